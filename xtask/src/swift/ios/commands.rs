//! For what only a Mac runs: the three commands in `ios/README.md` that lead to the app on a phone
//! name what is there, for the Xcode of the workflow; and what the tests on a simulator tap, a
//! screen says.

use std::collections::BTreeSet;
use std::fs;

use clap::CommandFactory;

use crate::Arguments;
use crate::command::root;

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap()
}

/// The lines of the first block of commands, without what is said of them.
fn commands(readme: &str) -> Vec<&str> {
    let block = readme.split("```").nth(1).unwrap();
    let lines = block.lines().map(|line| line.split('#').next().unwrap());
    lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn three_commands_lead_to_a_phone_and_name_what_is_there() {
    let readme = read("ios/README.md");
    let [task, generate, open] = commands(&readme)[..] else {
        panic!("three commands: {:?}", commands(&readme));
    };
    let task = task.strip_prefix("cargo xtask ").unwrap();
    assert!(
        Arguments::command().find_subcommand(task).is_some(),
        "{task}"
    );
    let spec = generate.strip_prefix("xcodegen generate --spec ").unwrap();
    let (folder, _) = spec.rsplit_once('/').unwrap();
    let name = read(spec)
        .lines()
        .find_map(|line| line.strip_prefix("name: ").map(str::to_owned));
    let project = format!("open {folder}/{}.xcodeproj", name.unwrap());
    assert_eq!(open, project);
    let workflow = read(".github/workflows/ios.yml");
    for command in [format!("cargo xtask {task}"), generate.to_owned()] {
        assert!(workflow.contains(&command), "the workflow runs {command}");
    }
}

#[test]
fn one_xcode_is_named_everywhere() {
    let both = read("ios/README.md") + &read(".github/workflows/ios.yml");
    let versions: BTreeSet<_> = both
        .split("Xcode ")
        .skip(1)
        .filter_map(|after| after.split(|letter: char| !letter.is_ascii_digit()).next())
        .filter(|version| !version.is_empty())
        .collect();
    assert_eq!(versions.len(), 1, "{versions:?}");
}

#[test]
fn what_the_tests_on_a_simulator_look_for_is_said_by_a_screen() {
    let tests = read("ios/UITests/FirstStartTests.swift") + &read("ios/UITests/SavingTests.swift");
    let mut said = read("android/app/src/main/res/values/screens.xml");
    said += &read("android/app/src/main/res/values-ar/screens.xml");
    said += &read("ios/App/words.json");
    said += &read("ios/App/Screens/Catalog/SaveBar.swift");
    let looked_for: Vec<_> = tests
        .lines()
        .filter(|line| !line.contains("XCTAssertFalse"))
        .filter_map(|line| line.split_once("app."))
        .filter_map(|(_, element)| element.split_once("[\""))
        .filter(|(kind, _)| kind.chars().all(char::is_alphanumeric))
        .filter_map(|(_, text)| text.split_once("\"]"))
        .map(|(text, _)| text)
        .collect();
    assert!(looked_for.len() > 6, "{looked_for:?}");
    for text in looked_for {
        let forms = [format!(">{text}<"), format!("\"{text}\"")];
        assert!(forms.iter().any(|form| said.contains(form)), "{text}");
    }
}
