//! The core's log in the app's own: one layer that passes lines on.

use std::fmt::{self, Write};
use std::sync::Arc;

use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::Registry;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

use crate::KeepError;

/// How much a line of the log matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
#[expect(missing_docs, reason = "each name is the word itself")]
pub enum LogLevel {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

/// Takes lines of the log. They hold no caption, name, id or place. Called from any
/// thread; what it throws is ignored.
#[uniffi::export(foreign)]
pub trait LogSink: Send + Sync {
    /// One line, and the module it comes from.
    ///
    /// # Errors
    /// Ignored.
    fn log(&self, level: LogLevel, module: String, line: String) -> Result<(), KeepError>;
}

/// Passes the log on from now on, down to `level`. Once for a process; answers whether
/// this was the first call.
#[uniffi::export]
pub fn forward_log(level: LogLevel, sink: Arc<dyn LogSink>) -> bool {
    let bridge = Bridge { sink }.with_filter(LevelFilter::from_level(level.into()));
    tracing::subscriber::set_global_default(Registry::default().with(bridge)).is_ok()
}

struct Bridge {
    sink: Arc<dyn LogSink>,
}

impl<S: Subscriber> Layer<S> for Bridge {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut line = Line::default();
        event.record(&mut line);
        let metadata = event.metadata();
        let level = LogLevel::from(*metadata.level());
        let _ = self.sink.log(level, metadata.target().to_owned(), line.0);
    }
}

#[derive(Default)]
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let space = if self.0.is_empty() { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = match field.name() {
            "message" => write!(self.0, "{space}{value:?}"),
            name => write!(self.0, "{space}{name}={value:?}"),
        };
    }
}

impl From<LogLevel> for Level {
    fn from(level: LogLevel) -> Self {
        match level {
            LogLevel::Error => Self::ERROR,
            LogLevel::Warn => Self::WARN,
            LogLevel::Info => Self::INFO,
            LogLevel::Debug => Self::DEBUG,
            LogLevel::Trace => Self::TRACE,
        }
    }
}

impl From<Level> for LogLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::ERROR => Self::Error,
            Level::WARN => Self::Warn,
            Level::INFO => Self::Info,
            Level::DEBUG => Self::Debug,
            Level::TRACE => Self::Trace,
        }
    }
}
