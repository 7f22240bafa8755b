//! A network stack that does as a test tells it, also what none should.

use std::collections::VecDeque;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::sync::Mutex;

use flate2::Compression;
use flate2::write::GzEncoder;
use tempfile::TempDir;

use super::*;

const ADDRESS: &str = "https://scontent.cdninstagram.com/v/a.jpg?oh=1";
const PAGE: &str = "https://www.instagram.com/p/DeBJRyaDIyP/";

/// So many bytes that begin as a JPEG does.
fn file() -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec();
    bytes.extend((0..200_u8).chain(0..200));
    bytes
}

/// What a stack does when it is asked for a file.
type Act = Box<dyn FnOnce(&mut dyn Incoming) -> Result<(), TransportError> + Send>;
type PageAnswer = Result<(WebAnswer, Vec<u8>), TransportError>;

#[derive(Default)]
struct Script {
    acts: Mutex<VecDeque<Act>>,
    pages: Mutex<VecDeque<PageAnswer>>,
    asked: Mutex<Vec<(String, WebRequest)>>,
}

impl Script {
    fn does(
        self,
        act: impl FnOnce(&mut dyn Incoming) -> Result<(), TransportError> + Send + 'static,
    ) -> Self {
        self.acts.lock().unwrap().push_back(Box::new(act));
        self
    }

    /// Answers so, and writes that body.
    fn brings(self, answer: WebAnswer, body: &[u8]) -> Self {
        let body = body.to_vec();
        self.does(move |incoming| {
            if let Some(file) = incoming.answered(answer) {
                fs::write(file, &body).unwrap();
            }
            Ok(())
        })
    }

    fn page(self, answer: WebAnswer, body: &[u8]) -> Self {
        let page = Ok((answer, body.to_vec()));
        self.pages.lock().unwrap().push_back(page);
        self
    }
}

impl NetworkStack for Script {
    fn page(&self, request: &WebRequest, _: &CancellationToken) -> PageAnswer {
        let asked = ("page".to_owned(), request.clone());
        self.asked.lock().unwrap().push(asked);
        self.pages.lock().unwrap().pop_front().unwrap()
    }

    fn download(
        &self,
        key: &str,
        request: &WebRequest,
        incoming: &mut dyn Incoming,
        _: &CancellationToken,
    ) -> Result<(), TransportError> {
        let asked = (key.to_owned(), request.clone());
        self.asked.lock().unwrap().push(asked);
        let act = self.acts.lock().unwrap().pop_front();
        act.expect("asked for once more")(incoming)
    }
}

fn answer(status: u16, headers: &[(&str, &str)]) -> WebAnswer {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    WebAnswer {
        status,
        headers: headers.iter().map(own).collect(),
        address: None,
    }
}

/// The whole file, with a tag and its length.
fn whole() -> WebAnswer {
    answer(200, &[("ETag", "\"1\""), ("Content-LENGTH", "410")])
}

/// The file from there on.
fn rest_from(from: usize) -> WebAnswer {
    let range = format!("bytes {from}-409/410");
    let length = (410 - from).to_string();
    answer(
        206,
        &[("content-range", &range), ("content-length", &length)],
    )
}

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn part(&self) -> PathBuf {
        self.0.path().join("7f.part")
    }

    fn ask(&self, transport: &StackTransport<Script>) -> Result<Vec<u8>, TransportError> {
        let download = Download {
            address: ADDRESS.to_owned(),
            part: self.part(),
        };
        let downloaded = transport.download(&download, &|_| {}, &CancellationToken::new())?;
        Ok(fs::read(downloaded.file).unwrap())
    }

    /// Of the part.
    fn length(&self) -> u64 {
        fs::metadata(self.part()).map_or(0, |part| part.len())
    }

    /// Of the files beside the part.
    fn names(&self) -> Vec<String> {
        let files = fs::read_dir(self.0.path()).unwrap().map(Result::unwrap);
        let mut names: Vec<_> = files
            .filter(|file| file.file_type().unwrap().is_file())
            .map(|file| file.file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn asked(transport: &StackTransport<Script>) -> Vec<(String, WebRequest)> {
    transport.0.asked.lock().unwrap().clone()
}

fn header<'a>(request: &'a WebRequest, name: &str) -> Option<&'a str> {
    let mut headers = request.headers.iter();
    headers.find_map(|(found, value)| (found == name).then_some(value.as_str()))
}

