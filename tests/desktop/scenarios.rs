//! What a person does with the window.

use std::process::Command;

use tally::{
    deployment::SET_UP_SEQUENCE,
    platform::{ShellEvent, Told},
};

use crate::{newer_list::NEWER, screen::wait_for, window::Page};

/// A scenario: its name, what the person does, and on what kind of computer.
pub struct Scenario {
    pub name: &'static str,
    pub does: fn(&Page),
    pub look: Look,
    /// Whether there is a host that gives a newer list, and keys that it is signed with.
    pub has_newer_list: bool,
}

/// What the system is set to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    EnglishLight,
    FrenchDark,
}

const fn scenario(name: &'static str, does: fn(&Page)) -> Scenario {
    Scenario {
        name,
        does,
        look: Look::EnglishLight,
        has_newer_list: false,
    }
}

/// The scenarios by name.
pub const ALL: &[Scenario] = &[
    scenario(
        "the_calculator_calculates_by_keyboard_and_by_pointer",
        calculates,
    ),
    scenario("a_plan_is_set_up_written_left_and_opened_again", whole_way),
    scenario(
        "leaving_shows_the_very_same_calculator_as_before",
        the_same_calculator,
    ),
    scenario("a_wrong_code_is_a_sum", wrong_code),
    scenario(
        "who_comes_back_while_it_is_being_saved_finds_it_all",
        back_at_once,
    ),
    scenario("places_are_found_without_a_network", places),
    scenario("the_page_goes_nowhere_and_asks_nobody", goes_nowhere),
    scenario("a_locked_screen_locks_the_plan", screen_lock),
    scenario("a_phone_s_window_is_told_and_heard", system_window),
    Scenario {
        has_newer_list: true,
        ..scenario("a_newer_list_is_asked_for_once_and_kept", newer_list)
    },
    Scenario {
        has_newer_list: true,
        look: Look::FrenchDark,
        ..scenario("in_french_and_dark_everything_is", french_and_dark)
    },
];

const MINE: &str = "7391504862";
const LINE: &str = "kettle on the left";
const ESCAPE: u32 = 0xff1b;
const ENTER: u32 = 0xff0d;
const SHIFT: u32 = 0xffe1;

fn shows(page: &Page, value: &str) {
    has_text(page, "#value", value);
}

fn has_text(page: &Page, selector: &str, text: &str) {
    page.until(
        text,
        &format!("document.querySelector({selector:?}).textContent.trim() === {text:?}"),
    );
}

fn calculates(page: &Page) {
    shows(page, "0");
    page.screen.types("12.5*4");
    shows(page, "50");
    page.screen.presses(ENTER);
    has_text(page, "#expression", "12.5 × 4 =");
    shows(page, "50");
    for key in ["AC", "7", "*", "8", "="] {
        page.taps(&format!("#cover [data-key=\"{key}\"]"));
    }
    has_text(page, "#expression", "7 × 8 =");
    shows(page, "56");
    // A press with the pointer has not taken the keyboard: Enter is `=` and not the button.
    page.screen.types("+4");
    page.screen.presses(ENTER);
    has_text(page, "#expression", "56 + 4 =");
    shows(page, "60");
    page.taps("#mode-tip");
    page.until("the tip sheet", "document.querySelector('#face').hidden");
    page.screen.types("100");
    page.until(
        "the bill",
        "document.querySelector('#tip-bill').textContent === '$100'",
    );
    page.taps("[data-do='tip:20']");
    page.until(
        "the tip",
        "document.querySelector('#tip-amount').textContent === '$20.00'",
    );
    page.screen.settled().keep("tip-sheet");
}

fn set_up(page: &Page) {
    shows(page, "0");
    page.screen.types(SET_UP_SEQUENCE);
    page.screen.types("=");
    page.sees("set-up-Honest");
    page.screen.settled().keep("set-up");
    page.taps("#next");
    page.sees("set-up-Who");
    page.taps("#skip");
    page.sees("set-up-Ways");
    page.taps("#way-Here");
    page.sees("set-up-Mine");
    page.types_code(MINE);
    page.until(
        "the verdict",
        "document.querySelector('#verdict')?.dataset.verdict === 'good'",
    );
    page.taps("#use-code");
    page.until(
        "once more",
        "document.querySelector('#typed-keys').textContent.trim() === ''",
    );
    page.types_code(MINE);
    page.taps("#use-code");
    page.sees("set-up-MineOpens");
    page.taps("#use-opens");
    page.sees("set-up-DecoyAsked");
    page.taps("#no");
    page.sees("set-up-WipeAsked");
    page.taps("#no");
    page.sees("set-up-Ready");
    page.taps("#start");
    page.sees("set-up-Made");
    page.taps("#to-plan");
    page.sees("plan");
}

