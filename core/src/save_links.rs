//! "Save this post": from shared links to the camera roll. Finds the posts, fetches what
//! the roll does not have yet, and saves it like anything else, into the same ledger.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use crate::CancellationToken;
use crate::cache_folder::CacheFolder;
use crate::catalog::{Catalog, MediaFilter, PageMediaRecord, PageRecord, SaveOrigin, Selection};
use crate::download::{Download, DownloadFolder, DownloadProgress, Downloads, Looked, Refusal};
use crate::error::{Error, Result};
use crate::link::Link;
use crate::media::MediaType;
use crate::post::{MediaId, OptInReason};
use crate::roll::{
    self, CameraRoll, Lock, Plan, Progress, Rest, RunId, SaveOptions, SaveSummary, StopReason,
};

/// What is to be saved, and into what.
pub struct LinkSave<'a> {
    /// The links, in their order.
    pub links: &'a [Link],
    /// Only this slide of each post, from 1.
    pub slide: Option<u32>,
    /// The camera roll.
    pub roll: &'a dyn CameraRoll,
    /// How to save.
    pub options: &'a SaveOptions,
    /// Where to say why it is asked to stop, before it is.
    pub why_stopped: &'a Arc<OnceLock<StopReason>>,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkProgress {
    /// Looks for the posts; this is how many were found or refused. Between two pages
    /// there is a pause.
    Finding {
        /// Links that are settled.
        done: usize,
        /// All links.
        of: usize,
    },
    /// Photos and videos come.
    Downloading(DownloadProgress),
    /// They go into the camera roll.
    Saving(Progress),
}

/// What became of it.
#[derive(Debug)]
pub struct LinkSummary {
    /// What each link led to.
    pub links: Vec<(Link, Result<FoundPost, Refusal>)>,
    /// The run; none if no link led to a post. It took as long as the whole: pages, files
    /// and the roll.
    pub save: Option<SaveSummary>,
}

/// A post that a link led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPost {
    /// Its photos and videos that were asked for, in their order.
    pub media: Vec<MediaId>,
    /// How many of its slides the page did not show.
    pub left_out: u32,
    /// The numbers of these slides, from 1; none where the page does not tell which.
    pub slides_left_out: Vec<u32>,
}

impl FoundPost {
    /// What of the page's post was asked for: all of it, or that slide.
    fn of(page: &PageRecord, slide: Option<u32>) -> Result<Self, Refusal> {
        let media = page.media.iter();
        let Some(asked) = slide else {
            return Ok(Self {
                media: media.map(|item| item.media).collect(),
                left_out: page.left_out,
                slides_left_out: page.slides_left_out(),
            });
        };
        let mut media = media.filter(|item| item.position == Some(asked));
        match (media.next(), page.slides()) {
            (Some(item), _) => Ok(Self {
                media: vec![item.media],
                left_out: 0,
                slides_left_out: Vec::new(),
            }),
            (None, count) if asked > count => Err(Refusal::NoSuchSlide { asked, count }),
            (None, _) => Err(Refusal::SlideLeftOut { asked }),
        }
    }
}

