### 锁定、解锁、PIN码。

lock-page = 已锁定
lock-title = 桌面已锁定
lock-profile = 用户{ $initial }
lock-pin = PIN码
lock-pin-hint = 6位数字
lock-passphrase = 密码短语
lock-unlock = 解锁
lock-wrong = 输入不正确。再错{ $n }次便须等待。
lock-last-try = 输入不正确。再错一次便须等待。
lock-wait = 错误次数过多，{ $time }后可再试。
lock-wait-minutes = { $minutes }分{ $seconds }秒
lock-wait-seconds = { $seconds }秒
lock-due-tomorrow = 明天有{ $n }件事到期
lock-others = 这台电脑的其他用户
lock-sign-out = 退出登录
lock-sign-out-title = 不解锁而退出登录
lock-sign-out-body = 这台电脑不会再为你获取任何资料。下次解锁时，这台电脑和网关的登录便会结束。你的资料会加密保留在这台电脑。如要立即结束登录，请使用另一台电脑的“{ shell-page-privacy }”页。
lock-sign-out-done = 下次解锁时会先退出登录，不会再获取资料。
lock-forgot = 我忘记了
lock-forgot-title-1 = 会丢失什么
lock-forgot-body-1 = 忘记了，就没有人能打开这里你自己的资料。会丢失：草稿、备注、你自己的文件和这台电脑上的记录。
lock-forgot-title-2 = 会重新获取什么
lock-forgot-body-2 = 登录后，待办事项和申请会从部门重新获取。部门持有的资料不受影响。
lock-forgot-title-3 = 这一步不能撤销
lock-forgot-body-3 = 旧资料会加密另存在其文件夹。日后如记起来，仍可打开。现在会开始新的存储区。
lock-forgot-step = 第{ $step }项提示，共3项
lock-forgot-next = 我已看过
lock-forgot-do = 另存旧资料，重新开始
lock-forgot-done = 旧资料已加密保留，名称是{ $name }。

lock-warning-title = 桌面即将锁定
lock-warning-body = 你有一段时间没有使用桌面。按任意键即可继续。
lock-warning-left = 桌面将于{ $n }秒后锁定
lock-warning-stay = 继续使用

## Choosing a PIN

pin-new = 新PIN码
pin-choose = PIN码
pin-again = 再次输入PIN码
pin-current = 现在的PIN码
pin-error-form = 请输入6位数字
pin-error-again = 两次输入的PIN码不同
pin-error-easy = 请选择较难猜中的数字，不要用123456之类的顺序或重复同一数字
pin-error-wrong = 这不是现在的PIN码
