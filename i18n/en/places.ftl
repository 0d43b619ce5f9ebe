# Places that can help: the list, one service, and what to know before contact. Facts about services are not here but in the list.

places-room = Places
places-title = Places that can help
places-lead = You search on this phone only. Nothing you type is sent.
places-search-label = What do you need?
places-search-placeholder = a bed tonight, a lawyer, a name…
places-where = Where?
places-where-any = All of Ontario
places-where-near = Near { $place }
places-where-change = Change the place
places-kinds = Kinds of help
places-kinds-more = More kinds of help
places-kinds-fewer = Fewer kinds of help
places-narrow = Narrow it down
places-narrow-count =
    { $count ->
        [one] Narrow it down: { $count } choice
       *[other] Narrow it down: { $count } choices
    }
places-narrow-lead = What nobody has told us shows as “ask”. It is not left out.
places-open-now = Open now
places-old-ones = Also facts older than two years
places-clear = Take all choices back
places-understood = We read this as:
places-loading = Opening the list…
places-unreadable = The list could not be opened.
places-unreadable-what = Your plan is not touched. Try again. If it fails again, call 2-1-1: they know what is near you.
places-count =
    { $count ->
        [0] Nothing fits all of this.
        [one] { $count } place fits.
       *[other] { $count } places fit.
    }
places-empty = Take one choice back below, or ask one of these lines. They can search with you.
places-removed =
    { $count ->
        [one] “{ $choice }” leaves out { $count } place.
       *[other] “{ $choice }” leaves out { $count } places.
    }
places-removed-show = Show without it
places-more =
    { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }

places-lane-now = Someone to talk to now
places-lane-near = Nearest to { $place }
places-lane-any = In Ontario
places-lane-phone = By phone or online
places-lane-hidden = Address not published
places-lane-hidden-lead = You call first. Staff tell you where to go.
places-lane-farther = Farther away
places-lane-own = Your own safe places
places-danger = If you are in danger right now, 9-1-1 is an option. A call to 9-1-1 can bring the police.

places-km = { $km } km
places-km-about = about { $km } km
places-water = across water: longer by road
places-near-by = close by
places-hidden = Address not published. Call first.
places-open-always = Day and night
places-open-until = Open until { $time }
places-opens-in =
    { $minutes ->
        [one] Opens in { $minutes } minute
       *[other] Opens in { $minutes } minutes
    }
places-closed = Closed now
places-closed-until = Closed. Opens { $day } at { $time }
places-hours-unknown = Hours: ask
places-check-first = check first
places-old = old facts: call first
places-serves-all = for all of Ontario
places-ask = { $what }: ask
places-helps-with = helps with: { $what }

places-back = Places
places-before-title = Good to know first
places-ask-for = What to ask for
places-for = For
places-ages-from = From age { $from }
places-ages-to = Up to age { $to }
places-ages = Ages { $from } to { $to }
places-ways = How to reach them
places-call = Call
places-call-to = Call: { $what }
places-text-to = Text: { $what }
places-tty-to = TTY: { $what }
places-chat = Open the chat page
places-web = Open the website
places-no-number = We know no number. Call 2-1-1 and ask for this place by name.
places-connects = This line connects you
places-toll-free = free to call
places-full = May be full
places-full-lead = If they have no bed, ask them to find you another one. The next two on this list:
places-address = Address
places-address-lead = To find the way, ask when you call. A map app keeps what you look up.
places-hours = Hours
places-hours-by-appointment = By appointment
places-hours-lead = By their clock. This phone’s clock may be wrong. Holidays differ: call.
places-hours-closed-day = closed
places-what-we-know = What we know
places-not = Not: { $what }
places-ask-them = Ask them about the rest.
places-languages = Languages
places-facts = Where this is from
places-facts-nobody = Nobody has called this number for this list yet. Check first.
places-facts-checked = Checked with them on { $day }.
places-facts-weak = We have one source, or an old one.
places-facts-source = { $title } ({ $date })
places-facts-no-date = no date
places-closed-for-now = This place is closed for now.
places-save = Put it in my plan
places-saved = It is in your plan, under { $section }.

