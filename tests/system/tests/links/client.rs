//! A person with an empty camera roll, and a fake Instagram that only they talk to.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;
use std::time::Duration;

use fake_instagram::{Account, FakeInstagram, Item, Post, Role, Running};
use jiff::Timestamp;
use keepsake_core::catalog::Catalog;
use keepsake_core::download::{
    Clock, Downloads, HttpTransport, Limits, Pace, Refusal, TestServer, Transport,
};
use keepsake_core::link::Link;
use keepsake_core::roll::{
    FolderRoll, Ledger, Lock, Outcome, Rest, RunId, SaveOptions, SaveSummary, StopReason,
};
use keepsake_core::save_links::{
    self, Lacking, LinkPictures, LinkPreview, LinkProgress, LinkSave, LinkSummary,
};
use keepsake_core::{CancellationToken, Result};
use system_tests::program;
use tempfile::TempDir;

/// When the posts of these tests were published.
pub const PUBLISHED: i64 = 1_789_000_000;
/// The number of the post, and of the first of its files.
pub const PK: u64 = 3_999_518_748_855_536_783;
/// What the post says.
pub const CAPTION: &str = "Radishes 🌱 in March";

/// Nobody waits long for what does not come.
const LIMITS: Limits = Limits {
    connect: Duration::from_millis(1_000),
    first_byte: Duration::from_millis(700),
    stall: Duration::from_millis(700),
};

/// Waits without waiting, and knows how long it would have been.
pub struct QuickClock {
    now: Mutex<Timestamp>,
    pub waited: Mutex<Vec<Duration>>,
}

impl QuickClock {
    fn new() -> Self {
        Self {
            now: Mutex::new(Timestamp::now()),
            waited: Mutex::new(Vec::new()),
        }
    }

    pub fn go_on(&self, time: Duration) {
        let mut now = self.now.lock().unwrap();
        *now = now.checked_add(time).unwrap();
    }
}

impl Clock for QuickClock {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }

    fn wait(&self, time: Duration, _: &CancellationToken) {
        if !time.is_zero() {
            self.waited.lock().unwrap().push(time);
            self.go_on(time);
        }
    }
}

/// The person.
pub struct Client {
    pub instagram: Running,
    pub clock: QuickClock,
    pub pace: Pace,
    transport: HttpTransport,
    place: TempDir,
}

/// A post with three photos and a video between them.
pub fn carousel() -> Post {
    Post::carousel(PK, PUBLISHED)
        .caption(CAPTION)
        .item(Item::photo(PK + 1))
        .item(Item::video(PK + 2))
        .item(Item::photo(PK + 3))
}

/// A post with one photo of that many bytes.
pub fn photo(bytes: usize) -> Post {
    let mut post = Post::photo(PK, PUBLISHED).caption(CAPTION);
    post.items = vec![Item::photo_of(PK, bytes)];
    post
}

impl Client {
    pub fn new(post: Post) -> Self {
        Self::of(FakeInstagram::new(Account::new("ida.example").post(post)))
    }

    pub fn of(instagram: FakeInstagram) -> Self {
        let instagram = instagram.start().unwrap();
        let test = TestServer {
            address: instagram.address(),
            root_pem: instagram.root_pem().to_owned(),
        };
        Self {
            transport: HttpTransport::new(LIMITS, Some(&test)).unwrap(),
            instagram,
            clock: QuickClock::new(),
            pace: Pace::default(),
            place: tempfile::tempdir().unwrap(),
        }
    }

    /// What the command comes to that saves what the arguments say from this Instagram alone.
    pub fn command(&self, arguments: &[&str]) -> Output {
        let root = self.place.path().join("root.pem");
        self.instagram.write_root(&root).unwrap();
        Command::new(program())
            .arg("save")
            .args(arguments)
            .arg("--to")
            .arg(self.place.path().join("roll"))
            .args(["--test-server", &self.instagram.address().to_string()])
            .arg("--test-root")
            .arg(&root)
            .args(["--test-no-pause"])
            .env("LC_ALL", "C")
            .current_dir(self.place.path())
            .output()
            .unwrap()
    }

    /// A file of the person's, beside the camera roll.
    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.place.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// Asks that server from now on.
    pub fn trust(&mut self, server: &TestServer) {
        self.transport = HttpTransport::new(LIMITS, Some(server)).unwrap();
    }

