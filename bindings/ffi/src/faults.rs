//! What the tests of every language need: functions that fail on purpose, and a server
//! in Instagram's place. Not in what is shipped.

use keepsake_core::download::TestServer;

use crate::runtime;
use crate::{KeepError, Keepsake};

#[uniffi::export]
impl Keepsake {
    /// Asks the server at `address` (`127.0.0.1:PORT`) instead of Instagram from now on,
    /// and trusts the root certificate `root_pem` alone.
    ///
    /// # Errors
    /// It is no address, or no certificate.
    pub fn ask_instead(&self, address: &str, root_pem: String) -> Result<(), KeepError> {
        let address = address.parse().map_err(KeepError::bug)?;
        self.shared()
            .network
            .ask_instead(&TestServer { address, root_pem })
    }
}

/// Panics on the caller's thread. It could fail, too: of a function that cannot, Swift
/// makes one that ends the process.
///
/// # Errors
/// Never one that it declares.
#[uniffi::export]
pub fn panic_at_once() -> Result<(), KeepError> {
    panic!("on purpose");
}

/// Panics on a thread of Rust's.
///
/// # Errors
/// Always [`KeepError::Bug`].
#[uniffi::export]
pub async fn panic_in_background() -> Result<(), KeepError> {
    runtime::blocking(&keepsake_core::CancellationToken::new(), |_| {
        panic!("on purpose")
    })
    .await
}
