//! Made by `cargo xtask gen` from locales/en: one constant for each message. Do not edit.

use crate::MessageId;

/// `about-independent`.
pub const ABOUT_INDEPENDENT: MessageId = MessageId::new("about-independent");

/// `app-history`.
pub const APP_HISTORY: MessageId = MessageId::new("app-history");

/// `app-reference`.
pub const APP_REFERENCE: MessageId = MessageId::new("app-reference");

/// `app-withdraw`.
pub const APP_WITHDRAW: MessageId = MessageId::new("app-withdraw");

/// `applications-asked-body`, with `$department`.
pub const APPLICATIONS_ASKED_BODY: MessageId = MessageId::new("applications-asked-body");

/// `applications-asked-queued`.
pub const APPLICATIONS_ASKED_QUEUED: MessageId = MessageId::new("applications-asked-queued");

/// `applications-asked-title`.
pub const APPLICATIONS_ASKED_TITLE: MessageId = MessageId::new("applications-asked-title");

/// `applications-asked-wedged`.
pub const APPLICATIONS_ASKED_WEDGED: MessageId = MessageId::new("applications-asked-wedged");

/// `applications-by-person`.
pub const APPLICATIONS_BY_PERSON: MessageId = MessageId::new("applications-by-person");

/// `applications-choose-body`.
pub const APPLICATIONS_CHOOSE_BODY: MessageId = MessageId::new("applications-choose-body");

/// `applications-choose-title`.
pub const APPLICATIONS_CHOOSE_TITLE: MessageId = MessageId::new("applications-choose-title");

/// `applications-clear`.
pub const APPLICATIONS_CLEAR: MessageId = MessageId::new("applications-clear");

/// `applications-completed-title`.
pub const APPLICATIONS_COMPLETED_TITLE: MessageId = MessageId::new("applications-completed-title");

/// `applications-contact`.
pub const APPLICATIONS_CONTACT: MessageId = MessageId::new("applications-contact");

/// `applications-copy`.
pub const APPLICATIONS_COPY: MessageId = MessageId::new("applications-copy");

/// `applications-count`, with `$n`.
pub const APPLICATIONS_COUNT: MessageId = MessageId::new("applications-count");

/// `applications-declined-body`.
pub const APPLICATIONS_DECLINED_BODY: MessageId = MessageId::new("applications-declined-body");

/// `applications-declined-title`, with `$department`.
pub const APPLICATIONS_DECLINED_TITLE: MessageId = MessageId::new("applications-declined-title");

/// `applications-document-needed`.
pub const APPLICATIONS_DOCUMENT_NEEDED: MessageId = MessageId::new("applications-document-needed");

/// `applications-document-other`.
pub const APPLICATIONS_DOCUMENT_OTHER: MessageId = MessageId::new("applications-document-other");

/// `applications-document-received`.
pub const APPLICATIONS_DOCUMENT_RECEIVED: MessageId = MessageId::new("applications-document-received");

/// `applications-document-replace`.
pub const APPLICATIONS_DOCUMENT_REPLACE: MessageId = MessageId::new("applications-document-replace");

/// `applications-documents`.
pub const APPLICATIONS_DOCUMENTS: MessageId = MessageId::new("applications-documents");

/// `applications-documents-none`.
pub const APPLICATIONS_DOCUMENTS_NONE: MessageId = MessageId::new("applications-documents-none");

/// `applications-empty-body`.
pub const APPLICATIONS_EMPTY_BODY: MessageId = MessageId::new("applications-empty-body");

/// `applications-empty-title`.
pub const APPLICATIONS_EMPTY_TITLE: MessageId = MessageId::new("applications-empty-title");

/// `applications-examples`.
pub const APPLICATIONS_EXAMPLES: MessageId = MessageId::new("applications-examples");

/// `applications-examples-body`.
pub const APPLICATIONS_EXAMPLES_BODY: MessageId = MessageId::new("applications-examples-body");

/// `applications-find`.
pub const APPLICATIONS_FIND: MessageId = MessageId::new("applications-find");

/// `applications-fresh`, with `$time`.
pub const APPLICATIONS_FRESH: MessageId = MessageId::new("applications-fresh");

/// `applications-gone-body`.
pub const APPLICATIONS_GONE_BODY: MessageId = MessageId::new("applications-gone-body");

/// `applications-gone-title`.
pub const APPLICATIONS_GONE_TITLE: MessageId = MessageId::new("applications-gone-title");

/// `applications-illustrative`.
pub const APPLICATIONS_ILLUSTRATIVE: MessageId = MessageId::new("applications-illustrative");

/// `applications-list`.
pub const APPLICATIONS_LIST: MessageId = MessageId::new("applications-list");

/// `applications-moved`, with `$name`, `$stage`.
pub const APPLICATIONS_MOVED: MessageId = MessageId::new("applications-moved");

/// `applications-new`.
pub const APPLICATIONS_NEW: MessageId = MessageId::new("applications-new");

/// `applications-next`.
pub const APPLICATIONS_NEXT: MessageId = MessageId::new("applications-next");

/// `applications-next-expected`, with `$day`.
pub const APPLICATIONS_NEXT_EXPECTED: MessageId = MessageId::new("applications-next-expected");

/// `applications-none-body`.
pub const APPLICATIONS_NONE_BODY: MessageId = MessageId::new("applications-none-body");

/// `applications-none-title`.
pub const APPLICATIONS_NONE_TITLE: MessageId = MessageId::new("applications-none-title");

/// `applications-object`.
pub const APPLICATIONS_OBJECT: MessageId = MessageId::new("applications-object");

/// `applications-open-task`.
pub const APPLICATIONS_OPEN_TASK: MessageId = MessageId::new("applications-open-task");

/// `applications-ready-title`.
pub const APPLICATIONS_READY_TITLE: MessageId = MessageId::new("applications-ready-title");

/// `applications-refused-title`, with `$department`.
pub const APPLICATIONS_REFUSED_TITLE: MessageId = MessageId::new("applications-refused-title");

/// `applications-refused-unsaid`.
pub const APPLICATIONS_REFUSED_UNSAID: MessageId = MessageId::new("applications-refused-unsaid");

/// `applications-says`, with `$department`, `$text`.
pub const APPLICATIONS_SAYS: MessageId = MessageId::new("applications-says");

/// `applications-sort`.
pub const APPLICATIONS_SORT: MessageId = MessageId::new("applications-sort");

/// `applications-sort-department`.
pub const APPLICATIONS_SORT_DEPARTMENT: MessageId = MessageId::new("applications-sort-department");

/// `applications-sort-news`.
pub const APPLICATIONS_SORT_NEWS: MessageId = MessageId::new("applications-sort-news");

/// `applications-sort-submitted`.
pub const APPLICATIONS_SORT_SUBMITTED: MessageId = MessageId::new("applications-sort-submitted");

/// `applications-stages`, with `$count`, `$step`.
pub const APPLICATIONS_STAGES: MessageId = MessageId::new("applications-stages");

/// `applications-stages-plain`.
pub const APPLICATIONS_STAGES_PLAIN: MessageId = MessageId::new("applications-stages-plain");

/// `applications-status-being-checked`.
pub const APPLICATIONS_STATUS_BEING_CHECKED: MessageId = MessageId::new("applications-status-being-checked");

/// `applications-status-being-made`.
pub const APPLICATIONS_STATUS_BEING_MADE: MessageId = MessageId::new("applications-status-being-made");

/// `applications-status-completed`.
pub const APPLICATIONS_STATUS_COMPLETED: MessageId = MessageId::new("applications-status-completed");

/// `applications-status-more-information-needed`.
pub const APPLICATIONS_STATUS_MORE_INFORMATION_NEEDED: MessageId = MessageId::new("applications-status-more-information-needed");

/// `applications-status-other`.
pub const APPLICATIONS_STATUS_OTHER: MessageId = MessageId::new("applications-status-other");

/// `applications-status-paid`.
pub const APPLICATIONS_STATUS_PAID: MessageId = MessageId::new("applications-status-paid");

/// `applications-status-ready`.
pub const APPLICATIONS_STATUS_READY: MessageId = MessageId::new("applications-status-ready");

/// `applications-status-refused`.
pub const APPLICATIONS_STATUS_REFUSED: MessageId = MessageId::new("applications-status-refused");

/// `applications-status-submitted`.
pub const APPLICATIONS_STATUS_SUBMITTED: MessageId = MessageId::new("applications-status-submitted");

/// `applications-status-withdrawn`.
pub const APPLICATIONS_STATUS_WITHDRAWN: MessageId = MessageId::new("applications-status-withdrawn");

/// `applications-step`, with `$count`, `$step`.
pub const APPLICATIONS_STEP: MessageId = MessageId::new("applications-step");

/// `applications-submitted-on`, with `$day`.
pub const APPLICATIONS_SUBMITTED_ON: MessageId = MessageId::new("applications-submitted-on");

/// `applications-tasks`.
pub const APPLICATIONS_TASKS: MessageId = MessageId::new("applications-tasks");

/// `applications-thing`.
pub const APPLICATIONS_THING: MessageId = MessageId::new("applications-thing");

/// `applications-thing-one`.
pub const APPLICATIONS_THING_ONE: MessageId = MessageId::new("applications-thing-one");

/// `applications-waits-title`, with `$department`.
pub const APPLICATIONS_WAITS_TITLE: MessageId = MessageId::new("applications-waits-title");

/// `applications-with-ended`, with `$n`.
pub const APPLICATIONS_WITH_ENDED: MessageId = MessageId::new("applications-with-ended");

/// `applications-withdraw-body`, with `$department`.
pub const APPLICATIONS_WITHDRAW_BODY: MessageId = MessageId::new("applications-withdraw-body");

/// `applications-withdraw-keep`.
pub const APPLICATIONS_WITHDRAW_KEEP: MessageId = MessageId::new("applications-withdraw-keep");

/// `applications-withdraw-title`.
pub const APPLICATIONS_WITHDRAW_TITLE: MessageId = MessageId::new("applications-withdraw-title");

/// `applications-withdrawn-body`.
pub const APPLICATIONS_WITHDRAWN_BODY: MessageId = MessageId::new("applications-withdrawn-body");

/// `applications-withdrawn-title`.
pub const APPLICATIONS_WITHDRAWN_TITLE: MessageId = MessageId::new("applications-withdrawn-title");

/// `autopay-active-here`, with `$amount`.
pub const AUTOPAY_ACTIVE_HERE: MessageId = MessageId::new("autopay-active-here");

/// `autopay-add-title`.
pub const AUTOPAY_ADD_TITLE: MessageId = MessageId::new("autopay-add-title");

/// `autopay-asked-body`.
pub const AUTOPAY_ASKED_BODY: MessageId = MessageId::new("autopay-asked-body");

/// `autopay-bank`, with `$bank`.
pub const AUTOPAY_BANK: MessageId = MessageId::new("autopay-bank");

/// `autopay-change`.
pub const AUTOPAY_CHANGE: MessageId = MessageId::new("autopay-change");

/// `autopay-change-named`, with `$title`.
pub const AUTOPAY_CHANGE_NAMED: MessageId = MessageId::new("autopay-change-named");

/// `autopay-change-title`.
pub const AUTOPAY_CHANGE_TITLE: MessageId = MessageId::new("autopay-change-title");

/// `autopay-collected`, with `$amount`.
pub const AUTOPAY_COLLECTED: MessageId = MessageId::new("autopay-collected");

/// `autopay-confirm`.
pub const AUTOPAY_CONFIRM: MessageId = MessageId::new("autopay-confirm");

/// `autopay-end`.
pub const AUTOPAY_END: MessageId = MessageId::new("autopay-end");

/// `autopay-end-body`, with `$title`.
pub const AUTOPAY_END_BODY: MessageId = MessageId::new("autopay-end-body");

/// `autopay-end-go`.
pub const AUTOPAY_END_GO: MessageId = MessageId::new("autopay-end-go");

/// `autopay-end-named`, with `$title`.
pub const AUTOPAY_END_NAMED: MessageId = MessageId::new("autopay-end-named");

/// `autopay-end-title`.
pub const AUTOPAY_END_TITLE: MessageId = MessageId::new("autopay-end-title");

/// `autopay-form-sub`, with `$account`, `$department`.
pub const AUTOPAY_FORM_SUB: MessageId = MessageId::new("autopay-form-sub");

/// `autopay-keep`.
pub const AUTOPAY_KEEP: MessageId = MessageId::new("autopay-keep");

/// `autopay-limits`, with `$bill`, `$month`.
pub const AUTOPAY_LIMITS: MessageId = MessageId::new("autopay-limits");

/// `autopay-none-body`.
pub const AUTOPAY_NONE_BODY: MessageId = MessageId::new("autopay-none-body");

/// `autopay-none-title`.
pub const AUTOPAY_NONE_TITLE: MessageId = MessageId::new("autopay-none-title");

/// `autopay-offer`.
pub const AUTOPAY_OFFER: MessageId = MessageId::new("autopay-offer");

/// `autopay-one-bill`.
pub const AUTOPAY_ONE_BILL: MessageId = MessageId::new("autopay-one-bill");

/// `autopay-one-bill-hint`.
pub const AUTOPAY_ONE_BILL_HINT: MessageId = MessageId::new("autopay-one-bill-hint");

/// `autopay-one-month`.
pub const AUTOPAY_ONE_MONTH: MessageId = MessageId::new("autopay-one-month");

/// `autopay-refused`.
pub const AUTOPAY_REFUSED: MessageId = MessageId::new("autopay-refused");

/// `autopay-see`.
pub const AUTOPAY_SEE: MessageId = MessageId::new("autopay-see");

/// `autopay-set`.
pub const AUTOPAY_SET: MessageId = MessageId::new("autopay-set");

/// `autopay-state-active`.
pub const AUTOPAY_STATE_ACTIVE: MessageId = MessageId::new("autopay-state-active");

/// `autopay-state-cancelled`.
pub const AUTOPAY_STATE_CANCELLED: MessageId = MessageId::new("autopay-state-cancelled");

/// `autopay-state-other`.
pub const AUTOPAY_STATE_OTHER: MessageId = MessageId::new("autopay-state-other");

/// `autopay-state-pending`.
pub const AUTOPAY_STATE_PENDING: MessageId = MessageId::new("autopay-state-pending");

/// `autopay-state-refused`.
pub const AUTOPAY_STATE_REFUSED: MessageId = MessageId::new("autopay-state-refused");

/// `autopay-sub`.
pub const AUTOPAY_SUB: MessageId = MessageId::new("autopay-sub");

/// `autopay-title`.
pub const AUTOPAY_TITLE: MessageId = MessageId::new("autopay-title");

/// `autopay-what`.
pub const AUTOPAY_WHAT: MessageId = MessageId::new("autopay-what");

/// `autopay-what-body`.
pub const AUTOPAY_WHAT_BODY: MessageId = MessageId::new("autopay-what-body");

/// `autopay-wrong`.
pub const AUTOPAY_WRONG: MessageId = MessageId::new("autopay-wrong");

/// `autopay-wrong-month`.
pub const AUTOPAY_WRONG_MONTH: MessageId = MessageId::new("autopay-wrong-month");

/// `bar-find`.
pub const BAR_FIND: MessageId = MessageId::new("bar-find");

/// `bar-find-short`.
pub const BAR_FIND_SHORT: MessageId = MessageId::new("bar-find-short");

/// `bill-due-in`, with `$day`, `$n`.
pub const BILL_DUE_IN: MessageId = MessageId::new("bill-due-in");

/// `bill-due-unchecked`.
pub const BILL_DUE_UNCHECKED: MessageId = MessageId::new("bill-due-unchecked");

/// `bill-kind-business-registration`.
pub const BILL_KIND_BUSINESS_REGISTRATION: MessageId = MessageId::new("bill-kind-business-registration");

/// `bill-kind-court-fine`.
pub const BILL_KIND_COURT_FINE: MessageId = MessageId::new("bill-kind-court-fine");

/// `bill-kind-fixed-penalty`.
pub const BILL_KIND_FIXED_PENALTY: MessageId = MessageId::new("bill-kind-fixed-penalty");

/// `bill-kind-general-demand-note`.
pub const BILL_KIND_GENERAL_DEMAND_NOTE: MessageId = MessageId::new("bill-kind-general-demand-note");

/// `bill-kind-government-rent`.
pub const BILL_KIND_GOVERNMENT_RENT: MessageId = MessageId::new("bill-kind-government-rent");

/// `bill-kind-licence-fee`.
pub const BILL_KIND_LICENCE_FEE: MessageId = MessageId::new("bill-kind-licence-fee");

/// `bill-kind-market-rent`.
pub const BILL_KIND_MARKET_RENT: MessageId = MessageId::new("bill-kind-market-rent");

/// `bill-kind-other`.
pub const BILL_KIND_OTHER: MessageId = MessageId::new("bill-kind-other");

/// `bill-kind-rates`.
pub const BILL_KIND_RATES: MessageId = MessageId::new("bill-kind-rates");

/// `bill-kind-stamp-duty`.
pub const BILL_KIND_STAMP_DUTY: MessageId = MessageId::new("bill-kind-stamp-duty");

/// `bill-kind-tax-demand-note`.
pub const BILL_KIND_TAX_DEMAND_NOTE: MessageId = MessageId::new("bill-kind-tax-demand-note");

/// `bill-kind-tax-reserve-certificate`.
pub const BILL_KIND_TAX_RESERVE_CERTIFICATE: MessageId = MessageId::new("bill-kind-tax-reserve-certificate");

/// `bill-kind-visa-fee`.
pub const BILL_KIND_VISA_FEE: MessageId = MessageId::new("bill-kind-visa-fee");

/// `bill-kind-water`.
pub const BILL_KIND_WATER: MessageId = MessageId::new("bill-kind-water");

/// `bills-account`.
pub const BILLS_ACCOUNT: MessageId = MessageId::new("bills-account");

/// `bills-account-copy`.
pub const BILLS_ACCOUNT_COPY: MessageId = MessageId::new("bills-account-copy");

/// `bills-add`.
pub const BILLS_ADD: MessageId = MessageId::new("bills-add");

/// `bills-add-scan`.
pub const BILLS_ADD_SCAN: MessageId = MessageId::new("bills-add-scan");

/// `bills-add-sub`.
pub const BILLS_ADD_SUB: MessageId = MessageId::new("bills-add-sub");

/// `bills-add-title`.
pub const BILLS_ADD_TITLE: MessageId = MessageId::new("bills-add-title");

/// `bills-add-type`.
pub const BILLS_ADD_TYPE: MessageId = MessageId::new("bills-add-type");

/// `bills-add-way`.
pub const BILLS_ADD_WAY: MessageId = MessageId::new("bills-add-way");

/// `bills-added-help`.
pub const BILLS_ADDED_HELP: MessageId = MessageId::new("bills-added-help");

/// `bills-added-tag`.
pub const BILLS_ADDED_TAG: MessageId = MessageId::new("bills-added-tag");

/// `bills-all-title`.
pub const BILLS_ALL_TITLE: MessageId = MessageId::new("bills-all-title");

/// `bills-autopay`.
pub const BILLS_AUTOPAY: MessageId = MessageId::new("bills-autopay");

/// `bills-below-expected`, with `$department`.
pub const BILLS_BELOW_EXPECTED: MessageId = MessageId::new("bills-below-expected");

/// `bills-below-instalment`, with `$whole`.
pub const BILLS_BELOW_INSTALMENT: MessageId = MessageId::new("bills-below-instalment");

/// `bills-below-remind`, with `$day`.
pub const BILLS_BELOW_REMIND: MessageId = MessageId::new("bills-below-remind");

/// `bills-below-whom`, with `$department`, `$whom`.
pub const BILLS_BELOW_WHOM: MessageId = MessageId::new("bills-below-whom");

/// `bills-category-fees`.
pub const BILLS_CATEGORY_FEES: MessageId = MessageId::new("bills-category-fees");

/// `bills-category-other`.
pub const BILLS_CATEGORY_OTHER: MessageId = MessageId::new("bills-category-other");

/// `bills-category-rates`.
pub const BILLS_CATEGORY_RATES: MessageId = MessageId::new("bills-category-rates");

/// `bills-category-rates-short`.
pub const BILLS_CATEGORY_RATES_SHORT: MessageId = MessageId::new("bills-category-rates-short");

/// `bills-category-tax`.
pub const BILLS_CATEGORY_TAX: MessageId = MessageId::new("bills-category-tax");

/// `bills-category-water`.
pub const BILLS_CATEGORY_WATER: MessageId = MessageId::new("bills-category-water");

/// `bills-channel-atm`.
pub const BILLS_CHANNEL_ATM: MessageId = MessageId::new("bills-channel-atm");

/// `bills-channel-convenience-store`.
pub const BILLS_CHANNEL_CONVENIENCE_STORE: MessageId = MessageId::new("bills-channel-convenience-store");

/// `bills-channel-counter`.
pub const BILLS_CHANNEL_COUNTER: MessageId = MessageId::new("bills-channel-counter");

/// `bills-channel-e-cheque`.
pub const BILLS_CHANNEL_E_CHEQUE: MessageId = MessageId::new("bills-channel-e-cheque");

/// `bills-channel-edda`.
pub const BILLS_CHANNEL_EDDA: MessageId = MessageId::new("bills-channel-edda");

/// `bills-channel-fps`.
pub const BILLS_CHANNEL_FPS: MessageId = MessageId::new("bills-channel-fps");

/// `bills-channel-other`.
pub const BILLS_CHANNEL_OTHER: MessageId = MessageId::new("bills-channel-other");

/// `bills-channel-pps`.
pub const BILLS_CHANNEL_PPS: MessageId = MessageId::new("bills-channel-pps");

/// `bills-chart-block`, with `$amount`.
pub const BILLS_CHART_BLOCK: MessageId = MessageId::new("bills-chart-block");

/// `bills-chart-highest`, with `$amount`, `$category`, `$month`.
pub const BILLS_CHART_HIGHEST: MessageId = MessageId::new("bills-chart-highest");

/// `bills-chart-hint`.
pub const BILLS_CHART_HINT: MessageId = MessageId::new("bills-chart-hint");

/// `bills-chart-months`.
pub const BILLS_CHART_MONTHS: MessageId = MessageId::new("bills-chart-months");

/// `bills-chart-name`, with `$from`, `$to`.
pub const BILLS_CHART_NAME: MessageId = MessageId::new("bills-chart-name");

/// `bills-chart-nothing`.
pub const BILLS_CHART_NOTHING: MessageId = MessageId::new("bills-chart-nothing");

/// `bills-claim`.
pub const BILLS_CLAIM: MessageId = MessageId::new("bills-claim");

/// `bills-claim-back`.
pub const BILLS_CLAIM_BACK: MessageId = MessageId::new("bills-claim-back");

/// `bills-claim-channel`.
pub const BILLS_CLAIM_CHANNEL: MessageId = MessageId::new("bills-claim-channel");

/// `bills-claim-day`.
pub const BILLS_CLAIM_DAY: MessageId = MessageId::new("bills-claim-day");

/// `bills-claim-day-wrong`.
pub const BILLS_CLAIM_DAY_WRONG: MessageId = MessageId::new("bills-claim-day-wrong");

/// `bills-claim-go`.
pub const BILLS_CLAIM_GO: MessageId = MessageId::new("bills-claim-go");

/// `bills-claim-hint`.
pub const BILLS_CLAIM_HINT: MessageId = MessageId::new("bills-claim-hint");

/// `bills-claim-missing`.
pub const BILLS_CLAIM_MISSING: MessageId = MessageId::new("bills-claim-missing");

/// `bills-claim-title`.
pub const BILLS_CLAIM_TITLE: MessageId = MessageId::new("bills-claim-title");

/// `bills-contact`.
pub const BILLS_CONTACT: MessageId = MessageId::new("bills-contact");

/// `bills-count`, with `$n`.
pub const BILLS_COUNT: MessageId = MessageId::new("bills-count");

/// `bills-drop`.
pub const BILLS_DROP: MessageId = MessageId::new("bills-drop");

/// `bills-drop-choose`.
pub const BILLS_DROP_CHOOSE: MessageId = MessageId::new("bills-drop-choose");

/// `bills-drop-help`.
pub const BILLS_DROP_HELP: MessageId = MessageId::new("bills-drop-help");

/// `bills-drop-stays`.
pub const BILLS_DROP_STAYS: MessageId = MessageId::new("bills-drop-stays");

/// `bills-empty-body`.
pub const BILLS_EMPTY_BODY: MessageId = MessageId::new("bills-empty-body");

/// `bills-empty-title`.
pub const BILLS_EMPTY_TITLE: MessageId = MessageId::new("bills-empty-title");

/// `bills-example`.
pub const BILLS_EXAMPLE: MessageId = MessageId::new("bills-example");

/// `bills-examples-body`.
pub const BILLS_EXAMPLES_BODY: MessageId = MessageId::new("bills-examples-body");

/// `bills-examples-title`.
pub const BILLS_EXAMPLES_TITLE: MessageId = MessageId::new("bills-examples-title");

/// `bills-fetched`, with `$time`.
pub const BILLS_FETCHED: MessageId = MessageId::new("bills-fetched");

/// `bills-filter`.
pub const BILLS_FILTER: MessageId = MessageId::new("bills-filter");

/// `bills-filter-all`.
pub const BILLS_FILTER_ALL: MessageId = MessageId::new("bills-filter-all");

/// `bills-filter-ended`.
pub const BILLS_FILTER_ENDED: MessageId = MessageId::new("bills-filter-ended");

/// `bills-filter-open`.
pub const BILLS_FILTER_OPEN: MessageId = MessageId::new("bills-filter-open");

/// `bills-find`.
pub const BILLS_FIND: MessageId = MessageId::new("bills-find");

/// `bills-find-clear`.
pub const BILLS_FIND_CLEAR: MessageId = MessageId::new("bills-find-clear");

/// `bills-for`.
pub const BILLS_FOR: MessageId = MessageId::new("bills-for");

/// `bills-form-amount`.
pub const BILLS_FORM_AMOUNT: MessageId = MessageId::new("bills-form-amount");

/// `bills-form-choose`.
pub const BILLS_FORM_CHOOSE: MessageId = MessageId::new("bills-form-choose");

/// `bills-form-department`.
pub const BILLS_FORM_DEPARTMENT: MessageId = MessageId::new("bills-form-department");

/// `bills-form-due`.
pub const BILLS_FORM_DUE: MessageId = MessageId::new("bills-form-due");

/// `bills-form-due-hint`.
pub const BILLS_FORM_DUE_HINT: MessageId = MessageId::new("bills-form-due-hint");

/// `bills-form-go`.
pub const BILLS_FORM_GO: MessageId = MessageId::new("bills-form-go");

/// `bills-form-kind`.
pub const BILLS_FORM_KIND: MessageId = MessageId::new("bills-form-kind");

/// `bills-form-label`.
pub const BILLS_FORM_LABEL: MessageId = MessageId::new("bills-form-label");

/// `bills-form-long-label`.
pub const BILLS_FORM_LONG_LABEL: MessageId = MessageId::new("bills-form-long-label");

/// `bills-form-missing-department`.
pub const BILLS_FORM_MISSING_DEPARTMENT: MessageId = MessageId::new("bills-form-missing-department");

/// `bills-form-missing-kind`.
pub const BILLS_FORM_MISSING_KIND: MessageId = MessageId::new("bills-form-missing-kind");

/// `bills-form-number`.
pub const BILLS_FORM_NUMBER: MessageId = MessageId::new("bills-form-number");

/// `bills-form-number-hint`.
pub const BILLS_FORM_NUMBER_HINT: MessageId = MessageId::new("bills-form-number-hint");

/// `bills-form-wrong-amount`.
pub const BILLS_FORM_WRONG_AMOUNT: MessageId = MessageId::new("bills-form-wrong-amount");

/// `bills-form-wrong-due`.
pub const BILLS_FORM_WRONG_DUE: MessageId = MessageId::new("bills-form-wrong-due");

/// `bills-form-wrong-number`.
pub const BILLS_FORM_WRONG_NUMBER: MessageId = MessageId::new("bills-form-wrong-number");

/// `bills-gone-body`.
pub const BILLS_GONE_BODY: MessageId = MessageId::new("bills-gone-body");

/// `bills-gone-title`.
pub const BILLS_GONE_TITLE: MessageId = MessageId::new("bills-gone-title");

/// `bills-group-due`.
pub const BILLS_GROUP_DUE: MessageId = MessageId::new("bills-group-due");

/// `bills-group-expected`.
pub const BILLS_GROUP_EXPECTED: MessageId = MessageId::new("bills-group-expected");

/// `bills-group-in-progress`.
pub const BILLS_GROUP_IN_PROGRESS: MessageId = MessageId::new("bills-group-in-progress");

/// `bills-group-overdue`.
pub const BILLS_GROUP_OVERDUE: MessageId = MessageId::new("bills-group-overdue");

/// `bills-group-paid`.
pub const BILLS_GROUP_PAID: MessageId = MessageId::new("bills-group-paid");

/// `bills-group-spoken`, with `$n`, `$name`.
pub const BILLS_GROUP_SPOKEN: MessageId = MessageId::new("bills-group-spoken");

/// `bills-group-withdrawn`.
pub const BILLS_GROUP_WITHDRAWN: MessageId = MessageId::new("bills-group-withdrawn");

/// `bills-history`.
pub const BILLS_HISTORY: MessageId = MessageId::new("bills-history");

/// `bills-history-none`.
pub const BILLS_HISTORY_NONE: MessageId = MessageId::new("bills-history-none");

/// `bills-instalment`, with `$n`.
pub const BILLS_INSTALMENT: MessageId = MessageId::new("bills-instalment");

/// `bills-instalments`.
pub const BILLS_INSTALMENTS: MessageId = MessageId::new("bills-instalments");

/// `bills-issued`.
pub const BILLS_ISSUED: MessageId = MessageId::new("bills-issued");

/// `bills-label-change`.
pub const BILLS_LABEL_CHANGE: MessageId = MessageId::new("bills-label-change");

/// `bills-label-change-named`.
pub const BILLS_LABEL_CHANGE_NAMED: MessageId = MessageId::new("bills-label-change-named");

/// `bills-label-field`.
pub const BILLS_LABEL_FIELD: MessageId = MessageId::new("bills-label-field");

/// `bills-label-hint`.
pub const BILLS_LABEL_HINT: MessageId = MessageId::new("bills-label-hint");

/// `bills-label-none`.
pub const BILLS_LABEL_NONE: MessageId = MessageId::new("bills-label-none");

/// `bills-label-save`.
pub const BILLS_LABEL_SAVE: MessageId = MessageId::new("bills-label-save");

/// `bills-last-year`.
pub const BILLS_LAST_YEAR: MessageId = MessageId::new("bills-last-year");

/// `bills-late`.
pub const BILLS_LATE: MessageId = MessageId::new("bills-late");

/// `bills-late-first`, with `$day`, `$percent`.
pub const BILLS_LATE_FIRST: MessageId = MessageId::new("bills-late-first");

/// `bills-late-line`, with `$amount`, `$day`, `$percent`.
pub const BILLS_LATE_LINE: MessageId = MessageId::new("bills-late-line");

/// `bills-late-line-still`, with `$amount`, `$day`, `$percent`.
pub const BILLS_LATE_LINE_STILL: MessageId = MessageId::new("bills-late-line-still");

/// `bills-late-most`, with `$amount`.
pub const BILLS_LATE_MOST: MessageId = MessageId::new("bills-late-most");

/// `bills-late-next`, with `$day`, `$percent`.
pub const BILLS_LATE_NEXT: MessageId = MessageId::new("bills-late-next");

/// `bills-late-still`.
pub const BILLS_LATE_STILL: MessageId = MessageId::new("bills-late-still");

/// `bills-late-surcharge`.
pub const BILLS_LATE_SURCHARGE: MessageId = MessageId::new("bills-late-surcharge");

/// `bills-less-four-months`, with `$percent`.
pub const BILLS_LESS_FOUR_MONTHS: MessageId = MessageId::new("bills-less-four-months");

/// `bills-less-half-year`, with `$percent`.
pub const BILLS_LESS_HALF_YEAR: MessageId = MessageId::new("bills-less-half-year");

/// `bills-less-help`, with `$now`, `$then`.
pub const BILLS_LESS_HELP: MessageId = MessageId::new("bills-less-help");

/// `bills-less-month`, with `$percent`.
pub const BILLS_LESS_MONTH: MessageId = MessageId::new("bills-less-month");

/// `bills-less-other`, with `$percent`.
pub const BILLS_LESS_OTHER: MessageId = MessageId::new("bills-less-other");

/// `bills-less-quarter`, with `$percent`.
pub const BILLS_LESS_QUARTER: MessageId = MessageId::new("bills-less-quarter");

/// `bills-less-year`, with `$percent`.
pub const BILLS_LESS_YEAR: MessageId = MessageId::new("bills-less-year");

/// `bills-list`.
pub const BILLS_LIST: MessageId = MessageId::new("bills-list");

/// `bills-month-name`, with `$month`, `$year`.
pub const BILLS_MONTH_NAME: MessageId = MessageId::new("bills-month-name");

/// `bills-month-none`, with `$month`.
pub const BILLS_MONTH_NONE: MessageId = MessageId::new("bills-month-none");

/// `bills-month-part`, with `$amount`, `$category`.
pub const BILLS_MONTH_PART: MessageId = MessageId::new("bills-month-part");

/// `bills-month-total`, with `$amount`, `$month`.
pub const BILLS_MONTH_TOTAL: MessageId = MessageId::new("bills-month-total");

/// `bills-more-four-months`, with `$percent`.
pub const BILLS_MORE_FOUR_MONTHS: MessageId = MessageId::new("bills-more-four-months");

/// `bills-more-half-year`, with `$percent`.
pub const BILLS_MORE_HALF_YEAR: MessageId = MessageId::new("bills-more-half-year");

/// `bills-more-help`, with `$now`, `$then`.
pub const BILLS_MORE_HELP: MessageId = MessageId::new("bills-more-help");

/// `bills-more-month`, with `$percent`.
pub const BILLS_MORE_MONTH: MessageId = MessageId::new("bills-more-month");

/// `bills-more-other`, with `$percent`.
pub const BILLS_MORE_OTHER: MessageId = MessageId::new("bills-more-other");

/// `bills-more-quarter`, with `$percent`.
pub const BILLS_MORE_QUARTER: MessageId = MessageId::new("bills-more-quarter");

/// `bills-more-year`, with `$percent`.
pub const BILLS_MORE_YEAR: MessageId = MessageId::new("bills-more-year");

/// `bills-no-due`.
pub const BILLS_NO_DUE: MessageId = MessageId::new("bills-no-due");

/// `bills-none-body`.
pub const BILLS_NONE_BODY: MessageId = MessageId::new("bills-none-body");

/// `bills-none-open`.
pub const BILLS_NONE_OPEN: MessageId = MessageId::new("bills-none-open");

/// `bills-none-title`.
pub const BILLS_NONE_TITLE: MessageId = MessageId::new("bills-none-title");

/// `bills-number`.
pub const BILLS_NUMBER: MessageId = MessageId::new("bills-number");

/// `bills-number-copy`.
pub const BILLS_NUMBER_COPY: MessageId = MessageId::new("bills-number-copy");

/// `bills-number-unchecked`.
pub const BILLS_NUMBER_UNCHECKED: MessageId = MessageId::new("bills-number-unchecked");

/// `bills-number-unchecked-help`.
pub const BILLS_NUMBER_UNCHECKED_HELP: MessageId = MessageId::new("bills-number-unchecked-help");

/// `bills-offline`.
pub const BILLS_OFFLINE: MessageId = MessageId::new("bills-offline");

/// `bills-old`.
pub const BILLS_OLD: MessageId = MessageId::new("bills-old");

/// `bills-old-since`, with `$time`.
pub const BILLS_OLD_SINCE: MessageId = MessageId::new("bills-old-since");

/// `bills-part-owed`.
pub const BILLS_PART_OWED: MessageId = MessageId::new("bills-part-owed");

/// `bills-part-received`.
pub const BILLS_PART_RECEIVED: MessageId = MessageId::new("bills-part-received");

/// `bills-part-surcharge`.
pub const BILLS_PART_SURCHARGE: MessageId = MessageId::new("bills-part-surcharge");

/// `bills-part-total`.
pub const BILLS_PART_TOTAL: MessageId = MessageId::new("bills-part-total");

/// `bills-period`, with `$from`, `$to`.
pub const BILLS_PERIOD: MessageId = MessageId::new("bills-period");

/// `bills-read-currency`, with `$amount`.
pub const BILLS_READ_CURRENCY: MessageId = MessageId::new("bills-read-currency");

/// `bills-read-done`.
pub const BILLS_READ_DONE: MessageId = MessageId::new("bills-read-done");

/// `bills-read-failed`.
pub const BILLS_READ_FAILED: MessageId = MessageId::new("bills-read-failed");

/// `bills-read-kind`.
pub const BILLS_READ_KIND: MessageId = MessageId::new("bills-read-kind");

/// `bills-read-large`.
pub const BILLS_READ_LARGE: MessageId = MessageId::new("bills-read-large");

/// `bills-read-payee`.
pub const BILLS_READ_PAYEE: MessageId = MessageId::new("bills-read-payee");

/// `bills-read-title`.
pub const BILLS_READ_TITLE: MessageId = MessageId::new("bills-read-title");

/// `bills-read-unknown-payee`.
pub const BILLS_READ_UNKNOWN_PAYEE: MessageId = MessageId::new("bills-read-unknown-payee");

/// `bills-reading`.
pub const BILLS_READING: MessageId = MessageId::new("bills-reading");

/// `bills-receipt-back`.
pub const BILLS_RECEIPT_BACK: MessageId = MessageId::new("bills-receipt-back");

/// `bills-receipt-for`, with `$whom`.
pub const BILLS_RECEIPT_FOR: MessageId = MessageId::new("bills-receipt-for");

/// `bills-receipt-open`.
pub const BILLS_RECEIPT_OPEN: MessageId = MessageId::new("bills-receipt-open");

/// `bills-receipt-open-named`, with `$ref`.
pub const BILLS_RECEIPT_OPEN_NAMED: MessageId = MessageId::new("bills-receipt-open-named");

/// `bills-receipt-paid`, with `$method`, `$time`.
pub const BILLS_RECEIPT_PAID: MessageId = MessageId::new("bills-receipt-paid");

/// `bills-receipt-save`.
pub const BILLS_RECEIPT_SAVE: MessageId = MessageId::new("bills-receipt-save");

/// `bills-receipt-save-named`, with `$ref`.
pub const BILLS_RECEIPT_SAVE_NAMED: MessageId = MessageId::new("bills-receipt-save-named");

/// `bills-receipt-saved`.
pub const BILLS_RECEIPT_SAVED: MessageId = MessageId::new("bills-receipt-saved");

/// `bills-receipts`.
pub const BILLS_RECEIPTS: MessageId = MessageId::new("bills-receipts");

