//! Giving a bundle away: words to say, a code to show, a file to keep.

use dioxus::prelude::*;

use crate::{
    courier::{Answer, Code, Question},
    i18n::{Arg, Key},
    platform::Saved,
    share::IN_A_CODE,
    ui::{
        components::{BackLink, Button},
        context::{Ui, use_ui},
        sharing,
    },
};

/// The name of every file: it tells nothing.
const NAME: &str = "data.bin";

/// A bundle that is ready, with the words that open it, where there are any.
#[derive(Clone, PartialEq)]
pub struct Sealed {
    /// The bundle.
    pub bundle: Vec<u8>,
    /// The words.
    pub words: Option<String>,
}

/// A bundle on its way to being sealed (none), not sealed (none inside), or ready to be given.
pub fn leaving(
    ui: Ui,
    sealed: Option<Option<Sealed>>,
    title: Key,
    again: Callback,
    ondone: EventHandler,
) -> Element {
    let (title, state) = match &sealed {
        None => (Key::HandSealing, Key::HandSealingWait),
        Some(None) => (Key::HandFailed, Key::HandFailedWhat),
        Some(Some(_)) => (title, Key::HandReady),
    };
    rsx! {
        BackLink { onback: ondone }
        h1 { {ui.text(title)} }
        // Stays where it is, so that a screen reader says when it changes.
        p { class: "lead", role: "status", {ui.text(state)} }
        match sealed {
            None => rsx! {},
            Some(None) => rsx! {
                div { class: "stack choices",
                    Button {
                        id: "try-again",
                        primary: true,
                        label: ui.text(Key::AppTryAgain),
                        onpress: again,
                    }
                }
            },
            Some(Some(Sealed { bundle, words })) => rsx! {
                Give { bundle, words, ondone }
            },
        }
    }
}

/// A bundle, ready to leave.
#[component]
fn Give(
    bundle: Vec<u8>,
    /// The words that open it, where there are any.
    words: Option<String>,
    ondone: EventHandler,
) -> Element {
    let ui = use_ui();
    let mut saved = use_signal(|| None::<Saved>);
    let fits = bundle.len() <= IN_A_CODE;
    let kept = use_signal(|| bundle.clone());
    let (drawn, _) = sharing::use_once(move || {
        let bundle = kept.peek().clone();
        async move { if fits { draw(ui, bundle).await } else { None } }
    });
    let said = saved().map(|saved| match saved {
        Saved::Downloaded => {
            let name = [("name", Arg::Text(NAME))];
            ui.texts().get_with(Key::CarrySaved, &name)
        }
        Saved::Written => ui.text(Key::CarryWritten),
        Saved::Cancelled => ui.text(Key::CarrySaveCancelled),
        Saved::Failed => ui.text(Key::CarrySaveFailed),
    });
    rsx! {
        if let Some(words) = words {
            section { class: "card words",
                h2 { {ui.text(Key::CarryWords)} }
                ol { id: "words", translate: "no",
                    for (at, word) in words.split(' ').enumerate() {
                        li { key: "{at}", "{word}" }
                    }
                }
                p { class: "small", {ui.text(Key::CarryWordsOnce)} }
            }
        }
        if fits {
            h2 { {ui.text(Key::CarryCode)} }
            match &*drawn.read() {
                None => rsx! {
                    p { role: "status", {ui.text(Key::CarryDrawing)} }
                },
                Some(Some(code)) => rsx! {
                    {picture(code, ui.text(Key::CarryCodeName))}
                },
                Some(None) => rsx! {
                    p { role: "alert", {ui.text(Key::CarryNotDrawn)} }
                },
            }
        } else {
            p { {ui.text(Key::CarryTooLong)} }
        }
        div { class: "stack choices",
            p { id: "saved", role: "status",
                if let Some(said) = said {
                    "{said}"
                }
            }
            Button {
                id: "save-file",
                label: ui.text(Key::CarrySave),
                onpress: move |()| {
                    let done = ui.files().save(NAME, &bundle);
                    spawn(async move { saved.set(Some(done.await)) });
                },
            }
            Button {
                id: "done",
                primary: true,
                label: ui.text(Key::AppDone),
                onpress: move |()| ondone.call(()),
            }
        }
    }
}

/// A code of these bytes; none when it can't be drawn.
pub async fn draw(ui: Ui, bytes: Vec<u8>) -> Option<Code> {
    match ui.courier(Question::Draw(bytes)).await {
        Answer::Code(code) => Some(code),
        _ => None,
    }
}

/// The code, dark on light whatever the colours are, with the quiet zone of four modules that readers need
/// (ISO/IEC 18004, 5.3.8).
pub fn picture(code: &Code, name: String) -> Element {
    let side = code.side() + 8;
    let path = code.path();
    rsx! {
        svg {
            class: "code",
            id: "code",
            role: "img",
            "aria-label": name,
            view_box: "-4 -4 {side} {side}",
            "shape-rendering": "crispEdges",
            rect { x: "-4", y: "-4", width: "{side}", height: "{side}", fill: "#fff" }
            path { d: "{path}", fill: "#000" }
        }
    }
}
