//! The XMP packet: caption, keywords and date for readers that look there first.
//!
//! A packet that is there already keeps every byte; what it lacks is put in as one
//! more description before its end, which RDF takes as part of the first.
//!
//! Beside a file that can hold no metadata, a packet is a file of its own ([`sidecar`]):
//! then it says date and place in EXIF's terms too.

use jiff::ZonedDateTime;

use super::Metadata;
use super::zone;
use crate::post::Coordinates;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
const EXIF: &str = "http://ns.adobe.com/exif/1.0/";

const START: &str = "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
    <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
    <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
const END: &str = "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";

/// The packet `existing` (none: a new one) that says the description of `metadata`, its
/// hashtags and the date too, where it does not say anything of the kind. None if there
/// is nothing to add, no way to put it in, or if it would be longer than `room`.
pub(crate) fn merge(existing: Option<&[u8]>, metadata: &Metadata, room: usize) -> Option<Vec<u8>> {
    let packet = match existing {
        None => [
            START,
            &Addition::new("", metadata).description("rdf", "")?,
            END,
        ]
        .concat(),
        Some(packet) => {
            let packet = str::from_utf8(packet).ok()?;
            let rdf = prefixes(packet, RDF).next()?;
            let (before, after) =
                packet.split_at_checked(packet.rfind(&format!("</{rdf}:RDF"))?)?;
            let about = about(packet, rdf).unwrap_or_default();
            [
                before,
                &Addition::new(packet, metadata).description(rdf, about)?,
                after,
            ]
            .concat()
        }
    };
    (packet.len() <= room).then(|| packet.into_bytes())
}

/// A packet that says date, place, caption and hashtags, for a file `NAME.EXTENSION.xmp`
/// beside a photo or video; none if there is nothing to say. XMP Specification Part 2
/// (2022), 1.5 (Dublin Core), 2.4 (Photoshop), 3.2 (EXIF).
pub fn sidecar(metadata: &Metadata) -> Option<Vec<u8>> {
    let mut addition = Addition::new("", metadata);
    addition.exif = exif(metadata);
    Some(
        [START, &addition.description("rdf", "")?, END]
            .concat()
            .into_bytes(),
    )
}

/// Whether a packet tells a place.
pub(super) fn says_place(packet: &[u8]) -> bool {
    let says = |packet: &str| has(packet, EXIF, "GPSLatitude") && has(packet, EXIF, "GPSLongitude");
    str::from_utf8(packet).is_ok_and(says)
}

/// Date and place as EXIF properties.
fn exif(metadata: &Metadata) -> Vec<(&'static str, String)> {
    let mut properties = Vec::new();
    if let Some(date) = metadata.taken.as_ref().and_then(date) {
        properties.push(("DateTimeOriginal", date));
    }
    if let Some(place) = metadata.coordinates {
        properties.push(("GPSVersionID", "2.3.0.0".to_owned()));
        properties.extend(angles(place));
    }
    properties
}

/// `DDD,MM.mmmmmmmK`: degrees, minutes to 0.2 millimetres on the ground, and which half
/// of the world.
fn angles(place: Coordinates) -> [(&'static str, String); 2] {
    let angle = |degrees: f64, positive, negative| {
        let half = if degrees < 0.0 { negative } else { positive };
        // In whole units, so that 59.99999999 minutes never become 60.
        let units = (degrees.abs() * 60.0 * 1e7).round();
        let whole = (units / (60.0 * 1e7)).floor();
        let minutes = (units - whole * 60.0 * 1e7) / 1e7;
        format!("{whole},{minutes:.7}{half}")
    };
    [
        ("GPSLatitude", angle(place.latitude(), 'N', 'S')),
        ("GPSLongitude", angle(place.longitude(), 'E', 'W')),
    ]
}

/// What a packet lacks.
struct Addition<'a> {
    caption: Option<&'a str>,
    keywords: Vec<&'a str>,
    creator: Option<&'a str>,
    date: Option<String>,
    /// Names and values in EXIF's namespace.
    exif: Vec<(&'static str, String)>,
}

impl<'a> Addition<'a> {
    fn new(packet: &str, metadata: &'a Metadata) -> Self {
        let lacks = |namespace, name| !has(packet, namespace, name);
        let caption = metadata.description.as_deref();
        let caption = caption.filter(|caption| !caption.trim().is_empty());
        let taken = metadata.taken.as_ref();
        Self {
            caption: caption.filter(|_| lacks(DUBLIN_CORE, "description")),
            keywords: caption
                .filter(|_| lacks(DUBLIN_CORE, "subject"))
                .map(hashtags)
                .unwrap_or_default(),
            creator: metadata
                .creator
                .as_deref()
                .filter(|_| lacks(DUBLIN_CORE, "creator")),
            date: taken
                .filter(|_| lacks(PHOTOSHOP, "DateCreated"))
                .and_then(date),
            exif: Vec::new(),
        }
    }

    /// One `rdf:Description`; none if it would be empty.
    fn description(&self, rdf: &str, about: &str) -> Option<String> {
        let mut properties = String::new();
        if let Some(caption) = self.caption {
            let caption = escaped(caption);
            properties += &format!(
                "<dc:description><{rdf}:Alt><{rdf}:li xml:lang=\"x-default\">{caption}\
                 </{rdf}:li></{rdf}:Alt></dc:description>\n"
            );
        }
        if !self.keywords.is_empty() {
            let items = self.keywords.iter();
            let items: String = items
                .map(|word| format!("<{rdf}:li>{}</{rdf}:li>", escaped(word)))
                .collect();
            properties += &format!("<dc:subject><{rdf}:Bag>{items}</{rdf}:Bag></dc:subject>\n");
        }
        if let Some(creator) = self.creator {
            let creator = escaped(creator);
            properties += &format!(
                "<dc:creator><{rdf}:Seq><{rdf}:li>{creator}</{rdf}:li></{rdf}:Seq></dc:creator>\n"
            );
        }
        if let Some(date) = &self.date {
            properties += &format!("<photoshop:DateCreated>{date}</photoshop:DateCreated>\n");
        }
        let mut namespaces = format!("xmlns:dc=\"{DUBLIN_CORE}\" xmlns:photoshop=\"{PHOTOSHOP}\"");
        if !self.exif.is_empty() {
            namespaces += &format!(" xmlns:exif=\"{EXIF}\"");
        }
        for (name, value) in &self.exif {
            properties += &format!("<exif:{name}>{value}</exif:{name}>\n");
        }
        (!properties.is_empty()).then(|| {
            format!(
                "<{rdf}:Description {rdf}:about=\"{about}\" {namespaces}>\n\
                 {properties}</{rdf}:Description>\n"
            )
        })
    }
}

/// ISO 8601 with offset; none for a year that has no four digits.
fn date(taken: &ZonedDateTime) -> Option<String> {
    let (local, offset) = zone::wall_clock(taken)?;
    Some(format!("{local}{}", zone::offset(offset)))
}

/// Text for an element; characters that XML cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => xml += "&amp;",
            '<' => xml += "&lt;",
            '>' => xml += "&gt;",
            '\r' => xml += "&#13;",
            '\t' | '\n' => xml.push(character),
            '\0'..'\x20' | '\u{fffe}' | '\u{ffff}' => {}
            _ => xml.push(character),
        }
    }
    xml
}

