//! Whether everything is saved, and the way back from the last step.

use dioxus::prelude::*;

use crate::{
    i18n::Key,
    keeper::NotSaved,
    session::SaveState,
    ui::{components::LinkButton, context::use_ui, prompts},
};

/// One line under what is being edited.
#[component]
pub fn StatusLine() -> Element {
    let ui = use_ui();
    let status = ui.status();
    let read_only = ui.is_read_only();
    let desk = ui.is_at_a_desk();
    let saved = match status.save {
        SaveState::MemoryOnly => Key::AppSaveMemoryOnly,
        SaveState::Saved if read_only => Key::AppErrorReadOnly,
        SaveState::Saved => Key::AppSaveSaved,
        SaveState::Saving => Key::AppSaveSaving,
        SaveState::NotSaved(NotSaved::DeviceFull) => Key::AppSaveNotYetRoom,
        SaveState::NotSaved(NotSaved::TooLarge) => Key::AppErrorFull,
        SaveState::NotSaved(NotSaved::Failed) => Key::AppSaveNotYetDevice,
    };
    let refused = status.refused.map(prompts::edit_error);
    let fullness = status.fullness.map(prompts::fullness);
    rsx! {
        div { class: "status",
            if let Some(refused) = refused {
                p { class: "notice", role: "alert", {ui.text(refused)} }
            }
            if let Some(fullness) = fullness {
                p { class: "small", {ui.text(fullness)} }
            }
            div { class: "row",
                p {
                    id: "save-state",
                    class: "small grow",
                    role: "status",
                    "data-saved": (status.save == SaveState::Saved).to_string(),
                    {ui.text(saved)}
                }
                // No undo reaches a desk.
                if !desk {
                    LinkButton {
                        id: "undo",
                        label: ui.text(Key::AppUndo),
                        disabled: !status.can_undo,
                        onpress: move |()| ui.undo(),
                    }
                    LinkButton {
                        id: "redo",
                        label: ui.text(Key::AppRedo),
                        disabled: !status.can_redo,
                        onpress: move |()| ui.redo(),
                    }
                }
            }
        }
    }
}
