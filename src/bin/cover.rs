//! The cover on the web: wires the calculator's page to the session and the keeper.

#[cfg(target_arch = "wasm32")]
mod web {
    use std::{cell::RefCell, rc::Rc};

    use js_sys::{Promise, Uint8Array};
    use tally::{
        calculator::Tape,
        i18n::Locale,
        keeper::{Request, SecretKeys, is_nothing},
        platform::web::{
            CoverPage, language,
            link::{post_bytes, received},
            page::{document, is_hidden, set_ready, window},
        },
        session::{Event, Session, Step, TRY_LIMIT_MS},
        wire::Frame,
    };
    use wasm_bindgen::{JsCast, prelude::*};
    use web_sys::{MessageEvent, Worker};

    #[wasm_bindgen]
    extern "C" {
        /// What `assets/web/boot.js` offers.
        pub type Host;
        /// Starts a keeper.
        #[wasm_bindgen(method, catch)]
        fn spawn(this: &Host) -> Result<Worker, JsValue>;
        /// Loads the inner app: a promise of [`App`].
        #[wasm_bindgen(method, catch)]
        fn app(this: &Host) -> Result<Promise, JsValue>;

        /// The inner app, see `src/main.rs`.
        type App;
        #[wasm_bindgen(method, catch)]
        fn open(this: &App, keeper: Worker, frame: Uint8Array) -> Result<(), JsValue>;
        #[wasm_bindgen(method, catch)]
        fn set_up(this: &App, keeper: Worker) -> Result<(), JsValue>;
    }

    /// The parts of a running cover.
    struct Cover {
        host: Host,
        session: Session<()>,
        page: Option<CoverPage>,
        keeper: Option<Worker>,
        /// Which try the time limit is for.
        attempt: u32,
    }

    type Shared = Rc<RefCell<Cover>>;

    thread_local! {
        static COVER: RefCell<Option<Shared>> = const { RefCell::new(None) };
    }

    /// Starts the calculator. Called once by the page.
    #[wasm_bindgen]
    pub fn start(host: Host) {
        let cover = Rc::new(RefCell::new(Cover {
            host,
            session: Session::Cover,
            page: None,
            keeper: None,
            attempt: 0,
        }));
        let pressed = Rc::clone(&cover);
        let page = CoverPage::attach(
            Locale::from_tag(&language().unwrap_or_default()),
            move |tape| {
                pressed_equals(&pressed, &tape);
            },
        );
        cover.borrow_mut().page = page;
        watch_hiding(&cover);
        COVER.with(|running| running.replace(Some(cover)));
        set_ready(true);
    }

    /// Starts the keeper. Called once at idle, always, so that it tells nothing about use.
    #[wasm_bindgen]
    pub fn warm() {
        let cover = COVER.with(|running| running.borrow().clone());
        // Once the screen was handed over, a keeper was too.
        if let Some(cover) = cover
            && cover.borrow().keeper.is_none()
            && matches!(cover.borrow().session, Session::Cover)
        {
            renew_keeper(&cover);
        }
    }

    fn pressed_equals(cover: &Shared, tape: &Tape) {
        // Beyond 64 keys there are no symbols: it is a sum and nothing else.
        let keys = tape
            .symbols()
            .map(|symbols| symbols.iter().copied().map(char::from).collect());
        if let Some(keys) = keys {
            on(cover, Event::Equals(SecretKeys::new(keys)));
        }
    }

