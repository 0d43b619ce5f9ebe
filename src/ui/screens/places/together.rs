//! Several things at once: the fewest stops.

use dioxus::prelude::*;

use super::{Page, asked::Asked, lang, row::PlaceRow, use_answer};
use crate::{
    directory::{Answer, Need, NeedSet, Question, Stop, Visit},
    i18n::{Arg, Key},
    ui::{
        components::{BackLink, Chip},
        context::{Ui, use_ui},
        places,
    },
};

/// Most needs that are looked for together: the search for the fewest stops doubles with each.
const MOST: u32 = 10;

/// What is needed, and the fewest stops for it.
#[component]
pub fn Together(
    asked: Signal<Asked>,
    /// Kept while a place is looked at.
    needs: Signal<NeedSet>,
    onback: EventHandler,
    onpage: EventHandler<Page>,
) -> Element {
    let ui = use_ui();
    let mut needs = needs;
    let answer = use_answer(move |ui: Ui| {
        let needs = *needs.read();
        let asked = asked.read();
        (needs.len() > 1).then(|| Question::Stops {
            needs,
            musts: asked.musts,
            from: asked.origin(),
            lang: lang(ui),
            now: ui.clock().unix_s(),
        })
    });
    let chosen = needs();
    let stops = match &*answer.read() {
        Some(Some(Answer::Stops(stops))) if chosen.len() > 1 => Some(stops.clone()),
        _ => None,
    };
    let failed = matches!(&*answer.read(), Some(Some(Answer::Unreadable)));
    rsx! {
        BackLink { onback }
        h1 { {ui.text(Key::PlacesTogether)} }
        p { class: "lead", {ui.text(Key::PlacesTogetherLead)} }
        div { class: "chips", id: "together-needs", role: "group", "aria-label": ui.text(Key::PlacesKinds),
            for need in Need::ALL {
                Chip {
                    key: "{need:?}",
                    label: ui.text(places::need(need)),
                    pressed: chosen.contains(need),
                    onpress: move |()| {
                        let mut needs = needs.write();
                        if needs.contains(need) {
                            needs.remove(need);
                        } else if needs.len() < MOST {
                            needs.insert(need);
                        }
                    },
                }
            }
        }
        p { class: "small count", role: "status",
            if failed {
                {ui.text(Key::PlacesUnreadable)}
            } else if chosen.len() < 2 {
                {ui.text(Key::PlacesTogetherChoose)}
            }
        }
        if let Some(stops) = stops {
            {way(ui, Key::PlacesTogetherBest, stops.best, &stops.uncovered, onpage)}
            if !stops.shorter.is_empty() {
                {way(ui, Key::PlacesTogetherShorter, stops.shorter, &stops.shorter_uncovered, onpage)}
            }
        }
    }
}

fn way(ui: Ui, title: Key, stops: Vec<Stop>, left: &[Need], onpage: EventHandler<Page>) -> Element {
    let named = |needs: &[Need]| {
        let named = needs.iter().map(|need| ui.text(places::need(*need)));
        named.collect::<Vec<_>>().join(", ")
    };
    let say = |key, needs: &[Need]| {
        let what = named(needs);
        ui.texts().get_with(key, &[("what", Arg::Text(&what))])
    };
    rsx! {
        section { class: "lane", "data-lane": "{title:?}",
            h2 { {ui.text(title)} }
            ol { class: "stack",
                for stop in stops {
                    li { key: "{stop.row.id}",
                        p { class: "small",
                            strong {
                                {ui.text(match stop.visit {
                                    Visit::Go => Key::PlacesTogetherGo,
                                    Visit::Call => Key::PlacesTogetherCall,
                                })}
                            }
                            " · "
                            {say(Key::PlacesHelpsWith, &stop.needs)}
                        }
                        PlaceRow {
                            row: stop.row.clone(),
                            onpress: move |id| onpage.call(Page::Card(id)),
                        }
                    }
                }
            }
            if !left.is_empty() {
                p { class: "small", {say(Key::PlacesTogetherLeft, left)} }
            }
        }
    }
}
