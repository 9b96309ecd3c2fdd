import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { pretendServer } from "../../room/pretend.ts";
import YearPage from "./YearPage.tsx";
import { usedOfTen, type Year } from "./year.ts";

const year: Year = {
  year: 2026,
  out: true,
  figures: {
    kept: 2,
    late: 1,
    cannot: 1,
    onTheWay: 0,
    promised: 1,
    people: 31,
    few: true,
    given: 60,
    used: 41,
    raised: 2,
    settled: 1,
    takenBack: 3,
  },
  gatherings: [
    {
      code: "7KM4TRB",
      title: "Good Days at Millbrook Hall",
      promises: [
        {
          contribution: "p1",
          words: "We took three questions off.",
          state: "kept",
          by: "2026-07-31",
        },
        { contribution: "p2", words: "Each card has a photo.", state: "late", by: "2026-10-01" },
      ],
    },
    {
      code: "FRNHBRY",
      title: "Fernley Library",
      promises: [
        { contribution: "p3", words: "A later bus.", state: "cannot-do", by: "2026-12-01" },
      ],
    },
  ],
  checkers: [],
};

async function open(body: unknown = year, status = 200) {
  const done = { status: 204 };
  const asked = pretendServer({
    "GET /years/abc": { status, body },
    "POST /years/abc/publish": done,
    "POST /years/abc/checkers": done,
    "POST /years/abc/checkers/forget": done,
  });
  const shown = render(<YearPage ticket="abc" />);
  await screen.findByRole("heading", { level: 1 });
  return { ...shown, asked, user: userEvent.setup() };
}

async function openEasy(body: unknown = year) {
  const opened = await open(body);
  await opened.user.click(screen.getByRole("radio", { name: "In easy words" }));
  return opened;
}

describe("a year", () => {
  test("ANN-1 promises kept, late and broken stand first", async () => {
    await open();
    const parts = screen
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(parts[0]).toBe("What we promised");
    const promises = within(screen.getByRole("region", { name: "What we promised" }));
    expect(promises.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "2 promises are kept.",
      "1 promise is late.",
      "1 promise is broken: we cannot do it.",
      "1 promise has not begun yet.",
    ]);
  });

  test("ANN-1 kept, late and broken are said even when there is none", async () => {
    await open({
      ...year,
      figures: { ...year.figures, kept: 0, late: 0, cannot: 0, promised: 3 },
    });
    const promises = within(screen.getByRole("region", { name: "What we promised" }));
    expect(promises.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "No promise is kept yet.",
      "No promise is late.",
      "No promise is broken.",
      "3 promises have not begun yet.",
    ]);
  });

  test("ANN-2 people, words used of words given, what was challenged and settled, what was taken back", async () => {
    await open();
    const numbers = screen.getByRole("region", { name: "In numbers" }).textContent;
    expect(numbers).toContain("31 people gave something");
    expect(numbers).toContain("fewer than five people are not counted");
    expect(numbers).toContain("41 of the 60 things people gave are in a report.");
    expect(numbers).toContain(
      "2 times, somebody said “that is not what I meant”. 1 of these is settled.",
    );
    expect(numbers).toContain("3 things were taken back.");
  });

  test("ANN-2 a few people are not counted", async () => {
    const { people: _few, ...figures } = year.figures;
    await open({ ...year, figures });
    expect(screen.queryByText(/people gave something/)).toBeNull();
  });

  test("every promise stands under its gathering and opens into its report", async () => {
    await open();
    expect(screen.getByText("Late. By 1 October 2026.")).toBeDefined();
    const links = screen.getAllByRole("link", { name: "Read the report of this gathering" });
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "/g/7KM4TRB/report",
      "/g/FRNHBRY/report",
    ]);
  });

  test("ANN-3 the easy words are at the same address: one idea, figures, no percent", async () => {
    await openEasy();
    const said = screen.getByRole("main").textContent ?? "";
    expect(said).toContain("We made 5 promises.");
    expect(said).toContain("We kept 2 promises.");
    expect(said).toContain("We used 7 out of 10 things.");
    expect(said).not.toContain("%");
    expect(said, "nobody but its readers can say that").not.toMatch(/easy read/i);
    const sentences = screen
      .getAllByRole("listitem")
      .flatMap(({ textContent }) => (textContent ?? "").split(/[.!?]\s/));
    for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(15);
  });

  test("ANN-3 seven of ten is never said to be all or nothing", () => {
    const of = (used: number, given: number) => usedOfTen({ ...year.figures, used, given });
    expect([of(0, 60), of(1, 60), of(59, 60), of(60, 60), of(0, 0)]).toEqual([0, 1, 9, 10, 0]);
  });

  test("ANN-3 it is not checked yet until people are named who checked it", async () => {
    await openEasy();
    expect(screen.getByText("Not checked yet.")).toBeDefined();
  });

  test("ANN-3 those who checked it are named", async () => {
    await openEasy({
      ...year,
      checked: true,
      checkers: [
        { checker: "k1", name: "Gwen P", now: true },
        { checker: "k2", name: "Ray", now: true },
      ],
    });
    expect(screen.queryByText("Not checked yet.")).toBeNull();
    expect(screen.getByText("Gwen P")).toBeDefined();
  });

  test("ANN-3 hosts say who checked it, and take a name away, and see who did before it changed", async () => {
    const { user, asked } = await open({
      ...year,
      host: true,
      read: "ab12",
      checkers: [{ checker: "k1", name: "Gwen P" }],
    });
    expect(screen.getByText("Gwen P checked it before it changed.")).toBeDefined();
    await user.type(screen.getByLabelText("The name of somebody who read it"), "Ray");
    await user.click(screen.getByRole("checkbox", { name: /said yes to standing there/ }));
    await user.click(screen.getByRole("button", { name: "Add them" }));
    expect(asked.findLast(({ method }) => method === "POST")).toMatchObject({
      path: "/years/abc/checkers",
      body: { name: "Ray", agreed: true, read: "ab12" },
    });
    await user.click(screen.getByRole("button", { name: "Take the name away: Gwen P" }));
    expect(asked.findLast(({ method }) => method === "POST")).toMatchObject({
      path: "/years/abc/checkers/forget",
      body: { checker: "k1" },
    });
  });

  test("only hosts publish it", async () => {
    const { unmount } = await open();
    expect(screen.queryByRole("button", { name: /^Publish/ })).toBeNull();
    unmount();
    const { user, asked } = await open({ ...year, out: false, host: true });
    expect(screen.getByText(/It is not published yet/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Publish the year" }));
    expect(asked.findLast(({ method }) => method === "POST")?.path).toBe("/years/abc/publish");
  });

  test("an address that opens nothing says so", async () => {
    await open({}, 404);
    expect(screen.getByText("There is nothing to read here, or not yet.")).toBeDefined();
  });

  test.each(["In plain words", "In easy words"])("4 axe finds nothing, %s", async (words) => {
    const { container, user } = await open({ ...year, host: true });
    await user.click(screen.getByRole("radio", { name: words }));
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
