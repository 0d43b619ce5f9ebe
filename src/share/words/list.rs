//! Drawing words from a list, and names from a hash.

use zeroize::Zeroizing;

use super::{SPOKEN, SpokenWords};
use crate::{platform::Rng, share::Fingerprint};

/// The fewest words of a list, so that a name has at least 66 bits and five words at least 55; those of
/// `assets/words/` have 73 and 61.
pub const FEWEST: usize = 2_048;

/// The most words of a list.
const MOST: usize = 1 << 16;

/// Words of a name.
const NAME: usize = 6;

/// Why no words were drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListError {
    /// The list has fewer than [`FEWEST`] words or more than 65,536, or a word that cannot be typed.
    List,
    /// The system gave no random bytes.
    Random,
}

/// Draws five words, each of the list equally likely.
///
/// # Errors
/// [`ListError`].
pub fn draw(list: &[&str], rng: &mut impl Rng) -> Result<SpokenWords, ListError> {
    let longest = list.iter().map(|word| word.len()).max();
    // Room for all of them: growing would leave copies behind.
    let room = longest
        .unwrap_or_default()
        .saturating_add(1)
        .saturating_mul(SPOKEN);
    let mut words = Zeroizing::new(String::with_capacity(room));
    for _ in 0..SPOKEN {
        let word = list.get(below(size(list)?, rng)?).ok_or(ListError::List)?;
        words.push_str(word);
        words.push(' ');
    }
    SpokenWords::typed(&words).ok_or(ListError::List)
}

/// The name of a pair of public keys, to be compared by voice: six words, at least 66 bits. Whoever wants
/// keys of the same name has to try that many.
///
/// # Errors
/// [`ListError::List`].
pub fn name<'a>(list: &[&'a str], keys: &Fingerprint) -> Result<[&'a str; NAME], ListError> {
    let size = size(list)? as u128;
    let mut left = u128::from_be_bytes(keys.0);
    let mut words = [""; NAME];
    for word in &mut words {
        // 128 bits over at most 96: no word is likelier than another by more than one in 2^32.
        let place = usize::try_from(left % size).map_err(|_| ListError::List)?;
        *word = list.get(place).copied().ok_or(ListError::List)?;
        left /= size;
    }
    Ok(words)
}

fn size(list: &[&str]) -> Result<usize, ListError> {
    let size = list.len();
    (FEWEST..=MOST)
        .contains(&size)
        .then_some(size)
        .ok_or(ListError::List)
}

/// A number below `end`, each equally likely: what would favour the first ones is drawn again.
fn below(end: usize, rng: &mut impl Rng) -> Result<usize, ListError> {
    let fair = MOST - MOST % end;
    // Each turn succeeds at least every second time; a broken generator must not hang.
    for _ in 0..256 {
        let mut bytes = [0; 2];
        rng.fill(&mut bytes).map_err(|_| ListError::Random)?;
        let number = usize::from(u16::from_le_bytes(bytes));
        if number < fair {
            return Ok(number % end);
        }
    }
    Err(ListError::Random)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::RngError;

    /// Hands out given numbers, then fails.
    struct Given(Vec<u16>);

    impl Rng for Given {
        fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
            if self.0.is_empty() {
                return Err(RngError);
            }
            buffer.copy_from_slice(&self.0.remove(0).to_le_bytes());
            Ok(())
        }
    }

    /// Words of four letters that tell their place.
    fn list(size: usize) -> Vec<String> {
        let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
        (0..size)
            .map(|n| {
                [n / 17_576, n / 676, n / 26, n]
                    .map(letter)
                    .iter()
                    .collect()
            })
            .collect()
    }

    #[test]
    fn every_number_is_reached_equally_often_and_the_rest_is_drawn_again() {
        let end = 7_700;
        let mut count = vec![0; end];
        let mut again = 0;
        for number in 0..=u16::MAX {
            match below(end, &mut Given(vec![number])) {
                Ok(n) => count[n] += 1,
                Err(error) => {
                    assert_eq!(error, ListError::Random);
                    again += 1;
                }
            }
        }
        assert!(count.iter().all(|n| *n == count[0]));
        assert_eq!(again, 65_536 % end);
        assert_eq!(below(end, &mut Given(vec![u16::MAX, 5])), Ok(5));
    }

    #[test]
    fn a_generator_that_never_helps_does_not_hang() {
        struct Stuck;
        impl Rng for Stuck {
            fn fill(&mut self, buffer: &mut [u8]) -> Result<(), RngError> {
                buffer.fill(0xff);
                Ok(())
            }
        }
        assert_eq!(below(7_700, &mut Stuck), Err(ListError::Random));
    }

    #[test]
    fn five_words_of_the_list_are_drawn_in_order() {
        let list = list(3_000);
        let words: Vec<_> = list.iter().map(String::as_str).collect();
        let drawn = draw(&words, &mut Given(vec![0, 2_999, 3_000, 7, 26])).unwrap();
        assert_eq!(drawn.as_str(), "aaaa aelj aaaa aaah aaba");
        assert_eq!(
            draw(&words[..2_047], &mut Given(vec![0; 5])).err(),
            Some(ListError::List)
        );
        assert_eq!(
            draw(&words, &mut Given(vec![0; 4])).err(),
            Some(ListError::Random)
        );
    }

    #[test]
    fn a_name_is_the_hash_in_the_base_of_the_list() {
        let list = list(2_048);
        let words: Vec<_> = list.iter().map(String::as_str).collect();
        let mut bytes = [0; 16];
        bytes[15] = 1;
        bytes[14] = 0b0001_0000; // 2 in the next digit of 11 bits.
        let named = name(&words, &Fingerprint(bytes)).unwrap();
        assert_eq!(
            named,
            [words[1], words[2], words[0], words[0], words[0], words[0]]
        );
        assert!(name(&words[..2_047], &Fingerprint(bytes)).is_err());
    }
}
