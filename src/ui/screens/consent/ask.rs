//! What the person is asked, one page a question. What has to be known first is said first.

use dioxus::prelude::*;

use super::{DAYS, Draft, MINUTES, Page, Question};
use crate::{
    i18n::Key,
    plan::{Edit, How, Id, Plan},
    ui::{
        components::{BackLink, Button, Chip, LinkButton, Notice, Radios, TextBox, TickBox},
        context::{Ui, use_ui},
        screens::plan::title,
    },
};

/// One question, with the way on and the way back.
#[component]
pub fn Asking(question: Question, draft: Signal<Draft>, onpage: EventHandler<Page>) -> Element {
    let ui = use_ui();
    let mut missing = use_signal(|| false);
    let (back, next) = match question {
        Question::Before => (Page::Home, Page::Ask(Question::Who)),
        Question::Who => (Page::Ask(Question::Before), Page::Ask(Question::Lines)),
        Question::Lines => (Page::Ask(Question::Who), Page::Ask(Question::Terms)),
        Question::Terms => (Page::Ask(Question::Lines), Page::Check),
    };
    let lacks = match question {
        Question::Who => draft
            .read()
            .with
            .is_blank()
            .then_some(Key::ConsentWhoMissing),
        Question::Lines => {
            let none = super::shown(ui, &draft.read().items).is_empty();
            none.then_some(Key::ConsentLinesMissing)
        }
        Question::Before | Question::Terms => None,
    };
    rsx! {
        BackLink { onback: move |()| onpage.call(back) }
        match question {
            Question::Before => before(ui),
            Question::Who => who(ui, draft),
            Question::Lines => lines(ui, draft),
            Question::Terms => terms(ui, draft),
        }
        div { class: "stack choices",
            p { role: "status", id: "missing",
                if let Some(lacks) = lacks.filter(|_| missing()) {
                    {ui.text(lacks)}
                }
            }
            Button {
                id: "next",
                primary: true,
                label: ui.text(Key::AppContinue),
                onpress: move |()| {
                    missing.set(lacks.is_some());
                    if lacks.is_none() {
                        onpage.call(next);
                    }
                },
            }
        }
    }
}

fn before(ui: Ui) -> Element {
    rsx! {
        h1 { {ui.text(Key::ConsentBeforeTitle)} }
        div { class: "stack",
            Notice { title: ui.text(Key::ConsentBeforeReport),
                {ui.text(Key::ConsentBeforeReportWhat)}
            }
            div { class: "card",
                strong { {ui.text(Key::ConsentBeforeRecords)} }
                p { {ui.text(Key::ConsentBeforeRecordsWhat)} }
            }
            p { {ui.text(Key::ConsentBeforeFree)} }
        }
    }
}

fn who(ui: Ui, draft: Signal<Draft>) -> Element {
    let mut draft = draft;
    let before = draft.peek().clone();
    let text = |text: &crate::plan::PlanText| text.as_str().to_owned();
    rsx! {
        h1 { {ui.text(Key::ConsentWhoTitle)} }
        div { class: "stack",
            h2 { {ui.text(Key::ConsentWhoWith)} }
            TextBox {
                id: "with",
                label: ui.text(Key::ConsentWhoWith),
                placeholder: ui.text(Key::ConsentWhoWithHint),
                value: text(&before.with),
                oninput: move |text: String| draft.write().with = text.into(),
            }
            h2 { {ui.text(Key::ConsentWhoName)} }
            TextBox {
                id: "name",
                label: ui.text(Key::ConsentWhoName),
                value: text(&before.name),
                oninput: move |text: String| draft.write().name = text.into(),
            }
            h2 { {ui.text(Key::ConsentWhoWhy)} }
            TextBox {
                id: "why",
                label: ui.text(Key::ConsentWhoWhy),
                value: text(&before.why),
                oninput: move |text: String| draft.write().why = text.into(),
            }
        }
    }
}

/// A line that may be ticked, and whether it is private now.
type Line = (Id, String, bool);

