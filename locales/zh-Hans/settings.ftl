### 设置。

settings-title = 设置
settings-loading = 设置
settings-saved = 已保存

## Look

settings-look = 语言和外观
settings-language = 语言

## Lock

settings-lock = 锁定
settings-idle = 闲置多久后锁定
settings-idle-minutes = { $n }分钟
settings-idle-hint = 最长五分钟，锁定前30秒会提醒你。
settings-pin-on = 每次都要输入PIN码
settings-pin-off = 未设置PIN码
settings-pin-off-body = 任何人进入这台电脑的账户后都能打开桌面。
settings-pin-set = 设置PIN码
settings-pin-change = 更改PIN码
settings-pin-remove = 移除PIN码
settings-pin-set-title = 设置PIN码
settings-pin-change-title = 更改PIN码
settings-pin-remove-title = 移除PIN码
settings-pin-remove-body = 你的资料仍会加密，但任何人进入这台电脑的账户后都能打开桌面。
settings-pin-saved = 已设置PIN码。
settings-pin-removed = 已移除PIN码。

## Reminders and keys

settings-reminders = 提醒
settings-notifications = 到期日通知
settings-notifications-hint = 只说明哪些事项到期，不会显示金额或你的编号；锁定时只显示数目。
settings-remind-closed = 关闭窗口后仍提醒我
settings-remind-closed-hint = 程序会在没有窗口的情况下继续运行；再次启动便会重新显示窗口。
settings-keys = 快捷键
settings-letters = 列表中的单个字母
settings-letters-hint = J和K移动，E标记为完成。如使用语音输入，可关闭。
settings-keys-show = 显示所有快捷键

## Data on this computer

settings-data = 这台电脑上的资料
settings-protection = 保护方式
settings-protection-keyring = 系统密钥环
settings-protection-passphrase = 你的密码短语
settings-protection-memory = 仅在内存：程序结束后清除
settings-protection-pin = { $store }和你的PIN码
settings-cache = 部门数据的副本
settings-vault = 你自己的资料
settings-folder = 文件夹
settings-cache-clear = 重新获取副本
settings-cache-clear-title = 重新获取副本
settings-cache-clear-body = 部门数据的副本会删除并重新获取。你的备注、草稿和等待发送的项目会保留。
settings-cache-cleared = 正在重新获取副本。

## Account

settings-account = 登录
settings-signed-in = 已用“智方便”登录
settings-sign-out = 退出登录
settings-sign-out-title = 在这台电脑退出登录
settings-sign-out-body = 这台电脑和网关的登录都会结束。如你离线，联网后会立即通知网关。
settings-sign-out-stays = 你的资料会以加密形式留在这台电脑，再次登录后可打开。如要清除，请在退出登录前前往“隐私”。

## About

settings-about = 关于
settings-version = 版本{ $version }
settings-build-sandbox = 沙盒版本：只有测试数据
settings-gateway = 网关：{ $host }
settings-gateway-none = 未设置网关
settings-licence = 以Apache License 2.0发布的自由软件。字体：Source Sans、Source Serif、Atkinson Hyperlegible、Noto Serif CJK（OFL）。
settings-diagnostics = 诊断报告
settings-diagnostics-body = 供协助你的人使用。报告不会提及任何人，也不包含你的资料；发送前请先阅读。
settings-diagnostics-read = 阅读报告
settings-diagnostics-save = 保存报告
settings-examples = 登录后可更改锁定和提醒方式。

## Reminders of bills

settings-bill-reminders = 账单提醒
settings-bill-reminders-hint = 按账单种类，在香港时间上午9时提醒。付款进行中不会提醒。
settings-bill-kind = 账单种类
settings-bill-day = 到期当天
settings-bill-days = { $n }天前
settings-bill-none = 这种账单不会提醒。
