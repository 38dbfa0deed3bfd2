### 快速前往：页面、操作、设置、你的项目。

palette-title = 搜索或前往
palette-field = 字词、编号或粤拼、拼音首字母
palette-results = 结果
palette-count =
    { $n ->
        [0] 找不到
       *[other] { $n }个结果
    }
palette-hint = ↑ ↓ 移动，Enter 打开，Esc 关闭
palette-none = 找不到。试试减少字词，或输入编号。
palette-group-items = 你的项目
palette-group-pages = 页面
palette-group-acts = 操作
palette-group-settings = 设置
palette-task = 事项
palette-application = 申请
palette-failed = 暂时无法搜索你的项目。

palette-done = 已完成的事项
palette-history = 活动记录
palette-waiting = 等待发送
palette-access-log = 查阅记录
palette-lock = 立即锁定
palette-refresh = 立即更新数据
palette-export = 导出我的资料
palette-contact = 更改联系方式
palette-computers = 让另一台电脑退出登录
palette-larger = 放大文字
palette-smaller = 缩小文字
palette-light = 浅色
palette-dark = 深色
palette-contrast = 高对比度
palette-language = 语言：{ $name }
palette-pin = PIN码和锁定时间
palette-reminders = 提醒
palette-storage = 这台电脑上的资料
palette-diagnostics = 诊断报告
palette-bills-add = 添加账单
palette-autopay = 自动扣款
palette-bills-all = 全部账单
palette-pay = 支付{ $title }
palette-bill = 账单
