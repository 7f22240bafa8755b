//! What goes wrong, when, and how often.

use std::time::Duration;

use crate::page::State;

/// Something that goes wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A status and nothing else: 429, 500, 503, 401, 404, …
    Status {
        /// The status.
        code: u16,
        /// Seconds in `Retry-After`, if there is to be one.
        retry_after: Option<u32>,
    },
    /// A refusal whose body says why, in JSON, HTML or plain text, as its first letter tells.
    Says {
        /// The status.
        code: u16,
        /// The body.
        body: String,
    },
    /// 403 with the CDN's text about a signature whose time is over.
    Expired,
    /// The page of a post answers with that state.
    Page(State),
    /// A web page with status 200, whatever was asked for.
    Html,
    /// The answer under another content type.
    ContentType(String),
    /// Nothing at all for so long, then the right answer.
    SlowStart(Duration),
    /// The connection ends before any answer.
    HangUp,
    /// So many bytes of the body, then silence.
    Stall {
        /// Bytes of the body before.
        after: u64,
    },
    /// So many bytes of the body, then the connection (HTTP/2: the stream) breaks.
    CutOff {
        /// Bytes of the body before.
        after: u64,
    },
    /// Only so many bytes a second.
    Trickle(u64),
    /// Announces 1000 bytes more than there are, and ends without them.
    WrongLength,
    /// Announces so many bytes, whatever there are, and sends what there is.
    Announce(u64),
    /// Announces half of the bytes, and sends that half: only the file can tell.
    Short,
    /// Does not announce a length.
    NoLength,
    /// From that offset of the file on, every byte is wrong.
    Corrupt {
        /// The first wrong byte.
        from: u64,
    },
    /// The whole file with status 200, although a part was asked for.
    NoRange,
    /// Another part of the file than was asked for, and says so.
    WrongRange,
    /// One redirect after the other, each to an address not seen before.
    RedirectLoop,
    /// A redirect to that address.
    RedirectTo(String),
    /// A small compressed body that unpacks to that many bytes.
    GzipBomb(u64),
}

impl Fault {
    /// A status without `Retry-After`.
    pub fn status(code: u16) -> Self {
        Self::Status {
            code,
            retry_after: None,
        }
    }
}

/// What a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The page of a post.
    Page,
    /// A share link.
    Share,
    /// The page of an account.
    Profile,
    /// JSON, as the web app asks for it.
    Api,
    /// A picture on the CDN.
    Picture,
    /// A video on the CDN.
    Video,
    /// Anything on a host that is neither Instagram nor its CDN.
    Foreign,
    /// Anything else on Instagram or its CDN.
    Other,
}

impl Role {
    /// On the CDN.
    pub fn is_media(self) -> bool {
        matches!(self, Self::Picture | Self::Video)
    }
}

/// Which requests a fault strikes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// All.
    All,
    /// Those of one role.
    Role(Role),
    /// Pictures and videos.
    Media,
    /// Those whose path begins so.
    Path(String),
    /// The picture or video with that number.
    Item(u64),
}

impl Target {
    fn is_hit(&self, role: Role, path: &str) -> bool {
        match self {
            Self::All => true,
            Self::Role(wanted) => role == *wanted,
            Self::Media => role.is_media(),
            Self::Path(start) => path.starts_with(start),
            Self::Item(pk) => {
                use crate::address::Target::{Picture, Video};
                matches!(crate::address::Target::of(path), Some(Picture(found) | Video(found)) if found == *pk)
            }
        }
    }
}

/// A fault, whom it strikes, and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    target: Target,
    fault: Fault,
    /// How many requests it still lets pass.
    after: u32,
    /// How many it still strikes; all if none.
    times: Option<u32>,
}

impl Rule {
    /// A fault that strikes every request of the target.
    pub fn new(target: Target, fault: Fault) -> Self {
        Self {
            target,
            fault,
            after: 0,
            times: None,
        }
    }

    /// Strikes only so many requests.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Lets so many requests of the target pass before it strikes.
    #[must_use]
    pub fn after(mut self, requests: u32) -> Self {
        self.after = requests;
        self
    }
}

/// The rules in force.
#[derive(Debug, Default)]
pub(crate) struct Rules(pub(crate) Vec<Rule>);

impl Rules {
    /// The fault of the first rule that strikes this request; counts it for every rule
    /// that would.
    pub(crate) fn take(&mut self, role: Role, path: &str) -> Option<Fault> {
        let hits = |rule: &&mut Rule| rule.target.is_hit(role, path);
        for rule in self.0.iter_mut().filter(hits) {
            if rule.after > 0 {
                rule.after -= 1;
                continue;
            }
            match &mut rule.times {
                Some(0) => continue,
                Some(times) => *times -= 1,
                None => {}
            }
            return Some(rule.fault.clone());
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Role, Rule, Rules, Target};

    #[test]
    fn a_rule_strikes_its_target_only_so_often_and_not_before() {
        let rule = Rule::new(Target::Media, Fault::Html).after(1).times(2);
        let mut rules = Rules(vec![rule]);
        let struck = [
            rules.take(Role::Picture, "/v/a"),
            rules.take(Role::Page, "/p/a/"),
            rules.take(Role::Video, "/o1/a"),
            rules.take(Role::Picture, "/v/a"),
            rules.take(Role::Picture, "/v/a"),
        ];
        assert_eq!(
            struck.map(|fault| fault.is_some()),
            [false, false, true, true, false]
        );
    }
}
