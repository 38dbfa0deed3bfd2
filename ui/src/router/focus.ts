// Moves the focus to the title of the page that opens, so that a screen reader says where it is.
import { onDestroy, tick } from "svelte";

/** Focuses the first title inside `root`, waiting until it is drawn. Stops when the person has moved on. The result ends it. */
export function focusTitle(root: HTMLElement, titles = "h1[tabindex]"): () => void {
  const before = document.activeElement;
  // The page that goes takes its title along, and the focus falls to the body: nobody has moved on by that.
  const waits = () => document.activeElement === before || document.activeElement === document.body;
  const done = () => {
    const title = root.querySelector<HTMLElement>(titles);
    if (!title) return !waits();
    if (waits()) title.focus();
    return true;
  };
  if (done()) return () => undefined;
  const observer = new MutationObserver(() => {
    if (done()) observer.disconnect();
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/**
 * For a list with details beside it: what is returned moves the focus to the title of the details, also of details that
 * are fetched first. Asked again, or when the page goes, an earlier wait ends. To be called as the page is made.
 */
export function focusesDetail(pane: () => HTMLElement | undefined): () => void {
  let end: () => void = () => undefined;
  onDestroy(() => end());
  return () => {
    end();
    void tick().then(() => {
      const root = pane();
      if (root) end = focusTitle(root, "[data-detail] [data-title]");
    });
  };
}
