// The layout audit, run inside the page: nothing past the viewport, no clipped text, no overlap of interactive boxes,
// one title, at most one green button. Returns sentences; none is good.

export function audit() {
  const found = [];
  const name = (element) => {
    const label = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    const kind = element.className && typeof element.className === "string" ? `.${element.className.split(" ").filter((part) => !part.startsWith("svelte-"))[0] ?? ""}` : "";
    return `${element.tagName.toLowerCase()}${kind} “${label}”`;
  };
  const hidden = (element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest(".vh, .skip, [aria-hidden='true'] svg");
  const dialog = document.querySelector("dialog[open]");
  const root = dialog ?? document.body;

  /** The part of `element` that can be seen, after every ancestor that cuts. */
  const seen = (element) => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let above = element.parentElement; above; above = above.parentElement) {
      const style = getComputedStyle(above);
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      const box = above.getBoundingClientRect();
      left = Math.max(left, box.left);
      right = Math.min(right, box.right);
      top = Math.max(top, box.top);
      bottom = Math.min(bottom, box.bottom);
    }
    return { left, top, right, bottom };
  };
  // Nothing scrolls sideways but tables.
  const holdsTable = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX) && element.querySelector("table") !== null;
  const scrolls = (element) => {
    for (let above = element; above && above !== document.body; above = above.parentElement) if (holdsTable(above)) return true;
    return false;
  };

  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} > ${innerWidth}`);
  for (const element of root.querySelectorAll("*")) {
    if (hidden(element) || element.closest("svg")) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(element)) found.push(`past the viewport: ${name(element)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);

    const style = getComputedStyle(element);
    const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    const cutsX = ["hidden", "clip", "auto", "scroll"].includes(style.overflowX);
    // A row of a long list has a fixed height: it may shorten what its details show in full, and says so.
    const shortened = element.hasAttribute("data-shortened") && style.textOverflow === "ellipsis";
    if (cutsX && !shortened && element.scrollWidth > element.clientWidth + 1 && !holdsTable(element) && element.tagName !== "INPUT") found.push(`cut sideways: ${name(element)}`);
    if (["hidden", "clip"].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 0.34 * parseFloat(style.fontSize) && element.textContent.trim()) found.push(`cut below: ${name(element)}`);
    // A line's box is lower than its glyphs: what leaves by less than a third of an em is not cut.
    const slack = 0.34 * parseFloat(style.fontSize);
    for (const node of text) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.width < 1) continue;
        const solid = ["BUTTON", "A", "LABEL"].includes(element.tagName) || style.backgroundColor !== "rgba(0, 0, 0, 0)";
        if (solid && style.display !== "inline" && (line.left < box.left - 2 || line.right > box.right + 2 || line.top < box.top - slack || line.bottom > box.bottom + slack)) {
          found.push(`text leaves its box: ${name(element)}`);
          break;
        }
      }
    }
  }

  const boxes = [...root.querySelectorAll("a[href], button, input, select, textarea, [role='button'], [role='option']")]
    .filter((element) => !hidden(element))
    .map((element) => ({ element, box: seen(element) }))
    .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1);
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      // An open list of choices lies over the page on purpose, as a dialog does.
      if (one.element.closest("[data-list]") !== other.element.closest("[data-list]")) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > 1 && high > 1) found.push(`overlap: ${name(one.element)} and ${name(other.element)}`);
    }
  }

  const titles = [...document.querySelectorAll("h1")].filter((title) => !hidden(title));
  if (titles.length !== 1) found.push(`${titles.length} titles of the page`);
  const green = [...root.querySelectorAll(".btn.go")].filter((button) => !hidden(button));
  if (green.length > 1) found.push(`${green.length} green buttons: ${green.map(name).join(", ")}`);
  for (const element of root.querySelectorAll("[style]")) if (/style=/.test(element.cloneNode(false).outerHTML) && element.getAttribute("style")?.includes("url(")) found.push(`style with an address: ${name(element)}`);
  return [...new Set(found)];
}
