//! What can be typed: the commands and their options, with help that needs no manual.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::tz::TimeZone;
use keepsake_core::catalog::{MediaFilter, Selection};
use keepsake_core::media::MediaType;
use keepsake_core::post::{MediaId, OptInReason, PostKind};
use keepsake_core::roll::{self, Outcome, SaveOptions};

use crate::failure::Failure;
use crate::language::text;
use crate::period::Period;

mod values;

/// Where pictures go unless somebody says otherwise.
pub const DEFAULT_ROLL: &str = "./camera-roll";

const EXAMPLES: &str = "\
Examples:
  keepsake scan export.zip                   what is in it, and what is missing
  keepsake save export.zip                   save all of it into ./camera-roll
  keepsake save part1.zip part2.zip --to ~/Pictures/Instagram
  keepsake save export.zip --kind post,reel --from 2019 --to-date 2021-06
  keepsake save export.zip --dry-run         only say what would be done
  keepsake save https://www.instagram.com/p/CODE/    save one public post

Exit codes:
  0    all well
  1    something failed; `keepsake ledger --outcome failed` says what
  2    wrong usage, or nothing that can be read
  130  stopped with Ctrl-C; the same command goes on where it stopped";

/// Puts your own Instagram photos and videos into a camera roll, with their dates,
/// places and captions inside the files.
///
/// Ask Instagram for a copy of your information (Accounts Center > Your information and
/// permissions > Export your information; format JSON, quality High, all time) and
/// give Keepsake the ZIP files as they were downloaded, or the folders they were
/// unpacked to. Nothing is uploaded; for an export the network is never used.
///
/// Or give it the link of a public post, or any text with links in it.
#[derive(Debug, Parser)]
#[command(name = "keepsake", version, after_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say what an export holds and what is missing; changes nothing
    Scan(Scan),
    /// List every photo and video that the export names; changes nothing
    List(List),
    /// Save the photos and videos into a camera roll folder
    Save(Save),
    /// Say which photos and videos a folder of your own photos has already
    Match(Match),
    /// Say what links lead to, without asking anybody
    Resolve(Resolve),
    /// Say what became of every photo and video of a save
    Ledger(Ledger),
    /// Remove what a save put into the camera roll
    Undo(Undo),
    /// Print the completions for a shell
    #[command(after_help = "Examples:\n  source <(keepsake completions bash)")]
    Completions {
        /// The shell to complete for
        shell: Shell,
    },
}

/// The archives a command reads.
#[derive(Debug, Args)]
pub struct Inputs {
    /// ZIP files as downloaded, or folders they were unpacked to; give all parts
    /// of an export together
    #[arg(required = true, value_name = "ZIP_OR_FOLDER")]
    pub paths: Vec<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  keepsake scan export.zip
  keepsake scan part1.zip part2.zip --json")]
pub struct Scan {
    #[command(flatten)]
    pub inputs: Inputs,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  keepsake list export.zip --kind story --from 2021-06
  keepsake list export.zip --oldest --left-out
  keepsake list export.zip --json | jq 'select(.found | not)'
  keepsake list export.zip --json | jq -r '[.media, .uri] | @tsv'    what `save --except` takes")]
pub struct List {
    #[command(flatten)]
    pub inputs: Inputs,
    #[command(flatten)]
    pub narrowing: Narrowing,
    /// Only what has a place (a position or the name of one), or only what has none
    #[arg(long, value_name = "WITH_OR_WITHOUT")]
    pub place: Option<Place>,
    /// Only what a save without options leaves out
    #[arg(long)]
    pub left_out: bool,
    /// The oldest first and each photo and video once, under the post that a save takes it from;
    /// else the lines of the indexes in their order
    #[arg(long)]
    pub oldest: bool,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  keepsake save part1.zip part2.zip
  keepsake save export.zip --to ~/Pictures/Instagram --report report.html
  keepsake save export.zip --kind post,reel --from 2019 --to-date 2021-06
  keepsake save export.zip --include reshares,messages --dry-run
  keepsake save export.zip --except 04f2a1b93c5d6e7f    all but this one (`keepsake list --json`)
  keepsake save https://www.instagram.com/p/CODE/ --slide 2
  keepsake save https://www.instagram.com/p/CODE/ --page saved.html
  keepsake save --resume                    go on after a stop, or try again what failed
  keepsake save \"$(wl-paste)\"               whatever text with links was copied")]
pub struct Save {
    /// ZIP files as downloaded, or folders they were unpacked to; give all parts
    /// of an export together. Or links to public posts, or texts with links in them
    #[arg(
        required_unless_present = "resume",
        value_name = "ZIP_OR_FOLDER_OR_LINK"
    )]
    pub what: Vec<OsString>,
    /// Go on with the last save into this folder, with what it was asked for: it was stopped,
    /// paused or killed, or something failed in it, which is tried again
    #[arg(long, conflicts_with_all = ["what", "dry_run"])]
    pub resume: bool,
    /// The camera roll: the folder to save into
    #[arg(long, value_name = "FOLDER", default_value = DEFAULT_ROLL)]
    pub to: PathBuf,
    #[command(flatten)]
    pub narrowing: Narrowing,
    /// Also take what is left out by default; may be repeated
    #[arg(long, value_name = "WHAT", value_delimiter = ',', value_parser = values::opt_in())]
    pub include: Vec<OptInReason>,
    /// Also take what was saved before and removed from the camera roll since
    #[arg(long)]
    pub again: bool,
    /// Which date goes into the files
    #[arg(long, value_enum, default_value_t = DateChoice::Published)]
    pub date: DateChoice,
    /// Write no places into the files; one that a file has of its own stays, and is told
    #[arg(long)]
    pub no_place: bool,
    /// How the camera roll is split into folders
    #[arg(long, value_enum, default_value_t = Albums::Kind)]
    pub albums: Albums,
    /// Write what a file has no room for into an .xmp file beside it
    #[arg(long)]
    pub sidecar: bool,
    /// Replace what is in the camera roll already and better in what is given: more pixels,
    /// an exact time, another caption. Only what Keepsake saved and nobody changed since
    #[arg(long)]
    pub replace: bool,
    /// Add nothing that this folder of photos has already, cut or shrunk as Instagram does it;
    /// what may be the same is added, and `keepsake match` says what
    #[arg(long, value_name = "FOLDER")]
    pub library: Option<PathBuf>,
    /// Only say what would be done
    #[arg(long)]
    pub dry_run: bool,
    /// Write a page with every picture, and everything that was left out and why
    #[arg(long, value_name = "FILE.html", conflicts_with = "dry_run")]
    pub report: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub links: Links,
}

