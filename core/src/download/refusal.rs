//! Why a link cannot be saved, each with the one sentence that says so and what works
//! instead (`facts/instagram-web.md`, sections 4.3 and 9).

use jiff::Timestamp;

use crate::source::page::Gate;

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
    /// Shown only to some people, and the page says to whom, or that there is a rule.
    #[error("{}", gated(*.0))]
    Gated(Gate),
    /// The page has nothing of the post for people who are not logged in, and no word why.
    #[error(
        "Instagram shows nothing of this post to people who are not logged in and does not say why: \
         it may be private, limited or removed; if it is your own, save it from your export"
    )]
    Withheld,
    /// The post stands in its page in a form that is not known.
    #[error(
        "the post is in its page, in a form that this Keepsake cannot read; update Keepsake, \
         or open the post in Instagram"
    )]
    NewForm,
    /// A page without data, as visitors get it who are not taken for a person with a browser.
    #[error(
        "Instagram sent an empty page, as it does to visitors that it takes for programs; \
         try again later, or open the post in a browser and give Keepsake the page that you get there"
    )]
    Shell,
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
        "Instagram answered in a way that Keepsake does not know ({what}); \
         try again later, or look at the post in a browser"
    )]
    Unknown {
        /// The name of the page, or the status.
        what: String,
    },
    /// The page that was given is not the post's, or was taken before the post was in it.
    #[error(
        "the page that was given does not show this post; open the post in a browser without logging in, \
         wait until its picture is there, save the page and give that"
    )]
    OtherPage,
    /// Instagram's servers are in trouble.
    #[error("Instagram's servers are in trouble; try again in an hour")]
    ServerTrouble,
    /// No answer.
    #[error("Instagram could not be reached: {0}; check the connection and try again")]
    Unreachable(&'static str),
    /// Who answered could not prove to be Instagram.
    #[error(
        "who answered in Instagram's name could not prove to be Instagram (its TLS certificate is not \
         trusted), so nothing was asked; a Wi-Fi that wants a login, a company's network or a virus \
         scanner does that, and so does a clock that is wrong; use another network and try again"
    )]
    NotTrusted,
    /// The name leads to no address.
    #[error(
        "the address of Instagram's server could not be found; see whether this device is online, \
         and whether something in the network (a filter, its DNS) keeps Instagram away, then try again"
    )]
    NoName,
    /// There is an address, and nobody takes the call.
    #[error(
        "there is no connection to Instagram's server; see whether this device is online, \
         or whether a firewall or a proxy is in the way, then try again"
    )]
    NoConnection,
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
            Self::Gated(Gate::Age) => "gated_by_age",
            Self::Gated(Gate::Region) => "gated_by_region",
            Self::Gated(Gate::Other) => "gated",
            Self::Withheld => "withheld",
            Self::NewForm => "new_form",
            Self::Shell => "empty_page",
            Self::Throttled => "throttled",
            Self::Resting { .. } => "resting",
            Self::DayIsFull { .. } => "day_is_full",
            Self::ShareUnresolved => "share_unresolved",
            Self::Unknown { .. } => "unknown",
            Self::OtherPage => "other_page",
            Self::ServerTrouble => "server_trouble",
            Self::Unreachable(_) => "unreachable",
            Self::NotTrusted => "not_trusted",
            Self::NoName => "name_not_found",
            Self::NoConnection => "no_connection",
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
                | Self::Shell
                | Self::NotTrusted
                | Self::NoName
                | Self::NoConnection
        )
    }
}

fn gated(gate: Gate) -> &'static str {
    match gate {
        Gate::Age => {
            "Instagram shows this post only to people who are logged in and old enough for it; \
             if it is your own, save it from your export"
        }
        Gate::Region => {
            "Instagram does not show this post in the country that the connection comes from; \
             if it is your own, save it from your export"
        }
        Gate::Other => {
            "Instagram shows this post only to some people who are logged in; \
             if it is your own, save it from your export"
        }
    }
}

/// As a clock on this machine shows it.
fn clock_time(at: Timestamp) -> String {
    at.to_zoned_datetime(jiff::tz::TimeZone::system())
        .strftime("%H:%M")
        .to_string()
}
