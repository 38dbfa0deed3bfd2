//! The words of the gateway, out of locales/*/gateway.ftl. A test finds each of them.

use desk_domain::{Language, LocalizedText};
use desk_l10n::{Arguments, MessageId, texts};

macro_rules! words {
    ($($word:ident = $id:literal,)+) => {
        /// A message of the gateway.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Word { $($word,)+ }

        impl Word {
            /// All of them.
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$word,)+];

            fn id(self) -> &'static str {
                match self { $(Self::$word => $id,)+ }
            }
        }
    };
}

words! {
    Sandbox = "gateway-sandbox",
    LanguageLabel = "gateway-language-label",
    SignInTitle = "gateway-sign-in-title",
    SignInComputer = "gateway-sign-in-computer",
    SignInNoName = "gateway-sign-in-no-name",
    SignInFirst = "gateway-sign-in-first",
    SignInKnown = "gateway-sign-in-known",
    SignInTime = "gateway-sign-in-time",
    SignInCode = "gateway-sign-in-code",
    SignInWarning = "gateway-sign-in-warning",
    SignInGo = "gateway-sign-in-go",
    SignInStop = "gateway-sign-in-stop",
    DoneTitle = "gateway-done-title",
    DoneText = "gateway-done-text",
    StoppedTitle = "gateway-stopped-title",
    StoppedText = "gateway-stopped-text",
    OverTitle = "gateway-over-title",
    OverText = "gateway-over-text",
    NotDoneTitle = "gateway-not-done-title",
    RefusedText = "gateway-refused-text",
    CancelledText = "gateway-cancelled-text",
    SuspendedText = "gateway-suspended-text",
    AccountEndedText = "gateway-account-ended-text",
    FailedText = "gateway-failed-text",
    OtherBrowserText = "gateway-other-browser-text",
    BrokenText = "gateway-broken-text",
    TroubleText = "gateway-trouble-text",
    PartyIam = "gateway-party-iam",
    PartyDesk = "gateway-party-desk",
    PartyFps = "gateway-party-fps",
    FieldName = "gateway-field-name",
    FieldContact = "gateway-field-contact",
    FieldEverything = "gateway-field-everything",
    FieldBillNumber = "gateway-field-bill-number",
    FieldAmount = "gateway-field-amount",
    FieldOpenId = "gateway-field-open-id",
    FieldAccount = "gateway-field-account",
    FieldLimits = "gateway-field-limits",
    PurposeSignIn = "gateway-purpose-sign-in",
    PurposeFirstSignIn = "gateway-purpose-first-sign-in",
    PurposeSignOut = "gateway-purpose-sign-out",
    PurposeTokenReuse = "gateway-purpose-token-reuse",
    PurposeForeignKey = "gateway-purpose-foreign-key",
    PurposeStepUp = "gateway-purpose-step-up",
    PurposeContactChange = "gateway-purpose-contact-change",
    PurposeExport = "gateway-purpose-export",
    PurposeErase = "gateway-purpose-erase",
    PurposePay = "gateway-purpose-pay",
    PurposeCollect = "gateway-purpose-collect",
    PurposeMandate = "gateway-purpose-mandate",
    PurposeMandateLimits = "gateway-purpose-mandate-limits",
    PurposeMandateEnd = "gateway-purpose-mandate-end",
    PurposeBillAdded = "gateway-purpose-bill-added",
    ActContact = "gateway-act-contact",
    ActExport = "gateway-act-export",
    ActErase = "gateway-act-erase",
    ActPay = "gateway-act-pay",
    ActMandate = "gateway-act-mandate",
    AutopayLimit = "gateway-autopay-limit",
}

/// A message in one language.
pub(crate) fn say(language: Language, word: Word, arguments: &Arguments<'_>) -> String {
    MessageId::find(word.id()).map_or_else(|| word.id().to_owned(), |id| texts().format(language, id, arguments))
}

/// A message in all three.
pub(crate) fn everywhere(word: Word, arguments: &Arguments<'_>) -> LocalizedText {
    LocalizedText {
        en: say(Language::En, word, arguments),
        zh_hant_hk: say(Language::ZhHantHk, word, arguments),
        zh_hans: say(Language::ZhHans, word, arguments),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_text_in_three_languages() {
        for word in Word::ALL {
            assert!(MessageId::find(word.id()).is_some(), "{}", word.id());
            assert_eq!(everywhere(*word, &[]).missing(), [], "{}", word.id());
        }
    }
}
