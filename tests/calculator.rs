//! The calculator against exact fractions, on any keys.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Pow, Signed, Zero};
use proptest::prelude::*;
use tally::calculator::tip::{ShareRounding, Split, TaxRate, TipSheet};
use tally::calculator::{CalcError, Calculator, Digit, Display, Key, NumberFormat, Outcome, Tape};

/// Presses the keys that `keys` names, symbol by symbol; `b` is the one bracket key, `=` included.
fn pressed(keys: &str) -> Calculator {
    let mut calculator = Calculator::new();
    press(&mut calculator, keys);
    calculator
}

fn press(calculator: &mut Calculator, keys: &str) {
    for symbol in keys.chars() {
        let name = match symbol {
            'b' => "()".to_owned(),
            '<' => "Backspace".to_owned(),
            'C' => "AC".to_owned(),
            'r' => "MR".to_owned(),
            'p' => "M+".to_owned(),
            's' => "M-".to_owned(),
            'c' => "MC".to_owned(),
            other => other.to_string(),
        };
        let key = Key::from_name(&name).expect("a key of the calculator");
        let _ = calculator.press(key);
    }
}

fn shown(keys: &str) -> Display {
    pressed(keys).display(&NumberFormat::ENGLISH)
}

fn value(keys: &str) -> String {
    shown(keys).value
}

fn tape(keys: &str) -> Tape {
    let mut calculator = pressed(keys);
    match calculator.press(Key::Equals) {
        Outcome::Evaluated(tape) => tape,
        Outcome::Edited => panic!("= gives the tape"),
    }
}

#[test]
fn sums_are_exact() {
    for (keys, result) in [
        ("1/3=", "0.33333333333"),
        ("2/3=", "0.66666666667"),
        ("1/3*3=", "1"),
        ("0.1+0.2=", "0.3"),
        ("100-99.9=", "0.1"),
        ("5000*2000=", "10,000,000"),
        ("2+3*4=", "14"),
        ("(2+3)*4=", "20"),
        ("8/2(2+2)=", "16"),
        ("2-5=", "\u{2212}3"),
        ("999999999999+1=", "1E12"),
        ("123456789012*10=", "1.23456789012E12"),
        ("1/30000=", "0.00003333333"),
        ("1/3000000000=", "3.33333333333E\u{2212}10"),
        ("1/100000000=", "0.00000001"),
        ("1/3+1/7+1/11+1/13+1/17=", "0.70284617343"),
    ] {
        assert_eq!(value(keys), result, "{keys}");
    }
}

#[test]
fn percent_works_as_on_a_phone() {
    for (keys, result) in [
        ("200+10%=", "220"),
        ("200-10%=", "180"),
        ("50*10%=", "5"),
        ("50/10%=", "500"),
        ("10%=", "0.1"),
        ("100+5+10%=", "115.5"),
        ("200+10%*5=", "200.5"),
        ("200+(5+5)%=", "220"),
        ("(200+10%)*2=", "440"),
        ("10%50=", "5"),
        ("1250*13%", "162.5"),
    ] {
        assert_eq!(value(keys), result, "{keys}");
    }
}

#[test]
fn equals_repeats_the_last_operation() {
    for (keys, result) in [
        ("2+3==", "8"),
        ("2+3===", "11"),
        ("2+3*4==", "56"),
        ("5*=", "25"),
        ("5*=*=", "625"),
        ("2+3*=", "11"),
        ("200+10%==", "242"),
        ("10-(2+1)==", "4"),
        ("7=", "7"),
        ("7==", "7"),
        ("1/3=*3=", "1"),
        ("1/3=*=*9=", "1"),
        ("2+3=n=", "\u{2212}5"),
        ("9-=", "0"),
        ("2+(=", "2"),
        ("2+(3*=", "11"),
        ("5/3==", "0.55555555556"),
    ] {
        assert_eq!(value(keys), result, "{keys}");
    }
}

