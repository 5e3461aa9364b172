//! Two years of reports to others: made when their days are over, fixed, numbered, sent. Files are made when asked for.

use super::{broken, wait_until};
use app::{
    accounts::{
        policy::{MakeDocuments, System},
        scope::{Scope, Who},
        session::SignedInAs,
    },
    documents::{Kind, Span, make, register, retention, send},
    fault::Fault,
    forms::Refused,
    kernel::lang::Lang,
    platform::{
        clock::{Timestamp, local_date, start_of_day},
        municipality::Municipality,
        outbox,
    },
};
use chrono::{Datelike, NaiveDate, TimeDelta};
use std::{collections::BTreeMap, sync::Arc};

/// Reports of the month are made so long after its last day, others later.
const AFTER: [(Kind, i64); 4] = [(Kind::Month, 5), (Kind::Quarter, 12), (Kind::Year, 26), (Kind::Law, 40)];
/// Letters leave so soon after they were sent; those of the last days wait, so that there are some to look at.
const LEAVES: TimeDelta = TimeDelta::minutes(1);
const RECENT: TimeDelta = TimeDelta::days(10);
/// At this time of the day.
const MORNING: TimeDelta = TimeDelta::hours(10);

/// The decision that reports are kept or purged by.
const RETENTION: &str = "informationshanteringsplanen, KS 2024/18";

/// What people write, by section.
const MONTH: [(&str, &str); 2] = [
    ("summary", "Läget är i huvudsak lugnt. Gruppen följer de områden där antalet har ökat."),
    ("support", "Inget behov av stöd utöver det vanliga samarbetet."),
];
const LONG: [(&str, &str); 3] = [
    (
        "summary",
        "Arbetet har följt planen. De insatser som pågår gäller framför allt belysning, närvaro och mötesplatser.",
    ),
    ("changes", "Förändringarna hänger delvis ihop med årstiden: fler berättar om mörka platser på hösten."),
    (
        "analysis",
        "Problemen samlas på få platser och få tider. Där flera verksamheter är på plats samtidigt minskar de.",
    ),
];
const LAW: [(&str, &str); 4] = [
    ("summary", "Kommunen har en gemensam lägesbild sedan två år. Den här planen bygger på den."),
    (
        "information",
        "Polisens statistik för lokalpolisområdet visar samma mönster som lägesbilden.\nTrygghetsmätningen pekar ut vägen mellan stationen och centrum.\nSkolornas enkäter visar att otryggheten är störst på väg till och från skolan.",
    ),
    (
        "analysis",
        "Tre problem väger tyngst: mörka stråk, skadegörelse vid skolor och oro i centrum på helgkvällar.\nOrsakerna är dels situationen, med dålig belysning och få vuxna, dels att det saknas mötesplatser för unga på kvällar.",
    ),
    (
        "plan",
        "Tekniska förvaltningen byter belysning på de tre viktigaste stråken. Klart till hösten.\nFritidsförvaltningen håller mötesplatsen öppen fredag och lördag kväll. Följs upp varje halvår.\nPolisen och kommunens fältgrupp planerar sin närvaro tillsammans varje vecka.",
    ),
];

/// The documents' part of the story.
pub struct Documents<'a> {
    municipality: &'a Arc<Municipality>,
    coordinator: Arc<SignedInAs>,
    acts: BTreeMap<(Timestamp, Kind), Span>,
    many: usize,
}

