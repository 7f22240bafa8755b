//! Why a link cannot be saved, each with the one sentence that says so and what works
//! instead (`facts/instagram-web.md`, sections 4.3 and 9).

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// Why a link leads to nothing that can be saved. Its text is for the person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// No link to Instagram in what was given.
    #[error(
        "there is no link to Instagram in it; open the post in Instagram, tap Share and copy its link"
    )]
    NoLink,
    /// The link leads to something else than a post.
    #[error("{}", leads_to.sentence())]
    NoPost {
        /// What that is.
        leads_to: LeadsTo,
    },
    /// An address that is not Instagram's, but could be taken for it. It is never asked.
    #[error(
        "{host} is not Instagram, and was not asked; \
         open the post in Instagram, tap Share and copy its link"
    )]
    LookAlike {
        /// Its host.
        host: String,
    },
    /// The address of a file, which says nothing of its post.
    #[error(
        "{host} holds files of Instagram's under addresses that run out; \
         open the post in Instagram, tap Share and copy its link"
    )]
    HoldsFiles {
        /// Its host.
        host: String,
    },
    /// A link whose end is missing, as displays shorten it. Its code would be another post's.
    #[error("this link is cut off; open the post in Instagram, tap Share and copy its whole link")]
    CutLink,
    /// A link to Threads.
    #[error(
        "this link leads to Threads, whose posts are not Instagram's; \
         your own are in your Instagram export, so save that instead"
    )]
    Threads,
    /// Deleted, private, for some people alone or never there: Instagram does not tell which.
    #[error(
        "Instagram does not show this post: it may have been deleted, be private, or be shown only to \
         some people who are logged in; if it is your own, save it from your export"
    )]
    NotFound,
    /// Shown only to some people, and the page says to whom, or that there is a rule.
    #[error("{}", gate.sentence())]
    Gated {
        /// To whom.
        gate: Gate,
    },
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
         try again later, or look at the post in a browser"
    )]
    Shell,
    /// Instagram gives nothing more for now. Nothing is asked until the person acts.
    #[error(
        "Instagram gives nothing more to people who are not logged in for now; \
         try again in some hours"
    )]
    Throttled,
    /// Instagram asks for a login instead. Nothing is asked until the person acts.
    #[error(
        "Instagram asks to log in before it shows this post, which it does for some posts, and for all after \
         many visits; try again in some hours; if it is your own, save it from your export"
    )]
    LoginWanted,
    /// Instagram asks for a proof that a person asks. Nothing is asked until the person acts.
    #[error(
        "Instagram wants a proof that a person asks before it shows more; \
         open the post in a browser on this device, do what is asked there, and try again in some hours"
    )]
    Checkpoint,
    /// What answered seems to be something between this device and Instagram.
    #[error(
        "what answered (status {status}) does not look like Instagram: something in between, such as a \
         company's network, a filter or a proxy, may hold it back; try again on another network"
    )]
    NotInstagram {
        /// The number of the answer.
        status: u16,
    },
    /// Instagram gave nothing more before; it was not asked again.
    #[error(
        "Instagram gave nothing more when it was last asked, so nothing is asked for now; try again after {}",
        clock_time(*until)
    )]
    Resting {
        /// When it may be asked again without being told to.
        until: SystemTime,
    },
    /// So many pages were asked for today that the rest has to wait.
    #[error(
        "{count} {} asked for today, which is as many as Instagram can be asked for; \
         save the rest tomorrow",
        pages_were(*count)
    )]
    DayIsFull {
        /// How many.
        count: u64,
    },
    /// Only Instagram knows where a short link leads, and it did not tell.
    #[error(
        "Instagram did not tell where this short link leads; open it, tap Share and copy the link anew"
    )]
    ShareUnresolved,
    /// A page of a kind that is not known.
    #[error(
        "Instagram answered in a way that Keepsake does not know ({name}); \
         try again later, or look at the post in a browser"
    )]
    UnknownPage {
        /// What Instagram calls it.
        name: String,
    },
    /// A status that is not expected.
    #[error(
        "Instagram answered in a way that Keepsake does not know (status {status}); \
         try again later, or look at the post in a browser"
    )]
    UnknownStatus {
        /// Its number.
        status: u16,
    },
    /// Something else that is nothing known.
    #[error(
        "Instagram answered in a way that Keepsake does not know ({}); \
         try again later, or look at the post in a browser",
        answer.sentence()
    )]
    UnknownAnswer {
        /// What it was.
        answer: UnknownAnswer,
    },
    /// The page that was given is not the post's, or was taken before the post was in it.
    #[error(
        "the page that was given does not show this post; open the post in a browser without logging in, \
         wait until its picture is there, save the page and give that"
    )]
    OtherPage,
    /// The page that was given ends before it is over, or its data is damaged.
    #[error(
        "the page that was given is not complete; open the post in a browser without logging in, \
         wait until its picture is there, save the page again and give that"
    )]
    CutPage,
    /// The page that was given is somebody's profile.
    #[error(
        "the page that was given is the page of a profile; open the post itself in a browser \
         without logging in, save its page and give that"
    )]
    ProfilePage,
    /// Instagram's servers are in trouble.
    #[error("Instagram's servers are in trouble; try again in an hour")]
    ServerTrouble,
    /// No answer.
    #[error("Instagram could not be reached: {}; check the connection and try again", how.sentence())]
    Unreachable {
        /// What went wrong.
        how: NoAnswer,
    },
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
    #[error("by its page this post has {count} {}; there is no slide {asked}", slides(*count))]
    NoSuchSlide {
        /// Which was asked for, from 1.
        asked: u32,
        /// How many there are.
        count: u32,
    },
    /// The page shows the post without that slide, or does not tell which of those that it shows it
    /// is: it leaves some out, or has photos and videos in a list each.
    #[error(
        "nothing that the page of this post shows is surely slide {asked}; \
         save the whole post, or open it in Instagram"
    )]
    SlideLeftOut {
        /// Which was asked for, from 1.
        asked: u32,
    },
    /// The post is there, and its page shows no photo or video of it.
    #[error(
        "the page names no photo or video of this post that can be saved; open it in Instagram instead"
    )]
    NoMedia,
}

