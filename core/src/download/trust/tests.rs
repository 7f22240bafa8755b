//! A name that leads into the person's own network is not asked.

use std::net::TcpListener;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};

use super::super::transport::TransportError;
use super::*;

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn resolve(resolver: &dyn Resolve, name: &str) -> Result<Vec<SocketAddr>, String> {
    let name: Name = name.parse().unwrap();
    let found = runtime().block_on(resolver.resolve(name));
    found
        .map(Iterator::collect)
        .map_err(|error| error.to_string())
}

/// `localhost` is the one name that leads into a private network everywhere; the others
/// are numbers, which the system answers without asking anybody.
#[test]
fn a_name_that_leads_into_a_private_network_leads_nowhere() {
    for name in [
        "localhost",
        "127.0.0.1",
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
    ] {
        let why = resolve(&PublicOnly, name).unwrap_err();
        assert_eq!(why, "no public address", "{name}");
    }
    let public = resolve(&PublicOnly, "157.240.1.1").unwrap();
    assert_eq!(public, ["157.240.1.1:0".parse::<SocketAddr>().unwrap()]);
}

/// The client that apps get keeps to it: whoever listens in the own network hears nothing.
#[test]
fn the_client_does_not_even_knock_at_a_private_door() {
    let door = TcpListener::bind("127.0.0.1:0").unwrap();
    door.set_nonblocking(true).unwrap();
    let builder = reqwest::Client::builder().no_proxy();
    let builder = builder.timeout(Duration::from_secs(5));
    let client = trusting(builder, None).unwrap().build().unwrap();
    let address = format!("https://localhost:{}/", door.local_addr().unwrap().port());
    let answer = runtime().block_on(async { client.get(address).send().await });
    assert!(answer.is_err());
    let knock = door.accept().map(|_| ()).map_err(|error| error.kind());
    assert_eq!(knock, Err(io::ErrorKind::WouldBlock));
}

#[test]
fn nothing_is_asked_in_the_clear() {
    let client = trusting(reqwest::Client::builder(), None).unwrap();
    let client = client.build().unwrap();
    let answer = runtime().block_on(async { client.get("http://157.240.1.1/").send().await });
    assert!(answer.unwrap_err().is_builder());
}

/// `.invalid` is kept free for ever (RFC 2606).
#[test]
fn a_name_that_leads_nowhere_is_told_as_that() {
    let builder = reqwest::Client::builder().no_proxy();
    let builder = builder.timeout(Duration::from_secs(20));
    let client = trusting(builder, None).unwrap().build().unwrap();
    for address in ["https://keepsake.invalid/", "https://localhost/"] {
        let answer = runtime().block_on(async { client.get(address).send().await });
        let error = super::super::client::failure(&answer.unwrap_err());
        assert!(
            matches!(error, TransportError::NoName),
            "{address}: {error:?}"
        );
    }
}
