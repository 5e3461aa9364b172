//! One app per test: Lyktköping, unless another is asked for, on a fresh database, with a clock and chance the test holds.

use super::{Client, Engine, Home, Persona, PersonaId, engine::keys, logs};
use app::{
    accounts::{policy::System, scope::Scope},
    platform::{
        chance::Chance,
        clock::{Clock, Timestamp},
        files::Files,
        municipality::{self, Municipality, Parts},
        preset::Preset,
    },
};
use axum::Router;
use chrono::TimeDelta;
use server::{boot::Sites, router::Edge};
use std::{collections::HashMap, sync::Arc};

/// The host name the tests speak to.
pub const HOST: &str = "trygg.lyktkoping.test";

/// A running app without a network.
pub struct App {
    pub municipality: Arc<Municipality>,
    pub clock: Clock,
    pub router: Router,
    home: Home,
    people: HashMap<Persona, PersonaId>,
}

impl App {
    /// A municipality from its preset, with every persona; none when this machine lacks the engine.
    pub async fn start_with(engine: Engine, preset: &str) -> Option<Self> {
        logs::capture();
        let home = Home::fresh(engine).await?;
        let clock = Clock::fixed("2026-03-02T08:00:00Z".parse::<Timestamp>().unwrap());
        let mut tx = home.db.begin().await.unwrap();
        municipality::lay_down(&mut tx, &Preset::load(preset).unwrap(), clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let parts = Parts {
            slug: preset.to_owned(),
            address: format!("https://{HOST}"),
            demo: false,
            db: home.db.clone(),
            keys: keys(),
            files: Files::new(home.folder.path().join("files")),
            clock: clock.clone(),
            chance: Chance::System,
            typesetter: server::typeset::typesetter(),
        };
        let municipality = Municipality::open(parts).await.unwrap();
        let sites = Arc::new(Sites::of(&[HOST.to_owned()], Arc::clone(&municipality)));
        let router = server::router::router(Edge { sites, trusted_proxies: Arc::from([]) });
        let mut app = Self { municipality, clock, router, home, people: HashMap::new() };
        for persona in Persona::ALL {
            if let Some(person) = persona.make(&app.system()).await {
                app.people.insert(persona, person);
            }
        }
        Some(app)
    }

    /// The scope of the worker.
    pub fn system(&self) -> Scope<System> {
        Scope::system(Arc::clone(&self.municipality))
    }

    /// A browser in the hands of a persona.
    pub fn as_(&self, persona: Persona) -> Client<'_> {
        Client::new(self, self.people.get(&persona).map(|person| person.token.reveal().to_owned()))
    }

    /// A resident's browser.
    pub fn resident(&self) -> Client<'_> {
        self.as_(Persona::Anonymous)
    }

    /// The account behind a persona.
    pub fn id_of(&self, persona: Persona) -> app::kernel::id::StaffId {
        self.people[&persona].staff
    }

    /// The session token behind a persona, if there is one.
    pub fn token_of(&self, persona: Persona) -> Option<String> {
        self.people.get(&persona).map(|person| person.token.reveal().to_owned())
    }

    /// Lets time pass.
    pub fn wait(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// Time passes, and whoever was signed in has signed in again meanwhile.
    pub async fn wait_signed_in(&self, by: TimeDelta) {
        const AGAIN: &str = "UPDATE session SET seen_at = $1, expires_at = $2";
        self.wait(by);
        let (scope, now) = (self.system(), self.clock.now());
        let mut tx = scope.db().begin().await.unwrap();
        let until = now + TimeDelta::hours(8);
        app::on!(&mut tx, |c| sqlx::query(AGAIN).bind(now).bind(until).execute(c).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
    }

    /// Where the test's files are.
    pub fn folder(&self) -> &std::path::Path {
        self.home.folder.path()
    }

    /// The address of the database.
    pub fn database(&self) -> String {
        let file = || format!("sqlite:{}", self.home.folder.path().join("lykta.sqlite").display());
        self.home.postgres_address().unwrap_or_else(file)
    }

    /// Carries out every errand that is due except letters, and the chores, as the worker would.
    pub async fn run_jobs(&self) {
        use app::{
            jobs,
            platform::outbox::{self, Queue},
        };
        let (now, hold) = (self.clock.now(), TimeDelta::minutes(5));
        jobs::keep_up(&self.system()).await.unwrap();
        jobs::chores(&self.system()).await.unwrap();
        while let Some(errand) = outbox::claim(self.system().db(), Queue::Work, now, hold).await.unwrap() {
            jobs::carry_out(&self.system(), &errand).await.unwrap();
            let mut tx = self.system().db().begin().await.unwrap();
            outbox::done(&mut tx, errand.id, now).await.unwrap();
            tx.commit().await.unwrap();
        }
    }

    /// Every letter in the outbox, with its recipient opened: `(to, subject, body)`.
    pub async fn letters(&self) -> Vec<(String, String, String)> {
        use app::{
            kernel::pii_types::Purpose,
            platform::{letter, outbox::Claimed},
        };
        const LETTERS: &str = "SELECT id, kind, sealed, payload, attempts FROM outbox
            WHERE kind = 'mail' AND state = 'waiting' ORDER BY id";
        let scope = self.system();
        let rows: Vec<Claimed> = app::on!(scope.db(), |c| sqlx::query_as(LETTERS).fetch_all(c).await).unwrap();
        let open = |errand: Claimed| {
            let (to, letter) = letter::open(self.municipality.keys(), &errand).unwrap();
            (to.disclose(Purpose::Count).clone(), letter.subject, letter.body)
        };
        rows.into_iter().map(open).collect()
    }
}

impl Drop for App {
    /// Every test ends with a look into its log: no persona's name, address or token, and no client's network.
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        for persona in Persona::ALL {
            logs::hold_none_of(&[&persona.name(), &persona.email()]);
            if let Some(person) = self.people.get(&persona) {
                logs::hold_none_of(&[person.token.reveal()]);
            }
        }
        logs::hold_no_planted();
    }
}
