//! The smallest client that serves: HTTP/1.1 over one kept connection. Shared with the tests of outages.

use std::io;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Room for one read from the network.
const CHUNK: usize = 16 * 1024;

/// A kept connection to the server.
pub struct Connection {
    stream: TcpStream,
    kept: Vec<u8>,
    port: u16,
}

/// What came back.
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Everything before the empty line.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Reply {
    /// A header, or nothing.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Connection {
    /// Connects to a port of this machine.
    pub async fn open(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, kept: Vec::new(), port })
    }

    /// Opens a page; `headers` are whole lines, each with its line end.
    pub async fn get(&mut self, path: &str, headers: &str) -> io::Result<Reply> {
        self.send("GET", path, headers, b"").await
    }

    /// Sends a form of a page, as a browser on that page does.
    pub async fn post(&mut self, path: &str, headers: &str, body: &[u8]) -> io::Result<Reply> {
        self.send("POST", path, headers, body).await
    }

    async fn send(&mut self, method: &str, path: &str, headers: &str, body: &[u8]) -> io::Result<Reply> {
        let (port, length) = (self.port, body.len());
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nsec-fetch-site: same-origin\r\n\
             content-length: {length}\r\n{headers}\r\n"
        );
        let request = [head.as_bytes(), body].concat();
        self.stream.write_all(&request).await?;
        self.reply().await
    }

    async fn reply(&mut self) -> io::Result<Reply> {
        let end = self.until(b"\r\n\r\n", 0).await?;
        let head = String::from_utf8_lossy(&self.kept[..end]).into_owned();
        self.kept.drain(..end);
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(broken)?;
        let mut reply = Reply { status, head, body: Vec::new() };
        let length = reply.header("content-length").and_then(|length| length.parse().ok());
        reply.body = match length {
            Some(length) => self.take(length).await?,
            None if reply.header("transfer-encoding") == Some("chunked") => self.chunks().await?,
            None => Vec::new(),
        };
        Ok(reply)
    }

    async fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = self.until(b"\r\n", 0).await?;
            let line = String::from_utf8_lossy(&self.kept[..end]).trim().to_owned();
            self.kept.drain(..end);
            let length = usize::from_str_radix(&line, 16).map_err(|_| broken())?;
            let chunk = self.take(length + 2).await?;
            if length == 0 {
                return Ok(body);
            }
            body.extend_from_slice(&chunk[..length]);
        }
    }

    async fn take(&mut self, length: usize) -> io::Result<Vec<u8>> {
        while self.kept.len() < length {
            self.read().await?;
        }
        Ok(self.kept.drain(..length).collect())
    }

    /// Reads until a mark is there; returns where it ends.
    async fn until(&mut self, mark: &[u8], mut from: usize) -> io::Result<usize> {
        loop {
            let found = self.kept[from..].windows(mark.len()).position(|window| window == mark);
            if let Some(at) = found {
                return Ok(from + at + mark.len());
            }
            from = self.kept.len().saturating_sub(mark.len());
            self.read().await?;
        }
    }

    async fn read(&mut self) -> io::Result<()> {
        let mut chunk = [0; CHUNK];
        match self.stream.read(&mut chunk).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            length => {
                self.kept.extend_from_slice(&chunk[..length]);
                Ok(())
            }
        }
    }
}

fn broken() -> io::Error {
    io::ErrorKind::InvalidData.into()
}
