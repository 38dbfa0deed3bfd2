// Ways from a paper bill to a bill on the desk: its code comes as a text, or as a picture that is chosen, dropped or pasted.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./browser.mjs";

const at = (id) => `[data-testid=${id}]`;
/** More bytes than are read at once, so that what is behind them arrives too. */
const LONG = "PNG".repeat(20_000);

async function begin(open) {
  const page = await open("lang=en#/bills/~add");
  await page.locator(at("drop")).waitFor();
  return page;
}

const refusedWith = (page, words) => page.locator("[role=alert]", { hasText: words }).waitFor();

/** The code was read: what it says stands in the form, and the bill is added. */
async function addAsRead(page) {
  await until(page, () => document.activeElement?.textContent === "Compare with the paper", "the form has the focus at its title");
  assert.equal(await page.locator("[role=alert]").count(), 0, "what was refused before is not said any more");
  assert.equal(await page.locator("#add-number").inputValue(), "77102286551");
  assert.equal(await page.locator("#add-amount").inputValue(), "583.40");
  await page.locator(at("add-go")).click();
  await page.getByText("From paper").first().waitFor();
  await page.getByText("Not checked").waitFor();
}

/** Pastes a text, or a file, where the focus is or at `target`; says whether the desk took it. */
const paste = (page, { text, type, bytes, target = "body" }) => page.evaluate((given) => {
  const data = new DataTransfer();
  if (given.text) data.setData("text/plain", given.text);
  else data.items.add(new File([given.bytes], "pasted", { type: given.type }));
  return !document.querySelector(given.target).dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, { text, type, bytes, target });

/** Drags files of this computer as a person would, by the browser's own events: over the points, then lets go. */
async function drag(page, file, points) {
  const wire = await page.context().newCDPSession(page);
  const move = (type, [x, y]) => wire.send("Input.dispatchDragEvent", { type, x, y, data: { items: [], files: [file], dragOperationsMask: 1 } });
  await move("dragEnter", points[0]);
  // A part that is entered hears of it first, and of what is held over it with the next move.
  for (const point of points.flatMap((one) => [one, one])) await move("dragOver", point);
  return { drop: () => move("drop", points.at(-1)) };
}

/** A point at the edge of the part for pictures, one on a word inside it, and one beside it. */
async function places(page) {
  const zone = await page.locator(at("drop")).boundingBox();
  const word = await page.locator(`${at("drop")} b`).boundingBox();
  const title = await page.locator("h1").boundingBox();
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  return { edge: [zone.x + 6, zone.y + 6], word: middle(word), beside: middle(title) };
}

const marked = (page, wanted) => page.waitForFunction((is) => document.querySelector("[data-testid=drop]").classList.contains("over") === is, wanted, { timeout: 8000 }).catch(() => assert.fail(`the part for pictures is ${wanted ? "not " : ""}marked`));

export const paperFlows = {
  async "paper-bill-by-pasted-code"(open) {
    const page = await begin(open);
    await paste(page, { text: "no code at all" });
    await refusedWith(page, "No payment code could be read");
    await paste(page, { text: "000201010212" });
    await addAsRead(page);
  },

  async "paper-bill-by-picture"(open) {
    const page = await begin(open);
    await page.locator(at("picture")).setInputFiles({ name: "bill.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") });
    await refusedWith(page, "not a PNG or JPEG");
    await page.locator(at("picture")).setInputFiles({ name: "bill.png", mimeType: "image/png", buffer: Buffer.from("PNG") });
    await page.locator(at("add-form")).waitFor();
  },

  async "paper-bill-by-pasted-picture"(open) {
    const page = await begin(open);
    await paste(page, { type: "image/gif", bytes: "GIF89a" });
    await refusedWith(page, "not a PNG or JPEG");
    await paste(page, { type: "image/png", bytes: "P".repeat(10 * 1024 * 1024 + 1) });
    await refusedWith(page, "larger than 10 MB");
    await paste(page, { type: "image/jpeg", bytes: `${LONG} no code` });
    await refusedWith(page, "No payment code could be read");
    assert.ok(await paste(page, { type: "image/png", bytes: LONG }), "the picture is taken, not pasted anywhere else");
    await page.locator("#add-number").waitFor();
    assert.ok(!(await paste(page, { text: "123", target: "#add-number" })), "a field keeps what is pasted into it");
    await addAsRead(page);
  },

  async "paper-bill-by-dropped-picture"(open) {
    const page = await begin(open);
    const folder = await mkdtemp(join(tmpdir(), "desk-drop-"));
    const file = async (name, bytes) => (await writeFile(join(folder, name), bytes), join(folder, name));
    try {
      const { edge, word, beside } = await places(page);
      const text = await drag(page, await file("bill.txt", "PNG"), [edge, word]);
      await marked(page, true);
      await text.drop();
      await refusedWith(page, "not a PNG or JPEG");
      await marked(page, false);
      await (await drag(page, await file("blank.png", `${LONG} no code`), [word])).drop();
      await refusedWith(page, "No payment code could be read");
      const away = await drag(page, await file("bill.png", LONG), [word, beside]);
      await marked(page, false);
      await away.drop();
      assert.equal(await page.locator(at("add-form")).count(), 0, "beside the part for pictures nothing is taken");
      assert.ok(page.url().endsWith("#/bills/~add"), "and the window does not open the picture");
      await (await drag(page, join(folder, "bill.png"), [edge, word])).drop();
      await addAsRead(page);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
