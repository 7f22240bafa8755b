//! The archives that are open, and previews made from them.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use keepsake_core::catalog::Catalog;
use keepsake_core::previews::Previews;
use keepsake_core::source::archive::{Archive, Container};

#[derive(Default)]
pub(crate) struct Opened(Mutex<Now>);

#[derive(Default)]
struct Now {
    archives: Vec<Arc<Archive>>,
    /// None after the archives changed.
    previews: Option<Arc<Previews>>,
}

impl Opened {
    pub(crate) fn archives(&self) -> Vec<Arc<Archive>> {
        self.now().archives.clone()
    }

    /// Keeps an archive open: what was handed over open cannot be opened again. One that is
    /// open already, whole in this one, is closed.
    pub(crate) fn keep(&self, archive: Arc<Archive>) {
        let mut opened = self.now();
        let is_new = |container: &Container| {
            let mut now = archive.containers().iter();
            !now.any(|now| now.fingerprint() == container.fingerprint())
        };
        opened
            .archives
            .retain(|before| before.containers().iter().any(is_new));
        opened.archives.push(archive);
        opened.previews = None;
    }

    /// Closes archives that the catalog does not know any more. One of which it cannot be told
    /// stays open.
    pub(crate) fn let_go(&self, catalog: &Catalog) {
        let mut opened = self.now();
        opened.previews = None;
        opened
            .archives
            .retain(|archive| catalog.knows(archive).unwrap_or(true));
    }

    /// Previews of the archives that are open, if they were made already.
    pub(crate) fn previews(&self) -> Option<Arc<Previews>> {
        self.now().previews.clone()
    }

    /// Previews that were made from these archives, unless others are open by now.
    pub(crate) fn remember(&self, previews: &Arc<Previews>, made_from: &[Arc<Archive>]) {
        let mut opened = self.now();
        let mut pairs = opened.archives.iter().zip(made_from);
        if opened.archives.len() == made_from.len()
            && pairs.all(|(now, then)| Arc::ptr_eq(now, then))
        {
            opened.previews = Some(previews.clone());
        }
    }

    /// Closes all of them.
    pub(crate) fn close(&self) {
        *self.now() = Now::default();
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
