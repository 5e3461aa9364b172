//! From a form to changed settings: parsed field by field, written into the document, tried against every rule.

use super::{
    findings::Mistakes,
    input::{Form, Input, Kind},
    tree::{self, Place},
};
use crate::platform::municipality::Profile;
use serde_json::Value;

/// The document as a tree.
pub fn document(profile: &Profile) -> Value {
    serde_json::to_value(profile).unwrap_or_default()
}

/// The form as it opens: every field with its stored value.
pub fn filled(profile: &Profile, place: &Place, inputs: &[Input]) -> Form {
    let document = document(profile);
    let values = inputs.iter().flat_map(|input| {
        let pointer = place.pointer(&input.path);
        let values = match input.kind {
            Kind::Many(..) => tree::read_many(&document, &pointer),
            _ => vec![tree::read(&document, &pointer)],
        };
        values.into_iter().map(|value| (input.name.clone(), value))
    });
    Form(values.collect())
}

/// The settings with the form written into them.
///
/// # Errors
/// Every mistake, at its field.
pub fn applied(profile: &Profile, place: &Place, inputs: &[Input], form: &Form) -> Result<Profile, Mistakes> {
    let mut document = document(profile);
    write_all(&mut document, place, inputs, form)?;
    read(document, place, inputs)
}

/// Writes every field of the form.
///
/// # Errors
/// Every mistake, at its field.
pub fn write_all(document: &mut Value, place: &Place, inputs: &[Input], form: &Form) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::default();
    for input in inputs {
        match input.parse(form) {
            Ok(value) => {
                tree::write(document, &place.pointer(&input.path), value.unwrap_or(Value::Null));
            }
            Err(problem) => mistakes.add(&input.name, &problem),
        }
    }
    if mistakes.is_empty() { Ok(()) } else { Err(mistakes) }
}

/// Reads the document back and tries every rule.
///
/// # Errors
/// Every broken rule, at its field.
pub fn read(document: Value, place: &Place, inputs: &[Input]) -> Result<Profile, Mistakes> {
    use crate::{kernel::lang::Lang, t};
    let profile: Profile =
        serde_json::from_value(document).map_err(|_| Mistakes::whole(t!(Lang::Sv, "settings-problem-shape")))?;
    match profile.check() {
        Ok(()) => Ok(profile),
        Err(problem) => Err(Mistakes::of_rules(&problem, place, inputs)),
    }
}

/// What differs between two settings, and the later one without the guesses that were looked at: a field that was
/// assumed and is changed has been checked by that.
pub fn settled(before: &Profile, mut after: Profile) -> (Profile, Vec<String>) {
    let changed = tree::changed(&document(before), &document(&after));
    let looked_at =
        |path: &String| changed.iter().any(|change| path == change || path.starts_with(&format!("{change}.")));
    after.assumed.retain(|path| !looked_at(path));
    let switched = switched(before, &after);
    let kept = changed.into_iter().filter(|path| path != SWITCHED_OFF);
    let changed = kept.chain(switched).collect();
    (after, changed)
}

/// The list of what is switched off, as a key of the document.
const SWITCHED_OFF: &str = "switched_off";

/// Which entries were switched, and which way: a list that changed does not tell.
fn switched(before: &Profile, after: &Profile) -> Vec<String> {
    let off = after.switched_off.difference(&before.switched_off).map(|key| format!("off:{key}"));
    let on = before.switched_off.difference(&after.switched_off).map(|key| format!("on:{key}"));
    off.chain(on).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile() -> Profile {
        Profile::load("lyktkoping").unwrap()
    }

    fn contact() -> Vec<Input> {
        vec![
            Input::new("contact.email", "E-post", Kind::Email),
            Input::new("bodies.operative.meetings_per_year", "Möten", Kind::MaybeNumber(1, 104)),
        ]
    }

    #[test]
    fn an_untouched_form_changes_nothing() {
        for name in Profile::names() {
            let profile = Profile::load(name).unwrap();
            let form = filled(&profile, &Place::whole(), &contact());
            let after = applied(&profile, &Place::whole(), &contact(), &form).unwrap();
            assert_eq!(after, profile, "{name}");
        }
    }

    #[test]
    fn a_changed_field_is_told_and_no_longer_assumed() {
        let mut before = profile();
        before.assumed = vec!["contact.email".into(), "areas".into()];
        let form = Form(vec![("contact.email".into(), "ny@example.org".into())]);
        let after = applied(&before, &Place::whole(), &contact(), &form).unwrap();
        let (after, changed) = settled(&before, after);
        assert_eq!(changed, ["contact.email"]);
        assert_eq!(after.assumed, ["areas"]);
    }

    #[test]
    fn mistakes_stand_at_their_fields_and_nothing_is_written() {
        let form = Form(vec![
            ("contact.email".into(), "x".into()),
            ("bodies.operative.meetings_per_year".into(), "1000".into()),
        ]);
        let mistakes = applied(&profile(), &Place::whole(), &contact(), &form).unwrap_err();
        assert_eq!(mistakes.summary().len(), 2);
    }
}
