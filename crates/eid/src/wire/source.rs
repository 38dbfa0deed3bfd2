//! `source` (hk-identity §1.8) and `lang` (§1.7) of a request.

use desk_domain::Language;

use super::open_text;

open_text! {
    /// What the person holds in the hand: browser or app, on which device.
    Source default PcBrowser {
        /// Any browser of a computer: the QR flow across devices.
        PcBrowser = "PC_Browser",
        /// Chrome on Android.
        AndroidChrome = "Android_Chrome",
        /// Firefox on Android.
        AndroidFirefox = "Android_Firefox",
        /// Edge on Android.
        AndroidEdge = "Android_Edge",
        /// Samsung Internet.
        AndroidSamsung = "Android_Samsung",
        /// Huawei's browser.
        AndroidHuawei = "Android_Huawei",
        /// Xiaomi's browser.
        AndroidXiaomi = "Android_Xiaomi",
        /// Safari on iOS.
        IosSafari = "iOS_Safari",
        /// Chrome on iOS.
        IosChrome = "iOS_Chrome",
        /// Firefox on iOS.
        IosFirefox = "iOS_Firefox",
        /// Edge on iOS.
        IosEdge = "iOS_Edge",
        /// The browser inside iAM Smart on Android (v1.0.4).
        AndroidInApp = "Android_IMS_InAppBrowser",
        /// The browser inside iAM Smart on iOS (v1.0.4).
        IosInApp = "iOS_IMS_InAppBrowser",
        /// An app on iOS, by universal link.
        AppLink = "App_Link",
        /// An app on Android, by package.
        AppPackage = "App_Package",
        /// An app by URL scheme (older).
        AppScheme = "App_Scheme",
    }
}

impl Source {
    /// Whether the request starts on another device than the phone: QR page, then a push.
    pub fn is_other_device(&self) -> bool {
        *self == Self::PcBrowser
    }

    /// The `source` for a browser's User-Agent text.
    ///
    /// Ours: the specification lists the values, not how to tell them apart.
    pub fn from_user_agent(agent: &str) -> Self {
        let has = |name: &str| agent.contains(name);
        if has("iPhone") || has("iPad") || has("iPod") {
            match () {
                () if has("CriOS/") => Self::IosChrome,
                () if has("FxiOS/") => Self::IosFirefox,
                () if has("EdgiOS/") => Self::IosEdge,
                () => Self::IosSafari,
            }
        } else if has("Android") {
            match () {
                () if has("SamsungBrowser/") => Self::AndroidSamsung,
                () if has("HuaweiBrowser/") => Self::AndroidHuawei,
                () if has("MiuiBrowser/") => Self::AndroidXiaomi,
                () if has("EdgA/") => Self::AndroidEdge,
                () if has("Firefox/") => Self::AndroidFirefox,
                () => Self::AndroidChrome,
            }
        } else {
            Self::PcBrowser
        }
    }
}

open_text! {
    /// `lang`: the language of the platform's pages.
    Lang default ZhHk {
        /// English.
        EnUs = "en-US",
        /// Traditional Chinese; the platform's default.
        ZhHk = "zh-HK",
        /// Simplified Chinese.
        ZhCn = "zh-CN",
    }
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::EnUs,
            Language::ZhHantHk => Self::ZhHk,
            Language::ZhHans => Self::ZhCn,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values_read_back_and_unknown_ones_are_kept() {
        assert_eq!(Source::KNOWN.len(), 16);
        for source in Source::KNOWN {
            assert_eq!(&Source::parse(source.as_str()), source);
        }
        assert_eq!(Source::parse("Fridge"), Source::Other("Fridge".to_owned()));
        assert_eq!(serde_json::to_string(&Source::parse("Fridge")).unwrap(), "\"Fridge\"");
        assert_eq!(Lang::from(Language::ZhHans).as_str(), "zh-CN");
    }

    #[test]
    fn browsers_are_told_apart() {
        for (agent, source) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", Source::PcBrowser),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1",
                Source::IosSafari,
            ),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) CriOS/126.0 Safari/604.1", Source::IosChrome),
            ("Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/126.0 Mobile Safari/537.36", Source::AndroidChrome),
            ("Mozilla/5.0 (Linux; Android 14) SamsungBrowser/25.0 Chrome/121.0 Mobile", Source::AndroidSamsung),
            ("", Source::PcBrowser),
        ] {
            assert_eq!(Source::from_user_agent(agent), source, "{agent}");
        }
    }
}
