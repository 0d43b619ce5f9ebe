//! What was suggested: each is taken, changed or refused by the person.

use dioxus::prelude::*;

use crate::{
    i18n::{Arg, Key},
    plan::{Edit, Id, Place, Plan, PlanText, Suggestion},
    ui::{
        components::{BackLink, Button, Chip, TextBox},
        context::{Ui, use_ui},
        screens::plan::{StatusLine, title},
    },
};

/// One suggestion, as it is shown.
#[derive(Debug, Clone, PartialEq)]
struct Waiting {
    id: Id,
    from: Option<String>,
    whither: Whither,
    words: String,
}

/// Where it belongs, as far as that is known.
#[derive(Debug, Clone, PartialEq)]
enum Whither {
    /// In place of these words.
    Line(Id, String),
    /// A new line under this title.
    Section(Id, String),
    /// The person chooses.
    Open,
}

/// All that wait, oldest first.
#[component]
pub fn Review(onback: EventHandler) -> Element {
    let ui = use_ui();
    let round = ui.round();
    let waiting = ui.plan(|plan| {
        let waiting = plan.suggestions().iter().map(|one| waiting(ui, plan, one));
        waiting.collect::<Vec<_>>()
    });
    let waiting = waiting.unwrap_or_default();
    rsx! {
        BackLink { to: Key::ConsentTitle, onback }
        h1 { {ui.text(Key::SuggestionsTitle)} }
        p { class: "lead",
            {ui.text(if waiting.is_empty() { Key::SuggestionsNone } else { Key::SuggestionsLead })}
        }
        ul { class: "stack", id: "suggestions",
            for one in waiting {
                li { key: "{one.id}-{round}", class: "card stack",
                    One { one }
                }
            }
        }
        StatusLine {}
    }
}

fn waiting(ui: Ui, plan: &Plan, one: &Suggestion) -> Waiting {
    let titled = |id| plan.section(id).map(|section| title(ui, section));
    let whither = match one.place() {
        Place::Item(item) => plan.item(item).map(|(section, item)| {
            let words = item.text().as_str().to_owned();
            Whither::Line(section.id(), words)
        }),
        Place::Section(section) => titled(section).map(|title| Whither::Section(section, title)),
        Place::Anywhere => None,
    };
    let with = plan.consent(one.consent());
    Waiting {
        id: one.id(),
        from: with.map(|consent| consent.terms().with.as_str().to_owned()),
        whither: whither.unwrap_or(Whither::Open),
        words: one.text().as_str().to_owned(),
    }
}

#[component]
fn One(one: Waiting) -> Element {
    let ui = use_ui();
    let suggestion = one.id;
    let mut words = use_signal(|| one.words.clone());
    let mut section = use_signal(|| match &one.whither {
        Whither::Line(section, _) | Whither::Section(section, _) => Some(*section),
        Whither::Open => None,
    });
    let texts = ui.texts();
    let with = |key, name, words: &str| texts.get_with(key, &[(name, Arg::Text(words))]);
    let from = one
        .from
        .map(|from| with(Key::SuggestionsFrom, "with", &from));
    let place = match &one.whither {
        Whither::Line(_, words) => Some(with(Key::SuggestionsForLine, "words", words)),
        Whither::Section(_, title) => Some(with(Key::SuggestionsForSection, "title", title)),
        Whither::Open => None,
    };
    let choices = ui.plan(|plan| {
        let sections = plan.visible();
        let sections = sections.map(|section| (section.id(), title(ui, section)));
        sections.collect::<Vec<_>>()
    });
    let choices = choices.filter(|_| one.whither == Whither::Open);
    let take = move |()| {
        let text = PlanText::from(words());
        if let (Some(section), false) = (section(), text.is_blank()) {
            ui.edit(Edit::TakeSuggestion {
                suggestion,
                section,
                text,
            });
        }
    };
    rsx! {
        if let Some(from) = from {
            p { class: "small", dir: "auto", "{from}" }
        }
        if let Some(place) = place {
            p { dir: "auto", "{place}" }
        }
        TextBox {
            label: ui.text(Key::SuggestionsWords),
            value: one.words.clone(),
            oninput: move |text| words.set(text),
        }
        if let Some(choices) = choices {
            p { {ui.text(Key::SuggestionsWhere)} }
            div { class: "chips", role: "group", "aria-label": ui.text(Key::SuggestionsWhere),
                for (id, label) in choices {
                    Chip {
                        key: "{id}",
                        label,
                        pressed: section() == Some(id),
                        onpress: move |()| section.set(Some(id)),
                    }
                }
            }
        }
        div { class: "stack",
            Button {
                id: "take-{suggestion}",
                label: ui.text(Key::SuggestionsTake),
                disabled: section().is_none(),
                onpress: take,
            }
            Button {
                id: "refuse-{suggestion}",
                label: ui.text(Key::SuggestionsRefuse),
                onpress: move |()| {
                    ui.edit(Edit::RefuseSuggestion { suggestion });
                },
            }
        }
    }
}
