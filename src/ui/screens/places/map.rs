//! The sketch map. The list is its twin: whatever is on it is in the list as well.

use dioxus::prelude::*;

use super::{lang, use_answer};
use crate::{
    directory::{Answer, Origin, Question, Sketch},
    i18n::{Arg, Key},
    ui::context::{Ui, use_ui},
};

/// Shores, names and numbers around the places listed.
#[component]
pub fn Map(ids: Vec<String>, from: Option<Origin>) -> Element {
    let ui = use_ui();
    let mut wanted = use_signal(|| (ids.clone(), from));
    if *wanted.peek() != (ids.clone(), from) {
        wanted.set((ids, from));
    }
    let answer = use_answer(move |ui: Ui| {
        let (ids, from) = wanted.read().clone();
        let lang = lang(ui);
        Some(Question::Sketch { from, ids, lang })
    });
    rsx! {
        match &*answer.read() {
            Some(Some(Answer::Sketch(sketch))) if !sketch.pins.is_empty() => rsx! {
                {drawn(ui, sketch)}
            },
            None => rsx! {
                p { class: "small", role: "status", {ui.text(Key::PlacesLoading)} }
            },
            _ => rsx! {
                p { class: "small", {ui.text(Key::PlacesMapNone)} }
            },
        }
    }
}

fn drawn(ui: Ui, sketch: &Sketch) -> Element {
    let height = sketch.height;
    let scale = [("km", Arg::Number(sketch.scale_km.into()))];
    let pins = sketch.pins.iter().map(|pin| {
        let numbers = pin.numbers.iter().take(3).map(ToString::to_string);
        let mut label = numbers.collect::<Vec<_>>().join(" ");
        if pin.numbers.len() > 3 {
            label.push('…');
        }
        let half = 20 + 11 * i16::try_from(label.chars().count()).unwrap_or(i16::MAX / 22);
        (pin.x, pin.y, half, label)
    });
    let pins: Vec<_> = pins.collect();
    rsx! {
        figure { class: "map",
            svg {
                view_box: "0 0 1000 {height}",
                role: "img",
                "aria-label": ui.text(Key::PlacesMapAlt),
                path { class: "land", d: sketch.land.clone() }
                path { class: "lakes", d: sketch.lakes.clone() }
                path { class: "borders", d: sketch.borders.clone() }
                for (x, y, name) in sketch.towns.clone() {
                    g { key: "{name.text}", class: "town",
                        circle { cx: "{x}", cy: "{y}", r: "6" }
                        text { x: "{x + 12}", y: "{y + 12}", "{name.text}" }
                    }
                }
                if let Some((x, y)) = sketch.from {
                    g { class: "here",
                        circle { cx: "{x}", cy: "{y}", r: "16" }
                        text { x: "{x - 24}", y: "{y + 12}", {ui.text(Key::PlacesMapYou)} }
                    }
                }
                for (x, y, half, label) in pins {
                    g { key: "{label}", class: "pin",
                        rect {
                            x: "{x - half}",
                            y: "{y - 26}",
                            width: "{2 * half}",
                            height: "52",
                            rx: "26",
                        }
                        text { x: "{x}", y: "{y + 12}", "{label}" }
                    }
                }
                g { class: "scale",
                    path { d: "M40 {height - 34}v14h100v-14" }
                }
            }
            figcaption { class: "small",
                {ui.texts().get_with(Key::PlacesMapScale, &scale)}
                " "
                {ui.text(Key::PlacesMapLead)}
            }
        }
    }
}
