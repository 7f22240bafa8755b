//! Links as people paste them. None of these asks anybody.

use crate::sandbox::Sandbox;

#[test]
fn resolve_answers_a_line_for_each_link_and_names_look_alikes() {
    let sandbox = Sandbox::new();
    let text = "https://www.kkinstagram.com/p/CtestCODE12。太好看了 \
                https://evilinstagram.com/p/CtestCODE12/ \
                https://www.instagram.com/reel/audio/1234567890/";
    let answer = sandbox.run(&["resolve", text, "--json"]).expect(0);
    let lines: Vec<serde_json::Value> = answer
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line["kind"].as_str().unwrap(), line["host"].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("post", None),
            ("unsupported", None),
            ("look_alike", Some("evilinstagram.com"))
        ]
    );
    let answer = sandbox.run(&["resolve", text]).expect(0);
    for told in [
        "CtestCODE12",
        "a sound",
        "evilinstagram.com is not Instagram",
    ] {
        assert!(answer.stdout.contains(told), "{told}: {answer:#?}");
    }
}

#[test]
fn a_text_without_a_link_is_refused_in_json_too() {
    let sandbox = Sandbox::new();
    for (text, kind, host, refused) in [
        (
            "https://lnstagram.com/p/CtestCODE12/",
            "look_alike",
            Some("lnstagram.com"),
            "look_alike",
        ),
        (
            "https://www.threads.net/t/CtestCODE12",
            "look_alike",
            Some("www.threads.net"),
            "threads",
        ),
        ("nothing", "none", None, "no_link"),
    ] {
        let answer = sandbox.run(&["resolve", text, "--json"]).expect(2);
        let told: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
        assert_eq!(told["kind"], kind, "{text}");
        assert_eq!(told["host"].as_str(), host, "{text}");
        assert_eq!(told["refused"], refused, "{text}");
        let reason = told["reason"].as_str().unwrap();
        assert!(answer.stderr.contains(reason), "{answer:#?}");
    }
    let profile = "https://www.instagram.com/natgeo/";
    let answer = sandbox.run(&["resolve", profile, "--json"]).expect(0);
    let told: serde_json::Value = serde_json::from_str(&answer.stdout).unwrap();
    assert_eq!(
        (&told["kind"], &told["refused"]),
        (&"profile".into(), &"no_post".into())
    );
}

#[test]
fn an_address_without_a_link_is_never_told_as_a_file_that_is_not_there() {
    let sandbox = Sandbox::new();
    for (given, told) in [
        ("https://example.com/news", "no link to Instagram"),
        ("look: www.example.com/p/1", "no link to Instagram"),
        (
            "https://evilinstagram.com/p/CtestCODE12/",
            "evilinstagram.com is not Instagram",
        ),
        (
            "instagram.com.evil.tld/p/CtestCODE12",
            "instagram.com.evil.tld is not Instagram",
        ),
        ("https://scontent.cdninstagram.com/v/1_n.jpg", "run out"),
    ] {
        let answer = sandbox.run(&["save", given]).expect(2);
        assert!(answer.stderr.contains(told), "{given}: {answer:#?}");
        assert!(
            !answer.stderr.contains("file or folder"),
            "{given}: {answer:#?}"
        );
    }
    assert_eq!(sandbox.names(), [] as [&str; 0]);
}

#[test]
fn a_page_that_is_no_post_is_refused_by_what_it_is() {
    let sandbox = Sandbox::new();
    for (path, told) in [
        ("reel/audio/1234567890/", "a sound"),
        ("explore/locations/1/paris/", "a place"),
        ("explore/tags/sea/", "a hashtag"),
        ("explore/", "recommends"),
    ] {
        let link = format!("https://www.instagram.com/{path}");
        let answer = sandbox.run(&["save", &link]).expect(1);
        assert!(answer.stdout.contains(told), "{path}: {answer:#?}");
    }
    assert_eq!(sandbox.names(), [] as [&str; 0]);
}

#[test]
fn the_pause_between_pages_can_be_left_out_for_a_server_of_a_test_alone() {
    let sandbox = Sandbox::new();
    let link = "https://www.instagram.com/p/CtestCODE12/";
    let answer = sandbox.run(&["save", link, "--test-no-pause"]).expect(2);
    assert!(answer.stderr.contains("--test-server"), "{answer:#?}");
}

