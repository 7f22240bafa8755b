//! `keepsake scan`: what an export holds and what is missing.

use std::sync::Arc;

use jiff::tz::TimeZone;
use keepsake_core::CancellationToken;
use keepsake_core::catalog::{Catalog, MediaFilter};
use keepsake_core::roll;

use crate::arguments::Scan;
use crate::failure::Failure;
use crate::inputs;
use crate::output::Output;
use crate::screen::Screen;

mod machine;
mod page;

use page::Found;

pub fn run(arguments: &Scan, screen: &Screen, stop: &CancellationToken) -> Result<(), Failure> {
    let archive = Arc::new(inputs::open(&arguments.inputs.paths)?);
    let mut catalog = Catalog::scratch()?;
    inputs::read(&archive, &mut catalog, screen, stop)?;
    roll::find_twins(&mut catalog, &[archive], stop)?;
    let summary = catalog.summary()?;
    if arguments.json {
        let mut output = Output::for_programs();
        output.json(&machine::Scanned::from(&summary))?;
        return Ok(output.finish()?);
    }
    let found = Found {
        paths: &arguments.inputs.paths,
        summary: &summary,
        facets: &catalog.facets(&MediaFilter::default(), &TimeZone::system())?,
        left_out: &catalog.left_out()?,
        larger: inputs::larger_folder(&arguments.inputs.paths, &catalog)?,
        saved_with_another: catalog.saved_with_another()?,
    };
    let mut output = Output::for_people();
    output.text(found.told())?;
    Ok(output.finish()?)
}
