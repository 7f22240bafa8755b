//! "Save this post": what a shared text links to, what there is, and saving it.

use std::sync::Arc;

use keepsake_core::download::Downloads;
use keepsake_core::link::Link;
pub use keepsake_core::link::LinkKind;
use keepsake_core::post::MediaId;
use keepsake_core::roll::{self, Lock};
use keepsake_core::save_links::{self, LinkSave};

use crate::news::Listener;
use crate::once::{Once, Tell, Until};
use crate::progress::SaveProgress;
use crate::reasons::StopReason;
use crate::refusals::Refusal;
use crate::roll::Bridge;
use crate::runtime::boxed;
use crate::{CameraRoll, KeepError, Keepsake, SaveOptions, SaveSummary};

/// A link in a text, understood without asking anybody.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ResolvedLink {
    /// What it leads to.
    pub kind: LinkKind,
    /// Its shortcode.
    pub code: Option<String>,
    /// Instagram's number of what it leads to.
    pub id: Option<u64>,
    /// Whose it is, where the link tells.
    pub username: Option<String>,
    /// Which slide it points at, from 1.
    pub slide: Option<u32>,
    /// Its one address.
    pub canonical: Option<String>,
    /// Why it cannot be saved; none if it may be saved.
    pub refusal: Option<Refusal>,
    /// The same in English, with what works instead.
    pub reason: Option<String>,
}

/// What a link leads to, in a word.
#[uniffi::remote(Enum)]
pub enum LinkKind {
    Post,
    Story,
    Highlight,
    Profile,
    Share,
    Unsupported,
}

/// An address in a text that is not Instagram's, but could be taken for it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LookAlike {
    /// Its host.
    pub host: String,
    /// Why nobody asks it.
    pub refusal: Refusal,
    /// The same in English, with what works instead.
    pub reason: String,
}

/// How far the saving of links is.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum LinkProgress {
    /// It looks for the posts; between two pages there is a pause of some seconds.
    Finding {
        /// Links that are settled.
        done: u32,
        /// All links.
        links: u32,
    },
    /// Photos and videos come.
    Downloading {
        /// Files that came to their end.
        done: u64,
        /// Files that are wanted.
        files: u64,
        /// Bytes that came.
        bytes: u64,
        /// Bytes of the files that were begun, as far as their lengths are known.
        bytes_planned: u64,
    },
    /// They go into the camera roll.
    Saving {
        /// How far that is.
        now: SaveProgress,
    },
}

/// Hears how far the saving of links is, as [`crate::SaveListener`] does.
#[uniffi::export(foreign)]
pub trait LinkListener: Send + Sync {
    /// Where it is now.
    ///
    /// # Errors
    /// Ignored.
    fn on_progress(&self, now: LinkProgress) -> Result<(), KeepError>;
}

/// What became of one link.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LinkOutcome {
    /// Its one address.
    pub canonical: Option<String>,
    /// How many photos and videos of it were to be saved.
    pub media: u32,
    /// These photos and videos, in their order.
    pub items: Vec<i64>,
    /// How many slides its page did not show.
    pub left_out: u32,
    /// The numbers of these slides, from 1; none where the page does not tell which.
    #[uniffi(default)]
    pub slides_left_out: Vec<u32>,
    /// Why it led to nothing; none if it led to a post.
    pub refusal: Option<KeepError>,
}

/// What the saving of links came to.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LinkSummary {
    /// One for each link, in their order.
    pub links: Vec<LinkOutcome>,
    /// The run; none if no link led to a post.
    pub save: Option<SaveSummary>,
}

/// The links in any text, in order; empty if there is none.
#[uniffi::export]
pub fn resolve_links(text: &str) -> Vec<ResolvedLink> {
    let links = Link::find_all(text);
    links.iter().map(Into::into).collect()
}

/// The addresses in a text that could be taken for Instagram's and are not; nobody ever asks
/// them.
#[uniffi::export]
pub fn look_alikes(text: &str) -> Vec<LookAlike> {
    let look_alikes = Link::look_alikes(text);
    let named = look_alikes.iter().map(|found| LookAlike {
        host: found.host().to_owned(),
        refusal: found.refusal(),
        reason: found.refusal().to_string(),
    });
    named.collect()
}

/// One saving of links.
#[derive(uniffi::Object)]
pub struct LinkRun(Once<Job, LinkProgress, LinkSummary>);

struct Job {
    links: Vec<Link>,
    slide: Option<u32>,
    roll: Arc<dyn CameraRoll>,
    options: roll::SaveOptions,
    page: Option<String>,
}

#[uniffi::export]
impl Keepsake {
    /// A saving of the posts that `text` links to, all of each or only its slide of that
    /// number; carried out by [`LinkRun::run`].
    ///
    /// # Errors
    /// [`KeepError::NotUsable`]: there is no link in it.
    pub fn save_link(
        &self,
        text: &str,
        slide: Option<u32>,
        roll: Arc<dyn CameraRoll>,
        options: SaveOptions,
    ) -> Result<Arc<LinkRun>, KeepError> {
        self.link_run(text, None, slide, roll, options)
    }