#[test]
fn a_page_is_asked_for_as_a_browser_does_and_taken_packed_or_not() {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(b"<html>caf\xc3\xa9</html>").unwrap();
    for body in [
        packed.finish().unwrap(),
        b"<html>caf\xc3\xa9</html>".to_vec(),
    ] {
        let html = answer(
            200,
            &[
                ("Content-Type", "text/html; charset=utf-8"),
                ("content-encoding", "gzip"),
            ],
        );
        let transport = StackTransport::new(Script::default().page(html, &body));
        let reply = transport.page(PAGE, &CancellationToken::new()).unwrap();
        assert_eq!((reply.status, &*reply.body), (200, "<html>café</html>"));
        let asked = asked(&transport);
        let names: Vec<_> = asked[0].1.headers.iter().map(|(name, _)| &**name).collect();
        assert!(names.contains(&"sec-fetch-mode") && names.contains(&"user-agent"));
        assert!(!names.contains(&"cookie") && !names.contains(&"accept-encoding"));
    }
}

#[test]
fn a_page_that_is_none_or_too_large_is_not_taken() {
    let json = answer(200, &[("content-type", "application/json")]);
    let large = answer(200, &[("content-type", "text/html")]);
    let script = Script::default()
        .page(json, b"{}")
        .page(large, &vec![b' '; 9 << 20]);
    let transport = StackTransport::new(script);
    let stop = CancellationToken::new();
    assert_eq!(transport.page(PAGE, &stop).unwrap().body, "");
    let large = transport.page(PAGE, &stop);
    assert!(matches!(large, Err(TransportError::NoMedia)));
}

#[test]
fn a_redirect_of_a_page_is_told_whether_the_stack_followed_it_or_not() {
    let login = "https://www.instagram.com/accounts/login/";
    let reported = answer(302, &[("Location", login)]);
    let mut followed = answer(200, &[("content-type", "text/html")]);
    followed.address = Some(login.to_owned());
    for answer in [reported, followed] {
        let transport = StackTransport::new(Script::default().page(answer, b"<html>"));
        let reply = transport.page(PAGE, &CancellationToken::new()).unwrap();
        assert_eq!((reply.status, &*reply.body), (302, ""));
        assert_eq!(reply.location.as_deref(), Some(login));
    }
    let mut same = answer(200, &[("content-type", "text/html")]);
    same.address = Some(PAGE.to_owned());
    let transport = StackTransport::new(Script::default().page(same, b"<html>"));
    let reply = transport.page(PAGE, &CancellationToken::new()).unwrap();
    assert_eq!((reply.status, &*reply.body), (200, "<html>"));
}

#[test]
fn nobody_but_instagram_is_asked() {
    let transport = StackTransport::new(Script::default());
    let stop = CancellationToken::new();
    let foreign = "https://evilinstagram.com/p/DeBJRyaDIyP/";
    let page = transport.page(foreign, &stop);
    assert!(matches!(page, Err(TransportError::Foreign)));
    let place = Place::new();
    let download = Download {
        address: PAGE.to_owned(),
        part: place.part(),
    };
    let file = transport.download(&download, &|_| {}, &stop);
    assert!(matches!(file, Err(TransportError::Foreign)));
    assert_eq!(asked(&transport), []);
}

#[test]
fn a_file_comes_with_its_length_told_and_nothing_left_beside_it() {
    let place = Place::new();
    let script = Script::default().does(|incoming| {
        let file = incoming.answered(whole()).unwrap();
        fs::write(file, super::tests::file()).unwrap();
        for bytes in [100, 100, 410] {
            assert!(incoming.came(bytes).is_continue());
        }
        Ok(())
    });
    let (planned, came) = (Mutex::new(0), Mutex::new(0));
    let download = Download {
        address: ADDRESS.to_owned(),
        part: place.part(),
    };
    let arriving = |what| match what {
        Arriving::Length(bytes) => *planned.lock().unwrap() += bytes,
        Arriving::Bytes(bytes) => *came.lock().unwrap() += bytes,
    };
    let transport = StackTransport::new(script);
    let stop = CancellationToken::new();
    let done = transport.download(&download, &arriving, &stop).unwrap();
    assert_eq!(fs::read(done.file).unwrap(), file());
    assert_eq!(
        (*planned.lock().unwrap(), *came.lock().unwrap()),
        (410, 410)
    );
    assert_eq!(place.names(), ["7f.part", "7f.validator"]);
    let (_, request) = &asked(&transport)[0];
    assert_eq!(header(request, "range"), None);
    assert_eq!(header(request, "accept-encoding"), Some("identity"));
}

