//! An XML document as a tree, with the line of each element.

use quick_xml::{Reader, events::Event};

use super::error::{ImportError, Spot};

/// An element.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    pub text: String,
}

/// Deepest nesting read: the formats need fewer than ten.
const DEEPEST: usize = 64;

impl Node {
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.all(name).next()
    }

    pub fn all(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.children
            .iter()
            .filter(move |child| child.name.eq_ignore_ascii_case(name))
    }

    /// The text of a child; empty where it has none.
    pub fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.trim())
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    }
}

/// The root element.
///
/// # Errors
/// [`ImportError`] with the line.
pub(super) fn parse(text: &str, file: &str) -> Result<Node, ImportError> {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Node::default()];
    loop {
        let position = reader.buffer_position();
        let fail = |what: String| {
            let upto = usize::try_from(position)
                .unwrap_or(usize::MAX)
                .min(text.len());
            let bytes = text.as_bytes().get(..upto).unwrap_or_default();
            let line = 1 + bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
            ImportError::at(file, Spot::Line(line), what)
        };
        let event = reader
            .read_event()
            .map_err(|error| fail(error.to_string()))?;
        let (start, is_empty) = match event {
            Event::Start(start) => (start, false),
            Event::Empty(start) => (start, true),
            Event::End(_) => {
                let Some(done) = open.pop() else {
                    return Err(fail("an end without a start".to_owned()));
                };
                let Some(parent) = open.last_mut() else {
                    return Err(fail("an end without a start".to_owned()));
                };
                parent.children.push(done);
                continue;
            }
            Event::Eof => {
                if open.len() > 1 {
                    return Err(fail("the file ends inside an element".to_owned()));
                }
                let root = open.pop().and_then(|mut top| top.children.pop());
                return root.ok_or_else(|| fail("no XML element in it".to_owned()));
            }
            other => {
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&written(&other));
                }
                continue;
            }
        };
        if open.len() > DEEPEST {
            return Err(fail("nested too deep".to_owned()));
        }
        let local = |name: &[u8]| {
            let name = String::from_utf8_lossy(name);
            name.rsplit(':').next().unwrap_or_default().to_owned()
        };
        let mut node = Node {
            name: local(start.name().as_ref()),
            ..Node::default()
        };
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| fail(error.to_string()))?;
            let value = attribute
                .unescape_value()
                .map_err(|error| fail(error.to_string()))?;
            node.attributes
                .push((local(attribute.key.as_ref()), value.into_owned()));
        }
        match (is_empty, open.last_mut()) {
            (true, Some(parent)) => parent.children.push(node),
            _ => open.push(node),
        }
    }
}

/// The characters of an event that is text.
fn written(event: &Event<'_>) -> String {
    match event {
        Event::Text(text) => String::from_utf8_lossy(text).into_owned(),
        Event::CData(text) => String::from_utf8_lossy(text).into_owned(),
        Event::GeneralRef(name) => {
            if let Ok(Some(c)) = name.resolve_char_ref() {
                return c.to_string();
            }
            let name = String::from_utf8_lossy(name);
            match name.as_ref() {
                "amp" => "&".to_owned(),
                "lt" => "<".to_owned(),
                "gt" => ">".to_owned(),
                "quot" => "\"".to_owned(),
                "apos" => "'".to_owned(),
                other => format!("&{other};"),
            }
        }
        _ => String::new(),
    }
}
