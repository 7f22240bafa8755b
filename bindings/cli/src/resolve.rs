//! `keepsake resolve`: what links lead to, from the links alone.

use keepsake_core::download::Refusal;
use keepsake_core::link::Link;
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
}

pub fn run(arguments: &Resolve) -> Result<(), Failure> {
    let links: Vec<_> = arguments
        .texts
        .iter()
        .flat_map(|text| Link::of_input(text))
        .collect();
    if links.is_empty() {
        return Err(Failure::Unusable(Refusal::NoLink.to_string()));
    }
    if arguments.json {
        let mut output = Output::for_programs();
        for link in &links {
            output.json(&Resolved::from(link))?;
        }
        return Ok(output.finish()?);
    }
    let mut output = Output::for_people();
    for link in &links {
        output.text(told(link))?;
    }
    Ok(output.finish()?)
}

impl<'a> From<&'a Link> for Resolved<'a> {
    fn from(link: &'a Link) -> Self {
        Self {
            kind: link.kind(),
            code: link.code(),
            id: link.id().map(|id| id.to_string()),
            username: link.username(),
            slide: link.slide,
            canonical: link.canonical(),
        }
    }
}

fn told(link: &Link) -> String {
    let what = match link.canonical() {
        Some(canonical) => format!("{}: {canonical}", link.kind()),
        None => link.kind().to_owned(),
    };
    match link.refusal() {
        Some(why) => format!("{}\n  {why}", words::line(&what)),
        None => words::line(&what),
    }
}
