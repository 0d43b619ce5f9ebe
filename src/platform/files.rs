//! Files that a person chooses and saves by their own hand.

use std::pin::Pin;

use crate::{courier::Picture, share::BUCKETS};

/// The longest file that is no picture, in bytes: the longest bundle.
pub const LONGEST_FILE: usize = {
    let [.., longest] = BUCKETS;
    longest
};

/// The longest picture, in bytes: more than a phone's camera makes.
pub const LONGEST_PICTURE: usize = 30_000_000;

/// The longer side of a picture once it is read, in pixels: a code of 169 modules that fills most of it has 7
/// or 8 a module.
pub const LONGER_SIDE: u32 = 1_600;

/// What a person chose.
#[derive(Clone, PartialEq, Eq)]
pub enum Chosen {
    /// A file that is no picture, at most as long as the longest bundle.
    Bytes(Vec<u8>),
    /// A picture, made small enough to look for a code in it.
    Picture(Picture),
    /// More than anything of ours has.
    TooLarge,
    /// No file.
    Nothing,
    /// It can't be read, or calls itself a picture and is none.
    Unreadable,
}

/// What became of a file that was to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// The browser has it, puts it where it puts such files, and writes it into a list of its own.
    Downloaded,
    /// It is where the person chose.
    Written,
    /// The person chose no place.
    Cancelled,
    /// It could not be written.
    Failed,
}

/// The door to the person's files. Neither a name nor a content is kept.
pub trait Files {
    /// Offers the bytes to the person as a file of this name: a neutral one, since it may stay in a list of
    /// downloads. Asked at once, within the press that wants it; the answer may take as long as a person.
    fn save(&self, name: &str, bytes: &[u8]) -> Pin<Box<dyn Future<Output = Saved>>>;

    /// What was chosen in the file input with this element id. Empties the input, so that the same file can be
    /// chosen again.
    fn chosen(&self, input: &str) -> Pin<Box<dyn Future<Output = Chosen>>>;

    /// The same, for a file that is no picture of at most `longest` bytes: what is longer than
    /// [`LONGEST_FILE`] is chosen nowhere else.
    fn chosen_up_to(&self, input: &str, longest: usize) -> Pin<Box<dyn Future<Output = Chosen>>> {
        let _ = longest;
        self.chosen(input)
    }

    /// Whether [`Files::chosen`] opens a dialogue by itself: a button then asks for it, and there is no input.
    fn has_dialogues(&self) -> bool {
        false
    }
}

/// Where there are no files: nothing is saved, nothing was chosen.
#[derive(Debug, Clone, Copy)]
pub struct NoFiles;

impl Files for NoFiles {
    fn save(&self, _: &str, _: &[u8]) -> Pin<Box<dyn Future<Output = Saved>>> {
        Box::pin(std::future::ready(Saved::Failed))
    }

    fn chosen(&self, _: &str) -> Pin<Box<dyn Future<Output = Chosen>>> {
        Box::pin(std::future::ready(Chosen::Nothing))
    }
}
