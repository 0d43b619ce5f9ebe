//! What the second code opens: a dull plan, to be made one's own.

use dioxus::prelude::*;

use super::BackLink;
use crate::{
    i18n::{Key, Texts},
    plan::{Filling, PlanText},
    ui::{
        components::{Button, Chip, TextBox},
        context::use_ui,
        prompts,
    },
};

/// One part of the dull plan: a title and its lines.
#[derive(Clone, Default, PartialEq)]
pub struct Lines {
    /// The title.
    pub title: PlanText,
    /// The lines.
    pub items: Vec<PlanText>,
}

fn lines(texts: &Texts, filling: Filling) -> Vec<Lines> {
    let parts = prompts::filling(filling, texts);
    parts.into_iter().map(|(title, items)| Lines { title, items }).collect()
}

/// Choosing a filling and changing its words.
#[component]
pub fn FillingPage(chosen_before: Vec<Lines>, onback: EventHandler, ondone: EventHandler<Vec<Lines>>) -> Element {
    let ui = use_ui();
    let texts = ui.texts();
    let start = ui.texts();
    let mut chosen = use_signal(|| Filling::Budget);
    let mut edited = use_signal(move || {
        if chosen_before.is_empty() { lines(&start, Filling::Budget) } else { chosen_before }
    });
    let shown = edited.peek().clone();
    // Follows the choice only: the boxes keep what is typed in them by themselves.
    let round = chosen();
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::SetUpFillingTitle)} }
        p { class: "lead", {ui.text(Key::SetUpDecoyChange)} }
        div { class: "chips", role: "group",
            for filling in Filling::ALL {
                Chip {
                    key: "{filling:?}",
                    label: ui.text(prompts::filling_name(filling)),
                    pressed: chosen() == filling,
                    onpress: {
                        let texts = texts.clone();
                        move |()| {
                            edited.set(lines(&texts, filling));
                            chosen.set(filling);
                        }
                    },
                }
            }
        }
        for (part, lines) in shown.into_iter().enumerate() {
            div { key: "{round:?}-{part}", class: "card stack filling",
                TextBox {
                    label: ui.text(Key::AppSectionTitleLabel),
                    value: lines.title.as_str(),
                    oninput: move |text: String| {
                        if let Some(lines) = edited.write().get_mut(part) {
                            lines.title = PlanText::from(text);
                        }
                    },
                }
                for (line, text) in lines.items.into_iter().enumerate() {
                    TextBox {
                        key: "{line}",
                        label: ui.text(Key::AppItemLabel),
                        value: text.as_str(),
                        bare: true,
                        oninput: move |text: String| {
                            if let Some(item) =
                                edited.write().get_mut(part).and_then(|lines| lines.items.get_mut(line))
                            {
                                *item = PlanText::from(text);
                            }
                        },
                    }
                }
            }
        }
        Button {
            id: "use-filling",
            primary: true,
            label: ui.text(Key::AppContinue),
            onpress: move |()| ondone.call(edited()),
        }
    }
}
