//! When the browser puts the page away, and the way out.
//!
//! The plan is shown only while `<html>` has the class `open`; taking it away hides everything in one
//! step. Only then is anything torn down, and last the page is replaced by itself: that drops the whole
//! heap and the Worker, and adds nothing to the history. `assets/web/boot.js` hides on the same triggers
//! by itself, so that leaving works even if this code no longer runs.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{
    AddEventListenerOptions, BroadcastChannel, Element, Event, EventTarget, HtmlElement,
    HtmlInputElement, KeyboardEvent, PageTransitionEvent, Window,
};

use super::{
    CHANNEL,
    page::{document, is_hidden, now_ms, set_ready, window},
};
use crate::session::{
    BLUR_LOCK_MS, DIALOGUE_KEEPS_MS, DIALOGUE_OPENS_MS, Dialogue, DialogueEvent, DialogueStep,
    ExitKeys, IDLE_LOCK_MS, Moment,
};

/// The class of `<html>` while a plan or set-up is shown.
const OPEN: &str = "open";

/// The attribute of `<html>` from when a file dialogue was asked for until it is gone: `assets/web/boot.js`
/// then waits longer before it replaces a page that was hidden.
const DIALOGUE: &str = "data-dialogue";

/// How often idleness is looked at, in milliseconds.
const IDLE_CHECK_MS: i32 = 5_000;

/// What has to go when the person leaves, apart from the page itself.
pub trait Session {
    /// Called once, after the plan is off the screen: hand over what is unsaved, wipe, end the keeper.
    fn drop_plan(&mut self);
    /// Whether leaving now, unasked, would lose typing.
    fn is_unsaved(&self) -> bool;
}

/// The way out. Clones are the same way.
#[derive(Clone)]
pub struct Exit(Rc<RefCell<State>>);

struct State {
    session: Option<Box<dyn Session>>,
    keys: ExitKeys,
    last_use: f64,
    blurred_at: Option<f64>,
    leaving: bool,
    dialogue: Dialogue,
    /// What had the focus when a dialogue came over it.
    focused: Option<HtmlElement>,
}

impl Exit {
    /// Shows the inner pages and watches for every trigger that ends them.
    pub fn open(session: impl Session + 'static) -> Self {
        let exit = Self(Rc::new(RefCell::new(State {
            session: Some(Box::new(session)),
            keys: ExitKeys::default(),
            last_use: now_ms(),
            blurred_at: None,
            leaving: false,
            dialogue: Dialogue::None,
            focused: None,
        })));
        exit.watch();
        set_ready(false);
        set_open(true);
        exit
    }

    /// Leaves by the person's wish: hides now, lets that be painted, then tears down.
    pub fn leave(&self) {
        set_open(false);
        if std::mem::replace(&mut self.0.borrow_mut().leaving, true) {
            return;
        }
        let exit = self.clone();
        let rest = Closure::once_into_js(move || exit.tear_down());
        let after = |rest: &wasm_bindgen::JsValue| {
            window()?
                .set_timeout_with_callback(rest.unchecked_ref())
                .ok()
        };
        let painted = Closure::once_into_js(move || {
            if after(&rest).is_none() {
                let _ = rest.unchecked_ref::<js_sys::Function>().call0(&rest);
            }
        });
        let asked = window().and_then(|w| w.request_animation_frame(painted.unchecked_ref()).ok());
        if asked.is_none() {
            self.tear_down();
        }
    }

    /// Leaves because the page is being put away: all of it, now.
    pub fn lock(&self) {
        set_open(false);
        self.tear_down();
    }

    /// A file dialogue is about to open because the person asked for one.
    fn expect_dialogue(&self) {
        self.dialogue(DialogueEvent::Asked);
        self.check_dialogue_after(DIALOGUE_OPENS_MS);
    }

    fn dialogue(&self, event: DialogueEvent) {
        let now = Moment {
            steady_ms: now_ms(),
            wall_ms: js_sys::Date::now(),
        };
        let step = {
            let mut state = self.0.borrow_mut();
            let step = state.dialogue.on(event, now);
            if let Some(root) = root() {
                let _ = match state.dialogue {
                    Dialogue::None => root.remove_attribute(DIALOGUE),
                    _ => root.set_attribute(DIALOGUE, ""),
                };
            }
            step
        };
        match step {
            DialogueStep::Stay => {}
            DialogueStep::Hide => {
                let focused = document().and_then(|d| d.active_element());
                let focused = focused.and_then(|e| e.dyn_into::<HtmlElement>().ok());
                self.0.borrow_mut().focused = focused;
                set_open(false);
                self.check_dialogue_after(DIALOGUE_KEEPS_MS);
            }
            DialogueStep::Show => self.show_again(),
            DialogueStep::Lock => self.lock(),
        }
    }

    fn show_again(&self) {
        let focused = {
            let mut state = self.0.borrow_mut();
            if state.leaving || state.session.is_none() {
                return;
            }
            state.last_use = now_ms();
            state.blurred_at = None;
            state.focused.take()
        };
        set_open(true);
        // What is hidden loses it.
        if let Some(focused) = focused {
            let _ = focused.focus();
        }
    }

    fn check_dialogue_after(&self, ms: u32) {
        let exit = self.clone();
        let check = Closure::once_into_js(move || exit.dialogue(DialogueEvent::Checked));
        // No sooner than the rule says that time is up.
        let ms = i32::try_from(ms).unwrap_or(i32::MAX).saturating_add(1);
        let _ = window().map(|w| {
            w.set_timeout_with_callback_and_timeout_and_arguments_0(check.unchecked_ref(), ms)
        });
    }

