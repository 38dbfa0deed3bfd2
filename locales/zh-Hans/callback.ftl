### 登录后浏览器返回这台电脑时显示的网页。

callback-title = 返回市民桌面
callback-done = “智方便”已有答复，结果会在市民桌面中显示。
callback-close = 你可以关闭此网页。