    /// The same for the link of a post whose page the app has already: its HTML, as a web view in
    /// which nobody is logged in loaded it. No page is asked for then, only the files.
    ///
    /// # Errors
    /// As [`Keepsake::save_link`].
    pub fn save_link_from_page(
        &self,
        text: &str,
        page: String,
        slide: Option<u32>,
        roll: Arc<dyn CameraRoll>,
        options: SaveOptions,
    ) -> Result<Arc<LinkRun>, KeepError> {
        self.link_run(text, Some(page), slide, roll, options)
    }

    /// The saving of links that goes on, for a screen made anew to join with [`LinkRun::run`];
    /// none if there is none.
    pub fn links_going_on(&self) -> Option<Arc<LinkRun>> {
        self.shared().going_on.now()
    }
}

impl Keepsake {
    fn link_run(
        &self,
        text: &str,
        page: Option<String>,
        slide: Option<u32>,
        roll: Arc<dyn CameraRoll>,
        options: SaveOptions,
    ) -> Result<Arc<LinkRun>, KeepError> {
        let links = Link::find_all(text);
        if links.is_empty() {
            return Err(keepsake_core::Error::Link(Refusal::NoLink).into());
        }
        let job = Job {
            links,
            slide,
            roll,
            options: options.try_into()?,
            page,
        };
        Ok(Arc::new(LinkRun(Once::new(self.shared(), job))))
    }
}

#[uniffi::export]
impl LinkRun {
    /// Asks it to stop after the item in hand. Why stays unknown to the ledger.
    pub fn cancel(&self) {
        self.0.stop().cancel();
    }

    /// The same, with why, as [`crate::SaveRun::cancel_because`].
    pub fn cancel_because(&self, why: StopReason) {
        self.0.stop().cancel_because(why);
    }

    /// Carries it out, or joins it where it was begun before, and waits for its end; it stops
    /// with the last who waits. Stopped or killed, what arrived is kept, and the same again
    /// goes on from there, as [`Keepsake::resume`] does: the ledger tells it as one save.
    ///
    /// # Errors
    /// The whole could not go on. A link that leads nowhere and a file that does not come
    /// are no errors: they stand in the summary and in the ledger.
    pub async fn run(
        self: Arc<Self>,
        listener: Option<Arc<dyn LinkListener>>,
    ) -> Result<LinkSummary, KeepError> {
        let listener =
            listener.map(|hears| -> Listener<_> { Box::new(move |now| hears.on_progress(now)) });
        let run = self.clone();
        let save = |job, tell| boxed(async move { run.carry_out(job, tell).await });
        self.0.run(&self, listener, Until::NobodyWaits, save).await
    }
}

impl LinkRun {
    async fn carry_out(
        &self,
        job: Job,
        mut tell: Tell<LinkProgress>,
    ) -> Result<LinkSummary, KeepError> {
        let shared = self.0.shared().clone();
        let why_stopped = self.0.stop().why().clone();
        self.0
            .change(move |catalog, stop| {
                let lock = Lock::take(&shared.data)?;
                let save = LinkSave {
                    links: &job.links,
                    slide: job.slide,
                    roll: &Bridge::until(job.roll, stop)?,
                    options: &job.options,
                    why_stopped: &why_stopped,
                };
                let mut progress = |now: save_links::LinkProgress| tell(now.into());
                let transport = shared.network.transport()?;
                let downloads = Downloads::new(transport.as_ref());
                let summary = match &job.page {
                    Some(page) => {
                        save.run_on_page(page, catalog, &lock, &downloads, &mut progress, stop)?
                    }
                    None => save.run(catalog, &lock, &downloads, &mut progress, stop)?,
                };
                Ok(summary.into())
            })
            .await
    }
}

impl From<&Link> for ResolvedLink {
    fn from(link: &Link) -> Self {
        Self {
            kind: link.kind(),
            code: link.code().map(str::to_owned),
            id: link.id(),
            username: link.username().map(str::to_owned),
            slide: link.slide,
            canonical: link.canonical(),
            reason: link.refusal().map(|refusal| refusal.to_string()),
            refusal: link.refusal(),
        }
    }
}

impl From<save_links::LinkProgress> for LinkProgress {
    fn from(now: save_links::LinkProgress) -> Self {
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        match now {
            save_links::LinkProgress::Finding { done, of } => Self::Finding {
                done: small(done),
                links: small(of),
            },
            save_links::LinkProgress::Downloading(now) => Self::Downloading {
                done: now.done,
                files: now.planned,
                bytes: now.bytes,
                bytes_planned: now.bytes_planned,
            },
            save_links::LinkProgress::Saving(now) => Self::Saving { now: now.into() },
        }
    }
}

impl From<save_links::LinkSummary> for LinkSummary {
    fn from(summary: save_links::LinkSummary) -> Self {
        let links = summary.links.into_iter().map(|(link, found)| {
            let canonical = link.canonical();
            match found {
                Ok(found) => LinkOutcome {
                    canonical,
                    media: u32::try_from(found.media.len()).unwrap_or(u32::MAX),
                    items: found.media.into_iter().map(MediaId::number).collect(),
                    left_out: found.left_out,
                    slides_left_out: found.slides_left_out,
                    refusal: None,
                },
                Err(why) => LinkOutcome {
                    canonical,
                    media: 0,
                    items: Vec::new(),
                    left_out: 0,
                    slides_left_out: Vec::new(),
                    refusal: Some(keepsake_core::Error::Link(why).into()),
                },
            }
        });
        Self {
            links: links.collect(),
            save: summary.save.map(Into::into),
        }
    }
}
