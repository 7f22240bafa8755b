//! Posts against the programs people use for them: gallery-dl, instaloader and, for videos,
//! yt-dlp; each in one process and without the pause between its questions, from a server on
//! the same machine.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use ::peers::{Installation, Peer, Way};

use super::links::Server;
use super::measured::{Measured, command, keepsake, median};
use super::table::{Row, Table};
use super::{Options, clear, expect};
use crate::Done;
use crate::command::{Result, target};

/// Posts of the invented account; they have [`FILES`] photos and videos.
const POSTS: usize = 50;
const FILES: usize = 108;

/// Measures and adds its rows.
///
/// # Errors
/// The programs are not to be had, or a download failed.
pub(super) fn downloads(options: &Options, work: &Path, table: &mut Table) -> Done {
    if let Some(missing) = crate::peers::install() {
        return Err(missing.reason.into());
    }
    super::links::build_server()?;
    let folder = work.join("peers");
    clear(&[&folder])?;
    fs::create_dir_all(&folder)?;
    let posts = POSTS.to_string();
    let bench = Bench {
        server: Server::start(&folder, POSTS, &["--posts", &posts])?,
        installation: Installation::below(&target()),
        folder: folder.clone(),
    };
    bench.compare(options, table)?;
    clear(&[&folder])
}

struct Bench {
    server: Server,
    installation: Installation,
    folder: PathBuf,
}

impl Bench {
    fn compare(&self, options: &Options, table: &mut Table) -> Done {
        let all = &self.server.said;
        let reels: Vec<_> = all
            .iter()
            .filter(|link| link.contains("/reel/"))
            .cloned()
            .collect();
        // Once before anything counts, as the server draws a file when it is first asked for.
        self.peer(Peer::GalleryDl, all, FILES, "first")?;
        let mut runs: [Vec<Measured>; 5] = Default::default();
        for run in 1..=options.runs {
            let run = run.to_string();
            let measured = [
                self.peer(Peer::GalleryDl, all, FILES, &run)?,
                self.peer(Peer::Instaloader, all, FILES, &run)?,
                self.own(all, FILES, &format!("all-{run}"))?,
                self.peer(Peer::YtDlp, &reels, reels.len(), &run)?,
                self.own(&reels, reels.len(), &format!("reels-{run}"))?,
            ];
            for (runs, measured) in runs.iter_mut().zip(measured) {
                runs.push(measured);
            }
        }
        let [gallery_dl, instaloader, own, yt_dlp, own_reels] = runs.map(|runs| median(&runs));
        let files = format!("{POSTS} posts with {FILES} files");
        let reels = format!("{} reels", reels.len());
        let row = |who: &str, what: &str, measured| Row::new(format!("{who}: {what}"), measured);
        table.push(row("gallery-dl", &files, gallery_dl));
        table.push(row("instaloader", &files, instaloader));
        for (peer, name) in [(gallery_dl, "gallery-dl"), (instaloader, "instaloader")] {
            let row = row("save", &files, own).against(peer, name);
            table.push(row.reach("≤ 0.2 ×"));
        }
        table.push(row("yt-dlp", &reels, yt_dlp));
        let row = row("save", &reels, own_reels).against(yt_dlp, "yt-dlp");
        table.push(row.reach("≤ 0.2 ×"));
        Ok(())
    }

    fn peer(&self, peer: Peer, links: &[String], files: usize, run: &str) -> Result<Measured> {
        let into = self.folder.join(format!("{}-{run}", peer.name()));
        let home = self.folder.join("home");
        fs::create_dir_all(&home)?;
        let code = |link: &str| {
            link.trim_end_matches('/')
                .rsplit('/')
                .next()
                .map(str::to_owned)
        };
        let posts = links
            .iter()
            .map(|link| (link.clone(), code(link).unwrap_or_default()));
        let way = Way {
            installation: &self.installation,
            proxy: self.server.address.parse()?,
            root: &self.server.root,
            into: &into,
            home: &home,
        };
        let measured = command(&mut peer.command(&way, &posts.collect::<Vec<_>>()))?;
        let came = fs::read_dir(&into)?.count();
        if came != files {
            return Err(format!("{} fetched {came} of {files} files", peer.name()).into());
        }
        Ok(measured)
    }

    fn own(&self, links: &[String], files: usize, run: &str) -> Result<Measured> {
        let roll = self.folder.join(format!("keepsake-{run}"));
        let mut arguments = ["save", "--json", "--to"].map(OsStr::new).to_vec();
        arguments.push(roll.as_os_str());
        arguments.extend(["--test-server", &self.server.address].map(OsStr::new));
        arguments.extend([OsStr::new("--test-root"), self.server.root.as_os_str()]);
        arguments.push(OsStr::new("--test-no-pause"));
        arguments.extend(links.iter().map(OsStr::new));
        let (measured, answer) = keepsake(&arguments)?;
        expect(&answer["save"], "saved", files)?;
        Ok(measured)
    }
}
