# Packs: sections for those who want them. None is chosen for the person; packs only add ideas.
# Same voice as plan.ftl: titles and ideas say "I", leads say "you". No word that labels, none that others could read as one.
# Sex work is not the subject: control by others is. No section takes it that a person leaves.
# Drafts until people who have lived this, and services, have reviewed them.

# In everyone's plan.

section-reasons-title = My reasons to keep going
section-reasons-lead = These are yours alone. Read them on a hard day. Add one on a better day.
section-reasons-idea-1 = People I love, and who love me
section-reasons-idea-2 = A child, a friend or a pet who needs me
section-reasons-idea-3 = Something I still want to see or do
section-reasons-idea-4 = Kind words that I kept
section-reasons-idea-5 = A hard day that I came through
section-reasons-idea-6 = A song, a prayer or a place that gives me strength
section-reasons-idea-7 = What I would say to a friend in my place

section-going-back-title = When I am back there
section-going-back-lead = You may have good reasons, and they are yours. It is no failure. What you learned stays with you.
section-going-back-idea-1 = What I keep from this plan, and where: my head may be best
section-going-back-idea-2 = Who stays in touch with me, and how
section-going-back-idea-3 = My word for “get help now”: it still counts
section-going-back-idea-4 = My ways out from there, by day and by night
section-going-back-idea-5 = What I keep near: shoes, some cash, a number by heart
section-going-back-idea-6 = What I say about where I was
section-going-back-idea-7 = Who will be there for me and not judge
section-going-back-idea-8 = What I know now that I did not know before

# Pack: control. For people whose work, sex or money others control.

pack-control-title = Someone controls my work, sex or money
pack-control-lead = For when others decide what you do, where you sleep or what you keep. It is about their control. It is not about work that you choose.

section-where-i-am-title = Where I am
section-where-i-am-lead = Small things can tell you, or someone you trust, where you are. Note only what is safe.
section-where-i-am-idea-1 = The name on the mail, or the address on a bill
section-where-i-am-idea-2 = Street signs, bus stops, shops
section-where-i-am-idea-3 = The hotel: its name, the floor, the room number
section-where-i-am-idea-4 = What I hear: trains, planes, a school, a highway
section-where-i-am-idea-5 = The town, and how long the ride took
section-where-i-am-idea-6 = When I am moved: who decides, who drives, how I can tell
section-where-i-am-idea-7 = What changes when I am moved: my phone, my name, the rules, the people
section-where-i-am-idea-8 = How I let someone know that I am in a new place

section-watching-title = How I am watched
section-watching-lead = You know the pattern. The gaps in it are worth knowing too.
section-watching-idea-1 = Times when I am alone, even five minutes
section-watching-idea-2 = Who watches, and how: in the room, by camera, by phone
section-watching-idea-3 = When I have to check in, and what I say if I am late
section-watching-idea-4 = How much I must bring in, and when they count it
section-watching-idea-5 = Who reads my messages, or writes in my name
section-watching-idea-6 = Who comes with me to a store, a clinic, a bank
section-watching-idea-7 = When they sleep, go out or look away
section-watching-idea-8 = The others here: who tells them things, and who does not

section-holds-me-title = What holds me
section-holds-me-lead = These ties were put there, and they are not your doing. To name one can show who could help with it.
section-holds-me-idea-1 = What they say I owe, and how it grows
section-holds-me-idea-2 = My ID, papers and bank cards: who has them
section-holds-me-idea-3 = Pictures or videos they could show
section-holds-me-idea-4 = Drugs or drink that come from them
section-holds-me-idea-5 = Threats against my family, here or far away
section-holds-me-idea-6 = My status: what they tell me, and what a lawyer says
section-holds-me-idea-7 = Court rules or charges that I live with
section-holds-me-idea-8 = Love, hope, a child we share
section-holds-me-idea-9 = The first tie that someone could help me with

section-small-safety-title = Small safety, for now
section-small-safety-lead = A small step counts. Nothing here asks you to leave.
section-small-safety-idea-1 = One person I trust, even a little
section-small-safety-idea-2 = Cash put aside: where, or with whom
section-small-safety-idea-3 = Condoms, pads, birth control, clean supplies, naloxone
section-small-safety-idea-4 = An old phone, charged: without a plan it can often still call 9-1-1
section-small-safety-idea-5 = A word that tells a friend it is not safe
section-small-safety-idea-6 = How some of us here look out for each other
section-small-safety-idea-7 = My limits, and what I say when someone pushes
section-small-safety-idea-8 = A drop-in or clinic that would see me alone
section-small-safety-idea-9 = Food, water and sleep, when I can get them

section-exit-day-title = The day, if I go
section-exit-day-lead = If you ever want to go, a few things thought of before can help. You can also change your mind.
section-exit-day-idea-1 = Who must not be told, even someone kind
section-exit-day-idea-2 = Friends who bring people in, or pass things on
section-exit-day-idea-3 = My phone can show where I am: what I do with it that day
section-exit-day-idea-4 = The hour when it is easiest to walk out
section-exit-day-idea-5 = A ride, and a second one
section-exit-day-idea-6 = What I take if I can: ID, medicine, charger
section-exit-day-idea-7 = What I can leave behind
section-exit-day-idea-8 = Where I go first, and who meets me there
section-exit-day-idea-9 = If it does not work that day: what I say, and who I tell

