// Before a person leaves the desk, what they typed is kept; once they have left, nothing of theirs stays in the window.
// Whoever holds such a thing hands in how to keep it or how to let go of it.

/** Locking does not wait longer for what is still being kept. */
const PATIENCE = 1000;

const keeping = new Set<() => Promise<void>>();
const holding = new Set<() => void>();

/** `keep` runs before the desk is locked or left; the result ends it. */
export function beforeLeaving(keep: () => Promise<void>): () => void {
  keeping.add(keep);
  return () => void keeping.delete(keep);
}

/** `letGo` runs when another person, or nobody, is in front of the desk; the result ends it. */
export function onLeaving(letGo: () => void): () => void {
  holding.add(letGo);
  return () => void holding.delete(letGo);
}

/** Keeps what is not kept yet. What cannot be kept holds nobody up. */
export async function keepAll(): Promise<void> {
  const kept = Promise.allSettled([...keeping].map((keep) => keep()));
  await Promise.race([kept, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Lets go of everything that belongs to a person. */
export function letGoAll(): void {
  for (const letGo of holding) letGo();
}
