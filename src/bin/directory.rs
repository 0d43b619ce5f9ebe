//! The `directory` command: reads, checks, builds, signs and searches lists of services.

fn main() {}
