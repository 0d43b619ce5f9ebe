//! What a deployment sets for itself: see `assets/deployment.toml`.

include!(concat!(env!("OUT_DIR"), "/deployment.rs"));
