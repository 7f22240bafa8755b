use proptest::prelude::*;

use super::head::thread;
use super::*;
use crate::post::OptInReason;

fn listed(people: &[&str]) -> Thread {
    Thread {
        people: people.iter().map(|&name| name.to_owned()).collect(),
        is_list: true,
        is_in_order: true,
        ..Thread::default()
    }
}

fn page(title: &str, people: &[&str]) -> Thread {
    Thread {
        is_list: false,
        is_in_order: false,
        title: Some(title.to_owned()),
        ..listed(people)
    }
}

fn account(username: Option<&str>, display_name: Option<&str>) -> Account {
    Account {
        username: username.map(str::to_owned),
        display_names: display_name.into_iter().map(str::to_owned).collect(),
        ..Account::default()
    }
}

/// What is known by name, what else the personal information tells, who takes part, and the
/// name the owner has in the conversations.
type Row<'a> = (Account, &'a [&'a str], &'a [&'a [&'a str]], Option<&'a str>);

#[test]
fn who_the_owner_is_follows_from_names_and_conversations() {
    let nobody = || account(None, None);
    let zoe = || account(Some("zoe.sun"), Some("Zoë"));
    let rows: [Row<'_>; 34] = [
        // The personal information tells, and the conversations agree.
        (zoe(), &[], &[&["Ann", "Zoë"], &["Bob", "Zoë"]], Some("Zoë")),
        (zoe(), &[], &[&["Ann", "ZOË "]], Some("ZOË")),
        (
            account(Some("zoe.sun"), None),
            &[],
            &[&["ann", "zoe.sun"]],
            Some("zoe.sun"),
        ),
        // It has no name, or one under a label that nobody knows.
        (
            account(Some("zoe.sun"), None),
            &[],
            &[&["Ann", "Zoë"], &["Bob", "Zoë"]],
            Some("Zoë"),
        ),
        (
            nobody(),
            &["zoe.sun", "zoe@example.com", "Zoë"],
            &[&["Zoë", "Ann"]],
            Some("Zoë"),
        ),
        (
            nobody(),
            &["Zoë", "Paris"],
            &[&["Ann", "Zoë"], &["Bob", "Ann", "Zoë"]],
            Some("Zoë"),
        ),
        // There is none: who takes part everywhere.
        (
            nobody(),
            &[],
            &[&["Ann", "Zoë"], &["Bob", "Zoë"]],
            Some("Zoë"),
        ),
        (
            nobody(),
            &[],
            &[&["Zoë", "Ann"], &["Bob", "Zoë"]],
            Some("Zoë"),
        ),
        (
            nobody(),
            &[],
            &[&["Ann", "Zoë"], &["Ann", "Bob", "Zoë"]],
            Some("Zoë"),
        ),
        (nobody(), &[], &[&["Zoë"], &["Ann", "Zoë"]], Some("Zoë")),
        // Groups that were left do not name the owner any more.
        (
            nobody(),
            &[],
            &[
                &["A", "Zoë"],
                &["B", "Zoë"],
                &["C", "Zoë"],
                &["D", "Zoë"],
                &["A", "E"],
            ],
            Some("Zoë"),
        ),
        // One conversation: the habit of the export.
        (nobody(), &[], &[&["Ann", "Zoë"]], Some("Zoë")),
        (nobody(), &[], &[&["Ann", "Bob", "Zoë"]], Some("Zoë")),
        (nobody(), &[], &[&["Zoë"]], Some("Zoë")),
        // Whoever deleted the account has the same name in many conversations.
        (
            nobody(),
            &[],
            &[&["Instagram User", "Zoë"], &["Instagram User", "Zoë"]],
            Some("Zoë"),
        ),
        (
            nobody(),
            &[],
            &[&["Instagram-Nutzer", "Zoë"], &["Instagram-Nutzer", "Eve"]],
            None,
        ),
        (nobody(), &[], &[&["Zoë", "Utilisateur Instagram"]], None),
        // What is taken for the name is a telephone number, as labels are in Spanish.
        (
            account(Some("zoe.sun"), Some("+34 600")),
            &[
                "Nombre de usuario",
                "zoe.sun",
                "Teléfono",
                "+34 600",
                "Nombre",
                "Zoë",
            ],
            &[&["Ann", "Zoë"], &["Bob", "Zoë"]],
            Some("Zoë"),
        ),
        (
            account(Some("zoe.sun"), Some("+34 600")),
            &["Nombre de usuario", "zoe.sun", "Teléfono", "+34 600"],
            &[&["Ann", "Zoë"], &["Bob", "Zoë"]],
            Some("Zoë"),
        ),
        // An old name: a friend who is in both is not the owner.
        (
            nobody(),
            &[],
            &[&["Ann", "Zoë"], &["Ann", "Bob", "Eve"]],
            None,
        ),
        // The name was changed, and most conversations know the new one.
        (
            nobody(),
            &["Zoë"],
            &[&["Ann", "Zoë"], &["Bob", "Zoë"], &["Cy", "Eve"]],
            Some("Zoë"),
        ),
        // User names only.
        (
            account(Some("zoe.sun"), Some("Zoë")),
            &[],
            &[&["ann", "zoe.sun"], &["bob", "zoe.sun"]],
            Some("zoe.sun"),
        ),
        // Nobody takes part everywhere, and the last differ.
        (
            nobody(),
            &[],
            &[&["Zoë", "Ann"], &["Zoë", "Ann"], &["Ann", "Zoë"]],
            None,
        ),
        (nobody(), &[], &[&["Ann", "Zoë"], &["Bob", "Eve"]], None),
        (
            nobody(),
            &["Ann", "Zoë"],
            &[&["Zoë", "Ann"], &["Ann", "Zoë"]],
            None,
        ),
        // A friend is in every group, also in those that the owner left.
        (
            nobody(),
            &[],
            &[
                &["Ann", "Zoë"],
                &["Ann", "Bob", "Zoë"],
                &["Bob", "Ann"],
                &["Cy", "Ann"],
            ],
            None,
        ),
        (
            nobody(),
            &[],
            &[
                &["Ann", "Zoë"],
                &["Ann", "Bob", "Zoë"],
                &["Ann", "Cy", "Zoë"],
                &["Bob", "Ann"],
                &["Cy", "Ann"],
            ],
            None,
        ),
        // A word about oneself is the name of a friend.
        (
            nobody(),
            &["ユーザーネーム", "zoe.sun", "自己紹介", "Bob"],
            &[&["Bob", "Zoë"]],
            None,
        ),
        (
            nobody(),
            &["zoe.sun", "Bob", "Custom bobsled"],
            &[&["Bob", "Zoë"], &["Bob", "Ann", "Zoë"]],
            None,
        ),
        // Whoever deleted the account, in another script, and an owner who changed the name.
        (
            nobody(),
            &[],
            &[
                &["مستخدم إنستغرام", "Zoë"],
                &["مستخدم إنستغرام", "Zoë Sun"],
                &["مستخدم إنستغرام", "Zoë"],
            ],
            None,
        ),
        (
            nobody(),
            &[],
            &[
                &["Gebruiker", "Zoë"],
                &["Gebruiker", "Zoë Sun"],
                &["Gebruiker", "Zoë"],
                &["Gebruiker", "Zoë"],
            ],
            None,
        ),
        // Two sources disagree.
        (zoe(), &[], &[&["Ann", "Eve"], &["Bob", "Eve"]], None),
        (
            zoe(),
            &[],
            &[&["Zoë", "Eve"], &["Bob", "Eve"], &["Cy", "Eve"]],
            None,
        ),
        // Nothing is told of who takes part: what is known by name counts.
        (zoe(), &[], &[&[]], Some("Zoë")),
    ];
    for (account, told, people, expected) in rows {
        let told: Vec<_> = told.iter().map(|&told| told.to_owned()).collect();
        let threads: Vec<_> = people.iter().map(|people| listed(people)).collect();
        let owner = decide(&account, &told, &threads);
        match expected {
            Some(name) => assert!(owner.is_named(name), "{people:?}: {owner:?}"),
            None => assert_eq!(owner, Account::default(), "{people:?}"),
        }
        for other in ["Ann", "Bob", "A", "B", "مستخدم إنستغرام", "Gebruiker"] {
            assert!(!owner.is_named(other), "{people:?}: {owner:?}");
        }
    }
}

