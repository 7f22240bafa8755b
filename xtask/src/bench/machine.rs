//! Says on what was measured: numbers of different machines must not be compared.

use std::fs;
use std::path::Path;
use std::process::Command;

pub(super) fn describe(work: &Path) -> String {
    let processor =
        field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = field("/proc/meminfo", "MemTotal").unwrap_or_else(|| "unknown".to_owned());
    let kernel = output(Command::new("uname").arg("-sr"));
    let disk = output(Command::new("df").arg("--output=fstype").arg(work));
    let disk = disk.lines().last().unwrap_or("unknown").to_owned();
    format!("{processor}, {cores} cores, {memory} memory, {kernel}, files on {disk}")
}

/// The value behind the first line that starts with that name.
fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn output(command: &mut Command) -> String {
    let output = command
        .output()
        .map(|output| output.stdout)
        .unwrap_or_default();
    String::from_utf8_lossy(&output).trim().to_owned()
}
