//! What a preset is refused for.

use crate::platform::preset::*;

/// Lyktköping with one passage changed.
fn changed(from: &str, to: &str) -> Result<Preset, PresetProblem> {
    let text = files::embedded("lyktkoping").unwrap().toml;
    assert!(text.contains(from), "{from}");
    Preset::from_toml("own.toml", &text.replacen(from, to, 1))
}

/// Lyktköping with lines before its first key.
fn with(lines: &str) -> Result<Preset, PresetProblem> {
    changed("slug = ", &format!("{lines}\nslug = "))
}

/// Lyktköping with tables at the end.
fn and(tables: &str) -> Result<Preset, PresetProblem> {
    let text = files::embedded("lyktkoping").unwrap().toml;
    Preset::from_toml("own.toml", &format!("{text}\n{tables}"))
}

fn fields(result: Result<Preset, PresetProblem>) -> Vec<String> {
    match result {
        Err(PresetProblem::Wrong(findings)) => findings.into_iter().map(|finding| finding.field).collect(),
        other => panic!("expected broken rules, got {other:?}"),
    }
}

/// What is changed, into what, and the field that must be named.
const BROKEN: &[(&str, &str, &str)] = &[
    ("slug = \"lyktkoping\"", "slug = \"Lyktköping\"", "slug"),
    ("name = \"Lyktköpings kommun\"", "name = \" \"", "name"),
    ("#1F4B99", "#F5B32E", "accent"),
    ("#1F4B99", "blue", "accent"),
    ("[\"sv\", \"fi\", \"en\"]", "[\"fi\", \"sv\"]", "languages"),
    ("[\"sv\", \"fi\", \"en\"]", "[\"sv\", \"en\", \"en\"]", "languages"),
    ("[\"sv\", \"fi\", \"en\"]", "[]", "languages"),
    ("meetings_per_year = 6", "meetings_per_year = 0", "bodies.steering.meetings_per_year"),
    ("priority_areas = 3", "priority_areas = 0", "situation.priority_areas"),
    ("code = \"skola\"", "code = \"trygghet\"", "actors.trygghet"),
    ("code = \"skola\"", "code = \"Sk ola\"", "actors.Sk ola"),
    ("lat = 59.5898\n", "", "areas.centrum.lat"),
    ("lat = 59.5898", "lat = 15.8995", "areas.centrum.lat"),
    ("telephone = \"08-465 004 00\"", "telephone = \"0846500400\"", "contact.telephone"),
    ("email = \"kontakt@", "email = \"kontakt", "contact.email"),
    ("\"https://lyktkoping", "\"http://lyktkoping", "contact.website"),
    ("fi = \"Maanantai–perjantai klo 8–16\"", "fi = \"\"", "contact.hours.fi"),
    ("street_park = ", "street = ", "owner_emails.street"),
    ("number = \"08-465 004 10\"", "number = \"\"", "local_support.social_emergency.number"),
    ("number = \"08-465 004 10\"", "number = \"ring\"", "local_support.social_emergency.number"),
];

#[test]
fn each_broken_rule_names_its_field() {
    for (from, to, field) in BROKEN.iter().copied() {
        let found = fields(changed(from, to));
        assert!(found.iter().any(|name| name == field), "{to}: {found:?}");
    }
}

#[test]
fn references_must_lead_somewhere() {
    let choice = |category: &str| {
        let label = "label = { sv = \"x\", fi = \"x\", en = \"x\" }";
        format!("[[public_choices]]\ncode = \"x\"\nicon = \"x\"\ncategory = \"{category}\"\n{label}\n")
    };
    let safe = choice("9").replace("code = \"x\"", "code = \"safe\"");
    assert!(and(&(choice("5.1") + &safe)).is_ok());
    for kept_back in ["3.1", "6", "8.2", "5.99", ""] {
        assert_eq!(fields(and(&(choice(kept_back) + &safe))), ["public_choices.x.category"], "{kept_back}");
    }
    assert_eq!(fields(and(&choice("5.1"))), ["public_choices"]);
    let template = "[[templates]]\ncode = \"x\"\nname = \"x\"\nstatus = \"ready\"\ncategory = \"55\"\ntext = { sv = \"x\", fi = \"x\", en = \"x\" }";
    assert_eq!(fields(and(template)), ["templates.x.status", "templates.x.category"]);
}

#[test]
fn what_is_assumed_must_exist() {
    assert!(with("assumed = [\"contact.email\", \"areas.centrum.lat\", \"actors.polisen\"]").is_ok());
    let lost = with("assumed = [\"contact.fax\", \"areas.atlantis\", \"name.x\", \"\"]");
    assert_eq!(fields(lost), ["assumed.contact.fax", "assumed.areas.atlantis", "assumed.name.x", "assumed."]);
}

#[test]
fn keys_that_are_unknown_missing_or_of_the_wrong_kind_are_refused_by_name() {
    let shape = |result| match result {
        Err(PresetProblem::Shape { message, .. }) => message,
        other => panic!("expected a wrong shape, got {other:?}"),
    };
    assert!(shape(with("colour = \"red\"")).contains("colour"));
    assert!(shape(changed("[centre]\nlat = 59.6\nlon = 15.9\n", "")).contains("centre"));
    assert!(shape(changed("kind = \"police\"", "kind = \"cops\"")).contains("unknown code"));
    assert!(shape(changed("last_checked = \"2026-02-16\"", "last_checked = \"i går\"")).contains("last_checked"));
}

#[test]
fn what_is_not_toml_says_where() {
    let problem = Preset::from_toml("own.toml", "slug = \"a\"\nname").unwrap_err().to_string();
    assert!(problem.starts_with("own.toml: ") && problem.contains("line 2"), "{problem}");
    assert!(matches!(Preset::from_stored("{"), Err(PresetProblem::Unreadable { .. })));
}

#[test]
fn all_broken_rules_are_told_at_once() {
    let mut preset = Preset::load("lyktkoping").unwrap();
    preset.accent = "#FFFFFF".into();
    preset.name.clear();
    preset.answer.working_days = 0;
    let found = fields(preset.check().map(|()| preset.clone()));
    assert_eq!(found, ["name", "accent", "answer.working_days"]);
}

#[test]
fn a_template_of_a_head_suits_its_kinds() {
    let preset = Preset::load("lyktkoping").unwrap();
    let codes = |status: &str, category: &str| {
        preset.templates.iter().filter(|t| t.suits(status, category)).map(|t| t.code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(codes("done", "5.1"), ["lamp_mended"]);
    assert_eq!(codes("done", "1.1"), ["cleaned"]);
    assert_eq!(codes("in_situation", "2.4"), ["gathering_in_situation", "in_situation"]);
}

#[test]
fn categories_are_found_by_code() {
    let preset = Preset::load("lyktkoping").unwrap();
    assert_eq!(preset.category_name("5.1"), Some("Belysning"));
    assert_eq!(preset.category_name("9"), Some("Trygg plats"));
    assert_eq!(preset.category_name("5.99"), None);
    assert!(preset.category_head("3.1").unwrap().is_staff_only("3.1"));
    assert!(!preset.category_head("3.3").unwrap().is_staff_only("3.3"));
    assert!(preset.category_head("9").unwrap().safe);
}
