//! What differs between two versions, so that it can be read: each part with both sides, what changed within a text marked.

use super::article::{mark, outcome, target};
use crate::{
    kernel::lang::Lang,
    platform::clock::plain_date,
    pledges::{
        labels,
        model::difference::{Differs, Part, Side},
    },
    t,
};
use leptos::prelude::*;

/// Both sides of everything that differs, each under what its version is called.
pub(super) fn changes(lang: Lang, differs: &[Differs], before: &str, after: &str) -> AnyView {
    let items = differs.iter().map(|one| {
        let (title, (old, new)) = (part(lang, &one.part), sides(lang, one));
        let (before, after) = (before.to_owned(), after.to_owned());
        view! {
            <section class="change">
                {title}
                <dl class="change-sides">
                    <div class="change-before"><dt>{before}</dt><dd>{old}</dd></div>
                    <div class="change-after"><dt>{after}</dt><dd>{new}</dd></div>
                </dl>
            </section>
        }
    });
    view! { <div class="stack">{items.collect_view()}</div> }.into_any()
}

/// What a part is called; of an activity also which one.
fn part(lang: Lang, part: &Part) -> AnyView {
    let (word, of) = match part {
        Part::Title => (t!(lang, "pledge-title"), ""),
        Part::Promise => (t!(lang, "pledge-promise"), ""),
        Part::Period => (t!(lang, "pledge-period"), ""),
        Part::Who => (t!(lang, "pledge-who"), ""),
        Part::Areas => (t!(lang, "pledge-where"), ""),
        Part::Background => (t!(lang, "pledge-background"), ""),
        Part::Figure(what) => (t!(lang, "pledge-figure"), what.as_str()),
        Part::Aim => (t!(lang, "pledge-aim"), ""),
        Part::Activity(_) => (t!(lang, "pledge-activity"), ""),
        Part::Target(of) => (t!(lang, "pledge-target"), of.as_str()),
        Part::Outcome(of) => (t!(lang, "pledge-outcome"), of.as_str()),
        Part::Comment(of) => (t!(lang, "pledge-comment"), of.as_str()),
        Part::ActivityStatus(of) => (t!(lang, "pledge-status"), of.as_str()),
        Part::Children => (t!(lang, "pledge-children"), ""),
        Part::Signatures => (t!(lang, "pledge-signed"), ""),
        Part::Grounds => (t!(lang, "pledge-grounds"), ""),
        Part::Heard => (t!(lang, "pledge-heard"), ""),
        Part::Previous => (t!(lang, "pledge-previous"), ""),
        Part::Contact => (t!(lang, "pledge-contact"), ""),
        Part::Status => (t!(lang, "pledge-status"), ""),
        Part::Reason => (t!(lang, "pledge-why"), ""),
    };
    let of = (!of.is_empty()).then(|| of.to_owned()).map(|of| view! { <span class="change-of" lang="sv">{of}</span> });
    view! { <h3>{word}{of}</h3> }.into_any()
}

fn sides(lang: Lang, one: &Differs) -> (AnyView, AnyView) {
    if let (Side::Text(before), Side::Text(after)) = (&one.before, &one.after) {
        let (head, old, new, tail) = apart(before, after);
        let old = view! { <del>{old}</del> }.into_any();
        let new = view! { <ins>{new}</ins> }.into_any();
        return (around(&head, old, &tail), around(&head, new, &tail));
    }
    (side(lang, &one.part, &one.before), side(lang, &one.part, &one.after))
}

fn around(head: &str, changed: AnyView, tail: &str) -> AnyView {
    let (head, tail) = (head.to_owned(), tail.to_owned());
    view! { <p class="typed" lang="sv">{head}{changed}{tail}</p> }.into_any()
}

/// Two texts as what they begin with, what differs in each, and what they end with: whole words only.
fn apart(before: &str, after: &str) -> (String, String, String, String) {
    let words = |text: &str| text.split_inclusive(char::is_whitespace).map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (words(before), words(after));
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = (old.len() - head).min(new.len() - head);
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let middle = |all: &[String]| all[head..all.len() - tail].concat();
    (old[..head].concat(), middle(&old), middle(&new), old[old.len() - tail..].concat())
}

fn side(lang: Lang, part: &Part, side: &Side) -> AnyView {
    match side {
        Side::Nothing => view! { <p class="muted">{t!(lang, "pledge-not-there")}</p> }.into_any(),
        Side::Text(text) => {
            let text = text.clone();
            view! { <p class="typed" lang="sv">{text}</p> }.into_any()
        }
        Side::Lines(lines) => {
            let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
            view! { <ul lang="sv">{lines}</ul> }.into_any()
        }
        Side::Status(status) => view! { <p>{mark(lang, *status)}</p> }.into_any(),
        Side::Who(who, other) => {
            let who = labels::who_in(lang, *who, other);
            view! { <p>{who}</p> }.into_any()
        }
        Side::Days(first, last) => {
            let days = labels::days(lang, *first, *last);
            view! { <p>{days}</p> }.into_any()
        }
        Side::Activity(one) => {
            let said = if matches!(part, Part::Outcome(_)) { outcome(lang, one) } else { target(lang, one) };
            view! { <p>{said}</p> }.into_any()
        }
        Side::Signed(all) => {
            let all = all.iter().map(|(role, day)| {
                let (role, day) = (role.clone(), plain_date(*day, lang));
                view! { <li><span lang="sv">{role}</span>", "{day}</li> }
            });
            view! { <ul>{all.collect_view()}</ul> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_changed_is_marked() {
        let told = apart("Vi går två vandringar per år.", "Vi går minst tre vandringar per år.");
        let told = (told.0.as_str(), told.1.as_str(), told.2.as_str(), told.3.as_str());
        assert_eq!(told, ("Vi går ", "två ", "minst tre ", "vandringar per år."));
    }

    proptest! {
        #[test]
        fn both_texts_are_whole(before in "[a-c ]{0,20}", after in "[a-c ]{0,20}") {
            let (head, old, new, tail) = apart(&before, &after);
            prop_assert_eq!(format!("{head}{old}{tail}"), before);
            prop_assert_eq!(format!("{head}{new}{tail}"), after);
        }
    }
}
