//! Saving what links lead to: their public posts, from Instagram's own pages.

use std::fs;
use std::path::Path;
use std::time::Duration;

use keepsake_core::catalog::Catalog;
use keepsake_core::download::{Downloads, HttpTransport, Limits, Pace, Refusal, TestServer};
use keepsake_core::link::Link;
use keepsake_core::outcome::Trouble;
use keepsake_core::roll::SaveSummary;
use keepsake_core::save_links::{FoundPost, Lacking, LinkProgress, LinkSave, LinkSummary};
use keepsake_core::{CancellationToken, Error};

use super::{judge, machine, page};
use crate::arguments::{Links, Save};
use crate::failure::Failure;
use crate::given_page;
use crate::interrupt;
use crate::language::{spoken, text};
use crate::links::Shared;
use crate::output::Output;
use crate::progress::{Count, Progress, Step, Work};
use crate::screen::Screen;
use crate::state::{CatalogMissing, State};
use crate::words;

pub fn run(
    arguments: &Save,
    shared: &Shared,
    screen: &Screen,
    stop: &CancellationToken,
) -> Result<(), Failure> {
    let links = &shared.links;
    refuse_options_of_exports(arguments)?;
    if links.iter().all(|link| link.refusal().is_some()) {
        return refuse_all(arguments, shared);
    }
    let html = arguments.links.page.as_deref().map(given).transpose()?;
    let test = test_server(&arguments.links)?;
    let transport = transport(test.as_ref())?;
    if let Some(missing) = CatalogMissing::of(&arguments.to) {
        screen.say(missing.told());
    }
    let mut state = State::open(&arguments.to)?;
    if arguments.links.now {
        state.catalog.allow_pages()?;
    }
    let save = LinkSave {
        links,
        slide: arguments.links.slide,
        roll: &state.roll,
        options: &arguments.options(),
        why_stopped: interrupt::why_stopped(),
    };
    let mut told = Told::new(screen);
    let downloads = Downloads {
        pace: pace(&arguments.links, test.as_ref()),
        ..Downloads::new(&transport)
    };
    let (catalog, lock) = (&mut state.catalog, &state.lock);
    let mut progress = |now| told.at(now);
    let summary = match html {
        Some(html) => save.run_on_page(&html, catalog, lock, &downloads, &mut progress, stop)?,
        None => save.run(catalog, lock, &downloads, &mut progress, stop)?,
    };
    drop(told);
    let saved = match &summary.save {
        Some(saved) => Some(saved_page(arguments, &state, saved)?),
        None => None,
    };
    tell(arguments, shared, &summary, saved)?;
    if let Some(saved) = &summary.save {
        judge(saved)?;
    }
    match summary.links.iter().all(|(_, found)| found.is_ok()) {
        true => Ok(()),
        false => Err(Failure::SomeFailed),
    }
}

/// The page in a file.
fn given(page: &Path) -> Result<String, Failure> {
    let broken = |cause| Failure::of_input(Error::at(page)(cause));
    let bytes = given_page::bytes(page).map_err(broken)?;
    keepsake_core::source::page::html(&bytes).map_err(|why| {
        let page = words::line(&page.display().to_string());
        let why = spoken().say(&why);
        Failure::Unusable(text!("about", what = page, said = why))
    })
}

/// Of links that lead to no post nobody has to be asked, and no camera roll is made.
fn refuse_all(arguments: &Save, shared: &Shared) -> Result<(), Failure> {
    let refused = shared
        .links
        .iter()
        .filter_map(|link| Some((link.clone(), Err(link.refusal()?))));
    let summary = LinkSummary {
        links: refused.collect(),
        save: None,
    };
    tell(arguments, shared, &summary, None)?;
    Err(Failure::SomeFailed)
}

