//! Argon2id, version 0x13, one lane (RFC 9106).

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use crate::vault::{Work, layout::SALT};

/// Bytes that Argon2id gives.
pub(super) const STRETCHED: usize = 32;

/// The memory a try needs could not be had. Nothing weaker is ever used instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OutOfMemory;

/// Stretches a code into `out`. Its working memory is asked for in a way that may fail, and wiped afterwards.
/// What it leaves on the stack is for the caller to wipe ([`super::stack`]).
///
/// # Errors
/// [`OutOfMemory`]. A work factor outside RFC 9106 counts as such: none is compiled in.
pub(super) fn stretch(
    code: &[u8],
    salt: &[u8; SALT],
    work: Work,
    out: &mut [u8; STRETCHED],
) -> Result<(), OutOfMemory> {
    let params =
        Params::new(work.m_kib(), work.t(), 1, Some(STRETCHED)).map_err(|_| OutOfMemory)?;
    let mut memory = memory(params.block_count())?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(code, salt, out, memory.as_mut_slice())
        .map_err(|_| OutOfMemory)
}

fn memory(blocks: usize) -> Result<Zeroizing<Vec<Block>>, OutOfMemory> {
    let mut memory = Zeroizing::new(Vec::new());
    memory.try_reserve_exact(blocks).map_err(|_| OutOfMemory)?;
    memory.resize(blocks, Block::new());
    Ok(memory)
}

#[cfg(test)]
mod tests {
    use argon2::{AssociatedData, ParamsBuilder};

    use super::*;

    /// Our wrapper has one lane, no secret and no associated data, so the RFC's one vector goes to the
    /// crate below it; the wrapper itself is held to the reference's six known answers.
    #[test]
    fn rfc_9106_section_5_3() {
        let params = ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(AssociatedData::new(&[4; 12]).unwrap())
            .build()
            .unwrap();
        let mut out = [0; 32];
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params)
            .unwrap()
            .hash_password_into(&[1; 32], &[2; 16], &mut out)
            .unwrap();
        let expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";
        assert_eq!(out.to_vec(), crate::vault::known_answers::bytes(expected));
    }

    #[test]
    fn memory_that_cannot_be_had_is_an_error_and_nothing_weaker_is_used() {
        // More than any address space: no allocator promises it.
        assert_eq!(memory(usize::MAX / Block::SIZE).unwrap_err(), OutOfMemory);
        let none = Work::dangerous_for_tests(0, 1);
        assert_eq!(
            stretch(b"7391504862", &[0; SALT], none, &mut [0; STRETCHED]).unwrap_err(),
            OutOfMemory
        );
    }
}
