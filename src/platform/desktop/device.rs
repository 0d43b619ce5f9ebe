//! What this computer is set to.

use crate::i18n::Locale;

/// The language the system asks for.
#[must_use]
pub fn locale() -> Locale {
    Locale::from_tag(&sys_locale::get_locale().unwrap_or_default())
}