#[test]
fn what_broke_off_is_gone_on_with() {
    let place = Place::new();
    let script = Script::default()
        .does(|incoming| {
            let to = incoming.answered(whole()).unwrap();
            fs::write(to, &file()[..150]).unwrap();
            Err(TransportError::Network(NoAnswer::BrokeOff))
        })
        .brings(rest_from(150), &file()[150..300])
        .brings(rest_from(300), &file()[300..]);
    let transport = StackTransport::new(script);
    for length in [150, 300] {
        let broke = place.ask(&transport);
        let how = NoAnswer::BrokeOff;
        assert!(matches!(broke, Err(TransportError::Network(it)) if it == how));
        assert_eq!(place.length(), length);
    }
    assert_eq!(place.ask(&transport).unwrap(), file());
    let asked = asked(&transport);
    let ranges: Vec<_> = asked.iter().map(|(_, it)| header(it, "range")).collect();
    assert_eq!(ranges, [None, Some("bytes=150-"), Some("bytes=300-")]);
    assert_eq!(header(&asked[1].1, "if-range"), Some("\"1\""));
}

#[test]
fn what_was_written_before_a_kill_is_gone_on_with() {
    let place = Place::new();
    fs::write(place.part(), &file()[..100]).unwrap();
    fs::write(place.0.path().join("7f.validator"), "\"1\"").unwrap();
    let rests = place.0.path().join("rests");
    fs::create_dir(&rests).unwrap();
    fs::write(rests.join("7f.100.rest"), &file()[100..250]).unwrap();
    let script = Script::default().brings(rest_from(250), &file()[250..]);
    let transport = StackTransport::new(script);
    assert_eq!(place.ask(&transport).unwrap(), file());
    assert_eq!(header(&asked(&transport)[0].1, "range"), Some("bytes=250-"));
    assert_eq!(place.names(), ["7f.part", "7f.validator"]);
    assert_eq!(fs::read_dir(rests).unwrap().count(), 0);
}

#[test]
fn a_file_that_is_another_by_now_comes_anew() {
    let place = Place::new();
    fs::write(place.part(), [1; 100]).unwrap();
    fs::write(place.0.path().join("7f.validator"), "\"old\"").unwrap();
    let transport = StackTransport::new(Script::default().brings(whole(), &file()));
    assert_eq!(place.ask(&transport).unwrap(), file());
}

#[test]
fn a_redirect_is_followed_on_the_cdn_alone() {
    let place = Place::new();
    let to = |to: &str| answer(302, &[("LOCATION", to)]);
    let script = Script::default()
        .brings(to("https://b.fbcdn.net/c.jpg"), b"")
        .brings(to("/d.jpg"), b"")
        .brings(whole(), &file());
    let transport = StackTransport::new(script);
    assert_eq!(place.ask(&transport).unwrap(), file());
    let asked_for = asked(&transport);
    let addresses: Vec<_> = asked_for.iter().map(|(_, it)| &*it.address).collect();
    let others = ["https://b.fbcdn.net/c.jpg", "https://b.fbcdn.net/d.jpg"];
    assert_eq!(addresses, [ADDRESS, others[0], others[1]]);
    assert_eq!(asked_for[0].0, asked_for[2].0, "one download, one name");

    for away in ["https://evil.tld/a.jpg", "http://b.fbcdn.net/a.jpg"] {
        let place = Place::new();
        let transport = StackTransport::new(Script::default().brings(to(away), b""));
        let refused = place.ask(&transport);
        assert!(matches!(refused, Err(TransportError::Foreign)), "{away}");
        assert_eq!(asked(&transport).len(), 1);
    }
    let mut script = Script::default();
    for number in 0..4 {
        script = script.brings(to(&format!("/{number}.jpg")), b"");
    }
    let around = Place::new().ask(&StackTransport::new(script));
    let how = NoAnswer::SentAround;
    assert!(matches!(around, Err(TransportError::Network(it)) if it == how));
}

#[test]
fn what_came_from_elsewhere_is_not_taken_although_the_stack_followed() {
    for (from, is_taken) in [
        ("https://b.fbcdn.net/a.jpg", true),
        ("https://evil.tld/a.jpg", false),
        ("https://www.instagram.com/accounts/login/", false),
        ("", false),
    ] {
        let place = Place::new();
        let mut followed = whole();
        followed.address = Some(from.to_owned());
        let transport = StackTransport::new(Script::default().brings(followed, &file()));
        let taken = place.ask(&transport);
        assert_eq!(taken.is_ok(), is_taken, "{from}");
        if let Err(why) = taken {
            assert!(matches!(why, TransportError::Foreign));
            assert_eq!(place.length(), 0);
        }
    }
}

