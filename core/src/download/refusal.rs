//! Why a link cannot be saved, each with the one sentence that says so and what works
//! instead (`facts/instagram-web.md`, sections 4.3 and 9).

use jiff::Timestamp;

/// Why a link leads to nothing that can be saved. Its text is for the person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// No link to Instagram in what was given.
    #[error(
        "there is no link to Instagram in it; open the post in Instagram, tap Share and copy its link"
    )]
    NoLink,
    /// The link leads to something else than a post.
    #[error("{0}")]
    NoPost(&'static str),
    /// Deleted, private or never there: Instagram does not tell which.
    #[error(
        "Instagram does not show this post: it was deleted, or its account is private; \
         if it is your own, save it from your export"
    )]
    NotFound,
    /// Shown only to people of some age or place, who are logged in.
    #[error(
        "Instagram shows this post only to some people who are logged in; \
         if it is your own, save it from your export"
    )]
    Gated,
    /// Instagram gives nothing more for now. Nothing is asked until the person acts.
    #[error(
        "Instagram gives nothing more to people who are not logged in for now; \
         try again in some hours"
    )]
    Throttled,
    /// Instagram asked for a pause before; it was not asked again.
    #[error("Instagram asked for a pause; try again after {}", clock_time(*.until))]
    Resting {
        /// When it may be asked again without being told to.
        until: Timestamp,
    },
    /// So many pages were asked for today that the rest has to wait.
    #[error(
        "{asked} pages were asked for today, which is as many as Instagram can be asked for; \
         save the rest tomorrow"
    )]
    DayIsFull {
        /// How many.
        asked: u64,
    },
    /// Only Instagram knows where a short link leads, and it did not tell.
    #[error(
        "Instagram did not tell where this short link leads; open it, tap Share and copy the link anew"
    )]
    ShareUnresolved,
    /// The answer is nothing that is known.
    #[error(
        "Instagram answered in a way that Keepsake does not understand ({what}); update Keepsake, or try again later"
    )]
    Unknown {
        /// The name of the page, or the status.
        what: String,
    },
    /// Instagram's servers are in trouble.
    #[error("Instagram's servers are in trouble; try again in an hour")]
    ServerTrouble,
    /// No answer.
    #[error("Instagram could not be reached: {0}; check the connection and try again")]
    Unreachable(&'static str),
    /// The post has fewer slides.
    #[error("this post has {there} slides; there is no slide {asked}")]
    NoSuchSlide {
        /// Which was asked for, from 1.
        asked: u32,
        /// How many there are.
        there: u32,
    },
    /// The post is there, and its page shows no photo or video of it.
    #[error("Instagram shows no photo or video of this post; open it in Instagram instead")]
    NoMedia,
}

impl Refusal {
    /// The word for it in machine output.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NoLink => "no_link",
            Self::NoPost(_) => "no_post",
            Self::NotFound => "not_found",
            Self::Gated => "gated",
            Self::Throttled => "throttled",
            Self::Resting { .. } => "resting",
            Self::DayIsFull { .. } => "day_is_full",
            Self::ShareUnresolved => "share_unresolved",
            Self::Unknown { .. } => "unknown",
            Self::ServerTrouble => "server_trouble",
            Self::Unreachable(_) => "unreachable",
            Self::NoSuchSlide { .. } => "no_such_slide",
            Self::NoMedia => "no_media",
        }
    }

    /// Whether the same link can be saved later.
    pub fn can_retry(&self) -> bool {
        matches!(
            self,
            Self::Throttled
                | Self::Resting { .. }
                | Self::DayIsFull { .. }
                | Self::Unknown { .. }
                | Self::ServerTrouble
                | Self::Unreachable(_)
        )
    }
}

/// As a clock on this machine shows it.
fn clock_time(at: Timestamp) -> String {
    at.to_zoned_datetime(jiff::tz::TimeZone::system())
        .strftime("%H:%M")
        .to_string()
}
