//! What the screens ask of the keeper and the courier when something is handed over or comes back.

use dioxus::prelude::*;

use crate::{
    courier,
    i18n::Locale,
    keeper::{Packed, Reply, Request, ShareReply, ShareRequest},
    platform::{Rng, RngError},
    share::{OwnKeys, PublicKeys, SpokenWords, words},
    ui::context::Ui,
};

/// Asks the keeper about sharing; none when it ended, or no plan is open.
pub async fn ask(ui: Ui, request: ShareRequest) -> Option<ShareReply> {
    match ui.keeper().ask(Request::Share(Packed::new(&request))).await {
        Ok(Reply::Share(reply)) => reply.content(),
        _ => None,
    }
}

/// The words that are said in a language, one a line; none when they can't be had.
pub async fn word_list(ui: Ui, locale: Locale) -> Option<String> {
    match ui.courier(courier::Question::Words(locale)).await {
        courier::Answer::Words(list) => Some(list),
        _ => None,
    }
}

/// Five words that were never used.
pub async fn draw(ui: Ui) -> Option<SpokenWords> {
    let list = word_list(ui, ui.locale()).await?;
    let list: Vec<_> = list.lines().collect();
    words::draw(&list, &mut FromUi(ui)).ok()
}

/// The public halves of keys.
pub async fn public_of(ui: Ui, own: OwnKeys) -> Option<PublicKeys> {
    match ask(ui, ShareRequest::PublicOf(own)).await {
        Some(ShareReply::Public(keys)) => Some(keys),
        _ => None,
    }
}

/// The six words that someone's keys are called by, in a language.
pub async fn name(ui: Ui, keys: PublicKeys, locale: Locale) -> Option<String> {
    let Some(ShareReply::Name(name)) = ask(ui, ShareRequest::Name(keys)).await else {
        return None;
    };
    let list = word_list(ui, locale).await?;
    let list: Vec<_> = list.lines().collect();
    Some(words::name(&list, &name).ok()?.join(" "))
}

/// Asks once, when the screen comes, and again when told to. Unlike a resource it does not follow what it
/// reads: sealing changes the plan, and must not start over because of that.
pub fn use_once<T: 'static, F: Future<Output = T> + 'static>(
    mut ask: impl FnMut() -> F + Copy + 'static,
) -> (Signal<Option<T>>, Callback) {
    let mut got = use_signal(|| None);
    let mut run = use_future(move || async move {
        got.set(None);
        got.set(Some(ask().await));
    });
    (got, use_callback(move |()| run.restart()))
}

/// Random bytes of the screens' own source.
struct FromUi(Ui);

impl Rng for FromUi {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
        self.0.random(buffer)
    }
}
