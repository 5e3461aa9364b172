//! `/personal/stod/siffror`: what remains of contacts when they are gone, in whole years and in steps of five. The year that
//! runs is not told: two looks at it could be subtracted.

use super::{COUNTS, SV, labels, parts};
use crate::{
    accounts::{policy::RunSupport, scope::Scope},
    fault::Fault,
    shell::{Frame, Room},
    support::{
        labels as common,
        model::{AgeGroup, Crime, Outcome, Reported, Sex, Source},
        service::counts,
        view::{Figure, List, Of, Range, Year},
    },
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<RunSupport>) -> Result<Response, Fault> {
    let counts = counts::counts(&scope).await?;
    Ok(parts::begin(&frame, Room::Support).render(|| {
        let none = counts.years.is_empty().then(|| {
            view! { <EmptyState title=t!(SV, "office-support-no-counts") text=t!(SV, "office-support-no-counts-text")/> }
        });
        let years = counts.years.iter().map(year).collect_view();
        view! {
            <PageHeading title=t!(SV, "office-support-counts") lead=t!(SV, "office-support-counts-lead")/>
            {parts::tabs(&frame, COUNTS)}
            <div class="stack-l">
                {parts::sentences()}
                {parts::working()}
                {none}
                {years}
            </div>
        }
    }))
}

fn year(one: &Year) -> AnyView {
    let title = one.year.to_string();
    let id = format!("year-{title}");
    let labelled = id.clone();
    let all = t!(SV, "office-support-counts-all", many = about(one.all));
    let none = one.lists.is_empty().then(|| view! { <p>{t!(SV, "office-support-counts-no-lists")}</p> });
    let lists = one.lists.iter().map(list).collect_view();
    view! {
        <section class="stack" aria-labelledby=labelled>
            <h2 id=id>{title}</h2>
            <p>{all}</p>
            {none}
            <div class="card-grid">{lists}</div>
        </section>
    }
    .into_any()
}

fn list(one: &List) -> AnyView {
    let of = one.of;
    let figure = |figure: &Figure| (name(of, figure), about(figure.many).into_any());
    let facts = one.figures.iter().map(figure).collect::<Vec<_>>();
    view! { <Card title=title(of) level=3><DefinitionList facts/></Card> }.into_any()
}

/// About how many. From nought on it may be nobody.
fn about(many: Range) -> String {
    match many.from {
        0 => t!(SV, "office-support-counts-few", most = many.to),
        from => t!(SV, "office-support-counts-range", least = from, most = many.to),
    }
}

fn title(of: Of) -> String {
    match of {
        Of::Organisation => t!(SV, "office-support-organisation"),
        Of::Source => t!(SV, "office-support-source"),
        Of::Crime => t!(SV, "office-support-told-crime"),
        Of::Age => t!(SV, "office-support-told-age"),
        Of::Sex => t!(SV, "office-support-told-sex"),
        Of::Reported => t!(SV, "office-support-reported"),
        Of::Outcome => t!(SV, "office-support-ended"),
    }
}

/// What a figure is about. What this program does not know is told as it is kept.
fn name(of: Of, figure: &Figure) -> String {
    if !figure.name.is_empty() {
        return figure.name.clone();
    }
    if figure.code.is_empty() {
        return t!(SV, "office-support-unsaid");
    }
    let code = figure.code.as_str();
    let name = match of {
        Of::Organisation => None,
        Of::Source => Source::parse(code).ok().map(labels::source),
        Of::Crime => Crime::parse(code).ok().map(|one| common::crime(SV, one)),
        Of::Age => AgeGroup::parse(code).ok().map(|one| common::age(SV, one)),
        Of::Sex => Sex::parse(code).ok().map(|one| common::sex(SV, one)),
        Of::Reported => Reported::parse(code).ok().map(labels::reported),
        Of::Outcome => Outcome::parse(code).ok().map(labels::outcome),
    };
    name.unwrap_or_else(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_has_a_name() {
        let many = Range { from: 0, to: 4 };
        let figure = |code: &str, name: &str| Figure { code: code.to_owned(), name: name.to_owned(), many };
        assert_eq!(name(Of::Organisation, &figure("0190", "Jouren")), "Jouren");
        assert_eq!(name(Of::Sex, &figure("woman", "")), common::sex(SV, Sex::Woman));
        assert_eq!(name(Of::Sex, &figure("", "")), t!(SV, "office-support-unsaid"));
        assert_eq!(name(Of::Crime, &figure("of a later version", "")), "of a later version");
    }
}
