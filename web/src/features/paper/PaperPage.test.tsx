import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Announcer } from "../../furniture/Announcer.tsx";
import { encode } from "../../furniture/drawing/strokes.ts";
import { InsideStill } from "../../room/inside.tsx";
import { mine as anybody, pretendInside } from "../../room/pretend.ts";
import type { Waiting } from "../../room/shelf.ts";
import PaperHost from "./PaperHost.tsx";
import PaperPage from "./PaperPage.tsx";
import PaperScreen from "./PaperScreen.tsx";
import { type InHand, nothingMine, type Paper, type PaperId, type PaperMine } from "./paper.ts";

const one = "p1" as PaperId;
const nose = encode([{ kind: "stamp", colour: 0, size: 1, stamp: 1, x: 500, y: 500 }]);
const hand: InHand = {
  paper: one,
  round: 2,
  layers: [{ contribution: "l1", round: 1, strokes: nose, described: "A long nose" }],
  mark: null,
};

function table(change: Partial<Paper["table"]> = {}): Paper {
  return {
    table: {
      mode: "drawing",
      pace: "one-line",
      time: "x1",
      step: "draw",
      round: 2,
      rounds: 3,
      prompt: "The eyes.",
      endsAt: null,
      drawSeconds: 15,
      seats: 3,
      papers: 3,
      ...change,
    },
    sheets: [],
    feelings: [],
  };
}

const open: Paper = {
  ...table({ step: "name", prompt: null }),
  sheets: [
    {
      paper: one,
      number: 1,
      name: null,
      proposals: [{ name: "n1", words: "Auntie Pam" }],
      layers: [...hand.layers, { contribution: "l2", round: 2, words: "Spoken eyes", by: "Bea" }],
    },
  ],
};

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {} }));
});

function sit(page: Paper, own: Partial<PaperMine> = {}, waiting: readonly Waiting[] = []) {
  const view = {
    station: "easel",
    kind: "paper",
    name: "Pass the paper",
    question: "Draw a face together.",
    help: "",
    opening: "open",
    page,
  } as const;
  const inside = pretendInside({
    mine: { ...anybody, stations: { easel: { ...nothingMine, seated: true, ...own } } },
    waiting: { waiting, trouble: null, lasting: true },
  });
  const shown = (Part: typeof PaperPage) => (
    <InsideStill inside={inside}>
      <Announcer />
      <Part view={view} />
    </InsideStill>
  );
  return { inside, shown, ...render(shown(PaperPage)) };
}

describe("before the papers go round", () => {
  test("somebody sits down, with a helper if they like, and chooses their time in private", async () => {
    const user = userEvent.setup();
    const { inside } = sit(table({ step: "open", round: 0, prompt: null }), { seated: false });
    await user.click(screen.getByRole("checkbox", { name: /Somebody helps me/ }));
    await user.click(screen.getByRole("button", { name: "Sit down" }));
    expect(inside.sent).toMatchObject([{ station: "easel", kind: "sit-down", helped: true }]);
  });

  test("the time is asked only where there is a clock", async () => {
    const user = userEvent.setup();
    const { inside } = sit(table({ step: "open", pace: "together", prompt: null }));
    await user.click(screen.getByRole("radio", { name: "10 times as long" }));
    expect(inside.sent).toMatchObject([{ kind: "choose-time", time: "x10" }]);
    expect(screen.getByText(/Only you see this/)).toBeDefined();
  });
});

