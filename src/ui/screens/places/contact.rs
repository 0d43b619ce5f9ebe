//! Before any contact: what it leaves behind. Only here is there a way out of this app, and only by
//! the person's own press.

use std::rc::Rc;

use dioxus::prelude::*;

use super::card::has_beds;
use crate::{
    directory::{Card, Shown},
    i18n::{Arg, Key},
    ui::{
        components::{BackLink, Button, Notice},
        context::{Ui, use_ui},
        places,
    },
};

/// A way to reach a place, chosen but not taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    place: Shown,
    way: Way,
    for_a_bed: bool,
}

#[derive(Debug, Clone, PartialEq)]
enum Way {
    /// The number as it is dialled and as it is read, and its extension.
    Call(String, String, String),
    /// Likewise, without an extension.
    Text(String, String),
    /// A page's address.
    Web(String),
}

#[cfg(feature = "gallery")]
impl Contact {
    /// A call to the first number of a place.
    pub fn first(card: &Card) -> Option<Self> {
        let call = card.calls.first()?;
        Some(Self {
            place: card.row.name.clone(),
            way: Way::Call(
                call.number.clone(),
                call.shown.clone(),
                call.extension.clone(),
            ),
            for_a_bed: has_beds(card.row.kind),
        })
    }
}

/// Every way to reach a place. None of them is a link: each leads to the sheet.
#[component]
pub fn Ways(card: Rc<Card>, oncontact: EventHandler<Contact>) -> Element {
    let ui = use_ui();
    let contact = |way| Contact {
        place: card.row.name.clone(),
        way,
        for_a_bed: has_beds(card.row.kind),
    };
    let mut ways = Vec::new();
    for call in &card.calls {
        let hint = hint(ui, call);
        let what = [("what", Arg::Text(&call.shown))];
        let label = |key| ui.texts().get_with(key, &what);
        if call.call || !call.text {
            let key = if call.tty {
                Key::PlacesTtyTo
            } else {
                Key::PlacesCallTo
            };
            let (number, shown) = (call.number.clone(), call.shown.clone());
            let way = Way::Call(number, shown, call.extension.clone());
            ways.push((label(key), hint.clone(), contact(way)));
        }
        if call.text {
            let way = Way::Text(call.number.clone(), call.shown.clone());
            ways.push((label(Key::PlacesTextTo), hint, contact(way)));
        }
    }
    for (key, page) in [(Key::PlacesChat, &card.chat), (Key::PlacesWeb, &card.web)] {
        if let Some(page) = page {
            let hint = Some(site(page).to_owned());
            ways.push((ui.text(key), hint, contact(Way::Web(page.clone()))));
        }
    }
    rsx! {
        h2 { {ui.text(Key::PlacesWays)} }
        if card.calls.is_empty() {
            p { {ui.text(Key::PlacesNoNumber)} }
        }
        div { class: "stack", id: "ways",
            for (at, (label, hint, contact)) in ways.into_iter().enumerate() {
                Button {
                    key: "{at}",
                    label,
                    hint,
                    onpress: move |()| oncontact.call(contact.clone()),
                }
            }
        }
        if let Some(email) = &card.email {
            h2 { {ui.text(Key::PlacesEmail)} }
            p { "{email}" }
            p { class: "small", {ui.text(Key::PlacesEmailLead)} }
        }
    }
}

/// What is said of a number: what it is, whether it is answered now, its extension.
fn hint(ui: Ui, call: &crate::directory::Call) -> Option<String> {
    let texts = ui.texts();
    let mut parts = Vec::new();
    if !call.label.text.is_empty() {
        parts.push(call.label.text.clone());
    }
    if !call.extension.is_empty() {
        let extension = [("extension", Arg::Text(&call.extension))];
        parts.push(texts.get_with(Key::PlacesSheetExtension, &extension));
    }
    if call.connects {
        parts.push(ui.text(Key::PlacesConnects));
    }
    parts.push(places::hours(texts, call.hours));
    if call.toll_free {
        parts.push(ui.text(Key::PlacesTollFree));
    }
    Some(parts.join(" · "))
}

