//! Parts of the page of a protocol: publishing, how the day was, further lines, and what phones noted.

use super::{mistake, protocol::Page};
use crate::{
    forms::FieldErrors,
    kernel::lang::Lang,
    platform::clock::plain_date,
    t,
    ui::*,
    walks::{
        labels,
        model::{Group, GroupOfPeople, Item, LONGEST_TEXT, Light, State, Weather},
        pages::address,
        service::read::Whole,
        store::finding::Row as Note,
        view::nth,
    },
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Whether it may be published, and the button for it.
pub(super) fn publish(whole: &Whole, ready: &Result<(), FieldErrors>, wrong: &FieldErrors) -> Option<AnyView> {
    if whole.row.state() != State::Walked {
        return None;
    }
    let promised = whole.promised().map(|day| t!(SV, "walks-promised", day = plain_date(day, SV)));
    let body = match ready {
        Ok(()) if whole.lines.is_empty() => publish_empty(whole, wrong),
        Ok(()) => {
            let fields =
                vec![("do".to_owned(), "publish".to_owned()), ("version".to_owned(), whole.row.version.to_string())];
            let action = format!("{}/protokoll", address(whole.row.id));
            view! {
                <p>{t!(SV, "walks-publish-text")}</p>
                <div><ButtonForm action text=t!(SV, "walks-publish") kind=ButtonKind::Amber fields/></div>
            }
            .into_any()
        }
        Err(errors) => {
            let items = errors.summary(SV).into_iter().map(|(_, text)| view! { <li>{text}</li> });
            view! { <p>{t!(SV, "walks-publish-not-yet")}</p><ul>{items.collect_view()}</ul> }.into_any()
        }
    };
    Some(view! { <Card title=t!(SV, "walks-publish-heading")><p class="small">{promised}</p>{body}</Card> }.into_any())
}

/// A protocol without lines is published only by somebody who says so.
fn publish_empty(whole: &Whole, wrong: &FieldErrors) -> AnyView {
    let (version, error) = (whole.row.version.to_string(), wrong.of("sure", SV));
    let choices = vec![Choice::new("1", t!(SV, "walks-publish-empty-sure"))];
    view! {
        <form method="post" class="stack">
            <HiddenInput name="version" value=version/>
            <CheckboxGroup name="sure" id="field-sure" legend=t!(SV, "walks-publish-empty") choices error/>
            <div><Button text=t!(SV, "walks-publish") name="do" value="publish" kind=ButtonKind::Amber/></div>
        </form>
    }
    .into_any()
}

/// Notes that came after the protocol was public, and the button that makes lines of them.
pub(super) fn late(whole: &Whole) -> Option<AnyView> {
    let many = whole.late();
    let fields = vec![("do".to_owned(), "late".to_owned()), ("version".to_owned(), whole.row.version.to_string())];
    let action = format!("{}/protokoll", address(whole.row.id));
    (many > 0).then(|| {
        view! {
            <Card title=t!(SV, "walks-late", n = many)>
                <p>{t!(SV, "walks-late-text")}</p>
                <div><ButtonForm action text=t!(SV, "walks-late-take") kind=ButtonKind::Amber fields/></div>
            </Card>
        }
        .into_any()
    })
}

fn codes<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
    name: impl Fn(T) -> String,
    picked: &str,
) -> Vec<Choice> {
    let none = std::iter::once(Choice::new("", t!(SV, "walks-not-said")));
    none.chain(all.iter().map(|one| Choice::new(code(*one), name(*one)))).map(|one| one.chosen_if(picked)).collect()
}

/// How the day was; on an open walk this closes it.
pub(super) fn close(page: &Page<'_>) -> Option<AnyView> {
    let (form, errors, open) = (page.form, page.errors, page.whole.row.state() == State::Open);
    if !open && !page.whole.row.state().has_protocol() {
        return None;
    }
    let light = codes(Light::ALL, Light::code, |one| labels::light(SV, one), &form.light);
    let weather = codes(Weather::ALL, Weather::code, |one| labels::weather(SV, one), &form.weather);
    let people = GroupOfPeople::ALL.iter().enumerate().map(|(at, group)| {
        let (id, label, value) =
            (format!("people-{}", group.code()), labels::people(SV, *group), nth(&form.people, at).to_owned());
        view! { <TextInput name="people" id label value kind="number" width=Width::Short/> }
    });
    let people = people.collect_view();
    let error = mistake(errors, "people");
    let (version, wrong) = (form.version.clone(), errors.of("light", SV));
    let (text, what) = if open { (t!(SV, "walks-close"), "close") } else { (t!(SV, "walks-save"), "how") };
    Some(
        view! {
            <Card title=t!(SV, "walks-how-it-was")>
                <form method="post" class="stack">
                    <HiddenInput name="version" value=version/>
                    <div class="grid-2">
                        <Select name="light" id="field-light" label=t!(SV, "walk-light") choices=light error=wrong/>
                        <Select name="weather" id="field-weather" label=t!(SV, "walk-weather") choices=weather/>
                    </div>
                    <fieldset class="stack-s walk-people" id="field-people" tabindex="-1">
                        <legend>{t!(SV, "walks-people-count")}</legend>
                        <p class="hint">{t!(SV, "walks-people-hint")}</p>
                        {error}
                        <div class="walk-people-fields">{people}</div>
                    </fieldset>
                    <div><Button text name="do" value=what/></div>
                </form>
            </Card>
        }
        .into_any(),
    )
}

/// A further line, and two that become one.
pub(super) fn more(page: &Page<'_>) -> Option<AnyView> {
    page.whole
        .row
        .state()
        .has_protocol()
        .then(|| view! { <div class="grid-2">{add(page)}{merge(page)}</div> }.into_any())
}

