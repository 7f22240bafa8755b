//! The contact sheet: every month with its pictures, as many as a page can carry.

use std::collections::BTreeMap;
use std::io::{self, Write};

use jiff::Timestamp;
use jiff::civil::Date;
use tokio_util::sync::CancellationToken;

use super::html::Text;
use super::pictures::Pictures;
use super::tile::{self, Picture};
use super::words::{ReportPhrase, Words};
use super::{ReportProgress, Trouble};
use crate::error::Error;
use crate::media::MediaType;

/// How many pictures a page carries at most: some 40 MB, which browsers still open.
const MOST_ON_A_PAGE: usize = 3000;
/// How many pictures are made at a time.
const AT_ONCE: usize = 32;

/// The month something was published in. In order of time; what has none comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Month {
    /// Its first day.
    From(Date),
    Unknown,
}

/// Which pictures each month has. They are named by their lines in the ledger; all of
/// an export's fit into memory like that.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    months: BTreeMap<Month, OneMonth>,
}

#[derive(Debug, Default)]
struct OneMonth {
    photos: u64,
    videos: u64,
    /// When, and which line of the ledger.
    pictures: Vec<(Option<Timestamp>, i64)>,
}

/// What a sheet needs to be drawn.
pub(super) struct Drawing<'a> {
    /// What the line of that id in the ledger tells of a picture.
    pub(super) look_up: &'a dyn Fn(i64) -> Result<Option<Picture>, Trouble>,
    pub(super) pictures: &'a Pictures<'a>,
    pub(super) words: &'a dyn Words,
    pub(super) progress: &'a mut dyn FnMut(ReportProgress),
    pub(super) stop: &'a CancellationToken,
}

impl From<Option<Date>> for Month {
    fn from(first_day: Option<Date>) -> Self {
        first_day.map_or(Self::Unknown, Self::From)
    }
}

impl Month {
    /// As its anchor is called.
    fn anchor(self) -> String {
        match self {
            Self::From(first) => format!("m-{}", first.strftime("%Y-%m")),
            Self::Unknown => "m-unknown".to_owned(),
        }
    }

    fn name(self) -> ReportPhrase {
        match self {
            Self::From(first) => ReportPhrase::Month {
                year: first.year(),
                month: first.month(),
            },
            Self::Unknown => ReportPhrase::DateUnknown,
        }
    }

    /// For a list that has the years already.
    fn short_name(self) -> ReportPhrase {
        match self {
            Self::From(first) => ReportPhrase::ShortMonth {
                month: first.month(),
            },
            Self::Unknown => ReportPhrase::DateUnknown,
        }
    }

    fn year(self) -> Option<i16> {
        match self {
            Self::From(first) => Some(first.year()),
            Self::Unknown => None,
        }
    }
}

impl Sheet {
    /// Notes a picture of that month.
    pub(super) fn add(&mut self, month: Month, what: MediaType, at: Option<Timestamp>, line: i64) {
        let of = self.months.entry(month).or_default();
        match what {
            MediaType::Photo => of.photos += 1,
            MediaType::Video => of.videos += 1,
        }
        of.pictures.push((at, line));
    }

    /// How many pictures of each month are shown.
    fn most(&self) -> usize {
        let all: usize = self.months.values().map(|month| month.pictures.len()).sum();
        if all <= MOST_ON_A_PAGE {
            return all;
        }
        MOST_ON_A_PAGE / self.months.len()
    }

    /// Links to every month, a line for each year.
    pub(super) fn contents(&self, to: &mut dyn Write, words: &dyn Words) -> io::Result<()> {
        let label = words.phrase(&ReportPhrase::Months);
        writeln!(
            to,
            "<nav class=\"months\" aria-label=\"{}\"><ul>",
            Text(&label)
        )?;
        let mut open = None;
        for month in self.months.keys() {
            if open != Some(month.year()) {
                if open.is_some() {
                    writeln!(to, "</ul></li>")?;
                }
                let year = month.year().map(|year| year.to_string());
                writeln!(to, "<li><span>{}</span><ul>", year.unwrap_or_default())?;
                open = Some(month.year());
            }
            let name = words.phrase(&month.short_name());
            let (anchor, name) = (month.anchor(), Text(&name));
            writeln!(to, "<li><a href=\"#{anchor}\">{name}</a></li>")?;
        }
        if open.is_some() {
            writeln!(to, "</ul></li>")?;
        }
        let left_out = words.phrase(&ReportPhrase::NotInTheRoll);
        let left_out = Text(&left_out);
        writeln!(
            to,
            "<li><span></span><a href=\"#left-out\">{left_out}</a></li>\n</ul></nav>"
        )
    }

    /// Every month with its pictures, in order.
    pub(super) fn write(
        mut self,
        to: &mut dyn Write,
        drawing: &mut Drawing<'_>,
    ) -> Result<(), Trouble> {
        if self.months.is_empty() {
            let nothing = drawing.words.phrase(&ReportPhrase::NoPictures);
            writeln!(to, "<p>{}</p>", Text(&nothing))?;
        }
        let most = self.most();
        for of in self.months.values_mut() {
            of.pictures.sort_unstable();
        }
        let shown = self.months.values().map(|of| of.pictures.len().min(most));
        let all = shown.map(|shown| shown as u64).sum();
        let mut done = 0;
        writeln!(to, "<div class=\"all\">")?;
        for (month, of) in &self.months {
            let shown = of.pictures.get(..most).unwrap_or(&of.pictures);
            heading(to, *month, of, shown.len(), drawing.words)?;
            for pictures in shown.chunks(AT_ONCE) {
                drawing.draw(to, pictures)?;
                done += pictures.len() as u64;
                (drawing.progress)(ReportProgress { done, all });
            }
            ending(to, of.pictures.len() - shown.len(), drawing.words)?;
        }
        Ok(writeln!(to, "</div>")?)
    }
}

