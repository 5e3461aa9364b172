//! The person's side of victim support, through its use cases: asking, coming back with the code, writing, taking back. A
//! browser is played with the same sealing that the server has for those who run no script.

use crate::{
    sealed::assert_nowhere,
    support::{App, Persona, each_engine},
};
use app::{
    accounts::{
        policy::{AnswerContacts, Capability, HoldSupportKey, Public, ReferVictims, RunSupport},
        scope::{Scope, Who},
        session::{SignedInAs, Stage},
    },
    fault::Fault,
    kernel::{
        id::{SessionId, SupportContactId, SupportHolderId, SupportOrganisationId},
        lang::Lang,
        pii_types::{Pii, Purpose},
        receipt::ReceiptCode,
    },
    on,
    platform::clock::Timestamp,
    support::{
        model::{ConsentHow, ContactState, Kind, Record, Source, Way, WayKind, Words},
        seal::{Case, Person},
        service::{
            ask::{self, Ask, Referred, SealedAsk},
            desk, directory, keys, own, public,
        },
        view::{NewKey, Organisation, Said, Target},
    },
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::TimeDelta;
use std::sync::Arc;

/// What is told in confidence here, and must be found nowhere.
const TOLD: [&str; 3] = ["Planterad Kim", "070-174 06 35", "Hemligt ord till jouren"];

pub(crate) fn person(app: &App) -> Scope<Public> {
    Scope::anybody(Arc::clone(&app.municipality), Lang::Sv)
}

fn office<C: Capability>(app: &App, persona: Persona) -> Scope<C> {
    let id = app.id_of(persona);
    let roles = persona.role().into_iter().collect();
    let (name, session) = ("Någon".to_owned(), SessionId(id.0));
    let who = SignedInAs { id, name, roles, actor: None, stage: Stage::Full, session };
    Scope::check(Arc::clone(&app.municipality), Who::Staff(Arc::new(who)), Lang::Sv).unwrap()
}

fn organisation(id: SupportOrganisationId, name: &str, first_line: bool) -> Organisation {
    Organisation {
        id,
        version: 1,
        name: name.to_owned(),
        kind: Kind::Victims,
        words: Said { sv: "Stöd efter brott.".to_owned(), ..Said::default() },
        hours: Said::default(),
        languages: "svenska".to_owned(),
        phone: "08-465 004 10".to_owned(),
        site: String::new(),
        offers: Vec::new(),
        receives: true,
        first_line,
        promised_days: 1,
        checked_on: "2026-03-02".parse().unwrap(),
        hidden: false,
    }
}

/// A key as a browser would send it: nobody opens this one by its passphrase.
fn wrapped(key: &Case) -> NewKey {
    let [salt, nonce, data] = [16, 12, 90].map(|many| STANDARD.encode(vec![7_u8; many]));
    let passphrase = serde_json::json!({
        "v": 1, "kdf": "argon2id", "m": 19_456, "t": 2, "p": 1, "salt": salt, "nonce": nonce, "data": data,
    });
    NewKey { recipient: key.recipient(), passphrase: passphrase.to_string(), passkey: None }
}

/// An organisation that can be asked: its member has a key.
pub(crate) async fn jour(app: &App) -> (SupportOrganisationId, Case) {
    let run = office::<RunSupport>(app, Persona::SupportOfficer);
    let id = run.new_id();
    directory::add(&run, &organisation(id, "Brottsofferjouren", true)).await.unwrap();
    directory::add_member(&run, id, app.id_of(Persona::SupportOfficer)).await.unwrap();
    let key = Case::make();
    keys::make(&office::<HoldSupportKey>(app, Persona::SupportOfficer), &wrapped(&key)).await.unwrap();
    (id, key)
}

fn record() -> Record {
    let phone = Way { kind: WayKind::Phone, value: Pii::new(TOLD[1].to_owned()) };
    Record { name: Pii::new(TOLD[0].to_owned()), ways: vec![phone], silent: true, ..Record::default() }
}

fn words() -> Words {
    Words(Pii::new(TOLD[2].to_owned()))
}

async fn asked(app: &App, id: SupportOrganisationId) -> ReceiptCode {
    ask::ask_plain(&person(app), Ask { organisation: Some(id), record: record() }).await.unwrap()
}

/// What a browser sends.
pub(crate) fn sealed(target: &Target, code: &ReceiptCode) -> SealedAsk {
    let (case, own) = (Case::make(), Person::of(code));
    let wrap = |holder: &app::support::view::Holder| (holder.id, case.wrap(&holder.recipient).unwrap());
    SealedAsk {
        organisation: target.id,
        chosen: false,
        recipient: case.recipient(),
        sealed: Case::seal_record(&case.recipient(), &record()).unwrap(),
        person_wrap: case.wrap(&own.recipient()).unwrap(),
        door: own.door().clone(),
        wraps: target.holders.iter().map(wrap).collect(),
    }
}

async fn newest(app: &App) -> SupportContactId {
    let scope = office::<AnswerContacts>(app, Persona::SupportOfficer);
    desk::list(&scope).await.unwrap().waiting.last().unwrap().id
}

each_engine! {
    async fn what_somebody_asks_is_read_by_the_person_and_the_officer_and_stands_nowhere(app: App) {
        let (id, key) = jour(&app).await;
        let code = asked(&app, id).await;
        own::say_plain(&person(&app), &code, &words()).await.unwrap();
        for planted in TOLD {
            assert_nowhere(&app, planted).await;
        }
        assert_nowhere(&app, &code.to_string()).await;
        let opened = own::open_plain(&person(&app), &code).await.unwrap().unwrap();
        assert_eq!(opened.record, Some(record()));
        assert_eq!(opened.messages[0].2, words());
        assert_eq!(opened.own.state, ContactState::Sent);
        let contact = newest(&app).await;
        let scope = office::<AnswerContacts>(&app, Persona::SupportOfficer);
        let seen = desk::one(&scope, contact).await.unwrap();
        let case = key.open(seen.wrapped.as_deref().unwrap()).unwrap();
        assert_eq!(case.open_record(seen.sealed.as_deref().unwrap()).unwrap(), record());
        let said = case.open_message(&seen.messages[0].sealed).unwrap();
        assert_eq!(said.0.disclose(Purpose::ShowToHandler), TOLD[2]);
    }

    async fn what_a_browser_sealed_is_taken_once_and_only_for_those_who_receive(app: App) {
        let (id, _) = jour(&app).await;
        let target = public::target(&person(&app), id).await.unwrap();
        let code = ReceiptCode::from_bytes([7; 10]);
        let good = sealed(&target, &code);
        let stranger = (SupportHolderId(uuid::Uuid::from_u128(9)), good.wraps[0].1.clone());
        let twice = vec![good.wraps[0].clone(), good.wraps[0].clone()];
        for wraps in [vec![], vec![good.wraps[0].clone(), stranger.clone()], vec![stranger], twice] {
            let wrong = SealedAsk { wraps, ..good.clone() };
            assert_eq!(ask::ask_sealed(&person(&app), wrong).await, Err(Fault::Conflict));
        }
        let capitals = SealedAsk { recipient: good.recipient.to_uppercase(), ..good.clone() };
        let swapped = SealedAsk { sealed: good.person_wrap.clone(), ..good.clone() };
        for wrong in [capitals, swapped, SealedAsk { person_wrap: "hej".to_owned(), ..good.clone() }] {
            assert_eq!(ask::ask_sealed(&person(&app), wrong).await, Err(Fault::BadRequest));
        }
        assert_eq!(ask::ask_sealed(&person(&app), good.clone()).await, Ok(()));
        assert_eq!(ask::ask_sealed(&person(&app), good.clone()).await, Ok(()), "a browser that heard nothing sends again");
        let other = SealedAsk { door: good.door.clone(), ..sealed(&target, &code) };
        assert_eq!(ask::ask_sealed(&person(&app), other).await, Err(Fault::Conflict), "the door is taken");
        let desk = desk::list(&office(&app, Persona::SupportOfficer)).await.unwrap();
        assert_eq!(desk.waiting.len(), 1);
        assert_eq!(own::open_plain(&person(&app), &code).await.unwrap().unwrap().record, Some(record()));
    }

    async fn nobody_can_be_asked_before_somebody_can_read(app: App) {
        let run = office::<RunSupport>(&app, Persona::SupportOfficer);
        let id = run.new_id();
        directory::add(&run, &organisation(id, "Ny jour", false)).await.unwrap();
        assert_eq!(public::directory(&person(&app)).await.unwrap().len(), 1);
        assert!(public::targets(&person(&app)).await.unwrap().is_empty());
        let ask = Ask { organisation: Some(id), record: record() };
        assert_eq!(ask::ask_plain(&person(&app), ask).await, Err(Fault::Conflict));
        let help = Ask { organisation: None, record: record() };
        assert_eq!(ask::ask_plain(&person(&app), help.clone()).await, Err(Fault::Conflict));
        let (first, _) = jour(&app).await;
        let code = ask::ask_plain(&person(&app), help).await.unwrap();
        let own = own::open_plain(&person(&app), &code).await.unwrap().unwrap().own;
        assert!(own.chosen && own.organisation == first);
    }

    async fn whoever_left_gets_nothing_new(app: App) {
        const CLOSE: &str = "UPDATE staff SET state = 'closed' WHERE id = $1";
        let (id, _) = jour(&app).await;
        let officer = app.id_of(Persona::SupportOfficer);
        let scope = app.system();
        let mut tx = scope.db().begin().await.unwrap();
        on!(&mut tx, |c| sqlx::query(CLOSE).bind(officer).execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        assert_eq!(public::target(&person(&app), id).await, Err(Fault::Conflict));
    }

    async fn taking_back_shreds_at_once_and_the_code_still_tells(app: App) {
        let (id, _) = jour(&app).await;
        let code = asked(&app, id).await;
        own::say_plain(&person(&app), &code, &words()).await.unwrap();
        own::withdraw_plain(&person(&app), &code).await.unwrap();
        let opened = own::open_plain(&person(&app), &code).await.unwrap().unwrap();
        assert_eq!((opened.own.state, opened.record, opened.messages.len()), (ContactState::Withdrawn, None, 0));
        assert!(opened.own.sealed.is_none() && opened.own.person_wrap.is_none());
        assert!(opened.own.consents.iter().all(|consent| consent.withdrawn_at.is_some()));
        assert_eq!(opened.own.purge_on.unwrap().to_string(), "2026-04-01");
        let wraps: i64 =
            on!(app.system().db(), |c| sqlx::query_scalar("SELECT COUNT(*) FROM support_wrap").fetch_one(c).await).unwrap();
        assert_eq!(wraps, 0);
        for late in [
            own::withdraw_plain(&person(&app), &code).await,
            own::say_plain(&person(&app), &code, &words()).await,
            own::replace_plain(&person(&app), &code, &record()).await,
        ] {
            assert_eq!(late, Err(Fault::Conflict));
        }
    }

    async fn how_to_be_reached_is_written_over(app: App) {
        let (id, _) = jour(&app).await;
        let code = asked(&app, id).await;
        let other = Record { name: Pii::new("Planterad Robin".to_owned()), ..record() };
        own::replace_plain(&person(&app), &code, &other).await.unwrap();
        assert_eq!(own::open_plain(&person(&app), &code).await.unwrap().unwrap().record, Some(other));
    }

    async fn an_answer_has_one_size_whether_a_code_exists_or_not(app: App) {
        let (id, _) = jour(&app).await;
        let code = asked(&app, id).await;
        for _ in 0..3 {
            own::say_plain(&person(&app), &code, &words()).await.unwrap();
        }
        let nobody = ReceiptCode::from_bytes([9; 10]);
        for code in [code, nobody] {
            let answer = own::box_(&person(&app), Person::of(&code).door()).await.unwrap();
            assert_eq!(answer.len(), own::BOX);
            let read: serde_json::Value = serde_json::from_slice(&answer).unwrap();
            assert!(read["person_wrap"].is_string() && read["sealed"].is_string());
        }
        assert!(own::open_plain(&person(&app), &nobody).await.unwrap().is_none());
        assert_eq!(own::withdraw_plain(&person(&app), &nobody).await, Err(Fault::Conflict));
    }

    async fn what_is_kept_of_times_is_the_hour(app: App) {
        app.wait(TimeDelta::minutes(47) + TimeDelta::milliseconds(123));
        let (id, _) = jour(&app).await;
        let code = asked(&app, id).await;
        own::say_plain(&person(&app), &code, &words()).await.unwrap();
        let hour: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        let own = own::open_plain(&person(&app), &code).await.unwrap().unwrap().own;
        assert_eq!([own.asked_at, own.messages[0].at, own.consents[0].at], [hour; 3]);
        const BY_PERSONS: &str = "SELECT at FROM support_act WHERE who = 'person'";
        let acts: Vec<Timestamp> =
            on!(app.system().db(), |c| sqlx::query_scalar(BY_PERSONS).fetch_all(c).await).unwrap();
        assert_eq!(acts, [hour; 2]);
        let millis = |id: uuid::Uuid| id.as_u128() >> 80;
        let ids = [newest(&app).await.0, own.messages[0].id.0];
        assert!(ids.into_iter().all(|id| millis(id) == hour.timestamp_millis() as u128), "an id keeps the minute");
    }

    async fn nobody_is_referred_without_a_consent(app: App) {
        let (id, _) = jour(&app).await;
        let refer = office::<ReferVictims>(&app, Persona::SupportOfficer);
        let ask = || Ask { organisation: Some(id), record: record() };
        for (source, how) in [
            (Source::OwnAct, ConsentHow::Oral),
            (Source::School, ConsentHow::OwnAct),
            (Source::School, ConsentHow::Code),
        ] {
            assert_eq!(ask::refer_plain(&refer, ask(), Referred { source, how }).await, Err(Fault::BadRequest));
        }
        let from = Referred { source: Source::School, how: ConsentHow::Written };
        let code = ask::refer_plain(&refer, ask(), from).await.unwrap();
        let own = own::open_plain(&person(&app), &code).await.unwrap().unwrap().own;
        assert_eq!(own.consents[0].how, ConsentHow::Written);
    }

    async fn the_person_says_yes_or_no_to_another_organisation(app: App) {
        let (id, _) = jour(&app).await;
        let run = office::<RunSupport>(&app, Persona::SupportOfficer);
        let other = run.new_id();
        directory::add(&run, &organisation(other, "Kvinnojouren", false)).await.unwrap();
        directory::add_member(&run, other, app.id_of(Persona::SupportOfficer)).await.unwrap();
        for yes in [true, false] {
            let code = asked(&app, id).await;
            let (contact, scope) = (newest(&app).await, office::<AnswerContacts>(&app, Persona::SupportOfficer));
            desk::take(&scope, contact).await.unwrap();
            desk::ask_handover(&scope, contact, other, ConsentHow::Code).await.unwrap();
            let asked = own::open_plain(&person(&app), &code).await.unwrap().unwrap().own.handover.unwrap();
            assert!(asked.organisation == other && asked.agreed_at.is_none());
            own::agree_plain(&person(&app), &code, asked.id, yes).await.unwrap();
            let own = own::open_plain(&person(&app), &code).await.unwrap().unwrap().own;
            assert_eq!(own.handover.and_then(|one| one.agreed_at).is_some(), yes);
            assert_eq!(own.consents.iter().any(|one| one.organisation == other), yes);
            assert_eq!(own::agree_plain(&person(&app), &code, asked.id, yes).await, Err(Fault::Conflict), "once");
        }
    }
}
