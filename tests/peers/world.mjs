// Our gateway and our sandbox, started in one program for a stranger to sign in at; and a person there: a browser on the
// computer and a phone, both over the pages that people use. The desk that comes with the program does nothing.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "../..");
const program = resolve(root, process.env.CARGO_TARGET_DIR ?? "target", "debug/desk-devhost");

// Built with the tests; where it is not, or is older than its source, now, before any time limit of a test runs. The whole
// workspace at once, as the tests are: with fewer packages the dependencies would have other features and be built again.
const built = spawnSync("cargo", ["build", "--quiet", "--workspace", "--bins"], { cwd: root, stdio: "inherit" });
assert.equal(built.status, 0, "desk-devhost must build");

/** Starts a world on free ports; gives the addresses that it prints (`gateway`, `sandbox`, …) and a way to stop it. */
export async function start() {
  // All that it writes is in one folder, which goes away with it.
  const folder = await mkdtemp(join(tmpdir(), "desk-peer-"));
  const child = spawn(program, ["--data", join(folder, "desk")], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const kill = () => child.kill();
  process.once("exit", kill);
  const stop = async () => {
    kill();
    await ended;
    process.removeListener("exit", kill);
    await rm(folder, { recursive: true, force: true });
  };
  const line = new Promise((resolve) => createInterface({ input: child.stdout }).once("line", resolve));
  const failed = new Promise((resolve) => child.once("error", resolve));
  const first = await Promise.race([line, ended, failed]);
  if (typeof first !== "string") {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`desk-devhost ended before it said where it is: ${first}`);
  }
  return { ...JSON.parse(first), stop };
}

/** A browser with its own cookies; like any browser it sends them to every port of a host. */
export class Browser {
  #jar = new Map();

  /** Opens an address, or sends it a form, and follows to the last page. */
  async go(address, fields) {
    let url = String(address);
    let options = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
    for (let step = 0; step < 10; step += 1) {
      const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await fetch(url, { ...options, headers: { cookie }, redirect: "manual" });
      for (const set of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
        this.#jar.set(name, value);
      }
      const page = await response.text();
      const location = response.headers.get("location");
      if (!location) return { url, status: response.status, page };
      [url, options] = [new URL(location, url).href, {}];
    }
    throw new Error("redirects without end");
  }
}

/** The simulated phone of a seeded person. */
export class Phone {
  #browser = new Browser();

  static async of(world, person) {
    const phone = new Phone();
    await phone.#browser.go(new URL("/phone/person", world.sandbox), { person });
    return phone;
  }

  /** What the phone shows after a code with this address was scanned. */
  look(address) {
    return this.#browser.go(address);
  }

  /** Scans, presses "Go on" where a gateway asks for it, and says `approve` or `reject`. */
  async answer(address, answer) {
    let seen = await this.look(address);
    const [, goOn] = /action="([^"]*\/go)"/.exec(seen.page) ?? [];
    if (goOn) seen = await this.#browser.go(new URL(goOn, seen.url), {});
    assert.match(new URL(seen.url).pathname, /^\/phone\/ask\//, "the code leads to a request on the phone");
    return this.#browser.go(seen.url, { answer });
  }
}
