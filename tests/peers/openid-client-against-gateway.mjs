// npm openid-client signs in at our gateway, asks for a resource, refreshes and revokes: both ways, with DPoP. Its own
// functions do all of it; the person answers on the simulated phone.
//
// Where our gateway asks for more than the RFCs, and why this file says so instead of hiding it:
// - The key is fixed at the start: `dpop_jkt` (RFC 9449 §10) is compulsory, in the device flow too.
// - A refresh carries an `Idempotency-Key`, so that an answer that was lost can be had again.
// - A revocation carries a proof of the session's key: a stolen token alone does not even sign the person out.
// The first is a parameter, the others go in by the client's own hook. Without each the refusal is proven, and that
// nothing has changed by it.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import * as client from "openid-client";
import { Browser, Phone, start } from "./world.mjs";

const PERSON = "wong-ka-yan";
const limit = { timeout: 60_000 };
let world;

before(async () => (world = await start()), limit);
after(() => world?.stop());

/** What the gateway's discovery document says; `more` adds headers to what the client sends. */
function discover(more = async () => ({})) {
  return client.discovery(new URL(world.gateway), "citizen-desk", undefined, client.None(), {
    algorithm: "oauth2",
    execute: [client.allowInsecureRequests],
    [client.customFetch]: async (url, options) =>
      fetch(url, { ...options, headers: { ...options.headers, ...(await more(url, options)) } }),
  });
}

/** A new key of a computer, and the parameters of a start that is bound to it. */
async function computer(config) {
  const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair("ES256"));
  return { DPoP, start: { scope: "desk", dpop_jkt: await DPoP.calculateThumbprint(), device_name: "Peer" } };
}

/** Where the browser comes back to: the first request at `/cb`, with everything in its address. */
async function loopback() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const redirect_uri = `http://127.0.0.1:${server.address().port}/cb`;
  const came = new Promise((resolve) => {
    server.on("request", (request, response) => {
      response.end("done");
      resolve(new URL(request.url, redirect_uri));
    });
  });
  return { redirect_uri, came, stop: () => (server.close(), server.closeAllConnections()) };
}

