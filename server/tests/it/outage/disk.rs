//! A full disk: what cannot be kept is refused in plain words, reading goes on, and room makes all well again.

use super::{
    http::{Connection, Reply},
    machine::{Machine, patiently},
    report::{Report, code, network},
};
use std::{
    fs::{self, File},
    io::Write,
    path::Path,
    process::Command,
};
use tempfile::TempDir;

/// Enough for the empty database, soon full.
const SIZE: &str = "size=24m";

/// A small disk, gone when it is dropped.
struct Disk(TempDir);

impl Disk {
    /// None where this user may not mount.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", SIZE, "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|done| done.status.success()).then_some(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes until nothing more fits.
    fn fill(&self) {
        let mut file = File::create(self.path().join("filler")).unwrap();
        for size in [1 << 20, 1 << 12, 1 << 8] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
    }

    fn empty(&self) {
        fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

/// Sends the form of the page as a browser without a script does, already reviewed.
async fn send_form(machine: &Machine) -> Reply {
    let body = format!(
        "choice=lamp&place_words=Tunneln&time_band=evening&words=Lampan+har+varit+trasig+l%C3%A4nge&reviewed=1&pii_ok=1&client_id={}",
        uuid::Uuid::new_v4()
    );
    let headers = format!("accept: text/html\r\ncontent-type: application/x-www-form-urlencoded\r\n{}", network());
    let sent = async { Connection::open(machine.port).await?.post("/rapportera", &headers, body.as_bytes()).await };
    patiently(sent).await.unwrap()
}

/// The answer of a full disk to a page: in Swedish, with a time to try again, and with all that was typed.
async fn assert_told_plainly(machine: &Machine) {
    let mut told = send_form(machine).await;
    for _ in 0..400 {
        if told.status == 507 {
            break;
        }
        assert_eq!(told.status, 303, "{}", told.text());
        told = send_form(machine).await;
    }
    let page = told.text();
    assert_eq!(told.status, 507);
    assert!(told.header("retry-after").is_some() && page.contains("lang=\"sv\""));
    for words in ["Vi kan inte ta emot mer just nu", "Lagringen är full.", "Försök igen senare."] {
        assert!(page.contains(words), "{words}: {page}");
    }
    for typed in ["Lampan har varit trasig länge", "Tunneln"] {
        assert!(page.contains(typed), "what was typed is lost: {typed}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_in_swedish_keeps_reading_and_recovers() {
    let Some(disk) = Disk::mount() else {
        println!("skipped: this user may not mount a small disk");
        return;
    };
    let mut machine = Machine::at(disk.path(), None);
    machine.start().await;
    let before = code(&machine.send(&Report::new()).await.unwrap()).unwrap();
    disk.fill();
    let mut full = None;
    for _ in 0..400 {
        let reply = machine.send(&Report::new()).await.unwrap();
        assert!(matches!(reply.status, 201 | 507), "{}: {}", reply.status, reply.text());
        if reply.status == 507 {
            full = Some(reply);
            break;
        }
    }
    let full = full.expect("the disk never became full");
    assert!(full.header("retry-after").is_some(), "it does not say when to try again");
    // The phone reads the kind of fault and tells it in its own words; it keeps the report meanwhile.
    assert_eq!(full.text(), r#"{"fault":"Full"}"#);
    assert_told_plainly(&machine).await;
    assert!(machine.has(&before).await, "reading has stopped");
    assert_eq!(machine.get("/").await.unwrap().status, 200);
    disk.empty();
    let after = machine.send(&Report::new()).await.unwrap();
    assert_eq!(after.status, 201, "{}", after.text());
    assert!(machine.has(&code(&after).unwrap()).await && machine.has(&before).await);
}
