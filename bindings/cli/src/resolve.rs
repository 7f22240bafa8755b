//! `keepsake resolve`: what links lead to, from the links alone.

use keepsake_core::download::Refusal;
use keepsake_core::link::{Link, LookAlike};
use serde::Serialize;

use crate::arguments::Resolve;
use crate::failure::Failure;
use crate::language::text;
use crate::output::Output;
use crate::words;

/// A contract with programs. Keys, their order and their types stay.
#[derive(Serialize)]
struct Resolved<'a> {
    /// `none` where there is neither a link nor a look-alike.
    kind: &'a str,
    code: Option<&'a str>,
    /// A text, as programs round numbers of 64 bits.
    id: Option<String>,
    username: Option<&'a str>,
    slide: Option<u32>,
    canonical: Option<String>,
    /// Of a look-alike, which is no link; null for links.
    host: Option<&'a str>,
    /// A word for why nothing can be saved by it; null if it may be.
    refused: Option<&'static str>,
    /// The same as a sentence.
    reason: Option<String>,
}

pub fn run(arguments: &Resolve) -> Result<(), Failure> {
    let links: Vec<_> = arguments
        .texts
        .iter()
        .flat_map(|text| Link::of_input(text))
        .collect();
    let look_alikes: Vec<_> = arguments
        .texts
        .iter()
        .flat_map(|text| Link::look_alikes(text))
        .collect();
    if arguments.json {
        let mut output = Output::for_programs();
        for link in &links {
            output.json(&Resolved::from(link))?;
        }
        for look_alike in &look_alikes {
            output.json(&Resolved::from(look_alike))?;
        }
        if links.is_empty() && look_alikes.is_empty() {
            output.json(&Resolved::refused("none", None, &Refusal::NoLink))?;
        }
        output.finish()?;
    }
    if links.is_empty() {
        let why = look_alikes.first().map(LookAlike::refusal);
        let why = why.unwrap_or(Refusal::NoLink);
        return Err(Failure::Unusable(words::say(&why)));
    }
    if arguments.json {
        return Ok(());
    }
    let mut output = Output::for_people();
    for link in &links {
        output.text(told(link))?;
    }
    for look_alike in &look_alikes {
        let why = words::say(&look_alike.refusal());
        output.text(text!("about", what = text!("link-none"), said = why))?;
    }
    Ok(output.finish()?)
}

impl<'a> From<&'a Link> for Resolved<'a> {
    fn from(link: &'a Link) -> Self {
        Self {
            kind: link.kind().name(),
            code: link.code(),
            id: link.id().map(|id| id.to_string()),
            username: link.username(),
            slide: link.slide,
            canonical: link.canonical(),
            host: None,
            refused: link.refusal().as_ref().map(Refusal::word),
            reason: link.refusal().as_ref().map(ToString::to_string),
        }
    }
}

impl<'a> From<&'a LookAlike> for Resolved<'a> {
    fn from(look_alike: &'a LookAlike) -> Self {
        Self::refused("look_alike", Some(look_alike.host()), &look_alike.refusal())
    }
}

impl<'a> Resolved<'a> {
    /// What is no link.
    fn refused(kind: &'a str, host: Option<&'a str>, why: &Refusal) -> Self {
        Self {
            kind,
            code: None,
            id: None,
            username: None,
            slide: None,
            canonical: None,
            host,
            refused: Some(why.word()),
            reason: Some(why.to_string()),
        }
    }
}

fn told(link: &Link) -> String {
    let kind = text!("link-kind", kind = link.kind().name());
    let what = match link.canonical() {
        Some(canonical) => text!("about", what = kind, said = canonical),
        None => kind,
    };
    match link.refusal() {
        Some(why) => format!("{}\n  {}", words::line(&what), words::say(&why)),
        None => words::line(&what),
    }
}
