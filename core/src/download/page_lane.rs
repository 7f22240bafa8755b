//! The lane for pages: one question at a time, slowly, and none while Instagram wants
//! none. What was asked when stands beside the catalog, so that a restart does not forget it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::Downloads;
use super::transport::{PageReply, TransportError};
use crate::CancellationToken;
use crate::catalog::Catalog;
use crate::error::{Error, Result};
use crate::link::{Link, Shortcode};
use crate::outcome::{LeadsTo, NoAnswer, Refusal, UnknownAnswer};
use crate::source::page::{self, PageContent, PagePost};

const SITE: &str = "https://www.instagram.com";

/// One visit: the page of one post, with the few more questions that it may take.
pub(super) struct Visit<'a> {
    downloads: &'a Downloads<'a>,
    catalog: &'a Catalog,
    stop: &'a CancellationToken,
    has_asked: bool,
}

/// What a reply means.
enum Answer {
    Post(Box<PagePost>),
    /// The same post has its page at this other address of Instagram's.
    Moved(String),
    Refused(Refusal),
    /// The same, and nothing is to be asked until the person acts.
    Closed(Refusal),
    /// Trouble that may be gone soon.
    Trouble(Refusal),
    /// No data, for no reason that is known: a reel may have it at its other address.
    Empty(Refusal),
}

impl<'a> Visit<'a> {
    pub fn new(
        downloads: &'a Downloads<'a>,
        catalog: &'a Catalog,
        stop: &'a CancellationToken,
    ) -> Self {
        Self {
            downloads,
            catalog,
            stop,
            has_asked: false,
        }
    }

    /// The post that a share link leads to: one question, whose redirect tells.
    pub fn share(&mut self, path: &str) -> Result<Shortcode> {
        let reply = self.ask(&format!("{SITE}/share/{path}/"))?;
        let reply = reply.map_err(|error| Error::Link(unreachable(&error)))?;
        let location = reply.location.as_deref().unwrap_or_default();
        if let Some(code) = code_of(location) {
            return Ok(code);
        }
        Err(match answer_of_status(&reply) {
            Some(Answer::Closed(refusal)) => self.close(refusal)?,
            Some(Answer::Refused(refusal) | Answer::Trouble(refusal)) => {
                Error::Link(led_to(location).unwrap_or(refusal))
            }
            _ => Error::Link(Refusal::ShareUnresolved),
        })
    }

    /// The post with this code, from its page: one question, one more where its page has
    /// moved, and one more where there was trouble that may be gone.
    pub fn post(&mut self, code: &Shortcode) -> Result<PagePost> {
        let mut address = format!("{SITE}/p/{code}/");
        let (mut may_move, mut may_repeat) = (true, true);
        loop {
            let answer = match self.ask(&address)? {
                Ok(reply) => answer(&reply, code),
                Err(error) => Answer::Trouble(unreachable(&error)),
            };
            match answer {
                Answer::Post(post) => return Ok(*post),
                Answer::Refused(refusal) => return Err(Error::Link(refusal)),
                Answer::Closed(refusal) => return Err(self.close(refusal)?),
                Answer::Moved(to) if may_move => {
                    may_move = false;
                    address = to;
                }
                Answer::Moved(_) => return Err(Error::Link(unknown(UnknownAnswer::Elsewhere))),
                Answer::Trouble(_) if may_repeat => {
                    may_repeat = false;
                    self.rest(self.downloads.pace.pause())?;
                }
                Answer::Empty(_) if may_repeat => {
                    may_repeat = false;
                    self.rest(self.downloads.pace.pause())?;
                    address = format!("{SITE}/reel/{code}/");
                }
                Answer::Trouble(refusal) | Answer::Empty(refusal) => {
                    return Err(Error::Link(refusal));
                }
            }
        }
    }

    /// Asks when it is this visit's turn; what follows in the same visit waits no more, as
    /// in a browser that follows a redirect.
    fn ask(&mut self, address: &str) -> Result<Result<PageReply, TransportError>> {
        let now = self.downloads.clock.now();
        let lane = self.catalog.page_lane(now)?;
        if lane.today >= self.downloads.pace.per_day {
            return Err(Error::Link(Refusal::DayIsFull { count: lane.today }));
        }
        if !self.has_asked {
            self.wait_for_turn()?;
            self.has_asked = true;
        }
        self.catalog.count_page(self.downloads.clock.now())?;
        match self.downloads.transport.page(address, self.stop) {
            Err(TransportError::Stopped) => Err(Error::Stopped),
            reply => {
                let status = reply.as_ref().map_or(0, |reply| reply.status);
                tracing::debug!(status, today = lane.today + 1, "page asked for");
                Ok(reply)
            }
        }
    }

