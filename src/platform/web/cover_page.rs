//! Brings the cover's markup to life: see `ui::cover` for its attributes.
//!
//! A key acts on `pointerdown`, as a calculator's does, and the `click` that follows is let go; a
//! `click` without one (a screen reader, Enter or Space on a focused key, a script) acts by itself.
//! Everything else acts on `click`, so that a finger may scroll. Texts are set as text, never as
//! markup, and nothing is stored.

use super::window;
use crate::calculator::{Act, Face, Key, NumberFormat, Tape};
use crate::i18n::Locale;
use crate::i18n::cover::CoverText;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, PointerEvent, Window};

const EVENTS: [&str; 7] = [
    "click",
    "contextmenu",
    "keydown",
    "mousedown",
    "pointercancel",
    "pointerdown",
    "pointerup",
];

/// Milliseconds that a held backspace waits before it repeats, and between repetitions.
const HOLD_DELAY: i32 = 420;
const HOLD_REPEAT: i32 = 70;
/// Milliseconds that a key typed on a keyboard looks pressed.
const PRESSED_LOOK: i32 = 110;
/// Milliseconds after its `pointerdown` that a `click` is still taken as part of it.
const CLICK_WINDOW: f64 = 5000.0;

/// The calculator on the page. Dropping it removes every listener and forgets the sum.
pub struct CoverPage {
    page: Rc<RefCell<Page>>,
    on_event: Closure<dyn FnMut(Event)>,
    _on_hold: Closure<dyn FnMut()>,
    _on_release: Closure<dyn FnMut()>,
}

impl CoverPage {
    /// Finds the cover on the page, fills in the words of `locale` and listens to its keys. Each `=`
    /// shows its result, then hands the keys pressed to `on_equals`. None when the page has no cover.
    pub fn attach(locale: Locale, mut on_equals: impl FnMut(Tape) + 'static) -> Option<Self> {
        let page = Rc::new(RefCell::new(Page::find(locale)?));
        let on_hold = timer(&page, Page::repeat);
        let on_release = timer(&page, Page::release);
        let shared = Rc::clone(&page);
        let on_event = Closure::new(move |event: Event| {
            // The borrow ends before `on_equals` runs, which may detach the page.
            let tape = shared
                .try_borrow_mut()
                .ok()
                .and_then(|mut page| page.handle(&event));
            if let Some(tape) = tape {
                on_equals(tape);
            }
        });
        {
            let mut page = page.try_borrow_mut().ok()?;
            page.on_hold = on_hold.as_ref().clone();
            page.on_release = on_release.as_ref().clone();
            page.fill_in(locale);
            page.show();
            for event in EVENTS {
                let callback = on_event.as_ref().unchecked_ref();
                page.document
                    .add_event_listener_with_callback(event, callback)
                    .ok()?;
            }
        }
        Some(Self {
            page,
            on_event,
            _on_hold: on_hold,
            _on_release: on_release,
        })
    }

    /// Ends the calculator: no listener and no sum stays, only keys that do nothing.
    pub fn detach(self) {
        // It stays, unseen, with nothing of what was typed: it is what shows at once when a plan is hidden.
        if let Ok(mut page) = self.page.try_borrow_mut() {
            page.face.forget();
            page.show();
        }
    }
}

impl Drop for CoverPage {
    fn drop(&mut self) {
        let Ok(mut page) = self.page.try_borrow_mut() else {
            return;
        };
        page.stop_hold();
        page.window.clear_timeout_with_handle(page.release);
        for event in EVENTS {
            let callback = self.on_event.as_ref().unchecked_ref();
            let _ = page
                .document
                .remove_event_listener_with_callback(event, callback);
        }
        page.face.forget();
    }
}

/// A timer's callback that does not keep the page alive.
fn timer(page: &Rc<RefCell<Page>>, act: fn(&mut Page)) -> Closure<dyn FnMut()> {
    let page = Rc::downgrade(page);
    Closure::new(move || {
        if let Some(page) = page.upgrade()
            && let Ok(mut page) = page.try_borrow_mut()
        {
            act(&mut page);
        }
    })
}