impl Drawing<'_> {
    fn draw(&self, to: &mut dyn Write, lines: &[(Option<Timestamp>, i64)]) -> Result<(), Trouble> {
        if self.stop.is_cancelled() {
            return Err(Error::Stopped.into());
        }
        let pictures: Vec<Picture> = lines
            .iter()
            .filter_map(|(_, line)| (self.look_up)(*line).transpose())
            .collect::<Result<_, _>>()?;
        let places: Vec<_> = pictures.iter().map(Picture::photo).collect();
        let addresses = self.pictures.addresses(&places);
        for (picture, address) in pictures.iter().zip(addresses) {
            tile::write(to, picture, address.as_deref(), self.words)?;
        }
        Ok(())
    }
}

/// The number of pictures tells the style sheet how wide a month is, before it is drawn.
fn heading(
    to: &mut dyn Write,
    month: Month,
    of: &OneMonth,
    shown: usize,
    words: &dyn Words,
) -> io::Result<()> {
    let anchor = month.anchor();
    let name = words.phrase(&month.name());
    let how_many = words.phrase(&ReportPhrase::PhotosAndVideos {
        photos: of.photos,
        videos: of.videos,
    });
    let (name, how_many) = (Text(&name), Text(&how_many));
    writeln!(
        to,
        "<section class=\"month\" style=\"--pictures: {shown}\" aria-labelledby=\"{anchor}\">\n\
         <h3 id=\"{anchor}\">{name} <span>{how_many}</span></h3>\n<ul class=\"sheet\">",
    )
}

fn ending(to: &mut dyn Write, more: usize, words: &dyn Words) -> io::Result<()> {
    writeln!(to, "</ul>")?;
    if more > 0 {
        let count = u64::try_from(more).unwrap_or(u64::MAX);
        let more = words.phrase(&ReportPhrase::NotDrawn { count });
        writeln!(to, "<p class=\"more\">{}</p>", Text(&more))?;
    }
    writeln!(to, "</section>")
}

#[cfg(test)]
mod tests {
    use super::super::pictures::{Place, cache_of};
    use super::super::tests::English;
    use super::*;
    use crate::media::Format;
    use crate::post::PostKind;
    use crate::roll::FolderRoll;
    use jiff::civil::date;

    const JUNE: Month = Month::From(date(2021, 6, 1));
    const JULY: Month = Month::From(date(2021, 7, 1));

    fn add(sheet: &mut Sheet, month: Month, pictures: i64) {
        for line in 0..pictures {
            let at = Timestamp::from_second(pictures - line).ok();
            sheet.add(month, MediaType::Photo, at, line);
        }
    }

    fn drawn(sheet: Sheet, stop: &CancellationToken) -> Result<String, Trouble> {
        let folder = tempfile::tempdir().unwrap();
        let roll = FolderRoll::new(folder.path());
        let mut drawing = Drawing {
            look_up: &|line| {
                Ok(Some(Picture {
                    moment: format!("line {line}"),
                    kind: PostKind::Post,
                    format: Some(Format::Heic),
                    length: None,
                    caption: None,
                    place_name: None,
                    place: Place::Nowhere,
                }))
            },
            pictures: &Pictures::Files {
                roll: &roll,
                cache: &cache_of(&roll).unwrap(),
            },
            words: &English,
            progress: &mut |now| assert!(now.done <= now.all),
            stop,
        };
        let mut html = Vec::new();
        sheet.write(&mut html, &mut drawing)?;
        Ok(String::from_utf8(html).unwrap())
    }

    #[test]
    fn pictures_stand_in_their_month_in_the_order_of_their_time() {
        let mut sheet = Sheet::default();
        add(&mut sheet, Month::Unknown, 1);
        add(&mut sheet, JULY, 1);
        add(&mut sheet, JUNE, 2);
        let html = drawn(sheet, &CancellationToken::new()).unwrap();
        let texts = ["June 2021", "line 1", "July 2021", "line 0", "Date unknown"];
        let places: Vec<_> = texts.iter().map(|text| html.find(text).unwrap()).collect();
        assert!(places[0] < places[1] && places[1] < places[2], "{places:?}");
        assert!(places[2] < places[4], "{places:?}");
        assert!(html.contains("June 2021 <span>2 photos</span>"), "{html}");
        assert!(!html.contains("more, in the camera roll"), "{html}");
    }

    #[test]
    fn a_page_about_a_big_export_says_what_it_does_not_draw() {
        let mut sheet = Sheet::default();
        add(&mut sheet, JUNE, 3_010);
        add(&mut sheet, JULY, 5);
        let html = drawn(sheet, &CancellationToken::new()).unwrap();
        assert_eq!(html.matches("<figure").count(), 1_500 + 5);
        assert!(html.contains("June 2021 <span>3010 photos</span>"));
        assert!(html.contains("and 1510 more"));
    }

    #[test]
    fn a_stop_ends_the_drawing() {
        let mut sheet = Sheet::default();
        add(&mut sheet, JUNE, 2);
        let stop = CancellationToken::new();
        stop.cancel();
        let stopped = drawn(sheet, &stop);
        assert!(matches!(stopped, Err(Trouble::Other(Error::Stopped))));
    }
}
