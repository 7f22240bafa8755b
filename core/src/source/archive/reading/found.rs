//! From a reference in an index to the bytes it means, or to the reason why there are
//! none (fact sheet 15, rule 5).

mod namesakes;
mod one_item;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::io::{self, Read};

use image::RgbImage;
use percent_encoding::percent_decode_str;

use crate::media::{self, Dimensions, Format, MediaType};
use crate::moment::Moment;
use crate::post::MediaId;
use crate::source::archive::container::{Container, Inflater, Loose, last_folder};
use crate::source::archive::layout::{self, MediaFolder};
use crate::source::archive::{account, loose, names};
use crate::source::{Bytes, BytesAt, FoundMedia, IndexedMedia, Missing};
use namesakes::Namesakes;

/// How large pictures are compared, and how far apart a red, green or blue may be there: packing
/// a picture anew changes less, retouching a spot of it changes more.
const COMPARED_SIDE: u32 = 64;
const MOST_DIFFERENCE: u8 = 16;

/// How the names of photos end, in lower case.
const PHOTO_ENDINGS: [&str; 9] = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".avif", "",
];

/// One entry of the set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct EntryAt {
    pub container: usize,
    pub entry: u32,
}

/// Looks for the bytes of references.
pub(super) struct Finder<'a> {
    containers: &'a [Container],
    inflater: Inflater,
    /// Checksums of files that were read for them; none: a file cannot be read.
    checksums: HashMap<EntryAt, Option<u32>>,
    /// Which files with one number of Instagram's are one item.
    one_items: HashMap<(EntryAt, EntryAt), bool>,
    /// What else has the name of a file that lies elsewhere, once it is asked for.
    namesakes: OnceCell<Namesakes>,
}

/// Where the index stands that makes a reference.
#[derive(Debug, Clone, Copy)]
pub(super) struct From<'a> {
    pub container: usize,
    pub root: &'a str,
}

impl<'a> Finder<'a> {
    pub(super) fn new(containers: &'a [Container]) -> Self {
        Self {
            containers,
            inflater: Inflater::default(),
            checksums: HashMap::new(),
            one_items: HashMap::new(),
            namesakes: OnceCell::new(),
        }
    }

    /// Answers the media item with its bytes, and the entry they are in.
    pub(super) fn find(
        &mut self,
        indexed: IndexedMedia,
        from: From<'_>,
    ) -> (FoundMedia, Option<EntryAt>) {
        let resolved = self.resolve(&indexed.uri, from).or_else(|missing| {
            let at = self.with_other_ending(&indexed.uri);
            let is_absent = [Missing::NotInAnyPart, Missing::BehindALink].contains(&missing);
            at.filter(|_| is_absent).ok_or(missing)
        });
        match resolved {
            Ok(at) if !self.is_meant(at, &indexed.uri, from) => {
                (without_bytes(indexed, Missing::NotInAnyPart), None)
            }
            Ok(at) => (self.describe(indexed, at), Some(at)),
            Err(missing) => (without_bytes(indexed, missing), None),
        }
    }

    /// The only photo, or the only video, in the same folder whose name is that of a reference
    /// but for its ending: people give files the ending that their content has.
    fn with_other_ending(&mut self, uri: &str) -> Option<EntryAt> {
        let key = loose::key(&names::clean(uri)?);
        let (folder, file, folders) = (last_folder(&key), file_of(&key), folders_of(&key));
        let (stem, extension) = loose::split(file);
        let told = Format::from_extension(extension).map(Format::media_type);
        // `x.heic` as `x.jpg` or `x`, and `x.heic` as `x.heic.jpg`.
        let stems = [stem, file].map(|stem| Loose::Stem(folder, stem));
        stems.into_iter().find_map(|name| {
            let here = |&at: &EntryAt| self.lies_in(at, folders);
            let mut all: Vec<_> = self.with_loose_name(name).filter(here).collect();
            all.retain(|&at| {
                let is = self.media_type(at);
                is.is_some() && (told.is_none() || is == told)
            });
            self.only(all.into_iter())
        })
    }

