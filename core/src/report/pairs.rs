//! The page about a look into a photo library: each post beside what the library has of it, to
//! be told apart by eye. First what is asked about, then what is there already.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use tokio_util::sync::CancellationToken;

use super::html::Text;
use super::pictures::{Place, data_address};
use super::words::{ReportPhrase, Words};
use super::{Pictures, ReportProgress, Trouble, frame};
use crate::catalog::Catalog;
use crate::error::{Error, Result};
use crate::matching::{
    Cue, FoundCopy, LibraryAsset, LibraryIndex, LookNumbers, PhotoLibrary, Verdict,
};
use crate::media;
use crate::post::MediaId;
use crate::previews::Previews;
use crate::roll::{Ledger, Outcome, RunId};

/// How many pairs are made at a time.
const AT_ONCE: u32 = 16;
/// How many lines of the ledger are held at once.
const PAGE: u32 = 1000;
/// How many pairs of a kind a page carries at most: browsers still open it.
const MOST: usize = 1500;
/// The longer edge of a picture: large enough to see a difference.
const SIDE: u32 = 320;

/// What a page with pairs is about, and what it is made with.
pub struct Pairs<'a> {
    /// The catalog, which remembers what was found.
    pub catalog: &'a Catalog,
    /// What the look came to.
    pub numbers: LookNumbers,
    /// What is remembered of the library.
    pub index: &'a LibraryIndex,
    /// Where the library's pictures come from.
    pub library: &'a dyn PhotoLibrary,
    /// What the person knows the library by.
    pub name: &'a str,
    /// Where the pictures of posts come from.
    pub previews: &'a Previews,
    /// What it says.
    pub words: &'a dyn PairWords,
}

/// The language of a page with pairs.
pub trait PairWords: Words {
    /// One text of it.
    fn pair_phrase(&self, phrase: &PairPhrase) -> String;
}

/// A text of a page with pairs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "phrase", rename_all = "snake_case")]
pub enum PairPhrase {
    /// In the window's title.
    Title,
    /// Above everything.
    Heading,
    /// Below it: which library, and that nothing in it is changed.
    Library {
        /// What the person knows it by.
        name: String,
    },
    /// Above a number: photos and videos that the library has nothing of.
    New,
    /// Above a number and above pairs: those that the library may have.
    Ask,
    /// Below that: that they are saved until the person says that both are the same.
    Asked,
    /// Above a number and above pairs: those that the library has.
    There,
    /// Instead of pairs: there is none.
    None,
    /// After pairs: so many more, that are not drawn.
    More {
        /// How many.
        count: u64,
    },
    /// Above the picture of a post.
    Post,
    /// Above the picture of an asset.
    Asset,
    /// For those who cannot see the picture of an asset.
    Picture {
        /// The library's name of the asset.
        asset: String,
    },
    /// How sure it is: in so many of 256 features both pictures differ.
    Distance {
        /// How many.
        distance: u32,
    },
    /// What speaks for it.
    Cue {
        /// As [`Cue::name`] calls it.
        cue: &'static str,
    },
    /// At the end: what made the page, that nothing was uploaded, and nothing in the library
    /// was changed.
    Footer {
        /// The version of Keepsake.
        version: String,
    },
}

/// A pair, ready to be written.
struct Pair {
    found: FoundCopy,
    post: Side,
    asset: Side,
}

/// One half of a pair.
struct Side {
    /// What it is, above it.
    heading: String,
    /// A text for those who cannot see it.
    alternative: String,
    /// A `data:` address; none if it cannot be drawn.
    picture: Option<String>,
    /// Below it, line by line.
    facts: Vec<String>,
    /// How it is named to the command.
    name: String,
}

/// Writes the page.
pub(super) fn write(
    pairs: &Pairs<'_>,
    to: &mut dyn Write,
    progress: &mut dyn FnMut(ReportProgress),
    stop: &CancellationToken,
) -> Result<(), Trouble> {
    let say = |phrase| pairs.words.pair_phrase(&phrase);
    let name = frame::isolated(pairs.name);
    frame::head(
        to,
        &say(PairPhrase::Title),
        &say(PairPhrase::Heading),
        &say(PairPhrase::Library { name }),
        pairs.words,
    )?;
    pairs.write_numbers(to)?;
    writeln!(to, "<main id=\"main\">")?;
    let mut drawing = Drawing {
        pairs,
        done: 0,
        progress,
        stop,
    };
    drawing.section(to, Verdict::Ask)?;
    drawing.section(to, Verdict::AlreadyThere)?;
    let footer = PairPhrase::Footer {
        version: frame::version(),
    };
    Ok(frame::end(to, &say(footer))?)
}

