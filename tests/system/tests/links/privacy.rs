//! What is asked for is the link's own page and its files, without a cookie, and nothing
//! about it is logged.

use std::process::Command;

use fake_instagram::{Fault, Role, Rule, Target};
use system_tests::{Log, program};

use crate::client::{CAPTION, Client, PK, carousel};

#[test]
fn nothing_but_the_page_and_its_files_is_asked_for_and_no_cookie_goes_either_way() {
    let client = Client::new(carousel());
    client.save_it();
    client.save_it();
    let requests = client.instagram.requests();
    let account = client.instagram.account();
    for request in requests.iter() {
        match request.role {
            Role::Page => assert_eq!(request.path, format!("/p/{}/", account.posts[0].code())),
            Role::Picture | Role::Video => {}
            role => panic!("{role:?} {} was asked for", request.path),
        }
        for header in ["cookie", "referer", "authorization", "origin"] {
            assert_eq!(request.header(header), None, "{}", request.path);
        }
        assert_eq!(request.version, "HTTP/2.0");
    }
    assert_eq!(requests.len(), 4);
}

/// A front end's link counts for what it says: who made it is never asked.
#[test]
fn of_a_front_ends_link_instagram_alone_is_asked() {
    for host in [
        "www.ddinstagram.com",
        "kkinstagram.com",
        "g.uuinstagram.com",
        "fxstagram.com",
    ] {
        let client = Client::new(carousel());
        let link = client.link().replace("www.instagram.com", host);
        assert_eq!(client.save(&link).save.unwrap().totals.saved, 3, "{link}");
        let requests = client.instagram.requests();
        assert_eq!(requests.len(), 4, "{host}");
        for request in requests.iter() {
            let is_own = request.host == "www.instagram.com"
                || request.host.ends_with(".cdninstagram.com")
                || request.host.ends_with(".fbcdn.net");
            assert!(is_own, "{} was asked", request.host);
        }
    }
}

/// Of good links beside others the good ones are saved and the others named, to people and programs.
#[test]
fn the_command_saves_the_good_link_and_names_its_look_alikes() {
    for json in [false, true] {
        let client = Client::new(carousel());
        let text = format!(
            "{} https://www.lnstagram.com/p/DeBJRyaDIyP/ and https://instagram.com.evil.example/p/DeBJRyaDIyP/",
            client.link()
        );
        let mut arguments = vec![text.as_str()];
        arguments.extend(json.then_some("--json"));
        let saved = client.command(&arguments);
        let said = String::from_utf8_lossy(&saved.stdout).into_owned();
        assert_eq!(client.files().len(), 3, "{saved:?}");
        assert_eq!(client.instagram.requests().len(), 4);
        for host in ["lnstagram.com", "instagram.com.evil.example"] {
            assert!(said.contains(host), "{said}");
        }
        if json {
            let said: serde_json::Value = serde_json::from_str(&said).unwrap();
            assert_eq!(said["save"]["saved"], 3);
            assert_eq!(
                said["look_alikes"].as_array().map(Vec::len),
                Some(2),
                "{said}"
            );
        }
    }
}

#[test]
fn no_name_caption_or_signed_address_is_logged() {
    let log = Log::listen();
    let client = Client::new(carousel());
    let trouble = Rule::new(Target::Media, Fault::status(500)).times(1);
    client.instagram.inject(trouble);
    client.save_it();
    let root = client.roll().state().join("root.pem");
    client.instagram.write_root(&root).unwrap();
    let said = Command::new(program())
        .args(["save", &client.link(), "--to"])
        .arg(client.roll().state().join("another"))
        .args(["--test-server", &client.instagram.address().to_string()])
        .arg("--test-root")
        .arg(&root)
        .env("RUST_LOG", "trace")
        .output()
        .unwrap();
    assert!(said.status.success(), "{said:?}");
    let stderr = String::from_utf8_lossy(&said.stderr);
    for personal in ["ida.example", "Radishes", "oh=", "efg="] {
        assert!(!stderr.contains(personal), "{personal} is told: {stderr}");
    }
    let account = client.instagram.account();
    let post = &account.posts[0];
    let mut personal = vec![
        account.username.clone(),
        account.full_name.clone(),
        account.pk.to_string(),
        CAPTION.to_owned(),
        post.code(),
        client
            .roll()
            .state()
            .parent()
            .unwrap()
            .display()
            .to_string(),
        "oh=".to_owned(),
        "efg=".to_owned(),
    ];
    personal.extend((0..4).map(|number| (PK + number).to_string()));
    personal.extend(client.instagram.addresses());
    for file in client.files() {
        personal.push(file.file_name().unwrap().to_str().unwrap().to_owned());
    }
    let events = [
        "links looked up",
        "page asked for",
        "file tried again",
        "downloads ended",
        "run started",
        "run ended",
    ];
    log.check(&events, personal);
}
