//! Turns the message files into typed keys, and refuses files that don't match.
//!
//! A broken or missing translation is found here, at build time, and never on someone's phone.
//! English is the base; every other language must have the same files, keys and variables. Messages
//! are one value each, with variables and plural forms: no attributes, terms, functions or references,
//! so that each can be read, translated and checked alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs, io,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use super::values::{BETWEEN, simple};

/// The base language, then the others.
pub const LOCALES: [&str; 2] = ["en", "fr"];

/// The file of the page without Fluent: same rules, but no typed keys.
const PLAIN: &str = "cover.ftl";

/// One message file.
#[derive(Clone, Debug)]
pub struct Source {
    /// `en` or `fr`.
    pub locale: String,
    /// Its name, such as `plan.ftl`.
    pub file: String,
    /// What is in it.
    pub text: String,
}

/// One message of the base language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id, such as `section-bag-title`.
    pub id: String,
    /// Its variables, sorted.
    pub variables: BTreeSet<String>,
    /// Its words, with `{...}` for whatever is not text.
    pub words: String,
    /// The test that shows it, where it is a promise: the line `# test: ...` above it.
    pub shown_by: Option<String>,
}

type Messages = BTreeMap<String, Message>;

/// Reads every `*.ftl` of every language under `root`.
///
/// # Errors
/// Those of the disk.
pub fn read(root: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for locale in LOCALES {
        for entry in fs::read_dir(root.join(locale))? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str());
            if let Some(file) = name.filter(|name| name.ends_with(".ftl")) {
                sources.push(Source {
                    locale: locale.to_owned(),
                    file: file.to_owned(),
                    text: fs::read_to_string(&path)?,
                });
            }
        }
    }
    sources.sort_by(|a, b| (&a.locale, &a.file).cmp(&(&b.locale, &b.file)));
    Ok(sources)
}

/// Checks all files against each other and gives the base messages that get a typed key.
///
/// # Errors
/// One line a fault, each naming the file and the key.
pub fn check(sources: &[Source]) -> Result<Vec<Message>, String> {
    let mut faults = Vec::new();
    let mut files: BTreeMap<&str, BTreeMap<&str, Messages>> = BTreeMap::new();
    for source in sources {
        let messages = parse(source, &mut faults);
        files
            .entry(&source.file)
            .or_default()
            .insert(&source.locale, messages);
    }

    let mut keys = Messages::new();
    for (file, by_locale) in files {
        let [base, others @ ..] = LOCALES;
        let Some(messages) = by_locale.get(base) else {
            faults.push(format!("{base}/{file}: the file is missing"));
            continue;
        };
        for other in others {
            match by_locale.get(other) {
                Some(translated) => compare(file, other, messages, translated, &mut faults),
                None => faults.push(format!("{other}/{file}: the file is missing")),
            }
        }
        if file == PLAIN {
            continue;
        }
        for (id, message) in messages {
            if keys.insert(id.clone(), message.clone()).is_some() {
                faults.push(format!("{base}/{file}: `{id}` is in another file too"));
            }
        }
    }
    for (family, members) in families(keys.keys().map(String::as_str)) {
        for (index, (number, id)) in members.iter().enumerate() {
            if *number != index + 1 {
                faults.push(format!(
                    "`{id}` is there and `{family}-{}` is not",
                    index + 1
                ));
                break;
            }
        }
    }
    if faults.is_empty() {
        Ok(keys.into_values().collect())
    } else {
        Err(faults.join("\n"))
    }
}

/// Numbered messages by what they have in common: `x-1`, `x-2` ... are the family `x`, in the order of
/// their numbers.
fn families<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, Vec<(usize, &'a str)>> {
    let mut families: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for id in ids {
        let numbered = id.rsplit_once('-');
        if let Some((family, number)) = numbered.and_then(|(f, n)| Some((f, n.parse().ok()?))) {
            families.entry(family).or_default().push((number, id));
        }
    }
    for members in families.values_mut() {
        members.sort_unstable();
    }
    families
}

/// The Rust source of the `Key` enum. A family of numbered messages is a constant as well.
pub fn keys(messages: &[Message]) -> String {
    let mut variants = String::new();
    let mut all = String::new();
    let mut ids = String::new();
    let mut variables = String::new();
    let mut numbered = String::new();
    for (family, members) in families(messages.iter().map(|m| m.id.as_str())) {
        let name = family.replace('-', "_").to_uppercase();
        let list = members
            .iter()
            .map(|(_, id)| format!("Self::{}", pascal(id)));
        let list = list.collect::<Vec<_>>().join(", ");
        let _ = writeln!(
            numbered,
            "\n    /// The messages `{family}-1` and on, in order.\n    \
             pub const {name}: &[Self] = &[{list}];"
        );
    }
    let mut promises = String::new();
    for message in messages {
        if let Some(test) = &message.shown_by {
            let _ = write!(promises, "(Self::{}, {test:?}), ", pascal(&message.id));
        }
        let name = pascal(&message.id);
        let doc = message
            .words
            .replace('\n', " ")
            .replace('[', "\\[")
            .replace('<', "\\<");
        // Writing to a `String` can't fail.
        let _ = writeln!(variants, "    /// {doc}\n    {name},");
        let _ = writeln!(all, "        Self::{name},");
        let _ = writeln!(ids, "            Self::{name} => {:?},", message.id);
        if !message.variables.is_empty() {
            let list = message.variables.iter().collect::<Vec<_>>();
            let _ = writeln!(variables, "            Self::{name} => &{list:?},");
        }
    }
    format!(
        "/// A message for people, by its meaning. Each is documented by its English words.\n\
         #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         pub enum Key {{\n{variants}}}\n\n\
         impl Key {{\n\
         \x20   /// Every key, sorted by id.\n\
         \x20   pub const ALL: &[Self] = &[\n{all}    ];\n{numbered}\n\
         \x20   /// Every promise, with the test that shows it.\n\
         \x20   pub const PROMISES: &[(Self, &str)] = &[{promises}];\n\n\
         \x20   /// The id in the message files.\n\
         \x20   #[must_use]\n\
         \x20   pub const fn id(self) -> &'static str {{\n        match self {{\n{ids}        }}\n    }}\n\n\
         \x20   /// The variables that the message wants, sorted.\n\
         \x20   #[must_use]\n\
         \x20   pub const fn variables(self) -> &'static [&'static str] {{\n\
         \x20       match self {{\n{variables}            _ => &[],\n        }}\n    }}\n}}\n\n\
         /// By its id; in a release, which has no ids, by its number.\n\
         impl std::fmt::Debug for Key {{\n\
         \x20   fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{\n\
         \x20       if cfg!(debug_assertions) {{\n            f.write_str(self.id())\n        }} else {{\n\
         \x20           (*self as u16).fmt(f)\n        }}\n    }}\n}}\n"
    )
}

