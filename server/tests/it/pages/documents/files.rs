//! The files: what a PDF reader, Word and Excel find in them.

use super::{HERE, WORDS, a_month, again, begun, fixed};
use crate::support::{Persona, each_engine};
use lopdf::{Dictionary, Document, Object};
use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

/// How often each kind of element stands in the structure tree, and how many tables have a header cell.
fn structure(pdf: &Document) -> (BTreeMap<String, usize>, usize) {
    let catalog = pdf.catalog().unwrap();
    let root = pdf.get_dictionary(catalog.get(b"StructTreeRoot").unwrap().as_reference().unwrap()).unwrap();
    let (mut kinds, mut headed) = (BTreeMap::new(), 0);
    walk(pdf, root, &mut kinds, &mut headed);
    (kinds, headed)
}

fn walk(pdf: &Document, element: &Dictionary, kinds: &mut BTreeMap<String, usize>, headed: &mut usize) {
    let before = kinds.get("TH").copied().unwrap_or_default();
    let kind = element
        .get(b"S")
        .ok()
        .and_then(|kind| kind.as_name().ok())
        .map(|kind| String::from_utf8_lossy(kind).into_owned());
    if let Some(kind) = &kind {
        *kinds.entry(kind.clone()).or_default() += 1;
    }
    let Ok(below) = element.get(b"K") else { return };
    let children = match below {
        Object::Array(children) => children.clone(),
        one => vec![one.clone()],
    };
    for child in children {
        let child = match &child {
            Object::Reference(id) => pdf.get_dictionary(*id).ok(),
            Object::Dictionary(inside) => Some(inside),
            _ => None,
        };
        if let Some(child) = child {
            walk(pdf, child, kinds, headed);
        }
    }
    if kind.as_deref() == Some("Table") && kinds.get("TH").copied().unwrap_or_default() > before {
        *headed += 1;
    }
}

/// The levels of the headings, in the order they are read.
fn headings(pdf: &Document, element: &Dictionary, levels: &mut Vec<u8>) {
    if let Some([b'H', level @ b'1'..=b'6']) = element.get(b"S").ok().and_then(|kind| kind.as_name().ok()) {
        levels.push(level - b'0');
    }
    let children = match element.get(b"K") {
        Ok(Object::Array(children)) => children.clone(),
        Ok(one) => vec![one.clone()],
        Err(_) => return,
    };
    for child in &children {
        let child = match child {
            Object::Reference(id) => pdf.get_dictionary(*id).ok(),
            Object::Dictionary(inside) => Some(inside),
            _ => None,
        };
        if let Some(child) = child {
            headings(pdf, child, levels);
        }
    }
}

/// A file of a package.
fn unpacked(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    package.by_name(name).unwrap_or_else(|error| panic!("{name}: {error}")).read_to_string(&mut text).unwrap();
    text
}

/// Language, tags, the standards it says it conforms to, and its title.
fn marked(pdf: &Document, title: &str) {
    let catalog = pdf.catalog().unwrap();
    let resolved = |object: &Object| match object {
        Object::Reference(id) => pdf.get_object(*id).unwrap().clone(),
        other => other.clone(),
    };
    assert_eq!(resolved(catalog.get(b"Lang").unwrap()).as_str().unwrap(), b"sv-SE");
    let mark = resolved(catalog.get(b"MarkInfo").unwrap());
    assert!(mark.as_dict().unwrap().get(b"Marked").unwrap().as_bool().unwrap());
    let meta = pdf.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let stream = meta.as_stream().unwrap();
    let xmp = String::from_utf8(stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())).unwrap();
    assert!(
        xmp.contains("<pdfaid:part>2</pdfaid:part>") && xmp.contains("<pdfaid:conformance>A</pdfaid:conformance>"),
        "{xmp}"
    );
    assert!(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), "{xmp}");
    assert!(xmp.contains(title), "{xmp}");
    // A reader of PDF shows the title and not the name of the file.
    let shown = resolved(catalog.get(b"ViewerPreferences").unwrap());
    assert!(shown.as_dict().unwrap().get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
}

