//! One sender is stopped, the next is not.

use super::*;

#[test]
fn one_sender_is_stopped_and_the_next_is_not() {
    let limits = Limits::default();
    let (one, other) = (Client::of([192, 0, 2, 1].into()), Client::of([192, 0, 2, 2].into()));
    let tries: Vec<_> = (0..12).map(|_| limits.take(Limit::GuessCode, one)).collect();
    assert!(tries[..10].iter().all(Result::is_ok));
    assert!(matches!(tries[10], Err(Fault::TooMany(seconds)) if seconds > 0));
    assert!(limits.take(Limit::GuessCode, other).is_ok());
}

#[test]
fn who_was_refused_has_to_wait_even_with_the_right_key() {
    let limits = Limits::default();
    let client = Client::of([192, 0, 2, 1].into());
    assert!(limits.waited(Limit::GuessCode, client).is_ok());
    while limits.take(Limit::GuessCode, client).is_ok() {}
    assert!(matches!(limits.waited(Limit::GuessCode, client), Err(Fault::TooMany(1..=11))));
    assert!(limits.waited(Limit::Submit, client).is_ok());
}

#[test]
fn the_owner_starts_from_nought_after_the_right_password() {
    let limits = Limits::default();
    for _ in 0..40 {
        assert!(limits.take(Limit::SignInAs, "maja").is_ok());
        limits.forgive("maja");
    }
    let tries: Vec<_> = (0..6).map(|_| limits.take(Limit::SignInAs, "maja")).collect();
    assert!(tries[4].is_ok() && tries[5].is_err());
}
