//! Whose export it is.

use std::collections::HashSet;

use super::super::Container;
use super::super::account::of_index;
use super::super::index::Account;
use super::made::{JPEG, posts, zip_of};
use super::{Archive, Heard, open};
use crate::post::OptInReason;

const FILE: &str = "personal_information/personal_information/personal_information.json";

fn account(files: &[(&str, &str)]) -> Account {
    of_index(open(&[zip_of(files)]).containers(), 0, "")
}

fn lina() -> Account {
    Account {
        username: Some("lina.sample".to_owned()),
        display_names: vec!["Lína Sample".to_owned()],
        ..Account::default()
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

/// Own, others' and unknown messages of what `zip` holds.
fn senders(files: &[(&str, &str)]) -> Vec<Option<OptInReason>> {
    let heard = Heard::from(&open(&[zip_of(files)]));
    heard.posts.iter().map(|post| post.opt_in).collect()
}

fn conversation(friend: &str, owner: &str) -> String {
    format!(
        r#"{{"participants":[{{"name":"{friend}"}},{{"name":"{owner}"}}],"messages":[
            {{"sender_name":"{owner}","timestamp_ms":1780000000123,"photos":[{{"uri":"{friend}/mine.jpg"}}]}},
            {{"sender_name":"{friend}","timestamp_ms":1780000100123,"gifs":[{{"uri":"{friend}/theirs.gif"}}]}}]}}"#
    )
}

#[test]
fn whose_message_it_is_is_told_in_every_language_and_dialect() {
    let moji = r"Zo\u00c3\u00ab";
    let object = |user: &str, email: &str, name: &str| {
        format!(
            r#"{{"profile_user":[{{"media_map_data":{{}},"string_map_data":{{"{email}":{{"value":"x@example.com"}},
                "{user}":{{"value":"zoe.sun"}},"{name}":{{"value":"{moji}"}}}}}}]}}"#
        )
    };
    let labels = format!(
        r#"{{"label_values":[{{"value":"zoe.sun","label":"Username"}},{{"label":"Name","value":"{moji}"}}]}}"#
    );
    let files = [
        None,
        Some("[]".to_owned()),
        Some(object("Username", "Email", "Name")),
        Some(object(
            "Nom d\\u00e2\\u0080\\u0099utilisateur",
            "Adresse",
            "Nom",
        )),
        Some(object("Username", "Email", "Nombre").replace("zoe.sun", "")),
        Some(format!(
            "[{{\"timestamp\":1,{}]",
            labels.trim_start_matches('{')
        )),
        Some(labels),
    ];
    for file in files {
        let (ann, bob) = (conversation("ann", moji), conversation("bob", moji));
        let mut all = vec![
            (
                "your_instagram_activity/messages/inbox/ann_1/message_1.json",
                &*ann,
            ),
            (
                "your_instagram_activity/messages/inbox/bob_2/message_1.json",
                &*bob,
            ),
        ];
        all.extend(file.as_deref().map(|file| (FILE, file)));
        let (own, others) = (
            Some(OptInReason::Messages),
            Some(OptInReason::OthersMessages),
        );
        assert_eq!(senders(&all), [own, others, own, others], "{file:?}");
    }
}

#[test]
fn under_a_name_of_before_nobody_is_told_to_be_somebody_else() {
    let facts = facts(["Email", "Username", "Name"]).replace("L\\u00c3\\u00adna Sample", "Zoe");
    let (now, before) = (conversation("ann", "Zoe"), conversation("bob", "Old"));
    let found = senders(&[
        ("messages/inbox/ann_1/message_1.json", &now),
        ("messages/inbox/bob_2/message_1.json", &before),
        (FILE, &facts),
    ]);
    let unknown = Some(OptInReason::UnknownSender);
    let (own, others) = (
        Some(OptInReason::Messages),
        Some(OptInReason::OthersMessages),
    );
    assert_eq!(found, [own, others, unknown, unknown]);
}

#[test]
fn exports_of_two_accounts_are_told_apart_without_any_name() {
    let (zoe, tom) = (conversation("ann", "Zoe"), conversation("Zoe", "Tom"));
    let found = senders(&[
        ("zoe/messages/inbox/ann_1/message_1.json", &zoe),
        ("tom/messages/inbox/zoe_2/message_1.json", &tom),
    ]);
    let (own, others) = (
        Some(OptInReason::Messages),
        Some(OptInReason::OthersMessages),
    );
    assert_eq!(found, [own, others, own, others]);
}

/// Two exports in one folder, each with an index that names its picture at the same path.
fn two_exports(
    file: &str,
    pictures: [&[u8]; 2],
    users: [Option<&str>; 2],
) -> Vec<(String, Vec<u8>)> {
    let path = format!("media/posts/202401/{file}");
    let mut files = Vec::new();
    for ((root, picture), user) in ["a", "b"].into_iter().zip(pictures).zip(users) {
        let index = format!("{root}/your_instagram_activity/media/posts_1.json");
        files.push((index, posts(&[&path]).into_bytes()));
        files.push((format!("{root}/{path}"), picture.to_vec()));
        if let Some(user) = user {
            let facts = format!(
                r#"{{"profile_user":[{{"string_map_data":{{"Username":{{"value":"{user}"}}}}}}]}}"#
            );
            files.push((format!("{root}/{FILE}"), facts.into_bytes()));
        }
    }
    files
}

