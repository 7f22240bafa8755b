//! Links to Instagram in whatever a person shares: a bare address, a sentence with two
//! of them, an embed code. Reads text alone; nothing here reaches the network.
//!
//! The forms are those of `facts/instagram-web.md`, section 2.

mod alike;
mod app;
mod embed;
mod escape;
mod host;
mod markup;
mod meant;
mod names;
mod path;
mod query;
mod shortcode;
#[cfg(test)]
mod tests;
mod text;

pub use shortcode::Shortcode;

use std::collections::HashSet;
use std::fmt;

use crate::outcome::{LeadsTo, Refusal};

/// Under which name a link has Instagram's own number of a slide.
const SLIDE_ID: &str = "carousel_share_child_media_id";

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// A post, reel or IGTV video.
    Post {
        /// Its shortcode.
        code: Shortcode,
        /// Its owner, where the link names one; in lower case.
        username: Option<String>,
    },
    /// A story, or all stories of somebody.
    Story {
        /// Whose; none for the reader's own.
        username: Option<String>,
        /// Which.
        id: Option<u64>,
    },
    /// A highlight.
    Highlight {
        /// The highlight's own number.
        id: u64,
        /// The number of the story in it that was shared.
        item: Option<u64>,
    },
    /// Somebody's profile.
    Profile {
        /// Whose; in lower case.
        username: String,
        /// Which part of it, as `reels` or `tagged`.
        tab: Option<String>,
    },
    /// A short link that only Instagram can resolve.
    Share {
        /// What follows `/share/`: `CODE`, `p/CODE` or `reel/CODE`.
        path: String,
    },
    /// Anything else on Instagram.
    Unsupported(Elsewhere),
}

/// What a link to Instagram leads to that is neither a post nor somebody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Elsewhere {
    /// A sound, and the reels that use it.
    Audio,
    /// A place, and the posts from there.
    Location,
    /// A hashtag, and the posts with it.
    Tag,
    /// What Instagram recommends.
    Explore,
    /// Messages.
    Messages,
    /// Logging in, settings.
    Account,
    /// A post whose code is cut off, so that nobody can tell which.
    CutOff,
    /// Something that is not known.
    Other,
}

/// An address that is not Instagram's, but could be taken for it. It is never asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LookAlike {
    host: String,
}

impl LookAlike {
    pub(self) fn new(host: &str) -> Self {
        Self {
            host: host.to_owned(),
        }
    }

    /// Its host, in lower case.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Why nobody asks it, and what works instead.
    pub fn refusal(&self) -> Refusal {
        let host = self.host.clone();
        if host::is_threads(&host) {
            return Refusal::Threads;
        }
        match host::holds_files(&host) {
            true => Refusal::HoldsFiles { host },
            false => Refusal::LookAlike { host },
        }
    }
}

/// What a link leads to, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// A post or a reel.
    Post,
    /// A story, or all of somebody's.
    Story,
    /// A highlight.
    Highlight,
    /// A person's page.
    Profile,
    /// A short link, which only Instagram can tell more of.
    Share,
    /// Nothing that can be saved.
    Unsupported,
}

impl LinkKind {
    /// The word used in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Story => "story",
            Self::Highlight => "highlight",
            Self::Profile => "profile",
            Self::Share => "share",
            Self::Unsupported => "unsupported",
        }
    }
}

/// One link to Instagram.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Link {
    /// What it leads to.
    pub target: Target,
    /// Which slide of the post it points at, from 1.
    pub slide: Option<u32>,
    /// Instagram's own number of the slide that it points at. Which one that is, the post's page
    /// tells.
    pub slide_id: Option<u64>,
}

impl Target {
    /// The post's shortcode, if it is one.
    pub(crate) fn into_code(self) -> Option<Shortcode> {
        match self {
            Self::Post { code, .. } => Some(code),
            _ => None,
        }
    }
}

impl Link {
    /// Every link in a text, each once, in order. Look-alike hosts are no links. Front ends
    /// by others that show posts count as the post they name, and are never asked.
    pub fn find_all(text: &str) -> Vec<Self> {
        let mut links = text::search(text).links;
        let mut known = HashSet::new();
        links.retain(|link| known.insert(link.clone()));
        links
    }

    /// The addresses in a text that are not Instagram's but could be taken for it.
    pub fn look_alikes(text: &str) -> Vec<LookAlike> {
        let mut look_alikes = text::search(text).look_alikes;
        let mut known = HashSet::new();
        look_alikes.retain(|it| known.insert(it.clone()));
        look_alikes
    }

    /// Whether somebody who typed this may have meant an address, of whatever kind.
    pub fn may_be_meant(text: &str) -> bool {
        meant::holds_an_address(text)
    }

