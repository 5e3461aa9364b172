//! What the codes of a municipality's lists are called. Codes are stored and stay; what is gone from a list, or was
//! stored by a newer program, is called by its code.

use super::{
    Preset,
    lists::{Named, PublicChoice},
    parts::{Actor, Area, Texts},
};
use crate::kernel::{lang::Lang, place::PlaceType};

impl Preset {
    /// The area with this code.
    pub fn area(&self, code: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.code == code)
    }

    /// The actor with this code.
    pub fn actor(&self, code: &str) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.code == code)
    }

    /// The large choice of the public form with this code.
    pub fn public_choice(&self, code: &str) -> Option<&PublicChoice> {
        self.public_choices.iter().find(|choice| choice.code == code)
    }

    /// The name of an area.
    pub fn area_name(&self, code: &str) -> String {
        self.area(code).map_or(code, |area| &area.name).to_owned()
    }

    /// The name of a unit or another actor.
    pub fn actor_name(&self, code: &str) -> String {
        self.actor(code).map_or(code, |actor| &actor.name).to_owned()
    }

    /// Who owns a place, in a language.
    pub fn owner_name(&self, code: &str, lang: Lang) -> String {
        named(&self.owners, code, lang)
    }

    /// Why something waits, in a language.
    pub fn waiting_reason_name(&self, code: &str, lang: Lang) -> String {
        named(&self.waiting_reasons, code, lang)
    }

    /// What the resident pressed, in a language.
    pub fn choice_name(&self, code: &str, lang: Lang) -> String {
        self.public_choice(code).map_or_else(|| code.to_owned(), |choice| in_language(&choice.label, lang))
    }

    /// What a kind of place is called, in a language.
    pub fn place_type_name(&self, kind: PlaceType, lang: Lang) -> String {
        let found = self.place_types.iter().find(|name| name.code == kind);
        found.map_or_else(|| kind.code().to_owned(), |name| in_language(&name.name, lang))
    }

    /// A head of the categories in a language, for residents: none where it is not translated, or the municipality has
    /// since called it something else than the Swedish name that was kept.
    pub fn kept_head_name(&self, code: &str, kept: &str, lang: Lang) -> Option<&str> {
        let head = self.categories.iter().find(|head| head.code == code && head.name.sv == kept)?;
        Some(head.name.exactly(lang)).filter(|name| !name.is_empty())
    }

    /// A category as staff call it, with its code: `5.1 Belysning`.
    pub fn category_label(&self, code: &str) -> String {
        self.category_name(code).map_or_else(|| code.to_owned(), |name| format!("{code} {name}"))
    }
}

fn named(list: &[Named], code: &str, lang: Lang) -> String {
    let found = list.iter().find(|one| one.code == code);
    found.map_or_else(|| code.to_owned(), |one| in_language(&one.name, lang))
}

fn in_language(texts: &Texts, lang: Lang) -> String {
    texts.in_lang(lang).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_name_and_what_is_gone_is_called_by_its_code() {
        let preset = Preset::load("lyktkoping").unwrap();
        assert_eq!(preset.area_name("centrum"), "Centrum");
        assert_eq!(preset.area_name("gone"), "gone");
        assert_eq!(preset.category_label("5.1"), "5.1 Belysning");
        assert_eq!(preset.category_label("99"), "99");
        assert_eq!(preset.kept_head_name("1", "Skadegörelse", Lang::En), Some("Vandalism"));
        assert_eq!(preset.kept_head_name("1", "Förstörelse", Lang::En), None, "renamed since");
        for choice in &preset.public_choices {
            assert_ne!(preset.choice_name(&choice.code, Lang::Sv), choice.code);
        }
    }
}
