//! A text that may be left out.

/// What an optional text prop holds. It takes `"words"`, a `String`, an `Option<String>`, or is not written at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Maybe(pub Option<String>);

impl Maybe {
    /// Whether there is a text.
    pub fn is_some(&self) -> bool {
        self.0.is_some()
    }

    /// What to make of the text, if there is one.
    pub fn map<T>(self, show: impl FnOnce(String) -> T) -> Option<T> {
        self.0.map(show)
    }
}

impl From<&str> for Maybe {
    fn from(text: &str) -> Self {
        Self(Some(text.to_owned()))
    }
}

impl From<String> for Maybe {
    fn from(text: String) -> Self {
        Self(Some(text))
    }
}

impl From<Option<String>> for Maybe {
    fn from(text: Option<String>) -> Self {
        Self(text)
    }
}
