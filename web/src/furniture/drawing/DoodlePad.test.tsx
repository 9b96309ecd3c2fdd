import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Announcer } from "../Announcer.tsx";
import { Doodle } from "./Doodle.tsx";
import { DoodlePad } from "./DoodlePad.tsx";
import { stamps } from "./stamps.ts";
import { encode, type Mark } from "./strokes.ts";

function aPad() {
  let drawn: readonly Mark[] = [];
  render(
    <>
      <Announcer />
      <DoodlePad
        marks={[]}
        onMarks={(marks) => {
          drawn = marks;
        }}
      />
    </>,
  );
  return { drawn: () => drawn };
}

beforeEach(() => {
  vi.stubGlobal("CSS", { escape: (text: string) => text });
});

/** What the finger, pen or mouse does on a paper that is 1040 pixels wide, so that pixels are units. */
function strokes(...points: readonly [type: string, x: number, y: number, more?: object][]) {
  const paper = screen.getByRole("img", { name: /Your paper/ });
  paper.getBoundingClientRect = () => new DOMRect(-8, -8, 1040, 1040);
  for (const [type, clientX, clientY, more] of points) {
    const event = new MouseEvent(type, { bubbles: true, clientX, clientY, button: 0 });
    Object.assign(event, { pointerId: 1, pointerType: "touch", width: 12, ...more });
    act(() => {
      paper.dispatchEvent(event);
    });
  }
}

describe("drawing by hand", () => {
  test("a stroke is kept when the finger lifts", () => {
    const pad = aPad();
    strokes(["pointerdown", 100, 100], ["pointermove", 400, 100], ["pointerup", 400, 100]);
    expect(pad.drawn()).toEqual([
      {
        kind: "pen",
        colour: 0,
        width: 1,
        points: [
          { x: 100, y: 100 },
          { x: 400, y: 100 },
        ],
      },
    ]);
  });

  test("one back and one forward walk through all of it, and clearing can be undone", async () => {
    const user = userEvent.setup();
    const pad = aPad();
    strokes(["pointerdown", 10, 10], ["pointerup", 10, 10]);
    strokes(["pointerdown", 90, 90], ["pointerup", 90, 90]);
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(pad.drawn()).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "One back" }));
    expect(pad.drawn()).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "One back" }));
    expect(pad.drawn()).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "One forward" }));
    expect(pad.drawn()).toHaveLength(2);
  });

  test("after a pen has come near, a finger does not draw until it is asked to", async () => {
    const user = userEvent.setup();
    const pad = aPad();
    const hover = new MouseEvent("pointerover", { bubbles: true });
    Object.assign(hover, { pointerType: "pen" });
    fireEvent(document.body, hover);
    strokes(["pointerdown", 10, 10], ["pointermove", 90, 90], ["pointerup", 90, 90]);
    expect(pad.drawn()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Draw with a finger again" }));
    strokes(["pointerdown", 10, 10], ["pointermove", 90, 90], ["pointerup", 90, 90]);
    expect(pad.drawn()).toHaveLength(1);
  });
});

describe("drawing without a pen", () => {
  test("there are at least sixteen stamps, each with a name of its own", async () => {
    const user = userEvent.setup();
    aPad();
    await user.click(screen.getByRole("radio", { name: "Stamps" }));
    const picks = within(screen.getByRole("group", { name: "Stamps" })).getAllByRole("radio");
    const names = picks.map((pick) => pick.getAttribute("aria-label"));
    expect(names.length).toBeGreaterThanOrEqual(16);
    expect(new Set(names).size).toBe(stamps.length);
  });

  test("keys choose a stamp and its place, by arrows or by two numbers", async () => {
    const user = userEvent.setup();
    const pad = aPad();
    screen.getByRole("radio", { name: "Draw" }).focus();
    await user.keyboard("{ArrowRight}");
    screen.getByRole("radio", { name: "Eye" }).focus();
    await user.keyboard("{ArrowRight}");
    screen.getByRole("button", { name: "Row 3, place 3" }).focus();
    await user.keyboard("{ArrowUp}{ArrowLeft}{Enter}");
    await user.keyboard("51{Enter}");
    expect(pad.drawn()).toEqual([
      { kind: "stamp", colour: 0, size: 1, stamp: 1, x: 307, y: 307 },
      { kind: "stamp", colour: 0, size: 1, stamp: 1, x: 102, y: 922 },
    ]);
    expect(screen.getByText("Nose is in row 5, place 1.")).toBeDefined();
  });

  test("two taps draw a straight line", async () => {
    const user = userEvent.setup();
    const pad = aPad();
    await user.click(screen.getByRole("radio", { name: "Lines" }));
    await user.click(screen.getByRole("button", { name: "Row 1, place 1" }));
    expect(pad.drawn()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Row 5, place 5" }));
    expect(pad.drawn()).toMatchObject([
      {
        kind: "pen",
        points: [
          { x: 102, y: 102 },
          { x: 922, y: 922 },
        ],
      },
    ]);
  });

  test("one switch is enough: two presses at the right time", async () => {
    const user = userEvent.setup();
    const pad = aPad();
    await user.click(screen.getByRole("radio", { name: "Stamps" }));
    vi.useFakeTimers();
    try {
      fireEvent.click(screen.getByRole("button", { name: "I use one switch" }));
      act(() => vi.advanceTimersByTime(2000));
      fireEvent.click(screen.getByRole("button", { name: "Choose this row" }));
      act(() => vi.advanceTimersByTime(2000));
      act(() => vi.advanceTimersByTime(2000));
      fireEvent.click(screen.getByRole("button", { name: "Choose this place" }));
    } finally {
      vi.useRealTimers();
    }
    expect(pad.drawn()).toMatchObject([{ kind: "stamp", x: 512, y: 307 }]);
  });

  test.each(["Draw", "Stamps", "Lines"])("axe finds nothing wrong with %s", async (way) => {
    const user = userEvent.setup();
    aPad();
    await user.click(screen.getByRole("radio", { name: way }));
    const found = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe("a drawing on a card", () => {
  test("is called what its maker calls it, in their language", () => {
    const heart: Mark = { kind: "stamp", colour: 7, size: 1, stamp: 6, x: 500, y: 500 };
    render(<Doodle strokes={encode([heart])} described={{ text: "Calon", lang: "cy" }} />);
    expect(screen.getByRole("img", { name: "Calon" }).getAttribute("lang")).toBe("cy");
  });

  test("that cannot be read says so instead of breaking the wall", () => {
    render(<Doodle strokes="not a drawing" />);
    expect(screen.getByText("This drawing cannot be shown.")).toBeDefined();
  });
});
