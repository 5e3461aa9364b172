//! The rules the lists must meet: codes differ, references lead somewhere, residents find every text in their language.

use super::{
    Finding, Preset,
    check::Notes,
    contact_format::{is_email, is_link, is_telephone},
    lists::{STATUSES, SupportLine},
    parts::Texts,
};
use crate::kernel::place::PlaceType;

/// The longest answer template; it must fit a phone's screen.
const LONGEST_TEMPLATE: usize = 600;

/// What breaks the rules in the lists.
pub(super) fn findings(preset: &Preset) -> Vec<Finding> {
    let mut notes = Notes::default();
    names(preset, &mut notes);
    place_types(preset, &mut notes);
    categories(preset, &mut notes);
    public_choices(preset, &mut notes);
    support(preset, &mut notes);
    templates(preset, &mut notes);
    notes.findings
}

/// A text residents always see: filled in every language of the municipality.
fn required(texts: &Texts, preset: &Preset, field: &str, notes: &mut Notes) {
    for lang in &preset.languages {
        notes.filled(texts.exactly(*lang), format!("{field}.{lang}"));
    }
}

/// A text that may be missing, but then in every language.
pub(super) fn optional(texts: &Texts, preset: &Preset, field: &str, notes: &mut Notes) {
    if *texts != Texts::default() {
        required(texts, preset, field, notes);
    }
}

fn names(preset: &Preset, notes: &mut Notes) {
    for (key, list) in [("owners", &preset.owners), ("waiting_reasons", &preset.waiting_reasons)] {
        notes.some(list, key);
        notes.codes(list.iter().map(|entry| entry.code.as_str()), key);
        for entry in list {
            required(&entry.name, preset, &format!("{key}.{}.name", entry.code), notes);
        }
    }
    for (code, address) in &preset.owner_emails {
        let field = format!("owner_emails.{code}");
        notes.expect(preset.owners.iter().any(|owner| owner.code == *code), &field, "no owner has this code");
        notes.written(address, is_email, field, "is no e-mail address");
    }
}

fn place_types(preset: &Preset, notes: &mut Notes) {
    for kind in PlaceType::all() {
        let count = preset.place_types.iter().filter(|name| name.code == *kind).count();
        notes.expect(count == 1, format!("place_types.{kind}"), "must be named exactly once");
    }
    for entry in &preset.place_types {
        required(&entry.name, preset, &format!("place_types.{}.name", entry.code), notes);
    }
}

fn categories(preset: &Preset, notes: &mut Notes) {
    notes.some(&preset.categories, "categories");
    notes.codes(preset.category_codes(), "categories");
    for head in &preset.categories {
        let field = format!("categories.{}", head.code);
        notes.expect(!head.code.contains('.'), &field, "the code of a head has no point");
        required(&head.name, preset, &format!("{field}.name"), notes);
        for kind in &head.kinds {
            let below = kind.code.split_once('.').is_some_and(|(of, own)| of == head.code && !own.is_empty());
            notes.expect(below, format!("categories.{}", kind.code), format!("must begin with “{}.”", head.code));
            notes.filled(&kind.name, format!("categories.{}.name", kind.code));
        }
    }
}

fn public_choices(preset: &Preset, notes: &mut Notes) {
    notes.some(&preset.public_choices, "public_choices");
    notes.codes(preset.public_choices.iter().map(|choice| choice.code.as_str()), "public_choices");
    for choice in &preset.public_choices {
        let field = format!("public_choices.{}", choice.code);
        let open = preset.category_head(&choice.category).is_some_and(|head| !head.is_staff_only(&choice.category));
        notes.expect(open, format!("{field}.category"), "is no category residents may choose");
        notes.filled(&choice.icon, format!("{field}.icon"));
        required(&choice.label, preset, &format!("{field}.label"), notes);
    }
}

fn support(preset: &Preset, notes: &mut Notes) {
    let lines = || preset.support_lines.iter().chain(&preset.local_support);
    notes.codes(lines().map(|line| line.code.as_str()), "support_lines");
    for (list, lines) in [("support_lines", &preset.support_lines), ("local_support", &preset.local_support)] {
        for line in lines {
            support_line(list, line, preset, notes);
        }
    }
    // Every public form begins with these two.
    for number in ["112", "114 14"] {
        let shown = preset.shown_support().any(|line| line.number == number);
        notes.expect(shown, "support_lines", format!("{number} must be there, confirmed"));
    }
}

fn support_line(list: &str, line: &SupportLine, preset: &Preset, notes: &mut Notes) {
    let field = |key: &str| format!("{list}.{}.{key}", line.code);
    notes.written(&line.number, is_telephone, field("number"), "is written as 020-50 50 50");
    notes.written(&line.url, is_link, field("url"), "begins with https://");
    required(&line.name, preset, &field("name"), notes);
    optional(&line.hours, preset, &field("hours"), notes);
    if line.confirmed {
        notes.filled(&line.number, field("number"));
        notes.filled(&line.check_at, field("check_at"));
    }
}

fn templates(preset: &Preset, notes: &mut Notes) {
    notes.codes(preset.templates.iter().map(|template| template.code.as_str()), "templates");
    for template in &preset.templates {
        let field = format!("templates.{}", template.code);
        notes.filled(&template.name, format!("{field}.name"));
        notes.expect(STATUSES.contains(&template.status.as_str()), format!("{field}.status"), "is no status");
        let known = template.category.is_empty() || preset.category_head(&template.category).is_some();
        notes.expect(known, format!("{field}.category"), "is no category");
        required(&template.text, preset, &format!("{field}.text"), notes);
        for lang in &preset.languages {
            let short = template.text.exactly(*lang).chars().count() <= LONGEST_TEMPLATE;
            notes.expect(
                short,
                format!("{field}.text.{lang}"),
                format!("is longer than {LONGEST_TEMPLATE} characters"),
            );
        }
    }
}
