//! The pages: three languages, no inline code, a picture of the code that can be scanned, the guide's own example.

use std::io::Cursor;

use desk_sandbox::SandboxConfig;
use image::{GrayImage, Luma};

use crate::support::{Bed, bed, bed_with};

async fn text(bed: &Bed, path: &str, cookie: &str) -> String {
    let answer = bed.http.get(bed.url(path)).header("Cookie", cookie).send().await.unwrap();
    let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}");
    answer.text().await.unwrap()
}

#[tokio::test]
async fn every_page_says_that_it_is_a_simulation_in_its_language_and_holds_no_inline_code() {
    let bed = bed_with(SandboxConfig::default()).await;
    let tab = bed.sandbox.browser().open(bed.get_qr("PC_Browser", &[])).await.unwrap();
    let qr = tab.page().body.split("data-poll=\"").nth(1).unwrap().split("/state").next().unwrap().to_owned();
    for (language, word) in [("en", "Simulation"), ("zh-Hant-HK", "模擬環境"), ("zh-Hans", "模拟环境")] {
        for path in ["/", "/phone", "/phone/choose", "/register", qr.as_str()] {
            let page = text(&bed, path, &format!("sandbox_ui={language}")).await;
            assert!(page.contains(word) && page.contains(&format!("lang=\"{language}\"")), "{path} {language}");
            assert!(!page.contains(" style=\"") && !page.contains("onclick") && !page.contains("<style"), "{path}");
            assert!(page.split("<script").skip(1).all(|script| script.starts_with(" src=\"/static/")), "{path}");
            assert!(!page.contains("sandbox-"), "{path}: a message is missing");
        }
    }
    for (language, login) in [("en", "Login with iAM Smart"), ("zh-Hant-HK", "智方便登入"), ("zh-Hans", "智方便登入")]
    {
        assert!(
            text(&bed, &qr, &format!("sandbox_ui={language}")).await.contains(login),
            "compulsory words {language}"
        );
    }
}

fn picture(address: &str) -> Vec<u8> {
    let code = qrcode::QrCode::new(address).unwrap();
    let side = u32::try_from(code.width()).unwrap();
    let at = |v: u32| (v / 5).checked_sub(4).filter(|v| *v < side).map(|v| usize::try_from(v).unwrap());
    let picture = GrayImage::from_fn((side + 8) * 5, (side + 8) * 5, |x, y| {
        Luma([if at(x).zip(at(y)).is_some_and(|(x, y)| code[(x, y)] == qrcode::Color::Dark) { 0 } else { 255 }])
    });
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, image::ImageFormat::Png).unwrap();
    out.into_inner()
}

#[tokio::test]
async fn a_person_signs_in_with_a_picture_of_the_code() {
    let bed = bed().await;
    let origin = bed.sandbox.base_url().origin().ascii_serialization();
    let tab = bed.sandbox.browser().open(bed.get_qr("PC_Browser", &[])).await.unwrap();
    let chosen = bed
        .http
        .post(bed.url("/phone/person"))
        .header("Origin", &origin)
        .form(&[("person", "wong-ka-yan"), ("next", "//evil.example")])
        .send()
        .await
        .unwrap();
    assert_eq!(chosen.headers()["location"], "/phone", "only paths of ours");
    let cookie = chosen.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let scan = async |bytes: Vec<u8>| {
        let form = reqwest::multipart::Form::new().part("picture", reqwest::multipart::Part::bytes(bytes));
        let post = bed.http.post(bed.url("/phone/scan")).header("Origin", &origin).header("Cookie", &cookie);
        let answer = post.multipart(form).send().await.unwrap();
        answer.headers()["location"].to_str().unwrap().to_owned()
    };
    assert_eq!(scan(b"rubbish".to_vec()).await, "/phone?trouble=no-code");
    assert_eq!(scan(picture("https://www.gov.hk/")).await, "/phone?trouble=not-here");
    let code = scan(picture(&tab.code_address().unwrap())).await;
    assert!(code.starts_with("/q/"), "{code}");
    let go = bed.http.get(bed.url(&code)).header("Cookie", &cookie).send().await.unwrap();
    let ask = go.headers()["location"].to_str().unwrap().to_owned();
    let page = text(&bed, &ask, &format!("{cookie}; sandbox_ui=en")).await;
    assert!(page.contains("Test Service asks you to log in") && page.contains("Wong Ka Yan"));
    let answer = bed.http.post(bed.url(&ask)).header("Origin", &origin).header("Cookie", &cookie);
    let done = answer.form(&[("answer", "approve")]).send().await.unwrap().text().await.unwrap();
    assert!(done.contains("done"));
    assert_eq!(tab.follow().await.unwrap().body, "welcome back");
}

