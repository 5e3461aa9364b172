//! The stage the tests play on: an app per test, personas who use it, answers one can read.

mod answer;
mod app;
mod client;
pub mod crawl;
mod engine;
pub mod form;
pub mod logs;
mod persona;
pub mod pictures;
pub mod rows;
pub mod smtp;
pub mod source;

pub use answer::Answer;
pub use app::{App, HOST};
pub use client::{Client, File};
pub use engine::{Engine, Home, keys};
pub use persona::{Account, Persona, PersonaId};

/// Makes `name::sqlite` and `name::postgres` from each body: `each_engine! { async fn name(app: App) { … } }`. The app is
/// that of Lyktköping; `app: App of "hjo"` is another municipality, from its preset.
macro_rules! each_engine {
    ($(async fn $name:ident($app:ident: App $(of $preset:literal)?) $body:block)+) => { $(
        async fn $name($app: $crate::support::App) $body

        mod $name {
            const PRESET: &str = [$($preset,)? "lyktkoping"][0];

            #[tokio::test]
            async fn sqlite() {
                let app = $crate::support::App::start_with($crate::support::Engine::Sqlite, PRESET).await;
                super::$name(app.expect("SQLite is always there")).await;
            }

            #[tokio::test]
            async fn postgres() {
                match $crate::support::App::start_with($crate::support::Engine::Postgres, PRESET).await {
                    Some(app) => super::$name(app).await,
                    None => println!("skipped: TEST_POSTGRES_URL is not set"),
                }
            }
        }
    )+ };
}
pub(crate) use each_engine;