/// What a link to Instagram leads to that is no single post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadsTo {
    /// A story or a highlight.
    Story,
    /// Somebody's profile.
    Profile,
    /// A sound, and the reels that use it.
    Sound,
    /// A place, and the posts from there.
    Place,
    /// A hashtag, and the posts with it.
    Hashtag,
    /// What Instagram recommends.
    Recommendations,
    /// Messages.
    Messages,
    /// Logging in, settings.
    Account,
    /// Something that is not known.
    Elsewhere,
}

/// Whom a post is shown to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// People who are old enough, which only those who are logged in have said.
    Age,
    /// People in other countries.
    Region,
    /// Not everybody; the page does not say who, or not in words known here: some people who are
    /// logged in, or people in other countries.
    Other,
}

/// An answer that is nothing known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnknownAnswer {
    /// Something that is no page.
    NoPage,
    /// A page without an end.
    Endless,
    /// It leads away.
    Elsewhere,
}

/// How a connection failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoAnswer {
    /// In the middle of an answer.
    BrokeOff,
    /// No answer began in time.
    NotInTime,
    /// In the middle of an answer nothing more came.
    Silent,
    /// The whole took too long.
    TooLong,
    /// There was an answer, but not one that could be read.
    NotReadable,
    /// One redirect after the other.
    SentAround,
    /// Another part came than was asked for.
    OtherPart,
    /// The file is another than before.
    OtherFile,
    /// There was none.
    Nothing,
}

impl Refusal {
    /// The word for it in machine output.
    pub fn word(&self) -> &'static str {
        match self {
            Self::NoLink => "no_link",
            Self::NoPost { .. } => "no_post",
            Self::LookAlike { .. } => "look_alike",
            Self::HoldsFiles { .. } => "holds_files",
            Self::CutLink => "cut_link",
            Self::Threads => "threads",
            Self::NotFound => "not_found",
            Self::Gated { gate: Gate::Age } => "gated_by_age",
            Self::Gated { gate: Gate::Region } => "gated_by_region",
            Self::Gated { gate: Gate::Other } => "gated",
            Self::Withheld => "withheld",
            Self::NewForm => "new_form",
            Self::Shell => "empty_page",
            Self::Throttled => "throttled",
            Self::LoginWanted => "login_wanted",
            Self::Checkpoint => "checkpoint",
            Self::NotInstagram { .. } => "not_instagram",
            Self::Resting { .. } => "resting",
            Self::DayIsFull { .. } => "day_is_full",
            Self::ShareUnresolved => "share_unresolved",
            Self::UnknownPage { .. } | Self::UnknownStatus { .. } | Self::UnknownAnswer { .. } => {
                "unknown"
            }
            Self::OtherPage => "other_page",
            Self::CutPage => "cut_page",
            Self::ProfilePage => "profile_page",
            Self::ServerTrouble => "server_trouble",
            Self::Unreachable { .. } => "unreachable",
            Self::NotTrusted => "not_trusted",
            Self::NoName => "name_not_found",
            Self::NoConnection => "no_connection",
            Self::NoSuchSlide { .. } => "no_such_slide",
            Self::SlideLeftOut { .. } => "slide_left_out",
            Self::NoMedia => "no_media",
        }
    }

    /// Whether the same link can be saved later.
    pub fn can_retry(&self) -> bool {
        matches!(
            self,
            Self::Throttled
                | Self::LoginWanted
                | Self::Checkpoint
                | Self::NotInstagram { .. }
                | Self::Resting { .. }
                | Self::DayIsFull { .. }
                | Self::UnknownPage { .. }
                | Self::UnknownStatus { .. }
                | Self::UnknownAnswer { .. }
                | Self::ServerTrouble
                | Self::Unreachable { .. }
                | Self::Shell
                | Self::NotTrusted
                | Self::NoName
                | Self::NoConnection
        )
    }

    /// How long to wait before the same link can be saved, where that is known at `now`.
    pub fn wait(&self, now: SystemTime) -> Option<Duration> {
        const HOUR: Duration = Duration::from_secs(60 * 60);
        const DAY: u64 = 24 * 60 * 60;
        match self {
            Self::Resting { until } => until.duration_since(now).ok(),
            // Pages are counted by the day of UTC.
            Self::DayIsFull { .. } => {
                let since = now.duration_since(SystemTime::UNIX_EPOCH).ok()?;
                Some(Duration::from_secs(DAY - since.as_secs() % DAY))
            }
            Self::ServerTrouble => Some(HOUR),
            _ => None,
        }
    }
}

