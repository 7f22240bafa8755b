//! The core's log in the app's own.

use std::sync::{Arc, Mutex};

use keepsake_ffi::{KeepError, LogLevel, LogSink, forward_log};
use sample_maker::Export;

use crate::world::{World, save_all};

/// An app's log. Throws, which is ignored.
#[derive(Default)]
struct Lines(Mutex<Vec<(LogLevel, String, String)>>);

impl LogSink for Lines {
    fn log(&self, level: LogLevel, module: String, line: String) -> Result<(), KeepError> {
        self.0.lock().unwrap().push((level, module, line));
        Err(KeepError::Stopped)
    }
}

#[tokio::test]
async fn forwarded_log() {
    let lines = Arc::new(Lines::default());
    assert!(forward_log(LogLevel::Info, lines.clone()));
    assert!(!forward_log(LogLevel::Trace, lines.clone()), "once");

    let world = World::new(&Export::showcase());
    let keepsake = world.with_archive().await;
    let saved = save_all(&keepsake, world.roll()).await;

    let lines = lines.0.lock().unwrap();
    let said = |start: &'static str| {
        lines
            .iter()
            .filter(move |(.., line)| line.starts_with(start))
    };
    for event in [
        "archive opened",
        "archive imported",
        "save planned",
        "run started",
    ] {
        assert!(said(event).count() > 0, "“{event}” did not arrive");
    }
    // Other tests of this program save at the same time.
    let saved = format!("saved={}", saved.totals.saved);
    let mut ended = said("run ended");
    assert!(
        ended.any(|(.., line)| line.split(' ').any(|word| word == saved)),
        "{lines:?}"
    );
    for (level, module, line) in lines.iter() {
        let is_wanted = matches!(level, LogLevel::Error | LogLevel::Warn | LogLevel::Info);
        assert!(is_wanted, "{module}: {line}");
        assert!(!line.contains(world.place().to_str().unwrap()), "{line}");
    }
    let modules = said("run ended").map(|(_, module, _)| module);
    assert!(
        modules
            .into_iter()
            .all(|module| module.starts_with("keepsake_core::"))
    );
}
