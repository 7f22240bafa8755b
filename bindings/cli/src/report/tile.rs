//! One picture on the contact sheet, with its date and caption as text.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use keepsake_core::media::{Format, MediaType};

use super::text::{Short, Text};

/// Longer captions than Instagram allows are cut.
const LONGEST_CAPTION: usize = 2200;
/// From here on a caption is cut by its box, and opens when its picture is chosen.
const LONG_CAPTION: usize = 100;

/// One media item in the camera roll.
#[derive(Debug, Clone)]
pub struct Picture {
    /// When, as told to a person.
    pub when: String,
    /// What kind of post it is of.
    pub kind: &'static str,
    /// None once the catalog does not know it any more.
    pub format: Option<Format>,
    /// How long a video lasts.
    pub length: Option<Duration>,
    pub caption: Option<String>,
    pub place: Option<String>,
    pub file: PathBuf,
}

impl Picture {
    /// The file to draw it from, if it can be drawn.
    pub fn photo(&self) -> Option<&Path> {
        let can_be_drawn = matches!(self.format, Some(Format::Jpeg | Format::Png | Format::WebP));
        can_be_drawn.then_some(self.file.as_path())
    }

    fn is_video(&self) -> bool {
        self.format.map(Format::media_type) == Some(MediaType::Video)
    }
}

/// Writes the tile of a picture, drawn as `address` says.
///
/// # Errors
/// `to` cannot be written.
pub fn write(to: &mut dyn Write, picture: &Picture, address: Option<&str>) -> io::Result<()> {
    let caption = picture.caption.as_deref().unwrap_or_default();
    // Only what hides a part of its caption is worth a stop on the way with the Tab key.
    let focus = if caption.chars().count() > LONG_CAPTION {
        " tabindex=\"0\""
    } else {
        ""
    };
    writeln!(to, "<li><figure{focus}><div class=\"frame\">")?;
    frame(to, picture, address)?;
    let (when, kind) = (&picture.when, picture.kind);
    writeln!(
        to,
        "</div><figcaption><span class=\"faint\">{when}, {kind}</span>"
    )?;
    if !caption.is_empty() {
        let caption = Short(caption, LONGEST_CAPTION);
        writeln!(to, "<p class=\"caption\" dir=\"auto\">{caption}</p>")?;
    }
    if let Some(place) = picture.place.as_deref() {
        writeln!(
            to,
            "<span class=\"faint\" dir=\"auto\">{}</span>",
            Text(place)
        )?;
    }
    writeln!(to, "</figcaption></figure></li>")
}

fn frame(to: &mut dyn Write, picture: &Picture, address: Option<&str>) -> io::Result<()> {
    let what = format!("{}, {}", picture.kind, picture.when);
    if let Some(address) = address {
        return writeln!(
            to,
            "<img src=\"{address}\" alt=\"Photo: {what}\" decoding=\"async\">"
        );
    }
    if picture.is_video() {
        writeln!(
            to,
            "<span class=\"play\" role=\"img\" aria-label=\"Video: {what}\"></span>"
        )?;
        return match picture.length {
            Some(length) => writeln!(to, "<span class=\"mark\">{}</span>", clock(length)),
            None => Ok(()),
        };
    }
    let format = picture.format.map_or("", Format::extension).to_uppercase();
    writeln!(
        to,
        "<span role=\"img\" aria-label=\"Photo without a preview: {what}\">{format}</span>"
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
    use super::*;

    fn drawn(picture: &Picture, address: Option<&str>) -> String {
        let mut html = Vec::new();
        write(&mut html, picture, address).unwrap();
        String::from_utf8(html).unwrap()
    }

    fn picture(format: Format) -> Picture {
        Picture {
            when: "2019-06-08 13:20".to_owned(),
            kind: "story",
            format: Some(format),
            length: None,
            caption: None,
            place: None,
            file: PathBuf::from("IG_1.jpg"),
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
        hostile.place = Some("\"><b>".to_owned());
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