    pub fn link(&self) -> String {
        self.instagram.account().posts[0].link()
    }

    pub fn roll(&self) -> FolderRoll {
        FolderRoll::new(self.place.path().join("roll"))
    }

    pub fn catalog(&self) -> Catalog {
        let state = self.roll().state();
        fs::create_dir_all(&state).unwrap();
        Catalog::open(&state.join("keepsake.db")).unwrap()
    }

    pub fn downloads(&self) -> Downloads<'_> {
        Downloads {
            transport: &self.transport,
            clock: &self.clock,
            pace: self.pace.clone(),
        }
    }

    pub fn try_save(&self, text: &str, slide: Option<u32>) -> Result<LinkSummary> {
        self.try_save_so(text, slide, &SaveOptions::default())
    }

    pub fn try_save_so(
        &self,
        text: &str,
        slide: Option<u32>,
        options: &SaveOptions,
    ) -> Result<LinkSummary> {
        let links = Link::find_all(text);
        let roll = self.roll();
        let lock = Lock::take(&roll.state()).unwrap();
        let save = LinkSave {
            links: &links,
            slide,
            roll: &roll,
            options,
            why_stopped: &std::sync::Arc::default(),
        };
        let mut last = None;
        let summary = save.run(
            &mut self.catalog(),
            &lock,
            &self.downloads(),
            &mut |now| last = Some(now),
            &CancellationToken::new(),
        )?;
        if let Some(saved) = &summary.save {
            let Some(LinkProgress::Saving(last)) = last else {
                panic!("the last word is not about the save: {last:?}");
            };
            assert_eq!(last.done, saved.totals.planned());
        }
        Ok(summary)
    }

    /// The same until it is asked to stop when files come: the person pauses it.
    pub fn pause_when_files_come(&self, text: &str) -> LinkSummary {
        let (links, roll, stop) = (Link::find_all(text), self.roll(), CancellationToken::new());
        let lock = Lock::take(&roll.state()).unwrap();
        let why_stopped = std::sync::Arc::default();
        let save = LinkSave {
            links: &links,
            slide: None,
            roll: &roll,
            options: &SaveOptions::default(),
            why_stopped: &why_stopped,
        };
        let mut pause = |now| {
            if matches!(now, LinkProgress::Downloading(_)) {
                let _ = why_stopped.set(StopReason::Paused);
                stop.cancel();
            }
        };
        let (mut catalog, downloads) = (self.catalog(), self.downloads());
        save.run(&mut catalog, &lock, &downloads, &mut pause, &stop)
            .unwrap()
    }

    /// Goes on with the save that a run is of.
    pub fn resume(&self, run: RunId) -> SaveSummary {
        self.go_on_with(run, Rest::Whole).unwrap()
    }

    /// Goes on with that of the save that a run is of.
    pub fn go_on_with(&self, run: RunId, rest: Rest) -> Result<SaveSummary> {
        let (mut catalog, roll) = (self.catalog(), self.roll());
        let (lock, stop) = (Lock::take(&roll.state()).unwrap(), CancellationToken::new());
        let fetch = |lacking: &Lacking, catalog: &mut Catalog| {
            let fetched = lacking.fetch(catalog, &self.downloads(), &mut |_| {}, &stop);
            assert!(*fetched.as_ref().unwrap());
            fetched
        };
        let plan = save_links::rest(&mut catalog, run, rest, &roll, fetch)?;
        let saved = plan.run(&lock, &[], &mut |_| {}, &stop)?;
        save_links::clear_away(&mut catalog)?;
        Ok(saved)
    }

    /// Saves what the text links to, and checks what always holds.
    pub fn save(&self, text: &str) -> LinkSummary {
        let summary = self.try_save(text, None).unwrap();
        if let Some(saved) = &summary.save {
            let lines = self.lines(saved.run.number());
            assert_eq!(lines.len() as u64, saved.totals.planned());
            let saved_lines = lines
                .iter()
                .filter(|(outcome, _)| *outcome == Outcome::Saved);
            assert_eq!(saved_lines.count() as u64, saved.totals.saved);
        }
        self.check_nothing_half_written();
        summary
    }

    /// The page of the one post there is, as a browser loads it.
    pub fn page(&self) -> String {
        let stop = CancellationToken::new();
        self.transport.page(&self.link(), &stop).unwrap().body
    }

    /// Looks at the one post there is on a page that somebody else loaded; the picture lies in
    /// `pictures`.
    pub fn look_at_page(&self, html: &str, pictures: &Path) -> LinkPreview {
        let link = Link::find_all(&self.link()).remove(0);
        self.look(&link, Some(html), pictures)
    }

    /// Looks at what the link leads to.
    pub fn look_at(&self, link: &Link) -> LinkPreview {
        self.look(link, None, &self.place.path().join("pictures"))
    }

    fn look(&self, link: &Link, html: Option<&str>, pictures: &Path) -> LinkPreview {
        let (mut catalog, downloads) = (self.catalog(), self.downloads());
        let stop = CancellationToken::new();
        let pictures = LinkPictures::in_folder(pictures.to_owned());
        save_links::preview(&mut catalog, &downloads, link, html, &pictures, &stop).unwrap()
    }

    /// Saves the one post there is from a page that somebody else loaded.
    pub fn save_page(&self, html: &str) -> LinkSummary {
        self.save_page_of(&self.link(), html)
    }

    /// The same for what the text links to.
    pub fn save_page_of(&self, text: &str, html: &str) -> LinkSummary {
        let links = Link::find_all(text);
        let roll = self.roll();
        let lock = Lock::take(&roll.state()).unwrap();
        let save = LinkSave {
            links: &links,
            slide: None,
            roll: &roll,
            options: &SaveOptions::default(),
            why_stopped: &std::sync::Arc::default(),
        };
        let (mut catalog, downloads) = (self.catalog(), self.downloads());
        let stop = CancellationToken::new();
        save.run_on_page(html, &mut catalog, &lock, &downloads, &mut |_| {}, &stop)
            .unwrap()
    }

    /// Saves the one post there is.
    pub fn save_it(&self) -> LinkSummary {
        self.save(&self.link())
    }

    /// Outcome and reason of every item of a run.
    pub fn lines(&self, run: i64) -> Vec<(Outcome, Option<String>)> {
        let catalog = self.catalog();
        let ledger = Ledger::of(&catalog);
        let runs = ledger.runs().unwrap();
        let run = runs.iter().find(|known| known.id.number() == run).unwrap();
        let lines = ledger.entries(run.id, None, 0, 1_000).unwrap();
        lines
            .into_iter()
            .map(|line| (line.outcome, line.reasons.sentence()))
            .collect()
    }

    /// Every file a person sees, by name.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        let mut folders = vec![self.place.path().join("roll")];
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(folder) else {
                continue;
            };
            for entry in entries {
                let entry = entry.unwrap();
                if entry.file_name() == ".keepsake" {
                    continue;
                }
                match entry.file_type().unwrap().is_dir() {
                    true => folders.push(entry.path()),
                    false => files.push(entry.path()),
                }
            }
        }
        files.sort();
        files
    }

    /// Names of what waits in the folder of downloads.
    pub fn waiting(&self) -> Vec<String> {
        let folder = self.roll().state().join("downloads");
        let Ok(entries) = fs::read_dir(folder) else {
            return Vec::new();
        };
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    /// Every visible file is whole, and nothing but parts waits anywhere.
    fn check_nothing_half_written(&self) {
        for file in self.files() {
            let bytes = fs::read(&file).unwrap();
            let is_whole = match file.extension().unwrap().to_str().unwrap() {
                "jpg" => bytes.starts_with(&[0xff, 0xd8]) && bytes.ends_with(&[0xff, 0xd9]),
                "mp4" => bytes.get(4..8) == Some(b"ftyp"),
                other => panic!("a file with the extension {other}"),
            };
            assert!(is_whole, "{file:?}");
        }
        for name in self.waiting() {
            let is_part = name.ends_with(".part") || name.ends_with(".validator");
            assert!(is_part, "{name} waits although the save is over");
        }
    }

    /// How many requests of that role came.
    pub fn asked(&self, role: Role) -> usize {
        self.instagram.requests().of(role).len()
    }

    /// How many photos and videos were asked for, parts and all.
    pub fn asked_for_files(&self) -> usize {
        self.instagram.requests().media().len()
    }
}

/// Why the only link was refused.
pub fn refusal(summary: &LinkSummary) -> &Refusal {
    let [(_, Err(refusal))] = summary.links.as_slice() else {
        panic!("it was not refused: {summary:?}");
    };
    refusal
}
