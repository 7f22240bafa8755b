//! The videos that a DASH manifest names (ISO/IEC 23009-1), for pages that name none beside it.
//! Picture and sound are files of their own there; only those with a picture are told.

use super::best::Candidate;

/// More than any manifest of one video has.
const MOST: usize = 100;

/// A video of a manifest, its address as it stands there unescaped.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Video {
    pub address: String,
    pub size: Option<(u32, u32)>,
}

impl Video {
    pub(super) fn candidate(&self) -> Candidate<'_> {
        Candidate {
            address: &self.address,
            size: self.size,
        }
    }
}

/// The videos with an address of their own, in the order of the manifest.
pub(super) fn videos(manifest: &str) -> Vec<Video> {
    let sets = manifest.split("<AdaptationSet").skip(1);
    let videos = sets.flat_map(|set| {
        let (of_set, inside) = set.split_once('>').unwrap_or((set, ""));
        let all = inside.split("<Representation").skip(1);
        all.filter_map(move |one| video(of_set, one))
    });
    videos.take(MOST).collect()
}

/// One representation, from behind its name on.
fn video(of_set: &str, one: &str) -> Option<Video> {
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
    let (_, inside) = inside.split_once("<BaseURL")?;
    let (_, inside) = inside.split_once('>')?;
    let (address, _) = inside.split_once('<')?;
    let address = unescaped(address.trim());
    address
        .starts_with("https://")
        .then_some(Video { address, size })
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
