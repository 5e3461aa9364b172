//! Somebody is always left who can manage accounts.

use super::{EMAIL, HOME, add, code, give_code, give_password};
use crate::support::{App, Client, Persona, each_engine};
use app::{
    accounts::{
        policy::{ManageStaff, Role},
        scope::{Scope, Who},
        service::staff,
        session::{self, Token, Visit},
    },
    forms::Refused,
    kernel::{id::StaffId, lang::Lang},
    on,
};
use std::sync::Arc;

fn page(id: StaffId) -> String {
    format!("/personal/konton/{id}")
}

/// A second administrator, signed in.
async fn second(app: &App) -> (StaffId, Client<'_>) {
    let id = add(app, EMAIL, Role::Administrator, true).await;
    let token = give_password(&app.resident(), EMAIL, super::PASSWORD).await.is(303).cookie();
    let token = give_code(app, token, &code(app)).await.is(303).cookie();
    (id, app.resident().with_token(token))
}

/// What somebody may do whose request has passed the door already, whatever happens to the account meanwhile.
async fn inside(app: &App, persona: Persona) -> Scope<ManageStaff> {
    let token = Token::parse(&app.token_of(persona).unwrap()).unwrap();
    let staff = session::resume(&app.system(), &token, Visit::Person).await.unwrap().unwrap();
    Scope::check(Arc::clone(&app.municipality), Who::Staff(Arc::new(staff)), Lang::Sv).unwrap()
}

async fn administrators(app: &App) -> i64 {
    const MANY: &str = "
        SELECT COUNT(*)
        FROM staff p
        JOIN staff_role r ON r.staff = p.id
        WHERE r.role = 'administrator' AND p.state = 'active'";
    on!(app.system().db(), |c| sqlx::query_scalar(MANY).fetch_one(c).await).unwrap()
}

fn other_role(version: i64) -> staff::Change {
    staff::Change { name: "Vera Planterad".into(), roles: vec![Role::Publisher], actor: None, version }
}

each_engine! {
    async fn the_last_administrator_is_not_closed(app: App) {
        let (id, other) = second(&app).await;
        let late = inside(&app, Persona::Administrator).await;
        other.post(&page(app.id_of(Persona::Administrator)), &[("do", "close")]).await.is(303);
        // A request that was already inside when its account was closed, as two buttons pressed at once.
        let refused = staff::close(&late, id).await;
        assert!(matches!(refused, Err(Refused::Form(_))), "the last administrator was closed");
        assert_eq!(administrators(&app).await, 1);
        other.get(HOME).await.is(200);
    }

    async fn the_last_administrator_keeps_the_role(app: App) {
        let (id, other) = second(&app).await;
        let late = inside(&app, Persona::Administrator).await;
        let first = app.id_of(Persona::Administrator);
        let form = [("do", "save"), ("name", "Första"), ("roles", "publisher"), ("actor", ""), ("version", "1")];
        other.post(&page(first), &form).await.is(303);
        let version = staff::one(&late, id).await.unwrap().version;
        let refused = staff::change(&late, id, &other_role(version)).await;
        assert!(matches!(refused, Err(Refused::Form(_))), "the last administrator lost the role");
        assert_eq!(administrators(&app).await, 1);
        other.get("/personal/konton").await.is(200);
    }

    async fn who_was_only_invited_does_not_count(app: App) {
        let admin = app.as_(Persona::Administrator);
        let invite = [("email", "ny@example.org"), ("name", "Ny Planterad"), ("roles", "administrator"), ("actor", "")];
        admin.post("/personal/konton", &invite).await.is(303);
        let late = inside(&app, Persona::Administrator).await;
        let (id, other) = second(&app).await;
        other.post(&page(app.id_of(Persona::Administrator)), &[("do", "close")]).await.is(303);
        assert!(matches!(staff::close(&late, id).await, Err(Refused::Form(_))));
        assert_eq!(administrators(&app).await, 1);
    }

    async fn two_who_remove_each_other_at_once_leave_one(app: App) {
        let (id, other) = second(&app).await;
        let (admin, first) = (app.as_(Persona::Administrator), app.id_of(Persona::Administrator));
        let (own, foreign) = (page(id), page(first));
        let (one, two) = tokio::join!(admin.post(&own, &[("do", "close")]), other.post(&foreign, &[("do", "close")]));
        assert!([one.status.as_u16(), two.status.as_u16()].contains(&303));
        assert_eq!(administrators(&app).await, 1);
    }

    async fn the_only_administrator_removes_nobody_but_others(app: App) {
        let (admin, id) = (app.as_(Persona::Administrator), app.id_of(Persona::Administrator));
        admin.post(&page(id), &[("do", "close")]).await.is(422);
        let version = admin.get(&page(id)).await.is(200).value("version").unwrap();
        let form = [("do", "save"), ("name", "Vera"), ("roles", "publisher"), ("actor", ""), ("version", &*version)];
        admin.post(&page(id), &form).await.is(422);
        admin.post(&page(app.id_of(Persona::Publisher)), &[("do", "close")]).await.is(303);
        assert_eq!(administrators(&app).await, 1);
    }
}
