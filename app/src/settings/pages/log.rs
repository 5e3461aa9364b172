//! `/personal/logg`: the audit log for the data protection officer, and the proof that nobody changed it.

use super::{acts, outbox::moment};
use crate::{
    accounts::{policy::ReadLog, scope::Scope},
    fault::Fault,
    forms::Posted,
    kernel::{lang::Lang, words},
    platform::clock::{Timestamp, end_of_day, start_of_day},
    settings::{
        service::{
            change::person,
            log::{self, PER_PAGE, Proof},
        },
        store::log::{Ask, Row},
    },
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

const SV: Lang = Lang::Sv;
const HERE: &str = "/personal/logg";

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filter {
    /// Only this action, as `report.received`.
    pub action: String,
    /// Only this kind of thing, as `report`.
    pub subject: String,
    /// Only the thing with this id.
    pub id: String,
    /// From this day.
    pub from: String,
    /// To and with this day.
    pub to: String,
    /// Rows before this number.
    pub before: String,
}

/// The form of one button.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProveForm {
    /// `verify`.
    #[serde(rename = "do")]
    pub act: String,
}

impl Filter {
    fn of(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }

    /// What cannot be read narrows nothing.
    fn ask(&self) -> Ask {
        let day = |text: &str| text.trim().parse::<NaiveDate>().ok();
        Ask {
            before: self.before.parse().unwrap_or(i64::MAX),
            action: self.action.trim().to_owned(),
            subject: self.subject.trim().to_owned(),
            id: self.id.trim().to_owned(),
            from: day(&self.from).map_or(Timestamp::UNIX_EPOCH, start_of_day),
            to: day(&self.to).map_or_else(far_off, end_of_day),
        }
    }

    fn narrows(&self) -> bool {
        [&self.action, &self.subject, &self.id, &self.from, &self.to].iter().any(|text| !text.trim().is_empty())
    }

    fn before(&self, seq: i64) -> String {
        let older = Self { before: seq.to_string(), ..self.clone() };
        format!("{HERE}?{}", serde_html_form::to_string(older).unwrap_or_default())
    }
}

/// Later than anything that was logged, and within what both engines can keep.
fn far_off() -> Timestamp {
    end_of_day(NaiveDate::from_ymd_opt(2999, 12, 31).unwrap_or_default())
}

/// Shows the newest rows.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadLog>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let filter = Filter::of(query.as_deref());
    let rows = log::rows(&scope, &filter.ask()).await?;
    Ok(page(&frame, rows, filter, None, scope.now()))
}

/// Recomputes the chain and says what came of it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(frame: Frame, scope: Scope<ReadLog>, Posted(form): Posted<ProveForm>) -> Result<Response, Fault> {
    if form.act != "verify" {
        return Err(Fault::BadRequest);
    }
    let proof = log::prove(&scope).await?;
    let filter = Filter::default();
    let rows = log::rows(&scope, &filter.ask()).await?;
    Ok(page(&frame, rows, filter, Some(proof), scope.now()))
}

fn page(frame: &Frame, rows: Vec<Row>, filter: Filter, proof: Option<Proof>, now: Timestamp) -> Response {
    let page = frame.page(t!(SV, "office-log")).office(Room::Log);
    page.render(move || {
        let fields = vec![("do".to_owned(), "verify".to_owned())];
        view! {
            <div class="stack-l">
                {proof.map(proved)}
                <PageHeading title=t!(SV, "office-log") lead=t!(SV, "log-lead")>
                    <ButtonForm action=HERE text=t!(SV, "log-verify") kind=ButtonKind::Quiet fields glyph=Glyph::Shield/>
                </PageHeading>
                {narrow(&filter)}
                {list(rows, &filter, now)}
            </div>
        }
    })
}