describe("a turn", () => {
  test("by keys alone: a stamp lands on the paper and is on its way at once", async () => {
    const user = userEvent.setup();
    const { inside } = sit(table(), { paper: hand });
    expect(screen.getByText(/1 person drew before you/)).toBeDefined();
    screen.getByRole("radio", { name: "Stamps" }).focus();
    await user.keyboard(" ");
    screen.getByRole("button", { name: "Row 3, place 3" }).focus();
    await user.keyboard("{Enter}");
    expect(inside.sent).toMatchObject([
      { kind: "mark", paper: one, round: 2, permission: "room", helped: false },
    ]);
    await user.keyboard("{ArrowRight}{Enter}");
    expect(inside.sent).toHaveLength(2);
    expect(inside.sent[1]?.contribution).toBe(inside.sent[0]?.contribution);
  });

  test("undoing it all sends a mark without strokes", async () => {
    const user = userEvent.setup();
    const { inside } = sit(table(), {
      paper: { ...hand, mark: { contribution: "mine", strokes: nose } },
    });
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(inside.sent).toMatchObject([{ kind: "mark", contribution: "mine" }]);
    expect(inside.sent[0]).not.toHaveProperty("strokes");
  });

  test("what this phone still holds is on the paper when the page is opened again", () => {
    sit(table(), { paper: hand }, [
      {
        id: "w1",
        code: "7KM4TRB",
        order: 1,
        at: 1,
        state: "waiting",
        tried: false,
        command: {
          kind: "mark",
          station: "easel",
          contribution: "mine",
          paper: one,
          round: 2,
          permission: "room",
          strokes: nose,
        },
      },
    ]);
    expect(screen.getByText("Saved on this phone")).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Clear all" }).disabled).toBe(
      false,
    );
  });

  test("it can be said in words, which counts the same", async () => {
    const user = userEvent.setup();
    const { inside } = sit(table(), { paper: hand });
    await user.click(screen.getByRole("button", { name: "Say it in words" }));
    await user.type(screen.getByLabelText("Add one thing in words"), "Kind eyes");
    await user.click(screen.getByRole("button", { name: "Put it on the paper" }));
    expect(inside.sent).toMatchObject([{ kind: "mark", words: "Kind eyes" }]);
  });

  test("a photo of real paper is a mark like any other, and can be taken off again", async () => {
    const user = userEvent.setup();
    const { inside } = sit(table(), { paper: hand });
    await user.click(screen.getByRole("button", { name: "I draw on real paper" }));
    const jpeg = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], "x.jpg", {
      type: "image/jpeg",
    });
    await user.upload(screen.getByLabelText("Take a picture"), jpeg);
    await user.type(await screen.findByLabelText("What did you draw?"), "Kind eyes");
    await user.click(screen.getByRole("button", { name: "Put it on the paper" }));
    await vi.waitFor(() =>
      expect(inside.sent).toMatchObject([
        { kind: "lay-photo", paper: one, round: 2, picture: "an-upload", described: "Kind eyes" },
      ]),
    );
    const mark = { contribution: "mine", picture: { width: 4, height: 3 }, described: "Kind eyes" };
    const lies = sit(table(), { paper: { ...hand, mark } });
    const there = within(lies.container);
    expect(there.getByRole("img", { name: /by 2 hands. A long nose Kind eyes/ })).toBeDefined();
    expect(lies.container.querySelector("image")?.getAttribute("href")).toMatch(/mine\/picture$/);
    await user.click(there.getByRole("button", { name: "Take the photo off" }));
    expect(lies.inside.sent).toMatchObject([{ kind: "take-back", contribution: "mine" }]);
  });

  test("a photo that was taken back on this phone is off the paper at once", () => {
    const mark = { contribution: "mine", picture: { width: 4, height: 3 } };
    const { container } = sit(table(), { paper: { ...hand, mark } }, [
      {
        id: "w1",
        code: "7KM4TRB",
        order: 1,
        at: 1,
        state: "waiting",
        tried: false,
        command: { kind: "take-back", contribution: "mine" },
      },
    ]);
    expect(container.querySelector("image")).toBeNull();
    expect(screen.getByRole("button", { name: "I draw on real paper" })).toBeDefined();
  });

  test("passing is a hint that can be taken back", async () => {
    const user = userEvent.setup();
    const { inside } = sit(table(), { paper: hand });
    await user.click(screen.getByRole("button", { name: "Pass to the right" }));
    expect(inside.sent).toMatchObject([{ kind: "done", round: 2 }]);
    const again = sit(table(), { paper: hand, done: true });
    await user.click(within(again.container).getByRole("button", { name: /I want to go on/ }));
    expect(again.inside.sent).toMatchObject([{ kind: "not-done", round: 2 }]);
  });

  test("a bit longer is one key, but not while somebody writes", async () => {
    const { inside } = sit(
      table({ pace: "together", endsAt: Date.now() + 9000, stepSeconds: 15 }),
      {
        paper: hand,
      },
    );
    fireEvent.keyDown(document.body, { key: " " });
    expect(inside.sent).toMatchObject([{ kind: "more-time", round: 2 }]);
    fireEvent.keyDown(screen.getByRole("button", { name: "A bit longer" }), { key: " " });
    expect(inside.sent).toHaveLength(1);
  });

  test("without a clock there is nothing to run out", () => {
    sit(table(), { paper: hand });
    expect(screen.queryByRole("button", { name: "A bit longer" })).toBeNull();
    expect(screen.getByText(/The paper waits until everybody has passed/)).toBeDefined();
  });

  test("while people look, the pen is away", () => {
    sit(table({ step: "look", pace: "together", endsAt: Date.now() + 5000 }), { paper: hand });
    expect(screen.queryByRole("radio", { name: "Draw" })).toBeNull();
    expect(screen.getByRole("img", { name: /A long nose/ })).toBeDefined();
  });

  test("in the last moment the phone says it is ready once it holds nothing back", () => {
    const { inside } = sit(table({ step: "grace" }), { paper: hand });
    expect(inside.sent).toMatchObject([{ kind: "done", round: 2 }]);
  });

  test("a paper that goes says that it comes again", () => {
    vi.useFakeTimers();
    const { shown, inside, rerender } = sit(table(), { paper: hand });
    const next = { ...hand, paper: "p2" as PaperId, round: 3 };
    const then = pretendInside({
      mine: { ...anybody, stations: { easel: { ...nothingMine, seated: true, paper: next } } },
    });
    void shown;
    void inside;
    rerender(
      <InsideStill inside={then}>
        <Announcer />
        <PaperPage
          view={{
            station: "easel",
            kind: "paper",
            name: "Pass the paper",
            question: "",
            help: "",
            opening: "open",
            page: table({ round: 3 }),
          }}
        />
      </InsideStill>,
    );
    expect(screen.getAllByText("You can see it again at the end.").length).toBeGreaterThan(0);
    act(() => void vi.advanceTimersByTime(2000));
    expect(screen.getByText(/Paper 3 of 3 in your hands/)).toBeDefined();
    vi.useRealTimers();
  });
});

