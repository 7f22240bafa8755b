//! Looks for the catalog's media in a library: first what has the same bytes, then what has the
//! same points, each of which is laid over the post to see.

use std::sync::{Arc, mpsc};
use std::thread;

use super::compare::compare;
use super::copies::{self, FoundCopy};
use super::grey::Grey;
use super::index::{self, Indexed, LibraryIndex};
use super::library::{LibraryAsset, PhotoLibrary};
use super::place::Place;
use super::posts::{Post, by_size};
use super::search::{self, Found, Points};
use super::sketch::Sketch;
use super::verdict::{self, Beside, Cue, LENGTHS, Verdict};
use crate::CancellationToken;
use crate::archives::Archives;
use crate::catalog::Catalog;
use crate::error::{Error, Result};
use crate::parallel::in_parallel;
use crate::source::archive::Archive;

/// Assets of which each may be a copy of a post, at most: the surest. One would do but for
/// bursts, of which two are to be seen.
const CANDIDATES: usize = 4;
/// Posts that are looked at between two words about progress.
const AT_ONCE: usize = 64;

/// Parts of a library that are held against the posts side by side, each of as many assets as are
/// looked for at once.
const PARTS: usize = 2;

/// How far a look is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookProgress {
    /// What it is at.
    pub stage: LookStage,
    /// How many of it are done.
    pub done: u64,
    /// Of how many.
    pub all: u64,
}

/// What a look does, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookStage {
    /// Assets of the library are remembered.
    Library,
    /// Pictures of posts are looked at.
    Posts,
    /// What may be the same is held side by side.
    Compare,
}

/// What a look came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LookNumbers {
    /// Media items that were looked for.
    pub media: u64,
    /// Nothing looks like them.
    pub new: u64,
    /// The library has them.
    pub already_there: u64,
    /// The library may have them.
    pub ask: u64,
    /// Of the new ones, those whose picture could not be read, and so were looked for by their
    /// bytes alone.
    pub unreadable: u64,
}

/// An asset that may be a copy of a post.
struct Candidate {
    asset: LibraryAsset,
    plain: bool,
    place: Place,
}

/// Looks for all media of `catalog` that have bytes in the library of that index, and remembers
/// in the catalog what it found ([`Catalog::copies`]), in place of what was found before. Answers
/// that a person gave stay.
///
/// # Errors
/// The databases', or [`Error::Stopped`]; what was remembered before holds then.
pub fn look(
    catalog: &mut Catalog,
    archives: &[Arc<Archive>],
    index: &LibraryIndex,
    library: &dyn PhotoLibrary,
    progress: &mut dyn FnMut(LookProgress),
    stop: &CancellationToken,
) -> Result<LookNumbers> {
    let archives = Archives::new(&catalog.db, archives)?;
    let posts = Post::all(catalog)?;
    let mut look = Look {
        posts: &posts,
        archives: &archives,
        library,
        stop,
    };
    let sketches = look.sketches(index, progress)?;
    let (same_size, candidates) = look.search(index, &sketches)?;
    let same_bytes = look.same_bytes(same_size)?;
    let found = look.compare(&sketches, candidates, same_bytes, progress)?;
    // Of what was given up nobody knows what it is a copy of: what was found before holds.
    look.go_on()?;
    copies::remember(catalog, &posts, &found)?;
    let unreadable = sketches.iter().zip(&posts);
    let unreadable = unreadable.filter(|(sketch, post)| sketch.is_none() && post.is_photo());
    let count = |verdict| found.iter().filter(|copy| copy.verdict == verdict).count() as u64;
    let (already_there, ask) = (count(Verdict::AlreadyThere), count(Verdict::Ask));
    Ok(LookNumbers {
        media: posts.len() as u64,
        new: posts.len() as u64 - already_there - ask,
        already_there,
        ask,
        unreadable: unreadable.count() as u64,
    })
}

struct Look<'a> {
    posts: &'a [Post],
    archives: &'a Archives,
    library: &'a dyn PhotoLibrary,
    stop: &'a CancellationToken,
}

/// A post (by its place in the list) and an asset of the same size.
type SameSize = Vec<(usize, LibraryAsset)>;

