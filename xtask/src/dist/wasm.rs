//! The five programs: cargo, then wasm-bindgen as a library.
//!
//! `wasm-bindgen` and `wasm-bindgen-cli-support` share a crate that declares `links`, so cargo
//! refuses a `Cargo.lock` in which their versions differ: there is no mismatch to handle.

use std::{collections::BTreeMap, path::PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::trim;
use crate::{renames, tree};

/// The target of all web artefacts.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// One of the programs of the web app.
#[derive(Clone, Copy)]
pub struct Artefact {
    /// The binary in `Cargo.toml`.
    pub bin: &'static str,
    /// The features it is built with.
    pub features: &'static str,
}

/// The calculator.
pub const COVER: Artefact = Artefact {
    bin: "cover",
    features: "cover",
};
/// The Worker with the keys.
pub const KEEPER: Artefact = Artefact {
    bin: "keeper",
    features: "keeper",
};
/// What opens.
pub const APP: Artefact = Artefact {
    bin: "tally",
    features: "ui",
};
/// The Worker with the list of services.
pub const FINDER: Artefact = Artefact {
    bin: "finder",
    features: "finder",
};
/// The Worker with the codes to scan and the words.
pub const COURIER: Artefact = Artefact {
    bin: "courier",
    features: "courier",
};
/// All five.
pub const ALL: [Artefact; 5] = [COVER, KEEPER, APP, FINDER, COURIER];

impl Artefact {
    /// The flags that select it, for `cargo build` and `cargo clippy`.
    pub fn flags(self) -> [&'static str; 7] {
        let Self { bin, features } = self;
        [
            "--target",
            TARGET,
            "--no-default-features",
            "--features",
            features,
            "--bin",
            bin,
        ]
    }
}

/// What wasm-bindgen makes of one program.
pub struct Bound {
    /// The wasm file.
    pub wasm: Vec<u8>,
    /// The glue module; the address of the wasm is passed to its default export.
    pub glue: String,
    /// Modules that the glue imports, by the specifier it uses.
    pub modules: BTreeMap<String, String>,
}

/// Compiles a program and binds it.
pub fn build(artefact: Artefact) -> Result<Bound> {
    tree::run(
        tree::cargo()
            .args(["build", "--quiet", "--profile", "web"])
            .args(artefact.flags())
            // Joins what `.cargo/config.toml` may set; the environment's would replace both.
            .arg("--config")
            .arg(format!("target.{TARGET}.rustflags={:?}", renames::flags()?))
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("RUSTFLAGS"),
    )?;
    let file = tree::target()
        .join(TARGET)
        .join("web")
        .join(artefact.bin)
        .with_extension("wasm");
    bind(&file).with_context(|| format!("wasm-bindgen on {}", artefact.bin))
}

fn bind(file: &PathBuf) -> Result<Bound> {
    let mut output = Bindgen::new()
        .input_path(file)
        .web(true)?
        .typescript(false)
        // `trim` knows functions by the names that the compiler gave them.
        .demangle(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .generate_output()?;
    if !output.npm_dependencies().is_empty() {
        bail!("a crate wants npm packages, which this build does not bundle");
    }
    let inline = output.snippets().iter().flat_map(|(crate_name, list)| {
        list.iter()
            .enumerate()
            .map(move |(i, js)| (format!("./snippets/{crate_name}/inline{i}.js"), js.clone()))
    });
    let local = output
        .local_modules()
        .iter()
        .map(|(path, js)| (format!("./snippets/{path}"), js.clone()));
    let modules: BTreeMap<_, _> = inline.chain(local).collect();
    for (path, js) in &modules {
        if js.contains("from \"./") || js.contains("from './") || js.contains("from \"../") {
            bail!("{path} imports a neighbour, and files are renamed one by one");
        }
    }
    let glue = output.js().to_owned();
    trim::run(output.wasm_mut())?;
    Ok(Bound {
        wasm: output.wasm_mut().emit_wasm(),
        glue,
        modules,
    })
}
