### 几个页面共用的字句。

common-app-title = 市民桌面
common-window = { $page } – { common-app-title }
common-back = 返回
common-cancel = 取消
common-close = 关闭
common-continue = 继续
common-copy = 复制
common-copied = 已复制
common-on = 开启
common-off = 关闭
common-retry = 再试一次
common-try-now = 立即再试
about-independent = 市民桌面是独立的市民客户端，并非政府部门。
