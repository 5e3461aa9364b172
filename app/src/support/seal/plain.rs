//! Records and messages as JSON, filled up with spaces to whole blocks, so that their size tells nothing.

use super::Misshapen;
use crate::{
    kernel::pii_types::{Pii, Purpose},
    support::model::{AgeGroup, Crime, Help, Hours, Record, Sex, Way, WayKind, Words},
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A record fills whole blocks of so many bytes; nearly all fill one.
pub(super) const RECORD_BLOCK: usize = 2_048;
/// No record fills more blocks: the longest texts in the widest letters fit.
pub(super) const RECORD_BLOCKS: usize = 2;
/// A message fills exactly so many.
pub(super) const MESSAGE_BLOCK: usize = 4_096;
/// The version written.
const VERSION: u8 = 1;

/// A record on its way out: it borrows, so that no copy of a name is left behind.
#[derive(Serialize)]
struct RecordOut<'a> {
    v: u8,
    name: &'a str,
    ways: Vec<WayOut<'a>>,
    hours: &'a [Hours],
    message: bool,
    silent: bool,
    language: &'a str,
    interpreter: bool,
    age: &'static str,
    crime: &'static str,
    needs: &'a [Help],
    sex: &'static str,
}

#[derive(Serialize)]
struct WayOut<'a> {
    kind: WayKind,
    value: &'a str,
}

#[derive(Serialize)]
struct MessageOut<'a> {
    v: u8,
    text: &'a str,
}

/// What a browser or this program sealed. A code that a later version added is left out.
#[derive(Deserialize)]
struct RecordIn {
    v: u8,
    #[serde(default)]
    name: String,
    #[serde(default)]
    ways: Vec<WayIn>,
    #[serde(default)]
    hours: Vec<String>,
    #[serde(default)]
    message: bool,
    #[serde(default)]
    silent: bool,
    #[serde(default)]
    language: String,
    #[serde(default)]
    interpreter: bool,
    #[serde(default)]
    age: String,
    #[serde(default)]
    crime: String,
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    sex: String,
}

#[derive(Deserialize)]
struct WayIn {
    kind: String,
    value: String,
}

#[derive(Deserialize)]
struct MessageIn {
    v: u8,
    text: String,
}

/// A record, filled up.
pub(super) fn record(record: &Record) -> Result<Zeroizing<Vec<u8>>, Misshapen> {
    let ways = record.ways.iter().map(|way| WayOut { kind: way.kind, value: way.value.disclose(Purpose::Keep) });
    let out = RecordOut {
        v: VERSION,
        name: record.name.disclose(Purpose::Keep),
        ways: ways.collect(),
        hours: &record.hours,
        message: record.message,
        silent: record.silent,
        language: record.language.disclose(Purpose::Keep),
        interpreter: record.interpreter,
        age: record.age.map_or("", AgeGroup::code),
        crime: record.crime.map_or("", Crime::code),
        needs: &record.needs,
        sex: record.sex.map_or("", Sex::code),
    };
    filled(&out, RECORD_BLOCK, RECORD_BLOCKS)
}

/// A message, filled up.
pub(super) fn message(words: &Words) -> Result<Zeroizing<Vec<u8>>, Misshapen> {
    filled(&MessageOut { v: VERSION, text: words.0.disclose(Purpose::Keep) }, MESSAGE_BLOCK, 1)
}

fn filled(out: &impl Serialize, block: usize, most: usize) -> Result<Zeroizing<Vec<u8>>, Misshapen> {
    // As large as it can become at once: growing would leave copies of what it held.
    let mut bytes = Zeroizing::new(Vec::with_capacity(block * (most + 1)));
    serde_json::to_writer(&mut *bytes, out).map_err(|_| Misshapen)?;
    let blocks = bytes.len().div_ceil(block).max(1);
    if blocks > most {
        return Err(Misshapen);
    }
    bytes.resize(blocks * block, b' ');
    Ok(bytes)
}

/// Reads a record.
pub(super) fn read_record(bytes: &[u8]) -> Result<Record, Misshapen> {
    let kept: RecordIn = read(bytes, RECORD_BLOCK, RECORD_BLOCKS)?;
    if kept.v != VERSION {
        return Err(Misshapen);
    }
    let way = |way: WayIn| Some(Way { kind: WayKind::parse(&way.kind).ok()?, value: Pii::new(way.value) });
    Ok(Record {
        name: Pii::new(kept.name),
        ways: kept.ways.into_iter().filter_map(way).collect(),
        hours: kept.hours.iter().filter_map(|code| Hours::parse(code).ok()).collect(),
        message: kept.message,
        silent: kept.silent,
        language: Pii::new(kept.language),
        interpreter: kept.interpreter,
        age: AgeGroup::parse(&kept.age).ok(),
        crime: Crime::parse(&kept.crime).ok(),
        needs: kept.needs.iter().filter_map(|code| Help::parse(code).ok()).collect(),
        sex: Sex::parse(&kept.sex).ok(),
    })
}

/// Reads a message.
pub(super) fn read_message(bytes: &[u8]) -> Result<Words, Misshapen> {
    let kept: MessageIn = read(bytes, MESSAGE_BLOCK, 1)?;
    if kept.v == VERSION { Ok(Words(Pii::new(kept.text))) } else { Err(Misshapen) }
}

fn read<'a, T: Deserialize<'a>>(bytes: &'a [u8], block: usize, most: usize) -> Result<T, Misshapen> {
    if bytes.is_empty() || !bytes.len().is_multiple_of(block) || bytes.len() > block * most {
        return Err(Misshapen);
    }
    serde_json::from_slice(bytes).map_err(|_| Misshapen)
}
