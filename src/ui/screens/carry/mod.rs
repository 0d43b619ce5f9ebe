//! How a bundle gets from one device to another: shown as a code, kept as a file, chosen on the other side.

mod choose;
mod give;

pub use self::{
    choose::Choose,
    give::{Sealed, draw, leaving, picture},
};
