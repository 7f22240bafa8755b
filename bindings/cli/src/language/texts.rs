//! From a code with its values to a sentence in one language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use keepsake_core::moment::Precision;
use keepsake_core::roll::{Better, Quality};
use serde_json::Value;

use super::Language;
use super::bundle::{bundle, of_command};

/// The sentences of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Of the command alone.
    own: FluentBundle<FluentResource>,
}

impl Texts {
    /// What does not stand in the language's file, which tests rule out, is told in English.
    pub fn of(language: Language) -> Self {
        Self {
            language,
            bundle: bundle(language, language.source()),
            own: of_command(language),
        }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub(super) fn better(&self, better: &[Better], was: &Quality, now: &Quality) -> Option<String> {
        self.list(better.iter().map(|one| self.one_better(*one, was, now)))
    }

    fn one_better(&self, better: Better, was: &Quality, now: &Quality) -> Option<String> {
        let message = format!("better-{}", better.name().replace('_', "-"));
        match known(better, now).zip(known(better, was)) {
            Some((now, was)) => {
                let arguments = arguments([("now", now), ("was", was)]);
                self.text(&message, Some("known"), &arguments)
            }
            None => self.text(&message, None, &FluentArgs::new()),
        }
    }

    pub(super) fn join(&self, message: &str, before: &str, next: &str) -> Option<String> {
        self.part(message, [("before", before.into()), ("next", next.into())])
    }

    /// Several texts as a list.
    pub(super) fn list(&self, texts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
        let mut texts = texts.into_iter();
        let first = texts.next().unwrap_or_else(|| Some(String::new()))?;
        texts.try_fold(first, |before, next| {
            self.join("better-join", &before, &next?)
        })
    }

    /// A text that is a part of others.
    pub(super) fn part<const N: usize>(
        &self,
        message: &str,
        values: [(&'static str, FluentValue<'_>); N],
    ) -> Option<String> {
        self.text(message, None, &arguments(values))
    }

    /// None if there is no such text, or something in it cannot be filled in.
    pub(super) fn text(
        &self,
        message: &str,
        attribute: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> Option<String> {
        formatted(&self.bundle, message, attribute, arguments)
    }

    /// None if the command has no such text, or something in it cannot be filled in.
    pub(super) fn text_of_command(
        &self,
        message: &str,
        arguments: &FluentArgs<'_>,
    ) -> Option<String> {
        formatted(&self.own, message, None, arguments)
    }
}

fn formatted(
    bundle: &FluentBundle<FluentResource>,
    message: &str,
    attribute: Option<&str>,
    arguments: &FluentArgs<'_>,
) -> Option<String> {
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

/// Where a note's matter lies that is in no single place.
pub const ALL_ARCHIVES: &str = "all archives";
const KILO: u64 = 1_000;

pub(super) fn arguments<'a, const N: usize>(
    values: [(&'static str, FluentValue<'a>); N],
) -> FluentArgs<'a> {
    values.into_iter().collect()
}

/// The code's values, under their names. Lists and the like have no name in a text.
pub(super) fn values(stored: &Value) -> Option<FluentArgs<'static>> {
    let values = stored.as_object()?.iter();
    let known = values.filter_map(|(name, value)| Some((name.clone(), one_value(value)?)));
    Some(known.collect())
}

fn one_value(value: &Value) -> Option<FluentValue<'static>> {
    match value {
        Value::String(text) => Some(text.clone().into()),
        Value::Number(number) => match number.as_u64() {
            Some(count) => Some(count.into()),
            None => number.as_i64().map(Into::into),
        },
        Value::Bool(true) => Some("true".into()),
        Value::Bool(false) => Some("false".into()),
        _ => None,
    }
}

/// What is known of that side of an item, as it is told.
fn known(better: Better, quality: &Quality) -> Option<FluentValue<'static>> {
    match better {
        Better::MorePixels => {
            let (width, height) = quality.width.zip(quality.height)?;
            Some(format!("{width}x{height}").into())
        }
        Better::MoreBytes => quality.bytes.map(|bytes| bytes.div_ceil(KILO).into()),
        Better::Date => quality.precision.map(Precision::name).map(Into::into),
        Better::Caption | Better::Place | Better::Whole | Better::Sound => None,
    }
}
