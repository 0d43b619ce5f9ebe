//! Lines of a plan with places to suggest words beside each: at somebody's side, and at a desk.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    plan::PlanText,
    ui::{
        components::{Button, LinkButton, TextBox},
        context::{Ui, use_ui},
    },
};

/// A section as it is shown to the other one; `A` says what a suggestion is about.
pub struct Part<A> {
    /// Its title.
    pub title: String,
    /// A new line of it.
    pub about: A,
    /// Its lines, each with other words for it.
    pub lines: Vec<(A, String)>,
}

/// Takes a suggestion in; false where there is no room for it.
pub type OnSuggest<A> = Callback<(A, PlanText), bool>;

/// The lines, each with a place to suggest something; one place is open at a time.
pub fn lines<A: Copy + PartialEq + 'static>(
    ui: Ui,
    parts: Vec<Part<A>>,
    anything: A,
    open: Signal<Option<A>>,
    onsuggest: OnSuggest<A>,
) -> Element {
    let place = |about: A, label: Key| place(ui, about, label, open, onsuggest);
    rsx! {
        div { id: "outgoing",
            for (at, part) in parts.into_iter().enumerate() {
                section { key: "{at}", class: "card",
                    h2 { dir: "auto", "{part.title}" }
                    for (at, (about, words)) in part.lines.into_iter().enumerate() {
                        div { key: "{at}", class: "line",
                            p { dir: "auto", "{words}" }
                            {place(about, Key::SitOtherWords)}
                        }
                    }
                    {place(part.about, Key::SitNewLine)}
                }
            }
        }
        {place(anything, Key::SitAnything)}
    }
}

fn place<A: Copy + PartialEq + 'static>(
    ui: Ui,
    about: A,
    label: Key,
    mut open: Signal<Option<A>>,
    onsuggest: OnSuggest<A>,
) -> Element {
    let is_open = open() == Some(about);
    rsx! {
        LinkButton {
            label: ui.text(label),
            expanded: is_open,
            onpress: move |()| open.set((!is_open).then_some(about)),
        }
        if is_open {
            Suggesting {
                onsuggest: move |text| {
                    let taken = onsuggest.call((about, text));
                    if taken {
                        open.set(None);
                    }
                    taken
                },
            }
        }
    }
}

#[component]
fn Suggesting(onsuggest: Callback<PlanText, bool>) -> Element {
    let ui = use_ui();
    let mut typed = use_signal(String::new);
    let mut full = use_signal(|| false);
    let mut add = move || {
        let text = PlanText::from(typed());
        if !text.is_blank() {
            full.set(!onsuggest.call(text));
        }
    };
    rsx! {
        div { class: "stack suggesting",
            TextBox {
                id: "suggestion",
                label: ui.text(Key::SitWords),
                placeholder: ui.text(Key::SitWords),
                oninput: move |text| typed.set(text),
                onenter: move |()| add(),
            }
            if full() {
                p { role: "alert", {ui.text(Key::SitFull)} }
            }
            Button { id: "suggest", label: ui.text(Key::SitAdd), onpress: move |()| add() }
        }
    }
}

/// What is suggested so far, with the way to take each back.
pub fn suggested<I: Copy + std::fmt::Display + 'static>(
    ui: Ui,
    list: Vec<(I, String)>,
    ontake: Callback<I>,
) -> Element {
    rsx! {
        if !list.is_empty() {
            h2 { {ui.text(Key::SitWaiting)} }
            ul { class: "stack", id: "suggested",
                for (id, words) in list {
                    li { key: "{id}", class: "card",
                        p { dir: "auto", "{words}" }
                        LinkButton {
                            label: ui.text(Key::SitTakeBack),
                            onpress: move |()| ontake.call(id),
                        }
                    }
                }
            }
        }
    }
}
