//! The screens: set-up, the cards, the plan, settings, what is good to know. One idea each, reached by one hand.

mod carry;
mod consent;
mod desk;
mod learn;
mod now;
mod places;
mod plan;
mod practice;
mod set_up;
mod settings;
mod suggest;

pub use desk::DeskRoom;
#[cfg(feature = "gallery")]
pub use gallery::*;
pub use now::NowRoom;
pub use places::{Asked, PlacesRoom};
pub use plan::{Page as PlanPage, PlanRoom};
pub use set_up::SetUp;
pub use settings::Settings;

/// Pages that are reached from within a room, for the gallery to draw alone.
#[cfg(feature = "gallery")]
mod gallery {
    pub use super::{
        learn::{Lesson, LessonPage},
        places::gallery::*,
        practice::Practice,
        set_up::{Answers, Ways, Who},
        settings::{Promises, Wipe},
    };
}