/// `bills-receipts-none`.
pub const BILLS_RECEIPTS_NONE: MessageId = MessageId::new("bills-receipts-none");

/// `bills-remind`.
pub const BILLS_REMIND: MessageId = MessageId::new("bills-remind");

/// `bills-remind-back`.
pub const BILLS_REMIND_BACK: MessageId = MessageId::new("bills-remind-back");

/// `bills-remind-back-named`, with `$title`.
pub const BILLS_REMIND_BACK_NAMED: MessageId = MessageId::new("bills-remind-back-named");

/// `bills-remind-named`, with `$title`.
pub const BILLS_REMIND_NAMED: MessageId = MessageId::new("bills-remind-named");

/// `bills-remind-said`, with `$day`, `$title`.
pub const BILLS_REMIND_SAID: MessageId = MessageId::new("bills-remind-said");

/// `bills-remind-said-back`, with `$title`.
pub const BILLS_REMIND_SAID_BACK: MessageId = MessageId::new("bills-remind-said-back");

/// `bills-remind-said-silent`, with `$day`.
pub const BILLS_REMIND_SAID_SILENT: MessageId = MessageId::new("bills-remind-said-silent");

/// `bills-reminders`.
pub const BILLS_REMINDERS: MessageId = MessageId::new("bills-reminders");

/// `bills-reminders-body`.
pub const BILLS_REMINDERS_BODY: MessageId = MessageId::new("bills-reminders-body");

/// `bills-reminders-set`.
pub const BILLS_REMINDERS_SET: MessageId = MessageId::new("bills-reminders-set");

/// `bills-report`.
pub const BILLS_REPORT: MessageId = MessageId::new("bills-report");

/// `bills-report-about`.
pub const BILLS_REPORT_ABOUT: MessageId = MessageId::new("bills-report-about");

/// `bills-report-below`.
pub const BILLS_REPORT_BELOW: MessageId = MessageId::new("bills-report-below");

/// `bills-report-copy`.
pub const BILLS_REPORT_COPY: MessageId = MessageId::new("bills-report-copy");

/// `bills-report-hint`.
pub const BILLS_REPORT_HINT: MessageId = MessageId::new("bills-report-hint");

/// `bills-report-line`, with `$name`, `$value`.
pub const BILLS_REPORT_LINE: MessageId = MessageId::new("bills-report-line");

/// `bills-report-no-contact`.
pub const BILLS_REPORT_NO_CONTACT: MessageId = MessageId::new("bills-report-no-contact");

/// `bills-report-stop-body`.
pub const BILLS_REPORT_STOP_BODY: MessageId = MessageId::new("bills-report-stop-body");

/// `bills-report-stop-title`.
pub const BILLS_REPORT_STOP_TITLE: MessageId = MessageId::new("bills-report-stop-title");

/// `bills-report-text`.
pub const BILLS_REPORT_TEXT: MessageId = MessageId::new("bills-report-text");

/// `bills-report-title`.
pub const BILLS_REPORT_TITLE: MessageId = MessageId::new("bills-report-title");

/// `bills-report-to`.
pub const BILLS_REPORT_TO: MessageId = MessageId::new("bills-report-to");

/// `bills-report-wrong`.
pub const BILLS_REPORT_WRONG: MessageId = MessageId::new("bills-report-wrong");

/// `bills-review`.
pub const BILLS_REVIEW: MessageId = MessageId::new("bills-review");

/// `bills-review-named`, with `$title`.
pub const BILLS_REVIEW_NAMED: MessageId = MessageId::new("bills-review-named");

/// `bills-save-csv`.
pub const BILLS_SAVE_CSV: MessageId = MessageId::new("bills-save-csv");

/// `bills-save-pdf`.
pub const BILLS_SAVE_PDF: MessageId = MessageId::new("bills-save-pdf");

/// `bills-saved`.
pub const BILLS_SAVED: MessageId = MessageId::new("bills-saved");

/// `bills-says`, with `$text`.
pub const BILLS_SAYS: MessageId = MessageId::new("bills-says");

/// `bills-see`.
pub const BILLS_SEE: MessageId = MessageId::new("bills-see");

/// `bills-see-all`, with `$n`.
pub const BILLS_SEE_ALL: MessageId = MessageId::new("bills-see-all");

/// `bills-see-named`, with `$title`.
pub const BILLS_SEE_NAMED: MessageId = MessageId::new("bills-see-named");

/// `bills-see-paid`.
pub const BILLS_SEE_PAID: MessageId = MessageId::new("bills-see-paid");

/// `bills-see-payment`.
pub const BILLS_SEE_PAYMENT: MessageId = MessageId::new("bills-see-payment");

/// `bills-see-payment-named`, with `$title`.
pub const BILLS_SEE_PAYMENT_NAMED: MessageId = MessageId::new("bills-see-payment-named");

/// `bills-show-chart`.
pub const BILLS_SHOW_CHART: MessageId = MessageId::new("bills-show-chart");

/// `bills-show-table`.
pub const BILLS_SHOW_TABLE: MessageId = MessageId::new("bills-show-table");

/// `bills-sign-in-body`.
pub const BILLS_SIGN_IN_BODY: MessageId = MessageId::new("bills-sign-in-body");

/// `bills-sign-in-title`.
pub const BILLS_SIGN_IN_TITLE: MessageId = MessageId::new("bills-sign-in-title");

/// `bills-slip-instalment`, with `$whole`.
pub const BILLS_SLIP_INSTALMENT: MessageId = MessageId::new("bills-slip-instalment");

/// `bills-sort`.
pub const BILLS_SORT: MessageId = MessageId::new("bills-sort");

/// `bills-sort-amount`.
pub const BILLS_SORT_AMOUNT: MessageId = MessageId::new("bills-sort-amount");

/// `bills-sort-department`.
pub const BILLS_SORT_DEPARTMENT: MessageId = MessageId::new("bills-sort-department");

/// `bills-sort-due`.
pub const BILLS_SORT_DUE: MessageId = MessageId::new("bills-sort-due");

/// `bills-state-claimed-body`, with `$channel`, `$day`.
pub const BILLS_STATE_CLAIMED_BODY: MessageId = MessageId::new("bills-state-claimed-body");

/// `bills-state-claimed-title`.
pub const BILLS_STATE_CLAIMED_TITLE: MessageId = MessageId::new("bills-state-claimed-title");

/// `bills-state-credit-body`, with `$amount`.
pub const BILLS_STATE_CREDIT_BODY: MessageId = MessageId::new("bills-state-credit-body");

/// `bills-state-credit-title`.
pub const BILLS_STATE_CREDIT_TITLE: MessageId = MessageId::new("bills-state-credit-title");

/// `bills-state-doubt-body`.
pub const BILLS_STATE_DOUBT_BODY: MessageId = MessageId::new("bills-state-doubt-body");

/// `bills-state-doubt-title`.
pub const BILLS_STATE_DOUBT_TITLE: MessageId = MessageId::new("bills-state-doubt-title");

/// `bills-state-expected-body`.
pub const BILLS_STATE_EXPECTED_BODY: MessageId = MessageId::new("bills-state-expected-body");

/// `bills-state-expected-by`, with `$day`.
pub const BILLS_STATE_EXPECTED_BY: MessageId = MessageId::new("bills-state-expected-by");

/// `bills-state-expected-missing`, with `$day`.
pub const BILLS_STATE_EXPECTED_MISSING: MessageId = MessageId::new("bills-state-expected-missing");

/// `bills-state-expected-reminded`, with `$day`.
pub const BILLS_STATE_EXPECTED_REMINDED: MessageId = MessageId::new("bills-state-expected-reminded");

/// `bills-state-expected-title`.
pub const BILLS_STATE_EXPECTED_TITLE: MessageId = MessageId::new("bills-state-expected-title");

/// `bills-state-failed-title`.
pub const BILLS_STATE_FAILED_TITLE: MessageId = MessageId::new("bills-state-failed-title");

/// `bills-state-open-body`.
pub const BILLS_STATE_OPEN_BODY: MessageId = MessageId::new("bills-state-open-body");

/// `bills-state-open-title`.
pub const BILLS_STATE_OPEN_TITLE: MessageId = MessageId::new("bills-state-open-title");

/// `bills-state-overdue-body`.
pub const BILLS_STATE_OVERDUE_BODY: MessageId = MessageId::new("bills-state-overdue-body");

/// `bills-state-overdue-surcharge`.
pub const BILLS_STATE_OVERDUE_SURCHARGE: MessageId = MessageId::new("bills-state-overdue-surcharge");

/// `bills-state-overdue-title`.
pub const BILLS_STATE_OVERDUE_TITLE: MessageId = MessageId::new("bills-state-overdue-title");

/// `bills-state-paid-body`, with `$day`.
pub const BILLS_STATE_PAID_BODY: MessageId = MessageId::new("bills-state-paid-body");

/// `bills-state-paid-title`.
pub const BILLS_STATE_PAID_TITLE: MessageId = MessageId::new("bills-state-paid-title");

/// `bills-state-paid-way-body`, with `$channel`, `$day`.
pub const BILLS_STATE_PAID_WAY_BODY: MessageId = MessageId::new("bills-state-paid-way-body");

/// `bills-state-part-body`, with `$received`, `$rest`.
pub const BILLS_STATE_PART_BODY: MessageId = MessageId::new("bills-state-part-body");

/// `bills-state-part-title`.
pub const BILLS_STATE_PART_TITLE: MessageId = MessageId::new("bills-state-part-title");

/// `bills-state-refund-body`, with `$amount`.
pub const BILLS_STATE_REFUND_BODY: MessageId = MessageId::new("bills-state-refund-body");

/// `bills-state-refund-title`.
pub const BILLS_STATE_REFUND_TITLE: MessageId = MessageId::new("bills-state-refund-title");

/// `bills-state-refunded-body`, with `$amount`, `$time`.
pub const BILLS_STATE_REFUNDED_BODY: MessageId = MessageId::new("bills-state-refunded-body");

/// `bills-state-refunded-title`.
pub const BILLS_STATE_REFUNDED_TITLE: MessageId = MessageId::new("bills-state-refunded-title");

/// `bills-state-reversed-body`, with `$amount`.
pub const BILLS_STATE_REVERSED_BODY: MessageId = MessageId::new("bills-state-reversed-body");

/// `bills-state-reversed-title`.
pub const BILLS_STATE_REVERSED_TITLE: MessageId = MessageId::new("bills-state-reversed-title");

/// `bills-state-withdrawn-body`.
pub const BILLS_STATE_WITHDRAWN_BODY: MessageId = MessageId::new("bills-state-withdrawn-body");

/// `bills-state-withdrawn-title`.
pub const BILLS_STATE_WITHDRAWN_TITLE: MessageId = MessageId::new("bills-state-withdrawn-title");

/// `bills-sub-expected-one`, with `$month`.
pub const BILLS_SUB_EXPECTED_ONE: MessageId = MessageId::new("bills-sub-expected-one");

/// `bills-sub-expected-some`, with `$month`, `$n`.
pub const BILLS_SUB_EXPECTED_SOME: MessageId = MessageId::new("bills-sub-expected-some");

/// `bills-sub-overdue`, with `$n`.
pub const BILLS_SUB_OVERDUE: MessageId = MessageId::new("bills-sub-overdue");

/// `bills-sub-progress`, with `$n`.
pub const BILLS_SUB_PROGRESS: MessageId = MessageId::new("bills-sub-progress");

/// `bills-sub-week`, with `$amount`.
pub const BILLS_SUB_WEEK: MessageId = MessageId::new("bills-sub-week");

/// `bills-table-month`.
pub const BILLS_TABLE_MONTH: MessageId = MessageId::new("bills-table-month");

/// `bills-table-name`.
pub const BILLS_TABLE_NAME: MessageId = MessageId::new("bills-table-name");

/// `bills-table-none`.
pub const BILLS_TABLE_NONE: MessageId = MessageId::new("bills-table-none");

/// `bills-table-total`.
pub const BILLS_TABLE_TOTAL: MessageId = MessageId::new("bills-table-total");

/// `bills-tag-checking`.
pub const BILLS_TAG_CHECKING: MessageId = MessageId::new("bills-tag-checking");

/// `bills-tag-claimed`.
pub const BILLS_TAG_CLAIMED: MessageId = MessageId::new("bills-tag-claimed");

/// `bills-tag-credit`.
pub const BILLS_TAG_CREDIT: MessageId = MessageId::new("bills-tag-credit");

/// `bills-tag-expected`.
pub const BILLS_TAG_EXPECTED: MessageId = MessageId::new("bills-tag-expected");

/// `bills-tag-paid`, with `$day`.
pub const BILLS_TAG_PAID: MessageId = MessageId::new("bills-tag-paid");

/// `bills-tag-part`.
pub const BILLS_TAG_PART: MessageId = MessageId::new("bills-tag-part");

/// `bills-tag-waiting`.
pub const BILLS_TAG_WAITING: MessageId = MessageId::new("bills-tag-waiting");

/// `bills-tag-withdrawn`.
pub const BILLS_TAG_WITHDRAWN: MessageId = MessageId::new("bills-tag-withdrawn");

/// `bills-thing`.
pub const BILLS_THING: MessageId = MessageId::new("bills-thing");

/// `bills-thing-autopay`.
pub const BILLS_THING_AUTOPAY: MessageId = MessageId::new("bills-thing-autopay");

/// `bills-thing-one`.
pub const BILLS_THING_ONE: MessageId = MessageId::new("bills-thing-one");

/// `bills-thing-payment`.
pub const BILLS_THING_PAYMENT: MessageId = MessageId::new("bills-thing-payment");

/// `bills-thing-year`.
pub const BILLS_THING_YEAR: MessageId = MessageId::new("bills-thing-year");

/// `bills-title-none`.
pub const BILLS_TITLE_NONE: MessageId = MessageId::new("bills-title-none");

/// `bills-title-some`, with `$amount`, `$n`.
pub const BILLS_TITLE_SOME: MessageId = MessageId::new("bills-title-some");

/// `bills-to-list`.
pub const BILLS_TO_LIST: MessageId = MessageId::new("bills-to-list");

/// `bills-waiting-outbox`.
pub const BILLS_WAITING_OUTBOX: MessageId = MessageId::new("bills-waiting-outbox");

/// `bills-way-atm`.
pub const BILLS_WAY_ATM: MessageId = MessageId::new("bills-way-atm");

/// `bills-way-code`.
pub const BILLS_WAY_CODE: MessageId = MessageId::new("bills-way-code");

/// `bills-way-convenience-store`.
pub const BILLS_WAY_CONVENIENCE_STORE: MessageId = MessageId::new("bills-way-convenience-store");

/// `bills-way-counter`.
pub const BILLS_WAY_COUNTER: MessageId = MessageId::new("bills-way-counter");

/// `bills-way-e-cheque`.
pub const BILLS_WAY_E_CHEQUE: MessageId = MessageId::new("bills-way-e-cheque");

/// `bills-way-edda`.
pub const BILLS_WAY_EDDA: MessageId = MessageId::new("bills-way-edda");

/// `bills-way-fps`.
pub const BILLS_WAY_FPS: MessageId = MessageId::new("bills-way-fps");

/// `bills-way-limit`, with `$amount`.
pub const BILLS_WAY_LIMIT: MessageId = MessageId::new("bills-way-limit");

/// `bills-way-limit-cash`, with `$amount`.
pub const BILLS_WAY_LIMIT_CASH: MessageId = MessageId::new("bills-way-limit-cash");

/// `bills-way-number`.
pub const BILLS_WAY_NUMBER: MessageId = MessageId::new("bills-way-number");

/// `bills-way-other`.
pub const BILLS_WAY_OTHER: MessageId = MessageId::new("bills-way-other");

/// `bills-way-pay`.
pub const BILLS_WAY_PAY: MessageId = MessageId::new("bills-way-pay");

/// `bills-way-pps`.
pub const BILLS_WAY_PPS: MessageId = MessageId::new("bills-way-pps");

/// `bills-ways`.
pub const BILLS_WAYS: MessageId = MessageId::new("bills-ways");

/// `bills-ways-none`.
pub const BILLS_WAYS_NONE: MessageId = MessageId::new("bills-ways-none");

/// `bills-year-choose`.
pub const BILLS_YEAR_CHOOSE: MessageId = MessageId::new("bills-year-choose");

/// `bills-year-heading`, with `$amount`.
pub const BILLS_YEAR_HEADING: MessageId = MessageId::new("bills-year-heading");

/// `bills-year-heading-of`, with `$amount`, `$year`.
pub const BILLS_YEAR_HEADING_OF: MessageId = MessageId::new("bills-year-heading-of");

/// `bills-year-last`.
pub const BILLS_YEAR_LAST: MessageId = MessageId::new("bills-year-last");

/// `callback-close`.
pub const CALLBACK_CLOSE: MessageId = MessageId::new("callback-close");

/// `callback-done`.
pub const CALLBACK_DONE: MessageId = MessageId::new("callback-done");

/// `callback-title`.
pub const CALLBACK_TITLE: MessageId = MessageId::new("callback-title");

/// `code-compare`.
pub const CODE_COMPARE: MessageId = MessageId::new("code-compare");

/// `common-app-title`.
pub const COMMON_APP_TITLE: MessageId = MessageId::new("common-app-title");

/// `common-back`.
pub const COMMON_BACK: MessageId = MessageId::new("common-back");

/// `common-cancel`.
pub const COMMON_CANCEL: MessageId = MessageId::new("common-cancel");

/// `common-close`.
pub const COMMON_CLOSE: MessageId = MessageId::new("common-close");

/// `common-continue`.
pub const COMMON_CONTINUE: MessageId = MessageId::new("common-continue");

/// `common-copied`.
pub const COMMON_COPIED: MessageId = MessageId::new("common-copied");

/// `common-copy`.
pub const COMMON_COPY: MessageId = MessageId::new("common-copy");

/// `common-newer`.
pub const COMMON_NEWER: MessageId = MessageId::new("common-newer");

/// `common-off`.
pub const COMMON_OFF: MessageId = MessageId::new("common-off");

/// `common-on`.
pub const COMMON_ON: MessageId = MessageId::new("common-on");

/// `common-retry`.
pub const COMMON_RETRY: MessageId = MessageId::new("common-retry");

/// `common-saved-file`, with `$folder`, `$name`.
pub const COMMON_SAVED_FILE: MessageId = MessageId::new("common-saved-file");

/// `common-show-folder`.
pub const COMMON_SHOW_FOLDER: MessageId = MessageId::new("common-show-folder");

/// `common-try-now`.
pub const COMMON_TRY_NOW: MessageId = MessageId::new("common-try-now");

/// `common-undo`.
pub const COMMON_UNDO: MessageId = MessageId::new("common-undo");

/// `common-window`, with `$page`.
pub const COMMON_WINDOW: MessageId = MessageId::new("common-window");

/// `copy-about`, with `$day`.
pub const COPY_ABOUT: MessageId = MessageId::new("copy-about");

/// `diagnostics-note`.
pub const DIAGNOSTICS_NOTE: MessageId = MessageId::new("diagnostics-note");

/// `diagnostics-title`.
pub const DIAGNOSTICS_TITLE: MessageId = MessageId::new("diagnostics-title");

/// `err-ours`.
pub const ERR_OURS: MessageId = MessageId::new("err-ours");

/// `err-phone`.
pub const ERR_PHONE: MessageId = MessageId::new("err-phone");

/// `err-ref`, with `$ref`.
pub const ERR_REF: MessageId = MessageId::new("err-ref");

/// `err-title`.
pub const ERR_TITLE: MessageId = MessageId::new("err-title");

/// `errors-account-ended`.
pub const ERRORS_ACCOUNT_ENDED: MessageId = MessageId::new("errors-account-ended");

/// `errors-account-ended-help`.
pub const ERRORS_ACCOUNT_ENDED_HELP: MessageId = MessageId::new("errors-account-ended-help");

/// `errors-already-settled`.
pub const ERRORS_ALREADY_SETTLED: MessageId = MessageId::new("errors-already-settled");

/// `errors-already-settled-help`.
pub const ERRORS_ALREADY_SETTLED_HELP: MessageId = MessageId::new("errors-already-settled-help");

/// `errors-busy-elsewhere`.
pub const ERRORS_BUSY_ELSEWHERE: MessageId = MessageId::new("errors-busy-elsewhere");

/// `errors-busy-elsewhere-help`, with `$time`.
pub const ERRORS_BUSY_ELSEWHERE_HELP: MessageId = MessageId::new("errors-busy-elsewhere-help");

/// `errors-cancelled`.
pub const ERRORS_CANCELLED: MessageId = MessageId::new("errors-cancelled");

/// `errors-cancelled-help`.
pub const ERRORS_CANCELLED_HELP: MessageId = MessageId::new("errors-cancelled-help");

/// `errors-changed`.
pub const ERRORS_CHANGED: MessageId = MessageId::new("errors-changed");

/// `errors-changed-help`.
pub const ERRORS_CHANGED_HELP: MessageId = MessageId::new("errors-changed-help");

/// `errors-conflict`.
pub const ERRORS_CONFLICT: MessageId = MessageId::new("errors-conflict");

/// `errors-conflict-help`.
pub const ERRORS_CONFLICT_HELP: MessageId = MessageId::new("errors-conflict-help");

/// `errors-copy-ref`.
pub const ERRORS_COPY_REF: MessageId = MessageId::new("errors-copy-ref");

/// `errors-field-form`.
pub const ERRORS_FIELD_FORM: MessageId = MessageId::new("errors-field-form");

/// `errors-field-missing`.
pub const ERRORS_FIELD_MISSING: MessageId = MessageId::new("errors-field-missing");

/// `errors-field-past`.
pub const ERRORS_FIELD_PAST: MessageId = MessageId::new("errors-field-past");

/// `errors-field-too-easy`.
pub const ERRORS_FIELD_TOO_EASY: MessageId = MessageId::new("errors-field-too-easy");

/// `errors-field-too-long`.
pub const ERRORS_FIELD_TOO_LONG: MessageId = MessageId::new("errors-field-too-long");

/// `errors-field-too-short`.
pub const ERRORS_FIELD_TOO_SHORT: MessageId = MessageId::new("errors-field-too-short");

/// `errors-field-wrong`.
pub const ERRORS_FIELD_WRONG: MessageId = MessageId::new("errors-field-wrong");

/// `errors-font-missing`.
pub const ERRORS_FONT_MISSING: MessageId = MessageId::new("errors-font-missing");

/// `errors-font-missing-help`.
pub const ERRORS_FONT_MISSING_HELP: MessageId = MessageId::new("errors-font-missing-help");

/// `errors-forbidden`.
pub const ERRORS_FORBIDDEN: MessageId = MessageId::new("errors-forbidden");

/// `errors-forbidden-help`.
pub const ERRORS_FORBIDDEN_HELP: MessageId = MessageId::new("errors-forbidden-help");

/// `errors-internal`.
pub const ERRORS_INTERNAL: MessageId = MessageId::new("errors-internal");

/// `errors-locked`.
pub const ERRORS_LOCKED: MessageId = MessageId::new("errors-locked");

/// `errors-locked-help`.
pub const ERRORS_LOCKED_HELP: MessageId = MessageId::new("errors-locked-help");

/// `errors-no-keychain`.
pub const ERRORS_NO_KEYCHAIN: MessageId = MessageId::new("errors-no-keychain");

/// `errors-no-keychain-help`.
pub const ERRORS_NO_KEYCHAIN_HELP: MessageId = MessageId::new("errors-no-keychain-help");

/// `errors-not-found`.
pub const ERRORS_NOT_FOUND: MessageId = MessageId::new("errors-not-found");

/// `errors-not-found-help`.
pub const ERRORS_NOT_FOUND_HELP: MessageId = MessageId::new("errors-not-found-help");

/// `errors-offline`.
pub const ERRORS_OFFLINE: MessageId = MessageId::new("errors-offline");

/// `errors-offline-help`.
pub const ERRORS_OFFLINE_HELP: MessageId = MessageId::new("errors-offline-help");

/// `errors-payment-in-doubt`.
pub const ERRORS_PAYMENT_IN_DOUBT: MessageId = MessageId::new("errors-payment-in-doubt");

/// `errors-payment-in-doubt-help`.
pub const ERRORS_PAYMENT_IN_DOUBT_HELP: MessageId = MessageId::new("errors-payment-in-doubt-help");

/// `errors-rate-limited`.
pub const ERRORS_RATE_LIMITED: MessageId = MessageId::new("errors-rate-limited");

/// `errors-rate-limited-help`.
pub const ERRORS_RATE_LIMITED_HELP: MessageId = MessageId::new("errors-rate-limited-help");

/// `errors-rate-limited-help-at`, with `$time`.
pub const ERRORS_RATE_LIMITED_HELP_AT: MessageId = MessageId::new("errors-rate-limited-help-at");

/// `errors-rejected-department-only`.
pub const ERRORS_REJECTED_DEPARTMENT_ONLY: MessageId = MessageId::new("errors-rejected-department-only");

/// `errors-rejected-department-only-help`.
pub const ERRORS_REJECTED_DEPARTMENT_ONLY_HELP: MessageId = MessageId::new("errors-rejected-department-only-help");

/// `errors-rejected-not-open`.
pub const ERRORS_REJECTED_NOT_OPEN: MessageId = MessageId::new("errors-rejected-not-open");

/// `errors-rejected-not-open-help`, with `$source`.
pub const ERRORS_REJECTED_NOT_OPEN_HELP: MessageId = MessageId::new("errors-rejected-not-open-help");

/// `errors-rejected-other`, with `$source`.
pub const ERRORS_REJECTED_OTHER: MessageId = MessageId::new("errors-rejected-other");

/// `errors-rejected-other-help`.
pub const ERRORS_REJECTED_OTHER_HELP: MessageId = MessageId::new("errors-rejected-other-help");

/// `errors-rejected-refused`.
pub const ERRORS_REJECTED_REFUSED: MessageId = MessageId::new("errors-rejected-refused");

/// `errors-rejected-refused-help`.
pub const ERRORS_REJECTED_REFUSED_HELP: MessageId = MessageId::new("errors-rejected-refused-help");

/// `errors-sign-in`.
pub const ERRORS_SIGN_IN: MessageId = MessageId::new("errors-sign-in");

/// `errors-sign-in-cancelled`.
pub const ERRORS_SIGN_IN_CANCELLED: MessageId = MessageId::new("errors-sign-in-cancelled");

/// `errors-sign-in-cancelled-help`.
pub const ERRORS_SIGN_IN_CANCELLED_HELP: MessageId = MessageId::new("errors-sign-in-cancelled-help");

/// `errors-sign-in-expired`.
pub const ERRORS_SIGN_IN_EXPIRED: MessageId = MessageId::new("errors-sign-in-expired");

/// `errors-sign-in-expired-help`.
pub const ERRORS_SIGN_IN_EXPIRED_HELP: MessageId = MessageId::new("errors-sign-in-expired-help");

/// `errors-sign-in-other`.
pub const ERRORS_SIGN_IN_OTHER: MessageId = MessageId::new("errors-sign-in-other");

/// `errors-sign-in-other-help`.
pub const ERRORS_SIGN_IN_OTHER_HELP: MessageId = MessageId::new("errors-sign-in-other-help");

/// `errors-sign-in-other-person`.
pub const ERRORS_SIGN_IN_OTHER_PERSON: MessageId = MessageId::new("errors-sign-in-other-person");

/// `errors-sign-in-other-person-help`.
pub const ERRORS_SIGN_IN_OTHER_PERSON_HELP: MessageId = MessageId::new("errors-sign-in-other-person-help");

/// `errors-sign-in-phone-outdated`.
pub const ERRORS_SIGN_IN_PHONE_OUTDATED: MessageId = MessageId::new("errors-sign-in-phone-outdated");

/// `errors-sign-in-phone-outdated-help`.
pub const ERRORS_SIGN_IN_PHONE_OUTDATED_HELP: MessageId = MessageId::new("errors-sign-in-phone-outdated-help");

/// `errors-sign-in-refused`.
pub const ERRORS_SIGN_IN_REFUSED: MessageId = MessageId::new("errors-sign-in-refused");

/// `errors-sign-in-refused-help`.
pub const ERRORS_SIGN_IN_REFUSED_HELP: MessageId = MessageId::new("errors-sign-in-refused-help");

/// `errors-sign-in-state-mismatch`.
pub const ERRORS_SIGN_IN_STATE_MISMATCH: MessageId = MessageId::new("errors-sign-in-state-mismatch");

/// `errors-sign-in-state-mismatch-help`.
pub const ERRORS_SIGN_IN_STATE_MISMATCH_HELP: MessageId = MessageId::new("errors-sign-in-state-mismatch-help");

/// `errors-signed-out-elsewhere`.
pub const ERRORS_SIGNED_OUT_ELSEWHERE: MessageId = MessageId::new("errors-signed-out-elsewhere");

/// `errors-signed-out-elsewhere-help`.
pub const ERRORS_SIGNED_OUT_ELSEWHERE_HELP: MessageId = MessageId::new("errors-signed-out-elsewhere-help");

/// `errors-signed-out-expired`.
pub const ERRORS_SIGNED_OUT_EXPIRED: MessageId = MessageId::new("errors-signed-out-expired");

/// `errors-signed-out-expired-help`.
pub const ERRORS_SIGNED_OUT_EXPIRED_HELP: MessageId = MessageId::new("errors-signed-out-expired-help");

/// `errors-signed-out-here`.
pub const ERRORS_SIGNED_OUT_HERE: MessageId = MessageId::new("errors-signed-out-here");

/// `errors-signed-out-here-help`.
pub const ERRORS_SIGNED_OUT_HERE_HELP: MessageId = MessageId::new("errors-signed-out-here-help");

/// `errors-signed-out-other-help`.
pub const ERRORS_SIGNED_OUT_OTHER_HELP: MessageId = MessageId::new("errors-signed-out-other-help");

/// `errors-signed-out-reused`.
pub const ERRORS_SIGNED_OUT_REUSED: MessageId = MessageId::new("errors-signed-out-reused");

/// `errors-signed-out-reused-help`.
pub const ERRORS_SIGNED_OUT_REUSED_HELP: MessageId = MessageId::new("errors-signed-out-reused-help");

/// `errors-signed-out-too-old`.
pub const ERRORS_SIGNED_OUT_TOO_OLD: MessageId = MessageId::new("errors-signed-out-too-old");

/// `errors-signed-out-too-old-help`.
pub const ERRORS_SIGNED_OUT_TOO_OLD_HELP: MessageId = MessageId::new("errors-signed-out-too-old-help");

/// `errors-source-department`.
pub const ERRORS_SOURCE_DEPARTMENT: MessageId = MessageId::new("errors-source-department");

/// `errors-source-gateway`.
pub const ERRORS_SOURCE_GATEWAY: MessageId = MessageId::new("errors-source-gateway");

/// `errors-source-iam-smart`.
pub const ERRORS_SOURCE_IAM_SMART: MessageId = MessageId::new("errors-source-iam-smart");

/// `errors-step-up`.
pub const ERRORS_STEP_UP: MessageId = MessageId::new("errors-step-up");

/// `errors-step-up-help`.
pub const ERRORS_STEP_UP_HELP: MessageId = MessageId::new("errors-step-up-help");

/// `errors-storage-damaged`.
pub const ERRORS_STORAGE_DAMAGED: MessageId = MessageId::new("errors-storage-damaged");

/// `errors-storage-damaged-help`.
pub const ERRORS_STORAGE_DAMAGED_HELP: MessageId = MessageId::new("errors-storage-damaged-help");

/// `errors-storage-full`.
pub const ERRORS_STORAGE_FULL: MessageId = MessageId::new("errors-storage-full");

/// `errors-storage-full-help`.
pub const ERRORS_STORAGE_FULL_HELP: MessageId = MessageId::new("errors-storage-full-help");

/// `errors-suspended`.
pub const ERRORS_SUSPENDED: MessageId = MessageId::new("errors-suspended");

/// `errors-suspended-help`.
pub const ERRORS_SUSPENDED_HELP: MessageId = MessageId::new("errors-suspended-help");

/// `errors-timeout`.
pub const ERRORS_TIMEOUT: MessageId = MessageId::new("errors-timeout");

/// `errors-timeout-help`.
pub const ERRORS_TIMEOUT_HELP: MessageId = MessageId::new("errors-timeout-help");

/// `errors-to-list`.
pub const ERRORS_TO_LIST: MessageId = MessageId::new("errors-to-list");

/// `errors-unavailable`, with `$source`.
pub const ERRORS_UNAVAILABLE: MessageId = MessageId::new("errors-unavailable");

/// `errors-unavailable-help`.
pub const ERRORS_UNAVAILABLE_HELP: MessageId = MessageId::new("errors-unavailable-help");

/// `errors-unavailable-help-at`, with `$time`.
pub const ERRORS_UNAVAILABLE_HELP_AT: MessageId = MessageId::new("errors-unavailable-help-at");

/// `errors-unlock`.
pub const ERRORS_UNLOCK: MessageId = MessageId::new("errors-unlock");

/// `errors-unsupported`.
pub const ERRORS_UNSUPPORTED: MessageId = MessageId::new("errors-unsupported");

/// `errors-unsupported-help`.
pub const ERRORS_UNSUPPORTED_HELP: MessageId = MessageId::new("errors-unsupported-help");

/// `errors-untrusted-expired`.
pub const ERRORS_UNTRUSTED_EXPIRED: MessageId = MessageId::new("errors-untrusted-expired");

/// `errors-untrusted-expired-help`.
pub const ERRORS_UNTRUSTED_EXPIRED_HELP: MessageId = MessageId::new("errors-untrusted-expired-help");

/// `errors-untrusted-name`.
pub const ERRORS_UNTRUSTED_NAME: MessageId = MessageId::new("errors-untrusted-name");

/// `errors-untrusted-name-help`.
pub const ERRORS_UNTRUSTED_NAME_HELP: MessageId = MessageId::new("errors-untrusted-name-help");

/// `errors-untrusted-proxy`.
pub const ERRORS_UNTRUSTED_PROXY: MessageId = MessageId::new("errors-untrusted-proxy");

/// `errors-untrusted-proxy-help`.
pub const ERRORS_UNTRUSTED_PROXY_HELP: MessageId = MessageId::new("errors-untrusted-proxy-help");

/// `errors-untrusted-revoked`.
pub const ERRORS_UNTRUSTED_REVOKED: MessageId = MessageId::new("errors-untrusted-revoked");

/// `errors-untrusted-revoked-help`.
pub const ERRORS_UNTRUSTED_REVOKED_HELP: MessageId = MessageId::new("errors-untrusted-revoked-help");

/// `errors-window`, with `$page`.
pub const ERRORS_WINDOW: MessageId = MessageId::new("errors-window");

/// `example-bill-licence`.
pub const EXAMPLE_BILL_LICENCE: MessageId = MessageId::new("example-bill-licence");

/// `example-bill-part-sewage`.
pub const EXAMPLE_BILL_PART_SEWAGE: MessageId = MessageId::new("example-bill-part-sewage");

/// `example-bill-part-water`.
pub const EXAMPLE_BILL_PART_WATER: MessageId = MessageId::new("example-bill-part-water");

/// `example-bill-rates`.
pub const EXAMPLE_BILL_RATES: MessageId = MessageId::new("example-bill-rates");

/// `example-bill-tax`.
pub const EXAMPLE_BILL_TAX: MessageId = MessageId::new("example-bill-tax");

/// `example-bill-water`.
pub const EXAMPLE_BILL_WATER: MessageId = MessageId::new("example-bill-water");

/// `example-department`.
pub const EXAMPLE_DEPARTMENT: MessageId = MessageId::new("example-department");

/// `example-licence-summary`.
pub const EXAMPLE_LICENCE_SUMMARY: MessageId = MessageId::new("example-licence-summary");

/// `example-licence-title`.
pub const EXAMPLE_LICENCE_TITLE: MessageId = MessageId::new("example-licence-title");

/// `example-pay-summary`.
pub const EXAMPLE_PAY_SUMMARY: MessageId = MessageId::new("example-pay-summary");

/// `example-pay-title`.
pub const EXAMPLE_PAY_TITLE: MessageId = MessageId::new("example-pay-title");

/// `example-photo-summary`.
pub const EXAMPLE_PHOTO_SUMMARY: MessageId = MessageId::new("example-photo-summary");

/// `example-photo-title`.
pub const EXAMPLE_PHOTO_TITLE: MessageId = MessageId::new("example-photo-title");

/// `export-amount`.
pub const EXPORT_AMOUNT: MessageId = MessageId::new("export-amount");

/// `export-bank-reference`.
pub const EXPORT_BANK_REFERENCE: MessageId = MessageId::new("export-bank-reference");

/// `export-currency`.
pub const EXPORT_CURRENCY: MessageId = MessageId::new("export-currency");

/// `export-day`.
pub const EXPORT_DAY: MessageId = MessageId::new("export-day");

/// `export-department`.
pub const EXPORT_DEPARTMENT: MessageId = MessageId::new("export-department");

/// `export-for-whom`.
pub const EXPORT_FOR_WHOM: MessageId = MessageId::new("export-for-whom");

/// `export-from`.
pub const EXPORT_FROM: MessageId = MessageId::new("export-from");

/// `export-number`.
pub const EXPORT_NUMBER: MessageId = MessageId::new("export-number");

/// `export-reference`.
pub const EXPORT_REFERENCE: MessageId = MessageId::new("export-reference");

/// `export-to`.
pub const EXPORT_TO: MessageId = MessageId::new("export-to");

/// `export-way`.
pub const EXPORT_WAY: MessageId = MessageId::new("export-way");

/// `export-way-cheque`.
pub const EXPORT_WAY_CHEQUE: MessageId = MessageId::new("export-way-cheque");

/// `export-way-edda`.
pub const EXPORT_WAY_EDDA: MessageId = MessageId::new("export-way-edda");

/// `export-way-fps`.
pub const EXPORT_WAY_FPS: MessageId = MessageId::new("export-way-fps");

/// `export-way-other`.
pub const EXPORT_WAY_OTHER: MessageId = MessageId::new("export-way-other");

/// `export-way-pps`.
pub const EXPORT_WAY_PPS: MessageId = MessageId::new("export-way-pps");

/// `export-way-store`.
pub const EXPORT_WAY_STORE: MessageId = MessageId::new("export-way-store");

/// `export-what`.
pub const EXPORT_WHAT: MessageId = MessageId::new("export-what");

/// `first-about-leaves`.
pub const FIRST_ABOUT_LEAVES: MessageId = MessageId::new("first-about-leaves");

/// `first-about-leaves-body`.
pub const FIRST_ABOUT_LEAVES_BODY: MessageId = MessageId::new("first-about-leaves-body");

/// `first-about-never`.
pub const FIRST_ABOUT_NEVER: MessageId = MessageId::new("first-about-never");

/// `first-about-never-body`.
pub const FIRST_ABOUT_NEVER_BODY: MessageId = MessageId::new("first-about-never-body");

/// `first-about-stays`.
pub const FIRST_ABOUT_STAYS: MessageId = MessageId::new("first-about-stays");