impl LinkSave<'_> {
    /// Saves the posts. Stopped or killed, what arrived is kept, and the same again goes
    /// on from there, as the same save.
    ///
    /// # Errors
    /// [`Error::Stopped`] before every post was looked for, the database's, or the roll's as a
    /// whole. A link that leads nowhere and a file that does not come are no errors: they stand
    /// in the summary and in the ledger, and so does a stop while files come.
    pub fn run(
        &self,
        catalog: &mut Catalog,
        lock: &Lock,
        downloads: &Downloads<'_>,
        progress: &mut dyn FnMut(LinkProgress),
        stop: &CancellationToken,
    ) -> Result<LinkSummary> {
        self.go(catalog, lock, downloads, None, progress, stop)
    }

    /// The same for the link of a post whose page somebody else loaded: a browser or a web view in
    /// which nobody is logged in. No page is asked for; where the addresses in this one have run
    /// out, its files fail.
    ///
    /// # Errors
    /// As [`LinkSave::run`].
    pub fn run_on_page(
        &self,
        html: &str,
        catalog: &mut Catalog,
        lock: &Lock,
        downloads: &Downloads<'_>,
        progress: &mut dyn FnMut(LinkProgress),
        stop: &CancellationToken,
    ) -> Result<LinkSummary> {
        let downloads = downloads.without_pages();
        self.go(catalog, lock, &downloads, Some(html), progress, stop)
    }

    fn go(
        &self,
        catalog: &mut Catalog,
        lock: &Lock,
        downloads: &Downloads<'_>,
        html: Option<&str>,
        progress: &mut dyn FnMut(LinkProgress),
        stop: &CancellationToken,
    ) -> Result<LinkSummary> {
        let began = Instant::now();
        let mut links = Vec::with_capacity(self.links.len());
        for (done, link) in self.links.iter().enumerate() {
            let of = self.links.len();
            progress(LinkProgress::Finding { done, of });
            let found = match self.find(catalog, downloads, link, html, stop) {
                Ok(found) => Ok(found),
                Err(Error::Link(refusal)) => Err(refusal),
                Err(error) => return Err(error),
            };
            links.push((link.clone(), found));
        }
        let media: Vec<_> = links
            .iter()
            .filter_map(|(_, found)| found.as_ref().ok())
            .flat_map(|found| found.media.clone())
            .collect();
        let refused = links.iter().filter(|(_, found)| found.is_err()).count();
        tracing::info!(
            links = links.len(),
            refused,
            media = media.len(),
            "links looked up"
        );
        let save = match media.is_empty() {
            true => None,
            false => {
                let save = self.save(catalog, lock, downloads, media, progress, stop)?;
                Some(SaveSummary {
                    took: began.elapsed(),
                    ..save
                })
            }
        };
        Ok(LinkSummary { links, save })
    }

    fn find(
        &self,
        catalog: &mut Catalog,
        downloads: &Downloads<'_>,
        link: &Link,
        html: Option<&str>,
        stop: &CancellationToken,
    ) -> Result<FoundPost> {
        let page = match html {
            Some(html) => downloads.take_page(catalog, link, html)?,
            None => {
                let known = downloads.find(catalog, link, stop)?;
                self.with_better_files(known, catalog, downloads, stop)?
            }
        };
        FoundPost::of(&page, self.slide).map_err(Error::Link)
    }

    /// The page as it is today, where better files are to take the place of what was saved from it
    /// smaller or without sound; as it is known, where it does not come.
    fn with_better_files(
        &self,
        known: PageRecord,
        catalog: &mut Catalog,
        downloads: &Downloads<'_>,
        stop: &CancellationToken,
    ) -> Result<PageRecord> {
        let page = known.media.first().map(|item| item.page);
        let Some(page) = page.filter(|_| self.options.replace) else {
            return Ok(known);
        };
        let is_renewed =
            catalog.is_saved_with_less(page)? && downloads.renew_or_go_on(catalog, page, stop)?;
        let today = match is_renewed {
            true => catalog.page_post(page)?,
            false => None,
        };
        Ok(today.unwrap_or(known))
    }

    fn save(
        &self,
        catalog: &mut Catalog,
        lock: &Lock,
        downloads: &Downloads<'_>,
        media: Vec<MediaId>,
        progress: &mut dyn FnMut(LinkProgress),
        stop: &CancellationToken,
    ) -> Result<SaveSummary> {
        roll::recover_killed(catalog, lock, self.roll)?;
        clear_away(catalog)?;
        // The person pointed at them, so nothing about them waits to be asked for.
        let selection = Selection {
            filter: MediaFilter {
                media,
                ..MediaFilter::default()
            },
            include: OptInReason::ALL.to_vec(),
            again: true,
            origin: SaveOrigin::Links,
        };
        let lacking = Lacking {
            media: roll::to_download(catalog, &selection, self.roll, self.options)?,
            even_damaged: self.options.damaged,
        };
        let mut told = |now| progress(LinkProgress::Downloading(now));
        let is_whole = lacking.fetch(catalog, downloads, &mut told, stop)?;
        let mut plan = Plan::going_on(catalog, &selection, self.roll, self.options)?;
        if !is_whole {
            plan.cut_short();
        }
        plan.why_stopped(self.why_stopped);
        let saved = plan.run(
            lock,
            &[],
            &mut |now| progress(LinkProgress::Saving(now)),
            stop,
        )?;
        clear_away(catalog)?;
        Ok(saved)
    }
}

