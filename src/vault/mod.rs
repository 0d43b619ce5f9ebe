//! The sealed container `sv1`: up to three plans behind codes, in a file that looks random.
//!
//! A **code** goes through Argon2id and opens one of eight **entries** in the header. The entry holds the
//! secret of one **slot**, where the plan is, and the secret of the **body**, which seals all eight slots
//! together. What is unused is random, so how many codes there are cannot be told from the file.
//!
//! The container is there from the first launch ([`ensure`]) and always has the same length. It is kept
//! twice, and each change is made durable in one copy before it reaches the other; [`open`] mends what a
//! crash has left before it hands out a plan.
//!
//! What this does not do: someone who has one code and several copies of the file can see that slots which
//! they cannot open have changed; whoever has any code can spoil the other slots, never read them; a crash
//! during a change of code leaves two header pages that differ until that plan is opened.
//!
//! Outsiders use [`ensure`], [`open`], [`set_up`], [`wipe`], [`OpenVault::save`] and
//! [`OpenVault::change_code`], and judge a new code with [`strength`]. No key ever leaves this module.
//! Its primitives serve `share` too.

mod code;
mod container;
mod error;
mod fresh;
pub(crate) mod hazmat;
#[cfg(test)]
pub(crate) mod known_answers;
pub(crate) mod layout;
mod opened;
mod opening;
mod sealed;
mod set_up;
pub mod strength;
mod stretch;
mod work;

pub use code::{Code, CodeError, MAX_KEYS, MIN_KEYS};
pub use error::{ChangeCodeError, EnsureError, OpenError, SaveError, SetUpError, WipeError};
pub use fresh::{ensure, wipe, wipe_bound};
pub use opened::{MAX_PLAN, OpenVault, PlanBytes};
pub use opening::{Outcome, open};
pub use set_up::{NewPlan, SetUp, set_up};
pub use stretch::Stretch;
pub use work::Work;