places-sheet-title = Before you call
places-sheet-title-text = Before you text
places-sheet-title-web = Before you open it
places-sheet-trace = A call leaves traces
places-sheet-trace-call = It stays in the call list. It may be on the phone bill, and on a shared account. They may call back, or leave a message.
places-sheet-trace-text = A text leaves traces
places-sheet-trace-text-more = Both sides stay on this phone and in its backups. An answer can show on the locked screen. It may be on the bill.
places-sheet-trace-web = A website leaves traces
places-sheet-trace-web-more = It stays in the browser’s history. The internet provider, or who owns the Wi-Fi, can see which site it was.
places-sheet-safer = If someone checks this phone, another phone is safer: a friend’s, one at work, at a library or a clinic.
places-sheet-report = They may have to report
places-sheet-report-more = If someone under 16 is being hurt, anyone in Ontario must tell child protection. You can ask about this before you say your name.
places-sheet-say = You could say
places-sheet-say-bed = “I’m looking for a bed tonight. Is it safe to talk?”
places-sheet-say-other = “I have a question. Before I say my name: who will you tell?”
places-sheet-closes = Tally closes when the phone opens something else. Nothing is lost.
places-sheet-number = Show me the number only
places-sheet-dial = Open the phone’s dialler
places-sheet-text = Open the text app
places-sheet-web = Open the browser
places-sheet-not-now = Not now
places-sheet-extension = extension { $extension }
places-sheet-no-text-emergency = You can’t text 9-1-1 in Canada, unless you are Deaf or hard of hearing and have signed up for it.

places-town-title = Where?
places-town-lead = A town, a First Nation, or the first three signs of a postal code. It stays on this phone, and is gone when you leave.
places-town-label = Town or postal code
places-town-placeholder = Sudbury, Six Nations, K7L…
places-town-any = All of Ontario
places-town-none = No place of that name is on our list. Try a bigger town near it.
places-town-wide = This postal code covers a very large area. Type the town.
places-town-beside = near { $place }
places-not-near = Not near me
places-not-near-lead = Some people need to be far away. We leave out what is within 50 km of a place you choose.
places-not-near-on = Not within 50 km of { $place }
places-not-near-add = Leave out places near here

places-together = Several things at once
places-together-lead = Choose what you need. We look for the fewest stops.
places-together-best = The fewest stops
places-together-shorter = With one stop less
places-together-go = Go there
places-together-call = Call them
places-together-left = Nothing here covers: { $what }
places-together-choose = Choose at least two.

places-map = Sketch map
places-map-lead = To look at, not to find the way. Numbers are those of the list below. Addresses that are not published are never on it.
places-map-alt = Map with the numbers of the list below
places-map-you = you
places-map-none = None of these has a point on the map.
places-map-scale = This line is { $km } km.

places-provider = Who can my provider call?
places-provider-lead = Show this page to a nurse, doctor, teacher or worker. These lines help people who help.
places-provider-say = You can ask them: “Can you call from your phone, not from mine?”

places-about = About this list
places-about-count =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
places-about-made = The list was made on { $day }.
places-about-old = The list is old. Numbers may have changed: check first.
places-about-facts = Facts come from public pages, each named on its card. Nobody has called these numbers for us yet.
places-about-missing = Many services are missing. 2-1-1 knows more: call or text 2-1-1, free, day and night.
places-about-sources = Who gave the facts
places-about-licence = { $what }: { $who }, { $licence }

places-day-1 = Monday
places-day-2 = Tuesday
places-day-3 = Wednesday
places-day-4 = Thursday
places-day-5 = Friday
places-day-6 = Saturday
places-day-7 = Sunday

