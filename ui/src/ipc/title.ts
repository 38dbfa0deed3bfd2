// The name of the window: "<page> – Citizen Desk", with "Error:" before it while a form has errors. Nothing of a person.
import { t, type MessageId } from "$l10n/index.svelte";
import { host } from "./client";

let page: MessageId | undefined;
let errors = 0;

/** Names the page that the window shows; call inside an effect, so that the language is followed. */
export function namePage(name: MessageId): void {
  page = name;
  draw();
}

/** A form shows errors until the result is called. */
export function titleError(): () => void {
  errors += 1;
  draw();
  return () => {
    errors -= 1;
    draw();
  };
}

function draw(): void {
  if (!page) return;
  const name = t(page);
  host().title(t("common-window", { page: errors > 0 ? t("errors-window", { page: name }) : name }));
}
