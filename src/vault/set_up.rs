//! Setting up: a new container with one or two plans and perhaps a code that wipes. All codes are given
//! together, because adding one later would have to guess which entries are free.
//!
//! Copy B is written whole and made durable before copy A is touched. Where both copies were whole, an
//! interrupted set-up leaves all of the old codes working, or all of the new ones, or both sets; typing a
//! code of one set then ends the other. Set up again without opening anything in between, and the old
//! codes may be gone before the new ones work: they were to go.

use super::{
    code::Code,
    container::{Header, Image, Pair, Which, body_region, random, write_body},
    error::SetUpError,
    layout::{PLACES, SLOT},
    opened::{Held, MAX_PLAN, OpenVault},
    sealed::{Body, Entry, Kind, MARKS, Place, Secret, seal_slot},
    stretch::Stretch,
};
use crate::platform::{Rng, RngError, Storage};

/// A plan to set up.
#[derive(Clone, Copy)]
pub struct NewPlan<'a> {
    /// The code that opens it.
    pub code: &'a Code,
    /// The number of its format.
    pub schema: u16,
    /// Its bytes, at most [`MAX_PLAN`].
    pub data: &'a [u8],
}

/// What to set up.
#[derive(Clone, Copy)]
pub struct SetUp<'a> {
    /// The plan of the person who sets up.
    pub mine: NewPlan<'a>,
    /// A plan to show when made to open one.
    pub decoy: Option<NewPlan<'a>>,
    /// A code that wipes.
    pub wipe: Option<&'a Code>,
}

impl SetUp<'_> {
    /// Whether [`set_up`] would begin: it checks this first, before anything is written.
    ///
    /// # Errors
    /// [`SetUpError::TooLarge`] or [`SetUpError::SameCodes`].
    pub fn check(&self) -> Result<(), SetUpError> {
        let plans = [Some(self.mine), self.decoy];
        if plans
            .iter()
            .flatten()
            .any(|plan| plan.data.len() > MAX_PLAN)
        {
            return Err(SetUpError::TooLarge { max: MAX_PLAN });
        }
        let mine = self.mine.code;
        let decoy = self.decoy.map(|decoy| decoy.code);
        let same = decoy == Some(mine) || self.wipe == Some(mine);
        if same || (decoy.is_some() && decoy == self.wipe) {
            return Err(SetUpError::SameCodes);
        }
        Ok(())
    }
}

/// Replaces whatever is stored by a new container, and opens the plan `mine` in it.
///
/// # Errors
/// [`SetUpError`]; setting up again is safe, within what the module says.
pub async fn set_up(
    storage: &mut impl Storage,
    rng: &mut impl Rng,
    wanted: SetUp<'_>,
    stretch: impl Into<Stretch<'_>>,
) -> Result<OpenVault, SetUpError> {
    let stretch = stretch.into();
    wanted.check()?;
    let mut header = Header::random(rng)?;
    let salt = header.salt();
    let body_secret = Secret::random(rng)?;
    let mut slots = vec![0; PLACES * SLOT];
    rng.fill(&mut slots)?;
    let mut body = Body::new(below(MARKS, rng)?, &slots);
    let (places, slot_places) = (shuffled(rng)?, shuffled(rng)?);

    let codes = [
        Some((wanted.mine.code, Some(wanted.mine))),
        wanted.decoy.map(|decoy| (decoy.code, Some(decoy))),
        wanted.wipe.map(|code| (code, None)),
    ];
    let mut mine = None;
    for (((code, plan), place), slot) in codes.into_iter().flatten().zip(places).zip(slot_places) {
        let entry = Entry {
            kind: if plan.is_some() {
                Kind::Plan
            } else {
                Kind::Wipe
            },
            slot,
            body_secret: body_secret.clone(),
            slot_secret: Secret::random(rng)?,
        };
        let prk = stretch.key(code, &salt)?;
        header.set_entry(place, &entry.seal(&prk, place, &salt, &random(rng)?)?);
        if let Some(NewPlan { schema, data, .. }) = plan {
            let stored = body.slot_mut(slot);
            seal_slot(
                &entry.slot_secret,
                slot,
                &random(rng)?,
                schema,
                data,
                stored,
            )?;
        }
        mine.get_or_insert((place, entry));
    }
    // `mine` comes first and is always there.
    let (place, entry) = mine.ok_or(SetUpError::Sealing)?;

    header.seal(&body_secret)?;

    let mut body_salts = Pair::from(|_| None);
    for which in Which::WRITE_ORDER {
        let body_salt = random(rng)?;
        let region = body_region(body.seal(&body_secret, &body_salt)?, rng)?;
        storage
            .write_at(which.start() as u64, header.bytes())
            .await?;
        write_body(storage, which, &region).await?;
        let image = Image::read(storage).await?;
        let kept = image.header(which).as_ref() == Some(&header)
            && image.range(which.body_region()) == Some(region.as_slice());
        if !kept {
            return Err(SetUpError::Unverified);
        }
        *body_salts.of_mut(which) = Some(body_salt);
    }
    let copies = Pair::from(|which| Held {
        header: header.clone(),
        header_known: true,
        body_salt: *body_salts.of(which),
    });
    Ok(OpenVault::new(place, entry, body, copies))
}

/// All places in a random order, each order as likely as any other (Fisher and Yates).
fn shuffled(rng: &mut impl Rng) -> Result<Vec<Place>, RngError> {
    let mut places: Vec<Place> = Place::all().collect();
    for last in (1..PLACES as u8).rev() {
        places.swap(usize::from(last), usize::from(below(last + 1, rng)?));
    }
    Ok(places)
}

/// A number below `end` (1 to 255), each as likely as any other: bytes of an incomplete last round are drawn
/// again.
pub(super) fn below(end: u8, rng: &mut impl Rng) -> Result<u8, RngError> {
    let fair = u8::MAX - u8::MAX % end;
    // A generator that fails this often is broken.
    for _ in 0..128 {
        let [byte] = random(rng)?;
        if byte < fair {
            return Ok(byte % end);
        }
    }
    Err(RngError)
}