/// `first-about-stays-body`.
pub const FIRST_ABOUT_STAYS_BODY: MessageId = MessageId::new("first-about-stays-body");

/// `first-about-title`.
pub const FIRST_ABOUT_TITLE: MessageId = MessageId::new("first-about-title");

/// `first-about-what`.
pub const FIRST_ABOUT_WHAT: MessageId = MessageId::new("first-about-what");

/// `first-finish`.
pub const FIRST_FINISH: MessageId = MessageId::new("first-finish");

/// `first-language-choose`.
pub const FIRST_LANGUAGE_CHOOSE: MessageId = MessageId::new("first-language-choose");

/// `first-language-later`.
pub const FIRST_LANGUAGE_LATER: MessageId = MessageId::new("first-language-later");

/// `first-language-system`.
pub const FIRST_LANGUAGE_SYSTEM: MessageId = MessageId::new("first-language-system");

/// `first-language-title`.
pub const FIRST_LANGUAGE_TITLE: MessageId = MessageId::new("first-language-title");

/// `first-lock-body`.
pub const FIRST_LOCK_BODY: MessageId = MessageId::new("first-lock-body");

/// `first-lock-choose`.
pub const FIRST_LOCK_CHOOSE: MessageId = MessageId::new("first-lock-choose");

/// `first-lock-forgotten`.
pub const FIRST_LOCK_FORGOTTEN: MessageId = MessageId::new("first-lock-forgotten");

/// `first-lock-forgotten-body`.
pub const FIRST_LOCK_FORGOTTEN_BODY: MessageId = MessageId::new("first-lock-forgotten-body");

/// `first-lock-keyring`.
pub const FIRST_LOCK_KEYRING: MessageId = MessageId::new("first-lock-keyring");

/// `first-lock-keyring-hint`.
pub const FIRST_LOCK_KEYRING_HINT: MessageId = MessageId::new("first-lock-keyring-hint");

/// `first-lock-keyring-locked`.
pub const FIRST_LOCK_KEYRING_LOCKED: MessageId = MessageId::new("first-lock-keyring-locked");

/// `first-lock-no-keyring`.
pub const FIRST_LOCK_NO_KEYRING: MessageId = MessageId::new("first-lock-no-keyring");

/// `first-lock-none`.
pub const FIRST_LOCK_NONE: MessageId = MessageId::new("first-lock-none");

/// `first-lock-none-hint`.
pub const FIRST_LOCK_NONE_HINT: MessageId = MessageId::new("first-lock-none-hint");

/// `first-lock-passphrase`.
pub const FIRST_LOCK_PASSPHRASE: MessageId = MessageId::new("first-lock-passphrase");

/// `first-lock-passphrase-hint`.
pub const FIRST_LOCK_PASSPHRASE_HINT: MessageId = MessageId::new("first-lock-passphrase-hint");

/// `first-lock-passphrase-short`.
pub const FIRST_LOCK_PASSPHRASE_SHORT: MessageId = MessageId::new("first-lock-passphrase-short");

/// `first-lock-pin`.
pub const FIRST_LOCK_PIN: MessageId = MessageId::new("first-lock-pin");

/// `first-lock-pin-hint`.
pub const FIRST_LOCK_PIN_HINT: MessageId = MessageId::new("first-lock-pin-hint");

/// `first-lock-title`.
pub const FIRST_LOCK_TITLE: MessageId = MessageId::new("first-lock-title");

/// `first-lock-way`.
pub const FIRST_LOCK_WAY: MessageId = MessageId::new("first-lock-way");

/// `first-look-sample`.
pub const FIRST_LOOK_SAMPLE: MessageId = MessageId::new("first-look-sample");

/// `first-look-sample-department`.
pub const FIRST_LOOK_SAMPLE_DEPARTMENT: MessageId = MessageId::new("first-look-sample-department");

/// `first-look-sample-due`, with `$date`.
pub const FIRST_LOOK_SAMPLE_DUE: MessageId = MessageId::new("first-look-sample-due");

/// `first-look-sample-name`.
pub const FIRST_LOOK_SAMPLE_NAME: MessageId = MessageId::new("first-look-sample-name");

/// `first-look-title`.
pub const FIRST_LOOK_TITLE: MessageId = MessageId::new("first-look-title");

/// `first-page`.
pub const FIRST_PAGE: MessageId = MessageId::new("first-page");

/// `fresh-first`.
pub const FRESH_FIRST: MessageId = MessageId::new("fresh-first");

/// `fresh-late`, with `$since`, `$time`.
pub const FRESH_LATE: MessageId = MessageId::new("fresh-late");

/// `fresh-offline`, with `$time`.
pub const FRESH_OFFLINE: MessageId = MessageId::new("fresh-offline");

/// `fresh-ok`, with `$time`.
pub const FRESH_OK: MessageId = MessageId::new("fresh-ok");

/// `fresh-pending`, with `$n`.
pub const FRESH_PENDING: MessageId = MessageId::new("fresh-pending");

/// `gateway-account-ended-text`.
pub const GATEWAY_ACCOUNT_ENDED_TEXT: MessageId = MessageId::new("gateway-account-ended-text");

/// `gateway-act-contact`.
pub const GATEWAY_ACT_CONTACT: MessageId = MessageId::new("gateway-act-contact");

/// `gateway-act-erase`.
pub const GATEWAY_ACT_ERASE: MessageId = MessageId::new("gateway-act-erase");

/// `gateway-act-export`.
pub const GATEWAY_ACT_EXPORT: MessageId = MessageId::new("gateway-act-export");

/// `gateway-act-mandate`.
pub const GATEWAY_ACT_MANDATE: MessageId = MessageId::new("gateway-act-mandate");

/// `gateway-act-pay`.
pub const GATEWAY_ACT_PAY: MessageId = MessageId::new("gateway-act-pay");

/// `gateway-autopay-limit`.
pub const GATEWAY_AUTOPAY_LIMIT: MessageId = MessageId::new("gateway-autopay-limit");

/// `gateway-broken-text`.
pub const GATEWAY_BROKEN_TEXT: MessageId = MessageId::new("gateway-broken-text");

/// `gateway-cancelled-text`.
pub const GATEWAY_CANCELLED_TEXT: MessageId = MessageId::new("gateway-cancelled-text");

/// `gateway-done-text`.
pub const GATEWAY_DONE_TEXT: MessageId = MessageId::new("gateway-done-text");

/// `gateway-done-title`.
pub const GATEWAY_DONE_TITLE: MessageId = MessageId::new("gateway-done-title");

/// `gateway-failed-text`.
pub const GATEWAY_FAILED_TEXT: MessageId = MessageId::new("gateway-failed-text");

/// `gateway-field-account`.
pub const GATEWAY_FIELD_ACCOUNT: MessageId = MessageId::new("gateway-field-account");

/// `gateway-field-amount`.
pub const GATEWAY_FIELD_AMOUNT: MessageId = MessageId::new("gateway-field-amount");

/// `gateway-field-bill-number`.
pub const GATEWAY_FIELD_BILL_NUMBER: MessageId = MessageId::new("gateway-field-bill-number");

/// `gateway-field-contact`.
pub const GATEWAY_FIELD_CONTACT: MessageId = MessageId::new("gateway-field-contact");

/// `gateway-field-everything`.
pub const GATEWAY_FIELD_EVERYTHING: MessageId = MessageId::new("gateway-field-everything");

/// `gateway-field-limits`.
pub const GATEWAY_FIELD_LIMITS: MessageId = MessageId::new("gateway-field-limits");

/// `gateway-field-name`.
pub const GATEWAY_FIELD_NAME: MessageId = MessageId::new("gateway-field-name");

/// `gateway-field-open-id`.
pub const GATEWAY_FIELD_OPEN_ID: MessageId = MessageId::new("gateway-field-open-id");

/// `gateway-language-label`.
pub const GATEWAY_LANGUAGE_LABEL: MessageId = MessageId::new("gateway-language-label");

/// `gateway-not-done-title`.
pub const GATEWAY_NOT_DONE_TITLE: MessageId = MessageId::new("gateway-not-done-title");

/// `gateway-other-browser-text`.
pub const GATEWAY_OTHER_BROWSER_TEXT: MessageId = MessageId::new("gateway-other-browser-text");

/// `gateway-over-text`.
pub const GATEWAY_OVER_TEXT: MessageId = MessageId::new("gateway-over-text");

/// `gateway-over-title`.
pub const GATEWAY_OVER_TITLE: MessageId = MessageId::new("gateway-over-title");

/// `gateway-party-desk`.
pub const GATEWAY_PARTY_DESK: MessageId = MessageId::new("gateway-party-desk");

/// `gateway-party-fps`.
pub const GATEWAY_PARTY_FPS: MessageId = MessageId::new("gateway-party-fps");

/// `gateway-party-iam`.
pub const GATEWAY_PARTY_IAM: MessageId = MessageId::new("gateway-party-iam");

/// `gateway-purpose-bill-added`, with `$device`, `$payee`.
pub const GATEWAY_PURPOSE_BILL_ADDED: MessageId = MessageId::new("gateway-purpose-bill-added");

/// `gateway-purpose-collect`, with `$payee`.
pub const GATEWAY_PURPOSE_COLLECT: MessageId = MessageId::new("gateway-purpose-collect");

/// `gateway-purpose-contact-change`, with `$device`.
pub const GATEWAY_PURPOSE_CONTACT_CHANGE: MessageId = MessageId::new("gateway-purpose-contact-change");

/// `gateway-purpose-erase`, with `$device`.
pub const GATEWAY_PURPOSE_ERASE: MessageId = MessageId::new("gateway-purpose-erase");

/// `gateway-purpose-export`, with `$device`.
pub const GATEWAY_PURPOSE_EXPORT: MessageId = MessageId::new("gateway-purpose-export");

/// `gateway-purpose-first-sign-in`, with `$device`.
pub const GATEWAY_PURPOSE_FIRST_SIGN_IN: MessageId = MessageId::new("gateway-purpose-first-sign-in");

/// `gateway-purpose-foreign-key`, with `$device`.
pub const GATEWAY_PURPOSE_FOREIGN_KEY: MessageId = MessageId::new("gateway-purpose-foreign-key");

/// `gateway-purpose-mandate`, with `$device`, `$payee`.
pub const GATEWAY_PURPOSE_MANDATE: MessageId = MessageId::new("gateway-purpose-mandate");

/// `gateway-purpose-mandate-end`, with `$device`, `$payee`.
pub const GATEWAY_PURPOSE_MANDATE_END: MessageId = MessageId::new("gateway-purpose-mandate-end");

/// `gateway-purpose-mandate-limits`, with `$device`, `$payee`.
pub const GATEWAY_PURPOSE_MANDATE_LIMITS: MessageId = MessageId::new("gateway-purpose-mandate-limits");

/// `gateway-purpose-pay`, with `$device`, `$payee`.
pub const GATEWAY_PURPOSE_PAY: MessageId = MessageId::new("gateway-purpose-pay");

/// `gateway-purpose-sign-in`, with `$device`.
pub const GATEWAY_PURPOSE_SIGN_IN: MessageId = MessageId::new("gateway-purpose-sign-in");

/// `gateway-purpose-sign-out`, with `$device`.
pub const GATEWAY_PURPOSE_SIGN_OUT: MessageId = MessageId::new("gateway-purpose-sign-out");

/// `gateway-purpose-step-up`, with `$device`.
pub const GATEWAY_PURPOSE_STEP_UP: MessageId = MessageId::new("gateway-purpose-step-up");

/// `gateway-purpose-token-reuse`, with `$device`.
pub const GATEWAY_PURPOSE_TOKEN_REUSE: MessageId = MessageId::new("gateway-purpose-token-reuse");

/// `gateway-refused-text`.
pub const GATEWAY_REFUSED_TEXT: MessageId = MessageId::new("gateway-refused-text");

/// `gateway-sandbox`.
pub const GATEWAY_SANDBOX: MessageId = MessageId::new("gateway-sandbox");

/// `gateway-sign-in-code`.
pub const GATEWAY_SIGN_IN_CODE: MessageId = MessageId::new("gateway-sign-in-code");

/// `gateway-sign-in-computer`.
pub const GATEWAY_SIGN_IN_COMPUTER: MessageId = MessageId::new("gateway-sign-in-computer");

/// `gateway-sign-in-first`.
pub const GATEWAY_SIGN_IN_FIRST: MessageId = MessageId::new("gateway-sign-in-first");

/// `gateway-sign-in-go`.
pub const GATEWAY_SIGN_IN_GO: MessageId = MessageId::new("gateway-sign-in-go");

/// `gateway-sign-in-known`.
pub const GATEWAY_SIGN_IN_KNOWN: MessageId = MessageId::new("gateway-sign-in-known");

/// `gateway-sign-in-no-name`.
pub const GATEWAY_SIGN_IN_NO_NAME: MessageId = MessageId::new("gateway-sign-in-no-name");

/// `gateway-sign-in-stop`.
pub const GATEWAY_SIGN_IN_STOP: MessageId = MessageId::new("gateway-sign-in-stop");

/// `gateway-sign-in-time`.
pub const GATEWAY_SIGN_IN_TIME: MessageId = MessageId::new("gateway-sign-in-time");

/// `gateway-sign-in-title`.
pub const GATEWAY_SIGN_IN_TITLE: MessageId = MessageId::new("gateway-sign-in-title");

/// `gateway-sign-in-warning`.
pub const GATEWAY_SIGN_IN_WARNING: MessageId = MessageId::new("gateway-sign-in-warning");

/// `gateway-stopped-text`.
pub const GATEWAY_STOPPED_TEXT: MessageId = MessageId::new("gateway-stopped-text");

/// `gateway-stopped-title`.
pub const GATEWAY_STOPPED_TITLE: MessageId = MessageId::new("gateway-stopped-title");

/// `gateway-suspended-text`.
pub const GATEWAY_SUSPENDED_TEXT: MessageId = MessageId::new("gateway-suspended-text");

/// `gateway-trouble-text`, with `$incident`.
pub const GATEWAY_TROUBLE_TEXT: MessageId = MessageId::new("gateway-trouble-text");

/// `history-access-alert`.
pub const HISTORY_ACCESS_ALERT: MessageId = MessageId::new("history-access-alert");

/// `history-application-moved`.
pub const HISTORY_APPLICATION_MOVED: MessageId = MessageId::new("history-application-moved");

/// `history-application-withdraw`.
pub const HISTORY_APPLICATION_WITHDRAW: MessageId = MessageId::new("history-application-withdraw");

/// `history-bill-new`.
pub const HISTORY_BILL_NEW: MessageId = MessageId::new("history-bill-new");

/// `history-bill-paid`.
pub const HISTORY_BILL_PAID: MessageId = MessageId::new("history-bill-paid");

/// `history-bill-remind`.
pub const HISTORY_BILL_REMIND: MessageId = MessageId::new("history-bill-remind");

/// `history-bill-remind-back`.
pub const HISTORY_BILL_REMIND_BACK: MessageId = MessageId::new("history-bill-remind-back");

/// `history-empty-body`.
pub const HISTORY_EMPTY_BODY: MessageId = MessageId::new("history-empty-body");

/// `history-empty-title`.
pub const HISTORY_EMPTY_TITLE: MessageId = MessageId::new("history-empty-title");

/// `history-more`.
pub const HISTORY_MORE: MessageId = MessageId::new("history-more");

/// `history-reminder`.
pub const HISTORY_REMINDER: MessageId = MessageId::new("history-reminder");

/// `history-sub`.
pub const HISTORY_SUB: MessageId = MessageId::new("history-sub");

/// `history-task-done`.
pub const HISTORY_TASK_DONE: MessageId = MessageId::new("history-task-done");

/// `history-task-new`.
pub const HISTORY_TASK_NEW: MessageId = MessageId::new("history-task-new");

/// `history-task-reopened`.
pub const HISTORY_TASK_REOPENED: MessageId = MessageId::new("history-task-reopened");

/// `history-task-snoozed`.
pub const HISTORY_TASK_SNOOZED: MessageId = MessageId::new("history-task-snoozed");

/// `history-thing`.
pub const HISTORY_THING: MessageId = MessageId::new("history-thing");

/// `history-title`.
pub const HISTORY_TITLE: MessageId = MessageId::new("history-title");

/// `history-undo-named`, with `$title`.
pub const HISTORY_UNDO_NAMED: MessageId = MessageId::new("history-undo-named");

/// `keys-back`.
pub const KEYS_BACK: MessageId = MessageId::new("keys-back");

/// `keys-close`.
pub const KEYS_CLOSE: MessageId = MessageId::new("keys-close");

/// `keys-done`.
pub const KEYS_DONE: MessageId = MessageId::new("keys-done");

/// `keys-everywhere`.
pub const KEYS_EVERYWHERE: MessageId = MessageId::new("keys-everywhere");

/// `keys-heading`.
pub const KEYS_HEADING: MessageId = MessageId::new("keys-heading");

/// `keys-here`.
pub const KEYS_HERE: MessageId = MessageId::new("keys-here");

/// `keys-language`.
pub const KEYS_LANGUAGE: MessageId = MessageId::new("keys-language");

/// `keys-letters`.
pub const KEYS_LETTERS: MessageId = MessageId::new("keys-letters");

/// `keys-list-back`.
pub const KEYS_LIST_BACK: MessageId = MessageId::new("keys-list-back");

/// `keys-list-move`.
pub const KEYS_LIST_MOVE: MessageId = MessageId::new("keys-list-move");

/// `keys-list-next`.
pub const KEYS_LIST_NEXT: MessageId = MessageId::new("keys-list-next");

/// `keys-list-open`.
pub const KEYS_LIST_OPEN: MessageId = MessageId::new("keys-list-open");

/// `keys-lock`.
pub const KEYS_LOCK: MessageId = MessageId::new("keys-lock");

/// `keys-pages`.
pub const KEYS_PAGES: MessageId = MessageId::new("keys-pages");

/// `keys-palette`.
pub const KEYS_PALETTE: MessageId = MessageId::new("keys-palette");

/// `keys-parts`.
pub const KEYS_PARTS: MessageId = MessageId::new("keys-parts");

/// `keys-pay`.
pub const KEYS_PAY: MessageId = MessageId::new("keys-pay");

/// `keys-privacy`.
pub const KEYS_PRIVACY: MessageId = MessageId::new("keys-privacy");

/// `keys-refresh`.
pub const KEYS_REFRESH: MessageId = MessageId::new("keys-refresh");

/// `keys-settings`.
pub const KEYS_SETTINGS: MessageId = MessageId::new("keys-settings");

/// `keys-text-size`.
pub const KEYS_TEXT_SIZE: MessageId = MessageId::new("keys-text-size");

/// `keys-today`.
pub const KEYS_TODAY: MessageId = MessageId::new("keys-today");

/// `keys-view`.
pub const KEYS_VIEW: MessageId = MessageId::new("keys-view");

/// `kit-contact-mail`.
pub const KIT_CONTACT_MAIL: MessageId = MessageId::new("kit-contact-mail");

/// `kit-contact-site`.
pub const KIT_CONTACT_SITE: MessageId = MessageId::new("kit-contact-site");

/// `kit-error-prefix`.
pub const KIT_ERROR_PREFIX: MessageId = MessageId::new("kit-error-prefix");

/// `kit-hide`.
pub const KIT_HIDE: MessageId = MessageId::new("kit-hide");

/// `kit-leave-body`.
pub const KIT_LEAVE_BODY: MessageId = MessageId::new("kit-leave-body");

/// `kit-leave-failed`, with `$url`.
pub const KIT_LEAVE_FAILED: MessageId = MessageId::new("kit-leave-failed");

/// `kit-leave-go`.
pub const KIT_LEAVE_GO: MessageId = MessageId::new("kit-leave-go");

/// `kit-leave-stay`.
pub const KIT_LEAVE_STAY: MessageId = MessageId::new("kit-leave-stay");

/// `kit-leave-title`, with `$party`.
pub const KIT_LEAVE_TITLE: MessageId = MessageId::new("kit-leave-title");

/// `kit-loading`, with `$thing`.
pub const KIT_LOADING: MessageId = MessageId::new("kit-loading");

/// `kit-show-all`.
pub const KIT_SHOW_ALL: MessageId = MessageId::new("kit-show-all");

/// `kit-stage-attention`.
pub const KIT_STAGE_ATTENTION: MessageId = MessageId::new("kit-stage-attention");

/// `kit-stage-done`.
pub const KIT_STAGE_DONE: MessageId = MessageId::new("kit-stage-done");

/// `kit-stage-later`.
pub const KIT_STAGE_LATER: MessageId = MessageId::new("kit-stage-later");

/// `kit-stage-now`.
pub const KIT_STAGE_NOW: MessageId = MessageId::new("kit-stage-now");

/// `kit-step`, with `$count`, `$step`.
pub const KIT_STEP: MessageId = MessageId::new("kit-step");

/// `kit-still-waiting`, with `$thing`.
pub const KIT_STILL_WAITING: MessageId = MessageId::new("kit-still-waiting");

/// `kit-text-size`.
pub const KIT_TEXT_SIZE: MessageId = MessageId::new("kit-text-size");

/// `kit-theme`.
pub const KIT_THEME: MessageId = MessageId::new("kit-theme");

/// `kit-theme-contrast`.
pub const KIT_THEME_CONTRAST: MessageId = MessageId::new("kit-theme-contrast");

/// `kit-theme-dark`.
pub const KIT_THEME_DARK: MessageId = MessageId::new("kit-theme-dark");

/// `kit-theme-light`.
pub const KIT_THEME_LIGHT: MessageId = MessageId::new("kit-theme-light");

/// `kit-theme-system`.
pub const KIT_THEME_SYSTEM: MessageId = MessageId::new("kit-theme-system");

/// `letter-erase`, with `$day`, `$entry`, `$fields`, `$on`, `$party`, `$purpose`, `$time`.
pub const LETTER_ERASE: MessageId = MessageId::new("letter-erase");

/// `letter-not-said`.
pub const LETTER_NOT_SAID: MessageId = MessageId::new("letter-not-said");

/// `letter-report-given`, with `$day`, `$entry`, `$fields`, `$on`, `$party`, `$purpose`, `$time`.
pub const LETTER_REPORT_GIVEN: MessageId = MessageId::new("letter-report-given");

/// `letter-report-refused`, with `$day`, `$entry`, `$fields`, `$on`, `$party`, `$purpose`, `$time`.
pub const LETTER_REPORT_REFUSED: MessageId = MessageId::new("letter-report-refused");

/// `lock-due-tomorrow`, with `$n`.
pub const LOCK_DUE_TOMORROW: MessageId = MessageId::new("lock-due-tomorrow");

/// `lock-forgot`.
pub const LOCK_FORGOT: MessageId = MessageId::new("lock-forgot");

/// `lock-forgot-body-1`.
pub const LOCK_FORGOT_BODY_1: MessageId = MessageId::new("lock-forgot-body-1");

/// `lock-forgot-body-2`.
pub const LOCK_FORGOT_BODY_2: MessageId = MessageId::new("lock-forgot-body-2");

/// `lock-forgot-body-3`.
pub const LOCK_FORGOT_BODY_3: MessageId = MessageId::new("lock-forgot-body-3");

/// `lock-forgot-do`.
pub const LOCK_FORGOT_DO: MessageId = MessageId::new("lock-forgot-do");

/// `lock-forgot-done`, with `$name`.
pub const LOCK_FORGOT_DONE: MessageId = MessageId::new("lock-forgot-done");

/// `lock-forgot-next`.
pub const LOCK_FORGOT_NEXT: MessageId = MessageId::new("lock-forgot-next");

/// `lock-forgot-step`, with `$step`.
pub const LOCK_FORGOT_STEP: MessageId = MessageId::new("lock-forgot-step");

/// `lock-forgot-title-1`.
pub const LOCK_FORGOT_TITLE_1: MessageId = MessageId::new("lock-forgot-title-1");

/// `lock-forgot-title-2`.
pub const LOCK_FORGOT_TITLE_2: MessageId = MessageId::new("lock-forgot-title-2");

/// `lock-forgot-title-3`.
pub const LOCK_FORGOT_TITLE_3: MessageId = MessageId::new("lock-forgot-title-3");

/// `lock-last-try`.
pub const LOCK_LAST_TRY: MessageId = MessageId::new("lock-last-try");

/// `lock-others`.
pub const LOCK_OTHERS: MessageId = MessageId::new("lock-others");

/// `lock-page`.
pub const LOCK_PAGE: MessageId = MessageId::new("lock-page");

/// `lock-passphrase`.
pub const LOCK_PASSPHRASE: MessageId = MessageId::new("lock-passphrase");

/// `lock-pin`.
pub const LOCK_PIN: MessageId = MessageId::new("lock-pin");

/// `lock-pin-hint`.
pub const LOCK_PIN_HINT: MessageId = MessageId::new("lock-pin-hint");

/// `lock-profile`, with `$initial`.
pub const LOCK_PROFILE: MessageId = MessageId::new("lock-profile");

/// `lock-sign-out`.
pub const LOCK_SIGN_OUT: MessageId = MessageId::new("lock-sign-out");

/// `lock-sign-out-body`.
pub const LOCK_SIGN_OUT_BODY: MessageId = MessageId::new("lock-sign-out-body");

/// `lock-sign-out-done`.
pub const LOCK_SIGN_OUT_DONE: MessageId = MessageId::new("lock-sign-out-done");

/// `lock-sign-out-title`.
pub const LOCK_SIGN_OUT_TITLE: MessageId = MessageId::new("lock-sign-out-title");

/// `lock-title`.
pub const LOCK_TITLE: MessageId = MessageId::new("lock-title");

/// `lock-unlock`.
pub const LOCK_UNLOCK: MessageId = MessageId::new("lock-unlock");

/// `lock-wait`, with `$time`.
pub const LOCK_WAIT: MessageId = MessageId::new("lock-wait");

/// `lock-wait-minutes`, with `$minutes`, `$seconds`.
pub const LOCK_WAIT_MINUTES: MessageId = MessageId::new("lock-wait-minutes");

/// `lock-wait-seconds`, with `$seconds`.
pub const LOCK_WAIT_SECONDS: MessageId = MessageId::new("lock-wait-seconds");

/// `lock-warning-body`.
pub const LOCK_WARNING_BODY: MessageId = MessageId::new("lock-warning-body");

/// `lock-warning-left`, with `$n`.
pub const LOCK_WARNING_LEFT: MessageId = MessageId::new("lock-warning-left");

/// `lock-warning-stay`.
pub const LOCK_WARNING_STAY: MessageId = MessageId::new("lock-warning-stay");

/// `lock-warning-title`.
pub const LOCK_WARNING_TITLE: MessageId = MessageId::new("lock-warning-title");

/// `lock-wrong`, with `$n`.
pub const LOCK_WRONG: MessageId = MessageId::new("lock-wrong");

/// `menu-comment`.
pub const MENU_COMMENT: MessageId = MessageId::new("menu-comment");

/// `menu-keywords`.
pub const MENU_KEYWORDS: MessageId = MessageId::new("menu-keywords");

/// `menu-name-sandbox`.
pub const MENU_NAME_SANDBOX: MessageId = MessageId::new("menu-name-sandbox");

/// `notice-access-alert`.
pub const NOTICE_ACCESS_ALERT: MessageId = MessageId::new("notice-access-alert");

/// `notice-bill-expected`, with `$n`.
pub const NOTICE_BILL_EXPECTED: MessageId = MessageId::new("notice-bill-expected");

/// `notice-due-soon`, with `$n`.
pub const NOTICE_DUE_SOON: MessageId = MessageId::new("notice-due-soon");

/// `notice-due-today`, with `$n`.
pub const NOTICE_DUE_TODAY: MessageId = MessageId::new("notice-due-today");

/// `notice-due-tomorrow`, with `$n`.
pub const NOTICE_DUE_TOMORROW: MessageId = MessageId::new("notice-due-tomorrow");

/// `notice-due-week`, with `$n`.
pub const NOTICE_DUE_WEEK: MessageId = MessageId::new("notice-due-week");

/// `notice-overdue`, with `$n`.
pub const NOTICE_OVERDUE: MessageId = MessageId::new("notice-overdue");

/// `notice-title`.
pub const NOTICE_TITLE: MessageId = MessageId::new("notice-title");

/// `off-body`, with `$time`.
pub const OFF_BODY: MessageId = MessageId::new("off-body");

/// `off-body-never`.
pub const OFF_BODY_NEVER: MessageId = MessageId::new("off-body-never");

/// `off-heading`.
pub const OFF_HEADING: MessageId = MessageId::new("off-heading");

/// `palette-access-log`.
pub const PALETTE_ACCESS_LOG: MessageId = MessageId::new("palette-access-log");

/// `palette-application`.
pub const PALETTE_APPLICATION: MessageId = MessageId::new("palette-application");

/// `palette-autopay`.
pub const PALETTE_AUTOPAY: MessageId = MessageId::new("palette-autopay");

/// `palette-bill`.
pub const PALETTE_BILL: MessageId = MessageId::new("palette-bill");

/// `palette-bills-add`.
pub const PALETTE_BILLS_ADD: MessageId = MessageId::new("palette-bills-add");

/// `palette-bills-all`.
pub const PALETTE_BILLS_ALL: MessageId = MessageId::new("palette-bills-all");

/// `palette-computers`.
pub const PALETTE_COMPUTERS: MessageId = MessageId::new("palette-computers");

/// `palette-contact`.
pub const PALETTE_CONTACT: MessageId = MessageId::new("palette-contact");

/// `palette-contrast`.
pub const PALETTE_CONTRAST: MessageId = MessageId::new("palette-contrast");

/// `palette-count`, with `$n`.
pub const PALETTE_COUNT: MessageId = MessageId::new("palette-count");

/// `palette-dark`.
pub const PALETTE_DARK: MessageId = MessageId::new("palette-dark");

/// `palette-diagnostics`.
pub const PALETTE_DIAGNOSTICS: MessageId = MessageId::new("palette-diagnostics");

/// `palette-done`.
pub const PALETTE_DONE: MessageId = MessageId::new("palette-done");

/// `palette-export`.
pub const PALETTE_EXPORT: MessageId = MessageId::new("palette-export");

/// `palette-failed`.
pub const PALETTE_FAILED: MessageId = MessageId::new("palette-failed");

/// `palette-field`.
pub const PALETTE_FIELD: MessageId = MessageId::new("palette-field");

/// `palette-group-acts`.
pub const PALETTE_GROUP_ACTS: MessageId = MessageId::new("palette-group-acts");

/// `palette-group-items`.
pub const PALETTE_GROUP_ITEMS: MessageId = MessageId::new("palette-group-items");

/// `palette-group-pages`.
pub const PALETTE_GROUP_PAGES: MessageId = MessageId::new("palette-group-pages");

/// `palette-group-settings`.
pub const PALETTE_GROUP_SETTINGS: MessageId = MessageId::new("palette-group-settings");

/// `palette-hint`.
pub const PALETTE_HINT: MessageId = MessageId::new("palette-hint");

/// `palette-history`.
pub const PALETTE_HISTORY: MessageId = MessageId::new("palette-history");

/// `palette-language`, with `$name`.
pub const PALETTE_LANGUAGE: MessageId = MessageId::new("palette-language");

/// `palette-larger`.
pub const PALETTE_LARGER: MessageId = MessageId::new("palette-larger");

/// `palette-light`.
pub const PALETTE_LIGHT: MessageId = MessageId::new("palette-light");

/// `palette-lock`.
pub const PALETTE_LOCK: MessageId = MessageId::new("palette-lock");

/// `palette-none`.
pub const PALETTE_NONE: MessageId = MessageId::new("palette-none");

/// `palette-pay`, with `$title`.
pub const PALETTE_PAY: MessageId = MessageId::new("palette-pay");

/// `palette-pin`.
pub const PALETTE_PIN: MessageId = MessageId::new("palette-pin");

/// `palette-refresh`.
pub const PALETTE_REFRESH: MessageId = MessageId::new("palette-refresh");

/// `palette-reminders`.
pub const PALETTE_REMINDERS: MessageId = MessageId::new("palette-reminders");

/// `palette-results`.
pub const PALETTE_RESULTS: MessageId = MessageId::new("palette-results");

/// `palette-smaller`.
pub const PALETTE_SMALLER: MessageId = MessageId::new("palette-smaller");

/// `palette-storage`.
pub const PALETTE_STORAGE: MessageId = MessageId::new("palette-storage");

/// `palette-task`.
pub const PALETTE_TASK: MessageId = MessageId::new("palette-task");

/// `palette-title`.
pub const PALETTE_TITLE: MessageId = MessageId::new("palette-title");

/// `palette-waiting`.
pub const PALETTE_WAITING: MessageId = MessageId::new("palette-waiting");

/// `pay-again`.
pub const PAY_AGAIN: MessageId = MessageId::new("pay-again");

/// `pay-amount`.
pub const PAY_AMOUNT: MessageId = MessageId::new("pay-amount");

/// `pay-amount-all`, with `$amount`.
pub const PAY_AMOUNT_ALL: MessageId = MessageId::new("pay-amount-all");

/// `pay-amount-change`.
pub const PAY_AMOUNT_CHANGE: MessageId = MessageId::new("pay-amount-change");

/// `pay-amount-change-named`.
pub const PAY_AMOUNT_CHANGE_NAMED: MessageId = MessageId::new("pay-amount-change-named");

/// `pay-amount-changed-title`.
pub const PAY_AMOUNT_CHANGED_TITLE: MessageId = MessageId::new("pay-amount-changed-title");

/// `pay-amount-field`.
pub const PAY_AMOUNT_FIELD: MessageId = MessageId::new("pay-amount-field");

/// `pay-amount-full`.
pub const PAY_AMOUNT_FULL: MessageId = MessageId::new("pay-amount-full");

/// `pay-amount-hint`, with `$owed`.
pub const PAY_AMOUNT_HINT: MessageId = MessageId::new("pay-amount-hint");

/// `pay-amount-instalment`, with `$amount`.
pub const PAY_AMOUNT_INSTALMENT: MessageId = MessageId::new("pay-amount-instalment");

/// `pay-amount-next`, with `$day`, `$owed`.
pub const PAY_AMOUNT_NEXT: MessageId = MessageId::new("pay-amount-next");

/// `pay-amount-part`, with `$owed`.
pub const PAY_AMOUNT_PART: MessageId = MessageId::new("pay-amount-part");

/// `pay-amount-use`.
pub const PAY_AMOUNT_USE: MessageId = MessageId::new("pay-amount-use");

/// `pay-amount-whole`.
pub const PAY_AMOUNT_WHOLE: MessageId = MessageId::new("pay-amount-whole");

/// `pay-amount-wrong`, with `$owed`.
pub const PAY_AMOUNT_WRONG: MessageId = MessageId::new("pay-amount-wrong");

/// `pay-asking`.
pub const PAY_ASKING: MessageId = MessageId::new("pay-asking");

/// `pay-back`.
pub const PAY_BACK: MessageId = MessageId::new("pay-back");

/// `pay-bank-number`.
pub const PAY_BANK_NUMBER: MessageId = MessageId::new("pay-bank-number");

/// `pay-cancel`.
pub const PAY_CANCEL: MessageId = MessageId::new("pay-cancel");

/// `pay-cancel-body`.
pub const PAY_CANCEL_BODY: MessageId = MessageId::new("pay-cancel-body");

/// `pay-cancel-go`.
pub const PAY_CANCEL_GO: MessageId = MessageId::new("pay-cancel-go");

/// `pay-cancel-keep`.
pub const PAY_CANCEL_KEEP: MessageId = MessageId::new("pay-cancel-keep");

/// `pay-cancel-title`.
pub const PAY_CANCEL_TITLE: MessageId = MessageId::new("pay-cancel-title");

/// `pay-cancelled-title`.
pub const PAY_CANCELLED_TITLE: MessageId = MessageId::new("pay-cancelled-title");

/// `pay-changed-body`.
pub const PAY_CHANGED_BODY: MessageId = MessageId::new("pay-changed-body");

/// `pay-changed-title`.
pub const PAY_CHANGED_TITLE: MessageId = MessageId::new("pay-changed-title");

/// `pay-check`.
pub const PAY_CHECK: MessageId = MessageId::new("pay-check");

/// `pay-check-again`.
pub const PAY_CHECK_AGAIN: MessageId = MessageId::new("pay-check-again");

/// `pay-checked`, with `$time`.
pub const PAY_CHECKED: MessageId = MessageId::new("pay-checked");

/// `pay-code-name`, with `$amount`, `$payee`.
pub const PAY_CODE_NAME: MessageId = MessageId::new("pay-code-name");

/// `pay-confirm`, with `$amount`.
pub const PAY_CONFIRM: MessageId = MessageId::new("pay-confirm");

/// `pay-doubt`.
pub const PAY_DOUBT: MessageId = MessageId::new("pay-doubt");

/// `pay-doubt-answered`, with `$time`.
pub const PAY_DOUBT_ANSWERED: MessageId = MessageId::new("pay-doubt-answered");

/// `pay-doubt-asked`, with `$amount`, `$payee`, `$time`.
pub const PAY_DOUBT_ASKED: MessageId = MessageId::new("pay-doubt-asked");

/// `pay-doubt-known`.
pub const PAY_DOUBT_KNOWN: MessageId = MessageId::new("pay-doubt-known");

/// `pay-doubt-late`.
pub const PAY_DOUBT_LATE: MessageId = MessageId::new("pay-doubt-late");

/// `pay-doubt-title`.
pub const PAY_DOUBT_TITLE: MessageId = MessageId::new("pay-doubt-title");

/// `pay-doubt-unanswered`.
pub const PAY_DOUBT_UNANSWERED: MessageId = MessageId::new("pay-doubt-unanswered");

/// `pay-doubt-unknown`.
pub const PAY_DOUBT_UNKNOWN: MessageId = MessageId::new("pay-doubt-unknown");

/// `pay-doubt-wait`.
pub const PAY_DOUBT_WAIT: MessageId = MessageId::new("pay-doubt-wait");

/// `pay-ended-here`.
pub const PAY_ENDED_HERE: MessageId = MessageId::new("pay-ended-here");

/// `pay-ended-here-help`.
pub const PAY_ENDED_HERE_HELP: MessageId = MessageId::new("pay-ended-here-help");

/// `pay-ends-at`, with `$time`.
pub const PAY_ENDS_AT: MessageId = MessageId::new("pay-ends-at");

/// `pay-ends-soon`, with `$n`.
pub const PAY_ENDS_SOON: MessageId = MessageId::new("pay-ends-soon");

/// `pay-expired-title`.
pub const PAY_EXPIRED_TITLE: MessageId = MessageId::new("pay-expired-title");

/// `pay-failed-title`.
pub const PAY_FAILED_TITLE: MessageId = MessageId::new("pay-failed-title");

/// `pay-for-whom`.
pub const PAY_FOR_WHOM: MessageId = MessageId::new("pay-for-whom");