#[test]
fn editing_follows_a_phone() {
    for (keys, expression, result) in [
        ("", "", "0"),
        ("007", "", "7"),
        ("1250.50", "", "1,250.50"),
        ("1..5", "", "1.5"),
        (".5", "", "0.5"),
        ("5.+", "5 +", "5"),
        ("5+*2", "5 × 2", "10"),
        ("5*-2", "5 × \u{2212}2", "\u{2212}10"),
        ("5*-+2", "5 + 2", "7"),
        ("-5+2", "\u{2212}5 + 2", "\u{2212}3"),
        ("+5", "0 + 5", "5"),
        ("12<", "", "1"),
        ("12<<<", "", "0"),
        ("5+3<<", "", "5"),
        ("5+3=<", "", "0"),
        ("5+3=2", "", "2"),
        ("5+3=-2", "8 \u{2212} 2", "6"),
        ("b2+3b*2", "(2 + 3) × 2", "10"),
        ("2b3", "2 × (3", "6"),
        ("5n", "", "\u{2212}5"),
        ("5nn", "", "5"),
        ("5-3n", "5 \u{2212} \u{2212}3", "8"),
        ("(2+3)n", "\u{2212}(2 + 3)", "\u{2212}5"),
        ("n5", "", "\u{2212}5"),
        ("5/0", "5 ÷ 0", "0"),
        ("5/0.5", "5 ÷ 0.5", "10"),
        ("12+)C3", "", "3"),
        ("1250*13%=", "1,250 × 13 % =", "162.5"),
    ] {
        let display = shown(keys);
        assert_eq!(
            (&*display.expression, &*display.value),
            (expression, result),
            "{keys}"
        );
        assert_eq!(display.error, None);
    }
}

#[test]
fn memory_keeps_exact_values() {
    for (keys, result) in [
        ("1/3pC3*r=", "1"),
        ("5p3", "3"),
        ("5p3s2*r", "4"),
        ("5pcr7", "7"),
        ("5pC2+9r", "7"),
        ("1/0p2*r", "2"),
    ] {
        assert_eq!(value(keys), result, "{keys}");
    }
    assert!(!pressed("5pc").has_memory());
    assert!(pressed("5pC").has_memory());
}

#[test]
fn errors_are_values() {
    assert_eq!(shown("5/0=").error, Some(CalcError::DivideByZero));
    assert_eq!(shown("5/(1-1)=").value, "");
    assert_eq!(shown("5/0=3").value, "3");
    assert_eq!(shown("5/0=+3=").value, "3");
    for start in ["9", "0.1"] {
        let squared = start.to_owned() + &"*=".repeat(8);
        assert_eq!(shown(&squared).error, Some(CalcError::OutOfRange));
        assert_eq!(shown(&(squared + "*=")).value, "0");
    }
}

#[test]
fn french_writes_numbers_its_way() {
    let display = pressed("1250.5*-2").display(&NumberFormat::FRENCH);
    assert_eq!(display.expression, "1\u{202f}250,5 × \u{2212}2");
    assert_eq!(display.value, "\u{2212}2\u{202f}501");
}

#[test]
fn keyboards_of_many_scripts_type_digits() {
    for name in ["7", "٧", "۷", "७", "৭", "๗", "７"] {
        assert_eq!(
            Key::from_name(name),
            Digit::new(7).map(Key::Digit),
            "{name}"
        );
    }
    for (name, key) in [
        (",", Key::Point),
        ("x", Key::Multiply),
        ("÷", Key::Divide),
        ("Enter", Key::Equals),
        ("Escape", Key::Clear),
    ] {
        assert_eq!(Key::from_name(name), Some(key));
    }
    for name in ["7", "٧", "()", "AC", "Backspace", "M-", "n", "=", ".", "*"] {
        let key = Key::from_name(name).expect("a key");
        assert_eq!(Key::from_name(key.button()), Some(key));
    }
    for name in ["", "77", "a", "Tab", "Shift", "²", "½"] {
        assert_eq!(Key::from_name(name), None, "{name}");
    }
}