#[test]
fn the_page_of_a_post_that_is_given_as_an_export_is_told_with_what_saves_it() {
    let sandbox = Sandbox::new();
    let post = r#"{"data":{"xig_polaris_media":{"code":"DeBJRyaDIyP"}}}"#;
    let html = format!(r#"<html><script type="application/json">{post}</script></html>"#);
    let mhtml =
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n";
    let saves = "keepsake save https://www.instagram.com/p/DeBJRyaDIyP/ --page";
    for (name, content, told) in [
        ("a page.html", &*html, &*format!("{saves} 'a page.html'")),
        ("post.json", post, &format!("{saves} post.json")),
        ("page.mhtml", mhtml, "HTML Only"),
        // As an export has them.
        ("posts_1.json", r#"[{"media":[]}]"#, "unpacked export"),
        (
            "posts_1.html",
            "<html><body><img></html>",
            "unpacked export",
        ),
    ] {
        std::fs::write(sandbox.path(name), content).unwrap();
        for command in ["save", "scan"] {
            let answer = sandbox.run(&[command, name]).expect(2);
            assert!(answer.stderr.contains(told), "{name}: {answer:#?}");
        }
    }
}

#[test]
fn a_page_that_is_given_is_read_instead_of_asked_for() {
    let sandbox = Sandbox::new();
    let link = "https://www.instagram.com/p/DeBJRyaDIyP/";
    let page = sandbox.path("page.html");
    std::fs::write(&page, "<html><body>Another page</body></html>").unwrap();
    let page = page.to_str().unwrap();
    let answer = sandbox.run(&["save", link, "--page", page]).expect(1);
    let told = answer.stdout.contains("does not show this post");
    assert!(told, "{answer:#?}");
    let answer = sandbox
        .run(&["save", link, "--page", "nowhere.html"])
        .expect(2);
    assert!(answer.stderr.contains("no such file"), "{answer:#?}");
}

#[test]
fn options_of_links_are_not_taken_in_silence_beside_an_export() {
    let sandbox = Sandbox::new();
    let export = sandbox.path("export");
    std::fs::create_dir(&export).unwrap();
    let export = export.to_str().unwrap();
    for options in [
        &["--slide", "2"][..],
        &["--damaged"],
        &["--page", "page.html"],
        &["--now"],
    ] {
        let answer = sandbox
            .run(&[&["save", export], options].concat())
            .expect(2);
        let told = answer.stderr.contains(options[0]) && answer.stderr.contains("give the link");
        assert!(told, "{answer:#?}");
    }
    let link = "https://www.instagram.com/p/DeBJRyaDIyP/";
    let answer = sandbox.run(&["save", link, "--type", "photo"]).expect(2);
    assert!(
        answer.stderr.contains("--type is for exports"),
        "{answer:#?}"
    );
}

#[test]
fn a_bare_word_is_a_file_that_is_not_there_and_never_a_post() {
    let sandbox = Sandbox::new();
    for word in ["Instagram-1", "MyPhotos-IG", "IMG_2024_01", "DeAZ0uAgNuA"] {
        let answer = sandbox.run(&["save", word]).expect(2);
        assert!(
            answer.stderr.contains("there is no such file or folder"),
            "{word}: {answer:#?}"
        );
    }
    assert_eq!(sandbox.names(), [] as [&str; 0]);
    let answer = sandbox.run(&["resolve", "DeAZ0uAgNuA"]).expect(0);
    assert!(answer.stdout.contains("/p/DeAZ0uAgNuA/"), "{answer:#?}");
    let answer = sandbox.run(&["resolve", "MyPhotosIG"]).expect(2);
    assert!(answer.stderr.contains("no link"), "{answer:#?}");
}

#[test]
fn a_link_that_is_cut_off_is_told_as_that() {
    let sandbox = Sandbox::new();
    let answer = sandbox
        .run(&["save", "instagram.com/p/DeAZ0uA\u{2026}"])
        .expect(1);
    assert!(answer.stdout.contains("cut off"), "{answer:#?}");
    assert_eq!(sandbox.names(), [] as [&str; 0]);
}
