//! Public holidays of Ontario (being written).
