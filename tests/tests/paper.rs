//! A bill from paper: its code is read off a picture, it is added with a label, and reviewed; and the year as a page to
//! print.

#![expect(clippy::expect_used, reason = "the helpers of a journey fail as the journey does")]

use std::io::Cursor;

use base64::Engine as _;
use desk_app::call;
use desk_contract::{
    BillAddRequest, BillLabelRequest, BillReadCodeRequest, BillsExportRequest, DeskError, Empty, ExportForm,
};
use desk_domain::Money;
use desk_domain::bill::{BillKind, PayChannelKind};
use desk_hkqr::{FpsCode, Initiation, decode, encode};
use desk_journeys::{Hands, Home, Start, until};
use desk_sandbox::BillSeed;
use image::{GrayImage, ImageFormat, Luma};
use qrcode::{Color, QrCode};

const ME: &str = "wong-ka-yan";
/// The water bill of the seeded person.
const WATER: &str = "00982512146";
/// A number that no department has issued.
const PAPER: &str = "00123456789";
/// Pixels of a module, and modules of the quiet zone.
const MODULE: usize = 5;
const QUIET: usize = 4;

/// A photograph of `text` as a code, as base64.
fn photographed(text: &str) -> String {
    let code = QrCode::new(text).expect("it fits");
    let (width, colors) = (code.width(), code.to_colors());
    let side = u32::try_from((width + 2 * QUIET) * MODULE).expect("a small picture");
    let dark = |at: u32| (usize::try_from(at).expect("a pixel") / MODULE).checked_sub(QUIET).filter(|at| *at < width);
    let picture = GrayImage::from_fn(side, side, |x, y| match (dark(x), dark(y)) {
        (Some(x), Some(y)) if colors[y * width + x] == Color::Dark => Luma([20]),
        _ => Luma([235]),
    });
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).expect("a PNG");
    base64::engine::general_purpose::STANDARD.encode(png.into_inner())
}

/// The code that the department would have printed: of the payee of the bill that is there, for `PAPER`.
async fn printed(me: &Hands<'_>) -> String {
    let bill = me.bill_arrives(WATER).await;
    let payment = me.pay(ME, &bill.id).await.payment.id;
    let shown = decode(&me.code(&payment).await).expect("a code");
    let mut code = FpsCode { initiation: Initiation::Static, amount: Some(12_345), expires: None, ..shown };
    (code.editable, code.additional.bill_number) = (false, Some(PAPER.to_owned()));
    encode(&code).expect("it can be printed")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_bill_is_read_off_its_picture_added_and_reviewed() {
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, ME).await;
    let text = printed(&me).await;
    let read = async |request| call::bills_read_code(&me.desk, request).await;
    let picture = read(BillReadCodeRequest::Picture { base64: photographed(&text) }).await.expect("it is read");
    assert_eq!(picture, read(BillReadCodeRequest::Text { text }).await.expect("the same as a text"));
    assert_eq!((picture.number.as_deref(), picture.amount), (Some(PAPER), Some(Money::hkd(12_345))));
    assert_eq!((picture.payee.as_str(), &picture.bill_kind), ("Water Supplies Department", &Some(BillKind::Water)));
    for nothing in [photographed("https://example.hk/"), "bm90IGEgcGljdHVyZQ==".to_owned()] {
        let refused = read(BillReadCodeRequest::Picture { base64: nothing }).await;
        assert!(matches!(refused, Err(DeskError::Validation { .. })), "{refused:?}");
    }

    let add = BillAddRequest {
        department: picture.department.expect("the department behind the payee"),
        kind: BillKind::Water,
        number: PAPER.to_owned(),
        amount: Money::hkd(12_345),
        due: None,
        label: Some("Mother’s flat".to_owned()),
    };
    let added = call::bills_add(&me.desk, add).await.expect("it is added");
    assert!(added.bill.added);
    assert_eq!((added.label.as_deref(), added.owed), (Some("Mother’s flat"), Money::hkd(12_345)));
    let pps = added.bill.channels.iter().find(|channel| channel.kind == PayChannelKind::Pps).expect("PPS");
    assert_eq!(pps.merchant_code.as_deref(), Some("08"), "as it is published");
    let row = until("it is in the list", async || me.bills("Mother").await.rows.into_iter().next()).await;
    assert_eq!(row.id, added.bill.id);
    let review = me.review(&added.bill.id).await.expect("a review");
    assert_eq!(
        (review.number.as_str(), review.amount, review.payee.en.as_str()),
        (PAPER, Money::hkd(12_345), "Water Supplies Department")
    );

    // The department issues it, under its own account and with its own amount: it is the same bill, and keeps its label.
    let seed = BillSeed::plain("wsd.water", PAPER, "1104-1260-02", vec![10_000, 3_000], 21);
    home.world.sandbox().issue_bill(ME, seed).expect("issued");
    let issued = until("the department's word", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        Some(me.bill(&added.bill.id).await).filter(|bill| !bill.bill.added)
    })
    .await;
    assert_eq!((issued.bill.account.as_str(), issued.label.as_deref()), ("1104-1260-02", Some("Mother’s flat")));
    assert_eq!(me.bills("Mother").await.rows.first().map(|row| &row.id), Some(&added.bill.id), "and is found by it");
    let old = me.start(&review, None).await;
    assert!(matches!(old, Err(DeskError::ChangedSinceReview { .. })), "another amount than was reviewed: {old:?}");
    let none = BillLabelRequest { id: added.bill.id.clone(), label: String::new() };
    assert_eq!(call::bills_label(&me.desk, none).await.expect("taken away").label, None, "and can lose it");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_year_is_saved_as_a_page_to_print() {
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, ME).await;
    me.bill_arrives(WATER).await;
    let request = BillsExportRequest { year: None, form: ExportForm::Pdf };
    let saved = call::bills_export(&me.desk, request).await.expect("saved");
    let pdf = std::fs::read(home.downloads().join(&saved.file_name)).expect("the file");
    assert!(pdf.starts_with(b"%PDF-"), "{}", saved.file_name);
    let list = call::local_log_list(&me.desk, Empty {}).await.expect("the list");
    assert_eq!(list.rows.first().map(|row| row.act), Some(desk_contract::LocalAct::BillsSaved));
}
