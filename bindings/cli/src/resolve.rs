//! `keepsake resolve`: what links lead to, from the links alone.

use keepsake_core::download::Refusal;
use keepsake_core::link::{Link, LookAlike};
use serde::Serialize;

use crate::arguments::Resolve;
use crate::failure::Failure;
use crate::output::Output;
use crate::words;

/// A contract with programs. Keys, their order and their types stay.
#[derive(Serialize)]
struct Resolved<'a> {
    kind: &'a str,
    code: Option<&'a str>,
    /// A text, as programs round numbers of 64 bits.
    id: Option<String>,
    username: Option<&'a str>,
    slide: Option<u32>,
    canonical: Option<String>,
    /// Of a look-alike, which is no link; null for links.
    host: Option<&'a str>,
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
    if links.is_empty() {
        let why = look_alikes.first().map(LookAlike::refusal);
        let why = why.unwrap_or(Refusal::NoLink);
        return Err(Failure::Unusable(words::say(&why)));
    }
    if arguments.json {
        let mut output = Output::for_programs();
        for link in &links {
            output.json(&Resolved::from(link))?;
        }
        for look_alike in &look_alikes {
            output.json(&Resolved::from(look_alike))?;
        }
        return Ok(output.finish()?);
    }
    let mut output = Output::for_people();
    for link in &links {
        output.text(told(link))?;
    }
    for look_alike in &look_alikes {
        output.text(format!("none: {}", words::say(&look_alike.refusal())))?;
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
        }
    }
}

impl<'a> From<&'a LookAlike> for Resolved<'a> {
    fn from(look_alike: &'a LookAlike) -> Self {
        Self {
            kind: "look_alike",
            code: None,
            id: None,
            username: None,
            slide: None,
            canonical: None,
            host: Some(look_alike.host()),
        }
    }
}

fn told(link: &Link) -> String {
    let what = match link.canonical() {
        Some(canonical) => format!("{}: {canonical}", link.kind().name()),
        None => link.kind().name().to_owned(),
    };
    match link.refusal() {
        Some(why) => format!("{}\n  {}", words::line(&what), words::say(&why)),
        None => words::line(&what),
    }
}
