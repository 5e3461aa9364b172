//! A text that somebody typed, as paragraphs.

use leptos::prelude::*;

/// Each line that says something, in the language it was written in, where that is not the page's.
pub fn paragraphs(text: &str, lang: Option<&'static str>) -> AnyView {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines = lines.map(|line| view! { <p class="measure">{line.to_owned()}</p> }).collect_view();
    view! { <div class="stack-s" lang=lang>{lines}</div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_are_no_paragraphs() {
        let html = Owner::new().with(|| paragraphs("Först.\n\n  \nSedan.", Some("sv")).to_html());
        assert!(html.contains("lang=\"sv\"") && html.matches("<p").count() == 2, "{html}");
        assert!(!Owner::new().with(|| paragraphs("Först.", None).to_html()).contains("lang="));
    }
}
