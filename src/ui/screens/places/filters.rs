//! What must be so, and what each choice leaves out.

use dioxus::prelude::*;

use super::{asked::Asked, list::Seen};
use crate::{
    directory::{self, Feature, Filter},
    i18n::{Arg, Key},
    ui::{
        components::{Chip, LinkButton},
        context::Ui,
        places,
    },
};

/// What one can ask for. The others are facts to know, not to choose by.
const CHOICES: [Feature; 25] = [
    Feature::WomenOnly,
    Feature::AllGenders,
    Feature::TransInclusive,
    Feature::Men,
    Feature::Youth,
    Feature::Under16,
    Feature::ChildrenOk,
    Feature::PetsOk,
    Feature::Wheelchair,
    Feature::Deaf,
    Feature::SecuredAccess,
    Feature::Staff247,
    Feature::NoHealthCard,
    Feature::NoId,
    Feature::NoStatusNeeded,
    Feature::NoPoliceNeeded,
    Feature::NoReferral,
    Feature::Free,
    Feature::HarmReduction,
    Feature::IndigenousLed,
    Feature::Francophone,
    Feature::Interpreter,
    Feature::AnonymousOk,
    Feature::TraffickingSpecific,
    Feature::Transport,
];

/// The choices. What nobody has told us is kept, and shows as "ask".
pub fn narrowing(ui: Ui, asked: Signal<Asked>) -> Element {
    let mut asked = asked;
    let now = asked.read().clone();
    rsx! {
        div { class: "narrow card",
            p { class: "small", {ui.text(Key::PlacesNarrowLead)} }
            div { class: "chips", id: "narrow", role: "group", "aria-label": ui.text(Key::PlacesNarrow),
                for feature in CHOICES {
                    Chip {
                        key: "{feature:?}",
                        label: ui.text(places::feature(feature)),
                        pressed: now.musts.contains(feature),
                        onpress: move |()| {
                            let mut asked = asked.write();
                            if asked.musts.contains(feature) {
                                asked.musts.remove(feature);
                            } else {
                                asked.musts.insert(feature);
                            }
                        },
                    }
                }
                Chip {
                    label: ui.text(Key::PlacesOldOnes),
                    pressed: now.old_ones,
                    onpress: move |()| {
                        let on = asked.peek().old_ones;
                        asked.write().old_ones = !on;
                    },
                }
            }
        }
    }
}

/// What each choice leaves out that all others keep, with a way to take it back.
pub fn taken_off(
    ui: Ui,
    removed: Vec<directory::Removed>,
    asked: Signal<Asked>,
    seen: Signal<Seen>,
) -> Element {
    let (mut asked, mut seen) = (asked, seen);
    let lines = removed.into_iter().filter(|line| line.count > 0);
    let lines = lines.map(|line| (line.by, said(ui, &asked.read(), line)));
    let lines: Vec<_> = lines.collect();
    rsx! {
        if !lines.is_empty() {
            ul { class: "removed", id: "removed",
                for (by, words) in lines {
                    li { key: "{by:?}", "data-by": "{by:?}",
                        span { class: "small grow", "{words}" }
                        LinkButton {
                            label: ui.text(Key::PlacesRemovedShow),
                            onpress: move |()| {
                                asked.write().without(by);
                                if by == Filter::Text {
                                    seen.write().round += 1;
                                }
                            },
                        }
                    }
                }
            }
        }
    }
}

fn said(ui: Ui, asked: &Asked, removed: directory::Removed) -> String {
    let texts = ui.texts();
    let count = ("count", Arg::Number(removed.count));
    let choice = match removed.by {
        Filter::Text => asked.text.trim().to_owned(),
        Filter::Needs => {
            let needs = asked.needs.iter().map(|need| ui.text(places::need(need)));
            needs.collect::<Vec<_>>().join(", ")
        }
        Filter::Must(feature) => ui.text(places::feature(feature)),
        Filter::OpenNow => ui.text(Key::PlacesOpenNow),
        Filter::NotNear | Filter::Age => ui.text(Key::PlacesNotNear),
        Filter::Old => return texts.get_with(Key::PlacesRemovedOld, &[count]),
    };
    texts.get_with(Key::PlacesRemoved, &[count, ("choice", Arg::Text(&choice))])
}
