# The plan: phases, sections, ideas. Titles and ideas speak as the person ("I"), leads speak to them ("you").
# Ideas are short, can be used as they are, and are never orders. No phase assumes that a person leaves.

phase-now-title = Now
phase-now-lead = For today, wherever you are.
phase-getting-ready-title = Getting ready
phase-getting-ready-lead = Small steps, whether you stay or go.
phase-the-day-title = The day
phase-the-day-lead = For a day when something changes.
phase-first-hours-title = The first 72 hours
phase-first-hours-lead = Rest, food, care, a bed.
phase-after-title = After
phase-after-lead = Later, in your own time.
phase-going-back-title = If I go back
phase-going-back-lead = Many people do, some more than once. It is not a failure. Your plan stays yours.

section-keeps-me-safe-title = What already keeps me safe
section-keeps-me-safe-lead = You have come this far. Write what helps, big or small.
section-keeps-me-safe-idea-1 = What I do when I feel it is about to get worse
section-keeps-me-safe-idea-2 = People who make things calmer
section-keeps-me-safe-idea-3 = Times when I am alone, or less watched
section-keeps-me-safe-idea-4 = Things I say, and things I do not say
section-keeps-me-safe-idea-5 = What I keep with me or near the door
section-keeps-me-safe-idea-6 = Places where I can rest

section-want-most-title = What I want most now
section-want-most-lead = Your wishes come first. Choose one or more. They can change.
section-want-most-idea-1 = To stay, and be safer
section-want-most-idea-2 = To leave, now or later
section-want-most-idea-3 = Some space and time to think
section-want-most-idea-4 = My children safe, and near me
section-want-most-idea-5 = Money of my own
section-want-most-idea-6 = My papers, or status in this country
section-want-most-idea-7 = A safe place to sleep
section-want-most-idea-8 = Care for my health
section-want-most-idea-9 = Someone who listens
section-want-most-idea-10 = Not to decide yet

section-know-title = What I know
section-know-lead = You know your life best. What you notice counts.
section-know-idea-1 = What has worked before
section-know-idea-2 = Signs that it is getting worse
section-know-idea-3 = Days and times with more risk
section-know-idea-4 = Places with more risk, and places with less
section-know-idea-5 = Where I am: street signs, mail, a room number
section-know-idea-6 = What changes when I am moved
section-know-idea-7 = When I am watched, and when I have to check in
section-know-idea-8 = What holds me here: debt, papers, pictures, threats, family

section-during-title = When it gets dangerous
section-during-lead = Some things to think of before. In the moment, you are the judge.
section-during-idea-1 = Rooms to go towards: more than one way out
section-during-idea-2 = Rooms to keep away from: the kitchen, or no way out
section-during-idea-3 = Ways out: door, window, stairs, back way
section-during-idea-4 = Where my shoes, keys and coat are
section-during-idea-5 = What I can say to calm things, or to leave the room
section-during-idea-6 = Someone close by who would hear
section-during-idea-7 = 9-1-1, if I can and want to
section-during-idea-8 = An old phone, charged: without a plan it can often still call 9-1-1

section-signals-title = Signals
section-signals-lead = Words that sound like nothing to others, and mean something to a person you trust.
section-signals-idea-1 = A word for “I can talk now”
section-signals-idea-2 = A word for “not safe, do not call”
section-signals-idea-3 = A word for “get help now”
section-signals-idea-4 = What the person does on each word
section-signals-idea-5 = A sign at the window, or a picture I send
section-signals-idea-6 = If they hear nothing by a set time: what they do
section-signals-idea-7 = Who they should not call

section-people-title = People
section-people-lead = Who is with you, a little or a lot. You choose what each one knows.
section-people-idea-1 = Who knows all of it, and who knows a part
section-people-idea-2 = Numbers I know by heart
section-people-idea-3 = Who could keep a bag or copies for me
section-people-idea-4 = Who would open the door at night
section-people-idea-5 = The name to use when they phone me
section-people-idea-6 = Who checks on me, and how often
section-people-idea-7 = Who must not know
section-people-idea-8 = Who could tell others, even with good intent
section-people-idea-9 = If I go back: who stays in touch with me

section-children-title = Children and people I care for
section-children-lead = Children can know a part of the plan. Share what they can keep without fear.
section-children-idea-1 = Where each child goes, and who they call
section-children-idea-2 = A word that means “go now”
section-children-idea-3 = Who may pick them up, and who may not
section-children-idea-4 = What they need: medicine, papers, a favourite toy
section-children-idea-5 = How to call 9-1-1 and say where they are
section-children-idea-6 = Where they could stay for some nights
section-children-idea-7 = An older or ill person who needs me, and who could help them
section-children-idea-8 = Children who are not with me: who has news of them

section-pets-title = Pets
section-pets-lead = Many people worry about a pet. A friend, a vet or a shelter can sometimes take one in.
section-pets-idea-1 = Who could take my pet for some days
section-pets-idea-2 = Food, leash, carrier, medicine
section-pets-idea-3 = Papers that show the pet is mine
section-pets-idea-4 = Which shelters take pets: ask first

