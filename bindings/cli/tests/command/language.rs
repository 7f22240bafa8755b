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
