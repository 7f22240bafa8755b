//! Why a link cannot be saved: a code with its values, for the app's own words.

use std::time::SystemTime;

pub use keepsake_core::outcome::{Gate, LeadsTo, NoAnswer, Refusal, UnknownAnswer};

/// Why a link leads to nothing that can be saved. Its text is for the person.
#[uniffi::remote(Enum)]
pub enum Refusal {
    /// No link to Instagram in what was given.
    NoLink,
    /// The link leads to something else than a post.
    NoPost {
        /// What that is.
        leads_to: LeadsTo,
    },
    /// An address that is not Instagram's, but could be taken for it. It is never asked.
    LookAlike {
        /// Its host.
        host: String,
    },
    /// The address of a file, which says nothing of its post.
    HoldsFiles {
        /// Its host.
        host: String,
    },
    /// A link whose end is missing, as displays shorten it. Its code would be another post's.
    CutLink,
    /// A link to Threads.
    Threads,
    /// Deleted, private, for some people alone or never there: Instagram does not tell which.
    NotFound,
    /// Shown only to some people, and the page says to whom, or that there is a rule.
    Gated {
        /// To whom.
        gate: Gate,
    },
    /// The page has nothing of the post for people who are not logged in, and no word why.
    Withheld,
    /// The post stands in its page in a form that is not known.
    NewForm,
    /// A page without data, as visitors get it who are not taken for a person with a browser.
    Shell,
    /// Instagram gives nothing more for now. Nothing is asked until the person acts.
    Throttled,
    /// Instagram asks for a login instead. Nothing is asked until the person acts.
    LoginWanted,
    /// Instagram asks for a proof that a person asks. Nothing is asked until the person acts.
    Checkpoint,
    /// What answered seems to be something between this device and Instagram.
    NotInstagram {
        /// The number of the answer.
        status: u16,
    },
    /// Instagram gave nothing more before; it was not asked again.
    Resting {
        /// When it may be asked again without being told to.
        until: SystemTime,
    },
    /// So many pages were asked for today that the rest has to wait.
    DayIsFull {
        /// How many.
        count: u64,
    },
    /// Only Instagram knows where a short link leads, and it did not tell.
    ShareUnresolved,
    /// A page of a kind that is not known.
    UnknownPage {
        /// What Instagram calls it.
        name: String,
    },
    /// A status that is not expected.
    UnknownStatus {
        /// Its number.
        status: u16,
    },
    /// Something else that is nothing known.
    UnknownAnswer {
        /// What it was.
        answer: UnknownAnswer,
    },
    /// The page that was given is not the post's, or was taken before the post was in it.
    OtherPage,
    /// The page that was given ends before it is over.
    CutPage,
    /// The page that was given is somebody's profile.
    ProfilePage,
    /// Instagram's servers are in trouble.
    ServerTrouble,
    /// No answer.
    Unreachable {
        /// What went wrong.
        how: NoAnswer,
    },
    /// Who answered could not prove to be Instagram.
    NotTrusted,
    /// The name leads to no address.
    NoName,
    /// There is an address, and nobody takes the call.
    NoConnection,
    /// The post has fewer slides.
    NoSuchSlide {
        /// Which was asked for, from 1.
        asked: u32,
        /// How many there are.
        count: u32,
    },
    /// The page shows the post without some of its slides, and what it shows is not that one, or
    /// nobody knows whether it is.
    SlideLeftOut {
        /// Which was asked for, from 1.
        asked: u32,
    },
    /// The post is there, and its page shows no photo or video of it.
    NoMedia,
}

/// What a link to Instagram leads to that is no single post.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
pub enum Gate {
    /// People who are old enough, which only those who are logged in have said.
    Age,
    /// People in other countries.
    Region,
    /// Some people who are logged in; the page does not say which, or not in words known here.
    Other,
}

/// An answer that is nothing known.
#[uniffi::remote(Enum)]
pub enum UnknownAnswer {
    /// Something that is no page.
    NoPage,
    /// A page without an end.
    Endless,
    /// It leads away.
    Elsewhere,
}

/// How a connection failed.
#[uniffi::remote(Enum)]
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