fn open(page: &Page) {
    page.screen.types(MINE);
    page.screen.types("=");
    page.sees("now");
}

fn writes(page: &Page) {
    page.taps("#sections button");
    page.taps("#new-item");
    page.until("the keyboard", "document.activeElement?.id === 'new-item'");
    page.screen.types(LINE);
    page.until(
        "the line",
        &format!("document.activeElement?.value === {LINE:?}"),
    );
    page.taps("#add-new-item");
    page.until(
        "the line",
        "document.querySelectorAll('#items textarea').length > 0",
    );
    page.until(
        "saved",
        "document.querySelector('#save-state')?.dataset.saved === 'true'",
    );
}

fn has_line(page: &Page) {
    page.until(
        "the line is still there",
        &format!(
            "[...document.querySelectorAll('#items textarea')].some(t => t.value === {LINE:?})"
        ),
    );
}

fn whole_way(page: &Page) {
    set_up(page);
    page.screen.settled().keep("plan");
    writes(page);
    page.screen.settled().keep("section");
    page.screen.presses(ESCAPE);
    page.sees_calculator();
    shows(page, "0");
    open(page);
    page.screen.settled().keep("now");
    page.taps("#room-Plan");
    page.sees("plan");
    page.taps("#sections button");
    has_line(page);
    // Three times Shift leaves as well, and so does the button.
    for _ in 0..3 {
        page.screen.presses(SHIFT);
    }
    page.sees_calculator();
    open(page);
    page.taps("[data-leave]");
    page.sees_calculator();
    open(page);
    // A key on the button is no press with a pointer.
    page.value("document.querySelector('[data-leave]').focus()");
    page.screen.presses(ENTER);
    page.sees_calculator();
    open(page);
    // It is hidden before the program has heard of it.
    let hidden = page.value(
        "(dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })), \
         !document.documentElement.classList.contains('open') \
         && document.querySelector('#app').childElementCount > 0)",
    );
    assert_eq!(hidden, "true");
    page.sees_calculator();
    let disk = std::fs::read(page.folder.join("calc.bin")).unwrap();
    assert!(!disk.windows(LINE.len()).any(|part| part == LINE.as_bytes()));
}

fn back_at_once(page: &Page) {
    set_up(page);
    page.taps("#sections button");
    page.taps("#new-item");
    page.until("the keyboard", "document.activeElement?.id === 'new-item'");
    page.screen.types(LINE);
    // Quicker than any finger: as soon as the calculator is there, whatever is still being saved behind it.
    page.value(&format!(
        "(new MutationObserver((_, watch) => {{ \
           if (document.querySelector('#app > *')) return; \
           watch.disconnect(); \
           for (const key of '{MINE}=') \
             document.querySelector('#cover').dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true }})); \
         }}).observe(document.querySelector('#app'), {{ childList: true }}), 1)"
    ));
    page.screen.presses(ESCAPE);
    page.sees("now");
    page.taps("#room-Plan");
    page.sees("plan");
    page.taps("#sections button");
    has_line(page);
}

fn the_same_calculator(page: &Page) {
    shows(page, "0");
    page.screen.points(5, 5);
    let before = page.screen.settled();
    before.keep("calculator");
    set_up(page);
    page.screen.presses(ESCAPE);
    page.sees_calculator();
    page.screen.points(5, 5);
    wait_for("the same picture", || {
        page.screen.picture().looks_like(&before).then_some(())
    });
    assert_eq!(page.screen.titles(), ["Calculator"]);
    assert_eq!(page.value("history.length"), "1");
}

fn wrong_code(page: &Page) {
    set_up(page);
    page.screen.presses(ESCAPE);
    page.sees_calculator();
    page.screen.types("7391504863=");
    has_text(page, "#expression", "7,391,504,863 =");
    shows(page, "7,391,504,863");
    // The right one after it still opens: the wrong one was tried and is over.
    page.taps("#cover [data-key=\"AC\"]");
    shows(page, "0");
    open(page);
}

fn places(page: &Page) {
    set_up(page);
    page.taps("#room-Places");
    page.until(
        "lines to call",
        "document.body.textContent.includes('9-8-8') || document.body.textContent.includes('988')",
    );
    page.screen.settled().keep("places");
}

/// From wherever somebody is to what is said about the list.
fn about_list(page: &Page) {
    page.taps("#room-Places");
    page.sees("places");
    // The button moves down when the list comes.
    page.until("a list", "document.querySelector('#app .lane') !== null");
    page.taps("#about-list");
    page.sees("places-about");
    page.until(
        "the list's day",
        "document.querySelector('#list-made') !== null",
    );
}

fn is_the_newer_one(page: &Page) {
    let day = format!(
        "document.querySelector('#list-made')?.textContent.includes({:?})",
        NEWER.0
    );
    page.until("the newer list's day", &day);
}

