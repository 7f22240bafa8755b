//! Whose export it is.

use super::super::Container;
use super::super::account::of_index;
use super::super::index::Account;
use super::made::zip_of;
use super::{Archive, open};

const FILE: &str = "personal_information/personal_information/personal_information.json";

fn account(files: &[(&str, &str)]) -> Account {
    of_index(open(&[zip_of(files)]).containers(), 0, "")
}

fn lina() -> Account {
    Account {
        username: Some("lina.sample".to_owned()),
        display_name: Some("Lína Sample".to_owned()),
    }
}

fn facts(labels: [&str; 3]) -> String {
    let [email, user, name] = labels;
    format!(
        r#"{{"profile_user":[{{"media_map_data":{{}},"string_map_data":{{
            "{email}":{{"href":"","value":"lina@example.com","timestamp":0}},
            "{user}":{{"value":"lina.sample"}},
            "{name}":{{"value":"L\u00c3\u00adna Sample"}}}}}}]}}"#
    )
}

#[test]
fn the_names_are_read_in_every_era() {
    let era_a =
        r#"{"biography":"","name":"Lína Sample","username":"lina.sample","private_account":true}"#;
    assert_eq!(account(&[("profile.json", era_a)]), lina());
    assert_eq!(
        account(&[(FILE, &facts(["Email", "Username", "Name"]))]),
        lina()
    );
    let era_b = "account_information/personal_information.json";
    assert_eq!(
        account(&[(era_b, &facts(["E-mail", "USERNAME", "name"]))]),
        lina()
    );
}

#[test]
fn the_names_are_read_from_html() {
    let page = "<html><td class=\"_2pin _a6_q\"><div class=\"_a6-q\">Username</div><div><div \
                class=\"_a6-q\">lina.sample</div></div></td><td>Name<div><div>Lína \
                Sample</div></div></td></html>";
    assert_eq!(account(&[(&FILE.replace("json", "html"), page)]), lina());
}

#[test]
fn in_another_language_the_name_of_the_zip_tells_which_fact_is_the_user_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder
        .path()
        .join("instagram-lina.sample-2025-01-02-abcdefgh.zip");
    let facts = facts(["Correo", "Nombre de usuario", "Nombre"]);
    std::fs::write(&path, zip_of(&[(FILE, facts)])).unwrap();
    let archive = Archive::open(&[path]).unwrap();
    assert_eq!(of_index(archive.containers(), 0, ""), lina());
    assert_eq!(archive.containers()[0].account(), Some("lina.sample"));
}

#[test]
fn a_part_without_names_takes_them_from_another_part_unless_there_are_two_accounts() {
    let named = zip_of(&[(FILE, facts(["Email", "Username", "Name"]))]);
    let other = facts(["Email", "Username", "Name"]).replace("lina.sample", "tom");
    let other = zip_of(&[(FILE, other)]);
    let unnamed = zip_of(&[("content/posts_1.json", "[]")]);
    let account = |zips: &[Vec<u8>]| of_index(open(zips).containers(), 0, "");
    assert_eq!(account(&[unnamed.clone(), named.clone()]), lina());
    assert_eq!(account(&[unnamed, named, other]), Account::default());
}

#[test]
fn a_part_that_only_knows_the_user_name_takes_the_display_name_from_another() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["aaaaaaaa", "bbbbbbbb"].map(|random| {
        folder
            .path()
            .join(format!("instagram-lina.sample-2025-01-02-{random}.zip"))
    });
    std::fs::write(&paths[0], zip_of(&[("content/posts_1.json", "[]")])).unwrap();
    let facts = facts(["Email", "Username", "Name"]);
    std::fs::write(&paths[1], zip_of(&[("lina/".to_owned() + FILE, facts)])).unwrap();
    let archive = Archive::open(&paths).unwrap();
    assert_eq!(of_index(archive.containers(), 0, ""), lina());
}

#[test]
fn a_broken_file_tells_nothing() {
    assert_eq!(
        account(&[(FILE, "{\"profile_user\":[{")]),
        Account::default()
    );
    let nobody = open(&[zip_of(&[(FILE, "[]")])]);
    assert_eq!(
        nobody.containers().iter().find_map(Container::account),
        None
    );
}
