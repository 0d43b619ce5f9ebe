//! Every component and screen, each drawn once: for pictures, and for tests of layout and accessibility.
//!
//! Development builds only (`cargo xtask gallery`). Nothing here reacts: it is markup, drawn from the same
//! components as the product's, over a sample plan.

mod parts;
mod places;
mod sample;

use std::{cell::RefCell, pin::Pin, rc::Rc};

use chrono::NaiveDate;
use dioxus::prelude::*;

use self::{
    parts::Parts,
    places::{BeforeCall, Place, PlacesFound},
};
use super::{
    components::{Frame, Room},
    context::{Services, Ui},
    screens::{
        Answers, Lesson, LessonPage, NowRoom, PlanPage, PlanRoom, Practice, Promises, SetUp,
        Settings, Ways, Who, Wipe,
    },
};
use crate::{
    i18n::{Key, Locale},
    keeper::{Link, PlanBytes},
    plan::SectionKind,
    platform::{Clock, NoFiles, Rng, RngError},
    wire::Post,
};

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Specimen {
    /// Buttons, chips, boxes, in each state.
    Parts,
    /// *Now*, with words on it.
    Now,
    /// *Now* of a plan that has no built-in section.
    NowOfDullPlan,
    /// The list of parts.
    Plan,
    /// The list of a dull plan.
    DullPlan,
    /// More sections and ideas.
    Packs,
    /// A part with ticked lines.
    Bag,
    /// A part whose lines have something beside them.
    People,
    /// What is good to know.
    Lesson,
    /// Settings and help.
    Settings,
    /// The first page of set-up.
    SetUp,
    /// Who can see this phone.
    Who,
    /// The four ways to go on.
    Ways,
    /// The sample phone.
    Practice,
    /// Erasing everything.
    Wipe,
    /// What is promised.
    Promises,
    /// Places that were looked for.
    PlacesFound,
    /// One of them.
    Place,
    /// What is said before a call.
    BeforeCall,
}

impl Specimen {
    /// Everything there is.
    pub const ALL: [Self; 19] = [
        Self::Parts,
        Self::Now,
        Self::NowOfDullPlan,
        Self::Plan,
        Self::DullPlan,
        Self::Packs,
        Self::Bag,
        Self::People,
        Self::Lesson,
        Self::Settings,
        Self::SetUp,
        Self::Who,
        Self::Ways,
        Self::Practice,
        Self::Wipe,
        Self::Promises,
        Self::PlacesFound,
        Self::Place,
        Self::BeforeCall,
    ];

    /// Its markup, ready to be rendered.
    #[must_use]
    pub fn draw(self, locale: Locale) -> VirtualDom {
        let mut dom = VirtualDom::new(Draw)
            .with_root_context(self)
            .with_root_context(Rc::new(services(locale)));
        dom.rebuild_in_place();
        dom
    }

    const fn is_dull(self) -> bool {
        matches!(self, Self::NowOfDullPlan | Self::DullPlan)
    }
}

