//! Letters to recipients: which report it is, and a link or the file.

use super::{labels, store::Row};
use crate::{
    accounts::{policy::MakeDocuments, scope::Scope},
    kernel::lang::Lang,
    platform::{
        clock::{Timestamp, local_date, spoken_date},
        letter::{Enclosed, Letter},
    },
    t,
};

fn letter(scope: &Scope<MakeDocuments>, row: &Row, body: String, files: Vec<Enclosed>) -> Letter {
    let title = row.span().map(labels::title).unwrap_or_default();
    let municipality = scope.profile().name.clone();
    Letter { subject: t!(Lang::Sv, "documents-mail-subject", title = title, municipality = municipality), body, files }
}

/// The letter with a link.
pub fn link(scope: &Scope<MakeDocuments>, row: &Row, link: &str, until: Timestamp) -> Letter {
    let day = spoken_date(local_date(until), local_date(scope.now()), Lang::Sv);
    let municipality = scope.profile().name.clone();
    let body = t!(Lang::Sv, "documents-mail-link", municipality = municipality, link = link, day = day);
    letter(scope, row, body, Vec::new())
}

/// The letter with the file.
pub fn attached(scope: &Scope<MakeDocuments>, row: &Row, file: Option<Enclosed>) -> Letter {
    let municipality = scope.profile().name.clone();
    letter(scope, row, t!(Lang::Sv, "documents-mail-attached", municipality = municipality), file.into_iter().collect())
}

/// The letter with a lägesbild that is delgiven: the file, or where those who sign in read it.
pub fn picture(scope: &Scope<MakeDocuments>, which: &str, link: &str, file: Option<Enclosed>) -> Letter {
    let municipality = scope.profile().name.clone();
    let subject = t!(Lang::Sv, "documents-mail-picture-subject", which = which, municipality = municipality.as_str());
    let body = match file {
        Some(_) => t!(Lang::Sv, "documents-mail-picture-attached", municipality = municipality, which = which),
        None => t!(Lang::Sv, "documents-mail-picture-link", municipality = municipality, which = which, link = link),
    };
    Letter { subject, body, files: file.into_iter().collect() }
}
