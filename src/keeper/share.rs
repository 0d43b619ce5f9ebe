//! What the keeper is asked about sharing, and what it answers. It stores nothing of it.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

use crate::share::{Expected, Fingerprint, Message, NotSealed, OwnKeys, PublicKeys, SpokenWords};

/// A question or an answer about sharing, as bytes inside a message: a program that never speaks of sharing
/// has nothing in it that reads them. Wiped when dropped.
#[derive(Clone)]
pub struct Packed<T>(Zeroizing<Vec<u8>>, PhantomData<fn() -> T>);

impl<T: Serialize + DeserializeOwned> Packed<T> {
    /// Packs it.
    #[must_use]
    pub fn new(content: &T) -> Self {
        // Only memory can run out; nothing is then nothing that can be read.
        let bytes = postcard::to_allocvec(content).unwrap_or_default();
        Self(Zeroizing::new(bytes), PhantomData)
    }

    /// What was packed; none where the bytes are anything else.
    #[must_use]
    pub fn content(&self) -> Option<T> {
        match postcard::take_from_bytes(&self.0) {
            Ok((content, [])) => Some(content),
            _ => None,
        }
    }
}

impl<T> Serialize for Packed<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_slice().serialize(serializer)
    }
}

impl<'de, T> Deserialize<'de> for Packed<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = Vec::deserialize(deserializer)?;
        Ok(Self(Zeroizing::new(bytes), PhantomData))
    }
}

/// What the keeper can be asked while a plan is open.
#[derive(Clone, Serialize, Deserialize)]
pub enum ShareRequest {
    /// Make keys for one share. Answered by [`ShareReply::Keys`].
    MakeKeys,
    /// The name of someone's keys. Answered by [`ShareReply::Name`].
    Name(PublicKeys),
    /// The public halves of keys. Answered by [`ShareReply::Public`] or [`ShareReply::NotSealed`].
    PublicOf(OwnKeys),
    /// Open a bundle that was sealed to a key. Answered by [`ShareReply::Opened`] or
    /// [`ShareReply::NotOpened`].
    OpenWithKeys {
        /// The bundle, at most 262,144 bytes.
        bundle: Vec<u8>,
        /// The keys of this share.
        own: OwnKeys,
        /// What it is held against.
        expected: Expected,
    },
    /// Open a bundle with words that were said. Answered likewise.
    OpenWithWords {
        /// The bundle, at most 262,144 bytes.
        bundle: Vec<u8>,
        /// The words.
        words: SpokenWords,
        /// What it is held against.
        expected: Expected,
    },
    /// Seal a message to a key. Answered by [`ShareReply::Bundle`] or [`ShareReply::NotSealed`].
    SealToKey {
        /// What is said.
        message: Message,
        /// The keys of this share.
        own: OwnKeys,
        /// The key of whoever may open it.
        to: [u8; 32],
    },
    /// Seal a share for whoever is told the words. Answered likewise.
    SealWithWords {
        /// What is said.
        message: Message,
        /// The keys of this share.
        own: OwnKeys,
        /// The words.
        words: SpokenWords,
    },
}

/// What the keeper answers.
#[derive(Clone, Serialize, Deserialize)]
pub enum ShareReply {
    /// To be shown as a code or kept as a file.
    Bundle(Vec<u8>),
    /// Keys that were never used; the plan keeps them.
    Keys {
        /// The private halves.
        own: OwnKeys,
        /// The public halves.
        public: PublicKeys,
        /// What they are named by.
        name: Fingerprint,
    },
    /// What the name is made from.
    Name(Fingerprint),
    /// The public halves.
    Public(PublicKeys),
    /// Not opened, for whatever reason; nothing changed.
    NotOpened,
    /// Not sealed.
    NotSealed(NotSealed),
    /// What the bundle says.
    Opened {
        /// Whom it is from.
        from: PublicKeys,
        /// What they say.
        message: Message,
    },
}

/// Does what is asked.
#[cfg(feature = "keeper")]
pub(super) fn answer(request: ShareRequest, rng: &mut impl crate::platform::Rng) -> ShareReply {
    use crate::share::{self, NotOpened, Opened};

    let opened = |opened: Result<Opened, NotOpened>| match opened {
        Ok(Opened { from, message }) => ShareReply::Opened { from, message },
        Err(NotOpened) => ShareReply::NotOpened,
    };
    let sealed = |sealed: Result<Vec<u8>, NotSealed>| match sealed {
        Ok(bundle) => ShareReply::Bundle(bundle),
        Err(why) => ShareReply::NotSealed(why),
    };
    match request {
        ShareRequest::MakeKeys => {
            let made = share::make_keys(rng).and_then(|own| {
                let public = own.public()?;
                Ok((own, public))
            });
            match made {
                Ok((own, public)) => ShareReply::Keys {
                    own,
                    public,
                    name: share::fingerprint(&public),
                },
                Err(why) => ShareReply::NotSealed(why),
            }
        }
        ShareRequest::Name(keys) => ShareReply::Name(share::fingerprint(&keys)),
        ShareRequest::PublicOf(own) => match own.public() {
            Ok(keys) => ShareReply::Public(keys),
            Err(why) => ShareReply::NotSealed(why),
        },
        ShareRequest::OpenWithKeys {
            bundle,
            own,
            expected,
        } => opened(share::open_with_keys(&bundle, &own, &expected)),
        ShareRequest::OpenWithWords {
            bundle,
            words,
            expected,
        } => opened(share::open_with_words(&bundle, &words, &expected)),
        ShareRequest::SealToKey { message, own, to } => {
            sealed(share::seal_to_key(&message, &own, &to, rng))
        }
        ShareRequest::SealWithWords {
            message,
            own,
            words,
        } => sealed(share::seal_with_words(&message, &own, &words, rng)),
    }
}
