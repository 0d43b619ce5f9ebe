//! Clocks (signatures only; being written).
use chrono::NaiveDate;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Local {
    pub date: NaiveDate,
    pub minute: u16,
}
#[derive(Debug)]
pub struct BadZone;
impl Zone {
    pub fn parse(_rule: &str) -> Result<Self, BadZone> {
        Ok(Self)
    }
    pub fn local(&self, _now: i64) -> Local {
        Local {
            date: NaiveDate::default(),
            minute: 0,
        }
    }
}