/// `pay-gone-title`.
pub const PAY_GONE_TITLE: MessageId = MessageId::new("pay-gone-title");

/// `pay-how`.
pub const PAY_HOW: MessageId = MessageId::new("pay-how");

/// `pay-later`.
pub const PAY_LATER: MessageId = MessageId::new("pay-later");

/// `pay-may-still`.
pub const PAY_MAY_STILL: MessageId = MessageId::new("pay-may-still");

/// `pay-more-ways`.
pub const PAY_MORE_WAYS: MessageId = MessageId::new("pay-more-ways");

/// `pay-never-twice`.
pub const PAY_NEVER_TWICE: MessageId = MessageId::new("pay-never-twice");

/// `pay-next`.
pub const PAY_NEXT: MessageId = MessageId::new("pay-next");

/// `pay-next-none`.
pub const PAY_NEXT_NONE: MessageId = MessageId::new("pay-next-none");

/// `pay-next-title`, with `$amount`, `$title`.
pub const PAY_NEXT_TITLE: MessageId = MessageId::new("pay-next-title");

/// `pay-not-taken`.
pub const PAY_NOT_TAKEN: MessageId = MessageId::new("pay-not-taken");

/// `pay-nothing-bank`.
pub const PAY_NOTHING_BANK: MessageId = MessageId::new("pay-nothing-bank");

/// `pay-nothing-owed-title`.
pub const PAY_NOTHING_OWED_TITLE: MessageId = MessageId::new("pay-nothing-owed-title");

/// `pay-nothing-yet`.
pub const PAY_NOTHING_YET: MessageId = MessageId::new("pay-nothing-yet");

/// `pay-offline`.
pub const PAY_OFFLINE: MessageId = MessageId::new("pay-offline");

/// `pay-other-way-title`.
pub const PAY_OTHER_WAY_TITLE: MessageId = MessageId::new("pay-other-way-title");

/// `pay-over`, with `$received`, `$refund`.
pub const PAY_OVER: MessageId = MessageId::new("pay-over");

/// `pay-over-title`.
pub const PAY_OVER_TITLE: MessageId = MessageId::new("pay-over-title");

/// `pay-paid`, with `$ref`.
pub const PAY_PAID: MessageId = MessageId::new("pay-paid");

/// `pay-paid-at`.
pub const PAY_PAID_AT: MessageId = MessageId::new("pay-paid-at");

/// `pay-paid-below`, with `$department`.
pub const PAY_PAID_BELOW: MessageId = MessageId::new("pay-paid-below");

/// `pay-paid-late`.
pub const PAY_PAID_LATE: MessageId = MessageId::new("pay-paid-late");

/// `pay-paid-late-title`.
pub const PAY_PAID_LATE_TITLE: MessageId = MessageId::new("pay-paid-late-title");

/// `pay-paid-title`.
pub const PAY_PAID_TITLE: MessageId = MessageId::new("pay-paid-title");

/// `pay-part`, with `$amount`, `$received`.
pub const PAY_PART: MessageId = MessageId::new("pay-part");

/// `pay-part-title`.
pub const PAY_PART_TITLE: MessageId = MessageId::new("pay-part-title");

/// `pay-phone-again`.
pub const PAY_PHONE_AGAIN: MessageId = MessageId::new("pay-phone-again");

/// `pay-phone-below`, with `$amount`, `$payee`.
pub const PAY_PHONE_BELOW: MessageId = MessageId::new("pay-phone-below");

/// `pay-phone-dropped-body`.
pub const PAY_PHONE_DROPPED_BODY: MessageId = MessageId::new("pay-phone-dropped-body");

/// `pay-phone-dropped-title`.
pub const PAY_PHONE_DROPPED_TITLE: MessageId = MessageId::new("pay-phone-dropped-title");

/// `pay-phone-stop`.
pub const PAY_PHONE_STOP: MessageId = MessageId::new("pay-phone-stop");

/// `pay-phone-title`.
pub const PAY_PHONE_TITLE: MessageId = MessageId::new("pay-phone-title");

/// `pay-preparing`.
pub const PAY_PREPARING: MessageId = MessageId::new("pay-preparing");

/// `pay-preparing-help`.
pub const PAY_PREPARING_HELP: MessageId = MessageId::new("pay-preparing-help");

/// `pay-reason-amount-changed`.
pub const PAY_REASON_AMOUNT_CHANGED: MessageId = MessageId::new("pay-reason-amount-changed");

/// `pay-reason-bank-refused`.
pub const PAY_REASON_BANK_REFUSED: MessageId = MessageId::new("pay-reason-bank-refused");

/// `pay-reason-bill-withdrawn`.
pub const PAY_REASON_BILL_WITHDRAWN: MessageId = MessageId::new("pay-reason-bill-withdrawn");

/// `pay-reason-funds`.
pub const PAY_REASON_FUNDS: MessageId = MessageId::new("pay-reason-funds");

/// `pay-reason-limit`.
pub const PAY_REASON_LIMIT: MessageId = MessageId::new("pay-reason-limit");

/// `pay-reason-mandate-over`.
pub const PAY_REASON_MANDATE_OVER: MessageId = MessageId::new("pay-reason-mandate-over");

/// `pay-reason-nothing-owed`.
pub const PAY_REASON_NOTHING_OWED: MessageId = MessageId::new("pay-reason-nothing-owed");

/// `pay-reason-other`.
pub const PAY_REASON_OTHER: MessageId = MessageId::new("pay-reason-other");

/// `pay-reason-paid-another-way`.
pub const PAY_REASON_PAID_ANOTHER_WAY: MessageId = MessageId::new("pay-reason-paid-another-way");

/// `pay-reason-switch-refused`.
pub const PAY_REASON_SWITCH_REFUSED: MessageId = MessageId::new("pay-reason-switch-refused");

/// `pay-receipt`.
pub const PAY_RECEIPT: MessageId = MessageId::new("pay-receipt");

/// `pay-receipt-here`.
pub const PAY_RECEIPT_HERE: MessageId = MessageId::new("pay-receipt-here");

/// `pay-receipt-soon`.
pub const PAY_RECEIPT_SOON: MessageId = MessageId::new("pay-receipt-soon");

/// `pay-reference`.
pub const PAY_REFERENCE: MessageId = MessageId::new("pay-reference");

/// `pay-reference-copy`.
pub const PAY_REFERENCE_COPY: MessageId = MessageId::new("pay-reference-copy");

/// `pay-reference-name`.
pub const PAY_REFERENCE_NAME: MessageId = MessageId::new("pay-reference-name");

/// `pay-refund-below`.
pub const PAY_REFUND_BELOW: MessageId = MessageId::new("pay-refund-below");

/// `pay-refund-sent`, with `$amount`, `$time`.
pub const PAY_REFUND_SENT: MessageId = MessageId::new("pay-refund-sent");

/// `pay-refund-title`.
pub const PAY_REFUND_TITLE: MessageId = MessageId::new("pay-refund-title");

/// `pay-refund-way`, with `$amount`.
pub const PAY_REFUND_WAY: MessageId = MessageId::new("pay-refund-way");

/// `pay-refunded-title`.
pub const PAY_REFUNDED_TITLE: MessageId = MessageId::new("pay-refunded-title");

/// `pay-refused`.
pub const PAY_REFUSED: MessageId = MessageId::new("pay-refused");

/// `pay-refused-code-body`.
pub const PAY_REFUSED_CODE_BODY: MessageId = MessageId::new("pay-refused-code-body");

/// `pay-refused-code-title`.
pub const PAY_REFUSED_CODE_TITLE: MessageId = MessageId::new("pay-refused-code-title");

/// `pay-report`.
pub const PAY_REPORT: MessageId = MessageId::new("pay-report");

/// `pay-rest`, with `$rest`.
pub const PAY_REST: MessageId = MessageId::new("pay-rest");

/// `pay-rest-by`, with `$day`, `$rest`.
pub const PAY_REST_BY: MessageId = MessageId::new("pay-rest-by");

/// `pay-rest-due`, with `$day`, `$next`, `$rest`.
pub const PAY_REST_DUE: MessageId = MessageId::new("pay-rest-due");

/// `pay-reversed-body`.
pub const PAY_REVERSED_BODY: MessageId = MessageId::new("pay-reversed-body");

/// `pay-reversed-title`.
pub const PAY_REVERSED_TITLE: MessageId = MessageId::new("pay-reversed-title");

/// `pay-review-title`.
pub const PAY_REVIEW_TITLE: MessageId = MessageId::new("pay-review-title");

/// `pay-scan`.
pub const PAY_SCAN: MessageId = MessageId::new("pay-scan");

/// `pay-scan-title`.
pub const PAY_SCAN_TITLE: MessageId = MessageId::new("pay-scan-title");

/// `pay-see-bill`.
pub const PAY_SEE_BILL: MessageId = MessageId::new("pay-see-bill");

/// `pay-show`, with `$amount`.
pub const PAY_SHOW: MessageId = MessageId::new("pay-show");

/// `pay-step-bank`.
pub const PAY_STEP_BANK: MessageId = MessageId::new("pay-step-bank");

/// `pay-step-begun`.
pub const PAY_STEP_BEGUN: MessageId = MessageId::new("pay-step-begun");

/// `pay-step-checked`.
pub const PAY_STEP_CHECKED: MessageId = MessageId::new("pay-step-checked");

/// `pay-step-code`, with `$code`, `$time`.
pub const PAY_STEP_CODE: MessageId = MessageId::new("pay-step-code");

/// `pay-step-confirmed`.
pub const PAY_STEP_CONFIRMED: MessageId = MessageId::new("pay-step-confirmed");

/// `pay-step-midnight`.
pub const PAY_STEP_MIDNIGHT: MessageId = MessageId::new("pay-step-midnight");

/// `pay-step-receipt`.
pub const PAY_STEP_RECEIPT: MessageId = MessageId::new("pay-step-receipt");

/// `pay-step-side`.
pub const PAY_STEP_SIDE: MessageId = MessageId::new("pay-step-side");

/// `pay-surcharge`, with `$amount`.
pub const PAY_SURCHARGE: MessageId = MessageId::new("pay-surcharge");

/// `pay-tell`.
pub const PAY_TELL: MessageId = MessageId::new("pay-tell");

/// `pay-text`.
pub const PAY_TEXT: MessageId = MessageId::new("pay-text");

/// `pay-text-copy`.
pub const PAY_TEXT_COPY: MessageId = MessageId::new("pay-text-copy");

/// `pay-text-hide`.
pub const PAY_TEXT_HIDE: MessageId = MessageId::new("pay-text-hide");

/// `pay-text-hint`.
pub const PAY_TEXT_HINT: MessageId = MessageId::new("pay-text-hint");

/// `pay-text-name`.
pub const PAY_TEXT_NAME: MessageId = MessageId::new("pay-text-name");

/// `pay-three`.
pub const PAY_THREE: MessageId = MessageId::new("pay-three");

/// `pay-three-amount`.
pub const PAY_THREE_AMOUNT: MessageId = MessageId::new("pay-three-amount");

/// `pay-three-number`.
pub const PAY_THREE_NUMBER: MessageId = MessageId::new("pay-three-number");

/// `pay-three-payee`.
pub const PAY_THREE_PAYEE: MessageId = MessageId::new("pay-three-payee");

/// `pay-three-wrong`.
pub const PAY_THREE_WRONG: MessageId = MessageId::new("pay-three-wrong");

/// `pay-time-over`.
pub const PAY_TIME_OVER: MessageId = MessageId::new("pay-time-over");

/// `pay-to`.
pub const PAY_TO: MessageId = MessageId::new("pay-to");

/// `pay-waiting`.
pub const PAY_WAITING: MessageId = MessageId::new("pay-waiting");

/// `pay-waiting-help`.
pub const PAY_WAITING_HELP: MessageId = MessageId::new("pay-waiting-help");

/// `pay-withdrawn-title`.
pub const PAY_WITHDRAWN_TITLE: MessageId = MessageId::new("pay-withdrawn-title");

/// `pin-again`.
pub const PIN_AGAIN: MessageId = MessageId::new("pin-again");

/// `pin-choose`.
pub const PIN_CHOOSE: MessageId = MessageId::new("pin-choose");

/// `pin-current`.
pub const PIN_CURRENT: MessageId = MessageId::new("pin-current");

/// `pin-error-again`.
pub const PIN_ERROR_AGAIN: MessageId = MessageId::new("pin-error-again");

/// `pin-error-easy`.
pub const PIN_ERROR_EASY: MessageId = MessageId::new("pin-error-easy");

/// `pin-error-form`.
pub const PIN_ERROR_FORM: MessageId = MessageId::new("pin-error-form");

/// `pin-error-wrong`.
pub const PIN_ERROR_WRONG: MessageId = MessageId::new("pin-error-wrong");

/// `pin-new`.
pub const PIN_NEW: MessageId = MessageId::new("pin-new");

/// `priv-erase`.
pub const PRIV_ERASE: MessageId = MessageId::new("priv-erase");

/// `priv-export`.
pub const PRIV_EXPORT: MessageId = MessageId::new("priv-export");

/// `priv-title`.
pub const PRIV_TITLE: MessageId = MessageId::new("priv-title");

/// `privacy-act-access-log-saved`.
pub const PRIVACY_ACT_ACCESS_LOG_SAVED: MessageId = MessageId::new("privacy-act-access-log-saved");

/// `privacy-act-bills-saved`.
pub const PRIVACY_ACT_BILLS_SAVED: MessageId = MessageId::new("privacy-act-bills-saved");

/// `privacy-act-copy-cleared`.
pub const PRIVACY_ACT_COPY_CLEARED: MessageId = MessageId::new("privacy-act-copy-cleared");

/// `privacy-act-copy-saved`.
pub const PRIVACY_ACT_COPY_SAVED: MessageId = MessageId::new("privacy-act-copy-saved");

/// `privacy-act-deadline-saved`.
pub const PRIVACY_ACT_DEADLINE_SAVED: MessageId = MessageId::new("privacy-act-deadline-saved");

/// `privacy-act-diagnostics-saved`.
pub const PRIVACY_ACT_DIAGNOSTICS_SAVED: MessageId = MessageId::new("privacy-act-diagnostics-saved");

/// `privacy-act-erasure-asked`.
pub const PRIVACY_ACT_ERASURE_ASKED: MessageId = MessageId::new("privacy-act-erasure-asked");

/// `privacy-act-letter-saved`.
pub const PRIVACY_ACT_LETTER_SAVED: MessageId = MessageId::new("privacy-act-letter-saved");

/// `privacy-act-local-log-saved`.
pub const PRIVACY_ACT_LOCAL_LOG_SAVED: MessageId = MessageId::new("privacy-act-local-log-saved");

/// `privacy-act-other`.
pub const PRIVACY_ACT_OTHER: MessageId = MessageId::new("privacy-act-other");

/// `privacy-act-pin-removed`.
pub const PRIVACY_ACT_PIN_REMOVED: MessageId = MessageId::new("privacy-act-pin-removed");

/// `privacy-act-pin-set`.
pub const PRIVACY_ACT_PIN_SET: MessageId = MessageId::new("privacy-act-pin-set");

/// `privacy-act-receipt-saved`.
pub const PRIVACY_ACT_RECEIPT_SAVED: MessageId = MessageId::new("privacy-act-receipt-saved");

/// `privacy-act-report-written`.
pub const PRIVACY_ACT_REPORT_WRITTEN: MessageId = MessageId::new("privacy-act-report-written");

/// `privacy-act-settings-changed`.
pub const PRIVACY_ACT_SETTINGS_CHANGED: MessageId = MessageId::new("privacy-act-settings-changed");

/// `privacy-act-unlock-failed`, with `$times`.
pub const PRIVACY_ACT_UNLOCK_FAILED: MessageId = MessageId::new("privacy-act-unlock-failed");

/// `privacy-ask`.
pub const PRIVACY_ASK: MessageId = MessageId::new("privacy-ask");

/// `privacy-ask-body`.
pub const PRIVACY_ASK_BODY: MessageId = MessageId::new("privacy-ask-body");

/// `privacy-ask-go`.
pub const PRIVACY_ASK_GO: MessageId = MessageId::new("privacy-ask-go");

/// `privacy-ask-hint`.
pub const PRIVACY_ASK_HINT: MessageId = MessageId::new("privacy-ask-hint");

/// `privacy-chain-broken-body`, with `$time`.
pub const PRIVACY_CHAIN_BROKEN_BODY: MessageId = MessageId::new("privacy-chain-broken-body");

/// `privacy-chain-broken-title`.
pub const PRIVACY_CHAIN_BROKEN_TITLE: MessageId = MessageId::new("privacy-chain-broken-title");

/// `privacy-chain-unknown`.
pub const PRIVACY_CHAIN_UNKNOWN: MessageId = MessageId::new("privacy-chain-unknown");

/// `privacy-chain-whole`, with `$time`.
pub const PRIVACY_CHAIN_WHOLE: MessageId = MessageId::new("privacy-chain-whole");

/// `privacy-computer-confirm-body`.
pub const PRIVACY_COMPUTER_CONFIRM_BODY: MessageId = MessageId::new("privacy-computer-confirm-body");

/// `privacy-computer-confirm-title`, with `$name`.
pub const PRIVACY_COMPUTER_CONFIRM_TITLE: MessageId = MessageId::new("privacy-computer-confirm-title");

/// `privacy-computer-end`.
pub const PRIVACY_COMPUTER_END: MessageId = MessageId::new("privacy-computer-end");

/// `privacy-computer-end-named`, with `$name`.
pub const PRIVACY_COMPUTER_END_NAMED: MessageId = MessageId::new("privacy-computer-end-named");

/// `privacy-computer-ended`, with `$name`.
pub const PRIVACY_COMPUTER_ENDED: MessageId = MessageId::new("privacy-computer-ended");

/// `privacy-computer-here`.
pub const PRIVACY_COMPUTER_HERE: MessageId = MessageId::new("privacy-computer-here");

/// `privacy-computer-seen`, with `$time`.
pub const PRIVACY_COMPUTER_SEEN: MessageId = MessageId::new("privacy-computer-seen");

/// `privacy-computer-since`, with `$time`.
pub const PRIVACY_COMPUTER_SINCE: MessageId = MessageId::new("privacy-computer-since");

/// `privacy-computers`.
pub const PRIVACY_COMPUTERS: MessageId = MessageId::new("privacy-computers");

/// `privacy-computers-alone`.
pub const PRIVACY_COMPUTERS_ALONE: MessageId = MessageId::new("privacy-computers-alone");

/// `privacy-contact`.
pub const PRIVACY_CONTACT: MessageId = MessageId::new("privacy-contact");

/// `privacy-contact-body`.
pub const PRIVACY_CONTACT_BODY: MessageId = MessageId::new("privacy-contact-body");

/// `privacy-contact-change`.
pub const PRIVACY_CONTACT_CHANGE: MessageId = MessageId::new("privacy-contact-change");

/// `privacy-contact-email`.
pub const PRIVACY_CONTACT_EMAIL: MessageId = MessageId::new("privacy-contact-email");

/// `privacy-contact-email-error`.
pub const PRIVACY_CONTACT_EMAIL_ERROR: MessageId = MessageId::new("privacy-contact-email-error");

/// `privacy-contact-empty-error`.
pub const PRIVACY_CONTACT_EMPTY_ERROR: MessageId = MessageId::new("privacy-contact-empty-error");

/// `privacy-contact-go`.
pub const PRIVACY_CONTACT_GO: MessageId = MessageId::new("privacy-contact-go");

/// `privacy-contact-leave`.
pub const PRIVACY_CONTACT_LEAVE: MessageId = MessageId::new("privacy-contact-leave");

/// `privacy-contact-mobile`.
pub const PRIVACY_CONTACT_MOBILE: MessageId = MessageId::new("privacy-contact-mobile");

/// `privacy-contact-mobile-hint`.
pub const PRIVACY_CONTACT_MOBILE_HINT: MessageId = MessageId::new("privacy-contact-mobile-hint");

/// `privacy-contact-none`.
pub const PRIVACY_CONTACT_NONE: MessageId = MessageId::new("privacy-contact-none");

/// `privacy-contact-saved`.
pub const PRIVACY_CONTACT_SAVED: MessageId = MessageId::new("privacy-contact-saved");

/// `privacy-contact-title`.
pub const PRIVACY_CONTACT_TITLE: MessageId = MessageId::new("privacy-contact-title");

/// `privacy-copy`.
pub const PRIVACY_COPY: MessageId = MessageId::new("privacy-copy");

/// `privacy-copy-again`.
pub const PRIVACY_COPY_AGAIN: MessageId = MessageId::new("privacy-copy-again");

/// `privacy-copy-body`.
pub const PRIVACY_COPY_BODY: MessageId = MessageId::new("privacy-copy-body");

/// `privacy-copy-error-again`.
pub const PRIVACY_COPY_ERROR_AGAIN: MessageId = MessageId::new("privacy-copy-error-again");

/// `privacy-copy-error-form`.
pub const PRIVACY_COPY_ERROR_FORM: MessageId = MessageId::new("privacy-copy-error-form");

/// `privacy-copy-error-long`, with `$longest`.
pub const PRIVACY_COPY_ERROR_LONG: MessageId = MessageId::new("privacy-copy-error-long");

/// `privacy-copy-error-parts`.
pub const PRIVACY_COPY_ERROR_PARTS: MessageId = MessageId::new("privacy-copy-error-parts");

/// `privacy-copy-error-short`, with `$shortest`.
pub const PRIVACY_COPY_ERROR_SHORT: MessageId = MessageId::new("privacy-copy-error-short");

/// `privacy-copy-fonts`.
pub const PRIVACY_COPY_FONTS: MessageId = MessageId::new("privacy-copy-fonts");

/// `privacy-copy-go`.
pub const PRIVACY_COPY_GO: MessageId = MessageId::new("privacy-copy-go");

/// `privacy-copy-holds-access`.
pub const PRIVACY_COPY_HOLDS_ACCESS: MessageId = MessageId::new("privacy-copy-holds-access");

/// `privacy-copy-holds-applications`.
pub const PRIVACY_COPY_HOLDS_APPLICATIONS: MessageId = MessageId::new("privacy-copy-holds-applications");

/// `privacy-copy-holds-bills`.
pub const PRIVACY_COPY_HOLDS_BILLS: MessageId = MessageId::new("privacy-copy-holds-bills");

/// `privacy-copy-holds-person`.
pub const PRIVACY_COPY_HOLDS_PERSON: MessageId = MessageId::new("privacy-copy-holds-person");

/// `privacy-copy-holds-receipts`.
pub const PRIVACY_COPY_HOLDS_RECEIPTS: MessageId = MessageId::new("privacy-copy-holds-receipts");

/// `privacy-copy-holds-tasks`.
pub const PRIVACY_COPY_HOLDS_TASKS: MessageId = MessageId::new("privacy-copy-holds-tasks");

/// `privacy-copy-holds-this-computer`.
pub const PRIVACY_COPY_HOLDS_THIS_COMPUTER: MessageId = MessageId::new("privacy-copy-holds-this-computer");

/// `privacy-copy-lock`.
pub const PRIVACY_COPY_LOCK: MessageId = MessageId::new("privacy-copy-lock");

/// `privacy-copy-lock-body`.
pub const PRIVACY_COPY_LOCK_BODY: MessageId = MessageId::new("privacy-copy-lock-body");

/// `privacy-copy-part-access`.
pub const PRIVACY_COPY_PART_ACCESS: MessageId = MessageId::new("privacy-copy-part-access");

/// `privacy-copy-part-applications`.
pub const PRIVACY_COPY_PART_APPLICATIONS: MessageId = MessageId::new("privacy-copy-part-applications");

/// `privacy-copy-part-bills`.
pub const PRIVACY_COPY_PART_BILLS: MessageId = MessageId::new("privacy-copy-part-bills");

/// `privacy-copy-part-person`.
pub const PRIVACY_COPY_PART_PERSON: MessageId = MessageId::new("privacy-copy-part-person");

/// `privacy-copy-part-receipts`.
pub const PRIVACY_COPY_PART_RECEIPTS: MessageId = MessageId::new("privacy-copy-part-receipts");

/// `privacy-copy-part-tasks`.
pub const PRIVACY_COPY_PART_TASKS: MessageId = MessageId::new("privacy-copy-part-tasks");

/// `privacy-copy-part-this-computer`.
pub const PRIVACY_COPY_PART_THIS_COMPUTER: MessageId = MessageId::new("privacy-copy-part-this-computer");

/// `privacy-copy-parts`.
pub const PRIVACY_COPY_PARTS: MessageId = MessageId::new("privacy-copy-parts");

/// `privacy-copy-password`.
pub const PRIVACY_COPY_PASSWORD: MessageId = MessageId::new("privacy-copy-password");

/// `privacy-copy-password-hint`, with `$longest`, `$shortest`.
pub const PRIVACY_COPY_PASSWORD_HINT: MessageId = MessageId::new("privacy-copy-password-hint");

/// `privacy-copy-phone`.
pub const PRIVACY_COPY_PHONE: MessageId = MessageId::new("privacy-copy-phone");

/// `privacy-copy-saved`.
pub const PRIVACY_COPY_SAVED: MessageId = MessageId::new("privacy-copy-saved");

/// `privacy-copy-saved-hint`.
pub const PRIVACY_COPY_SAVED_HINT: MessageId = MessageId::new("privacy-copy-saved-hint");

/// `privacy-copy-show`.
pub const PRIVACY_COPY_SHOW: MessageId = MessageId::new("privacy-copy-show");

/// `privacy-copy-still`.
pub const PRIVACY_COPY_STILL: MessageId = MessageId::new("privacy-copy-still");

/// `privacy-copy-title`.
pub const PRIVACY_COPY_TITLE: MessageId = MessageId::new("privacy-copy-title");

/// `privacy-copy-writing`, with `$done`, `$of`.
pub const PRIVACY_COPY_WRITING: MessageId = MessageId::new("privacy-copy-writing");

/// `privacy-copy-writing-body`.
pub const PRIVACY_COPY_WRITING_BODY: MessageId = MessageId::new("privacy-copy-writing-body");

/// `privacy-copy-writing-first`.
pub const PRIVACY_COPY_WRITING_FIRST: MessageId = MessageId::new("privacy-copy-writing-first");

/// `privacy-copy-writing-title`.
pub const PRIVACY_COPY_WRITING_TITLE: MessageId = MessageId::new("privacy-copy-writing-title");

/// `privacy-disown`.
pub const PRIVACY_DISOWN: MessageId = MessageId::new("privacy-disown");

/// `privacy-disown-body`, with `$time`, `$who`.
pub const PRIVACY_DISOWN_BODY: MessageId = MessageId::new("privacy-disown-body");

/// `privacy-disown-go`.
pub const PRIVACY_DISOWN_GO: MessageId = MessageId::new("privacy-disown-go");

/// `privacy-disown-named`, with `$time`, `$who`.
pub const PRIVACY_DISOWN_NAMED: MessageId = MessageId::new("privacy-disown-named");

/// `privacy-disown-title`.
pub const PRIVACY_DISOWN_TITLE: MessageId = MessageId::new("privacy-disown-title");

/// `privacy-disowned`.
pub const PRIVACY_DISOWNED: MessageId = MessageId::new("privacy-disowned");

/// `privacy-entry-named`, with `$time`, `$who`.
pub const PRIVACY_ENTRY_NAMED: MessageId = MessageId::new("privacy-entry-named");

/// `privacy-entry-title`.
pub const PRIVACY_ENTRY_TITLE: MessageId = MessageId::new("privacy-entry-title");

/// `privacy-entry-what`.
pub const PRIVACY_ENTRY_WHAT: MessageId = MessageId::new("privacy-entry-what");

/// `privacy-erase`.
pub const PRIVACY_ERASE: MessageId = MessageId::new("privacy-erase");

/// `privacy-erase-body`.
pub const PRIVACY_ERASE_BODY: MessageId = MessageId::new("privacy-erase-body");

/// `privacy-erase-go`.
pub const PRIVACY_ERASE_GO: MessageId = MessageId::new("privacy-erase-go");

/// `privacy-erase-go-phone`.
pub const PRIVACY_ERASE_GO_PHONE: MessageId = MessageId::new("privacy-erase-go-phone");

/// `privacy-erase-goes`.
pub const PRIVACY_ERASE_GOES: MessageId = MessageId::new("privacy-erase-goes");

/// `privacy-erase-goes-copy`.
pub const PRIVACY_ERASE_GOES_COPY: MessageId = MessageId::new("privacy-erase-goes-copy");

/// `privacy-erase-goes-keys`.
pub const PRIVACY_ERASE_GOES_KEYS: MessageId = MessageId::new("privacy-erase-goes-keys");

/// `privacy-erase-goes-own`.
pub const PRIVACY_ERASE_GOES_OWN: MessageId = MessageId::new("privacy-erase-goes-own");

/// `privacy-erase-link`.
pub const PRIVACY_ERASE_LINK: MessageId = MessageId::new("privacy-erase-link");

/// `privacy-erase-stays`.
pub const PRIVACY_ERASE_STAYS: MessageId = MessageId::new("privacy-erase-stays");

/// `privacy-erase-stays-computers`.
pub const PRIVACY_ERASE_STAYS_COMPUTERS: MessageId = MessageId::new("privacy-erase-stays-computers");

/// `privacy-erase-stays-departments`.
pub const PRIVACY_ERASE_STAYS_DEPARTMENTS: MessageId = MessageId::new("privacy-erase-stays-departments");

/// `privacy-erase-stays-files`.
pub const PRIVACY_ERASE_STAYS_FILES: MessageId = MessageId::new("privacy-erase-stays-files");

/// `privacy-erase-title`.
pub const PRIVACY_ERASE_TITLE: MessageId = MessageId::new("privacy-erase-title");

/// `privacy-erase-type`, with `$word`.
pub const PRIVACY_ERASE_TYPE: MessageId = MessageId::new("privacy-erase-type");

/// `privacy-erase-word`.
pub const PRIVACY_ERASE_WORD: MessageId = MessageId::new("privacy-erase-word");

/// `privacy-erase-wrong`.
pub const PRIVACY_ERASE_WRONG: MessageId = MessageId::new("privacy-erase-wrong");

/// `privacy-fact-computers`, with `$n`.
pub const PRIVACY_FACT_COMPUTERS: MessageId = MessageId::new("privacy-fact-computers");

/// `privacy-fact-reads`, with `$n`.
pub const PRIVACY_FACT_READS: MessageId = MessageId::new("privacy-fact-reads");

/// `privacy-fact-refused`, with `$n`.
pub const PRIVACY_FACT_REFUSED: MessageId = MessageId::new("privacy-fact-refused");

/// `privacy-fact-statistics`.
pub const PRIVACY_FACT_STATISTICS: MessageId = MessageId::new("privacy-fact-statistics");

/// `privacy-facts`.
pub const PRIVACY_FACTS: MessageId = MessageId::new("privacy-facts");

/// `privacy-kind-bill-added`.
pub const PRIVACY_KIND_BILL_ADDED: MessageId = MessageId::new("privacy-kind-bill-added");

/// `privacy-kind-contact-change`.
pub const PRIVACY_KIND_CONTACT_CHANGE: MessageId = MessageId::new("privacy-kind-contact-change");

/// `privacy-kind-erase`.
pub const PRIVACY_KIND_ERASE: MessageId = MessageId::new("privacy-kind-erase");

/// `privacy-kind-export`.
pub const PRIVACY_KIND_EXPORT: MessageId = MessageId::new("privacy-kind-export");

/// `privacy-kind-mandate`.
pub const PRIVACY_KIND_MANDATE: MessageId = MessageId::new("privacy-kind-mandate");

/// `privacy-kind-other`.
pub const PRIVACY_KIND_OTHER: MessageId = MessageId::new("privacy-kind-other");

/// `privacy-kind-payment`.
pub const PRIVACY_KIND_PAYMENT: MessageId = MessageId::new("privacy-kind-payment");

/// `privacy-kind-read`.
pub const PRIVACY_KIND_READ: MessageId = MessageId::new("privacy-kind-read");

/// `privacy-kind-refused`.
pub const PRIVACY_KIND_REFUSED: MessageId = MessageId::new("privacy-kind-refused");

/// `privacy-kind-sign-in`.
pub const PRIVACY_KIND_SIGN_IN: MessageId = MessageId::new("privacy-kind-sign-in");

/// `privacy-kind-sign-in-failed`.
pub const PRIVACY_KIND_SIGN_IN_FAILED: MessageId = MessageId::new("privacy-kind-sign-in-failed");

/// `privacy-kind-sign-out`.
pub const PRIVACY_KIND_SIGN_OUT: MessageId = MessageId::new("privacy-kind-sign-out");

/// `privacy-kind-step-up`.
pub const PRIVACY_KIND_STEP_UP: MessageId = MessageId::new("privacy-kind-step-up");

/// `privacy-kind-token-reuse`.
pub const PRIVACY_KIND_TOKEN_REUSE: MessageId = MessageId::new("privacy-kind-token-reuse");

/// `privacy-letter-body`.
pub const PRIVACY_LETTER_BODY: MessageId = MessageId::new("privacy-letter-body");

/// `privacy-letter-commissioner`.
pub const PRIVACY_LETTER_COMMISSIONER: MessageId = MessageId::new("privacy-letter-commissioner");

/// `privacy-letter-copy`.
pub const PRIVACY_LETTER_COPY: MessageId = MessageId::new("privacy-letter-copy");

/// `privacy-letter-erase`.
pub const PRIVACY_LETTER_ERASE: MessageId = MessageId::new("privacy-letter-erase");

/// `privacy-letter-erase-about`, with `$who`.
pub const PRIVACY_LETTER_ERASE_ABOUT: MessageId = MessageId::new("privacy-letter-erase-about");

/// `privacy-letter-erase-title`.
pub const PRIVACY_LETTER_ERASE_TITLE: MessageId = MessageId::new("privacy-letter-erase-title");

/// `privacy-letter-page`.
pub const PRIVACY_LETTER_PAGE: MessageId = MessageId::new("privacy-letter-page");

/// `privacy-letter-report`.
pub const PRIVACY_LETTER_REPORT: MessageId = MessageId::new("privacy-letter-report");

/// `privacy-letter-report-about`.
pub const PRIVACY_LETTER_REPORT_ABOUT: MessageId = MessageId::new("privacy-letter-report-about");

/// `privacy-letter-report-title`.
pub const PRIVACY_LETTER_REPORT_TITLE: MessageId = MessageId::new("privacy-letter-report-title");

/// `privacy-letter-save`.
pub const PRIVACY_LETTER_SAVE: MessageId = MessageId::new("privacy-letter-save");

/// `privacy-letter-saved`.
pub const PRIVACY_LETTER_SAVED: MessageId = MessageId::new("privacy-letter-saved");

/// `privacy-letter-send`.
pub const PRIVACY_LETTER_SEND: MessageId = MessageId::new("privacy-letter-send");

/// `privacy-letter-text`.
pub const PRIVACY_LETTER_TEXT: MessageId = MessageId::new("privacy-letter-text");

/// `privacy-local-broken-body`.
pub const PRIVACY_LOCAL_BROKEN_BODY: MessageId = MessageId::new("privacy-local-broken-body");

/// `privacy-local-broken-title`.
pub const PRIVACY_LOCAL_BROKEN_TITLE: MessageId = MessageId::new("privacy-local-broken-title");

/// `privacy-local-clear`.
pub const PRIVACY_LOCAL_CLEAR: MessageId = MessageId::new("privacy-local-clear");

/// `privacy-local-clear-body`.
pub const PRIVACY_LOCAL_CLEAR_BODY: MessageId = MessageId::new("privacy-local-clear-body");

/// `privacy-local-clear-go`.
pub const PRIVACY_LOCAL_CLEAR_GO: MessageId = MessageId::new("privacy-local-clear-go");

/// `privacy-local-clear-title`.
pub const PRIVACY_LOCAL_CLEAR_TITLE: MessageId = MessageId::new("privacy-local-clear-title");

/// `privacy-local-cleared`.
pub const PRIVACY_LOCAL_CLEARED: MessageId = MessageId::new("privacy-local-cleared");

/// `privacy-local-count`, with `$shown`, `$total`.
pub const PRIVACY_LOCAL_COUNT: MessageId = MessageId::new("privacy-local-count");

/// `privacy-local-empty-body`.
pub const PRIVACY_LOCAL_EMPTY_BODY: MessageId = MessageId::new("privacy-local-empty-body");

/// `privacy-local-empty-title`.
pub const PRIVACY_LOCAL_EMPTY_TITLE: MessageId = MessageId::new("privacy-local-empty-title");

/// `privacy-local-save`.
pub const PRIVACY_LOCAL_SAVE: MessageId = MessageId::new("privacy-local-save");

/// `privacy-local-save-named`.
pub const PRIVACY_LOCAL_SAVE_NAMED: MessageId = MessageId::new("privacy-local-save-named");

/// `privacy-local-saved`.
pub const PRIVACY_LOCAL_SAVED: MessageId = MessageId::new("privacy-local-saved");

/// `privacy-local-sub`.
pub const PRIVACY_LOCAL_SUB: MessageId = MessageId::new("privacy-local-sub");

/// `privacy-local-table`.
pub const PRIVACY_LOCAL_TABLE: MessageId = MessageId::new("privacy-local-table");

/// `privacy-local-title`.
pub const PRIVACY_LOCAL_TITLE: MessageId = MessageId::new("privacy-local-title");

/// `privacy-local-what`.
pub const PRIVACY_LOCAL_WHAT: MessageId = MessageId::new("privacy-local-what");

/// `privacy-local-when`.
pub const PRIVACY_LOCAL_WHEN: MessageId = MessageId::new("privacy-local-when");

/// `privacy-log`.
pub const PRIVACY_LOG: MessageId = MessageId::new("privacy-log");

/// `privacy-log-all`.
pub const PRIVACY_LOG_ALL: MessageId = MessageId::new("privacy-log-all");

/// `privacy-log-count`, with `$shown`, `$total`.
pub const PRIVACY_LOG_COUNT: MessageId = MessageId::new("privacy-log-count");

/// `privacy-log-empty-body`.
pub const PRIVACY_LOG_EMPTY_BODY: MessageId = MessageId::new("privacy-log-empty-body");

/// `privacy-log-empty-kind`.
pub const PRIVACY_LOG_EMPTY_KIND: MessageId = MessageId::new("privacy-log-empty-kind");

/// `privacy-log-empty-title`.
pub const PRIVACY_LOG_EMPTY_TITLE: MessageId = MessageId::new("privacy-log-empty-title");

/// `privacy-log-export`.
pub const PRIVACY_LOG_EXPORT: MessageId = MessageId::new("privacy-log-export");

/// `privacy-log-fields`.
pub const PRIVACY_LOG_FIELDS: MessageId = MessageId::new("privacy-log-fields");

/// `privacy-log-filter`.
pub const PRIVACY_LOG_FILTER: MessageId = MessageId::new("privacy-log-filter");

/// `privacy-log-more`, with `$n`.
pub const PRIVACY_LOG_MORE: MessageId = MessageId::new("privacy-log-more");

