//! What a share sheet shows of a link.

use std::sync::Arc;

use keepsake_core::CancellationToken;
use keepsake_core::download::Downloads;
use keepsake_core::link::Link;
use keepsake_core::save_links;

use crate::refusals::Refusal;
use crate::runtime;
use crate::shared::Shared;
use crate::words::MediaType;
use crate::{KeepError, Keepsake};

/// What a share sheet shows before anything is saved.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LinkPreview {
    /// The user name of the post's owner.
    pub owner: Option<String>,
    /// The first line of its caption that says something.
    pub caption: Option<String>,
    /// Which photos and videos it has, in their order: what will be saved.
    pub media: Vec<MediaType>,
    /// The slide the link points at, from 1; none where its page does not show it.
    pub slide: Option<u32>,
    /// How many of its slides its page does not show.
    pub left_out: u32,
    /// The numbers of these slides, from 1; none where the page does not tell which.
    #[uniffi(default)]
    pub slides_left_out: Vec<u32>,
    /// How many of them are in a camera roll already.
    pub saved: u32,
    /// A small picture, a file in the cache; none if it did not come.
    pub picture: Option<String>,
}

/// The look at one link.
#[derive(uniffi::Object)]
pub struct PreviewRun {
    shared: Arc<Shared>,
    text: Arc<str>,
    page: Option<Arc<str>>,
    stop: CancellationToken,
}

#[uniffi::export]
impl Keepsake {
    /// Looks at the post that the first link in `text` leads to, on its public page. With
    /// `page`, the HTML that a web view loaded without a login, no page is asked for, only the
    /// picture. While an archive is read nothing of it is kept: a save asks for the page again.
    ///
    /// # Errors
    /// With the sentence for the person: [`KeepError::NotUsable`] for what cannot be saved
    /// by its link, [`KeepError::TryLater`] for what may be later.
    #[uniffi::method(default(page = None))]
    pub async fn preview_link(
        &self,
        text: String,
        page: Option<String>,
    ) -> Result<LinkPreview, KeepError> {
        self.previewing_link(text, page).run().await
    }

    /// The same as an object that can be cancelled, as a share sheet does that is left. Few links
    /// are looked at at once; the others wait, and one that is cancelled while it waits is never
    /// asked for.
    #[uniffi::method(default(page = None))]
    pub fn previewing_link(&self, text: String, page: Option<String>) -> Arc<PreviewRun> {
        Arc::new(PreviewRun {
            text: text.into(),
            page: page.map(Into::into),
            stop: self.shared().stop.child_token(),
            shared: self.shared().clone(),
        })
    }
}

#[uniffi::export]
impl PreviewRun {
    /// Gives it up: nothing more is asked for it.
    pub fn cancel(&self) {
        self.stop.cancel();
    }

    /// Looks at it.
    ///
    /// # Errors
    /// [`KeepError::Stopped`] once it was cancelled, and those of [`Keepsake::preview_link`].
    pub async fn run(self: Arc<Self>) -> Result<LinkPreview, KeepError> {
        runtime::ours(async move { self.looked_at().await }).await
    }
}

impl PreviewRun {
    async fn looked_at(&self) -> Result<LinkPreview, KeepError> {
        let turn = self.shared.turns.to_preview.turn(&self.stop).await?;
        let (shared, text, page) = (self.shared.clone(), self.text.clone(), self.page.clone());
        self.shared
            .beside_until(&self.stop, move |catalog, stop| {
                // Given back when it is done, also if nobody waits for it any more.
                let _turn = turn;
                let links = Link::find_all(&text);
                let link = links.first();
                let link = link.ok_or(keepsake_core::Error::Link(Refusal::NoLink))?;
                let (downloads, pictures) = (shared.network.transport()?, shared.link_pictures());
                let downloads = Downloads::new(downloads.as_ref());
                let page = page.as_deref();
                let preview = save_links::preview(catalog, &downloads, link, page, &pictures, stop);
                // The post may be in the catalog although nobody waits for its picture any more.
                shared.tell_change();
                Ok(preview?.into())
            })
            .await
    }
}

impl From<save_links::LinkPreview> for LinkPreview {
    fn from(preview: save_links::LinkPreview) -> Self {
        let picture = preview.picture;
        Self {
            owner: preview.owner,
            caption: preview.caption,
            media: preview.media,
            slide: preview.slide,
            left_out: preview.left_out,
            slides_left_out: preview.slides_left_out,
            saved: preview.saved,
            picture: picture.map(|path| path.to_string_lossy().into_owned()),
        }
    }
}