describe("looking at it together", () => {
  test("photos grow with the strokes, and one that stayed behind is said", async () => {
    const user = userEvent.setup();
    const [sheet] = open.sheets;
    const layers = [
      { contribution: "p", round: 1, picture: { width: 4, height: 3 }, described: "A chin" },
      { contribution: "l", round: 2, strokes: nose },
      { contribution: "b", round: 3, described: "A hat, in pencil" },
    ];
    const { container } = sit({ ...open, sheets: sheet ? [{ ...sheet, layers }] : [] });
    expect(screen.getByText("A hat, in pencil")).toBeDefined();
    const drawn = [...(container.querySelector(".paper-sheet svg")?.children ?? [])];
    expect(
      drawn.map(({ tagName }) => tagName),
      "what came later lies above",
    ).toEqual(["image", "path"]);
    await user.click(screen.getByRole("button", { name: "See how it grew" }));
    const grown = within(screen.getByRole("dialog"));
    expect(grown.getByText("3 of 3")).toBeDefined();
    await user.click(grown.getByRole("button", { name: "One back" }));
    expect(grown.queryByText("A hat, in pencil")).toBeNull();
  });

  test("a name is proposed and agreed to, and nobody sees who has not", async () => {
    const user = userEvent.setup();
    const { inside } = sit(open);
    await user.click(screen.getByRole("button", { name: "Yes to Auntie Pam" }));
    await user.click(screen.getByRole("button", { name: "I know a name" }));
    await user.type(screen.getByLabelText("A name for this paper"), "Bob");
    await user.click(screen.getByRole("button", { name: "Say this name" }));
    expect(inside.sent).toMatchObject([
      { kind: "agree-to-name", name: "n1", yes: true },
      { kind: "name-paper", paper: one, words: "Bob", permission: "room" },
    ]);
    expect(screen.getByRole("heading", { name: "Not named yet" })).toBeDefined();
  });

  test("only I can say that a mark is mine", async () => {
    const user = userEvent.setup();
    const { inside } = sit(open, {
      layers: [{ contribution: "l1", paper: one, shown: false }],
    });
    expect(screen.getByText("Bea had a hand in it.")).toBeDefined();
    await user.click(screen.getByRole("checkbox", { name: /I had a hand in it/ }));
    expect(inside.sent).toMatchObject([{ kind: "show-mine", contribution: "l1", shown: true }]);
  });

  test("a paper grows again step by step, and keeps still for whoever wants that", async () => {
    const user = userEvent.setup();
    sit(open);
    await user.click(screen.getByRole("button", { name: "See how it grew" }));
    const sheet = screen.getByRole("dialog");
    expect(within(sheet).getByText("2 of 2")).toBeDefined();
    await user.click(within(sheet).getByRole("button", { name: "One back" }));
    expect(within(sheet).getByText("1 of 2")).toBeDefined();
    expect(within(sheet).queryByText("Spoken eyes")).toBeNull();
  });

  test("how it felt is said in one's own words", async () => {
    const user = userEvent.setup();
    const { inside } = sit(open);
    await user.type(screen.getByLabelText("In your own words"), "Odd, then nice");
    await user.click(screen.getByRole("button", { name: "Say it" }));
    expect(inside.sent).toMatchObject([
      { kind: "feel", words: "Odd, then nice", permission: "room" },
    ]);
  });
});