fn proved(proof: Proof) -> AnyView {
    match proof {
        Proof::Whole(head) => {
            let (seq, hash) = head.map_or((0, String::new()), |head| (head.seq, grouped(&head.hash)));
            view! {
                <Notice title=t!(SV, "log-whole", n = seq) tone=Tone::Ok announce=true>
                    <p>{t!(SV, "log-whole-text")}" "<code>{hash}</code></p>
                </Notice>
            }
            .into_any()
        }
        Proof::Row(row) => view! {
            <Notice title=t!(SV, "log-broken") tone=Tone::Danger announce=true><p>{t!(SV, "log-broken-row", n = row)}</p></Notice>
        }
        .into_any(),
        Proof::Tail(found, expected) => view! {
            <Notice title=t!(SV, "log-broken") tone=Tone::Danger announce=true>
                <p>{t!(SV, "log-broken-tail", found = found, expected = expected)}</p>
            </Notice>
        }
        .into_any(),
    }
}

/// The hash in groups of eight, so that two people can compare it aloud.
fn grouped(hash: &[u8]) -> String {
    hash.chunks(4).map(words::hex).collect::<Vec<_>>().join(" ")
}

fn narrow(filter: &Filter) -> impl IntoView + use<> {
    let reset = filter.narrows().then(|| Link::new(HERE, t!(SV, "log-all")));
    let Filter { action, subject, id, from, to, .. } = filter.clone();
    view! {
        <FilterBar action=HERE label=t!(SV, "log-filter") submit=t!(SV, "log-show") reset>
            <Select name="action" label=t!(SV, "log-action") choices=acts::choices(&action)/>
            <Select name="subject" label=t!(SV, "log-subject") choices=acts::subjects(&subject)/>
            <TextInput name="id" label=t!(SV, "log-id") value=id width=Width::Medium/>
            <TextInput name="from" kind="date" label=t!(SV, "log-from") value=from width=Width::Medium/>
            <TextInput name="to" kind="date" label=t!(SV, "log-to") value=to width=Width::Medium/>
        </FilterBar>
    }
}

fn list(rows: Vec<Row>, filter: &Filter, now: Timestamp) -> AnyView {
    if rows.is_empty() {
        return view! { <EmptyState title=t!(SV, "log-none") text=t!(SV, "log-none-text")/> }.into_any();
    }
    let full = i64::try_from(rows.len()).is_ok_and(|n| n == PER_PAGE);
    let last = rows.last().map_or(0, |row| row.seq);
    let next = (full && last > 1).then(|| Link::new(filter.before(last), t!(SV, "log-older")));
    let status = t!(SV, "log-rows", first = rows[0].seq, last = last);
    let columns = vec![
        Column::number(t!(SV, "log-column-seq")),
        Column::new(t!(SV, "log-column-at")),
        Column::new(t!(SV, "log-column-who")),
        Column::new(t!(SV, "log-action")),
        Column::new(t!(SV, "log-column-what")),
        Column::new(t!(SV, "log-column-detail")),
    ];
    let rows = rows.into_iter().map(|row| one(row, now)).collect();
    view! {
        <DataTable caption=t!(SV, "office-log") quiet_caption=true columns rows/>
        <Pager label=t!(SV, "log-pages") status next/>
    }
    .into_any()
}

fn one(row: Row, now: Timestamp) -> Vec<AnyView> {
    let who = match row.role.as_str() {
        "resident" => t!(SV, "log-resident"),
        "rep" => t!(SV, "office-role-rep"),
        "system" => t!(SV, "log-system"),
        "staff" => person(row.name.as_deref(), &t!(SV, "log-staff")),
        role => person(row.name.as_deref(), role),
    };
    // The end of an id is what the case shows as its reference; the whole stands in the link.
    let short = uuid::Uuid::try_parse(&row.id).ok().map(|id| {
        let id = id.simple().to_string().to_uppercase();
        view! { " "<code>{id[id.len() - 8..].to_owned()}</code> }
    });
    let to = format!("{HERE}?{}", serde_html_form::to_string([("id", row.id.as_str())]).unwrap_or_default());
    vec![
        cell(row.seq),
        cell(view! { <time datetime=row.at.to_rfc3339()>{moment(row.at, now)}</time> }),
        cell(who),
        cell(view! { <span title=row.action.clone()>{acts::name(&row.action)}</span> }),
        cell(view! { <a href=to title=row.id.clone()>{acts::subject(&row.subject)}{short}</a> }),
        cell(row.detail),
    ]
}
