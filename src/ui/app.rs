//! The root of the inner app.

use std::{cell::RefCell, rc::Rc};

use dioxus::prelude::*;

use super::{
    components::Room,
    context::{Extras, Services, Ui},
    screens::{Asked, DeskRoom, NowRoom, PlacesRoom, PlanPage, PlanRoom, SetUp, Settings},
};
use crate::{
    keeper::PlanBytes,
    plan::{Colours, TextSize},
    platform::{FetchList, NewerVersion},
};

/// Where the inner app starts.
pub enum Start {
    /// With what a code opened.
    Plan(PlanBytes),
    /// With set-up.
    SetUp,
}

/// The inner app, ready to be shown.
pub struct App {
    services: Rc<Services>,
    start: Start,
    extras: Extras,
}

impl App {
    /// An app over what the platform gives.
    #[must_use]
    pub fn new(services: Services, start: Start) -> Self {
        Self {
            services: Rc::new(services),
            start,
            extras: Extras::default(),
        }
    }

    /// On a device that can ask for a newer list of places.
    #[must_use]
    pub fn with_lists_from(mut self, list: impl FetchList + 'static) -> Self {
        self.extras.list = Some(Rc::new(list));
        self
    }

    /// On a device where a newer version of the program waits until it is taken.
    #[must_use]
    pub fn with_versions_from(mut self, version: impl NewerVersion + 'static) -> Self {
        self.extras.version = Some(Rc::new(version));
        self
    }

    /// The app as Dioxus runs it.
    #[must_use]
    pub fn into_virtual_dom(self) -> VirtualDom {
        let start: StartOnce = Rc::new(RefCell::new(Some(self.start)));
        VirtualDom::new(Root)
            .with_root_context(self.services)
            .with_root_context(self.extras)
            .with_root_context(start)
    }

    /// The app as a part of a window that also has the calculator.
    #[must_use]
    pub fn into_part(self) -> Part {
        Part {
            services: self.services,
            start: Rc::new(RefCell::new(Some(self.start))),
            extras: self.extras,
        }
    }
}

/// The app in a window, for as long as it is open.
#[derive(Clone)]
pub struct Part {
    services: Rc<Services>,
    start: StartOnce,
    extras: Extras,
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.services, &other.services)
    }
}

/// Shows `part`. Taking this away takes every screen with it.
#[component]
pub fn Inside(part: Part) -> Element {
    use_hook(|| {
        provide_context(Rc::clone(&part.services));
        provide_context(part.extras.clone());
        provide_context(Rc::clone(&part.start));
    });
    rsx! {
        Root {}
    }
}

/// Taken by the root, so that the stored bytes do not outlive the start.
type StartOnce = Rc<RefCell<Option<Start>>>;

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    SetUp,
    Room(Room),
}

#[component]
fn Root() -> Element {
    let shown = use_hook(|| {
        let services = consume_context::<Rc<Services>>();
        let ui = provide_context(Ui::new(services));
        let start = consume_context::<StartOnce>().borrow_mut().take();
        let opened = match start {
            Some(Start::SetUp) => return Signal::new(Shown::SetUp),
            Some(Start::Plan(stored)) => ui.open(&stored),
            None => false,
        };
        if !opened {
            ui.leave();
        }
        Signal::new(Shown::Room(Room::Now))
    });
    let mut page = use_signal(|| PlanPage::List);
    // Kept in memory until the exit, never in the plan: what somebody looks for is evidence.
    let asked = use_signal(Asked::default);
    let mut shown = shown;
    let ui = super::context::use_ui();
    let (tag, direction) = (ui.locale().tag(), ui.locale().direction().html());
    let go = move |room| shown.set(Shown::Room(room));
    let (size, colours) = look(ui);
    let desk = ui.plan(|plan| plan.desk().is_some()) == Some(true);
    rsx! {
        div {
            class: "inner",
            lang: tag,
            dir: direction,
            "data-size": size,
            "data-colours": colours,
            match shown() {
                Shown::SetUp => rsx! {
                    SetUp { ondone: move |()| shown.set(Shown::Room(Room::Plan)) }
                },
                // At a desk there is nothing else, wherever a screen leads.
                Shown::Room(room) if desk && room != Room::Settings => rsx! {
                    DeskRoom { onroom: go }
                },
                Shown::Room(Room::Desk | Room::Now) => rsx! {
                    NowRoom {
                        onroom: go,
                        onsection: move |id| {
                            page.set(PlanPage::Section(id));
                            shown.set(Shown::Room(Room::Plan));
                        },
                    }
                },
                Shown::Room(Room::Plan) => rsx! {
                    PlanRoom { page, onroom: go }
                },
                Shown::Room(Room::Places) => rsx! {
                    PlacesRoom {
                        asked,
                        onroom: go,
                        onsection: move |id| {
                            page.set(PlanPage::Section(id));
                            shown.set(Shown::Room(Room::Plan));
                        },
                    }
                },
                Shown::Room(Room::Settings) => rsx! {
                    Settings { onroom: go }
                },
            }
        }
    }
}

/// The names, in the style sheets, of the size and colours that the plan asks for.
fn look(ui: Ui) -> (Option<&'static str>, Option<&'static str>) {
    let chosen = ui.plan(|plan| (plan.settings().text_size(), plan.settings().colours()));
    let (size, colours) = chosen.unwrap_or_default();
    let size = size.map(|size| match size {
        TextSize::Large => "large",
        TextSize::Larger => "larger",
        TextSize::Largest => "largest",
    });
    let colours = colours.map(|colours| match colours {
        Colours::Light => "light",
        Colours::Dark => "dark",
        Colours::Contrast => "contrast",
    });
    (size, colours)
}
