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
