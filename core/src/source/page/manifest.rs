//! The videos that a DASH manifest names (ISO/IEC 23009-1). Picture and sound are files of their own
//! there, as a rule; only those with a picture are told.

use super::best::Candidate;

/// More than any manifest of one video has.
const MOST: usize = 100;

/// A video of a manifest, its address as it stands there unescaped.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Video {
    pub address: String,
    pub size: Option<(u32, u32)>,
    /// The names of how it is encoded, as they stand there.
    codecs: String,
}

/// How names begin of what every phone plays, of the picture and of the sound. `avc3` and `hev1`
/// have their parameters among the pictures, where Apple's players do not look for them.
const PICTURE: [&str; 2] = ["avc1", "hvc1"];
const SOUND: [&str; 1] = ["mp4a"];

impl Video {
    /// Whether it is a whole video in one file that every phone plays.
    pub(super) fn is_whole(&self, has_sound: Option<bool>) -> bool {
        let names = |some: &[&str]| {
            let mut codecs = self.codecs.split(',').map(str::trim);
            codecs.any(|codec| some.iter().any(|it| codec.starts_with(it)))
        };
        names(&PICTURE) && (has_sound == Some(false) || names(&SOUND))
    }

    pub(super) fn candidate(&self) -> Candidate<'_> {
        Candidate {
            address: &self.address,
            size: self.size,
        }
    }
}

/// The videos with an address of their own, in the order of the manifest. What stands around a
/// set's only video is its address, too.
pub(super) fn videos(manifest: &str) -> Vec<Video> {
    let manifest = plain(manifest);
    let sets = manifest.split("<AdaptationSet").skip(1);
    let videos = sets.flat_map(|set| {
        let (of_set, inside) = set.split_once('>').unwrap_or((set, ""));
        let (before, _) = inside.split_once("<Representation").unwrap_or((inside, ""));
        let all = inside.split("<Representation").skip(1);
        // Of several, it is a folder.
        let around = file(before).filter(|_| all.clone().count() == 1);
        all.filter_map(move |one| video(of_set, one, around.clone()))
    });
    videos.take(MOST).collect()
}

/// A manifest without the names that programs put before those of tags (`<mpd:Period>`), and with
/// texts that were kept from being read as XML as any other.
fn plain(manifest: &str) -> String {
    let (mut plain, mut rest) = (String::with_capacity(manifest.len()), manifest);
    while let Some((before, behind)) = rest.split_once('<') {
        plain += before;
        if let Some(behind) = behind.strip_prefix("![CDATA[") {
            let (text, behind) = behind.split_once("]]>").unwrap_or((behind, ""));
            plain += &text.replace('&', "&amp;").replace('<', "&lt;");
            rest = behind;
            continue;
        }
        plain.push('<');
        let name =
            behind.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || "-_".contains(it));
        rest = name.strip_prefix(':').unwrap_or(behind);
    }
    plain + rest
}

/// One representation, from behind its name on, and the address of the set around it.
fn video(of_set: &str, one: &str, around: Option<String>) -> Option<Video> {
    let (attributes, inside) = one.split_once('>')?;
    let side = |name| attribute(attributes, name)?.parse().ok();
    let size = side("width").zip(side("height"));
    let says_video = |of: &str| {
        ["contentType", "mimeType"]
            .iter()
            .any(|name| attribute(of, name).is_some_and(|it| it.starts_with("video")))
    };
    if size.is_none() && !says_video(attributes) && !says_video(of_set) {
        return None;
    }
    let address = match inside.contains("<BaseURL") {
        true => file(inside),
        false => around,
    }?;
    let codecs = attribute(attributes, "codecs").or_else(|| attribute(of_set, "codecs"));
    Some(Video {
        address,
        size,
        codecs: codecs.unwrap_or_default().to_owned(),
    })
}

/// The address that stands in a part of a manifest.
fn file(inside: &str) -> Option<String> {
    let (_, inside) = inside.split_once("<BaseURL")?;
    let (_, inside) = inside.split_once('>')?;
    let (address, _) = inside.split_once('<')?;
    let address = unescaped(address.trim());
    address.starts_with("https://").then_some(address)
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let found = attributes.match_indices(name).find_map(|(at, _)| {
        let before = attributes.get(..at)?.chars().next_back();
        let behind = attributes.get(at + name.len()..)?.trim_start();
        let value = behind.strip_prefix('=')?.trim_start();
        before.is_none_or(char::is_whitespace).then_some(value)
    })?;
    let quote = found.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    found.get(1..)?.split(quote).next()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}