/// What a save put in although the library may have it, for the page about that save. Nothing where
/// that is so of nothing.
pub(super) fn write_asked(
    pairs: &Pairs<'_>,
    run: RunId,
    to: &mut dyn Write,
    stop: &CancellationToken,
) -> Result<(), Trouble> {
    let Pairs { catalog, words, .. } = *pairs;
    if catalog.copies(Some(Verdict::Ask), None, 1)?.is_empty() {
        return Ok(());
    }
    let (ledger, mut after, mut count) = (Ledger::of(catalog), 0, 0);
    loop {
        let page = ledger
            .save(run)
            .entries(Some(Outcome::Saved), after, PAGE)?;
        let Some(last) = page.last() else { break };
        after = last.id;
        for entry in page {
            if stop.is_cancelled() {
                return Err(Error::Stopped.into());
            }
            let found = catalog.copy(entry.media)?;
            let Some(found) = found.filter(|found| found.verdict == Verdict::Ask) else {
                continue;
            };
            if count == 0 {
                let [heading, below] =
                    [PairPhrase::Ask, PairPhrase::Asked].map(|phrase| words.pair_phrase(&phrase));
                let (heading, below) = (Text(&heading), Text(&below));
                writeln!(to, "<h2 id=\"ask\">{heading}</h2><p>{below}</p>")?;
                writeln!(to, "<ul class=\"pairs\">")?;
            }
            count += 1;
            if count <= MOST {
                pairs.pair(found)?.write(to, words)?;
            }
        }
    }
    if count > 0 {
        writeln!(to, "</ul>")?;
        write_more(to, words, count.saturating_sub(MOST) as u64)?;
    }
    Ok(())
}

/// That there are so many more pairs than are drawn.
fn write_more(to: &mut dyn Write, words: &dyn PairWords, count: u64) -> io::Result<()> {
    if count == 0 {
        return Ok(());
    }
    let more = words.pair_phrase(&PairPhrase::More { count });
    writeln!(to, "<p class=\"more\">{}</p>", Text(&more))
}

impl Pairs<'_> {
    fn write_numbers(&self, to: &mut dyn Write) -> io::Result<()> {
        let words = self.words;
        let LookNumbers {
            media,
            new,
            already_there,
            ask,
            ..
        } = self.numbers;
        let of_pairs = |phrase| words.pair_phrase(&phrase);
        writeln!(to, "<dl class=\"numbers\">")?;
        for (class, what, count) in [
            ("", words.phrase(&ReportPhrase::Planned), media),
            ("", of_pairs(PairPhrase::New), new),
            ("", of_pairs(PairPhrase::Ask), ask),
            ("good", of_pairs(PairPhrase::There), already_there),
        ] {
            let number = words.phrase(&ReportPhrase::Number { value: count });
            frame::figure(to, class, &what, &number)?;
        }
        writeln!(to, "</dl>")
    }

    fn pair(&self, found: FoundCopy) -> Result<Pair> {
        Ok(Pair {
            post: self.post(found.media)?,
            asset: self.asset(&found)?,
            found,
        })
    }

    fn post(&self, media: MediaId) -> Result<Side> {
        let words = self.words;
        let mut facts = Vec::new();
        let mut alternative = String::new();
        if let Some(item) = self.catalog.media_item(media)? {
            let moment = words.moment(item.item.published);
            let kind = item.item.kind;
            let caption = ReportPhrase::Caption {
                kind,
                moment: moment.clone(),
            };
            facts.push(words.phrase(&caption));
            alternative = words.phrase(&ReportPhrase::Photo { kind, moment });
        }
        facts.extend(self.catalog.media_size(media)?.and_then(pixels));
        let pictured = self.catalog.pictured(media)?.map(Place::Archive);
        let pictures = Pictures::Archives(self.previews);
        let picture = pictured.and_then(|place| pictures.address(&place, SIDE));
        Ok(Side {
            heading: words.pair_phrase(&PairPhrase::Post),
            alternative,
            picture,
            facts,
            name: media.to_string(),
        })
    }

    fn asset(&self, found: &FoundCopy) -> Result<Side> {
        let words = self.words;
        let id = found.asset.clone();
        let facts = match self.index.asset(&id)? {
            Some(asset) => self.facts(&asset),
            None => Vec::new(),
        };
        let picture = self.library.picture(&id);
        let preview = picture.and_then(|bytes| media::preview(&mut &bytes[..], SIDE).ok());
        Ok(Side {
            heading: words.pair_phrase(&PairPhrase::Asset),
            alternative: words.pair_phrase(&PairPhrase::Picture { asset: id.clone() }),
            picture: preview.map(|preview| data_address(&preview.jpeg)),
            facts,
            name: id,
        })
    }

    /// When it was taken, by the clock of its camera, and its size.
    fn facts(&self, asset: &LibraryAsset) -> Vec<String> {
        let taken = asset.taken.map_or_else(
            || self.words.phrase(&ReportPhrase::DateUnknown),
            |taken| taken.strftime("%Y-%m-%d %H:%M").to_string(),
        );
        let size = pixels((asset.width, asset.height));
        std::iter::once(taken).chain(size).collect()
    }
}

