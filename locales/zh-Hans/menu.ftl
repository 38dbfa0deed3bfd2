### The entry in the menu of the computer's own desktop: `cargo xtask gen` makes scripts/package/*.desktop of it.

menu-name-sandbox = 市民桌面（沙盒环境）
menu-comment = 查看部门要你处理的事、到期日和申请进度
# Words to find it by, between semicolons.
menu-keywords = 政府;账单;缴费;税务;差饷;水费;申请
