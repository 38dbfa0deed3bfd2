// The three languages of the desk and what is fixed about each.

export const languages = ["en", "zh-Hant-HK", "zh-Hans"] as const;
export type Language = (typeof languages)[number];

/** The name of each language in its own script, as it stands on its button. */
export const ownName: Record<Language, string> = { en: "English", "zh-Hant-HK": "繁體", "zh-Hans": "简体" };

/** The name in full, for the first-run page and Settings. */
export const fullName: Record<Language, string> = { en: "English", "zh-Hant-HK": "繁體中文（香港）", "zh-Hans": "简体中文" };

/** The best of the three for what the system asks for. `yue` reads Traditional; a bare `zh` reads Simplified. */
export function closest(asked: readonly string[]): Language {
  for (const tag of asked) {
    const low = tag.toLowerCase();
    if (low.startsWith("en")) return "en";
    if (low.startsWith("yue") || /^zh-(hant|hk|mo|tw)/.test(low)) return "zh-Hant-HK";
    if (low.startsWith("zh")) return "zh-Hans";
  }
  return "en";
}
