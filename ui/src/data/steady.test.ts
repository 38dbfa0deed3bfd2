import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Steady } from "./steady";

let steady: Steady;
let end: () => void;
let main: HTMLElement;
const shift = vi.fn();
const pressed = vi.fn();

/** jsdom has no pointer events: a mouse event by their name is one as far as this goes. */
function point(kind: string, x = 0, target: Element = main): void {
  target.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true, clientX: x, detail: kind === "click" ? 1 : 0 }));
}

beforeEach(() => {
  vi.useFakeTimers();
  shift.mockReset();
  pressed.mockReset();
  main = document.createElement("main");
  main.innerHTML = "<div data-steady><button>Try now</button></div><button>Pay</button>";
  main.addEventListener("click", pressed);
  document.body.append(main);
  steady = new Steady();
  end = steady.follow();
});
afterEach(() => {
  end();
  main.remove();
  vi.useRealTimers();
});

describe("a page that moves", () => {
  it("moves at once while the pointer rests", () => {
    steady.when(shift);
    expect(shift).toHaveBeenCalledOnce();
  });

  it("waits while the pointer moves and while it presses", () => {
    point("pointermove", 10);
    steady.when(shift);
    vi.advanceTimersByTime(700);
    point("pointermove", 20);
    point("pointerdown", 20);
    vi.advanceTimersByTime(1500);
    expect(shift).not.toHaveBeenCalled();
    point("pointerup", 20);
    vi.advanceTimersByTime(700);
    expect(shift).not.toHaveBeenCalled();
    vi.advanceTimersByTime(900);
    expect(shift).toHaveBeenCalledOnce();
  });

  it("does not wait for ever", () => {
    steady.when(shift);
    shift.mockReset();
    point("pointermove", 1);
    steady.when(shift);
    for (let step = 2; step < 60; step += 1) {
      vi.advanceTimersByTime(100);
      point("pointermove", step);
    }
    expect(shift).toHaveBeenCalledOnce();
  });

  it("does not move for what is over before its time", () => {
    point("pointermove", 10);
    steady.when(shift);
    steady.stop();
    vi.advanceTimersByTime(10_000);
    expect(shift).not.toHaveBeenCalled();
  });

  it("takes no press that was meant for what stood there before, and any other", () => {
    const [own, pay] = [...main.querySelectorAll("button")] as unknown as [Element, Element];
    steady.when(shift);
    vi.advanceTimersByTime(399);
    point("click", 0, pay);
    expect(pressed).not.toHaveBeenCalled();
    point("click", 0, own);
    expect(pressed).toHaveBeenCalledTimes(1);
    (pay as HTMLElement).click();
    expect(pressed, "a key presses what has the focus, wherever it stands").toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1);
    point("click", 0, pay);
    expect(pressed).toHaveBeenCalledTimes(3);
  });

  it("is not held up by its own button", () => {
    const own = main.querySelector("button") as Element;
    point("pointermove", 10, own);
    point("pointerdown", 10, own);
    point("pointerup", 10, own);
    steady.when(shift);
    expect(shift).toHaveBeenCalledOnce();
  });
});
