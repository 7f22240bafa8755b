//! The server as its own proxy: a client that cannot be told to connect elsewhere can be
//! told its proxy. Nothing is passed on, as the server answers for every name itself.

use std::io;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// The most that the head of a request for a tunnel has.
const HEAD: usize = 8 << 10;

/// The stream on which TLS begins: behind the request for a tunnel, if the client sends one.
pub(super) async fn entered(mut stream: TcpStream) -> io::Result<TcpStream> {
    let mut first = [0; 1];
    stream.peek(&mut first).await?;
    // TLS begins with the byte 22.
    if first == *b"C" {
        read_head(&mut stream).await?;
        let granted = b"HTTP/1.1 200 Connection established\r\n\r\n";
        stream.write_all(granted).await?;
    }
    Ok(stream)
}

/// Reads to the end of the head and not a byte further: what follows is TLS. The client
/// waits for the answer, so single bytes cost nothing that counts.
async fn read_head(stream: &mut TcpStream) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
        if head.len() > HEAD {
            return Err(io::ErrorKind::InvalidData.into());
        }
    }
    if head.starts_with(b"CONNECT ") {
        return Ok(());
    }
    Err(io::ErrorKind::InvalidData.into())
}
