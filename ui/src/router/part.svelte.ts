// Parts of a page that have an address, such as `~log`: whoever goes there finds the focus on the title of the part.
import { tick } from "svelte";
import { focusTitle } from "./focus";
import { arrivals } from "./router.svelte";

/** Follows the address, from another page, from this one, and to the same part again. To be called as the page is made. */
export function focusesPart(id: () => string | undefined): void {
  $effect(() => {
    void arrivals();
    const part = /^~([a-z]+)$/.exec(id() ?? "")?.[1];
    if (part === undefined) return;
    let end: (() => void) | undefined;
    // After the page has put the focus on its own title.
    void tick().then(() => {
      const main = document.getElementById("main");
      if (main) end = focusTitle(main, `[data-anchor="${part}"]`);
    });
    return () => end?.();
  });
}
