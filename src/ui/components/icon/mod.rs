//! Line icons, drawn for this project. Each stands beside words or has a name of its own.

use dioxus::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// An arrow back to the start of the line.
    Back,
    /// A tag with a cross: takes the last sign back.
    Backspace,
    /// An arrow down.
    Down,
    /// A door and an arrow out of it.
    Leave,
    /// Three dots.
    More,
    /// A clock.
    Now,
    /// A pin.
    Places,
    /// A sheet with lines.
    Plan,
    /// A bin.
    Remove,
    /// Two sliders.
    Settings,
    /// A tick.
    Tick,
    /// An arrow up.
    Up,
}

/// An icon of 24 by 24 CSS px, hidden from assistive technology.
#[component]
pub fn Icon(shape: Shape) -> Element {
    let paths: &[&str] = match shape {
        Shape::Back => &["M14 5l-7 7 7 7"],
        Shape::Backspace => &["M9 5h11v14H9l-6-7z", "M12 9l5 6", "M17 9l-5 6"],
        Shape::Down => &["M12 5v14", "M6 13l6 6 6-6"],
        Shape::Leave => &["M14 4h5v16h-5", "M3 12h11", "M10 8l4 4-4 4"],
        Shape::More => &["M5 12h.01", "M12 12h.01", "M19 12h.01"],
        Shape::Now => &["M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0 -18", "M12 7v5l3.500 2"],
        Shape::Places => &[
            "M12 21C8 16.500 5.500 13.300 5.500 9.800a6.500 6.500 0 0 1 13 0C18.500 13.300 16 16.500 12 21z",
            "M12 7.500a2.300 2.300 0 1 0 0 4.600a2.300 2.300 0 1 0 0 -4.600",
        ],
        Shape::Plan => &["M6 3h9l4 4v14H6z", "M9 11h7", "M9 15h7"],
        Shape::Remove => &["M5 7h14", "M9 7V4h6v3", "M7 7l1 13h8l1-13"],
        Shape::Settings => &[
            "M4 8h9", "M17 8h3", "M15 6v4", "M4 16h3", "M11 16h9", "M9 14v4",
        ],
        Shape::Tick => &["M5 13l4 4 10-11"],
        Shape::Up => &["M12 19V5", "M6 11l6-6 6 6"],
    };
    rsx! {
        svg {
            view_box: "0 0 24 24",
            width: "24",
            height: "24",
            fill: "none",
            stroke: "currentColor",
            stroke_width: if shape == Shape::More { "3" } else { "1.8" },
            stroke_linecap: "round",
            stroke_linejoin: "round",
            "aria-hidden": "true",
            "focusable": "false",
            for d in paths.iter().copied() {
                path { d }
            }
        }
    }
}
