//! Recovery and break-glass: two trustees give back what keys opened, one has nothing; what was opened outside the usual way is
//! told and shut again.

use crate::{
    support::{App, each_engine},
    support_stage::{Officer, acts, asked, change, count, locked, organisation, own, reads},
};
use app::{
    accounts::policy::{Role, RunSupport},
    fault::Fault,
    kernel::id::{StaffId, SupportContactId, SupportOrganisationId, SupportRequestId},
    support::{
        model::{Reason, RequestKind},
        seal::{self, Case},
        service::{desk, directory, keys, recovery},
        view::{AskedShare, SetUp},
    },
};
use chrono::TimeDelta;

/// An organisation with one officer, a recovery key, and those who keep its shares.
pub struct Guarded {
    pub officer: Officer,
    pub trustees: [Officer; 3],
    pub organisation: SupportOrganisationId,
    pub recovery: Case,
}

impl Guarded {
    pub async fn new(app: &App) -> Self {
        let officer = Officer::new(app, "planterad.ett", Role::SupportReceiver).await;
        let organisation = organisation(app, "Jouren", &[&officer]).await;
        let trustee = async |name: &str| {
            let trustee = Officer::new(app, name, Role::SupportTrustee).await;
            trustee.makes_key(app).await;
            trustee
        };
        let trustees = [trustee("planterad.a").await, trustee("planterad.b").await, trustee("planterad.c").await];
        let guarded = Self { officer, trustees, organisation, recovery: Case::make() };
        guarded.set_up(app, &guarded.recovery).await.unwrap();
        guarded
    }

    /// What a browser splits: here every share is the whole, for how it is split is the browser's affair.
    fn shares(&self, recovery: &Case) -> Vec<(StaffId, String)> {
        let sealed = |trustee: &Officer| Case::seal_text(&trustee.key.recipient(), &recovery.identity()).unwrap();
        self.trustees.iter().map(|trustee| (trustee.id, sealed(trustee))).collect()
    }

    async fn set_up(&self, app: &App, recovery: &Case) -> Result<(), Fault> {
        let scope = self.officer.answers(app);
        let wraps = recovery::to_wrap(&scope, self.organisation).await?;
        let wraps = self.officer.rewraps(&wraps, &recovery.recipient());
        let (organisation, shares) = (self.organisation, self.shares(recovery));
        let new = SetUp { organisation, recipient: recovery.recipient(), shares, wraps };
        recovery::set_up(&scope, &new, &self.officer.proves(app).await).await
    }

    /// The officer takes a new key, because the old one is lost.
    pub async fn loses_key(self, app: &App) -> Self {
        let key = Case::make();
        keys::replace(&self.officer.holds(app), &locked(&key)).await.unwrap();
        Self { officer: Officer { key, ..self.officer }, ..self }
    }

    /// A trustee opens the own share and gives it to the key that asks.
    pub async fn gives(&self, app: &App, at: usize) -> Result<(), Fault> {
        let trustee = &self.trustees[at];
        let asked = waiting(app, trustee).await.into_iter().next().ok_or(Fault::NotFound)?;
        let share = trustee.key.open_text(&asked.share).unwrap();
        let share = Case::seal_text(&asked.recipient, &share).unwrap();
        recovery::give(&trustee.holds(app), asked.id, &share, &trustee.proves(app).await).await
    }

    /// Whoever asked opens the recovery key with what was given, and wraps everything anew.
    pub async fn finishes(&self, app: &App, by: &Officer) -> Result<(), Fault> {
        let request = recovery::own(&by.answers(app)).await?.remove(0);
        assert!(request.given.iter().all(|share| by.key.open_text(share).unwrap() == self.recovery.identity()));
        let again = |wrap: &app::support::view::Wrap| {
            let case = self.recovery.open(&wrap.wrapped).unwrap();
            (wrap.contact, case.wrap(&by.key.recipient()).unwrap())
        };
        let wraps: Vec<_> = request.wraps.iter().map(again).collect();
        recovery::finish(&by.answers(app), request.id, &wraps).await
    }
}

