### 申请：列表及一项申请的详情。

applications-thing = 你的申请
applications-thing-one = 此申请
applications-list = 申请
applications-find = 搜索申请
applications-clear = 清除搜索
applications-sort = 排序
applications-sort-news = 有进展的在前
applications-sort-department = 按部门
applications-sort-submitted = 最近提交在前
applications-with-ended = 包括已结束的（{ $n }）
applications-count = { $n }项申请
applications-empty-title = 还没有申请
applications-empty-body = 你向部门提交的申请和进度会在这里显示。
applications-examples = 尚未登录
applications-examples-body = 用“智方便”登录后，你的申请和进度会在这里显示。
applications-none-title = 找不到
applications-none-body = 没有申请包含这些字词。试试减少字词，或输入编号。
applications-choose-title = 请选择一项申请
applications-choose-body = 这里会显示进度、事情经过和下一步。
applications-gone-title = 此申请已不在列表中
applications-gone-body = 部门已不再列出此申请。
applications-new = 新
applications-moved = { $name }：现在是“{ $stage }”

app-reference = 申请编号
app-history = 事情经过
applications-copy = 复制申请编号
applications-submitted-on = 提交日期 { $day }
applications-step = 第{ $step }步，共{ $count }步
applications-stages = 进度：第{ $step }步，共{ $count }步
applications-stages-plain = 进度
applications-illustrative = 阶段为示例：部门没有公布其内部阶段。

## Where it stands

applications-status-submitted = 已提交
applications-status-paid = 已缴费
applications-status-being-checked = 审核中
applications-status-more-information-needed = 等你处理
applications-status-being-made = 制作中
applications-status-ready = 可以领取
applications-status-completed = 已完成
applications-status-refused = 未获批准
applications-status-withdrawn = 已撤回
applications-status-other = 此版本无法识别的状态

## What to know now

applications-waits-title = { $department }等你处理
applications-says = { $department }说明：{ $text }
applications-ready-title = 可以领取
applications-refused-title = { $department }没有批准此申请
applications-refused-unsaid = 部门没有在这里说明原因。可拨打本页的电话咨询。
applications-object = 如何提出异议或上诉
applications-withdrawn-title = 你已撤回此申请
applications-withdrawn-body = 部门不会再处理。你可随时重新申请。
app-withdraw = 撤回申请
applications-withdraw-title = 撤回此申请？
applications-withdraw-body = { $department }会收到你的撤回要求，并停止处理。已缴费用不一定退还。以后如仍需要，须重新申请。
applications-withdraw-keep = 保留申请
applications-asked-title = 你已要求撤回此申请
applications-asked-body = { $department }尚未答复。撤回完成后，这里会显示。
applications-asked-queued = 你的要求尚未发出，会尽快发送。
applications-asked-wedged = 撤回要求未被接受。查看原因，再决定怎样做。
applications-declined-body = 申请会继续处理。如不再需要，可拨打本页的电话咨询。
applications-declined-title = { $department }没有撤回此申请
applications-completed-title = 此申请已完成
applications-next = 之后会怎样
applications-next-expected = 预计{ $day }或之前
applications-open-task = 打开事项

applications-documents = 所需文件
applications-document-needed = 尚缺
applications-document-received = 已收到
applications-document-replace = 要更换
applications-document-other = 状态无法识别
applications-documents-none = 不需要文件。
applications-contact = 咨询
applications-by-person = 你
applications-fresh = { $time }保存
applications-tasks = 此申请的待办事项
