//! The table from codes to resources, in Kotlin.

use std::fmt::Write;
use std::path::PathBuf;

use super::android::{GENERATED, name};
use super::message::{Argument, Choice, Shape};
use super::{Codes, Words};
use crate::command::Result;

/// The app's package, in which `R` is.
const PACKAGE: &str = "io.keepsake.app";

/// The file with its contents.
///
/// # Errors
/// A code has no message, or a value that this table does not know.
pub(super) fn kotlin(words: &Words, kinds: &[Codes]) -> Result<(PathBuf, String)> {
    let table = Table { words };
    let mut source = format!(
        "// Written by `cargo xtask words` from core/words.\n\n\
         package {PACKAGE}.words\n\n\
         import android.content.res.Resources\n\
         import {PACKAGE}.R\n\
         import io.keepsake.rust.Damage\n\
         import io.keepsake.rust.EntryFault\n\
         import io.keepsake.rust.FileKind\n\
         import io.keepsake.rust.Gate\n\
         import io.keepsake.rust.LeadsTo\n\
         import io.keepsake.rust.MediaType\n\
         import io.keepsake.rust.Missing\n\
         import io.keepsake.rust.NoAnswer\n\
         import io.keepsake.rust.NotArchive\n\
         import io.keepsake.rust.NotTagged\n\
         import io.keepsake.rust.Oddity\n\
         import io.keepsake.rust.OptInReason\n\
         import io.keepsake.rust.PostKind\n\
         import io.keepsake.rust.Precision\n\
         import io.keepsake.rust.Reason\n\
         import io.keepsake.rust.Refusal\n\
         import io.keepsake.rust.RollTrouble\n\
         import io.keepsake.rust.Trouble\n\
         import io.keepsake.rust.UnknownAnswer\n\
         import io.keepsake.rust.ZipFault\n\
         import java.time.Month\n"
    );
    let message = |kind: &Codes, code: &str| format!("{}{}", kind.prefix, code.replace('_', "-"));
    let is_code = |shape: &Shape| {
        kinds.iter().any(|kind| {
            let mut codes = kind.codes.iter();
            codes.any(|code| message(kind, code) == shape.name)
        })
    };
    for kind in kinds {
        // Writing into a string does not fail.
        let _ = write!(
            source,
            "\n/** What a code says, in the language of these resources. */\n\
             fun Resources.text(code: {0}): String = when (code) {{\n",
            kind.kind
        );
        for code in &kind.codes {
            let shape = table.shape(&message(kind, code))?;
            let text = table.text(shape, "code.")?;
            let _ = writeln!(source, "is {}.{} -> {text}", kind.kind, camel(code, true));
        }
        source.push_str("}\n");
    }
    let parts = words.shapes.iter();
    for shape in parts.filter(|shape| !is_code(shape)) {
        let parameters = table.parameters(shape)?;
        let (function, text) = (camel(&shape.name, false), table.text(shape, "")?);
        let _ = write!(
            source,
            "\ninternal fun Resources.{function}({parameters}): String = {text}\n"
        );
    }
    let file = format!(
        "{GENERATED}/kotlin/{}/words/Table.kt",
        PACKAGE.replace('.', "/")
    );
    Ok((file.into(), indented(&source)))
}

/// Each line as far in as the brackets before it are open.
fn indented(source: &str) -> String {
    let mut depth = 0;
    let lines = source.lines().map(|line| {
        let line = line.trim();
        let count = |brackets: [char; 2]| line.matches(brackets).count();
        let (opened, closed) = (count(['{', '(']), count(['}', ')']));
        let level = depth - usize::from(line.starts_with(['}', ')']));
        depth = depth + opened - closed;
        let level = if line.is_empty() { 0 } else { level };
        format!("{}{line}\n", "    ".repeat(level))
    });
    lines.collect()
}

pub(super) struct Table<'a> {
    pub(super) words: &'a Words,
}

