//! Towns and postal prefixes of Ontario: from typed words to a place to search from, on the device.

mod in_text;
mod names;
mod towns;
mod tsv;

use serde::{Deserialize, Serialize};

use super::{Coordinate, Corrupt, Lang, Origin, Shown, Text, Town, TownId, fold, gate::LARGE_TOWN};
pub use tsv::GazetteerError;

/// The most answers [`Gazetteer::find`] gives.
const MOST: usize = 8;

/// A town: a place people say they are in, from a city to a First Nation or a part of a city.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TownEntry {
    /// Its name; what tells it from another of that name is in brackets.
    pub name: Text,
    /// Its middle.
    pub point: Coordinate,
    /// How many people live there; 0 where no source says.
    pub population: u32,
    /// Its clock: 0 Eastern, 1 Central, 2 Eastern without summer time.
    pub zone: u8,
    /// Other names people know it by.
    aliases: Vec<String>,
}

/// The first three characters of postal codes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Prefix {
    /// As printed: `K7L`.
    code: String,
    /// What it covers.
    area: String,
    /// Its middle.
    point: Coordinate,
}

impl Prefix {
    /// Whether it is rural, so that its middle may be 200 km off.
    fn is_rural(&self) -> bool {
        self.code.as_bytes().get(1) == Some(&b'0')
    }
}

/// What the bytes hold.
#[derive(Serialize, Deserialize)]
struct Data {
    towns: Vec<TownEntry>,
    prefixes: Vec<Prefix>,
}

/// The towns and postal prefixes, ready to be searched.
#[derive(Debug)]
pub struct Gazetteer {
    towns: Vec<TownEntry>,
    prefixes: Vec<Prefix>,
    names: names::Names,
    large: Vec<TownId>,
}

impl Gazetteer {
    /// The bytes of a gazetteer of these towns (columns `name_en`, `name_fr`, `aliases` between commas,
    /// `lat`, `lon`, `population`, `zone` E, C or A, `source`) and postal prefixes (`fsa`, `area`, `lat`,
    /// `lon`). A town's number is its place in the file.
    ///
    /// # Errors
    /// [`GazetteerError`] names the line and the column of the first thing that cannot be so.
    pub fn build(places_tsv: &str, prefixes_tsv: &str) -> Result<Vec<u8>, GazetteerError> {
        tsv::build(places_tsv, prefixes_tsv)
    }

    /// The gazetteer in `bytes`.
    ///
    /// # Errors
    /// [`Corrupt`] where they are not what [`Gazetteer::build`] writes.
    pub fn open(bytes: &[u8]) -> Result<Self, Corrupt> {
        let Data { towns, prefixes } = postcard::from_bytes(bytes).map_err(|_| Corrupt)?;
        if u16::try_from(towns.len()).is_err() {
            return Err(Corrupt);
        }
        Ok(Self {
            names: names::Names::of(&towns),
            large: large(&towns),
            towns,
            prefixes,
        })
    }

    /// How many towns can be typed.
    #[must_use]
    pub fn len(&self) -> usize {
        self.towns.len()
    }

