//! What is asked for, and the question it makes.

use std::{cell::RefCell, rc::Rc};

use dioxus::prelude::*;

use super::{lang, use_answer_after};
use crate::{
    directory::{Answer, FeatureSet, Filter, Need, NeedSet, Origin, Own, Question, Search},
    plan::{Id, Plan, SectionKind},
    ui::context::Ui,
};

/// Most rows of a lane that are ever shown: whoever wants more narrows it down.
pub const MOST_ROWS: u16 = 60;

/// How far "not near me" reaches, in kilometres.
const NOT_NEAR_KM: u16 = 50;

/// How long a pause in typing is waited for, in milliseconds.
const TYPING_MS: u32 = 150;

/// What is asked for. Never stored.
#[derive(Clone, PartialEq, Default)]
pub struct Asked {
    /// As typed.
    pub text: String,
    /// Chosen kinds of help.
    pub needs: NeedSet,
    /// What must be so, or not known.
    pub musts: FeatureSet,
    /// Only what may be open.
    pub open_now: bool,
    /// Also facts older than two years.
    pub old_ones: bool,
    /// Where to search from.
    pub from: Option<Spot>,
    /// What to stay away from.
    pub not_near: Option<Spot>,
}

/// A place that was chosen, and what it is called.
#[derive(Clone, PartialEq)]
pub struct Spot {
    /// Where.
    pub origin: Origin,
    /// Its name, in the language in which it was chosen.
    pub name: String,
}

impl Asked {
    /// Where to search from.
    pub fn origin(&self) -> Option<Origin> {
        self.from.as_ref().map(|spot| spot.origin)
    }

    /// Chooses a kind of help, or takes it back.
    pub fn toggle(&mut self, need: Need) {
        if self.needs.contains(need) {
            self.needs.remove(need);
        } else {
            self.needs.insert(need);
        }
    }

    /// How many choices on the page of filters are made.
    pub fn narrowed(&self) -> u32 {
        self.musts.len() + u32::from(self.old_ones)
    }

    /// Whether anything is chosen but the place.
    pub fn is_narrow(&self) -> bool {
        let unasked = Self {
            from: self.from.clone(),
            ..Self::default()
        };
        *self != unasked
    }

    /// Takes one choice back.
    pub fn without(&mut self, filter: Filter) {
        match filter {
            Filter::Text => self.text.clear(),
            Filter::Needs => self.needs = NeedSet::NONE,
            Filter::Must(feature) => self.musts.remove(feature),
            Filter::OpenNow => self.open_now = false,
            Filter::NotNear => self.not_near = None,
            Filter::Old => self.old_ones = true,
            // Nobody can choose it yet.
            Filter::Age => {}
        }
    }

    fn search(&self, ui: Ui) -> Search {
        let own = ui.plan(own_places).unwrap_or_default().into_iter();
        Search {
            text: self.text.clone(),
            needs: self.needs,
            musts: self.musts,
            age: None,
            open_now: self.open_now,
            from: self.origin(),
            not_near: self
                .not_near
                .iter()
                .map(|spot| (spot.origin, NOT_NEAR_KM))
                .collect(),
            old_ones: self.old_ones,
            own: (0..)
                .zip(own)
                .map(|(key, (_, text))| Own { key, text })
                .collect(),
            lang: lang(ui),
            now: ui.clock().unix_s(),
            rows: MOST_ROWS,
        }
    }
}

/// The person's own places: the section and the words of each line, in the order of the plan.
pub fn own_places(plan: &Plan) -> Vec<(Id, String)> {
    let sections = plan.visible();
    let sections = sections.filter(|section| section.kind() == Some(SectionKind::Places));
    let lines = sections.flat_map(|section| {
        let written = section
            .items()
            .iter()
            .filter(|item| !item.text().is_blank());
        written.map(|item| (section.id(), item.text().as_str().to_owned()))
    });
    lines.collect()
}

/// What fits; asked again with every choice, and once typing pauses.
pub fn use_found(asked: Signal<Asked>) -> Resource<Option<Answer>> {
    let typed = use_hook(|| Rc::new(RefCell::new(String::new())));
    use_answer_after(Box::new(move |ui| {
        let asked = asked.read();
        let was_typed = typed.replace(asked.text.clone()) != asked.text;
        let pause_ms = if was_typed { TYPING_MS } else { 0 };
        (Some(Question::Search(asked.search(ui))), pause_ms)
    }))
}
