//! The window of the desktop: the calculator, and behind a code everything else.
//!
//! What `bin/cover.rs` and `platform::web::lifecycle` are to the web. There the page is replaced when somebody
//! leaves; here the screens, the plan and the keeper are, and the calculator was there all the time.

mod helpers;
pub mod window;

use std::{
    cell::{Cell, RefCell},
    path::PathBuf,
    rc::Rc,
};

use dioxus::prelude::*;
use dioxus_desktop::{WindowEvent, tao::event::Event as SystemEvent, use_wry_event_handler};

use super::{
    App, Inside, Part, Services, SharedPlan, Start,
    cover::{Cover, Press, View},
};
use crate::{
    calculator::{Face, Key as CalculatorKey, NumberFormat, Tape},
    deployment,
    directory::LARGEST_LIST,
    i18n::{Locale, cover::CoverText},
    keeper::{Link, Reply, Request, SecretKeys},
    platform::{
        Clock, Shell as SystemShell, SystemRng,
        desktop::{clock::SystemClock, device, files::SystemFiles, folder, screen_lock},
        fetch::{Fetcher, Limits},
    },
    session::{
        BLUR_LOCK_MS, DIALOGUE_KEEPS_MS, Event, IDLE_LOCK_MS, SaveState, Session, Step,
        TRY_LIMIT_MS,
    },
};
use helpers::{Helpers, start_keeper};
use window::ComputerWindow;

/// How often idleness is looked at, in milliseconds.
const IDLE_CHECK_MS: u32 = 5_000;

/// How often the end of a save is looked for before the program ends, in milliseconds.
const ENDS_CHECK_MS: u32 = 20;

/// What the program gives the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The folder with the container.
    pub folder: PathBuf,
    /// Where newer lists come from.
    pub lists: Lists,
}

impl Place {
    /// As the program was built, over this folder.
    #[must_use]
    pub fn of_program(own: PathBuf) -> Self {
        let lists = Lists {
            address: deployment::LIST_ADDRESS.to_owned(),
            root: folder::root(),
        };
        Self { folder: own, lists }
    }
}

/// Newer lists of services: where they are asked for, and whose are taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// Empty where there is no such place.
    pub address: String,
    /// A signed root. None: no list is taken.
    pub root: Option<Vec<u8>>,
}

/// The window as the system has it: a phone's has to be told what is on it. Without one it is a
/// [`ComputerWindow`].
#[derive(Clone)]
pub struct SystemWindow(pub Rc<dyn SystemShell>);

/// The window's content.
#[component]
pub fn Desktop() -> Element {
    let shell = use_hook(|| Shell::new(consume_context(), try_consume_context()));
    use_future(move || shell.watch_idle());
    use_future(move || shell.watch_screen_lock());
    use_future(move || shell.watch_system());
    use_wry_event_handler(move |event, _| {
        if let SystemEvent::WindowEvent { event, .. } = event {
            match event {
                WindowEvent::Focused(focused) => shell.focused(*focused),
                WindowEvent::CloseRequested => shell.close(),
                _ => {}
            }
        }
    });
    let locale = shell.0.locale;
    let view = View::of(&shell.0.face.read(), CoverText::of(locale));
    let part = shell.0.shown.read().clone();
    rsx! {
        div { class: "desktop",
            div {
                onkeydown: move |event| {
                    if !event.modifiers().meta() && event.modifiers().ctrl() == event.modifiers().alt() {
                        shell.typed(&event.key().to_string(), event.is_auto_repeating());
                    }
                },
                Cover { locale, view, onpress: move |press| shell.pressed(press) }
            }
            // Pressed by `assets/desktop/page.js`, which has hidden everything by then.
            button {
                id: "away",
                r#type: "button",
                hidden: true,
                tabindex: "-1",
                onclick: move |_| shell.leave(),
            }
            div {
                id: "app",
                onpointerdown: move |_| shell.used(),
                onkeydown: move |_| shell.used(),
                for part in part {
                    Inside { key: "{shell.0.openings.get()}", part }
                }
            }
        }
    }
}

