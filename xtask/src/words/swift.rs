//! The table from codes to the String Catalog, in Swift.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use super::message::{Argument, Choice, Shape};
use super::table::{Table, camel, enumeration};
use super::{Codes, Words};
use crate::command::{Result, root};

const FILE: &str = "ios/KeepsakeKit/Sources/KeepsakeKit/Words/Table.swift";

/// Where each kind of codes is declared as Swift gets it, with its values in the order of Swift's
/// patterns.
const DECLARED: [(&str, &str); 5] = [
    ("Reason", "reasons"),
    ("Refusal", "refusals"),
    ("NotArchive", "troubles"),
    ("Trouble", "troubles"),
    ("Oddity", "oddities"),
];

/// The file with its contents.
///
/// # Errors
/// A code has no message, or a value that this table does not know.
pub(super) fn swift(words: &Words, kinds: &[Codes]) -> Result<(PathBuf, String)> {
    let writer = Writer {
        table: Table { words },
    };
    let mut source = "// Written by `cargo xtask words` from core/words.\n\
                      // swift-format-ignore-file\n\n\
                      import Keepsake\n\nextension Words {\n"
        .to_owned();
    let is_code = |shape: &Shape| {
        kinds.iter().any(|kind| {
            let mut codes = kind.codes.iter();
            codes.any(|code| format!("{}{}", kind.prefix, code.replace('_', "-")) == shape.name)
        })
    };
    for kind in kinds {
        let declared = declared(kind.kind)?;
        source.push_str("\n    /// What a code says.\n");
        // Writing into a string does not fail.
        let _ = writeln!(
            source,
            "    func text(_ code: {0}) -> String {{\n        switch code {{",
            kind.kind
        );
        for code in &kind.codes {
            let message = format!("{}{}", kind.prefix, code.replace('_', "-"));
            let shape = writer.table.shape(&message)?;
            let body = writer.body(shape, Origin::Code, "            ")?;
            let pattern = pattern(code, &fields(&declared, code), &body);
            let _ = write!(source, "        case {pattern}:\n{body}");
        }
        source.push_str("        }\n    }\n");
    }
    let parts = words.shapes.iter();
    for shape in parts.filter(|shape| !is_code(shape)) {
        let parameters = writer.parameters(shape)?;
        let body = writer.body(shape, Origin::Parameters, "        ")?;
        let name = camel(&shape.name, false);
        let _ = write!(
            source,
            "\n    func {name}({parameters}) -> String {{\n{body}    }}\n"
        );
    }
    source.push_str("}\n");
    Ok((FILE.into(), source))
}

/// The declaration of a kind of codes.
fn declared(kind: &str) -> Result<String> {
    let file = DECLARED.iter().find(|(name, _)| *name == kind);
    let (_, file) = file.ok_or_else(|| format!("{kind}: say here where it is declared"))?;
    let source = fs::read_to_string(root().join(format!("bindings/ffi/src/{file}.rs")))?;
    let start = format!("pub enum {kind} {{");
    let (_, rest) = source
        .split_once(&start)
        .ok_or_else(|| format!("no {kind} in {file}.rs"))?;
    Ok(rest.split("\n}").next().unwrap_or_default().to_owned())
}

/// The values of a code, in the order in which they are declared.
fn fields(declared: &str, code: &str) -> Vec<String> {
    let start = format!("    {} {{", camel(code, true));
    let lines = declared.lines().skip_while(|line| *line != start).skip(1);
    let lines = lines.take_while(|line| line.trim() != "},");
    lines
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .filter_map(|line| line.split_once(':'))
        .map(|(field, _)| camel(field, false))
        .collect()
}

/// What a `case` binds: only what its text needs.
fn pattern(code: &str, fields: &[String], body: &str) -> String {
    let is_used = |field: &String| {
        let words = body.split(|letter: char| !letter.is_alphanumeric());
        words.into_iter().any(|word| word == field)
    };
    let name = camel(code, false);
    if !fields.iter().any(is_used) {
        return format!(".{name}");
    }
    let bound = fields.iter().map(|field| {
        if is_used(field) {
            format!("let {field}")
        } else {
            "_".to_owned()
        }
    });
    format!(".{name}({})", bound.collect::<Vec<_>>().join(", "))
}

/// Where the values of a message come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// The values of a code, as its pattern binds them.
    Code,
    /// What another message hands on: texts already.
    Parameters,
}

struct Writer<'a> {
    table: Table<'a>,
}

