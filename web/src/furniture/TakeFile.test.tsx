import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { TakeFile } from "./TakeFile.tsx";

const kept: Blob[] = [];
let pour: ReadableStreamDefaultController<Uint8Array>;
let asked = 0;

beforeEach(() => {
  kept.length = 0;
  asked = 0;
  URL.createObjectURL = (file) => {
    kept.push(file as Blob);
    return "blob:file";
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A house that makes something while it is watched. What it says is poured out by the test. */
function watched() {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      pour = controller;
    },
  });
  const headers = { "Content-Type": "application/vnd.parlour.making" };
  vi.stubGlobal("fetch", async () => {
    asked++;
    return new Response(body, { headers });
  });
}

const says = (text: string) => act(async () => pour.enqueue(new TextEncoder().encode(text)));
const ends = () => act(async () => pour.close());

function open() {
  const shown = render(
    <TakeFile from="/gatherings/7KM4TRB/making/report.pdf" name="report.pdf">
      To print
    </TakeFile>,
  );
  return { user: userEvent.setup(), ...shown };
}

const press = () => screen.getByRole("button", { name: "To print" });

describe("a file that is made while somebody waits", () => {
  test("how far it is is seen and heard, wherever the pieces are cut, and then it is kept", async () => {
    watched();
    const { user, container } = open();
    await user.click(press());
    expect(screen.getByText("It is being made. This can take a moment.")).toBeDefined();
    await says('{"done":3,"of');
    expect(screen.queryByRole("progressbar")).toBeNull();
    await says('":240}\n{"done":120,"of":240}\n');
    const bar = screen.getByRole("progressbar", { name: "120 of 240 sheets" });
    expect(bar.getAttribute("value")).toBe("120");
    expect((await axe.run(container)).violations).toEqual([]);
    await user.click(press());
    expect(asked, "pressing again asks for nothing twice").toBe(1);
    await says('{"bytes":8}\n%PDF');
    await says("-1.7");
    await ends();
    await vi.waitFor(() => expect(kept).toHaveLength(1));
    expect(await kept[0]?.text()).toBe("%PDF-1.7");
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("half a file is no file, and it can be asked for again", async () => {
    watched();
    const { user } = open();
    await user.click(press());
    await says('{"bytes":8}\n%PDF');
    await ends();
    expect(await screen.findByRole("alert")).toBeDefined();
    expect(kept).toEqual([]);
    await user.click(press());
    expect(asked).toBe(2);
  });

  test("while others come first it asks again by itself, and gives up after a while", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const tooFast = { type: "urn:parlour:too-fast", title: "Others first", status: 429 };
    vi.stubGlobal("fetch", async () => {
      asked++;
      return new Response(JSON.stringify(tooFast), {
        status: 429,
        headers: { "Content-Type": "application/json", "Retry-After": "10" },
      });
    });
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    open();
    await user.click(press());
    expect(
      await screen.findByText("Others are having theirs made first. It goes on by itself."),
    ).toBeDefined();
    for (let wait = 0; wait < 3; wait++) await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(await screen.findByRole("alert")).toBeDefined();
    expect(asked).toBe(4);
    vi.useRealTimers();
  });
});
