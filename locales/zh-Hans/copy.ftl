### 资料副本中说明各文件的文字。

copy-about =
    你在市民桌面的资料，{ $day }

    这里只有你选择的部分。

    person.json、computers.json：你的姓名、联系方式、已登录的电脑
    tasks.json、applications.json：部门发来的事项和申请
    bills.json、payments.json、receipts.json、autopay.json：账单和缴款
    receipts：每张收据的PDF，可阅读和打印
    access-log.jsonl：谁查阅过你的资料，每行一项
    this-computer.json、this-computer.jsonl：你的备注、标签、提醒、设置、记录，以及程序在这台电脑上做过的事；这些资料没有存放在其他地方

    以Z结尾的时间为协调世界时（UTC）。金额以分为单位。
    各部门有自己的记录，不在此副本中。