places-need-emergency-shelter = A safe bed
places-need-second-stage = Housing after a shelter
places-need-crisis-line = Someone to talk to
places-need-sa-dv-hospital = Hospital care after assault
places-need-clinic-primary = A doctor or nurse
places-need-sexual-health = Sexual health
places-need-mental-health = Counselling
places-need-substance = Drugs or alcohol
places-need-legal-advice = Legal help
places-need-protection-order = Orders to stay away
places-need-immigration = Status and papers
places-need-police-alt = Help with police
places-need-victim-services = Support after a crime
places-need-income-support = Money
places-need-food = Food
places-need-clothing = Clothes
places-need-transport = A ride
places-need-child-protection = Safety of children
places-need-childcare = Child care
places-need-pet-care = Pets
places-need-device-safety = Phone and account safety
places-need-id-replacement = Lost or taken ID
places-need-employment = Work
places-need-housing-long-term = A home to stay in
places-need-trafficking = If someone controls your work

places-has-women-only = Women only
places-has-all-genders = All genders
places-has-trans-inclusive = Trans people welcome
places-has-men = Men welcome
places-has-youth = Youth 16 to 24
places-has-under-sixteen = Under 16 alone
places-has-children-ok = Children welcome
places-has-pets-ok = Pets can stay
places-has-pets-offsite = Pets kept elsewhere
places-has-wheelchair = Wheelchair
places-has-deaf = Deaf people, sign language
places-has-secured-access = Locked or guarded door
places-has-staff-all-hours = Staff day and night
places-has-no-health-card = No health card needed
places-has-no-id = No ID needed
places-has-no-status-needed = Any immigration status
places-has-no-police-needed = No police needed
places-has-no-referral = No referral needed
places-has-free = Free
places-has-harm-reduction = People who use drugs welcome
places-has-curfew = Has a curfew
places-has-indigenous-led = Indigenous-led
places-has-francophone = In French
places-has-interpreter = Interpreter
places-has-anonymous-ok = No name needed
places-has-trafficking-specific = Knows about controlled work
places-has-forensic-exam = Evidence kit
places-has-emergency-contraception = Emergency contraception
places-has-pep = Medicine to prevent HIV
places-has-direct-funds = Can give money
places-has-transport = Can arrange a ride
places-has-one-stop = Several services in one place
places-has-faith-based = Run by a faith group
places-has-cash-ok = Cash is fine

places-kind-shelter = Shelter
places-kind-second-stage = Second-stage housing
places-kind-safe-house = Safe house
places-kind-housing = Housing
places-kind-crisis-line = Crisis line
places-kind-hospital-centre = Hospital centre
places-kind-sexual-assault-centre = Sexual assault centre
places-kind-trafficking-programme = Help with controlled work
places-kind-victim-services = Support after a crime
places-kind-clinic = Clinic
places-kind-mental-health = Mental health
places-kind-substance-use = Drugs and alcohol
places-kind-legal = Legal help
places-kind-newcomer = Newcomer services
places-kind-indigenous = Indigenous services
places-kind-youth = Youth services
places-kind-lgbtq2s = 2SLGBTQ+ services
places-kind-money = Money
places-kind-basics = Daily needs
places-kind-directory = List of services
places-kind-other = Other support

places-language-en = English
places-language-fr = French
places-language-zh = Chinese
places-language-yue = Cantonese
places-language-vi = Vietnamese
places-language-km = Khmer
places-language-lo = Lao
places-language-ar = Arabic
places-language-ur = Urdu
places-language-so = Somali

places-midnight = midnight
places-noon = noon
places-time-morning = { $time } a.m.
places-time-afternoon = { $time } p.m.

places-removed-old =
    { $count ->
        [one] { $count } place is left out: its facts are older than two years.
       *[other] { $count } places are left out: their facts are older than two years.
    }
places-narrow-done = Show the places
places-fewer = Show fewer
places-email = Email
places-email-lead = An email stays in the mailbox, and in the answer. Someone who can open the mailbox can read it.
places-site-lead = The address is { $site }
places-map-number = Number { $number } on the map
places-provider-control = If someone controls the person’s work
places-provider-hospital = Hospital care after assault
places-provider-legal = Legal help
places-too-many =
    { $count ->
        [one] { $count } more fits. Narrow it down to see it.
       *[other] { $count } more fit. Narrow it down to see them.
    }
