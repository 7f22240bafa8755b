//! Ctrl-C, and what a system sends that wants us gone: the first asks the work to stop
//! after the item in hand, the second ends it at once. Both are safe; the first is
//! tidier. Which of them it was stands in the ledger.

use std::process;
use std::sync::{Arc, LazyLock, OnceLock};

use keepsake_core::CancellationToken;
use keepsake_core::roll::StopReason;

use crate::failure::{Failure, STOPPED};
use crate::language::text;
use crate::screen::Screen;

/// Written by whoever hears the first signal, before anything is asked to stop.
static WHY_STOPPED: LazyLock<Arc<OnceLock<StopReason>>> = LazyLock::new(Arc::default);

/// Where it stands why the work was asked to stop, once it was.
pub fn why_stopped() -> &'static Arc<OnceLock<StopReason>> {
    &WHY_STOPPED
}

/// Listens from now on. The token is cancelled by the first signal.
///
/// # Errors
/// The system does not let us listen.
pub fn listen(screen: &Screen) -> Result<CancellationToken, Failure> {
    let stop = CancellationToken::new();
    let asked = stop.clone();
    let screen = screen.clone();
    hear(move |why| {
        if asked.is_cancelled() {
            process::exit(i32::from(STOPPED));
        }
        // What is said first counts.
        let _ = WHY_STOPPED.set(why);
        asked.cancel();
        screen.say(text!("failure-stopping"));
    })
    .map_err(|error| Failure::Broken(text!("failure-no-signals", system = error.to_string())))?;
    Ok(stop)
}

/// Calls that for every signal, on a thread of its own.
#[cfg(unix)]
fn hear(mut act: impl FnMut(StopReason) + Send + 'static) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in signals.forever() {
                act(match signal {
                    SIGINT => StopReason::Stopped,
                    _ => StopReason::System,
                });
            }
        })?;
    Ok(())
}

#[cfg(not(unix))]
fn hear(mut act: impl FnMut(StopReason) + Send + 'static) -> Result<(), ctrlc::Error> {
    ctrlc::set_handler(move || act(StopReason::Stopped))
}
