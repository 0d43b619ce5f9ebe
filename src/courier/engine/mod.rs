//! Answers.

mod draw;
mod read;
mod words;

use super::{Answer, Question};

/// Answers one question. What is read may be hostile: a picture made for it can take minutes, and, where a
/// panic is the end of a program, can end the Worker that reads it; whoever asks waits only so long.
#[must_use]
pub fn answer(question: &Question) -> Answer {
    match question {
        Question::Draw(bytes) => draw::draw(bytes).map_or(Answer::Failed, Answer::Code),
        Question::Read(picture) => read::read(picture).map_or(Answer::Failed, Answer::Bytes),
        Question::Words(locale) => Answer::Words(words::of(*locale).to_owned()),
    }
}