/// `privacy-log-none`.
pub const PRIVACY_LOG_NONE: MessageId = MessageId::new("privacy-log-none");

/// `privacy-log-result`.
pub const PRIVACY_LOG_RESULT: MessageId = MessageId::new("privacy-log-result");

/// `privacy-log-saved`.
pub const PRIVACY_LOG_SAVED: MessageId = MessageId::new("privacy-log-saved");

/// `privacy-log-table`.
pub const PRIVACY_LOG_TABLE: MessageId = MessageId::new("privacy-log-table");

/// `privacy-log-when`.
pub const PRIVACY_LOG_WHEN: MessageId = MessageId::new("privacy-log-when");

/// `privacy-log-who`.
pub const PRIVACY_LOG_WHO: MessageId = MessageId::new("privacy-log-who");

/// `privacy-log-why`.
pub const PRIVACY_LOG_WHY: MessageId = MessageId::new("privacy-log-why");

/// `privacy-offline`.
pub const PRIVACY_OFFLINE: MessageId = MessageId::new("privacy-offline");

/// `privacy-result-ended`.
pub const PRIVACY_RESULT_ENDED: MessageId = MessageId::new("privacy-result-ended");

/// `privacy-result-given`.
pub const PRIVACY_RESULT_GIVEN: MessageId = MessageId::new("privacy-result-given");

/// `privacy-result-other`.
pub const PRIVACY_RESULT_OTHER: MessageId = MessageId::new("privacy-result-other");

/// `privacy-result-refused`.
pub const PRIVACY_RESULT_REFUSED: MessageId = MessageId::new("privacy-result-refused");

/// `privacy-result-used-here`.
pub const PRIVACY_RESULT_USED_HERE: MessageId = MessageId::new("privacy-result-used-here");

/// `privacy-sub`.
pub const PRIVACY_SUB: MessageId = MessageId::new("privacy-sub");

/// `privacy-thing-contact`.
pub const PRIVACY_THING_CONTACT: MessageId = MessageId::new("privacy-thing-contact");

/// `privacy-thing-local`.
pub const PRIVACY_THING_LOCAL: MessageId = MessageId::new("privacy-thing-local");

/// `privacy-thing-log`.
pub const PRIVACY_THING_LOG: MessageId = MessageId::new("privacy-thing-log");

/// `privacy-thing-sessions`.
pub const PRIVACY_THING_SESSIONS: MessageId = MessageId::new("privacy-thing-sessions");

/// `receipt-account`.
pub const RECEIPT_ACCOUNT: MessageId = MessageId::new("receipt-account");

/// `receipt-amount`.
pub const RECEIPT_AMOUNT: MessageId = MessageId::new("receipt-amount");

/// `receipt-bank`.
pub const RECEIPT_BANK: MessageId = MessageId::new("receipt-bank");

/// `receipt-bank-reference`.
pub const RECEIPT_BANK_REFERENCE: MessageId = MessageId::new("receipt-bank-reference");

/// `receipt-for-whom`.
pub const RECEIPT_FOR_WHOM: MessageId = MessageId::new("receipt-for-whom");

/// `receipt-note`.
pub const RECEIPT_NOTE: MessageId = MessageId::new("receipt-note");

/// `receipt-number`.
pub const RECEIPT_NUMBER: MessageId = MessageId::new("receipt-number");

/// `receipt-owed-after`.
pub const RECEIPT_OWED_AFTER: MessageId = MessageId::new("receipt-owed-after");

/// `receipt-page`, with `$page`, `$pages`.
pub const RECEIPT_PAGE: MessageId = MessageId::new("receipt-page");

/// `receipt-paid`.
pub const RECEIPT_PAID: MessageId = MessageId::new("receipt-paid");

/// `receipt-paid-on`.
pub const RECEIPT_PAID_ON: MessageId = MessageId::new("receipt-paid-on");

/// `receipt-period`, with `$from`, `$to`.
pub const RECEIPT_PERIOD: MessageId = MessageId::new("receipt-period");

/// `receipt-reference`.
pub const RECEIPT_REFERENCE: MessageId = MessageId::new("receipt-reference");

/// `receipt-sandbox`.
pub const RECEIPT_SANDBOX: MessageId = MessageId::new("receipt-sandbox");

/// `receipt-taken-back`.
pub const RECEIPT_TAKEN_BACK: MessageId = MessageId::new("receipt-taken-back");

/// `receipt-title`.
pub const RECEIPT_TITLE: MessageId = MessageId::new("receipt-title");

/// `receipt-twelve-title`.
pub const RECEIPT_TWELVE_TITLE: MessageId = MessageId::new("receipt-twelve-title");

/// `receipt-way`.
pub const RECEIPT_WAY: MessageId = MessageId::new("receipt-way");

/// `receipt-year-lead`, with `$from`, `$to`.
pub const RECEIPT_YEAR_LEAD: MessageId = MessageId::new("receipt-year-lead");

/// `receipt-year-title`, with `$year`.
pub const RECEIPT_YEAR_TITLE: MessageId = MessageId::new("receipt-year-title");

/// `receipt-year-total`.
pub const RECEIPT_YEAR_TOTAL: MessageId = MessageId::new("receipt-year-total");

/// `sandbox-anonymous`.
pub const SANDBOX_ANONYMOUS: MessageId = MessageId::new("sandbox-anonymous");

/// `sandbox-ask-as`, with `$name`.
pub const SANDBOX_ASK_AS: MessageId = MessageId::new("sandbox-ask-as");

/// `sandbox-ask-cancel`.
pub const SANDBOX_ASK_CANCEL: MessageId = MessageId::new("sandbox-ask-cancel");

/// `sandbox-ask-code`.
pub const SANDBOX_ASK_CODE: MessageId = MessageId::new("sandbox-ask-code");

/// `sandbox-ask-code-hint`.
pub const SANDBOX_ASK_CODE_HINT: MessageId = MessageId::new("sandbox-ask-code-hint");

/// `sandbox-ask-data`.
pub const SANDBOX_ASK_DATA: MessageId = MessageId::new("sandbox-ask-data");

/// `sandbox-ask-document`.
pub const SANDBOX_ASK_DOCUMENT: MessageId = MessageId::new("sandbox-ask-document");

/// `sandbox-ask-fail`.
pub const SANDBOX_ASK_FAIL: MessageId = MessageId::new("sandbox-ask-fail");

/// `sandbox-ask-form`, with `$service`.
pub const SANDBOX_ASK_FORM: MessageId = MessageId::new("sandbox-ask-form");

/// `sandbox-ask-form-name`.
pub const SANDBOX_ASK_FORM_NAME: MessageId = MessageId::new("sandbox-ask-form-name");

/// `sandbox-ask-gets`.
pub const SANDBOX_ASK_GETS: MessageId = MessageId::new("sandbox-ask-gets");

/// `sandbox-ask-more`.
pub const SANDBOX_ASK_MORE: MessageId = MessageId::new("sandbox-ask-more");

/// `sandbox-ask-profile`, with `$service`.
pub const SANDBOX_ASK_PROFILE: MessageId = MessageId::new("sandbox-ask-profile");

/// `sandbox-ask-reject`.
pub const SANDBOX_ASK_REJECT: MessageId = MessageId::new("sandbox-ask-reject");

/// `sandbox-ask-sign`, with `$service`.
pub const SANDBOX_ASK_SIGN: MessageId = MessageId::new("sandbox-ask-sign");

/// `sandbox-ask-sign-in`, with `$service`.
pub const SANDBOX_ASK_SIGN_IN: MessageId = MessageId::new("sandbox-ask-sign-in");

/// `sandbox-ask-step-up`, with `$service`.
pub const SANDBOX_ASK_STEP_UP: MessageId = MessageId::new("sandbox-ask-step-up");

/// `sandbox-ask-time-out`.
pub const SANDBOX_ASK_TIME_OUT: MessageId = MessageId::new("sandbox-ask-time-out");

/// `sandbox-authentication`.
pub const SANDBOX_AUTHENTICATION: MessageId = MessageId::new("sandbox-authentication");

/// `sandbox-bank-amount`.
pub const SANDBOX_BANK_AMOUNT: MessageId = MessageId::new("sandbox-bank-amount");

/// `sandbox-bank-amount-fixed`.
pub const SANDBOX_BANK_AMOUNT_FIXED: MessageId = MessageId::new("sandbox-bank-amount-fixed");

/// `sandbox-bank-amount-open`.
pub const SANDBOX_BANK_AMOUNT_OPEN: MessageId = MessageId::new("sandbox-bank-amount-open");

/// `sandbox-bank-answer-lost`.
pub const SANDBOX_BANK_ANSWER_LOST: MessageId = MessageId::new("sandbox-bank-answer-lost");

/// `sandbox-bank-back`.
pub const SANDBOX_BANK_BACK: MessageId = MessageId::new("sandbox-bank-back");

/// `sandbox-bank-balance`, with `$amount`.
pub const SANDBOX_BANK_BALANCE: MessageId = MessageId::new("sandbox-bank-balance");

/// `sandbox-bank-check`.
pub const SANDBOX_BANK_CHECK: MessageId = MessageId::new("sandbox-bank-check");

/// `sandbox-bank-choose`.
pub const SANDBOX_BANK_CHOOSE: MessageId = MessageId::new("sandbox-bank-choose");

/// `sandbox-bank-choose-hint`.
pub const SANDBOX_BANK_CHOOSE_HINT: MessageId = MessageId::new("sandbox-bank-choose-hint");

/// `sandbox-bank-ended`, with `$time`.
pub const SANDBOX_BANK_ENDED: MessageId = MessageId::new("sandbox-bank-ended");

/// `sandbox-bank-entries`.
pub const SANDBOX_BANK_ENTRIES: MessageId = MessageId::new("sandbox-bank-entries");

/// `sandbox-bank-entry-debit`.
pub const SANDBOX_BANK_ENTRY_DEBIT: MessageId = MessageId::new("sandbox-bank-entry-debit");

/// `sandbox-bank-entry-deposit`.
pub const SANDBOX_BANK_ENTRY_DEPOSIT: MessageId = MessageId::new("sandbox-bank-entry-deposit");

/// `sandbox-bank-entry-opening`.
pub const SANDBOX_BANK_ENTRY_OPENING: MessageId = MessageId::new("sandbox-bank-entry-opening");

/// `sandbox-bank-entry-refund`.
pub const SANDBOX_BANK_ENTRY_REFUND: MessageId = MessageId::new("sandbox-bank-entry-refund");

/// `sandbox-bank-entry-reversal`.
pub const SANDBOX_BANK_ENTRY_REVERSAL: MessageId = MessageId::new("sandbox-bank-entry-reversal");

/// `sandbox-bank-late`.
pub const SANDBOX_BANK_LATE: MessageId = MessageId::new("sandbox-bank-late");

/// `sandbox-bank-leave`.
pub const SANDBOX_BANK_LEAVE: MessageId = MessageId::new("sandbox-bank-leave");

/// `sandbox-bank-mandate-account`, with `$account`.
pub const SANDBOX_BANK_MANDATE_ACCOUNT: MessageId = MessageId::new("sandbox-bank-mandate-account");

/// `sandbox-bank-mandate-active`.
pub const SANDBOX_BANK_MANDATE_ACTIVE: MessageId = MessageId::new("sandbox-bank-mandate-active");

/// `sandbox-bank-mandate-agree`.
pub const SANDBOX_BANK_MANDATE_AGREE: MessageId = MessageId::new("sandbox-bank-mandate-agree");

/// `sandbox-bank-mandate-cancelled`.
pub const SANDBOX_BANK_MANDATE_CANCELLED: MessageId = MessageId::new("sandbox-bank-mandate-cancelled");

/// `sandbox-bank-mandate-end`.
pub const SANDBOX_BANK_MANDATE_END: MessageId = MessageId::new("sandbox-bank-mandate-end");

/// `sandbox-bank-mandate-limits`, with `$bill`, `$month`.
pub const SANDBOX_BANK_MANDATE_LIMITS: MessageId = MessageId::new("sandbox-bank-mandate-limits");

/// `sandbox-bank-mandate-pending`.
pub const SANDBOX_BANK_MANDATE_PENDING: MessageId = MessageId::new("sandbox-bank-mandate-pending");

/// `sandbox-bank-mandate-refuse`.
pub const SANDBOX_BANK_MANDATE_REFUSE: MessageId = MessageId::new("sandbox-bank-mandate-refuse");

/// `sandbox-bank-mandate-refused`.
pub const SANDBOX_BANK_MANDATE_REFUSED: MessageId = MessageId::new("sandbox-bank-mandate-refused");

/// `sandbox-bank-mandates`.
pub const SANDBOX_BANK_MANDATES: MessageId = MessageId::new("sandbox-bank-mandates");

/// `sandbox-bank-no-amount`.
pub const SANDBOX_BANK_NO_AMOUNT: MessageId = MessageId::new("sandbox-bank-no-amount");

/// `sandbox-bank-no-code`.
pub const SANDBOX_BANK_NO_CODE: MessageId = MessageId::new("sandbox-bank-no-code");

/// `sandbox-bank-no-entries`.
pub const SANDBOX_BANK_NO_ENTRIES: MessageId = MessageId::new("sandbox-bank-no-entries");

/// `sandbox-bank-no-funds`.
pub const SANDBOX_BANK_NO_FUNDS: MessageId = MessageId::new("sandbox-bank-no-funds");

/// `sandbox-bank-no-payee`.
pub const SANDBOX_BANK_NO_PAYEE: MessageId = MessageId::new("sandbox-bank-no-payee");

/// `sandbox-bank-number`.
pub const SANDBOX_BANK_NUMBER: MessageId = MessageId::new("sandbox-bank-number");

/// `sandbox-bank-of`, with `$name`.
pub const SANDBOX_BANK_OF: MessageId = MessageId::new("sandbox-bank-of");

/// `sandbox-bank-open`.
pub const SANDBOX_BANK_OPEN: MessageId = MessageId::new("sandbox-bank-open");

/// `sandbox-bank-other`.
pub const SANDBOX_BANK_OTHER: MessageId = MessageId::new("sandbox-bank-other");

/// `sandbox-bank-out-of-order`.
pub const SANDBOX_BANK_OUT_OF_ORDER: MessageId = MessageId::new("sandbox-bank-out-of-order");

/// `sandbox-bank-over`.
pub const SANDBOX_BANK_OVER: MessageId = MessageId::new("sandbox-bank-over");

/// `sandbox-bank-paid`, with `$amount`.
pub const SANDBOX_BANK_PAID: MessageId = MessageId::new("sandbox-bank-paid");

/// `sandbox-bank-paid-number`, with `$number`.
pub const SANDBOX_BANK_PAID_NUMBER: MessageId = MessageId::new("sandbox-bank-paid-number");

/// `sandbox-bank-paid-text`, with `$payee`.
pub const SANDBOX_BANK_PAID_TEXT: MessageId = MessageId::new("sandbox-bank-paid-text");

/// `sandbox-bank-pay`.
pub const SANDBOX_BANK_PAY: MessageId = MessageId::new("sandbox-bank-pay");

/// `sandbox-bank-payee`.
pub const SANDBOX_BANK_PAYEE: MessageId = MessageId::new("sandbox-bank-payee");

/// `sandbox-bank-read`.
pub const SANDBOX_BANK_READ: MessageId = MessageId::new("sandbox-bank-read");

/// `sandbox-bank-reference`.
pub const SANDBOX_BANK_REFERENCE: MessageId = MessageId::new("sandbox-bank-reference");

/// `sandbox-bank-refuse`.
pub const SANDBOX_BANK_REFUSE: MessageId = MessageId::new("sandbox-bank-refuse");

/// `sandbox-bank-refused`.
pub const SANDBOX_BANK_REFUSED: MessageId = MessageId::new("sandbox-bank-refused");

/// `sandbox-bank-refused-text`.
pub const SANDBOX_BANK_REFUSED_TEXT: MessageId = MessageId::new("sandbox-bank-refused-text");

/// `sandbox-bank-scan`.
pub const SANDBOX_BANK_SCAN: MessageId = MessageId::new("sandbox-bank-scan");

/// `sandbox-bank-text`.
pub const SANDBOX_BANK_TEXT: MessageId = MessageId::new("sandbox-bank-text");

/// `sandbox-bank-text-hint`.
pub const SANDBOX_BANK_TEXT_HINT: MessageId = MessageId::new("sandbox-bank-text-hint");

/// `sandbox-bank-title`.
pub const SANDBOX_BANK_TITLE: MessageId = MessageId::new("sandbox-bank-title");

/// `sandbox-bank-until`.
pub const SANDBOX_BANK_UNTIL: MessageId = MessageId::new("sandbox-bank-until");

/// `sandbox-docs-title`.
pub const SANDBOX_DOCS_TITLE: MessageId = MessageId::new("sandbox-docs-title");

/// `sandbox-done-approved`.
pub const SANDBOX_DONE_APPROVED: MessageId = MessageId::new("sandbox-done-approved");

/// `sandbox-done-closed`.
pub const SANDBOX_DONE_CLOSED: MessageId = MessageId::new("sandbox-done-closed");

/// `sandbox-done-ended`.
pub const SANDBOX_DONE_ENDED: MessageId = MessageId::new("sandbox-done-ended");

/// `sandbox-done-not-plus`.
pub const SANDBOX_DONE_NOT_PLUS: MessageId = MessageId::new("sandbox-done-not-plus");

/// `sandbox-done-other-screen`.
pub const SANDBOX_DONE_OTHER_SCREEN: MessageId = MessageId::new("sandbox-done-other-screen");

/// `sandbox-done-rejected`.
pub const SANDBOX_DONE_REJECTED: MessageId = MessageId::new("sandbox-done-rejected");

/// `sandbox-done-suspended`.
pub const SANDBOX_DONE_SUSPENDED: MessageId = MessageId::new("sandbox-done-suspended");

/// `sandbox-exceptions-amount`.
pub const SANDBOX_EXCEPTIONS_AMOUNT: MessageId = MessageId::new("sandbox-exceptions-amount");

/// `sandbox-exceptions-amount-differs`.
pub const SANDBOX_EXCEPTIONS_AMOUNT_DIFFERS: MessageId = MessageId::new("sandbox-exceptions-amount-differs");

/// `sandbox-exceptions-back`.
pub const SANDBOX_EXCEPTIONS_BACK: MessageId = MessageId::new("sandbox-exceptions-back");

/// `sandbox-exceptions-bad-file`.
pub const SANDBOX_EXCEPTIONS_BAD_FILE: MessageId = MessageId::new("sandbox-exceptions-bad-file");

/// `sandbox-exceptions-bank`.
pub const SANDBOX_EXCEPTIONS_BANK: MessageId = MessageId::new("sandbox-exceptions-bank");

/// `sandbox-exceptions-booked`.
pub const SANDBOX_EXCEPTIONS_BOOKED: MessageId = MessageId::new("sandbox-exceptions-booked");

/// `sandbox-exceptions-counter-refund`.
pub const SANDBOX_EXCEPTIONS_COUNTER_REFUND: MessageId = MessageId::new("sandbox-exceptions-counter-refund");

/// `sandbox-exceptions-doubled`.
pub const SANDBOX_EXCEPTIONS_DOUBLED: MessageId = MessageId::new("sandbox-exceptions-doubled");

/// `sandbox-exceptions-lead`.
pub const SANDBOX_EXCEPTIONS_LEAD: MessageId = MessageId::new("sandbox-exceptions-lead");

/// `sandbox-exceptions-no-gateway`.
pub const SANDBOX_EXCEPTIONS_NO_GATEWAY: MessageId = MessageId::new("sandbox-exceptions-no-gateway");

/// `sandbox-exceptions-none`.
pub const SANDBOX_EXCEPTIONS_NONE: MessageId = MessageId::new("sandbox-exceptions-none");

/// `sandbox-exceptions-not-in-file`.
pub const SANDBOX_EXCEPTIONS_NOT_IN_FILE: MessageId = MessageId::new("sandbox-exceptions-not-in-file");

/// `sandbox-exceptions-number`.
pub const SANDBOX_EXCEPTIONS_NUMBER: MessageId = MessageId::new("sandbox-exceptions-number");

/// `sandbox-exceptions-other`, with `$kind`.
pub const SANDBOX_EXCEPTIONS_OTHER: MessageId = MessageId::new("sandbox-exceptions-other");

/// `sandbox-exceptions-payee`.
pub const SANDBOX_EXCEPTIONS_PAYEE: MessageId = MessageId::new("sandbox-exceptions-payee");

/// `sandbox-exceptions-reference`.
pub const SANDBOX_EXCEPTIONS_REFERENCE: MessageId = MessageId::new("sandbox-exceptions-reference");

/// `sandbox-exceptions-refund-refused`.
pub const SANDBOX_EXCEPTIONS_REFUND_REFUSED: MessageId = MessageId::new("sandbox-exceptions-refund-refused");

/// `sandbox-exceptions-take-back`.
pub const SANDBOX_EXCEPTIONS_TAKE_BACK: MessageId = MessageId::new("sandbox-exceptions-take-back");

/// `sandbox-exceptions-taken-back`.
pub const SANDBOX_EXCEPTIONS_TAKEN_BACK: MessageId = MessageId::new("sandbox-exceptions-taken-back");

/// `sandbox-exceptions-title`.
pub const SANDBOX_EXCEPTIONS_TITLE: MessageId = MessageId::new("sandbox-exceptions-title");

/// `sandbox-exceptions-transaction`.
pub const SANDBOX_EXCEPTIONS_TRANSACTION: MessageId = MessageId::new("sandbox-exceptions-transaction");

/// `sandbox-exceptions-unknown-entry`.
pub const SANDBOX_EXCEPTIONS_UNKNOWN_ENTRY: MessageId = MessageId::new("sandbox-exceptions-unknown-entry");

/// `sandbox-exceptions-unknown-refund`.
pub const SANDBOX_EXCEPTIONS_UNKNOWN_REFUND: MessageId = MessageId::new("sandbox-exceptions-unknown-refund");

/// `sandbox-exceptions-unknown-reversal`.
pub const SANDBOX_EXCEPTIONS_UNKNOWN_REVERSAL: MessageId = MessageId::new("sandbox-exceptions-unknown-reversal");

/// `sandbox-exceptions-unplaced`.
pub const SANDBOX_EXCEPTIONS_UNPLACED: MessageId = MessageId::new("sandbox-exceptions-unplaced");

/// `sandbox-exceptions-unreachable`.
pub const SANDBOX_EXCEPTIONS_UNREACHABLE: MessageId = MessageId::new("sandbox-exceptions-unreachable");

/// `sandbox-exceptions-when`.
pub const SANDBOX_EXCEPTIONS_WHEN: MessageId = MessageId::new("sandbox-exceptions-when");

/// `sandbox-field-addressDocInfo`.
pub const SANDBOX_FIELD_ADDRESSDOCINFO: MessageId = MessageId::new("sandbox-field-addressDocInfo");

/// `sandbox-field-birthDate`.
pub const SANDBOX_FIELD_BIRTHDATE: MessageId = MessageId::new("sandbox-field-birthDate");

/// `sandbox-field-chName`.
pub const SANDBOX_FIELD_CHNAME: MessageId = MessageId::new("sandbox-field-chName");

/// `sandbox-field-chNameVerified`.
pub const SANDBOX_FIELD_CHNAMEVERIFIED: MessageId = MessageId::new("sandbox-field-chNameVerified");

/// `sandbox-field-educationLevel`.
pub const SANDBOX_FIELD_EDUCATIONLEVEL: MessageId = MessageId::new("sandbox-field-educationLevel");

/// `sandbox-field-emailAddress`.
pub const SANDBOX_FIELD_EMAILADDRESS: MessageId = MessageId::new("sandbox-field-emailAddress");

/// `sandbox-field-enName`.
pub const SANDBOX_FIELD_ENNAME: MessageId = MessageId::new("sandbox-field-enName");

/// `sandbox-field-gender`.
pub const SANDBOX_FIELD_GENDER: MessageId = MessageId::new("sandbox-field-gender");

/// `sandbox-field-homeTelNumber`.
pub const SANDBOX_FIELD_HOMETELNUMBER: MessageId = MessageId::new("sandbox-field-homeTelNumber");

/// `sandbox-field-idNo`.
pub const SANDBOX_FIELD_IDNO: MessageId = MessageId::new("sandbox-field-idNo");

/// `sandbox-field-maritalStatus`.
pub const SANDBOX_FIELD_MARITALSTATUS: MessageId = MessageId::new("sandbox-field-maritalStatus");

/// `sandbox-field-mobileNumber`.
pub const SANDBOX_FIELD_MOBILENUMBER: MessageId = MessageId::new("sandbox-field-mobileNumber");

/// `sandbox-field-officeTelNumber`.
pub const SANDBOX_FIELD_OFFICETELNUMBER: MessageId = MessageId::new("sandbox-field-officeTelNumber");

/// `sandbox-field-postalAddress`.
pub const SANDBOX_FIELD_POSTALADDRESS: MessageId = MessageId::new("sandbox-field-postalAddress");

/// `sandbox-field-prefix`.
pub const SANDBOX_FIELD_PREFIX: MessageId = MessageId::new("sandbox-field-prefix");

/// `sandbox-field-residentialAddress`.
pub const SANDBOX_FIELD_RESIDENTIALADDRESS: MessageId = MessageId::new("sandbox-field-residentialAddress");

/// `sandbox-home-admin`.
pub const SANDBOX_HOME_ADMIN: MessageId = MessageId::new("sandbox-home-admin");

/// `sandbox-home-admin-title`.
pub const SANDBOX_HOME_ADMIN_TITLE: MessageId = MessageId::new("sandbox-home-admin-title");

/// `sandbox-home-bank`.
pub const SANDBOX_HOME_BANK: MessageId = MessageId::new("sandbox-home-bank");

/// `sandbox-home-docs`.
pub const SANDBOX_HOME_DOCS: MessageId = MessageId::new("sandbox-home-docs");

/// `sandbox-home-lead`.
pub const SANDBOX_HOME_LEAD: MessageId = MessageId::new("sandbox-home-lead");

/// `sandbox-home-phone`.
pub const SANDBOX_HOME_PHONE: MessageId = MessageId::new("sandbox-home-phone");

/// `sandbox-home-register`.
pub const SANDBOX_HOME_REGISTER: MessageId = MessageId::new("sandbox-home-register");

/// `sandbox-home-title`.
pub const SANDBOX_HOME_TITLE: MessageId = MessageId::new("sandbox-home-title");

/// `sandbox-language`.
pub const SANDBOX_LANGUAGE: MessageId = MessageId::new("sandbox-language");

/// `sandbox-login`.
pub const SANDBOX_LOGIN: MessageId = MessageId::new("sandbox-login");

/// `sandbox-more-info`.
pub const SANDBOX_MORE_INFO: MessageId = MessageId::new("sandbox-more-info");

/// `sandbox-open-app`.
pub const SANDBOX_OPEN_APP: MessageId = MessageId::new("sandbox-open-app");

/// `sandbox-phone-address`.
pub const SANDBOX_PHONE_ADDRESS: MessageId = MessageId::new("sandbox-phone-address");

/// `sandbox-phone-basic`.
pub const SANDBOX_PHONE_BASIC: MessageId = MessageId::new("sandbox-phone-basic");

/// `sandbox-phone-choose`.
pub const SANDBOX_PHONE_CHOOSE: MessageId = MessageId::new("sandbox-phone-choose");

/// `sandbox-phone-choose-hint`.
pub const SANDBOX_PHONE_CHOOSE_HINT: MessageId = MessageId::new("sandbox-phone-choose-hint");

/// `sandbox-phone-ended`.
pub const SANDBOX_PHONE_ENDED: MessageId = MessageId::new("sandbox-phone-ended");

/// `sandbox-phone-home`.
pub const SANDBOX_PHONE_HOME: MessageId = MessageId::new("sandbox-phone-home");

/// `sandbox-phone-no-code`.
pub const SANDBOX_PHONE_NO_CODE: MessageId = MessageId::new("sandbox-phone-no-code");

/// `sandbox-phone-not-here`.
pub const SANDBOX_PHONE_NOT_HERE: MessageId = MessageId::new("sandbox-phone-not-here");

/// `sandbox-phone-nothing`.
pub const SANDBOX_PHONE_NOTHING: MessageId = MessageId::new("sandbox-phone-nothing");

/// `sandbox-phone-of`, with `$name`.
pub const SANDBOX_PHONE_OF: MessageId = MessageId::new("sandbox-phone-of");

/// `sandbox-phone-old-code`.
pub const SANDBOX_PHONE_OLD_CODE: MessageId = MessageId::new("sandbox-phone-old-code");

/// `sandbox-phone-open`.
pub const SANDBOX_PHONE_OPEN: MessageId = MessageId::new("sandbox-phone-open");

/// `sandbox-phone-over`.
pub const SANDBOX_PHONE_OVER: MessageId = MessageId::new("sandbox-phone-over");

/// `sandbox-phone-picture`.
pub const SANDBOX_PHONE_PICTURE: MessageId = MessageId::new("sandbox-phone-picture");

/// `sandbox-phone-picture-hint`.
pub const SANDBOX_PHONE_PICTURE_HINT: MessageId = MessageId::new("sandbox-phone-picture-hint");

/// `sandbox-phone-plus`.
pub const SANDBOX_PHONE_PLUS: MessageId = MessageId::new("sandbox-phone-plus");

/// `sandbox-phone-read`.
pub const SANDBOX_PHONE_READ: MessageId = MessageId::new("sandbox-phone-read");

/// `sandbox-phone-scan`.
pub const SANDBOX_PHONE_SCAN: MessageId = MessageId::new("sandbox-phone-scan");

/// `sandbox-phone-suspended`.
pub const SANDBOX_PHONE_SUSPENDED: MessageId = MessageId::new("sandbox-phone-suspended");

/// `sandbox-phone-switch`.
pub const SANDBOX_PHONE_SWITCH: MessageId = MessageId::new("sandbox-phone-switch");

/// `sandbox-phone-title`.
pub const SANDBOX_PHONE_TITLE: MessageId = MessageId::new("sandbox-phone-title");

/// `sandbox-phone-waiting`.
pub const SANDBOX_PHONE_WAITING: MessageId = MessageId::new("sandbox-phone-waiting");

/// `sandbox-platform`.
pub const SANDBOX_PLATFORM: MessageId = MessageId::new("sandbox-platform");

/// `sandbox-qr-address`.
pub const SANDBOX_QR_ADDRESS: MessageId = MessageId::new("sandbox-qr-address");

/// `sandbox-qr-alt`.
pub const SANDBOX_QR_ALT: MessageId = MessageId::new("sandbox-qr-alt");

/// `sandbox-qr-anonymous-title`, with `$service`.
pub const SANDBOX_QR_ANONYMOUS_TITLE: MessageId = MessageId::new("sandbox-qr-anonymous-title");

/// `sandbox-qr-broker`.
pub const SANDBOX_QR_BROKER: MessageId = MessageId::new("sandbox-qr-broker");

/// `sandbox-qr-cancel`.
pub const SANDBOX_QR_CANCEL: MessageId = MessageId::new("sandbox-qr-cancel");

/// `sandbox-qr-lead`.
pub const SANDBOX_QR_LEAD: MessageId = MessageId::new("sandbox-qr-lead");

/// `sandbox-qr-open-phone`.
pub const SANDBOX_QR_OPEN_PHONE: MessageId = MessageId::new("sandbox-qr-open-phone");

/// `sandbox-qr-opened`.
pub const SANDBOX_QR_OPENED: MessageId = MessageId::new("sandbox-qr-opened");

/// `sandbox-qr-refresh`.
pub const SANDBOX_QR_REFRESH: MessageId = MessageId::new("sandbox-qr-refresh");

/// `sandbox-qr-step-agree`.
pub const SANDBOX_QR_STEP_AGREE: MessageId = MessageId::new("sandbox-qr-step-agree");

/// `sandbox-qr-step-open`.
pub const SANDBOX_QR_STEP_OPEN: MessageId = MessageId::new("sandbox-qr-step-open");

/// `sandbox-qr-step-scan`.
pub const SANDBOX_QR_STEP_SCAN: MessageId = MessageId::new("sandbox-qr-step-scan");

/// `sandbox-qr-title`, with `$service`.
pub const SANDBOX_QR_TITLE: MessageId = MessageId::new("sandbox-qr-title");

/// `sandbox-refusal-code`, with `$code`.
pub const SANDBOX_REFUSAL_CODE: MessageId = MessageId::new("sandbox-refusal-code");

/// `sandbox-refusal-text`.
pub const SANDBOX_REFUSAL_TEXT: MessageId = MessageId::new("sandbox-refusal-text");

/// `sandbox-refusal-title`.
pub const SANDBOX_REFUSAL_TITLE: MessageId = MessageId::new("sandbox-refusal-title");

/// `sandbox-register-callbacks`.
pub const SANDBOX_REGISTER_CALLBACKS: MessageId = MessageId::new("sandbox-register-callbacks");

/// `sandbox-register-callbacks-hint`.
pub const SANDBOX_REGISTER_CALLBACKS_HINT: MessageId = MessageId::new("sandbox-register-callbacks-hint");

/// `sandbox-register-certificate`.
pub const SANDBOX_REGISTER_CERTIFICATE: MessageId = MessageId::new("sandbox-register-certificate");

/// `sandbox-register-certificate-hint`.
pub const SANDBOX_REGISTER_CERTIFICATE_HINT: MessageId = MessageId::new("sandbox-register-certificate-hint");

/// `sandbox-register-done`, with `$name`.
pub const SANDBOX_REGISTER_DONE: MessageId = MessageId::new("sandbox-register-done");

/// `sandbox-register-guide`.
pub const SANDBOX_REGISTER_GUIDE: MessageId = MessageId::new("sandbox-register-guide");

/// `sandbox-register-id`.
pub const SANDBOX_REGISTER_ID: MessageId = MessageId::new("sandbox-register-id");

/// `sandbox-register-keep`.
pub const SANDBOX_REGISTER_KEEP: MessageId = MessageId::new("sandbox-register-keep");

/// `sandbox-register-kek`.
pub const SANDBOX_REGISTER_KEK: MessageId = MessageId::new("sandbox-register-kek");

/// `sandbox-register-key`.
pub const SANDBOX_REGISTER_KEY: MessageId = MessageId::new("sandbox-register-key");

/// `sandbox-register-lead`.
pub const SANDBOX_REGISTER_LEAD: MessageId = MessageId::new("sandbox-register-lead");

/// `sandbox-register-name`.
pub const SANDBOX_REGISTER_NAME: MessageId = MessageId::new("sandbox-register-name");

/// `sandbox-register-name-hint`.
pub const SANDBOX_REGISTER_NAME_HINT: MessageId = MessageId::new("sandbox-register-name-hint");

/// `sandbox-register-refused`, with `$reason`.
pub const SANDBOX_REGISTER_REFUSED: MessageId = MessageId::new("sandbox-register-refused");

/// `sandbox-register-secret`.
pub const SANDBOX_REGISTER_SECRET: MessageId = MessageId::new("sandbox-register-secret");

/// `sandbox-register-send`.
pub const SANDBOX_REGISTER_SEND: MessageId = MessageId::new("sandbox-register-send");

/// `sandbox-register-title`.
pub const SANDBOX_REGISTER_TITLE: MessageId = MessageId::new("sandbox-register-title");

/// `sandbox-scope-auth`.
pub const SANDBOX_SCOPE_AUTH: MessageId = MessageId::new("sandbox-scope-auth");

/// `sandbox-scope-form`.
pub const SANDBOX_SCOPE_FORM: MessageId = MessageId::new("sandbox-scope-form");

/// `sandbox-scope-profiles`.
pub const SANDBOX_SCOPE_PROFILES: MessageId = MessageId::new("sandbox-scope-profiles");

/// `sandbox-scope-sign`.
pub const SANDBOX_SCOPE_SIGN: MessageId = MessageId::new("sandbox-scope-sign");

/// `sandbox-scope-step-up`.
pub const SANDBOX_SCOPE_STEP_UP: MessageId = MessageId::new("sandbox-scope-step-up");

/// `sandbox-signing`.
pub const SANDBOX_SIGNING: MessageId = MessageId::new("sandbox-signing");

/// `sandbox-simulation`.
pub const SANDBOX_SIMULATION: MessageId = MessageId::new("sandbox-simulation");

/// `sandbox-simulation-note`.
pub const SANDBOX_SIMULATION_NOTE: MessageId = MessageId::new("sandbox-simulation-note");

/// `sandbox-strip`.
pub const SANDBOX_STRIP: MessageId = MessageId::new("sandbox-strip");

/// `settings-about`.
pub const SETTINGS_ABOUT: MessageId = MessageId::new("settings-about");

/// `settings-account`.
pub const SETTINGS_ACCOUNT: MessageId = MessageId::new("settings-account");

/// `settings-bill-day`.
pub const SETTINGS_BILL_DAY: MessageId = MessageId::new("settings-bill-day");

/// `settings-bill-days`, with `$n`.
pub const SETTINGS_BILL_DAYS: MessageId = MessageId::new("settings-bill-days");

/// `settings-bill-kind`.
pub const SETTINGS_BILL_KIND: MessageId = MessageId::new("settings-bill-kind");

/// `settings-bill-none`.
pub const SETTINGS_BILL_NONE: MessageId = MessageId::new("settings-bill-none");

/// `settings-bill-reminders`.
pub const SETTINGS_BILL_REMINDERS: MessageId = MessageId::new("settings-bill-reminders");

/// `settings-bill-reminders-hint`.
pub const SETTINGS_BILL_REMINDERS_HINT: MessageId = MessageId::new("settings-bill-reminders-hint");

/// `settings-build-sandbox`.
pub const SETTINGS_BUILD_SANDBOX: MessageId = MessageId::new("settings-build-sandbox");

/// `settings-cache`.
pub const SETTINGS_CACHE: MessageId = MessageId::new("settings-cache");

/// `settings-cache-clear`.
pub const SETTINGS_CACHE_CLEAR: MessageId = MessageId::new("settings-cache-clear");

/// `settings-cache-clear-body`.
pub const SETTINGS_CACHE_CLEAR_BODY: MessageId = MessageId::new("settings-cache-clear-body");

/// `settings-cache-clear-title`.
pub const SETTINGS_CACHE_CLEAR_TITLE: MessageId = MessageId::new("settings-cache-clear-title");

/// `settings-cache-cleared`.
pub const SETTINGS_CACHE_CLEARED: MessageId = MessageId::new("settings-cache-cleared");

/// `settings-data`.
pub const SETTINGS_DATA: MessageId = MessageId::new("settings-data");

/// `settings-diagnostics`.
pub const SETTINGS_DIAGNOSTICS: MessageId = MessageId::new("settings-diagnostics");

/// `settings-diagnostics-body`.
pub const SETTINGS_DIAGNOSTICS_BODY: MessageId = MessageId::new("settings-diagnostics-body");