section-first-days-title = The first days
section-first-days-lead = Sleep, food and warmth come first. The rest can wait.
section-first-days-idea-1 = A bed the same day: who to ask, and who to ask next
section-first-days-idea-2 = A room that others can’t come into
section-first-days-idea-3 = Sleep and food before any big choice
section-first-days-idea-4 = To stop drugs or drink at once can be risky: who could help me do it
section-first-days-idea-5 = Medicine I take, and where to get more
section-first-days-idea-6 = A hospital treatment centre: what I want from them, and what I don’t want
section-first-days-idea-7 = A phone that is safe, and who gets the number
section-first-days-idea-8 = What I say when people ask where I was
section-first-days-idea-9 = When I feel pulled back: what helps me

section-online-title = Me online
section-online-lead = Some things can be taken down or put right. It can take time. You don’t have to do it alone.
section-online-idea-1 = Ads and pages with my name, my number or my face
section-online-idea-2 = Pictures or videos I want gone, and where they are
section-online-idea-3 = Pictures from when I was under 18: Cybertip.ca can ask sites to take them down
section-online-idea-4 = Pictures from when I was 18 or over: StopNCII.org helps some sites find and block them
section-online-idea-5 = What to show a lawyer or the police before it is gone
section-online-idea-6 = Accounts in my name that others use
section-online-idea-7 = Debts, loans and phone plans in my name
section-online-idea-8 = A bank or a service that could help with forced debt
section-online-idea-9 = What comes up when people search for my name

section-court-title = Court or no court
section-court-lead = You can ask what could be done and say yes to none of it. Your wishes can change.
section-court-idea-1 = Court, no court, or not now: what I want
section-court-idea-2 = A free talk with a lawyer, before I choose
section-court-idea-3 = What I want to know before I speak with police
section-court-idea-4 = Charges against me for things I was made to do
section-court-idea-5 = An order that tells someone to keep away from me
section-court-idea-6 = Who sits beside me, at the meeting and in court
section-court-idea-7 = What makes it easier to speak: a screen, a video link, breaks
section-court-idea-8 = Money I could ask for, with court or without
section-court-idea-9 = Dates I may want to keep: what is written can be asked for in court

section-outside-it-title = Who I am outside it
section-outside-it-lead = There is more to you than this. There was before, and there is now.
section-outside-it-idea-1 = The name that I choose
section-outside-it-idea-2 = What I liked before
section-outside-it-idea-3 = What I know how to do
section-outside-it-idea-4 = People who knew me before, and whom I miss
section-outside-it-idea-5 = Work, school or art that I would like
section-outside-it-idea-6 = Food, music and clothes that I like when no one else decides
section-outside-it-idea-7 = My faith, my culture, my language
section-outside-it-idea-8 = A day that would feel like mine

# Pack: under 16. The duty to report comes first (Child, Youth and Family Services Act, section 125).

pack-under-16-title = I am under 16
pack-under-16-lead = First, the law. In Ontario, anyone who thinks a child under 16 is being hurt has to tell child protection.

section-under-16-title = I am under 16
section-under-16-lead = First, the law. In Ontario, anyone who thinks a child under 16 is being hurt has to tell child protection. Before you say more, you can ask what they would have to tell.
section-under-16-idea-1 = A question to ask first: “What would you have to tell, and who would you tell?”
section-under-16-idea-2 = A grown-up I trust, and one more
section-under-16-idea-3 = Who I want with me when child protection talks to me
section-under-16-idea-4 = What I want them to know, in my words
section-under-16-idea-5 = A place where I could sleep and feel safe
section-under-16-idea-6 = Kids Help Phone: by phone, text or chat, day or night
section-under-16-idea-7 = A free lawyer for young people: what do they keep to themselves?
section-under-16-idea-8 = Someone at school I could go to
section-under-16-idea-9 = Brothers, sisters or pets I worry about

# Pack: 16 and 17. Reports may be made and need not be (the same Act, section 125, subsection 4).

pack-sixteen-title = I am 16 or 17
pack-sixteen-lead = At 16 and 17, people may tell child protection about you. The law does not make them.

section-sixteen-title = I am 16 or 17
section-sixteen-lead = At 16 and 17, people may tell child protection about you. The law does not make them. You can ask what they would do before you say more.
section-sixteen-idea-1 = A question to ask first: “Would you tell someone, and who?”
section-sixteen-idea-2 = Child protection at my age: a deal that I can agree to or not, with a free lawyer
section-sixteen-idea-3 = Care with no parent in the room
section-sixteen-idea-4 = A youth shelter, or a family I could stay with
section-sixteen-idea-5 = School: who could help me stay, or come back
section-sixteen-idea-6 = A bank account and pay that only I can touch
section-sixteen-idea-7 = Gifts, rides, a place to stay: what is asked of me in return
section-sixteen-idea-8 = Pictures of me: Cybertip.ca can ask sites to take them down
section-sixteen-idea-9 = My ID and health card: how I get my own

