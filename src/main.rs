//! The inner app: set-up, the plan and all that is in it.

#[cfg(target_arch = "wasm32")]
mod web {
    use std::{cell::RefCell, rc::Rc, thread::LocalKey};

    use js_sys::{Function, Uint8Array};
    use serde::{Serialize, de::DeserializeOwned};
    use tally::{
        courier, directory,
        i18n::Locale,
        keeper::{Link, Reply},
        platform::web::{
            clock::PageClock,
            files::PageFiles,
            focus::keep_focus,
            keyboard::stay_above_keyboard,
            lifecycle::{Exit, Session},
            link::link,
            newer_version::WaitingWorker,
            page::{document, language},
            rng::PageRng,
        },
        ui::{App, Services, SharedPlan, Start},
        wire::{self, Frame},
    };
    use wasm_bindgen::{JsCast, prelude::*};
    use web_sys::Worker;

    /// The Worker of one kind that runs, if one does.
    struct Helper<Q, A>(Rc<RefCell<Option<wire::Link<Q, A>>>>);
    /// How to start a Worker of one kind: a function that returns a new one.
    type Spawn = RefCell<Option<Function>>;

    thread_local! {
        static SPAWN_FINDER: Spawn = const { RefCell::new(None) };
        static SPAWN_COURIER: Spawn = const { RefCell::new(None) };
    }

    /// What leaving ends.
    struct Inner {
        plan: SharedPlan,
        keeper: Link,
        finder: Helper<directory::Question, directory::Answer>,
        courier: Helper<courier::Question, courier::Answer>,
    }

    impl Session for Inner {
        fn drop_plan(&mut self) {
            self.finder.end();
            self.courier.end();
            let plan = self.plan.borrow_mut().take();
            match plan.filter(tally::session::Open::is_kept) {
                Some(plan) => wasm_bindgen_futures::spawn_local(plan.close()),
                None => self.keeper.end(),
            }
        }

        fn is_unsaved(&self) -> bool {
            self.plan
                .borrow()
                .as_ref()
                .is_some_and(tally::session::Open::is_unsaved)
        }
    }

    /// Hands in how to start a finder and a courier: each returns a new Worker. Called once by the page.
    #[wasm_bindgen]
    pub fn start_helpers_with(finder: Function, courier: Function) {
        SPAWN_FINDER.with(|kept| kept.replace(Some(finder)));
        SPAWN_COURIER.with(|kept| kept.replace(Some(courier)));
    }

    /// Shows the plan that `keeper` opened: `frame` is its reply.
    ///
    /// # Errors
    /// When it is no plan, or there is no page to show it in; the caller then ends the keeper.
    #[wasm_bindgen]
    pub fn open(keeper: Worker, frame: Uint8Array) -> Result<(), JsValue> {
        let reply = Frame::<Reply>::from_bytes(&frame.to_vec());
        frame.fill(0, 0, frame.length());
        match reply {
            Ok(Frame {
                message: Reply::Opened(stored),
                ..
            }) => show(keeper, Start::Plan(stored)),
            _ => Err(JsValue::UNDEFINED),
        }
    }

    /// Shows the first page of set-up.
    ///
    /// # Errors
    /// When there is no page to show it in.
    #[wasm_bindgen]
    pub fn set_up(keeper: Worker) -> Result<(), JsValue> {
        show(keeper, Start::SetUp)
    }

    impl<Q, A> Helper<Q, A>
    where
        Q: Serialize + 'static,
        A: DeserializeOwned + 'static,
    {
        fn new() -> Self {
            Self(Rc::default())
        }

        /// The same one.
        fn share(&self) -> Self {
            Self(Rc::clone(&self.0))
        }

        /// Starts one in place of the one that runs. One that fails ends itself and nothing else: what was
        /// asked of it is answered with `Ended`, and the next one may do better.
        fn start(&self, spawn: &'static LocalKey<Spawn>) -> Option<wire::Link<Q, A>> {
            let spawn = spawn.with(|kept| kept.borrow().clone())?;
            let worker: Worker = spawn.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()?;
            self.end();
            let failed = self.share();
            let started = link(worker, move || failed.end());
            self.0.replace(Some(started.clone()));
            Some(started)
        }

        fn end(&self) {
            if let Some(link) = self.0.take() {
                link.end();
            }
        }
    }

    fn show(worker: Worker, start: Start) -> Result<(), JsValue> {
        let root = document()
            .and_then(|document| document.get_element_by_id("app"))
            .ok_or(JsValue::UNDEFINED)?;
        let exit: Rc<RefCell<Option<Exit>>> = Rc::default();
        let failed = Rc::clone(&exit);
        let keeper = link(worker, move || {
            if let Some(exit) = failed.borrow().as_ref() {
                exit.lock();
            }
        });
        let plan = SharedPlan::default();
        let (finder, courier) = (Helper::new(), Helper::new());
        let session = Inner {
            plan: Rc::clone(&plan),
            keeper: keeper.clone(),
            finder: finder.share(),
            courier: courier.share(),
        };
        let left = Rc::clone(&exit);
        let services = Services {
            keeper,
            start_finder: Box::new(move || finder.start(&SPAWN_FINDER)),
            start_courier: Box::new(move || courier.start(&SPAWN_COURIER)),
            files: Box::new(PageFiles),
            clock: Box::new(PageClock),
            rng: RefCell::new(Box::new(PageRng)),
            leave: Box::new(move || {
                if let Some(exit) = left.borrow().as_ref() {
                    exit.leave();
                }
            }),
            device_locale: Locale::from_tag(&language().unwrap_or_default()),
            plan,
        };
        keep_focus(&root);
        if let Some(app) = root.dyn_ref() {
            stay_above_keyboard(app);
        }
        let screens = App::new(services, start)
            .with_versions_from(WaitingWorker)
            .into_virtual_dom();
        dioxus_web::launch::launch_virtual_dom(
            screens,
            dioxus_web::Config::new().rootelement(root),
        );
        *exit.borrow_mut() = Some(Exit::open(session));
        Ok(())
    }
}

#[cfg(all(feature = "desktop", not(target_arch = "wasm32")))]
fn main() -> std::process::ExitCode {
    use tally::{
        platform::desktop::{device, folder, process},
        ui::desktop::{Desktop, Place, window},
    };

    process::keep_memory_private();
    process::fail_closed();
    let Ok(folder) = folder::own() else {
        return std::process::ExitCode::FAILURE;
    };
    let config = window::config(&folder, window::title(), device::locale());
    let screens =
        dioxus::prelude::VirtualDom::new(Desktop).with_root_context(Place::of_program(folder));
    #[cfg(target_os = "android")]
    let screens = screens.with_root_context(tally::ui::desktop::SystemWindow(std::rc::Rc::new(
        tally::platform::mobile::shell::ActivityShell,
    )));
    dioxus_desktop::launch::launch_virtual_dom(screens, config)
}

#[cfg(all(not(feature = "desktop"), not(target_arch = "wasm32")))]
fn main() {
    let _ = std::io::Write::write_all(
        &mut std::io::stderr(),
        b"The web app: `cargo xtask run`. The program for computers: `cargo run --features desktop`.\n",
    );
}

#[cfg(target_arch = "wasm32")]
fn main() {}
