//! The command's own sentences, by the name of their message.

use std::borrow::Cow;

use anstyle::Style;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

use super::Language;
use super::numbers::{NARROW_SPACE, SPACE, apart};
use super::texts::{Texts, arguments, bundle};

/// Headings and the numbers that matter.
const STRONG: Style = Style::new().bold();

/// What the message of that name says in the person's language, with its values:
/// `text!("scan-missing", count = 3)`. Whole numbers choose the form of words and are written as
/// the language does; a number in a command is given as a text.
macro_rules! text {
    ($message:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::language::spoken().own($message, [$((stringify!($name), $value.into())),*])
    };
}
pub(crate) use text;

impl Texts {
    /// What does not stand in the language's file, which tests rule out, is not told.
    pub fn own<const N: usize>(
        &self,
        message: &str,
        values: [(&'static str, FluentValue<'_>); N],
    ) -> String {
        let told = self.text_of_command(message, &arguments(values));
        told.unwrap_or_default()
    }
}

/// The sentences of that language.
pub(super) fn sentences(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = bundle(language, language.own_source());
    bundle.set_transform(Some(bold));
    match language.between_thousands() {
        '.' => bundle.set_formatter(Some(|value, _| whole(value, '.'))),
        SPACE => bundle.set_formatter(Some(|value, _| whole(value, SPACE))),
        NARROW_SPACE => bundle.set_formatter(Some(|value, _| whole(value, NARROW_SPACE))),
        _ => bundle.set_formatter(Some(|value, _| whole(value, ','))),
    }
    bundle
}

/// A whole number with its thousands apart.
fn whole(value: &FluentValue<'_>, between: char) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let number = number.as_string().parse().ok()?;
    Some(apart(number, between))
}

/// Never sees the values, in which anything may stand.
fn bold(text: &str) -> Cow<'_, str> {
    if !text.contains("b>") {
        return text.into();
    }
    let (on, off) = (STRONG.to_string(), format!("{STRONG:#}"));
    text.replace("<b>", &on).replace("</b>", &off).into()
}
