//! Looking through the memory of another process (Linux).

use std::{
    fs::{self, File},
    os::unix::fs::FileExt,
    path::PathBuf,
};

/// Something that is looked for.
pub struct Needle {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// How often each of these stands in what a process has written to its memory; none when it is gone, or belongs to
/// someone else.
pub fn find(process: u32, needles: &[Needle]) -> Option<Vec<usize>> {
    /// As much is looked at in one go; no needle is longer than what two goes share.
    const PART: usize = 16 << 20;
    const SHARED: usize = 256;
    let folder = PathBuf::from(format!("/proc/{process}"));
    let memory = File::open(folder.join("mem")).ok()?;
    let maps = fs::read_to_string(folder.join("maps")).ok()?;
    let mut found = vec![0; needles.len()];
    let mut bytes = vec![0; PART + SHARED];
    let mut looked_at = 0;
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, rights) = (words.next()?, words.next()?);
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-')?;
        let from = u64::from_str_radix(from, 16).ok()?;
        let to = u64::from_str_radix(to, 16).ok()?;
        let mut at = from;
        while at < to {
            let length = usize::try_from(to - at).ok()?.min(bytes.len());
            // Pages that the kernel keeps for itself can't be read.
            let part = &mut bytes[..length];
            if memory.read_exact_at(part, at).is_ok() {
                looked_at += length;
                for (needle, found) in needles.iter().zip(&mut found) {
                    let places = memchr::memmem::find_iter(part, &needle.bytes);
                    // What begins in the part that the next go looks at again is counted there.
                    let is_last = at + length as u64 == to;
                    *found += places.filter(|place| is_last || *place < PART).count();
                }
            }
            at += PART as u64;
        }
    }
    (looked_at > 0).then_some(found)
}
