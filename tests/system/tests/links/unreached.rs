//! No connection, and a server that cannot prove who it is: each has its own sentence, for pages
//! and for files. (A name that leads nowhere: `core/src/download/trust/tests.rs`.)

use std::net::TcpListener;

use fake_instagram::{Account, FakeInstagram, Role};
use keepsake_core::CancellationToken;
use keepsake_core::download::{
    Download, HttpTransport, Limits, TestServer, Transport, TransportError,
};

use crate::client::{Client, photo, refusal};

#[test]
fn a_server_that_cannot_prove_who_it_is_is_asked_nothing() {
    let another = FakeInstagram::new(Account::new("ida.example"))
        .start()
        .unwrap();
    let mut client = Client::new(photo(1_000));
    client.trust(&TestServer {
        address: client.instagram.address(),
        root_pem: another.root_pem().to_owned(),
    });
    assert_eq!(refusal(&client.save_it()).word(), "not_trusted");
    assert_eq!(client.asked(Role::Page), 0);
}

#[test]
fn a_server_that_takes_no_call_is_no_connection() {
    // Free again as soon as it is known to have been free.
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let mut client = Client::new(photo(1_000));
    client.trust(&TestServer {
        address,
        root_pem: client.instagram.root_pem().to_owned(),
    });
    assert_eq!(refusal(&client.save_it()).word(), "no_connection");
}

#[test]
fn the_same_is_told_of_a_file() {
    let instagram = FakeInstagram::new(Account::new("ida.example"))
        .start()
        .unwrap();
    let another = FakeInstagram::new(Account::new("eva.example"))
        .start()
        .unwrap();
    let test = TestServer {
        address: instagram.address(),
        root_pem: another.root_pem().to_owned(),
    };
    let transport = HttpTransport::new(Limits::default(), Some(&test)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let download = Download {
        address: "https://scontent.cdninstagram.com/v/a.jpg".to_owned(),
        part: folder.path().join("a.part"),
    };
    let answer = transport.download(&download, &|_| {}, &CancellationToken::new());
    assert!(
        matches!(answer, Err(TransportError::NotTrusted)),
        "{answer:?}"
    );
}
