//! What one person handed over: to read until its day, and to answer.

use dioxus::prelude::*;

use super::{
    Held, Page, Say, change, desk,
    home::{called, set_title, state, with_day},
};
use crate::{
    i18n::{Arg, Key, Locale},
    plan::{DeskChange, Id, PlanText, Received},
    share::{About, Day, SharedSection, Suggestion, Text, What},
    ui::{
        components::{BackLink, Button, Chip, TextBox},
        context::{Ui, use_ui},
        screens::{
            plan::StatusLine,
            suggest::{self, Part},
        },
        sharing,
    },
};

/// All of one person.
#[component]
pub fn OnePage(id: Id, held: Held, onpage: Callback<Page>) -> Element {
    let ui = use_ui();
    let open = use_signal(|| None::<About>);
    let onsuggest =
        use_callback(move |(about, text): (About, PlanText)| draft(ui, id, about, &text));
    let take_back = use_callback(move |at| {
        change(ui, DeskChange::TakeBack(id, at));
    });
    let (name, _) = sharing::use_once(move || key_words(ui, id));
    let mut delete = use_signal(|| false);
    let Some(Some(one)) = desk(ui, |desk| desk.one(id).cloned()) else {
        return rsx! {};
    };
    let past = Day::of(ui.clock().today()).is_none_or(|today| one.expires() < today);
    let lines = if past {
        Vec::new()
    } else {
        lines_of(&one, held)
    };
    let drafts = one.drafts().iter().enumerate();
    let drafts: Vec<_> = drafts
        .map(|(at, one)| (at, words(one).to_owned()))
        .collect();
    let gone = one.deleted().is_some();
    rsx! {
        BackLink {
            to: Key::DeskTitle,
            onback: move |()| onpage.call(Page::Home),
        }
        h1 { dir: "auto", {called(ui, &one)} }
        p { class: "lead", id: "state", {state(ui, &one)} }
        {named(ui, &one)}
        if gone {
            {told(ui, id, onpage)}
        } else {
            h2 { {ui.text(Key::DeskTerms)} }
            ul { class: "facts", id: "terms",
                for (at, line) in terms(ui, &one).into_iter().enumerate() {
                    li { key: "{at}", dir: "auto", "{line}" }
                }
            }
            h2 { {ui.text(Key::DeskKeyFor)} }
            p { class: "small", {ui.text(Key::DeskKeyForWhat)} }
            p { class: "card key-name", id: "key-name", translate: "no",
                {name.read().clone().flatten().unwrap_or_default()}
            }
            h2 { {ui.text(Key::DeskLines)} }
            if lines.is_empty() {
                p { {ui.text(Key::DeskGone)} }
            }
            {suggest::lines(ui, parts(&lines), About::Plan, open, onsuggest)}
            {from_sets(ui, id)}
            {suggest::suggested(ui, drafts.clone(), take_back)}
            div { class: "stack choices",
                if !drafts.is_empty() {
                    Button {
                        id: "send",
                        primary: true,
                        label: ui.text(Key::DeskSend),
                        onpress: move |()| onpage.call(Page::Reply(id, Say::Suggestions)),
                    }
                    Button {
                        id: "keep-set",
                        label: ui.text(Key::SetsKeep),
                        onpress: move |()| keep_set(ui, id),
                    }
                }
                Button {
                    id: "arrived",
                    label: ui.text(Key::DeskArrived),
                    onpress: move |()| onpage.call(Page::Reply(id, Say::Received)),
                }
                if delete() {
                    p { class: "small", {ui.text(Key::DeskDeleteWhat)} }
                    Button {
                        id: "keep-lines",
                        label: ui.text(Key::AppCancel),
                        onpress: move |()| delete.set(false),
                    }
                    Button {
                        id: "delete-yes",
                        label: ui.text(Key::DeskDeleteYes),
                        onpress: move |()| {
                            let mut held = held;
                            held.write().retain(|(other, _)| *other != id);
                            change(ui, DeskChange::Delete(id));
                        },
                    }
                } else {
                    Button {
                        id: "delete",
                        label: ui.text(Key::DeskDelete),
                        onpress: move |()| delete.set(true),
                    }
                }
            }
        }
        StatusLine {}
    }
}

/// A name that only this desk sees.
fn named(ui: Ui, one: &Received) -> Element {
    let id = one.id();
    rsx! {
        TextBox {
            id: "name",
            label: ui.text(Key::DeskName),
            placeholder: ui.text(Key::DeskName),
            value: one.name().as_str().to_owned(),
            oninput: move |text: String| {
                change(ui, DeskChange::Name(id, text.into()));
            },
        }
    }
}

