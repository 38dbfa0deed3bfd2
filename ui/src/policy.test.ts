// The content security policy is strict, and a page is served in a browser under the same one as in the window.
import { describe, expect, it } from "vitest";
import { policy, windowPolicy } from "../policy.mjs";

const directives = (text: string) => Object.fromEntries(text.split(";").map((part) => part.trim().split(/\s+/)).map(([name = "", ...sources]) => [name, sources.join(" ")]));

describe("the content security policy", () => {
  it("takes scripts and styles from the program alone, and nothing else from anywhere", () => {
    expect(directives(windowPolicy)).toEqual({
      "default-src": "'self'",
      "script-src": "'self'",
      "style-src": "'self'",
      "img-src": "'self' data:",
      "font-src": "'self'",
      "connect-src": "ipc: http://ipc.localhost",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
    });
  });

  it("is the same in a browser, but for the way commands cross", () => {
    expect(directives(policy)).toEqual({ ...directives(windowPolicy), "connect-src": "'self'" });
  });
});
