//! Words of the sandbox's pages, from `locales/<language>/sandbox.ftl`.

use std::sync::LazyLock;

use desk_domain::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

const SOURCES: [(Language, &str); 3] = [
    (Language::En, include_str!("../../../locales/en/sandbox.ftl")),
    (Language::ZhHantHk, include_str!("../../../locales/zh-Hant-HK/sandbox.ftl")),
    (Language::ZhHans, include_str!("../../../locales/zh-Hans/sandbox.ftl")),
];

static BUNDLES: LazyLock<Vec<(Language, FluentBundle<FluentResource>)>> = LazyLock::new(|| {
    let bundle = |(language, source): (Language, &str)| {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        (language, bundle)
    };
    SOURCES.into_iter().map(bundle).collect()
});

/// The message `id`.
pub(crate) fn tr(language: Language, id: &str) -> String {
    tr_with(language, id, &[])
}

/// The message `id` with its variables.
pub(crate) fn tr_with(language: Language, id: &str, arguments: &[(&str, &str)]) -> String {
    let bundle = BUNDLES.iter().find(|(known, _)| *known == language).map(|(_, bundle)| bundle);
    let Some((bundle, pattern)) = bundle.and_then(|b| Some((b, b.get_message(id)?.value()?))) else {
        return id.to_owned();
    };
    let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, *value)).collect();
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_there_in_each_language() {
        let ids = |source: &str| -> Vec<String> {
            source.lines().filter_map(|l| l.split_once(" = ")).map(|(id, _)| id.to_owned()).collect()
        };
        let english = ids(SOURCES[0].1);
        assert!(english.len() > 80);
        for (language, source) in SOURCES {
            assert_eq!(ids(source), english, "{language}");
            assert!(english.iter().all(|id| tr(language, id) != *id), "{language}");
        }
    }

    #[test]
    fn variables_stand_without_isolation_marks() {
        assert_eq!(tr_with(Language::ZhHantHk, "sandbox-qr-title", &[("service", "甲")]), "登入「甲」");
    }
}