/// The words of every message of one language that has a typed key, in the order of `Key::ALL`, with
/// [`BETWEEN`] between two.
pub fn bundle(sources: &[Source], locale: &str) -> String {
    let wanted = sources
        .iter()
        .filter(|s| s.locale == locale && s.file != PLAIN);
    let mut messages = BTreeMap::new();
    for source in wanted {
        let (Ok(resource) | Err((resource, _))) = parser::parse(source.text.as_str());
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let words = message.value.as_ref().map(simple);
                // What is not simple was among the faults.
                let words = words.and_then(Result::ok).unwrap_or_default();
                messages.insert(message.id.name.to_owned(), words);
            }
        }
    }
    let words: Vec<_> = messages.into_values().collect();
    words.join(&BETWEEN.to_string())
}

/// Every message of one file, by id. Faults are added to `faults`.
pub fn parse(source: &Source, faults: &mut Vec<String>) -> BTreeMap<String, Message> {
    let at = format!("{}/{}", source.locale, source.file);
    let resource = match parser::parse(source.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let before = source.text.get(..error.pos.start).unwrap_or_default();
                let line = before.matches('\n').count() + 1;
                faults.push(format!("{at}: line {line}: {}", error.kind));
            }
            resource
        }
    };
    let mut messages = Messages::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                if !message.attributes.is_empty() {
                    faults.push(format!("{at}: `{id}` has attributes"));
                }
                let mut read = Message {
                    id: id.clone(),
                    variables: BTreeSet::new(),
                    words: String::new(),
                    shown_by: message.comment.as_ref().and_then(|comment| {
                        let mut lines = comment.content.iter();
                        let named = lines.find_map(|line| line.strip_prefix("test: "));
                        named.map(str::to_owned)
                    }),
                };
                if let Some(value) = &message.value {
                    pattern(value, &mut read);
                    if let Err(what) = simple(value) {
                        faults.push(format!("{at}: `{id}` has {what}"));
                    }
                }
                if read.words.trim().is_empty() {
                    faults.push(format!("{at}: `{id}` is empty"));
                }
                if messages.insert(id.clone(), read).is_some() {
                    faults.push(format!("{at}: `{id}` is there twice"));
                }
            }
            Entry::Term(term) => faults.push(format!("{at}: `-{}` is a term", term.id.name)),
            // Junk is already among the parser's errors.
            Entry::Junk { .. }
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_) => {}
        }
    }
    messages
}

fn compare(
    file: &str,
    locale: &str,
    base: &Messages,
    translated: &Messages,
    faults: &mut Vec<String>,
) {
    for (id, message) in base {
        match translated.get(id) {
            None => faults.push(format!("{locale}/{file}: `{id}` is missing")),
            Some(other) if other.variables != message.variables => faults.push(format!(
                "{locale}/{file}: `{id}` has the variables {:?} and not {:?}",
                other.variables, message.variables
            )),
            Some(_) => {}
        }
    }
    for id in translated.keys().filter(|id| !base.contains_key(*id)) {
        faults.push(format!("{locale}/{file}: `{id}` is not in {}", LOCALES[0]));
    }
}

fn pattern(pattern: &Pattern<&str>, out: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.words.push_str(value),
            PatternElement::Placeable { expression } => self::expression(expression, out),
        }
    }
}

fn expression(expression: &Expression<&str>, out: &mut Message) {
    match expression {
        Expression::Inline(inline) => self::inline(inline, out),
        Expression::Select { selector, variants } => {
            inline(selector, out);
            for variant in variants {
                out.words.push(' ');
                pattern(&variant.value, out);
            }
        }
    }
}

fn inline(inline: &InlineExpression<&str>, out: &mut Message) {
    match inline {
        InlineExpression::StringLiteral { value } => out.words.push_str(value),
        InlineExpression::VariableReference { id } => {
            out.variables.insert(id.name.to_owned());
            out.words.push_str("{...}");
        }
        // A fault: see `values`.
        _ => {}
    }
}

fn pascal(id: &str) -> String {
    id.split(['-', '_'])
        .flat_map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map(|first| first.to_ascii_uppercase())
                .into_iter()
                .chain(letters)
        })
        .collect()
}
