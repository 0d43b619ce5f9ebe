//! Choosing what somebody handed over: a file, or a picture of a code. No camera is asked for.

use dioxus::prelude::*;

use crate::{
    courier,
    i18n::Key,
    platform::Chosen,
    ui::{
        components::FileButton,
        context::{Ui, use_ui},
    },
};

/// Names the file input.
const INPUT: &str = "carried";

/// A press opens the device's own choice of files.
#[component]
pub fn Choose(
    /// What could not be opened is said in one line, whatever the reason.
    refused: bool,
    /// Something is at work with what was chosen.
    busy: bool,
    onbytes: EventHandler<Vec<u8>>,
    /// Nothing could be read.
    onnone: EventHandler,
) -> Element {
    let ui = use_ui();
    let mut reading = use_signal(|| false);
    let line = match (reading() || busy, refused) {
        (true, _) => Some(Key::CarryReading),
        (false, true) => Some(Key::CarryRefused),
        (false, false) => None,
    };
    let choose = move || async move {
        // Not disabled meanwhile: it keeps the focus.
        if reading() || busy {
            return;
        }
        reading.set(true);
        let bytes = bytes(ui).await;
        reading.set(false);
        match bytes {
            Some(bytes) => onbytes.call(bytes),
            None => onnone.call(()),
        }
    };
    rsx! {
        div { class: "stack",
            FileButton {
                id: INPUT,
                label: ui.text(Key::CarryChoose),
                hint: ui.text(Key::CarryChooseHint),
                onchoose: move |()| {
                    spawn(choose());
                },
            }
            p { id: "carried-status", role: "status",
                if let Some(line) = line {
                    {ui.text(line)}
                }
            }
        }
    }
}

/// What was chosen, as the bytes of a bundle.
async fn bytes(ui: Ui) -> Option<Vec<u8>> {
    match ui.files().chosen(INPUT).await {
        Chosen::Bytes(bytes) => Some(bytes),
        Chosen::Picture(picture) => match ui.courier(courier::Question::Read(picture)).await {
            courier::Answer::Bytes(bytes) => Some(bytes),
            _ => None,
        },
        Chosen::Nothing | Chosen::TooLarge | Chosen::Unreadable => None,
    }
}
