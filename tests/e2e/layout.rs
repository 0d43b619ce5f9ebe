//! No screen breaks: at 320 CSS px, with letters twice as large, in longer words, from right to left.
//!
//! Read off the gallery (`cargo xtask gallery`), which draws every component and screen.

use std::path::Path;

use serde::Deserialize;
use tempfile::TempDir;

use crate::browser::{Browser, Look};

/// The languages of the gallery: two real ones, a longer one, one from right to left.
const LANGUAGES: [&str; 4] = ["en", "fr", "en-XA", "he-XB"];
/// The narrowest page that WCAG 2.2, 1.4.10, asks for, and a phone, both in CSS px.
const WIDTHS: [u32; 2] = [320, 360];
const SIZES: [&str; 2] = ["", "largest"];

/// What a page tells of itself.
#[derive(Debug, Deserialize)]
struct Layout {
    /// Elements that stick out of their screen, or text out of its button.
    out: Vec<String>,
    /// Things to press that are lower than 48 CSS px, or narrower than 24.
    small: Vec<String>,
    /// How many elements were looked at.
    seen: usize,
}

const LOOK: &str = r"
const [size] = arguments;
const out = [], small = [];
let seen = 0;
const name = e => `${e.closest('.specimen').id}: ${e.tagName} ${e.id} ${e.className} ${e.textContent.slice(0, 40)}`;
for (const inner of document.querySelectorAll('.inner')) {
  if (size) inner.dataset.size = size; else delete inner.dataset.size;
}
for (const screen of document.querySelectorAll('.specimen')) {
  const box = screen.getBoundingClientRect();
  for (const e of screen.querySelectorAll('*')) {
    if (e.closest('svg') || !e.checkVisibility() || e.classList.contains('visually-hidden')) continue;
    seen += 1;
    const r = e.getBoundingClientRect();
    if (r.left < box.left - 1 || r.right > box.right + 1) out.push(name(e));
    const press = e.closest('button');
    if (press) {
      const p = press.getBoundingClientRect();
      if (r.left < p.left - 1 || r.right > p.right + 1 || r.top < p.top - 1 || r.bottom > p.bottom + 1
          || e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline') out.push('in button ' + name(e));
    }
    if (e.matches('button, textarea') && (r.height < 47.5 || r.width < 24)) small.push(`${name(e)} ${r.width}x${r.height}`);
  }
}
return { out, small, seen };
";

#[tokio::test]
async fn every_screen_holds_its_words_whatever_the_language_and_the_size() {
    let phone = TempDir::new().expect("a folder");
    let browser = Browser::start(phone.path(), Look::PHONE).await;
    let gallery = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/gallery");
    for language in LANGUAGES {
        let page = gallery.join(format!("{language}.html"));
        assert!(page.exists(), "`cargo xtask gallery` draws it");
        for width in WIDTHS {
            let look = Look {
                size: (width, 740),
                ..Look::PHONE
            };
            browser.set_look(look).await;
            let page = format!("file://{}", page.display());
            browser.page.goto(page).await.expect("the page loads");
            for size in SIZES {
                let result = browser.page.execute(LOOK, vec![size.into()]).await;
                let layout: Layout = result.expect("it runs").convert().expect("a layout");
                let at = format!("{language}, {width} px, size {size:?}");
                assert_eq!(layout.out, Vec::<String>::new(), "{at}");
                assert_eq!(layout.small, Vec::<String>::new(), "{at}");
                assert!(layout.seen > 400, "{at}: {} elements", layout.seen);
            }
        }
    }
}
