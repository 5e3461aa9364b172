//! Joins the Fluent files of each language into the one file the compile-time key check reads.
//!
//! `i18n-embed-fl` knows one file per crate and language; people want one file per slice
//! (`locales/sv/reports.ftl`). The joined files are a build product and not kept in git.

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let locales = Path::new("locales");
    println!("cargo::rerun-if-changed=locales/sv");
    println!("cargo::rerun-if-changed=locales/fi");
    println!("cargo::rerun-if-changed=locales/en");
    println!("cargo::rerun-if-changed=../migrations");
    println!("cargo::rerun-if-changed=presets");
    for lang in ["sv", "fi", "en"] {
        let joined = join(&locales.join(lang))?;
        let folder = locales.join(".built").join(lang);
        fs::create_dir_all(&folder)?;
        let file = folder.join("app.ftl");
        if fs::read_to_string(&file).ok().as_deref() != Some(joined.as_str()) {
            fs::write(file, joined)?;
        }
    }
    Ok(())
}

/// All `.ftl` files of one folder, in name order.
fn join(folder: &Path) -> io::Result<String> {
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|ext| ext == "ftl"));
    files.sort();
    files.iter().map(|path| Ok(fs::read_to_string(path)? + "\n")).collect()
}
