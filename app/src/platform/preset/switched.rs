//! Switching off: codes are stored in other tables, so an entry of a list is never removed, only no longer offered.

use super::{
    Preset,
    check::Notes,
    lists::{Named, PublicChoice, Template},
    parts::{Actor, Area, Recipient},
};
use crate::kernel::codes::codes;

codes! {
    /// The lists of a municipality whose entries have codes.
    pub enum ListKind {
        /// Who contributes to the lägesbild.
        Actors = "actors",
        /// Who receives reports from the group.
        Recipients = "report_to",
        /// The parts of the municipality.
        Areas = "areas",
        /// What a report is about: heads and their kinds.
        Categories = "categories",
        /// The large choices of the public form.
        PublicChoices = "public_choices",
        /// Who can do something about a place.
        Owners = "owners",
        /// Why something has to wait.
        WaitingReasons = "waiting_reasons",
        /// Answers to start from.
        Templates = "templates",
        /// National numbers to call.
        SupportLines = "support_lines",
        /// The municipality's own numbers.
        LocalSupport = "local_support",
    }
}

impl Preset {
    /// Is the entry offered? Forms ask this; pages that show what was stored do not.
    pub fn is_on(&self, list: ListKind, code: &str) -> bool {
        !self.switched_off.contains(&key(list, code))
    }

    /// Offers an entry, or no longer.
    pub fn switch(&mut self, list: ListKind, code: &str, on: bool) {
        let key = key(list, code);
        if on {
            self.switched_off.remove(&key);
        } else {
            self.switched_off.insert(key);
        }
    }

    /// The actors that are offered.
    pub fn actors_in_use(&self) -> impl Iterator<Item = &Actor> {
        self.actors.iter().filter(|actor| self.is_on(ListKind::Actors, &actor.code))
    }

    /// The recipients that are offered.
    pub fn recipients_in_use(&self) -> impl Iterator<Item = &Recipient> {
        self.report_to.iter().filter(|to| self.is_on(ListKind::Recipients, &to.code))
    }

    /// The areas that are offered.
    pub fn areas_in_use(&self) -> impl Iterator<Item = &Area> {
        self.areas.iter().filter(|area| self.is_on(ListKind::Areas, &area.code))
    }

    /// Is the category offered? A kind is off with its head.
    pub fn category_is_on(&self, code: &str) -> bool {
        let head = self.category_head(code).map_or(code, |head| head.code.as_str());
        self.is_on(ListKind::Categories, head) && self.is_on(ListKind::Categories, code)
    }

    /// The choices of the public form that are offered.
    pub fn choices_in_use(&self) -> impl Iterator<Item = &PublicChoice> {
        self.public_choices.iter().filter(|choice| self.is_on(ListKind::PublicChoices, &choice.code))
    }

    /// The owners that are offered.
    pub fn owners_in_use(&self) -> impl Iterator<Item = &Named> {
        self.owners.iter().filter(|owner| self.is_on(ListKind::Owners, &owner.code))
    }

    /// The waiting reasons that are offered.
    pub fn waiting_reasons_in_use(&self) -> impl Iterator<Item = &Named> {
        self.waiting_reasons.iter().filter(|reason| self.is_on(ListKind::WaitingReasons, &reason.code))
    }

    /// The templates that are offered.
    pub fn templates_in_use(&self) -> impl Iterator<Item = &Template> {
        self.templates.iter().filter(|template| self.is_on(ListKind::Templates, &template.code))
    }
}

fn key(list: ListKind, code: &str) -> String {
    format!("{list}:{code}")
}

/// What must stay on: a form needs something to choose, and always a way to tell of a safe place.
pub(super) fn findings(preset: &Preset) -> Vec<super::Finding> {
    let mut notes = Notes::default();
    for (list, some) in [
        (ListKind::Actors, preset.actors_in_use().next().is_some()),
        (ListKind::Recipients, preset.recipients_in_use().next().is_some()),
        (ListKind::Areas, preset.areas_in_use().next().is_some()),
        (ListKind::Owners, preset.owners_in_use().next().is_some()),
        (ListKind::WaitingReasons, preset.waiting_reasons_in_use().next().is_some()),
    ] {
        notes.expect(some, list.code(), "must not be switched off altogether");
    }
    for choice in preset.choices_in_use() {
        notes.expect(
            preset.category_is_on(&choice.category),
            format!("public_choices.{}.category", choice.code),
            "is a category that is switched off",
        );
    }
    let safe =
        preset.choices_in_use().any(|choice| preset.category_head(&choice.category).is_some_and(|head| head.safe));
    notes.expect(safe, "public_choices", "must have one for a safe place");
    notes.findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lyktkoping() -> Preset {
        Preset::load("lyktkoping").unwrap()
    }

    #[test]
    fn what_is_off_is_not_offered_but_still_named() {
        let mut preset = lyktkoping();
        preset.switch(ListKind::Areas, "centrum", false);
        assert!(preset.areas_in_use().all(|area| area.code != "centrum"));
        assert!(preset.areas.iter().any(|area| area.code == "centrum"));
        assert_eq!(preset.check(), Ok(()));
        preset.switch(ListKind::Areas, "centrum", true);
        assert_eq!(preset, lyktkoping());
    }

    #[test]
    fn a_kind_is_off_with_its_head() {
        let mut preset = lyktkoping();
        preset.switch(ListKind::Categories, "5", false);
        assert!(!preset.category_is_on("5.1") && preset.category_is_on("4.1"));
    }

    #[test]
    fn the_last_of_a_list_and_what_others_need_stay_on() {
        let mut none = lyktkoping();
        for area in none.areas.clone() {
            none.switch(ListKind::Areas, &area.code, false);
        }
        assert!(none.check().is_err());
        let mut needed = lyktkoping();
        needed.switch(ListKind::Categories, "5.1", false);
        assert!(needed.check().is_err(), "a choice of the public form leads there");
        let mut safe = lyktkoping();
        safe.switch(ListKind::PublicChoices, "safe", false);
        assert!(safe.check().is_err());
    }

    #[test]
    fn it_is_kept_with_the_settings_and_old_settings_have_everything_on() {
        let mut preset = lyktkoping();
        let old = serde_json::to_string(&preset).unwrap();
        assert!(!old.contains("switched_off"));
        preset.switch(ListKind::Owners, "police", false);
        let stored = serde_json::to_string(&preset).unwrap();
        assert_eq!(Preset::from_stored(&stored).unwrap(), preset);
    }
}
