// Which page is open, kept in the hash so that Back works. Addresses hold page names and opaque ids, nothing of a person.

/** The pages that exist, in the order of the sidebar; the digit of Ctrl+digit is the place in this list. */
export const pages = ["today", "todo", "applications", "bills", "privacy", "settings"] as const;
export type Page = (typeof pages)[number];

export interface Place {
  page: Page;
  /** The entry that is open on the page, if any; parts of it, such as `~pay/b1`, are steps of the address. */
  id: string | undefined;
}

function read(hash: string): Place {
  const [page = "", ...parts] = hash.replace(/^#\/?/, "").split("/");
  const known = pages.find((name) => name === page);
  const id = parts.map(decodeURIComponent).join("/");
  return { page: known ?? "today", id: known && id !== "" ? id : undefined };
}

let place = $state<Place>(read(location.hash));
let moves = $state(0);
let arrived = $state(0);

addEventListener("hashchange", () => {
  arrived += 1;
  const next = read(location.hash);
  if (next.page !== place.page) moves += 1;
  place = next;
});

/** Where the window is now. */
export function here(): Place {
  return place;
}

/** Counts changes of page: whoever moves the focus to the title watches it. */
export function pageMoves(): number {
  return moves;
}

/** Counts every address that is gone to, the present one included. */
export function arrivals(): number {
  return arrived;
}

/** The address of a page, for links. */
export function to(page: Page, id?: string): string {
  return `#/${page}${id === undefined ? "" : `/${id.split("/").map(encodeURIComponent).join("/")}`}`;
}

/** Opens a page. `replace` leaves no step for Back. */
export function go(page: Page, id?: string, options: { replace?: boolean } = {}): void {
  const address = to(page, id);
  if (options.replace || location.hash === address) {
    history.replaceState(null, "", address);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = address;
  }
}

/** What every page component takes. */
export interface PageProps {
  /** The entry that is open on the page, if any. */
  id?: string;
}