#[component]
fn Draw() -> Element {
    let specimen = consume_context::<Specimen>();
    use_hook(|| {
        let services = consume_context::<Rc<Services>>();
        let texts = crate::i18n::Texts::new(services.device_locale);
        let ui = provide_context(Ui::new(services));
        let plan = if specimen.is_dull() {
            sample::dull(texts)
        } else {
            sample::whole(texts)
        };
        let stored = plan.and_then(|plan| {
            Some(PlanBytes {
                schema: crate::plan::SCHEMA,
                data: plan.to_bytes().ok()?.to_vec(),
            })
        });
        if let Some(stored) = stored {
            let _ = ui.open(&stored);
        }
    });
    let ui = super::context::use_ui();
    let (tag, direction) = (ui.locale().tag(), ui.locale().direction().html());
    let of = |kind| {
        let section = ui.plan(|plan| {
            let mut sections = plan.sections().iter();
            sections.find(|s| s.kind() == Some(kind)).map(|s| s.id())
        });
        section.flatten().map_or(PlanPage::List, PlanPage::Section)
    };
    let page = use_signal(|| match specimen {
        Specimen::Packs => PlanPage::Packs,
        Specimen::Bag => of(SectionKind::Bag),
        Specimen::People => of(SectionKind::People),
        _ => PlanPage::List,
    });
    let answers = use_signal(Answers::default);
    let nowhere = |_: Room| {};
    rsx! {
        div { class: "inner", lang: tag, dir: direction,
            match specimen {
                Specimen::Parts => rsx! { Parts {} },
                Specimen::Now | Specimen::NowOfDullPlan => rsx! {
                    NowRoom { onroom: nowhere, onsection: |_| {} }
                },
                Specimen::Plan
                | Specimen::DullPlan
                | Specimen::Packs
                | Specimen::Bag
                | Specimen::People => rsx! {
                    PlanRoom { page, onroom: nowhere }
                },
                Specimen::Lesson => rsx! {
                    LessonPage { lesson: Lesson::Treatment, back: Key::AppSettings, onback: |()| {} }
                },
                Specimen::Settings => rsx! {
                    Settings { onroom: nowhere }
                },
                Specimen::SetUp => rsx! {
                    SetUp { ondone: |()| {} }
                },
                Specimen::Who => rsx! {
                    Frame { screen: "who",
                        Who { answers, onback: |()| {}, onnext: |()| {} }
                    }
                },
                Specimen::Ways => rsx! {
                    Frame { screen: "ways",
                        Ways { answers: answers(), onback: |()| {}, onway: |_| {} }
                    }
                },
                Specimen::Practice => rsx! {
                    Frame { screen: "practice", Practice { onend: |()| {} } }
                },
                Specimen::Wipe => rsx! {
                    Frame { screen: "wipe", Wipe { onend: |()| {} } }
                },
                Specimen::Promises => rsx! {
                    Frame { screen: "promises", Promises { onback: |()| {} } }
                },
                Specimen::PlacesFound => rsx! {
                    Frame { screen: "places", room: Room::Places, onroom: nowhere, PlacesFound {} }
                },
                Specimen::Place => rsx! {
                    Frame { screen: "place", room: Room::Places, onroom: nowhere, Place {} }
                },
                Specimen::BeforeCall => rsx! {
                    Frame { screen: "contact", room: Room::Places, onroom: nowhere, BeforeCall {} }
                },
            }
        }
    }
}

fn services(locale: Locale) -> Services {
    Services {
        keeper: Link::new(NoKeeper),
        start_finder: Box::new(|| None),
        start_courier: Box::new(|| None),
        files: Box::new(NoFiles),
        clock: Box::new(Stopped),
        rng: RefCell::new(Box::new(Counting(0))),
        leave: Box::new(|| {}),
        device_locale: locale,
        plan: Rc::default(),
    }
}

/// The day on which every picture is taken.
const TODAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 22);

/// Never answers.
struct NoKeeper;

impl Post for NoKeeper {
    fn post(&self, _: &[u8]) {}
    fn end(&self) {}
}

/// A clock at which it is always the same moment.
struct Stopped;

impl Clock for Stopped {
    fn today(&self) -> NaiveDate {
        TODAY.unwrap_or_default()
    }

    fn unix_s(&self) -> i64 {
        TODAY
            .and_then(|day| day.and_hms_opt(17, 0, 0))
            .map_or(0, |noon| noon.and_utc().timestamp())
    }

    fn now_ms(&self) -> f64 {
        0.0
    }

    fn sleep(&self, _: u32) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(std::future::pending())
    }
}

/// Ids that are the same in every picture.
struct Counting(u64);

impl Rng for Counting {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
        self.0 += 1;
        for (to, from) in buffer.iter_mut().zip(self.0.to_be_bytes()) {
            *to = from;
        }
        Ok(())
    }
}
