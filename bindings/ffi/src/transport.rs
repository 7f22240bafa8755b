//! The phone's own network stack, as the core asks through it: what an app's transport is told,
//! and what of its answers is heard.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::mpsc::{Sender, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use keepsake_core::CancellationToken;
use keepsake_core::download::{self, NetworkStack, TransportError};

use crate::conversation::{Patience, Said, Unanswered, converse};
use crate::refusals::NoAnswer;

/// How long a transport may be without a word while its app runs: to connect, to the first byte,
/// between two words about how much came.
const SILENCE: Duration = Duration::from_secs(60);

/// What is to be asked, by GET.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WebRequest {
    /// Where; always by TLS.
    pub address: String,
    /// Exactly these, beside what the stack cannot leave out (`Host`, `Connection`): names in
    /// lower case, and values.
    pub headers: HashMap<String, String>,
}

/// The head of an answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WebAnswer {
    /// The HTTP status.
    pub status: u16,
    /// Names in whatever case, and values.
    pub headers: HashMap<String, String>,
    /// Where it came from, if the stack cannot be kept from following redirects by itself, as in a
    /// background session; none if it follows none.
    #[uniffi(default)]
    pub address: Option<String>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WebPage {
    /// The head.
    pub answer: WebAnswer,
    /// The whole body, unpacked or as it came. More than 8 MB are not looked at.
    pub body: Vec<u8>,
}

/// Why a transport brings no answer, or not all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum NetworkError {
    /// There is no network, or no connection to the server.
    #[error("no connection")]
    NoConnection,
    /// The server's name leads to no address.
    #[error("no such name")]
    NoName,
    /// Who answered could not prove to be the server.
    #[error("not trusted")]
    NotTrusted,
    /// There is no room for the file.
    #[error("no room")]
    NoRoom,
    /// Anything else.
    #[error("no answer: {how:?}")]
    Failed {
        /// What is known of it.
        how: NoAnswer,
    },
}

/// A network stack of the phone (`URLSession`, `HttpURLConnection`, Cronet), given to
/// [`crate::Keepsake::open`]. It carries one request at a time and decides nothing: the core says
/// whom to ask and how, how slowly, and whether again; it checks what comes and words what does not.
/// Calls come from threads of Rust's, several at once; one whose answer is not wanted any more is
/// cancelled (its coroutine or task).
///
/// It sends and keeps no cookie, believes its system's certificates alone, and **follows no
/// redirect**: that is an answer as any other, with its status and its `Location`, and the core asks
/// where it leads if that is Instagram's. A stack that cannot be kept from following says with
/// [`WebAnswer::address`] where the answer came from; what came from anybody else is thrown away.
///
/// While the app runs, a call without a word for a minute is given up.
#[uniffi::export(foreign)]
#[async_trait::async_trait]
pub trait Transport: Send + Sync {
    /// The answer to a request for a page, whatever its status.
    ///
    /// # Errors
    /// There was none.
    async fn page(&self, request: WebRequest) -> Result<WebPage, NetworkError>;

    /// The answer to a request for a photo or video, its body into a file. First
    /// [`Incoming::answered`], which says whether it is wanted and where the file is to be; then
    /// the body from its beginning, with [`Incoming::came`] now and then. What was written counts,
    /// also of a body that broke off: it is asked for what is left.
    ///
    /// `key` is the download's name, the same whenever the same file is asked for, also after the
    /// process ended. A transport that works while the app sleeps goes on with what it has under
    /// that name, or moves the file that it finished meanwhile; once it returned, it forgets it.
    ///
    /// # Errors
    /// The body did not come to its end.
    async fn download(
        &self,
        key: String,
        request: WebRequest,
        incoming: Arc<Incoming>,
    ) -> Result<(), NetworkError>;
}

/// What a transport says while a file comes.
enum Word {
    Answered(WebAnswer, SyncSender<Option<String>>),
    Came(u64),
}

/// Hears of the answer to a download while it comes. What is said after the call was cancelled or
/// given up is not heard.
#[derive(uniffi::Object)]
pub struct Incoming(Mutex<Sender<Said<Word>>>);

impl Incoming {
    fn say(&self, word: Word) -> bool {
        let say = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        say.send(Said::Word(word)).is_ok()
    }
}

