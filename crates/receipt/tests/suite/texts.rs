//! A receipt and a year's list in each language, as the desk would fill them.

use desk_domain::{Language, Timestamp};
use desk_receipt::{Align, Column, Receipt, Row, YearList};

/// 24 November 2026, 09:44:31 in Hong Kong.
fn settled() -> Timestamp {
    Timestamp::from_millis(1_795_484_671_000)
}

/// One of three texts.
fn one_of(language: Language, texts: [&str; 3]) -> String {
    let [en, hant, hans] = texts;
    match language {
        Language::En => en,
        Language::ZhHantHk => hant,
        Language::ZhHans => hans,
    }
    .to_owned()
}

/// A receipt for water.
pub(crate) fn receipt_in(language: Language) -> Receipt {
    let tr = |texts| one_of(language, texts);
    Receipt {
        language,
        banner: Some(tr([
            "Sandbox: test data only. Nothing here reached a department.",
            "測試環境：只有測試資料，沒有送交任何部門。",
            "测试环境：只有测试数据，没有送交任何部门。",
        ])),
        desk: tr(["Citizen Desk", "市民桌面", "市民桌面"]),
        title: tr(["Payment receipt", "付款收據", "付款收据"]),
        payee: tr(["Water Supplies Department", "水務署", "水务署"]),
        subject: vec![
            tr(["Water and sewage charges", "水費及排污費", "水费及排污费"]),
            tr(["1 July to 31 October 2026", "2026年7月1日至10月31日", "2026年7月1日至10月31日"]),
        ],
        amount: Row::new(tr(["Amount paid", "已付金額", "已付金额"]), "HK$412.60"),
        state: tr(["Paid", "已付款", "已付款"]),
        reference: Row::exact(tr(["Reference", "參考編號", "参考编号"]), "CD26112400317"),
        paid_at: Row::new(
            tr(["Paid on", "付款時間", "付款时间"]),
            tr(["Tuesday, 24 November 2026, 09:44", "2026年11月24日星期二 09:44", "2026年11月24日星期二 09:44"]),
        ),
        rows: vec![
            Row::new(
                tr(["For", "賬單持有人", "账单持有人"]),
                tr(["Wong Ka Yan 黃嘉欣", "黃嘉欣 Wong Ka Yan", "黄嘉欣 Wong Ka Yan"]),
            ),
            Row::exact(tr(["Bill number", "賬單編號", "账单编号"]), "50027716043"),
            Row::new(
                tr(["Paid by", "付款方式", "付款方式"]),
                tr(["FPS, Harbour Example Bank", "轉數快，海港例子銀行", "“转数快”，海港例子银行"]),
            ),
            Row::exact(tr(["Bank’s number", "銀行編號", "银行编号"]), "FRN20261124PAYC0102838291"),
        ],
        notes: vec![
            tr([
                "The department counts a payment as on time when it is made before midnight of the due date. Keep this receipt until the amount shows on your next bill.",
                "在到期日午夜前付款，部門即視作準時。請保存這張收據，直至下一張賬單顯示這筆款項。",
                "在到期日午夜前付款，部门即视作准时。请保存这张收据，直至下一张账单显示这笔款项。",
            ]),
            tr([
                "Questions: Water Supplies Department, telephone 2824 5000.",
                "查詢：水務署，電話 2824 5000。",
                "查询：水务署，电话 2824 5000。",
            ]),
        ],
        settled: settled(),
    }
}

/// A year of `count` payments.
pub(crate) fn year_in(language: Language, count: usize) -> YearList {
    let tr = |texts| one_of(language, texts);
    let column = |head: String, share: u16, align: Align| Column { head, share, align };
    let kinds = [
        ["Water and sewage charges", "水費及排污費", "水费及排污费"],
        ["Rates and Government rent, July to September", "差餉及地租（7月至9月）", "差饷及地租（7月至9月）"],
        ["Salaries tax 2025/26, first instalment", "2025/26年度薪俸稅第一期", "2025/26年度薪俸税第一期"],
    ];
    let rows = (0..count).map(|at| {
        let (month, day) = (at * 12 / count.max(1) + 1, at % 28 + 1);
        vec![
            one_of(
                language,
                [
                    &format!("2026-{month:02}-{day:02}"),
                    &format!("2026年{month}月{day}日"),
                    &format!("2026年{month}月{day}日"),
                ],
            ),
            tr(kinds[at % kinds.len()]),
            format!("CD2611{:07}", at * 317),
            format!("{},{:03}.{:02}", at % 9 + 1, at * 37 % 1000, at % 100),
        ]
    });
    YearList {
        language,
        title: tr(["What you paid in 2026", "2026年付款紀錄", "2026年付款记录"]),
        lead: vec![
            tr(["Wong Ka Yan", "黃嘉欣", "黄嘉欣"]),
            tr(["Amounts in Hong Kong dollars", "金額以港元計算", "金额以港元计算"]),
        ],
        columns: vec![
            column(tr(["Date", "日期", "日期"]), 22, Align::Left),
            column(tr(["For", "項目", "项目"]), 44, Align::Left),
            column(tr(["Reference", "參考編號", "参考编号"]), 24, Align::Left),
            column(tr(["Amount", "金額", "金额"]), 18, Align::Right),
        ],
        rows: rows.collect(),
        total: Some(vec![tr(["Together", "總計", "总计"]), String::new(), String::new(), "31,107.40".to_owned()]),
        id: "2026/wong-ka-yan".to_owned(),
        at: settled(),
    }
}

/// "Page 1 of 3".
pub(crate) fn page_of(language: Language) -> impl Fn(u32, u32) -> String {
    move |page, count| {
        one_of(
            language,
            [
                &format!("Page {page} of {count}"),
                &format!("第{page}頁，共{count}頁"),
                &format!("第{page}页，共{count}页"),
            ],
        )
    }
}
