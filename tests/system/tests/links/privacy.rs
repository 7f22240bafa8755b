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
