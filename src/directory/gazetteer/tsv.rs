//! The tables the gazetteer is made of.

use std::{collections::BTreeMap, fmt, str::FromStr};

use super::{Coordinate, Data, Prefix, Text, TownEntry, km, names};

/// What is wrong with a table, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GazetteerError {
    /// Which table.
    pub table: &'static str,
    /// The line, from 1.
    pub line: usize,
    /// The column.
    pub field: &'static str,
    /// What it must be.
    pub must: &'static str,
}

impl fmt::Display for GazetteerError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            table,
            line,
            field,
            must,
        } = self;
        write!(to, "{table}, line {line}, {field}: must be {must}")
    }
}

impl std::error::Error for GazetteerError {}

const PLACES: [&str; 8] = [
    "name_en",
    "name_fr",
    "aliases",
    "lat",
    "lon",
    "population",
    "zone",
    "source",
];
const PREFIXES: [&str; 4] = ["fsa", "area", "lat", "lon"];

/// A line of a table.
struct Line<'a, const N: usize> {
    table: &'static str,
    number: usize,
    columns: &'static [&'static str; N],
    fields: [&'a str; N],
}

impl<'a, const N: usize> Line<'a, N> {
    fn error(&self, field: &'static str, must: &'static str) -> GazetteerError {
        GazetteerError {
            table: self.table,
            line: self.number,
            field,
            must,
        }
    }

    fn field(&self, name: &'static str) -> &'a str {
        let at = self.columns.iter().position(|&column| column == name);
        at.and_then(|at| self.fields.get(at)).copied().unwrap_or("")
    }

    fn required(&self, name: &'static str) -> Result<&'a str, GazetteerError> {
        Some(self.field(name))
            .filter(|field| !field.is_empty())
            .ok_or_else(|| self.error(name, "given"))
    }

    fn number<T: FromStr>(&self, name: &'static str) -> Result<T, GazetteerError> {
        let number = self.field(name).parse();
        number.map_err(|_| self.error(name, "a number"))
    }

    /// The point, inside the box around Ontario: 41.6 to 57 degrees north, 95.2 to 74.3 west.
    fn point(&self) -> Result<Coordinate, GazetteerError> {
        let (lat, lon) = (self.number::<f64>("lat")?, self.number::<f64>("lon")?);
        if !(41.6..=57.0).contains(&lat) {
            return Err(self.error("lat", "within Ontario"));
        }
        if !(-95.2..=-74.3).contains(&lon) {
            return Err(self.error("lon", "within Ontario"));
        }
        Coordinate::new(lat, lon).map_err(|_| self.error("lat", "a point"))
    }
}

fn lines<'a, const N: usize>(
    table: &'static str,
    columns: &'static [&'static str; N],
    tsv: &'a str,
) -> Result<Vec<Line<'a, N>>, GazetteerError> {
    let error = |line, must| GazetteerError {
        table,
        line,
        field: columns.first().copied().unwrap_or(""),
        must,
    };
    let mut all = (1..).zip(tsv.lines());
    let head = all.next().map(|(_, head)| head).unwrap_or_default();
    if !head.split('\t').eq(columns.iter().copied()) {
        return Err(error(1, "the head of the table, with its columns in order"));
    }
    all.map(|(number, line)| {
        let fields: Vec<_> = line.split('\t').map(str::trim).collect();
        let fields = fields
            .try_into()
            .map_err(|_| error(number, "followed by as many fields as there are columns"))?;
        Ok(Line {
            table,
            number,
            columns,
            fields,
        })
    })
    .collect()
}

/// The bytes of a gazetteer of these tables.
pub(super) fn build(places: &str, prefixes: &str) -> Result<Vec<u8>, GazetteerError> {
    let towns = towns(places)?;
    let prefixes = postal_prefixes(prefixes)?;
    // Writing into a Vec cannot fail.
    Ok(postcard::to_allocvec(&Data { towns, prefixes }).unwrap_or_default())
}

fn towns(places: &str) -> Result<Vec<TownEntry>, GazetteerError> {
    let mut towns = Vec::new();
    let mut known: BTreeMap<String, Vec<Coordinate>> = BTreeMap::new();
    for line in lines("places", &PLACES, places)? {
        let name = line.required("name_en")?;
        let point = line.point()?;
        let same = known.entry(names::key(name)).or_default();
        if same.iter().any(|&other| km(other, point) <= 15.0) {
            return Err(line.error("name_en", "given once within 15 km"));
        }
        same.push(point);
        if towns.len() == usize::from(u16::MAX) {
            return Err(line.error("name_en", "one of at most 65,535 towns"));
        }
        towns.push(TownEntry {
            name: Text {
                en: name.to_owned(),
                fr: line.field("name_fr").to_owned(),
            },
            point,
            population: match line.field("population") {
                "" => 0,
                _ => line.number("population")?,
            },
            zone: match line.field("zone") {
                "E" => 0,
                "C" => 1,
                "A" => 2,
                _ => return Err(line.error("zone", "E, C or A")),
            },
            aliases: line
                .field("aliases")
                .split(',')
                .map(str::trim)
                .filter(|alias| !alias.is_empty())
                .map(String::from)
                .collect(),
        });
    }
    Ok(towns)
}

fn postal_prefixes(table: &str) -> Result<Vec<Prefix>, GazetteerError> {
    let mut prefixes: Vec<Prefix> = Vec::new();
    for line in lines("postal prefixes", &PREFIXES, table)? {
        let code = line.required("fsa")?;
        let is_code = matches!(code.as_bytes(), [a, b, c]
            if b"KLMNP".contains(a) && b.is_ascii_digit() && c.is_ascii_uppercase());
        if !is_code {
            return Err(line.error("fsa", "as K7L, and of Ontario (K, L, M, N or P)"));
        }
        let area = line.required("area")?;
        if prefixes
            .iter()
            .any(|one| one.code == code && one.area == area)
        {
            return Err(line.error("area", "given once for a prefix"));
        }
        prefixes.push(Prefix {
            code: code.to_owned(),
            area: area.to_owned(),
            point: line.point()?,
        });
    }
    Ok(prefixes)
}
