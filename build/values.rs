//! Messages that take values, made so simple that the phone needs no parser of Fluent.
//!
//! What the phone must do is put values in and choose a form; all else is settled here. Control characters,
//! which no message holds, stand for the two:
//!
//! - `VALUE name END`: the value of that name;
//! - `CHOICE name (FORM key IS words)... END_CHOICE`: the first form whose key fits the value, else the last.
//!   A key is a number, or `one`.
//!
//! Values stand between Unicode isolates where Fluent puts them, so that each keeps its own direction.

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

include!("../src/i18n/marks.rs");

/// Begins and ends text of a direction of its own.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A pattern, in that form.
///
/// # Errors
/// What is in it that the phone does not know.
pub fn simple(pattern: &Pattern<&str>) -> Result<String, &'static str> {
    let mut out = String::new();
    write(pattern, true, &mut out)?;
    Ok(out)
}

fn write(pattern: &Pattern<&str>, may_choose: bool, out: &mut String) -> Result<(), &'static str> {
    let isolates = pattern.elements.len() > 1;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    if value.contains('\\') {
                        return Err("an escape");
                    }
                    out.push_str(value);
                }
                other => {
                    let [open, close] = ISOLATE;
                    out.extend(isolates.then_some(open));
                    placeable(other, may_choose, out)?;
                    out.extend(isolates.then_some(close));
                }
            },
        }
    }
    Ok(())
}

fn placeable(
    expression: &Expression<&str>,
    may_choose: bool,
    out: &mut String,
) -> Result<(), &'static str> {
    match expression {
        Expression::Inline(inline) => {
            out.push(VALUE);
            out.push_str(name(inline)?);
            out.push(END);
        }
        Expression::Select { selector, variants } if may_choose => {
            out.push(CHOICE);
            out.push_str(name(selector)?);
            for (index, variant) in variants.iter().enumerate() {
                if variant.default != (index + 1 == variants.len()) {
                    return Err("a default form that is not the last");
                }
                out.push(FORM);
                out.push_str(key(variant)?);
                out.push(IS);
                write(&variant.value, false, out)?;
            }
            out.push(END_CHOICE);
        }
        Expression::Select { .. } => return Err("a choice in a choice"),
    }
    Ok(())
}

fn name<'a>(inline: &InlineExpression<&'a str>) -> Result<&'a str, &'static str> {
    match inline {
        InlineExpression::VariableReference { id } => Ok(id.name),
        InlineExpression::FunctionReference { .. } => Err("a function"),
        InlineExpression::MessageReference { .. } => Err("a reference to a message"),
        InlineExpression::TermReference { .. } => Err("a reference to a term"),
        _ => Err("a value that is no variable"),
    }
}

fn key<'a>(variant: &Variant<&'a str>) -> Result<&'a str, &'static str> {
    match variant.key {
        VariantKey::NumberLiteral { value } if value.bytes().all(|b| b.is_ascii_digit()) => {
            Ok(value)
        }
        VariantKey::Identifier { name } if name == "one" || variant.default => Ok(name),
        _ => Err("a form other than a whole number, `one` and the default"),
    }
}
