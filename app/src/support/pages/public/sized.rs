//! Answers of one size. Whoever sees a connection from outside learns from the length of an answer what it was; of these it
//! learns nothing, neither that a code opens something nor how much was written.

use crate::fault::Fault;
use axum::{
    body::{Body, to_bytes},
    response::Response,
};
use http::{HeaderValue, header};

/// What answers are filled up to, or to a multiple of it. As large as what scripts get (`own::box_`).
const WHOLE: usize = 128 * 1024;
/// No page of ours is larger.
const MOST: usize = 4 * 1024 * 1024;
const OPEN: &[u8] = b"<!--";
const CLOSE: &[u8] = b"-->";

/// A page, filled up with a comment.
///
/// # Errors
/// When it cannot be read, which does not happen.
pub(super) async fn sized(response: Response) -> Result<Response, Fault> {
    let (mut parts, body) = response.into_parts();
    let page = to_bytes(body, MOST).await.map_err(|error| Fault::broken("filling a page up", &error))?;
    parts.headers.remove(header::CONTENT_LENGTH);
    let mut response = Response::from_parts(parts, Body::from(filled(&page)));
    uncompressed(&mut response);
    Ok(response)
}

/// What was filled up must not be made small again.
pub(super) fn uncompressed(response: &mut Response) {
    response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("identity"));
}

fn filled(page: &[u8]) -> Vec<u8> {
    let whole = (page.len() + OPEN.len() + CLOSE.len()).next_multiple_of(WHOLE);
    let mut bytes = Vec::with_capacity(whole);
    bytes.extend_from_slice(page);
    bytes.extend_from_slice(OPEN);
    bytes.resize(whole - CLOSE.len(), b' ');
    bytes.extend_from_slice(CLOSE);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::{Html, IntoResponse};

    #[test]
    fn every_page_has_the_same_size() {
        for length in [0, 1, 5_000, WHOLE - 7] {
            assert_eq!(filled(&vec![b'x'; length]).len(), WHOLE, "{length}");
        }
        assert_eq!(filled(&vec![b'x'; WHOLE - 6]).len(), 2 * WHOLE);
        assert!(filled(b"<p>").starts_with(b"<p><!--  ") && filled(b"<p>").ends_with(b"  -->"));
    }

    #[tokio::test]
    async fn it_is_sent_as_it_is() {
        let response = sized(Html("<p>Hej</p>").into_response()).await.unwrap();
        assert_eq!(response.headers()[header::CONTENT_ENCODING], "identity");
        assert!(response.headers().get(header::CONTENT_LENGTH).is_none());
        assert_eq!(to_bytes(response.into_body(), MOST).await.unwrap().len(), WHOLE);
    }
}
