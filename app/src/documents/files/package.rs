//! The package for the archive: PDF/A, data as JSON and CSV, and `manifest.json`, which says what it is and gives the checksum
//! of each file. The same document gives the same bytes.

use super::{Format, of as file};
use crate::{documents::model::paper::Document, fault::Fault, kernel::words::hex, platform::typeset::Typesetter};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::io::{Cursor, Write as _};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// What is in a package besides the list.
const FORMATS: [Format; 3] = [Format::Pdf, Format::Json, Format::Csv];

/// What the package says of a document beyond what stands in it.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// What its files are called, without an ending.
    pub name: String,
    /// Its version, as people count them.
    pub number: i64,
    /// The day it was fixed.
    pub fixed_on: String,
    /// Diarienummer.
    pub registration: String,
    /// How long it is kept, in words.
    pub kept: String,
    /// The fingerprint of its content, made with the municipality's keys.
    pub fingerprint: String,
}

#[derive(Serialize)]
struct Manifest<'a> {
    title: &'a str,
    municipality: &'a str,
    version: i64,
    fixed_on: &'a str,
    registration_number: &'a str,
    retention: &'a str,
    language: &'static str,
    fingerprint: &'a str,
    checksum_method: &'static str,
    files: Vec<Listed>,
}

#[derive(Serialize)]
struct Listed {
    name: String,
    media_type: &'static str,
    bytes: usize,
    sha256: String,
}

/// The package.
///
/// # Errors
/// As the files in it.
pub fn of(document: &Document, about: &About, typesetter: Option<&Typesetter>) -> Result<Vec<u8>, Fault> {
    let mut files = Vec::new();
    for format in FORMATS {
        files.push((format!("{}.{}", about.name, format.code()), format, file(document, format, typesetter)?));
    }
    let manifest = serde_json::to_vec_pretty(&manifest(document, about, &files))
        .map_err(|error| Fault::broken("writing a manifest", &error))?;
    let all = files.iter().map(|(name, _, bytes)| (name.as_str(), bytes)).chain([("manifest.json", &manifest)]);
    packed(all).map_err(|error| Fault::broken("packing for the archive", &error))
}

fn manifest<'a>(document: &'a Document, about: &'a About, files: &[(String, Format, Vec<u8>)]) -> Manifest<'a> {
    let listed = |(name, format, bytes): &(String, Format, Vec<u8>)| Listed {
        name: name.clone(),
        media_type: format.media(),
        bytes: bytes.len(),
        sha256: hex(&Sha256::digest(bytes)),
    };
    Manifest {
        title: &document.title,
        municipality: &document.municipality,
        version: about.number,
        fixed_on: &about.fixed_on,
        registration_number: &about.registration,
        retention: &about.kept,
        language: "sv-SE",
        fingerprint: &about.fingerprint,
        checksum_method: "SHA-256",
        files: files.iter().map(listed).collect(),
    }
}

fn packed<'a>(files: impl Iterator<Item = (&'a str, &'a Vec<u8>)>) -> zip::result::ZipResult<Vec<u8>> {
    // The day of the download has no place in it.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
