//! Feeds (Atom, RFC 4287): what this municipality tells, for those who follow along with a reader of feeds.

use super::{clock::Timestamp, municipality::Municipality};
use crate::kernel::lang::Lang;
use atom_syndication::{Entry, FixedDateTime, Generator, Link, Person, Text};

/// What kind of file it is.
pub const MEDIA_TYPE: &str = "application/atom+xml; charset=utf-8";

/// A feed.
pub struct Feed<'a> {
    /// What it is called.
    pub title: String,
    /// Its Swedish address.
    pub path: &'a str,
    /// The Swedish address of the page that tells the same.
    pub page: &'a str,
    /// What it tells, the latest first.
    pub told: Vec<Told>,
}

/// One thing that a feed tells.
pub struct Told {
    /// What it is called.
    pub title: String,
    /// Its Swedish address.
    pub path: String,
    /// When it was told first.
    pub since: Timestamp,
    /// When it said something new last: readers then exchange what they have.
    pub renewed: Timestamp,
    /// What it says.
    pub text: String,
}

impl Feed<'_> {
    /// The file of a municipality, in the language that is asked for.
    pub fn file(self, municipality: &Municipality, lang: Lang) -> String {
        let link = |path: &str| municipality.link(&lang.path(path));
        let began: FixedDateTime = Timestamp::default().into();
        let feed = atom_syndication::Feed {
            title: Text::plain(self.title),
            id: link(self.path),
            updated: self.told.first().map_or(began, |one| one.renewed.into()),
            authors: vec![Person { name: municipality.profile().name.clone(), ..Person::default() }],
            generator: Some(Generator { value: "Lykta".to_owned(), ..Generator::default() }),
            links: vec![to(link(self.path), "self"), to(link(self.page), "alternate")],
            lang: Some(lang.code().to_owned()),
            entries: self.told.into_iter().map(|one| one.entry(municipality, lang)).collect(),
            ..atom_syndication::Feed::default()
        };
        feed.to_string()
    }
}

impl Told {
    fn entry(self, municipality: &Municipality, lang: Lang) -> Entry {
        Entry {
            title: Text::plain(self.title),
            // The Swedish address: one thing has one id, in whichever language it is read.
            id: municipality.link(&self.path),
            updated: self.renewed.into(),
            published: Some(self.since.into()),
            links: vec![to(municipality.link(&lang.path(&self.path)), "alternate")],
            summary: Some(Text::plain(self.text)),
            ..Entry::default()
        }
    }
}

fn to(href: String, rel: &str) -> Link {
    Link { href, rel: rel.to_owned(), ..Link::default() }
}
