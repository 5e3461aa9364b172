//! The people who use the app, with everything needed to be them.

use app::{
    accounts::{
        policy::{Role, System},
        scope::Scope,
        session::{self, Stage, Token},
    },
    kernel::id::StaffId,
    on,
    platform::db::Tx,
};

/// Someone with a role, or with none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Persona {
    /// A resident or anybody else.
    Anonymous,
    /// Chairs the EST group.
    Coordinator,
    /// Sorts reports of the technical unit.
    Handler,
    /// Sorts reports of another unit.
    OtherHandler,
    /// Speaks for the housing company.
    Participant,
    /// Speaks for the police.
    Police,
    CouncilMember,
    Publisher,
    SupportOfficer,
    /// Answers contacts in a support organisation.
    SupportReceiver,
    /// Keeps a share of a recovery key.
    SupportTrustee,
    /// Asks for contact for somebody who consents.
    SupportReferrer,
    DataProtectionOfficer,
    Administrator,
    /// A coordinator who has given the password but not the second factor.
    PasswordOnly,
    /// A coordinator whose account was closed after signing in.
    Revoked,
}

/// The account behind a persona.
pub struct PersonaId {
    pub staff: StaffId,
    pub token: Token,
}

impl Persona {
    /// Everyone.
    pub const ALL: [Self; 16] = [
        Self::Anonymous,
        Self::Coordinator,
        Self::Handler,
        Self::OtherHandler,
        Self::Participant,
        Self::Police,
        Self::CouncilMember,
        Self::Publisher,
        Self::SupportOfficer,
        Self::SupportReceiver,
        Self::SupportTrustee,
        Self::SupportReferrer,
        Self::DataProtectionOfficer,
        Self::Administrator,
        Self::PasswordOnly,
        Self::Revoked,
    ];

    /// The role the account has.
    pub fn role(self) -> Option<Role> {
        Some(match self {
            Self::Anonymous => return None,
            Self::Coordinator | Self::PasswordOnly | Self::Revoked => Role::Coordinator,
            Self::Handler | Self::OtherHandler => Role::Handler,
            Self::Participant => Role::Participant,
            Self::Police => Role::Police,
            Self::CouncilMember => Role::CouncilMember,
            Self::Publisher => Role::Publisher,
            Self::SupportOfficer => Role::SupportOfficer,
            Self::SupportReceiver => Role::SupportReceiver,
            Self::SupportTrustee => Role::SupportTrustee,
            Self::SupportReferrer => Role::SupportReferrer,
            Self::DataProtectionOfficer => Role::DataProtectionOfficer,
            Self::Administrator => Role::Administrator,
        })
    }

    /// Signed in, both steps, account open.
    pub fn is_signed_in(self) -> bool {
        !matches!(self, Self::Anonymous | Self::PasswordOnly | Self::Revoked)
    }

    fn actor(self) -> Option<&'static str> {
        match self {
            Self::Handler => Some("teknik"),
            Self::OtherHandler => Some("skola"),
            Self::Participant => Some("lyktbo"),
            Self::Police => Some("polisen"),
            _ => None,
        }
    }

    /// A name no real person has, found in no log.
    pub fn name(self) -> String {
        format!("Planterad {self:?}sson")
    }

    /// The mail address of the account.
    pub fn email(self) -> String {
        format!("{self:?}@planterad.example").to_lowercase()
    }

    /// Makes account and session; none for the anonymous.
    pub async fn make(self, scope: &Scope<System>) -> Option<PersonaId> {
        const CLOSE: &str = "UPDATE staff SET state = 'closed' WHERE id = $1";
        let role = self.role()?;
        let mut tx = scope.db().begin().await.unwrap();
        let account = Account { email: &self.email(), name: &self.name(), actor: self.actor(), role };
        let staff = account.put(scope, &mut tx).await;
        let stage = if self == Self::PasswordOnly { Stage::Password } else { Stage::Full };
        let token = session::start(scope, &mut tx, staff, stage, "Test").await.unwrap();
        if self == Self::Revoked {
            on!(&mut tx, |c| sqlx::query(CLOSE).bind(staff).execute(c).await.map(|_| ())).unwrap();
        }
        tx.commit().await.unwrap();
        Some(PersonaId { staff, token })
    }
}

/// An account as it lies in the database.
pub struct Account<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub actor: Option<&'a str>,
    pub role: Role,
}

impl Account<'_> {
    /// Puts it there, without a password.
    pub async fn put(&self, scope: &Scope<System>, tx: &mut Tx) -> StaffId {
        const PERSON: &str = "
            INSERT INTO staff (id, email, name, actor, password, totp, totp_last_step, state, demo, created_at, version)
            VALUES ($1, $2, $3, $4, NULL, NULL, 0, 'active', FALSE, $5, 1)";
        const ROLE: &str = "INSERT INTO staff_role (staff, role) VALUES ($1, $2)";
        let staff: StaffId = scope.new_id();
        on!(&mut *tx, |c| sqlx::query(PERSON)
            .bind(staff)
            .bind(self.email)
            .bind(self.name)
            .bind(self.actor)
            .bind(scope.now())
            .execute(c)
            .await
            .map(|_| ()))
        .unwrap();
        on!(tx, |c| sqlx::query(ROLE).bind(staff).bind(self.role.code()).execute(c).await.map(|_| ())).unwrap();
        staff
    }
}
