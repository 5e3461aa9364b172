//! Taking a report in: one transaction, the same receipt however often it is sent.

use super::{
    keep::NewReport,
    keys,
    photo::{self, Incoming},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::{
        calendar,
        id::{AreaCode, ReportId},
        pii_types::{Pii, Purpose},
        place::{HowGiven, PlaceType, Position},
        receipt::ReceiptCode,
    },
    places,
    platform::{
        clock::{Timestamp, end_of_day, local_date},
        refusals,
    },
    reports::{
        model::{PhotoState, Report, Status},
        store::report,
        view::{Place, Submit},
    },
};
use uuid::Uuid;

/// What the sender gets.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The code to follow the report by.
    pub code: ReceiptCode,
    /// How it came to be.
    pub kind: Kind,
}

/// Whether something new was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A new report.
    New,
    /// The same report was sent before.
    Again,
    /// Another report was sent before from the same form (the browser's back button): this one was not kept.
    Other,
}

/// The receipt of a report that was sent before under the same id.
///
/// # Errors
/// When the database does not answer.
pub async fn seen(scope: &Scope<Public>, cmd: &Submit) -> Result<Option<Receipt>, Fault> {
    let Some(client) = cmd.client else { return Ok(None) };
    let keys = scope.municipality().keys();
    let kept = report::by_client(scope.db(), keys::client_fingerprint(keys, client)).await?;
    Ok(kept.map(|kept| Receipt {
        code: keys::code_of(keys, client),
        kind: if is_same(&kept, cmd) { Kind::Again } else { Kind::Other },
    }))
}

/// Takes a report in. Ask [`seen`] first: it tells another report from the same one.
///
/// # Errors
/// When it could not be made durable; then nothing of it has happened.
pub async fn submit(scope: &Scope<Public>, cmd: Submit, photo: Option<Incoming>) -> Result<Receipt, Fault> {
    let municipality = scope.municipality();
    let client = cmd.client.unwrap_or_else(|| municipality.chance().opaque_id());
    let code = keys::code_of(municipality.keys(), client);
    let own = photo::adopt(scope, photo).await?;
    let report = new_report(scope, &cmd, client, &code, own).await?;
    // Whoever types a stranger's address cannot flood them: beyond that, the report comes without one.
    let asked = cmd.email.filter(|address| municipality.limits().may_ask(address));
    let email = refusals::willing(scope, asked).await?;
    let new = scope.db().write(NewReport::new(scope, report, email.as_ref())).await?;
    // The same report may have come in by another request since it was looked for.
    photo::discard(scope, if new { photo.filter(|photo| photo.waited) } else { own }).await;
    Ok(Receipt { code, kind: if new { Kind::New } else { Kind::Again } })
}

/// A masked or withdrawn report cannot be compared any more; then it counts as the same.
fn is_same(kept: &Report, cmd: &Submit) -> bool {
    let words = |text: &Pii<String>| text.disclose(Purpose::Keep).clone();
    kept.masked || kept.withdrawn || (kept.choice == cmd.choice && words(&kept.words) == words(&cmd.words))
}

async fn new_report(
    scope: &Scope<Public>,
    cmd: &Submit,
    client: Uuid,
    code: &ReceiptCode,
    photo: Option<Incoming>,
) -> Result<Report, Fault> {
    let Where { area, place_type, position, given, words } = locate(scope, &cmd.place).await?;
    Ok(Report {
        id: scope.new_id::<ReportId>(),
        client_id: keys::client_fingerprint(scope.municipality().keys(), client),
        code: keys::code_fingerprint(scope.municipality().keys(), code),
        lang: scope.lang(),
        status: Status::Received,
        waiting_for: None,
        received_at: scope.now(),
        due_at: due(scope),
        answered_at: None,
        closed_at: None,
        choice: cmd.choice.clone(),
        category: cmd.category.clone(),
        area,
        place_type,
        place_words: words,
        position,
        place_given: given,
        time_bands: cmd.time_bands.clone(),
        day_types: cmd.day_types.clone(),
        recurrence: cmd.recurrence,
        impact: cmd.impact,
        already: cmd.already,
        words: cmd.words.clone(),
        masked: false,
        photo: photo.map(|photo| photo.id),
        photo_state: if photo.is_some() { PhotoState::Incoming } else { PhotoState::None },
        orientation: photo.map_or(1, |photo| photo.turn),
        owner: None,
        unit: None,
        assigned: None,
        merged_into: None,
        helped: None,
        withdrawn: false,
        indexed: false,
        version: 1,
    })
}

/// The end of the last working day within which an answer is promised.
fn due(scope: &Scope<Public>) -> Timestamp {
    let days = u32::from(scope.profile().answer.working_days);
    end_of_day(calendar::add_working_days(local_date(scope.now()), days))
}

/// A place as it is kept.
struct Where {
    area: Option<AreaCode>,
    place_type: Option<PlaceType>,
    position: Option<Position>,
    given: HowGiven,
    words: Pii<String>,
}

/// Puts together what was told: the phone's point before the street's, and no word of it lost.
async fn locate(scope: &Scope<Public>, told: &Place) -> Result<Where, Fault> {
    let found = places::resolve(scope, told.chosen, &told.typed).await?;
    let position = told.position.or_else(|| found.as_ref().and_then(places::Found::position));
    let outline = || position.as_ref().and_then(|at| places::area_at(scope, at));
    let area = told.area.clone().or_else(outline).or_else(|| found.as_ref().and_then(|place| place.area.clone()));
    let named = found.as_ref().map_or(told.typed.as_str(), |place| place.name.as_str());
    let words = told.words.disclose(Purpose::Keep);
    let given = match (&position, &area) {
        (Some(at), _) => at.given(),
        (None, Some(_)) if named.is_empty() && words.is_empty() => HowGiven::Area,
        _ => HowGiven::Words,
    };
    let words = [named, words].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    let place_type = found.and_then(|place| place.place_type);
    Ok(Where { area, place_type, position, given, words: Pii::new(words) })
}