/// `settings-diagnostics-read`.
pub const SETTINGS_DIAGNOSTICS_READ: MessageId = MessageId::new("settings-diagnostics-read");

/// `settings-diagnostics-save`.
pub const SETTINGS_DIAGNOSTICS_SAVE: MessageId = MessageId::new("settings-diagnostics-save");

/// `settings-examples`.
pub const SETTINGS_EXAMPLES: MessageId = MessageId::new("settings-examples");

/// `settings-folder`.
pub const SETTINGS_FOLDER: MessageId = MessageId::new("settings-folder");

/// `settings-gateway`, with `$host`.
pub const SETTINGS_GATEWAY: MessageId = MessageId::new("settings-gateway");

/// `settings-gateway-none`.
pub const SETTINGS_GATEWAY_NONE: MessageId = MessageId::new("settings-gateway-none");

/// `settings-idle`.
pub const SETTINGS_IDLE: MessageId = MessageId::new("settings-idle");

/// `settings-idle-hint`.
pub const SETTINGS_IDLE_HINT: MessageId = MessageId::new("settings-idle-hint");

/// `settings-idle-minutes`, with `$n`.
pub const SETTINGS_IDLE_MINUTES: MessageId = MessageId::new("settings-idle-minutes");

/// `settings-keys`.
pub const SETTINGS_KEYS: MessageId = MessageId::new("settings-keys");

/// `settings-keys-show`.
pub const SETTINGS_KEYS_SHOW: MessageId = MessageId::new("settings-keys-show");

/// `settings-language`.
pub const SETTINGS_LANGUAGE: MessageId = MessageId::new("settings-language");

/// `settings-letters`.
pub const SETTINGS_LETTERS: MessageId = MessageId::new("settings-letters");

/// `settings-letters-hint`.
pub const SETTINGS_LETTERS_HINT: MessageId = MessageId::new("settings-letters-hint");

/// `settings-licence`.
pub const SETTINGS_LICENCE: MessageId = MessageId::new("settings-licence");

/// `settings-loading`.
pub const SETTINGS_LOADING: MessageId = MessageId::new("settings-loading");

/// `settings-lock`.
pub const SETTINGS_LOCK: MessageId = MessageId::new("settings-lock");

/// `settings-look`.
pub const SETTINGS_LOOK: MessageId = MessageId::new("settings-look");

/// `settings-notifications`.
pub const SETTINGS_NOTIFICATIONS: MessageId = MessageId::new("settings-notifications");

/// `settings-notifications-hint`.
pub const SETTINGS_NOTIFICATIONS_HINT: MessageId = MessageId::new("settings-notifications-hint");

/// `settings-pin-change`.
pub const SETTINGS_PIN_CHANGE: MessageId = MessageId::new("settings-pin-change");

/// `settings-pin-change-title`.
pub const SETTINGS_PIN_CHANGE_TITLE: MessageId = MessageId::new("settings-pin-change-title");

/// `settings-pin-off`.
pub const SETTINGS_PIN_OFF: MessageId = MessageId::new("settings-pin-off");

/// `settings-pin-off-body`.
pub const SETTINGS_PIN_OFF_BODY: MessageId = MessageId::new("settings-pin-off-body");

/// `settings-pin-on`.
pub const SETTINGS_PIN_ON: MessageId = MessageId::new("settings-pin-on");

/// `settings-pin-remove`.
pub const SETTINGS_PIN_REMOVE: MessageId = MessageId::new("settings-pin-remove");

/// `settings-pin-remove-body`.
pub const SETTINGS_PIN_REMOVE_BODY: MessageId = MessageId::new("settings-pin-remove-body");

/// `settings-pin-remove-title`.
pub const SETTINGS_PIN_REMOVE_TITLE: MessageId = MessageId::new("settings-pin-remove-title");

/// `settings-pin-removed`.
pub const SETTINGS_PIN_REMOVED: MessageId = MessageId::new("settings-pin-removed");

/// `settings-pin-saved`.
pub const SETTINGS_PIN_SAVED: MessageId = MessageId::new("settings-pin-saved");

/// `settings-pin-set`.
pub const SETTINGS_PIN_SET: MessageId = MessageId::new("settings-pin-set");

/// `settings-pin-set-title`.
pub const SETTINGS_PIN_SET_TITLE: MessageId = MessageId::new("settings-pin-set-title");

/// `settings-protection`.
pub const SETTINGS_PROTECTION: MessageId = MessageId::new("settings-protection");

/// `settings-protection-keyring`.
pub const SETTINGS_PROTECTION_KEYRING: MessageId = MessageId::new("settings-protection-keyring");

/// `settings-protection-memory`.
pub const SETTINGS_PROTECTION_MEMORY: MessageId = MessageId::new("settings-protection-memory");

/// `settings-protection-passphrase`.
pub const SETTINGS_PROTECTION_PASSPHRASE: MessageId = MessageId::new("settings-protection-passphrase");

/// `settings-protection-pin`, with `$store`.
pub const SETTINGS_PROTECTION_PIN: MessageId = MessageId::new("settings-protection-pin");

/// `settings-remind-closed`.
pub const SETTINGS_REMIND_CLOSED: MessageId = MessageId::new("settings-remind-closed");

/// `settings-remind-closed-hint`.
pub const SETTINGS_REMIND_CLOSED_HINT: MessageId = MessageId::new("settings-remind-closed-hint");

/// `settings-reminders`.
pub const SETTINGS_REMINDERS: MessageId = MessageId::new("settings-reminders");

/// `settings-saved`.
pub const SETTINGS_SAVED: MessageId = MessageId::new("settings-saved");

/// `settings-sign-out`.
pub const SETTINGS_SIGN_OUT: MessageId = MessageId::new("settings-sign-out");

/// `settings-sign-out-body`.
pub const SETTINGS_SIGN_OUT_BODY: MessageId = MessageId::new("settings-sign-out-body");

/// `settings-sign-out-stays`.
pub const SETTINGS_SIGN_OUT_STAYS: MessageId = MessageId::new("settings-sign-out-stays");

/// `settings-sign-out-title`.
pub const SETTINGS_SIGN_OUT_TITLE: MessageId = MessageId::new("settings-sign-out-title");

/// `settings-signed-in`.
pub const SETTINGS_SIGNED_IN: MessageId = MessageId::new("settings-signed-in");

/// `settings-title`.
pub const SETTINGS_TITLE: MessageId = MessageId::new("settings-title");

/// `settings-vault`.
pub const SETTINGS_VAULT: MessageId = MessageId::new("settings-vault");

/// `settings-version`, with `$version`.
pub const SETTINGS_VERSION: MessageId = MessageId::new("settings-version");

/// `shell-badge-applications`, with `$n`.
pub const SHELL_BADGE_APPLICATIONS: MessageId = MessageId::new("shell-badge-applications");

/// `shell-badge-bills`, with `$n`.
pub const SHELL_BADGE_BILLS: MessageId = MessageId::new("shell-badge-bills");

/// `shell-badge-todo`, with `$n`.
pub const SHELL_BADGE_TODO: MessageId = MessageId::new("shell-badge-todo");

/// `shell-environment`.
pub const SHELL_ENVIRONMENT: MessageId = MessageId::new("shell-environment");

/// `shell-language`.
pub const SHELL_LANGUAGE: MessageId = MessageId::new("shell-language");

/// `shell-lock-now`.
pub const SHELL_LOCK_NOW: MessageId = MessageId::new("shell-lock-now");

/// `shell-main-menu`.
pub const SHELL_MAIN_MENU: MessageId = MessageId::new("shell-main-menu");

/// `shell-menu`.
pub const SHELL_MENU: MessageId = MessageId::new("shell-menu");

/// `shell-notice-cache-rebuilt`.
pub const SHELL_NOTICE_CACHE_REBUILT: MessageId = MessageId::new("shell-notice-cache-rebuilt");

/// `shell-notice-clock-wrong`.
pub const SHELL_NOTICE_CLOCK_WRONG: MessageId = MessageId::new("shell-notice-clock-wrong");

/// `shell-notice-vault-set-aside`.
pub const SHELL_NOTICE_VAULT_SET_ASIDE: MessageId = MessageId::new("shell-notice-vault-set-aside");

/// `shell-page-applications`.
pub const SHELL_PAGE_APPLICATIONS: MessageId = MessageId::new("shell-page-applications");

/// `shell-page-bills`.
pub const SHELL_PAGE_BILLS: MessageId = MessageId::new("shell-page-bills");

/// `shell-page-privacy`.
pub const SHELL_PAGE_PRIVACY: MessageId = MessageId::new("shell-page-privacy");

/// `shell-page-settings`.
pub const SHELL_PAGE_SETTINGS: MessageId = MessageId::new("shell-page-settings");

/// `shell-page-today`.
pub const SHELL_PAGE_TODAY: MessageId = MessageId::new("shell-page-today");

/// `shell-page-todo`.
pub const SHELL_PAGE_TODO: MessageId = MessageId::new("shell-page-todo");

/// `shell-profile-add`.
pub const SHELL_PROFILE_ADD: MessageId = MessageId::new("shell-profile-add");

/// `shell-profile-examples`.
pub const SHELL_PROFILE_EXAMPLES: MessageId = MessageId::new("shell-profile-examples");

/// `shell-profile-nobody`.
pub const SHELL_PROFILE_NOBODY: MessageId = MessageId::new("shell-profile-nobody");

/// `shell-profile-other`, with `$initial`.
pub const SHELL_PROFILE_OTHER: MessageId = MessageId::new("shell-profile-other");

/// `shell-profile-personal`.
pub const SHELL_PROFILE_PERSONAL: MessageId = MessageId::new("shell-profile-personal");

/// `shell-profile-switch`.
pub const SHELL_PROFILE_SWITCH: MessageId = MessageId::new("shell-profile-switch");

/// `shell-skip`.
pub const SHELL_SKIP: MessageId = MessageId::new("shell-skip");

/// `shell-text-size`.
pub const SHELL_TEXT_SIZE: MessageId = MessageId::new("shell-text-size");

/// `shell-tools`.
pub const SHELL_TOOLS: MessageId = MessageId::new("shell-tools");

/// `signin-code`.
pub const SIGNIN_CODE: MessageId = MessageId::new("signin-code");

/// `signin-computer`.
pub const SIGNIN_COMPUTER: MessageId = MessageId::new("signin-computer");

/// `signin-computer-no-browser`.
pub const SIGNIN_COMPUTER_NO_BROWSER: MessageId = MessageId::new("signin-computer-no-browser");

/// `signin-computer-opened`.
pub const SIGNIN_COMPUTER_OPENED: MessageId = MessageId::new("signin-computer-opened");

/// `signin-computer-title`.
pub const SIGNIN_COMPUTER_TITLE: MessageId = MessageId::new("signin-computer-title");

/// `signin-copy-address`.
pub const SIGNIN_COPY_ADDRESS: MessageId = MessageId::new("signin-copy-address");

/// `signin-done`, with `$name`.
pub const SIGNIN_DONE: MessageId = MessageId::new("signin-done");

/// `signin-ended`.
pub const SIGNIN_ENDED: MessageId = MessageId::new("signin-ended");

/// `signin-left`, with `$minutes`, `$seconds`.
pub const SIGNIN_LEFT: MessageId = MessageId::new("signin-left");

/// `signin-left-seconds`, with `$seconds`.
pub const SIGNIN_LEFT_SECONDS: MessageId = MessageId::new("signin-left-seconds");

/// `signin-look`.
pub const SIGNIN_LOOK: MessageId = MessageId::new("signin-look");

/// `signin-mosaic`.
pub const SIGNIN_MOSAIC: MessageId = MessageId::new("signin-mosaic");

/// `signin-no-gateway`.
pub const SIGNIN_NO_GATEWAY: MessageId = MessageId::new("signin-no-gateway");

/// `signin-no-phone`.
pub const SIGNIN_NO_PHONE: MessageId = MessageId::new("signin-no-phone");

/// `signin-no-phone-counter`.
pub const SIGNIN_NO_PHONE_COUNTER: MessageId = MessageId::new("signin-no-phone-counter");

/// `signin-no-phone-lead`.
pub const SIGNIN_NO_PHONE_LEAD: MessageId = MessageId::new("signin-no-phone-lead");

/// `signin-no-phone-look`.
pub const SIGNIN_NO_PHONE_LOOK: MessageId = MessageId::new("signin-no-phone-look");

/// `signin-no-phone-other`.
pub const SIGNIN_NO_PHONE_OTHER: MessageId = MessageId::new("signin-no-phone-other");

/// `signin-no-phone-title`.
pub const SIGNIN_NO_PHONE_TITLE: MessageId = MessageId::new("signin-no-phone-title");

/// `signin-opened`.
pub const SIGNIN_OPENED: MessageId = MessageId::new("signin-opened");

/// `signin-page`.
pub const SIGNIN_PAGE: MessageId = MessageId::new("signin-page");

/// `signin-phone-instead`.
pub const SIGNIN_PHONE_INSTEAD: MessageId = MessageId::new("signin-phone-instead");

/// `signin-profile-locked`.
pub const SIGNIN_PROFILE_LOCKED: MessageId = MessageId::new("signin-profile-locked");

/// `signin-promise-little`.
pub const SIGNIN_PROMISE_LITTLE: MessageId = MessageId::new("signin-promise-little");

/// `signin-promise-lock`.
pub const SIGNIN_PROMISE_LOCK: MessageId = MessageId::new("signin-promise-lock");

/// `signin-promise-statistics`.
pub const SIGNIN_PROMISE_STATISTICS: MessageId = MessageId::new("signin-promise-statistics");

/// `signin-qr`.
pub const SIGNIN_QR: MessageId = MessageId::new("signin-qr");

/// `signin-renew`.
pub const SIGNIN_RENEW: MessageId = MessageId::new("signin-renew");

/// `signin-starting`.
pub const SIGNIN_STARTING: MessageId = MessageId::new("signin-starting");

/// `signin-step-1`.
pub const SIGNIN_STEP_1: MessageId = MessageId::new("signin-step-1");

/// `signin-step-2`.
pub const SIGNIN_STEP_2: MessageId = MessageId::new("signin-step-2");

/// `signin-step-3`.
pub const SIGNIN_STEP_3: MessageId = MessageId::new("signin-step-3");

/// `signin-test-address`.
pub const SIGNIN_TEST_ADDRESS: MessageId = MessageId::new("signin-test-address");

/// `signin-test-phone`.
pub const SIGNIN_TEST_PHONE: MessageId = MessageId::new("signin-test-phone");

/// `signin-title`.
pub const SIGNIN_TITLE: MessageId = MessageId::new("signin-title");

/// `signin-waiting`.
pub const SIGNIN_WAITING: MessageId = MessageId::new("signin-waiting");

/// `step-up-again`.
pub const STEP_UP_AGAIN: MessageId = MessageId::new("step-up-again");

/// `step-up-cancel`.
pub const STEP_UP_CANCEL: MessageId = MessageId::new("step-up-cancel");

/// `step-up-code`.
pub const STEP_UP_CODE: MessageId = MessageId::new("step-up-code");

/// `step-up-expired`.
pub const STEP_UP_EXPIRED: MessageId = MessageId::new("step-up-expired");

/// `step-up-left`, with `$time`.
pub const STEP_UP_LEFT: MessageId = MessageId::new("step-up-left");

/// `step-up-refused`.
pub const STEP_UP_REFUSED: MessageId = MessageId::new("step-up-refused");

/// `step-up-sign`.
pub const STEP_UP_SIGN: MessageId = MessageId::new("step-up-sign");

/// `step-up-title`.
pub const STEP_UP_TITLE: MessageId = MessageId::new("step-up-title");

/// `step-up-waiting`.
pub const STEP_UP_WAITING: MessageId = MessageId::new("step-up-waiting");

/// `today-access`.
pub const TODAY_ACCESS: MessageId = MessageId::new("today-access");

/// `today-access-log`.
pub const TODAY_ACCESS_LOG: MessageId = MessageId::new("today-access-log");

/// `today-access-other`, with `$day`, `$what`.
pub const TODAY_ACCESS_OTHER: MessageId = MessageId::new("today-access-other");

/// `today-access-read`, with `$day`, `$fields`.
pub const TODAY_ACCESS_READ: MessageId = MessageId::new("today-access-read");

/// `today-access-refused`, with `$day`, `$fields`.
pub const TODAY_ACCESS_REFUSED: MessageId = MessageId::new("today-access-refused");

/// `today-alert-copied-body`, with `$time`, `$what`.
pub const TODAY_ALERT_COPIED_BODY: MessageId = MessageId::new("today-alert-copied-body");

/// `today-alert-copied-title`.
pub const TODAY_ALERT_COPIED_TITLE: MessageId = MessageId::new("today-alert-copied-title");

/// `today-alert-known`.
pub const TODAY_ALERT_KNOWN: MessageId = MessageId::new("today-alert-known");

/// `today-alert-read`.
pub const TODAY_ALERT_READ: MessageId = MessageId::new("today-alert-read");

/// `today-alert-sign-in-body`, with `$time`, `$what`.
pub const TODAY_ALERT_SIGN_IN_BODY: MessageId = MessageId::new("today-alert-sign-in-body");

/// `today-alert-sign-in-title`.
pub const TODAY_ALERT_SIGN_IN_TITLE: MessageId = MessageId::new("today-alert-sign-in-title");

/// `today-all`, with `$n`.
pub const TODAY_ALL: MessageId = MessageId::new("today-all");

/// `today-example`.
pub const TODAY_EXAMPLE: MessageId = MessageId::new("today-example");

/// `today-examples-body`.
pub const TODAY_EXAMPLES_BODY: MessageId = MessageId::new("today-examples-body");

/// `today-examples-title`.
pub const TODAY_EXAMPLES_TITLE: MessageId = MessageId::new("today-examples-title");

/// `today-mark-appointment`.
pub const TODAY_MARK_APPOINTMENT: MessageId = MessageId::new("today-mark-appointment");

/// `today-mark-collect`.
pub const TODAY_MARK_COLLECT: MessageId = MessageId::new("today-mark-collect");

/// `today-mark-document`.
pub const TODAY_MARK_DOCUMENT: MessageId = MessageId::new("today-mark-document");

/// `today-mark-form`.
pub const TODAY_MARK_FORM: MessageId = MessageId::new("today-mark-form");

/// `today-mark-notice`.
pub const TODAY_MARK_NOTICE: MessageId = MessageId::new("today-mark-notice");

/// `today-mark-other`.
pub const TODAY_MARK_OTHER: MessageId = MessageId::new("today-mark-other");

/// `today-mark-payment`.
pub const TODAY_MARK_PAYMENT: MessageId = MessageId::new("today-mark-payment");

/// `today-mark-renewal`.
pub const TODAY_MARK_RENEWAL: MessageId = MessageId::new("today-mark-renewal");

/// `today-mark-reply`.
pub const TODAY_MARK_REPLY: MessageId = MessageId::new("today-mark-reply");

/// `today-new`, with `$title`.
pub const TODAY_NEW: MessageId = MessageId::new("today-new");

/// `today-next`.
pub const TODAY_NEXT: MessageId = MessageId::new("today-next");

/// `today-next-none`.
pub const TODAY_NEXT_NONE: MessageId = MessageId::new("today-next-none");

/// `today-next-none-body`.
pub const TODAY_NEXT_NONE_BODY: MessageId = MessageId::new("today-next-none-body");

/// `today-open`.
pub const TODAY_OPEN: MessageId = MessageId::new("today-open");

/// `today-progress`.
pub const TODAY_PROGRESS: MessageId = MessageId::new("today-progress");

/// `today-sign-in`.
pub const TODAY_SIGN_IN: MessageId = MessageId::new("today-sign-in");

/// `today-soon`.
pub const TODAY_SOON: MessageId = MessageId::new("today-soon");

/// `today-strip`.
pub const TODAY_STRIP: MessageId = MessageId::new("today-strip");

/// `today-strip-at`, with `$time`, `$title`.
pub const TODAY_STRIP_AT: MessageId = MessageId::new("today-strip-at");

/// `today-strip-many`, with `$n`.
pub const TODAY_STRIP_MANY: MessageId = MessageId::new("today-strip-many");

/// `today-strip-spoken`, with `$n`, `$titles`.
pub const TODAY_STRIP_SPOKEN: MessageId = MessageId::new("today-strip-spoken");

/// `today-strip-today`.
pub const TODAY_STRIP_TODAY: MessageId = MessageId::new("today-strip-today");

/// `today-sub-clear`, with `$title`, `$when`.
pub const TODAY_SUB_CLEAR: MessageId = MessageId::new("today-sub-clear");

/// `today-sub-later`, with `$title`, `$when`.
pub const TODAY_SUB_LATER: MessageId = MessageId::new("today-sub-later");

/// `today-sub-overdue`, with `$n`, `$title`.
pub const TODAY_SUB_OVERDUE: MessageId = MessageId::new("today-sub-overdue");

/// `today-sub-quiet`.
pub const TODAY_SUB_QUIET: MessageId = MessageId::new("today-sub-quiet");

/// `today-thing`.
pub const TODAY_THING: MessageId = MessageId::new("today-thing");

/// `today-title-none`.
pub const TODAY_TITLE_NONE: MessageId = MessageId::new("today-title-none");

/// `today-title-some`, with `$n`.
pub const TODAY_TITLE_SOME: MessageId = MessageId::new("today-title-some");

/// `today-waits`.
pub const TODAY_WAITS: MessageId = MessageId::new("today-waits");

/// `today-when-day`, with `$day`.
pub const TODAY_WHEN_DAY: MessageId = MessageId::new("today-when-day");

/// `today-when-today`.
pub const TODAY_WHEN_TODAY: MessageId = MessageId::new("today-when-today");

/// `today-when-tomorrow`.
pub const TODAY_WHEN_TOMORROW: MessageId = MessageId::new("today-when-tomorrow");

/// `todo-back-on`, with `$day`.
pub const TODO_BACK_ON: MessageId = MessageId::new("todo-back-on");

/// `todo-belongs`.
pub const TODO_BELONGS: MessageId = MessageId::new("todo-belongs");

/// `todo-belongs-open`.
pub const TODO_BELONGS_OPEN: MessageId = MessageId::new("todo-belongs-open");

/// `todo-by`, with `$day`, `$title`.
pub const TODO_BY: MessageId = MessageId::new("todo-by");

/// `todo-choose-body`.
pub const TODO_CHOOSE_BODY: MessageId = MessageId::new("todo-choose-body");

/// `todo-choose-title`.
pub const TODO_CHOOSE_TITLE: MessageId = MessageId::new("todo-choose-title");

/// `todo-clear`.
pub const TODO_CLEAR: MessageId = MessageId::new("todo-clear");

/// `todo-close-department`, with `$department`.
pub const TODO_CLOSE_DEPARTMENT: MessageId = MessageId::new("todo-close-department");

/// `todo-close-other`.
pub const TODO_CLOSE_OTHER: MessageId = MessageId::new("todo-close-other");

/// `todo-close-person`.
pub const TODO_CLOSE_PERSON: MessageId = MessageId::new("todo-close-person");

/// `todo-closed-on`, with `$day`.
pub const TODO_CLOSED_ON: MessageId = MessageId::new("todo-closed-on");

/// `todo-consequence`, with `$text`.
pub const TODO_CONSEQUENCE: MessageId = MessageId::new("todo-consequence");

/// `todo-contact`.
pub const TODO_CONTACT: MessageId = MessageId::new("todo-contact");

/// `todo-count`, with `$n`.
pub const TODO_COUNT: MessageId = MessageId::new("todo-count");

/// `todo-department`.
pub const TODO_DEPARTMENT: MessageId = MessageId::new("todo-department");

/// `todo-department-all`.
pub const TODO_DEPARTMENT_ALL: MessageId = MessageId::new("todo-department-all");

/// `todo-done-back`.
pub const TODO_DONE_BACK: MessageId = MessageId::new("todo-done-back");

/// `todo-done-empty-body`.
pub const TODO_DONE_EMPTY_BODY: MessageId = MessageId::new("todo-done-empty-body");

/// `todo-done-empty-title`.
pub const TODO_DONE_EMPTY_TITLE: MessageId = MessageId::new("todo-done-empty-title");

/// `todo-done-foot`.
pub const TODO_DONE_FOOT: MessageId = MessageId::new("todo-done-foot");

/// `todo-done-on`, with `$day`.
pub const TODO_DONE_ON: MessageId = MessageId::new("todo-done-on");

/// `todo-done-said`, with `$n`, `$title`.
pub const TODO_DONE_SAID: MessageId = MessageId::new("todo-done-said");

/// `todo-done-see`, with `$n`.
pub const TODO_DONE_SEE: MessageId = MessageId::new("todo-done-see");

/// `todo-done-title`.
pub const TODO_DONE_TITLE: MessageId = MessageId::new("todo-done-title");

/// `todo-due-at`, with `$day`, `$time`.
pub const TODO_DUE_AT: MessageId = MessageId::new("todo-due-at");

/// `todo-due-on`, with `$day`.
pub const TODO_DUE_ON: MessageId = MessageId::new("todo-due-on");

/// `todo-due-today`.
pub const TODO_DUE_TODAY: MessageId = MessageId::new("todo-due-today");

/// `todo-due-today-at`, with `$time`.
pub const TODO_DUE_TODAY_AT: MessageId = MessageId::new("todo-due-today-at");

/// `todo-elsewhere`.
pub const TODO_ELSEWHERE: MessageId = MessageId::new("todo-elsewhere");

/// `todo-elsewhere-body`.
pub const TODO_ELSEWHERE_BODY: MessageId = MessageId::new("todo-elsewhere-body");

/// `todo-empty-body`.
pub const TODO_EMPTY_BODY: MessageId = MessageId::new("todo-empty-body");

/// `todo-empty-title`.
pub const TODO_EMPTY_TITLE: MessageId = MessageId::new("todo-empty-title");

/// `todo-example-body`.
pub const TODO_EXAMPLE_BODY: MessageId = MessageId::new("todo-example-body");

/// `todo-find`.
pub const TODO_FIND: MessageId = MessageId::new("todo-find");

/// `todo-find-hint`.
pub const TODO_FIND_HINT: MessageId = MessageId::new("todo-find-hint");

/// `todo-gone-body`.
pub const TODO_GONE_BODY: MessageId = MessageId::new("todo-gone-body");

/// `todo-gone-title`.
pub const TODO_GONE_TITLE: MessageId = MessageId::new("todo-gone-title");

/// `todo-group-can-do-now`.
pub const TODO_GROUP_CAN_DO_NOW: MessageId = MessageId::new("todo-group-can-do-now");

/// `todo-group-done`.
pub const TODO_GROUP_DONE: MessageId = MessageId::new("todo-group-done");

/// `todo-group-needs-you`.
pub const TODO_GROUP_NEEDS_YOU: MessageId = MessageId::new("todo-group-needs-you");

/// `todo-group-snoozed`.
pub const TODO_GROUP_SNOOZED: MessageId = MessageId::new("todo-group-snoozed");

/// `todo-group-spoken`, with `$n`, `$name`.
pub const TODO_GROUP_SPOKEN: MessageId = MessageId::new("todo-group-spoken");

/// `todo-group-waiting`.
pub const TODO_GROUP_WAITING: MessageId = MessageId::new("todo-group-waiting");

/// `todo-has-note`.
pub const TODO_HAS_NOTE: MessageId = MessageId::new("todo-has-note");

/// `todo-history-see`.
pub const TODO_HISTORY_SEE: MessageId = MessageId::new("todo-history-see");

/// `todo-ics`.
pub const TODO_ICS: MessageId = MessageId::new("todo-ics");

/// `todo-ics-open`.
pub const TODO_ICS_OPEN: MessageId = MessageId::new("todo-ics-open");

/// `todo-ics-saved`.
pub const TODO_ICS_SAVED: MessageId = MessageId::new("todo-ics-saved");

/// `todo-left-days`, with `$n`.
pub const TODO_LEFT_DAYS: MessageId = MessageId::new("todo-left-days");

/// `todo-left-overdue`.
pub const TODO_LEFT_OVERDUE: MessageId = MessageId::new("todo-left-overdue");

/// `todo-left-today`.
pub const TODO_LEFT_TODAY: MessageId = MessageId::new("todo-left-today");

/// `todo-left-tomorrow`.
pub const TODO_LEFT_TOMORROW: MessageId = MessageId::new("todo-left-tomorrow");

/// `todo-list`.
pub const TODO_LIST: MessageId = MessageId::new("todo-list");

/// `todo-missing`.
pub const TODO_MISSING: MessageId = MessageId::new("todo-missing");

/// `todo-no-date`.
pub const TODO_NO_DATE: MessageId = MessageId::new("todo-no-date");

/// `todo-none-body`.
pub const TODO_NONE_BODY: MessageId = MessageId::new("todo-none-body");

/// `todo-none-title`.
pub const TODO_NONE_TITLE: MessageId = MessageId::new("todo-none-title");

/// `todo-note`.
pub const TODO_NOTE: MessageId = MessageId::new("todo-note");

/// `todo-note-failed`.
pub const TODO_NOTE_FAILED: MessageId = MessageId::new("todo-note-failed");

/// `todo-note-hint`.
pub const TODO_NOTE_HINT: MessageId = MessageId::new("todo-note-hint");

/// `todo-note-long`.
pub const TODO_NOTE_LONG: MessageId = MessageId::new("todo-note-long");

/// `todo-note-saved`.
pub const TODO_NOTE_SAVED: MessageId = MessageId::new("todo-note-saved");

/// `todo-outbox-again`.
pub const TODO_OUTBOX_AGAIN: MessageId = MessageId::new("todo-outbox-again");

/// `todo-outbox-again-named`, with `$title`.
pub const TODO_OUTBOX_AGAIN_NAMED: MessageId = MessageId::new("todo-outbox-again-named");

/// `todo-outbox-at`, with `$time`, `$what`.
pub const TODO_OUTBOX_AT: MessageId = MessageId::new("todo-outbox-at");

/// `todo-outbox-changed`.
pub const TODO_OUTBOX_CHANGED: MessageId = MessageId::new("todo-outbox-changed");

/// `todo-outbox-compare`.
pub const TODO_OUTBOX_COMPARE: MessageId = MessageId::new("todo-outbox-compare");

/// `todo-outbox-compare-due`.
pub const TODO_OUTBOX_COMPARE_DUE: MessageId = MessageId::new("todo-outbox-compare-due");

/// `todo-outbox-compare-name`.
pub const TODO_OUTBOX_COMPARE_NAME: MessageId = MessageId::new("todo-outbox-compare-name");

/// `todo-outbox-compare-none`.
pub const TODO_OUTBOX_COMPARE_NONE: MessageId = MessageId::new("todo-outbox-compare-none");

/// `todo-outbox-compare-present`.
pub const TODO_OUTBOX_COMPARE_PRESENT: MessageId = MessageId::new("todo-outbox-compare-present");

/// `todo-outbox-compare-same`.
pub const TODO_OUTBOX_COMPARE_SAME: MessageId = MessageId::new("todo-outbox-compare-same");

/// `todo-outbox-compare-seen`.
pub const TODO_OUTBOX_COMPARE_SEEN: MessageId = MessageId::new("todo-outbox-compare-seen");

/// `todo-outbox-compare-standing`.
pub const TODO_OUTBOX_COMPARE_STANDING: MessageId = MessageId::new("todo-outbox-compare-standing");

/// `todo-outbox-compare-total`.
pub const TODO_OUTBOX_COMPARE_TOTAL: MessageId = MessageId::new("todo-outbox-compare-total");

/// `todo-outbox-discard`.
pub const TODO_OUTBOX_DISCARD: MessageId = MessageId::new("todo-outbox-discard");

/// `todo-outbox-discard-named`, with `$title`.
pub const TODO_OUTBOX_DISCARD_NAMED: MessageId = MessageId::new("todo-outbox-discard-named");

/// `todo-outbox-empty-body`.
pub const TODO_OUTBOX_EMPTY_BODY: MessageId = MessageId::new("todo-outbox-empty-body");

/// `todo-outbox-empty-title`.
pub const TODO_OUTBOX_EMPTY_TITLE: MessageId = MessageId::new("todo-outbox-empty-title");

/// `todo-outbox-gone`.
pub const TODO_OUTBOX_GONE: MessageId = MessageId::new("todo-outbox-gone");

/// `todo-outbox-kind-application-seen`.
pub const TODO_OUTBOX_KIND_APPLICATION_SEEN: MessageId = MessageId::new("todo-outbox-kind-application-seen");

/// `todo-outbox-kind-application-withdraw`.
pub const TODO_OUTBOX_KIND_APPLICATION_WITHDRAW: MessageId = MessageId::new("todo-outbox-kind-application-withdraw");

/// `todo-outbox-kind-bill-claim`.
pub const TODO_OUTBOX_KIND_BILL_CLAIM: MessageId = MessageId::new("todo-outbox-kind-bill-claim");

/// `todo-outbox-kind-bill-claim-back`.
pub const TODO_OUTBOX_KIND_BILL_CLAIM_BACK: MessageId = MessageId::new("todo-outbox-kind-bill-claim-back");

/// `todo-outbox-kind-payment`.
pub const TODO_OUTBOX_KIND_PAYMENT: MessageId = MessageId::new("todo-outbox-kind-payment");

/// `todo-outbox-kind-task-done`.
pub const TODO_OUTBOX_KIND_TASK_DONE: MessageId = MessageId::new("todo-outbox-kind-task-done");

/// `todo-outbox-kind-task-reopen`.
pub const TODO_OUTBOX_KIND_TASK_REOPEN: MessageId = MessageId::new("todo-outbox-kind-task-reopen");

/// `todo-outbox-kind-task-snooze`.
pub const TODO_OUTBOX_KIND_TASK_SNOOZE: MessageId = MessageId::new("todo-outbox-kind-task-snooze");

/// `todo-outbox-kind-task-wake`.
pub const TODO_OUTBOX_KIND_TASK_WAKE: MessageId = MessageId::new("todo-outbox-kind-task-wake");

/// `todo-outbox-not-allowed`.
pub const TODO_OUTBOX_NOT_ALLOWED: MessageId = MessageId::new("todo-outbox-not-allowed");

/// `todo-outbox-other`.
pub const TODO_OUTBOX_OTHER: MessageId = MessageId::new("todo-outbox-other");

/// `todo-outbox-see`, with `$n`.
pub const TODO_OUTBOX_SEE: MessageId = MessageId::new("todo-outbox-see");

/// `todo-outbox-sub`.
pub const TODO_OUTBOX_SUB: MessageId = MessageId::new("todo-outbox-sub");

/// `todo-outbox-title`.
pub const TODO_OUTBOX_TITLE: MessageId = MessageId::new("todo-outbox-title");

/// `todo-outbox-untitled`.
pub const TODO_OUTBOX_UNTITLED: MessageId = MessageId::new("todo-outbox-untitled");

/// `todo-overdue-since`, with `$day`.
pub const TODO_OVERDUE_SINCE: MessageId = MessageId::new("todo-overdue-since");

/// `todo-queued`.
pub const TODO_QUEUED: MessageId = MessageId::new("todo-queued");

/// `todo-queued-tag`.
pub const TODO_QUEUED_TAG: MessageId = MessageId::new("todo-queued-tag");

/// `todo-reference`, with `$ref`.
pub const TODO_REFERENCE: MessageId = MessageId::new("todo-reference");

/// `todo-reference-copy`.
pub const TODO_REFERENCE_COPY: MessageId = MessageId::new("todo-reference-copy");

/// `todo-remind-body`.
pub const TODO_REMIND_BODY: MessageId = MessageId::new("todo-remind-body");

/// `todo-remind-no`.
pub const TODO_REMIND_NO: MessageId = MessageId::new("todo-remind-no");

/// `todo-remind-title`.
pub const TODO_REMIND_TITLE: MessageId = MessageId::new("todo-remind-title");

/// `todo-remind-yes`.
pub const TODO_REMIND_YES: MessageId = MessageId::new("todo-remind-yes");

/// `todo-reopen`.
pub const TODO_REOPEN: MessageId = MessageId::new("todo-reopen");

/// `todo-reopened-said`, with `$title`.
pub const TODO_REOPENED_SAID: MessageId = MessageId::new("todo-reopened-said");

/// `todo-snooze`.
pub const TODO_SNOOZE: MessageId = MessageId::new("todo-snooze");

/// `todo-snooze-choice`, with `$day`, `$name`.
pub const TODO_SNOOZE_CHOICE: MessageId = MessageId::new("todo-snooze-choice");

/// `todo-snooze-day`.
pub const TODO_SNOOZE_DAY: MessageId = MessageId::new("todo-snooze-day");

/// `todo-snooze-late`.
pub const TODO_SNOOZE_LATE: MessageId = MessageId::new("todo-snooze-late");

/// `todo-snooze-set`.
pub const TODO_SNOOZE_SET: MessageId = MessageId::new("todo-snooze-set");

/// `todo-snooze-three`.
pub const TODO_SNOOZE_THREE: MessageId = MessageId::new("todo-snooze-three");

/// `todo-snooze-tomorrow`.
pub const TODO_SNOOZE_TOMORROW: MessageId = MessageId::new("todo-snooze-tomorrow");

/// `todo-snooze-week`.
pub const TODO_SNOOZE_WEEK: MessageId = MessageId::new("todo-snooze-week");

/// `todo-snoozed`, with `$day`, `$title`.
pub const TODO_SNOOZED: MessageId = MessageId::new("todo-snoozed");

/// `todo-sort`.
pub const TODO_SORT: MessageId = MessageId::new("todo-sort");

/// `todo-sort-department`.
pub const TODO_SORT_DEPARTMENT: MessageId = MessageId::new("todo-sort-department");

/// `todo-sort-due`.
pub const TODO_SORT_DUE: MessageId = MessageId::new("todo-sort-due");

/// `todo-sort-newest`.
pub const TODO_SORT_NEWEST: MessageId = MessageId::new("todo-sort-newest");

/// `todo-source`, with `$department`, `$time`.
pub const TODO_SOURCE: MessageId = MessageId::new("todo-source");

/// `todo-state-closed`.
pub const TODO_STATE_CLOSED: MessageId = MessageId::new("todo-state-closed");

/// `todo-state-done`.
pub const TODO_STATE_DONE: MessageId = MessageId::new("todo-state-done");

/// `todo-state-open`.
pub const TODO_STATE_OPEN: MessageId = MessageId::new("todo-state-open");

/// `todo-state-other`.
pub const TODO_STATE_OTHER: MessageId = MessageId::new("todo-state-other");

/// `todo-state-snoozed`, with `$day`.
pub const TODO_STATE_SNOOZED: MessageId = MessageId::new("todo-state-snoozed");

/// `todo-state-withdrawn`.
pub const TODO_STATE_WITHDRAWN: MessageId = MessageId::new("todo-state-withdrawn");

/// `todo-thing`.
pub const TODO_THING: MessageId = MessageId::new("todo-thing");

/// `todo-thing-task`.
pub const TODO_THING_TASK: MessageId = MessageId::new("todo-thing-task");

