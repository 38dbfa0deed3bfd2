### 每页外框：提示条、菜单、工具、快捷键。

sandbox-strip = 沙盒环境：只有测试数据，不会发送至任何部门。
shell-environment = 环境
shell-tools = 工具
shell-main-menu = 主菜单
shell-menu = 菜单
shell-skip = 跳到主要内容
shell-language = 语言
shell-text-size = 文字大小
shell-lock-now = 立即锁定
bar-find = 搜索或前往
bar-find-short = 搜索
fresh-ok = 已更新，{ $time }
fresh-offline = { $time }起离线
fresh-late = { $since }起未能更新，{ $time }再试
fresh-pending = 有{ $n }项等待发送
fresh-first = 正在获取数据

shell-page-today = 今日
shell-page-todo = 待办事项
shell-page-applications = 申请
shell-page-bills = 账单
shell-page-privacy = 隐私
shell-page-settings = 设置
shell-badge-todo = { $n }项在一周内到期
shell-badge-applications = { $n }项办理中
shell-badge-bills = { $n }张待缴

shell-profile-switch = 切换用户
shell-profile-personal = 个人
shell-profile-nobody = 未登录
shell-profile-examples = 先看看
shell-profile-other = 用户{ $initial }
shell-profile-add = 添加另一位用户

shell-notice-cache-rebuilt = 这台电脑上的部门数据副本已损坏，桌面正在重新获取；你自己的资料没有丢失。
shell-notice-vault-set-aside = 这台电脑上你的资料无法读取，已另存保留，没有删除，并已开始新的存储区。
shell-notice-clock-wrong = 这台电脑的时钟相差超过十分钟。桌面仍可使用，但显示的时间可能有误。

keys-heading = 快捷键
keys-here = 本页
keys-everywhere = 所有页面
keys-letters = 单个字母只在列表获得焦点时有效，可在“设置”中关闭。
keys-palette = 搜索或前往
keys-pages = 打开菜单中的页面
keys-privacy = 打开“隐私”
keys-settings = 打开“设置”
keys-back = 返回
keys-parts = 在菜单、工具和页面之间移动
keys-refresh = 立即更新数据
keys-lock = 锁定桌面
keys-language = 下一种语言
keys-text-size = 放大或缩小文字
keys-close = 关闭最上层
keys-list-move = 在列表中移动
keys-list-next = 下一项、上一项
keys-list-open = 打开详情
keys-list-back = 返回列表
keys-done = 标记为完成（你自己的事项）
keys-today = 打开“先处理”中的项目
keys-pay = 核对并支付
keys-view = 图表或表格
