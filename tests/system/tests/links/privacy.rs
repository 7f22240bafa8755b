//! What is asked for is the link's own page and its files, without a cookie, and nothing
//! about it is logged.

use std::fmt::Write as _;
use std::process::Command;
use std::sync::{Arc, Mutex};

use fake_instagram::Role;
use tracing::field::{Field, Visit};
use tracing::span;

use crate::client::{Client, carousel};
use crate::kill::program;

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

/// Takes down everything anybody logs, at every level.
struct Everything(Arc<Mutex<String>>);

impl tracing::Subscriber for Everything {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, attributes: &span::Attributes<'_>) -> span::Id {
        attributes.record(&mut Words(&self.0));
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, values: &span::Record<'_>) {
        values.record(&mut Words(&self.0));
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        event.record(&mut Words(&self.0));
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

struct Words<'a>(&'a Mutex<String>);

impl Visit for Words<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        writeln!(self.0.lock().unwrap(), "{field} = {value:?}").unwrap();
    }
}

#[test]
fn no_name_caption_or_signed_address_is_logged() {
    let logged = Arc::new(Mutex::new(String::new()));
    let heard = tracing::subscriber::set_global_default(Everything(Arc::clone(&logged)));
    heard.unwrap();
    tracing::info!("the log is heard");
    let client = Client::new(carousel());
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
    let mut logged = logged.lock().unwrap().clone();
    assert!(logged.contains("the log is heard"));
    logged.push_str(&String::from_utf8_lossy(&said.stderr));
    for personal in ["ida.example", "Radishes", "oh=", "efg="] {
        assert!(!logged.contains(personal), "{personal} is in the log");
    }
}
