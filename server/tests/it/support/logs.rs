//! Everything the app logs during the tests, kept to be searched for personal data.

use std::{
    collections::BTreeSet,
    io::{self, Write},
    sync::{Mutex, Once, PoisonError},
};
use tracing_subscriber::{layer::SubscriberExt, util::SubscriberInitExt};

static KEPT: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static PLANTED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
static START: Once = Once::new();

/// Fields whose values are personal or secret, whatever the form.
const PERSONAL: [&str; 12] = [
    "email",
    "name",
    "words",
    "place_words",
    "place",
    "password",
    "again",
    "current",
    "code",
    "factor",
    "phone",
    "lat",
];
/// Shorter values turn up by chance.
const SHORTEST: usize = 8;

struct Keep;

impl Write for Keep {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        KEPT.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Begins to keep every line that the server lets through at its finest level.
pub fn capture() {
    START.call_once(|| {
        let lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(|| Keep);
        tracing_subscriber::registry().with(lines).with(server::log::targets("trace")).init();
        // What libraries tell below a warning is let through nowhere; the reader of pages alone tells it at each letter.
        log::set_max_level(log::LevelFilter::Warn);
    });
}

/// All that was logged by this process so far.
pub fn text() -> String {
    String::from_utf8_lossy(&KEPT.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
}

/// Asserts that none of the values was logged.
#[track_caller]
pub fn hold_none_of(planted: &[&str]) {
    let logged = text().to_lowercase();
    for value in planted.iter().map(|value| value.to_lowercase()) {
        let line = logged.lines().find(|line| line.contains(&value)).map(|line| line.replace(&value, "•••"));
        assert_eq!(line, None, "the log holds a planted value of {} bytes", value.len());
    }
}

/// Notes what a form carries: the log of this process must not hold it when the test ends.
pub fn plant<'a>(form: impl IntoIterator<Item = (&'a str, &'a str)>) {
    let mut planted = PLANTED.lock().unwrap_or_else(PoisonError::into_inner);
    let personal = form.into_iter().filter(|(name, _)| PERSONAL.contains(name));
    planted.extend(personal.map(|(_, value)| value.trim().to_owned()).filter(|value| value.len() >= SHORTEST));
}

/// Asserts that nothing was logged that a form carried, nor the networks the tests come from.
#[track_caller]
pub fn hold_no_planted() {
    let planted = PLANTED.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let planted: Vec<&str> = planted.iter().map(String::as_str).collect();
    hold_none_of(&planted);
    hold_none_of(&["192.0.2.7"]);
}
