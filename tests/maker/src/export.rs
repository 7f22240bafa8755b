//! The description of one export, and making it.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::content::{Content, Size, Studio};
use crate::hands::Hands;
use crate::layout::Era;
use crate::manifest::{self, Manifest};
use crate::plan::{PlannedPost, plan};
use crate::post::{Post, Presence};
use crate::zip::{Entry, Packing, ZipWriter};
use crate::{html, json};

/// An export of one invented person's account. All fields may be changed before it is made.
#[derive(Debug, Clone)]
pub struct Export {
    /// Its layout.
    pub era: Era,
    /// Which index files it has.
    pub format: Format,
    /// Decides all made-up names.
    pub seed: u64,
    /// Whose it is.
    pub account: Account,
    /// What the person published.
    pub posts: Vec<Post>,
    /// A folder (or several, `a/b`) around everything; empty for none.
    pub root: String,
    /// Media lie in `YYYYMM` folders (era E5: not).
    pub month_folders: bool,
    /// How the JSON is written.
    pub json: json::Shape,
    /// How the HTML is written.
    pub html: html::Shape,
    /// How the entries of a ZIP are packed.
    pub packing: Packing,
    /// What happened to the files after they came from Instagram.
    pub hands: Hands,
    /// Files besides; they replace generated ones of the same path.
    pub extra: Vec<ExtraFile>,
}

/// Which index files an export has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name is the word itself")]
pub enum Format {
    Json,
    Html,
    Both,
}

impl Format {
    pub(crate) fn has_json(self) -> bool {
        self != Self::Html
    }

    pub(crate) fn has_html(self) -> bool {
        self != Self::Json
    }
}

/// The names of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// `@name`, without the `@`.
    pub username: String,
    /// The name shown in messages.
    pub display_name: String,
    /// The name of the other one in the conversation.
    pub friend: String,
}

/// A file that no post stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtraFile {
    /// Its path inside the root.
    pub path: String,
    /// What it holds.
    pub bytes: ExtraBytes,
    /// How it is packed in a ZIP; none as everything else.
    pub packing: Option<Packing>,
}

/// What an extra file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtraBytes {
    /// These bytes.
    Given(Vec<u8>),
    /// A photo or video of that number.
    Made(Content, u64),
    /// That many zeros.
    Zeros(usize),
}

/// A file that is to be written.
struct Planned<'a> {
    path: String,
    bytes: Source<'a>,
    packing: Packing,
}

enum Source<'a> {
    Given(Vec<u8>),
    Made(Content, u64),
    Extra(&'a ExtraBytes),
}

impl Export {
    /// An empty JSON export of that era.
    pub fn new(era: Era) -> Self {
        Self {
            era,
            format: Format::Json,
            seed: 1,
            account: Account {
                username: "lina.sample".to_owned(),
                display_name: "Lina Sample".to_owned(),
                friend: "Tom Example".to_owned(),
            },
            posts: Vec::new(),
            root: String::new(),
            month_folders: true,
            json: json::Shape::default(),
            html: html::Shape::of(era),
            packing: Packing::default(),
            hands: Hands::None,
            extra: Vec::new(),
        }
    }

    /// With one more post.
    #[must_use]
    pub fn post(mut self, post: Post) -> Self {
        self.posts.push(post);
        self
    }

    /// The same, asked for again in another quality: photos of this size, under the same
    /// names.
    #[must_use]
    pub fn at_size(mut self, size: Size) -> Self {
        let items = self.posts.iter_mut().flat_map(|post| &mut post.items);
        for item in items {
            item.content = item.content.at_size(size);
        }
        self
    }

    /// With these index files.
    #[must_use]
    pub fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// With one more file.
    #[must_use]
    pub fn file(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.extra.push(ExtraFile {
            path: path.to_owned(),
            bytes: ExtraBytes::Given(bytes.into()),
            packing: None,
        });
        self
    }

    /// With one more photo or video that no index names.
    #[must_use]
    pub fn orphan(mut self, path: &str, content: Content, number: u64) -> Self {
        self.extra.push(ExtraFile {
            path: path.to_owned(),
            bytes: ExtraBytes::Made(content, number),
            packing: None,
        });
        self
    }

