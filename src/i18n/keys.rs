//! One key a message, made from the English files when building.

include!(concat!(env!("OUT_DIR"), "/keys.rs"));
