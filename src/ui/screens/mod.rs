//! The screens: set-up, the plan, settings. One idea each, reached by one hand.

mod plan;
mod practice;
mod set_up;
mod settings;

pub use plan::PlanRoom;
pub use set_up::SetUp;
pub use settings::Settings;