struct Page {
    window: Window,
    document: Document,
    root: HtmlElement,
    expression: Element,
    value: Element,
    memory: HtmlElement,
    text: &'static CoverText,
    face: Face,
    /// Keys that acted on `pointerdown`, when, and whose `click` is still to come.
    pressed: Vec<(Key, f64)>,
    on_hold: JsValue,
    hold: i32,
    on_release: JsValue,
    release: i32,
}

impl Page {
    fn find(locale: Locale) -> Option<Self> {
        let window = window()?;
        let document = window.document()?;
        let by_id = |id| document.get_element_by_id(id);
        Some(Self {
            root: by_id("cover")?.unchecked_into(),
            expression: by_id("expression")?,
            value: by_id("value")?,
            memory: by_id("memory")?.unchecked_into(),
            window,
            document,
            text: CoverText::of(locale),
            face: Face::new(NumberFormat::of_language(locale.tag())),
            pressed: Vec::new(),
            on_hold: JsValue::UNDEFINED,
            hold: 0,
            on_release: JsValue::UNDEFINED,
            release: 0,
        })
    }

    fn fill_in(&self, locale: Locale) {
        if let Some(page) = self.document.document_element() {
            set(&page, "lang", locale.tag());
        }
        set(&self.root, "lang", locale.tag());
        self.each("[data-text]", |element| {
            element.set_text_content(self.word(element, "data-text"));
        });
        self.each("[data-label]", |element| {
            if let Some(label) = self.word(element, "data-label") {
                set(element, "aria-label", label);
            }
        });
        self.write("point", self.face.format().decimal.encode_utf8(&mut [0; 4]));
    }

