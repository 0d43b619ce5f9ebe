//! A screen that nobody sees: Xvfb, real keys and presses (XTEST), and pictures of it.

use std::{
    collections::BTreeMap,
    path::Path,
    time::{Duration, Instant},
};

use x11rb::{
    connection::Connection,
    protocol::{
        xproto::{
            AutoRepeatMode, ChangeKeyboardControlAux, ConnectionExt as _, ImageFormat, InputFocus,
            MapState, Window,
        },
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
};

use crate::xvfb::Xvfb;

/// How long anything may take before a test gives up. Nothing waits for it when all is well.
pub const PATIENCE: Duration = Duration::from_secs(60);

const KEY_PRESS: u8 = 2;
const KEY_RELEASE: u8 = 3;
const BUTTON_PRESS: u8 = 4;
const BUTTON_RELEASE: u8 = 5;
const MOVE: u8 = 6;
const SHIFT: u32 = 0xffe1;

/// A screen of its own for one test.
pub struct Screen {
    /// Ended with the test that started it.
    _server: Option<Xvfb>,
    display: String,
    x: RustConnection,
    root: Window,
    size: (u16, u16),
    /// The key for each symbol, and whether Shift is held for it.
    keys: BTreeMap<u32, (u8, bool)>,
}

/// What is seen: 4 bytes a pixel, in rows from the top.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: u16,
    pixels: Vec<u8>,
}

impl Screen {
    /// Starts a screen of this size, in pixels.
    pub fn start(width: u16, height: u16) -> Self {
        let server = Xvfb::start(width, height);
        let display = server.display().to_owned();
        Self::connect(Some(server), display, width, height)
    }

    /// The screen that this process is on.
    pub fn of_environment(width: u16, height: u16) -> Self {
        let display = std::env::var_os("DISPLAY")
            .expect("a screen")
            .into_string()
            .unwrap();
        Self::connect(None, display, width, height)
    }

    fn connect(server: Option<Xvfb>, display: String, width: u16, height: u16) -> Self {
        let (x, screen) = x11rb::connect(Some(&display)).unwrap();
        let root = x.setup().roots[screen].root;
        let keys = keys(&x);
        // A slow test holds no key down.
        let once = ChangeKeyboardControlAux::new().auto_repeat_mode(AutoRepeatMode::OFF);
        x.change_keyboard_control(&once).unwrap().check().unwrap();
        Self {
            _server: server,
            display,
            x,
            root,
            size: (width, height),
            keys,
        }
    }

    /// Its name, as programs want it in `DISPLAY`.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// Waits for a window of this title and gives it the keyboard, as a window manager would.
    pub fn focus(&self, title: &str) -> Window {
        let window = wait_for("a window", || self.windows(title).first().copied());
        self.focus_window(window);
        window
    }

    /// Gives this window the keyboard, once it can have it.
    pub fn focus_window(&self, window: Window) {
        wait_for("the keyboard", || {
            let focus = self
                .x
                .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME);
            focus.unwrap().check().ok()
        });
    }

    /// The windows of this title that are shown.
    pub fn windows(&self, title: &str) -> Vec<Window> {
        let tree = self.x.query_tree(self.root).unwrap().reply().unwrap();
        let mut windows = tree.children;
        windows.retain(|window| self.is_shown(*window, title));
        windows
    }

    /// The titles of all windows that are shown.
    pub fn titles(&self) -> Vec<String> {
        let children = self
            .x
            .query_tree(self.root)
            .unwrap()
            .reply()
            .unwrap()
            .children;
        let mut titles: Vec<_> = children
            .into_iter()
            .filter(|window| self.is_mapped(*window))
            .map(|window| self.title(window))
            .collect();
        titles.sort();
        titles
    }

    fn is_shown(&self, window: Window, title: &str) -> bool {
        self.is_mapped(window) && self.title(window) == title
    }

    fn is_mapped(&self, window: Window) -> bool {
        let attributes = self.x.get_window_attributes(window).unwrap().reply();
        attributes.is_ok_and(|a| a.map_state == MapState::VIEWABLE)
    }

    fn title(&self, window: Window) -> String {
        use x11rb::protocol::xproto::AtomEnum;
        let asked = self
            .x
            .get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 256);
        let title = asked.unwrap().reply().map(|reply| reply.value);
        String::from_utf8_lossy(&title.unwrap_or_default()).into_owned()
    }

    /// Types these characters on the keyboard.
    pub fn types(&self, text: &str) {
        for character in text.chars() {
            self.presses(u32::from(character));
        }
    }

    /// Presses and lets go of the key of this X symbol; for a character of Latin 1 it is the character.
    pub fn presses(&self, symbol: u32) {
        let (key, shifted) = self.keys[&symbol];
        let shift = self.keys[&SHIFT].0;
        if shifted {
            self.fake(KEY_PRESS, shift);
        }
        self.fake(KEY_PRESS, key);
        self.fake(KEY_RELEASE, key);
        if shifted {
            self.fake(KEY_RELEASE, shift);
        }
    }

    /// Clicks at this place, in pixels from the top left.
    pub fn clicks(&self, x: i16, y: i16) {
        self.points(x, y);
        self.fake(BUTTON_PRESS, 1);
        self.fake(BUTTON_RELEASE, 1);
    }

    /// Moves the pointer there.
    pub fn points(&self, x: i16, y: i16) {
        let moved = self
            .x
            .xtest_fake_input(MOVE, 0, x11rb::CURRENT_TIME, self.root, x, y, 0);
        moved.unwrap().check().unwrap();
    }

    fn fake(&self, kind: u8, detail: u8) {
        let sent = self
            .x
            .xtest_fake_input(kind, detail, x11rb::CURRENT_TIME, self.root, 0, 0, 0);
        sent.unwrap().check().unwrap();
    }

    /// What is seen now.
    pub fn picture(&self) -> Picture {
        let (width, height) = self.size;
        let image = self
            .x
            .get_image(ImageFormat::Z_PIXMAP, self.root, 0, 0, width, height, !0)
            .unwrap()
            .reply()
            .unwrap();
        Picture {
            width,
            pixels: image.data,
        }
    }

    /// What is seen once nothing moves any more: two pictures a moment apart are the same.
    pub fn settled(&self) -> Picture {
        let mut last = self.picture();
        wait_for("a picture that stays", || {
            std::thread::sleep(Duration::from_millis(250));
            let next = self.picture();
            let same = next == last && !next.is_blank();
            last = next;
            same.then(|| last.clone())
        })
    }
}

