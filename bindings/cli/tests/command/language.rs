use std::fs;

use crate::sandbox::{Answer, Sandbox};

const GERMAN: &str = "ein fremder Beitrag, weitergeteilt; wird nur auf Wunsch gespeichert";
const ENGLISH: &str = "somebody else's post, shared again; left out unless asked for";

fn run(sandbox: &Sandbox, locale: &[(&str, &str)], arguments: &[&str]) -> Answer {
    let mut command = sandbox.command(arguments);
    command.envs(locale.iter().copied());
    command.output().unwrap().into()
}

#[test]
fn reasons_are_told_in_the_language_of_the_system() {
    let sandbox = Sandbox::with_diary();
    for (locale, told) in [
        (&[("LANG", "de_DE.UTF-8")][..], GERMAN),
        (&[("LANG", "C")], ENGLISH),
        (&[("LANG", "sv_SE.UTF-8")], ENGLISH),
        (&[("LANG", "de_DE.UTF-8"), ("LC_ALL", "C")], ENGLISH),
        (&[("LANG", "C"), ("LC_MESSAGES", "de_DE.UTF-8")], GERMAN),
        (&[("LANG", "zh_TW.UTF-8")], ENGLISH),
        (
            &[("LANG", "zh_CN.UTF-8")],
            "转发的他人帖子；仅在您要求时保存",
        ),
    ] {
        let answer = run(&sandbox, locale, &["scan", "export.zip"]).expect(0);
        assert!(answer.stdout.contains(told), "{locale:?}: {answer:#?}");
        // What helps in every language stays.
        assert!(
            answer.stdout.contains("(--include reshares)"),
            "{answer:#?}"
        );
    }
}

#[test]
fn list_save_report_and_ledger_speak_it_too() {
    let sandbox = Sandbox::with_diary();
    let german = |arguments: &[&str], code| {
        run(&sandbox, &[("LANG", "de_DE.UTF-8")], arguments).expect(code)
    };
    let listed = german(&["list", "export.zip"], 0);
    assert!(listed.stdout.contains(GERMAN), "{listed:#?}");
    let saved = german(&["save", "export.zip", "--report", "report.html"], 1);
    assert!(
        (saved.stdout.clone() + &saved.stderr).contains(GERMAN),
        "{saved:#?}"
    );
    let page = fs::read_to_string(sandbox.path("report.html")).unwrap();
    assert!(page.contains("<html lang=\"de\" dir=\"ltr\">"), "{page}");
    let told = format!("Ausgelassen: {GERMAN} <span>1</span>");
    assert!(page.contains(&told), "{page}");
    let ledger = german(&["ledger", "--run", "1"], 0);
    assert!(ledger.stdout.contains(GERMAN), "{ledger:#?}");
}

#[test]
fn machine_output_is_the_same_in_every_language() {
    let sandbox = Sandbox::with_diary();
    sandbox.run(&["save", "export.zip"]).expect(1);
    for arguments in [
        &["ledger", "--json"][..],
        &["list", "export.zip", "--json"],
        &["scan", "export.zip", "--json"],
    ] {
        let english = run(&sandbox, &[("LANG", "C")], arguments).expect(0);
        let german = run(&sandbox, &[("LANG", "de_DE.UTF-8")], arguments).expect(0);
        assert_eq!(english.stdout, german.stdout, "{arguments:?}");
    }
    let ledger = run(&sandbox, &[("LANG", "de_DE.UTF-8")], &["ledger", "--json"]);
    assert!(ledger.stdout.contains(ENGLISH), "{ledger:#?}");
}

const LOCALES: [(&str, &str); 9] = [
    ("de_DE.UTF-8", include_str!("../../words/de.ftl")),
    ("fr_FR.UTF-8", include_str!("../../words/fr.ftl")),
    ("es_ES.UTF-8", include_str!("../../words/es.ftl")),
    ("pt_BR.UTF-8", include_str!("../../words/pt-BR.ftl")),
    ("it_IT.UTF-8", include_str!("../../words/it.ftl")),
    ("ru_RU.UTF-8", include_str!("../../words/ru.ftl")),
    ("ja_JP.UTF-8", include_str!("../../words/ja.ftl")),
    ("zh_CN.UTF-8", include_str!("../../words/zh-Hans.ftl")),
    ("ar_EG.UTF-8", include_str!("../../words/ar.ftl")),
];

