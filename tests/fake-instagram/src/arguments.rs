//! What the command is told.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use fake_instagram::{Fault, Odd, Role, Rule, Shape, State, Target};

/// Serves the Instagram of somebody who does not exist to logged-out clients.
#[derive(Debug, Parser)]
#[command(name = "fake-instagram")]
pub(crate) struct Arguments {
    /// How many posts the account has
    #[arg(long, default_value_t = 20)]
    pub(crate) posts: usize,
    /// What the account is invented from; the same seed gives the same account
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Only photos, each of at least so many bytes
    #[arg(long, value_name = "BYTES")]
    pub(crate) bulk_bytes: Option<usize>,
    /// One more post, the newest: a video of at least so many bytes
    #[arg(long, value_name = "BYTES")]
    pub(crate) video_bytes: Option<usize>,
    /// The shape in which pages tell their posts
    #[arg(long, value_enum, default_value_t)]
    pub(crate) shape: ShapeName,
    /// The port; any free one if it is 0
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// Where the root certificate is written
    #[arg(long, default_value = "root.pem")]
    pub(crate) root: PathBuf,
    /// A folder into which the page of each post is written, as a browser would save it: CODE.html
    #[arg(long)]
    pub(crate) pages: Option<PathBuf>,
    /// Milliseconds from a request to its answer
    #[arg(long, default_value = "0", value_parser = milliseconds)]
    pub(crate) latency: Duration,
    /// Bytes a second on each connection
    #[arg(long, value_name = "BYTES")]
    pub(crate) rate: Option<u64>,
    /// Something that goes wrong: TARGET:FAULT[=VALUE][*TIMES]
    ///
    /// TARGET: all, page, share, profile, api, media, picture, video, foreign, or the beginning of a path.
    /// FAULT: a status; expired, html, type=TYPE, slow-start=MILLISECONDS, hang-up,
    /// stall=BYTES, cut-off=BYTES, trickle=BYTES, wrong-length, announce=BYTES, short,
    /// no-length, corrupt=BYTES, no-range, wrong-range, redirect-loop, redirect=ADDRESS,
    /// gzip-bomb=BYTES, says=STATUS BODY; for pages: throttled, gated, not-found, login-wall,
    /// redirect-login, redirect-home, profile, empty, unknown, another.
    /// Example: --fault 'video:cut-off=100000*1'
    #[arg(long, value_parser = rule)]
    pub(crate) fault: Vec<Rule>,
    /// Print the addresses of all files instead of the posts
    #[arg(long)]
    pub(crate) addresses: bool,
}

/// A [`Shape`] as it is written on the command line.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(crate) enum ShapeName {
    /// As recorded in October 2026
    #[default]
    Polaris,
    /// As pages had it before
    ApiV1,
}

impl From<ShapeName> for Shape {
    fn from(name: ShapeName) -> Self {
        match name {
            ShapeName::Polaris => Self::Polaris,
            ShapeName::ApiV1 => Self::ApiV1,
        }
    }
}

fn milliseconds(text: &str) -> Result<Duration, std::num::ParseIntError> {
    Ok(Duration::from_millis(text.parse()?))
}

fn rule(text: &str) -> Result<Rule, String> {
    let (target, fault) = text.split_once(':').ok_or("TARGET:FAULT is expected")?;
    let (fault, times) = match fault.rsplit_once('*') {
        Some((fault, times)) => (fault, Some(number(times)?)),
        None => (fault, None),
    };
    let rule = Rule::new(target_named(target)?, fault_named(fault)?);
    Ok(match times {
        Some(times) => rule.times(times),
        None => rule,
    })
}

fn target_named(name: &str) -> Result<Target, String> {
    Ok(match name {
        "all" => Target::All,
        "media" => Target::Media,
        "page" => Target::Role(Role::Page),
        "share" => Target::Role(Role::Share),
        "profile" => Target::Role(Role::Profile),
        "api" => Target::Role(Role::Api),
        "picture" => Target::Role(Role::Picture),
        "video" => Target::Role(Role::Video),
        "foreign" => Target::Role(Role::Foreign),
        path if path.starts_with('/') => Target::Path(path.to_owned()),
        _ => return Err(format!("no target is called {name}")),
    })
}

