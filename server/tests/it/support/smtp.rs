//! A mail server on loopback with moods: it takes letters, puts them off, refuses them, is slow, or is not there.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines},
    net::{TcpListener, TcpStream, tcp::OwnedReadHalf},
    task::JoinHandle,
};

/// How the server behaves.
#[derive(Clone, Copy, Debug)]
pub enum Mood {
    /// Takes every letter.
    Willing,
    /// Takes it after a while.
    Slow(Duration),
    /// Takes every visitor in and says nothing, not even good day.
    Silent,
    /// Takes the next letter and hangs up without a word, as if the line broke before its answer; then it is willing again.
    HangsUp,
    /// Answers recipients with a number, and repeats their address as real servers do.
    Answers(u16),
}

/// The server, and what it has taken.
pub struct Smtp {
    pub address: SocketAddr,
    mood: Arc<Mutex<Mood>>,
    taken: Arc<Mutex<Vec<String>>>,
    visits: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Smtp {
    /// Starts on a free port.
    pub async fn start() -> Self {
        Self::start_at("127.0.0.1:0".parse().unwrap()).await
    }

    /// Starts where another was before.
    pub async fn start_at(address: SocketAddr) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (mood, taken) = (Arc::new(Mutex::new(Mood::Willing)), Arc::new(Mutex::new(Vec::new())));
        let visits = Arc::new(AtomicUsize::new(0));
        let (its_mood, its_taken, its_visits) = (Arc::clone(&mood), Arc::clone(&taken), Arc::clone(&visits));
        let task = tokio::spawn(async move {
            let mut under_way = tokio::task::JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                its_visits.fetch_add(1, Ordering::SeqCst);
                under_way.spawn(converse(stream, Arc::clone(&its_mood), Arc::clone(&its_taken)));
            }
        });
        Self { address, mood, taken, visits, task }
    }

    /// Changes its mood.
    pub fn be(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// The letters it has taken, headers and all.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    /// How many letters it has taken.
    pub fn many(&self) -> usize {
        self.taken.lock().unwrap().len()
    }

    /// How often somebody has connected.
    pub fn visits(&self) -> usize {
        self.visits.load(Ordering::SeqCst)
    }

    /// Goes away, with every connection.
    pub async fn stop(self) -> SocketAddr {
        self.stop_telling().await.0
    }

    /// Goes away, and tells what it has taken.
    pub async fn stop_telling(self) -> (SocketAddr, Vec<String>) {
        self.task.abort();
        let _ = self.task.await;
        let taken = self.taken.lock().unwrap().clone();
        (self.address, taken)
    }
}

/// A header of a letter it has taken, unfolded.
pub fn header(letter: &str, name: &str) -> Option<String> {
    let head = letter.split("\n\n").next().unwrap_or_default().replace("\n ", " ");
    let line = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    Some(line.trim().to_owned())
}

/// Everything up to the dot alone on its line.
async fn letter(lines: &mut Lines<BufReader<OwnedReadHalf>>) -> String {
    let mut letter = String::new();
    while let Ok(Some(line)) = lines.next_line().await {
        if line == "." {
            break;
        }
        letter.push_str(&line);
        letter.push('\n');
    }
    letter
}

async fn converse(stream: TcpStream, mood: Arc<Mutex<Mood>>, taken: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut say = async |text: String| write.write_all(format!("{text}\r\n").as_bytes()).await.is_ok();
    if matches!(*mood.lock().unwrap(), Mood::Silent) {
        // Until the visitor, or the server, goes away.
        while let Ok(Some(_)) = lines.next_line().await {}
        return;
    }
    say("220 mail.test ESMTP".into()).await;
    while let Ok(Some(line)) = lines.next_line().await {
        let now = *mood.lock().unwrap();
        let verb = line.split_whitespace().next().unwrap_or_default().to_uppercase();
        let answer = match (verb.as_str(), now) {
            ("RCPT", Mood::Answers(code)) => format!("{code} 4.2.1 {line} not just now"),
            ("DATA", _) => {
                say("354 go on".into()).await;
                let letter = letter(&mut lines).await;
                if let Mood::Slow(pause) = now {
                    tokio::time::sleep(pause).await;
                }
                taken.lock().unwrap().push(letter);
                if matches!(now, Mood::HangsUp) {
                    *mood.lock().unwrap() = Mood::Willing;
                    return;
                }
                "250 taken".into()
            }
            ("QUIT", _) => "221 bye".into(),
            _ => "250 mail.test".into(),
        };
        if !say(answer).await {
            return;
        }
    }
}