#[uniffi::export]
impl Incoming {
    /// The head of the answer is there. Answers with the file that the body is to become, which is
    /// not there yet: it is opened once, or something is moved there. None if nothing of the body
    /// is wanted: then the call is to end at once, in whatever way.
    pub fn answered(&self, answer: WebAnswer) -> Option<String> {
        let (reply, replied) = sync_channel(1);
        if !self.say(Word::Answered(answer, reply)) {
            return None;
        }
        replied.recv().ok()?
    }

    /// So many bytes of the body came up to now. The same number again says that it is still
    /// waited for more.
    pub fn came(&self, bytes: u64) {
        self.say(Word::Came(bytes));
    }
}

/// An app's transport as the core asks through it.
pub(crate) struct Stack {
    transport: Arc<dyn Transport>,
    silence: Duration,
}

impl Stack {
    pub(crate) fn new(transport: Arc<dyn Transport>) -> Self {
        Self {
            transport,
            silence: SILENCE,
        }
    }

    fn patience(&self, stop: &CancellationToken) -> Patience {
        Patience::until(self.silence, stop)
    }
}

impl NetworkStack for Stack {
    fn page(
        &self,
        request: &download::WebRequest,
        stop: &CancellationToken,
    ) -> Result<(download::WebAnswer, Vec<u8>), TransportError> {
        let (transport, request) = (self.transport.clone(), request.into());
        let mut hear = |()| ControlFlow::Continue(());
        let page = converse(&self.patience(stop), &mut hear, |_| async move {
            transport.page(request).await
        });
        let page = page.map_err(|why| unanswered(&why, stop, NoAnswer::NotInTime))??;
        Ok((page.answer.into(), page.body))
    }

    fn download(
        &self,
        key: &str,
        request: &download::WebRequest,
        incoming: &mut dyn download::Incoming,
        stop: &CancellationToken,
    ) -> Result<(), TransportError> {
        let (transport, key, request) = (self.transport.clone(), key.to_owned(), request.into());
        let mut silent = NoAnswer::NotInTime;
        let mut hear = |word| match word {
            Word::Answered(answer, reply) => {
                silent = NoAnswer::Silent;
                let file = incoming.answered(answer.into());
                let file = file.map(|file| file.to_string_lossy().into_owned());
                let is_wanted = file.is_some();
                let _ = reply.send(file);
                match is_wanted {
                    true => ControlFlow::Continue(()),
                    false => ControlFlow::Break(()),
                }
            }
            Word::Came(bytes) => incoming.came(bytes),
        };
        let done = converse(&self.patience(stop), &mut hear, |say| {
            let incoming = Arc::new(Incoming(Mutex::new(say)));
            async move { transport.download(key, request, incoming).await }
        });
        done.map_err(|why| unanswered(&why, stop, silent))??;
        Ok(())
    }
}

fn unanswered(why: &Unanswered, stop: &CancellationToken, silent: NoAnswer) -> TransportError {
    if stop.is_cancelled() {
        return TransportError::Stopped;
    }
    TransportError::Network(match why {
        Unanswered::Silent(_) => silent,
        Unanswered::Broke(_) | Unanswered::NotWanted(_) | Unanswered::NoThread(_) => {
            NoAnswer::Nothing
        }
    })
}

/// A transport threw what it does not declare.
impl From<uniffi::UnexpectedUniFFICallbackError> for NetworkError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        // What it says may name an address, which is nobody's business.
        Self::Failed {
            how: NoAnswer::Nothing,
        }
    }
}

impl From<NetworkError> for TransportError {
    fn from(error: NetworkError) -> Self {
        match error {
            NetworkError::NoConnection => Self::NoConnection,
            NetworkError::NoName => Self::NoName,
            NetworkError::NotTrusted => Self::NotTrusted,
            NetworkError::NoRoom => Self::NoRoom,
            NetworkError::Failed { how } => Self::Network(how),
        }
    }
}

impl From<&download::WebRequest> for WebRequest {
    fn from(request: &download::WebRequest) -> Self {
        Self {
            address: request.address.clone(),
            headers: request.headers.iter().cloned().collect(),
        }
    }
}

impl From<WebAnswer> for download::WebAnswer {
    fn from(answer: WebAnswer) -> Self {
        Self {
            status: answer.status,
            headers: answer.headers.into_iter().collect(),
            address: answer.address,
        }
    }
}

#[cfg(test)]
mod tests;