fn checked(bytes: &[u8], title: &str, tables: usize) {
    let pdf = Document::load_mem(bytes).unwrap();
    marked(&pdf, title);
    let catalog = pdf.catalog().unwrap();
    let (kinds, headed) = structure(&pdf);
    let mut levels = Vec::new();
    headings(
        &pdf,
        pdf.get_dictionary(catalog.get(b"StructTreeRoot").unwrap().as_reference().unwrap()).unwrap(),
        &mut levels,
    );
    assert_eq!(levels.first(), Some(&1), "{levels:?}");
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "a level is left out: {levels:?}");
    assert!(kinds.get("H1").is_some_and(|many| *many >= 1), "{kinds:?}");
    assert!(kinds.get("H2").or(kinds.get("H1")).is_some_and(|many| *many > 2), "{kinds:?}");
    assert_eq!((kinds["Table"], headed), (tables, tables), "{kinds:?}");
    assert!(kinds["TH"] > tables && kinds["Caption"] == tables, "{kinds:?}");
    for font in pdf
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dictionary| dictionary.has_type(b"FontDescriptor"))
    {
        assert!(font.has(b"FontFile2") || font.has(b"FontFile3"), "a font is not embedded");
    }
}

each_engine! {
    async fn the_files_of_a_month_open(app: App) {
        let page = fixed(&app).await;
        let reader = again(&app, Persona::CouncilMember).await;
        let pdf = reader.get(&format!("{page}/fil/pdf")).await.is(200);
        assert_eq!(pdf.header("content-type"), "application/pdf");
        checked(&pdf.body, "Månadsrapport mars 2026", 1);
        assert_eq!(lopdf::Document::load_mem(&pdf.body).unwrap().get_pages().len(), 1, "a month is one page");
        // The same document gives the same bytes.
        for format in ["pdf", "xlsx", "csv", "json", "docx"] {
            let first = reader.get(&format!("{page}/fil/{format}")).await.is(200);
            assert_eq!(first.body, reader.get(&format!("{page}/fil/{format}")).await.body, "{format}");
        }
        let csv = reader.get(&format!("{page}/fil/csv")).await.text();
        assert!(csv.starts_with('\u{feff}') && csv.contains("Centrum;19;0\r\n") && csv.contains("Sjöstaden;–;"), "{csv}");
        for format in ["docx", "xlsx"] {
            assert!(reader.get(&format!("{page}/fil/{format}")).await.body.starts_with(b"PK"));
        }
        reader.get(&format!("{page}/fil/exe")).await.is(404);
        app.resident().get(&format!("{page}/fil/pdf")).await.is(303);
    }

    async fn word_finds_headings_language_and_title(app: App) {
        let page = fixed(&app).await;
        let docx = again(&app, Persona::CouncilMember).await.get(&format!("{page}/fil/docx")).await.is(200).body;
        let types = unpacked(&docx, "[Content_Types].xml");
        assert!(types.contains("wordprocessingml.document.main+xml") && types.contains("wordprocessingml.styles+xml"), "{types}");
        let styles = unpacked(&docx, "word/styles.xml");
        assert!(styles.contains(r#"<w:lang w:val="sv-SE" />"#), "{styles}");
        for (id, level) in [("Heading1", 0), ("Heading2", 1)] {
            let style = styles.split(&format!(r#"w:styleId="{id}""#)).nth(1).unwrap().split("</w:style>").next().unwrap();
            assert!(style.contains(&format!(r#"<w:outlineLvl w:val="{level}""#)), "{style}");
        }
        let body = unpacked(&docx, "word/document.xml");
        for style in ["Title", "Heading1"] {
            assert!(body.contains(&format!(r#"<w:pStyle w:val="{style}""#)), "{style}");
        }
        assert!(body.contains("<w:tblHeader />") && body.contains("Månadsrapport mars 2026"));
        assert!(unpacked(&docx, "docProps/core.xml").contains("<dc:title>Månadsrapport mars 2026</dc:title>"));
    }

    async fn the_plan_of_the_law_is_tagged_and_has_headings(app: App) {
        a_month(&app).await;
        let page = begun(&app, "law:2024-2025").await;
        let coordinator = again(&app, Persona::Coordinator).await;
        let mut words = WORDS.to_vec();
        words.push(("version", "1"));
        words.push(("summary", "Tecken som saknas i typsnittet: 😀, och #let x = 1."));
        coordinator.post(&page, &words).await.is(303);
        coordinator.post(&page, &[("do", "fix"), ("version", "2")]).await.is(303);
        let pdf = coordinator.get(&format!("{page}/fil/pdf")).await.is(200);
        let tables = coordinator.get(&page).await.texts("article table").len();
        checked(&pdf.body, "Lägesbild och åtgärdsplan 2024–2025", tables);
        assert!(coordinator.get(HERE).await.main().contains("Lägesbild och åtgärdsplan 2024–2025"));
    }
}
