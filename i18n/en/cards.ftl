# Cards: the lines of a plan gathered for one moment. What stands beside a line. What comes first.

now-title = Now
now-lead = Your own words, for when there is little time.
now-empty = Nothing is here yet. In your plan, press the dots beside a line to put it here.
now-way-out = If I have to get out
now-word = My word for “not safe”
now-number = Someone to reach
now-place = A place to go
now-other = Also
now-write = Write it
now-change = Change this card
now-open-plan = Open my plan

card-change-lead = A few words are best. What you write here also stands in your plan.
card-take-off = Take it off the card
card-choose = Choose lines from my plan
card-empty = Nothing is on this card yet.

pick-title = Choose lines
pick-lead = Tick what goes on the card. It stays in your plan too.
pick-empty = Your plan has no lines yet.

show-title = A card to show
show-lead = To show to a nurse, a doctor or a worker. Only these lines are on it.
show-know = What I want you to know
show-want = What I want
show-not = What I do not want
show-part = Where on the card

short-title = A short list
short-lead = A few lines to learn, or to write down in your own way. It could look like a list for the shop.
short-never-file = This list is never a file. It can’t be printed or sent from here.

first-title = First for me
first-options = { $title }: move or take off
first-take-off = Not first any more

line-first = First for me
line-on-now = On the Now card
line-on-show = On the card to show
line-on-short = On my short list
line-shared = May be shared
line-move-to = Move to another section

detail-person = How to reach them
detail-place = How to get there
detail-reach = Number or address
detail-times = Safe times
detail-name = Name to use
detail-route = How I get there
detail-stay = When, and for how long
detail-known-by = Who knows of it
way-title = Safe ways to reach them
way-call = Call
way-text = Text
way-online = App or website
way-in-person = In person
way-through = Through someone else

stage-title = Where things are now
stage-lead = Your plan opens on this part first. Say nothing, or change it at any time.
stage-unsaid = I would rather not say
stage-now = Living with it, day by day
stage-getting-ready = Getting ready for a change
stage-the-day = Today is the day
stage-first-hours = I left in the last few days
stage-after = Building my life
stage-going-back = I went back

packs-title = More sections and ideas
packs-lead = They fit some lives and not others. Take what helps. You can remove it again.
packs-usual = Sections that are not in your plan now
packs-add = Add
packs-added = In your plan

progress = { $done } of { $count } done
text-size-usual = Usual
text-size-large = Large
text-size-larger = Larger
text-size-largest = Largest
line-sample = Your words look like this.
