//! Everything that anybody logs, for tests that look for what must not be in it.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber, span};

/// What was logged since it was made, at every level.
pub struct Log(Arc<Mutex<String>>);

impl Log {
    /// Listens from now on, to all threads. Once in a program.
    pub fn listen() -> Self {
        let words = Arc::new(Mutex::new(String::new()));
        let listener = Listener(Arc::clone(&words));
        tracing::subscriber::set_global_default(listener).unwrap();
        let log = Self(words);
        tracing::info!("the log is heard");
        assert!(log.words().contains("the log is heard"));
        log
    }

    /// All fields of all events and spans, a line each.
    pub fn words(&self) -> String {
        self.0.lock().unwrap().clone()
    }

    /// The core says what it does, and nothing of this is in it: whole lines, and names,
    /// that are long enough to tell them from numbers.
    ///
    /// # Panics
    /// Something was not logged, or something personal was.
    pub fn check(&self, events: &[&str], personal: impl IntoIterator<Item = String>) {
        let words = self.words();
        for event in events {
            let line = format!("message = {event}\n");
            assert!(words.contains(&line), "“{event}” was not logged:\n{words}");
        }
        let mut looked_for = 0;
        for text in personal {
            let lines = text.lines().map(str::trim);
            for line in lines.filter(|line| line.chars().count() > 3) {
                looked_for += 1;
                assert!(!words.contains(line), "{line} is in the log:\n{words}");
            }
        }
        assert!(looked_for > 0, "nothing was looked for");
    }
}

struct Listener(Arc<Mutex<String>>);

impl Subscriber for Listener {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, attributes: &span::Attributes<'_>) -> span::Id {
        attributes.record(&mut Words(&self.0));
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, values: &span::Record<'_>) {
        values.record(&mut Words(&self.0));
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Words(&self.0));
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

struct Words<'a>(&'a Mutex<String>);

impl Visit for Words<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        writeln!(self.0.lock().unwrap(), "{field} = {value:?}").unwrap();
    }
}
