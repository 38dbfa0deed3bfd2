### 出了什么问题、可以怎么做：合约中每个代码和原因各有标题和说明。

err-ours = 你的资料安全，没有发送任何东西。
err-ref = 查询时请提供{ $ref }
errors-copy-ref = 复制编号
errors-window = 错误：{ $page }
errors-sign-in = 登录
errors-unlock = 解锁
errors-to-list = 返回列表

## Connection

errors-offline = 你已离线
errors-offline-help = 你看到的是较早前保存的资料。桌面会自动再试。
errors-timeout = 等待响应时间过长
errors-timeout-help = 没有丢失任何资料，请稍后再试。
errors-unavailable = { $source }没有响应
errors-unavailable-help = 你看到的是已保存的资料。桌面会自动再查询。
errors-unavailable-help-at = 你看到的是已保存的资料。桌面会在{ $time }再查询。
errors-rate-limited = 短时间内尝试次数过多
errors-rate-limited-help = 请等几分钟再试。
errors-rate-limited-help-at = 请在{ $time }后再试。
errors-untrusted-proxy = 网络上有程序在截取内容
errors-untrusted-proxy-help = 这不是直达桌面网关的私密连接，所以没有发送任何东西。部分公司网络和杀毒程序会这样做。请改用其他网络，或询问网络管理员。
errors-untrusted-expired = 网关的证书或吊销列表已过期
errors-untrusted-expired-help = 没有发送任何东西。请检查这台电脑的时钟；如时间正确，请稍后再试。
errors-untrusted-name = 证书属于另一个主机
errors-untrusted-name-help = 没有发送任何东西。你可能正使用需要登录的网络。请先用浏览器登录网络，然后再试。
errors-untrusted-revoked = 网关的证书已被吊销
errors-untrusted-revoked-help = 没有发送任何东西。请等待桌面的新版本，或留意其网站公告。

## Sign-in and lock

errors-locked = 桌面已锁定
errors-locked-help = 请先解锁。
errors-signed-out-here = 你已退出登录
errors-signed-out-here-help = 请登录以继续。这台电脑上的资料会保留。
errors-signed-out-elsewhere = 另一台电脑退出了这台电脑的登录
errors-signed-out-elsewhere-help = 如不是你本人操作，请登录后在“隐私”查看查阅记录。
errors-signed-out-expired = 登录已到期
errors-signed-out-expired-help = 登录有效期为90天，30天没有使用也会到期。请重新登录；这里的资料会保留。
errors-signed-out-reused = 为安全起见，登录已被终止
errors-signed-out-reused-help = 登录信息可能被人复制，所以已全部停用。请重新登录，并在“隐私”查看查阅记录。
errors-signed-out-too-old = 请重新登录以作确认
errors-signed-out-too-old-help = “智方便”只会在你登录后四小时内为你确认。请重新登录，再继续刚才的步骤。尚未付款，也没有更改任何资料。
errors-signed-out-other-help = 请重新登录。这台电脑上的资料会保留。
errors-suspended = “智方便”已暂停这个账户
errors-suspended-help = 你暂时不能登录，请向“智方便”热线咨询。这里的资料会保留。
errors-account-ended = 这个“智方便”账户已终止
errors-account-ended-help = 请重新登记“智方便”，然后登录。
errors-sign-in-refused = 你在手机上拒绝了
errors-sign-in-refused-help = 你没有登录，也没有给出任何资料。准备好后可换一个二维码。
errors-sign-in-cancelled = 已取消登录
errors-sign-in-cancelled-help = 你没有登录，也没有给出任何资料。
errors-sign-in-expired = 确认前二维码已失效
errors-sign-in-expired-help = 二维码有效期为两分钟。请换一个再扫描。
errors-sign-in-other-person = 手机属于另一个人
errors-sign-in-other-person-help = 当前用户不是这部手机的主人。请用该用户的手机，或在用户菜单中添加你自己。
errors-sign-in-phone-outdated = “智方便”应用版本过旧
errors-sign-in-phone-outdated-help = 请在手机上更新应用，然后再扫描。
errors-sign-in-state-mismatch = 回复不属于这次登录
errors-sign-in-state-mismatch-help = 为安全起见已舍弃该回复。请重新开始，并只使用这个屏幕上的二维码。
errors-sign-in-other = 未能登录
errors-sign-in-other-help = “智方便”给出的原因，这个版本的桌面未能识别。请再试一次。
errors-step-up = 在手机上确认
errors-step-up-help = 这项操作需要“智方便”。确认前不会进行任何操作。

## The thing itself

errors-forbidden = 这里不能进行这项操作
errors-forbidden-help = 没有作出任何更改。
errors-not-found = 找不到这个项目
errors-not-found-help = 部门可能已结束或撤回这个项目。
errors-conflict = 内容已有更改
errors-conflict-help = 另一台电脑或部门作出了更改。请再看一次才决定。
errors-rejected-not-open = 这个项目已结束
errors-rejected-not-open-help = { $source }已结束这个项目，没有作出任何更改。
errors-rejected-department-only = 只有部门可以结束这个项目
errors-rejected-department-only-help = 部门收到所需资料后便会结束。
errors-rejected-refused = 已在手机上拒绝
errors-rejected-refused-help = 没有发送任何东西，你可以重新开始。
errors-rejected-other = { $source }拒绝了
errors-rejected-other-help = 给出的原因，这个版本的桌面未能识别。没有作出任何更改。
errors-already-settled = 这项已经完成
errors-already-settled-help = 之前已支付、提交或完成，没有重复发送。
errors-changed = 你核对后内容有更改
errors-changed-help = 请再核对一次。没有发送任何东西。
errors-busy-elsewhere = 你的另一台电脑正在处理
errors-busy-elsewhere-help = 最迟{ $time }结束。这里没有发送任何东西。
errors-payment-in-doubt = 付款结果尚未确定
errors-payment-in-doubt-help = 我们先向银行查询，请不要重复付款。
errors-cancelled = 已停止
errors-cancelled-help = 没有发送任何东西。
errors-font-missing = 缺少制作这个文件所需的字体
errors-font-missing-help = 请安装“fonts-noto-cjk”，然后再保存。没有写入任何文件。
errors-unsupported = 这台电脑不支持这项操作
errors-unsupported-help = 没有作出任何更改。

## This computer

errors-no-keychain = 无法打开系统的密钥环
errors-no-keychain-help = 如果已上锁，请先在系统解锁，然后再试。如果系统没有密钥环，可在首次设置时选用密码短语。
errors-storage-full = 磁盘空间已满
errors-storage-full-help = 请腾出空间后再试。你的资料没有丢失。
errors-storage-damaged = 这台电脑上你的资料无法读取
errors-storage-damaged-help = 资料已另存保留，没有删除。请重新打开桌面；待办事项和申请会从部门重新获取。
errors-internal = 我们的程序出错

## Fields

errors-field-missing = 请填写这一项
errors-field-too-long = 内容过长
errors-field-too-short = 内容过短
errors-field-form = 格式不正确
errors-field-past = 请选择今天或之后的日期
errors-field-too-easy = 太容易被猜中
errors-field-wrong = 输入不正确
err-phone = 请输入8位数字电话号码

## Who did not answer

errors-source-gateway = 市民桌面网关
errors-source-iam-smart = “智方便”
errors-source-department = 部门