    fn tear_down(&self) {
        // Taken out first: a second trigger during the teardown finds nothing left to do.
        let session = self.0.borrow_mut().session.take();
        if let Some(mut session) = session {
            session.drop_plan();
        }
        if let Some(app) = document().and_then(|d| d.get_element_by_id("app")) {
            app.replace_children_with_node_0();
        }
        replace_page();
    }

    fn watch(&self) {
        let (Some(window), Some(document)) = (window(), document()) else {
            return self.lock();
        };
        let (window, document) = (EventTarget::from(window), EventTarget::from(document));
        self.on(&document, "visibilitychange", |exit, _| {
            exit.dialogue(if is_hidden() {
                DialogueEvent::Hidden
            } else {
                DialogueEvent::Returned
            });
        });
        self.on(&document, "freeze", |exit, _| exit.lock());
        self.on(&window, "pagehide", |exit, _| exit.lock());
        self.on(&window, "pageshow", |_, event| {
            if event
                .dyn_ref::<PageTransitionEvent>()
                .is_some_and(PageTransitionEvent::persisted)
            {
                replace_page();
            }
        });
        // Those of what is on the page come by here too.
        self.on(&window, "blur", |exit, event| {
            if is_of_window(event) {
                exit.0.borrow_mut().blurred_at = Some(now_ms());
                exit.dialogue(DialogueEvent::Blurred);
            }
        });
        self.on(&window, "focus", |exit, event| {
            if is_of_window(event) && !is_hidden() {
                exit.0.borrow_mut().blurred_at = None;
                exit.dialogue(DialogueEvent::Returned);
            }
        });
        // However a dialogue for files opens, by a label, a key or a button of ours: its input is clicked.
        self.on(&window, "click", |exit, event| {
            if is_of_file_input(event) {
                exit.expect_dialogue();
            }
        });
        // Some browsers tell of a dialogue by these only.
        for closed in ["change", "cancel"] {
            self.on(&window, closed, |exit, event| {
                if is_of_file_input(event) && !is_hidden() {
                    exit.dialogue(DialogueEvent::Closed);
                }
            });
        }
        self.on(&window, "pointerdown", |exit, event| {
            exit.0.borrow_mut().last_use = now_ms();
            exit.dialogue(DialogueEvent::Pressed);
            if is_leave(event) {
                exit.leave();
            }
        });
        for failure in ["error", "unhandledrejection"] {
            self.on(&window, failure, |exit, _| exit.lock());
        }
        self.on(&window, "keydown", |exit, event| {
            exit.0.borrow_mut().last_use = now_ms();
            exit.dialogue(DialogueEvent::Pressed);
            if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|k| !k.repeat()) {
                let leaves = exit.0.borrow_mut().keys.pressed(&key.key(), now_ms());
                if leaves && !key.is_composing() {
                    exit.leave();
                }
            }
        });
        if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
            self.on(channel.as_ref(), "message", |exit, _| exit.lock());
            // Kept for as long as the page is.
            std::mem::forget(channel);
        }
        self.watch_idle();
    }

    fn on(&self, target: &EventTarget, name: &str, act: impl Fn(&Self, &Event) + 'static) {
        let exit = self.clone();
        // Not `FnMut`, which must not run again while it runs: giving the focus back is an event as well.
        let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&exit, &event));
        let options = AddEventListenerOptions::new();
        options.set_capture(true);
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            name,
            closure.as_ref().unchecked_ref(),
            &options,
        );
        // It lives as long as the page, and leaving replaces the page.
        closure.forget();
    }

    fn watch_idle(&self) {
        let exit = self.clone();
        let check = Closure::<dyn FnMut()>::new(move || {
            exit.dialogue(DialogueEvent::Checked);
            let due = {
                let state = exit.0.borrow();
                let past = |since: f64, limit: u32| now_ms() - since > f64::from(limit);
                // A dialogue has a limit of its own.
                let over = matches!(state.dialogue, Dialogue::Over(_));
                let idle = past(state.last_use, IDLE_LOCK_MS)
                    || state
                        .blurred_at
                        .is_some_and(|since| past(since, BLUR_LOCK_MS));
                idle && !over && !state.session.as_ref().is_some_and(|s| s.is_unsaved())
            };
            if due {
                exit.lock();
            }
        });
        let _ = window().and_then(|window| {
            window
                .set_interval_with_callback_and_timeout_and_arguments_0(
                    check.as_ref().unchecked_ref(),
                    IDLE_CHECK_MS,
                )
                .ok()
        });
        check.forget();
    }
}

fn is_of_window(event: &Event) -> bool {
    event
        .target()
        .is_some_and(|target| target.is_instance_of::<Window>())
}

fn is_of_file_input(event: &Event) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|input| input.type_() == "file")
}

/// Whether an event is on a Leave button. Pressing it is enough: nobody has to lift the finger first.
fn is_leave(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| {
        target
            .closest("[data-leave]")
            .is_ok_and(|found| found.is_some())
    })
}

fn set_open(open: bool) {
    if let Some(root) = root() {
        let _ = root.class_list().toggle_with_force(OPEN, open);
    }
}

fn root() -> Option<Element> {
    document()?.document_element()
}

fn replace_page() {
    if let Some(window) = window() {
        let _ = window.location().replace("/");
    }
}