struct Drawing<'a> {
    pairs: &'a Pairs<'a>,
    done: u64,
    progress: &'a mut dyn FnMut(ReportProgress),
    stop: &'a CancellationToken,
}

impl Drawing<'_> {
    fn section(&mut self, to: &mut dyn Write, verdict: Verdict) -> Result<(), Trouble> {
        let words = self.pairs.words;
        let (anchor, heading, below, count) = match verdict {
            Verdict::Ask => (
                "ask",
                PairPhrase::Ask,
                Some(PairPhrase::Asked),
                self.pairs.numbers.ask,
            ),
            Verdict::AlreadyThere | Verdict::New => (
                "there",
                PairPhrase::There,
                None,
                self.pairs.numbers.already_there,
            ),
        };
        let heading = words.pair_phrase(&heading);
        writeln!(to, "<h2 id=\"{anchor}\">{}</h2>", Text(&heading))?;
        let below = match count {
            0 => Some(PairPhrase::None),
            _ => below,
        };
        if let Some(below) = below {
            writeln!(to, "<p>{}</p>", Text(&words.pair_phrase(&below)))?;
        }
        writeln!(to, "<ul class=\"pairs\">")?;
        let drawn = self.list(to, verdict)?;
        writeln!(to, "</ul>")?;
        Ok(write_more(to, words, count.saturating_sub(drawn))?)
    }

    /// Writes the pairs; answers how many.
    fn list(&mut self, to: &mut dyn Write, verdict: Verdict) -> Result<u64, Trouble> {
        let (mut after, mut drawn) = (None, 0);
        while drawn < MOST {
            if self.stop.is_cancelled() {
                return Err(Error::Stopped.into());
            }
            let page = self.pairs.catalog.copies(Some(verdict), after, AT_ONCE)?;
            let Some(last) = page.last() else {
                break;
            };
            after = Some(last.media);
            drawn += page.len();
            for found in page {
                self.pairs.pair(found)?.write(to, self.pairs.words)?;
                self.done += 1;
                let all = self.pairs.numbers.ask + self.pairs.numbers.already_there;
                let done = self.done.min(all);
                (self.progress)(ReportProgress { done, all });
            }
        }
        Ok(drawn as u64)
    }
}

impl Pair {
    fn write(&self, to: &mut dyn Write, words: &dyn PairWords) -> io::Result<()> {
        writeln!(to, "<li class=\"pair\">")?;
        self.post.write(to)?;
        self.asset.write(to)?;
        let cues = self.found.cues.iter();
        let told = cues.map(|cue| words.pair_phrase(&PairPhrase::Cue { cue: cue.name() }));
        let mut told: Vec<_> = told.collect();
        // The same bytes differ in nothing: nothing was compared.
        if !self.found.cues.contains(&Cue::Bytes) {
            let distance = self.found.distance;
            told.push(words.pair_phrase(&PairPhrase::Distance { distance }));
        }
        writeln!(to, "<ul class=\"cues\">")?;
        for cue in told {
            writeln!(to, "<li>{}</li>", Text(&cue))?;
        }
        writeln!(to, "</ul>\n</li>")
    }
}

impl Side {
    fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        let (heading, what) = (Text(&self.heading), Text(&self.alternative));
        writeln!(to, "<figure><h3>{heading}</h3><div class=\"frame\">")?;
        match &self.picture {
            Some(address) => writeln!(
                to,
                "<img src=\"{address}\" alt=\"{what}\" decoding=\"async\">"
            )?,
            None => {
                let ending = Path::new(&self.name).extension();
                let ending = ending.map(|ending| ending.to_string_lossy().to_uppercase());
                let ending = ending.unwrap_or_default();
                let ending = Text(&ending);
                writeln!(
                    to,
                    "<span role=\"img\" aria-label=\"{what}\">{ending}</span>"
                )?;
            }
        }
        writeln!(to, "</div><figcaption>")?;
        for fact in &self.facts {
            writeln!(
                to,
                "<span class=\"faint\" dir=\"auto\">{}</span>",
                Text(fact)
            )?;
        }
        writeln!(
            to,
            "<code dir=\"auto\">{}</code></figcaption></figure>",
            Text(&self.name)
        )
    }
}

/// The size of a picture; none where it is not known.
fn pixels((width, height): (u32, u32)) -> Option<String> {
    (width > 0 && height > 0).then(|| frame::isolated(&format!("{width} × {height}")))
}