    fn word(&self, element: &Element, attribute: &str) -> Option<&'static str> {
        self.text.by_name(&element.get_attribute(attribute)?)
    }

    fn each(&self, selector: &str, act: impl Fn(&Element)) {
        let Ok(found) = self.root.query_selector_all(selector) else {
            return;
        };
        for index in 0..found.length() {
            if let Some(node) = found.item(index) {
                act(node.unchecked_ref());
            }
        }
    }

    fn write(&self, id: &str, text: &str) {
        if let Some(element) = self.document.get_element_by_id(id) {
            element.set_text_content(Some(text));
        }
    }

    fn handle(&mut self, event: &Event) -> Option<Tape> {
        let kind = event.type_();
        if kind == "keydown" {
            return self.typed(event.unchecked_ref());
        }
        if kind.starts_with("pointer") && kind != "pointerdown" {
            self.stop_hold();
            if kind == "pointercancel" {
                self.pressed.clear();
            }
            return None;
        }
        let button = button_of(event)?;
        if kind == "mousedown" || kind == "contextmenu" {
            // The one would move the focus to the button, and Enter would then press that instead of
            // `=`; the other would open on a held backspace.
            event.prevent_default();
            return None;
        }
        let Some(key) = named(&button, "data-key").and_then(|name| Key::from_name(&name)) else {
            if kind == "click"
                && let Some(action) = named(&button, "data-do")
            {
                self.act(&action);
            }
            return None;
        };
        let time = event.time_stamp();
        match &*kind {
            "pointerdown" => {
                let pointer: &PointerEvent = event.unchecked_ref();
                if pointer.button() != 0 {
                    return None;
                }
                if pointer.is_primary() {
                    // No other finger is down: what is left had no click.
                    self.pressed.clear();
                }
                self.pressed.push((key, time));
                let tape = self.press(key);
                if key == Key::Backspace {
                    self.start_hold(HOLD_DELAY);
                }
                tape
            }
            "click" => {
                let before = self.pressed.len();
                self.pressed
                    .retain(|&(pressed, at)| pressed != key || time - at > CLICK_WINDOW);
                if self.pressed.len() < before {
                    return None;
                }
                self.press(key)
            }
            _ => None,
        }
    }

    fn typed(&mut self, event: &KeyboardEvent) -> Option<Tape> {
        // Ctrl and Alt together are AltGr, which some keyboards need for brackets.
        if event.meta_key() || event.ctrl_key() != event.alt_key() {
            return None;
        }
        let name = event.key();
        let button = button_of(event);
        if let Some(button) = &button {
            if name == "Enter" || name == " " {
                return None;
            }
            if name.starts_with("Arrow") && button.get_attribute("role").is_some() {
                self.face.show_tip_sheet(!self.face.is_on_tip_sheet());
                self.show_mode();
                let mode = if self.face.is_on_tip_sheet() {
                    "mode-tip"
                } else {
                    "mode-calculator"
                };
                if let Some(tab) = self.document.get_element_by_id(mode) {
                    let _ = tab.unchecked_ref::<HtmlElement>().focus();
                }
                return None;
            }
        }
        let key = Key::from_name(&name)?;
        event.prevent_default();
        if event.repeat() && key != Key::Backspace {
            return None;
        }
        self.each("[data-key]", |element| {
            if named(element, "data-key").as_deref() == Some(key.button()) {
                let _ = element.class_list().add_1("down");
            }
        });
        self.window.clear_timeout_with_handle(self.release);
        self.release = self.after(PRESSED_LOOK, &self.on_release);
        self.press(key)
    }

    fn press(&mut self, key: Key) -> Option<Tape> {
        let tape = self.face.press(key);
        if self.face.is_on_tip_sheet() {
            self.show_tip();
        } else {
            self.show();
        }
        tape
    }

    fn act(&mut self, action: &str) {
        match self.face.act(action) {
            Act::Mode => self.show_mode(),
            Act::Tip => self.show_tip(),
            Act::Nothing => {}
        }
    }

    fn show_mode(&self) {
        let tip = self.face.is_on_tip_sheet();
        set(
            &self.root,
            "data-mode",
            if tip { "tip" } else { "calculator" },
        );
        for (mode, panel, chosen) in [
            ("mode-calculator", "face", !tip),
            ("mode-tip", "tip-sheet", tip),
        ] {
            if let Some(mode) = self.document.get_element_by_id(mode) {
                set(
                    &mode,
                    "aria-selected",
                    if chosen { "true" } else { "false" },
                );
            }
            if let Some(panel) = self.document.get_element_by_id(panel) {
                panel.unchecked_ref::<HtmlElement>().set_hidden(!chosen);
            }
        }
        if tip {
            self.show_tip();
        }
    }

    fn show(&self) {
        let display = self.face.display();
        let value = display.said(self.text.divide_by_zero, self.text.out_of_range);
        self.expression.set_text_content(Some(&display.expression));
        self.value.set_text_content(Some(value));
        self.value
            .set_class_name(self.face.value_class(&display, value));
        self.memory.set_hidden(!self.face.has_memory());
    }

    fn show_tip(&self) {
        let texts = self.face.tip_texts();
        self.write("tip-bill", &texts.bill);
        self.write("tip-amount", &texts.tip);
        self.write("tip-total", &texts.total);
        self.write("tip-each", &texts.each);
        self.write("tip-percent", &texts.percent);
        self.write("tip-people", &texts.people);
        self.each("[aria-pressed]", |chip| {
            let action = named(chip, "data-do").unwrap_or_default();
            let chosen = self.face.is_chosen(&action);
            set(chip, "aria-pressed", if chosen { "true" } else { "false" });
        });
    }

    fn start_hold(&mut self, delay: i32) {
        self.stop_hold();
        self.hold = self.after(delay, &self.on_hold);
    }

    fn stop_hold(&mut self) {
        self.window.clear_timeout_with_handle(self.hold);
    }

    /// A held backspace goes on.
    fn repeat(&mut self) {
        let _ = self.press(Key::Backspace);
        self.start_hold(HOLD_REPEAT);
    }

    /// Keys typed on a keyboard stop looking pressed.
    fn release(&mut self) {
        self.each(".down", |element| {
            let _ = element.class_list().remove_1("down");
        });
    }

    fn after(&self, delay: i32, callback: &JsValue) -> i32 {
        let window = &self.window;
        let callback = callback.unchecked_ref();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback, delay)
            .unwrap_or_default()
    }
}

/// The button an event happened on.
fn button_of(event: &Event) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("#cover button").ok()?
}

fn named(element: &Element, attribute: &str) -> Option<String> {
    element.get_attribute(attribute)
}

fn set(element: &Element, attribute: &str, value: &str) {
    // Fails on malformed names only.
    let _ = element.set_attribute(attribute, value);
}
