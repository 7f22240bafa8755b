//! References of the set that have one file name at several paths. Only one of them can mean the one
//! file with that name that lies elsewhere, and where nothing says which, none has it: a picture
//! without a caption is better than one with another's.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read};

use percent_encoding::percent_decode_str;

use super::{EntryAt, Finder, From, file_of, folders_of, without_root};
use crate::moment::Moment;
use crate::source::archive::container::Container;
use crate::source::archive::layout::{self, MediaFolder};
use crate::source::archive::unnamed::is_about_others;
use crate::source::archive::{loose, names};

/// Longer texts are no path.
const LONGEST: usize = 1024;
/// More paths than this with one file name are as undecided as so many.
const MOST_PATHS: usize = 64;
/// Larger files are no index.
const LARGEST: u64 = 2 << 30;

/// Paths that index files name, by the file's name, as [`loose::key`] has both. Names of Instagram's own
/// are left out: each is of one picture, wherever it lies.
#[derive(Debug, Default)]
pub(super) struct Namesakes {
    by_name: HashMap<Box<str>, Vec<Box<str>>>,
}

impl Namesakes {
    /// Of every index file of the set.
    pub(super) fn of(containers: &[Container]) -> Self {
        let mut namesakes = Self::default();
        for container in containers {
            let entries = &container.entries;
            for entry in entries.visible() {
                let (folder, file) = (entries.folder_path(entry), entries.file(entry));
                let is_index = layout::text_format(file).is_some()
                    && !is_about_others(folder, file)
                    && container.size(entry) <= LARGEST;
                if let Ok(text) = container.read(entry)
                    && is_index
                {
                    namesakes.take_all(text);
                }
            }
        }
        namesakes
    }

    /// What stands between quotes, in JSON and HTML alike. What cannot be read on is left: it is told
    /// of where the file is read as an index.
    fn take_all(&mut self, text: impl Read) {
        let mut text = BufReader::new(text);
        let mut piece = Vec::new();
        loop {
            piece.clear();
            match (&mut text)
                .take(LONGEST as u64)
                .read_until(b'"', &mut piece)
            {
                Ok(0) | Err(_) => return,
                Ok(_) => self.take(piece.strip_suffix(b"\"").unwrap_or_default()),
            }
        }
    }

    fn take(&mut self, piece: &[u8]) {
        let Some(path) = str::from_utf8(piece).ok().and_then(path_in) else {
            return;
        };
        let (file, path) = (file_of(&path).into(), path.as_str());
        let paths = self.by_name.entry(file).or_default();
        let is_known = paths.iter().any(|known| are_one(known, path));
        if !is_known && paths.len() < MOST_PATHS {
            paths.push(path.into());
        }
    }
}

/// The path of a photo or video that a text is; none if it is none, or Instagram named the file.
fn path_in(text: &str) -> Option<String> {
    let plain = match text.contains('\\') {
        true => serde_json::from_str(&format!("\"{text}\"")).ok()?,
        false => text.replace("&amp;", "&"),
    };
    let path = plain.rsplit("../").next()?;
    let is_of_file = path.contains('/') && !path.contains("://") && layout::is_media(path);
    let path = names::clean(path).filter(|path| is_of_file && !names::is_instagrams(file_of(path)));
    Some(key_of(&path?))
}

/// A path as paths are compared, without the folders around the export.
fn key_of(path: &str) -> String {
    let key = loose::key(&percent_decode_str(path).decode_utf8_lossy());
    without_root(&key).unwrap_or(&key).to_owned()
}

/// Whether one path is the other, or the end of it.
fn are_one(one: &str, other: &str) -> bool {
    let ends = |long: &str, short: &str| {
        long.strip_suffix(short)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
    };
    ends(one, other) || ends(other, one)
}

/// How well a path and the place of an entry go together: the month, the kind, how many of the last
/// folders have one name.
type Nearness = (bool, bool, usize);

impl Finder<'_> {
    /// Whether an entry at another path than a reference has is meant by this one alone, or by none
    /// of the others as well as by this.
    pub(super) fn is_meant(&self, at: EntryAt, uri: &str, from: From<'_>) -> bool {
        let Some(path) = names::clean(uri).filter(|path| !names::is_instagrams(file_of(path)))
        else {
            return true;
        };
        let path = key_of(&path);
        if key_of(&self.containers[at.container].entries.path(at.entry)) == path {
            return true;
        }
        let containers = self.containers;
        let namesakes = self.namesakes.get_or_init(|| Namesakes::of(containers));
        let rivals = namesakes.by_name.get(file_of(&path)).into_iter().flatten();
        let near = self.nearness(at, &path);
        rivals
            .filter(|rival| !are_one(rival, &path))
            .all(|rival| match self.at_path(rival, from) {
                // It has a file of its own. This is not it, or is it and so nobody else's.
                Some(own) => !self.same_bytes(own, at),
                None => self.nearness(at, rival) < near,
            })
    }

    fn nearness(&self, at: EntryAt, path: &str) -> Nearness {
        let place = loose::key(&self.containers[at.container].entries.name(at.entry));
        let [place, named] = [folders_of(&place), folders_of(path)];
        let [here, there] = [place, named].map(MediaFolder::of_stray);
        let folders = place.rsplit('/').zip(named.rsplit('/'));
        let is_month = here.published != Moment::Unknown && here.published == there.published;
        (
            is_month,
            here.kind == there.kind,
            folders.take_while(|(one, other)| one == other).count(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_found_in_json_and_html_and_names_of_instagrams_are_not_asked_after() {
        let mut namesakes = Namesakes::default();
        let text = r#"[{"uri":"media\/posts\/202001\/b\u00e9.jpg"},{"uri":"x/media/posts/202001/bé.jpg"}]
            <img src="../../media/stories/202002/b%C3%A9.jpg"><a href="https://a.example/x/bé.jpg">
            "media/posts/202001/17840000000000001.jpg" "bé.jpg" "media/posts/bé.json""#;
        namesakes.take_all(text.as_bytes());
        let paths: Vec<_> = namesakes.by_name.values().flatten().collect();
        let key = loose::key("bé.jpg");
        let expected = [
            format!("media/posts/202001/{key}"),
            format!("media/stories/202002/{key}"),
        ];
        assert_eq!(paths.len(), 2, "{paths:?}");
        assert!(
            paths
                .iter()
                .zip(&expected)
                .all(|(one, other)| ***one == **other)
        );
    }

    #[test]
    fn a_text_without_quotes_is_not_kept() {
        let mut namesakes = Namesakes::default();
        namesakes.take_all(std::io::repeat(b'a').take(1 << 20));
        assert!(namesakes.by_name.is_empty());
    }
}
