//! The finder on the web: a Worker that holds the list of services and searches it.

fn main() {}
