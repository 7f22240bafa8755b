//! One way through a text: each address in it, and what that leads to, as it is written.

use super::end::{self, Embedded, body};
use super::start::{Start, start_at};
use super::wrapped;
use super::written::Written;
use crate::link::host::{self, Host};
use crate::link::{Elsewhere, Link, LookAlike, Target};
use crate::link::{alike, app, path};

/// How often a link may be wrapped in another one.
const DEEPEST: u8 = 3;

/// What a text holds.
#[derive(Debug, Default)]
pub(in crate::link) struct Found {
    pub links: Vec<Link>,
    /// Each as often as it is there.
    pub look_alikes: Vec<LookAlike>,
    /// What is there of each code whose end is missing; nothing where that cannot be told.
    pub begun: Vec<String>,
}

impl Found {
    /// A link whose code begins so, and lacks its end.
    pub fn cut_off(&mut self, begun: String) {
        self.begun.push(begun);
        self.links.push(Link::elsewhere(Elsewhere::CutOff));
    }

    fn extend(&mut self, inner: Self) {
        self.begun.extend(inner.begun);
        self.links.extend(inner.links);
        self.look_alikes.extend(inner.look_alikes);
    }
}

/// The links in a text as it is written. `depth`: in how many others it stands.
pub(super) fn scan(text: &str, depth: u8) -> Found {
    let lower = text.to_ascii_lowercase();
    let mut scan = Scan {
        written: Written {
            text,
            lower: &lower,
        },
        depth,
        link_end: None,
        found: Found::default(),
    };
    let mut at = 0;
    while at < text.len() {
        at = match start_at(scan.written, at, scan.link_end) {
            Some(start) => scan.take(&start).max(at + 1),
            None => at + 1,
        };
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    scan.found
}

/// A text that is being looked through.
struct Scan<'a> {
    written: Written<'a>,
    depth: u8,
    /// Where a link to Instagram ended and the next one may follow at once.
    link_end: Option<usize>,
    found: Found,
}

/// A web address that is whole.
struct Web<'a> {
    host: &'a str,
    owner: Host,
    /// What it says, taken for one of Instagram's.
    link: Link,
    /// Where its path starts in the text.
    path: usize,
    /// Its path and what follows.
    body: &'a str,
    /// Where it ends in the text.
    end: usize,
}

impl Web<'_> {
    fn is_post(&self) -> bool {
        matches!(self.link.target, Target::Post { .. } | Target::Share { .. })
    }
}

