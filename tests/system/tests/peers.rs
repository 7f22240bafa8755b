//! Files of posts as Keepsake saves them, held against those that gallery-dl, instaloader and
//! yt-dlp fetch from the same fake Instagram: slide by slide, pixel by pixel.

#![expect(
    clippy::unwrap_used,
    reason = "what a test needs and does not get fails the test"
)]

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use fake_instagram::{Account, FakeInstagram, Item, Post, Role, Running};
use peers::{Installation, Peer, Way};
use system_tests::program;
use tempfile::TempDir;

/// A file of a post: its shortcode, and which slide it is, from 1.
type Place = (String, usize);

/// Where each file is.
type Files = BTreeMap<Place, PathBuf>;

#[test]
fn the_files_are_those_of_gallery_dl_instaloader_and_yt_dlp() {
    let Some(installation) = installation() else {
        return;
    };
    let place = tempfile::tempdir().unwrap();
    let fake = FakeInstagram::new(account()).start().unwrap();
    let mut decoder = Decoder::default();
    let ours = decoder.decode(by_keepsake(&fake, &place));
    let served = decoder.decode(served(&fake, &place));
    assert_eq!(ours, served, "ours, and what is served");
    for peer in Peer::ALL {
        let before = fake.requests().len();
        let (theirs, said) = by(peer, &installation, &fake, &place);
        let theirs = decoder.decode(theirs);
        let mut wanted = ours.clone();
        if !peer.takes_photos() {
            wanted.retain(|place, _| is_video(&fake, place));
        }
        assert_eq!(theirs, wanted, "{}: {said}", peer.name());
        println!("{}: {} files are the same", peer.name(), wanted.len());
        let asked = fake.requests();
        let sent_session = asked[before..].iter().any(|request| {
            let cookies = request.header("cookie").unwrap_or_default();
            cookies.contains("sessionid=1")
        });
        assert_eq!(sent_session, peer == Peer::GalleryDl, "{}", peer.name());
        let queries = asked[before..].iter().filter(|it| it.role == Role::Api);
        assert!(queries.count() > 0, "{} asks for JSON", peer.name());
    }
}

/// The programs; none where they, or who decodes the files, are not there.
fn installation() -> Option<Installation> {
    if !left_out::has_program("ffmpeg") || !left_out::has_program("python3") {
        return None;
    }
    let test = std::env::current_exe().unwrap();
    let installation = Installation::below(test.ancestors().nth(3).unwrap());
    if !installation.is_complete() {
        left_out::unavailable("gallery-dl, yt-dlp and instaloader are not installed by pip");
        return None;
    }
    Some(installation)
}

/// Photos, reels and carousels: one of ten slides, one that begins with a video, one of
/// videos alone, and photos under another extension.
fn account() -> Account {
    let mut account = Account::invented(1, 10);
    let pk = account.posts[0].pk + (1 << 30);
    let long = (0..10).fold(Post::carousel(pk, 1_790_900_000), |post, slide| {
        post.item(Item::photo(pk + 100 - slide))
    });
    let mut named_otherwise = Item::photo(pk + 1_002);
    named_otherwise.named = "webp";
    let mixed = Post::carousel(pk + 1_000, 1_790_900_060)
        .item(Item::video(pk + 1_001))
        .item(named_otherwise)
        .item(Item::silent_video(pk + 1_003))
        .item(Item::photo(pk + 1_004));
    let videos = Post::carousel(pk + 2_000, 1_790_900_120)
        .item(Item::video(pk + 2_002))
        .item(Item::video(pk + 2_001));
    account.posts.extend([long, mixed, videos]);
    account
}

fn is_video(fake: &Running, (code, slide): &Place) -> bool {
    fake.account().find(code).unwrap().items[slide - 1].is_video()
}

