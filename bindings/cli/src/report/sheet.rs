//! The contact sheet: every month with its pictures, as many as a page can carry.

use std::collections::BTreeMap;
use std::io::{self, Write};

use jiff::Timestamp;
use keepsake_core::CancellationToken;
use keepsake_core::media::{MediaType, PreviewCache};

use super::thumbnail;
use super::tile::{self, Picture};
use crate::failure::Failure;
use crate::month::Month;
use crate::words;

/// How many pictures a page carries at most: some 40 MB, which browsers still open.
const MOST_ON_A_PAGE: usize = 3000;
/// How many pictures are made at a time.
const AT_ONCE: usize = 32;

/// Which pictures each month has. They are named by their lines in the ledger; all of
/// an export's fit into memory like that.
#[derive(Debug, Default)]
pub struct Sheet {
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
pub struct Drawing<'a> {
    /// What the line of that id in the ledger tells of a picture.
    pub look_up: &'a dyn Fn(i64) -> Result<Option<Picture>, Failure>,
    /// Hears how many of how many are drawn.
    pub progress: &'a mut dyn FnMut(u64, u64),
    pub stop: &'a CancellationToken,
    /// Pictures that were drawn before.
    pub cache: &'a PreviewCache,
}

impl Sheet {
    /// Notes a picture of that month.
    pub fn add(&mut self, month: Month, what: MediaType, at: Option<Timestamp>, line: i64) {
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
    pub fn contents(&self, to: &mut dyn Write) -> io::Result<()> {
        writeln!(to, "<nav class=\"months\" aria-label=\"Months\"><ul>")?;
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
            writeln!(
                to,
                "<li><a href=\"#m-{}\">{}</a></li>",
                month.number(),
                month.short()
            )?;
        }
        if open.is_some() {
            writeln!(to, "</ul></li>")?;
        }
        writeln!(
            to,
            "<li><span></span><a href=\"#left-out\">not in the camera roll</a></li>\n</ul></nav>"
        )
    }

    /// Every month with its pictures, in order.
    ///
    /// # Errors
    /// `to` cannot be written, the ledger cannot be read, or it was stopped.
    pub fn write(mut self, to: &mut dyn Write, drawing: &mut Drawing<'_>) -> Result<(), Failure> {
        if self.months.is_empty() {
            writeln!(to, "<p>Nothing.</p>")?;
        }
        let most = self.most();
        for of in self.months.values_mut() {
            of.pictures.sort_unstable();
        }
        let all = self
            .months
            .values()
            .map(|of| of.pictures.len().min(most) as u64)
            .sum();
        let mut drawn = 0;
        writeln!(to, "<div class=\"all\">")?;
        for (month, of) in &self.months {
            let shown = of.pictures.get(..most).unwrap_or(&of.pictures);
            heading(to, *month, of, shown.len())?;
            for pictures in shown.chunks(AT_ONCE) {
                drawing.draw(to, pictures)?;
                drawn += pictures.len() as u64;
                (drawing.progress)(drawn, all);
            }
            ending(to, of.pictures.len() - shown.len())?;
        }
        Ok(writeln!(to, "</div>")?)
    }
}

impl Drawing<'_> {
    fn draw(&self, to: &mut dyn Write, lines: &[(Option<Timestamp>, i64)]) -> Result<(), Failure> {
        if self.stop.is_cancelled() {
            return Err(Failure::Stopped);
        }
        let pictures: Vec<Picture> = lines
            .iter()
            .filter_map(|(_, line)| (self.look_up)(*line).transpose())
            .collect::<Result<_, _>>()?;
        let files: Vec<_> = pictures.iter().map(Picture::photo).collect();
        let addresses = thumbnail::addresses(self.cache, &files);
        for (picture, address) in pictures.iter().zip(addresses) {
            tile::write(to, picture, address.as_deref())?;
        }
        Ok(())
    }
}

/// The number of pictures tells the style sheet how wide a month is, before it is drawn.
fn heading(to: &mut dyn Write, month: Month, of: &OneMonth, shown: usize) -> io::Result<()> {
    let id = month.number();
    writeln!(
        to,
        "<section class=\"month\" style=\"--pictures: {shown}\" aria-labelledby=\"m-{id}\">\n\
         <h3 id=\"m-{id}\">{} <span>{}</span></h3>\n<ul class=\"sheet\">",
        month.name(),
        how_many(of.photos, of.videos),
    )
}

fn how_many(photos: u64, videos: u64) -> String {
    let photo_count = words::count(photos, "photo", "photos");
    let video_count = words::count(videos, "video", "videos");
    match (photos, videos) {
        (_, 0) => photo_count,
        (0, _) => video_count,
        _ => format!("{photo_count}, {video_count}"),
    }
}

fn ending(to: &mut dyn Write, more: usize) -> io::Result<()> {
    writeln!(to, "</ul>")?;
    if more > 0 {
        let more = words::number(u64::try_from(more).unwrap_or(u64::MAX));
        writeln!(
            to,
            "<p class=\"more\">and {more} more, in the camera roll but not drawn here: \
             a page with all of them would not open</p>"
        )?;
    }
    writeln!(to, "</section>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use keepsake_core::media::Format;
    use std::path::PathBuf;

    const JUNE: Month = Month::From(date(2021, 6, 1));
    const JULY: Month = Month::From(date(2021, 7, 1));

    fn add(sheet: &mut Sheet, month: Month, pictures: i64) {
        for line in 0..pictures {
            let at = Timestamp::from_second(pictures - line).ok();
            sheet.add(month, MediaType::Photo, at, line);
        }
    }

    fn drawn(sheet: Sheet, stop: &CancellationToken) -> Result<String, Failure> {
        let folder = tempfile::tempdir().unwrap();
        let mut drawing = Drawing {
            look_up: &|line| {
                Ok(Some(Picture {
                    when: format!("line {line}"),
                    kind: "post",
                    format: Some(Format::Heic),
                    length: None,
                    caption: None,
                    place: None,
                    file: PathBuf::new(),
                }))
            },
            progress: &mut |done, all| assert!(done <= all),
            stop,
            cache: &thumbnail::cache(folder.path()).unwrap(),
        };
        let mut html = Vec::new();
        sheet.write(&mut html, &mut drawing)?;
        Ok(String::from_utf8(html).unwrap())
    }

    #[test]
    fn pictures_stand_in_their_month_in_the_order_of_their_time() {
        let mut sheet = Sheet::default();
        add(&mut sheet, JULY, 1);
        add(&mut sheet, JUNE, 2);
        let html = drawn(sheet, &CancellationToken::new()).unwrap();
        let places: Vec<_> = ["June 2021", "line 1", "July 2021", "line 0"]
            .iter()
            .map(|text| html.find(text).unwrap())
            .collect();
        assert!(places[0] < places[1] && places[1] < places[2], "{places:?}");
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
        assert!(html.contains("June 2021 <span>3,010 photos</span>"));
        assert!(html.contains("and 1,510 more"));
    }

    #[test]
    fn a_stop_ends_the_drawing() {
        let mut sheet = Sheet::default();
        add(&mut sheet, JUNE, 2);
        let stop = CancellationToken::new();
        stop.cancel();
        assert!(matches!(drawn(sheet, &stop), Err(Failure::Stopped)));
    }
}
