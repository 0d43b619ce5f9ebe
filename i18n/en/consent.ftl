# With someone the person trusts, side by side. Sources: NNEDV, confidentiality releases (informed, written, limited in time, never a condition of
# service); Child, Youth and Family Services Act, section 125 (duty to report under 16).

consent-title = With someone you trust
consent-lead = A worker or a friend can help you write. You choose each line they see. Nothing is sent by itself.
consent-sit = Look at some lines together
consent-sit-hint = On this phone, with you there.
consent-ledger = What you agreed to
consent-ledger-empty = Nothing so far.
consent-ledger-row = { $with }, { $day }

consent-before-title = Before you start
consent-before-report = Ask first: “What do you have to report, and to whom?”
consent-before-report-what = If someone under 16 is being hurt, anyone in Ontario has to tell child protection. At 16 and 17, people may tell. The law does not make them.
consent-before-records = What is written can be found, or asked for by a court
consent-before-records-what = Leave out anything you wish. Your plan keeps a record of this. You can delete it.
consent-before-free = Nobody may ask this of you before they help. You can stop at any time.

consent-who-title = Who is it?
consent-who-with = Their role, and where
consent-who-with-hint = worker at the centre, nurse, my aunt…
consent-who-name = Their name, if you like
consent-who-why = What for, if you like
consent-who-missing = Write who it is, in any words. Then go on.

consent-lines-title = Which lines may they see?
consent-lines-lead = They see the lines you tick, and no others.
consent-lines-empty = There is nothing to tick yet. Write something in your plan first.
consent-lines-private = Private. Make it not private, and tick it
consent-lines-missing = Tick one line or more. Then go on.

consent-terms-title = How far does it go?
consent-terms-time = For how long?
consent-terms-minutes = { $count } minutes
consent-terms-keep = May they keep notes of it?
consent-terms-contact = May they get in touch with you?
consent-terms-contact-how = What way is safe?
consent-terms-contact-hint = a text in the morning, no voice mail…

consent-check-title = This is all they will see
consent-check-lead = Read it once more. Then give them the phone, and stay with them: no code is needed to give it back.
consent-check-terms = What you agree to
consent-check-with = With: { $with }
consent-check-name = Name: { $name }
consent-check-why = For: { $why }
consent-check-until = Until { $day }
consent-check-keep = They may keep notes of it.
consent-check-keep-not = They must not keep notes.
consent-check-contact = They may get in touch: { $how }
consent-check-contact-any = They may get in touch.
consent-check-contact-not = They must not get in touch with you.
consent-check-start = Yes, give them the phone

sit-title = Looking at this together
sit-lead = Only these lines show. You can suggest words. The person whose plan it is says yes or no to each.
sit-left =
    { $count ->
        [one] 1 minute left
       *[other] { $count } minutes left
    }
sit-other-words = Suggest other words
sit-new-line = Suggest a new line here
sit-anything = Suggest something else
sit-words = Your suggestion
sit-add = Suggest it
sit-waiting = Suggested so far
sit-take-back = Take it back
sit-full = No more suggestions fit. Give the phone back first.
sit-end = Give the phone back
sit-over-title = Give the phone back
sit-over-lead = The lines are hidden again. Hand the phone to the person whose plan it is.
sit-over-mine = I have my phone: hold here
sit-over-mine-step = I have my phone
sit-over-holding = Keep holding
sit-over-without = I can’t hold
sit-over-leave = Or press Leave.

suggestions-title = Suggestions
suggestions-lead = Nothing changes until you say yes. You can change the words first.
suggestions-waiting =
    { $count ->
        [one] 1 suggestion waits for you
       *[other] { $count } suggestions wait for you
    }
suggestions-none = No suggestion is waiting.
suggestions-from = From: { $with }
suggestions-for-line = In place of your words: { $words }
suggestions-for-section = A new line in: { $title }
suggestions-where = Where should it go?
suggestions-words = The words
suggestions-take = Use these words
suggestions-refuse = No, thank you

record-made = Agreed on { $day }
record-showed = { $day }: you looked at the lines together.
record-came =
    { $count ->
        [one] { $day }: 1 suggestion.
       *[other] { $day }: { $count } suggestions.
    }
record-stopped = { $day }: it ended.
record-lines = The lines, as they are now
record-lines-none = None of these lines is in your plan any more, or they are private now.
record-delete = Delete this record
record-delete-what = Your plan stays as it is. What they saw, they saw: that can’t be undone.
record-delete-yes = Yes, delete it
