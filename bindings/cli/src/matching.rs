//! `keepsake match`: which photos and videos of an export the person's own photos have already.

mod machine;

use std::collections::HashMap;
use std::sync::Arc;

use keepsake_core::CancellationToken;
use keepsake_core::catalog::{Catalog, MediaFilter};
use keepsake_core::matching::{Answer, FoundCopy, LookNumbers, Verdict};
use keepsake_core::post::MediaId;

use crate::arguments::Match;
use crate::failure::Failure;
use crate::inputs;
use crate::language::text;
use crate::library::{self, Library};
use crate::output::Output;
use crate::report::Report;
use crate::screen::Screen;
use crate::state::{self, State};

/// How many are looked up at once.
const PAGE: u32 = 1000;

pub fn run(arguments: &Match, screen: &Screen, stop: &CancellationToken) -> Result<(), Failure> {
    let archive = Arc::new(inputs::open(&arguments.inputs.paths)?);
    inputs::keep_apart(&arguments.inputs.paths, &arguments.to)?;
    library::folder(&arguments.library)?;
    inputs::keep_library_out(&arguments.inputs.paths, &arguments.library)?;
    let report = arguments.report.as_deref().map(Report::at).transpose()?;
    let mut state = State::open(&arguments.to)?;
    if let Err(failure) = inputs::read(&archive, &mut state.catalog, screen, stop) {
        state.forget_if_new();
        return Err(failure);
    }
    let folder = state.roll.state();
    if arguments.afresh {
        forget(&mut state)?;
    }
    let library = Library::open(&arguments.library, &folder)?;
    let numbers = library.look(&mut state.catalog, &archive, screen, stop)?;
    answer(&mut state.catalog, &arguments.same, Answer::Same)?;
    answer(&mut state.catalog, &arguments.different, Answer::Different)?;
    let copies = copies(&state.catalog)?;
    let numbers = answered(numbers, &copies);
    if let Some(report) = report {
        report.write_pairs(&state, &archive, &library, numbers, screen, stop)?;
    }
    if arguments.json {
        return each(&state.catalog, &copies);
    }
    tell(&numbers, &copies, &state.catalog)
}

/// The numbers with the answers that were given counted in.
fn answered(found: LookNumbers, copies: &HashMap<MediaId, FoundCopy>) -> LookNumbers {
    let count = |verdict| {
        let such = copies.values().filter(|copy| copy.verdict == verdict);
        such.count() as u64
    };
    let already_there = count(Verdict::AlreadyThere);
    let ask = count(Verdict::Ask);
    LookNumbers {
        new: found.media - already_there - ask,
        already_there,
        ask,
        ..found
    }
}

fn forget(state: &mut State) -> Result<(), Failure> {
    let index = state::library_index(&state.roll.state());
    keepsake_core::matching::LibraryIndex::forget(&index)
        .map_err(keepsake_core::Error::at(&index))?;
    Ok(state.catalog.forget_copies()?)
}

/// Remembers what the person says of media items, named as in the output of this command.
fn answer(catalog: &mut Catalog, named: &[String], answer: Answer) -> Result<(), Failure> {
    let copies = copies(catalog)?;
    for name in named {
        let copy = copies.values().find(|copy| copy.media.to_string() == *name);
        let Some(copy) = copy else {
            return Err(Failure::Unusable(text!(
                "refused-nothing-like",
                name = name.as_str(),
            )));
        };
        catalog.answer_copy(copy.media, &copy.asset, answer)?;
    }
    Ok(())
}

fn copies(catalog: &Catalog) -> Result<HashMap<MediaId, FoundCopy>, Failure> {
    let (mut copies, mut after) = (HashMap::new(), None);
    loop {
        let page = catalog.copies(None, after, PAGE)?;
        let Some(last) = page.last() else {
            return Ok(copies);
        };
        after = Some(last.media);
        copies.extend(page.into_iter().map(|copy| (copy.media, copy)));
    }
}

/// Calls for every media item that has bytes, once, with how its first post names it.
fn each_media(
    catalog: &Catalog,
    mut call: impl FnMut(MediaId, &str) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let filter = MediaFilter {
        found: Some(true),
        ..MediaFilter::default()
    };
    let (mut seen, mut after) = (std::collections::HashSet::new(), 0);
    loop {
        let page = catalog.references(&filter, after, PAGE)?;
        let Some(last) = page.last() else {
            return Ok(());
        };
        after = last.id;
        for reference in &page {
            if seen.insert(reference.media) {
                call(reference.media, &reference.uri)?;
            }
        }
    }
}

fn each(catalog: &Catalog, copies: &HashMap<MediaId, FoundCopy>) -> Result<(), Failure> {
    let mut output = Output::for_programs();
    each_media(catalog, |media, uri| {
        Ok(output.json(&machine::Matched::new(media, uri, copies.get(&media)))?)
    })?;
    Ok(output.finish()?)
}

fn tell(
    numbers: &LookNumbers,
    copies: &HashMap<MediaId, FoundCopy>,
    catalog: &Catalog,
) -> Result<(), Failure> {
    let mut output = Output::for_people();
    output.text(text!(
        "match-found",
        items = numbers.media,
        new = numbers.new,
        there = numbers.already_there,
        ask = numbers.ask,
    ))?;
    let may_be = text!("match-may-be");
    each_media(catalog, |media, uri| {
        let Some(copy) = copies
            .get(&media)
            .filter(|copy| copy.verdict == Verdict::Ask)
        else {
            return Ok(());
        };
        Ok(output.text(format!("  {media}  {uri}\n    {may_be}  {}", copy.asset))?)
    })?;
    if numbers.ask > 0 {
        output.text(text!("match-ask"))?;
    }
    if numbers.unreadable > 0 {
        output.text(text!("match-unreadable", items = numbers.unreadable))?;
    }
    Ok(output.finish()?)
}