impl<'a> Documents<'a> {
    /// Plans every document whose days lie within the story.
    ///
    /// # Errors
    /// When the recipients cannot be written down.
    pub async fn begin(
        municipality: &'a Arc<Municipality>,
        coordinator: Arc<SignedInAs>,
        now: Timestamp,
    ) -> Result<Self, Fault> {
        let (began, today) = (local_date(municipality.clock().now()), local_date(now));
        let mut acts = BTreeMap::new();
        for (kind, after) in AFTER {
            let mut span = Span::latest(kind, today);
            while span.days().first >= began || kind == Kind::Law && span == Span::latest(kind, today) {
                let at = start_of_day(span.days().last) + TimeDelta::days(after) + MORNING;
                if at < now - TimeDelta::hours(1) {
                    acts.insert((at, kind), span);
                }
                span = span.before();
            }
        }
        let documents = Self { municipality, coordinator, acts, many: 0 };
        documents.set_up().await.map_err(|refused| broken("playing the reports", "setting up", refused))?;
        Ok(documents)
    }

    async fn set_up(&self) -> Result<(), Refused> {
        let scope = self.scope()?;
        for contact in send::contacts(&scope).await? {
            let code = contact.recipient.code.replace('_', "-");
            let address = format!("registrator@{code}.example.org");
            send::reach(&scope, &send::Reached { address, ..contact.reached }).await?;
        }
        for rule in retention::rules(&scope.narrow()?).await? {
            // One kind is left as a proposal, as it would be where nobody has thought of it yet.
            if rule.kind != Kind::Tertial {
                let rule = retention::Rule { basis: RETENTION.to_owned(), ..rule };
                retention::decide(&scope, &rule).await?;
            }
        }
        Ok(())
    }

    fn scope(&self) -> Result<Scope<MakeDocuments>, Fault> {
        Scope::check(Arc::clone(self.municipality), Who::Staff(Arc::clone(&self.coordinator)), Lang::Sv)
    }

    /// Does everything up to a moment.
    ///
    /// # Errors
    /// When a use case refuses what the story does.
    pub async fn up_to(&mut self, moment: Timestamp) -> Result<(), Fault> {
        while let Some(entry) = self.acts.first_entry().filter(|entry| entry.key().0 <= moment) {
            let ((at, _), span) = entry.remove_entry();
            wait_until(self.municipality, at);
            self.many += 1;
            self.make(span).await.map_err(|refused| broken("playing the reports", at, refused))?;
        }
        Ok(())
    }

    /// Ends the story: what was sent has left since.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn end(&self) -> Result<(), Fault> {
        let (scope, system) = (self.scope()?, Scope::<System>::system(Arc::clone(self.municipality)));
        let (this, recent) = (local_date(scope.now()).year(), scope.now() - RECENT);
        let mut tx = system.db().begin().await?;
        for year in this - 3..=this {
            let entries = register::year(&scope.narrow()?, year).await?;
            let sent = entries.iter().flat_map(|entry| &entry.sent).filter(|one| one.at < recent);
            for (errand, at) in sent.filter_map(|one| Some((one.errand?, one.at))) {
                outbox::done(&mut tx, errand, at + LEAVES).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    async fn make(&self, span: Span) -> Result<(), Refused> {
        let scope = self.scope()?;
        let id = make::begin(&scope, span).await?;
        let words: &[(&str, &str)] = match span.kind() {
            Kind::Month => &MONTH,
            Kind::Law => &LAW,
            _ => &LONG,
        };
        let texts = words.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect();
        make::save(&scope, id, 1, &texts).await?;
        make::fix(&scope, id, 2).await?;
        let today = local_date(scope.now());
        let decided = (span.kind() == Kind::Law).then(|| today.pred_opt().unwrap_or(NaiveDate::MIN));
        let number = format!("KS {}/{}", today.year(), 100 + self.many);
        make::number(&scope, id, 3, &number, decided).await?;
        let contacts = send::contacts(&scope).await?;
        let gets = |contact: &&send::Contact| Kind::of(contact.recipient.every) == Some(span.kind());
        let mut to: Vec<_> = contacts.iter().filter(gets).map(|contact| contact.recipient.code.clone()).collect();
        if to.is_empty() {
            to.extend(contacts.first().map(|contact| contact.recipient.code.clone()));
        }
        send::send(&scope, id, 4, &to).await
    }
}