    /// Ends the old keeper, with all it has seen, and starts a new one.
    fn renew_keeper(cover: &Shared) {
        let mut this = cover.borrow_mut();
        if let Some(old) = this.keeper.take() {
            old.set_onmessage(None);
            old.terminate();
        }
        let Ok(worker) = this.host.spawn() else {
            return;
        };
        let receiver = Rc::clone(cover);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(frame) = received(&event) {
                answered(&receiver, frame);
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        this.keeper = Some(worker);
    }

    fn answered(cover: &Shared, frame: Uint8Array) {
        // The longest "nothing" is far shorter than any plan: only those few bytes are copied in here.
        const LONGEST_NOTHING: u32 = 16;
        if frame.length() <= LONGEST_NOTHING && is_nothing(&frame.to_vec()) {
            on(cover, Event::Nothing);
        } else if let Step::ShowOpen = step(cover, Event::Opened(())) {
            hand_over(cover, Some(frame));
        }
    }

    fn step(cover: &Shared, event: Event<()>) -> Step {
        let step = cover.borrow_mut().session.on(event);
        // The first code may come before the idle load has started a keeper. `ShowOpen` needs the very one
        // that opened.
        if matches!(step, Step::Try(_) | Step::ShowSetUp) && cover.borrow().keeper.is_none() {
            renew_keeper(cover);
        }
        match &step {
            Step::Try(keys) => try_code(cover, keys),
            Step::RenewKeeper => renew_keeper(cover),
            Step::ShowSetUp => hand_over(cover, None),
            Step::Leave | Step::ShowOpen | Step::Stay => {}
        }
        step
    }

    fn on(cover: &Shared, event: Event<()>) {
        let _ = step(cover, event);
    }

    fn try_code(cover: &Shared, keys: &SecretKeys) {
        let sent = {
            let this = cover.borrow();
            let frame = Frame {
                id: 0,
                message: Request::Try(keys.clone()),
            }
            .to_bytes();
            match (&this.keeper, frame) {
                (Some(keeper), Ok(frame)) => post_bytes(keeper, &frame).is_ok(),
                _ => false,
            }
        };
        if sent {
            limit_try(cover);
        } else {
            on(cover, Event::Failed);
        }
    }

    /// A keeper that never answers is ended.
    fn limit_try(cover: &Shared) {
        let attempt = {
            let mut this = cover.borrow_mut();
            this.attempt = this.attempt.wrapping_add(1);
            this.attempt
        };
        let late = Rc::clone(cover);
        let check = Closure::once_into_js(move || {
            let stuck = {
                let this = late.borrow();
                this.attempt == attempt && matches!(this.session, Session::Opening(_))
            };
            if stuck {
                on(&late, Event::Failed);
            }
        });
        let limit = i32::try_from(TRY_LIMIT_MS).unwrap_or(i32::MAX);
        let _ = window().map(|w| {
            w.set_timeout_with_callback_and_timeout_and_arguments_0(check.unchecked_ref(), limit)
        });
    }

    /// Gives keeper and screen to the inner app. The calculator lets go of both.
    fn hand_over(cover: &Shared, opened: Option<Uint8Array>) {
        let (app, keeper) = {
            let mut this = cover.borrow_mut();
            let keeper = this.keeper.take();
            if let Some(keeper) = &keeper {
                keeper.set_onmessage(None);
            }
            (this.host.app(), keeper)
        };
        let (Ok(app), Some(keeper)) = (app, keeper) else {
            return on(cover, Event::Failed);
        };
        let cover = Rc::clone(cover);
        wasm_bindgen_futures::spawn_local(async move {
            let module = wasm_bindgen_futures::JsFuture::from(app).await;
            // Hidden while the app loaded: the session has moved on, and this keeper with it.
            let wanted = matches!(
                cover.borrow().session,
                Session::Open(()) | Session::SettingUp
            );
            let shown = module.is_ok_and(|module| {
                let app = module.unchecked_into::<App>();
                wanted
                    && match opened {
                        Some(frame) => app.open(keeper.clone(), frame).is_ok(),
                        None => app.set_up(keeper.clone()).is_ok(),
                    }
            });
            if shown {
                if let Some(page) = cover.borrow_mut().page.take() {
                    page.detach();
                }
            } else {
                keeper.terminate();
                cover.borrow_mut().session = Session::Cover;
                renew_keeper(&cover);
            }
        });
    }

    /// A try that is under way when the page is hidden ends there.
    fn watch_hiding(cover: &Shared) {
        let Some(document) = document() else { return };
        let cover = Rc::clone(cover);
        let hidden = Closure::<dyn FnMut()>::new(move || {
            let on_cover = cover.borrow().page.is_some();
            if on_cover && is_hidden() {
                on(&cover, Event::Hidden);
            }
        });
        let _ = document
            .add_event_listener_with_callback("visibilitychange", hidden.as_ref().unchecked_ref());
        hidden.forget();
    }
}

fn main() {}