#[test]
fn on_pages_the_title_tells_who_is_the_other_one() {
    for (pages, expected) in [
        (vec![page("Ann", &["Ann", "Zoë"])], Some("Zoë")),
        (vec![page("Ann", &["Zoë", "Ann"])], Some("Zoë")),
        // Nothing tells which of the two it is, or only one wrote.
        (vec![page("", &["Ann", "Zoë"])], None),
        (vec![page("Ann", &["Ann"])], None),
        (
            vec![page("", &["Ann", "Zoë"]), page("", &["Zoë", "Bob"])],
            Some("Zoë"),
        ),
        // The owner wrote nothing to the group.
        (
            vec![page("Ann", &["Ann", "Zoë"]), page("Us", &["Ann", "Bob"])],
            None,
        ),
        (
            vec![page("Ann", &["Ann"]), page("Bob", &["Bob", "Zoë"])],
            Some("Zoë"),
        ),
    ] {
        let owner = decide(&Account::default(), &[], &pages);
        let found = owner.display_names.first().map(|name| folded(name));
        assert_eq!(found, expected.map(folded), "{pages:?}");
    }
}

/// The group's picture, who takes part and the like stand under words, and have no date.
#[test]
fn what_has_no_date_on_a_page_was_not_written_by_anybody() {
    let block = |heading: &str, date: &str| {
        format!(
            "<div class=\"pam uiBoxWhite\"><h2 class=\"_3-95 _2pim\">{heading}</h2><div>x</div>{date}</div>"
        )
    };
    let date = "<div class=\"_3-94 _a6-o\">Dec 28, 2020 7:20 am</div>";
    let html = [
        "<html><head><title>Ann</title><style>._3-94{x}</style></head><body>".to_owned(),
        block("Participants: Ann and Zoë", ""),
        block("Gruppenfoto", ""),
        block("Ann", date),
        block("Group Invite Link", ""),
        block("Zoë", date),
    ];
    assert_eq!(
        thread(html.concat().as_bytes()),
        page("Ann", &["Ann", "Zoë"])
    );
}

