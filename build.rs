//! Turns `assets/deployment.toml` into constants and the message files into typed keys; joins the style sheets; gives Android its resources.

#![expect(
    clippy::disallowed_methods,
    reason = "cargo names the folder to write to in the environment"
)]

use std::{env, error::Error, fs, path::Path};

#[path = "build/android.rs"]
mod android;
#[path = "build/messages.rs"]
mod messages;
#[path = "build/pseudo.rs"]
mod pseudo;
#[path = "build/styles.rs"]
mod styles;
#[path = "build/values.rs"]
mod values;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    deployment()?;
    android::resources()?;
    styles::gather(Path::new(&env::var("OUT_DIR")?))?;
    message_keys()
}

fn message_keys() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build/messages.rs");
    println!("cargo:rerun-if-changed=build/values.rs");
    println!("cargo:rerun-if-changed=src/i18n/marks.rs");
    println!("cargo:rerun-if-changed=i18n");
    let sources = messages::read(Path::new("i18n"))?;
    let keys = messages::keys(&messages::check(&sources)?);
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("keys.rs"), keys)?;
    for locale in messages::LOCALES {
        write_bundle(locale, &messages::bundle(&sources, locale))?;
    }
    if env::var_os("CARGO_FEATURE_GALLERY").is_some() {
        println!("cargo:rerun-if-changed=build/pseudo.rs");
        let [base, ..] = messages::LOCALES;
        write_bundle("long", &disguised(&sources, base, pseudo::pseudo))?;
        write_bundle("mirrored", &disguised(&sources, base, pseudo::pseudo_rtl))?;
    }
    Ok(())
}

/// The messages of a language, made into those of one that nobody speaks.
fn disguised(sources: &[messages::Source], locale: &str, change: fn(&str) -> String) -> String {
    let mut sources = sources.to_vec();
    for source in &mut sources {
        source.text = change(&source.text);
    }
    messages::bundle(&sources, locale)
}

fn write_bundle(name: &str, words: &str) -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join(format!("{name}.txt")), words)?;
    Ok(())
}

fn deployment() -> Result<(), Box<dyn Error>> {
    let source = "assets/deployment.toml";
    println!("cargo:rerun-if-changed={source}");
    let table: toml::Table = fs::read_to_string(source)?.parse()?;
    let text = |key: &str| {
        table
            .get(key)
            .and_then(toml::Value::as_str)
            .ok_or_else(|| format!("{source}: `{key}` is missing or not text"))
    };
    let sequence = text("set_up_sequence")?;
    let keys = sequence.chars().all(|c| "0123456789.+-*/%()n".contains(c));
    if !keys || !(8..=64).contains(&sequence.len()) {
        return Err(format!("{source}: `set_up_sequence` wants 8 to 64 calculator keys").into());
    }
    let address = text("list_address")?;
    let is_plain = address.starts_with("https://") && !address.contains(['?', '#', '@', ' ']);
    if !address.is_empty() && !is_plain {
        return Err(format!("{source}: `list_address` wants a plain https address").into());
    }
    let name = text("name")?;
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    let file_name: String = name.chars().map(plain).collect();
    let file_name = match file_name.trim_matches('-') {
        "" => "calc",
        file_name => file_name,
    };
    let out = format!(
        "/// The name others see.\npub const NAME: &str = {name:?};\n\
         /// The same in names of files and folders.\npub const FILE_NAME: &str = {file_name:?};\n\
         /// The name under the icon.\npub const SHORT_NAME: &str = {:?};\n\
         /// The keys that open set-up, before `=`.\npub const SET_UP_SEQUENCE: &str = {sequence:?};\n\
         /// Where a newer list can be asked for; may be empty.\npub const LIST_ADDRESS: &str = {address:?};\n",
        text("short_name")?,
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("deployment.rs"), out)?;
    Ok(())
}
