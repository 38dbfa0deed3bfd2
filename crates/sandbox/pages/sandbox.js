// Looks at the state that the page stands for and follows it: a new QR, a request that came or ended.
// Without scripts the page refreshes itself.
const body = document.body;
const address = body.dataset.poll;
let seen = body.dataset.state;

async function look() {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    const state = await answer.json();
    if (state.redirect) {
      location.replace(state.redirect);
      return;
    }
    if (state.version !== seen) {
      seen = state.version;
      // What somebody has begun to type must not be lost.
      const busy = document.activeElement && /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
      if (!busy) location.reload();
    }
  } catch {
    // The sandbox may be restarting; the next look tells.
  }
  setTimeout(look, document.hidden ? 5000 : 1000);
}

if (address) setTimeout(look, 1000);