/// Newer pages have other tags, and other classes or none.
#[test]
fn who_wrote_is_read_in_newer_tags_too() {
    for [outer, heading, date] in [
        [
            "section class=\"_a6-g\"",
            "h2 class=\"_a6-h\"",
            "footer class=\"_a6-o\"",
        ],
        ["article", "h3", "footer"],
        ["article", "header", "time"],
    ] {
        let end = |tag: &str| tag.split(' ').next().unwrap_or_default().to_owned();
        let block = |name: &str, when: &str| {
            let [outer_end, heading_end, date_end] = [outer, heading, date].map(end);
            let when = match when {
                "" => String::new(),
                when => format!("<{date}>{when}</{date_end}>"),
            };
            format!("<{outer}><{heading}>{name}</{heading_end}><div>x</div>{when}</{outer_end}>")
        };
        let html = [
            "<html><head><title>Ann</title></head><body><h1>Ann</h1>".to_owned(),
            block("Participants: Ann and Zo\u{eb}", ""),
            block("Ann", "Dec 28, 2020 7:20 am"),
            block("Zo\u{eb}", "Dec 28, 2020 7:21 am"),
        ];
        assert_eq!(
            thread(html.concat().as_bytes()),
            page("Ann", &["Ann", "Zo\u{eb}"]),
            "{outer}"
        );
    }
}

