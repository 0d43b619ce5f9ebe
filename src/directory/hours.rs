//! Whether a schedule is open (signatures only; being written).
use super::{HoursState, Schedule, zone::Zone};
pub fn state(_schedule: &Schedule, _zone: &Zone, _now: i64) -> HoursState {
    HoursState::Unknown
}
pub fn week(_schedule: &Schedule) -> Option<[Vec<(u16, u16)>; 7]> {
    None
}
