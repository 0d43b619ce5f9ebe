//! What is written beside a line: how and when to reach a person, how to get to a place.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    plan::{Detail, Edit, Id, PlanText, Way},
    ui::{
        components::{Chip, LinkButton, TextBox},
        context::use_ui,
        details,
    },
};

/// What a line has beside it.
#[derive(Clone, PartialEq)]
pub struct Beside {
    /// The parts that fit it, each with its words.
    pub parts: Vec<(Detail, String)>,
    /// Ways marked as safe.
    pub ways: Vec<Way>,
}

/// The parts, in short and folded away until they are wanted.
#[component]
pub fn BesideLine(item: Id, beside: Beside, read_only: bool) -> Element {
    let ui = use_ui();
    let mut open = use_signal(|| false);
    let round = ui.round();
    let person = beside
        .parts
        .iter()
        .any(|(detail, _)| *detail == Detail::Reach);
    let written = beside.parts.iter().map(|(_, text)| text.trim());
    let ways = beside
        .ways
        .iter()
        .map(|way| ui.text(details::way_title(*way)));
    let short = ways
        .chain(written.map(str::to_owned))
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>();
    rsx! {
        div { class: "beside-line",
            if !open() {
                for (at, part) in short.into_iter().enumerate() {
                    p { key: "{at}", class: "small", dir: "auto", "{part}" }
                }
            }
            if !read_only {
                LinkButton {
                    label: ui.text(if person { Key::DetailPerson } else { Key::DetailPlace }),
                    expanded: open(),
                    onpress: move |()| {
                        open.toggle();
                    },
                }
            }
            if open() {
                div { class: "stack",
                    if person {
                        div { class: "chips", role: "group", "aria-label": ui.text(Key::WayTitle),
                            for way in Way::ALL {
                                Chip {
                                    key: "{way:?}",
                                    label: ui.text(details::way_title(way)),
                                    pressed: beside.ways.contains(&way),
                                    onpress: {
                                        let on = !beside.ways.contains(&way);
                                        move |()| {
                                            ui.edit(Edit::SetWay { item, way, on });
                                        }
                                    },
                                }
                            }
                        }
                    }
                    for (detail, text) in beside.parts {
                        label { key: "{detail:?}-{round}", class: "field",
                            span { class: "label", {ui.text(details::title(detail))} }
                            TextBox {
                                label: ui.text(details::title(detail)),
                                value: text,
                                oninput: move |text: String| {
                                    let text = PlanText::from(text);
                                    ui.typed(Edit::SetDetail { item, detail, text });
                                },
                                onblur: move |()| {
                                    ui.settle();
                                    ui.show_typed();
                                },
                            }
                        }
                    }
                }
            }
        }
    }
}