/// Removes the downloaded files that no save needs any more: to be called when the rest of a save
/// of links is saved.
///
/// # Errors
/// The database's, or a file cannot be removed.
pub fn clear_away(catalog: &mut Catalog) -> Result<()> {
    match DownloadFolder::of(catalog) {
        Some(folder) => folder.clear_away(catalog),
        None => Ok(()),
    }
}

/// The rest of a save, as [`Plan::resume`] has it. What one of links lacks is fetched before, by
/// `fetch`, which answers as [`Lacking::fetch`] does; of a save of archives nobody is asked.
///
/// # Errors
/// Those of [`Plan::resume`] and of `fetch`.
pub fn rest<'a, E: From<Error>>(
    catalog: &'a mut Catalog,
    run: RunId,
    rest: Rest,
    roll: &'a dyn CameraRoll,
    fetch: impl FnOnce(&Lacking, &mut Catalog) -> std::result::Result<bool, E>,
) -> std::result::Result<Plan<'a>, E> {
    let lacking = Lacking::of(catalog, run, rest, roll)?;
    let is_whole = lacking.media.is_empty() || fetch(&lacking, catalog)?;
    let mut plan = Plan::resume(catalog, run, rest, roll)?;
    if !is_whole {
        plan.cut_short();
    }
    Ok(plan)
}

/// What the rest of a save of links lacks.
pub struct Lacking {
    media: Vec<MediaId>,
    even_damaged: bool,
}

impl Lacking {
    fn of(catalog: &mut Catalog, run: RunId, rest: Rest, roll: &dyn CameraRoll) -> Result<Self> {
        let (media, even_damaged) = match Plan::is_of_links(catalog, run, roll)? {
            true => Plan::resume(catalog, run, rest, roll)?.lacking()?,
            false => (Vec::new(), false),
        };
        Ok(Self {
            media,
            even_damaged,
        })
    }

    /// Fetches it. Answers whether that came to its end: else it was stopped, which the ledger
    /// tells of the save.
    ///
    /// # Errors
    /// The database's, or the folder of downloads cannot be written to. A file that does not come
    /// is no error.
    pub fn fetch(
        &self,
        catalog: &mut Catalog,
        downloads: &Downloads<'_>,
        progress: &mut dyn FnMut(DownloadProgress),
        stop: &CancellationToken,
    ) -> Result<bool> {
        let fetched = downloads.fetch(catalog, &self.media, self.even_damaged, progress, stop);
        match fetched {
            Err(Error::Stopped) => Ok(false),
            fetched => fetched.map(|()| true),
        }
    }
}

/// What pictures of links may take on disk.
const PICTURE_BYTES: u64 = 20_000_000;

/// The folder with the small pictures of links that were looked at. It is only a cache, under a
/// limit: what was not looked at for longest goes first.
pub struct LinkPictures {
    folder: PathBuf,
    cache: CacheFolder,
}

impl LinkPictures {
    /// Those in this folder, which need not be there.
    pub fn in_folder(folder: PathBuf) -> Self {
        let cache = CacheFolder::new(folder.clone(), PICTURE_BYTES);
        Self { folder, cache }
    }

    /// Bytes that they take on disk.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn size(&self) -> Result<u64> {
        self.cache.size().map_err(Error::at(&self.folder))
    }

    /// Removes them all.
    ///
    /// # Errors
    /// A file cannot be removed.
    pub fn clear(&self) -> Result<()> {
        self.cache.clear().map_err(Error::at(&self.folder))
    }
}