/// The sheet.
#[component]
pub fn ContactPage(contact: Contact, onback: EventHandler) -> Element {
    let ui = use_ui();
    let texts = ui.texts();
    let mut number_only = use_signal(|| false);
    let (title, traces) = match contact.way {
        Way::Call(..) => (
            Key::PlacesSheetTitle,
            (Key::PlacesSheetTrace, Key::PlacesSheetTraceCall),
        ),
        Way::Text(..) => (
            Key::PlacesSheetTitleText,
            (Key::PlacesSheetTraceText, Key::PlacesSheetTraceTextMore),
        ),
        Way::Web(_) => (
            Key::PlacesSheetTitleWeb,
            (Key::PlacesSheetTraceWeb, Key::PlacesSheetTraceWebMore),
        ),
    };
    let (open, address) = match &contact.way {
        Way::Call(number, ..) => (Key::PlacesSheetDial, dial("tel:", number)),
        Way::Text(number, _) => (Key::PlacesSheetText, dial("sms:", number)),
        Way::Web(page) => (Key::PlacesSheetWeb, page.clone()),
    };
    let is_page = matches!(contact.way, Way::Web(_));
    let shown = match &contact.way {
        Way::Call(_, shown, extension) if !extension.is_empty() => {
            let extension = [("extension", Arg::Text(extension))];
            let extension = texts.get_with(Key::PlacesSheetExtension, &extension);
            format!("{shown}, {extension}")
        }
        Way::Call(_, shown, _) | Way::Text(_, shown) => shown.clone(),
        Way::Web(page) => site(page).to_owned(),
    };
    let say = if contact.for_a_bed {
        Key::PlacesSheetSayBed
    } else {
        Key::PlacesSheetSayOther
    };
    rsx! {
        BackLink { onback }
        p { class: "small", lang: contact.place.lang.tag(), "{contact.place.text}" }
        h1 { {ui.text(title)} }
        div { class: "stack sheet",
            Notice { title: ui.text(traces.0), {ui.text(traces.1)} }
            p { class: "card", {ui.text(Key::PlacesSheetSafer)} }
            if !is_page {
                p { class: "card",
                    strong { {ui.text(Key::PlacesSheetReport)} }
                    br {}
                    {ui.text(Key::PlacesSheetReportMore)}
                }
                p { class: "card",
                    strong { {ui.text(Key::PlacesSheetSay)} }
                    br {}
                    {ui.text(say)}
                }
            }
            if number_only() || is_page {
                p { class: "card", id: "number", role: "status",
                    span { class: "big", dir: "ltr", "{shown}" }
                }
            } else {
                Button {
                    id: "number-only",
                    label: ui.text(Key::PlacesSheetNumber),
                    onpress: move |()| number_only.set(true),
                }
            }
            a {
                class: "button primary",
                id: "open",
                href: address,
                target: if is_page { "_blank" },
                rel: "noopener noreferrer",
                {ui.text(open)}
            }
            Button {
                id: "not-now",
                label: ui.text(Key::PlacesSheetNotNow),
                onpress: move |()| onback.call(()),
            }
            p { class: "small", {ui.text(Key::PlacesSheetCloses)} }
        }
    }
}

/// The address that hands a number to the phone (RFC 3966, RFC 5724): digits and `+` stand for
/// themselves, `#` and `*` are written as bytes.
fn dial(scheme: &str, number: &str) -> String {
    let mut address = scheme.to_owned();
    for sign in number.chars() {
        match sign {
            '0'..='9' | '+' => address.push(sign),
            '#' => address += "%23",
            '*' => address += "%2A",
            _ => {}
        }
    }
    address
}

/// The host of a page's address, to be read or written down.
fn site(page: &str) -> &str {
    let after = page.split_once("//").map_or(page, |(_, after)| after);
    after.split(['/', '?', '#']).next().unwrap_or(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_as_it_is() {
        assert_eq!(dial("tel:", "+14165550100"), "tel:+14165550100");
        assert_eq!(dial("tel:", "#7233"), "tel:%237233");
        assert_eq!(dial("sms:", "686868"), "sms:686868");
        assert_eq!(dial("tel:", "1;x=javascript:2"), "tel:12");
    }

    #[test]
    fn a_site_is_the_host() {
        assert_eq!(site("https://a.example/b?c#d"), "a.example");
        assert_eq!(site("https://a.example"), "a.example");
        assert_eq!(site("a.example/b"), "a.example");
    }
}
