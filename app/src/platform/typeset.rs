//! How documents become PDF. The program around the product does it: typesetting is large, and pages need none of it.

use std::sync::Arc;

/// From a document as JSON to a PDF; what goes wrong is told in a word without content. Takes a while and a whole
/// processor: call it where blocking is allowed.
pub type Typesetter = Arc<dyn Fn(&str) -> Result<Vec<u8>, &'static str> + Send + Sync>;
