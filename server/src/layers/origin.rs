//! Forms of victim support from browsers that do not say where a request comes from (`Sec-Fetch-Site`).
//!
//! The pages ask browsers to name no referrer. Older ones (Safari before 16.4) then send `Origin: null` with a form of the
//! very same page, and where no script runs that would look like a form from elsewhere. These addresses know nobody by a
//! cookie: what they do is decided by what stands in the form, so a form from elsewhere can do no more than anybody.

use http::{HeaderName, Method, Request, header};

/// The addresses of the forms that people without a script send.
const FORMS: [&str; 2] = ["/stod/kontakt", "/stod/arende"];
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Takes away an origin that says nothing, where nothing hangs on it. Whoever says more is judged by that.
pub fn unsaid<B>(mut request: Request<B>) -> Request<B> {
    let headers = request.headers();
    let says = |name: HeaderName| headers.get(name).map_or(&b""[..], |value| value.as_bytes());
    let nothing = says(SITE).is_empty() && says(header::ORIGIN) == b"null";
    if nothing && request.method() == Method::POST && FORMS.contains(&request.uri().path()) {
        request.headers_mut().remove(header::ORIGIN);
    }
    request
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keeps(path: &str, headers: &[(&str, &str)]) -> bool {
        let mut request = Request::post(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(()).expect("a request");
        unsaid(request).headers().contains_key(header::ORIGIN)
    }

    #[test]
    fn only_an_origin_that_says_nothing_and_only_there_is_taken_away() {
        let null = ("origin", "null");
        for path in FORMS {
            assert!(!keeps(path, &[null]), "{path}");
            assert!(keeps(path, &[null, ("sec-fetch-site", "cross-site")]), "{path}");
            assert!(keeps(path, &[("origin", "https://elsewhere.test")]), "{path}");
        }
        for path in ["/stod", "/stod/skicka", "/stod/kontakt/", "/personal/stod", "/personal/logga-in", "/rapportera"] {
            assert!(keeps(path, &[null]), "{path}");
        }
    }
}
