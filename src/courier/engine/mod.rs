//! Answers.

mod draw;
mod read;
mod words;

use super::{Answer, Question};

/// Answers one question. What is read may be hostile: it ends in [`Answer::Failed`] after a bounded time.
#[must_use]
pub fn answer(question: &Question) -> Answer {
    match question {
        Question::Draw(bytes) => draw::draw(bytes).map_or(Answer::Failed, Answer::Code),
        Question::Read(picture) => read::read(picture).map_or(Answer::Failed, Answer::Bytes),
        Question::Words(locale) => Answer::Words(words::of(*locale).to_owned()),
    }
}