impl Scan<'_> {
    /// Takes what the address that starts here leads to. Answers where to go on.
    fn take(&mut self, start: &Start) -> usize {
        match start {
            Start::Encoded { at } => {
                let body = body(self.written, *at, Embedded::Schemes);
                let inner = self.wrapped(body);
                self.found.extend(inner);
                at + body.len()
            }
            Start::App { rest } => {
                let body = body(self.written, *rest, Embedded::Anything);
                let inner = self.wrapped(body);
                let is_empty = inner.links.is_empty();
                self.found.extend(inner);
                if is_empty && !body.is_empty() {
                    let link = app::link(body);
                    match end::cut_off(self.written, &link, body, *rest) {
                        Some(begun) => self.found.cut_off(begun),
                        None => self.found.links.push(link),
                    }
                }
                rest + body.len()
            }
            Start::Web { host, path } => self.take_web(host, *path),
            Start::Code { code, end } => {
                self.found.links.push(Link::of_code(code.clone()));
                *end
            }
        }
    }

    fn take_web(&mut self, host: &str, path: usize) -> usize {
        let owner = Host::of(host);
        let embedded = match owner {
            Host::Other => Embedded::Schemes,
            _ => Embedded::Anything,
        };
        let body = body(self.written, path, embedded);
        let end = path + body.len();
        if let Some((link, end)) = end::broken_off(self.written, owner, body, end) {
            match link {
                Some(link) => self.found.links.push(link),
                None => self.found.cut_off(String::new()),
            }
            return end;
        }
        if owner != Host::Other && !body.starts_with('/') || path::is_script(body) {
            return end;
        }
        if let Some(page) = host::copied(host, body) {
            let inner = self.inner(page);
            self.found.extend(inner);
            return end;
        }
        let web = Web {
            host,
            owner,
            link: web_link(host, body),
            path,
            body,
            end,
        };
        if !self.take_settled(&web) && !self.take_led_on(&web) {
            self.take_of_owner(web);
        }
        end
    }

    /// Takes what an address of Instagram's, or of a front end, is for certain, whatever its link
    /// says: one without its end, one that only tells of Instagram, or whose post is there already.
    /// Answers whether it is one.
    fn take_settled(&mut self, web: &Web<'_>) -> bool {
        if web.owner != Host::Other
            && let Some(begun) = end::cut_off(self.written, &web.link, web.body, web.path)
        {
            self.found.cut_off(begun);
            return true;
        }
        if web.owner == Host::Instagram && host::is_about(web.host) && !web.is_post() {
            self.found.links.push(Link::elsewhere(Elsewhere::Other));
            return true;
        }
        let has_post = |it: &Link| matches!(it.target, Target::Post { .. });
        let is_profile = matches!(web.link.target, Target::Profile { .. });
        let is_credit = is_profile && path::is_of_embed_code(web.body);
        is_credit && self.found.links.iter().any(has_post)
    }

    /// Takes what an address leads on to. Answers whether it does.
    fn take_led_on(&mut self, web: &Web<'_>) -> bool {
        let leads_on = matches!(
            web.link.target,
            Target::Unsupported(Elsewhere::Account | Elsewhere::Other)
        ) || path::is_wrapper(web.body)
            || matches!(web.owner, Host::Shim | Host::Other);
        if !leads_on {
            return false;
        }
        let inner = self.wrapped(web.body);
        // What follows a wrapper's `=` unencoded is found by itself.
        let follows = self.written.lower.get(web.end..).unwrap_or_default();
        let mut starts = Embedded::Anything.starts().iter();
        let at_once = web.body.ends_with('=') && starts.any(|it| follows.starts_with(it));
        let is_led_on = !inner.links.is_empty() || at_once;
        if is_led_on {
            self.found.extend(inner);
        }
        is_led_on
    }

    /// Takes an address as what it is on its owner's host.
    fn take_of_owner(&mut self, web: Web<'_>) {
        let Web { host, body, .. } = web;
        let is_post = web.is_post();
        match web.owner {
            Host::Instagram => self.found.links.push(web.link),
            Host::Shim => self.found.links.push(Link::elsewhere(Elsewhere::Other)),
            Host::FrontEnd if is_post || is_told_by_path(&web.link.target) => {
                self.found.links.push(web.link);
            }
            Host::FrontEnd => match path::file_of_front_end(body) {
                Some(link) => self.found.links.push(link),
                None => self.look_alike(host),
            },
            // An app's own page behind Android's scheme for all of them.
            Host::Other if body.contains("#Intent;") && body.contains("scheme=instagram") => {
                let address = format!("{host}{body}");
                self.found.links.push(app::link(&address));
            }
            Host::Other => {
                let names_instagram = body.to_ascii_lowercase().contains("instagram.com/");
                let is_named = alike::looks_like(host) || host::is_threads(host);
                if is_post || names_instagram || is_named {
                    self.look_alike(host);
                }
            }
        }
        if web.owner != Host::Other {
            self.link_end = Some(web.end);
        }
    }

    fn look_alike(&mut self, host: &str) {
        self.found.look_alikes.push(LookAlike::new(host));
    }

    /// The links that an address holds.
    fn wrapped(&self, body: &str) -> Found {
        match wrapped::inside(body) {
            Some(text) => self.inner(&text),
            None => Found::default(),
        }
    }

    /// What stands in a part of an address.
    fn inner(&self, text: &str) -> Found {
        match self.depth == DEEPEST {
            true => Found::default(),
            false => scan(text, self.depth + 1),
        }
    }
}

/// What an address says, taken for one of Instagram's.
fn web_link(host: &str, body: &str) -> Link {
    match host::is_short(host) && body.starts_with("/m/") {
        true => Link::elsewhere(Elsewhere::Messages),
        false => path::link(body),
    }
}

/// Whether the path alone tells that it leads to no post, whoever shows it.
fn is_told_by_path(target: &Target) -> bool {
    matches!(
        target,
        Target::Story { id: Some(_), .. }
            | Target::Highlight { .. }
            | Target::Unsupported(Elsewhere::Audio | Elsewhere::Location | Elsewhere::Tag)
    )
}