# Pack: trans, non-binary and Two-Spirit.

pack-trans-title = Trans, non-binary and Two-Spirit
pack-trans-lead = For your name, your body and the places that take you as you are.

section-trans-title = Trans, non-binary and Two-Spirit
section-trans-lead = Your name and your words for yourself count here. You can ask a service how it would treat you before you go.
section-trans-idea-1 = My name and pronouns, and where it is safe to use them
section-trans-idea-2 = The name to use when they phone me or leave a message
section-trans-idea-3 = Who does not know, and must not hear it from others
section-trans-idea-4 = Hormones: how much I have, where, and how to get more
section-trans-idea-5 = ID in my name or an old name, and who holds it
section-trans-idea-6 = Small things that let me look like me
section-trans-idea-7 = A shelter that takes me as I am: what to ask first
section-trans-idea-8 = If someone threatens to out me: who stands by me
section-trans-idea-9 = People like me I can talk to: a friend, a group, an Elder, a line

# Pack: First Nations, Inuit and Métis.

pack-indigenous-title = First Nations, Inuit and Métis
pack-indigenous-lead = For plans made with community, and for ways out that are long or by air.

section-indigenous-title = With my people
section-indigenous-lead = A plan can be made with community, in your own ways. You choose who takes part.
section-indigenous-idea-1 = Talk4Healing, for Indigenous women: by phone, text or chat, day or night
section-indigenous-idea-2 = ONWA, the Ontario Native Women’s Association: what they have near me
section-indigenous-idea-3 = An Elder, an aunty or someone who keeps knowledge
section-indigenous-idea-4 = Who at home could plan with me, and who is too close to it
section-indigenous-idea-5 = A Friendship Centre in a town where I may stop
section-indigenous-idea-6 = If I go by air: who books, who sees the list, who meets me
section-indigenous-idea-7 = Who could pay the fare: the band, the nursing station, a service
section-indigenous-idea-8 = My status card and papers, and how to get new ones
section-indigenous-idea-9 = Language, land, ceremony, medicines: what makes me strong

# Pack: newcomers and people without status.
# Immigration, Refugees and Citizenship Canada, notice of 4 February 2025 and its page on protection: at least 12 months with
# some exceptions, no fee, no need to testify. Family violence: at least 6 months is what we say; the notice speaks of 12 there too.

pack-newcomer-title = New to Canada, or no status
pack-newcomer-lead = Advice comes first: a free legal clinic can tell you what is safe before you act.

section-newcomer-title = New to Canada, or no status
section-newcomer-lead = Get advice before you act, and before you call immigration. Legal clinics are free.
section-newcomer-idea-1 = A lawyer or a legal clinic to ask, before I do a thing
section-newcomer-idea-2 = A permit for people others control for work or sex: most often 12 months or more, with no fee
section-newcomer-idea-3 = For that permit, I don’t have to speak in court
section-newcomer-idea-4 = A permit for family violence: at least 6 months, with no fee
section-newcomer-idea-5 = My passport and papers: who has them, where the copies are
section-newcomer-idea-6 = A work permit that names one boss: who could tell me about another kind
section-newcomer-idea-7 = An interpreter who does not know my family
section-newcomer-idea-8 = Care without a health card: a community health centre to call first
section-newcomer-idea-9 = Family back home: who could be at risk, and who could be told

# Pack: disability and Deaf.

pack-disability-title = Disability and Deaf
pack-disability-lead = For what you need each day, and for your own ways to reach people.

section-disability-title = Disability and Deaf
section-disability-lead = You know what you need. You can ask for it anywhere.
section-disability-idea-1 = What I need each day: chair, aids, batteries, medicine
section-disability-idea-2 = Who helps me with my body or my home, and who else could
section-disability-idea-3 = If the one who helps me is the one I fear: who could come
section-disability-idea-4 = My money and benefits: who gets them, who can sign
section-disability-idea-5 = How I reach people: text, relay, video, an interpreter I choose
section-disability-idea-6 = Text with 9-1-1, if I am Deaf or can’t speak: I sign up first with my phone company
section-disability-idea-7 = A place that I can get into and use: door, bed, bathroom
section-disability-idea-8 = My service dog, and what it needs
section-disability-idea-9 = A card that says how to talk with me

# Pack: rural and remote.

pack-rural-title = Far from town
pack-rural-lead = For long roads, weak signal, winter, and places where people know each other.

section-rural-title = Far from town
section-rural-lead = Distance and weather change a plan. So do neighbours who know you.
section-rural-idea-1 = How long help takes to get here
section-rural-idea-2 = Where a phone works, and where it does not
section-rural-idea-3 = Gas, tires, a spare key
section-rural-idea-4 = A ride when I have no car: who, and when
section-rural-idea-5 = Winter: boots, coat and blanket by the door
section-rural-idea-6 = A neighbour I could walk to, by day or by night
section-rural-idea-7 = Who talks, and who can keep a thing quiet
section-rural-idea-8 = Guns here: where they are, and who could keep them elsewhere
section-rural-idea-9 = Animals: who could feed them if I am away
