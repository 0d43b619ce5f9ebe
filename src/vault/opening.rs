//! Trying a code.
//!
//! Whatever is stored, all eight entries of both copies are tried, after one run of Argon2id for each
//! distinct salt. Where a plan's entry opens, the body is opened with the entry's R from both copies: the
//! newer is the one whose mark is the other's plus one, and equal marks mean equal data. Before anything is
//! shown, both copies are mended, each write durable before the next:
//!
//! 1. A header page that is not whole, or in which the typed code does not open, is replaced by one that is
//!    and does. The typed code wins over the page's age: taking "the newer page" could lock out a plan whose
//!    code was being changed. Where only a torn page has the typed code (a change that was cut off), its
//!    entry is put into the whole one. Two whole pages with the typed code stay as they are, even if they
//!    differ: another plan's code was being changed, and only its owner can tell which one works.
//! 2. The newer body is written over the other.
//!
//! If no header page is whole under R, both bodies must open, or nothing does: a set-up is then under way
//! whose second copy has begun, and its first copy holds all of the new plans. The pages are made whole
//! before a body is touched, so that this stays true if power fails again.

use super::{
    code::Code,
    container::{
        CodeKeys, Header, Image, Pair, Which, body_region, random, write_body, write_header,
    },
    error::OpenError,
    fresh::wipe_bound,
    hazmat::Refused,
    opened::{Held, OpenVault, PlanBytes},
    sealed::{Body, Entry, Kind, Place, SlotData, open_slot},
    stretch::Stretch,
};
use crate::platform::{Rng, Storage};

/// What a code did.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing: it was a sum.
    Nothing,
    /// It opened a plan.
    Plan(Box<OpenVault>, PlanBytes),
    /// It was the code that wipes, and the container is fresh again.
    Wiped,
}

/// Tries a code. Any bytes may be stored: what was not sealed under this code is [`Outcome::Nothing`].
///
/// A plan is handed out only after both copies hold it durably. Where one code opens a plan and wipes,
/// which takes two set-ups of which one was interrupted, it does not wipe.
///
/// # Errors
/// [`OpenError`]; trying again is safe.
pub async fn open(
    storage: &mut impl Storage,
    rng: &mut impl Rng,
    code: &Code,
    stretch: impl Into<Stretch<'_>>,
) -> Result<Outcome, OpenError> {
    let stretch = stretch.into();
    let image = Image::read(storage).await?;
    let headers = Pair::from(|which| image.header(which));
    let keys = CodeKeys::derive(code, [headers.a.as_ref(), headers.b.as_ref()], stretch)?;
    let mut hits = Vec::new();
    for which in Which::WRITE_ORDER {
        if let Some(header) = headers.of(which) {
            find(&keys, which, header, &mut hits);
        }
    }
    let (plans, wipes): (Vec<Hit>, Vec<Hit>) = hits
        .into_iter()
        .partition(|hit| hit.entry.kind == Kind::Plan);
    // Copy B comes first: of two whole set-ups, it holds the later.
    if let Some((hit, found)) = plans
        .iter()
        .find_map(|hit| Found::look(&image, &headers, &hit.entry).map(|found| (hit, found)))
    {
        return repair(storage, rng, headers, &plans, hit, found, &image).await;
    }
    if plans.is_empty() && !wipes.is_empty() {
        wipe_bound(storage, rng, stretch).await?;
        return Ok(Outcome::Wiped);
    }
    Ok(Outcome::Nothing)
}

/// An entry that the code opened.
struct Hit {
    which: Which,
    place: Place,
    entry: Entry,
}

fn find(keys: &CodeKeys, which: Which, header: &Header, hits: &mut Vec<Hit>) {
    let salt = header.salt();
    let Some(prk) = keys.under(&salt) else { return };
    for place in Place::all() {
        let stored = header.entry(place);
        if let Some(entry) = stored.and_then(|stored| Entry::open(prk, place, &salt, stored)) {
            hits.push(Hit {
                which,
                place,
                entry,
            });
        }
    }
}

