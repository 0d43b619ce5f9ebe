//! Every reason for which a bundle is refused, by its own name.

mod malformed;
mod refused;

use crate::share::{
    About, Body, Consent, Day, Expected, Happened, Message, NotSealed, OwnKeys, PublicKeys,
    ShareId, SharedItem, SharedSection, SpokenWords, Suggestion, Text, What,
    error::Why,
    fingerprint, make_keys,
    open::{Opened, with_keys, with_words},
    payload::{self, MOST},
    seal::{seal_payload_to_key, seal_payload_with_words},
    seal_to_key, seal_with_words,
};
use crate::{
    platform::{Rng, RngError, SystemRng},
    vault::Work,
};

const TODAY: Day = Day(20_500);
const SHARE: ShareId = ShareId([5; 16]);

fn keys() -> OwnKeys {
    make_keys(&mut SystemRng::new()).unwrap()
}

fn words(text: &str) -> SpokenWords {
    SpokenWords::typed(text)
        .unwrap()
        .dangerous_for_tests(Work::dangerous_for_tests(8, 1))
}

fn spoken() -> SpokenWords {
    words("abbaye bateau moulin soleil voile")
}

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

fn share() -> Body {
    let item = |id| SharedItem {
        id,
        text: text("a line"),
    };
    let section = |id| SharedSection {
        id,
        title: text("a part"),
        items: vec![item(1), item(2)],
    };
    Body::Share {
        consent: Consent {
            purpose: text("to think it through"),
            sections: vec![1, 2, 3],
            may_store_until: Some(Day(20_600)),
            may_contact: None,
            wording: 3,
            language: text("fr"),
        },
        sections: vec![section(1), section(2)],
    }
}

fn saying(body: Body) -> Message {
    Message {
        share: SHARE,
        seq: 4,
        made: TODAY,
        expires: Day(20_530),
        body,
    }
}

fn expected() -> Expected {
    Expected::first(TODAY)
}

/// Someone who sends, and someone who opens.
struct Ends {
    from: OwnKeys,
    to: OwnKeys,
}

impl Ends {
    fn new() -> Self {
        Self {
            from: keys(),
            to: keys(),
        }
    }

    fn from(&self) -> PublicKeys {
        self.from.public().unwrap()
    }

    fn to(&self) -> [u8; 32] {
        self.to.public().unwrap().reply
    }

    fn sealed(&self, message: &Message) -> Vec<u8> {
        seal_to_key(message, &self.from, &self.to(), &mut SystemRng::new()).unwrap()
    }

    fn opened(&self, bundle: &[u8], expected: &Expected) -> Result<Opened, Why> {
        with_keys(bundle, &self.to, expected)
    }

    /// A payload that `change` has worked on, properly signed and sealed.
    fn changed(&self, change: impl FnOnce(&mut Vec<u8>)) -> Result<Opened, Why> {
        let mut payload = payload::write(Some(self.to()), self.from(), &saying(share())).unwrap();
        change(&mut payload);
        let sealed = seal_payload_to_key(&payload, &self.from, &self.to(), &mut SystemRng::new());
        self.opened(&sealed.unwrap(), &expected())
    }
}
