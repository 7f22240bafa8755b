//! One picture on the contact sheet, with its date and caption as text.

use std::io::{self, Write};
use std::time::Duration;

use super::html::{Short, Text};
use super::pictures::Place;
use super::words::{ReportPhrase, Words};
use crate::media::{Format, MediaType};
use crate::post::PostKind;

/// Longer captions than Instagram allows are cut.
const LONGEST_CAPTION: usize = 2200;
/// From here on a caption is cut by its box, and opens when its picture is chosen.
const LONG_CAPTION: usize = 100;

/// One media item in the camera roll.
#[derive(Debug, Clone)]
pub(super) struct Picture {
    /// When, as told to a person.
    pub(super) moment: String,
    /// What kind of post it is of.
    pub(super) kind: PostKind,
    /// None once the catalog does not know it any more.
    pub(super) format: Option<Format>,
    /// How long a video lasts.
    pub(super) length: Option<Duration>,
    pub(super) caption: Option<String>,
    /// Where it was taken.
    pub(super) place_name: Option<String>,
    /// Where it is drawn from.
    pub(super) place: Place,
}

impl Picture {
    /// What to draw it from, if it can be drawn.
    pub(super) fn photo(&self) -> Option<&Place> {
        let can_be_drawn = matches!(self.format, Some(Format::Jpeg | Format::Png | Format::WebP));
        can_be_drawn.then_some(&self.place)
    }

    fn is_video(&self) -> bool {
        self.format.map(Format::media_type) == Some(MediaType::Video)
    }
}

/// Writes the tile of a picture, drawn as `address` says.
pub(super) fn write(
    to: &mut dyn Write,
    picture: &Picture,
    address: Option<&str>,
    words: &dyn Words,
) -> io::Result<()> {
    let caption = picture.caption.as_deref().unwrap_or_default();
    // Only what hides a part of its caption is worth a stop on the way with the Tab key.
    let focus = if caption.chars().count() > LONG_CAPTION {
        " tabindex=\"0\""
    } else {
        ""
    };
    writeln!(to, "<li><figure{focus}><div class=\"frame\">")?;
    frame(to, picture, address, words)?;
    let (kind, moment) = (picture.kind, picture.moment.clone());
    let below = words.phrase(&ReportPhrase::Caption { kind, moment });
    writeln!(
        to,
        "</div><figcaption><span class=\"faint\">{}</span>",
        Text(&below)
    )?;
    if !caption.is_empty() {
        let caption = Short(caption, LONGEST_CAPTION);
        writeln!(to, "<p class=\"caption\" dir=\"auto\">{caption}</p>")?;
    }
    if let Some(place) = picture.place_name.as_deref() {
        writeln!(
            to,
            "<span class=\"faint\" dir=\"auto\">{}</span>",
            Text(place)
        )?;
    }
    writeln!(to, "</figcaption></figure></li>")
}

fn frame(
    to: &mut dyn Write,
    picture: &Picture,
    address: Option<&str>,
    words: &dyn Words,
) -> io::Result<()> {
    let (kind, moment) = (picture.kind, picture.moment.clone());
    if let Some(address) = address {
        let what = words.phrase(&ReportPhrase::Photo { kind, moment });
        let what = Text(&what);
        return writeln!(
            to,
            "<img src=\"{address}\" alt=\"{what}\" decoding=\"async\">"
        );
    }
    if picture.is_video() {
        let what = words.phrase(&ReportPhrase::Video { kind, moment });
        let what = Text(&what);
        writeln!(
            to,
            "<span class=\"play\" role=\"img\" aria-label=\"{what}\"></span>"
        )?;
        return match picture.length {
            Some(length) => writeln!(to, "<span class=\"mark\">{}</span>", clock(length)),
            None => Ok(()),
        };
    }
    let what = words.phrase(&ReportPhrase::PhotoNotDrawn { kind, moment });
    let what = Text(&what);
    let format = picture.format.map_or("", Format::extension).to_uppercase();
    writeln!(
        to,
        "<span role=\"img\" aria-label=\"{what}\">{format}</span>"
    )
}

/// `0:07`, `1:02:03`; what lasts less than a second lasts one.
fn clock(length: Duration) -> String {
    let seconds = (length.as_millis() + 500).max(1000) / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::English;
    use super::*;

    fn drawn(picture: &Picture, address: Option<&str>) -> String {
        let mut html = Vec::new();
        write(&mut html, picture, address, &English).unwrap();
        String::from_utf8(html).unwrap()
    }

    fn picture(format: Format) -> Picture {
        Picture {
            moment: "2019-06-08 13:20".to_owned(),
            kind: PostKind::Story,
            format: Some(format),
            length: None,
            caption: None,
            place_name: None,
            place: Place::Nowhere,
        }
    }

    #[test]
    fn a_photo_has_a_text_for_those_who_cannot_see_it() {
        let html = drawn(&picture(Format::Jpeg), Some("data:x"));
        assert!(html.contains("<img src=\"data:x\" alt=\"Photo: story, 2019-06-08 13:20\""));
    }

    #[test]
    fn what_cannot_be_drawn_is_named() {
        let html = drawn(&picture(Format::Heic), None);
        assert!(
            html.contains(">HEIC</span>") && html.contains("role=\"img\""),
            "{html}"
        );
    }

    #[test]
    fn a_video_has_a_play_mark_and_its_length() {
        let mut video = picture(Format::Mp4);
        video.length = Some(Duration::from_secs(3725));
        let html = drawn(&video, None);
        assert!(
            html.contains("class=\"play\"") && html.contains(">1:02:05<"),
            "{html}"
        );
    }

    #[test]
    fn caption_and_place_are_text() {
        let mut hostile = picture(Format::Jpeg);
        hostile.caption = Some("<img onerror=x>".to_owned());
        hostile.place_name = Some("\"><b>".to_owned());
        let html = drawn(&hostile, None);
        assert!(html.contains("&lt;img onerror=x&gt;") && html.contains("&quot;&gt;&lt;b&gt;"));
    }

    #[test]
    fn lengths_are_told_as_players_tell_them() {
        for (milliseconds, told) in [
            (40, "0:01"),
            (7_400, "0:07"),
            (59_700, "1:00"),
            (754_000, "12:34"),
        ] {
            assert_eq!(clock(Duration::from_millis(milliseconds)), told);
        }
    }
}
