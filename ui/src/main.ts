// Starts the window: chooses the host, mounts the page.
import { mount } from "svelte";
import { useHost } from "$ipc/client";
import { choose } from "$platform/index";
import App from "./App.svelte";
import "./styles/index.css";

const target = document.getElementById("app");
if (target) {
  await useHost(await choose());
  mount(App, { target });
}
