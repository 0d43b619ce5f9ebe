# Ways to go on, use without saving, practice, and what settings do.

who-skip = Skip the questions
who-ways-title = Four ways to go on
who-ways-lead = You decide. You can come back and choose another.
who-suggested = This one fits your answers
who-other-borrow = Choose one that this person never holds: a friend’s, a library’s, one at work or at school.
who-other-there = Open this same calculator there. If others use that device too, use it without saving.
who-other-clean = Don’t clear this phone in a hurry. A gap can be noticed too.
who-other-here = Go on here all the same

no-save-start = Start without saving
no-save-nothing = No code and no plan: nothing is written to this device.
no-save-gone = All is gone when you leave, when the screen turns off, when you look at something else, or after 5 minutes without a touch.
no-save-later = What you need later, learn by heart.
no-save-stays = A plan that is already on this device stays as it is.
no-save-settings = This plan is not saved and has no code. To keep a plan, leave, and set up.

made-lead = Your plan is open. Only your new codes work from now on.
made-practise = Practise first
made-open = Go to my plan

practice-real = The Leave button at the very bottom of the screen, Esc, and Shift three times are real. They leave at once, here too.
practice-codes = The sample codes are for practice only. They open nothing of yours.
practice-phone = Sample phone
practice-notes = Sample notes
practice-notes-1 = Side door, then the stairs
practice-notes-2 = Spare key with the neighbour
practice-notes-3 = The bag is at work
practice-gone = Type the sample code { $code } once more, then =. All is erased, so it is only a sum.
practice-done-title = You have tried it all
practice-done = Leaving, coming back, a second code, an erasing code: your own codes do the same.
practice-skip = Stop practising

settings-codes = Codes
settings-practise = Practise leaving and coming back
settings-by-itself = What this app does by itself

change-code-old-title = The code you use now
change-code-old-lead = Type the code that opens this plan.
change-code-new-title = Your new code
change-code-new-lead = Not like any other code you use here. At least { $least } keys.
change-code-making = One moment. Your code is being changed.
change-code-refused = Nothing has changed. The first code was not the one that opens this plan, or the new one can’t be used. Start over.
change-code-failed = This device gave an error. Either your old code or your new one opens the plan. Try again before you leave.
change-code-done-title = Your code is changed
change-code-done = From now on, the new code opens this plan. The old one is only a sum.

again-keep = What is open now stays, and gets the new code that you choose.
again-gone = Everything else on this device goes, for everyone: other plans, and all codes.
again-why = This is how to add or drop a second code or an erasing code.
again-start = Choose new codes
again-unsure = It stopped before the end. What is open here is still open. Try again now, before you leave.

wipe-hold = Hold for 3 seconds to erase
wipe-holding = Keep holding. To stop, let go.
wipe-without-holding = Erase without holding
wipe-then = Then you see the calculator.
wipe-erasing = Erasing. This takes a moment.
wipe-failed = Not all could be erased. Try again now.
