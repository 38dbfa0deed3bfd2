### 幾個頁面共用的字句。

common-app-title = 市民桌面
common-window = { $page } – { common-app-title }
common-back = 返回
common-cancel = 取消
common-close = 關閉
common-continue = 繼續
common-copy = 複製
common-copied = 已複製
common-on = 開啟
common-off = 關閉
common-retry = 再試一次
common-try-now = 立即再試
about-independent = 市民桌面是獨立的市民客戶端，並非政府部門。