#[tokio::test]
async fn an_e_service_with_wrong_parameters_is_refused_without_sending_anybody_anywhere() {
    let bed = bed().await;
    for (name, value, code) in
        [("redirectURI", "http://127.0.0.1:1/other", "D20008"), ("clientID", "0", "D20012"), ("clientID", "", "D20002")]
    {
        let mut url = bed.get_qr("PC_Browser", &[]);
        let pairs: Vec<_> = url.query_pairs().into_owned().filter(|(known, _)| known != name).collect();
        url.query_pairs_mut().clear().extend_pairs(pairs).append_pair(name, value);
        let answer = bed.http.get(url).send().await.unwrap();
        assert_eq!(answer.status(), 400);
        assert!(answer.text().await.unwrap().contains(code), "{name}={value}");
    }
    for (name, value, code) in [
        ("source", "Telex", "D20007"),
        ("scope", "eidapi_everything", "D20015"),
        ("responseType", "token", "D20003"),
        ("state", "a%20b", "D20003"),
    ] {
        let mut url = bed.get_qr("PC_Browser", &[]);
        let pairs: Vec<_> = url.query_pairs().into_owned().filter(|(known, _)| known != name).collect();
        url.query_pairs_mut().clear().extend_pairs(pairs).append_pair(name, value);
        let answer = bed.http.get(url).send().await.unwrap();
        let target = answer.headers()["location"].to_str().unwrap();
        assert!(target.starts_with(&bed.home) && target.contains(&format!("error_code={code}")), "{target}");
    }
}

#[tokio::test]
async fn the_guide_and_the_board_open() {
    let bed = bed().await;
    let guide = text(&bed, "/docs", "").await;
    let of_platform = ["AAAADAABAgMEBQYHCAkKCzwg", "D40001", "eidapi_auth", "60 seconds"];
    let of_departments =
        ["client_assertion", "whoCloses", "tax-demand-note", "1,000", "/body/title/zh-Hans", "key-reused"];
    for word in of_platform.into_iter().chain(of_departments) {
        assert!(guide.contains(word), "{word}");
    }
    for file in ["batch.json", "later.json"] {
        let batch: serde_json::Value = serde_json::from_str(&text(&bed, &format!("/docs/{file}"), "").await).unwrap();
        assert!(batch["items"].as_array().unwrap().iter().all(|item| item["openId"] == "OPEN_ID"), "{file}");
    }
    assert!(guide.contains("def assertion(key, department, endpoint)"), "the department's program is shown");
    let document = text(&bed, "/openapi.json", "").await;
    assert!(document.contains("\"openapi\":\"3.1.0\""));
    let board = text(&bed, "/admin", &format!("sandbox_admin={}", bed.sandbox.admin_token())).await;
    assert!(board.contains("Force an answer"));
    assert!(!text(&bed, "/admin", "sandbox_admin=0").await.contains("Force an answer"));
}

/// The e-service of the guide is a program of its own, in another language, on another library.
#[tokio::test]
async fn the_example_of_the_guide_signs_somebody_in() {
    let has_library = std::process::Command::new("/usr/bin/python3").args(["-c", "import cryptography"]).status();
    if !has_library.is_ok_and(|status| status.success()) {
        println!("skipped: python3-cryptography is not installed");
        return;
    }
    let bed = bed().await;
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("example.py");
    std::fs::write(&script, text(&bed, "/docs/example.py", "").await).unwrap();
    let mut child = tokio::process::Command::new("/usr/bin/python3")
        .arg(&script)
        .arg(bed.sandbox.base_url().as_str())
        .stdout(std::process::Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = tokio::io::BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    tokio::io::AsyncBufReadExt::read_line(&mut lines, &mut line).await.unwrap();
    let address = line.trim().trim_start_matches("Open: ").parse().unwrap();
    let tab = bed.sandbox.browser().open(address).await.unwrap();
    let phone = bed.sandbox.phone();
    phone.scan(&tab.code_address().unwrap()).await.unwrap();
    phone.approve().await.unwrap();
    tab.follow().await.unwrap();
    let mut rest = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut lines, &mut rest).await.unwrap();
    assert!(child.wait().await.unwrap().success());
    assert_eq!(rest.trim(), "Signed in: WONG, Ka Yan as sign");
}