#[test]
fn more_than_was_said_is_nothing_at_all() {
    let longer = [&file()[..], b"more"].concat();
    let at_the_end = Script::default().brings(whole(), &longer);
    let while_it_comes = Script::default().does(|incoming| {
        fs::write(incoming.answered(whole()).unwrap(), file()).unwrap();
        assert!(incoming.came(411).is_break());
        Ok(())
    });
    for script in [at_the_end, while_it_comes] {
        let place = Place::new();
        let refused = place.ask(&StackTransport::new(script));
        let how = NoAnswer::NotReadable;
        assert!(matches!(refused, Err(TransportError::Network(it)) if it == how));
        assert_eq!(place.length(), 0);
        let rests = place.0.path().join("rests");
        assert_eq!(fs::read_dir(rests).unwrap().count(), 0);
    }
}

#[test]
fn less_than_was_said_is_not_whole() {
    let no_length = || answer(200, &[("etag", "\"1\"")]);
    for (answer, body, kept) in [
        (whole(), Some(&file()[..409]), 409),
        (whole(), None, 0),
        (no_length(), None, 0),
    ] {
        let place = Place::new();
        let body = body.map(<[u8]>::to_vec);
        let script = Script::default().does(move |incoming| {
            let to = incoming.answered(answer).unwrap();
            if let Some(body) = body {
                fs::write(to, body).unwrap();
            }
            Ok(())
        });
        let refused = place.ask(&StackTransport::new(script));
        let how = NoAnswer::BrokeOff;
        assert!(matches!(refused, Err(TransportError::Network(it)) if it == how));
        assert_eq!(place.length(), kept);
    }
}

#[test]
fn a_status_is_told_and_nothing_of_its_body_is_wanted() {
    for status in [204, 403, 404, 429, 503] {
        let place = Place::new();
        let script = Script::default().does(move |incoming| {
            assert_eq!(incoming.answered(answer(status, &[])), None);
            Err(TransportError::Network(NoAnswer::BrokeOff))
        });
        let refused = place.ask(&StackTransport::new(script));
        assert!(matches!(refused, Err(TransportError::Status(it)) if it == status));
    }
}

#[test]
fn who_tells_of_no_answer_or_of_two_brings_nothing() {
    let none = Script::default().does(|_| Ok(()));
    let two = Script::default().does(|incoming| {
        fs::write(incoming.answered(whole()).unwrap(), file()).unwrap();
        assert_eq!(incoming.answered(whole()), None);
        Ok(())
    });
    for script in [none, two] {
        let place = Place::new();
        let refused = place.ask(&StackTransport::new(script));
        let how = NoAnswer::NotReadable;
        assert!(matches!(refused, Err(TransportError::Network(it)) if it == how));
        assert_eq!(place.length(), 0);
    }
}

#[test]
fn a_web_page_in_place_of_a_file_is_given_up_with_its_first_bytes() {
    let page = b"<!doctype html><html>Please wait a few minutes".repeat(3);
    let early = page.clone();
    let while_it_comes = Script::default().does(move |incoming| {
        let endless = answer(200, &[]);
        fs::write(incoming.answered(endless).unwrap(), &early).unwrap();
        assert!(incoming.came(early.len() as u64).is_break());
        Ok(())
    });
    let at_the_end = Script::default().brings(answer(200, &[]), &page);
    let short = Script::default().brings(answer(200, &[]), b"{}");
    for script in [while_it_comes, at_the_end, short] {
        let place = Place::new();
        let refused = place.ask(&StackTransport::new(script));
        assert!(matches!(refused, Err(TransportError::WebPage)));
        assert_eq!(place.length(), 0);
    }
}

#[test]
fn who_writes_on_after_the_end_writes_into_nothing() {
    let place = Place::new();
    let late = std::sync::Arc::new(Mutex::new(None));
    let held = late.clone();
    let script = Script::default().does(move |incoming| {
        let to = incoming.answered(whole()).unwrap();
        let mut open = OpenOptions::new()
            .append(true)
            .create(true)
            .open(to)
            .unwrap();
        open.write_all(&file()[..200]).unwrap();
        *held.lock().unwrap() = Some(open);
        Err(TransportError::Stopped)
    });
    let transport = StackTransport::new(script);
    assert!(matches!(
        place.ask(&transport),
        Err(TransportError::Stopped)
    ));
    let mut open = late.lock().unwrap().take().unwrap();
    open.write_all(b"late").unwrap();
    assert_eq!(fs::read(place.part()).unwrap(), &file()[..200]);
}

#[test]
fn a_download_has_one_name_however_its_address_is_signed() {
    let name = |part: &str, address: &str| key(Path::new(part), &hosts::media(address).unwrap());
    let one = name("/x/7f.part", ADDRESS);
    let signed_anew = "https://b.fbcdn.net/v/a.jpg?oh=2&oe=3";
    assert_eq!(name("/y/7f.part", signed_anew), one);
    assert_ne!(name("/x/80.part", ADDRESS), one);
    assert_ne!(name("/x/7f.part", "https://b.fbcdn.net/v/b.jpg"), one);
}
