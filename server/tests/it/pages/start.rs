use crate::support::each_engine;

each_engine! {
    async fn the_start_page_speaks_three_languages(app: App) {
        for (path, lang) in [("/", "sv"), ("/fi", "fi"), ("/en", "en")] {
            let page = app.resident().get(path).await.is(200);
            assert_eq!(page.attr("html", "lang").as_deref(), Some(lang));
            assert!(!page.texts("h1").is_empty());
        }
    }
}