/// Each file as the fake has it.
fn served(fake: &Running, place: &TempDir) -> Files {
    let mut served = Files::new();
    for post in fake.account().posts {
        for (index, item) in post.items.iter().enumerate() {
            let file = place.path().join(item.pk.to_string());
            fs::write(&file, fake.bytes_of(item.pk).unwrap()).unwrap();
            served.insert((post.code(), index + 1), file);
        }
    }
    served
}

/// What Keepsake saves, in one process and without pauses.
fn by_keepsake(fake: &Running, place: &TempDir) -> Files {
    let roll = place.path().join("keepsake");
    let links: Vec<_> = fake.account().posts.iter().map(Post::link).collect();
    let mut save = Command::new(program());
    save.arg("save").args(&links).arg("--to").arg(&roll);
    save.args(["--test-server", &fake.address().to_string()])
        .arg("--test-root")
        .arg(root(fake, place))
        .arg("--test-no-pause");
    succeeded(&save.output().unwrap());
    let mut ledger = Command::new(program());
    ledger.args(["ledger", "--json", "--to"]).arg(&roll);
    let lines = succeeded(&ledger.output().unwrap());
    let lines = lines.lines().map(|line| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let file = roll.join(line["file"].as_str().unwrap());
        (place_of(line["uri"].as_str().unwrap()), file)
    });
    lines.collect()
}

/// What a peer fetches, and what it says.
fn by(peer: Peer, installation: &Installation, fake: &Running, place: &TempDir) -> (Files, String) {
    let into = place.path().join(peer.name());
    let home = place.path().join(format!("home of {}", peer.name()));
    fs::create_dir_all(&home).unwrap();
    let posts = fake.account().posts;
    let links: Vec<_> = posts
        .iter()
        .map(|post| (post.link(), post.code()))
        .collect();
    let way = Way {
        installation,
        proxy: fake.address(),
        root: &root(fake, place),
        into: &into,
        home: &home,
    };
    let output = peer.command(&way, &links).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut files = files_by_stem(&into);
    let mut fetched = Files::new();
    for post in &posts {
        for slide in 1..=post.items.len() {
            let stem = peer.stem(&post.code(), slide, post.items.len());
            if let Some(file) = files.remove(&stem) {
                fetched.insert((post.code(), slide), file);
            }
        }
    }
    assert!(files.is_empty(), "{}: {files:?}\n{said}", peer.name());
    (fetched, said)
}

fn root(fake: &Running, place: &TempDir) -> PathBuf {
    let root = place.path().join("root.pem");
    fake.write_root(&root).unwrap();
    root
}

/// `https://www.instagram.com/p/CODE/?img_index=2`; without a number the only one.
fn place_of(uri: &str) -> Place {
    let (path, slide) = uri.split_once("?img_index=").unwrap_or((uri, "1"));
    let code = path.trim_end_matches('/').rsplit('/').next().unwrap();
    (code.to_owned(), slide.parse().unwrap())
}

fn files_by_stem(folder: &Path) -> BTreeMap<String, PathBuf> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let file = entry.unwrap().path();
        let stem = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let twice = files.insert(stem, file);
        assert!(twice.is_none(), "{twice:?} has the same name");
    }
    files
}

/// Decodes files; equal ones once.
#[derive(Default)]
struct Decoder(HashMap<Vec<u8>, String>);

impl Decoder {
    /// A digest of every pixel and every sample of sound of each.
    fn decode(&mut self, files: Files) -> BTreeMap<Place, String> {
        let files = files.into_iter();
        files
            .map(|(place, file)| (place, self.decoded(&file)))
            .collect()
    }

    fn decoded(&mut self, file: &Path) -> String {
        let known = self.0.entry(fs::read(file).unwrap());
        let decode = || {
            let mut ffmpeg = Command::new("ffmpeg");
            ffmpeg.args(["-v", "error", "-i"]).arg(file);
            ffmpeg.args(["-map", "0", "-f", "hash", "-hash", "sha256", "-"]);
            succeeded(&ffmpeg.output().unwrap())
        };
        known.or_insert_with(decode).clone()
    }
}

fn succeeded(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout.clone()).unwrap()
}
