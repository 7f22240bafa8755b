//! The border to whatever carries bytes. The core decides what is asked for, when, and
//! what an answer means; a transport only asks.

use std::path::PathBuf;

use crate::CancellationToken;
use crate::outcome::NoAnswer;

/// Carries requests. Calls come from several threads at once.
pub trait Transport: Send + Sync {
    /// Fetches a page of Instagram's site, as a browser would that opens it. Sends and
    /// keeps no cookie, follows no redirect.
    ///
    /// # Errors
    /// There was no answer.
    fn page(&self, address: &str, stop: &CancellationToken) -> Result<PageReply, TransportError>;

    /// Fetches a photo or video into a file, and goes on where it stopped where it can.
    /// Sends and keeps no cookie; follows redirects on the CDN alone. `arriving` hears of
    /// what comes.
    ///
    /// # Errors
    /// It did not arrive whole. What did is kept for the next time where that helps.
    fn download(
        &self,
        download: &Download,
        arriving: &(dyn Fn(Arriving) + Sync),
        stop: &CancellationToken,
    ) -> Result<Downloaded, TransportError>;
}

/// What the site answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageReply {
    /// The HTTP status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// The body; empty if it is neither a page nor what a refusal says.
    pub body: String,
}

/// One file to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Where from.
    pub address: String,
    /// Where what arrives is to be kept; what is there may be gone on with.
    pub part: PathBuf,
}

/// What comes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arriving {
    /// How long the rest of the file is that begins to come now, or the whole of it.
    Length(u64),
    /// So many bytes came.
    Bytes(u64),
}

/// A file that arrived whole, as far as its length can tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Downloaded {
    /// Where it is: [`Download::part`], or any other file, which is moved away.
    pub file: PathBuf,
}

/// Why there was no answer, or not all of it.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// The address leads to none of the hosts allowed; nothing was asked for.
    #[error("the address is not Instagram's")]
    Foreign,
    /// The server refused: a status other than success.
    #[error("the server answered {0}")]
    Status(u16),
    /// What came is no photo or video.
    #[error("what came is no photo or video")]
    NoMedia,
    /// A web page came where a photo or video was asked for.
    #[error("a web page came instead of a photo or video")]
    WebPage,
    /// The network failed, or was too slow.
    #[error("the connection failed: {}", .0.sentence())]
    Network(NoAnswer),
    /// Who answered could not prove to be the server that was asked for.
    #[error("the server's certificate is not trusted")]
    NotTrusted,
    /// Who answered speaks something else than TLS, or gave its word for no.
    #[error("the server does not speak TLS as it should")]
    NoTls,
    /// The server's name leads to no address on the internet.
    #[error("the server's address could not be found")]
    NoName,
    /// The server has an address, and no connection to it could be made.
    #[error("there is no connection to the server")]
    NoConnection,
    /// No room for it.
    #[error("there is no room for it")]
    NoRoom,
    /// The file could not be written.
    #[error("it could not be written: {0}")]
    Disk(#[from] std::io::Error),
    /// The person stopped it.
    #[error("stopped")]
    Stopped,
}
