//! The languages a resident can use.

use super::codes::codes;

codes! {
    /// A language of the public pages; the office is in Swedish.
    pub enum Lang {
        /// Swedish, always on, without a prefix in addresses.
        Sv = "sv",
        /// Finnish: a national minority language; on in the municipalities of its administrative area.
        Fi = "fi",
        /// English.
        En = "en",
    }
}

impl Lang {
    /// What precedes the path: nothing, `/fi` or `/en`.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Sv => "",
            Self::Fi => "/fi",
            Self::En => "/en",
        }
    }

    /// The name of the language in the language itself, as a switch must show it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Sv => "Svenska",
            Self::Fi => "Suomi",
            Self::En => "English",
        }
    }

    /// The address of the same page in this language: `/fi` + `/rapportera`; the start page of a prefix is
    /// `/fi`.
    pub fn path(self, swedish: &str) -> String {
        match (self.prefix(), swedish) {
            ("", path) => path.to_owned(),
            (prefix, "/") => prefix.to_owned(),
            (prefix, path) => format!("{prefix}{path}"),
        }
    }

    /// Splits an address into its language and the Swedish path behind it. `/finans` is Swedish: a prefix
    /// ends at `/`.
    pub fn of_path(path: &str) -> (Self, &str) {
        for lang in [Self::Fi, Self::En] {
            match path.strip_prefix(lang.prefix()) {
                Some("") => return (lang, "/"),
                Some(rest) if rest.starts_with('/') => return (lang, rest),
                _ => {}
            }
        }
        (Self::Sv, path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_one_address_in_each_language() {
        for lang in Lang::all() {
            for path in ["/", "/rapportera", "/arende/7KQ3", "/finans", "/english"] {
                assert_eq!(Lang::of_path(&lang.path(path)), (*lang, path));
            }
        }
    }

    #[test]
    fn a_prefix_is_a_whole_step_of_the_path() {
        assert_eq!(Lang::of_path("/finans"), (Lang::Sv, "/finans"));
        assert_eq!(Lang::of_path("/fi"), (Lang::Fi, "/"));
        assert_eq!(Lang::of_path("/en/om"), (Lang::En, "/om"));
    }
}