/// `todo-undone-said`, with `$title`.
pub const TODO_UNDONE_SAID: MessageId = MessageId::new("todo-undone-said");

/// `todo-waits-department`, with `$department`.
pub const TODO_WAITS_DEPARTMENT: MessageId = MessageId::new("todo-waits-department");

/// `todo-waits-other`.
pub const TODO_WAITS_OTHER: MessageId = MessageId::new("todo-waits-other");

/// `todo-waits-other-party`.
pub const TODO_WAITS_OTHER_PARTY: MessageId = MessageId::new("todo-waits-other-party");

/// `todo-waits-person`.
pub const TODO_WAITS_PERSON: MessageId = MessageId::new("todo-waits-person");

/// `todo-wake`.
pub const TODO_WAKE: MessageId = MessageId::new("todo-wake");

/// `todo-wedged`.
pub const TODO_WEDGED: MessageId = MessageId::new("todo-wedged");

/// `todo-wedged-see`.
pub const TODO_WEDGED_SEE: MessageId = MessageId::new("todo-wedged-see");

/// `todo-wedged-tag`.
pub const TODO_WEDGED_TAG: MessageId = MessageId::new("todo-wedged-tag");

/// `todo-why`.
pub const TODO_WHY: MessageId = MessageId::new("todo-why");

/// `todo-woken`, with `$title`.
pub const TODO_WOKEN: MessageId = MessageId::new("todo-woken");