    /// The media item whose bytes are this entry.
    pub(super) fn describe(&mut self, indexed: IndexedMedia, at: EntryAt) -> FoundMedia {
        let container = &self.containers[at.container];
        let entries = &container.entries;
        let bytes = match container.look_at(at.entry, &mut self.inflater) {
            Err(missing) => Bytes::Missing(missing),
            Ok((format, dimensions)) => Bytes::Found(BytesAt {
                container: at.container,
                entry: entries.name(at.entry),
                size: container.size(at.entry),
                crc32: container.crc32(at.entry),
                format,
                dimensions,
                condition: format.and_then(|format| container.condition(at.entry, format)),
            }),
        };
        let fbid = names::fbid(entries.file(at.entry));
        let id = self.id(at);
        let by_content = match bytes {
            Bytes::Found(_) => self.id_by_content(at),
            Bytes::Missing(_) => None,
        };
        FoundMedia {
            indexed,
            id: by_content.unwrap_or(id),
            of_path: by_content.is_some().then_some(id),
            fbid: fbid.filter(|_| by_content.is_none()),
            bytes,
        }
    }

    /// The name of an entry's item: the path of its first file, unless the same path in the same
    /// archive is another picture, which had that name first.
    fn id(&mut self, at: EntryAt) -> MediaId {
        let at = self.first_of_item(at);
        let path = self.containers[at.container].entries.path(at.entry);
        let id = MediaId::of_path(&path);
        let folded = path.to_lowercase();
        let mut before: Vec<_> = self
            .everywhere(|container| container.entries.at(&folded))
            .filter(|other| (other.container, other.entry) < (at.container, at.entry))
            .collect();
        before.retain(|&other| self.may_be_another(other, at));
        if before.is_empty() || before.iter().any(|&other| self.same_content(other, at)) {
            return id;
        }
        match self.user(at) {
            Some(user) => id.in_account(&user),
            None => self.with_content(id, at).unwrap_or(id),
        }
    }

    /// Whether two entries at one path may be two pictures, should their bytes differ: in one
    /// export their names differ in upper and lower case; or they are of two accounts.
    fn may_be_another(&self, one: EntryAt, other: EntryAt) -> bool {
        // Archives of two accounts are told apart where they are kept.
        if one.container != other.container {
            return false;
        }
        let entries = &self.containers[one.container].entries;
        if entries.root(one.entry) == entries.root(other.entry) {
            return !entries.has_name_of(one.entry, other.entry);
        }
        let users = self.user(one).zip(self.user(other));
        users.is_some_and(|(one, other)| one != other)
    }

    /// The name of an item whose file is not called as Instagram calls its media: cameras give
    /// `IMG_0001.jpg` again and again, so that it says nothing without the content.
    fn id_by_content(&mut self, at: EntryAt) -> Option<MediaId> {
        if self.is_instagrams(at) {
            return None;
        }
        let path = self.containers[at.container].entries.path(at.entry);
        self.with_content(MediaId::of_path(&path), at)
    }

    fn is_instagrams(&self, at: EntryAt) -> bool {
        names::is_instagrams(self.containers[at.container].entries.file(at.entry))
    }

    /// The account whose export an entry lies in, if that is known.
    fn user(&self, at: EntryAt) -> Option<String> {
        let root = self.containers[at.container].entries.root(at.entry);
        account::of_index(self.containers, at.container, root).username
    }

    /// The name of one of the pictures at a path; none if it cannot be read.
    fn with_content(&mut self, id: MediaId, at: EntryAt) -> Option<MediaId> {
        let container = &self.containers[at.container];
        let read = || {
            let mut bytes = container.read(at.entry).ok()?;
            media::crc32(&mut bytes).ok()
        };
        let crc32 = container
            .crc32(at.entry)
            .or_else(|| *self.checksums.entry(at).or_insert_with(read))?;
        Some(id.with_content(container.size(at.entry), crc32))
    }

    /// Whether one entry is a copy of another with its name, wherever that lies.
    pub(super) fn is_copy(&self, one: EntryAt, other: EntryAt) -> bool {
        let has_checksum = self.containers[one.container].crc32(one.entry).is_some();
        let is_told = has_checksum || self.is_instagrams(one) && !self.may_be_another(one, other);
        self.same_bytes(one, other) && (is_told || self.same_content(one, other))
    }

