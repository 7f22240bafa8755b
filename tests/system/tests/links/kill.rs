//! The program is killed again and again while it downloads: bytes go on where they
//! stopped, and every item is saved exactly once.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use fake_instagram::{Account, FakeInstagram, Item, Link, Post, Role};
use system_tests::program;

use crate::client::{PK, PUBLISHED};

const KILLS: usize = 100;

#[test]
fn killed_a_hundred_times_it_goes_on_and_saves_everything_once() {
    let program = program();
    let mut post = Post::carousel(PK, PUBLISHED);
    for number in 1..=4 {
        post = post.item(Item::photo(PK + number));
    }
    for number in 5..=6 {
        post = post.item(Item::video_of(PK + number, 180_000_000));
    }
    let link = post.link();
    let instagram = FakeInstagram::new(Account::new("ida.example").post(post))
        .link(Link {
            latency: Duration::ZERO,
            bytes_per_second: Some(10_000_000),
        })
        .start()
        .unwrap();
    let place = tempfile::tempdir().unwrap();
    let root = place.path().join("root.pem");
    instagram.write_root(&root).unwrap();
    let start = || {
        Command::new(program)
            .args(["save", &link, "--json", "--to"])
            .arg(place.path().join("roll"))
            .args(["--test-server", &instagram.address().to_string()])
            .arg("--test-root")
            .arg(&root)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    // Not before the page is there: the pause after it would only cost time.
    let mut first = start();
    while instagram.requests().media().is_empty() {
        thread::sleep(Duration::from_millis(5));
    }
    first.kill().unwrap();
    first.wait().unwrap();
    let mut kills = 1;
    while kills < KILLS {
        let mut child = start();
        let moment = 400 + (kills as u64 * 618) % 151;
        thread::sleep(Duration::from_millis(moment));
        if child.try_wait().unwrap().is_some() {
            break;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
    }
    let output = start().wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let save = &said["save"];
    let there = save["saved"].as_u64().unwrap() + save["already_there"].as_u64().unwrap();
    assert_eq!(there, 6, "{said}");

    let requests = instagram.requests();
    let (sent, twice) = (requests.media().bytes_sent(), requests.bytes_sent_twice());
    println!("{kills} kills; {sent} bytes sent, {twice} of them twice");
    assert!(
        twice * 20 <= sent,
        "{twice} of {sent} bytes were sent twice"
    );
    assert_eq!(requests.of(Role::Page).len(), 1);
    let files = std::fs::read_dir(place.path().join("roll/Posts")).unwrap();
    assert_eq!(files.count(), 6);
    assert!(kills >= KILLS / 2, "it was over after {kills} kills");
}
