//! The same product in Firefox and in WebKit: it works, keeps, leaves and can be read aloud there too. And what
//! each engine gives and lacks (`docs/engines.md`).

mod accessibility;
mod exit;
mod facts;
mod smoke;
mod storage;
mod table;
