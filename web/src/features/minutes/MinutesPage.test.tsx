import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { pretendServer } from "../../room/pretend.ts";
import MinutesPage from "./MinutesPage.tsx";
import type { Minutes } from "./minutes.ts";

/** A short line. */
const line = "AAABAgoKBAY=";

const minutes: Minutes = {
  edition: 2,
  out: true,
  now: Date.UTC(2026, 7, 1, 12),
  title: "Good Days at Millbrook Hall",
  question: "What makes support feel right?",
  stations: [
    {
      station: "table",
      kind: "pinpoint",
      name: "The big table",
      question: "What makes support feel right?",
      stayHere: 3,
      parts: [
        {
          how: "group",
          called: "Same faces",
          stands: [{ key: "minutes.says.dots", values: { n: 7 } }],
          things: [
            { contribution: "c1", kind: "card", words: "The same few faces.", by: "Mo" },
            { contribution: "c2", kind: "card", words: { text: "Yr un wynebau.", lang: "cy" } },
          ],
        },
        {
          how: "list",
          things: [{ contribution: "c3", kind: "card", strokes: line, described: "A kettle" }],
        },
      ],
    },
    {
      station: "easel",
      kind: "paper",
      name: "The easel",
      question: "",
      stayHere: 0,
      parts: [
        {
          how: "paper",
          called: "Auntie Pam",
          stands: [{ key: "minutes.says.paper", values: { n: 2 } }],
          things: [],
        },
        {
          how: "paper",
          stands: [{ key: "minutes.says.paper", values: { n: 1 } }],
          things: [
            { contribution: "l1", kind: "paper-mark", strokes: line, described: "A chin" },
            { contribution: "l2", kind: "paper-mark", strokes: line },
            { contribution: "l3", kind: "paper-mark", words: "It smiles." },
          ],
        },
      ],
    },
    {
      station: "chair",
      kind: "stories",
      name: "The armchair",
      question: "",
      stayHere: 0,
      parts: [
        {
          how: "list",
          things: [
            {
              contribution: "s1",
              kind: "story",
              words: "They asked me what colour I wanted the door.",
              also: [
                { key: "minutes.says.title", words: "The red door" },
                { key: "minutes.says.feeling", words: "proud" },
              ],
              beneath: [{ contribution: "h1", kind: "choice", words: "It made a home." }],
            },
          ],
        },
      ],
    },
    {
      station: "calendar",
      kind: "promises",
      name: "The calendar",
      question: "",
      stayHere: 0,
      parts: [
        {
          how: "list",
          things: [
            {
              contribution: "p1",
              kind: "promise",
              is: "promise",
              words: "We will shorten the form.",
              from: ["c1"],
              also: [{ key: "minutes.says.team", words: "The forms team" }],
              stands: [
                { key: "promises.report.stands", values: { state: "kept", by: "2026-07-31" } },
                { key: "minutes.says.from-a-newer-server" },
              ],
              beneath: [
                { contribution: "x1", kind: "change", is: "change", words: "It is shorter." },
              ],
            },
          ],
        },
      ],
    },
    { station: "chairs", kind: "listening", name: "Chairs", question: "", stayHere: 0, parts: [] },
  ],
};

async function open(body: unknown = minutes, status = 200) {
  pretendServer({ "GET /minutes": { status, body } });
  const shown = render(<MinutesPage code="7KM4TRB" />);
  await screen.findByRole("heading", { level: 1 });
  return shown;
}

describe("everything as it stands", () => {
  test("the stations come in the order of the room, and what lies there in its own", async () => {
    await open();
    expect(
      screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual(["The big table", "The easel", "The armchair", "The calendar", "Chairs"]);
    const table = within(screen.getByRole("region", { name: "The big table" }));
    expect(
      table.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent),
    ).toEqual(["Same faces", "On their own"]);
    expect(table.getByText("7 dots.")).toBeDefined();
    expect(table.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "The same few faces.Mo",
      "Yr un wynebau.",
      "A kettle",
    ]);
  });

  test("exact words keep their language, and a drawing its maker’s words as its name", async () => {
    await open();
    expect(screen.getByText("Yr un wynebau.").getAttribute("lang")).toBe("cy");
    expect(screen.getByRole("img", { name: "A kettle" })).toBeDefined();
  });

  test("a paper is one drawing of all its layers, and what was said on it stands beside", async () => {
    await open();
    const easel = within(screen.getByRole("region", { name: "The easel" }));
    expect(easel.getByRole("heading", { level: 3, name: "Paper 1" })).toBeDefined();
    const drawing = easel.getByRole("img", {
      name: "A drawing by 2 hands, one after another. A chin",
    });
    expect(drawing.querySelectorAll("path")).toHaveLength(2);
    expect(easel.getByText("It smiles.")).toBeDefined();
    expect(easel.getByRole("heading", { level: 3, name: "Auntie Pam" })).toBeDefined();
    expect(easel.getByText("What is on it stays with the people who were there.")).toBeDefined();
  });

  test("a story begins with its title, and says what it means and why it was chosen", async () => {
    await open();
    const chair = within(screen.getByRole("region", { name: "The armchair" }));
    const [story] = chair.getAllByRole("listitem");
    expect(story?.textContent).toBe(
      "The red door" +
        "They asked me what colour I wanted the door." +
        "How it felt to its teller:proud" +
        "Why it was chosen:It made a home.",
    );
  });

  test("a promise says its team and how it stands, and what came of it hangs on it", async () => {
    await open();
    const calendar = within(screen.getByRole("region", { name: "The calendar" }));
    expect(calendar.getByText("The forms team")).toBeDefined();
    expect(
      calendar.getByText("Kept. By 31 July 2026."),
      "what a newer server says is left out",
    ).toBeDefined();
    expect(calendar.getByText("The same few faces."), "what it was made from").toBeDefined();
    const beneath = within(calendar.getByRole("list", { name: "What hangs on it" }));
    expect(beneath.getByText("It is shorter.")).toBeDefined();
  });

  test("how much stays with the people who were there is said, and an empty station too", async () => {
    await open();
    expect(screen.getByText("3 things stay with the people who were there.")).toBeDefined();
    const chairs = within(screen.getByRole("region", { name: "Chairs" }));
    expect(chairs.getByText("Nothing from here leaves the room.")).toBeDefined();
  });

  test("before they are published there are none, and the way back", async () => {
    await open({}, 404);
    expect(screen.getByText("There are no minutes yet.")).toBeDefined();
    expect(screen.getByRole("link", { name: "The doorstep" })).toBeDefined();
  });

  test("4 axe finds nothing", async () => {
    const { container } = await open();
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
