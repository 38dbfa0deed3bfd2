### 登入後瀏覽器返回這部電腦時所顯示的網頁。

callback-title = 返回市民桌面
callback-done = 「智方便」已有回覆，結果會在市民桌面顯示。
callback-close = 你可以關閉此網頁。
