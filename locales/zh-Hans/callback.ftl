### 登录后浏览器返回这台电脑时显示的网页。

callback-title = 返回 Citizen Desk
callback-done = “智方便”已有答复，结果会在 Citizen Desk 中显示。
callback-close = 你可以关闭此网页。
