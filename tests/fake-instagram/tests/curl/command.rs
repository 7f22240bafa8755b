//! The command, as a person starts it.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// Ends the command with the test.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn it_says_how_to_reach_it_and_what_it_says_works() {
    if !left_out::has_program("curl") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("root.pem");
    let mut command = Command::new(env!("CARGO_BIN_EXE_fake-instagram"));
    command.args([
        "--posts",
        "3",
        "--latency",
        "5",
        "--rate",
        "50000000",
        "--fault",
        "page:503*1",
    ]);
    let child = command
        .arg("--root")
        .arg(&root)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut child = Ended(child);
    let lines = BufReader::new(child.0.stdout.take().unwrap()).lines();
    let told: Vec<String> = lines
        .map_while(Result::ok)
        .take_while(|line| !line.starts_with("Interrupt"))
        .collect();
    let start = told
        .iter()
        .position(|line| line.trim_start().starts_with("curl "))
        .unwrap();
    let line = told[start..]
        .iter()
        .map(|line| line.trim_end_matches('\\'))
        .collect::<String>();
    let shell = || {
        Command::new("sh")
            .arg("-c")
            .arg(format!("{line} --silent --fail"))
            .output()
            .unwrap()
    };
    assert!(!shell().status.success(), "the fault that was asked for");
    let page = String::from_utf8(shell().stdout).unwrap();
    assert!(page.contains("xig_polaris_media"));
}