    /// What an entry is by its first bytes; none if no photo or video.
    pub(super) fn look(&mut self, at: EntryAt) -> Result<Option<MediaType>, Missing> {
        let (format, _) = self.containers[at.container].look_at(at.entry, &mut self.inflater)?;
        Ok(format.map(Format::media_type))
    }

    fn media_type(&mut self, at: EntryAt) -> Option<MediaType> {
        self.look(at).ok()?
    }

    /// The entry that a reference means.
    pub(super) fn resolve(&self, uri: &str, from: From<'_>) -> Result<EntryAt, Missing> {
        if is_link(uri) {
            return Err(Missing::OnlyALink);
        }
        let Some(path) = names::clean(uri).filter(|_| !is_local_url(uri)) else {
            return self.of_elsewhere(uri, from).ok_or(Missing::UnsafePath);
        };
        let (exact, path) = (&path, path.to_lowercase());
        self.at_path(exact, from)
            .or_else(|| self.at_path(without_root(&path)?, from))
            .or_else(|| self.with_name_elsewhere(&path, from))
            .or_else(|| self.only(self.with_fbid(names::fbid(file_of(&path))?)))
            .or_else(|| self.with_changed_name(&path, from))
            .or_else(|| self.with_cut_name(&path))
            .or_else(|| self.at_path(&wholly_escaped(&path)?, from))
            .ok_or_else(|| self.why_absent(&path))
    }

    /// Why no entry is at a path in lower case.
    fn why_absent(&self, path: &str) -> Missing {
        let any = |is_one: &dyn Fn(&Container) -> bool| self.containers.iter().any(is_one);
        if any(&|container| container.entries.has_in_cloud(path)) {
            return Missing::InCloud;
        }
        let inner = without_root(path).unwrap_or(path);
        if any(&|container| container.entries.has_under_unsafe_name(inner)) {
            return Missing::UnsafePath;
        }
        let is_behind = |container: &Container| {
            let entries = &container.entries;
            entries.is_behind_link(path) || entries.is_behind_link(inner)
        };
        match any(&is_behind) {
            true => Missing::BehindALink,
            false => Missing::NotInAnyPart,
        }
    }

