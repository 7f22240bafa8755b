//! Bytes from the network: the page of a post that a person shared, and its photos and
//! videos. Nothing else is ever asked for, and nobody is logged in.
//!
//! Two lanes. Pages go one at a time, with a pause between them and a cap for the day,
//! both kept in the catalog ([`Pace`]). Photos and videos go four at a time, and go on
//! where they stopped. What does the asking is a [`Transport`]: [`HttpTransport`], or,
//! over a [`NetworkStack`], the phone's own.

mod client;
mod clock;
mod folder;
mod hosts;
mod http;
mod media_lane;
mod pace;
mod page_body;
mod page_lane;
mod part;
mod resume;
mod stack;
#[cfg(test)]
mod tests;
mod transport;
mod trust;
mod whole;

pub use crate::outcome::Refusal;
pub use client::Limits;
pub use clock::{Clock, SystemClock};
pub use http::HttpTransport;
pub use media_lane::DownloadProgress;
pub use pace::Pace;
pub use stack::{Incoming, NetworkStack, StackTransport, WebAnswer, WebRequest};
pub use transport::{Arriving, Download, Downloaded, PageReply, Transport, TransportError};
pub use trust::TestServer;

pub(crate) use folder::{DownloadFolder, damage_of};

use jiff::SignedDuration;

use crate::CancellationToken;
use crate::catalog::{Catalog, PageRecord};
use crate::error::{Error, Result};
use crate::link::{Link, Shortcode, Target};
use crate::source::page::PagePost;
use page_lane::Visit;

/// Addresses that run out sooner than this are asked for anew
/// (`facts/instagram-web.md`, section 8).
const TOO_SOON: SignedDuration = SignedDuration::from_mins(5);

/// A post that a link leads to.
pub(crate) enum Looked {
    /// The catalog has it.
    Known(PageRecord),
    /// It was read from its page.
    Read(Box<PagePost>),
}

/// What downloading takes, apart from the catalog.
pub struct Downloads<'a> {
    /// Does the asking.
    pub transport: &'a dyn Transport,
    /// Tells the time and waits.
    pub clock: &'a dyn Clock,
    /// How slowly pages are asked for.
    pub pace: Pace,
}

impl<'a> Downloads<'a> {
    /// Downloads by this machine's clock, at the pace that Instagram stands.
    pub fn new(transport: &'a dyn Transport) -> Self {
        Self {
            transport,
            clock: &SystemClock,
            pace: Pace::default(),
        }
    }

    /// The post that a link leads to: as the catalog has it, else read from its page
    /// into the catalog.
    ///
    /// # Errors
    /// [`Error::Link`] with the sentence for the person, [`Error::Stopped`], or the
    /// database's.
    pub fn find(
        &self,
        catalog: &mut Catalog,
        link: &Link,
        stop: &CancellationToken,
    ) -> Result<PageRecord> {
        match self.look(catalog, link, stop)? {
            Looked::Known(known) => Ok(known),
            Looked::Read(post) => self.take(catalog, &post),
        }
    }

    /// The same without what is read into the catalog.
    ///
    /// # Errors
    /// As [`Self::find`].
    pub(crate) fn look(
        &self,
        catalog: &Catalog,
        link: &Link,
        stop: &CancellationToken,
    ) -> Result<Looked> {
        let mut visit = None;
        let code = match &link.target {
            Target::Post { code, .. } => code.clone(),
            Target::Share { path } => {
                let mut opened = Visit::new(self, catalog, stop);
                let code = opened.share(path)?;
                visit = Some(opened);
                code
            }
            _ => return Err(Error::Link(link.refusal().unwrap_or(Refusal::NotFound))),
        };
        if let Some(known) = catalog.page_post(code.id())?
            && is_complete(&known)
        {
            return Ok(Looked::Known(known));
        }
        let post = match visit {
            Some(mut visit) => visit.post(&code)?,
            None => Visit::new(self, catalog, stop).post(&code)?,
        };
        Ok(Looked::Read(Box::new(post)))
    }

    /// Takes a post that was read into the catalog.
    ///
    /// # Errors
    /// The database's.
    pub(crate) fn take(&self, catalog: &mut Catalog, post: &PagePost) -> Result<PageRecord> {
        catalog.take_page(post, self.clock.now())?;
        let found = catalog.page_post(post.code.id())?;
        found.ok_or(Error::Link(Refusal::NoMedia))
    }

    /// The post that a link leads to, read into the catalog from its page as somebody else
    /// loaded it: a browser or a web view in which nobody is logged in. Nobody is asked.
    ///
    /// # Errors
    /// [`Error::Link`] with the sentence for the person, or the database's.
    pub fn take_page(&self, catalog: &mut Catalog, link: &Link, html: &str) -> Result<PageRecord> {
        let post = Self::post_in(link, html)?;
        self.take(catalog, &post)
    }

    /// The same without what is read into the catalog.
    ///
    /// # Errors
    /// [`Error::Link`] with the sentence for the person.
    pub(crate) fn post_in(link: &Link, html: &str) -> Result<PagePost> {
        let code = match &link.target {
            Target::Post { code, .. } => Some(code),
            // Its redirect is not asked for: the page that it led to says which post it is.
            Target::Share { .. } => None,
            _ => return Err(Error::Link(link.refusal().unwrap_or(Refusal::NotFound))),
        };
        page_lane::post_in(html, code).map_err(Error::Link)
    }

    /// The same, without a page that may be asked for.
    pub(crate) fn without_pages(&self) -> Self {
        Self {
            transport: self.transport,
            clock: self.clock,
            pace: Pace {
                per_day: 0,
                ..self.pace.clone()
            },
        }
    }

    /// Asks for the page of a post anew, as its addresses have run out.
    fn renew(&self, catalog: &mut Catalog, page: u64, stop: &CancellationToken) -> Result<()> {
        let code = catalog.page_code(page)?;
        let code = code.as_deref().and_then(Shortcode::parse);
        let code = code.ok_or(Error::Link(Refusal::NotFound))?;
        let post = Visit::new(self, catalog, stop).post(&code)?;
        catalog.take_page(&post, self.clock.now())
    }
}

/// Whether the page told of everything. Addresses that ran out are renewed when they are
/// needed: what is saved already needs none.
fn is_complete(known: &PageRecord) -> bool {
    known.left_out == 0 && known.media.iter().all(|item| item.address.is_some())
}
