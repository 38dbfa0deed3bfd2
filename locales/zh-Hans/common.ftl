### 几个页面共用的字句。

common-app-title = 市民桌面
common-window = { $page } – 市民桌面
about-independent = 市民桌面是独立的市民客户端，并非政府部门。
common-back = 返回
common-cancel = 取消
common-close = 关闭
common-continue = 继续
common-copy = 复制
common-copied = 已复制
common-on = 开启
common-off = 关闭
common-undo = 撤销
common-retry = 再试一次
common-try-now = 立即再试
common-show-folder = 在文件夹中显示
common-saved-file = 已保存为{ $name }，位于{ $folder }

## Parts of the kit

kit-stage-done = 已完成：
kit-stage-now = 现在：
kit-stage-attention = 现在，等你处理：
kit-stage-later = 之后：
kit-step = 第{ $step }步，共{ $count }步
kit-theme = 颜色
kit-theme-system = 跟随系统
kit-theme-light = 浅色
kit-theme-dark = 深色
kit-theme-contrast = 高对比度
kit-text-size = 文字大小
kit-error-prefix = 错误：
kit-show-all = 全部显示
kit-hide = 隐藏
kit-loading = 正在加载{ $thing }
kit-still-waiting = 仍在等待{ $thing }
err-title = 有地方要更正

## Offline

off-heading = 你已离线。
off-body = 你看到的是{ $time }保存的资料。付款、签署和出示资料要等联网后才能进行。
off-body-never = 这台电脑尚未获取任何数据，联网后便会显示。

## Leaving the desk

kit-leave-title = 即将前往{ $party }
kit-leave-body = 网页会在浏览器中打开。桌面不会一并发送任何资料：姓名、号码、登录状态都不会。
kit-leave-go = 在浏览器中打开
kit-leave-stay = 留在这里
kit-leave-failed = 没有应用可以打开。你可以复制地址：{ $url }
kit-contact-mail = 写电子邮件
kit-contact-site = 前往网站

## Confirming on the phone

step-up-title = 在手机确认
step-up-sign = 在手机打开“智方便”，核对两边的识别码是否相同。号码不同，请不要同意。
step-up-again = 在手机打开“智方便”并确认。确认前不会作任何更改。
step-up-code = 识别码
step-up-waiting = 等待手机确认
step-up-left = { $time }结束
step-up-refused = 你在手机拒绝了，没有作任何更改。
step-up-expired = 确认时间已过，没有作任何更改。
step-up-cancel = 停止
common-newer = 显示较新的记录
