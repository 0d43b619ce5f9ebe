//! What every inner screen stands in: one page that scrolls, and below it the rooms and the way out.

use dioxus::prelude::*;

use super::{Icon, Shape};
use crate::{i18n::Key, ui::context::use_ui};

/// The rooms one can go to from anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// What others handed over, at the desk of one who supports them.
    Desk,
    /// The cards, for when there is little time.
    Now,
    /// The plan.
    Plan,
    /// Places that can help.
    Places,
    /// Language, and what this hides and does not.
    Settings,
}

/// A room as the bar shows it.
type Way = (Room, Shape, Key);

const SETTINGS: Way = (Room::Settings, Shape::Settings, Key::AppSettings);
const OF_A_PLAN: &[Way] = &[
    (Room::Now, Shape::Now, Key::NowTitle),
    (Room::Plan, Shape::Plan, Key::AppRoomPlan),
    (Room::Places, Shape::Places, Key::PlacesRoom),
    SETTINGS,
];
const AT_A_DESK: &[Way] = &[(Room::Desk, Shape::Plan, Key::DeskRoom), SETTINGS];

/// One screen. Without `rooms` there is only the way out.
#[component]
pub fn Frame(
    /// Changes with every screen, so that it starts at its top and takes the focus.
    screen: String,
    #[props(default)] room: Option<Room>,
    #[props(default)] onroom: Option<EventHandler<Room>>,
    children: Element,
) -> Element {
    let ui = use_ui();
    let desk = ui.is_at_a_desk();
    let rooms = if desk { AT_A_DESK } else { OF_A_PLAN };
    rsx! {
        div { class: "frame",
            // A list of one: only in a list does a new key make a new element.
            for screen in [screen] {
                main {
                    key: "{screen}",
                    class: "page",
                    tabindex: "-1",
                    "data-screen": screen.clone(),
                    onmounted: move |page| async move {
                        let _ = page.set_focus(true).await;
                    },
                    {children.clone()}
                }
            }
            nav { class: "rooms", "aria-label": ui.text(Key::AppRooms),
                if let Some(onroom) = onroom {
                    div { class: "places",
                        for (to, shape, label) in rooms.iter().copied() {
                            button {
                                key: "{label:?}",
                                id: "room-{to:?}",
                                r#type: "button",
                                "aria-current": if room == Some(to) { "page" },
                                onclick: move |_| onroom.call(to),
                                Icon { shape }
                                {ui.text(label)}
                            }
                        }
                    }
                }
                button {
                    r#type: "button",
                    class: "leave",
                    "data-leave": "",
                    onclick: move |_| ui.leave(),
                    Icon { shape: Shape::Leave }
                    {ui.text(Key::AppLeave)}
                }
            }
        }
    }
}