    /// Whether there is no town.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.towns.is_empty()
    }

    /// The town of that number.
    #[must_use]
    pub fn town(&self, id: TownId) -> Option<&TownEntry> {
        self.towns.get(usize::from(id.0))
    }

    /// All towns, in the order of their numbers.
    pub fn towns(&self) -> impl Iterator<Item = (TownId, &TownEntry)> {
        (0..).map(TownId).zip(&self.towns)
    }

    /// The town's name in `lang`, or else in the other language.
    #[must_use]
    pub fn shown(&self, id: TownId, lang: Lang) -> Option<Shown> {
        self.town(id).map(|town| town.name.shown(lang))
    }

    /// Which towns or postal prefixes `typed` may mean, the likeliest first: at most 8. A whole name comes
    /// before a beginning, that before a name with a typing mistake, and a bigger town before a smaller one.
    ///
    /// Of a postal code only the first three characters are looked at.
    #[must_use]
    pub fn find(&self, typed: &str, lang: Lang) -> Vec<Town> {
        if let Some(code) = postal_code(typed) {
            return self.prefixes_of(&code);
        }
        let found = self.names.find(typed, &self.towns, MOST);
        let base = |id: TownId| self.town(id).map(|town| names::base(&town.name.en));
        let mut towns = Vec::with_capacity(found.len());
        for hit in &found {
            let Some(name) = self.shown(hit.town, lang) else {
                continue;
            };
            let has_twin = found
                .iter()
                .any(|other| other.town != hit.town && base(other.town) == base(hit.town));
            let beside = match &hit.alias {
                Some(alias) => alias.clone(),
                None if has_twin && !name.text.contains('(') => self.beside(hit.town, lang),
                None => String::new(),
            };
            towns.push(Town {
                origin: Origin::Town(hit.town),
                name,
                beside,
                too_wide: false,
            });
        }
        towns
    }

    /// The town nearest to `point`.
    #[must_use]
    pub fn nearest(&self, point: Coordinate) -> Option<TownId> {
        nearest_of(self.towns().map(|(id, town)| (id, town.point)), point)
    }

    /// The town of exactly that name, or known by it: of several the one nearest to `near`, or else the
    /// biggest. None where the nearest is more than 150 km away: then it is another town of that name.
    #[must_use]
    pub fn named(&self, name: &str, near: Option<Coordinate>) -> Option<TownId> {
        let all = self.names.exactly(name);
        let Some(near) = near else {
            return all.first().copied();
        };
        let points = all
            .iter()
            .filter_map(|&id| Some((id, self.town(id)?.point)));
        let id = nearest_of(points, near)?;
        (km(self.town(id)?.point, near) <= 150.0).then_some(id)
    }

    /// The nearest town of [`LARGE_TOWN`] population or more: itself, if it is one. Parts of a city do not
    /// count, so that a place that is not published is not told to a part of a city.
    #[must_use]
    pub fn large_near(&self, id: TownId) -> Option<TownId> {
        if self.large.contains(&id) {
            return Some(id);
        }
        let from = self.town(id)?.point;
        let points = self
            .large
            .iter()
            .filter_map(|&id| Some((id, self.town(id)?.point)));
        nearest_of(points, from)
    }

    /// A town named within a longer text (`free lawyer sudbury`), with the rest of the text, folded.
    /// Words that usually mean something else count only where the words before say that it is a place.
    #[must_use]
    pub fn find_in_text(&self, text: &str) -> Option<(TownId, String)> {
        in_text::find(self, text)
    }

    /// The point to search from; none for a town that is not in the list.
    #[must_use]
    pub fn origin_point(&self, origin: &Origin) -> Option<Coordinate> {
        match origin {
            Origin::Town(id) => self.town(*id).map(|town| town.point),
            Origin::Point(point) => Some(*point),
        }
    }

    /// The name of the bigger town near `id`, where that is another one.
    fn beside(&self, id: TownId, lang: Lang) -> String {
        self.large_near(id)
            .filter(|&large| large != id)
            .and_then(|large| self.shown(large, lang))
            .map(|name| name.text)
            .unwrap_or_default()
    }

    fn prefixes_of(&self, code: &str) -> Vec<Town> {
        self.prefixes
            .iter()
            .filter(|prefix| prefix.code.starts_with(code))
            .take(MOST)
            .map(|prefix| Town {
                origin: Origin::Point(prefix.point),
                name: Text::en(format!("{}, {}", prefix.code, prefix.area)).shown(Lang::En),
                beside: String::new(),
                too_wide: prefix.is_rural(),
            })
            .collect()
    }
}

/// The first two or three characters of the postal code that `typed` is, or the start of one.
fn postal_code(typed: &str) -> Option<String> {
    let code: String = fold::fold(typed).chars().filter(|&c| c != ' ').collect();
    let is_code = (2..=6).contains(&code.len())
        && code.bytes().enumerate().all(|(i, b)| match i % 2 {
            0 => b.is_ascii_lowercase(),
            _ => b.is_ascii_digit(),
        });
    is_code.then(|| code.chars().take(3).collect::<String>().to_uppercase())
}

/// The towns of [`LARGE_TOWN`] population or more, but for those within 12 km of one four times as big: these
/// are parts of it.
fn large(towns: &[TownEntry]) -> Vec<TownId> {
    let all = || {
        (0..)
            .map(TownId)
            .zip(towns)
            .filter(|(_, town)| town.population >= LARGE_TOWN)
    };
    all()
        .filter(|(_, town)| {
            !all().any(|(_, city)| {
                city.population / 4 >= town.population && km(city.point, town.point) < 12.0
            })
        })
        .map(|(id, _)| id)
        .collect()
}

fn nearest_of(towns: impl Iterator<Item = (TownId, Coordinate)>, to: Coordinate) -> Option<TownId> {
    towns
        .min_by(|(_, a), (_, b)| km(*a, to).total_cmp(&km(*b, to)))
        .map(|(id, _)| id)
}

/// Kilometres as the crow flies (haversine; mean radius of the earth 6,371.0088 km, IUGG).
fn km(a: Coordinate, b: Coordinate) -> f64 {
    let (lat_a, lat_b) = (a.lat().to_radians(), b.lat().to_radians());
    let half_lat = ((lat_b - lat_a) / 2.0).sin();
    let half_lon = ((b.lon() - a.lon()).to_radians() / 2.0).sin();
    let h = half_lat * half_lat + lat_a.cos() * lat_b.cos() * half_lon * half_lon;
    2.0 * 6_371.008_8 * h.sqrt().min(1.0).asin()
}
