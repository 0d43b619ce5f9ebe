//! What is written beside a line, in words for the screen.

use crate::{
    i18n::Key,
    plan::{Detail, Details, Way},
};

/// What a part is called.
#[must_use]
pub const fn title(detail: Detail) -> Key {
    match detail {
        Detail::Reach => Key::DetailReach,
        Detail::Times => Key::DetailTimes,
        Detail::Name => Key::DetailName,
        Detail::Route => Key::DetailRoute,
        Detail::Stay => Key::DetailStay,
        Detail::KnownBy => Key::DetailKnownBy,
    }
}

/// What a way is called.
#[must_use]
pub const fn way_title(way: Way) -> Key {
    match way {
        Way::Call => Key::WayCall,
        Way::Text => Key::WayText,
        Way::Online => Key::WayOnline,
        Way::InPerson => Key::WayInPerson,
        Way::Through => Key::WayThrough,
    }
}

/// The person's own words of every part that has some.
#[must_use]
pub fn in_short(details: &Details) -> Vec<String> {
    const ORDER: [Detail; 6] = [
        Detail::Reach,
        Detail::Times,
        Detail::Name,
        Detail::Route,
        Detail::Stay,
        Detail::KnownBy,
    ];
    let parts = ORDER.iter().map(|detail| details.get(*detail));
    let written = parts.filter(|text| !text.is_blank());
    written.map(|text| text.as_str().to_owned()).collect()
}
