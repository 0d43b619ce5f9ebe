//! XML as a tree.

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// An element of XML.
#[derive(Debug, Default)]
pub struct Node {
    /// Its name, with the prefix.
    pub name: String,
    attributes: Vec<(String, String)>,
    /// The elements in it.
    pub children: Vec<Node>,
    /// The text in it, all in one.
    pub text: String,
}

impl Node {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The same, of Android's own.
    pub fn android(&self, name: &str) -> Option<&str> {
        self.get(&format!("android:{name}"))
    }

    /// Whether it only takes away what a library brings.
    pub fn is_removed(&self) -> bool {
        self.get("tools:node") == Some("remove")
    }

    /// The elements in it with this name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &Node> {
        self.children.iter().filter(move |node| node.name == name)
    }

    /// This and everything below it.
    pub fn every(&self) -> Vec<&Node> {
        let mut found = vec![self];
        for child in &self.children {
            found.extend(child.every());
        }
        found
    }
}

/// The root element.
pub fn parse(xml: &str) -> Node {
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) => open.push(node(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(node(&start)),
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => {
                let text = String::from_utf8_lossy(&text).into_owned();
                open.last_mut().unwrap().text.push_str(&text);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "an element is not closed");
    let mut roots = open.pop().unwrap().children;
    assert_eq!(roots.len(), 1, "one root");
    roots.pop().unwrap()
}

fn node(start: &BytesStart<'_>) -> Node {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut node = Node {
        name: text(start.name().as_ref()),
        ..Node::default()
    };
    for attribute in start.attributes() {
        let attribute = attribute.expect("an attribute");
        let value = attribute.unescape_value().expect("a value").into_owned();
        node.attributes.push((text(attribute.key.as_ref()), value));
    }
    node
}

/// The value of a key in the outermost dictionary of a property list.
pub fn value_of<'a>(list: &'a Node, key: &str) -> Option<&'a Node> {
    let dictionary = list.all("dict").next()?;
    let mut parts = dictionary.children.iter();
    parts.find(|part| part.name == "key" && part.text.trim() == key)?;
    parts.next()
}

/// The same, of a value that is text.
pub fn text_of<'a>(list: &'a Node, key: &str) -> Option<&'a str> {
    let value = value_of(list, key)?;
    (value.name == "string").then(|| value.text.trim())
}