impl Look<'_> {
    fn go_on(&self) -> Result<()> {
        match self.stop.is_cancelled() {
            true => Err(Error::Stopped),
            false => Ok(()),
        }
    }

    /// A post's picture, if there is one now: of a video what the phone made of it.
    fn picture(&self, post: &Post) -> Option<Vec<u8>> {
        match post.is_photo() {
            true => post.bytes(self.archives),
            false => Some(self.library.poster(post.media)?.picture),
        }
    }

    /// What is known of that picture; none in it if it cannot be read.
    fn sketch(&self, post: &Post) -> Option<Option<Sketch>> {
        let grey = index::grey(&self.picture(post)?);
        Some(grey.map(|grey| Sketch::of_post(&grey)))
    }

    /// What is remembered of every post's picture, else made and remembered.
    fn sketches(
        &self,
        index: &LibraryIndex,
        progress: &mut dyn FnMut(LookProgress),
    ) -> Result<Vec<Option<Sketch>>> {
        let mut sketches = Vec::with_capacity(self.posts.len());
        for posts in self.posts.chunks(AT_ONCE) {
            self.go_on()?;
            let known = posts
                .iter()
                .map(|post| index.post(post.media.0, post.bytes, post.crc32))
                .collect::<Result<Vec<_>>>()?;
            let wanted: Vec<_> = posts.iter().zip(known).collect();
            let made = in_parallel(&wanted, |(post, known)| match known {
                Some(known) => Some(known.clone()),
                None => self.sketch(post),
            });
            let new = wanted
                .iter()
                .zip(&made)
                .filter_map(|((post, known), made)| {
                    // That a phone had no poster for a video today, or that an archive is out of reach, says
                    // nothing of tomorrow.
                    let made = made.as_ref().filter(|_| known.is_none())?;
                    let is_told = made.is_some() || post.is_photo();
                    is_told.then(|| (post.media.0, post.bytes, post.crc32, made.clone()))
                });
            index.add_posts(&new.collect::<Vec<_>>())?;
            sketches.extend(made.into_iter().map(Option::flatten));
            progress(LookProgress {
                stage: LookStage::Posts,
                done: sketches.len() as u64,
                all: self.posts.len() as u64,
            });
        }
        Ok(sketches)
    }

    /// Goes through the library once.
    fn search(
        &self,
        index: &LibraryIndex,
        sketches: &[Option<Sketch>],
    ) -> Result<(SameSize, Vec<Vec<Candidate>>)> {
        let points = Points::new(sketches);
        let sizes = by_size(self.posts);
        let mut same_size = Vec::new();
        let mut candidates: Vec<Vec<Candidate>> = Vec::new();
        candidates.resize_with(self.posts.len(), Vec::new);
        // The next assets are read while those before are held against the posts.
        thread::scope(|scope| {
            let (read, assets) = mpsc::sync_channel::<Vec<Indexed>>(1);
            let (candidates, same_size) = (&mut candidates, &mut same_size);
            scope.spawn(move || {
                for assets in assets {
                    self.hold(&points, &assets, candidates);
                    for asset in assets.into_iter().map(|indexed| indexed.asset) {
                        let posts = asset.bytes.and_then(|bytes| sizes.get(&bytes));
                        let posts = posts.into_iter().flatten();
                        same_size.extend(posts.map(|post| (*post, asset.clone())));
                    }
                }
            });
            index.each(PARTS * search::AT_ONCE, |assets| {
                self.go_on()?;
                // It takes them until there are no more.
                read.send(assets).map_err(|_| Error::Stopped)
            })
        })?;
        Ok((same_size, candidates))
    }

    /// Holds assets against all posts, and keeps the surest of each.
    fn hold(&self, points: &Points<'_>, assets: &[Indexed], candidates: &mut [Vec<Candidate>]) {
        let least: Vec<u32> = candidates.iter().map(|kept| least(kept)).collect();
        let parts: Vec<_> = assets.chunks(search::AT_ONCE).collect();
        let found = in_parallel(&parts, |assets| {
            let sketches = assets.iter().map(|asset| asset.sketch.as_ref());
            points.find(&sketches.collect::<Vec<_>>(), &least)
        });
        for (Indexed { asset, sketch }, found) in assets.iter().zip(found.into_iter().flatten()) {
            let is_plain = sketch.as_ref().is_some_and(Sketch::is_plain);
            for Found { picture, place } in found {
                let at = picture as usize;
                if self.posts[at].is_photo() == asset.duration.is_none() {
                    keep(&mut candidates[at], asset, is_plain, place);
                }
            }
        }
    }

    /// Of what has the same size, what has the same bytes.
    fn same_bytes(&self, same_size: SameSize) -> Result<Vec<Option<LibraryAsset>>> {
        let mut same = vec![None; self.posts.len()];
        for (at, asset) in same_size {
            self.go_on()?;
            if same[at].is_none()
                && let Some(theirs) = self.library.sha256(&asset.id)
                && self.posts[at].sha256(self.archives) == Some(theirs)
            {
                same[at] = Some(asset);
            }
        }
        Ok(same)
    }

    fn compare(
        &mut self,
        sketches: &[Option<Sketch>],
        candidates: Vec<Vec<Candidate>>,
        same_bytes: Vec<Option<LibraryAsset>>,
        progress: &mut dyn FnMut(LookProgress),
    ) -> Result<Vec<FoundCopy>> {
        let all: Vec<_> = (0..self.posts.len())
            .zip(candidates)
            .zip(same_bytes)
            .collect();
        let mut found = Vec::new();
        let mut done = 0;
        let mut tell = |done| {
            progress(LookProgress {
                stage: LookStage::Compare,
                done,
                all: all.len() as u64,
            });
        };
        tell(done);
        for some in all.chunks(AT_ONCE) {
            self.go_on()?;
            let plain = |at: usize| sketches[at].as_ref().is_some_and(Sketch::is_plain);
            let copies = in_parallel(some, |((at, candidates), same)| match same {
                Some(asset) => Some(of_bytes(&self.posts[*at], asset)),
                None => self.copy(&self.posts[*at], plain(*at), candidates),
            });
            found.extend(copies.into_iter().flatten());
            done += some.len() as u64;
            tell(done);
        }
        Ok(found)
    }

    /// Lays each candidate's picture over the post's.
    fn copy(&self, post: &Post, plain: bool, candidates: &[Candidate]) -> Option<FoundCopy> {
        if candidates.is_empty() {
            return None;
        }
        let mine = index::grey(&self.picture(post)?)?;
        let length = match post.is_photo() {
            true => None,
            false => Some(self.library.poster(post.media)?.length),
        };
        let beside = |candidate: &Candidate| -> Option<(Grey, Beside)> {
            if let Some(length) = length
                && candidate.asset.duration?.abs_diff(length) > LENGTHS
            {
                return None;
            }
            let theirs = index::grey(&self.library.picture(&candidate.asset.id)?)?;
            let likeness = compare(&mine, &theirs, candidate.place)?;
            let facts = post.facts(plain);
            let beside = verdict::beside(&facts, &candidate.asset, candidate.plain, likeness);
            Some((theirs, beside))
        };
        let found = candidates.iter().filter_map(|candidate| {
            let (theirs, beside) = beside(candidate)?;
            Some(((candidate, theirs), beside))
        });
        let ((candidate, _), beside) = verdict::best(found.collect(), is_one_picture)?;
        Some(FoundCopy {
            media: post.media,
            asset: candidate.asset.id.clone(),
            mark: candidate.asset.mark(),
            verdict: beside.verdict,
            distance: beside.likeness.distance,
            cues: beside.cues,
        })
    }
}

/// Whether two assets that a post was found in have the same picture.
fn is_one_picture(one: &(&Candidate, Grey), other: &(&Candidate, Grey)) -> bool {
    let place = one.0.place.of_other(other.0.place);
    compare(&other.1, &one.1, place).is_some_and(verdict::is_one_picture)
}

/// What is kept has to be surer than this.
fn least(kept: &[Candidate]) -> u32 {
    kept.get(CANDIDATES - 1).map_or(0, |last| last.place.weight)
}

/// Keeps an asset if it is one of the surest, each once.
fn keep(kept: &mut Vec<Candidate>, asset: &LibraryAsset, plain: bool, place: Place) {
    if place.weight <= least(kept) {
        return;
    }
    kept.push(Candidate {
        asset: asset.clone(),
        plain,
        place,
    });
    kept.sort_by_key(|candidate| std::cmp::Reverse(candidate.place.weight));
    kept.truncate(CANDIDATES);
}

fn of_bytes(post: &Post, asset: &LibraryAsset) -> FoundCopy {
    FoundCopy {
        media: post.media,
        asset: asset.id.clone(),
        mark: asset.mark(),
        verdict: Verdict::AlreadyThere,
        distance: 0,
        cues: vec![Cue::Bytes],
    }
}