fn add(page: &Page<'_>) -> AnyView {
    let (form, errors) = (page.form, page.errors);
    let stops = page.whole.plan.stops.iter().map(|stop| Choice::new(stop.number.to_string(), labels::stop(stop)));
    let stops = stops.map(|one| one.chosen_if(&form.stop)).collect();
    let groups = Group::ALL.iter().map(|group| ChoiceGroup {
        label: labels::group(SV, *group),
        choices: Item::of(*group)
            .map(|item| Choice::new(item.code(), labels::item(SV, item)).chosen_if(&form.item))
            .collect(),
    });
    let groups = groups.collect();
    let (version, text, wrong, wrong_item) =
        (form.version.clone(), form.text.clone(), errors.of("text", SV), errors.of("item", SV));
    let open = wrong.is_some() || wrong_item.is_some();
    view! {
        <Details summary=t!(SV, "walks-add-line") open>
            <form method="post" class="stack">
                <HiddenInput name="version" value=version/>
                <Select name="stop" id="field-stop" label=t!(SV, "walk-line-where") choices=stops/>
                <Select name="item" id="field-item" label=t!(SV, "walks-item") groups error=wrong_item/>
                <TextArea name="text" id="field-text" label=t!(SV, "walk-line-what") value=text error=wrong rows=2 maxlength=most(LONGEST_TEXT)/>
                <div><Button text=t!(SV, "walks-add-line") name="do" value="add" kind=ButtonKind::Quiet/></div>
            </form>
        </Details>
    }
    .into_any()
}

fn merge(page: &Page<'_>) -> Option<AnyView> {
    if page.whole.row.state() != State::Walked || page.whole.lines.len() < 2 {
        return None;
    }
    let choices = |picked: &str| -> Vec<Choice> {
        let lines = page.whole.lines.iter().map(|row| {
            let stop = page.whole.plan.stop(row.stop).map(labels::stop).unwrap_or_default();
            Choice::new(row.number.to_string(), format!("{}. {} – {stop}", row.number, row.content().text))
        });
        lines.map(|one| one.chosen_if(picked)).collect()
    };
    let (from, into) = (choices(&page.form.from), choices(&page.form.into));
    let (version, error) = (page.form.version.clone(), page.errors.of("into", SV));
    let open = error.is_some();
    Some(
        view! {
            <Details summary=t!(SV, "walks-merge") open>
                <form method="post" class="stack">
                    <p>{t!(SV, "walks-merge-text")}</p>
                    <HiddenInput name="version" value=version/>
                    <Select name="from" id="field-from" label=t!(SV, "walks-merge-from") choices=from/>
                    <Select name="into" id="field-into" label=t!(SV, "walks-merge-into") choices=into error/>
                    <div><Button text=t!(SV, "walks-merge") name="do" value="merge" kind=ButtonKind::Quiet/></div>
                </form>
            </Details>
        }
        .into_any(),
    )
}

/// What phones noted, stop by stop.
pub(super) fn notes(whole: &Whole) -> AnyView {
    let stops = whole.plan.stops.iter().map(|stop| {
        let here: Vec<&Note> = whole.notes.iter().filter(|note| note.stop == stop.number).collect();
        let (name, many) = (labels::stop(stop), here.len());
        let items = here.iter().map(|note| one_note(whole, note)).collect_view();
        view! {
            <Details summary=t!(SV, "walks-notes-at", stop = name, n = many)><ul class="plain stack-s">{items}</ul></Details>
        }
    });
    view! {
        <section class="stack-s"><h2>{t!(SV, "walks-notes")}</h2><p class="small">{t!(SV, "walks-notes-text")}</p>{stops.collect_view()}</section>
    }
    .into_any()
}

/// One note with its words and its photo, for those who write the protocol.
pub(super) fn one_note(whole: &Whole, note: &Note) -> AnyView {
    let item = note.item().map(|item| labels::item(SV, item)).unwrap_or_default();
    let said = match note.severity {
        Some(severity) => format!("{}, {}", labels::verdict(SV, note.verdict()), labels::severity(SV, severity)),
        None => labels::verdict(SV, note.verdict()),
    };
    let words = (!note.words.is_empty()).then(|| view! { <p class="typed">{note.words.clone()}</p> });
    let photo = note.shown_photo().map(|_| {
        let base = format!("{}/bild/{}", address(whole.row.id), note.key);
        let (small, large) = (format!("{base}/liten"), format!("{base}/stor"));
        view! { <a href=large><img class="walk-photo" src=small alt=t!(SV, "walks-photo", item = item.clone()) loading="lazy"/></a> }
    });
    let look = look(whole, note, &item);
    view! { <li class="stack-s"><p>{item.clone()}" "<span class="small">{said}</span></p>{words}{photo}{look}</li> }
        .into_any()
}

/// The way to look at a photo and show it in the public protocol, and whether it is shown.
fn look(whole: &Whole, note: &Note, item: &str) -> Option<AnyView> {
    note.shown_photo().filter(|_| note.action.is_some() && whole.row.state().has_protocol())?;
    let href = format!("{}/foto/{}", address(whole.row.id), note.key);
    let shown = whole.copies.iter().any(|copy| copy.finding == note.key && copy.shown_at.is_some());
    let (text, tone) = match shown {
        true => (t!(SV, "walks-photo-is-shown"), Tone::Ok),
        false => (t!(SV, "walks-photo-is-hidden"), Tone::Neutral),
    };
    let about = item.to_owned();
    Some(
        view! {
            <p class="cluster">
                <StatusTag text tone/>
                <a class="quiet-link" href=href>{t!(SV, "walks-photo-look")}<span class="hidden">" "{about}</span></a>
            </p>
        }
        .into_any(),
    )
}
