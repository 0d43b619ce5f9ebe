# Set up: what this is, what it cannot do, who can see the phone, the codes, practice.
# Honest before it is kind; short lines; one idea a line.

set-up-title = Set up
set-up-start = Start
set-up-own-pace = You can stop at any time. Nothing is kept until the last step.

set-up-what-title = What this is
set-up-what-plan = A real calculator. Behind it, a plan in your own words that your code opens.
set-up-what-offline = It works with no network and no account. It asks for no name. It sends nothing by itself.
set-up-what-choice = You choose what to write. Every part may stay empty.
set-up-what-sealed = Your plan is kept sealed on this device. The longer your code, the harder it is to guess.

set-up-limits-title = What it can’t do
set-up-limits-spyware = Spyware on this device can see all you type and read while your plan is open. We can’t stop that.
set-up-limits-other-device = If someone may watch this device, use one they can’t reach.
set-up-limits-no-changes = Don’t remove spyware or change accounts before you have a plan. A change can alert the person who watches.
set-up-limits-watched = It can’t help if someone watches you type your code.
set-up-limits-hides-words = It hides your words. It does not hide the app. Someone who knows this app can know what it is for.
set-up-limits-erase = Anyone who holds this phone can erase your plan. They can’t read it without a code.
set-up-limits-again = If you set up again, all that is on this device is replaced, for everyone.
set-up-limits-forgotten = A forgotten code can’t be recovered. No one can open the plan for you, and neither can we.
set-up-limits-records = What you write is a record. It may be found, taken, or asked for by a court.
set-up-limits-shared = What you share can’t be taken back.
set-up-limits-copies = Someone who has one code and copies of this device from two different days may be able to tell that there is more.
set-up-limits-traces = After erasing, and after you leave, some traces can stay in a phone, a computer or a browser.
set-up-limits-web-title = In a browser
set-up-limits-web-storage = The browser may delete your plan. Safari can do so after 7 days without use, unless you add this page to the home screen.
set-up-limits-web-host = You have to trust whoever runs this website. They could change what it does.
set-up-limits-web-lockdown = On an iPhone in Lockdown Mode, the web version does not work.
set-up-limits-read = I have read this

set-up-who-title = Who can see this phone?
set-up-who-lead = These questions help you choose. Answers are not kept.
set-up-who-pays = Does someone else pay for this phone?
set-up-who-code = Does someone else know the code that unlocks it?
set-up-who-given = Did someone else give it to you or set it up?
set-up-who-account = Do you share a cloud or family account with someone?
set-up-who-knows = Does someone know things you did not tell them?
set-up-who-takes = Does someone take or check this phone?
set-up-who-result-lead = From your answers, one way could be this. You decide.
set-up-who-here-title = Keep it here
set-up-who-here-text = Nothing you said points to someone else on this phone. That can change.
set-up-who-care-title = Keep it here, with care
set-up-who-care-text = Someone could pick up this phone. Open your plan when you are alone, and leave it each time.
set-up-who-no-save-title = Use it without saving
set-up-who-no-save-text = Write and read now. Nothing is kept after you leave. Spyware could still see it.
set-up-who-other-title = Use another device
set-up-who-other-text = Someone may see what happens on this phone. A friend’s, a clinic’s or a library’s device may be better. Using this phone as usual can help you not be noticed.

set-up-again-title = This replaces everything
set-up-again-text = If there is a plan on this device, yours or someone else’s, it will be gone. This can’t be undone. We can’t tell whether there is one.
set-up-again-confirm = Replace everything

set-up-mine-title = Your code
set-up-mine-lead = At least { $least } keys: digits and signs, in an order that only you know.
set-up-mine-advice = Not a birthday, a phone number, or a code you use for something else.
set-up-mine-remember = Say it to yourself a few times. It is safest not written down.
set-up-code-again = Type the same code again
set-up-code-differs = The two are not the same. Nothing is lost. Type your code once more.
set-up-code-show = Show what I type
set-up-code-hide = Hide what I type
set-up-code-clear = Clear

set-up-decoy-title = A second code, if you want one
set-up-decoy-lead = It opens another plan, with dull notes. You could show that one if someone makes you open the app.
set-up-decoy-same = The screens are the same in both.
set-up-decoy-limits = Someone who knows this app may still ask for another code. Only you can judge if this would help you.
set-up-decoy-change = Our dull lines are public. Change some now, and again from time to time.
set-up-decoy-skip = No second code

set-up-opens-title = What does this plan open on?
set-up-opens-lead = You can change all of it later.
set-up-opens-sections = Sections with ideas for safety
set-up-opens-nothing = An empty page

set-up-wipe-title = A code that erases, if you want one
set-up-wipe-lead = Typing this code, then =, erases every plan on this device at once. It does not ask again.
set-up-wipe-limits = It can’t be undone. An erased plan may be noticed by someone who knew of it.
set-up-wipe-skip = No erasing code

set-up-making = Sealing your plan. This takes a moment.
set-up-made = It is set up.
set-up-failed = It could not be set up. Nothing on this device was replaced. Try again.
set-up-failed-unsure = It stopped before the end. Go to the calculator and type your code, then =. If nothing opens, set up again.

set-up-return-title = How to come back, how to leave
set-up-return-come-back = To come back: type your code on the calculator, then =.
set-up-return-wrong = A wrong code is a sum like any other. It shows a result, and no message.
set-up-return-leave = To leave: the Leave button, Esc, or Shift three times.
set-up-return-hide = When this page is hidden or the screen turns off, your plan locks.
set-up-return-set-up = This set-up page stays on every copy of the app. Reaching it tells nothing about you.

set-up-practice-title = Practise
set-up-practice-lead = Try it with sample notes. Nothing of yours is touched.
set-up-practice-come-back = Type the sample code { $code }, then =.
set-up-practice-leave = Now leave: press the Leave button inside the frame.
set-up-practice-decoy = Now the second sample code { $code }, then =.
set-up-practice-wipe = Now the erasing sample code { $code }, then =. Only the sample notes go.
set-up-practice-worked = That worked.
set-up-practice-not-yet = Not yet. Take your time, and try again.
set-up-practice-again = Practise again
set-up-finish = Go to the calculator

set-up-code-use = Use this code
set-up-code-suggest = Make a code for me
set-up-code-suggested = A random code, hard to guess. Learn it before you go on.
set-up-decoy-yes = Choose a second code
set-up-decoy-code-title = Your second code
set-up-decoy-code-lead = Not like the first one. At least { $least } keys.
set-up-filling-title = What the second code opens
set-up-wipe-yes = Choose an erasing code
set-up-wipe-code-title = The erasing code
set-up-wipe-code-lead = One that you won’t type by mistake. At least { $least } keys.
set-up-begin = Make my plan
