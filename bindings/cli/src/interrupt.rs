//! Ctrl-C, and what a system sends that wants us gone: the first asks the work to stop
//! after the item in hand, the second ends it at once. Both are safe; the first is
//! tidier.

use std::process;
use std::sync::{Arc, OnceLock};

use keepsake_core::CancellationToken;
use keepsake_core::roll::StopReason;

use crate::failure::{Failure, STOPPED};
use crate::screen::Screen;

/// Why a run of this command stops, if it is stopped at all: nobody but the person at the desk
/// does that.
pub fn by_the_person() -> Arc<OnceLock<StopReason>> {
    Arc::new(OnceLock::from(StopReason::Stopped))
}

/// Listens from now on. The token is cancelled by the first Ctrl-C.
///
/// # Errors
/// The system does not let us listen.
pub fn listen(screen: &Screen) -> Result<CancellationToken, Failure> {
    let stop = CancellationToken::new();
    let asked = stop.clone();
    let screen = screen.clone();
    ctrlc::set_handler(move || {
        if asked.is_cancelled() {
            process::exit(i32::from(STOPPED));
        }
        asked.cancel();
        screen.say("Stopping after the item in hand. Press Ctrl-C again to end at once.");
    })
    .map_err(|error| Failure::Broken(format!("Ctrl-C cannot be listened for: {error}")))?;
    Ok(stop)
}