impl Picture {
    /// Whether it is all of one colour.
    fn is_blank(&self) -> bool {
        let first = &self.pixels[..4];
        self.pixels.chunks_exact(4).all(|pixel| pixel == first)
    }

    /// Whether a person sees the same. Not pixel by pixel: a page that is drawn anew may round its edges otherwise.
    /// The lightness of squares is compared, which a single grey letter changes by more than is let pass.
    pub fn looks_like(&self, other: &Self) -> bool {
        const LET_PASS: u64 = 6;
        let (one, two) = (self.squares(), other.squares());
        one.len() == two.len()
            && one
                .iter()
                .zip(two)
                .all(|(one, two)| one.abs_diff(two) <= LET_PASS)
    }

    /// The mean lightness of each square of 16 pixels, from 0 to 255.
    fn squares(&self) -> Vec<u64> {
        const SIDE: usize = 16;
        let width = usize::from(self.width);
        let across = width.div_ceil(SIDE);
        let mut squares =
            vec![(0_u64, 0_u64); across * (self.pixels.len() / 4 / width).div_ceil(SIDE)];
        for (at, pixel) in self.pixels.chunks_exact(4).enumerate() {
            let (x, y) = (at % width / SIDE, at / width / SIDE);
            let square = &mut squares[y * across + x];
            square.0 += pixel[..3].iter().map(|part| u64::from(*part)).sum::<u64>();
            square.1 += 3;
        }
        squares
            .into_iter()
            .map(|(sum, count)| sum / count)
            .collect()
    }

    /// How much of it differs, in hundredths.
    pub fn differs_by(&self, other: &Self) -> usize {
        let pairs = self
            .pixels
            .chunks_exact(4)
            .zip(other.pixels.chunks_exact(4));
        let different = pairs.filter(|(one, two)| one != two).count();
        different * 400 / self.pixels.len()
    }

    /// Keeps it as a file in `target/screens/desktop/`, to be looked at.
    pub fn keep(&self, name: &str) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../screens/desktop");
        std::fs::create_dir_all(&folder).unwrap();
        let rgb: Vec<u8> = self
            .pixels
            .chunks_exact(4)
            .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
            .collect();
        let height = u32::try_from(rgb.len() / 3).unwrap() / u32::from(self.width);
        let picture = image::RgbImage::from_raw(self.width.into(), height, rgb).unwrap();
        picture.save(folder.join(format!("{name}.png"))).unwrap();
    }
}

/// Asks until there is an answer.
pub fn wait_for<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(start.elapsed() < PATIENCE, "waited too long for {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn keys(x: &RustConnection) -> BTreeMap<u32, (u8, bool)> {
    let (first, last) = (x.setup().min_keycode, x.setup().max_keycode);
    let mapping = x
        .get_keyboard_mapping(first, last - first + 1)
        .unwrap()
        .reply()
        .unwrap();
    let each = usize::from(mapping.keysyms_per_keycode);
    let mut keys = BTreeMap::new();
    for (key, symbols) in (first..=last).zip(mapping.keysyms.chunks(each)) {
        for (shifted, symbol) in [(true, symbols.get(1)), (false, symbols.first())] {
            if let Some(symbol) = symbol.filter(|symbol| **symbol != 0) {
                let known = keys
                    .get(symbol)
                    .is_some_and(|(_, with): &(u8, bool)| !*with);
                if !(shifted && known) {
                    keys.insert(*symbol, (key, shifted));
                }
            }
        }
    }
    keys
}