    /// Inside that folder.
    #[must_use]
    pub fn root(mut self, folder: &str) -> Self {
        self.root = folder.to_owned();
        self
    }

    /// The name Instagram would give the ZIP.
    pub fn name(&self) -> String {
        let user = &self.account.username;
        match self.era {
            Era::A | Era::B => format!("{user}_20230606"),
            _ => format!(
                "instagram-{user}-2025-10-18-{:08x}",
                self.seed.wrapping_mul(0x9e37_79b9) & 0xffff_ffff
            ),
        }
    }

    /// The folder of the one conversation.
    pub(crate) fn thread(&self) -> String {
        let slug: String = self
            .account
            .friend
            .chars()
            .filter(|c| c.is_ascii_alphanumeric())
            .collect();
        format!("{}_17842{:012}", slug.to_lowercase(), self.seed)
    }

    /// What the core should find in it, without making it. Sizes are known only after
    /// it was made.
    pub fn manifest(&self) -> Manifest {
        manifest::expect(self, &plan(self))
    }

    /// Every index file: its path inside the root, and its text.
    pub fn index_files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = self.render(&plan(self));
        for extra in &self.extra {
            if let ExtraBytes::Given(bytes) = &extra.bytes
                && [".json", ".html"]
                    .iter()
                    .any(|end| extra.path.ends_with(end))
            {
                files.retain(|(path, _)| *path != extra.path);
                files.push((extra.path.clone(), bytes.clone()));
            }
        }
        files
    }

    /// Writes one ZIP file.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write_zip(&self, path: &Path) -> io::Result<Manifest> {
        let (mut manifests, _) = self.write_archives(&[path.to_owned()], |_, _| 0)?;
        Ok(manifests.remove(0))
    }

    /// Writes several ZIP files into `folder`, partitioned file by file as Instagram
    /// does it: `part` says for every path in which of the `count` it goes. The
    /// manifest is that of all together.
    ///
    /// # Errors
    /// They cannot be written.
    pub fn write_parts(
        &self,
        folder: &Path,
        count: usize,
        part: impl Fn(usize, &str) -> usize,
    ) -> io::Result<(Vec<PathBuf>, Manifest)> {
        let paths: Vec<_> = (0..count)
            .map(|index| {
                let suffix =
                    (self.seed + index as u64 + 1).wrapping_mul(0x2545_f491_4f6c_dd1d) >> 40;
                folder.join(format!("{}-{suffix:06x}.zip", self.name()))
            })
            .collect();
        let (mut manifests, paths) = self.write_archives(&paths, part)?;
        Ok((paths, manifests.remove(0)))
    }

    fn write_archives(
        &self,
        paths: &[PathBuf],
        part: impl Fn(usize, &str) -> usize,
    ) -> io::Result<(Vec<Manifest>, Vec<PathBuf>)> {
        let mut zips = Vec::new();
        for path in paths {
            zips.push(ZipWriter::new(BufWriter::with_capacity(
                1 << 20,
                File::create(path)?,
            )));
        }
        let mut index = 0;
        let manifest = self.make(|path, bytes, packing| {
            let chosen = part(index, path) % paths.len();
            index += 1;
            zips[chosen].add(&Entry {
                name: path,
                bytes,
                packing,
            })
        })?;
        for zip in zips {
            zip.finish()?.flush()?;
        }
        Ok((vec![manifest], paths.to_vec()))
    }

    /// Writes the ZIP into memory.
    ///
    /// # Errors
    /// An encoder failed.
    pub fn zip(&self) -> io::Result<(Vec<u8>, Manifest)> {
        let mut zip = ZipWriter::new(Vec::new());
        let manifest = self.make(|path, bytes, packing| {
            zip.add(&Entry {
                name: path,
                bytes,
                packing,
            })
        })?;
        Ok((zip.finish()?, manifest))
    }

    /// Writes everything into a folder, unpacked.
    ///
    /// # Errors
    /// It cannot be written, or a path leads out of the folder.
    pub fn write_folder(&self, folder: &Path) -> io::Result<Manifest> {
        self.make(|path, bytes, _| {
            if leads_out(path) {
                return Err(io::Error::other(format!("{path} cannot lie in a folder")));
            }
            let path = folder.join(path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(path, bytes)
        })
    }

    /// Makes every file, hands it over, and tells what the core should find.
    fn make(
        &self,
        mut write: impl FnMut(&str, &[u8], Packing) -> io::Result<()>,
    ) -> io::Result<Manifest> {
        let planned = plan(self);
        let mut manifest = manifest::expect(self, &planned);
        let mut studio = Studio::default();
        for file in self.files(&planned) {
            let made;
            let bytes = match &file.bytes {
                Source::Given(bytes) => bytes,
                Source::Made(content, number) => {
                    made = studio.bytes(*content, *number)?;
                    manifest.has_bytes(&file.path, made.len() as u64);
                    &made
                }
                Source::Extra(extra) => {
                    made = extra.bytes(&mut studio)?;
                    manifest.has_bytes(&file.path, made.len() as u64);
                    &made
                }
            };
            let path = self.hands.moved(&file.path);
            write(&self.inside_root(&path), bytes, file.packing)?;
        }
        Ok(manifest)
    }

    /// Media first, then the index files, each path once.
    fn files<'a>(&'a self, planned: &[PlannedPost<'a>]) -> Vec<Planned<'a>> {
        let mut files: Vec<Planned<'a>> = Vec::new();
        for item in planned.iter().flat_map(|post| &post.items) {
            let Some(path) = item.entry() else { continue };
            files.push(Planned {
                path: path.to_owned(),
                bytes: Source::Made(item.item.content, item.number),
                packing: Packing {
                    encrypted: item.item.presence == Presence::Encrypted,
                    wrong_checksum: item.item.presence == Presence::Damaged,
                    ..self.packing
                },
            });
            if let Some(path) = &item.subtitles {
                files.push(self.given(path.clone(), SUBTITLES.into()));
            }
        }
        if self.format.has_html() {
            files.push(logo(self.packing));
        }
        let indexes = self.render(planned).into_iter();
        files.extend(indexes.map(|(path, text)| self.given(path, text)));
        files.retain(|file| self.extra.iter().all(|extra| extra.path != file.path));
        files.extend(self.extra.iter().map(|extra| Planned {
            path: extra.path.clone(),
            bytes: Source::Extra(&extra.bytes),
            packing: extra.packing.unwrap_or(self.packing),
        }));
        let mut seen = std::collections::HashSet::new();
        files.retain(|file| seen.insert(file.path.clone()));
        files
    }

    fn render(&self, planned: &[PlannedPost<'_>]) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        if self.format.has_json() {
            files.extend(json::index_files(self, planned));
        }
        if self.format.has_html() {
            files.extend(html::index_files(self, planned));
        }
        files
    }

    fn given<'a>(&self, path: String, bytes: Vec<u8>) -> Planned<'a> {
        Planned {
            path,
            bytes: Source::Given(bytes),
            packing: self.packing,
        }
    }

    fn inside_root(&self, path: &str) -> String {
        if self.root.is_empty() {
            path.to_owned()
        } else {
            format!("{}/{path}", self.root)
        }
    }
}

impl ExtraBytes {
    fn bytes(&self, studio: &mut Studio) -> io::Result<Vec<u8>> {
        match self {
            Self::Given(bytes) => Ok(bytes.clone()),
            Self::Made(content, number) => studio.bytes(*content, *number),
            Self::Zeros(count) => Ok(vec![0; *count]),
        }
    }
}

/// Whether a path would leave the folder it is unpacked into.
pub(crate) fn leads_out(path: &str) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':');
    path.starts_with(['/', '\\']) || drive || path.split(['/', '\\']).any(|step| step == "..")
}

/// A picture under a folder that is not for media.
fn logo<'a>(packing: Packing) -> Planned<'a> {
    Planned {
        path: "files/Instagram-Logo.png".to_owned(),
        bytes: Source::Made(Content::Png(Size::Tiny), 0),
        packing,
    }
}

const SUBTITLES: &str = "1\n00:00:00,000 --> 00:00:00,400\nHello from a sample.\n";
