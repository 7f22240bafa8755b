//! Runs curl against a fake.

use std::path::PathBuf;
use std::process::{Command, Output};

use fake_instagram::Running;
use tempfile::TempDir;

/// Which HTTP is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Http {
    One,
    Two,
}

pub(crate) const BOTH: [Http; 2] = [Http::One, Http::Two];

/// curl, told to trust the fake's root and to connect to it whatever the host.
pub(crate) struct Curl {
    folder: TempDir,
    connect_to: String,
    http: Http,
    arguments: Vec<String>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    /// curl's own exit code: 0 if it took the answer for a good one.
    pub(crate) exit: Option<i32>,
    pub(crate) status: u16,
    pub(crate) version: String,
    /// Header lines, names in lower case.
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find_map(|(found, value)| (found == name).then_some(value.as_str()))
    }

    /// Whether the body is that; compared here, as nobody wants to read it when it is not.
    pub(crate) fn is(&self, body: &[u8]) -> bool {
        self.body == body
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Curl {
    /// None where there is no curl.
    pub(crate) fn of(fake: &Running, http: Http) -> Option<Self> {
        if !left_out::has_program("curl") {
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        fake.write_root(&folder.path().join("root.pem")).unwrap();
        Some(Self {
            folder,
            connect_to: format!("::{}", fake.address()),
            http,
            arguments: Vec::new(),
        })
    }

    /// With more arguments in every request.
    pub(crate) fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments
            .extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }

    /// As a browser on a computer that opens a page.
    pub(crate) fn browsing(self) -> Self {
        self.with(&[
            "--user-agent",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "--header",
            "Sec-Fetch-Mode: navigate",
            "--header",
            "Sec-Fetch-Dest: document",
        ])
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn command(&self, url: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new("curl");
        command
            .args([
                "--silent",
                "--show-error",
                "--max-time",
                "20",
                "--connect-to",
                &self.connect_to,
            ])
            .arg(match self.http {
                Http::One => "--http1.1",
                Http::Two => "--http2",
            })
            .arg("--cacert")
            .arg(self.file("root.pem"))
            .args(&self.arguments)
            .args(arguments)
            .arg(url);
        command
    }

    /// Asks for an address.
    pub(crate) fn get(&self, url: &str, arguments: &[&str]) -> Answer {
        let (body, head) = (self.file("body"), self.file("head"));
        let _ = std::fs::remove_file(&body);
        let Output { status, stdout, .. } = self
            .command(url, arguments)
            .arg("--output")
            .arg(&body)
            .arg("--dump-header")
            .arg(&head)
            .args(["--write-out", "%{http_code} %{http_version}"])
            .output()
            .unwrap();
        let told = String::from_utf8(stdout).unwrap();
        let (code, version) = told.split_once(' ').unwrap();
        let head = std::fs::read_to_string(head).unwrap_or_default();
        let headers = head.lines().filter_map(|line| line.split_once(": "));
        Answer {
            exit: status.code(),
            status: code.parse().unwrap(),
            version: version.to_owned(),
            headers: headers
                .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
                .collect(),
            body: std::fs::read(body).unwrap_or_default(),
        }
    }
}

/// curl's exit codes: nothing came, a part came, timed out, broken HTTP/2 stream, too
/// many redirects, TLS failed.
pub(crate) const EMPTY_REPLY: i32 = 52;
pub(crate) const PARTIAL_FILE: i32 = 18;
pub(crate) const TIMED_OUT: i32 = 28;
pub(crate) const HTTP2_STREAM: i32 = 92;
pub(crate) const TOO_MANY_REDIRECTS: i32 = 47;
pub(crate) const UNKNOWN_ISSUER: i32 = 60;
