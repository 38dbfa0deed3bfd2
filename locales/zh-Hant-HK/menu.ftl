### The entry in the menu of the computer's own desktop: `cargo xtask gen` makes scripts/package/*.desktop of it.

menu-name-sandbox = 市民桌面（沙盒環境）
menu-comment = 查看部門要你處理的事、到期日和申請進度
# Words to find it by, between semicolons.
menu-keywords = 政府;賬單;帳單;繳費;稅務;差餉;水費;申請