section-bag-title = Bag and papers
section-bag-lead = Only what is safe to keep. A bag that is found can add to the danger.
section-bag-idea-1 = Where a bag could be, or who could keep it
section-bag-idea-2 = ID: mine, and the children’s
section-bag-idea-3 = Papers: birth, status, health card, lease, court
section-bag-idea-4 = Papers that someone else holds: copies, or how to get new ones
section-bag-idea-5 = Medicine, glasses, prescriptions
section-bag-idea-6 = Keys, bank card, some cash
section-bag-idea-7 = Charger, and numbers on paper
section-bag-idea-8 = Clothes, pads, things for a baby
section-bag-idea-9 = Something small that I would miss

section-money-title = Money
section-money-lead = Small amounts count. Set aside only what is safe for you.
section-money-idea-1 = Cash: where, and how much
section-money-idea-2 = An account that only I can see
section-money-idea-3 = Where the bank’s mail and alerts go
section-money-idea-4 = Pay or benefits that are mine
section-money-idea-5 = Debts: mine, and those put in my name
section-money-idea-6 = What I am told I owe, and to whom
section-money-idea-7 = Someone who could lend me some
section-money-idea-8 = What to ask a service for: food, rent, rides, funds

section-places-title = Transport and places
section-places-lead = Two places can be better than one. It helps if one is unknown to those who worry you.
section-places-idea-1 = The first place I would go
section-places-idea-2 = A second place, one they do not know
section-places-idea-3 = How to get there: bus, taxi, a ride, on foot
section-places-idea-4 = At night, in winter, without a car
section-places-idea-5 = How to pay for the ride, and who could see it
section-places-idea-6 = A place to wait that is open late, with people around
section-places-idea-7 = What I say if someone asks where I am going
section-places-idea-8 = A bed for the same day: who to ask
section-places-idea-9 = Who could tell others where I am
section-places-idea-10 = If I go back: my ways out from there

section-phone-title = Phone and accounts
section-phone-lead = Many changes at once can alert someone. Change things only when it is safe for you.
section-phone-idea-1 = Who pays for this phone and sees the bill
section-phone-idea-2 = Who knows the code that unlocks it
section-phone-idea-3 = A shared cloud or family account
section-phone-idea-4 = Location sharing: phone, car, watch, tags, apps
section-phone-idea-5 = A device they can’t reach: a friend’s, a clinic’s, a library’s
section-phone-idea-6 = Accounts and passwords to change, and when
section-phone-idea-7 = On the day: a phone can show where I am
section-phone-idea-8 = Ads, pictures or accounts in my name, and who could help take them down
section-phone-idea-9 = Messages I want to keep as proof, and where

section-work-title = Work or school
section-work-lead = You choose whether to tell anyone there, and how much.
section-work-idea-1 = Someone there I could tell
section-work-idea-2 = What they do if someone comes or calls for me
section-work-idea-3 = Other ways in and out
section-work-idea-4 = Other hours, a new place, a new class
section-work-idea-5 = What I say about days off
section-work-idea-6 = Papers: pay slips, permit, marks, references
section-work-idea-7 = School or training that I want

section-health-title = Health
section-health-lead = Care is for you, whatever happened and whatever you decide. You can ask to be seen alone.
section-health-idea-1 = Medicine I need each day, with some to spare
section-health-idea-2 = After a blow to the head or pressure on the neck: get checked, even without marks
section-health-idea-3 = A hospital treatment centre: what they do, and what they have to report
section-health-idea-4 = First days: sleep, food, water, warm clothes
section-health-idea-5 = Stopping alcohol or drugs: who could help me do it safely
section-health-idea-6 = Pregnancy, birth control, tests
section-health-idea-7 = Who comes with me, and who stays out of the room
section-health-idea-8 = What I want a nurse or doctor to know

section-legal-title = Law and rights
section-legal-lead = Laws differ from place to place. You can ask for advice without deciding anything.
section-legal-idea-1 = Questions for a lawyer or a legal clinic
section-legal-idea-2 = Court orders that exist now, and where the papers are
section-legal-idea-3 = Children: where they live, who decides
section-legal-idea-4 = My status in this country: advice before I act
section-legal-idea-5 = Police: yes, no, or not now
section-legal-idea-6 = Court or no court: what I want
section-legal-idea-7 = Fines, charges or debts that come from what I was made to do
section-legal-idea-8 = Dates I may want to remember: what is written can be asked for in court

section-steady-title = Feelings and staying steady
section-steady-lead = What you feel makes sense. One small thing at a time is enough.
section-steady-idea-1 = Feet on the floor, slow breath, five things I can see
section-steady-idea-2 = What calms me at night
section-steady-idea-3 = Who I can call or write to when it is heavy
section-steady-idea-4 = Thoughts of suicide: 9-8-8, call or text, day or night
section-steady-idea-5 = My reasons to live
section-steady-idea-6 = What makes it heavier, and what can wait
section-steady-idea-7 = Missing someone is normal: what helps when I do
section-steady-idea-8 = If I go back: what I keep from this plan

section-hope-title = Hope, and who I am
section-hope-lead = You are more than what happened.
section-hope-idea-1 = What I am good at
section-hope-idea-2 = What I love to do, or used to
section-hope-idea-3 = People, places, faith or culture that hold me up
section-hope-idea-4 = My name, as I want it said
section-hope-idea-5 = A small thing to look forward to this week
section-hope-idea-6 = Where I would like to be in a year
section-hope-idea-7 = What I want others to know about me

