//! The pages for people, in three languages, for every way in which a sign-in can end.

use crate::desk::Desk;
use crate::world::World;

mod run {
    crate::both! {
        pages_speak_the_persons_language;
    }
}

async fn pages_speak_the_persons_language(world: World) {
    let desk = Desk::new(&world.base);
    let open = async |path: &str, language: &str| {
        let response = desk.http.get(desk.url(path)).header("accept-language", language).send().await.unwrap();
        response.text().await.unwrap()
    };
    for (language, tag, words) in [
        ("en-GB", "en", "This code has run out"),
        ("yue-Hant-HK,en;q=0.5", "zh-Hant-HK", "號碼已過期"),
        ("zh-CN", "zh-Hans", "号码已过期"),
        ("xx", "en", "This code has run out"),
    ] {
        let page = open("/signin/00000000000000000000000000000000", language).await;
        assert!(page.contains(&format!("<html lang=\"{tag}\">")) && page.contains(words), "{page}");
        assert!(page.contains("class=\"sandbox\""), "the sandbox is marked on every page");
    }
    let style = desk.http.get(desk.url("/assets/page.css")).send().await.unwrap();
    assert!(style.headers()["content-type"].to_str().unwrap().starts_with("text/css"));
    world.end().await;
}