/// The state of the window. One pointer, for as long as the program runs.
#[derive(Clone, Copy)]
struct Shell(&'static Inner);

struct Inner {
    place: Place,
    window: Rc<dyn SystemShell>,
    locale: Locale,
    clock: SystemClock,
    files: SystemFiles,
    face: Signal<Face>,
    /// The plan or set-up, while it is open.
    shown: Signal<Option<Part>>,
    /// How often something was opened: each opening has screens of its own.
    openings: Cell<u32>,
    session: RefCell<Session<()>>,
    keeper: RefCell<Option<Link>>,
    helpers: RefCell<Option<Helpers>>,
    plan: SharedPlan,
    used: Cell<Used>,
    /// Somebody left, and what was unsaved is being saved.
    ends: Cell<bool>,
}

/// When somebody last did something.
#[derive(Debug, Clone, Copy)]
struct Used {
    at_ms: f64,
    /// The difference of the two clocks then: it grows while the computer sleeps.
    wall_ahead_ms: f64,
    away_since_ms: Option<f64>,
}

impl Shell {
    fn new(place: Place, window: Option<SystemWindow>) -> Self {
        let locale = device::locale();
        let clock = SystemClock::new();
        let shell = Self(Box::leak(Box::new(Inner {
            place,
            window: window.map_or_else(
                || Rc::new(ComputerWindow(dioxus_desktop::window())) as Rc<dyn SystemShell>,
                |window| window.0,
            ),
            locale,
            clock,
            files: SystemFiles::default(),
            face: Signal::new(Face::new(NumberFormat::of_language(locale.tag()))),
            shown: Signal::new(None),
            openings: Cell::new(0),
            session: RefCell::default(),
            keeper: RefCell::default(),
            helpers: RefCell::default(),
            plan: SharedPlan::default(),
            used: Cell::new(Used {
                at_ms: 0.0,
                wall_ahead_ms: clock.wall_ms() - clock.now_ms(),
                away_since_ms: None,
            }),
            ends: Cell::new(false),
        })));
        // Always, as on the web: the container is made whether or not anybody ever sets a code.
        shell.renew_keeper();
        shell
    }

    fn pressed(self, press: Press) {
        let mut face = self.0.face;
        match press {
            Press::Key(key) => self.key(key),
            Press::Button(name) => {
                let _ = face.write().act(&name);
            }
        }
    }

    fn typed(self, name: &str, repeats: bool) {
        if let Some(key) = CalculatorKey::from_name(name)
            && (!repeats || key == CalculatorKey::Backspace)
            && self.0.shown.peek().is_none()
        {
            self.key(key);
        }
    }

    fn key(self, key: CalculatorKey) {
        let mut face = self.0.face;
        let tape = face.write().press(key);
        if let Some(keys) = tape.as_ref().and_then(keys_of) {
            self.on(Event::Equals(keys));
        }
    }

    fn on(self, event: Event<()>) {
        let step = self.0.session.borrow_mut().on(event);
        match step {
            Step::Try(keys) => self.try_code(keys),
            Step::RenewKeeper => self.renew_keeper(),
            Step::ShowSetUp => self.show(Start::SetUp),
            Step::Leave | Step::ShowOpen | Step::Stay => {}
        }
    }

    fn renew_keeper(self) {
        if let Some(old) = self.0.keeper.take() {
            old.end();
        }
        self.0.keeper.replace(start_keeper(&self.0.place));
    }

    fn try_code(self, keys: SecretKeys) {
        if self.0.keeper.borrow().is_none() {
            self.renew_keeper();
        }
        let Some(keeper) = self.0.keeper.borrow().clone() else {
            return self.on(Event::Failed);
        };
        dioxus::core::spawn_forever(async move {
            let asked = keeper.ask(Request::Try(keys));
            let reply = tokio::time::timeout(limit(), asked).await;
            match reply {
                Ok(Ok(Reply::Opened(stored))) => {
                    self.on(Event::Opened(()));
                    if matches!(*self.0.session.borrow(), Session::Open(())) {
                        self.show(Start::Plan(stored));
                    }
                }
                Ok(Ok(_)) => self.on(Event::Nothing),
                _ => self.on(Event::Failed),
            }
        });
    }

    fn show(self, start: Start) {
        let Some(keeper) = self.0.keeper.take() else {
            return self.on(Event::Failed);
        };
        self.0.helpers.replace(Some(Helpers::default()));
        let services = Services {
            keeper,
            start_finder: Box::new(move || self.with_helpers(|all| all.finder(&self.0.place))),
            start_courier: Box::new(move || self.with_helpers(Helpers::courier)),
            files: Box::new(self.0.files.clone()),
            clock: Box::new(self.0.clock),
            rng: RefCell::new(Box::new(SystemRng::new())),
            leave: Box::new(move || self.leave()),
            device_locale: self.0.locale,
            plan: Rc::clone(&self.0.plan),
        };
        self.0.openings.set(self.0.openings.get().wrapping_add(1));
        // Who looked elsewhere while it opened still does.
        let away = self.0.used.get().away_since_ms.is_some();
        self.used();
        if away {
            self.focused(false);
        }
        // What led here goes at once.
        let mut face = self.0.face;
        face.write().forget();
        self.0.window.set_open(true);
        let mut app = App::new(services, start);
        if let Some(list) = Fetcher::new(&self.0.place.lists.address, Limits::of(LARGEST_LIST)) {
            app = app.with_lists_from(list);
        }
        let mut shown = self.0.shown;
        shown.set(Some(app.into_part()));
    }

    fn with_helpers<T>(self, act: impl FnOnce(&Helpers) -> Option<T>) -> Option<T> {
        self.0.helpers.borrow().as_ref().and_then(act)
    }

    /// Takes everything off the screen, then saves, wipes and ends the keeper.
    fn leave(self) {
        dioxus::core::spawn_forever(self.end_session());
    }

    async fn end_session(self) {
        let mut shown = self.0.shown;
        if shown.peek().is_none() {
            return;
        }
        self.0.ends.set(true);
        shown.set(None);
        let mut face = self.0.face;
        face.set(Face::new(NumberFormat::of_language(self.0.locale.tag())));
        *self.0.session.borrow_mut() = Session::Cover;
        dioxus::core::queue_effect(move || self.0.window.set_open(false));
        drop(self.0.helpers.take());
        let plan = self.0.plan.borrow_mut().take();
        if let Some(plan) = plan {
            plan.close().await;
        }
        self.0.window.let_go();
        // Who came back meanwhile has a keeper, and it waits for the container, which the old one has let go of.
        if self.0.keeper.borrow().is_none() {
            self.renew_keeper();
        }
        self.0.ends.set(false);
    }

    fn close(self) {
        dioxus::core::spawn_forever(async move {
            self.end_session().await;
            // Somebody may have left just before, and that goes on.
            while self.0.ends.get() {
                self.0.clock.sleep(ENDS_CHECK_MS).await;
            }
            std::process::exit(0);
        });
    }

    fn used(self) {
        let (now, wall) = (self.0.clock.now_ms(), self.0.clock.wall_ms());
        self.0.used.set(Used {
            at_ms: now,
            wall_ahead_ms: wall - now,
            away_since_ms: None,
        });
    }

    fn focused(self, focused: bool) {
        let mut used = self.0.used.get();
        used.away_since_ms = (!focused).then(|| self.0.clock.now_ms());
        self.0.used.set(used);
    }

    /// The screen saver or the lid: the system says that nobody may look any longer.
    async fn watch_screen_lock(self) {
        let mut locks = screen_lock::watch();
        while locks.recv().await.is_ok() {
            self.lock();
        }
    }

    /// What a phone does with the window.
    async fn watch_system(self) {
        let mut events = self.0.window.events();
        while let Ok(event) = events.recv().await {
            if event.ends() {
                self.lock();
            }
        }
    }

    /// Leaves; a code that is being tried opens nothing any more.
    fn lock(self) {
        if self.0.shown.peek().is_some() {
            self.leave();
        } else {
            self.on(Event::Hidden);
        }
    }

    async fn watch_idle(self) {
        loop {
            self.0.clock.sleep(IDLE_CHECK_MS).await;
            if self.0.shown.peek().is_some() && self.is_due() && !self.cannot_save() {
                self.leave();
            }
        }
    }

    /// Whether what was written would be lost by leaving now: its last save failed.
    fn cannot_save(self) -> bool {
        let plan = self.0.plan.borrow();
        plan.as_ref()
            .is_some_and(|open| matches!(open.save_state(), SaveState::NotSaved(_)))
    }

    /// Whether nobody used it for too long, or the computer slept. What is unsaved is saved on leaving.
    fn is_due(self) -> bool {
        let used = self.0.used.get();
        let (now, wall) = (self.0.clock.now_ms(), self.0.clock.wall_ms());
        let past = |since: f64, limit: u32| now - since > f64::from(limit);
        let away = if self.0.files.is_open() {
            DIALOGUE_KEEPS_MS
        } else {
            BLUR_LOCK_MS
        };
        past(used.at_ms, IDLE_LOCK_MS)
            || used.away_since_ms.is_some_and(|since| past(since, away))
            || (wall - now) - used.wall_ahead_ms > f64::from(BLUR_LOCK_MS)
    }
}

fn limit() -> std::time::Duration {
    std::time::Duration::from_millis(TRY_LIMIT_MS.into())
}

fn keys_of(tape: &Tape) -> Option<SecretKeys> {
    // Beyond 64 keys there are no symbols: it is a sum and nothing else.
    let keys = tape.symbols()?;
    let keys = keys.iter().copied().map(char::from).collect();
    Some(SecretKeys::new(keys))
}