impl Writer<'_> {
    /// The statements that give the text of a message.
    fn body(&self, shape: &Shape, from: Origin, indent: &str) -> Result<String> {
        let arguments = shape.arguments.iter();
        let arguments = arguments.map(|argument| self.argument(shape, argument, from));
        let arguments = arguments.collect::<Result<Vec<_>>>()?;
        let call = |key: &str| {
            let all = [vec![key.to_owned()], arguments.clone()].concat();
            format!("{indent}return core({})\n", all.join(", "))
        };
        if shape.chosen.is_empty() {
            return Ok(call(&format!("\"{}\"", shape.name)));
        }
        let key = chosen(&shape.name, &shape.name, &shape.chosen, from, indent)?;
        Ok(format!("{indent}let key = {key}\n{}", call("key")))
    }

    fn argument(&self, shape: &Shape, argument: &Argument, from: Origin) -> Result<String> {
        let text = match argument {
            Argument::Value(value) if shape.counted.as_ref() == Some(value) => {
                return Ok(format!(".count(UInt64({}))", camel(value, false)));
            }
            Argument::Value(value) => {
                let given = camel(value, false);
                match value.as_str() {
                    "count" | "seconds" => format!("number({given})"),
                    "needed" => format!("megabytesNeeded({given})"),
                    "free" => format!("megabytesFree({given})"),
                    "better" if shape.name == "better-in-archives" => {
                        "text(better: better, was: was, now: now)".to_owned()
                    }
                    _ if from == Origin::Code => of_code(&shape.name, value),
                    _ => given,
                }
            }
            Argument::Message(message) => {
                let shape = self.table.shape(message)?;
                let values = self.table.values(shape)?.into_iter();
                let values = values.map(|(value, _)| told(&value, from));
                let values = values.collect::<Vec<_>>().join(", ");
                format!("self.{}({values})", camel(message, false))
            }
        };
        Ok(format!(".text({text})"))
    }

    fn parameters(&self, shape: &Shape) -> Result<String> {
        let values = self.table.values(shape)?.into_iter();
        let parameters = values.map(|(value, kind)| {
            let kind = match kind {
                "ULong" => "UInt64",
                "Boolean" => "Bool",
                "Month" => "MonthName",
                other => other,
            };
            format!("_ {}: {kind}", camel(&value, false))
        });
        Ok(parameters.collect::<Vec<_>>().join(", "))
    }
}

/// The expression that gives the key for the variants of these values.
fn chosen(
    message: &str,
    key: &str,
    values: &[(String, Vec<Choice>)],
    from: Origin,
    indent: &str,
) -> Result<String> {
    let Some(((value, variants), rest)) = values.split_first() else {
        return Ok(format!("\"{key}\""));
    };
    // That the value is known is checked where the other table is made as well.
    let kind = enumeration(message, value)?;
    let further = format!("{indent}    ");
    let mut cases = String::new();
    for choice in variants {
        let case = match (choice.default, choice.variant.as_str()) {
            (true, _) => "default".to_owned(),
            (false, truth @ ("true" | "false")) if kind == "Boolean" => format!("case {truth}"),
            (false, variant) => format!("case .{}", camel(variant, false)),
        };
        let key = format!("{key}-{}", choice.variant);
        let text = chosen(message, &key, rest, from, &further)?;
        let _ = write!(cases, "{indent}{case}:\n{further}{text}\n");
    }
    Ok(format!(
        "switch {} {{\n{cases}{indent}}}",
        told(value, from)
    ))
}

/// The expression for a value that another message needs, or that is chosen by.
fn told(value: &str, from: Origin) -> String {
    match value {
        // What no code has, but follows from it.
        "alone" if from == Origin::Code => "count == 1".to_owned(),
        "others" if from == Origin::Code => "more > 0".to_owned(),
        "is_known" if from == Origin::Code => "asked != nil".to_owned(),
        "more" | "entry" if from == Origin::Code => format!("\"\\({value})\""),
        _ => camel(value, false),
    }
}

/// The expression for the text of a code's value.
fn of_code(message: &str, value: &str) -> String {
    let given = camel(value, false);
    match value {
        // Codes within a code.
        "reason" | "refusal" | "unfit" => format!("text({given})"),
        "asked" if message == "trouble-other-archive" => "asked ?? \"\"".to_owned(),
        "paths" | "given" => format!("listed({given})"),
        // Put together as the core does it.
        "notes" | "examples" => format!("self.{value}({given})"),
        "places" => "self.places(folders, moreFolders)".to_owned(),
        "media" => "self.media(photos, videos)".to_owned(),
        "until" => "clockTime(until)".to_owned(),
        "run" | "byte" | "entry" | "mebibytes" | "gigabytes" | "planned" | "accounted" | "more"
        | "asked" | "status" | "year" | "month" => format!("\"\\({given})\""),
        _ => given,
    }
}
