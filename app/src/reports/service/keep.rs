//! Keeping a new report. Everything is made ready first, so that the write lock is held for writing only.

use super::photo_job::{self, Job};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::{
        id::EventId,
        pii_types::{Pii, Purpose},
    },
    platform::{
        audit::{self, Entry},
        db::{Tx, Write},
        keys::Sealed,
        outbox::{self, Errand},
    },
    reports::{
        mail,
        model::{Event, EventKind, Report},
        store::{contact, event, report},
    },
};

/// A report and what belongs to its coming: the first line of its history, the entry in the log, the sealed address,
/// and what is to be done afterwards.
pub struct NewReport {
    report: Report,
    first: Event,
    entry: Entry,
    address: Option<Sealed>,
    errands: Vec<Errand>,
}

impl NewReport {
    /// Makes everything ready. An address gets a letter to confirm it, a photo is re-encoded.
    pub fn new(scope: &Scope<Public>, report: Report, address: Option<&Pii<String>>) -> Self {
        let municipality = scope.municipality();
        let first = Event::new(scope.new_id::<EventId>(), report.id, scope.now(), EventKind::Status);
        let sealed = address.map(|address| {
            let plain = address.disclose(Purpose::Keep).as_bytes();
            municipality.keys().seal(municipality.chance(), &contact::sealed_at(report.id), plain)
        });
        let letter = address.map(|address| mail::confirmation(scope, &report, address));
        let render = report.photo.map(|photo| {
            let job = Job { report: report.id, photo };
            photo_job::errand(scope, photo_job::RENDER, &job)
        });
        Self {
            first: first.status(report.status),
            entry: scope.entry("report.received", "report", report.id, format!("choice {}", report.choice)),
            address: sealed,
            errands: letter.into_iter().chain(render).collect(),
            report,
        }
    }
}

impl Write for NewReport {
    /// `false` when the report was there already.
    type Done = bool;
    type Error = Fault;

    async fn write(&self, tx: &mut Tx) -> Result<bool, Fault> {
        let now = self.report.received_at;
        if !report::insert(tx, &self.report).await? {
            return Ok(false);
        }
        event::append_event(tx, &self.first).await?;
        audit::append(tx, now, &self.entry).await?;
        if let Some(address) = &self.address {
            contact::put(tx, self.report.id, address, now).await?;
        }
        for errand in &self.errands {
            outbox::put(tx, now, errand).await?;
        }
        Ok(true)
    }
}
