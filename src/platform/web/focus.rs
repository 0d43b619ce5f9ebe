//! The focus is never lost with what had it: without one, keys and screen readers start over at the top.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{
    Document, Element, Event, HtmlElement, MutationObserver, MutationObserverInit, Range,
};

use super::page::document;

/// What can take it.
const ANY: &str = "button, textarea";
/// What can take it from what was no text box: a phone shows no keyboard that nobody asked for.
const PRESSED: &str = "button";

/// What has the focus, and its place on the page: the browser moves that with every change around it.
struct Place {
    focused: HtmlElement,
    range: Range,
}

/// Watches the pages inside `root`. When what has the focus is taken away, the focus goes to what comes next
/// in the same list, else to what came before, else on from there; a new page takes it by itself.
pub fn keep_focus(root: &Element) {
    let place: Rc<RefCell<Option<Place>>> = Rc::default();
    let here = Rc::clone(&place);
    let note = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let target = event
            .target()
            .and_then(|t| t.dyn_into::<HtmlElement>().ok());
        *here.borrow_mut() = target.and_then(Place::of);
    });
    let _ = root.add_event_listener_with_callback("focusin", note.as_ref().unchecked_ref());
    note.forget();
    let changed = Closure::<dyn FnMut()>::new(move || {
        let lost = document().filter(is_lost).and_then(|_| place.take());
        if let Some(place) = lost {
            place.give_on();
        }
    });
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    if let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) {
        let _ = observer.observe_with_options(root, &options);
    }
    // Both live as long as the page, and leaving replaces the page.
    changed.forget();
}

fn is_lost(document: &Document) -> bool {
    let body = document.body().map(Element::from);
    document
        .active_element()
        .is_none_or(|active| Some(active) == body)
}

impl Place {
    fn of(focused: HtmlElement) -> Option<Self> {
        let range = document()?.create_range().ok()?;
        range.select_node(&focused).ok()?;
        Some(Self { focused, range })
    }

    /// Gives the focus back to what was only moved, else on to what is near.
    fn give_on(&self) {
        if self.focused.is_connected() {
            let _ = self.focused.focus();
            return;
        }
        let _ = self.nearest().map(|near| near.focus());
    }

    /// What is next to the place, in the smallest part of the page that has anything.
    fn nearest(&self) -> Option<HtmlElement> {
        let wanted = if self.focused.local_name() == "textarea" {
            ANY
        } else {
            PRESSED
        };
        let start = self.range.start_container().ok()?;
        let mut within = match start.dyn_into::<Element>() {
            Ok(element) => element,
            Err(node) => node.parent_element()?,
        };
        let page = within.closest("main").ok()??;
        loop {
            let found = within.query_selector_all(wanted).ok()?;
            let all = (0..found.length()).filter_map(|at| found.item(at));
            let (after, before): (Vec<_>, Vec<_>) =
                all.partition(|node| self.range.compare_point(node, 0).is_ok_and(|side| side > 0));
            let near = after
                .into_iter()
                .next()
                .or_else(|| before.into_iter().next_back());
            if let Some(near) = near {
                return near.dyn_into().ok();
            }
            if within == page {
                return page.dyn_into().ok();
            }
            within = within.parent_element()?;
        }
    }
}
