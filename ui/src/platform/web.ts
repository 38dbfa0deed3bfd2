// A browser on devhost: the same commands over loopback HTTP, events over a WebSocket. Never shipped as a host.
import type { Platform } from "./types";

/** The token that devhost printed at its start; it leaves the address at once and stays in memory only. */
function token(): string {
  const found = /(?:^#|&)token=([^&]+)/.exec(location.hash)?.[1] ?? "";
  history.replaceState(null, "", location.pathname);
  return found;
}

export function web(): Platform {
  const key = token();

  function connect(handler: (event: unknown) => void): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/events`);
      socket.onopen = () => {
        socket.send(key);
        resolve();
      };
      socket.onmessage = (message) => handler(JSON.parse(String(message.data)));
      socket.onclose = () => {
        // The window opens without events rather than not at all.
        resolve();
        setTimeout(() => void connect(handler), 1000);
      };
    });
  }

  return {
    async call(command, request) {
      const answer = await fetch(`${location.origin}/ipc/${command}`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-desk-token": key },
        body: JSON.stringify(request),
      });
      const body: unknown = await answer.json();
      if (!answer.ok) throw body;
      return body;
    },
    on: connect,
    title(text) {
      document.title = text;
    },
    capabilities: { opensLinks: true, revealsFiles: false },
  };
}