impl LeadsTo {
    fn sentence(self) -> &'static str {
        match self {
            Self::Story => {
                "Instagram shows stories and highlights only to people who are logged in; \
                 your own are in your export, so save that instead"
            }
            Self::Profile => {
                "this link leads to a whole profile; share single posts, \
                 or save your own profile from your export"
            }
            Self::Sound => {
                "this link leads to a sound and the reels that use it; \
                 open one reel in Instagram, tap Share and copy its link"
            }
            Self::Place => {
                "this link leads to a place and the posts from there; \
                 open one post in Instagram, tap Share and copy its link"
            }
            Self::Hashtag => {
                "this link leads to a hashtag or a search; \
                 open one post in Instagram, tap Share and copy its link"
            }
            Self::Recommendations => {
                "this link leads to what Instagram recommends; \
                 open one post in Instagram, tap Share and copy its link"
            }
            Self::Messages => {
                "this link leads into messages, which only their people can see; \
                 your own are in your export, so save that instead"
            }
            Self::Account => {
                "this link leads to a page of Instagram for your account, not to a post; \
                 open the post in Instagram, tap Share and copy its link"
            }
            Self::Elsewhere => {
                "this link leads to no post; open the post in Instagram, tap Share and copy its link"
            }
        }
    }
}

impl Gate {
    fn sentence(self) -> &'static str {
        match self {
            Self::Age => {
                "Instagram shows this post only to people who are logged in and old enough for it; \
                 if it is your own, save it from your export"
            }
            Self::Region => {
                "Instagram does not show this post in the country that the connection comes from; \
                 if it is your own, save it from your export"
            }
            Self::Other => {
                "Instagram does not show this post to everybody, and why is not known: it may be \
                 shown only to some people who are logged in, or not in the country that the \
                 connection comes from; \
                 if it is your own, save it from your export"
            }
        }
    }
}

impl UnknownAnswer {
    fn sentence(self) -> &'static str {
        match self {
            Self::NoPage => "something that is no page",
            Self::Endless => "a page that never ends",
            Self::Elsewhere => "it leads elsewhere",
        }
    }
}

impl NoAnswer {
    /// What went wrong, as a part of a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::BrokeOff => "it broke off",
            Self::NotInTime => "no answer came in time",
            Self::Silent => "nothing came for a while",
            Self::TooLong => "it took too long",
            Self::NotReadable => "there was no answer that could be read",
            Self::SentAround => "it was sent from one address to the next",
            Self::OtherPart => "another part came than was asked for",
            Self::OtherFile => "the file is not what it was",
            Self::Nothing => "there was no answer",
        }
    }
}

fn pages_were(count: u64) -> &'static str {
    match count {
        1 => "page was",
        _ => "pages were",
    }
}

fn slides(count: u32) -> &'static str {
    match count {
        1 => "slide",
        _ => "slides",
    }
}

/// As a clock on this machine shows it.
pub fn clock_time(at: SystemTime) -> String {
    let at = Timestamp::try_from(at).unwrap_or_default();
    at.to_zoned_datetime(TimeZone::system())
        .strftime("%H:%M")
        .to_string()
}

#[cfg(test)]
mod tests;
