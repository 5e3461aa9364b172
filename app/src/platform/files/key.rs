//! The name of a file. It is made of a random id and a known ending, so no path outside the folder can be named.

use uuid::Uuid;

/// Which of the files of one photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variant {
    /// Stripped, not yet re-encoded. Never served.
    Incoming,
    /// The picture shown alone.
    Large,
    /// The picture shown in lists.
    Small,
}

impl Variant {
    /// Every variant, for removing all files of a photo.
    pub const ALL: [Self; 3] = [Self::Incoming, Self::Large, Self::Small];

    fn ending(self) -> &'static str {
        match self {
            Self::Incoming => "-incoming",
            Self::Large => "-large.jpg",
            Self::Small => "-small.jpg",
        }
    }
}

/// One file in [`super::Files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileKey {
    /// The photo's id. Random (version 4): it says nothing, and nobody guesses it.
    pub id: Uuid,
    /// Which of its files.
    pub variant: Variant,
}

impl FileKey {
    /// The key of one file of a photo.
    pub fn new(id: Uuid, variant: Variant) -> Self {
        Self { id, variant }
    }

    /// The folder: the first two digits of the id, so that no folder grows too large to list.
    pub(super) fn folder(&self) -> String {
        self.id.simple().to_string()[..2].to_owned()
    }

    pub(super) fn name(&self) -> String {
        format!("{}{}", self.id.simple(), self.variant.ending())
    }

    /// The key a file name stands for; `None` for names we did not make.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        let variant = Variant::ALL.into_iter().find(|variant| name.ends_with(variant.ending()))?;
        let id = Uuid::try_parse(name.strip_suffix(variant.ending())?).ok()?;
        let key = Self { id, variant };
        // Ids can be spelled in several ways, and only one of them is ours.
        (key.name() == name).then_some(key)
    }
}