/// Options that would do nothing are not taken in silence.
fn refuse_options_of_exports(arguments: &Save) -> Result<(), Failure> {
    let narrowing = &arguments.narrowing;
    if arguments.dry_run {
        return Err(Failure::Unusable(text!("refused-dry-run")));
    }
    let given = [
        (arguments.report.is_some(), "--report"),
        (arguments.library.is_some(), "--library"),
        (!narrowing.kind.is_empty(), "--kind"),
        (narrowing.media_type.is_some(), "--type"),
        (narrowing.from.is_some(), "--from"),
        (narrowing.to_date.is_some(), "--to-date"),
        (narrowing.account.is_some(), "--account"),
        (narrowing.contains.is_some(), "--contains"),
        (!narrowing.only.is_empty(), "--only"),
        (!narrowing.except.is_empty(), "--except"),
        (!arguments.include.is_empty(), "--include"),
    ];
    match given.into_iter().find(|(is_given, _)| *is_given) {
        Some((_, option)) => Err(Failure::Unusable(text!(
            "refused-for-exports",
            option = option,
        ))),
        None => Ok(()),
    }
}

/// Fetches what the rest of a save of links lacks; answers whether that came to its end.
pub fn fetch(
    arguments: &Save,
    lacking: &Lacking,
    catalog: &mut Catalog,
    stop: &CancellationToken,
) -> Result<bool, Failure> {
    let test = test_server(&arguments.links)?;
    let transport = transport(test.as_ref())?;
    let downloads = Downloads {
        pace: pace(&arguments.links, test.as_ref()),
        ..Downloads::new(&transport)
    };
    Ok(lacking.fetch(catalog, &downloads, &mut |_| {}, stop)?)
}

fn transport(test: Option<&TestServer>) -> Result<HttpTransport, Failure> {
    HttpTransport::new(Limits::default(), test).map_err(|cause| {
        let system = cause.to_string();
        Failure::Broken(words::say(&Trouble::NoNetwork { system }))
    })
}

fn test_server(links: &Links) -> Result<Option<TestServer>, Failure> {
    Ok(match (links.test_server, &links.test_root) {
        (Some(address), Some(root)) => Some(TestServer {
            address,
            root_pem: fs::read_to_string(root)?,
        }),
        _ => None,
    })
}

/// Instagram itself is asked at its own pace, whatever the options say; only a server that stands
/// in for it can be asked faster.
fn pace(links: &Links, test: Option<&TestServer>) -> Pace {
    match test {
        Some(_) if links.test_no_pause => Pace {
            shortest: Duration::ZERO,
            longest: Duration::ZERO,
            ..Pace::default()
        },
        _ => Pace::default(),
    }
}

/// Says how far it is, with one bar after the other.
struct Told<'a> {
    screen: &'a Screen,
    bar: Option<(Work, Progress)>,
}

impl<'a> Told<'a> {
    fn new(screen: &'a Screen) -> Self {
        Self { screen, bar: None }
    }

    fn at(&mut self, now: LinkProgress) {
        match now {
            LinkProgress::Finding { done, of } => self.show(
                Work::Finding,
                Step::Items {
                    done: done as u64,
                    all: of as u64,
                },
            ),
            LinkProgress::Downloading(now) => self.show(
                Work::Downloading,
                Step::Bytes {
                    done: now.bytes,
                    all: now.bytes_planned,
                    count: Count::Items {
                        done: now.done,
                        all: now.planned,
                    },
                },
            ),
            LinkProgress::Saving(now) => self.show(Work::Saving, now.into()),
        }
    }

    fn show(&mut self, work: Work, step: Step) {
        if self.bar.as_ref().is_none_or(|(shown, _)| *shown != work) {
            self.bar = None;
            self.bar = Some((work, Progress::new(self.screen, work)));
        }
        if let Some((_, bar)) = &mut self.bar {
            bar.at(step);
        }
    }
}