/// What can still be done once the lines are gone.
fn told(ui: Ui, id: Id, onpage: Callback<Page>) -> Element {
    rsx! {
        div { class: "stack choices",
            Button {
                id: "tell-deleted",
                primary: true,
                label: ui.text(Key::DeskTellDeleted),
                onpress: move |()| onpage.call(Page::Reply(id, Say::Deleted)),
            }
            Button {
                id: "forget",
                label: ui.text(Key::DeskForget),
                onpress: move |()| {
                    change(ui, DeskChange::Forget(id));
                    onpage.call(Page::Home);
                },
            }
        }
    }
}

/// What the person agreed to, as it binds whoever reads it.
fn terms(ui: Ui, one: &Received) -> Vec<String> {
    let texts = ui.texts();
    let consent = one.consent();
    let with = |key, name, words: &Text| {
        let said = !words.as_str().trim().is_empty();
        said.then(|| texts.get_with(key, &[(name, Arg::Text(words.as_str()))]))
    };
    let keep = match consent.may_store_until {
        Some(until) => with_day(ui, Key::DeskMayKeep, until),
        None => ui.text(Key::DeskMayKeepNot),
    };
    let contact = match &consent.may_contact {
        None => ui.text(Key::DeskContactNot),
        Some(how) => {
            with(Key::DeskContact, "how", how).unwrap_or_else(|| ui.text(Key::DeskContactAny))
        }
    };
    let lines = [
        with(Key::ConsentCheckWhy, "why", &consent.purpose),
        Some(keep),
        Some(contact),
    ];
    lines.into_iter().flatten().collect()
}

/// The lines: kept ones, or those that the room holds.
fn lines_of(one: &Received, held: Held) -> Vec<SharedSection> {
    if one.may_keep() {
        return one.lines().to_vec();
    }
    let held = held.read();
    let found = held.iter().find(|(id, _)| *id == one.id());
    found.map(|(_, lines)| lines.clone()).unwrap_or_default()
}

fn parts(sections: &[SharedSection]) -> Vec<Part<About>> {
    let part = |section: &SharedSection| Part {
        title: section.title.as_str().to_owned(),
        about: About::Section(section.id),
        lines: section
            .items
            .iter()
            .map(|item| {
                let about = About::Item {
                    section: section.id,
                    item: item.id,
                };
                (about, item.text.as_str().to_owned())
            })
            .collect(),
    };
    sections.iter().map(part).collect()
}

fn words(suggestion: &Suggestion) -> &str {
    let (What::Change(text) | What::Note(text)) = &suggestion.what;
    text.as_str()
}

fn draft(ui: Ui, id: Id, about: About, text: &PlanText) -> bool {
    let Ok(text) = Text::cleaned(text.as_str()) else {
        return false;
    };
    let what = What::Change(text);
    change(ui, DeskChange::Draft(id, Suggestion { about, what }))
}

/// Sets that can be used here: each of their lines becomes a suggestion.
fn from_sets(ui: Ui, id: Id) -> Element {
    let sets = desk(ui, |desk| {
        let sets = desk.sets().iter().filter(|set| !set.lines().is_empty());
        sets.map(|set| (set.id(), set_title(ui, set), set.lines().to_vec()))
            .collect::<Vec<_>>()
    });
    let sets = sets.unwrap_or_default();
    rsx! {
        if !sets.is_empty() {
            h2 { {ui.text(Key::SetsUse)} }
            div { class: "chips", id: "use-sets",
                for (set, label, lines) in sets {
                    Chip {
                        key: "{set}",
                        label,
                        onpress: move |()| {
                            for line in lines.iter().filter(|line| !line.is_blank()) {
                                draft(ui, id, About::Plan, line);
                            }
                        },
                    }
                }
            }
        }
    }
}

/// What is suggested here, for others too.
fn keep_set(ui: Ui, id: Id) {
    let lines = desk(ui, |desk| {
        let drafts = desk.one(id)?.drafts().iter();
        Some(drafts.map(|one| PlanText::from(words(one))).collect())
    });
    if let Some(Some(lines)) = lines {
        change(ui, DeskChange::PutSet(None, PlanText::default(), lines));
    }
}

/// The words of the keys that go with this person, in the language they agreed in: they compare them.
async fn key_words(ui: Ui, id: Id) -> Option<String> {
    let (own, language) = desk(ui, |desk| {
        let one = desk.one(id)?;
        let language = Locale::from_tag(one.consent().language.as_str());
        Some((one.own().clone(), language))
    })??;
    let keys = sharing::public_of(ui, own).await?;
    sharing::name(ui, keys, language).await
}
