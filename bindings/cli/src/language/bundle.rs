//! The files of one language as Fluent's bundles.

use std::borrow::Cow;

use anstyle::Style;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

use super::Language;
use super::numbers::{NARROW_SPACE, SPACE, apart};

/// Headings and the numbers that matter.
const STRONG: Style = Style::new().bold();

/// What stands in a file of that language.
pub(super) fn bundle(language: Language, source: &str) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(read, _)| read);
    let tag = language.tag().parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(tag);
    bundle.add_resource_overriding(resource);
    // Keeps a path in its order amid letters that run the other way.
    bundle.set_use_isolating(language.is_right_to_left());
    bundle
}

/// The command's own sentences, with what is bold in them, and numbers as the language writes them.
pub(super) fn of_command(language: Language) -> FluentBundle<FluentResource> {
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
