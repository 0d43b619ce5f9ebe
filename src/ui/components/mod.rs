//! The parts every screen is made of.

mod back_link;
mod button;
mod card;
mod file_button;
mod frame;
mod hold;
mod icon;
mod keypad;
mod radios;
mod text_box;
mod tick_box;

pub use back_link::BackLink;
pub use button::{Button, Chip, IconButton, LinkButton};
pub use card::Notice;
pub use file_button::FileButton;
pub use frame::{Frame, Room};
pub use hold::Hold;
pub use icon::{Icon, Shape};
pub use keypad::{Keypad, Keys, as_signs};
pub use radios::Radios;
pub use text_box::TextBox;
pub use tick_box::TickBox;
