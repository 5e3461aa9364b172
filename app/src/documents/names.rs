//! What files are called: the kind, the municipality, the days and the version, in words somebody can file by. The same name
//! goes with a download, a letter, and into the package for the archive.

use super::{labels, model::State, store::Row};
use crate::{
    kernel::{lang::Lang, words::slug},
    platform::municipality::Profile,
    t,
};

const SV: Lang = Lang::Sv;

/// A document, without an ending: `manadsrapport-lyktkoping-2026-10-v2`.
pub fn document(profile: &Profile, row: &Row) -> String {
    let kind = row.kind().map(labels::kind).unwrap_or_default();
    let name = versioned(&kind, profile, &row.span, row.number);
    // What is not fixed yet must not be filed as if it were.
    if row.state() == State::Draft { format!("{name}-{}", slug(&t!(SV, "documents-draft"))) } else { name }
}

/// A lägesbild as a PDF: `lagesbild-lyktkoping-2026-v09-10-v1.pdf`.
pub fn picture(profile: &Profile, period: &str, number: i64) -> String {
    format!("{}.pdf", versioned(&t!(SV, "documents-picture"), profile, period, number))
}

/// The register of a year: `diarieforteckning-lyktkoping-2026.csv`.
pub fn register(profile: &Profile, year: i32) -> String {
    format!("{}-{}-{year}.csv", slug(&t!(SV, "documents-register")), slug(&profile.short_name))
}

fn versioned(kind: &str, profile: &Profile, days: &str, number: i64) -> String {
    format!("{}-{}-{}-v{number}", slug(kind), slug(&profile.short_name), slug(days))
}
