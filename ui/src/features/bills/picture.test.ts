import { describe, expect, it } from "vitest";
import { centsOf } from "$l10n/money";
import { base64, refused } from "./picture";

describe("a picture of a code", () => {
  it("is a PNG or JPEG of at most 10 MiB", () => {
    expect(refused({ type: "image/png", size: 1000 })).toBeUndefined();
    expect(refused({ type: "image/jpeg", size: 10 * 1024 * 1024 })).toBeUndefined();
    expect(refused({ type: "image/jpeg", size: 10 * 1024 * 1024 + 1 })).toBe("large");
    expect(refused({ type: "image/svg+xml", size: 10 })).toBe("kind");
    expect(refused({ type: "application/pdf", size: 10 })).toBe("kind");
  });

  it("crosses whole, also when it is large", async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const text = await base64(new Blob([bytes]));
    expect(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))).toEqual(bytes);
  });
});

describe("an amount that was typed", () => {
  it.each([["412.60", 41_260], ["1,250.5", 125_050], ["HK$18,640", 1_864_000], ["$0.01", 1], [" 900 ", 90_000], ["４１２．６０", 41_260]])("“%s” is %i cents", (text, cents) => {
    expect(centsOf(text)).toBe(cents);
  });

  it.each(["", "-5", "1.234", "12e3", "abc", "1..2", "0x10", "99999999999"])("“%s” is none", (text) => {
    expect(centsOf(text)).toBeUndefined();
  });
});
