//! A container of random bytes: what every installation has from its first launch, and again after a wipe.
//!
//! It must look like one that holds plans. Those have the same header page in both copies (a try then costs
//! one run of Argon2id, not two), so a fresh one has too.

use super::{
    container::{Header, Image, Which},
    error::{EnsureError, WipeError},
    layout::{CONTAINER, PAGE},
    stretch::Stretch,
};
use crate::platform::{Rng, RngError, Storage};

/// Makes sure that a whole container is stored: call it at each launch, before anything else.
///
/// Nothing that is stored is overwritten. Of a file that is too short only the missing end is added; a
/// longer one keeps what it has.
///
/// # Errors
/// [`EnsureError`]; calling again is safe.
pub async fn ensure(storage: &mut impl Storage, rng: &mut impl Rng) -> Result<(), EnsureError> {
    let image = Image::read(storage).await?;
    let stored = image.len();
    if stored >= CONTAINER {
        return Ok(());
    }
    let header = match image.header(Which::A) {
        Some(header) => header,
        None => {
            let mut header = Header::random(rng)?;
            header.keep_start(image.range(0..stored).unwrap_or_default());
            header
        }
    };
    let whole = random_container(&header, rng)?;
    if let Some(missing) = whole.get(stored..) {
        storage.write_at(stored as u64, missing).await?;
        storage.sync().await?;
    }
    Ok(())
}

/// Makes every code useless and leaves a fresh container: both header pages first, durably, then the rest.
///
/// On flash and in browsers, old bytes may survive elsewhere; what then protects is the cost of a guess.
///
/// # Errors
/// [`WipeError`]. An error in one place does not keep the others from being overwritten.
pub async fn wipe(storage: &mut impl Storage, rng: &mut impl Rng) -> Result<(), WipeError> {
    let header = Header::random(rng)?;
    let mut first = Ok(());
    for which in Which::WRITE_ORDER {
        let written = storage.write_at(which.start() as u64, header.bytes()).await;
        first = first.and(written);
    }
    first = first.and(storage.sync().await);
    for which in Which::WRITE_ORDER {
        let mut region = vec![0; which.body_region().len()];
        rng.fill(&mut region)?;
        let start = which.body_region().start;
        first = first.and(storage.write_at(start as u64, &region).await);
    }
    first = first.and(storage.sync().await);
    first.map_err(WipeError::Storage)
}

/// [`wipe`], after the device's key, where it has one, is destroyed: from there on no copy of the container opens,
/// whoever has it.
///
/// # Errors
/// [`WipeError`], as [`wipe`].
pub async fn wipe_bound(
    storage: &mut impl Storage,
    rng: &mut impl Rng,
    stretch: impl Into<Stretch<'_>>,
) -> Result<(), WipeError> {
    stretch.into().forget();
    wipe(storage, rng).await
}

/// Random bytes with `header` at the front of both copies.
fn random_container(header: &Header, rng: &mut impl Rng) -> Result<Vec<u8>, RngError> {
    let mut whole = vec![0; CONTAINER];
    rng.fill(&mut whole)?;
    for which in Which::WRITE_ORDER {
        let page = whole.get_mut(which.start()..which.start() + PAGE);
        if let Some(page) = page {
            page.copy_from_slice(header.bytes());
        }
    }
    Ok(whole)
}
