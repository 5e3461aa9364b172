//! What the resident answered beside the words, and the photo.

use super::view::{SV, View};
use crate::{
    kernel::{
        pii,
        pii_types::Purpose,
        place::{HowGiven, Position},
    },
    reports::{
        labels,
        model::{PhotoState, Verdict},
        pages::inbox::rows::marked,
        store::search_words,
        wording,
    },
    t,
    ui::{Card, DefinitionList},
};
use leptos::prelude::*;

/// Word and value of each answer.
pub fn facts(view: &View<'_>) -> AnyView {
    let report = &view.case.report;
    let mut facts: Vec<(String, AnyView)> = Vec::new();
    let mut fact = |word: String, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            facts.push((word, value.into_any()));
        }
    };
    fact(t!(SV, "office-choice"), Some(view.profile.choice_name(&report.choice, SV)));
    fact(t!(SV, "office-category"), Some(view.profile.category_label(report.category.as_str())));
    fact(t!(SV, "office-area"), report.area.as_ref().map(|code| view.profile.area_name(code.as_str())));
    fact(t!(SV, "office-place-type"), report.place_type.map(|code| view.profile.place_type_name(code, SV)));
    fact(t!(SV, "office-position"), report.position.map(position));
    fact(t!(SV, "office-when"), Some(labels::times(report)));
    fact(t!(SV, "office-impact"), report.impact.map(|step| wording::impact(step, SV)));
    fact(t!(SV, "office-already"), report.already.map(|code| wording::already(code, SV)));
    fact(t!(SV, "office-owner"), report.owner.as_ref().map(|code| view.profile.owner_name(code.as_str(), SV)));
    fact(t!(SV, "office-unit"), report.unit.as_ref().map(|code| view.profile.actor_name(code.as_str())));
    fact(t!(SV, "office-assigned"), report.assigned.map(|who| view.name(who)));
    fact(t!(SV, "office-language"), Some(report.lang.own_name().to_owned()));
    fact(t!(SV, "office-contact"), Some(contact(view)));
    fact(
        t!(SV, "office-helped"),
        report.helped.map(|verdict| match verdict {
            Verdict::Yes => t!(SV, "office-helped-yes"),
            Verdict::No => t!(SV, "office-helped-no"),
        }),
    );
    fact(t!(SV, "office-reference"), Some(search_words::reference(report.id)));
    if let Some(place) = place(view) {
        facts.insert(2, (t!(SV, "office-place"), place));
    }
    view! { <Card title=t!(SV, "office-facts")><DefinitionList facts/></Card> }.into_any()
}

/// The place in words, marked like the rest: people write door codes and names there too.
fn place(view: &View<'_>) -> Option<AnyView> {
    let words = view.case.report.place_words.disclose(Purpose::ShowToHandler);
    (!words.trim().is_empty()).then(|| marked(words, &pii::find(words)))
}

fn position(at: Position) -> String {
    let how = match at.given() {
        HowGiven::Device => t!(SV, "office-given-device"),
        HowGiven::Search => t!(SV, "office-given-search"),
        HowGiven::Area => t!(SV, "office-given-area"),
        HowGiven::Words => t!(SV, "office-given-words"),
        HowGiven::Map => t!(SV, "office-given-map"),
    };
    match at.accuracy_m() {
        Some(metres) => t!(
            SV,
            "office-position-within",
            lat = format!("{:.5}", at.lat()),
            lon = format!("{:.5}", at.lon()),
            how = how,
            metres = metres.to_string()
        ),
        None => {
            t!(SV, "office-position-at", lat = format!("{:.5}", at.lat()), lon = format!("{:.5}", at.lon()), how = how)
        }
    }
}

/// Whether answers reach the person by mail; the address itself is never shown.
fn contact(view: &View<'_>) -> String {
    match view.case.contact {
        Some(true) => t!(SV, "office-contact-confirmed"),
        Some(false) => t!(SV, "office-contact-unconfirmed"),
        None => t!(SV, "office-contact-none"),
    }
}

/// The photo, small, leading to the large one.
pub fn photo(view: &View<'_>) -> Option<AnyView> {
    let report = &view.case.report;
    let text = match report.photo_state {
        PhotoState::None => return None,
        PhotoState::Incoming => t!(SV, "office-photo-incoming"),
        PhotoState::Refused => t!(SV, "office-photo-refused"),
        PhotoState::Ready => {
            let small = format!("/personal/inkorg/{}/bild/small", report.id);
            let large = format!("/personal/inkorg/{}/bild/large", report.id);
            return Some(
                view! {
                    <Card title=t!(SV, "office-photo")>
                        <a href=large><img class="case-photo" src=small alt=t!(SV, "office-photo-alt") loading="lazy"/></a>
                    </Card>
                }
                .into_any(),
            );
        }
    };
    Some(view! { <Card title=t!(SV, "office-photo")><p class="muted">{text}</p></Card> }.into_any())
}
