// npm oidc-provider as a gateway's sign-in: public native client, PKCE, DPoP with compulsory nonces, device flow,
// revocation. What our gateway adds to a token answer (session and person) is added here by a wrapper; everything else
// is the stranger's own reading of the RFCs.
import { createServer } from "node:http";
import { randomBytes } from "node:crypto";
import Provider from "oidc-provider";

const PERSON = { id: "p-peer", name: { english: "Chan Tai Man", chinese: "陳大文" }, authLevel: "plus" };

/** Starts the provider on a free port of this computer; gives its address and a way to stop it. */
export async function start() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  const seen = { nonces: 0, dpop: 0, tokens: [], revoked: 0 };
  const provider = new Provider(base, {
    clients: [
      {
        client_id: "citizen-desk",
        application_type: "native",
        token_endpoint_auth_method: "none",
        redirect_uris: ["http://127.0.0.1/cb"],
        response_types: ["code"],
        grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
        dpop_bound_access_tokens: true,
        scope: "desk",
      },
    ],
    scopes: ["desk"],
    routes: {
      authorization: "/oauth/authorize",
      token: "/oauth/token",
      revocation: "/oauth/revoke",
      device_authorization: "/oauth/device_authorization",
      code_verification: "/signin",
    },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    issueRefreshToken: async () => true,
    rotateRefreshToken: () => true,
    extraParams: ["device_name"],
    features: {
      dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
      deviceFlow: { enabled: true },
      revocation: { enabled: true, allowedPolicy: () => true },
      devInteractions: { enabled: true },
    },
    ttl: { AccessToken: 600, RefreshToken: 3600, DeviceCode: 120, Session: 600, Grant: 3600, Interaction: 600 },
  });
  provider.use(async (context, next) => {
    // RFC 8414 asks for this path; the provider serves the same document under OpenID Connect's name.
    if (context.path === "/.well-known/oauth-authorization-server") context.path = "/.well-known/openid-configuration";
    if (context.get("DPoP")) seen.dpop += 1;
    await next();
    if (context.body?.error === "use_dpop_nonce") seen.nonces += 1;
    if (context.path === "/oauth/revoke" && context.status === 200) seen.revoked += 1;
    if (context.path === "/oauth/token" && context.status === 200) {
      seen.tokens.push(context.body.token_type);
      context.body = { ...context.body, session_id: "s-peer", person: PERSON };
    }
  });
  server.on("request", provider.callback());
  return { base, seen, stop: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())) };
}
