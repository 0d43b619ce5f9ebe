//! A town, typed and matched on the device.

use dioxus::prelude::*;

use super::{
    asked::{Asked, Spot},
    lang, use_answer,
};
use crate::{
    directory::{Answer, Question, Town},
    i18n::{Arg, Key},
    ui::{
        components::{BackLink, Button, TextBox},
        context::{Ui, use_ui},
    },
};

/// What the town is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    /// To stay away from it.
    Away,
    /// To find what is near it.
    Near,
}

/// Where to search from, or what to stay away from.
#[component]
pub fn TownPage(towards: Towards, asked: Signal<Asked>, onback: EventHandler) -> Element {
    let ui = use_ui();
    let mut asked = asked;
    let mut typed = use_signal(String::new);
    let towns = use_answer(move |ui: Ui| {
        let typed = typed.read().trim().to_owned();
        let lang = lang(ui);
        (!typed.is_empty()).then_some(Question::Towns { typed, lang })
    });
    let mut choose = move |spot: Option<Spot>| {
        let mut asked = asked.write();
        match towards {
            Towards::Near => asked.from = spot,
            Towards::Away => asked.not_near = spot,
        }
        drop(asked);
        onback.call(());
    };
    let (title, lead) = match towards {
        Towards::Near => (Key::PlacesTownTitle, Key::PlacesTownLead),
        Towards::Away => (Key::PlacesNotNear, Key::PlacesNotNearLead),
    };
    let is_typed = !typed.read().trim().is_empty();
    let found = match &*towns.read() {
        Some(Some(Answer::Towns(towns))) if is_typed => Some(towns.clone()),
        _ => None,
    };
    let failed = matches!(&*towns.read(), Some(Some(Answer::Unreadable)));
    rsx! {
        BackLink { onback }
        h1 { {ui.text(title)} }
        p { class: "lead", {ui.text(lead)} }
        TextBox {
            id: "town",
            label: ui.text(Key::PlacesTownLabel),
            placeholder: ui.text(Key::PlacesTownPlaceholder),
            oninput: move |text: String| typed.set(text),
            onenter: move |()| {
                let towns = towns.peek();
                if let Some(Some(Answer::Towns(towns))) = &*towns
                    && let Some(first) = towns.first().filter(|town| !town.too_wide)
                {
                    choose(Some(spot(first)));
                }
            },
        }
        div { role: "status",
            if failed {
                p { class: "notice", {ui.text(Key::PlacesUnreadable)} }
            }
            if found.as_ref().is_some_and(Vec::is_empty) {
                p { {ui.text(Key::PlacesTownNone)} }
            }
        }
        ul { class: "stack own", id: "towns",
            for (at, town) in found.unwrap_or_default().into_iter().enumerate() {
                li { key: "{at}-{town.name.text}",
                    if town.too_wide {
                        p { class: "card",
                            strong { "{town.name.text}" }
                            br {}
                            {ui.text(Key::PlacesTownWide)}
                        }
                    } else {
                        Button {
                            label: town.name.text.clone(),
                            hint: beside(ui, &town),
                            onpress: move |()| choose(Some(spot(&town))),
                        }
                    }
                }
            }
            if towards == Towards::Near {
                li {
                    Button {
                        id: "anywhere",
                        label: ui.text(Key::PlacesTownAny),
                        onpress: move |()| choose(None),
                    }
                }
            }
        }
    }
}

fn beside(ui: Ui, town: &Town) -> Option<String> {
    let place = [("place", Arg::Text(&town.beside))];
    let beside = || ui.texts().get_with(Key::PlacesTownBeside, &place);
    (!town.beside.is_empty()).then(beside)
}

fn spot(town: &Town) -> Spot {
    Spot {
        origin: town.origin,
        name: town.name.text.clone(),
    }
}
