//! Downloads against the programs people use for them: curl and aria2c, from a server
//! that stands in for Instagram, with the latency and rate of a good line.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::measured::{Measured, median, program};
use super::table::{Row, Table};
use super::{Options, clear};
use crate::Done;
use crate::command::{self, Result, cargo, said, target};
use crate::tools;

/// Milliseconds from a request to its answer.
const LATENCY: &str = "60";
/// Bytes a second on each connection.
const RATE: &str = "40000000";
const VIDEO: &str = "200000000";
const PHOTO: &str = "250000";
const PHOTOS: usize = 500;
/// Of one after the other only a part is measured, and taken times as many.
const ONE_BY_ONE: usize = 50;

/// Measures and adds its rows.
///
/// # Errors
/// A program is missing, or a download failed.
pub(super) fn downloads(options: &Options, work: &Path, table: &mut Table) -> Done {
    tools::install_one("aria2c", "--version", "aria2")?;
    build_server()?;
    let folder = work.join("links");
    clear(&[&folder])?;
    fs::create_dir_all(&folder)?;
    video(options, &folder, table)?;
    photos(options, &folder, table)?;
    preview(&folder, table)?;
    clear(&[&folder])
}

pub(super) fn build_server() -> Done {
    command::run(&mut cargo(&[
        "build",
        "--release",
        "--locked",
        "--package",
        "fake-instagram",
    ]))
}

fn video(options: &Options, folder: &Path, table: &mut Table) -> Done {
    let far = ["--latency", LATENCY, "--rate", RATE];
    let arguments = [&["--posts", "0", "--video-bytes", VIDEO][..], &far].concat();
    let server = Server::start(folder, 1, &[&arguments[..], &["--addresses"]].concat())?;
    let address = server.said.first().ok_or("the server has no video")?;
    let (mut curl, mut own) = (Vec::new(), Vec::new());
    for _ in 0..options.runs {
        curl.push(server.curl(address, &folder.join("curl.mp4"))?);
        own.push(server.measure("video", &[address])?);
    }
    let bare = server.measure("bare", &[])?;
    let (curl, own) = (median(&curl), median(&own));
    table.push(Row::new("curl: a video of 200 MB".to_owned(), curl));
    table.push(
        Row::new("download: the same video".to_owned(), own)
            .against(curl, "curl")
            .reach("≤ 1.05 × curl"),
    );
    let beyond = Measured {
        memory: own.memory.saturating_sub(bare.memory),
        ..own
    };
    table.push(
        Row::new("memory of that beyond the bare process".to_owned(), beyond).reach("≤ 30 MB"),
    );
    Ok(())
}

fn photos(options: &Options, folder: &Path, table: &mut Table) -> Done {
    let count = options.scaled(PHOTOS);
    let posts = count.to_string();
    let far = ["--latency", LATENCY, "--rate", RATE];
    let account = ["--posts", &posts, "--bulk-bytes", PHOTO];
    let arguments = [&account[..], &far].concat();
    let by_address = Server::start(folder, count, &[&arguments[..], &["--addresses"]].concat())?;
    let list = folder.join("list.txt");
    fs::write(&list, by_address.said.join("\n"))?;
    let aria2c = by_address.aria2c(&list, &folder.join("aria2c"))?;
    let some = by_address.said.len().min(ONE_BY_ONE);
    let mut one_by_one = Duration::ZERO;
    for address in by_address.said.iter().take(some) {
        one_by_one += by_address.curl(address, &folder.join("one.jpg"))?.wall;
    }
    drop(by_address);
    let by_link = Server::start(folder, count, &arguments)?;
    let links: Vec<_> = by_link.said.iter().map(String::as_str).collect();
    let mut own = Vec::new();
    for _ in 0..options.runs {
        own.push(by_link.measure("photos", &links)?);
    }
    let own = median(&own);
    let one_by_one = Measured {
        wall: one_by_one
            .mul_f64(f64::from(u32::try_from(count)?) / f64::from(u32::try_from(some)?)),
        memory: 0,
    };
    table.push(Row::new(
        format!("aria2c -j4: {count} photos of 250 KB"),
        aria2c,
    ));
    table.push(
        Row::new("download and save: the same photos".to_owned(), own)
            .against(aria2c, "aria2c -j4")
            .reach("≤ 1.1 × aria2c"),
    );
    table.push(Row::new(
        format!("curl one after another, from {some} of them"),
        one_by_one,
    ));
    table.push(
        Row::new("download and save: against that".to_owned(), own)
            .against(one_by_one, "one after another")
            .reach("≤ 0.2 ×"),
    );
    Ok(())
}