fn fault_named(text: &str) -> Result<Fault, String> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    if let Some(state) = state_named(name) {
        return Ok(Fault::Page(state));
    }
    Ok(match name {
        "expired" => Fault::Expired,
        "html" => Fault::Html,
        "type" => Fault::ContentType(value.to_owned()),
        "slow-start" => Fault::SlowStart(Duration::from_millis(number(value)?)),
        "hang-up" => Fault::HangUp,
        "stall" => Fault::Stall {
            after: number(value)?,
        },
        "cut-off" => Fault::CutOff {
            after: number(value)?,
        },
        "trickle" => Fault::Trickle(number(value)?),
        "wrong-length" => Fault::WrongLength,
        "announce" => Fault::Announce(number(value)?),
        "short" => Fault::Short,
        "says" => {
            let (code, body) = value.split_once(' ').unwrap_or((value, ""));
            Fault::Says {
                code: number(code)?,
                body: body.to_owned(),
            }
        }
        "no-length" => Fault::NoLength,
        "corrupt" => Fault::Corrupt {
            from: number(value)?,
        },
        "no-range" => Fault::NoRange,
        "wrong-range" => Fault::WrongRange,
        "redirect-loop" => Fault::RedirectLoop,
        "redirect" => Fault::RedirectTo(value.to_owned()),
        "gzip-bomb" => Fault::GzipBomb(number(value)?),
        _ => Fault::status(
            name.parse()
                .map_err(|_| format!("no fault is called {name}"))?,
        ),
    })
}

fn state_named(name: &str) -> Option<State> {
    Some(match name {
        "throttled" => State::Throttled,
        "gated" => State::Gated,
        "not-found" => State::NotFound,
        "login-wall" => State::LoginWall,
        "redirect-login" => State::RedirectToLogin,
        "redirect-home" => State::RedirectHome,
        "profile" => State::Profile,
        "empty" => State::EmptyShell,
        "unknown" => State::UnknownRoute,
        "another" => State::AnotherPost,
        _ => State::Odd(Odd::ALL.into_iter().find(|odd| odd.name() == name)?),
    })
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.parse()
        .map_err(|_| format!("a number is expected, not \"{text}\""))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;
    use fake_instagram::{Fault, Role, Rule, State, Target};

    use super::{Arguments, rule};

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn faults_are_read() {
        let cut = Rule::new(Target::Role(Role::Video), Fault::CutOff { after: 1000 }).times(2);
        assert_eq!(rule("video:cut-off=1000*2"), Ok(cut));
        let throttled = Rule::new(
            Target::Path("/p/abc/".to_owned()),
            Fault::Page(State::Throttled),
        );
        assert_eq!(rule("/p/abc/:throttled"), Ok(throttled));
        let refused = Fault::Says {
            code: 403,
            body: "{\"message\":\"login_required\"}".to_owned(),
        };
        assert_eq!(
            rule("page:says=403 {\"message\":\"login_required\"}"),
            Ok(Rule::new(Target::Role(Role::Page), refused))
        );
        assert_eq!(
            rule("all:503"),
            Ok(Rule::new(Target::All, Fault::status(503)))
        );
        let elsewhere = Fault::RedirectTo("https://example.com/".to_owned());
        assert_eq!(
            rule("media:redirect=https://example.com/"),
            Ok(Rule::new(Target::Media, elsewhere))
        );
    }

    #[test]
    fn what_is_no_fault_is_refused() {
        for wrong in [
            "429",
            "nobody:429",
            "all:nothing",
            "all:stall",
            "all:stall=x",
            "all:429*x",
        ] {
            assert!(rule(wrong).is_err(), "{wrong}");
        }
    }
}