impl Table<'_> {
    pub(super) fn shape(&self, name: &str) -> Result<&Shape> {
        let shape = self.words.shapes.iter().find(|shape| shape.name == name);
        shape.ok_or_else(|| format!("no text for {name}").into())
    }

    /// The expression that gives the text of a message, whose values stand behind `from`.
    fn text(&self, shape: &Shape, from: &str) -> Result<String> {
        let arguments = shape.arguments.iter();
        let arguments = arguments.map(|argument| self.argument(shape, argument, from));
        let arguments = arguments.collect::<Result<Vec<_>>>()?;
        let all = |first: Vec<String>| [first, arguments].concat();
        Ok(match &shape.counted {
            Some(counted) => {
                let quantity = format!("quantity({from}{})", camel(counted, false));
                let plurals = format!("R.plurals.{}", name(&shape.name));
                let all = all(vec![plurals, quantity]).join(", ");
                format!("getQuantityString({all})")
            }
            None => {
                let id = chosen(&shape.name, &shape.chosen, from)?;
                if shape.chosen.is_empty() {
                    format!("getString({})", all(vec![id]).join(", "))
                } else {
                    format!("getString(\n{},\n)", all(vec![id]).join(",\n"))
                }
            }
        })
    }

    fn argument(&self, shape: &Shape, argument: &Argument, from: &str) -> Result<String> {
        match argument {
            Argument::Value(value) => {
                let given = format!("{from}{}", camel(value, false));
                Ok(match value.as_str() {
                    "count" | "seconds" => format!("number({given})"),
                    "needed" => format!("megabytesNeeded({given})"),
                    "free" => format!("megabytesFree({given})"),
                    "better" if shape.name == "better-in-archives" => "better(code)".to_owned(),
                    // An id of the photo library says nothing to a person; where its file lies does.
                    "asset" if shape.name == "in-library" => format!("whereInLibrary({given})"),
                    // Codes within a code.
                    "reason" | "refusal" | "unfit" => format!("text({given})"),
                    "asked" if shape.name == "trouble-other-archive" => {
                        format!("{given}.orEmpty()")
                    }
                    "paths" | "given" => format!("listed({given})"),
                    // Put together as the core does it.
                    "notes" | "examples" => format!("{value}({given})"),
                    "places" | "media" if !from.is_empty() => format!("{value}(code)"),
                    "until" => format!("clockTime({given})"),
                    "run" | "byte" | "entry" | "mebibytes" | "gigabytes" | "planned"
                    | "accounted" | "more" | "items" | "more_folders" | "asked" | "status"
                    | "year" | "month"
                        if !from.is_empty() =>
                    {
                        format!("{given}.toString()")
                    }
                    _ => given,
                })
            }
            Argument::Message(message) => {
                let shape = self.shape(message)?;
                let values = self.values(shape)?.into_iter();
                let values = values.map(|(value, _)| told(from, &value));
                let values = values.collect::<Vec<_>>().join(", ");
                Ok(format!("{}({values})", camel(message, false)))
            }
        }
    }

    fn parameters(&self, shape: &Shape) -> Result<String> {
        let values = self.values(shape)?.into_iter();
        let parameters = values.map(|(value, kind)| format!("{}: {kind}", camel(&value, false)));
        Ok(parameters.collect::<Vec<_>>().join(", "))
    }

    /// Every value that a message needs, also for those that it shows, with its type.
    pub(super) fn values(&self, shape: &Shape) -> Result<Vec<(String, &'static str)>> {
        let mut values: Vec<(String, &'static str)> = Vec::new();
        for (value, _) in &shape.chosen {
            values.push((value.clone(), enumeration(&shape.name, value)?));
        }
        for argument in &shape.arguments {
            let further = match argument {
                Argument::Value(value) if shape.counted.as_ref() == Some(value) => {
                    vec![(value.clone(), "ULong")]
                }
                Argument::Value(value) => vec![(value.clone(), "String")],
                Argument::Message(message) => self.values(self.shape(message)?)?,
            };
            for (value, kind) in further {
                if !values.iter().any(|(known, _)| *known == value) {
                    values.push((value, kind));
                }
            }
        }
        Ok(values)
    }
}

/// The expression that gives the resource for the variants of these values.
fn chosen(key: &str, values: &[(String, Vec<Choice>)], from: &str) -> Result<String> {
    let Some(((value, variants), rest)) = values.split_first() else {
        return Ok(format!("R.string.{}", name(key)));
    };
    let kind = enumeration(key, value)?;
    let cases = variants.iter().map(|choice| {
        let case = match (choice.default, choice.variant.as_str()) {
            (true, _) => "else".to_owned(),
            (false, truth @ ("true" | "false")) if kind == "Boolean" => truth.to_owned(),
            (false, variant) => format!("{kind}.{}", variant.to_uppercase()),
        };
        let id = chosen(&format!("{key}-{}", choice.variant), rest, from)?;
        Ok(format!("{case} -> {id}\n"))
    });
    let cases = cases.collect::<Result<String>>()?;
    Ok(format!("when ({}) {{\n{cases}}}", told(from, value)))
}

/// The expression for a value that another message needs.
fn told(from: &str, value: &str) -> String {
    match value {
        // What no code has, but follows from it.
        "alone" if !from.is_empty() => format!("{from}count == 1uL"),
        "others" if !from.is_empty() => format!("{from}more > 0uL"),
        "is_known" if !from.is_empty() => format!("{from}asked != null"),
        "more" | "entry" if !from.is_empty() => format!("{from}{value}.toString()"),
        _ => format!("{from}{}", camel(value, false)),
    }
}

/// The enumeration that a value is of.
pub(super) fn enumeration(message: &str, value: &str) -> Result<&'static str> {
    Ok(match value {
        "missing" => "Missing",
        "opt_in" => "OptInReason",
        "why" => "NotTagged",
        "media" => "MediaType",
        "kind" if message.starts_with("not-archive") => "FileKind",
        "kind" => "PostKind",
        "leads_to" => "LeadsTo",
        "gate" => "Gate",
        "answer" => "UnknownAnswer",
        "how" => "NoAnswer",
        "fault" if message.starts_with("oddity-zips") => "ZipFault",
        "fault" => "EntryFault",
        "month" => "Month",
        "damage" => "Damage",
        "trouble" => "RollTrouble",
        "was" | "now" => "Precision",
        "from_link" | "beside" | "alone" | "others" | "is_known" | "several" => "Boolean",
        _ => return Err(format!("{message} chooses by {value}: say here what that is").into()),
    })
}

/// `not-tagged` as `notTagged`, or `NotTagged`.
pub(super) fn camel(name: &str, capital: bool) -> String {
    let mut up = capital;
    let mut camel = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            '-' | '_' => up = true,
            _ if up => {
                camel.extend(letter.to_uppercase());
                up = false;
            }
            _ => camel.push(letter),
        }
    }
    camel
}
