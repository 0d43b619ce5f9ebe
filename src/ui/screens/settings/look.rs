//! How large the words are, and in which colours.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    plan::{Colours, Edit, TextSize},
    ui::{components::Chip, context::Ui},
};

/// The choices, which hold at once and go with the plan.
pub fn look(ui: Ui) -> Element {
    let chosen = ui.plan(|plan| (plan.settings().text_size(), plan.settings().colours()));
    let (size, colours) = chosen.unwrap_or_default();
    let sizes = [None].into_iter().chain(TextSize::ALL.map(Some));
    let all_colours = [None].into_iter().chain(Colours::ALL.map(Some));
    rsx! {
        h2 { {ui.text(Key::AppTextSize)} }
        div { class: "chips", role: "group", "aria-label": ui.text(Key::AppTextSize),
            for choice in sizes {
                Chip {
                    key: "{choice:?}",
                    label: ui.text(size_name(choice)),
                    pressed: size == choice,
                    onpress: move |()| {
                        ui.edit(Edit::SetTextSize { size: choice });
                    },
                }
            }
        }
        p { class: "size-sample", {ui.text(Key::LineSample)} }
        h2 { {ui.text(Key::AppContrast)} }
        div { class: "chips", role: "group", "aria-label": ui.text(Key::AppContrast),
            for choice in all_colours {
                Chip {
                    key: "{choice:?}",
                    label: ui.text(colours_name(choice)),
                    pressed: colours == choice,
                    onpress: move |()| {
                        ui.edit(Edit::SetColours { colours: choice });
                    },
                }
            }
        }
    }
}

const fn size_name(size: Option<TextSize>) -> Key {
    match size {
        None => Key::TextSizeUsual,
        Some(TextSize::Large) => Key::TextSizeLarge,
        Some(TextSize::Larger) => Key::TextSizeLarger,
        Some(TextSize::Largest) => Key::TextSizeLargest,
    }
}

const fn colours_name(colours: Option<Colours>) -> Key {
    match colours {
        None => Key::AppContrastDevice,
        Some(Colours::Light) => Key::AppContrastLight,
        Some(Colours::Dark) => Key::AppContrastDark,
        Some(Colours::Contrast) => Key::AppContrastHigh,
    }
}
