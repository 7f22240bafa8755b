//! What is to be saved, in order. What the catalog tells of it is looked up on a thread of its
//! own, some pages ahead of its turn: on the thread that settles it would take a sixth of the time
//! of a save of small files.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::Scope;

use super::replace::Replaces;
use super::survey::{self, Queued};
use crate::catalog::{Candidate, Catalog};
use crate::error::Result;
use crate::post::MediaId;

/// Items looked up in the catalog at once.
const PAGE: u32 = 256;

/// Pages that are looked up, or are to be, ahead of the one whose turn it is.
const AHEAD: usize = 2;

/// Page cache of the connection that looks up, KiB: what else is written empties it each time.
const CACHE_KIB: i32 = 1024;

/// A media item and the reference that it is saved under.
type Chosen = (MediaId, i64);

/// Items in their order, each with what it takes the place of.
pub(super) struct Queue<'a> {
    catalog: &'a Catalog,
    page: VecDeque<(Candidate, Option<Replaces>)>,
    /// The number of the last item that was asked for.
    last: i64,
    /// Pages that were asked for and did not come yet.
    asked: VecDeque<Vec<Queued>>,
    /// None where they are looked up when their turn comes.
    beside: Option<Beside>,
}

impl<'a> Queue<'a> {
    /// What the last survey of this catalog queued. Where the catalog is a file it is looked up on
    /// a thread of `scope` that ends with the queue.
    pub(super) fn new<'scope>(catalog: &'a Catalog, scope: &'scope Scope<'scope, '_>) -> Self {
        Self {
            catalog,
            page: VecDeque::new(),
            last: 0,
            asked: VecDeque::new(),
            beside: Beside::start(catalog, scope),
        }
    }

    /// The next item, which stays the next one.
    pub(super) fn peek(&mut self) -> Result<Option<&(Candidate, Option<Replaces>)>> {
        if self.page.is_empty() {
            self.ask_ahead()?;
            if let Some(items) = self.asked.pop_front() {
                let candidates = self.look_up(&items)?;
                let replaces = items.into_iter().map(|item| item.replaces);
                self.page = candidates.into_iter().zip(replaces).collect();
            }
        }
        Ok(self.page.front())
    }

    /// Takes the next item.
    pub(super) fn next(&mut self) -> Result<Option<(Candidate, Option<Replaces>)>> {
        self.peek()?;
        Ok(self.page.pop_front())
    }

    fn ask_ahead(&mut self) -> Result<()> {
        while self.asked.len() <= AHEAD {
            let items = survey::queued(&self.catalog.db, self.last, PAGE)?;
            let Some(last) = items.last() else {
                return Ok(());
            };
            self.last = last.number;
            if let Some(beside) = &self.beside {
                beside.ask(chosen(&items));
            }
            self.asked.push_back(items);
        }
        Ok(())
    }

    fn look_up(&self, items: &[Queued]) -> Result<Vec<Candidate>> {
        match self.beside.as_ref().and_then(Beside::next) {
            Some(Ok(found)) => Ok(found),
            // What went wrong there shows here, or does not matter.
            Some(Err(_)) | None => self.catalog.candidates(&chosen(items)),
        }
    }
}

fn chosen(items: &[Queued]) -> Vec<Chosen> {
    let chosen = |item: &Queued| (item.media, item.reference);
    items.iter().map(chosen).collect()
}

/// The thread that looks up.
struct Beside {
    asked: Sender<Vec<Chosen>>,
    found: Receiver<Result<Vec<Candidate>>>,
}

impl Beside {
    /// None where the catalog is in no file, or cannot be opened a second time.
    fn start<'scope>(catalog: &Catalog, scope: &'scope Scope<'scope, '_>) -> Option<Self> {
        let file = catalog.db.path().filter(|path| !path.is_empty())?;
        let catalog = Catalog::open_beside(Path::new(file)).ok()?;
        let smaller = catalog.db.pragma_update(None, "cache_size", -CACHE_KIB);
        smaller.ok()?;
        let (asked, pages) = mpsc::channel::<Vec<Chosen>>();
        let (answer, found) = mpsc::channel();
        scope.spawn(move || {
            for page in pages {
                if answer.send(catalog.candidates(&page)).is_err() {
                    return;
                }
            }
        });
        Some(Self { asked, found })
    }

    /// A closed channel shows when the answer is waited for.
    fn ask(&self, page: Vec<Chosen>) {
        let _ = self.asked.send(page);
    }

    /// The answer to what was asked first; none if the thread has ended.
    fn next(&self) -> Option<Result<Vec<Candidate>>> {
        self.found.recv().ok()
    }
}