#[test]
fn the_tape_is_what_was_pressed() {
    for (keys, symbols) in [
        ("12+3", "12+3"),
        ("1..5", "1..5"),
        ("5+*2", "5+*2"),
        ("b5b", "(5)"),
        ("12n%", "12n%"),
        ("123<<4", "14"),
        ("99C12", "12"),
        ("9+9=12", "12"),
        ("5pr2cs", "52"),
        ("", ""),
    ] {
        assert_eq!(tape(keys).symbols(), Some(symbols.as_bytes()), "{keys}");
    }
}

#[test]
fn equals_hands_the_tape_over_once() {
    let mut calculator = pressed("12345678");
    let first = calculator.press(Key::Equals);
    let second = calculator.press(Key::Equals);
    assert!(matches!(first, Outcome::Evaluated(tape) if tape.len() == 8));
    assert!(matches!(second, Outcome::Evaluated(tape) if tape.is_empty()));
}

#[test]
fn a_tape_beyond_64_keys_is_no_code() {
    let keys = "1".repeat(64);
    assert_eq!(tape(&keys).symbols(), Some(keys.as_bytes()));
    let long = tape(&"1".repeat(65));
    assert_eq!((long.len(), long.symbols()), (65, None));
    assert_eq!(
        tape(&("1".repeat(65) + "<")).symbols(),
        Some(keys.as_bytes())
    );
}

/// A sum as a list of signed terms of factors, and how it is typed.
#[derive(Debug, Clone)]
enum Node {
    Bracket(Vec<(bool, Vec<(bool, Node)>)>),
    Number(String),
}

type Sum = Vec<(bool, Vec<(bool, Node)>)>;

fn sums() -> impl Strategy<Value = Sum> {
    let number = prop_oneof!["[1-9][0-9]{0,5}", "[0-9]{1,3}\\.[0-9]{1,4}", "0"];
    let node = number
        .prop_map(Node::Number)
        .prop_recursive(3, 20, 6, |inner| sum_of(inner).prop_map(Node::Bracket));
    sum_of(node)
}

fn sum_of(node: impl Strategy<Value = Node> + Clone) -> impl Strategy<Value = Sum> {
    let term = proptest::collection::vec((any::<bool>(), node), 1..4);
    proptest::collection::vec((any::<bool>(), term), 1..4)
}

fn typed(sum: &Sum) -> String {
    let mut keys = String::new();
    for (at, (plus, term)) in sum.iter().enumerate() {
        if at > 0 {
            keys.push(if *plus { '+' } else { '-' });
        }
        for (at, (times, factor)) in term.iter().enumerate() {
            if at > 0 {
                keys.push(if *times { '*' } else { '/' });
            }
            match factor {
                Node::Bracket(inner) => keys.push_str(&format!("({})", typed(inner))),
                Node::Number(digits) => keys.push_str(digits),
            }
        }
    }
    keys
}

fn exact(sum: &Sum) -> Option<BigRational> {
    let mut total = BigRational::zero();
    for (at, (plus, term)) in sum.iter().enumerate() {
        let mut product = BigRational::one();
        for (at, (times, factor)) in term.iter().enumerate() {
            let factor = match factor {
                Node::Bracket(inner) => exact(inner)?,
                Node::Number(digits) => number(digits),
            };
            if at == 0 || *times {
                product *= factor;
            } else if factor.is_zero() {
                return None;
            } else {
                product /= factor;
            }
        }
        if at == 0 || *plus {
            total += product;
        } else {
            total -= product;
        }
    }
    Some(total)
}

fn number(digits: &str) -> BigRational {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let value: BigInt = format!("{whole}{decimals}").parse().expect("digits");
    BigRational::new(value, ten(decimals.len()))
}

fn ten(exponent: usize) -> BigInt {
    BigInt::from(10).pow(exponent)
}

