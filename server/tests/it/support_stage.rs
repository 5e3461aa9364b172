//! The stage for victim support: organisations, and officers with keys whose browsers are played with the server's own sealing.

use crate::support::{Account, App, Persona};
use app::{
    accounts::{
        policy::{AnswerContacts, Capability, HoldSupportKey, Public, Role, RunSupport},
        scope::{Scope, Who},
        session::{SignedInAs, Stage},
    },
    fault::Fault,
    kernel::{
        id::{SessionId, StaffId, SupportContactId, SupportKeyId, SupportOrganisationId},
        lang::Lang,
        pii_types::{Pii, Secret},
        receipt::ReceiptCode,
    },
    on,
    support::{
        model::{Kind, Record, Way, WayKind, Words},
        seal::{self, Case, Person},
        service::{
            ask::{self, Ask},
            directory, keys, own,
        },
        view::{Answer, NewKey, Organisation, Own, Said, Wrap},
    },
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::sync::Arc;

/// What people tell here in confidence; it must be found nowhere.
pub const TOLD: [&str; 3] = ["Planterad Alex", "070-174 06 58", "Planterat ord i förtroende"];

/// Somebody who works with victim support, and the key in that browser.
pub struct Officer {
    pub id: StaffId,
    pub key: Case,
    pub role: Role,
}

impl Officer {
    /// A new account with a role, and a key nobody has heard of yet.
    pub async fn new(app: &App, name: &str, role: Role) -> Self {
        let (scope, email) = (app.system(), format!("{name}@planterad.example"));
        let mut tx = scope.db().begin().await.unwrap();
        let id = Account { email: &email, name, actor: None, role }.put(&scope, &mut tx).await;
        tx.commit().await.unwrap();
        Self { id, key: Case::make(), role }
    }

    /// The persona that runs victim support for the municipality.
    pub fn chief(app: &App) -> Self {
        Self { id: app.id_of(Persona::SupportOfficer), key: Case::make(), role: Role::SupportOfficer }
    }

    /// What this person may.
    pub fn scope<C: Capability>(&self, app: &App) -> Scope<C> {
        self.try_scope(app).unwrap()
    }

    /// The same, for those who may not.
    pub fn try_scope<C: Capability>(&self, app: &App) -> Result<Scope<C>, Fault> {
        let who = SignedInAs {
            id: self.id,
            name: "Någon".to_owned(),
            roles: vec![self.role],
            actor: None,
            stage: Stage::Full,
            session: SessionId(self.id.0),
        };
        Scope::check(Arc::clone(&app.municipality), Who::Staff(Arc::new(who)), Lang::Sv)
    }

    pub fn answers(&self, app: &App) -> Scope<AnswerContacts> {
        self.scope(app)
    }

    pub fn holds(&self, app: &App) -> Scope<HoldSupportKey> {
        self.scope(app)
    }

    /// Sends the key of this browser.
    pub async fn makes_key(&self, app: &App) {
        keys::make(&self.holds(app), &locked(&self.key)).await.unwrap();
    }

    /// Opens the proof of a page with the key of this browser.
    pub async fn proves(&self, app: &App) -> Answer {
        let proof = keys::proof(&self.holds(app)).await.unwrap().expect("a key");
        let opened = self.key.open_text(&proof.sealed).unwrap();
        Answer { token: proof.token, text: Secret::new(seal::digest(&opened)) }
    }

    /// The id of the key in use.
    pub async fn key_id(&self, app: &App) -> SupportKeyId {
        keys::mine(&self.holds(app)).await.unwrap().expect("a key").id
    }

    /// Is the key in use confirmed?
    pub async fn is_confirmed(&self, app: &App) -> bool {
        keys::mine(&self.holds(app)).await.unwrap().is_some_and(|key| key.confirmed_at.is_some())
    }

    /// Confirms the key of a colleague, as the page does it.
    pub async fn confirms(&self, app: &App, other: &Self, organisation: SupportOrganisationId) -> Result<(), Fault> {
        let id = other.key_id(app).await;
        let waiting = keys::waiting(&self.answers(app)).await?;
        let waiting = waiting.into_iter().find(|one| one.key.id.0 == id.0 && one.organisation == organisation);
        let waiting = waiting.ok_or(Fault::NotFound)?;
        let wraps = self.rewraps(&waiting.wraps, &waiting.key.recipient);
        let answer = self.proves(app).await;
        keys::confirm(&self.answers(app), id, organisation, &wraps, &answer).await
    }

    /// Opens what is wrapped for this key and wraps it for another.
    pub fn rewraps(&self, wraps: &[Wrap], recipient: &str) -> Vec<(SupportContactId, String)> {
        let again = |wrap: &Wrap| (wrap.contact, self.key.open(&wrap.wrapped).unwrap().wrap(recipient).unwrap());
        wraps.iter().map(again).collect()
    }
}

/// A key as a browser sends it: nobody opens this one by its passphrase.
pub fn locked(key: &Case) -> NewKey {
    let [salt, nonce, data] = [16, 12, 90].map(|many| STANDARD.encode(vec![7_u8; many]));
    let passphrase = serde_json::json!({
        "v": 1, "kdf": "argon2id", "m": 19_456, "t": 2, "p": 1, "salt": salt, "nonce": nonce, "data": data,
    });
    NewKey { recipient: key.recipient(), passphrase: passphrase.to_string(), passkey: None }
}

/// An organisation that receives, with these members and their keys: the first confirms itself, the others are confirmed.
pub async fn organisation(app: &App, name: &str, members: &[&Officer]) -> SupportOrganisationId {
    let run: Scope<RunSupport> = Officer::chief(app).scope(app);
    let id = run.new_id();
    directory::add(&run, &described(id, name)).await.unwrap();
    for member in members {
        directory::add_member(&run, id, member.id).await.unwrap();
        member.makes_key(app).await;
        if !member.is_confirmed(app).await {
            members[0].confirms(app, member, id).await.unwrap();
        }
    }
    id
}

pub fn described(id: SupportOrganisationId, name: &str) -> Organisation {
    Organisation {
        id,
        version: 1,
        name: name.to_owned(),
        kind: Kind::Victims,
        words: Said { sv: "Stöd efter brott.".to_owned(), ..Said::default() },
        hours: Said::default(),
        languages: "svenska".to_owned(),
        phone: String::new(),
        site: String::new(),
        offers: Vec::new(),
        receives: true,
        first_line: false,
        promised_days: 1,
        checked_on: "2026-03-02".parse().unwrap(),
        hidden: false,
    }
}

pub fn person(app: &App) -> Scope<Public> {
    Scope::anybody(Arc::clone(&app.municipality), Lang::Sv)
}

pub fn record() -> Record {
    let phone = Way { kind: WayKind::Phone, value: Pii::new(TOLD[1].to_owned()) };
    Record { name: Pii::new(TOLD[0].to_owned()), ways: vec![phone], silent: true, ..Record::default() }
}

pub fn words() -> Words {
    Words(Pii::new(TOLD[2].to_owned()))
}

/// Somebody asks an organisation; tells the code and the id of the contact.
pub async fn asked(app: &App, organisation: SupportOrganisationId) -> (ReceiptCode, SupportContactId) {
    const LAST: &str = "SELECT id FROM support_contact WHERE recipient = $1";
    let ask = Ask { organisation: Some(organisation), record: record() };
    let code = ask::ask_plain(&person(app), ask).await.unwrap();
    let recipient = own(app, &code).await.recipient;
    let scope = app.system();
    let id = on!(scope.db(), |c| sqlx::query_scalar(LAST).bind(&recipient).fetch_one(c).await).unwrap();
    (code, id)
}

/// How a contact stands, as its person sees it.
pub async fn own(app: &App, code: &ReceiptCode) -> Own {
    own::open(&person(app), Person::of(code).door()).await.unwrap().expect("a contact")
}

/// Can this key read the record of a contact, as it is kept?
pub async fn reads(app: &App, officer: &Officer, id: SupportContactId) -> bool {
    use app::support::service::desk;
    let Ok(case) = desk::one(&officer.answers(app), id).await else { return false };
    let (Some(wrapped), Some(sealed)) = (case.wrapped, case.sealed) else { return false };
    officer.key.open(&wrapped).is_ok_and(|key| key.open_record(&sealed).is_ok_and(|told| told == record()))
}

/// What a query counts.
pub async fn count(app: &App, sql: &'static str) -> i64 {
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_scalar(sql).fetch_one(c).await).unwrap()
}

/// Changes the database past the program.
pub async fn change(app: &App, sql: &'static str) {
    let scope = app.system();
    let mut tx = scope.db().begin().await.unwrap();
    on!(&mut tx, |c| sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

/// What was done, as the log of victim support tells it, in the order it was written.
pub async fn acts(app: &App) -> Vec<String> {
    const ACTS: &str = "SELECT act FROM support_act ORDER BY at, id";
    let scope = app.system();
    on!(scope.db(), |c| sqlx::query_scalar(ACTS).fetch_all(c).await).unwrap()
}
