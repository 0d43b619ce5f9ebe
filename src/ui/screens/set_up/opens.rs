//! What a plan opens on. The question is the same for every plan, so that no answer marks one.

use dioxus::prelude::*;

use crate::{
    i18n::{Key, Texts},
    plan::{EditError, Filling, Plan, PlanText},
    ui::{
        components::{BackLink, Button, Chip, TextBox},
        context::{Ui, use_ui},
        prompts,
    },
};

/// What a new plan holds.
#[derive(Clone, PartialEq)]
pub enum Opens {
    /// The desk of one who supports others.
    Desk,
    /// Dull lines, changed as the person likes.
    Filling(Filling, Vec<Lines>),
    /// Nothing.
    Nothing,
    /// The built-in sections, empty.
    Sections,
}

/// One part of a dull plan.
#[derive(Clone, PartialEq)]
pub struct Lines {
    title: PlanText,
    items: Vec<PlanText>,
}

impl Opens {
    /// A filling with our words.
    pub fn filling(filling: Filling, texts: Texts) -> Self {
        let parts = prompts::filling(filling, texts).into_iter();
        Self::Filling(
            filling,
            parts.map(|(title, items)| Lines { title, items }).collect(),
        )
    }

    /// The plan that this describes.
    ///
    /// # Errors
    /// [`EditError`], as for the same edits made by hand.
    pub fn into_plan(self, ui: Ui) -> Result<Plan, EditError> {
        let (language, mut new_id) = (Some(ui.locale().tag()), || ui.new_id());
        let parts = match self {
            Self::Desk => return Ok(Plan::new_desk(language)),
            Self::Sections => return Plan::new(language, &mut new_id),
            Self::Nothing => Vec::new(),
            Self::Filling(_, parts) => parts,
        };
        let parts = parts.into_iter().map(|lines| {
            (
                lines.title,
                lines.items.into_iter().filter(|item| !item.is_blank()),
            )
        });
        Plan::of_own_sections(parts, language, ui.clock().today(), &mut new_id)
    }

    fn name(&self) -> Key {
        match self {
            Self::Desk => Key::SetUpOpensDesk,
            Self::Filling(filling, _) => prompts::filling_name(*filling),
            Self::Nothing => Key::SetUpOpensNothing,
            Self::Sections => Key::SetUpOpensSections,
        }
    }
}

/// Choosing what a plan opens on, and changing its words.
#[component]
pub fn OpensPage(
    /// Which plan this is about.
    title: Key,
    before: Opens,
    onback: EventHandler,
    ondone: EventHandler<Opens>,
) -> Element {
    let ui = use_ui();
    let texts = ui.texts();
    let mut chosen = use_signal(|| before);
    // Follows the choice only: the boxes keep what is typed in them by themselves.
    let name = use_memo(move || chosen.read().name());
    let options = {
        let fillings = Filling::ALL.map(|filling| Opens::filling(filling, texts));
        [Opens::Sections, Opens::Nothing]
            .into_iter()
            .chain(fillings)
            .chain([Opens::Desk])
    };
    let parts = match (name(), &*chosen.peek()) {
        (_, Opens::Filling(_, parts)) => parts.clone(),
        _ => Vec::new(),
    };
    let mut change = move |part: usize, change: &dyn Fn(&mut Lines)| {
        if let Opens::Filling(_, parts) = &mut *chosen.write()
            && let Some(lines) = parts.get_mut(part)
        {
            change(lines);
        }
    };
    rsx! {
        BackLink { onback }
        p { class: "small", {ui.text(title)} }
        h1 { {ui.text(Key::SetUpOpensTitle)} }
        p { class: "lead", {ui.text(Key::SetUpOpensLead)} }
        div { class: "chips", role: "group", "aria-label": ui.text(Key::SetUpOpensTitle),
            for option in options {
                Chip {
                    key: "{option.name():?}",
                    label: ui.text(option.name()),
                    pressed: name() == option.name(),
                    onpress: move |()| chosen.set(option.clone()),
                }
            }
        }
        if !parts.is_empty() {
            p { class: "lead advice", {ui.text(Key::SetUpDecoyChange)} }
        }
        for (part, lines) in parts.into_iter().enumerate() {
            div { key: "{name:?}-{part}", class: "card stack filling",
                TextBox {
                    label: ui.text(Key::AppSectionTitleLabel),
                    value: lines.title.as_str(),
                    oninput: move |text: String| {
                        change(part, &|lines| lines.title = PlanText::from(text.as_str()));
                    },
                }
                for (line, text) in lines.items.into_iter().enumerate() {
                    TextBox {
                        key: "{line}",
                        label: ui.text(Key::AppItemLabel),
                        value: text.as_str(),
                        bare: true,
                        oninput: move |text: String| {
                            change(part, &|lines| {
                                if let Some(item) = lines.items.get_mut(line) {
                                    *item = PlanText::from(text.as_str());
                                }
                            });
                        },
                    }
                }
            }
        }
        div { class: "choices",
            Button {
                id: "use-opens",
                primary: true,
                label: ui.text(Key::AppContinue),
                onpress: move |()| ondone.call(chosen()),
            }
        }
    }
}
