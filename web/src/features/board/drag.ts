import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from "react";

/** A mouse must move this far before a tap becomes a drag. */
const dragPixels = 8;
/** This close to the edge of the window the page moves along. */
const edgePixels = 70;
const edgeStepPixels = 14;

/**
 * Dragging with a mouse, as an extra: everything it does can also be done by tapping twice or by keys. Cards carry
 * `data-card`, and places to put them carry `data-pile`.
 */
export function useDrag(onDrop: (card: string, pile: string) => void) {
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  return function pointerDown(event: ReactPointerEvent) {
    const card = event.target instanceof Element ? event.target.closest("[data-card]") : null;
    if (event.pointerType !== "mouse" || event.button !== 0 || !(card instanceof HTMLElement)) {
      return;
    }
    stop.current = follow(card, event.clientX, event.clientY, onDrop);
  };
}

function follow(
  card: HTMLElement,
  startX: number,
  startY: number,
  onDrop: (card: string, pile: string) => void,
): () => void {
  let ghost: HTMLElement | undefined;
  let over: Element | null = null;
  let frame = 0;
  let lastY = startY;

  function begin(): HTMLElement {
    const box = card.getBoundingClientRect();
    const copy = document.createElement("div");
    copy.append(...Array.from(card.childNodes, (child) => child.cloneNode(true)));
    copy.className = "hung ghost";
    copy.setAttribute("aria-hidden", "true");
    copy.style.setProperty("width", `${box.width}px`);
    copy.style.setProperty("left", `${box.left - startX}px`);
    copy.style.setProperty("top", `${box.top - startY}px`);
    document.body.append(copy);
    card.classList.add("dragged");
    frame = requestAnimationFrame(roll);
    return copy;
  }

  function roll() {
    if (lastY < edgePixels) scrollBy(0, -edgeStepPixels);
    if (lastY > innerHeight - edgePixels) scrollBy(0, edgeStepPixels);
    frame = requestAnimationFrame(roll);
  }

  function move(event: PointerEvent) {
    if (ghost === undefined) {
      if (Math.hypot(event.clientX - startX, event.clientY - startY) < dragPixels) return;
      ghost = begin();
    }
    lastY = event.clientY;
    ghost.style.setProperty("transform", `translate(${event.clientX}px, ${event.clientY}px)`);
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const pile = under?.closest("[data-pile]") ?? null;
    if (pile === over) return;
    over?.classList.remove("over-me");
    pile?.classList.add("over-me");
    over = pile;
  }

  function end(event: PointerEvent) {
    const pile = over instanceof HTMLElement ? over.dataset.pile : undefined;
    const { card: id } = card.dataset;
    const dropped = event.type === "pointerup" && ghost !== undefined;
    stop();
    if (!dropped) return;
    // The click that follows a drag is not a tap on the card.
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }), 50);
    if (id !== undefined && pile !== undefined) onDrop(id, pile);
  }

  function key(event: KeyboardEvent) {
    if (event.key === "Escape") stop();
  }

  function stop() {
    cancelAnimationFrame(frame);
    ghost?.remove();
    ghost = undefined;
    card.classList.remove("dragged");
    over?.classList.remove("over-me");
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", end);
    removeEventListener("pointercancel", end);
    removeEventListener("keydown", key);
  }

  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
  addEventListener("keydown", key);
  return stop;
}

function swallow(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}
