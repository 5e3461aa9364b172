//! `/stod/bort`: leaves, and asks the browser to drop what this site keeps in it. Not the way out that is always in sight:
//! that one goes straight to where it leads, for clearing a large cache can take a browser seconds.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    shell::{EXIT_SITE, see_other},
};
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue};

const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");

/// Leads away. Cookies stay: browsers would take those of the municipality's other sites along.
///
/// # Errors
/// None of its own.
pub async fn get(_scope: Scope<Public>, headers: HeaderMap) -> Result<Response, Fault> {
    let mut response = see_other(EXIT_SITE);
    if is_own_wish(&headers) {
        response.headers_mut().insert(CLEAR, HeaderValue::from_static("\"cache\", \"storage\""));
    }
    Ok(response)
}

/// Did somebody press the link here? Another site that leads here, or embeds the address, must not be able to take from
/// anybody's phone what waits there to be sent.
fn is_own_wish(headers: &HeaderMap) -> bool {
    let says = |name: &str, value: &str| headers.get(name).is_some_and(|said| said == value);
    says("sec-fetch-site", "same-origin") && says("sec-fetch-dest", "document")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn only_a_link_of_our_own_clears() {
        assert!(is_own_wish(&headers(&[("sec-fetch-site", "same-origin"), ("sec-fetch-dest", "document")])));
        for site in ["cross-site", "same-site", "none"] {
            assert!(!is_own_wish(&headers(&[("sec-fetch-site", site), ("sec-fetch-dest", "document")])), "{site}");
        }
        assert!(!is_own_wish(&headers(&[("sec-fetch-site", "same-origin"), ("sec-fetch-dest", "image")])));
        assert!(!is_own_wish(&headers(&[])));
    }
}
