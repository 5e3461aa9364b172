//! Suggestions below the street field while somebody types. The field itself is the page's and works without them.

use super::view::{SEARCH, Suggestion};
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Event, HtmlInputElement, KeyboardEvent, Request, RequestInit, Response, UrlSearchParams},
};
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// Shorter texts than this begin too many names.
const LEAST: usize = 2;
/// So long after the last key the search begins.
const PAUSE: Duration = Duration::from_millis(180);
/// The id of the list, which the field names.
const LIST: &str = "place-suggestions";

/// Turns a plain field into one with a list to choose from: arrow keys, Enter, Escape, or a press.
#[island]
pub fn PlaceSearch(
    /// The id of the text field.
    #[prop(into)]
    input: String,
    /// The id of the hidden field that holds the id of the chosen place.
    #[prop(into)]
    hidden: String,
    /// The name of the list, for those who do not see it.
    #[prop(into)]
    label: String,
    /// Said when there is one suggestion.
    #[prop(into)]
    one: String,
    /// Said when there are several; `{n}` stands for how many.
    #[prop(into)]
    many: String,
    /// Said when there is none.
    #[prop(into)]
    none: String,
) -> impl IntoView {
    let list = RwSignal::new(Vec::<Suggestion>::new());
    let at = RwSignal::new(None::<usize>);
    let said = RwSignal::new(String::new());
    let fields = StoredValue::new((input, hidden));
    let words = StoredValue::new((one, many, none));
    Effect::new(move || fields.with_value(|(input, hidden)| start(input, hidden, Combo { list, at, said, words })));
    let row = move |(n, place): (usize, Suggestion)| {
        let chosen = move || if at.get() == Some(n) { "true" } else { "false" };
        let name = place.name.clone();
        let area = place.area.clone();
        let take = move |event: ev::MouseEvent| {
            // The press must not take the focus out of the field.
            event.prevent_default();
            fields.with_value(|(input, hidden)| choose(input, hidden, &place, list, at));
        };
        view! { <li role="option" id=option(n) aria-selected=chosen on:mousedown=take><span>{name}</span>" "<small>{area}</small></li> }
    };
    view! {
        <ul class="suggestions" id=LIST role="listbox" aria-label=label hidden=move || list.with(Vec::is_empty)>
            {move || list.get().into_iter().enumerate().map(row).collect_view()}
        </ul>
        <p class="hidden" role="status">{move || said.get()}</p>
    }
}

/// What the field and the list share.
#[derive(Clone, Copy)]
struct Combo {
    list: RwSignal<Vec<Suggestion>>,
    at: RwSignal<Option<usize>>,
    said: RwSignal<String>,
    words: StoredValue<(String, String, String)>,
}

fn option(n: usize) -> String {
    format!("{LIST}-{n}")
}

