//! From a code with its values to a sentence in one language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use keepsake_core::instant::Precision;
use keepsake_core::roll::{Better, Quality, Reason, Reasons};
use serde_json::Value;

use super::Language;

/// The sentences of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// What does not stand in the language's file, which tests rule out, is told in English.
    pub fn of(language: Language) -> Self {
        let source = language.source().to_owned();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(read, _)| read);
        let tag = language.tag().parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(tag);
        bundle.add_resource_overriding(resource);
        // Keeps a path in its order amid letters that run the other way.
        bundle.set_use_isolating(language.is_right_to_left());
        Self { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// All of it, one sentence after the other.
    pub fn reasons(&self, reasons: &Reasons) -> String {
        let told = reasons.0.iter().map(|reason| self.reason(reason));
        let joined = told.reduce(|before, next| {
            self.join("join", &before, &next)
                .unwrap_or_else(|| format!("{before}; {next}"))
        });
        joined.unwrap_or_default()
    }

    /// One sentence.
    pub fn reason(&self, reason: &Reason) -> String {
        self.translated(reason)
            .unwrap_or_else(|| reason.to_string())
    }

    /// None where the language lacks it.
    pub(super) fn translated(&self, reason: &Reason) -> Option<String> {
        let stored = serde_json::to_value(reason).ok()?;
        let message = stored.get("code")?.as_str()?.replace('_', "-");
        let arguments = match reason {
            Reason::BetterInArchives { better, was, now } => {
                arguments([("better", self.better(better, was, now)?.into())])
            }
            Reason::SpaceNeeded { needed, free } => arguments([
                ("needed", needed.div_ceil(MEGA).into()),
                ("free", (free / MEGA).into()),
            ]),
            _ => values(&stored)?,
        };
        self.text(&message, None, &arguments)
    }

    fn better(&self, better: &[Better], was: &Quality, now: &Quality) -> Option<String> {
        let mut told = better.iter().map(|one| self.one_better(*one, was, now));
        let first = told.next().unwrap_or_else(|| Some(String::new()))?;
        told.try_fold(first, |before, next| {
            self.join("better-join", &before, &next?)
        })
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

    fn join(&self, message: &str, before: &str, next: &str) -> Option<String> {
        let arguments = arguments([("before", before.into()), ("next", next.into())]);
        self.text(message, None, &arguments)
    }

    /// None if there is no such text, or something in it cannot be filled in.
    pub(super) fn text(
        &self,
        message: &str,
        attribute: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> Option<String> {
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(arguments), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

const KILO: u64 = 1_000;
const MEGA: u64 = 1_000_000;

pub(super) fn arguments<'a, const N: usize>(
    values: [(&'static str, FluentValue<'a>); N],
) -> FluentArgs<'a> {
    values.into_iter().collect()
}

/// The code's values, under their names.
pub(super) fn values(stored: &Value) -> Option<FluentArgs<'_>> {
    let values = stored.as_object()?.iter();
    let values = values.map(|(name, value)| Some((name.as_str(), one_value(value)?)));
    values.collect()
}

fn one_value(value: &Value) -> Option<FluentValue<'_>> {
    match value {
        Value::String(text) => Some(text.as_str().into()),
        Value::Number(number) => number.as_u64().map(FluentValue::from),
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
        Better::Caption | Better::Place => None,
    }
}