/// What matters where links are saved.
#[derive(Debug, Args)]
pub struct Links {
    /// Of a link's post, only this photo or video; they count from 1
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    pub slide: Option<u32>,
    /// Also save photos and videos that arrive damaged twice, as they came; the ledger says so
    #[arg(long)]
    pub damaged: bool,
    /// The page of the link's post as a browser saved it without being logged in; Instagram is
    /// asked for its files alone then
    #[arg(long, value_name = "FILE.html")]
    pub page: Option<PathBuf>,
    /// Ask Instagram now, although it gave nothing more when it was last asked
    #[arg(long)]
    pub now: bool,
    /// A server that stands in for Instagram, for tests
    #[arg(long, hide = true, value_name = "ADDRESS:PORT", requires = "test_root")]
    pub test_server: Option<SocketAddr>,
    /// The only root certificate to trust then
    #[arg(long, hide = true, value_name = "FILE.pem", requires = "test_server")]
    pub test_root: Option<PathBuf>,
    /// No pause between its pages
    #[arg(long, hide = true, requires = "test_server")]
    pub test_no_pause: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  keepsake match export.zip --library ~/Pictures
  keepsake match export.zip --library ~/Pictures --report pairs.html
  keepsake match export.zip --library ~/Pictures --json | jq 'select(.outcome == \"ask\")'
  keepsake match export.zip --library ~/Pictures --same 4f2a --different 77b0")]
pub struct Match {
    #[command(flatten)]
    pub inputs: Inputs,
    /// The folder with your own photos; all folders in it are looked through. Nothing in it is
    /// changed
    #[arg(long, value_name = "FOLDER")]
    pub library: PathBuf,
    /// The camera roll that remembers what was found and answered
    #[arg(long, value_name = "FOLDER", default_value = DEFAULT_ROLL)]
    pub to: PathBuf,
    /// The library has this one: it is not added. May be repeated
    #[arg(long, value_name = "MEDIA", value_delimiter = ',')]
    pub same: Vec<String>,
    /// The library's is another one: this is added. May be repeated
    #[arg(long, value_name = "MEDIA", value_delimiter = ',')]
    pub different: Vec<String>,
    /// Write a page that shows what was found, each pair side by side
    #[arg(long, value_name = "FILE.html")]
    pub report: Option<PathBuf>,
    /// Forget what was remembered of the library, and what you answered, before looking
    #[arg(long)]
    pub afresh: bool,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  keepsake resolve https://www.instagram.com/p/CODE/
  keepsake resolve 'Look: https://instagram.com/reel/CODE/?igsh=x' --json")]
pub struct Resolve {
    /// Links, or texts with links in them
    #[arg(required = true, value_name = "LINK")]
    pub texts: Vec<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  keepsake ledger
  keepsake ledger --outcome failed
  keepsake ledger --reason bytes_missing
  keepsake ledger --run 2 --json")]
pub struct Ledger {
    /// The camera roll
    #[arg(long, value_name = "FOLDER", default_value = DEFAULT_ROLL)]
    pub to: PathBuf,
    /// Only this run (each save is one; they count from 1)
    #[arg(long)]
    pub run: Option<i64>,
    /// Only items with this outcome
    #[arg(long, value_parser = values::outcome())]
    pub outcome: Option<Outcome>,
    /// Only items with this reason: the `code` of one of the `reasons` that --json prints
    #[arg(long, value_name = "CODE", value_parser = values::reason(), hide_possible_values = true)]
    pub reason: Option<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  keepsake undo
  keepsake undo --run 2 --yes")]
pub struct Undo {
    /// The camera roll
    #[arg(long, value_name = "FOLDER", default_value = DEFAULT_ROLL)]
    pub to: PathBuf,
    /// The run to take back; without it, the last one that is not undone yet
    #[arg(long)]
    pub run: Option<i64>,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
}

/// What narrows a command to a part of the export.
#[derive(Debug, Args)]
pub struct Narrowing {
    /// Only these kinds; may be repeated
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = values::kind())]
    pub kind: Vec<PostKind>,
    /// Only photos, or only videos
    #[arg(long = "type", value_name = "TYPE")]
    pub media_type: Option<Type>,
    /// Only what was published on or after this day (YYYY-MM-DD, YYYY-MM or YYYY)
    #[arg(long, value_name = "DAY")]
    pub from: Option<Period>,
    /// Only what was published on or before this day (YYYY-MM-DD, YYYY-MM or YYYY)
    #[arg(long, value_name = "DAY")]
    pub to_date: Option<Period>,
    /// Only what is from archives of the account of this name; an archive that tells none is of
    /// no account
    #[arg(long, value_name = "NAME")]
    pub account: Option<String>,
    /// Only what has this text in its caption, in upper or lower case
    #[arg(long, value_name = "TEXT")]
    pub contains: Option<String>,
    /// Only these photos and videos, by the `media` that `list --json` prints; may be repeated
    #[arg(long, value_name = "MEDIA", value_delimiter = ',', value_parser = values::media)]
    pub only: Vec<MediaId>,
    /// All but these photos and videos, by the same; may be repeated
    #[arg(long, value_name = "MEDIA", value_delimiter = ',', value_parser = values::media)]
    pub except: Vec<MediaId>,
    /// The time zone of days and file names, as Europe/Paris or +05:30 [default: this
    /// computer's]
    #[arg(long, value_name = "ZONE", value_parser = values::time_zone, allow_hyphen_values = true)]
    pub zone: Option<TimeZone>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Type {
    /// Still pictures
    Photo,
    /// Moving ones
    Video,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Place {
    /// A position, or the name of one
    With,
    /// Neither
    Without,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum DateChoice {
    /// When it was published on Instagram
    Published,
    /// When it was taken, where Instagram tells; else when it was published
    Original,
    /// Now, when it is saved
    Now,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Albums {
    /// Posts, Reels, Stories …
    Kind,
    /// 2019, 2020 …
    Year,
    /// All in one folder
    None,
}

impl List {
    /// What is to be listed.
    ///
    /// # Errors
    /// As [`Narrowing::filter`].
    pub fn filter(&self) -> Result<MediaFilter, Failure> {
        Ok(MediaFilter {
            place: self.place.map(|place| place == Place::With),
            left_out: self.left_out.then_some(true),
            ..self.narrowing.filter()?
        })
    }
}

impl Save {
    /// What is to be saved.
    ///
    /// # Errors
    /// As [`Narrowing::filter`].
    pub fn selection(&self) -> Result<Selection, Failure> {
        Ok(Selection {
            filter: self.narrowing.filter()?,
            include: self.include.clone(),
            again: self.again,
            ..Selection::default()
        })
    }

    /// How the core is to save.
    pub fn options(&self) -> SaveOptions {
        SaveOptions {
            date: match self.date {
                DateChoice::Published => roll::DateChoice::Published,
                DateChoice::Original => roll::DateChoice::Original,
                DateChoice::Now => roll::DateChoice::Now,
            },
            zone: self.narrowing.zone(),
            place: !self.no_place,
            sidecar: self.sidecar,
            replace: self.replace,
            copies: self.library.is_some(),
            damaged: self.links.damaged,
            albums: match self.albums {
                Albums::Kind => roll::AlbumChoice::ByKind,
                Albums::Year => roll::AlbumChoice::ByYear,
                Albums::None => roll::AlbumChoice::NoAlbums,
            },
            // Folders keep their names, whatever language a save is told in.
            titles: roll::AlbumTitles::default(),
        }
    }
}

impl Narrowing {
    /// The time zone to think in.
    pub fn zone(&self) -> TimeZone {
        self.zone.clone().unwrap_or_else(TimeZone::system)
    }

    /// The filter that the core understands.
    ///
    /// # Errors
    /// No day is on or after `--from` and on or before `--to-date`.
    pub fn filter(&self) -> Result<MediaFilter, Failure> {
        let zone = self.zone();
        let from = self.from.map(|period| period.start(&zone));
        let before = self.to_date.map(|period| period.end(&zone));
        if from
            .zip(before)
            .is_some_and(|(from, before)| from >= before)
        {
            return Err(Failure::Unusable(text!("refused-days")));
        }
        Ok(MediaFilter {
            kinds: self.kind.clone(),
            media_type: self.media_type.map(|media_type| match media_type {
                Type::Photo => MediaType::Photo,
                Type::Video => MediaType::Video,
            }),
            from,
            before,
            account: self.account.clone(),
            contains: self.contains.clone(),
            media: self.only.clone(),
            except: self.except.clone(),
            ..MediaFilter::default()
        })
    }
}
