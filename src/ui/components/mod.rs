//! The parts every screen is made of.

mod back_link;
mod button;
mod card;
mod frame;
mod icon;
mod keypad;
mod text_box;
mod tick_box;

pub use back_link::BackLink;
pub use button::{Button, Chip, IconButton, LinkButton};
pub use card::Notice;
pub use frame::{Frame, Room};
pub use icon::{Icon, Shape};
pub use keypad::{Keypad, as_signs};
pub use text_box::TextBox;
pub use tick_box::TickBox;