/// What the share sheet shows before anything is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkPreview {
    /// The user name of the post's owner.
    pub owner: Option<String>,
    /// The first line of its caption that says something.
    pub caption: Option<String>,
    /// Which photos and videos it has, in their order.
    pub media: Vec<MediaType>,
    /// The slide the link points at, from 1; none where the page does not show it.
    pub slide: Option<u32>,
    /// How many of its slides the page does not show.
    pub left_out: u32,
    /// The numbers of these slides, from 1; none where the page does not tell which.
    pub slides_left_out: Vec<u32>,
    /// How many of them are in a camera roll already.
    pub saved: u32,
    /// A small picture of the slide, else of the first; a file in the folder that was
    /// given. None if it did not come: that keeps nobody from saving.
    pub picture: Option<PathBuf>,
}

/// Looks at the post that a link leads to. Saves nothing; the post is in the catalog then, unless
/// somebody else is writing to that: saving it asks for its page again then.
/// The picture is a file among `pictures`. With
/// `html`, the post's page as somebody else loaded it ([`LinkSave::run_on_page`]), no page is
/// asked for, only that picture.
///
/// # Errors
/// [`Error::Link`], [`Error::Stopped`], or the database's.
pub fn preview(
    catalog: &mut Catalog,
    downloads: &Downloads<'_>,
    link: &Link,
    html: Option<&str>,
    pictures: &LinkPictures,
    stop: &CancellationToken,
) -> Result<LinkPreview> {
    let looked = match html {
        Some(html) => Looked::Read(Box::new(Downloads::post_in(link, html)?)),
        None => downloads.look(catalog, link, stop)?,
    };
    let (page, caption) = match looked {
        Looked::Known(page) => (page, None),
        Looked::Read(post) => match downloads.take(catalog, &post) {
            Err(error) if error.is_busy() => (catalog.page_record(&post)?, post.caption),
            taken => (taken?, None),
        },
    };
    let caption = catalog.page_caption(&page)?.or(caption);
    let mut saved = 0;
    for item in &page.media {
        saved += u32::from(catalog.is_saved(item.media)?);
    }
    let picture = picture(downloads, link, &page, pictures, stop);
    if stop.is_cancelled() {
        return Err(Error::Stopped);
    }
    Ok(LinkPreview {
        owner: page.owner.clone(),
        caption: caption.as_deref().and_then(first_line),
        media: page.media.iter().map(|item| item.media_type).collect(),
        slide: pointed_at(link, &page).and_then(|item| item.position),
        left_out: page.left_out,
        slides_left_out: page.slides_left_out(),
        saved,
        picture,
    })
}

fn first_line(caption: &str) -> Option<String> {
    let mut lines = caption.lines().map(str::trim);
    lines.find(|line| !line.is_empty()).map(str::to_owned)
}

/// The photo or video that the link points at, where it points at one and the page shows it.
fn pointed_at<'a>(link: &Link, page: &'a PageRecord) -> Option<&'a PageMediaRecord> {
    let mut media = page.media.iter();
    match (link.slide, link.slide_id) {
        (Some(slide), _) => media.find(|item| item.position == Some(slide)),
        (None, Some(id)) => media.find(|item| item.id == id),
        (None, None) => None,
    }
}

fn picture(
    downloads: &Downloads<'_>,
    link: &Link,
    page: &PageRecord,
    pictures: &LinkPictures,
    stop: &CancellationToken,
) -> Option<PathBuf> {
    let shown = pointed_at(link, page).or_else(|| page.media.first())?;
    let name = format!("{}.jpg", shown.media);
    if let Some(kept) = pictures.cache.kept(&name) {
        return Some(kept);
    }
    let file = pictures.folder.join(name);
    fs::create_dir_all(&pictures.folder).ok()?;
    let download = Download {
        address: shown.preview.clone()?,
        part: file.with_extension("part"),
    };
    let arrived = downloads
        .transport
        .download(&download, &|_| {}, stop)
        .ok()?;
    fs::rename(arrived.file, &file).ok()?;
    // What tells how to go on with the part is of no use any more.
    let _ = fs::remove_file(file.with_extension("validator"));
    // What cannot be removed now goes with the next one.
    let _ = pictures.cache.make_room(0);
    Some(file)
}
