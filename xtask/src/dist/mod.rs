//! `cargo xtask dist`: the site as hosts serve it.

pub mod icons;
pub mod list;
pub mod page;
pub mod service_worker;
pub mod site;
pub mod sizes;
pub mod styles;
pub mod trim;
pub mod twice;
pub mod verify;
pub mod wasm;

use anyhow::{Result, ensure};

use crate::{headers, tools, tree};
use site::{Part, Site, fill};

/// The style sheet of everything but the calculator.
///
/// # Errors
/// Those of the disk, and a sheet that has no end.
pub fn app_style() -> Result<String> {
    styles::app()
}

/// Builds the site into `dist/`, prints its sizes, fails when it is not whole or over budget.
pub fn run() -> Result<()> {
    tools::for_wasm()?;
    let mut site = Site::default();
    assemble(&mut site)?;
    finish(&mut site)?;
    site.write(&tree::dist())?;
    verify::verify(&tree::dist(), &tree::machine_paths())?;
    let report = sizes::report(&site);
    println!("{}", report.table);
    report.check()
}

/// Everything that a browser loads.
fn assemble(site: &mut Site) -> Result<()> {
    let cover = add_program(site, Part::Cover, 'c', wasm::COVER)?;
    let keeper = add_program(site, Part::Keeper, 'k', wasm::KEEPER)?;
    let app = add_program(site, Part::App, 'a', wasm::APP)?;
    let finder = add_finder(site)?;
    let courier = add_program(site, Part::Courier, 'q', wasm::COURIER)?;

    // No code, no keeper: to the page this is a sum like any other.
    let keeper = add_worker(site, Part::Keeper, 'w', &keeper, "close()")?;
    // Thrown outside of the promise, so that the page hears of it and can offer to try again.
    let failed = "setTimeout(() => { throw undefined; })";
    let courier_script = add_worker(site, Part::Courier, 'r', &courier, failed)?;
    let mut helpers = finder.files;
    helpers.extend([courier_script.clone(), courier.glue, courier.wasm]);
    let boot = fill(
        &script("boot.js")?,
        &[
            ("cover.js", &cover.glue),
            ("cover.wasm", &cover.wasm),
            ("app.js", &app.glue),
            ("app.wasm", &app.wasm),
            ("keeper.js", &keeper),
            ("finder.js", &finder.script),
            ("courier.js", &courier_script),
            ("helper-files", &serde_json::to_string(&helpers)?),
            ("policy", headers::TRUSTED_TYPES_POLICY),
        ],
    )?;
    let boot = site.add_hashed(Part::Cover, 'b', "js", boot);
    let cover_css = site.add_hashed(Part::Cover, 'c', "css", styles::cover()?);
    let app_css = site.add_hashed(Part::App, 'a', "css", styles::app()?);
    let icons = icons::add(site)?;
    let manifest = "manifest.webmanifest";
    site.add(Part::Shell, manifest, page::manifest(&icons));
    let links = page::Links {
        cover_css: &cover_css,
        app_css: &app_css,
        boot: &boot,
        cover_js: cover.glue.trim_start_matches('/'),
        cover_wasm: cover.wasm.trim_start_matches('/'),
        manifest,
        icons: &icons,
    };
    let index = page::index(&links, &page::cover_markup()?);
    site.add(Part::Cover, "index.html", index);
    Ok(())
}

/// Adds the script of a Worker that needs no more than its code, and returns its address; `failed` is what
/// it does when the code can't be had.
fn add_worker(
    site: &mut Site,
    part: Part,
    letter: char,
    program: &Program,
    failed: &str,
) -> Result<String> {
    let values = [
        ("glue.js", &*program.glue),
        ("code.wasm", &program.wasm),
        ("failed", failed),
    ];
    let script = fill(&script("worker.js")?, &values)?;
    Ok(format!("/{}", site.add_hashed(part, letter, "js", script)))
}

/// Addresses of the finder's files.
struct Finder {
    script: String,
    /// All of them, the script included.
    files: Vec<String>,
}

fn add_finder(site: &mut Site) -> Result<Finder> {
    let Program { glue, wasm } = add_program(site, Part::Finder, 'f', wasm::FINDER)?;
    let bytes = list::build()?;
    let digest = service_worker::base64(&site::sha256(&bytes));
    let list = format!("/{}", site.add_hashed(Part::List, 'l', "bin", bytes));
    let script = fill(
        &script("finder.js")?,
        &[
            ("finder-glue.js", &glue),
            ("finder.wasm", &wasm),
            ("list", &list),
            ("list-digest", &digest),
            ("list-root", &service_worker::base64(&list::root()?)),
        ],
    )?;
    let script = format!("/{}", site.add_hashed(Part::Finder, 's', "js", script));
    Ok(Finder {
        files: vec![script.clone(), glue, wasm, list],
        script,
    })
}

/// What follows from the rest: the service worker's list, the host's files, the sums.
pub(crate) fn finish(site: &mut Site) -> Result<()> {
    service_worker::add(site)?;
    site.add(Part::Host, "forget.html", page::forget());
    let names: Vec<_> = site.files().map(|(name, _)| name).collect();
    let (netlify, json) = (headers::netlify(&names), headers::json(&names));
    site.add(Part::Host, "_headers", netlify);
    site.add(Part::Host, "headers.json", format!("{json:#}\n"));
    let sums = verify::sums_of(site.files().map(|(name, file)| (name, &*file.bytes)));
    site.add(Part::Host, verify::SUMS, sums);
    Ok(())
}

/// A script written by hand.
fn script(name: &str) -> Result<String> {
    Ok(without_comments(&tree::read(format!("assets/web/{name}"))?))
}

/// Drops comments that have lines of their own, and indentation: comments explain to us, not to a
/// passer-by. Neither our scripts nor wasm-bindgen's have text of more than one line.
fn without_comments(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut in_block = false;
    for line in script.lines().map(str::trim) {
        in_block |= line.starts_with("/*");
        if !in_block && !line.is_empty() && !line.starts_with("//") {
            out += line;
            out.push('\n');
        }
        in_block &= !line.ends_with("*/");
    }
    out
}

/// Addresses of one program's files.
struct Program {
    glue: String,
    wasm: String,
}

fn add_program(
    site: &mut Site,
    part: Part,
    letter: char,
    artefact: wasm::Artefact,
) -> Result<Program> {
    println!("building {}", artefact.bin);
    let wasm::Bound {
        wasm,
        mut glue,
        modules,
    } = wasm::build(artefact)?;
    for (specifier, js) in modules {
        // wasm-bindgen hands out what any crate holds, used or not.
        if !glue.contains(&specifier) {
            continue;
        }
        let name = site.add_hashed(part, letter, "js", js);
        for quote in ['\'', '"'] {
            let import = format!("{quote}{specifier}{quote}");
            glue = glue.replace(&import, &format!("\"/{name}\""));
        }
    }
    ensure!(
        !glue.contains("./snippets/"),
        "the glue imports a module that nobody made"
    );
    let wasm = site.add_hashed(part, letter, "wasm", wasm);
    let glue = site.add_hashed(part, letter, "js", without_comments(&glue));
    Ok(Program {
        glue: format!("/{glue}"),
        wasm: format!("/{wasm}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_on_their_own_lines_go_and_code_stays() {
        let script =
            "// a\n/** b\n * c */\nlet a = \"/*\"; // d\n\n  a += \"//\";\n/* e */\nf();\n";
        assert_eq!(
            without_comments(script),
            "let a = \"/*\"; // d\na += \"//\";\nf();\n"
        );
    }
}
