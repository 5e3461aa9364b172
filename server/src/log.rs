//! The log: to standard error, one event per line, without personal data.
//!
//! Only the product's own events follow `log.level`. Libraries tell warnings at most, the mail library nothing: what
//! they print at finer levels holds addresses and statements.

use crate::config::Log;
use std::{io, panic};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::{Layer, Registry, filter::Targets, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// Starts logging for the whole process, panics included. A second call changes nothing.
pub fn start(settings: &Log) {
    // One filter for all of it: a layer's own filter, asked by a library whether it may log, swallows the next line of
    // the same thread (tokio-rs/tracing#2519). With PostgreSQL that was the line after a statement.
    _ = tracing_subscriber::registry().with(layer(settings, io::stderr)).with(targets(&settings.level)).try_init();
    panic::set_hook(Box::new(|panicked| {
        // Never the message: it may hold what somebody wrote.
        let place = panicked.location().map_or_else(|| "unknown".to_owned(), ToString::to_string);
        tracing::error!(panic.place = %place, "panicked at {place}");
    }));
}

/// What is let through.
pub fn targets(level: &str) -> Targets {
    let level = if level.is_empty() { "info" } else { level };
    let level = level.parse().unwrap_or(LevelFilter::INFO);
    Targets::new()
        .with_default(LevelFilter::WARN.min(level))
        .with_target("app", level)
        .with_target("server", level)
        .with_target("lykta", level)
        .with_target("lettre", LevelFilter::OFF)
        .with_target("sqlx::query", LevelFilter::OFF)
}

fn layer<W>(settings: &Log, to: W) -> Box<dyn Layer<Registry> + Send + Sync>
where
    W: for<'writer> fmt::MakeWriter<'writer> + Send + Sync + 'static,
{
    if settings.format == "json" {
        fmt::layer().json().flatten_event(true).with_writer(to).boxed()
    } else {
        fmt::layer().with_writer(to).with_ansi(false).boxed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};
    use tracing::Level;

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn libraries_never_tell_more_than_warnings() {
        let targets = targets("trace");
        assert!(targets.would_enable("app::reports", &Level::TRACE));
        assert!(!targets.would_enable("hyper", &Level::INFO));
        assert!(!targets.would_enable("lettre::transport::smtp", &Level::ERROR));
        assert!(!targets.would_enable("sqlx::query", &Level::WARN));
    }

    #[test]
    fn a_json_line_can_be_queried() {
        let lines = Lines::default();
        let to = lines.clone();
        let settings = Log { format: "json".into(), ..Log::default() };
        let subscriber = tracing_subscriber::registry().with(layer(&settings, move || to.clone()));
        tracing::subscriber::with_default(subscriber, || tracing::warn!(http.status = 503, "GET / 503"));
        let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        let line: serde_json::Value = serde_json::from_str(text.trim()).unwrap();
        assert_eq!((&line["http.status"], &line["message"]), (&503.into(), &"GET / 503".into()));
    }
}
