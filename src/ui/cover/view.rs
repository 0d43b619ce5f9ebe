//! What the cover shows, and what is pressed on it, where a component draws it (the desktop).

use std::cell::Cell;

use dioxus::prelude::*;

use crate::{
    calculator::{Face, Key, TipTexts},
    i18n::cover::CoverText,
};

/// What the cover shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The small line.
    pub expression: String,
    /// The large line.
    pub value: String,
    /// The classes of the large line.
    pub value_class: &'static str,
    /// Whether something is in the memory.
    pub has_memory: bool,
    /// Whether the tip sheet is shown.
    pub on_tip_sheet: bool,
    /// What the tip sheet says.
    pub tip: TipTexts,
    /// The choices that hold, by the name in their `data-do`.
    chosen: Vec<String>,
}

impl View {
    /// What `face` shows, in the words of `text`.
    #[must_use]
    pub fn of(face: &Face, text: &CoverText) -> Self {
        let display = face.display();
        let value = display.said(text.divide_by_zero, text.out_of_range);
        Self {
            value_class: face.value_class(&display, value),
            value: value.to_owned(),
            has_memory: face.has_memory(),
            on_tip_sheet: face.is_on_tip_sheet(),
            tip: face.tip_texts(),
            chosen: super::choices()
                .filter(|name| face.is_chosen(name))
                .collect(),
            expression: display.expression,
        }
    }

    /// Whether the choice of this name holds.
    #[must_use]
    pub fn is_chosen(&self, name: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == name)
    }
}

/// What was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// A key.
    Key(Key),
    /// Another button, by the name in its `data-do`.
    Button(String),
}

/// Who hears of presses.
pub type Heard = Option<EventHandler<Press>>;

/// The handlers of a key: it acts when it comes down, as a calculator's does, and the click that follows is
/// let go. A click without one (a screen reader, Space on a focused key) acts by itself.
#[derive(Clone, Copy)]
pub struct KeyPresses {
    heard: Heard,
    came_down: Signal<Cell<bool>>,
    key: Option<Key>,
}

/// For the key of this name.
pub fn use_key_presses(name: &str) -> KeyPresses {
    KeyPresses {
        heard: use_context::<Heard>(),
        came_down: use_signal(Cell::default),
        key: Key::from_name(name),
    }
}

impl KeyPresses {
    /// It came down.
    pub fn down(self, event: &Event<PointerData>) {
        use dioxus::html::input_data::MouseButton;
        if event.trigger_button() == Some(MouseButton::Primary) {
            self.came_down.peek().set(true);
            self.press();
        }
    }

    /// It was clicked.
    pub fn click(self) {
        if !self.came_down.peek().take() {
            self.press();
        }
    }

    fn press(self) {
        if let (Some(heard), Some(key)) = (self.heard, self.key) {
            heard.call(Press::Key(key));
        }
    }
}
