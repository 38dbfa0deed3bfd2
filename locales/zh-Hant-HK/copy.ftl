### 資料副本內說明各檔案的文字。

copy-about =
    你在市民桌面的資料，{ $day }

    這裏只有你選擇的部分。

    person.json、computers.json：你的姓名、聯絡資料、已登入的電腦
    tasks.json、applications.json：部門發送的事項和申請
    bills.json、payments.json、receipts.json、autopay.json：賬單及繳款
    receipts：每張收據的PDF，可閱讀及列印
    access-log.jsonl：誰查閱過你的資料，每行一項
    this-computer.json、this-computer.jsonl：你的備註、標籤、提醒、設定、紀錄，以及程式在這部電腦做過的事；這些資料並無存於其他地方

    以Z結尾的時間為協調世界時（UTC）。金額以港仙為單位。
    各部門有自己的紀錄，不在此副本內。