    /// The entry that a path of another machine, or one that leads out and in again, means: what
    /// of it is a path of an export is looked for in the archives alone, and nowhere else.
    fn of_elsewhere(&self, uri: &str, from: From<'_>) -> Option<EntryAt> {
        let url = uri.get(LOCAL_URL.len()..).filter(|_| is_local_url(uri));
        let path = match url {
            Some(path) => percent_decode_str(path).decode_utf8().ok()?,
            None => Cow::Borrowed(uri),
        };
        let path = path.to_lowercase().replace('\\', "/");
        let is_place = |part: &&str| !matches!(*part, "" | ".") && !part.ends_with(':');
        let mut parts = Vec::new();
        for part in path.split('/').filter(is_place) {
            match part {
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        let path = parts.join("/");
        let path = names::clean(&path)?;
        self.at_path(&path, from)
            .or_else(|| self.at_path(without_root(&path)?, from))
    }

    /// The only entry with the name of a path in lower case, in whatever folder.
    fn with_name_elsewhere(&self, path: &str, from: From<'_>) -> Option<EntryAt> {
        let all = self.with_file_name(file_of(path));
        self.only(all.filter(|&at| self.may_stand_for(at, path, from)))
    }

    /// Whether an entry in another folder may be what a path means, as far as places tell:
    /// cameras give one name (`IMG_0001.jpg`) to many files.
    fn may_stand_for(&self, at: EntryAt, path: &str, from: From<'_>) -> bool {
        if !names::is_cameras(file_of(path)) {
            return true;
        }
        let named = MediaFolder::of_stray(folders_of(path)).published;
        let month = self.month(at);
        let contradicts = month != Moment::Unknown && named != Moment::Unknown && month != named;
        !contradicts && self.is_of_export(at, from)
    }

    /// Whether an entry lies where media of an export do, or in a heap: at the top of what was
    /// given, or of the export whose index this is.
    fn is_of_export(&self, at: EntryAt, from: From<'_>) -> bool {
        let entries = &self.containers[at.container].entries;
        let (root, inner) = (entries.root(at.entry), entries.folder_path(at.entry));
        let is_heap = inner.is_empty()
            && (root.is_empty() || at.container == from.container && root == from.root);
        is_heap
            || MediaFolder::at(inner).is_some()
            || layout::around_month(&[root, inner].concat()).is_some()
            || layout::is_in_activity(inner)
    }

    /// The entry whose name other hands changed: in the same folders, as far as they are
    /// there, else the only one; else another copy where the file itself is not.
    fn with_changed_name(&self, path: &str, from: From<'_>) -> Option<EntryAt> {
        let key = loose::key(path);
        let (folder, file) = (last_folder(&key), file_of(&key));
        let (stem, extension) = loose::split(file);
        let folders = folders_of(&key);
        let in_folders = |name| {
            let all = self.with_loose_name(name);
            self.only(all.filter(|&at| self.lies_in(at, folders)))
        };
        in_folders(Loose::InFolder(folder, file))
            .or_else(|| {
                let elsewhere = self.with_loose_name(Loose::File(file));
                self.only(elsewhere.filter(|&at| self.may_stand_for(at, path, from)))
            })
            .or_else(|| in_folders(Loose::Marked(stem, extension, folder)))
    }

    /// The only entry in the same folder whose name is the start of a long one: an unpacker cut it.
    fn with_cut_name(&self, path: &str) -> Option<EntryAt> {
        let key = loose::key(path);
        let (folder, file, folders) = (last_folder(&key), file_of(&key), folders_of(&key));
        let start = loose::start_of_long(file)?;
        let is_start = |&at: &EntryAt| {
            let name = loose::key(self.containers[at.container].entries.file(at.entry));
            file.starts_with(loose::split(&name).0) && self.lies_in(at, folders)
        };
        self.only(
            self.with_loose_name(Loose::Start(folder, start))
                .filter(is_start),
        )
    }

    /// Whether the folders of an entry end as these do, or these as they do.
    fn lies_in(&self, at: EntryAt, folders: &str) -> bool {
        let name = loose::key(&self.containers[at.container].entries.name(at.entry));
        let here = folders_of(&name);
        let ends_with = |long: &str, short: &str| {
            long.strip_suffix(short)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('/') || short.is_empty())
        };
        ends_with(here, folders) || ends_with(folders, here)
    }

    fn with_loose_name<'s>(&'s self, name: Loose<'s>) -> impl Iterator<Item = EntryAt> + 's {
        self.everywhere(move |container| container.entries.with_loose_name(name))
    }

    /// The entries of which this one may be another copy, by its name.
    pub(super) fn originals(&self, at: EntryAt) -> Vec<EntryAt> {
        let entries = &self.containers[at.container].entries;
        let file = entries.file(at.entry);
        let (stem, extension) = loose::split(file);
        let words = loose::marked_words(stem).flat_map(|word| {
            let file = format!("{word}.{extension}").to_lowercase();
            self.with_file_name(&file).collect::<Vec<_>>()
        });
        words.filter(|&other| other != at).collect()
    }

    /// The other entries that have the name of this one but for the ending, and do not lie in the
    /// folder of another month.
    pub(super) fn with_same_stem(&self, at: EntryAt) -> Vec<EntryAt> {
        let file = self.containers[at.container].entries.file(at.entry);
        let stem = loose::split(file).0.to_lowercase();
        let names = PHOTO_ENDINGS.map(|ending| format!("{stem}{ending}"));
        let everywhere = names.iter().flat_map(|name| self.with_file_name(name));
        let mut others: Vec<_> = everywhere.chain(self.with_stem_beside(at)).collect();
        let month = self.month(at);
        others
            .retain(|&other| other != at && [Moment::Unknown, self.month(other)].contains(&month));
        others.sort_by_key(|other| (other.container, other.entry));
        others.dedup();
        others
    }

    /// The same in its folder, whatever other hands did to the names.
    fn with_stem_beside(&self, at: EntryAt) -> impl Iterator<Item = EntryAt> {
        let entries = &self.containers[at.container].entries;
        let key = loose::key(&entries.name(at.entry));
        let (folder, stem) = (last_folder(&key), loose::split(file_of(&key)).0);
        let here: Vec<_> = entries
            .with_loose_name(Loose::Stem(folder, stem))
            .filter(|&entry| folders_of(&loose::key(&entries.name(entry))) == folders_of(&key))
            .collect();
        let container = at.container;
        here.into_iter()
            .map(move |entry| EntryAt { container, entry })
    }

    /// The month that the folders of an entry name.
    fn month(&self, at: EntryAt) -> Moment {
        MediaFolder::of_stray(folders_of(
            &self.containers[at.container].entries.name(at.entry),
        ))
        .published
    }

    /// Whether two entries have the same bytes: read, where only that can tell.
    pub(super) fn same_content(&self, one: EntryAt, other: EntryAt) -> bool {
        let size = |at: EntryAt| self.containers[at.container].size(at.entry);
        let crc32 = |at: EntryAt| self.containers[at.container].crc32(at.entry);
        if size(one) != size(other) {
            return false;
        }
        if let Some((one, other)) = crc32(one).zip(crc32(other)) {
            return one == other;
        }
        let read = |at: EntryAt| self.containers[at.container].read(at.entry);
        match (read(one), read(other)) {
            (Ok(mut one), Ok(mut other)) => are_equal(&mut one, &mut other).unwrap_or(false),
            _ => false,
        }
    }

    /// Whether both have one ending, in upper or lower case.
    pub(super) fn has_ending_of(&self, one: EntryAt, other: EntryAt) -> bool {
        let file = |at: EntryAt| self.containers[at.container].entries.file(at.entry);
        let ending = |at| loose::split(file(at)).1.to_lowercase();
        ending(one) == ending(other)
    }

    /// Whether the one has more pixels, as their heads tell.
    pub(super) fn is_larger(&mut self, one: EntryAt, other: EntryAt) -> bool {
        let pixels =
            |(_, (width, height)): (Format, Dimensions)| u64::from(width) * u64::from(height);
        let of = self.seen(one).zip(self.seen(other));
        of.is_some_and(|(one, other)| pixels(one) > pixels(other))
    }

    fn seen(&mut self, at: EntryAt) -> Option<(Format, Dimensions)> {
        let container = &self.containers[at.container];
        let (format, dimensions) = container.look_at(at.entry, &mut self.inflater).ok()?;
        Some((format?, dimensions?))
    }

    /// Whether two photos show the same, as one that was made of the other in another format
    /// does. HEIC and AVIF pictures are not decoded here: of those the sizes have to agree.
    pub(super) fn is_same_picture(&mut self, one: EntryAt, other: EntryAt) -> bool {
        if let Some((one, other)) = self.small(one).zip(self.small(other)) {
            let mut values = one.iter().zip(other.iter());
            return one.dimensions() == other.dimensions()
                && values.all(|(one, other)| one.abs_diff(*other) <= MOST_DIFFERENCE);
        }
        let Some(((one, size), (other, other_size))) = self.seen(one).zip(self.seen(other)) else {
            return false;
        };
        let is_not_decoded = |format| matches!(format, Format::Heic | Format::Avif);
        let turned = (other_size.1, other_size.0);
        (is_not_decoded(one) || is_not_decoded(other)) && [other_size, turned].contains(&size)
    }

    /// A photo as it is compared; none where it is not decoded here.
    fn small(&self, at: EntryAt) -> Option<RgbImage> {
        let mut bytes = self.containers[at.container].read(at.entry).ok()?;
        media::small_alike(&mut bytes, COMPARED_SIDE).ok()
    }

    /// The entry at this inner path, in upper or lower case: of the same export if there are
    /// several, and there of the same case; else of the first container that has it.
    fn at_path(&self, path: &str, from: From<'_>) -> Option<EntryAt> {
        let mut best = None;
        let folded = path.to_lowercase();
        for at in self.everywhere(|container| container.entries.at(&folded)) {
            let entries = &self.containers[at.container].entries;
            let same_root = entries.root(at.entry) == from.root;
            let file = path.strip_prefix(entries.folder_path(at.entry));
            let same_case = file == Some(entries.file(at.entry));
            let rank = (at.container == from.container, same_root, same_case);
            if best.is_none_or(|(best, _)| rank > best) {
                best = Some((rank, at));
            }
        }
        best.map(|(_, at)| at)
    }

    /// The entries that can be media with this file name in lower case, in any folder.
    pub(super) fn with_file_name<'s>(
        &'s self,
        file: &'s str,
    ) -> impl Iterator<Item = EntryAt> + 's {
        self.everywhere(move |container| container.entries.with_file_name(file))
    }

    /// Whether anything that can be media has this file name in lower case.
    pub(super) fn has_file_name(&self, file: &str) -> bool {
        self.containers
            .iter()
            .any(|container| container.entries.has_file_name(file))
    }

    fn with_fbid(&self, fbid: u64) -> impl Iterator<Item = EntryAt> {
        self.everywhere(move |container| container.entries.with_fbid(fbid))
    }

    /// The first of these entries, if all of them have the same bytes.
    fn only(&self, mut all: impl Iterator<Item = EntryAt>) -> Option<EntryAt> {
        let first = all.next()?;
        all.all(|other| self.same_bytes(first, other))
            .then_some(first)
    }

    fn everywhere<'s, I: Iterator<Item = u32> + 's>(
        &'s self,
        of: impl Fn(&'s Container) -> I,
    ) -> impl Iterator<Item = EntryAt> {
        self.containers
            .iter()
            .enumerate()
            .flat_map(move |(container, has)| {
                of(has).map(move |entry| EntryAt { container, entry })
            })
    }

    /// Whether two entries have the same bytes as far as can be told without reading
    /// them: by size and checksum in ZIPs, by path and size where there is no checksum.
    pub(super) fn same_bytes(&self, one: EntryAt, other: EntryAt) -> bool {
        let facts = |at: EntryAt| {
            let container = &self.containers[at.container];
            (container.size(at.entry), container.crc32(at.entry))
        };
        let path = |at: EntryAt| self.containers[at.container].entries.path(at.entry);
        match (facts(one), facts(other)) {
            ((size, Some(crc)), (other_size, Some(other_crc))) => {
                size == other_size && crc == other_crc
            }
            ((size, _), (other_size, _)) => {
                size == other_size && path(one).eq_ignore_ascii_case(&path(other))
            }
        }
    }
}