/// The words behind `#`, each once, in order.
fn hashtags(text: &str) -> Vec<&str> {
    let mut tags: Vec<&str> = Vec::new();
    let mut last_end = 0;
    for (at, _) in text.match_indices('#') {
        let (Some(before), Some(after)) = (text.get(..at), text.get(at + 1..)) else {
            continue;
        };
        let tag = after.split(ends_hashtag).next().unwrap_or_default();
        let is_number = tag.chars().all(|digit| digit.is_ascii_digit());
        let in_a_word = before.ends_with(|last: char| last.is_alphanumeric() || last == '/');
        if is_number || (in_a_word && at != last_end) {
            continue;
        }
        last_end = at + 1 + tag.len();
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

/// White space and punctuation; letters of all scripts, their marks, and emoji go on.
fn ends_hashtag(character: char) -> bool {
    match character {
        '_' => false,
        // Joins emoji and Indic letters.
        '\u{200c}' | '\u{200d}' => false,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3020}' | '\u{ff00}'..='\u{ff0f}' => true,
        '¡' | '¿' | '«' | '»' | '·' | '،' | '؛' | '؟' | '।' | '॥' => true,
        _ => {
            character.is_whitespace() || character.is_control() || character.is_ascii_punctuation()
        }
    }
}

/// Whether a packet has a property, as an element or as an attribute.
fn has(packet: &str, namespace: &str, name: &str) -> bool {
    prefixes(packet, namespace).any(|prefix| {
        let property = format!("{prefix}:{name}");
        packet.match_indices(&property).any(|(at, _)| {
            let before = packet
                .get(..at)
                .and_then(|before| before.chars().next_back());
            let after = packet
                .get(at + property.len()..)
                .and_then(|rest| rest.chars().next());
            let starts = before.is_some_and(|before| before == '<' || before.is_whitespace());
            let ends = after
                .is_some_and(|after| after.is_whitespace() || matches!(after, '=' | '>' | '/'));
            starts && ends
        })
    })
}

/// The prefixes a packet binds to a namespace.
fn prefixes<'a>(packet: &'a str, namespace: &str) -> impl Iterator<Item = &'a str> {
    packet
        .match_indices("xmlns:")
        .filter_map(move |(at, start)| {
            let (prefix, rest) = packet.get(at + start.len()..)?.split_once('=')?;
            let rest = rest.trim_start();
            let value = rest.strip_prefix('"').or_else(|| rest.strip_prefix('\''))?;
            let ends = value.strip_prefix(namespace)?.starts_with(['"', '\'']);
            let prefix = prefix.trim_end();
            let is_name = !prefix.is_empty()
                && prefix
                    .chars()
                    .all(|part| part.is_alphanumeric() || "_-.".contains(part));
            (ends && is_name).then_some(prefix)
        })
}

/// What the packet is about, as it writes it: all its descriptions must name the same.
fn about<'a>(packet: &'a str, rdf: &str) -> Option<&'a str> {
    let (_, rest) = packet.split_once(&format!("{rdf}:about="))?;
    let (quote, rest) = (rest.chars().next()?, rest.get(1..)?);
    matches!(quote, '"' | '\'').then_some(())?;
    let (about, _) = rest.split_once(quote)?;
    (!about.contains('"')).then_some(about)
}

#[cfg(test)]
mod tests;