/// What stands between the values of a file's sentences, of two words or more.
fn phrases(file: &str) -> Vec<String> {
    let sentences = file.lines().filter(|line| !line.starts_with('#'));
    let texts = sentences.filter_map(|line| line.split_once(" = ").or(line.split_once("] ")));
    let pieces = texts.flat_map(|(_, text)| text.split(['{', '}']));
    let pieces = pieces.flat_map(|piece| piece.split(['`', '<', '>']));
    let pieces = pieces.map(|piece| piece.trim_matches(|letter: char| !letter.is_alphanumeric()));
    let phrases = pieces.filter(|piece| piece.contains(' '));
    phrases.map(str::to_owned).collect()
}

/// All that the commands say to a person, of what goes well and what does not.
fn everything_told(locale: &str) -> String {
    let sandbox = Sandbox::with_diary();
    fs::create_dir(sandbox.path("empty")).unwrap();
    let mut told = String::new();
    let mut tell = |arguments: &[&str], code| {
        let answer = run(&sandbox, &[("LANG", locale)], arguments).expect(code);
        told += &answer.stdout;
        told += &answer.stderr;
    };
    let link = "https://www.instagram.com/p/CtestCODE12/";
    let profile = "https://www.instagram.com/someone/";
    tell(&["scan", "export.zip"], 0);
    tell(&["scan", "empty"], 2);
    tell(&["list", "export.zip"], 0);
    tell(&["save", "export.zip", "--dry-run"], 0);
    tell(&["save", "export.zip", "--report", "page.html"], 1);
    tell(&["save", "export.zip"], 1);
    tell(&["save", "export.zip", "--from", "2030"], 0);
    tell(
        &["save", "export.zip", "--from", "2030", "--to-date", "2020"],
        2,
    );
    tell(&["save", "export.zip", "--report", "empty"], 2);
    tell(&["save", "export.zip", link], 2);
    tell(&["save", "export.zip", "--slide", "1"], 2);
    tell(&["save", "camera-roll"], 2);
    tell(&["save", link, "--dry-run"], 2);
    tell(&["save", link, "--kind", "post"], 2);
    tell(&["save", profile], 1);
    tell(&["save", "--resume", "--to", "nowhere"], 2);
    tell(&["resolve", link, profile], 0);
    tell(&["ledger"], 0);
    tell(&["ledger", "--run", "1"], 0);
    tell(&["ledger", "--run", "9"], 2);
    tell(&["match", "export.zip", "--library", "empty"], 0);
    tell(&["undo"], 2);
    fs::write(
        sandbox
            .path("camera-roll")
            .join(&sandbox.files("camera-roll")[0]),
        "",
    )
    .unwrap();
    tell(&["undo", "--yes"], 0);
    tell(&["undo", "--yes"], 2);
    tell(&["ledger"], 0);
    told
}

#[test]
fn nothing_of_it_is_english_in_another_language() {
    let english = phrases(include_str!("../../words/en.ftl"));
    let in_english = everything_told("C");
    let told_in_english = english.iter().filter(|phrase| in_english.contains(*phrase));
    assert!(told_in_english.count() > 60, "{in_english}");
    for (locale, file) in LOCALES {
        let told = everything_told(locale);
        let own = phrases(file);
        for phrase in english.iter().filter(|phrase| !own.contains(phrase)) {
            assert!(!told.contains(phrase), "{locale}, “{phrase}”: {told}");
        }
        assert!(
            !told.contains("{$") && !told.contains("{ $"),
            "{locale}: {told}"
        );
    }
}

#[test]
fn columns_stand_below_one_another_in_letters_of_any_width() {
    let sandbox = Sandbox::with_diary();
    for (locale, photo) in [
        ("ja_JP.UTF-8", "写真"),
        ("C", "photo"),
        ("ru_RU.UTF-8", "фото"),
    ] {
        let listed = run(&sandbox, &[("LANG", locale)], &["list", "export.zip"]).expect(0);
        // Nothing but the column has two spaces before it.
        let cell = format!("  {photo}");
        let photos = listed
            .stdout
            .lines()
            .filter_map(|line| line.split_once(&cell));
        let widths: Vec<_> = photos
            .map(|(before, _)| console::measure_text_width(before))
            .collect();
        assert!(
            widths.len() > 4 && widths.iter().all(|width| *width == widths[0]),
            "{listed:#?}"
        );
    }
}
