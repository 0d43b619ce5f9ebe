//! The project's one tool, as a library: `main.rs` is its command line.
//!
//! [`dist`] builds the site, [`serve`] serves it with the production [`headers`], [`check`] and
//! [`test`] say whether all is well, [`tools`] fetches what is missing. [`sign`] and [`supply`] are for releases.
pub mod bench;
pub mod check;
pub mod dist;
pub mod engines;
pub mod fuzz;
pub mod gallery;
pub mod headers;
pub mod mutants;
pub mod npm;
pub mod package;
pub mod promises;
pub mod python;
mod renames;
pub mod run;
pub mod serve;
pub mod sign;
pub mod supply;
pub mod test;
pub mod tools;
pub mod tree;
