# For the help page: what this hides, and what it does not (for that, the page shows set-up-limits-*).
# One plain sentence a promise. The line above each names the test that shows it: a file and a function that exist (tests/words.rs looks).

promise-title = What this hides, and what it does not
promise-lead = A test shows each of these. What this can’t do is just as true: read that too.
promise-test = Shown by { $name }

# test: tests/calculator.rs::any_sum_is_what_exact_fractions_give
promise-calculator = The calculator is real, and its sums are right.
# test: tests/e2e/codes.rs::a_wrong_code_looks_like_a_sum_with_or_without_a_plan
promise-wrong-code = A wrong code looks like a sum, with a plan on the device or without.
# test: tests/vault.rs::containers_look_random_whatever_they_hold
promise-same-file = What is kept on the device looks like noise, whether it holds one plan, two or none. Its date can show when something was saved.
# test: tests/e2e/codes.rs::the_decoy_opens_its_own_plan_and_saving_either_keeps_both
promise-second-code = Each code opens its own plan, and to save one keeps the other.
# test: tests/e2e/codes.rs::the_wipe_code_looks_like_a_sum_and_nothing_opens_any_more
promise-erasing-code = The erasing code looks like a sum, and after it no code opens a plan.
# test: tests/e2e/exit.rs::by_the_button
promise-leave = When you press Leave, the calculator is there and your words are off the page.
# test: tests/e2e/exit.rs::by_hiding_the_page
promise-hidden-page = When you look at another page, your plan locks by itself.
# test: tests/e2e/exit.rs::by_going_elsewhere_and_back_never_shows_it_again
promise-back-button = The Back button does not bring your plan back on the screen.
# test: tests/e2e/exit.rs::history_address_and_title_never_change
promise-history = The address, the title and the length of the history stay the same.
# test: tests/e2e/offline.rs::a_whole_walk_asks_nothing_of_the_network
promise-network = To set up, write and save asks nothing of the network. When you leave, a browser may ask this website for one file, to see if there is a newer version.
# test: tests/e2e/leaks.rs::planted_phrases_are_nowhere_in_the_profile
promise-files = The files of the browser hold none of your words in plain form.
# test: tests/e2e/leaks.rs::nothing_typed_reaches_keyboards_spellcheck_or_password_managers
promise-typing = Every box you type in asks spell check, autofill and password apps to keep out.
# test: tests/e2e/leaks.rs::printing_an_open_plan_prints_nothing
promise-print = An open plan does not print.
# test: tests/e2e/storage.rs::a_killed_browser_loses_nothing_that_was_saved
promise-saved = What was saved is still there if the browser stops all at once.
# test: tests/e2e/places.rs::finding_a_place_asks_nothing_of_the_network
promise-places = To look for a place asks nothing of the network.
# test: tests/e2e/places.rs::a_way_out_exists_only_on_the_sheet
promise-contact = A call, a text or a website opens only when you press for it, after a page on what it leaves behind.
