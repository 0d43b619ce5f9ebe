//! Sizes on the wire, against their budgets (`docs/decisions/0001-three-web-artefacts.md`, `0013`, `0015`).

use std::fmt::Write as _;

use anyhow::{Result, bail};

use super::site::{Part, Site};

/// Bytes after brotli at its highest quality, by part.
const BUDGETS: [(Part, &str, usize); 6] = [
    (Part::Cover, "cover", 40_000),
    (Part::Keeper, "keeper", 100_000),
    (Part::App, "app", 470_000),
    (Part::Finder, "finder", 145_000),
    (Part::Courier, "courier", 150_000),
    (Part::List, "list", 600_000),
];

/// Brotli, quality 11, window 22: what hosts store.
pub fn brotli(bytes: &[u8], quality: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, quality, 22);
    // Writing to a Vec cannot fail.
    let _ = std::io::Write::write_all(&mut writer, bytes);
    drop(writer);
    out
}

/// One line of the table.
struct Row {
    name: String,
    part: Part,
    raw: usize,
    small: usize,
}

/// The table, and which parts are over.
pub struct Report {
    /// For people.
    pub table: String,
    over: Vec<&'static str>,
}

impl Report {
    /// Fails when a part is over its budget.
    pub fn check(&self) -> Result<()> {
        if !self.over.is_empty() {
            bail!("over budget: {}", self.over.join(", "));
        }
        Ok(())
    }
}

/// Compresses and counts.
pub fn report(site: &Site) -> Report {
    let counted: Vec<_> = site
        .files()
        .filter(|(_, file)| BUDGETS.iter().any(|(part, ..)| *part == file.part))
        .collect();
    let rows: Vec<Row> = std::thread::scope(|scope| {
        let compressing: Vec<_> = counted
            .iter()
            .map(|(_, file)| scope.spawn(|| brotli(&file.bytes, 11).len()))
            .collect();
        counted
            .iter()
            .zip(compressing)
            .map(|((name, file), small)| Row {
                name: (*name).to_owned(),
                part: file.part,
                raw: file.bytes.len(),
                small: small.join().unwrap_or(usize::MAX),
            })
            .collect()
    });
    tabulate(&rows)
}

fn tabulate(rows: &[Row]) -> Report {
    let mut report = Report {
        table: String::new(),
        over: Vec::new(),
    };
    let table = &mut report.table;
    let _ = writeln!(
        table,
        "{:<26} {:>9} {:>9} {:>9}",
        "file", "bytes", "brotli", "budget"
    );
    for (part, label, budget) in BUDGETS {
        let (mut raw, mut small) = (0, 0_usize);
        for row in rows.iter().filter(|row| row.part == part) {
            let _ = writeln!(table, "  {:<24} {:>9} {:>9}", row.name, row.raw, row.small);
            raw += row.raw;
            small = small.saturating_add(row.small);
        }
        let mark = if small > budget { "  OVER" } else { "" };
        let _ = writeln!(table, "{label:<26} {raw:>9} {small:>9} {budget:>9}{mark}");
        if small > budget {
            report.over.push(label);
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(part: Part, small: usize) -> Row {
        Row {
            name: "x".into(),
            part,
            raw: small,
            small,
        }
    }

    #[test]
    fn a_part_at_its_budget_passes_and_one_byte_more_fails() {
        assert!(
            tabulate(&[row(Part::Cover, 20_000), row(Part::Cover, 20_000)])
                .check()
                .is_ok()
        );
        let over = tabulate(&[row(Part::Cover, 20_000), row(Part::Cover, 20_001)]);
        assert_eq!(over.check().unwrap_err().to_string(), "over budget: cover");
        assert!(over.table.contains("OVER"));
    }

    #[test]
    fn parts_do_not_share_a_budget() {
        let rows = [
            row(Part::Cover, 40_000),
            row(Part::Keeper, 100_000),
            row(Part::App, 470_000),
            row(Part::Finder, 145_000),
            row(Part::Courier, 150_000),
            row(Part::List, 600_000),
        ];
        assert!(tabulate(&rows).check().is_ok());
    }
}
