//! With someone the person trusts: what they may see, their suggestions, and the record of it.

mod ask;
mod check;
mod home;
mod record;
mod review;
mod sit;

use chrono::NaiveDate;
use dioxus::prelude::*;

use self::{
    ask::Asking,
    check::check,
    home::home,
    record::RecordPage,
    review::Review,
    sit::{Over, Sit},
};
use super::plan::title;
use crate::{
    i18n::{Arg, Key, Locale},
    plan::{Consent, How, Id, PlanText, Record, Terms, What},
    ui::{
        components::{Frame, Room},
        context::{Ui, use_ui},
    },
};

/// Minutes that the other one can be given the phone for.
const MINUTES: [u32; 4] = [10, 20, 30, 60];

/// Where among it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Page {
    /// The way in, and the ledger.
    Home,
    /// One of the questions.
    Ask(Question),
    /// All that will show, before it does.
    Check,
    /// The other one has the phone.
    Sit(Sitting),
    /// The phone is to be given back.
    Over,
    /// What was suggested.
    Review,
    /// One agreement.
    Record(Id),
}

/// What is asked, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    /// What is good to know first: nothing is asked.
    Before,
    /// Who it is.
    Who,
    /// Which lines.
    Lines,
    /// How far it goes.
    Terms,
}

/// An agreement at work.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Sitting {
    consent: Id,
    /// When it ends, in milliseconds of the steady clock.
    ends_ms: f64,
}

/// What was answered so far. Kept while one goes back and forth, gone with the room.
#[derive(Clone, PartialEq, Default)]
struct Draft {
    with: PlanText,
    name: PlanText,
    why: PlanText,
    items: Vec<Id>,
    minutes: Option<u32>,
    may_keep: bool,
    may_contact: bool,
    contact: PlanText,
}

impl Draft {
    fn minutes(&self) -> u32 {
        self.minutes.unwrap_or(MINUTES[1])
    }

    fn terms(&self, today: NaiveDate, locale: Locale) -> Terms {
        Terms {
            with: self.with.clone(),
            name: self.name.clone(),
            why: self.why.clone(),
            items: self.items.clone(),
            until: today,
            may_keep: self.may_keep,
            contact: self.may_contact.then(|| self.contact.clone()),
            language: locale.tag().to_owned(),
        }
    }
}

/// All of it. While the other one has the phone there is no way from here to the rest of the plan but
/// through [`Page::Over`].
#[component]
pub fn ConsentRoom(onback: EventHandler, onroom: EventHandler<Room>) -> Element {
    let ui = use_ui();
    let mut page = use_signal(|| Page::Home);
    let mut draft = use_signal(Draft::default);
    let to = use_callback(move |next| page.set(next));
    let start = use_callback(move |()| {
        let given = draft.peek().clone();
        let record = Record::Agree {
            how: How::SideBySide,
            terms: given.terms(ui.clock().today(), ui.locale()),
        };
        let Some(consent) = ui.record(record) else {
            return;
        };
        let what = What::Showed;
        ui.record(Record::Note { consent, what });
        let minutes = f64::from(given.minutes());
        draft.set(Draft::default());
        page.set(Page::Sit(Sitting {
            consent,
            ends_ms: ui.clock().now_ms() + minutes * 60_000.0,
        }));
    });
    let over = use_callback(move |sitting: Sitting| {
        close(ui, sitting.consent);
        page.set(Page::Over);
    });
    // Leaving ends one too, without a word: it is noted here, where the words are.
    use_effect(move || {
        left_open(ui)
            .into_iter()
            .for_each(|consent| close(ui, consent))
    });
    match page() {
        Page::Sit(sitting) => rsx! {
            Frame { screen: "sit",
                Sit { sitting, onover: over }
            }
        },
        Page::Over => rsx! {
            Frame { screen: "sit-over",
                Over { onpage: to }
            }
        },
        shown => rsx! {
            Frame { screen: "consent-{shown:?}", room: Room::Plan, onroom,
                match shown {
                    Page::Ask(question) => rsx! {
                        Asking { question, draft, onpage: to }
                    },
                    Page::Check => rsx! {
                        {check(ui, &draft.read(), to, start)}
                    },
                    Page::Review => rsx! {
                        Review { onback: move |()| page.set(Page::Home) }
                    },
                    Page::Record(id) => rsx! {
                        RecordPage { id, onback: move |()| page.set(Page::Home) }
                    },
                    _ => rsx! {
                        {home(ui, to, onback)}
                    },
                }
            }
        },
    }
}

/// Agreements to sit together that nobody ended.
fn left_open(ui: Ui) -> Vec<Id> {
    let open = ui.peek(|plan| {
        let open = plan.consents().iter();
        let open = open.filter(|one| one.how() == Some(How::SideBySide) && !one.is_stopped());
        open.map(Consent::id).collect()
    });
    open.unwrap_or_default()
}

/// Notes that it is over, and what came of it.
fn close(ui: Ui, consent: Id) {
    let came = ui.peek(|plan| {
        let waiting = plan.suggestions().iter();
        waiting.filter(|one| one.consent() == consent).count()
    });
    if let Ok(came @ 1..) = u16::try_from(came.unwrap_or_default()) {
        let what = What::Came(came);
        ui.record(Record::Note { consent, what });
    }
    let what = What::Stopped;
    ui.record(Record::Note { consent, what });
}

/// How many suggestions wait.
fn waiting(ui: Ui) -> usize {
    ui.plan(|plan| plan.suggestions().len()).unwrap_or_default()
}

/// Words that may be shown, under the titles they stand under.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    section: Id,
    title: String,
    items: Vec<(Id, String)>,
}

/// What [`Plan::chosen`](crate::plan::Plan::chosen) gives, with titles.
fn shown(ui: Ui, items: &[Id]) -> Vec<Shown> {
    let shown = ui.plan(|plan| {
        let chosen = plan.chosen(items).into_iter();
        let titled = chosen.filter_map(|chosen| {
            let items = chosen.items.into_iter();
            Some(Shown {
                section: chosen.section,
                title: title(ui, plan.section(chosen.section)?),
                items: items
                    .map(|(id, text)| (id, text.as_str().to_owned()))
                    .collect(),
            })
        });
        titled.collect()
    });
    shown.unwrap_or_default()
}

/// The terms, line by line.
fn said(ui: Ui, terms: &Terms) -> Vec<String> {
    let texts = ui.texts();
    let with = |key, name, words: &PlanText| {
        let args = [(name, Arg::Text(words.as_str()))];
        (!words.is_blank()).then(|| texts.get_with(key, &args))
    };
    let until = terms.until.to_string();
    let keep = if terms.may_keep {
        Key::ConsentCheckKeep
    } else {
        Key::ConsentCheckKeepNot
    };
    let contact = match &terms.contact {
        None => ui.text(Key::ConsentCheckContactNot),
        Some(how) => with(Key::ConsentCheckContact, "how", how)
            .unwrap_or_else(|| ui.text(Key::ConsentCheckContactAny)),
    };
    let lines = [
        with(Key::ConsentCheckWith, "with", &terms.with),
        with(Key::ConsentCheckName, "name", &terms.name),
        with(Key::ConsentCheckWhy, "why", &terms.why),
        Some(texts.get_with(Key::ConsentCheckUntil, &[("day", Arg::Text(&until))])),
        Some(ui.text(keep)),
        Some(contact),
    ];
    lines.into_iter().flatten().collect()
}