/// What an entry leads to.
struct Found {
    newest: Body,
    /// Whether each copy holds just that.
    holds_it: Pair<bool>,
    slot: SlotData,
}

impl Found {
    fn look(image: &Image, headers: &Pair<Option<Header>>, entry: &Entry) -> Option<Self> {
        let open = |which| Body::open(&entry.body_secret, image.body(which)?);
        let mut bodies = Pair::from(open);
        let newer = match (&bodies.a, &bodies.b) {
            (Some(a), Some(b)) if a.follows(b) => Which::A,
            (Some(_), None) => Which::A,
            (_, Some(_)) => Which::B,
            (None, None) => return None,
        };
        let both = bodies.a.is_some() && bodies.b.is_some();
        let any_whole = [&headers.a, &headers.b]
            .into_iter()
            .flatten()
            .any(|header| header.is_whole(&entry.body_secret));
        if !both && !any_whole {
            return None;
        }
        let newest = bodies.of_mut(newer).take()?;
        let slot = open_slot(&entry.slot_secret, entry.slot, newest.slot(entry.slot))?;
        Some(Self {
            holds_it: Pair::from(|which| {
                which == newer || bodies.of(which).as_ref() == Some(&newest)
            }),
            newest,
            slot,
        })
    }
}

async fn repair(
    storage: &mut impl Storage,
    rng: &mut impl Rng,
    headers: Pair<Option<Header>>,
    plans: &[Hit],
    hit: &Hit,
    found: Found,
    image: &Image,
) -> Result<Outcome, OpenError> {
    let Some(mended) = mended_headers(&headers, plans, hit)? else {
        return Ok(Outcome::Nothing);
    };
    // The copy with the typed code comes first: where both are replaced, it is the torn one.
    for which in [hit.which, hit.which.other()] {
        let header = mended.of(which);
        if headers.of(which).as_ref() != Some(header) {
            write_header(storage, which, header).await?;
        }
    }
    let mut salts = Pair::from(|which| image.body_salt(which));
    for which in Which::WRITE_ORDER {
        if !found.holds_it.of(which) {
            let salt = random(rng)?;
            let sealed = found.newest.seal(&hit.entry.body_secret, &salt)?;
            write_body(storage, which, &body_region(sealed, rng)?).await?;
            *salts.of_mut(which) = Some(salt);
        }
    }
    let held = Pair::from(|which| Held {
        header: mended.of(which).clone(),
        header_known: true,
        body_salt: *salts.of(which),
    });
    let plan = PlanBytes::new(found.slot.schema, found.slot.data);
    let vault = OpenVault::new(hit.place, hit.entry.clone(), found.newest, held);
    Ok(Outcome::Plan(Box::new(vault), plan))
}

/// The header pages as they are to be; none only where no header was read.
fn mended_headers(
    headers: &Pair<Option<Header>>,
    plans: &[Hit],
    hit: &Hit,
) -> Result<Option<Pair<Header>>, Refused> {
    let Some(typed) = headers.of(hit.which) else {
        return Ok(None);
    };
    let body_secret = &hit.entry.body_secret;
    let other = hit.which.other();
    let opens_there = plans
        .iter()
        .any(|also| also.which == other && also.place == hit.place && also.entry.same(&hit.entry));
    let there = headers.of(other).as_ref();
    let whole_there = there.filter(|header| header.is_whole(body_secret));
    let both = |header: &Header| Pair::from(|_| header.clone());
    let mended = match (typed.is_whole(body_secret), whole_there) {
        (false, Some(whole)) if opens_there => both(whole),
        (false, Some(whole)) => {
            let mut page = whole.clone();
            if let Some(entry) = typed.entry(hit.place) {
                page.set_entry(hit.place, entry);
            }
            both(&page)
        }
        (true, None) => both(typed),
        // Both whole, or neither.
        _ => match there.filter(|_| opens_there) {
            Some(there) => Pair::from(|which| if which == other { there } else { typed }.clone()),
            None => both(typed),
        },
    };
    let Pair { mut a, mut b } = mended;
    a.seal(body_secret)?;
    b.seal(body_secret)?;
    Ok(Some(Pair { a, b }))
}
