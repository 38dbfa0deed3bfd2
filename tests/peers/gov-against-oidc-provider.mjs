// `desk-gov` signs in, refreshes and revokes against npm oidc-provider: both ways, with DPoP and compulsory nonces.
// DESK_PEER names the built example `peer_signin`; without it this test says so and is skipped.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { walk } from "./browser.mjs";
import { start } from "./oidc-provider.mjs";

const program = process.env.DESK_PEER;
const skip = program ? false : "DESK_PEER is not set";

/** Runs the example, answers its `open …` lines as the person's browser would; gives the lines that it printed. */
async function run(way, provider, open) {
  const child = spawn(program, [way, provider.base], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith("open ")) await open(line.slice(5));
  }
  assert.equal(await ended, 0, lines.join("\n"));
  return lines;
}

function checks(provider, lines) {
  assert.ok(lines.includes("signed in as p-peer"), lines.join("\n"));
  assert.ok(lines.includes("refreshed"), lines.join("\n"));
  assert.ok(lines.includes("revoked"), lines.join("\n"));
  assert.deepEqual(provider.seen.tokens, ["DPoP", "DPoP"]);
  assert.equal(provider.seen.revoked, 1);
  assert.ok(provider.seen.nonces >= 1, "the nonce was asked for");
}

test("on this computer: code, PKCE, DPoP, refresh, revocation", { skip, timeout: 60_000 }, async () => {
  const provider = await start();
  const lines = await run("computer", provider, async (address) => {
    const { visited } = await walk(address);
    assert.match(visited.at(-1), /^http:\/\/127\.0\.0\.1:\d+\/cb\?code=.+&iss=/);
  });
  checks(provider, lines);
  await provider.stop();
});

test("with the phone: device flow, DPoP, refresh, revocation", { skip, timeout: 60_000 }, async () => {
  const provider = await start();
  const lines = await run("phone", provider, (address) => walk(address));
  checks(provider, lines);
  await provider.stop();
});
