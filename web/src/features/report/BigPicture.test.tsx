import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { pretendServer } from "../../room/pretend.ts";
import BigPicture from "./BigPicture.tsx";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1588 1123"><title>Poster</title>
  <text role="heading" aria-level="2"><tspan>What we heard</tspan></text>
  <text><tspan>People want the same few faces.</tspan></text>
  <g role="img" aria-label="My cat"><path d="M0 0"/></g></svg>`;

function aRequestThatFinds(status: number) {
  return class extends EventTarget {
    readonly status = status;
    readonly responseXML = new DOMParser().parseFromString(svg, "image/svg+xml");
    open() {}
    overrideMimeType() {}
    send() {
      queueMicrotask(() => this.dispatchEvent(new Event("load")));
    }
  };
}

async function open(status = 200) {
  vi.stubGlobal("XMLHttpRequest", aRequestThatFinds(status));
  const shown = render(<BigPicture code="7KM4TRB" />);
  await screen.findByRole("heading", { level: 1 });
  return shown;
}

describe("the big picture", () => {
  test("POS-1 its words are words, in the order in which they are read", async () => {
    await open();
    const hung = screen.getByRole("region", { name: "The big picture" });
    // It is hung a moment after its place is there.
    expect(await within(hung).findByRole("img", { name: "My cat" })).toBeDefined();
    expect(hung.textContent).toMatch(/What we heard\s+People want the same few faces/);
    expect(hung.tabIndex, "keys move it sideways").toBe(0);
  });

  test("POS-3 it can be taken away to print, as a picture and as text", async () => {
    await open();
    const asked = pretendServer({ "GET /poster.pdf": { status: 404 } });
    for (const name of [
      "To print on A3 (PDF)",
      "To print on A1 (PDF)",
      "As a picture (PNG)",
      "As text, to read aloud",
    ]) {
      await userEvent.click(screen.getByRole("button", { name }));
    }
    expect(asked.map(({ path }) => path)).toEqual([
      "/poster.pdf",
      "/poster-a1.pdf",
      "/poster.png",
      "/poster.txt",
    ]);
    expect(screen.getAllByRole("alert")).toHaveLength(4);
  });

  test("POS-3 the poster drawn by hand hangs beside it", async () => {
    const described = "A hill, drawn by us.";
    const drawn = [
      { contribution: "d1", described, picture: { width: 1200, height: 900 }, parts: [] },
    ];
    const counts = { given: 1, stayHere: 0, notUsed: 0, takenBack: 0 };
    const edition = { edition: 1, out: true, now: 0, title: "Hill", question: "How?" };
    const body = { ...edition, counts, things: [], drawn };
    pretendServer({ "GET /report": { status: 200, body } });
    await open();
    const hung = await screen.findByRole("region", { name: "The poster, drawn by hand" });
    expect(within(hung).getByRole("img", { name: described })).toBeDefined();
  });

  test("before the report is published there is none", async () => {
    await open(404);
    expect(screen.getByText("There is no report yet.")).toBeDefined();
  });

  test("axe finds nothing", async () => {
    const { container } = await open();
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
