//! With someone the person trusts: what they may see, their suggestions, and the record of it.

mod ask;
mod check;
mod come_back;
mod hand;
mod home;
mod record;
mod review;
mod sit;

use chrono::{Days, NaiveDate};
use dioxus::prelude::*;

use self::{
    ask::Asking,
    check::Check,
    come_back::{ComeBack, Unknown, Who},
    hand::Hand,
    home::home,
    record::{RecordPage, stop},
    review::Review,
    sit::{Over, Sit},
};
use super::plan::title;
use crate::{
    i18n::{Arg, Key, Locale},
    plan::{Consent, How, Id, PlanText, Record, Terms, What},
    share::Text,
    ui::{
        components::{Frame, Room},
        context::{Ui, use_ui},
    },
};

/// Minutes that the other one can be given the phone for.
const MINUTES: [u32; 4] = [10, 20, 30, 60];

/// Days for which lines can be handed over.
const DAYS: [u32; 4] = [7, 30, 90, 365];

/// Where among it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Page {
    /// The way in, and the ledger.
    Home,
    /// One of the questions.
    Ask(Question),
    /// All that will show, before it does.
    Check,
    /// All that will leave once more, before it does.
    Again(Id),
    /// It leaves.
    Hand(Id),
    /// Something came back.
    ComeBack,
    /// Whether it is from the right one.
    Who,
    /// Before a hand-over ends.
    Stop(Id),
    /// The end of it leaves.
    HandStop(Id),
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
#[derive(Clone, PartialEq)]
struct Draft {
    how: How,
    with: PlanText,
    name: PlanText,
    why: PlanText,
    items: Vec<Id>,
    minutes: u32,
    days: u32,
    may_keep: bool,
    may_contact: bool,
    contact: PlanText,
}

impl Draft {
    fn new(how: How) -> Self {
        Self {
            how,
            with: PlanText::default(),
            name: PlanText::default(),
            why: PlanText::default(),
            items: Vec::new(),
            minutes: MINUTES[1],
            days: DAYS[1],
            may_keep: false,
            may_contact: false,
            contact: PlanText::default(),
        }
    }

    fn terms(&self, today: NaiveDate, locale: Locale) -> Terms {
        let days = match self.how {
            How::HandOver => Days::new(self.days.into()),
            // It may go on past midnight.
            _ => Days::new(1),
        };
        Terms {
            with: self.with.clone(),
            name: self.name.clone(),
            why: self.why.clone(),
            items: self.items.clone(),
            until: today.checked_add_days(days).unwrap_or(today),
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
    let mut draft = use_signal(|| Draft::new(How::SideBySide));
    let unknown = use_signal(|| None::<Unknown>);
    let to = use_callback(move |next| page.set(next));
    let begin = use_callback(move |how| {
        draft.set(Draft::new(how));
        page.set(Page::Ask(Question::Before));
    });
    let start = use_callback(move |()| {
        let given = draft.peek().clone();
        let record = Record::Agree {
            how: given.how,
            terms: given.terms(ui.clock().today(), ui.locale()),
        };
        let Some(consent) = ui.record(record) else {
            return;
        };
        draft.set(Draft::new(given.how));
        if given.how == How::HandOver {
            page.set(Page::Hand(consent));
            return;
        }
        let what = What::Showed;
        ui.record(Record::Note { consent, what });
        let minutes = f64::from(given.minutes);
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
                        Check {
                            how: draft.read().how,
                            terms: draft.read().terms(ui.clock().today(), ui.locale()),
                            minutes: draft.read().minutes,
                            onback: move |()| page.set(Page::Ask(Question::Terms)),
                            oncancel: move |()| page.set(Page::Home),
                            onstart: start,
                        }
                    },
                    Page::Again(id) => {
                        let terms = ui.plan(|plan| Some(plan.consent(id)?.terms().clone()));
                        rsx! {
                            if let Some(Some(terms)) = terms {
                                Check {
                                    how: How::HandOver,
                                    terms,
                                    onback: move |()| page.set(Page::Record(id)),
                                    oncancel: move |()| page.set(Page::Record(id)),
                                    onstart: move |()| page.set(Page::Hand(id)),
                                }
                            }
                        }
                    },
                    Page::Hand(id) => rsx! {
                        Hand { id, stop: false, onpage: to }
                    },
                    Page::HandStop(id) => rsx! {
                        Hand { id, stop: true, onpage: to }
                    },
                    Page::Stop(id) => stop(ui, id, to),
                    Page::ComeBack => rsx! {
                        ComeBack { unknown, onpage: to }
                    },
                    Page::Who => rsx! {
                        Who { unknown, onpage: to }
                    },
                    Page::Review => rsx! {
                        Review { onback: move |()| page.set(Page::Home) }
                    },
                    Page::Record(id) => rsx! {
                        RecordPage { id, onpage: to }
                    },
                    _ => rsx! {
                        {home(ui, to, begin, onback)}
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
                // As it leaves: without what does not show.
                items: items
                    .map(|(id, text)| {
                        let cleaned = Text::cleaned(text.as_str()).unwrap_or_default();
                        (id, cleaned.as_str().to_owned())
                    })
                    .collect(),
            })
        });
        titled.collect()
    });
    shown.unwrap_or_default()
}

/// What stays with the person: whom it is for.
fn own(ui: Ui, terms: &Terms) -> Vec<String> {
    let lines = [
        with(ui, Key::ConsentCheckWith, "with", &terms.with),
        with(ui, Key::ConsentCheckName, "name", &terms.name),
    ];
    lines.into_iter().flatten().collect()
}

/// The terms, line by line, as the other one gets to know them.
fn said(ui: Ui, how: Option<How>, terms: &Terms) -> Vec<String> {
    let until = terms.until.to_string();
    let keep = match (how, terms.may_keep) {
        (Some(How::HandOver), true) => Key::HandKeep,
        (Some(How::HandOver), false) => Key::HandKeepNot,
        (_, true) => Key::ConsentCheckKeep,
        (_, false) => Key::ConsentCheckKeepNot,
    };
    let contact = match &terms.contact {
        None => ui.text(Key::ConsentCheckContactNot),
        Some(how) => with(ui, Key::ConsentCheckContact, "how", how)
            .unwrap_or_else(|| ui.text(Key::ConsentCheckContactAny)),
    };
    let until = [("day", Arg::Text(&until))];
    // Side by side lasts minutes, which no record keeps.
    let until =
        (how == Some(How::HandOver)).then(|| ui.texts().get_with(Key::ConsentCheckUntil, &until));
    let lines = [
        with(ui, Key::ConsentCheckWhy, "why", &terms.why),
        until,
        Some(ui.text(keep)),
        Some(contact),
    ];
    lines.into_iter().flatten().collect()
}

fn with(ui: Ui, key: Key, name: &'static str, words: &PlanText) -> Option<String> {
    let args = [(name, Arg::Text(words.as_str()))];
    (!words.is_blank()).then(|| ui.texts().get_with(key, &args))
}