/** Up to the browser's return: what it brings, and what is needed to redeem it. */
async function comeBack(config, from, answer, sent = { state: client.randomState() }) {
  const listener = await loopback();
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const address = client.buildAuthorizationUrl(config, {
    ...from.start,
    ...sent,
    redirect_uri: listener.redirect_uri,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  try {
    const browser = new Browser();
    const shown = await browser.go(address);
    const [code] = /\/q\/[^"]+/.exec(shown.page) ?? assert.fail(`no code to scan at ${shown.url}`);
    const phone = await Phone.of(world, PERSON);
    await phone.answer(new URL(code, shown.url), answer);
    // The page with the code goes on by itself once the phone has answered.
    const [page] = /\/qr\/[^"/]+/.exec(shown.page);
    const last = await browser.go(new URL(page, shown.url));
    assert.ok(last.url.startsWith(listener.redirect_uri), last.url);
    return { url: await listener.came, checks: { pkceCodeVerifier, expectedState: sent.state } };
  } finally {
    listener.stop();
  }
}

/** A session, as the client's own guide signs in where there is PKCE: without `state`. */
async function signIn(config) {
  const here = await computer(config);
  const { url, checks } = await comeBack(config, here, "approve", {});
  assert.equal(url.searchParams.get("state"), null);
  return { ...here, tokens: await client.authorizationCodeGrant(config, url, checks, undefined, here) };
}

/** `GET /v1/me`, with a proof when there is a key, else as a plain bearer token. */
function me(config, token, DPoP) {
  return client.fetchProtectedResource(config, token, new URL("/v1/me", world.gateway), "GET", null, undefined, { DPoP });
}

/** The token works with its key, and neither as a bearer token nor with another key. */
async function isBound(config, { DPoP, tokens }) {
  assert.equal(tokens.token_type, "dpop");
  const answer = await me(config, tokens.access_token, DPoP);
  assert.equal(answer.status, 200);
  assert.equal((await answer.json()).id, tokens.person.id);
  await isRefused(me(config, tokens.access_token));
  await isRefused(me(config, tokens.access_token, (await computer(config)).DPoP));
}

/** 401 with a challenge that the client understands. */
function isRefused(call) {
  return assert.rejects(call, (error) => {
    assert.ok(error instanceof client.WWWAuthenticateChallengeError, error);
    assert.equal(error.status, 401);
    assert.deepEqual(error.cause.map(({ scheme, parameters }) => [scheme, parameters.error]), [["dpop", "invalid_token"]]);
    return true;
  });
}

/** An error of the token or the revocation endpoint (RFC 6749 §5.2). */
const isError = (call, error, error_description) =>
  assert.rejects(call, { name: "ResponseBodyError", status: 400, error, ...(error_description && { error_description }) });

test("the discovery document is one that the client takes", limit, async () => {
  const server = (await discover()).serverMetadata();
  assert.ok(server.supportsPKCE());
  assert.equal(new URL(server.issuer).origin, new URL(world.gateway).origin);
  assert.deepEqual(server.dpop_signing_alg_values_supported, ["ES256"]);
  for (const name of ["authorization", "token", "revocation", "device_authorization"])
    assert.ok(server[`${name}_endpoint`].startsWith(world.gateway), name);
});

test("on this computer: code, PKCE, DPoP, a resource", limit, async () => {
  const config = await discover();
  const here = await computer(config);
  const { url, checks } = await comeBack(config, here, "approve");
  const redeem = (more, key = here) =>
    client.authorizationCodeGrant(config, url, { ...checks, ...more }, undefined, { DPoP: key.DPoP });
  await isError(redeem({ pkceCodeVerifier: client.randomPKCECodeVerifier() }), "invalid_grant");
  await isError(redeem({}, await computer(config)), "invalid_grant");
  await isError(client.authorizationCodeGrant(config, url, checks), "invalid_dpop_proof");
  const tokens = await redeem();
  await isBound(config, { ...here, tokens });
  // A code that comes twice may be stolen: what it gave ends (RFC 6749 §4.1.2).
  await isError(redeem(), "invalid_grant");
  await isRefused(me(config, tokens.access_token, here.DPoP));
});

test("a start that is not bound to a key is refused", limit, async () => {
  const config = await discover();
  const [listener, verifier] = [await loopback(), client.randomPKCECodeVerifier()];
  await new Browser().go(
    client.buildAuthorizationUrl(config, {
      scope: "desk",
      redirect_uri: listener.redirect_uri,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    }),
  );
  const url = await listener.came.finally(listener.stop);
  await assert.rejects(client.authorizationCodeGrant(config, url, { pkceCodeVerifier: verifier }), {
    name: "AuthorizationResponseError",
    error: "invalid_request",
  });
  await isError(client.initiateDeviceAuthorization(config, { scope: "desk" }), "invalid_request", "dpop_jkt");
});

test("on this computer: without state, which PKCE makes needless", limit, async () => {
  const config = await discover();
  await isBound(config, await signIn(config));
});

test("on this computer: the person says no", limit, async () => {
  const config = await discover();
  const here = await computer(config);
  const { url, checks } = await comeBack(config, here, "reject");
  await assert.rejects(client.authorizationCodeGrant(config, url, checks, undefined, here), {
    name: "AuthorizationResponseError",
    error: "access_denied",
    error_description: "refused",
  });
});

test("with the phone: device flow, DPoP, a resource", limit, async () => {
  let pending;
  const waits = new Promise((resolve) => (pending = resolve));
  const config = await discover();
  config[client.customFetch] = async (url, options) => {
    const response = await fetch(url, options);
    const { error } = await response.clone().json();
    if (error === "authorization_pending") pending();
    return response;
  };
  const here = await computer(config);
  const started = await client.initiateDeviceAuthorization(config, here.start);
  const phone = await Phone.of(world, PERSON);
  const page = (await phone.look(started.verification_uri_complete)).page;
  assert.ok(page.includes(started.user_code), "the phone shows the code that the computer shows");
  const stranger = client.pollDeviceAuthorizationGrant(config, started, undefined, await computer(config));
  const polled = client.pollDeviceAuthorizationGrant(config, started, undefined, here);
  await Promise.all([isError(stranger, "invalid_grant"), Promise.race([waits, polled])]);
  await phone.answer(started.verification_uri_complete, "approve");
  await isBound(config, { ...here, tokens: await polled });
  await isError(client.pollDeviceAuthorizationGrant(config, started, undefined, here), "invalid_grant");
});

test("with the phone: the person says no", limit, async () => {
  const config = await discover();
  const here = await computer(config);
  const started = await client.initiateDeviceAuthorization(config, here.start);
  await (await Phone.of(world, PERSON)).answer(started.verification_uri_complete, "reject");
  await isError(client.pollDeviceAuthorizationGrant(config, started, undefined, here), "access_denied", "refused");
});

/** A refresh under a key that was not there before. */
async function refreshed(token, DPoP) {
  const key = randomBytes(16).toString("hex");
  return client.refreshTokenGrant(await discover(() => ({ "idempotency-key": key })), token, undefined, { DPoP });
}

test("a refresh token is used once; a second use ends the session", limit, async () => {
  const plain = await discover();
  const { DPoP, tokens } = await signIn(plain);
  await isError(client.refreshTokenGrant(plain, tokens.refresh_token, undefined, { DPoP }), "invalid_request", "Idempotency-Key");
  await isError(refreshed(tokens.refresh_token, (await computer(plain)).DPoP), "invalid_grant");
  const next = await refreshed(tokens.refresh_token, DPoP);
  assert.notEqual(next.refresh_token, tokens.refresh_token);
  assert.notEqual(next.access_token, tokens.access_token);
  await isBound(plain, { DPoP, tokens: next });
  await isError(refreshed(tokens.refresh_token, DPoP), "invalid_grant", "token-reuse");
  await isError(refreshed(next.refresh_token, DPoP), "invalid_grant", "token-reuse");
  await isRefused(me(plain, next.access_token, DPoP));
});

/** A configuration whose requests carry a proof of this key, made as the client makes its others. */
const proving = (DPoP) =>
  discover(async (url, { method }) => {
    const headers = new Headers();
    if (method === "POST") await DPoP.addProof(new URL(url), headers, method);
    return Object.fromEntries(headers);
  });

test("revocation ends the session, for its key only", limit, async () => {
  const plain = await discover();
  const { DPoP, tokens } = await signIn(plain);
  const other = (await computer(plain)).DPoP;
  // Gives the other key a nonce.
  await isRefused(me(plain, tokens.access_token, other));
  await isError(client.tokenRevocation(plain, tokens.refresh_token), "invalid_dpop_proof");
  await client.tokenRevocation(await proving(other), tokens.refresh_token);
  await isBound(plain, { DPoP, tokens });
  await client.tokenRevocation(await proving(DPoP), tokens.refresh_token, { token_type_hint: "refresh_token" });
  await isRefused(me(plain, tokens.access_token, DPoP));
  await isError(refreshed(tokens.refresh_token, DPoP), "invalid_grant", "signed-out");
  // RFC 7009 §2.2: a token that is unknown has ended already.
  await client.tokenRevocation(await proving(DPoP), "unknown");
});

test("revoking the access token ends the session too", limit, async () => {
  const plain = await discover();
  const { DPoP, tokens } = await signIn(plain);
  const other = (await computer(plain)).DPoP;
  // Gives the other key a nonce.
  await isRefused(me(plain, tokens.access_token, other));
  await client.tokenRevocation(await proving(other), tokens.access_token);
  await isBound(plain, { DPoP, tokens });
  await client.tokenRevocation(await proving(DPoP), tokens.access_token, { token_type_hint: "access_token" });
  await isRefused(me(plain, tokens.access_token, DPoP));
  await isError(refreshed(tokens.refresh_token, DPoP), "invalid_grant", "signed-out");
});