#[test]
fn a_name_that_two_have_is_nobodys_for_sure() {
    let zoe = account(None, Some("Zoë"));
    let list = |people: &str| thread(format!("{{\"participants\":[{people}]}}").as_bytes());
    let two = list(r#"{"name":"Zoë"},{"name":"zoë "}"#);
    assert_eq!(two.people, ["Zoë"]);
    assert!(two.has_namesake(&zoe));
    assert!(list(r#""Ann","Zoë","ZOË""#).has_namesake(&zoe));
    assert!(!list(r#""Ann","Ann","Zoë""#).has_namesake(&zoe));
    // Files of one conversation list the same people again.
    let mut again = list(r#""Ann","Zoë""#);
    again.add(list(r#""Ann","Zoë""#));
    assert!(!again.has_namesake(&zoe));
    assert!(page("Zoë", &["Zoë"]).has_namesake(&zoe));
    assert!(!page("Ann", &["Ann", "Zoë"]).has_namesake(&zoe));
    let of_thread = Account {
        has_namesake: true,
        ..zoe
    };
    assert_eq!(of_thread.sent_by(Some("Zoë")), OptInReason::UnknownSender);
    assert_eq!(of_thread.sent_by(Some("Ann")), OptInReason::OthersMessages);
}

#[test]
fn participants_in_any_form_are_listed_and_one_without_a_name_leaves_the_list_open() {
    let list = |people: &str| thread(format!("{{\"participants\":[{people}]}}").as_bytes());
    for people in [
        r#"{"name":"Ann"},{"username":"Zoe"}"#,
        r#"{"name":null,"username":"Ann"},{"value":"Zoe"}"#,
        r#"{"name":"Ann","picture":{"uri":"x"}},"Zoe""#,
        r#"{"name":"","value":"Ann"},{"name":"Zoe","username":"zoe.sun"}"#,
    ] {
        assert_eq!(list(people), listed(&["Ann", "Zoe"]), "{people}");
    }
    for people in [
        r#"{"name":"Ann"},null,{"name":"Zoe"}"#,
        r#"{"name":"Ann"},7,"Zoe""#,
        r#""Ann",{},"Zoe",[]"#,
        r#""Ann",{"name":{"x":1}},"Zoe","""#,
    ] {
        let open = list(people);
        assert_eq!(open.people, ["Ann", "Zoe"], "{people}");
        assert!(!open.is_list && !open.is_in_order, "{people}");
        assert!(open.is_open && !open.tells(), "{people}");
    }
}

#[test]
fn a_friend_beside_somebody_without_a_name_is_not_taken_for_the_owner() {
    let list = |people: &str| thread(format!("{{\"participants\":[{people}]}}").as_bytes());
    let threads = [
        list(r#"{"name":"Ann"},{"name":"Zoe"},null"#),
        list(r#"{"name":"Ann"},{"name":"Tom"},null"#),
    ];
    assert_eq!(
        decide(&Account::default(), &[], &threads),
        Account::default()
    );
}

#[test]
fn who_wrote_is_known_by_what_is_repeated_under_names_that_nobody_knows() {
    let message = |name: &str, text: &str, date: &str| {
        format!(
            "<div class=\"x1 m\"><div class=\"x7\">{name}</div>\
             <div class=\"x9\"><div>{text}</div></div><div class=\"x3\">{date}</div></div>"
        )
    };
    let page_of = |messages: &str| {
        let page = format!(
            "<html><head><title>Ann</title><style>.x7{{a}}</style></head><body>\
             <div class=\"top\">Ann</div>{messages}<div class=\"end\">Made in 2026</div></body></html>"
        );
        thread(page.as_bytes())
    };
    let (one, two) = ("Jan 2, 2025 3:04 pm", "Jan 3, 2025 11:20 am");
    let three = [
        message("Ann", "hi", one),
        message("Zo\u{eb}", "Tom", two),
        message("Ann", "see", two),
    ];
    assert_eq!(page_of(&three.concat()), page("Ann", &["Ann", "Zo\u{eb}"]));
    // One message repeats nothing, and what is no date says no more than any text.
    for unclear in [
        three[0].clone(),
        three.concat().replace("2025", "foo"),
        // A message that begins with another part.
        [&three[0], "<p>photo</p>", &three[1], &three[2]].concat(),
        // What was written stands in the same tag as who wrote it.
        ["Ann", "Zoe", "Ann"]
            .map(|name| format!("<div>{name}</div><div>hi</div><p>{one}</p>"))
            .concat(),
    ] {
        assert_eq!(page_of(&unclear).people, [] as [&str; 0], "{unclear}");
    }
}

#[test]
fn participants_are_read_from_the_head_alone() {
    let moji = br#"{"participants":[{"name":"Ann"},{"name":"Zo\u00c3\u00ab"}],"messages":[{"sen"#;
    assert_eq!(thread(&moji[..]), listed(&["Ann", "Zo\u{eb}"]));
    let later = b"\xef\xbb\xbf {\"title\":\"x\",\"participants\":[\"Ann\",\"Zoe\"],\"messages\":[";
    assert_eq!(thread(&later[..]), listed(&["Ann", "Zoe"]));
    let html = br#"<html><head><title>Ann</title><style>._2pim{x}</style></head><body>
        <div class="pam uiBoxWhite"><h2 class="_3-95 _2pim _a6-h">Ann</h2><div>hi</div></div>
        <div class="pam"><div class="_2pim _2lek">Z&#039;oe</div></div>
        <div class="pam"><h2 class="_2pim"></h2><div>no name</div></div>
        <div class="pam"><h2 class="_2pim">Ann</h2></div>"#;
    assert_eq!(thread(&html[..]), page("Ann", &["Ann", "Z'oe"]));
    for nothing in [
        &b""[..],
        b"[]",
        b"{\"messages\":[]}",
        b"{\"participants\":7",
        b"\xff\xfe{",
    ] {
        assert_eq!(thread(nothing), Thread::default());
    }
}

proptest! {
    #[test]
    fn any_head_is_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        crate::fuzzing::conversation(&bytes);
    }

    #[test]
    fn heads_that_are_cut_anywhere_are_read_without_panic(cut in 0_usize..90) {
        let head = br#"{"participants":[{"name":"Ann"},{"name":"Zo\u00c3\u00ab"}],"messages":[{"sender_name":"Ann"}]}"#;
        crate::fuzzing::conversation(&head[..cut]);
    }

    /// Whoever takes part in every one of several different conversations is found, wherever
    /// in the lists; and with no personal information at all.
    #[test]
    fn the_one_in_every_conversation_is_found(
        friends in proptest::collection::btree_set("[a-z]{3,8}", 2..12),
        places in proptest::collection::vec(any::<bool>(), 12),
    ) {
        let conversations = friends.iter().zip(places).map(|(friend, last)| {
            let mut people = [friend.as_str(), "Zo\u{eb}"];
            if !last {
                people.reverse();
            }
            listed(&people)
        });
        let conversations: Vec<_> = conversations.collect();
        let owner = decide(&Account::default(), &[], &conversations);
        let found = owner.is_named("Zo\u{eb}");
        prop_assert!(found, "{owner:?}");
    }
}