fn all_lines(ui: Ui, plan: &Plan) -> Vec<(Id, String, Vec<Line>)> {
    let sections = plan.visible().filter_map(|section| {
        let lines = section
            .items()
            .iter()
            .filter(|item| !item.text().is_blank());
        let lines = lines.map(|item| {
            let text = item.text().as_str().to_owned();
            (item.id(), text, item.is_private())
        });
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty()).then(|| (section.id(), title(ui, section), lines))
    });
    sections.collect()
}

fn lines(ui: Ui, draft: Signal<Draft>) -> Element {
    let mut draft = draft;
    let sections = ui.plan(|plan| all_lines(ui, plan)).unwrap_or_default();
    let chosen = draft.read().items.clone();
    let mut tick = move |id: Id| {
        let items = &mut draft.write().items;
        match items.iter().position(|item| *item == id) {
            Some(at) => drop(items.remove(at)),
            None => items.push(id),
        }
    };
    rsx! {
        h1 { {ui.text(Key::ConsentLinesTitle)} }
        p { class: "lead", {ui.text(Key::ConsentLinesLead)} }
        if sections.is_empty() {
            p { {ui.text(Key::ConsentLinesEmpty)} }
        }
        for (section, title, lines) in sections {
            section { key: "{section}",
                h2 { dir: "auto", "{title}" }
                for (id, text, private) in lines {
                    if private {
                        div { key: "{id}", class: "card private",
                            p { dir: "auto", "{text}" }
                            LinkButton {
                                id: "let-see-{id}",
                                label: ui.text(Key::ConsentLinesPrivate),
                                onpress: move |()| {
                                    ui.edit(Edit::SetPrivate { item: id, private: false });
                                    if !draft.peek().items.contains(&id) {
                                        tick(id);
                                    }
                                },
                            }
                        }
                    } else {
                        TickBox {
                            key: "{id}",
                            label: text,
                            ticked: chosen.contains(&id),
                            onpress: move |()| tick(id),
                        }
                    }
                }
            }
        }
    }
}

fn terms(ui: Ui, draft: Signal<Draft>) -> Element {
    let mut draft = draft;
    let now = draft.read().clone();
    let answers = || vec![ui.text(Key::AppNo), ui.text(Key::AppYes)];
    let hand_over = now.how == How::HandOver;
    let (choices, chosen, name, keep) = if hand_over {
        (DAYS, now.days, Key::HandTermsDays, Key::HandTermsKeep)
    } else {
        let (name, keep) = (Key::ConsentTermsMinutes, Key::ConsentTermsKeep);
        (MINUTES, now.minutes, name, keep)
    };
    let named = |count| {
        let count = [("count", crate::i18n::Arg::Number(count))];
        ui.texts().get_with(name, &count)
    };
    rsx! {
        h1 { {ui.text(Key::ConsentTermsTitle)} }
        h2 { {ui.text(Key::ConsentTermsTime)} }
        div { class: "chips", role: "group", "aria-label": ui.text(Key::ConsentTermsTime),
            for count in choices {
                Chip {
                    key: "{count}",
                    label: named(count),
                    pressed: chosen == count,
                    onpress: move |()| {
                        let mut draft = draft.write();
                        if hand_over {
                            draft.days = count;
                        } else {
                            draft.minutes = count;
                        }
                    },
                }
            }
        }
        Radios {
            id: "keep",
            question: ui.text(keep),
            answers: answers(),
            chosen: usize::from(now.may_keep),
            onchoose: move |n| draft.write().may_keep = n == 1,
        }
        Radios {
            id: "contact",
            question: ui.text(Key::ConsentTermsContact),
            answers: answers(),
            chosen: usize::from(now.may_contact),
            onchoose: move |n| draft.write().may_contact = n == 1,
        }
        if now.may_contact {
            TextBox {
                id: "contact-how",
                label: ui.text(Key::ConsentTermsContactHow),
                placeholder: ui.text(Key::ConsentTermsContactHint),
                value: now.contact.as_str().to_owned(),
                oninput: move |text: String| draft.write().contact = text.into(),
            }
        }
    }
}
