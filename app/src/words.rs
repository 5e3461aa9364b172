//! Every word a person reads comes from `locales/{sv,fi,en}/*.ftl` through [`t!`](crate::t).
//!
//! A missing key or argument does not compile; a test compares the three languages.

use crate::kernel::lang::Lang;
use i18n_embed::{LanguageLoader, fluent::FluentLanguageLoader};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

#[derive(rust_embed::RustEmbed)]
#[folder = "locales/.built"]
struct Locales;

static SV: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Lang::Sv));
static FI: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Lang::Fi));
static EN: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(Lang::En));

/// The messages of one language; Swedish stands in where a text exists only in Swedish (the office).
pub fn loader(lang: Lang) -> &'static FluentLanguageLoader {
    match lang {
        Lang::Sv => &SV,
        Lang::Fi => &FI,
        Lang::En => &EN,
    }
}

fn load(lang: Lang) -> FluentLanguageLoader {
    let swedish: LanguageIdentifier = "sv".parse().expect("a constant language tag");
    let wanted: LanguageIdentifier = lang.code().parse().expect("a constant language tag");
    let loader = FluentLanguageLoader::new("app", swedish);
    loader.load_languages(&Locales, &[wanted]).expect("the embedded texts parse: a test reads them all");
    loader.set_use_isolating(false);
    loader
}

/// The text of a key in a language: `t!(lang, "report-sent")`, `t!(lang, "case-due", days = 3)`.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        ::i18n_embed_fl::fl!($crate::words::loader($lang), $key $(, $name = ($value))*)
    };
}
