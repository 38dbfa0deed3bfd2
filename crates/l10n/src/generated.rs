//! Made by `cargo xtask gen` from locales/en: one constant for each message. Do not edit.

use crate::MessageId;

/// `about-independent`.
pub const ABOUT_INDEPENDENT: MessageId = MessageId::new("about-independent");

/// `bar-find`.
pub const BAR_FIND: MessageId = MessageId::new("bar-find");

/// `bar-find-short`.
pub const BAR_FIND_SHORT: MessageId = MessageId::new("bar-find-short");

/// `callback-close`.
pub const CALLBACK_CLOSE: MessageId = MessageId::new("callback-close");

/// `callback-done`.
pub const CALLBACK_DONE: MessageId = MessageId::new("callback-done");

/// `callback-title`.
pub const CALLBACK_TITLE: MessageId = MessageId::new("callback-title");

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

/// `diagnostics-note`.
pub const DIAGNOSTICS_NOTE: MessageId = MessageId::new("diagnostics-note");

/// `diagnostics-title`.
pub const DIAGNOSTICS_TITLE: MessageId = MessageId::new("diagnostics-title");

/// `err-title`.
pub const ERR_TITLE: MessageId = MessageId::new("err-title");

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

/// `fresh-first`.
pub const FRESH_FIRST: MessageId = MessageId::new("fresh-first");

/// `fresh-offline`, with `$time`.
pub const FRESH_OFFLINE: MessageId = MessageId::new("fresh-offline");

/// `fresh-ok`, with `$time`.
pub const FRESH_OK: MessageId = MessageId::new("fresh-ok");

/// `fresh-pending`, with `$n`.
pub const FRESH_PENDING: MessageId = MessageId::new("fresh-pending");

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

/// `kit-error-prefix`.
pub const KIT_ERROR_PREFIX: MessageId = MessageId::new("kit-error-prefix");

/// `kit-hide`.
pub const KIT_HIDE: MessageId = MessageId::new("kit-hide");

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

/// `kit-still-waiting`, with `$thing`.
pub const KIT_STILL_WAITING: MessageId = MessageId::new("kit-still-waiting");

/// `lock-warning-body`.
pub const LOCK_WARNING_BODY: MessageId = MessageId::new("lock-warning-body");

/// `lock-warning-left`, with `$n`.
pub const LOCK_WARNING_LEFT: MessageId = MessageId::new("lock-warning-left");

/// `lock-warning-stay`.
pub const LOCK_WARNING_STAY: MessageId = MessageId::new("lock-warning-stay");

/// `lock-warning-title`.
pub const LOCK_WARNING_TITLE: MessageId = MessageId::new("lock-warning-title");

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

/// `shell-badge-applications`, with `$n`.
pub const SHELL_BADGE_APPLICATIONS: MessageId = MessageId::new("shell-badge-applications");

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

/// `today-next`.
pub const TODAY_NEXT: MessageId = MessageId::new("today-next");

/// `today-soon`.
pub const TODAY_SOON: MessageId = MessageId::new("today-soon");

/// `today-title-none`.
pub const TODAY_TITLE_NONE: MessageId = MessageId::new("today-title-none");

/// `today-title-some`, with `$n`.
pub const TODAY_TITLE_SOME: MessageId = MessageId::new("today-title-some");

/// Every message, in the order of their ids.
pub const ALL: &[MessageId] = &[
    ABOUT_INDEPENDENT,
    BAR_FIND,
    BAR_FIND_SHORT,
    CALLBACK_CLOSE,
    CALLBACK_DONE,
    CALLBACK_TITLE,
    COMMON_APP_TITLE,
    COMMON_BACK,
    COMMON_CANCEL,
    COMMON_CLOSE,
    COMMON_CONTINUE,
    COMMON_COPIED,
    COMMON_COPY,
    COMMON_OFF,
    COMMON_ON,
    COMMON_RETRY,
    COMMON_SAVED_FILE,
    COMMON_SHOW_FOLDER,
    COMMON_TRY_NOW,
    COMMON_UNDO,
    COMMON_WINDOW,
    DIAGNOSTICS_NOTE,
    DIAGNOSTICS_TITLE,
    ERR_TITLE,
    EXAMPLE_DEPARTMENT,
    EXAMPLE_LICENCE_SUMMARY,
    EXAMPLE_LICENCE_TITLE,
    EXAMPLE_PAY_SUMMARY,
    EXAMPLE_PAY_TITLE,
    EXAMPLE_PHOTO_SUMMARY,
    EXAMPLE_PHOTO_TITLE,
    FRESH_FIRST,
    FRESH_OFFLINE,
    FRESH_OK,
    FRESH_PENDING,
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
    KEYS_PRIVACY,
    KEYS_REFRESH,
    KEYS_SETTINGS,
    KEYS_TEXT_SIZE,
    KEYS_TODAY,
    KIT_ERROR_PREFIX,
    KIT_HIDE,
    KIT_LOADING,
    KIT_SHOW_ALL,
    KIT_STAGE_ATTENTION,
    KIT_STAGE_DONE,
    KIT_STAGE_LATER,
    KIT_STAGE_NOW,
    KIT_STILL_WAITING,
    LOCK_WARNING_BODY,
    LOCK_WARNING_LEFT,
    LOCK_WARNING_STAY,
    LOCK_WARNING_TITLE,
    NOTICE_DUE_TODAY,
    NOTICE_DUE_TOMORROW,
    NOTICE_DUE_WEEK,
    NOTICE_OVERDUE,
    NOTICE_TITLE,
    OFF_BODY,
    OFF_BODY_NEVER,
    OFF_HEADING,
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
    SANDBOX_DOCS_TITLE,
    SANDBOX_DONE_APPROVED,
    SANDBOX_DONE_CLOSED,
    SANDBOX_DONE_ENDED,
    SANDBOX_DONE_NOT_PLUS,
    SANDBOX_DONE_OTHER_SCREEN,
    SANDBOX_DONE_REJECTED,
    SANDBOX_DONE_SUSPENDED,
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
    SHELL_BADGE_APPLICATIONS,
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
    TODAY_NEXT,
    TODAY_SOON,
    TODAY_TITLE_NONE,
    TODAY_TITLE_SOME,
];