fn tell(
    arguments: &Save,
    shared: &Shared,
    summary: &LinkSummary,
    saved: Option<String>,
) -> Result<(), Failure> {
    if arguments.json {
        let mut output = Output::for_programs();
        output.json(&machine::LinksSaved::of(summary, shared))?;
        return Ok(output.finish()?);
    }
    let mut output = Output::for_people();
    for (link, found) in &summary.links {
        if let Some(line) = about(link, found) {
            output.text(line)?;
        }
    }
    for look_alike in &shared.look_alikes {
        let why = words::say(&look_alike.refusal());
        output.text(text!("sentence", said = why))?;
    }
    if let Some(saved) = saved {
        output.text(saved)?;
    }
    Ok(output.finish()?)
}

fn saved_page(arguments: &Save, state: &State, saved: &SaveSummary) -> Result<String, Failure> {
    let details = page::Details::of(&state.catalog, saved.run, arguments)?;
    Ok(page::saved(saved, &details, &arguments.to))
}

/// What there is to say about a link besides the save.
fn about(link: &Link, found: &Result<FoundPost, Refusal>) -> Option<String> {
    let link = link.canonical().unwrap_or_else(|| text!("the-link"));
    let link = words::line(&link);
    match found {
        Ok(found) if found.left_out > 0 => Some(fewer(link, found)),
        Ok(_) => None,
        Err(why) => {
            let mut said = words::say(why);
            if *why == Refusal::Shell {
                // What the apps cannot be given.
                said = text!("save-empty-page", said = said);
            }
            let why = text!("sentence", said = said);
            Some(text!("about", what = link, said = why))
        }
    }
}

/// How many are left out, and which where that is known.
fn fewer(link: String, found: &FoundPost) -> String {
    let items = found.left_out;
    let named = found.slides_left_out.iter().map(u32::to_string);
    let slides = named.collect::<Vec<_>>().join(", ");
    match found.slides_left_out.len() {
        0 => text!("save-fewer", link = link, items = items),
        1 => text!(
            "save-fewer-one",
            link = link,
            items = items,
            slides = slides
        ),
        _ => text!(
            "save-fewer-some",
            link = link,
            items = items,
            slides = slides
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slides_that_are_left_out_are_named_where_they_are_known() {
        let said = |left_out, slides_left_out: &[u32]| {
            let link = Link::find_all("https://www.instagram.com/p/CtestCODE12/").remove(0);
            let found = FoundPost {
                media: Vec::new(),
                left_out,
                slides_left_out: slides_left_out.to_vec(),
            };
            about(&link, &Ok(found)).unwrap_or_default()
        };
        assert!(said(1, &[2]).contains(" fewer than the post has (slide 2 is left out);"));
        assert!(said(2, &[2, 5]).contains("(slides 2, 5 are left out)"));
        assert!(!said(1, &[]).contains("slide"));
        assert_eq!(said(0, &[]), "");
    }

    #[test]
    fn who_gets_an_empty_page_is_told_that_the_command_takes_one() {
        let link = Link::find_all("https://www.instagram.com/p/CtestCODE12/").remove(0);
        let said = about(&link, &Err(Refusal::Shell)).unwrap_or_default();
        assert!(said.contains("`keepsake save LINK --page FILE`"), "{said}");
        let said = about(&link, &Err(Refusal::NotFound)).unwrap_or_default();
        assert!(!said.contains("--page"), "{said}");
    }

    #[test]
    fn only_a_server_of_a_test_is_asked_without_pauses() {
        let links = |test_no_pause| Links {
            damaged: false,
            page: None,
            slide: None,
            now: false,
            test_server: None,
            test_root: None,
            test_no_pause,
        };
        let test = TestServer {
            address: ([127, 0, 0, 1], 1).into(),
            root_pem: String::new(),
        };
        assert_eq!(pace(&links(true), None), Pace::default());
        assert_eq!(pace(&links(false), Some(&test)), Pace::default());
        assert_eq!(pace(&links(true), Some(&test)).longest, Duration::ZERO);
    }
}