    /// A link that leads to no post and to nobody's page.
    fn elsewhere(what: Elsewhere) -> Self {
        Self {
            target: Target::Unsupported(what),
            slide: None,
            slide_id: None,
        }
    }

    /// The post with this code.
    fn of_code(code: Shortcode) -> Self {
        Self {
            target: Target::Post {
                code,
                username: None,
            },
            slide: None,
            slide_id: None,
        }
    }

    /// What somebody typed where nothing but a link is expected: the links in it, else `@name`
    /// or a bare shortcode of today's length, which a shared text is never searched for.
    pub fn of_input(input: &str) -> Vec<Self> {
        let links = Self::find_all(input);
        if !links.is_empty() {
            return links;
        }
        let input = input.trim();
        let target = match input.strip_prefix('@') {
            Some(name) => names::username(name).map(|username| Target::Profile {
                username,
                tab: None,
            }),
            None if input.len() >= shortcode::LONGEST => Shortcode::parse(input)
                .filter(|_| input.contains(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit()))
                .map(|code| Target::Post {
                    code,
                    username: None,
                }),
            None => None,
        };
        target
            .map(|target| Self {
                target,
                slide: None,
                slide_id: None,
            })
            .into_iter()
            .collect()
    }

    /// What kind of link it is.
    pub fn kind(&self) -> LinkKind {
        match self.target {
            Target::Post { .. } => LinkKind::Post,
            Target::Story { .. } => LinkKind::Story,
            Target::Highlight { .. } => LinkKind::Highlight,
            Target::Profile { .. } => LinkKind::Profile,
            Target::Share { .. } => LinkKind::Share,
            Target::Unsupported(_) => LinkKind::Unsupported,
        }
    }

    /// The shortcode, as it was given; of a share link the short one.
    pub fn code(&self) -> Option<&str> {
        match &self.target {
            Target::Post { code, .. } => Some(code.as_str()),
            Target::Share { path } => path.rsplit('/').next(),
            _ => None,
        }
    }

    /// Instagram's number of what it leads to.
    pub fn id(&self) -> Option<u64> {
        match &self.target {
            Target::Post { code, .. } => Some(code.id()),
            Target::Story { id, .. } => *id,
            Target::Highlight { id, .. } => Some(*id),
            _ => None,
        }
    }

    /// Whose it is, where the link tells.
    pub fn username(&self) -> Option<&str> {
        match &self.target {
            Target::Post { username, .. } | Target::Story { username, .. } => username.as_deref(),
            Target::Profile { username, .. } => Some(username),
            _ => None,
        }
    }

    /// Its one address, without what only tracks the reader; none for what is unsupported.
    pub fn canonical(&self) -> Option<String> {
        let path = match &self.target {
            Target::Post { code, .. } => format!("p/{code}"),
            Target::Story { username, id } => {
                let owner = username.as_deref().unwrap_or("me");
                match id {
                    Some(id) => format!("stories/{owner}/{id}"),
                    None => format!("stories/{owner}"),
                }
            }
            Target::Highlight { id, .. } => format!("stories/highlights/{id}"),
            Target::Profile { username, tab } => match tab {
                Some(tab) => format!("{username}/{tab}"),
                None => username.clone(),
            },
            Target::Share { path } => format!("share/{path}"),
            Target::Unsupported(_) => return None,
        };
        let slide = match (self.slide, self.slide_id) {
            (Some(slide), _) => format!("?img_index={slide}"),
            (None, Some(id)) => format!("?{SLIDE_ID}={id}"),
            (None, None) => String::new(),
        };
        Some(format!("https://www.instagram.com/{path}/{slide}"))
    }

    /// Why it cannot be saved by its link, and what works instead; none for a post and
    /// for what may turn out to be one.
    pub fn refusal(&self) -> Option<Refusal> {
        let leads_to = match self.target {
            Target::Post { .. } | Target::Share { .. } => return None,
            Target::Story { .. } | Target::Highlight { .. } => LeadsTo::Story,
            Target::Profile { .. } => LeadsTo::Profile,
            Target::Unsupported(what) => return Some(what.refusal()),
        };
        Some(Refusal::NoPost { leads_to })
    }
}

impl Elsewhere {
    fn refusal(self) -> Refusal {
        let leads_to = match self {
            Self::Audio => LeadsTo::Sound,
            Self::Location => LeadsTo::Place,
            Self::Tag => LeadsTo::Hashtag,
            Self::Explore => LeadsTo::Recommendations,
            Self::Messages => LeadsTo::Messages,
            Self::Account => LeadsTo::Account,
            Self::CutOff => return Refusal::CutLink,
            Self::Other => LeadsTo::Elsewhere,
        };
        Refusal::NoPost { leads_to }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.canonical().unwrap_or_default())
    }
}
