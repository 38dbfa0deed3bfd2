// A browser as far as the provider's own test pages need one: cookies, redirects, the one form of each page.

/** Follows `url` through the provider's pages (sign in, consent, device confirmation) until nothing is left to press.
 *  Gives the last page and the addresses that were visited. */
export async function walk(url, stopAt = () => false) {
  const jar = new Map();
  const visited = [];
  let request = { url, options: {} };
  for (let step = 0; step < 20; step += 1) {
    visited.push(request.url);
    if (stopAt(request.url)) return { visited, page: "" };
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...request.options.headers, ...(cookie && { cookie }) };
    const response = await fetch(request.url, { ...request.options, headers, redirect: "manual" });
    for (const set of response.headers.getSetCookie()) {
      const [pair] = set.split(";");
      const [name, ...value] = pair.split("=");
      if (value.join("=")) jar.set(name, value.join("="));
      else jar.delete(name);
    }
    const location = response.headers.get("location");
    if (location) {
      request = { url: new URL(location, request.url).href, options: {} };
      continue;
    }
    const page = await response.text();
    const form = press(page, request.url);
    if (!form) return { visited, page };
    request = form;
  }
  throw new Error("pages without end");
}

/** The request that the first form of a page makes. */
function press(page, url) {
  const form = /<form[^>]*>([\s\S]*?)<\/form>/.exec(page);
  if (!form) return undefined;
  const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  const fields = new URLSearchParams();
  for (const [input] of form[1].matchAll(/<(?:input|button)\b[^>]*>/g)) {
    const name = attribute(input, "name");
    if (!name || name === "abort") continue;
    const fallback = { login: "chan", password: "any" }[name] ?? "";
    fields.append(name, attribute(input, "value") || fallback);
  }
  const action = (attribute(form[0], "action") ?? url).replaceAll("&amp;", "&");
  return {
    url: new URL(action, url).href,
    options: {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: fields.toString(),
    },
  };
}
