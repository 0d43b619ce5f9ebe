//! What is typed on the calculator, and pictures of codes.

use std::sync::OnceLock;

use tally::{
    calculator::{Calculator, Face, Key, NumberFormat},
    courier::{self, Answer, Picture, Question},
    vault::{Code, MAX_KEYS, MIN_KEYS, Work, strength},
};

use super::bytes::{Said, spoiled};

/// Any text as a code: in one form, whichever digits it was typed in, and never a panic of who judges it.
pub fn code(said: &[u8]) {
    let text = String::from_utf8_lossy(said);
    let Ok(code) = Code::from_text(&text) else {
        return;
    };
    let keys = code.dangerous_to_text();
    assert!((MIN_KEYS..=MAX_KEYS).contains(&keys.len()) && keys.is_ascii());
    assert!(Code::from_text(&keys).is_ok_and(|again| again == code));
    assert!(Code::from_keys(keys.as_bytes()).is_ok_and(|again| again == code));
    let _ = strength::judge(&code, &[], Work::WEB);
    assert!(
        strength::judge(&code, &[&code], Work::WEB).is_err(),
        "as good as itself"
    );
}

/// Any keys on the calculator: a value or an error is shown, and a tape comes once.
pub fn calculator(said: &[u8]) {
    let format = if said.len().is_multiple_of(2) {
        "fr-CA"
    } else {
        "en-CA"
    };
    let format = NumberFormat::of_language(format);
    let mut calculator = Calculator::new();
    let mut face = Face::new(NumberFormat::of_language("en-CA"));
    for name in String::from_utf8_lossy(said.get(..400).unwrap_or(said)).chars() {
        if let Some(key) = Key::from_name(name.encode_utf8(&mut [0; 4])) {
            let _ = calculator.press(key);
            let display = calculator.display(&format);
            assert_eq!(display.value.is_empty(), display.error.is_some());
            if let Some(symbols) = face.press(key).as_ref().and_then(|tape| tape.symbols()) {
                assert!(symbols.len() <= MAX_KEYS);
            }
        } else if name.is_ascii_lowercase() {
            let _ = face.act(&format!("tip:{}", u32::from(name)));
        }
    }
}

/// What the code of the kept picture says.
const DRAWN: &[u8] = b"\0\xffsmall";

/// Two pixels a module, and a margin.
fn drawn() -> &'static Picture {
    static DRAWING: OnceLock<Picture> = OnceLock::new();
    DRAWING.get_or_init(|| {
        let Answer::Code(code) = courier::answer(&Question::Draw(DRAWN.to_vec())) else {
            panic!("so few bytes are drawn");
        };
        let side = (code.side() + 8) * 2;
        let grey = (0..u32::from(side) * u32::from(side)).map(|at| {
            let module = |at: u32| u16::try_from(at / 2).unwrap_or(0).wrapping_sub(4);
            let (x, y) = (module(at % u32::from(side)), module(at / u32::from(side)));
            if code.is_dark(x, y) { 0 } else { 255 }
        });
        Picture {
            width: side,
            height: side,
            grey: grey.collect(),
        }
    })
}

/// Any picture: the bytes of a code, or nothing, and it ends soon.
pub fn picture(said: &[u8]) {
    let mut said = Said::new(said);
    let how = said.byte();
    let picture = if how.is_multiple_of(2) {
        let grey = spoiled(&drawn().grey, said.rest());
        let (width, height) = (drawn().width, drawn().height);
        Picture {
            width,
            height,
            grey,
        }
    } else {
        let (width, height) = (u16::from(said.byte()), u16::from(said.byte()));
        let mut grey = said.rest().to_vec();
        if how % 4 == 1 {
            let pixels = usize::from(width) * usize::from(height);
            grey = grey.iter().copied().cycle().take(pixels).collect();
        }
        Picture {
            width,
            height,
            grey,
        }
    };
    let is_drawn = picture == *drawn();
    let answer = courier::answer(&Question::Read(picture));
    assert!(
        !is_drawn || answer == Answer::Bytes(DRAWN.to_vec()),
        "the code is not read"
    );
}