fn says(page: &Page, words: &str) {
    page.until(
        words,
        &format!("document.querySelector('#list-status').textContent.includes({words:?})"),
    );
}

fn newer_list(page: &Page) {
    let host = page.host.as_ref().unwrap();
    set_up(page);
    about_list(page);
    page.taps("#check-list");
    page.until(
        "who is asked",
        "document.querySelector('#before-check')?.textContent.includes('127.0.0.1')",
    );
    page.screen.settled().keep("list-before");
    page.taps("#check-not");
    page.until(
        "nothing to press",
        "document.querySelector('#check-now') === null",
    );
    assert_eq!(host.requests(), 0, "it was only read about");
    page.taps("#check-list");
    page.taps("#check-now");
    says(page, "is in use");
    is_the_newer_one(page);
    page.screen.settled().keep("list-taken");
    assert_eq!(host.requests(), 1);
    // It stays, and the same one again changes nothing.
    page.screen.presses(ESCAPE);
    page.sees_calculator();
    open(page);
    about_list(page);
    is_the_newer_one(page);
    page.taps("#check-list");
    page.taps("#check-now");
    says(page, "You have this list already");
    assert_eq!(host.requests(), 1);
}

fn french_and_dark(page: &Page) {
    shows(page, "0");
    assert_eq!(page.value("document.documentElement.lang"), "\"fr\"");
    assert_eq!(
        page.value("matchMedia('(prefers-color-scheme: dark)').matches"),
        "true"
    );
    page.screen.types("1234.5*2");
    page.screen.settled().keep("calculator-fr-dark");
    page.screen.presses(ESCAPE);
    shows(page, "0");
    set_up(page);
    page.screen.settled().keep("plan-fr-dark");
    writes(page);
    page.screen.settled().keep("section-fr-dark");
    page.taps("#room-Places");
    page.until("a list", "document.querySelector('#app .lane') !== null");
    page.screen.settled().keep("places-fr-dark");
    about_list(page);
    page.taps("#check-list");
    page.until(
        "what is asked",
        "document.querySelector('#check-now') !== null",
    );
    page.taps("#check-now");
    says(page, "maintenant");
    page.screen.settled().keep("list-taken-fr-dark");
    page.screen.presses(ESCAPE);
    page.sees_calculator();
    open(page);
    page.screen.settled().keep("now-fr-dark");
}

fn goes_nowhere(page: &Page) {
    shows(page, "0");
    let here = page.value("location.href");
    for address in [
        "https://example.org/",
        "http://127.0.0.1:9/",
        "tel:911",
        "about:blank",
        "file:///etc/passwd",
    ] {
        page.value(&format!("(location.href = {address:?}, 1)"));
    }
    page.screen.types("2+2=");
    shows(page, "4");
    assert_eq!(page.value("location.href"), here);
    // The policy of the page lets nothing out.
    page.value(
        "(window.asked = 'waiting', fetch('https://example.org/').then(() => { window.asked = 'answered'; }, \
         () => { window.asked = 'refused'; }), 1)",
    );
    page.until("a refusal", "window.asked === 'refused'");
}

/// What the screen savers of the desktops say when they cover the screen.
fn screen_lock(page: &Page) {
    set_up(page);
    let says = |covers: bool| {
        let mut say = Command::new("dbus-send");
        say.args(["--session", "--type=signal", "/org/freedesktop/ScreenSaver"]);
        say.arg("org.freedesktop.ScreenSaver.ActiveChanged");
        assert!(
            say.arg(format!("boolean:{covers}"))
                .status()
                .unwrap()
                .success()
        );
    };
    says(false);
    page.sees("plan");
    // Said again until it is heard: the program asks for what is said while it starts.
    wait_for("the calculator", || {
        says(true);
        page.shows_calculator().then_some(())
    });
}

/// What a phone's window is told, in order, and that it is heard.
fn system_window(page: &Page) {
    assert_eq!(page.told(), []);
    set_up(page);
    assert_eq!(page.told(), [Told::Open(true)]);
    let once = [Told::Open(false), Told::Open(true), Told::LetGo];
    for (event, openings) in [
        (ShellEvent::Hidden, 1),
        (ShellEvent::ScreenOff, 2),
        (ShellEvent::Back, 3),
    ] {
        page.system_says(ShellEvent::Returned);
        assert!(!page.shows_calculator());
        page.system_says(event);
        page.sees_calculator();
        wait_for("the window to be told", || {
            (page.told().len() == 3 * openings).then_some(())
        });
        let mut last = page.told().split_off(3 * (openings - 1));
        // Saving and drawing go side by side.
        last.sort();
        assert_eq!(last, once);
        if openings < 3 {
            open(page);
        }
    }
    page.system_says(ShellEvent::Back);
    page.sees_calculator();
    assert_eq!(page.told().len(), 9);
}