/// Against a server next door, so that what is measured is this program's own part.
fn preview(folder: &Path, table: &mut Table) -> Done {
    let server = Server::start(folder, 1, &["--posts", "1"])?;
    let link = server.said.first().ok_or("the server has no post")?;
    let looked = server.measure("preview", &[link])?;
    let row = Row::new(
        "share card of a known post, its own part".to_owned(),
        looked,
    );
    table.push(row.reach("< 30 ms"));
    Ok(())
}

/// The server, until it is dropped.
pub(super) struct Server {
    process: Child,
    pub(super) address: String,
    pub(super) root: PathBuf,
    /// The addresses that it printed.
    pub(super) said: Vec<String>,
}

impl Server {
    /// It prints that many addresses.
    pub(super) fn start(folder: &Path, count: usize, arguments: &[&str]) -> Result<Self> {
        let root = folder.join("root.pem");
        let mut process = Command::new(target().join("release/fake-instagram"))
            .args(arguments)
            .arg("--root")
            .arg(&root)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = process.stdout.take().ok_or("the server says nothing")?;
        let (mut address, mut said) = (String::new(), Vec::new());
        for line in BufReader::new(output).lines() {
            let line = line?;
            let words: Vec<_> = line.split_whitespace().collect();
            if let Some(at) = words.iter().position(|word| *word == "on") {
                let given = words.get(at + 1).copied().unwrap_or_default();
                if given.contains(':') {
                    address = given.trim_end_matches([';', '.']).to_owned();
                }
            }
            if let Some(first) = words.first().filter(|word| word.starts_with("https://")) {
                said.push((*first).to_owned());
            }
            if said.len() == count {
                break;
            }
        }
        Ok(Self {
            process,
            address,
            root,
            said,
        })
    }

    fn curl(&self, address: &str, into: &Path) -> Result<Measured> {
        let connect = format!("::{}", self.address);
        program(
            "curl",
            &[
                OsStr::new("--silent"),
                OsStr::new("--fail"),
                OsStr::new("--cacert"),
                self.root.as_os_str(),
                OsStr::new("--connect-to"),
                OsStr::new(&connect),
                OsStr::new("--output"),
                into.as_os_str(),
                OsStr::new(address),
            ],
        )
    }

    /// aria2c takes no other address for a name, so it gets a table of names of its own.
    fn aria2c(&self, list: &Path, into: &Path) -> Result<Measured> {
        let port = self.address.rsplit(':').next().unwrap_or_default();
        let (input, names) = (into.with_extension("txt"), into.with_extension("hosts"));
        let (mut addresses, mut hosts) = (String::new(), BTreeSet::new());
        for address in fs::read_to_string(list)?.lines() {
            let rest = address.trim_start_matches("https://");
            let (host, path) = rest.split_once('/').ok_or("an address without a path")?;
            addresses += &format!("https://{host}:{port}/{path}\n");
            hosts.insert(host.to_owned());
        }
        fs::write(&input, addresses)?;
        let hosts: Vec<_> = hosts.into_iter().collect();
        fs::write(&names, format!("127.0.0.1 localhost {}\n", hosts.join(" ")))?;
        let line = "mount --bind \"$1\" /etc/hosts && exec aria2c --quiet --async-dns=false -j4 \
                    --ca-certificate=\"$2\" --dir=\"$3\" --input-file=\"$4\"";
        let arguments = ["--mount", "sh", "-c", line, "aria2c"];
        let mut arguments: Vec<&OsStr> = arguments.iter().map(OsStr::new).collect();
        let paths = [&names, &self.root, &into.to_owned(), &input];
        arguments.extend(paths.iter().map(|path| path.as_os_str()));
        program("unshare", &arguments)
    }

    fn measure(&self, mode: &str, rest: &[&str]) -> Result<Measured> {
        let bench = [
            "bench",
            "--quiet",
            "--locked",
            "--package",
            "system-tests",
            "--bench",
            "links",
            "--",
        ];
        let mut command = cargo(&bench);
        command
            .args([mode, &self.address])
            .arg(&self.root)
            .args(rest);
        let said = said(&mut command)?;
        let (wall, memory) = said
            .trim()
            .split_once('\t')
            .ok_or("the benchmark says nothing")?;
        Ok(Measured {
            wall: Duration::from_nanos(wall.parse()?),
            memory: memory.parse()?,
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It ends with this process anyway.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
