//! A full disk: what cannot be kept is refused in plain words, reading goes on, and room makes all well again.

use super::{
    machine::Machine,
    report::{Report, code},
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
    assert!(machine.has(&before).await, "reading has stopped");
    assert_eq!(machine.get("/").await.unwrap().status, 200);
    disk.empty();
    let after = machine.send(&Report::new()).await.unwrap();
    assert_eq!(after.status, 201, "{}", after.text());
    assert!(machine.has(&code(&after).unwrap()).await && machine.has(&before).await);
}
