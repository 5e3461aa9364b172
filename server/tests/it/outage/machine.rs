//! A machine with the program on it.

use super::{
    http::{Connection, Reply},
    report::{self, Report},
};
use std::{
    io,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

/// An unoptimised program on a busy machine needs a while.
const START: Duration = Duration::from_secs(30);
/// Longer than any answer may take.
const ANSWER: Duration = Duration::from_secs(20);

/// A data folder, a port, and the program while it runs.
pub struct Machine {
    pub port: u16,
    data: PathBuf,
    database: Option<String>,
    program: Option<Child>,
    _folder: Option<TempDir>,
}

impl Machine {
    /// Lyktköping in a folder of its own.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut machine = Self::bare(folder.path(), None);
        machine._folder = Some(folder);
        machine.add();
        machine
    }

    /// Lyktköping in a given folder, perhaps with its database elsewhere.
    pub fn at(data: &Path, database: Option<String>) -> Self {
        let machine = Self::bare(data, database);
        machine.add();
        machine
    }

    fn bare(data: &Path, database: Option<String>) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let data = data.to_owned();
        Self { port, data, database, program: None, _folder: None }
    }

    fn add(&self) {
        let (host, address) = (format!("127.0.0.1:{}", self.port), format!("http://127.0.0.1:{}", self.port));
        let arguments = ["municipality", "add", "--preset", "lyktkoping", "--host", &host, "--address", &address];
        let done = self.command(&arguments).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lykta"));
        command
            .args(arguments)
            .env("LYKTA_DATA", &self.data)
            .env("LYKTA_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("LYKTA_TRUSTED_PROXIES", "127.0.0.1")
            .env("LYKTA_MAIL_TRANSPORT", "file")
            .env("LYKTA_MAIL_FROM", "Trygghet <svara-inte@example.org>")
            .env("LYKTA_LOG", "warn")
            .current_dir(&self.data)
            .stdin(Stdio::null());
        if let Some(database) = &self.database {
            command.env("LYKTA_DATABASE", database);
        }
        command
    }

    /// The database file.
    pub fn file(&self) -> PathBuf {
        self.data.join("lyktkoping").join("lykta.sqlite")
    }

    /// Starts the program and waits for its first page; tells how long that took.
    pub async fn start(&mut self) -> Duration {
        let began = Instant::now();
        let log = std::fs::File::options().create(true).append(true).open(self.data.join("log")).unwrap();
        let child = self.command(&["serve"]).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        self.program = Some(child);
        while self.get("/").await.is_none_or(|page| page.status != 200) {
            assert!(began.elapsed() < START, "it does not start");
            sleep(Duration::from_millis(20)).await;
        }
        began.elapsed()
    }

    /// Kills the program without a word, as a power cut or the system short of memory does.
    pub fn kill(&mut self) {
        if let Some(mut program) = self.program.take() {
            program.kill().unwrap();
            program.wait().unwrap();
        }
    }

    /// Opens a page on a new connection; nothing when nobody answers.
    pub async fn get(&self, path: &str) -> Option<Reply> {
        let asked = async {
            let mut connection = Connection::open(self.port).await?;
            connection.get(path, &report::network()).await
        };
        patiently(asked).await.ok()
    }

    /// Sends a report on a new connection.
    pub async fn send(&self, report: &Report) -> io::Result<Reply> {
        let sent = async {
            let mut connection = Connection::open(self.port).await?;
            report.send(&mut connection).await
        };
        patiently(sent).await
    }

    /// Is the report with this code there?
    pub async fn has(&self, code: &str) -> bool {
        let page = self.get(&format!("/arende/{code}")).await;
        page.is_some_and(|page| page.status == 200)
    }
}

/// Waits, but not for ever: an answer that does not come is a failure of its own.
pub async fn patiently<T>(asked: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    timeout(ANSWER, asked).await.map_err(|_| io::ErrorKind::TimedOut)?
}

impl Drop for Machine {
    /// When the test failed, what the program said last is shown.
    fn drop(&mut self) {
        self.kill();
        if std::thread::panicking() {
            let log = std::fs::read_to_string(self.data.join("log")).unwrap_or_default();
            let last: Vec<_> = log.lines().rev().take(20).collect();
            println!("{}", last.into_iter().rev().collect::<Vec<_>>().join("\n"));
        }
    }
}
