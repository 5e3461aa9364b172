//! The program itself: started, asked, stopped and started again, as a machine does it.

use app::platform::db::Db;
use std::{
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// A data folder and a free port.
pub(crate) struct Machine {
    pub(crate) folder: TempDir,
    port: u16,
}

impl Machine {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        Self { folder: tempfile::tempdir().unwrap(), port }
    }

    /// A machine with one municipality.
    pub(crate) fn with(preset: &str) -> Self {
        let machine = Self::new();
        let host = format!("127.0.0.1:{}", machine.port);
        let address = format!("http://{host}");
        machine.good(&["municipality", "add", "--preset", preset, "--host", &host, "--address", &address]);
        machine
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lykta"));
        command
            .args(arguments)
            .env("LYKTA_DATA", self.folder.path())
            .env("LYKTA_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("LYKTA_MAIL_TRANSPORT", "file")
            .env("LYKTA_MAIL_FROM", "Trygghet <svara-inte@example.org>")
            .current_dir(self.folder.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    pub(crate) fn good(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    pub(crate) fn bad(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?} went well");
        String::from_utf8_lossy(&output.stderr).into_owned()
    }

    fn database(&self, slug: &str) -> PathBuf {
        self.folder.path().join(slug).join("lykta.sqlite")
    }

    pub(crate) fn change(&self, slug: &str, sql: &'static str) {
        let path = format!("sqlite:{}", self.database(slug).display());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let db = Db::open(&path, &crate::support::keys()).await.unwrap();
            let mut tx = db.begin().await.unwrap();
            app::on!(&mut tx, |c| sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
            tx.commit().await.unwrap();
            db.close().await;
        });
    }

    /// Starts serving, and waits until it is healthy.
    fn serve(&self) -> Server<'_> {
        let child = self.command(&["serve"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let server = Server { child, machine: self };
        let began = Instant::now();
        while !server.machine.ask("GET", "/health").is_some_and(|answer| answer.ends_with("ok")) {
            assert!(began.elapsed() < Duration::from_secs(60), "it did not become healthy");
            thread::sleep(Duration::from_millis(20));
        }
        server
    }

    fn head(&self, method: &str, path: &str) -> String {
        format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n", self.port)
    }

    /// The answer; nothing when nobody is there, or the door is shut before anything was said: a proxy asks again then.
    fn ask(&self, method: &str, path: &str) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        let request = format!("{}\r\n", self.head(method, path));
        stream.write_all(request.as_bytes()).ok()?;
        Some(read(&mut stream)).filter(|answer| !answer.is_empty())
    }
}

/// What is said until the connection ends, however it ends.
fn read(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

struct Server<'a> {
    child: Child,
    machine: &'a Machine,
}

impl Server<'_> {
    fn tell_to_stop(&self) {
        let done = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
    }

    fn stop(mut self) -> Option<i32> {
        self.tell_to_stop();
        self.child.wait().unwrap().code()
    }
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn every_preset_can_be_added_and_speaks_its_own_words() {
    let machine = Machine::new();
    for preset in ["surahammar", "fagersta", "hjo", "degerfors", "gagnef"] {
        let (host, address) = (format!("{preset}.example.org"), format!("https://{preset}.example.org"));
        machine.good(&["municipality", "add", "--preset", preset, "--host", &host, "--address", &address]);
    }
    let server = machine.serve();
    for (host, word) in [("surahammar", "Surahammar"), ("gagnef", "Gagnef")] {
        let mut stream = TcpStream::connect(("127.0.0.1", machine.port)).unwrap();
        let request = format!("GET / HTTP/1.1\r\nHost: {host}.example.org\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let answer = read(&mut stream);
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains(word), "{host}");
    }
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn a_host_is_given_to_one_municipality_only() {
    let machine = Machine::with("hjo");
    let host = format!("127.0.0.1:{}", machine.port);
    let said = machine.bad(&[
        "municipality",
        "add",
        "--preset",
        "gagnef",
        "--host",
        &host,
        "--address",
        "https://g.example.org",
    ]);
    assert!(said.contains("hosts"), "{said}");
    assert!(!machine.database("gagnef").exists());
}

#[test]
fn a_second_process_on_the_same_database_refuses_to_start() {
    let machine = Machine::with("hjo");
    let server = machine.serve();
    assert!(machine.bad(&["serve"]).contains("another lykta process"));
    assert!(machine.bad(&["migrate"]).contains("another lykta process"));
    assert!(machine.good(&["audit", "verify"]).contains("är hel"));
    assert_eq!(server.stop(), Some(0));
    assert!(machine.good(&["migrate"]).contains("up to date"));
}

#[test]
fn a_request_under_way_is_finished_when_the_process_is_told_to_stop() {
    let machine = Machine::with("hjo");
    let server = machine.serve();
    let mut stream = TcpStream::connect(("127.0.0.1", machine.port)).unwrap();
    let body = "email=nobody%40example.org&password=not-the-right-one";
    let head = format!(
        "{}Origin: http://127.0.0.1:{}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        machine.head("POST", "/personal/logga-in"),
        machine.port,
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&body.as_bytes()[..10]).unwrap();
    thread::sleep(Duration::from_millis(300));
    server.tell_to_stop();
    thread::sleep(Duration::from_millis(500));
    stream.write_all(&body.as_bytes()[10..]).unwrap();
    let answer = read(&mut stream);
    assert!(answer.starts_with("HTTP/1.1 422"), "{}", answer.lines().next().unwrap_or("nothing"));
    assert!(answer.ends_with("</html>") || answer.contains("</html>"));
    assert_eq!(server.stop(), Some(0));
    assert!(!machine.database("hjo").with_extension("sqlite-wal").exists());
}

#[test]
fn ten_restarts_under_load_break_no_answer_off() {
    let machine = Arc::new(Machine::with("hjo"));
    let (stop, good, broken) =
        (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let mut server = machine.serve();
    let visitors: Vec<_> = (0..4)
        .map(|_| {
            let (machine, stop, good, broken) =
                (Arc::clone(&machine), Arc::clone(&stop), Arc::clone(&good), Arc::clone(&broken));
            thread::spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    match machine.ask("GET", "/") {
                        None => thread::sleep(Duration::from_millis(5)),
                        Some(answer) if answer.starts_with("HTTP/1.1 200") && answer.contains("</html>") => {
                            good.fetch_add(1, Ordering::Relaxed);
                        }
                        Some(_) => {
                            broken.fetch_add(1, Ordering::Relaxed);
                        }
                    }
                }
            })
        })
        .collect();
    for _ in 0..10 {
        thread::sleep(Duration::from_millis(200));
        assert_eq!(server.stop(), Some(0));
        server = machine.serve();
    }
    stop.store(true, Ordering::Relaxed);
    for visitor in visitors {
        visitor.join().unwrap();
    }
    assert_eq!(broken.load(Ordering::Relaxed), 0, "of {} answers", good.load(Ordering::Relaxed));
    assert!(good.load(Ordering::Relaxed) > 100);
}

#[test]
fn a_real_start_refuses_known_passwords_until_they_are_closed() {
    let machine = Machine::with("hjo");
    machine.change(
        "hjo",
        "INSERT INTO staff (id, email, name, totp_last_step, state, demo, created_at, version)
         VALUES (X'0190B0B0B0B07000800000000000000A', 'a@example.org', 'A', 0, 'active', TRUE, '2026-03-02T08:00:00Z', 1)",
    );
    assert!(machine.bad(&["serve"]).contains("close-demo"));
    assert!(machine.good(&["staff", "close-demo"]).contains("1 accounts closed"));
    assert_eq!(machine.serve().stop(), Some(0));
}

#[test]
fn an_incomplete_configuration_names_every_key() {
    let machine = Machine::with("hjo");
    let output =
        machine.command(&["serve"]).env("LYKTA_MAIL_TRANSPORT", "").env("LYKTA_MAIL_FROM", "").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("mail.transport") && said.contains("mail.from"), "{said}");
}

#[test]
fn the_first_administrator_is_invited_by_a_link() {
    let machine = Machine::with("hjo");
    let invite = ["staff", "add", "--email", "nobody@example.org", "--name", "Någon", "--role", "administrator"];
    let said = machine.good(&invite);
    assert!(said.contains("/personal/lank/"), "{said}");
    assert!(machine.bad(&invite).contains("already"));
    assert!(
        machine.bad(&["staff", "add", "--email", "x@example.org", "--name", "X", "--role", "boss"]).contains("boss")
    );
    let server = machine.serve();
    let mail = machine.folder.path().join("hjo/mail");
    let began = Instant::now();
    while fs::read_dir(&mail).map_or(0, Iterator::count) == 0 {
        assert!(began.elapsed() < Duration::from_secs(20), "the invitation was not sent");
        thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(server.stop(), Some(0));
}
