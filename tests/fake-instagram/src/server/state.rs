//! What the server knows while it runs.

use std::collections::HashMap;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{Duration, SystemTime};

use crate::account::{Account, Item, Post};
use crate::address::{Rendition, Signer, Target};
use crate::content::{Darkroom, File};
use crate::fault::Rules;
use crate::page::{Shape, Writer, ballast, bare, beginning};
use crate::record::Record;

use super::packing::Packer;

/// What is decided before the start.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) shape: Shape,
    pub(crate) page_bytes: usize,
    /// How long addresses live: photos, videos.
    pub(crate) addresses_live: (Duration, Duration),
    pub(crate) page_budget: Option<usize>,
}

#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) settings: Settings,
    pub(crate) record: Record,
    pub(crate) stalls_handshakes: AtomicBool,
    catalog: RwLock<Catalog>,
    darkroom: Mutex<Darkroom>,
    rules: Mutex<Rules>,
    ballast: String,
    pub(crate) packer: Packer,
    generation: AtomicU64,
    pages_told: AtomicUsize,
}

/// The account and where everything in it is.
#[derive(Debug)]
pub(crate) struct Catalog {
    pub(crate) account: Account,
    posts: HashMap<u64, usize>,
    shares: HashMap<String, usize>,
    items: HashMap<u64, (usize, usize)>,
    /// How often the file of an item was replaced.
    versions: HashMap<u64, u64>,
}

impl Catalog {
    fn new(account: Account) -> Self {
        let mut catalog = Self {
            account,
            posts: HashMap::new(),
            shares: HashMap::new(),
            items: HashMap::new(),
            versions: HashMap::new(),
        };
        for (at, post) in catalog.account.posts.iter().enumerate() {
            catalog.posts.insert(post.pk, at);
            catalog.shares.insert(post.share_code.clone(), at);
            for (slide, item) in post.items.iter().enumerate() {
                catalog.items.insert(item.pk, (at, slide));
            }
        }
        catalog
    }

    /// The post with that shortcode and the one after it, which is the first again
    /// behind the last.
    pub(crate) fn post(&self, code: &str) -> Option<(&Post, &Post)> {
        let at = *self.posts.get(&crate::code::pk_of(code)?)?;
        let posts = &self.account.posts;
        Some((&posts[at], &posts[(at + 1) % posts.len()]))
    }

    pub(crate) fn post_mut(&mut self, code: &str) -> Option<&mut Post> {
        let at = *self.posts.get(&crate::code::pk_of(code)?)?;
        self.account.posts.get_mut(at)
    }

    pub(crate) fn shared(&self, share_code: &str) -> Option<&Post> {
        self.account.posts.get(*self.shares.get(share_code)?)
    }

    pub(crate) fn item(&self, pk: u64) -> Option<&Item> {
        if let Some((post, slide)) = self.items.get(&pk) {
            return self.account.posts.get(*post)?.items.get(*slide);
        }
        let items = self.account.posts.iter().flat_map(|post| &post.items);
        let mut renditions = items.flat_map(|item| &item.renditions);
        renditions.find(|rendition| rendition.pk == pk)
    }

    pub(crate) fn replace_file(&mut self, pk: u64) {
        *self.versions.entry(pk).or_default() += 1;
    }
}

impl Shared {
    pub(crate) fn new(account: Account, settings: Settings) -> io::Result<Self> {
        let ballast = ballast(settings.page_bytes);
        Ok(Self {
            record: Record::new(),
            stalls_handshakes: AtomicBool::new(false),
            catalog: RwLock::new(Catalog::new(account)),
            darkroom: Mutex::default(),
            rules: Mutex::default(),
            packer: Packer::new(beginning(&ballast))?,
            ballast,
            generation: AtomicU64::new(1),
            pages_told: AtomicUsize::new(0),
            settings,
        })
    }

    pub(crate) fn catalog(&self) -> RwLockReadGuard<'_, Catalog> {
        self.catalog.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn catalog_mut(&self) -> RwLockWriteGuard<'_, Catalog> {
        self.catalog.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn rules(&self) -> MutexGuard<'_, Rules> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes every address given so far run out.
    pub(crate) fn expire_addresses(&self) {
        self.generation.fetch_add(1, Ordering::AcqRel);
    }

    pub(crate) fn signer(&self) -> Signer {
        let (photos, videos) = self.settings.addresses_live;
        let ends = |lives: Duration| now().saturating_add_unsigned(lives.as_secs());
        Signer {
            generation: self.generation.load(Ordering::Acquire),
            ends: (ends(photos), ends(videos)),
        }
    }

    /// Writes a page, or anything else.
    pub(crate) fn written<T>(&self, catalog: &Catalog, write: impl FnOnce(&Writer<'_>) -> T) -> T {
        write(&Writer {
            account: &catalog.account,
            signer: &self.signer(),
            ballast: &self.ballast,
        })
    }

    /// Writes a page without data.
    pub(crate) fn bare_page(&self, route: &str) -> String {
        bare(&self.ballast, route)
    }

    /// Whether one more page may tell its post.
    pub(crate) fn spends_a_page(&self) -> bool {
        let told = self.pages_told.fetch_add(1, Ordering::AcqRel);
        self.settings.page_budget.is_none_or(|budget| told < budget)
    }

    /// The file an address on the CDN leads to, and what its item says of it; none if
    /// there is no such item.
    pub(crate) fn file(
        &self,
        target: Target,
        rendition: Rendition,
    ) -> Option<io::Result<(File, Option<String>)>> {
        let catalog = self.catalog();
        let mut darkroom = self.darkroom.lock().unwrap_or_else(PoisonError::into_inner);
        let (Target::Picture(pk) | Target::Video(pk)) = target;
        let Some(item) = catalog.item(pk) else {
            return (pk == catalog.account.pk && matches!(target, Target::Picture(_)))
                .then(|| Ok((darkroom.picture(pk, rendition)?, None)));
        };
        let is_original = match target {
            Target::Video(_) => item.is_video(),
            Target::Picture(_) => !item.is_video() && rendition == Rendition::Full,
        };
        if !is_original {
            return matches!(target, Target::Picture(_))
                .then(|| Ok((darkroom.picture(pk, rendition)?, None)));
        }
        let version = catalog.versions.get(&pk).copied().unwrap_or_default();
        Some(
            darkroom
                .original(item, version)
                .map(|file| (file, item.content_type.clone())),
        )
    }
}

/// Seconds of Unix time.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    })
}