/// How the English display must write `value`, worked out from the rules alone.
fn written(value: &BigRational) -> String {
    let sign = if value.is_negative() { "\u{2212}" } else { "" };
    let value = value.abs();
    let whole_digits = value.floor().to_integer().to_string().len();
    let plain = |decimals: usize| {
        let digits = rounded(&(&value * ten(decimals))).to_string();
        let digits = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, decimals) = digits.split_at(digits.len() - decimals);
        let mut groups: Vec<&str> = whole
            .as_bytes()
            .rchunks(3)
            .map(|g| std::str::from_utf8(g).expect("ASCII"))
            .collect();
        groups.reverse();
        let decimals = decimals.trim_end_matches('0');
        let mark = if decimals.is_empty() { "" } else { "." };
        (whole.len(), format!("{}{mark}{decimals}", groups.join(",")))
    };
    let tiny = value < BigRational::new(1.into(), ten(6));
    let ends = (&value * ten(11)).is_integer();
    if whole_digits <= 12 && (ends || !tiny) {
        let (length, text) = plain(12 - whole_digits);
        if length <= 12 {
            return format!("{sign}{text}");
        }
    }
    let mut exponent = 0i32;
    let mut mantissa = value;
    while mantissa >= BigRational::from_integer(10.into()) {
        mantissa /= BigInt::from(10);
        exponent += 1;
    }
    while mantissa < BigRational::one() {
        mantissa *= BigInt::from(10);
        exponent -= 1;
    }
    let mut digits = rounded(&(mantissa * ten(11))).to_string();
    if digits.len() > 12 {
        exponent += 1;
        digits.truncate(12);
    }
    let (first, rest) = digits.split_at(1);
    let rest = rest.trim_end_matches('0');
    let mark = if rest.is_empty() { "" } else { "." };
    let minus = if exponent < 0 { "\u{2212}" } else { "" };
    format!("{sign}{first}{mark}{rest}E{minus}{}", exponent.abs())
}

/// Half up, of a value that is not negative.
fn rounded(value: &BigRational) -> BigInt {
    (value + BigRational::new(1.into(), 2.into()))
        .floor()
        .to_integer()
}

fn any_key() -> impl Strategy<Value = char> {
    prop_oneof![
        6 => proptest::sample::select(vec!['0', '1', '2', '3', '5', '7', '9', '.']),
        4 => proptest::sample::select(vec!['+', '-', '*', '/', '%', 'n', 'b', '(', ')']),
        2 => proptest::sample::select(vec!['=', '<', 'r', 'p', 's']),
        1 => proptest::sample::select(vec!['C', 'c']),
    ]
}

fn tip_sheet(bill: &str, percent: u8, people: u8, tax: TaxRate) -> TipSheet {
    let mut sheet = TipSheet::new();
    for symbol in bill.chars() {
        sheet.press(Key::from_name(&symbol.to_string()).expect("a key"));
    }
    sheet.set_percent(percent);
    sheet.set_people(people);
    sheet.tax = tax;
    sheet
}

#[test]
fn tips_leave_the_tax_out() {
    let split = tip_sheet("113", 20, 3, TaxRate::HST_ONTARIO).split();
    assert_eq!((split.tip, split.total, split.each), (2000, 13300, 4434));
    let split = tip_sheet("114.98", 15, 1, TaxRate::QUEBEC).split();
    assert_eq!((split.tip, split.each), (1500, 12998));
    let mut sheet = tip_sheet("100", 15, 3, TaxRate::NONE);
    sheet.rounding = ShareRounding::Dollar;
    assert_eq!(sheet.split().each, 3900);
}

