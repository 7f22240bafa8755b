//! A folder for one test, the command run in it, and what it answered.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use sample_maker::{Content, Era, Exif, Export, Item, Kind, Post, Presence};
use serde_json::Value;
use tempfile::TempDir;

/// The folder. The command runs in it, so that `./camera-roll` is in it.
pub struct Sandbox {
    folder: TempDir,
}

/// What the command answered.
#[derive(Debug)]
pub struct Answer {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Sandbox {
    pub fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    /// With [`diary`] in `export.zip`.
    pub fn with_diary() -> Self {
        let sandbox = Self::new();
        diary().write_zip(&sandbox.path("export.zip")).unwrap();
        sandbox
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The command, ready to be run in another way than [`Sandbox::run`] does.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_keepsake"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("TZ", "UTC")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LANG", "C")
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.command(arguments).output().unwrap().into()
    }

    /// Every file below the folder `name`, but for what Keepsake itself keeps there.
    pub fn files(&self, name: &str) -> Vec<String> {
        let root = self.path(name);
        let mut files = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.ends_with(".keepsake") {
                    continue;
                }
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let path = path.strip_prefix(&root).unwrap();
                    files.push(path.to_str().unwrap().to_owned());
                }
            }
        }
        files.sort();
        files
    }

    /// The names of everything in the folder.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

impl Answer {
    /// Checks the exit code.
    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// The one object on standard output.
    #[track_caller]
    pub fn object(&self) -> Value {
        assert_eq!(self.stdout.lines().count(), 1, "{self:#?}");
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// The objects on standard output, one a line.
    #[track_caller]
    pub fn objects(&self) -> Vec<Value> {
        let read = |line| serde_json::from_str(line).unwrap();
        self.stdout.lines().map(read).collect()
    }
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The keys of the object in `line`, in their order there.
pub fn keys(line: &str) -> Vec<String> {
    struct Keys(Vec<String>);
    impl<'de> serde::Deserialize<'de> for Keys {
        fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            from.deserialize_map(KeysVisitor)
        }
    }
    struct KeysVisitor;
    impl<'de> serde::de::Visitor<'de> for KeysVisitor {
        type Value = Keys;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
            let mut keys = Vec::new();
            while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                keys.push(key);
            }
            Ok(Keys(keys))
        }
    }
    serde_json::from_str::<Keys>(line).unwrap().0
}

/// A small export with one of everything that the command tells apart.
pub fn diary() -> Export {
    Export::new(Era::D)
        .post(
            Post::new(Kind::Post, "2019-03-30T23:30:00Z")
                .caption("First day of spring 🌷")
                .item(Item::new(Content::PHOTO).exif(Exif::at(-33.8688, 151.2093))),
        )
        .post(
            Post::new(Kind::Post, "2021-06-15T10:00:00Z")
                .caption("<script>alert('beach')</script> & \"more\"")
                .item(Content::PHOTO)
                .item(Content::CLIP),
        )
        .post(Post::new(Kind::Story, "2021-07-01T08:00:00Z").item(Content::PHOTO))
        .post(
            Post::new(Kind::Story, "2021-07-02T08:00:00Z")
                .item(Item::new(Content::PHOTO).exif(Exif::from_source("feed_reshare"))),
        )
        .post(
            Post::new(Kind::Post, "2022-01-01T00:00:00Z")
                .caption("Gone")
                .item(Item::new(Content::PHOTO).presence(Presence::Absent)),
        )
        .post(Post::new(Kind::Post, "2022-02-01T00:00:00Z").item(Content::Text))
        .post(Post::new(Kind::RecentlyDeleted, "2022-03-01T00:00:00Z").item(Content::PHOTO))
        .post(Post::new(Kind::OwnMessage, "2022-04-01T00:00:00Z").item(Content::PHOTO))
}

/// How many files a save of [`diary`] without options makes.
pub const DIARY_SAVED: usize = 4;
