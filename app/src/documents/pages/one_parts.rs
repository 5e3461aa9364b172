//! The parts around a document on its page: files, the forms of a draft, what is done with a fixed one, who got it.

use super::{
    one::Shown,
    parts::{HERE, SV, along},
};
use crate::{
    documents::{
        labels,
        model::{Kind, Progress, State, Way},
        sections,
        service::{make, read::is_for_archive},
        view::LONGEST_TEXT,
    },
    platform::clock::{local_date, spoken_date},
    t,
    ui::*,
};
use leptos::prelude::*;

fn here(shown: &Shown) -> String {
    format!("{HERE}/{}", shown.whole.row.id)
}

/// Where the content of a document was purged: what it was, when that was, and to whom it had gone.
pub(super) fn purged(shown: &Shown, title: String, text: String, tone: Tone) -> AnyView {
    let row = &shown.whole.row;
    let facts = vec![
        (t!(SV, "documents-fixed-on"), cell(row.fixed_on.as_deref().map(labels::date_of))),
        (t!(SV, "documents-version"), cell(row.number.to_string())),
        (t!(SV, "documents-registration"), cell(row.registration.clone())),
    ];
    view! {
        <div class="stack-l">
            <p class="no-print"><a class="quiet-link" href=HERE>{t!(SV, "office-documents")}</a></p>
            <PageHeading title/>
            <p><StatusTag text tone/></p>
            <Notice title=labels::fate(&shown.whole.fate) tone=Tone::Info>
                <p>{t!(SV, "documents-purged-text")}</p>
            </Notice>
            <DefinitionList facts/>
            {sendings(shown)}
        </div>
    }
    .into_any()
}

/// Links to the files.
pub(super) fn files(shown: &Shown) -> AnyView {
    let id = shown.whole.row.id;
    let link = |format: &str, text: String| {
        view! { <LinkButton href=format!("{HERE}/{id}/fil/{format}") text kind=ButtonKind::Quiet glyph=Glyph::Download/> }
    };
    view! {
        {link("pdf", t!(SV, "documents-file-pdf"))}
        {link("docx", t!(SV, "documents-file-docx"))}
        {link("xlsx", t!(SV, "documents-file-xlsx"))}
        {link("csv", t!(SV, "documents-file-csv"))}
        {is_for_archive(&shown.whole).then(|| link("zip", t!(SV, "documents-file-zip")))}
    }
    .into_any()
}

/// What is written in a draft, what the law still wants, and the way on.
pub(super) fn draft(shown: &Shown) -> AnyView {
    let row = &shown.whole.row;
    let Some(span) = row.span() else { return ().into_any() };
    let stored = make::texts(row);
    let typed = shown.form.as_ref().filter(|form| form.act == "save");
    let fields = texts(shown, span.kind());
    let version = row.version.to_string();
    let open = typed.is_some() || shown.wrong.conflict || !shown.wrong.errors.is_empty() || stored.is_empty();
    let one = |act: &str, text: String, kind: ButtonKind| {
        let fields = along([("do", act.to_owned()), ("version", version.clone())]);
        view! { <ButtonForm action=here(shown) text fields kind/> }
    };
    let (fix, drop) = (
        one("fix", t!(SV, "documents-fix"), ButtonKind::Amber),
        one("drop", t!(SV, "documents-drop"), ButtonKind::Quiet),
    );
    let (action, checklist) = (here(shown), (span.kind() == Kind::Law).then(|| checklist(shown)));
    view! {
        {checklist}
        <Details summary=t!(SV, "documents-write") open>
            <form method="post" action=action class="stack">
                <HiddenInput name="do" value="save"/>
                <HiddenInput name="version" value=version/>
                <p class="small">{t!(SV, "documents-write-text")}</p>
                {fields}
                <Button text=t!(SV, "documents-save") kind=ButtonKind::Quiet/>
            </form>
        </Details>
        <Notice title=t!(SV, "documents-is-draft") tone=Tone::Info>
            <p>{t!(SV, "documents-is-draft-text")}</p>
            <div class="cluster">
                {fix}
                {drop}
            </div>
        </Notice>
    }
    .into_any()
}

/// The texts of a draft, a field for each section.
fn texts(shown: &Shown, kind: Kind) -> AnyView {
    let stored = make::texts(&shown.whole.row);
    let typed = shown.form.as_ref().filter(|form| form.act == "save");
    let field = |section: &sections::Section| {
        let value = typed.and_then(|form| form.texts.get(section.code)).or_else(|| stored.get(section.code));
        let limit = u32::try_from(LONGEST_TEXT).ok();
        view! {
            <TextArea name=section.code label=(section.title)() hint=(section.hint)() rows=4 maxlength=limit
                value=value.cloned().unwrap_or_default() error=shown.wrong.errors.of(section.code, SV)/>
        }
    };
    sections::of(kind).map(field).collect_view().into_any()
}

/// What the law asks for, point by point.
fn checklist(shown: &Shown) -> AnyView {
    let missing = make::missing(Kind::Law, &make::texts(&shown.whole.row));
    let items = sections::of(Kind::Law).filter(|section| section.code != "summary" && section.code != "sources").map(
        |section| {
            let done = missing.iter().all(|other| other.code != section.code);
            let (text, tone) = match (done, section.must.is_empty()) {
                (false, _) => (t!(SV, "documents-check-missing"), Tone::Warn),
                (true, false) => (t!(SV, "documents-check-written"), Tone::Ok),
                (true, true) => (t!(SV, "documents-check-filled"), Tone::Ok),
            };
            view! { <li><p><StatusTag text tone/>" "{(section.title)()}</p></li> }
        },
    );
    let items = items.collect_view();
    view! { <Card title=t!(SV, "documents-check")><p>{t!(SV, "documents-check-text")}</p><ul class="plain stack-s">{items}</ul></Card> }
        .into_any()
}

