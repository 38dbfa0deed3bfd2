// A picture of a code as the contract takes it: PNG or JPEG, at most 10 MiB, base64 without a head.

const LARGEST = 10 * 1024 * 1024;
const kinds = ["image/png", "image/jpeg"];

export type Refused = "kind" | "large";

/** Why a file cannot be read; undefined when it can. */
export function refused(file: { type: string; size: number }): Refused | undefined {
  if (!kinds.includes(file.type)) return "kind";
  return file.size > LARGEST ? "large" : undefined;
}

/** The file in base64. In pieces, so that a large one does not overflow the stack. */
export async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
}
