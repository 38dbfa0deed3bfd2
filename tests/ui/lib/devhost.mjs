// Starts devhost and reads where it is: desk, gateway and sandbox in one program, data in a folder that goes away.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
export const program = join(root, "target/debug/desk-devhost");

/** True when it has been built: `cargo build -p desk-devhost`. */
export const built = () => existsSync(program);

/** Resolves to `{page, phone, …}` as devhost prints it, and an end. */
export async function start() {
  const folder = await mkdtemp(join(tmpdir(), "desk-browser-"));
  const child = spawn(program, ["--ui", join(root, "ui/dist"), "--data", folder], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const where = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", (line) => resolve(JSON.parse(line)));
    child.once("exit", (code) => reject(new Error(`devhost ended with ${code}`)));
  });
  const end = async () => {
    child.removeAllListeners("exit");
    const over = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await over;
    await rm(folder, { recursive: true, force: true });
  };
  return { ...where, end };
}
