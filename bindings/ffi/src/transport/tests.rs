//! A transport that breaks its word ends in a code, and is not heard afterwards.

use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

use super::*;

/// So long a silence ends the calls of these tests.
const SHORT: Duration = Duration::from_millis(300);

/// What a transport does.
#[derive(Clone, Copy)]
enum Does {
    Throws(NetworkError),
    Panics,
    /// Never says anything.
    Hangs,
    /// Says that there is an answer, and then nothing.
    Stalls,
    /// Says again and again that it is at it, for longer than it may be silent, and is done then.
    Waits,
}

struct Odd {
    does: Does,
    /// What it was given to speak to, and when its call was dropped.
    given: Mutex<Option<Arc<Incoming>>>,
    dropped: mpsc::SyncSender<()>,
}

struct TellsWhenDropped(mpsc::SyncSender<()>);

impl Drop for TellsWhenDropped {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}

fn answer() -> WebAnswer {
    WebAnswer {
        status: 200,
        headers: HashMap::new(),
        address: None,
    }
}

impl Odd {
    async fn act(&self, incoming: Option<&Incoming>) -> Result<(), NetworkError> {
        let _told = TellsWhenDropped(self.dropped.clone());
        match self.does {
            Does::Throws(error) => Err(error),
            Does::Panics => panic!("undeclared"),
            Does::Hangs => std::future::pending().await,
            Does::Stalls => {
                incoming.map(|it| it.answered(answer()));
                std::future::pending().await
            }
            Does::Waits => {
                for _ in 0..8 {
                    tokio::time::sleep(SHORT / 4).await;
                    if let Some(incoming) = incoming {
                        incoming.came(0);
                    }
                }
                Ok(())
            }
        }
    }
}

#[async_trait::async_trait]
impl Transport for Odd {
    async fn page(&self, _: WebRequest) -> Result<WebPage, NetworkError> {
        self.act(None).await?;
        Ok(WebPage {
            answer: answer(),
            body: Vec::new(),
        })
    }

    async fn download(
        &self,
        _: String,
        _: WebRequest,
        incoming: Arc<Incoming>,
    ) -> Result<(), NetworkError> {
        *self.given.lock().unwrap() = Some(incoming.clone());
        self.act(Some(&incoming)).await
    }
}

/// What the core hears.
#[derive(Default)]
struct Heard {
    answers: u32,
    words: u32,
}

impl download::Incoming for Heard {
    fn answered(&mut self, _: download::WebAnswer) -> Option<PathBuf> {
        self.answers += 1;
        Some("/nowhere".into())
    }

    fn came(&mut self, _: u64) -> ControlFlow<()> {
        self.words += 1;
        ControlFlow::Continue(())
    }
}

struct Asked {
    stack: Stack,
    odd: Arc<Odd>,
    dropped: mpsc::Receiver<()>,
    heard: Heard,
}

impl Asked {
    fn of(does: Does) -> Self {
        let (tell, dropped) = mpsc::sync_channel(10);
        let odd = Arc::new(Odd {
            does,
            given: Mutex::default(),
            dropped: tell,
        });
        let stack = Stack {
            transport: odd.clone(),
            silence: SHORT,
        };
        Self {
            stack,
            odd,
            dropped,
            heard: Heard::default(),
        }
    }

    fn page(&self) -> Result<(), TransportError> {
        let stop = CancellationToken::new();
        self.stack.page(&request(), &stop).map(|_| ())
    }

    fn download(&mut self, stop: &CancellationToken) -> Result<(), TransportError> {
        self.stack
            .download("7f-1", &request(), &mut self.heard, stop)
    }
}

fn request() -> download::WebRequest {
    download::WebRequest {
        address: "https://www.instagram.com/p/DeBJRyaDIyP/".to_owned(),
        headers: Vec::new(),
    }
}

/// In words that can be compared.
fn said(answer: Result<(), TransportError>) -> String {
    answer.map_or_else(|error| format!("{error:?}"), |()| "done".to_owned())
}

#[test]
fn what_it_throws_is_told_as_what_it_is() {
    let failed = NetworkError::Failed {
        how: NoAnswer::BrokeOff,
    };
    for (error, expected) in [
        (NetworkError::NoConnection, "NoConnection"),
        (NetworkError::NoName, "NoName"),
        (NetworkError::NotTrusted, "NotTrusted"),
        (NetworkError::NoRoom, "NoRoom"),
        (failed, "Network(BrokeOff)"),
    ] {
        let mut asked = Asked::of(Does::Throws(error));
        assert_eq!(said(asked.page()), expected);
        assert_eq!(said(asked.download(&CancellationToken::new())), expected);
    }
}

#[test]
fn what_it_does_not_declare_is_no_answer() {
    let mut asked = Asked::of(Does::Panics);
    // It takes a while to write down where it panicked.
    asked.stack.silence = SILENCE;
    assert_eq!(said(asked.page()), "Network(Nothing)");
    let download = asked.download(&CancellationToken::new());
    assert_eq!(said(download), "Network(Nothing)");
}

#[test]
fn silence_is_given_up_and_the_call_is_ended() {
    for (does, expected) in [
        (Does::Hangs, "Network(NotInTime)"),
        (Does::Stalls, "Network(Silent)"),
    ] {
        let mut asked = Asked::of(does);
        let began = Instant::now();
        assert_eq!(said(asked.download(&CancellationToken::new())), expected);
        assert!(began.elapsed() >= SHORT);
        let ended = asked.dropped.recv_timeout(Duration::from_secs(10));
        assert_eq!(ended, Ok(()));
    }
    assert_eq!(said(Asked::of(Does::Hangs).page()), "Network(NotInTime)");
}

#[test]
fn who_says_that_it_is_at_it_is_not_silent() {
    let mut asked = Asked::of(Does::Waits);
    assert_eq!(said(asked.download(&CancellationToken::new())), "done");
    assert_eq!(asked.heard.words, 8);
}

#[test]
fn cancelled_it_is_ended_at_once_and_heard_no_more() {
    let mut asked = Asked::of(Does::Stalls);
    asked.stack.silence = Duration::from_secs(600);
    let stop = CancellationToken::new();
    let later = stop.clone();
    let began = Instant::now();
    thread::spawn(move || {
        thread::sleep(SHORT);
        later.cancel();
    });
    assert_eq!(said(asked.download(&stop)), "Stopped");
    assert!(began.elapsed() < Duration::from_secs(60));
    let ended = asked.dropped.recv_timeout(Duration::from_secs(10));
    assert_eq!(ended, Ok(()));
    let late = asked.odd.given.lock().unwrap().take().unwrap();
    assert_eq!(late.answered(answer()), None);
    late.came(1);
    assert_eq!((asked.heard.answers, asked.heard.words), (1, 0));
}
