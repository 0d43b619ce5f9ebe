// Shared with the build, which writes them (`build/values.rs`).

/// Stands between two messages.
pub const BETWEEN: char = '\u{1e}';
/// Begins a value: its name follows.
pub const VALUE: char = '\u{1}';
/// Ends the name of a value.
pub const END: char = '\u{2}';
/// Begins a choice between forms: the name of the value that chooses follows.
pub const CHOICE: char = '\u{3}';
/// Begins a form: its key follows.
pub const FORM: char = '\u{4}';
/// Stands between the key of a form and its words.
pub const IS: char = '\u{5}';
/// Ends a choice.
pub const END_CHOICE: char = '\u{6}';