/// Every message, in the order of their ids.
pub const ALL: &[MessageId] = &[
    ABOUT_INDEPENDENT,
    APP_HISTORY,
    APP_REFERENCE,
    APP_WITHDRAW,
    APPLICATIONS_ASKED_BODY,
    APPLICATIONS_ASKED_QUEUED,
    APPLICATIONS_ASKED_TITLE,
    APPLICATIONS_ASKED_WEDGED,
    APPLICATIONS_BY_PERSON,
    APPLICATIONS_CHOOSE_BODY,
    APPLICATIONS_CHOOSE_TITLE,
    APPLICATIONS_CLEAR,
    APPLICATIONS_COMPLETED_TITLE,
    APPLICATIONS_CONTACT,
    APPLICATIONS_COPY,
    APPLICATIONS_COUNT,
    APPLICATIONS_DECLINED_BODY,
    APPLICATIONS_DECLINED_TITLE,
    APPLICATIONS_DOCUMENT_NEEDED,
    APPLICATIONS_DOCUMENT_OTHER,
    APPLICATIONS_DOCUMENT_RECEIVED,
    APPLICATIONS_DOCUMENT_REPLACE,
    APPLICATIONS_DOCUMENTS,
    APPLICATIONS_DOCUMENTS_NONE,
    APPLICATIONS_EMPTY_BODY,
    APPLICATIONS_EMPTY_TITLE,
    APPLICATIONS_EXAMPLES,
    APPLICATIONS_EXAMPLES_BODY,
    APPLICATIONS_FIND,
    APPLICATIONS_FRESH,
    APPLICATIONS_GONE_BODY,
    APPLICATIONS_GONE_TITLE,
    APPLICATIONS_ILLUSTRATIVE,
    APPLICATIONS_LIST,
    APPLICATIONS_MOVED,
    APPLICATIONS_NEW,
    APPLICATIONS_NEXT,
    APPLICATIONS_NEXT_EXPECTED,
    APPLICATIONS_NONE_BODY,
    APPLICATIONS_NONE_TITLE,
    APPLICATIONS_OBJECT,
    APPLICATIONS_OPEN_TASK,
    APPLICATIONS_READY_TITLE,
    APPLICATIONS_REFUSED_TITLE,
    APPLICATIONS_REFUSED_UNSAID,
    APPLICATIONS_SAYS,
    APPLICATIONS_SORT,
    APPLICATIONS_SORT_DEPARTMENT,
    APPLICATIONS_SORT_NEWS,
    APPLICATIONS_SORT_SUBMITTED,
    APPLICATIONS_STAGES,
    APPLICATIONS_STAGES_PLAIN,
    APPLICATIONS_STATUS_BEING_CHECKED,
    APPLICATIONS_STATUS_BEING_MADE,
    APPLICATIONS_STATUS_COMPLETED,
    APPLICATIONS_STATUS_MORE_INFORMATION_NEEDED,
    APPLICATIONS_STATUS_OTHER,
    APPLICATIONS_STATUS_PAID,
    APPLICATIONS_STATUS_READY,
    APPLICATIONS_STATUS_REFUSED,
    APPLICATIONS_STATUS_SUBMITTED,
    APPLICATIONS_STATUS_WITHDRAWN,
    APPLICATIONS_STEP,
    APPLICATIONS_SUBMITTED_ON,
    APPLICATIONS_TASKS,
    APPLICATIONS_THING,
    APPLICATIONS_THING_ONE,
    APPLICATIONS_WAITS_TITLE,
    APPLICATIONS_WITH_ENDED,
    APPLICATIONS_WITHDRAW_BODY,
    APPLICATIONS_WITHDRAW_KEEP,
    APPLICATIONS_WITHDRAW_TITLE,
    APPLICATIONS_WITHDRAWN_BODY,
    APPLICATIONS_WITHDRAWN_TITLE,
    AUTOPAY_ACTIVE_HERE,
    AUTOPAY_ADD_TITLE,
    AUTOPAY_ASKED_BODY,
    AUTOPAY_BANK,
    AUTOPAY_CHANGE,
    AUTOPAY_CHANGE_NAMED,
    AUTOPAY_CHANGE_TITLE,
    AUTOPAY_COLLECTED,
    AUTOPAY_CONFIRM,
    AUTOPAY_END,
    AUTOPAY_END_BODY,
    AUTOPAY_END_GO,
    AUTOPAY_END_NAMED,
    AUTOPAY_END_TITLE,
    AUTOPAY_FORM_SUB,
    AUTOPAY_KEEP,
    AUTOPAY_LIMITS,
    AUTOPAY_NONE_BODY,
    AUTOPAY_NONE_TITLE,
    AUTOPAY_OFFER,
    AUTOPAY_ONE_BILL,
    AUTOPAY_ONE_BILL_HINT,
    AUTOPAY_ONE_MONTH,
    AUTOPAY_REFUSED,
    AUTOPAY_SEE,
    AUTOPAY_SET,
    AUTOPAY_STATE_ACTIVE,
    AUTOPAY_STATE_CANCELLED,
    AUTOPAY_STATE_OTHER,
    AUTOPAY_STATE_PENDING,
    AUTOPAY_STATE_REFUSED,
    AUTOPAY_SUB,
    AUTOPAY_TITLE,
    AUTOPAY_WHAT,
    AUTOPAY_WHAT_BODY,
    AUTOPAY_WRONG,
    AUTOPAY_WRONG_MONTH,
    BAR_FIND,
    BAR_FIND_SHORT,
    BILL_DUE_IN,
    BILL_DUE_UNCHECKED,
    BILL_KIND_BUSINESS_REGISTRATION,
    BILL_KIND_COURT_FINE,
    BILL_KIND_FIXED_PENALTY,
    BILL_KIND_GENERAL_DEMAND_NOTE,
    BILL_KIND_GOVERNMENT_RENT,
    BILL_KIND_LICENCE_FEE,
    BILL_KIND_MARKET_RENT,
    BILL_KIND_OTHER,
    BILL_KIND_RATES,
    BILL_KIND_STAMP_DUTY,
    BILL_KIND_TAX_DEMAND_NOTE,
    BILL_KIND_TAX_RESERVE_CERTIFICATE,
    BILL_KIND_VISA_FEE,
    BILL_KIND_WATER,
    BILLS_ACCOUNT,
    BILLS_ACCOUNT_COPY,
    BILLS_ADD,
    BILLS_ADD_SCAN,
    BILLS_ADD_SUB,
    BILLS_ADD_TITLE,
    BILLS_ADD_TYPE,
    BILLS_ADD_WAY,
    BILLS_ADDED_HELP,
    BILLS_ADDED_TAG,
    BILLS_ALL_TITLE,
    BILLS_AUTOPAY,
    BILLS_BELOW_EXPECTED,
    BILLS_BELOW_INSTALMENT,
    BILLS_BELOW_REMIND,
    BILLS_BELOW_WHOM,
    BILLS_CATEGORY_FEES,
    BILLS_CATEGORY_OTHER,
    BILLS_CATEGORY_RATES,
    BILLS_CATEGORY_RATES_SHORT,
    BILLS_CATEGORY_TAX,
    BILLS_CATEGORY_WATER,
    BILLS_CHANNEL_ATM,
    BILLS_CHANNEL_CONVENIENCE_STORE,
    BILLS_CHANNEL_COUNTER,
    BILLS_CHANNEL_E_CHEQUE,
    BILLS_CHANNEL_EDDA,
    BILLS_CHANNEL_FPS,
    BILLS_CHANNEL_OTHER,
    BILLS_CHANNEL_PPS,
    BILLS_CHART_BLOCK,
    BILLS_CHART_HIGHEST,
    BILLS_CHART_HINT,
    BILLS_CHART_MONTHS,
    BILLS_CHART_NAME,
    BILLS_CHART_NOTHING,
    BILLS_CLAIM,
    BILLS_CLAIM_BACK,
    BILLS_CLAIM_CHANNEL,
    BILLS_CLAIM_DAY,
    BILLS_CLAIM_DAY_WRONG,
    BILLS_CLAIM_GO,
    BILLS_CLAIM_HINT,
    BILLS_CLAIM_MISSING,
    BILLS_CLAIM_TITLE,
    BILLS_CONTACT,
    BILLS_COUNT,
    BILLS_DROP,
    BILLS_DROP_CHOOSE,
    BILLS_DROP_HELP,
    BILLS_DROP_STAYS,
    BILLS_EMPTY_BODY,
    BILLS_EMPTY_TITLE,
    BILLS_EXAMPLE,
    BILLS_EXAMPLES_BODY,
    BILLS_EXAMPLES_TITLE,
    BILLS_FETCHED,
    BILLS_FILTER,
    BILLS_FILTER_ALL,
    BILLS_FILTER_ENDED,
    BILLS_FILTER_OPEN,
    BILLS_FIND,
    BILLS_FIND_CLEAR,
    BILLS_FOR,
    BILLS_FORM_AMOUNT,
    BILLS_FORM_CHOOSE,
    BILLS_FORM_DEPARTMENT,
    BILLS_FORM_DUE,
    BILLS_FORM_DUE_HINT,
    BILLS_FORM_GO,
    BILLS_FORM_KIND,
    BILLS_FORM_LABEL,
    BILLS_FORM_LONG_LABEL,
    BILLS_FORM_MISSING_DEPARTMENT,
    BILLS_FORM_MISSING_KIND,
    BILLS_FORM_NUMBER,
    BILLS_FORM_NUMBER_HINT,
    BILLS_FORM_WRONG_AMOUNT,
    BILLS_FORM_WRONG_DUE,
    BILLS_FORM_WRONG_NUMBER,
    BILLS_GONE_BODY,
    BILLS_GONE_TITLE,
    BILLS_GROUP_DUE,
    BILLS_GROUP_EXPECTED,
    BILLS_GROUP_IN_PROGRESS,
    BILLS_GROUP_OVERDUE,
    BILLS_GROUP_PAID,
    BILLS_GROUP_SPOKEN,
    BILLS_GROUP_WITHDRAWN,
    BILLS_HISTORY,
    BILLS_HISTORY_NONE,
    BILLS_INSTALMENT,
    BILLS_INSTALMENTS,
    BILLS_ISSUED,
    BILLS_LABEL_CHANGE,
    BILLS_LABEL_CHANGE_NAMED,
    BILLS_LABEL_FIELD,
    BILLS_LABEL_HINT,
    BILLS_LABEL_NONE,
    BILLS_LABEL_SAVE,
    BILLS_LAST_YEAR,
    BILLS_LATE,
    BILLS_LATE_FIRST,
    BILLS_LATE_LINE,
    BILLS_LATE_LINE_STILL,
    BILLS_LATE_MOST,
    BILLS_LATE_NEXT,
    BILLS_LATE_STILL,
    BILLS_LATE_SURCHARGE,
    BILLS_LESS_FOUR_MONTHS,
    BILLS_LESS_HALF_YEAR,
    BILLS_LESS_HELP,
    BILLS_LESS_MONTH,
    BILLS_LESS_OTHER,
    BILLS_LESS_QUARTER,
    BILLS_LESS_YEAR,
    BILLS_LIST,
    BILLS_MONTH_NAME,
    BILLS_MONTH_NONE,
    BILLS_MONTH_PART,
    BILLS_MONTH_TOTAL,
    BILLS_MORE_FOUR_MONTHS,
    BILLS_MORE_HALF_YEAR,
    BILLS_MORE_HELP,
    BILLS_MORE_MONTH,
    BILLS_MORE_OTHER,
    BILLS_MORE_QUARTER,
    BILLS_MORE_YEAR,
    BILLS_NO_DUE,
    BILLS_NONE_BODY,
    BILLS_NONE_OPEN,
    BILLS_NONE_TITLE,
    BILLS_NUMBER,
    BILLS_NUMBER_COPY,
    BILLS_NUMBER_UNCHECKED,
    BILLS_NUMBER_UNCHECKED_HELP,
    BILLS_OFFLINE,
    BILLS_OLD,
    BILLS_OLD_SINCE,
    BILLS_PART_OWED,
    BILLS_PART_RECEIVED,
    BILLS_PART_SURCHARGE,
    BILLS_PART_TOTAL,
    BILLS_PERIOD,
    BILLS_READ_CURRENCY,
    BILLS_READ_DONE,
    BILLS_READ_FAILED,
    BILLS_READ_KIND,
    BILLS_READ_LARGE,
    BILLS_READ_PAYEE,
    BILLS_READ_TITLE,
    BILLS_READ_UNKNOWN_PAYEE,
    BILLS_READING,
    BILLS_RECEIPT_BACK,
    BILLS_RECEIPT_FOR,
    BILLS_RECEIPT_OPEN,
    BILLS_RECEIPT_OPEN_NAMED,
    BILLS_RECEIPT_PAID,
    BILLS_RECEIPT_SAVE,
    BILLS_RECEIPT_SAVE_NAMED,
    BILLS_RECEIPT_SAVED,
    BILLS_RECEIPTS,
    BILLS_RECEIPTS_NONE,
    BILLS_REMIND,
    BILLS_REMIND_BACK,
    BILLS_REMIND_BACK_NAMED,
    BILLS_REMIND_NAMED,
    BILLS_REMIND_SAID,
    BILLS_REMIND_SAID_BACK,
    BILLS_REMIND_SAID_SILENT,
    BILLS_REMINDERS,
    BILLS_REMINDERS_BODY,
    BILLS_REMINDERS_SET,
    BILLS_REPORT,
    BILLS_REPORT_ABOUT,
    BILLS_REPORT_BELOW,
    BILLS_REPORT_COPY,
    BILLS_REPORT_HINT,
    BILLS_REPORT_LINE,
    BILLS_REPORT_NO_CONTACT,
    BILLS_REPORT_STOP_BODY,
    BILLS_REPORT_STOP_TITLE,
    BILLS_REPORT_TEXT,
    BILLS_REPORT_TITLE,
    BILLS_REPORT_TO,
    BILLS_REPORT_WRONG,
    BILLS_REVIEW,
    BILLS_REVIEW_NAMED,
    BILLS_SAVE_CSV,
    BILLS_SAVE_PDF,
    BILLS_SAVED,
    BILLS_SAYS,
    BILLS_SEE,
    BILLS_SEE_ALL,
    BILLS_SEE_NAMED,
    BILLS_SEE_PAID,
    BILLS_SEE_PAYMENT,
    BILLS_SEE_PAYMENT_NAMED,
    BILLS_SHOW_CHART,
    BILLS_SHOW_TABLE,
    BILLS_SIGN_IN_BODY,
    BILLS_SIGN_IN_TITLE,
    BILLS_SLIP_INSTALMENT,
    BILLS_SORT,
    BILLS_SORT_AMOUNT,
    BILLS_SORT_DEPARTMENT,
    BILLS_SORT_DUE,
    BILLS_STATE_CLAIMED_BODY,
    BILLS_STATE_CLAIMED_TITLE,
    BILLS_STATE_CREDIT_BODY,
    BILLS_STATE_CREDIT_TITLE,
    BILLS_STATE_DOUBT_BODY,
    BILLS_STATE_DOUBT_TITLE,
    BILLS_STATE_EXPECTED_BODY,
    BILLS_STATE_EXPECTED_BY,
    BILLS_STATE_EXPECTED_MISSING,
    BILLS_STATE_EXPECTED_REMINDED,
    BILLS_STATE_EXPECTED_TITLE,
    BILLS_STATE_FAILED_TITLE,
    BILLS_STATE_OPEN_BODY,
    BILLS_STATE_OPEN_TITLE,
    BILLS_STATE_OVERDUE_BODY,
    BILLS_STATE_OVERDUE_SURCHARGE,
    BILLS_STATE_OVERDUE_TITLE,
    BILLS_STATE_PAID_BODY,
    BILLS_STATE_PAID_TITLE,
    BILLS_STATE_PAID_WAY_BODY,
    BILLS_STATE_PART_BODY,
    BILLS_STATE_PART_TITLE,
    BILLS_STATE_REFUND_BODY,
    BILLS_STATE_REFUND_TITLE,
    BILLS_STATE_REFUNDED_BODY,
    BILLS_STATE_REFUNDED_TITLE,
    BILLS_STATE_REVERSED_BODY,
    BILLS_STATE_REVERSED_TITLE,
    BILLS_STATE_WITHDRAWN_BODY,
    BILLS_STATE_WITHDRAWN_TITLE,
    BILLS_SUB_EXPECTED_ONE,
    BILLS_SUB_EXPECTED_SOME,
    BILLS_SUB_OVERDUE,
    BILLS_SUB_PROGRESS,
    BILLS_SUB_WEEK,
    BILLS_TABLE_MONTH,
    BILLS_TABLE_NAME,
    BILLS_TABLE_NONE,
    BILLS_TABLE_TOTAL,
    BILLS_TAG_CHECKING,
    BILLS_TAG_CLAIMED,
    BILLS_TAG_CREDIT,
    BILLS_TAG_EXPECTED,
    BILLS_TAG_PAID,
    BILLS_TAG_PART,
    BILLS_TAG_WAITING,
    BILLS_TAG_WITHDRAWN,
    BILLS_THING,
    BILLS_THING_AUTOPAY,
    BILLS_THING_ONE,
    BILLS_THING_PAYMENT,
    BILLS_THING_YEAR,
    BILLS_TITLE_NONE,
    BILLS_TITLE_SOME,
    BILLS_TO_LIST,
    BILLS_WAITING_OUTBOX,
    BILLS_WAY_ATM,
    BILLS_WAY_CODE,
    BILLS_WAY_CONVENIENCE_STORE,
    BILLS_WAY_COUNTER,
    BILLS_WAY_E_CHEQUE,
    BILLS_WAY_EDDA,
    BILLS_WAY_FPS,
    BILLS_WAY_LIMIT,
    BILLS_WAY_LIMIT_CASH,
    BILLS_WAY_NUMBER,
    BILLS_WAY_OTHER,
    BILLS_WAY_PAY,
    BILLS_WAY_PPS,
    BILLS_WAYS,
    BILLS_WAYS_NONE,
    BILLS_YEAR_CHOOSE,
    BILLS_YEAR_HEADING,
    BILLS_YEAR_HEADING_OF,
    BILLS_YEAR_LAST,
    CALLBACK_CLOSE,
    CALLBACK_DONE,
    CALLBACK_TITLE,
    CODE_COMPARE,
    COMMON_APP_TITLE,
    COMMON_BACK,
    COMMON_CANCEL,
    COMMON_CLOSE,
    COMMON_CONTINUE,
    COMMON_COPIED,
    COMMON_COPY,
    COMMON_NEWER,
    COMMON_OFF,
    COMMON_ON,
    COMMON_RETRY,
    COMMON_SAVED_FILE,
    COMMON_SHOW_FOLDER,
    COMMON_TRY_NOW,
    COMMON_UNDO,
    COMMON_WINDOW,
    COPY_ABOUT,
    DIAGNOSTICS_NOTE,
    DIAGNOSTICS_TITLE,
    ERR_OURS,
    ERR_PHONE,
    ERR_REF,
    ERR_TITLE,
    ERRORS_ACCOUNT_ENDED,
    ERRORS_ACCOUNT_ENDED_HELP,
    ERRORS_ALREADY_SETTLED,
    ERRORS_ALREADY_SETTLED_HELP,
    ERRORS_BUSY_ELSEWHERE,
    ERRORS_BUSY_ELSEWHERE_HELP,
    ERRORS_CANCELLED,
    ERRORS_CANCELLED_HELP,
    ERRORS_CHANGED,
    ERRORS_CHANGED_HELP,
    ERRORS_CONFLICT,
    ERRORS_CONFLICT_HELP,
    ERRORS_COPY_REF,
    ERRORS_FIELD_FORM,
    ERRORS_FIELD_MISSING,
    ERRORS_FIELD_PAST,
    ERRORS_FIELD_TOO_EASY,
    ERRORS_FIELD_TOO_LONG,
    ERRORS_FIELD_TOO_SHORT,
    ERRORS_FIELD_WRONG,
    ERRORS_FONT_MISSING,
    ERRORS_FONT_MISSING_HELP,
    ERRORS_FORBIDDEN,
    ERRORS_FORBIDDEN_HELP,
    ERRORS_INTERNAL,
    ERRORS_LOCKED,
    ERRORS_LOCKED_HELP,
    ERRORS_NO_KEYCHAIN,
    ERRORS_NO_KEYCHAIN_HELP,
    ERRORS_NOT_FOUND,
    ERRORS_NOT_FOUND_HELP,
    ERRORS_OFFLINE,
    ERRORS_OFFLINE_HELP,
    ERRORS_PAYMENT_IN_DOUBT,
    ERRORS_PAYMENT_IN_DOUBT_HELP,
    ERRORS_RATE_LIMITED,
    ERRORS_RATE_LIMITED_HELP,
    ERRORS_RATE_LIMITED_HELP_AT,
    ERRORS_REJECTED_DEPARTMENT_ONLY,
    ERRORS_REJECTED_DEPARTMENT_ONLY_HELP,
    ERRORS_REJECTED_NOT_OPEN,
    ERRORS_REJECTED_NOT_OPEN_HELP,
    ERRORS_REJECTED_OTHER,
    ERRORS_REJECTED_OTHER_HELP,
    ERRORS_REJECTED_REFUSED,
    ERRORS_REJECTED_REFUSED_HELP,
    ERRORS_SIGN_IN,
    ERRORS_SIGN_IN_CANCELLED,
    ERRORS_SIGN_IN_CANCELLED_HELP,
    ERRORS_SIGN_IN_EXPIRED,
    ERRORS_SIGN_IN_EXPIRED_HELP,
    ERRORS_SIGN_IN_OTHER,
    ERRORS_SIGN_IN_OTHER_HELP,
    ERRORS_SIGN_IN_OTHER_PERSON,
    ERRORS_SIGN_IN_OTHER_PERSON_HELP,
    ERRORS_SIGN_IN_PHONE_OUTDATED,
    ERRORS_SIGN_IN_PHONE_OUTDATED_HELP,
    ERRORS_SIGN_IN_REFUSED,
    ERRORS_SIGN_IN_REFUSED_HELP,
    ERRORS_SIGN_IN_STATE_MISMATCH,
    ERRORS_SIGN_IN_STATE_MISMATCH_HELP,
    ERRORS_SIGNED_OUT_ELSEWHERE,
    ERRORS_SIGNED_OUT_ELSEWHERE_HELP,
    ERRORS_SIGNED_OUT_EXPIRED,
    ERRORS_SIGNED_OUT_EXPIRED_HELP,
    ERRORS_SIGNED_OUT_HERE,
    ERRORS_SIGNED_OUT_HERE_HELP,
    ERRORS_SIGNED_OUT_OTHER_HELP,
    ERRORS_SIGNED_OUT_REUSED,
    ERRORS_SIGNED_OUT_REUSED_HELP,
    ERRORS_SIGNED_OUT_TOO_OLD,
    ERRORS_SIGNED_OUT_TOO_OLD_HELP,
    ERRORS_SOURCE_DEPARTMENT,
    ERRORS_SOURCE_GATEWAY,
    ERRORS_SOURCE_IAM_SMART,
    ERRORS_STEP_UP,
    ERRORS_STEP_UP_HELP,
    ERRORS_STORAGE_DAMAGED,
    ERRORS_STORAGE_DAMAGED_HELP,
    ERRORS_STORAGE_FULL,
    ERRORS_STORAGE_FULL_HELP,
    ERRORS_SUSPENDED,
    ERRORS_SUSPENDED_HELP,
    ERRORS_TIMEOUT,
    ERRORS_TIMEOUT_HELP,
    ERRORS_TO_LIST,
    ERRORS_UNAVAILABLE,
    ERRORS_UNAVAILABLE_HELP,
    ERRORS_UNAVAILABLE_HELP_AT,
    ERRORS_UNLOCK,
    ERRORS_UNSUPPORTED,
    ERRORS_UNSUPPORTED_HELP,
    ERRORS_UNTRUSTED_EXPIRED,
    ERRORS_UNTRUSTED_EXPIRED_HELP,
    ERRORS_UNTRUSTED_NAME,
    ERRORS_UNTRUSTED_NAME_HELP,
    ERRORS_UNTRUSTED_PROXY,
    ERRORS_UNTRUSTED_PROXY_HELP,
    ERRORS_UNTRUSTED_REVOKED,
    ERRORS_UNTRUSTED_REVOKED_HELP,
    ERRORS_WINDOW,
    EXAMPLE_BILL_LICENCE,
    EXAMPLE_BILL_PART_SEWAGE,
    EXAMPLE_BILL_PART_WATER,
    EXAMPLE_BILL_RATES,
    EXAMPLE_BILL_TAX,
    EXAMPLE_BILL_WATER,
    EXAMPLE_DEPARTMENT,
    EXAMPLE_LICENCE_SUMMARY,
    EXAMPLE_LICENCE_TITLE,
    EXAMPLE_PAY_SUMMARY,
    EXAMPLE_PAY_TITLE,
    EXAMPLE_PHOTO_SUMMARY,
    EXAMPLE_PHOTO_TITLE,
    EXPORT_AMOUNT,
    EXPORT_BANK_REFERENCE,
    EXPORT_CURRENCY,
    EXPORT_DAY,
    EXPORT_DEPARTMENT,
    EXPORT_FOR_WHOM,
    EXPORT_FROM,
    EXPORT_NUMBER,
    EXPORT_REFERENCE,
    EXPORT_TO,
    EXPORT_WAY,
    EXPORT_WAY_CHEQUE,
    EXPORT_WAY_EDDA,
    EXPORT_WAY_FPS,
    EXPORT_WAY_OTHER,
    EXPORT_WAY_PPS,
    EXPORT_WAY_STORE,
    EXPORT_WHAT,
    FIRST_ABOUT_LEAVES,
    FIRST_ABOUT_LEAVES_BODY,
    FIRST_ABOUT_NEVER,
    FIRST_ABOUT_NEVER_BODY,
    FIRST_ABOUT_STAYS,
    FIRST_ABOUT_STAYS_BODY,
    FIRST_ABOUT_TITLE,
    FIRST_ABOUT_WHAT,
    FIRST_FINISH,
    FIRST_LANGUAGE_CHOOSE,
    FIRST_LANGUAGE_LATER,
    FIRST_LANGUAGE_SYSTEM,
    FIRST_LANGUAGE_TITLE,
    FIRST_LOCK_BODY,
    FIRST_LOCK_CHOOSE,
    FIRST_LOCK_FORGOTTEN,
    FIRST_LOCK_FORGOTTEN_BODY,
    FIRST_LOCK_KEYRING,
    FIRST_LOCK_KEYRING_HINT,
    FIRST_LOCK_KEYRING_LOCKED,
    FIRST_LOCK_NO_KEYRING,
    FIRST_LOCK_NONE,
    FIRST_LOCK_NONE_HINT,
    FIRST_LOCK_PASSPHRASE,
    FIRST_LOCK_PASSPHRASE_HINT,
    FIRST_LOCK_PASSPHRASE_SHORT,
    FIRST_LOCK_PIN,
    FIRST_LOCK_PIN_HINT,
    FIRST_LOCK_TITLE,
    FIRST_LOCK_WAY,
    FIRST_LOOK_SAMPLE,
    FIRST_LOOK_SAMPLE_DEPARTMENT,
    FIRST_LOOK_SAMPLE_DUE,
    FIRST_LOOK_SAMPLE_NAME,
    FIRST_LOOK_TITLE,
    FIRST_PAGE,
    FRESH_FIRST,
    FRESH_LATE,
    FRESH_OFFLINE,
    FRESH_OK,
    FRESH_PENDING,
    GATEWAY_ACCOUNT_ENDED_TEXT,
    GATEWAY_ACT_CONTACT,
    GATEWAY_ACT_ERASE,
    GATEWAY_ACT_EXPORT,
    GATEWAY_ACT_MANDATE,
    GATEWAY_ACT_PAY,
    GATEWAY_AUTOPAY_LIMIT,
    GATEWAY_BROKEN_TEXT,
    GATEWAY_CANCELLED_TEXT,
    GATEWAY_DONE_TEXT,
    GATEWAY_DONE_TITLE,
    GATEWAY_FAILED_TEXT,
    GATEWAY_FIELD_ACCOUNT,
    GATEWAY_FIELD_AMOUNT,
    GATEWAY_FIELD_BILL_NUMBER,
    GATEWAY_FIELD_CONTACT,
    GATEWAY_FIELD_EVERYTHING,
    GATEWAY_FIELD_LIMITS,
    GATEWAY_FIELD_NAME,
    GATEWAY_FIELD_OPEN_ID,
    GATEWAY_LANGUAGE_LABEL,
    GATEWAY_NOT_DONE_TITLE,
    GATEWAY_OTHER_BROWSER_TEXT,
    GATEWAY_OVER_TEXT,
    GATEWAY_OVER_TITLE,
    GATEWAY_PARTY_DESK,
    GATEWAY_PARTY_FPS,
    GATEWAY_PARTY_IAM,
    GATEWAY_PURPOSE_BILL_ADDED,
    GATEWAY_PURPOSE_COLLECT,
    GATEWAY_PURPOSE_CONTACT_CHANGE,
    GATEWAY_PURPOSE_ERASE,
    GATEWAY_PURPOSE_EXPORT,
    GATEWAY_PURPOSE_FIRST_SIGN_IN,
    GATEWAY_PURPOSE_FOREIGN_KEY,
    GATEWAY_PURPOSE_MANDATE,
    GATEWAY_PURPOSE_MANDATE_END,
    GATEWAY_PURPOSE_MANDATE_LIMITS,
    GATEWAY_PURPOSE_PAY,
    GATEWAY_PURPOSE_SIGN_IN,
    GATEWAY_PURPOSE_SIGN_OUT,
    GATEWAY_PURPOSE_STEP_UP,
    GATEWAY_PURPOSE_TOKEN_REUSE,
    GATEWAY_REFUSED_TEXT,
    GATEWAY_SANDBOX,
    GATEWAY_SIGN_IN_CODE,
    GATEWAY_SIGN_IN_COMPUTER,
    GATEWAY_SIGN_IN_FIRST,
    GATEWAY_SIGN_IN_GO,
    GATEWAY_SIGN_IN_KNOWN,
    GATEWAY_SIGN_IN_NO_NAME,
    GATEWAY_SIGN_IN_STOP,
    GATEWAY_SIGN_IN_TIME,
    GATEWAY_SIGN_IN_TITLE,
    GATEWAY_SIGN_IN_WARNING,
    GATEWAY_STOPPED_TEXT,
    GATEWAY_STOPPED_TITLE,
    GATEWAY_SUSPENDED_TEXT,
    GATEWAY_TROUBLE_TEXT,
    HISTORY_ACCESS_ALERT,
    HISTORY_APPLICATION_MOVED,
    HISTORY_APPLICATION_WITHDRAW,
    HISTORY_BILL_NEW,
    HISTORY_BILL_PAID,
    HISTORY_BILL_REMIND,
    HISTORY_BILL_REMIND_BACK,
    HISTORY_EMPTY_BODY,
    HISTORY_EMPTY_TITLE,
    HISTORY_MORE,
    HISTORY_REMINDER,
    HISTORY_SUB,
    HISTORY_TASK_DONE,
    HISTORY_TASK_NEW,
    HISTORY_TASK_REOPENED,
    HISTORY_TASK_SNOOZED,
    HISTORY_THING,
    HISTORY_TITLE,
    HISTORY_UNDO_NAMED,
    KEYS_BACK,
    KEYS_CLOSE,
    KEYS_DONE,
    KEYS_EVERYWHERE,
    KEYS_HEADING,
    KEYS_HERE,
    KEYS_LANGUAGE,
    KEYS_LETTERS,
    KEYS_LIST_BACK,
    KEYS_LIST_MOVE,
    KEYS_LIST_NEXT,
    KEYS_LIST_OPEN,
    KEYS_LOCK,
    KEYS_PAGES,
    KEYS_PALETTE,
    KEYS_PARTS,
    KEYS_PAY,
    KEYS_PRIVACY,
    KEYS_REFRESH,
    KEYS_SETTINGS,
    KEYS_TEXT_SIZE,
    KEYS_TODAY,
    KEYS_VIEW,
    KIT_CONTACT_MAIL,
    KIT_CONTACT_SITE,
    KIT_ERROR_PREFIX,
    KIT_HIDE,
    KIT_LEAVE_BODY,
    KIT_LEAVE_FAILED,
    KIT_LEAVE_GO,
    KIT_LEAVE_STAY,
    KIT_LEAVE_TITLE,
    KIT_LOADING,
    KIT_SHOW_ALL,
    KIT_STAGE_ATTENTION,
    KIT_STAGE_DONE,
    KIT_STAGE_LATER,
    KIT_STAGE_NOW,
    KIT_STEP,
    KIT_STILL_WAITING,
    KIT_TEXT_SIZE,
    KIT_THEME,
    KIT_THEME_CONTRAST,
    KIT_THEME_DARK,
    KIT_THEME_LIGHT,
    KIT_THEME_SYSTEM,
    LETTER_ERASE,
    LETTER_NOT_SAID,
    LETTER_REPORT_GIVEN,
    LETTER_REPORT_REFUSED,
    LOCK_DUE_TOMORROW,
    LOCK_FORGOT,
    LOCK_FORGOT_BODY_1,
    LOCK_FORGOT_BODY_2,
    LOCK_FORGOT_BODY_3,
    LOCK_FORGOT_DO,
    LOCK_FORGOT_DONE,
    LOCK_FORGOT_NEXT,
    LOCK_FORGOT_STEP,
    LOCK_FORGOT_TITLE_1,
    LOCK_FORGOT_TITLE_2,
    LOCK_FORGOT_TITLE_3,
    LOCK_LAST_TRY,
    LOCK_OTHERS,
    LOCK_PAGE,
    LOCK_PASSPHRASE,
    LOCK_PIN,
    LOCK_PIN_HINT,
    LOCK_PROFILE,
    LOCK_SIGN_OUT,
    LOCK_SIGN_OUT_BODY,
    LOCK_SIGN_OUT_DONE,
    LOCK_SIGN_OUT_TITLE,
    LOCK_TITLE,
    LOCK_UNLOCK,
    LOCK_WAIT,
    LOCK_WAIT_MINUTES,
    LOCK_WAIT_SECONDS,
    LOCK_WARNING_BODY,
    LOCK_WARNING_LEFT,
    LOCK_WARNING_STAY,
    LOCK_WARNING_TITLE,
    LOCK_WRONG,
    MENU_COMMENT,
    MENU_KEYWORDS,
    MENU_NAME_SANDBOX,
    NOTICE_ACCESS_ALERT,
    NOTICE_BILL_EXPECTED,
    NOTICE_DUE_SOON,
    NOTICE_DUE_TODAY,
    NOTICE_DUE_TOMORROW,
    NOTICE_DUE_WEEK,
    NOTICE_OVERDUE,
    NOTICE_TITLE,
    OFF_BODY,
    OFF_BODY_NEVER,
    OFF_HEADING,
    PALETTE_ACCESS_LOG,
    PALETTE_APPLICATION,
    PALETTE_AUTOPAY,
    PALETTE_BILL,
    PALETTE_BILLS_ADD,
    PALETTE_BILLS_ALL,
    PALETTE_COMPUTERS,
    PALETTE_CONTACT,
    PALETTE_CONTRAST,
    PALETTE_COUNT,
    PALETTE_DARK,
    PALETTE_DIAGNOSTICS,
    PALETTE_DONE,
    PALETTE_EXPORT,
    PALETTE_FAILED,
    PALETTE_FIELD,
    PALETTE_GROUP_ACTS,
    PALETTE_GROUP_ITEMS,
    PALETTE_GROUP_PAGES,
    PALETTE_GROUP_SETTINGS,
    PALETTE_HINT,
    PALETTE_HISTORY,
    PALETTE_LANGUAGE,
    PALETTE_LARGER,
    PALETTE_LIGHT,
    PALETTE_LOCK,
    PALETTE_NONE,
    PALETTE_PAY,
    PALETTE_PIN,
    PALETTE_REFRESH,
    PALETTE_REMINDERS,
    PALETTE_RESULTS,
    PALETTE_SMALLER,
    PALETTE_STORAGE,
    PALETTE_TASK,
    PALETTE_TITLE,
    PALETTE_WAITING,
    PAY_AGAIN,
    PAY_AMOUNT,
    PAY_AMOUNT_ALL,
    PAY_AMOUNT_CHANGE,
    PAY_AMOUNT_CHANGE_NAMED,
    PAY_AMOUNT_CHANGED_TITLE,
    PAY_AMOUNT_FIELD,
    PAY_AMOUNT_FULL,
    PAY_AMOUNT_HINT,
    PAY_AMOUNT_INSTALMENT,
    PAY_AMOUNT_NEXT,
    PAY_AMOUNT_PART,
    PAY_AMOUNT_USE,
    PAY_AMOUNT_WHOLE,
    PAY_AMOUNT_WRONG,
    PAY_ASKING,
    PAY_BACK,
    PAY_BANK_NUMBER,
    PAY_CANCEL,
    PAY_CANCEL_BODY,
    PAY_CANCEL_GO,
    PAY_CANCEL_KEEP,
    PAY_CANCEL_TITLE,
    PAY_CANCELLED_TITLE,
    PAY_CHANGED_BODY,
    PAY_CHANGED_TITLE,
    PAY_CHECK,
    PAY_CHECK_AGAIN,
    PAY_CHECKED,
    PAY_CODE_NAME,
    PAY_CONFIRM,
    PAY_DOUBT,
    PAY_DOUBT_ANSWERED,
    PAY_DOUBT_ASKED,
    PAY_DOUBT_KNOWN,
    PAY_DOUBT_LATE,
    PAY_DOUBT_TITLE,
    PAY_DOUBT_UNANSWERED,
    PAY_DOUBT_UNKNOWN,
    PAY_DOUBT_WAIT,
    PAY_ENDED_HERE,
    PAY_ENDED_HERE_HELP,
    PAY_ENDS_AT,
    PAY_ENDS_SOON,
    PAY_EXPIRED_TITLE,
    PAY_FAILED_TITLE,
    PAY_FOR_WHOM,
    PAY_GONE_TITLE,
    PAY_HOW,
    PAY_LATER,
    PAY_MAY_STILL,
    PAY_MORE_WAYS,
    PAY_NEVER_TWICE,
    PAY_NEXT,
    PAY_NEXT_NONE,
    PAY_NEXT_TITLE,
    PAY_NOT_TAKEN,
    PAY_NOTHING_BANK,
    PAY_NOTHING_OWED_TITLE,
    PAY_NOTHING_YET,
    PAY_OFFLINE,
    PAY_OTHER_WAY_TITLE,
    PAY_OVER,
    PAY_OVER_TITLE,
    PAY_PAID,
    PAY_PAID_AT,
    PAY_PAID_BELOW,
    PAY_PAID_LATE,
    PAY_PAID_LATE_TITLE,
    PAY_PAID_TITLE,
    PAY_PART,
    PAY_PART_TITLE,
    PAY_PHONE_AGAIN,
    PAY_PHONE_BELOW,
    PAY_PHONE_DROPPED_BODY,
    PAY_PHONE_DROPPED_TITLE,
    PAY_PHONE_STOP,
    PAY_PHONE_TITLE,
    PAY_PREPARING,
    PAY_PREPARING_HELP,
    PAY_REASON_AMOUNT_CHANGED,
    PAY_REASON_BANK_REFUSED,
    PAY_REASON_BILL_WITHDRAWN,
    PAY_REASON_FUNDS,
    PAY_REASON_LIMIT,
    PAY_REASON_MANDATE_OVER,
    PAY_REASON_NOTHING_OWED,
    PAY_REASON_OTHER,
    PAY_REASON_PAID_ANOTHER_WAY,
    PAY_REASON_SWITCH_REFUSED,
    PAY_RECEIPT,
    PAY_RECEIPT_HERE,
    PAY_RECEIPT_SOON,
    PAY_REFERENCE,
    PAY_REFERENCE_COPY,
    PAY_REFERENCE_NAME,
    PAY_REFUND_BELOW,
    PAY_REFUND_SENT,
    PAY_REFUND_TITLE,
    PAY_REFUND_WAY,
    PAY_REFUNDED_TITLE,
    PAY_REFUSED,
    PAY_REFUSED_CODE_BODY,
    PAY_REFUSED_CODE_TITLE,
    PAY_REPORT,
    PAY_REST,
    PAY_REST_BY,
    PAY_REST_DUE,
    PAY_REVERSED_BODY,
    PAY_REVERSED_TITLE,
    PAY_REVIEW_TITLE,
    PAY_SCAN,
    PAY_SCAN_TITLE,
    PAY_SEE_BILL,
    PAY_SHOW,
    PAY_STEP_BANK,
    PAY_STEP_BEGUN,
    PAY_STEP_CHECKED,
    PAY_STEP_CODE,
    PAY_STEP_CONFIRMED,
    PAY_STEP_MIDNIGHT,
    PAY_STEP_RECEIPT,
    PAY_STEP_SIDE,
    PAY_SURCHARGE,
    PAY_TELL,
    PAY_TEXT,
    PAY_TEXT_COPY,
    PAY_TEXT_HIDE,
    PAY_TEXT_HINT,
    PAY_TEXT_NAME,
    PAY_THREE,
    PAY_THREE_AMOUNT,
    PAY_THREE_NUMBER,
    PAY_THREE_PAYEE,
    PAY_THREE_WRONG,
    PAY_TIME_OVER,
    PAY_TO,
    PAY_WAITING,
    PAY_WAITING_HELP,
    PAY_WITHDRAWN_TITLE,
    PIN_AGAIN,
    PIN_CHOOSE,
    PIN_CURRENT,
    PIN_ERROR_AGAIN,
    PIN_ERROR_EASY,
    PIN_ERROR_FORM,
    PIN_ERROR_WRONG,
    PIN_NEW,
    PRIV_ERASE,
    PRIV_EXPORT,
    PRIV_TITLE,
    PRIVACY_ACT_ACCESS_LOG_SAVED,
    PRIVACY_ACT_BILLS_SAVED,
    PRIVACY_ACT_COPY_CLEARED,
    PRIVACY_ACT_COPY_SAVED,
    PRIVACY_ACT_DEADLINE_SAVED,
    PRIVACY_ACT_DIAGNOSTICS_SAVED,
    PRIVACY_ACT_ERASURE_ASKED,
    PRIVACY_ACT_LETTER_SAVED,
    PRIVACY_ACT_LOCAL_LOG_SAVED,
    PRIVACY_ACT_OTHER,
    PRIVACY_ACT_PIN_REMOVED,
    PRIVACY_ACT_PIN_SET,
    PRIVACY_ACT_RECEIPT_SAVED,
    PRIVACY_ACT_REPORT_WRITTEN,
    PRIVACY_ACT_SETTINGS_CHANGED,
    PRIVACY_ACT_UNLOCK_FAILED,
    PRIVACY_ASK,
    PRIVACY_ASK_BODY,
    PRIVACY_ASK_GO,
    PRIVACY_ASK_HINT,
    PRIVACY_CHAIN_BROKEN_BODY,
    PRIVACY_CHAIN_BROKEN_TITLE,
    PRIVACY_CHAIN_UNKNOWN,
    PRIVACY_CHAIN_WHOLE,
    PRIVACY_COMPUTER_CONFIRM_BODY,
    PRIVACY_COMPUTER_CONFIRM_TITLE,
    PRIVACY_COMPUTER_END,
    PRIVACY_COMPUTER_END_NAMED,
    PRIVACY_COMPUTER_ENDED,
    PRIVACY_COMPUTER_HERE,
    PRIVACY_COMPUTER_SEEN,
    PRIVACY_COMPUTER_SINCE,
    PRIVACY_COMPUTERS,
    PRIVACY_COMPUTERS_ALONE,
    PRIVACY_CONTACT,
    PRIVACY_CONTACT_BODY,
    PRIVACY_CONTACT_CHANGE,
    PRIVACY_CONTACT_EMAIL,
    PRIVACY_CONTACT_EMAIL_ERROR,
    PRIVACY_CONTACT_EMPTY_ERROR,
    PRIVACY_CONTACT_GO,
    PRIVACY_CONTACT_LEAVE,
    PRIVACY_CONTACT_MOBILE,
    PRIVACY_CONTACT_MOBILE_HINT,
    PRIVACY_CONTACT_NONE,
    PRIVACY_CONTACT_SAVED,
    PRIVACY_CONTACT_TITLE,
    PRIVACY_COPY,
    PRIVACY_COPY_AGAIN,
    PRIVACY_COPY_BODY,
    PRIVACY_COPY_ERROR_AGAIN,
    PRIVACY_COPY_ERROR_FORM,
    PRIVACY_COPY_ERROR_LONG,
    PRIVACY_COPY_ERROR_PARTS,
    PRIVACY_COPY_ERROR_SHORT,
    PRIVACY_COPY_FONTS,
    PRIVACY_COPY_GO,
    PRIVACY_COPY_HOLDS_ACCESS,
    PRIVACY_COPY_HOLDS_APPLICATIONS,
    PRIVACY_COPY_HOLDS_BILLS,
    PRIVACY_COPY_HOLDS_PERSON,
    PRIVACY_COPY_HOLDS_RECEIPTS,
    PRIVACY_COPY_HOLDS_TASKS,
    PRIVACY_COPY_HOLDS_THIS_COMPUTER,
    PRIVACY_COPY_LOCK,
    PRIVACY_COPY_LOCK_BODY,
    PRIVACY_COPY_PART_ACCESS,
    PRIVACY_COPY_PART_APPLICATIONS,
    PRIVACY_COPY_PART_BILLS,
    PRIVACY_COPY_PART_PERSON,
    PRIVACY_COPY_PART_RECEIPTS,
    PRIVACY_COPY_PART_TASKS,
    PRIVACY_COPY_PART_THIS_COMPUTER,
    PRIVACY_COPY_PARTS,
    PRIVACY_COPY_PASSWORD,
    PRIVACY_COPY_PASSWORD_HINT,
    PRIVACY_COPY_PHONE,
    PRIVACY_COPY_SAVED,
    PRIVACY_COPY_SAVED_HINT,
    PRIVACY_COPY_SHOW,
    PRIVACY_COPY_STILL,
    PRIVACY_COPY_TITLE,
    PRIVACY_COPY_WRITING,
    PRIVACY_COPY_WRITING_BODY,
    PRIVACY_COPY_WRITING_FIRST,
    PRIVACY_COPY_WRITING_TITLE,
    PRIVACY_DISOWN,
    PRIVACY_DISOWN_BODY,
    PRIVACY_DISOWN_GO,
    PRIVACY_DISOWN_NAMED,
    PRIVACY_DISOWN_TITLE,
    PRIVACY_DISOWNED,
    PRIVACY_ENTRY_NAMED,
    PRIVACY_ENTRY_TITLE,
    PRIVACY_ENTRY_WHAT,
    PRIVACY_ERASE,
    PRIVACY_ERASE_BODY,
    PRIVACY_ERASE_GO,
    PRIVACY_ERASE_GO_PHONE,
    PRIVACY_ERASE_GOES,
    PRIVACY_ERASE_GOES_COPY,
    PRIVACY_ERASE_GOES_KEYS,
    PRIVACY_ERASE_GOES_OWN,
    PRIVACY_ERASE_LINK,
    PRIVACY_ERASE_STAYS,
    PRIVACY_ERASE_STAYS_COMPUTERS,
    PRIVACY_ERASE_STAYS_DEPARTMENTS,
    PRIVACY_ERASE_STAYS_FILES,
    PRIVACY_ERASE_TITLE,
    PRIVACY_ERASE_TYPE,
    PRIVACY_ERASE_WORD,
    PRIVACY_ERASE_WRONG,
    PRIVACY_FACT_COMPUTERS,
    PRIVACY_FACT_READS,
    PRIVACY_FACT_REFUSED,
    PRIVACY_FACT_STATISTICS,
    PRIVACY_FACTS,
    PRIVACY_KIND_BILL_ADDED,
    PRIVACY_KIND_CONTACT_CHANGE,
    PRIVACY_KIND_ERASE,
    PRIVACY_KIND_EXPORT,
    PRIVACY_KIND_MANDATE,
    PRIVACY_KIND_OTHER,
    PRIVACY_KIND_PAYMENT,
    PRIVACY_KIND_READ,
    PRIVACY_KIND_REFUSED,
    PRIVACY_KIND_SIGN_IN,
    PRIVACY_KIND_SIGN_IN_FAILED,
    PRIVACY_KIND_SIGN_OUT,
    PRIVACY_KIND_STEP_UP,
    PRIVACY_KIND_TOKEN_REUSE,
    PRIVACY_LETTER_BODY,
    PRIVACY_LETTER_COMMISSIONER,
    PRIVACY_LETTER_COPY,
    PRIVACY_LETTER_ERASE,
    PRIVACY_LETTER_ERASE_ABOUT,
    PRIVACY_LETTER_ERASE_TITLE,
    PRIVACY_LETTER_PAGE,
    PRIVACY_LETTER_REPORT,
    PRIVACY_LETTER_REPORT_ABOUT,
    PRIVACY_LETTER_REPORT_TITLE,
    PRIVACY_LETTER_SAVE,
    PRIVACY_LETTER_SAVED,
    PRIVACY_LETTER_SEND,
    PRIVACY_LETTER_TEXT,
    PRIVACY_LOCAL_BROKEN_BODY,
    PRIVACY_LOCAL_BROKEN_TITLE,
    PRIVACY_LOCAL_CLEAR,
    PRIVACY_LOCAL_CLEAR_BODY,
    PRIVACY_LOCAL_CLEAR_GO,
    PRIVACY_LOCAL_CLEAR_TITLE,
    PRIVACY_LOCAL_CLEARED,
    PRIVACY_LOCAL_COUNT,
    PRIVACY_LOCAL_EMPTY_BODY,
    PRIVACY_LOCAL_EMPTY_TITLE,
    PRIVACY_LOCAL_SAVE,
    PRIVACY_LOCAL_SAVE_NAMED,
    PRIVACY_LOCAL_SAVED,
    PRIVACY_LOCAL_SUB,
    PRIVACY_LOCAL_TABLE,
    PRIVACY_LOCAL_TITLE,
    PRIVACY_LOCAL_WHAT,
    PRIVACY_LOCAL_WHEN,
    PRIVACY_LOG,
    PRIVACY_LOG_ALL,
    PRIVACY_LOG_COUNT,
    PRIVACY_LOG_EMPTY_BODY,
    PRIVACY_LOG_EMPTY_KIND,
    PRIVACY_LOG_EMPTY_TITLE,
    PRIVACY_LOG_EXPORT,
    PRIVACY_LOG_FIELDS,
    PRIVACY_LOG_FILTER,
    PRIVACY_LOG_MORE,
    PRIVACY_LOG_NONE,
    PRIVACY_LOG_RESULT,
    PRIVACY_LOG_SAVED,
    PRIVACY_LOG_TABLE,
    PRIVACY_LOG_WHEN,
    PRIVACY_LOG_WHO,
    PRIVACY_LOG_WHY,
    PRIVACY_OFFLINE,
    PRIVACY_RESULT_ENDED,
    PRIVACY_RESULT_GIVEN,
    PRIVACY_RESULT_OTHER,
    PRIVACY_RESULT_REFUSED,
    PRIVACY_RESULT_USED_HERE,
    PRIVACY_SUB,
    PRIVACY_THING_CONTACT,
    PRIVACY_THING_LOCAL,
    PRIVACY_THING_LOG,
    PRIVACY_THING_SESSIONS,
    RECEIPT_ACCOUNT,
    RECEIPT_AMOUNT,
    RECEIPT_BANK,
    RECEIPT_BANK_REFERENCE,
    RECEIPT_FOR_WHOM,
    RECEIPT_NOTE,
    RECEIPT_NUMBER,
    RECEIPT_OWED_AFTER,
    RECEIPT_PAGE,
    RECEIPT_PAID,
    RECEIPT_PAID_ON,
    RECEIPT_PERIOD,
    RECEIPT_REFERENCE,
    RECEIPT_SANDBOX,
    RECEIPT_TAKEN_BACK,
    RECEIPT_TITLE,
    RECEIPT_TWELVE_TITLE,
    RECEIPT_WAY,
    RECEIPT_YEAR_LEAD,
    RECEIPT_YEAR_TITLE,
    RECEIPT_YEAR_TOTAL,
    SANDBOX_ANONYMOUS,
    SANDBOX_ASK_AS,
    SANDBOX_ASK_CANCEL,
    SANDBOX_ASK_CODE,
    SANDBOX_ASK_CODE_HINT,
    SANDBOX_ASK_DATA,
    SANDBOX_ASK_DOCUMENT,
    SANDBOX_ASK_FAIL,
    SANDBOX_ASK_FORM,
    SANDBOX_ASK_FORM_NAME,
    SANDBOX_ASK_GETS,
    SANDBOX_ASK_MORE,
    SANDBOX_ASK_PROFILE,
    SANDBOX_ASK_REJECT,
    SANDBOX_ASK_SIGN,
    SANDBOX_ASK_SIGN_IN,
    SANDBOX_ASK_STEP_UP,
    SANDBOX_ASK_TIME_OUT,
    SANDBOX_AUTHENTICATION,
    SANDBOX_BANK_AMOUNT,
    SANDBOX_BANK_AMOUNT_FIXED,
    SANDBOX_BANK_AMOUNT_OPEN,
    SANDBOX_BANK_ANSWER_LOST,
    SANDBOX_BANK_BACK,
    SANDBOX_BANK_BALANCE,
    SANDBOX_BANK_CHECK,
    SANDBOX_BANK_CHOOSE,
    SANDBOX_BANK_CHOOSE_HINT,
    SANDBOX_BANK_ENDED,
    SANDBOX_BANK_ENTRIES,
    SANDBOX_BANK_ENTRY_DEBIT,
    SANDBOX_BANK_ENTRY_DEPOSIT,
    SANDBOX_BANK_ENTRY_OPENING,
    SANDBOX_BANK_ENTRY_REFUND,
    SANDBOX_BANK_ENTRY_REVERSAL,
    SANDBOX_BANK_LATE,
    SANDBOX_BANK_LEAVE,
    SANDBOX_BANK_MANDATE_ACCOUNT,
    SANDBOX_BANK_MANDATE_ACTIVE,
    SANDBOX_BANK_MANDATE_AGREE,
    SANDBOX_BANK_MANDATE_CANCELLED,
    SANDBOX_BANK_MANDATE_END,
    SANDBOX_BANK_MANDATE_LIMITS,
    SANDBOX_BANK_MANDATE_PENDING,
    SANDBOX_BANK_MANDATE_REFUSE,
    SANDBOX_BANK_MANDATE_REFUSED,
    SANDBOX_BANK_MANDATES,
    SANDBOX_BANK_NO_AMOUNT,
    SANDBOX_BANK_NO_CODE,
    SANDBOX_BANK_NO_ENTRIES,
    SANDBOX_BANK_NO_FUNDS,
    SANDBOX_BANK_NO_PAYEE,
    SANDBOX_BANK_NUMBER,
    SANDBOX_BANK_OF,
    SANDBOX_BANK_OPEN,
    SANDBOX_BANK_OTHER,
    SANDBOX_BANK_OUT_OF_ORDER,
    SANDBOX_BANK_OVER,
    SANDBOX_BANK_PAID,
    SANDBOX_BANK_PAID_NUMBER,
    SANDBOX_BANK_PAID_TEXT,
    SANDBOX_BANK_PAY,
    SANDBOX_BANK_PAYEE,
    SANDBOX_BANK_READ,
    SANDBOX_BANK_REFERENCE,
    SANDBOX_BANK_REFUSE,
    SANDBOX_BANK_REFUSED,
    SANDBOX_BANK_REFUSED_TEXT,
    SANDBOX_BANK_SCAN,
    SANDBOX_BANK_TEXT,
    SANDBOX_BANK_TEXT_HINT,
    SANDBOX_BANK_TITLE,
    SANDBOX_BANK_UNTIL,
    SANDBOX_DOCS_TITLE,
    SANDBOX_DONE_APPROVED,
    SANDBOX_DONE_CLOSED,
    SANDBOX_DONE_ENDED,
    SANDBOX_DONE_NOT_PLUS,
    SANDBOX_DONE_OTHER_SCREEN,
    SANDBOX_DONE_REJECTED,
    SANDBOX_DONE_SUSPENDED,
    SANDBOX_EXCEPTIONS_AMOUNT,
    SANDBOX_EXCEPTIONS_AMOUNT_DIFFERS,
    SANDBOX_EXCEPTIONS_BACK,
    SANDBOX_EXCEPTIONS_BAD_FILE,
    SANDBOX_EXCEPTIONS_BANK,
    SANDBOX_EXCEPTIONS_BOOKED,
    SANDBOX_EXCEPTIONS_COUNTER_REFUND,
    SANDBOX_EXCEPTIONS_DOUBLED,
    SANDBOX_EXCEPTIONS_LEAD,
    SANDBOX_EXCEPTIONS_NO_GATEWAY,
    SANDBOX_EXCEPTIONS_NONE,
    SANDBOX_EXCEPTIONS_NOT_IN_FILE,
    SANDBOX_EXCEPTIONS_NUMBER,
    SANDBOX_EXCEPTIONS_OTHER,
    SANDBOX_EXCEPTIONS_PAYEE,
    SANDBOX_EXCEPTIONS_REFERENCE,
    SANDBOX_EXCEPTIONS_REFUND_REFUSED,
    SANDBOX_EXCEPTIONS_TAKE_BACK,
    SANDBOX_EXCEPTIONS_TAKEN_BACK,
    SANDBOX_EXCEPTIONS_TITLE,
    SANDBOX_EXCEPTIONS_TRANSACTION,
    SANDBOX_EXCEPTIONS_UNKNOWN_ENTRY,
    SANDBOX_EXCEPTIONS_UNKNOWN_REFUND,
    SANDBOX_EXCEPTIONS_UNKNOWN_REVERSAL,
    SANDBOX_EXCEPTIONS_UNPLACED,
    SANDBOX_EXCEPTIONS_UNREACHABLE,
    SANDBOX_EXCEPTIONS_WHEN,
    SANDBOX_FIELD_ADDRESSDOCINFO,
    SANDBOX_FIELD_BIRTHDATE,
    SANDBOX_FIELD_CHNAME,
    SANDBOX_FIELD_CHNAMEVERIFIED,
    SANDBOX_FIELD_EDUCATIONLEVEL,
    SANDBOX_FIELD_EMAILADDRESS,
    SANDBOX_FIELD_ENNAME,
    SANDBOX_FIELD_GENDER,
    SANDBOX_FIELD_HOMETELNUMBER,
    SANDBOX_FIELD_IDNO,
    SANDBOX_FIELD_MARITALSTATUS,
    SANDBOX_FIELD_MOBILENUMBER,
    SANDBOX_FIELD_OFFICETELNUMBER,
    SANDBOX_FIELD_POSTALADDRESS,
    SANDBOX_FIELD_PREFIX,
    SANDBOX_FIELD_RESIDENTIALADDRESS,
    SANDBOX_HOME_ADMIN,
    SANDBOX_HOME_ADMIN_TITLE,
    SANDBOX_HOME_BANK,
    SANDBOX_HOME_DOCS,
    SANDBOX_HOME_LEAD,
    SANDBOX_HOME_PHONE,
    SANDBOX_HOME_REGISTER,
    SANDBOX_HOME_TITLE,
    SANDBOX_LANGUAGE,
    SANDBOX_LOGIN,
    SANDBOX_MORE_INFO,
    SANDBOX_OPEN_APP,
    SANDBOX_PHONE_ADDRESS,
    SANDBOX_PHONE_BASIC,
    SANDBOX_PHONE_CHOOSE,
    SANDBOX_PHONE_CHOOSE_HINT,
    SANDBOX_PHONE_ENDED,
    SANDBOX_PHONE_HOME,
    SANDBOX_PHONE_NO_CODE,
    SANDBOX_PHONE_NOT_HERE,
    SANDBOX_PHONE_NOTHING,
    SANDBOX_PHONE_OF,
    SANDBOX_PHONE_OLD_CODE,
    SANDBOX_PHONE_OPEN,
    SANDBOX_PHONE_OVER,
    SANDBOX_PHONE_PICTURE,
    SANDBOX_PHONE_PICTURE_HINT,
    SANDBOX_PHONE_PLUS,
    SANDBOX_PHONE_READ,
    SANDBOX_PHONE_SCAN,
    SANDBOX_PHONE_SUSPENDED,
    SANDBOX_PHONE_SWITCH,
    SANDBOX_PHONE_TITLE,
    SANDBOX_PHONE_WAITING,
    SANDBOX_PLATFORM,
    SANDBOX_QR_ADDRESS,
    SANDBOX_QR_ALT,
    SANDBOX_QR_ANONYMOUS_TITLE,
    SANDBOX_QR_BROKER,
    SANDBOX_QR_CANCEL,
    SANDBOX_QR_LEAD,
    SANDBOX_QR_OPEN_PHONE,
    SANDBOX_QR_OPENED,
    SANDBOX_QR_REFRESH,
    SANDBOX_QR_STEP_AGREE,
    SANDBOX_QR_STEP_OPEN,
    SANDBOX_QR_STEP_SCAN,
    SANDBOX_QR_TITLE,
    SANDBOX_REFUSAL_CODE,
    SANDBOX_REFUSAL_TEXT,
    SANDBOX_REFUSAL_TITLE,
    SANDBOX_REGISTER_CALLBACKS,
    SANDBOX_REGISTER_CALLBACKS_HINT,
    SANDBOX_REGISTER_CERTIFICATE,
    SANDBOX_REGISTER_CERTIFICATE_HINT,
    SANDBOX_REGISTER_DONE,
    SANDBOX_REGISTER_GUIDE,
    SANDBOX_REGISTER_ID,
    SANDBOX_REGISTER_KEEP,
    SANDBOX_REGISTER_KEK,
    SANDBOX_REGISTER_KEY,
    SANDBOX_REGISTER_LEAD,
    SANDBOX_REGISTER_NAME,
    SANDBOX_REGISTER_NAME_HINT,
    SANDBOX_REGISTER_REFUSED,
    SANDBOX_REGISTER_SECRET,
    SANDBOX_REGISTER_SEND,
    SANDBOX_REGISTER_TITLE,
    SANDBOX_SCOPE_AUTH,
    SANDBOX_SCOPE_FORM,
    SANDBOX_SCOPE_PROFILES,
    SANDBOX_SCOPE_SIGN,
    SANDBOX_SCOPE_STEP_UP,
    SANDBOX_SIGNING,
    SANDBOX_SIMULATION,
    SANDBOX_SIMULATION_NOTE,
    SANDBOX_STRIP,
    SETTINGS_ABOUT,
    SETTINGS_ACCOUNT,
    SETTINGS_BILL_DAY,
    SETTINGS_BILL_DAYS,
    SETTINGS_BILL_KIND,
    SETTINGS_BILL_NONE,
    SETTINGS_BILL_REMINDERS,
    SETTINGS_BILL_REMINDERS_HINT,
    SETTINGS_BUILD_SANDBOX,
    SETTINGS_CACHE,
    SETTINGS_CACHE_CLEAR,
    SETTINGS_CACHE_CLEAR_BODY,
    SETTINGS_CACHE_CLEAR_TITLE,
    SETTINGS_CACHE_CLEARED,
    SETTINGS_DATA,
    SETTINGS_DIAGNOSTICS,
    SETTINGS_DIAGNOSTICS_BODY,
    SETTINGS_DIAGNOSTICS_READ,
    SETTINGS_DIAGNOSTICS_SAVE,
    SETTINGS_EXAMPLES,
    SETTINGS_FOLDER,
    SETTINGS_GATEWAY,
    SETTINGS_GATEWAY_NONE,
    SETTINGS_IDLE,
    SETTINGS_IDLE_HINT,
    SETTINGS_IDLE_MINUTES,
    SETTINGS_KEYS,
    SETTINGS_KEYS_SHOW,
    SETTINGS_LANGUAGE,
    SETTINGS_LETTERS,
    SETTINGS_LETTERS_HINT,
    SETTINGS_LICENCE,
    SETTINGS_LOADING,
    SETTINGS_LOCK,
    SETTINGS_LOOK,
    SETTINGS_NOTIFICATIONS,
    SETTINGS_NOTIFICATIONS_HINT,
    SETTINGS_PIN_CHANGE,
    SETTINGS_PIN_CHANGE_TITLE,
    SETTINGS_PIN_OFF,
    SETTINGS_PIN_OFF_BODY,
    SETTINGS_PIN_ON,
    SETTINGS_PIN_REMOVE,
    SETTINGS_PIN_REMOVE_BODY,
    SETTINGS_PIN_REMOVE_TITLE,
    SETTINGS_PIN_REMOVED,
    SETTINGS_PIN_SAVED,
    SETTINGS_PIN_SET,
    SETTINGS_PIN_SET_TITLE,
    SETTINGS_PROTECTION,
    SETTINGS_PROTECTION_KEYRING,
    SETTINGS_PROTECTION_MEMORY,
    SETTINGS_PROTECTION_PASSPHRASE,
    SETTINGS_PROTECTION_PIN,
    SETTINGS_REMIND_CLOSED,
    SETTINGS_REMIND_CLOSED_HINT,
    SETTINGS_REMINDERS,
    SETTINGS_SAVED,
    SETTINGS_SIGN_OUT,
    SETTINGS_SIGN_OUT_BODY,
    SETTINGS_SIGN_OUT_STAYS,
    SETTINGS_SIGN_OUT_TITLE,
    SETTINGS_SIGNED_IN,
    SETTINGS_TITLE,
    SETTINGS_VAULT,
    SETTINGS_VERSION,
    SHELL_BADGE_APPLICATIONS,
    SHELL_BADGE_BILLS,
    SHELL_BADGE_TODO,
    SHELL_ENVIRONMENT,
    SHELL_LANGUAGE,
    SHELL_LOCK_NOW,
    SHELL_MAIN_MENU,
    SHELL_MENU,
    SHELL_NOTICE_CACHE_REBUILT,
    SHELL_NOTICE_CLOCK_WRONG,
    SHELL_NOTICE_VAULT_SET_ASIDE,
    SHELL_PAGE_APPLICATIONS,
    SHELL_PAGE_BILLS,
    SHELL_PAGE_PRIVACY,
    SHELL_PAGE_SETTINGS,
    SHELL_PAGE_TODAY,
    SHELL_PAGE_TODO,
    SHELL_PROFILE_ADD,
    SHELL_PROFILE_EXAMPLES,
    SHELL_PROFILE_NOBODY,
    SHELL_PROFILE_OTHER,
    SHELL_PROFILE_PERSONAL,
    SHELL_PROFILE_SWITCH,
    SHELL_SKIP,
    SHELL_TEXT_SIZE,
    SHELL_TOOLS,
    SIGNIN_CODE,
    SIGNIN_COMPUTER,
    SIGNIN_COMPUTER_NO_BROWSER,
    SIGNIN_COMPUTER_OPENED,
    SIGNIN_COMPUTER_TITLE,
    SIGNIN_COPY_ADDRESS,
    SIGNIN_DONE,
    SIGNIN_ENDED,
    SIGNIN_LEFT,
    SIGNIN_LEFT_SECONDS,
    SIGNIN_LOOK,
    SIGNIN_MOSAIC,
    SIGNIN_NO_GATEWAY,
    SIGNIN_NO_PHONE,
    SIGNIN_NO_PHONE_COUNTER,
    SIGNIN_NO_PHONE_LEAD,
    SIGNIN_NO_PHONE_LOOK,
    SIGNIN_NO_PHONE_OTHER,
    SIGNIN_NO_PHONE_TITLE,
    SIGNIN_OPENED,
    SIGNIN_PAGE,
    SIGNIN_PHONE_INSTEAD,
    SIGNIN_PROFILE_LOCKED,
    SIGNIN_PROMISE_LITTLE,
    SIGNIN_PROMISE_LOCK,
    SIGNIN_PROMISE_STATISTICS,
    SIGNIN_QR,
    SIGNIN_RENEW,
    SIGNIN_STARTING,
    SIGNIN_STEP_1,
    SIGNIN_STEP_2,
    SIGNIN_STEP_3,
    SIGNIN_TEST_ADDRESS,
    SIGNIN_TEST_PHONE,
    SIGNIN_TITLE,
    SIGNIN_WAITING,
    STEP_UP_AGAIN,
    STEP_UP_CANCEL,
    STEP_UP_CODE,
    STEP_UP_EXPIRED,
    STEP_UP_LEFT,
    STEP_UP_REFUSED,
    STEP_UP_SIGN,
    STEP_UP_TITLE,
    STEP_UP_WAITING,
    TODAY_ACCESS,
    TODAY_ACCESS_LOG,
    TODAY_ACCESS_OTHER,
    TODAY_ACCESS_READ,
    TODAY_ACCESS_REFUSED,
    TODAY_ALERT_COPIED_BODY,
    TODAY_ALERT_COPIED_TITLE,
    TODAY_ALERT_KNOWN,
    TODAY_ALERT_READ,
    TODAY_ALERT_SIGN_IN_BODY,
    TODAY_ALERT_SIGN_IN_TITLE,
    TODAY_ALL,
    TODAY_EXAMPLE,
    TODAY_EXAMPLES_BODY,
    TODAY_EXAMPLES_TITLE,
    TODAY_MARK_APPOINTMENT,
    TODAY_MARK_COLLECT,
    TODAY_MARK_DOCUMENT,
    TODAY_MARK_FORM,
    TODAY_MARK_NOTICE,
    TODAY_MARK_OTHER,
    TODAY_MARK_PAYMENT,
    TODAY_MARK_RENEWAL,
    TODAY_MARK_REPLY,
    TODAY_NEW,
    TODAY_NEXT,
    TODAY_NEXT_NONE,
    TODAY_NEXT_NONE_BODY,
    TODAY_OPEN,
    TODAY_PROGRESS,
    TODAY_SIGN_IN,
    TODAY_SOON,
    TODAY_STRIP,
    TODAY_STRIP_AT,
    TODAY_STRIP_MANY,
    TODAY_STRIP_SPOKEN,
    TODAY_STRIP_TODAY,
    TODAY_SUB_CLEAR,
    TODAY_SUB_LATER,
    TODAY_SUB_OVERDUE,
    TODAY_SUB_QUIET,
    TODAY_THING,
    TODAY_TITLE_NONE,
    TODAY_TITLE_SOME,
    TODAY_WAITS,
    TODAY_WHEN_DAY,
    TODAY_WHEN_TODAY,
    TODAY_WHEN_TOMORROW,
    TODO_BACK_ON,
    TODO_BELONGS,
    TODO_BELONGS_OPEN,
    TODO_BY,
    TODO_CHOOSE_BODY,
    TODO_CHOOSE_TITLE,
    TODO_CLEAR,
    TODO_CLOSE_DEPARTMENT,
    TODO_CLOSE_OTHER,
    TODO_CLOSE_PERSON,
    TODO_CLOSED_ON,
    TODO_CONSEQUENCE,
    TODO_CONTACT,
    TODO_COUNT,
    TODO_DEPARTMENT,
    TODO_DEPARTMENT_ALL,
    TODO_DONE_BACK,
    TODO_DONE_EMPTY_BODY,
    TODO_DONE_EMPTY_TITLE,
    TODO_DONE_FOOT,
    TODO_DONE_ON,
    TODO_DONE_SAID,
    TODO_DONE_SEE,
    TODO_DONE_TITLE,
    TODO_DUE_AT,
    TODO_DUE_ON,
    TODO_DUE_TODAY,
    TODO_DUE_TODAY_AT,
    TODO_ELSEWHERE,
    TODO_ELSEWHERE_BODY,
    TODO_EMPTY_BODY,
    TODO_EMPTY_TITLE,
    TODO_EXAMPLE_BODY,
    TODO_FIND,
    TODO_FIND_HINT,
    TODO_GONE_BODY,
    TODO_GONE_TITLE,
    TODO_GROUP_CAN_DO_NOW,
    TODO_GROUP_DONE,
    TODO_GROUP_NEEDS_YOU,
    TODO_GROUP_SNOOZED,
    TODO_GROUP_SPOKEN,
    TODO_GROUP_WAITING,
    TODO_HAS_NOTE,
    TODO_HISTORY_SEE,
    TODO_ICS,
    TODO_ICS_OPEN,
    TODO_ICS_SAVED,
    TODO_LEFT_DAYS,
    TODO_LEFT_OVERDUE,
    TODO_LEFT_TODAY,
    TODO_LEFT_TOMORROW,
    TODO_LIST,
    TODO_MISSING,
    TODO_NO_DATE,
    TODO_NONE_BODY,
    TODO_NONE_TITLE,
    TODO_NOTE,
    TODO_NOTE_FAILED,
    TODO_NOTE_HINT,
    TODO_NOTE_LONG,
    TODO_NOTE_SAVED,
    TODO_OUTBOX_AGAIN,
    TODO_OUTBOX_AGAIN_NAMED,
    TODO_OUTBOX_AT,
    TODO_OUTBOX_CHANGED,
    TODO_OUTBOX_COMPARE,
    TODO_OUTBOX_COMPARE_DUE,
    TODO_OUTBOX_COMPARE_NAME,
    TODO_OUTBOX_COMPARE_NONE,
    TODO_OUTBOX_COMPARE_PRESENT,
    TODO_OUTBOX_COMPARE_SAME,
    TODO_OUTBOX_COMPARE_SEEN,
    TODO_OUTBOX_COMPARE_STANDING,
    TODO_OUTBOX_COMPARE_TOTAL,
    TODO_OUTBOX_DISCARD,
    TODO_OUTBOX_DISCARD_NAMED,
    TODO_OUTBOX_EMPTY_BODY,
    TODO_OUTBOX_EMPTY_TITLE,
    TODO_OUTBOX_GONE,
    TODO_OUTBOX_KIND_APPLICATION_SEEN,
    TODO_OUTBOX_KIND_APPLICATION_WITHDRAW,
    TODO_OUTBOX_KIND_BILL_CLAIM,
    TODO_OUTBOX_KIND_BILL_CLAIM_BACK,
    TODO_OUTBOX_KIND_PAYMENT,
    TODO_OUTBOX_KIND_TASK_DONE,
    TODO_OUTBOX_KIND_TASK_REOPEN,
    TODO_OUTBOX_KIND_TASK_SNOOZE,
    TODO_OUTBOX_KIND_TASK_WAKE,
    TODO_OUTBOX_NOT_ALLOWED,
    TODO_OUTBOX_OTHER,
    TODO_OUTBOX_SEE,
    TODO_OUTBOX_SUB,
    TODO_OUTBOX_TITLE,
    TODO_OUTBOX_UNTITLED,
    TODO_OVERDUE_SINCE,
    TODO_QUEUED,
    TODO_QUEUED_TAG,
    TODO_REFERENCE,
    TODO_REFERENCE_COPY,
    TODO_REMIND_BODY,
    TODO_REMIND_NO,
    TODO_REMIND_TITLE,
    TODO_REMIND_YES,
    TODO_REOPEN,
    TODO_REOPENED_SAID,
    TODO_SNOOZE,
    TODO_SNOOZE_CHOICE,
    TODO_SNOOZE_DAY,
    TODO_SNOOZE_LATE,
    TODO_SNOOZE_SET,
    TODO_SNOOZE_THREE,
    TODO_SNOOZE_TOMORROW,
    TODO_SNOOZE_WEEK,
    TODO_SNOOZED,
    TODO_SORT,
    TODO_SORT_DEPARTMENT,
    TODO_SORT_DUE,
    TODO_SORT_NEWEST,
    TODO_SOURCE,
    TODO_STATE_CLOSED,
    TODO_STATE_DONE,
    TODO_STATE_OPEN,
    TODO_STATE_OTHER,
    TODO_STATE_SNOOZED,
    TODO_STATE_WITHDRAWN,
    TODO_THING,
    TODO_THING_TASK,
    TODO_UNDONE_SAID,
    TODO_WAITS_DEPARTMENT,
    TODO_WAITS_OTHER,
    TODO_WAITS_OTHER_PARTY,
    TODO_WAITS_PERSON,
    TODO_WAKE,
    TODO_WEDGED,
    TODO_WEDGED_SEE,
    TODO_WEDGED_TAG,
    TODO_WHY,
    TODO_WOKEN,
];
