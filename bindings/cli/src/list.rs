//! `keepsake list`: every line of the indexes, in their order; or each photo and video, oldest
//! first.

use keepsake_core::CancellationToken;
use keepsake_core::catalog::{Catalog, MediaFilter, MediaItem, PageOrder};

use crate::arguments::List;
use crate::failure::Failure;
use crate::inputs;
use crate::output::{Output, Unwritten};
use crate::screen::Screen;

mod machine;
mod page;

/// How many references are held at once.
const PAGE: u32 = 1000;

pub fn run(arguments: &List, screen: &Screen, stop: &CancellationToken) -> Result<(), Failure> {
    let filter = arguments.filter()?;
    let archive = inputs::open(&arguments.inputs.paths)?;
    let mut catalog = Catalog::scratch()?;
    inputs::read(&archive, &mut catalog, screen, stop)?;
    inputs::refuse_unknown(&filter, &catalog)?;
    let each = |write: &mut dyn FnMut(&MediaItem) -> Result<(), Unwritten>| {
        if arguments.oldest {
            each_item(&catalog, &filter, stop, write)
        } else {
            each_reference(&catalog, &filter, stop, write)
        }
    };
    if arguments.json {
        let mut output = Output::for_programs();
        each(&mut |reference| output.json(&machine::Listed::from(reference)))?;
        return Ok(output.finish()?);
    }
    let mut page = page::Page::new(arguments.narrowing.zone());
    let mut output = Output::for_people();
    each(&mut |reference| output.text(page.line(reference)))?;
    output.text(page.end())?;
    Ok(output.finish()?)
}

fn each_reference(
    catalog: &Catalog,
    filter: &MediaFilter,
    stop: &CancellationToken,
    write: &mut dyn FnMut(&MediaItem) -> Result<(), Unwritten>,
) -> Result<(), Failure> {
    let mut after = 0;
    loop {
        if stop.is_cancelled() {
            return Err(Failure::Stopped);
        }
        let page = catalog.references(filter, after, PAGE)?;
        let Some(last) = page.last() else {
            return Ok(());
        };
        after = last.id;
        page.iter().try_for_each(&mut *write)?;
    }
}

fn each_item(
    catalog: &Catalog,
    filter: &MediaFilter,
    stop: &CancellationToken,
    write: &mut dyn FnMut(&MediaItem) -> Result<(), Unwritten>,
) -> Result<(), Failure> {
    let mut after = None;
    loop {
        if stop.is_cancelled() {
            return Err(Failure::Stopped);
        }
        let page = catalog.media_page_in(PageOrder::OldestFirst, filter, after, PAGE)?;
        page.items.iter().try_for_each(|item| write(&item.item))?;
        after = page.next;
        if after.is_none() {
            return Ok(());
        }
    }
}