fn field(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Makes the field a combobox and follows it.
fn start(input: &str, hidden: &str, combo: Combo) {
    let (Some(text), Some(chosen)) = (field(input), field(hidden)) else {
        return;
    };
    for (name, value) in
        [("role", "combobox"), ("aria-autocomplete", "list"), ("aria-controls", LIST), ("aria-expanded", "false")]
    {
        let _ = text.set_attribute(name, value);
    }
    mirror(text.clone(), combo);
    let typed = {
        let (text, chosen) = (text.clone(), chosen.clone());
        move |_: Event| {
            // Other words mean another place.
            chosen.set_value("");
            search_later(text.value(), combo);
        }
    };
    on(&text, "input", typed);
    let names = (input.to_owned(), hidden.to_owned());
    on(&text, "keydown", move |event: Event| key(&event, &names, combo));
    on(&text, "blur", move |_: Event| close(combo));
}

/// Tells the field what the list shows.
fn mirror(text: HtmlInputElement, combo: Combo) {
    Effect::new(move || {
        let open = combo.list.with(|list| !list.is_empty());
        let _ = text.set_attribute("aria-expanded", if open { "true" } else { "false" });
        let _ = match combo.at.get() {
            Some(n) => text.set_attribute("aria-activedescendant", &option(n)),
            None => text.remove_attribute("aria-activedescendant"),
        };
    });
}

/// Listens as long as the page lives.
fn on(text: &HtmlInputElement, name: &str, act: impl FnMut(Event) + 'static) {
    let heard = Closure::<dyn FnMut(Event)>::new(act);
    let _ = text.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    heard.forget();
}

thread_local! {
    /// Counts what was typed, so that a slow answer to an old text is not shown.
    static TYPED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

fn search_later(text: String, combo: Combo) {
    let mine = TYPED.with(|typed| {
        typed.set(typed.get().wrapping_add(1));
        typed.get()
    });
    close(combo);
    if text.trim().chars().count() < LEAST {
        return;
    }
    // Without timers there are no suggestions, and the field is as it was.
    let _ = set_timeout(
        move || {
            let newest = move || TYPED.with(|typed| typed.get() == mine);
            if newest() {
                spawn_local(async move {
                    let found = ask(&text).await;
                    if newest() {
                        show(found.unwrap_or_default(), combo);
                    }
                });
            }
        },
        PAUSE,
    );
}

/// Asks the server. Without an answer there are no suggestions.
async fn ask(text: &str) -> Option<Vec<Suggestion>> {
    let form = UrlSearchParams::new().ok()?;
    form.append("text", text);
    let asked = RequestInit::new();
    asked.set_method("POST");
    asked.set_body(&form);
    let asked = Request::new_with_str_and_init(SEARCH, &asked).ok()?;
    let answer: Response = JsFuture::from(window().fetch_with_request(&asked)).await.ok()?.dyn_into().ok()?;
    let json = JsFuture::from(answer.text().ok()?).await.ok()?.as_string()?;
    serde_json::from_str(&json).ok()
}

fn show(found: Vec<Suggestion>, combo: Combo) {
    let said = combo.words.with_value(|(one, many, none)| match found.len() {
        0 => none.clone(),
        1 => one.clone(),
        n => many.replace("{n}", &n.to_string()),
    });
    combo.said.set(said);
    combo.at.set(None);
    combo.list.set(found);
}

fn close(combo: Combo) {
    combo.at.set(None);
    combo.list.set(Vec::new());
}

fn key(event: &Event, (input, hidden): &(String, String), combo: Combo) {
    let Some(pressed) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else {
        return;
    };
    let count = combo.list.with(Vec::len);
    if count == 0 {
        return;
    }
    match pressed.as_str() {
        "ArrowDown" | "ArrowUp" => {
            event.prevent_default();
            combo.at.update(|at| *at = Some(next(*at, count, pressed == "ArrowDown")));
        }
        "Enter" => {
            let place = combo.at.get().and_then(|n| combo.list.with(|list| list.get(n).cloned()));
            if let Some(place) = place {
                event.prevent_default();
                choose(input, hidden, &place, combo.list, combo.at);
            }
        }
        "Escape" => close(combo),
        _ => {}
    }
}

/// The line after or before, round the ends.
fn next(at: Option<usize>, count: usize, down: bool) -> usize {
    match (at, down) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(n), true) => (n + 1) % count,
        (Some(n), false) => (n + count - 1) % count,
    }
}

fn choose(input: &str, hidden: &str, place: &Suggestion, list: RwSignal<Vec<Suggestion>>, at: RwSignal<Option<usize>>) {
    if let (Some(text), Some(chosen)) = (field(input), field(hidden)) {
        text.set_value(&place.name);
        chosen.set_value(&place.id);
    }
    at.set(None);
    list.set(Vec::new());
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn the_arrow_keys_go_round_the_ends() {
        assert_eq!([next(None, 3, true), next(Some(2), 3, true)], [0, 0]);
        assert_eq!([next(None, 3, false), next(Some(0), 3, false)], [2, 2]);
    }
}
