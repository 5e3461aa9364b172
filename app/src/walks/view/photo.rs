//! What the form of a photo for the public protocol sends.

use super::nth;
use crate::{
    forms::{FieldErrors, Problem, Reader, fields},
    kernel::lang::Lang,
    platform::photo::Part,
    t,
    walks::{model::LONGEST_NAME, store::copy::Row},
};
use serde::Deserialize;

const SV: Lang = Lang::Sv;
/// So many parts of a photo can be covered.
pub const MOST_PARTS: usize = 6;

/// Everything the form can send; `do` says what is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PhotoForm {
    /// `cover`, `show` or `hide`.
    pub r#do: String,
    /// The copy the person saw; empty where there was none.
    pub copy: String,
    /// Of each part: hundredths from the left.
    pub left: Vec<String>,
    /// From above.
    pub top: Vec<String>,
    /// To the right.
    pub width: Vec<String>,
    /// Downwards.
    pub height: Vec<String>,
    /// What is on the photo.
    pub words: String,
    /// Somebody has looked for people and number plates.
    pub looked: String,
}

impl PhotoForm {
    /// The form as it opens.
    pub fn of(copy: Option<&Row>) -> Self {
        let Some(copy) = copy else { return Self::default() };
        let parts = copy.parts();
        let each = |side: fn(&Part) -> u8| parts.iter().map(|part| side(part).to_string()).collect();
        Self {
            copy: copy.photo.to_string(),
            left: each(|part| part.left),
            top: each(|part| part.top),
            width: each(|part| part.width),
            height: each(|part| part.height),
            words: copy.words.clone(),
            ..Self::default()
        }
    }

    /// What is to be covered.
    ///
    /// # Errors
    /// A part that has no size, or does not lie within the picture.
    pub fn parts(&self) -> Result<Vec<Part>, FieldErrors> {
        fields(|f| (0..MOST_PARTS).filter_map(|at| self.part(f, at)).collect())
    }

    fn part(&self, f: &mut Reader, at: usize) -> Option<Part> {
        let typed = [&self.left, &self.top, &self.width, &self.height].map(|all| nth(all, at).trim());
        if typed.iter().all(|text| text.is_empty()) {
            return None;
        }
        let [left, top, width, height] = typed.map(|text| text.parse::<u8>().ok());
        let part = left.zip(top).zip(width).zip(height);
        let part = part.and_then(|(((left, top), width), height)| Part::new(left, top, width, height));
        f.must("parts", part, Problem::Said(t!(SV, "walks-photo-part-wrong", n = at + 1)))
    }

    /// What is on the photo, once somebody has looked.
    ///
    /// # Errors
    /// Where that is missing.
    pub fn approval(&self) -> Result<String, FieldErrors> {
        fields(|f| {
            if self.looked.is_empty() {
                f.wrong("looked", Problem::Said(t!(SV, "walks-photo-look-first")));
            }
            f.text("words", &self.words, 1..=LONGEST_NAME)
        })
    }

    /// The same while nobody has approved anything yet.
    ///
    /// # Errors
    /// When it is too long.
    pub fn so_far(&self) -> Result<String, FieldErrors> {
        fields(|f| f.text("words", &self.words, 0..=LONGEST_NAME))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(parts: &[[&str; 4]]) -> PhotoForm {
        let side = |at: usize| parts.iter().map(|part| part[at].to_owned()).collect();
        PhotoForm { left: side(0), top: side(1), width: side(2), height: side(3), ..PhotoForm::default() }
    }

    #[test]
    fn empty_lines_cover_nothing_and_half_ones_are_mistakes() {
        let two = typed(&[["10", "20", "30", "40"], ["", "", "", ""], ["0", "0", "100", " 5 "]]);
        assert_eq!(two.parts().map(|parts| parts.len()), Ok(2));
        for wrong in [["10", "20", "30", ""], ["80", "0", "30", "5"], ["1", "1", "0", "5"], ["-1", "1", "5", "5"]] {
            assert!(typed(&[wrong]).parts().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn nobody_approves_without_looking_or_without_words() {
        let form =
            |looked: &str, words: &str| PhotoForm { looked: looked.to_owned(), words: words.to_owned(), ..typed(&[]) };
        assert!(form("1", "En lampa").approval().is_ok());
        assert!(form("", "En lampa").approval().is_err() && form("1", " ").approval().is_err());
    }
}
