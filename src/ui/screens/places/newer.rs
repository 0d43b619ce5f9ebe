//! Taking a newer list: from a file that one was given, or, where the device can, from whoever makes the list.

use dioxus::prelude::*;

use super::Asked;
use crate::{
    directory::{Answer, LARGEST_LIST, Question, Refused, Took},
    i18n::{Arg, Key},
    platform::{Chosen, NotFetched},
    ui::{
        components::{Button, FileButton, LinkButton},
        context::{Ui, use_extras, use_ui},
    },
};

/// Names the file input.
const INPUT: &str = "list-file";

/// Both ways to a newer list, what each of them tells whom, and what became of it. A list that is not taken
/// changes nothing.
#[component]
pub fn Newer(
    /// Whether a list that is taken stays on the device.
    keeps: bool,
    /// What is asked for in the places: it names towns as the list in use does.
    asked: Signal<Asked>,
    /// There is another list.
    ontaken: EventHandler,
) -> Element {
    let ui = use_ui();
    let extras = use_extras();
    let mut told = use_signal(|| None::<Key>);
    let mut busy = use_signal(|| false);
    let mut before = use_signal(|| false);
    let end = move |said| {
        busy.set(false);
        told.set(Some(said));
        if said == Key::NewerTaken {
            ontaken.call(());
        }
    };
    let mut end = end;
    let choose = move || async move {
        // Not disabled meanwhile: it keeps the focus.
        if !busy() {
            told.set(Some(Key::NewerChecking));
            busy.set(true);
            end(from_a_file(ui, asked).await);
        }
    };
    let list = extras.list.clone();
    let fetch = move || {
        let list = list.clone();
        async move {
            if let Some(list) = list.filter(|_| !busy()) {
                before.set(false);
                told.set(Some(Key::NewerFetching));
                busy.set(true);
                let said = match list.fetch().await {
                    Ok(file) => take(ui, asked, file).await,
                    Err(error) => not_fetched(error),
                };
                end(said);
            }
        }
    };
    let host = extras.list.as_ref().map(|list| list.host().to_owned());
    rsx! {
        h2 { {ui.text(Key::NewerTitle)} }
        div { class: "stack",
            p {
                {ui.text(if keeps { Key::NewerKeeps } else { Key::NewerGoes })}
            }
            FileButton {
                id: INPUT,
                label: ui.text(Key::NewerOpen),
                hint: ui.text(Key::NewerOpenHint),
                onchoose: move |()| {
                    spawn(choose());
                },
            }
            if host.is_some() {
                Button {
                    id: "check-list",
                    label: ui.text(Key::NewerCheck),
                    expanded: before(),
                    onpress: move |()| before.toggle(),
                }
            }
            if let Some(host) = host.filter(|_| before()) {
                div { class: "notice stack", id: "before-check",
                    p {
                        {ui.texts().get_with(Key::NewerCheckWho, &[("host", Arg::Text(&host))])}
                    }
                    p { {ui.text(Key::NewerCheckNot)} }
                    Button {
                        id: "check-now",
                        primary: true,
                        label: ui.text(Key::NewerCheckNow),
                        onpress: move |()| {
                            spawn(fetch());
                        },
                    }
                    LinkButton {
                        id: "check-not",
                        label: ui.text(Key::NewerCheckLater),
                        onpress: move |()| before.set(false),
                    }
                }
            }
            p { id: "list-status", role: "status",
                if let Some(said) = told() {
                    {ui.text(said)}
                }
            }
        }
    }
}

/// What is said about what was chosen.
async fn from_a_file(ui: Ui, asked: Signal<Asked>) -> Key {
    match ui.files().chosen_up_to(INPUT, LARGEST_LIST).await {
        Chosen::Bytes(file) => take(ui, asked, file).await,
        Chosen::Nothing => Key::NewerNothing,
        Chosen::Picture(_) | Chosen::TooLarge | Chosen::Unreadable => Key::NewerNoList,
    }
}

/// Has it judged, and taken where it is good; what is said then.
async fn take(ui: Ui, mut asked: Signal<Asked>, file: Vec<u8>) -> Key {
    // Towns are known by their number in a list: another list, other numbers. Forgotten first, as nobody may be here
    // any more when the list is taken.
    let before = asked.replace(Asked::default());
    let said = match ui.find(Question::Take(file)).await {
        Answer::Took(Took::Newer) => return Key::NewerTaken,
        Answer::Took(Took::Same) => Key::NewerSame,
        Answer::Took(Took::NotStored) => Key::NewerNotStored,
        Answer::Took(Took::Refused(refused)) => not_taken(refused),
        _ => Key::NewerFailed,
    };
    asked.set(before);
    said
}

fn not_taken(refused: Refused) -> Key {
    match refused {
        Refused::Unreadable | Refused::TooLarge | Refused::Malformed | Refused::WrongRole => {
            Key::NewerNoList
        }
        Refused::NotSigned | Refused::NoKeys => Key::NewerNotSigned,
        Refused::WrongVersion | Refused::OlderThanBuiltIn => Key::NewerOlder,
        Refused::NeedsNewerApp | Refused::NotAList => Key::NewerNeedsApp,
    }
}

fn not_fetched(error: NotFetched) -> Key {
    match error {
        NotFetched::Unreachable => Key::NewerNoAnswer,
        NotFetched::NoFile => Key::NewerNoFile,
        NotFetched::TooLarge => Key::NewerNoList,
        NotFetched::TooSlow => Key::NewerTooSlow,
    }
}