    fn wait_for_turn(&self) -> Result<()> {
        let now = self.downloads.clock.now();
        let lane = self.catalog.page_lane(now)?;
        let pace = &self.downloads.pace;
        if let Some(stopped) = lane.stopped_at {
            match stopped.checked_add(pace.rest) {
                Ok(until) if until > now => {
                    let until = SystemTime::try_from(until).unwrap_or(UNIX_EPOCH);
                    return Err(Error::Link(Refusal::Resting { until }));
                }
                // The person asks again after hours: that is the act that was waited for.
                _ => self.catalog.allow_pages()?,
            }
        }
        let Some(asked_at) = lane.asked_at else {
            return Ok(());
        };
        let since = Duration::try_from(now.duration_since(asked_at)).unwrap_or_default();
        self.rest(pace.pause().saturating_sub(since))
    }

    fn rest(&self, time: Duration) -> Result<()> {
        self.downloads.clock.wait(time, self.stop);
        if self.stop.is_cancelled() {
            return Err(Error::Stopped);
        }
        Ok(())
    }

    fn close(&self, refusal: Refusal) -> Result<Error> {
        self.catalog.stop_pages(self.downloads.clock.now())?;
        tracing::warn!(
            "Instagram gives nothing more: no page is asked for until the pause is over"
        );
        Ok(Error::Link(refusal))
    }
}

/// The post in a page that somebody else loaded, or why it is not there. Without a code it is the
/// one whose page that is.
pub(super) fn post_in(html: &str, wanted: Option<&Shortcode>) -> Result<PagePost, Refusal> {
    let wanted = wanted.cloned().or_else(|| page::code(html));
    // Nobody's: a page without a post of its own is told as what it is.
    let Some(wanted) = wanted.or_else(|| Shortcode::of_id(u64::MAX)) else {
        return Err(Refusal::OtherPage);
    };
    let page = page::read(html, &wanted);
    let is_profile = page.is_profile();
    // It came to somebody who is or was logged in.
    let is_door = matches!(page, PageContent::Door | PageContent::Checkpoint);
    match of_page(page) {
        Answer::Post(post) => Ok(*post),
        _ if page::is_cut(html) => Err(Refusal::CutPage),
        // Nobody was asked: what keeps the post from being read is the file.
        Answer::Closed(_) | Answer::Empty(_) if page::is_torn(html) => Err(Refusal::CutPage),
        _ if is_profile => Err(Refusal::ProfilePage),
        _ if is_door => Err(Refusal::OtherPage),
        // A page that says nothing of the post is another one, or one from before it was there.
        Answer::Empty(
            Refusal::Shell | Refusal::UnknownPage { .. } | Refusal::UnknownAnswer { .. },
        ) => Err(Refusal::OtherPage),
        Answer::Closed(refusal)
        | Answer::Refused(refusal)
        | Answer::Trouble(refusal)
        | Answer::Empty(refusal) => Err(refusal),
        Answer::Moved(_) => Err(Refusal::OtherPage),
    }
}

fn answer(reply: &PageReply, wanted: &Shortcode) -> Answer {
    if let Some(answer) = answer_of_status(reply) {
        let location = reply.location.as_deref();
        return match location.and_then(|it| moved_to(it, wanted)) {
            Some(address) => Answer::Moved(address),
            None => answer,
        };
    }
    match page::read(&reply.body, wanted) {
        PageContent::Shell if page::is_from_between(&reply.body) => {
            let status = reply.status;
            Answer::Refused(Refusal::NotInstagram { status })
        }
        page => of_page(page),
    }
}

fn of_page(page: PageContent) -> Answer {
    match page {
        PageContent::Post(post) if post.media.is_empty() => Answer::Refused(Refusal::NoMedia),
        PageContent::Post(post) => Answer::Post(post),
        PageContent::Throttled => Answer::Closed(Refusal::Throttled),
        PageContent::LoginWall | PageContent::Door => Answer::Closed(Refusal::LoginWanted),
        PageContent::Checkpoint => Answer::Closed(Refusal::Checkpoint),
        PageContent::ServerTrouble => Answer::Trouble(Refusal::ServerTrouble),
        PageContent::Gated(gate) => Answer::Refused(Refusal::Gated { gate }),
        PageContent::Withheld => Answer::Refused(Refusal::Withheld),
        PageContent::NewForm => Answer::Empty(Refusal::NewForm),
        PageContent::Shell => Answer::Empty(Refusal::Shell),
        PageContent::NotFound => Answer::Refused(Refusal::NotFound),
        PageContent::Profile => Answer::Refused(Refusal::NotFound),
        PageContent::Unknown { route: Some(name) } => Answer::Empty(Refusal::UnknownPage { name }),
        PageContent::Unknown { route: None } => Answer::Empty(unknown(UnknownAnswer::NoPage)),
    }
}

