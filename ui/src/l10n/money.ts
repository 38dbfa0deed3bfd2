// Amounts as text. Money crosses in integer cents of a Hong Kong dollar.
import type { Language } from "./language";

/** `HK$412.60` in English, `$412.60` in Chinese. */
export function hkd(language: Language, cents: number): string {
  const sign = cents < 0 ? "-" : "";
  const whole = Math.abs(Math.trunc(cents));
  const dollars = String(Math.trunc(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = String(whole % 100).padStart(2, "0");
  return `${sign}${language === "en" ? "HK$" : "$"}${dollars}.${rest}`;
}

/** An amount with its currency: `HK$412.60`, `$412.60`; another currency is named: `CNY 12.00`. */
export function money(language: Language, amount: { cents: number; currency: string }): string {
  return amount.currency === "HKD" ? hkd(language, amount.cents) : `${amount.currency} ${figures(amount.cents)}`;
}

/** The figures alone, for tables: `1,250.50`. */
export function figures(cents: number): string {
  return hkd("en", cents).replace("HK$", "");
}

/** Whole dollars, rounded, for a chart: `19,231`. */
export function dollars(cents: number): string {
  return figures(Math.round(cents / 100) * 100).replace(/\.00$/, "");
}

/** Cents of what a person typed: `1,250.50`, `$412.6`, `412`. Undefined when it is no amount. */
export function centsOf(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/^\s*(HK)?\$?\s*/i, "").replace(/[,\s]/g, "");
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : undefined;
}

/** `12.4 MB`, decimal units: how much room something takes. */
export function bytes(count: number): string {
  const units = ["B", "kB", "MB", "GB"];
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
