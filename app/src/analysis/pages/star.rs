//! `/personal/analys/{id}/stjarna`: the prevention star: points, factors by arena, own words.

use super::{
    address,
    parts::{self, Shown},
    star_picture,
};
use crate::{
    accounts::{
        policy::{ReadAnalyses, WorkOnAnalyses},
        scope::Scope,
    },
    analysis::{
        labels,
        model::{Act, Arena, Effect, Field, LONGEST_WORDS, Point, STANDARD},
        service::{self, read, work},
        view::{AnalysisForm, spot_code},
    },
    fault::Fault,
    forms::{Posted, Refused, offered},
    kernel::{id::AnalysisId, lang::Lang},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// Empty rows after those that are filled.
const MORE: usize = 2;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such analysis, or it is not the person's to work on.
pub async fn get(
    frame: Frame,
    scope: Scope<WorkOnAnalyses>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let id = parts::read_id(&id)?;
    service::worked_on(&scope, id).await?;
    let whole = read::whole(&scope.narrow::<ReadAnalyses>()?, id).await?;
    Ok(page(&frame, &Shown::fresh(whole, scope.now(), query.as_deref()), StatusCode::OK))
}

/// Writes the star.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<WorkOnAnalyses>,
    Path(id): Path<String>,
    Posted(form): Posted<AnalysisForm>,
) -> Result<Response, Fault> {
    let id = parts::read_id(&id)?;
    match write(&scope, id, &form).await {
        Ok(()) => Ok(see_other(&format!("{}/stjarna?done=work", address(id)))),
        Err(refused) => {
            let (shown, status) = parts::again(&scope, id, form, refused).await?;
            Ok(page(&frame, &shown, status))
        }
    }
}

async fn write(scope: &Scope<WorkOnAnalyses>, id: AnalysisId, form: &AnalysisForm) -> Result<(), Refused> {
    service::worked_on(scope, id).await?;
    if form.r#do != "star" {
        return Err(Refused::Fault(Fault::BadRequest));
    }
    work::write_star(scope, (id, form.version()), form.chosen_points(), &form.factors()?).await
}

fn page(frame: &Frame, shown: &Shown, status: StatusCode) -> Response {
    let whole = &shown.whole;
    let title = t!(SV, "analysis-star");
    let (back, name) = (address(whole.one.id), whole.one.title.clone());
    let form = match shown.may(Act::Work) {
        true => form(shown),
        false => view! { <Notice title=t!(SV, "analysis-not-open") tone=Tone::Warn/> }.into_any(),
    };
    frame.page(title.clone()).office(Room::Analysis).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=back>{t!(SV, "analysis-to-one")}</a></p>
            <PageHeading title eyebrow=name lead=t!(SV, "analysis-star-lead")/>
            <div class="stack-l">
                {parts::messages(&frame.profile, shown)}
                {star_picture::star(whole)}
                {form}
            </div>
        }
    })
}

fn form(shown: &Shown) -> AnyView {
    let form = &shown.form;
    let points = Point::ALL.iter().map(|one| {
        let chosen = form.points.iter().any(|code| code == one.code());
        Choice::new(one.code(), labels::point(*one)).chosen(chosen)
    });
    let points = points.collect();
    let arenas = Arena::ALL.iter().map(|arena| ticks(form, *arena)).collect_view();
    let changed = shown.came_back(&["star"]).then_some("");
    view! {
        <form method="post" class="stack-l page-narrow" data-guard="" data-changed=changed>
            {shown.version()}
            <h2>{t!(SV, "analysis-star-edit")}</h2>
            <CheckboxGroup name="points" id="field-points" legend=t!(SV, "analysis-points") hint=t!(SV, "analysis-points-hint") choices=points/>
            {arenas}
            {own(shown)}
            <ActionBar><Button text=t!(SV, "analysis-save-star") kind=ButtonKind::Amber name="do" value="star"/></ActionBar>
        </form>
    }
    .into_any()
}

/// What can be ticked in an arena, risks beside what protects.
fn ticks(form: &AnalysisForm, arena: Arena) -> AnyView {
    let group = |effect: Effect, legend: String| {
        let own = STANDARD.iter().filter(|one| one.arena == arena && one.effect == effect);
        let choices = own.map(|one| {
            let chosen = form.tick.iter().any(|code| code == one.code);
            Choice::new(one.code, labels::standard(one.code)).hint(labels::spot(one.field, one.point)).chosen(chosen)
        });
        let (choices, id) = (choices.collect(), format!("tick-{arena}-{effect}"));
        view! { <CheckboxGroup name="tick" id legend choices/> }
    };
    view! {
        <section class="stack">
            <h3>{labels::arena(arena)}</h3>
            <div class="grid-2">
                {group(Effect::Risk, t!(SV, "analysis-risks-in", arena = labels::arena(arena).to_lowercase()))}
                {group(Effect::Protective, t!(SV, "analysis-protective-in", arena = labels::arena(arena).to_lowercase()))}
            </div>
        </section>
    }
    .into_any()
}

/// Own words, each with what it does and where it belongs.
fn own(shown: &Shown) -> AnyView {
    let form = &shown.form;
    let of = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
    let empty = form.factor.iter().rev().take_while(|words| words.is_empty()).count();
    let rows = (0..form.factor.len().min(40) + MORE.saturating_sub(empty)).map(|n| {
        let id = if n == 0 { "field-factor".to_owned() } else { format!("factor-{n}") };
        let error = shown.error("factor").filter(|_| n == 0);
        let effects = Effect::ALL.iter().map(|one| Choice::new(one.code(), labels::effect(*one)));
        let effects = offered::after(t!(SV, "analysis-choose"), effects, &of(&form.effect, n));
        let arenas = Arena::ALL.iter().map(|one| Choice::new(one.code(), labels::arena(*one)));
        let arenas = offered::after(t!(SV, "analysis-choose"), arenas, &of(&form.at, n));
        let spots = spots().into_iter().map(|(code, name)| Choice::new(code, name));
        let spots = offered::after(t!(SV, "analysis-choose"), spots, &of(&form.spot, n));
        let value = of(&form.factor, n);
        view! {
            <li class="factor-row">
                <TextInput name="factor" id label=t!(SV, "analysis-own-factor", n = n + 1) value error autocomplete="off"
                    maxlength=most(LONGEST_WORDS)/>
                <Select name="effect" id=format!("effect-{n}") label=t!(SV, "analysis-effect") choices=effects/>
                <Select name="at" id=format!("at-{n}") label=t!(SV, "analysis-arena") choices=arenas/>
                <Select name="spot" id=format!("spot-{n}") label=t!(SV, "analysis-spot") choices=spots/>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="stack">
            <h3>{t!(SV, "analysis-own-factors")}</h3>
            <p>{t!(SV, "analysis-own-text")}</p>
            <ul class="plain stack">{rows}</ul>
        </section>
    }
    .into_any()
}

/// Every place of the star, the common base first.
fn spots() -> Vec<(String, String)> {
    let outer = [Field::Middle, Field::Tip].into_iter();
    let outer = outer.flat_map(|field| Point::ALL.iter().map(move |point| (field, Some(*point))));
    let all = std::iter::once((Field::Base, None)).chain(outer);
    all.map(|(field, point)| (spot_code(field, point), labels::spot(field, point))).collect()
}
