//! The screens: set-up, the cards, the plan, settings, what is good to know. One idea each, reached by one hand.

mod learn;
mod now;
mod plan;
mod practice;
mod set_up;
mod settings;

#[cfg(feature = "gallery")]
pub use learn::{Lesson, LessonPage};
pub use now::NowRoom;
pub use plan::{Page as PlanPage, PlanRoom};
pub use set_up::SetUp;
pub use settings::Settings;