pub async fn waiting(app: &App, trustee: &Officer) -> Vec<AskedShare> {
    recovery::mine(&trustee.holds(app)).await.unwrap()
}

async fn requested(app: &App, by: &Officer) -> SupportRequestId {
    recovery::own(&by.answers(app)).await.unwrap().remove(0).id
}

/// The officer of the municipality, with a key, who breaks the glass.
pub async fn chief(app: &App) -> Officer {
    let chief = Officer::chief(app);
    chief.makes_key(app).await;
    chief
}

pub async fn breaks(app: &App, by: &Officer, id: SupportContactId) -> Result<(), Fault> {
    recovery::break_glass(&by.scope::<RunSupport>(app), id, Reason::Danger).await
}

each_engine! {
    async fn two_trustees_give_back_what_a_lost_key_opened_and_one_does_not(app: App) {
        let guarded = Guarded::new(&app).await;
        let (_, id) = asked(&app, guarded.organisation).await;
        let (_, other) = asked(&app, guarded.organisation).await;
        let guarded = guarded.loses_key(&app).await;
        let (officer, organisation) = (&guarded.officer, guarded.organisation);
        assert!(!reads(&app, officer, id).await);
        recovery::ask(&officer.answers(&app), organisation, Reason::LostKey).await.unwrap();
        let again = recovery::ask(&officer.answers(&app), organisation, Reason::LostKey).await;
        assert_eq!(again, Err(Fault::Conflict), "asked already");
        assert_eq!(guarded.finishes(&app, officer).await, Err(Fault::Conflict), "nobody has given");
        guarded.gives(&app, 0).await.unwrap();
        assert_eq!(guarded.gives(&app, 0).await, Err(Fault::NotFound), "once each");
        let one_share = recovery::own(&officer.answers(&app)).await.unwrap().remove(0);
        assert!(one_share.wraps.is_empty() && one_share.given.len() == 1, "one is not enough");
        let wraps: Vec<_> = [id, other].map(|id| (id, seal::decoy(app.municipality.chance(), 74))).into();
        let forced = recovery::finish(&officer.answers(&app), one_share.id, &wraps).await;
        assert_eq!(forced, Err(Fault::Conflict));
        guarded.gives(&app, 2).await.unwrap();
        let missing = recovery::finish(&officer.answers(&app), one_share.id, &wraps[..1]).await;
        assert_eq!(missing, Err(Fault::Conflict), "everything or nothing");
        guarded.finishes(&app, officer).await.unwrap();
        assert!(reads(&app, officer, id).await && reads(&app, officer, other).await && officer.is_confirmed(&app).await);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_given").await, 0, "the shares have done their work");
        assert!(recovery::own(&officer.answers(&app)).await.unwrap().is_empty());
        assert!(acts(&app).await.contains(&"recovered".to_owned()));
        // The recovery key was whole in one browser: it is exchanged.
        let standing = recovery::standing(&officer.answers(&app)).await.unwrap().remove(0);
        assert!(standing.guard.is_some_and(|guard| guard.used));
        let old = guarded.recovery.recipient();
        let guarded = Guarded { recovery: Case::make(), ..guarded };
        guarded.set_up(&app, &guarded.recovery).await.unwrap();
        let standing = recovery::standing(&guarded.officer.answers(&app)).await.unwrap().remove(0);
        let guard = standing.guard.unwrap();
        assert!(guard.recipient != old && !guard.used && guard.usable() == 3 && standing.contacts == 2);
        const WRAPS: &str = "SELECT COUNT(*) FROM support_wrap w JOIN support_recovery r ON r.id = w.holder";
        assert_eq!(count(&app, WRAPS).await, 2, "the old one opens nothing");
    }

    async fn a_recovery_confirms_the_key_that_two_trustees_have_compared(app: App) {
        let guarded = Guarded::new(&app).await;
        let colleague = Officer::new(&app, "planterad.tva", Role::SupportReceiver).await;
        let run = Officer::chief(&app).scope::<RunSupport>(&app);
        directory::add_member(&run, guarded.organisation, colleague.id).await.unwrap();
        colleague.makes_key(&app).await;
        let (_, id) = asked(&app, guarded.organisation).await;
        assert!(!colleague.is_confirmed(&app).await);
        recovery::ask(&colleague.answers(&app), guarded.organisation, Reason::Absence).await.unwrap();
        guarded.gives(&app, 0).await.unwrap();
        guarded.gives(&app, 1).await.unwrap();
        guarded.finishes(&app, &colleague).await.unwrap();
        assert!(colleague.is_confirmed(&app).await && reads(&app, &colleague, id).await);
    }

    async fn nobody_gives_to_themselves_or_for_what_they_are_kept_from(app: App) {
        let guarded = Guarded::new(&app).await;
        let (_, id) = asked(&app, guarded.organisation).await;
        let chief = chief(&app).await;
        assert!(guarded.trustees[0].try_scope::<RunSupport>(&app).is_err(), "a trustee asks for nothing");
        breaks(&app, &chief, id).await.unwrap();
        let request = requested(&app, &chief).await;
        let share = seal::decoy(app.municipality.chance(), 74);
        for stranger in [&guarded.officer, &chief] {
            assert!(waiting(&app, stranger).await.is_empty());
            let given = recovery::give(&stranger.holds(&app), request, &share, &stranger.proves(&app).await).await;
            assert_eq!(given, Err(Fault::NotFound));
        }
        assert_eq!(recovery::end(&guarded.officer.holds(&app), request).await, Err(Fault::NotFound), "nobody's business");
        change(&app, "INSERT INTO support_block (contact, staff, at, by)
            SELECT c.id, s.trustee, c.asked_at, s.trustee FROM support_contact c, support_share s").await;
        assert!(waiting(&app, &guarded.trustees[0]).await.is_empty(), "kept from it");
        change(&app, "DELETE FROM support_block").await;
        assert_eq!(waiting(&app, &guarded.trustees[0]).await[0].kind, RequestKind::BreakGlass);
        recovery::end(&guarded.trustees[1].holds(&app), request).await.unwrap();
        assert_eq!(guarded.gives(&app, 0).await, Err(Fault::NotFound), "a trustee has said no");
    }

    async fn one_contact_is_opened_by_two_told_and_shut_again(app: App) {
        let guarded = Guarded::new(&app).await;
        let (code, id) = asked(&app, guarded.organisation).await;
        let (_, other) = asked(&app, guarded.organisation).await;
        let chief = chief(&app).await;
        assert_eq!(recovery::outside(&chief.scope(&app)).await.unwrap().len(), 2);
        let wrong = recovery::break_glass(&chief.scope::<RunSupport>(&app), id, Reason::LostKey).await;
        assert_eq!(wrong, Err(Fault::BadRequest));
        breaks(&app, &chief, id).await.unwrap();
        guarded.gives(&app, 0).await.unwrap();
        assert!(own(&app, &code).await.broken.is_empty() && !reads(&app, &chief, id).await);
        guarded.gives(&app, 1).await.unwrap();
        let request = recovery::own(&chief.answers(&app)).await.unwrap().remove(0);
        assert_eq!(request.wraps.iter().map(|wrap| wrap.contact).collect::<Vec<_>>(), [id], "this one alone");
        guarded.finishes(&app, &chief).await.unwrap();
        assert!(reads(&app, &chief, id).await && !reads(&app, &chief, other).await);
        assert_eq!(desk::take(&chief.answers(&app), id).await, Err(Fault::NotFound), "reads and does nothing");
        assert_eq!(own(&app, &code).await.broken.len(), 1, "the person is told");
        assert_eq!(desk::one(&guarded.officer.answers(&app), id).await.unwrap().broken.len(), 1);
        assert!(!chief.is_confirmed(&app).await, "a break-glass lets nobody in");
        app.wait(TimeDelta::hours(25));
        app.run_jobs().await;
        assert!(!reads(&app, &chief, id).await && desk::list(&chief.answers(&app)).await.unwrap().waiting.is_empty());
        assert_eq!(own(&app, &code).await.broken.len(), 1, "and stays told");
        assert!(reads(&app, &guarded.officer, id).await);
    }

    async fn a_recovery_key_is_made_whole_by_who_opens_everything(app: App) {
        let guarded = Guarded::new(&app).await;
        let (_, id) = asked(&app, guarded.organisation).await;
        let (officer, new) = (&guarded.officer, Case::make());
        let scope = officer.answers(&app);
        let wraps = officer.rewraps(&recovery::to_wrap(&scope, guarded.organisation).await.unwrap(), &new.recipient());
        let good = SetUp {
            organisation: guarded.organisation,
            recipient: new.recipient(),
            shares: guarded.shares(&new),
            wraps,
        };
        let one = SetUp { shares: good.shares[..1].to_vec(), ..good.clone() };
        let twice = SetUp { shares: [&good.shares[..1], &good.shares[..1]].concat(), ..good.clone() };
        let none = SetUp { wraps: Vec::new(), ..good.clone() };
        let keyless = Officer::new(&app, "planterad.d", Role::SupportTrustee).await;
        let stranger = SetUp { shares: vec![good.shares[0].clone(), (keyless.id, good.shares[1].1.clone())], ..good.clone() };
        for (wrong, fault) in [
            (one, Fault::BadRequest), (twice, Fault::BadRequest), (none, Fault::Conflict), (stranger, Fault::Conflict),
        ] {
            assert_eq!(recovery::set_up(&scope, &wrong, &officer.proves(&app).await).await, Err(fault));
        }
        // An officer of the municipality who is no member sets none up over contacts, and none with a key nobody compared.
        let chief = chief(&app).await;
        let over = SetUp { wraps: Vec::new(), ..good.clone() };
        for _ in 0..2 {
            assert_eq!(recovery::set_up(&chief.answers(&app), &over, &chief.proves(&app).await).await, Err(Fault::Conflict));
            change(&app, "UPDATE support_key SET confirmed_at = made_at, confirmed_by = staff").await;
        }
        change(&app, "DELETE FROM support_wrap WHERE holder IN (SELECT id FROM support_recovery)").await;
        let lacking = recovery::waiting(&scope).await.unwrap().remove(0);
        let wraps = officer.rewraps(&lacking.wraps, &lacking.key.recipient);
        let recovery_id = app::kernel::id::SupportRecoveryId(lacking.key.id.0);
        assert_eq!(recovery::fill(&scope, recovery_id, &[]).await, Err(Fault::Conflict));
        recovery::fill(&scope, recovery_id, &wraps).await.unwrap();
        assert!(recovery::waiting(&scope).await.unwrap().is_empty() && reads(&app, officer, id).await);
    }

    async fn a_request_ends_by_itself_and_trustees_hear_of_it_by_a_neutral_letter(app: App) {
        let guarded = Guarded::new(&app).await;
        let guarded = guarded.loses_key(&app).await;
        recovery::ask(&guarded.officer.answers(&app), guarded.organisation, Reason::LostKey).await.unwrap();
        let letters = app.letters().await;
        assert_eq!(letters.len(), 3);
        for (to, subject, body) in &letters {
            assert!(to.ends_with("@planterad.example") && body.contains("/personal\n"), "{body}");
            let said = format!("{subject} {body}").to_lowercase();
            for word in ["stöd", "brott", "nyckel", "/stod", "jouren", "planterad"] {
                assert!(!said.contains(word), "the letter says {word}");
            }
        }
        app.wait(TimeDelta::days(7) + TimeDelta::hours(1));
        app.run_jobs().await;
        assert_eq!(guarded.gives(&app, 0).await, Err(Fault::NotFound));
        recovery::ask(&guarded.officer.answers(&app), guarded.organisation, Reason::LostKey).await.unwrap();
        guarded.gives(&app, 0).await.unwrap();
        // Another key asks for itself: what was given to the one before opens with no other.
        let guarded = guarded.loses_key(&app).await;
        assert!(recovery::own(&guarded.officer.answers(&app)).await.unwrap().is_empty());
        assert_eq!(count(&app, "SELECT COUNT(*) FROM support_given").await, 0);
    }
}
