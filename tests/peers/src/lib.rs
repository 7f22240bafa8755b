//! The programs that people use for posts on Instagram today, as they are published: their
//! files are compared with Keepsake's, and so is the time they take. They reach the fake
//! Instagram as their proxy and trust its root alone; all of that are options of theirs.

use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which versions, as pip reads it.
pub const REQUIREMENTS: &str = include_str!("../requirements.txt");

/// Where they are, below the folder of what is built.
pub struct Installation {
    folder: PathBuf,
}

impl Installation {
    /// That of a folder of what is built, whether it is there or not.
    #[must_use]
    pub fn below(target: &Path) -> Self {
        Self {
            folder: target.join("peers").join("venv"),
        }
    }

    /// The virtual environment.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A program of it.
    #[must_use]
    pub fn program(&self, name: &str) -> PathBuf {
        self.folder.join("bin").join(name)
    }

    /// Whether all are there in their versions.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        fs::read_to_string(self.note()).is_ok_and(|noted| noted == REQUIREMENTS)
    }

    /// Notes down that all are there.
    ///
    /// # Errors
    /// The note cannot be written.
    pub fn complete(&self) -> io::Result<()> {
        fs::write(self.note(), REQUIREMENTS)
    }

    fn note(&self) -> PathBuf {
        self.folder.join("installed.txt")
    }
}

/// One of the programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Peer {
    /// Photos and videos; asks for what is shown to those alone who are logged in, so it gets
    /// a session cookie, which is invented.
    GalleryDl,
    /// Photos and videos, without a login.
    Instaloader,
    /// Videos alone, without a login.
    YtDlp,
}

/// The session that gallery-dl is given.
const COOKIES: &str = "cookies={\"sessionid\": \"1%3Ainvented\"}";

/// The variables by which a machine's own network would get in between.
const NETWORK: [&str; 9] = [
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "CURL_CA_BUNDLE",
];

/// Whom to ask, and where to put what comes.
pub struct Way<'a> {
    /// The programs.
    pub installation: &'a Installation,
    /// The fake Instagram, which is its own proxy.
    pub proxy: SocketAddr,
    /// The only root certificate to trust, as PEM.
    pub root: &'a Path,
    /// For files.
    pub into: &'a Path,
    /// For settings and caches, so that those of whoever tests do not count.
    pub home: &'a Path,
}

impl Peer {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::GalleryDl, Self::Instaloader, Self::YtDlp];

    /// Its name, which is that of its program.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::GalleryDl => "gallery-dl",
            Self::Instaloader => "instaloader",
            Self::YtDlp => "yt-dlp",
        }
    }

    /// Whether it fetches photos.
    #[must_use]
    pub fn takes_photos(self) -> bool {
        self != Self::YtDlp
    }

    /// The command that fetches these posts, without a pause between its questions. Each is
    /// a link and the post's shortcode.
    #[must_use]
    pub fn command(self, way: &Way<'_>, posts: &[(String, String)]) -> Command {
        let mut command = Command::new(way.installation.program(self.name()));
        for variable in NETWORK {
            command.env_remove(variable);
        }
        command
            .env("HOME", way.home)
            .env("XDG_CONFIG_HOME", way.home)
            .env("XDG_CACHE_HOME", way.home)
            .current_dir(way.home);
        let proxy = format!("http://{}", way.proxy);
        match self {
            Self::GalleryDl => gallery_dl(&mut command, way, &proxy),
            Self::Instaloader => instaloader(&mut command, way, &proxy),
            Self::YtDlp => yt_dlp(&mut command, way, &proxy),
        }
        match self {
            // A shortcode may begin with a hyphen itself; behind `--` it is one of its own.
            Self::Instaloader => {
                command.args(posts.iter().map(|(_, code)| format!("-{code}")));
            }
            Self::GalleryDl | Self::YtDlp => {
                command.args(posts.iter().map(|(link, _)| link));
            }
        }
        command
    }

    /// The name without extension that it gives to one file of a post; slides count from 1.
    #[must_use]
    pub fn stem(self, code: &str, slide: usize, slides: usize) -> String {
        match self {
            Self::Instaloader if slides == 1 => code.to_owned(),
            _ => format!("{code}_{slide}"),
        }
    }
}

fn gallery_dl(command: &mut Command, way: &Way<'_>, proxy: &str) {
    command
        .args(["--config-ignore", "--no-input", "--quiet"])
        .args(["-o", &format!("proxy={proxy}")])
        .args(["-o", &format!("verify={}", way.root.display())])
        .args(["-o", "sleep-request=0", "-o", COOKIES])
        .args(["--filename", "{post_shortcode}_{num}.{extension}"])
        .arg("--directory")
        .arg(way.into);
}

fn instaloader(command: &mut Command, way: &Way<'_>, proxy: &str) {
    command
        .env("https_proxy", proxy)
        .env("REQUESTS_CA_BUNDLE", way.root)
        .args(["--quiet", "--no-sleep", "--no-video-thumbnails"])
        .args(["--no-captions", "--no-metadata-json"])
        .arg("--dirname-pattern")
        .arg(way.into)
        .args(["--filename-pattern", "{shortcode}", "--"]);
}

fn yt_dlp(command: &mut Command, way: &Way<'_>, proxy: &str) {
    command
        .env("SSL_CERT_FILE", way.root)
        .args(["--ignore-config", "--quiet", "--no-warnings"])
        .args(["--compat-options", "no-certifi", "--proxy", proxy])
        // Photos among the slides are errors to it.
        .arg("--ignore-errors")
        .args([
            "--output",
            "%(playlist_id,id)s_%(playlist_index|1)d.%(ext)s",
        ])
        .arg("--paths")
        .arg(way.into);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_pinned() {
        let lines = REQUIREMENTS.lines().filter(|line| !line.starts_with('#'));
        let names: Vec<_> = lines
            .map(|line| line.split_once("==").expect(line).0.replace('_', "-"))
            .collect();
        for peer in Peer::ALL {
            assert!(names.iter().any(|name| name == peer.name()), "{peer:?}");
        }
    }

    #[test]
    fn an_installation_of_other_versions_is_none() {
        let target = std::env::temp_dir().join(format!("peers-{}", std::process::id()));
        let installation = Installation::below(&target);
        assert!(!installation.is_complete());
        fs::create_dir_all(installation.folder()).unwrap();
        installation.complete().unwrap();
        assert!(installation.is_complete());
        fs::write(installation.note(), "yt-dlp==2020.1.1\n").unwrap();
        assert!(!installation.is_complete());
        fs::remove_dir_all(&target).unwrap();
    }
}