/// The item of a reference that led to no entry: known by its path.
fn without_bytes(indexed: IndexedMedia, missing: Missing) -> FoundMedia {
    let path = if is_link(&indexed.uri) {
        // Signatures behind the question mark change from export to export.
        indexed
            .uri
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_owned()
    } else {
        let clean = names::clean(&indexed.uri).unwrap_or(Cow::Borrowed(&indexed.uri));
        without_root(&clean).unwrap_or(&clean).to_owned()
    };
    FoundMedia {
        id: MediaId::of_path(&path),
        fbid: names::fbid(file_of(&path)),
        of_path: None,
        bytes: Bytes::Missing(missing),
        indexed,
    }
}

/// The path of which somebody escaped the slashes, too.
fn wholly_escaped(path: &str) -> Option<String> {
    let is_one = !path.contains('/') && path.contains("%2f");
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let decoded = names::clean(&decoded).filter(|_| is_one)?;
    Some(decoded.to_lowercase())
}

/// Whether two readers give the same bytes to their ends.
fn are_equal(one: &mut dyn Read, other: &mut dyn Read) -> io::Result<bool> {
    const PIECE: u64 = 64 << 10;
    let (mut left, mut right) = (Vec::new(), Vec::new());
    loop {
        left.clear();
        right.clear();
        one.take(PIECE).read_to_end(&mut left)?;
        other.take(PIECE).read_to_end(&mut right)?;
        if left != right {
            return Ok(false);
        }
        if left.is_empty() {
            return Ok(true);
        }
    }
}

fn folders_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folders, _)| folders)
}

fn file_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Links in exports are expired, and nothing here reaches the network.
fn is_link(uri: &str) -> bool {
    (uri.contains("://") || uri.starts_with("//")) && !is_local_url(uri)
}

const LOCAL_URL: &str = "file://";

/// Whether it is a path on some machine, written as a URL.
fn is_local_url(uri: &str) -> bool {
    let start = uri.get(..LOCAL_URL.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(LOCAL_URL))
}

/// The path behind the folders around the export; none if there are none.
fn without_root(path: &str) -> Option<&str> {
    let (folder, _) = path.rsplit_once('/')?;
    let root = layout::root_of(folder).filter(|&root| root > 0)?;
    path.get(root..)
}
