# Short plain cards. Facts only, each card with who says so and the day we read it (stored copies of their pages).
# Where pages of several places differ, the card says "many" or "can".

learn-title = Good to know
learn-lead = Short and plain. No test, no score. You decide what fits.

# Hamilton Health Sciences (police only if you say so; what care includes); Headwaters, Orangeville (day and night, women, men and
# children; evidence can be stored); St. Joseph's, London (none, some or all; up to a year; no cost); Lakeridge, Oshawa (care is
# best early; later is possible; police is your decision); Huronia Transition Homes on Orillia (no fee, interpreters, private room);
# Ontario network of the centres (adults: nothing is reported unless you ask; kit kept up to six months at many).
learn-treatment-title = At a hospital treatment centre
learn-treatment-lead = Some hospitals in Ontario have a team for people hurt by sexual assault or by a partner.
learn-treatment-1 = You can come day or night. Go to Emergency, and a trained nurse is called.
learn-treatment-2 = The care is for every gender. Some teams see children, and others send them to a children’s team.
learn-treatment-3 = You choose: all of the care, a part of it, or none.
learn-treatment-4 = They can look at what hurts. They can give medicine against pregnancy, infections and HIV.
learn-treatment-5 = If you are an adult, in most cases they call the police only when you ask.
learn-treatment-6 = Not sure about police? Many teams can take proof and keep it for some months. Ask how long.
learn-treatment-7 = Care and proof work best in the first days. You can still come later.
learn-treatment-8 = Many teams charge no fee. No health card? Say so, and ask.
learn-treatment-9 = They can plan with you for when you go home, and help you find someone to talk to.
learn-treatment-source = From pages of hospitals in Hamilton, London, Orangeville, Orillia and Oshawa. Also from the Ontario network of these teams. Checked 22 November 2026.

# Health Care Consent Act, 1996 (consent is informed, can be refused and taken back, not in some emergencies); Child, Youth and
# Family Services Act, 2017, section 125, and its changes of 1 October 2021 (12 hours: Tikinagan, Sarnia-Lambton and Valoris say so;
# only where the law sees a child being sold for sex); Ontario.ca, independent legal advice (16 and over); Ontario network (interpreters);
# Immigration, Refugees and Citizenship Canada (no need to testify).
learn-rights-title = Your rights
learn-rights-lead = In Ontario, in plain words. This is not advice from a lawyer.
learn-rights-1 = You can say no to care, or to a part of it. You can change your mind.
learn-rights-2 = They have to tell you what the care is before you say yes. In some emergencies they may not be able to.
learn-rights-3 = You can ask to be seen alone. The person who came with you can wait outside.
learn-rights-4 = You can ask for an interpreter. It does not have to be a friend or family.
learn-rights-5 = You can ask: “What do you have to report, and to whom?” Ask before you tell.
learn-rights-6 = Under 16: anyone who thinks a child is being hurt has to tell child protection.
learn-rights-7 = At 16 and 17: people may tell child protection. The law does not make them. In some cases, workers or police may take you elsewhere for up to 12 hours, to offer help.
learn-rights-8 = Not a citizen? Get free advice from a lawyer or a legal clinic before you act.
learn-rights-9 = After a sexual assault, people 16 and over can get some free hours with a lawyer. It does not mean going to court.
learn-rights-source = From Ontario’s laws on consent to care and on child protection, and from Ontario.ca on free legal advice. Checked 22 November 2026.

# Ontario.ca, recognizing human trafficking (papers held, debt, control; paid sex work that adults choose is not it); Ontario
# Provincial Police (others speak for you, hold ID and money, lost touch with family); The Globe and Mail, explainer that quotes the
# House of Commons (control in couples: keeping apart, watching, threats, money); Neighbours, Friends and Families (more danger around a split).
learn-signs-title = Signs people should know about
learn-signs-lead = They can come from a partner, a boss, a friend or family. One sign alone may mean little. You decide what fits.
learn-signs-1 = Someone checks your phone, or wants to know where you are all the time.
learn-signs-2 = Someone keeps you away from friends, family, work or school.
learn-signs-3 = Someone holds your money, your pay, your bank card or your ID.
learn-signs-4 = You are told that you owe money, and the debt never ends.
learn-signs-5 = Someone speaks for you, or comes with you everywhere.
learn-signs-6 = You are moved around, and may not know where you are.
learn-signs-7 = Someone makes threats: to you, your family, a pet, or about pictures or papers.
learn-signs-8 = The danger can grow when you leave, or when they think that you may.
learn-signs-9 = Sex work that an adult chooses is not a sign.
learn-signs-source = From Ontario.ca and the Ontario Provincial Police. Also from The Globe and Mail on control in couples, and from Neighbours, Friends and Families. Checked 22 November 2026.

# Safe2Help Illinois, ways to stay grounded (name things, cool water, say where and when you are); public handouts on the five
# senses; Mental Health Commission of Canada and CTV News on 9-8-8 (call or text, day or night, English and French, free).
learn-steady-title = Steady, without a sound
learn-steady-lead = No one around you needs to know. If one makes it worse, stop. Try another.
learn-steady-1 = Press your feet into the floor. Feel your heels, then your toes.
learn-steady-2 = Find five things that you see. Name each one in your head.
learn-steady-3 = Breathe in and count to four. Breathe out and count to six. A few times is enough.
learn-steady-4 = Hold something cool, rough or soft. Notice how it feels.
learn-steady-5 = In your head, say what day it is and where you are.
learn-steady-6 = Thoughts of suicide, or too much to bear: 9-8-8, by call or text. It is free, day and night, in English and French.
learn-steady-7 = A call or a text can show on the phone or the bill.
learn-steady-source = From Safe2Help Illinois on staying grounded, and the Mental Health Commission of Canada on 9-8-8. Checked 22 November 2026.