/// How many items a set has, read as a folder and as a ZIP.
fn items(files: &[(String, Vec<u8>)]) -> [usize; 2] {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let archives = [
        Archive::open(&[folder.path()]).unwrap(),
        open(&[zip_of(files)]),
    ];
    archives.map(|archive| {
        let heard = Heard::from(&archive);
        let ids: HashSet<_> = heard.media().iter().map(|found| found.id).collect();
        ids.len()
    })
}

#[test]
fn one_path_in_two_exports_is_two_items_where_it_may_be_two_pictures() {
    let (one, same_size) = ([JPEG, b"one"].concat(), [JPEG, b"two"].concat());
    let larger = [JPEG, b"another"].concat();
    let by_instagram = "1_2_n_17840000000000001.jpg";
    let (ada, bea) = (Some("ada"), Some("bea"));
    for (file, other, users, expected) in [
        ("x.jpg", &same_size, [None, None], 2),
        ("x.jpg", &larger, [None, None], 2),
        ("x.jpg", &one, [None, None], 1),
        // No name that Instagram gives.
        ("x.jpg", &larger, [ada, ada], 2),
        (by_instagram, &larger, [ada, ada], 1),
        ("x.jpg", &same_size, [ada, bea], 2),
        (by_instagram, &larger, [ada, bea], 2),
        // The same picture in another size.
        (by_instagram, &larger, [None, None], 1),
    ] {
        let mut files = two_exports(file, [&one, other], users);
        let told = format!("{file} {} {users:?}", other.len());
        assert_eq!(items(&files), [expected; 2], "{told}");
        files.retain(|(name, _)| !name.ends_with("posts_1.json"));
        assert_eq!(items(&files), [expected; 2], "{told}, without indexes");
    }
}

/// Cameras give `IMG_0001.jpg` again and again: what one folder calls so is another picture than
/// what the next one does, whichever is read first, alone or together.
#[test]
fn a_name_that_cameras_give_is_told_by_its_content() {
    let other = [JPEG, b"other"].concat();
    let read = |file: &str, picture: &[u8], with_index: bool| {
        let mut files = two_exports(file, [picture, JPEG], [None, None]);
        files.retain(|(name, _)| {
            name.starts_with("a/") && (with_index || !name.ends_with("posts_1.json"))
        });
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(&files.last().unwrap().0);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, picture).unwrap();
        let heard = [
            Archive::open(&[folder.path().join("a")]).unwrap(),
            open(&[zip_of(&files)]),
        ];
        let ids = heard.map(|archive| Heard::from(&archive).media()[0].id);
        assert_eq!(ids[0], ids[1], "{file}: a folder and a ZIP");
        ids[0]
    };
    for file in ["IMG_0001.jpg", "20240131235959123.jpg", "winter.jpg"] {
        let id = read(file, JPEG, true);
        assert_eq!(id, read(file, JPEG, false), "{file}");
        assert_ne!(id, read(file, &other, true), "{file}");
    }
    let by_instagram = "1_2_n_17840000000000001.jpg";
    assert_eq!(
        read(by_instagram, JPEG, true),
        read(by_instagram, &other, true)
    );
}

#[test]
fn a_name_that_was_changed_between_two_exports_of_one_account_is_the_owners_in_both() {
    let facts =
        |name: &str| facts(["Email", "Username", "Name"]).replace(r"L\u00c3\u00adna Sample", name);
    let export = |name: Option<&str>, owner: &str, folder: &str| {
        let messages = conversation("Ann", owner).replace("Ann/", &format!("Ann/{folder}-"));
        let file = format!("messages/inbox/{folder}/message_1.json");
        let facts = name.map(|name| (FILE.to_owned(), facts(name)));
        let files: Vec<_> = facts.into_iter().chain([(file, messages)]).collect();
        zip_of(&files)
    };
    let (mine, theirs, unknown) = (
        OptInReason::Messages,
        OptInReason::OthersMessages,
        OptInReason::UnknownSender,
    );
    let opt_ins = |zips: &[Vec<u8>]| -> Vec<_> {
        let heard = Heard::from(&open(zips));
        heard.posts.iter().filter_map(|post| post.opt_in).collect()
    };
    for newer in ["ann_1", "ann_2"] {
        let both = [
            export(Some("Zoe Old"), "Zoe Old", "ann_1"),
            export(Some("Zoe New"), "Zoe New", newer),
        ];
        let reversed = [both[1].clone(), both[0].clone()];
        for zips in [both, reversed] {
            assert_eq!(opt_ins(&zips), [mine, theirs, mine, theirs], "{newer}");
        }
    }
    // Where the older one does not tell it, nobody can know that it is the same person.
    let older = [
        export(None, "Zoe Old", "ann_1"),
        export(Some("Zoe New"), "Zoe New", "ann_1"),
    ];
    assert_eq!(opt_ins(&older), [unknown, unknown, mine, theirs]);
}
