// The categories of the year are told apart without colour: by the pattern of their fill, wherever a block of it begins.
import assert from "node:assert/strict";
import { themes } from "./pages.mjs";

/** Pixels of the picture for each unit of the drawing. */
const SCALE = 4;
/** Units: what is compared of each swatch, clear of its round corners, and how far one is shifted over the other. */
const CROP = 5;
const SHIFT = 8;
const EDGE = 0.5;
/** Steps of grey, of 255. The two that are most alike differ by 10.6; without their marks by 3 at most. */
const LEAST = 7;

/** Runs in the page: the grey values of a picture, row by row. */
async function greyOf(data) {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  canvas.drawImage(picture, 0, 0);
  const { data: pixels } = canvas.getImageData(0, 0, picture.width, picture.height);
  return Array.from({ length: picture.height }, (_, y) => Array.from({ length: picture.width }, (_, x) => pixels[4 * (y * picture.width + x)]));
}

const px = (units) => Math.round(units * SCALE);

/** How unlike two swatches are where they are most alike: the least mean difference over all shifts of the second. */
function unlike(one, other) {
  const size = px(CROP);
  const [middle, edge] = [px(EDGE + SHIFT / 2), px(EDGE)];
  let least = Infinity;
  for (let down = 0; down <= px(SHIFT); down += 1) {
    for (let right = 0; right <= px(SHIFT); right += 1) {
      let sum = 0;
      for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) sum += Math.abs(one[middle + y][middle + x] - other[edge + down + y][edge + right + x]);
      least = Math.min(least, sum / size ** 2);
    }
  }
  return least;
}

/** Each pair of categories with how unlike they are, the most alike first. */
async function pairs(page, wire) {
  const swatches = [];
  for (const swatch of await page.locator(".legend li").all()) {
    const { x, y, width, height } = await swatch.locator("svg").boundingBox();
    const { data } = await wire.send("Page.captureScreenshot", { format: "png", clip: { x, y, width, height, scale: SCALE } });
    swatches.push({ name: await swatch.textContent(), grey: await page.evaluate(greyOf, data) });
  }
  assert.equal(swatches.length, 5, "every category is in the legend");
  const found = swatches.flatMap((one, index) => swatches.slice(index + 1).map((other) => ({ names: `${one.name} and ${other.name}`, by: Math.min(unlike(one.grey, other.grey), unlike(other.grey, one.grey)) })));
  return found.sort((a, b) => a.by - b.by);
}

export const greyFlows = {
  async "charts-are-told-apart-in-grey"(open) {
    const page = await open("lang=en&person=every-kind#/bills");
    await page.locator(".legend li").nth(4).waitFor();
    const wire = await page.context().newCDPSession(page);
    await page.evaluate(() => {
      document.documentElement.style.filter = "grayscale(1)";
      document.styleSheets[0].insertRule("[data-bare] .hatch { display: none; }");
    });
    for (const theme of themes) {
      const closest = async (bare) => {
        await page.evaluate(([next, without]) => {
          document.documentElement.dataset.theme = next;
          document.documentElement.toggleAttribute("data-bare", without);
        }, [theme, bare]);
        return (await pairs(page, wire))[0];
      };
      const marked = await closest(false);
      assert.ok(marked.by >= LEAST, `${theme}: ${marked.names} differ by ${marked.by.toFixed(1)} of 255 only`);
      const bare = await closest(true);
      assert.ok(bare.by < LEAST, `${theme}: the measure sees no difference that the marks make: ${bare.names} by ${bare.by.toFixed(1)}`);
    }
  },
};
