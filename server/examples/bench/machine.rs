//! The program under measurement, on a port and data of its own.

use super::{Outcome, http::Connection};
use app::platform::municipality::Municipality;
use server::{
    boot::{self, Sources},
    config::Config,
};
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::time::sleep;

/// Not waited for longer.
const START: Duration = Duration::from_secs(20);

/// Program, data and port.
pub struct Machine {
    /// Where it listens.
    pub port: u16,
    /// Its data folder.
    pub data: PathBuf,
    /// Where its letters go.
    pub mail: String,
    /// The address of its database, unless that is SQLite among its data.
    database: Option<String>,
    program: PathBuf,
    child: Option<Child>,
}

impl Machine {
    /// Lyktköping, empty, on SQLite unless a database is told.
    pub fn add(program: &Path, folder: &Path, database: Option<String>) -> Outcome<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let (data, mail) = (folder.join("data"), "file".to_owned());
        let machine = Self { port, data, mail, database, program: program.to_owned(), child: None };
        let (host, address) = (format!("127.0.0.1:{port}"), format!("http://127.0.0.1:{port}"));
        let arguments = ["municipality", "add", "--preset", "lyktkoping", "--host", &host, "--address", &address];
        let done = machine.command(&arguments).output()?;
        if !done.status.success() {
            return Err(String::from_utf8_lossy(&done.stderr).into_owned().into());
        }
        Ok(machine)
    }

    /// The demonstration, with its two years.
    pub fn demo(program: &Path, data: &Path) -> Outcome<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let (data, mail) = (data.to_owned(), "file".to_owned());
        let machine = Self { port, data, mail, database: None, program: program.to_owned(), child: None };
        let done = machine.command(&["demo", "--if-empty"]).output()?;
        if !done.status.success() {
            return Err(String::from_utf8_lossy(&done.stderr).into_owned().into());
        }
        Ok(machine)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(arguments)
            .env("LYKTA_DATA", &self.data)
            .env("LYKTA_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("LYKTA_TRUSTED_PROXIES", "127.0.0.1")
            .env("LYKTA_MAIL_TRANSPORT", &self.mail)
            .env("LYKTA_MAIL_FROM", "Trygghet <svara-inte@example.org>")
            .env("LYKTA_LOG", "warn")
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        if let Some(database) = &self.database {
            command.env("LYKTA_DATABASE", database);
        }
        command
    }

    /// Its municipality, opened here while it does not run.
    pub async fn municipality(&self) -> Outcome<Arc<Municipality>> {
        let told = |name: &str| match name {
            "LYKTA_DATA" => Some(self.data.display().to_string()),
            "LYKTA_DATABASE" => self.database.clone(),
            _ => None,
        };
        let config = Config::load(Path::new("none.toml"), told)?;
        Ok(boot::municipality(&config, "lyktkoping", &Sources::default()).await?)
    }

    /// Starts it and waits for its first page; tells how long that took.
    pub async fn start(&mut self) -> Outcome<Duration> {
        let began = Instant::now();
        self.child = Some(self.command(&["serve"]).spawn()?);
        while began.elapsed() < START {
            if let Ok(mut connection) = Connection::open(self.port).await
                && connection.get("/", "").await.is_ok_and(|page| page.status == 200)
            {
                return Ok(began.elapsed());
            }
            sleep(Duration::from_millis(2)).await;
        }
        Err("it does not start".into())
    }

    /// Resident memory in megabytes, as the system counts it.
    pub fn memory(&self) -> Outcome<u64> {
        let id = self.child.as_ref().ok_or("it does not run")?.id();
        let status = fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no figure")?;
        let kilobytes: u64 = line.split_whitespace().nth(1).ok_or("no figure")?.parse()?;
        Ok(kilobytes / 1_000)
    }

    /// Stops it.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let told = Command::new("kill").arg(child.id().to_string()).status();
            if !told.is_ok_and(|told| told.success()) {
                let _ = child.kill();
            }
            let _ = child.wait();
        }
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.stop();
    }
}