#[test]
fn bills_are_typed_like_numbers() {
    let type_bill = |keys: &str| tip_sheet(keys, 15, 1, TaxRate::NONE);
    for (keys, english, french) in [
        ("", "$0", "0\u{a0}$"),
        ("1250", "$1,250", "1\u{202f}250\u{a0}$"),
        ("84.", "$84.", "84,\u{a0}$"),
        ("84.5", "$84.5", "84,5\u{a0}$"),
        ("84.509", "$84.50", "84,50\u{a0}$"),
    ] {
        let sheet = type_bill(keys);
        assert_eq!(sheet.bill(&NumberFormat::ENGLISH), english);
        assert_eq!(sheet.bill(&NumberFormat::FRENCH), french);
    }
    let mut sheet = type_bill("84.50");
    for left in ["$84.5", "$84.", "$84", "$8", "$0", "$0"] {
        sheet.press(Key::Backspace);
        assert_eq!(sheet.bill(&NumberFormat::ENGLISH), left);
    }
    assert_eq!(Split::money(123_456, &NumberFormat::ENGLISH), "$1,234.56");
    assert_eq!(
        type_bill("99999999").bill(&NumberFormat::ENGLISH),
        "$9,999,999"
    );
}

proptest! {
    #[test]
    fn shares_cover_the_total_and_no_more(
        cents in 0u64..1_000_000_000, percent in 0u8..=110, people in 0u8..=110,
        tax in 0u32..20_000, dollar in any::<bool>(),
    ) {
        let bill = format!("{}.{:02}", cents / 100, cents % 100);
        let tax = TaxRate::from_name(&tax.to_string()).expect("a rate");
        let mut sheet = tip_sheet(&bill, percent, people, tax);
        if dollar {
            sheet.rounding = ShareRounding::Dollar;
        }
        let unit = if dollar { 100 } else { 1 };
        let split = sheet.split();
        let people = u64::from(sheet.people());
        let exact = BigRational::new(
            BigInt::from(cents) * sheet.percent() * 1000,
            BigInt::from(100_000 + tax.thousandths()),
        );
        prop_assert_eq!(rounded(&exact), BigInt::from(split.tip));
        prop_assert_eq!(split.total, cents + split.tip);
        prop_assert!(split.each * people >= split.total);
        prop_assert!(split.each.saturating_sub(unit) * people < split.total.max(1));
        prop_assert_eq!(split.each % unit, 0);
    }

    #[test]
    fn any_sum_is_what_exact_fractions_give(sum in sums()) {
        let keys = typed(&sum);
        prop_assume!(keys.len() < 190);
        let display = shown(&format!("{keys}="));
        match exact(&sum) {
            None => prop_assert_eq!(display.error, Some(CalcError::DivideByZero)),
            Some(value) => prop_assert_eq!(display.value, written(&value), "{}", keys),
        }
    }

    #[test]
    fn any_quotient_is_rounded_half_up(
        a in 1u64..10_000_000_000_000_000, b in 1u64..1_000_000_000_000, minus in any::<bool>(),
    ) {
        let sign = if minus { "n" } else { "" };
        let value = BigRational::new(a.into(), b.into());
        let value = if minus { -value } else { value };
        prop_assert_eq!(shown(&format!("{a}{sign}/{b}=")).value, written(&value));
    }

    #[test]
    fn no_keys_can_break_it(keys in proptest::collection::vec(any_key(), 0..400)) {
        let mut calculator = Calculator::new();
        for key in keys {
            press(&mut calculator, key.encode_utf8(&mut [0; 4]));
            let display = calculator.display(&NumberFormat::FRENCH);
            prop_assert_eq!(display.value.is_empty(), display.error.is_some());
        }
    }

    #[test]
    fn the_same_keys_give_the_same_tape_whatever_came_before(
        before in proptest::collection::vec(any_key(), 0..40),
        keys in proptest::collection::vec(proptest::sample::select(
            vec!['0', '1', '8', '.', '+', '-', '*', '/', '%', 'n', '(', ')']), 0..90),
    ) {
        let before: String = before.into_iter().chain(['=']).collect();
        let keys: String = keys.into_iter().collect();
        let tape = tape(&(before + &keys));
        prop_assert_eq!(tape.len(), keys.len());
        prop_assert_eq!(tape.symbols(), (keys.len() <= 64).then_some(keys.as_bytes()));
    }
}
