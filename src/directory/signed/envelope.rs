//! The bytes of a signed file, of a root and of a list.

use ring::signature::{ED25519, UnparsedPublicKey};

use super::{Directory, KEY, KEY_ID, Keys, LARGEST, MOST_KEYS, Refused, Role, Root, key_id};

const MAGIC: &[u8; 4] = b"SVD1";
const CONTEXT: &[u8] = b"sv1/dir/";
const SIGNATURE: usize = 64;

/// The bytes of a file.
pub(super) fn assemble(
    role: Role,
    body: &[u8],
    signatures: &[([u8; KEY_ID], Vec<u8>)],
) -> Result<Vec<u8>, Refused> {
    let count = u8::try_from(signatures.len()).map_err(|_| Refused::Malformed)?;
    if signatures.len() > MOST_KEYS {
        return Err(Refused::Malformed);
    }
    let length = u32::try_from(body.len()).map_err(|_| Refused::TooLarge)?;
    let mut out = MAGIC.to_vec();
    out.extend([role.byte(), count]);
    for (id, signature) in signatures {
        out.extend(id);
        out.extend(signature);
    }
    out.extend(length.to_le_bytes());
    out.extend(body);
    if out.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    Ok(out)
}

/// What is signed.
pub(super) fn message(role: Role, body: &[u8]) -> Vec<u8> {
    let mut out = CONTEXT.to_vec();
    out.push(role.byte());
    out.extend(body);
    out
}

/// A file, taken apart but not yet believed.
pub(super) struct Envelope<'a> {
    pub role: Role,
    pub signatures: Vec<([u8; KEY_ID], &'a [u8; SIGNATURE])>,
    pub body: &'a [u8],
}

impl<'a> Envelope<'a> {
    /// Takes a file apart.
    pub fn parse(file: &'a [u8]) -> Result<Self, Refused> {
        match Self::take(file)? {
            (envelope, []) => Ok(envelope),
            _ => Err(Refused::Malformed),
        }
    }

    /// Takes the file apart that `file` begins with, and gives what comes after it.
    pub fn take(file: &'a [u8]) -> Result<(Self, &'a [u8]), Refused> {
        if file.len() > LARGEST {
            return Err(Refused::TooLarge);
        }
        let mut rest = Bytes(file);
        if rest.take()? != MAGIC {
            return Err(Refused::Malformed);
        }
        let [role, count] = *rest.take()?;
        let role = match role {
            0 => Role::Root,
            1 => Role::Directory,
            _ => return Err(Refused::Malformed),
        };
        if usize::from(count) > MOST_KEYS {
            return Err(Refused::Malformed);
        }
        let mut signatures: Vec<([u8; KEY_ID], &[u8; SIGNATURE])> = Vec::new();
        for _ in 0..count {
            let id = *rest.take()?;
            if signatures.iter().any(|(other, _)| *other == id) {
                return Err(Refused::Malformed);
            }
            signatures.push((id, rest.take()?));
        }
        let length = usize::try_from(rest.number()?).map_err(|_| Refused::Malformed)?;
        let (body, after) = rest.0.split_at_checked(length).ok_or(Refused::Malformed)?;
        let envelope = Self {
            role,
            signatures,
            body,
        };
        Ok((envelope, after))
    }

    /// Whether enough of these keys signed it, each counted once.
    pub fn check(&self, trusted: &Keys) -> Result<(), Refused> {
        let message = message(self.role, self.body);
        let good = trusted
            .keys
            .iter()
            .filter(|key| {
                let id = key_id(*key);
                self.signatures.iter().any(|(by, signature)| {
                    *by == id
                        && UnparsedPublicKey::new(&ED25519, key)
                            .verify(&message, signature.as_slice())
                            .is_ok()
                })
            })
            .count();
        if trusted.threshold > 0 && good >= usize::from(trusted.threshold) {
            Ok(())
        } else {
            Err(Refused::NotSigned)
        }
    }
}

/// What is left to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take<const N: usize>(&mut self) -> Result<&'a [u8; N], Refused> {
        let (first, rest) = self.0.split_first_chunk().ok_or(Refused::Malformed)?;
        self.0 = rest;
        Ok(first)
    }

    fn number(&mut self) -> Result<u32, Refused> {
        Ok(u32::from_le_bytes(*self.take()?))
    }

    fn keys(&mut self) -> Result<Keys, Refused> {
        let [count, threshold] = *self.take()?;
        let mut keys: Vec<[u8; KEY]> = Vec::new();
        for _ in 0..count {
            let key = *self.take()?;
            if keys.contains(&key) || keys.len() == MOST_KEYS {
                return Err(Refused::Malformed);
            }
            keys.push(key);
        }
        if threshold == 0 || usize::from(threshold) > keys.len() {
            return Err(Refused::Malformed);
        }
        Ok(Keys { keys, threshold })
    }
}

impl Root {
    /// Its body, to be signed: version, day, then for each role the number of keys, the threshold and
    /// the keys.
    ///
    /// # Errors
    /// [`Refused::Malformed`] when it breaks a rule of [`Keys`].
    pub fn body(&self) -> Result<Vec<u8>, Refused> {
        let mut out = Vec::new();
        out.extend(self.version.to_le_bytes());
        out.extend(self.expires.to_le_bytes());
        for role in [&self.root, &self.directory] {
            out.push(u8::try_from(role.keys.len()).map_err(|_| Refused::Malformed)?);
            out.push(role.threshold);
            out.extend(role.keys.iter().flatten());
        }
        Self::parse(&out).map(|_| out)
    }

    /// The root of a body: for the one built into a program, and after its signatures are checked.
    ///
    /// # Errors
    /// [`Refused::Malformed`].
    pub fn parse(body: &[u8]) -> Result<Self, Refused> {
        let mut rest = Bytes(body);
        let root = Self {
            version: rest.number()?,
            expires: rest.number()?,
            root: rest.keys()?,
            directory: rest.keys()?,
        };
        if rest.0.is_empty() {
            Ok(root)
        } else {
            Err(Refused::Malformed)
        }
    }
}

impl<'a> Directory<'a> {
    pub(super) fn parse(body: &'a [u8]) -> Result<Self, Refused> {
        let mut rest = Bytes(body);
        Ok(Self {
            version: rest.number()?,
            made: rest.number()?,
            expires: rest.number()?,
            min_app: rest.number()?,
            bundle: rest.0,
        })
    }
}