describe("the others who look", () => {
  test("the hall sees how many papers go round, and no names", () => {
    const { shown, rerender } = sit(table({ papers: 8 }));
    rerender(shown(PaperScreen));
    expect(screen.getByText(/Papers on the table: 8/)).toBeDefined();
    expect(screen.getByRole("heading", { name: "The eyes." })).toBeDefined();
  });

  test("ALL-4 the host starts and passes, and sees how many, never who", async () => {
    const user = userEvent.setup();
    const { shown, rerender, inside } = sit(table());
    rerender(shown(PaperHost));
    await user.click(screen.getByRole("button", { name: "Pass the papers now" }));
    await user.click(screen.getByRole("button", { name: "Let it stand still" }));
    await user.click(screen.getByRole("radio", { name: "Together, with a clock" }));
    expect(inside.sent).toMatchObject([
      { kind: "move-on", step: "grace" },
      { kind: "pause" },
      { kind: "set-pace", pace: "together", seconds: 15 },
    ]);
    expect(
      screen.getByText("You see how many, never who. You see nothing before the others do."),
    ).toBeDefined();
  });

  test("a host turns over one mark, with a reason, and not the whole paper", async () => {
    const { shown, rerender, inside } = sit(open);
    rerender(shown(PaperHost));
    await userEvent.click(screen.getByRole("button", { name: "Turn something over" }));
    const things = screen.getAllByRole("button", { name: "Turn this one over" });
    expect(things).toHaveLength(3); // Two marks and a name.
    await userEvent.click(things[1] ?? document.body);
    screen.getByText("Spoken eyes");
    await userEvent.click(screen.getByLabelText("hate"));
    await userEvent.click(screen.getByRole("button", { name: "Turn it over" }));
    expect(inside.sent).toEqual([{ kind: "hide", contribution: "l2", reason: "hate" }]);
  });
});

test("4 axe finds nothing on any of its pages", async () => {
  for (const [page, own] of [
    [table({ step: "open", pace: "together" }), {}],
    [table(), { paper: hand }],
    [table({ mode: "words" }), { paper: hand }],
    [open, { layers: [{ contribution: "l1", paper: one, shown: false }] }],
  ] as const) {
    const { container, unmount } = sit(page, own);
    const found = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    unmount();
  }
});