/// What is done with a fixed document: number, sending, archive, a new version.
pub(super) fn fixed(shown: &Shown) -> AnyView {
    let row = &shown.whole.row;
    let version = row.version.to_string();
    let one = |act: &str, text: String| {
        let fields = along([("do", act.to_owned()), ("version", version.clone())]);
        view! { <ButtonForm action=here(shown) text fields kind=ButtonKind::Quiet/> }
    };
    let archive = (row.state() != State::Archived).then(|| one("archive", t!(SV, "documents-archive")));
    let (send, number, again) = (send(shown), number(shown), one("again", t!(SV, "documents-again")));
    view! {
        <div class="split">{send}{number}</div>
        <div class="cluster">{archive}{again}</div>
    }
    .into_any()
}

fn send(shown: &Shown) -> AnyView {
    let reached: Vec<_> = shown.contacts.iter().filter(|contact| !contact.reached.address.is_empty()).collect();
    if reached.is_empty() {
        return view! {
            <Card title=t!(SV, "documents-send")>
                <p>{t!(SV, "documents-no-recipients")}</p>
                <p><a href=format!("{HERE}/mottagare")>{t!(SV, "documents-recipients")}</a></p>
            </Card>
        }
        .into_any();
    }
    let kind = shown.whole.row.span().map(crate::documents::Span::kind);
    let choices = reached.iter().map(|contact| {
        let usual = kind.is_some() && Kind::of(contact.recipient.every) == kind;
        Choice::new(contact.recipient.code.clone(), contact.recipient.name.clone())
            .hint(labels::way(contact.way()))
            .chosen(usual)
    });
    let choices = choices.collect::<Vec<_>>();
    let (action, version) = (here(shown), shown.whole.row.version.to_string());
    // What has gone out is not asked for a second time.
    let kind = if shown.whole.row.state() == State::Fixed { ButtonKind::Amber } else { ButtonKind::Quiet };
    view! {
        <Card title=t!(SV, "documents-send")>
            <form method="post" action=action class="stack">
                <HiddenInput name="do" value="send"/>
                <HiddenInput name="version" value=version/>
                <CheckboxGroup name="to" legend=t!(SV, "documents-send-to") choices/>
                <Button text=t!(SV, "documents-send") kind/>
            </form>
        </Card>
    }
    .into_any()
}

fn number(shown: &Shown) -> AnyView {
    let row = &shown.whole.row;
    let typed = shown.form.as_ref().filter(|form| form.act == "number");
    let registration = typed.map_or_else(|| row.registration.clone(), |form| form.registration.clone());
    let decided = typed.map_or_else(|| row.decided_on.clone().unwrap_or_default(), |form| form.decided_on.clone());
    let wrong = |field: &str| shown.wrong.errors.of(field, SV);
    let day = (row.span().map(crate::documents::Span::kind) == Some(Kind::Law)).then(|| {
        view! { <TextInput name="decided_on" label=t!(SV, "documents-decided-on") kind="date" value=decided hint=t!(SV, "documents-decided-on-hint") error=wrong("decided_on")/> }
    });
    let (action, version, error) = (here(shown), row.version.to_string(), wrong("registration"));
    view! {
        <Card title=t!(SV, "documents-registration")>
            <form method="post" action=action class="stack">
                <HiddenInput name="do" value="number"/>
                <HiddenInput name="version" value=version/>
                <TextInput name="registration" label=t!(SV, "documents-registration") value=registration hint=t!(SV, "documents-registration-hint") error/>
                {day}
                <Button text=t!(SV, "documents-save") kind=ButtonKind::Quiet/>
            </form>
        </Card>
    }
    .into_any()
}

/// Who got it, how, when.
pub(super) fn sendings(shown: &Shown) -> Option<AnyView> {
    if shown.whole.sendings.is_empty() {
        return None;
    }
    let said = |at| spoken_date(local_date(at), shown.today, SV);
    let row = |sending: &crate::documents::service::read::Sending| {
        let way = Way::parse(&sending.way).map(labels::way).unwrap_or_default();
        let letter = labels::letter(Progress::of(sending.letter.as_deref(), sending.left_at));
        let letter = letter.map(|(text, tone)| view! { <StatusTag text tone/> });
        let (sent, until) = (said(sending.sent_at), sending.expires_at.map(said));
        vec![cell(sending.name.clone()), cell(way), cell(sent), cell(letter), cell(until)]
    };
    let rows = shown.whole.sendings.iter().map(row).collect::<Vec<_>>();
    let columns = vec![
        Column::new(t!(SV, "documents-recipient")),
        Column::new(t!(SV, "documents-way")),
        Column::new(t!(SV, "documents-sent-on")),
        Column::new(t!(SV, "documents-letter")),
        Column::new(t!(SV, "documents-link-until")),
    ];
    Some(view! { <DataTable caption=t!(SV, "documents-sendings") columns rows/> }.into_any())
}