/// What everything but a page means; none for a page.
fn answer_of_status(reply: &PageReply) -> Option<Answer> {
    Some(match reply.status {
        200 => return None,
        300..400 => match reply.location.as_deref().map(path_of) {
            Some("/" | "") => Answer::Closed(Refusal::Throttled),
            path => path.and_then(door).map_or_else(
                || Answer::Refused(unknown(UnknownAnswer::Elsewhere)),
                Answer::Closed,
            ),
        },
        404 | 410 => Answer::Refused(Refusal::NotFound),
        429 => Answer::Closed(Refusal::Throttled),
        // By what these two mean, from something in between.
        status @ (407 | 511) => Answer::Refused(Refusal::NotInstagram { status }),
        status @ 400..500 => of_refusal(status, &reply.body),
        500..600 => Answer::Trouble(Refusal::ServerTrouble),
        status => Answer::Refused(Refusal::UnknownStatus { status }),
    })
}

/// What an answer means that refuses: only its body tells who held what back, and why.
fn of_refusal(status: u16, body: &str) -> Answer {
    match page::said_by(body) {
        said @ (PageContent::Throttled
        | PageContent::LoginWall
        | PageContent::Door
        | PageContent::Checkpoint
        | PageContent::NotFound) => of_page(said),
        _ if page::is_of_others(body) => Answer::Refused(Refusal::NotInstagram { status }),
        _ => Answer::Refused(Refusal::UnknownStatus { status }),
    }
}

/// The address of the same post's page that Instagram leads to: also `/reel/CODE/` and
/// `/NAME/p/CODE/`. Nothing but a path of that form is taken from it.
fn moved_to(location: &str, wanted: &Shortcode) -> Option<String> {
    let code = code_of(location).filter(|code| code.id() == wanted.id())?;
    let path = path_of(location);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-_.".contains(c);
    let parts = path.split('/').filter(|part| !part.is_empty()).count();
    let is_its_own = path.starts_with('/')
        && !path.starts_with("//")
        && path.trim_end_matches('/').ends_with(code.as_str())
        && path.chars().all(is_plain)
        && parts <= 3;
    Some(match is_its_own {
        true => format!("{SITE}{path}"),
        false => format!("{SITE}/p/{code}/"),
    })
}

/// The post that an address leads to; addresses without a host are Instagram's own. One that
/// asks for a login leads to none, whatever it would lead on to.
fn code_of(location: &str) -> Option<Shortcode> {
    link_of(location)?.target.into_code()
}

/// What is said of a share link that leads to this address, where it is known what stands there.
fn led_to(location: &str) -> Option<Refusal> {
    let is_known = |refusal: &Refusal| {
        let leads_to = LeadsTo::Elsewhere;
        *refusal != Refusal::NoPost { leads_to }
    };
    link_of(location)?.refusal().filter(is_known)
}

/// The link that an address is, unless it asks for a login.
fn link_of(location: &str) -> Option<Link> {
    if door(path_of(location)).is_some() {
        return None;
    }
    let links = if location.starts_with('/') {
        Link::find_all(&format!("{SITE}{location}"))
    } else {
        Link::find_all(location)
    };
    links.into_iter().next()
}

/// What a path on Instagram's site asks for instead of leading to what was asked for: a login, or a
/// proof that a person asks.
fn door(path: &str) -> Option<Refusal> {
    match path.split('/').nth(1)? {
        "challenge" | "auth_platform" => Some(Refusal::Checkpoint),
        "accounts" => Some(Refusal::LoginWanted),
        _ => None,
    }
}

/// The path of an address on Instagram's site; of any other host something that is none.
fn path_of(location: &str) -> &str {
    let path = location.strip_prefix(SITE).unwrap_or(location);
    path.split(['?', '#']).next().unwrap_or_default()
}

fn unknown(answer: UnknownAnswer) -> Refusal {
    Refusal::UnknownAnswer { answer }
}

fn unreachable(error: &TransportError) -> Refusal {
    match error {
        TransportError::Network(how) => Refusal::Unreachable { how: *how },
        TransportError::NotTrusted => Refusal::NotTrusted,
        TransportError::NoTls => Refusal::Unreachable {
            how: NoAnswer::NotReadable,
        },
        TransportError::NoName => Refusal::NoName,
        TransportError::NoConnection => Refusal::NoConnection,
        TransportError::NoMedia => unknown(UnknownAnswer::Endless),
        TransportError::Status(status) => Refusal::UnknownStatus { status: *status },
        _ => Refusal::Unreachable {
            how: NoAnswer::Nothing,
        },
    }
}
