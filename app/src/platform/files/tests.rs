use std::{
    fs,
    io::{Error, ErrorKind},
    os::unix::fs::PermissionsExt,
    path::PathBuf,
    time::{Duration, SystemTime},
};

use uuid::Uuid;

use super::{FileKey, FileProblem, Files, Variant};

/// A folder of its own for each test, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new() -> (Self, Files) {
        let path = std::env::temp_dir().join(format!("lykta-files-{}", Uuid::new_v4()));
        (Self(path.clone()), Files::new(path))
    }

    fn all_files(&self) -> Vec<PathBuf> {
        let Ok(folders) = fs::read_dir(&self.0) else {
            return Vec::new();
        };
        folders
            .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
            .map(|file| file.unwrap().path())
            .collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn key(variant: Variant) -> FileKey {
    FileKey::new(Uuid::new_v4(), variant)
}

#[tokio::test]
async fn what_is_put_can_be_got_until_it_is_removed() {
    let (_folder, files) = Folder::new();
    let key = key(Variant::Large);
    assert!(!files.exists(&key).await.unwrap());
    assert_eq!(files.get(&key).await.unwrap(), None);
    files.put(&key, b"light".to_vec()).await.unwrap();
    assert!(files.exists(&key).await.unwrap());
    assert_eq!(files.get(&key).await.unwrap().as_deref(), Some(&b"light"[..]));
    assert!(files.remove(&key).await.unwrap());
    assert!(!files.remove(&key).await.unwrap(), "removing twice is fine");
    assert_eq!(files.get(&key).await.unwrap(), None);
}

#[tokio::test]
async fn the_variants_of_a_photo_are_files_of_their_own() {
    let (folder, files) = Folder::new();
    let id = Uuid::new_v4();
    for variant in Variant::ALL {
        files.put(&FileKey::new(id, variant), format!("{variant:?}").into_bytes()).await.unwrap();
    }
    assert_eq!(folder.all_files().len(), 3);
    for variant in Variant::ALL {
        let content = files.get(&FileKey::new(id, variant)).await.unwrap();
        assert_eq!(content, Some(format!("{variant:?}").into_bytes()));
    }
}

#[tokio::test]
async fn writing_again_replaces_and_leaves_nothing_unfinished() {
    let (folder, files) = Folder::new();
    let key = key(Variant::Small);
    let writers: Vec<_> = (0..20_u8)
        .map(|number| {
            let files = files.clone();
            tokio::spawn(async move { files.put(&key, vec![number; 10_000]).await })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap().unwrap();
    }
    let content = files.get(&key).await.unwrap().unwrap();
    assert!(content.len() == 10_000 && content.iter().all(|byte| *byte == content[0]), "one writer won, whole");
    assert_eq!(folder.all_files().len(), 1);
}

#[tokio::test]
async fn only_the_service_may_look() {
    let (folder, files) = Folder::new();
    files.put(&key(Variant::Incoming), vec![1]).await.unwrap();
    let file = folder.all_files().remove(0);
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&file), mode(file.parent().unwrap()), mode(&folder.0)), (0o600, 0o700, 0o700));
}

#[tokio::test]
async fn sweeping_removes_old_orphans_only() {
    let (folder, files) = Folder::new();
    let (kept, orphan) = (key(Variant::Large), key(Variant::Large));
    for key in [kept, orphan] {
        files.put(&key, vec![1]).await.unwrap();
    }
    let unfinished = folder.0.join(orphan.folder()).join("x.0.unfinished");
    let foreign = folder.0.join(orphan.folder()).join("notes.txt");
    for path in [&unfinished, &foreign] {
        fs::write(path, b"").unwrap();
    }
    let written = fs::metadata(&foreign).unwrap().modified().unwrap();
    let hour = Duration::from_secs(3600);
    let keep = move |key: &FileKey| *key == kept;
    assert_eq!(files.sweep(written - hour, keep).await.unwrap(), 0, "new files wait for their row");
    assert_eq!(files.sweep(written + hour, keep).await.unwrap(), 2);
    assert!(files.exists(&kept).await.unwrap() && foreign.exists());
    assert!(!files.exists(&orphan).await.unwrap() && !unfinished.exists());
}

#[tokio::test]
async fn sweeping_a_folder_that_is_not_there_yet_finds_nothing() {
    let (_folder, files) = Folder::new();
    assert_eq!(files.sweep(SystemTime::UNIX_EPOCH, |_| false).await.unwrap(), 0);
}

#[tokio::test]
async fn the_probe_writes_and_cleans_up() {
    let (folder, files) = Folder::new();
    files.writable().await.unwrap();
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 0);
}

#[tokio::test]
async fn a_file_in_place_of_the_folder_is_a_problem_not_a_panic() {
    let (folder, _) = Folder::new();
    fs::create_dir_all(&folder.0).unwrap();
    let path = folder.0.join("file");
    fs::write(&path, b"").unwrap();
    let files = Files::new(path);
    assert!(matches!(files.writable().await, Err(FileProblem::Io(_))));
    assert!(files.put(&key(Variant::Large), vec![1]).await.is_err());
}

#[test]
fn full_and_denied_are_told_apart() {
    let problem = |kind: ErrorKind| FileProblem::from(Error::from(kind));
    assert!(matches!(problem(ErrorKind::StorageFull), FileProblem::Full));
    assert!(matches!(problem(ErrorKind::QuotaExceeded), FileProblem::Full));
    assert!(matches!(problem(ErrorKind::PermissionDenied), FileProblem::Denied));
    assert!(matches!(problem(ErrorKind::ReadOnlyFilesystem), FileProblem::Denied));
    assert!(matches!(problem(ErrorKind::Interrupted), FileProblem::Io(_)));
}

#[test]
fn only_our_own_names_are_keys() {
    let key = key(Variant::Small);
    assert_eq!(FileKey::from_name(&key.name()), Some(key));
    for name in [
        "",
        "notes.txt",
        "-large.jpg",
        "../../passwd-large.jpg",
        &format!("{}-large.jpg", key.id),
        &key.name().to_uppercase(),
    ] {
        assert_eq!(FileKey::from_name(name), None, "{name}");
    }
}
