import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { ComponentType } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { type Inside, InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside, room } from "../../room/pretend.ts";
import { aStation, type OpenThing, type StationProps } from "../../room/station.tsx";
import { isNews, type StationView } from "../../room/wire.ts";
import PromisesHost from "./PromisesHost.tsx";
import PromisesPage from "./PromisesPage.tsx";
import PromisesScreen from "./PromisesScreen.tsx";
import {
  type Change,
  type Kept,
  type Promises,
  type State,
  type Step,
  states,
} from "./promises.ts";

const gone: Change = {
  change: "gone",
  words: "Three questions are gone.",
  ours: "worse",
  on: "2026-05-14",
  askedNext: "2026-08-14",
  rounds: [
    { months: 0, asked: 31, judged: 2, split: [] },
    {
      months: 1,
      asked: 33,
      judged: 22,
      split: [
        { judgement: "better", people: 12 },
        { judgement: "same", people: 4 },
        { judgement: "worse", people: 0 },
        { judgement: "dont-know", people: 6 },
      ],
    },
  ],
  stories: [
    { contribution: "t1", words: { text: "Mae’n well.", lang: "cy" }, by: "Mags" },
    { contribution: "t2", hidden: "threat" },
  ],
};

function promise(state: State, more: Partial<Kept> = {}): Kept {
  const step: Step = { state, on: "2026-06-01" };
  return {
    promise: state,
    versions: [
      { words: `It is ${state}.`, team: "The rota team", by: "2026-07-31", on: "2026-05-14" },
    ],
    steps: state === "promised" ? [step] : [{ state: "promised", on: "2026-05-14" }, step],
    answers: [],
    changes: [],
    ...more,
  };
}

const kept = promise("kept", { answers: ["i03"], changes: [gone] });
const page: Promises = { promises: [kept], cannots: [] };

/** What we heard, as the station beside this one shows it. */
const heard: readonly OpenThing[] = [
  { contribution: "i01", words: "People want the same few faces." },
  { contribution: "i03", words: "Forms ask about bodies and problems." },
];

const insights = aStation({
  kind: "insights",
  drawing: "word",
  usual: () => ({ about: "", name: "", question: "", help: "" }),
  isPage: (what): what is readonly OpenThing[] => Array.isArray(what),
  isNews,
  hear: (before) => before,
  open: (all) => all,
  Page: () => null,
});

function viewOf(of: Promises): StationView<Promises> {
  return {
    station: "calendar",
    kind: "promises",
    name: "The calendar",
    question: "What will we do?",
    help: "",
    opening: "open",
    page: of,
  };
}

function show(
  of: Promises = page,
  Part: ComponentType<StationProps<Promises>> = PromisesPage,
  change: Partial<Inside> = {},
) {
  const { stations } = room;
  const wall = { ...viewOf(of), station: "wall", kind: "insights", page: heard };
  const inside = pretendInside({
    room: { ...room, stations: [...stations, wall] },
    stations: [insights],
    ...change,
  });
  const shown = render(
    <InsideStill inside={inside}>
      <Part view={viewOf(of)} />
    </InsideStill>,
  );
  return { ...inside, ...shown, user: userEvent.setup() };
}

const article = (words: string) =>
  screen.getByRole("heading", { name: words, level: 3 }).closest("li") as HTMLElement;

beforeEach(() => localStorage.clear());

describe("what we will do", () => {
  it("PRO-1 says what, which team, by when, and what it answers", () => {
    show();
    const one = within(article("It is kept."));
    expect(one.getByText("The rota team, by 31 July 2026.")).toBeDefined();
    expect(one.getByText("Forms ask about bodies and problems.")).toBeDefined();
  });

  it("PRO-1 says kindly that what it answers is not to be seen just now", () => {
    show({ promises: [promise("promised", { answers: ["elsewhere"] })], cannots: [] });
    expect(screen.getByText("These words are not to be seen just now.")).toBeDefined();
  });

  it("PRO-2 puts each promise under its state, what is late first, in words as well as in colour", () => {
    show({ promises: states.map((state) => promise(state)), cannots: [] });
    expect(
      screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual(["Late", "On the way", "Promised", "Kept", "Cannot do it", "What has no answer yet"]);
    for (const state of ["Late", "Kept", "Cannot do it"]) {
      expect(screen.getAllByText(state).length, state).toBe(2);
    }
  });

  it("PRO-2 says that the team has not said why, until it has", () => {
    const late = promise("late");
    const { unmount } = show({ promises: [late], cannots: [] });
    expect(screen.getByText("Late. The team has not said why yet.")).toBeDefined();
    unmount();
    const why: Step = { state: "late", why: "The printer is away.", on: "2026-08-02" };
    show({ promises: [{ ...late, steps: [...late.steps, why] }], cannots: [] });
    expect(screen.getByText("The printer is away.")).toBeDefined();
    expect(screen.queryByText("Late. The team has not said why yet.")).toBeNull();
  });

  it("PRO-3 keeps every earlier text with the day until which it held", () => {
    const [first] = kept.versions;
    if (!first) throw new Error("There is one.");
    const versions = [
      { ...first, words: "We will take four off.", by: "2026-06-30" },
      { ...first, on: "2026-06-03" },
    ];
    show({ promises: [{ ...kept, versions }], cannots: [] });
    const before = screen.getByText("What it said before").closest("details");
    expect(before?.textContent).toContain("Until 3 June 2026 it said:");
    expect(before?.textContent).toContain("We will take four off.");
    expect(before?.textContent).toContain("by 30 June 2026");
    expect(before?.textContent).toContain("1 June 2026: Kept.");
  });

  it("PRO-4 says which have neither a promise nor a we-cannot, and when none are left", () => {
    const { unmount } = show();
    const open = within(screen.getByRole("region", { name: "What has no answer yet" }));
    expect(open.getByText("People want the same few faces.")).toBeDefined();
    expect(open.queryByText("Forms ask about bodies and problems.")).toBeNull();
    unmount();
    const cannot = { contribution: "c", words: "No money.", answers: ["i01"], on: "2026-05-14" };
    show({ ...page, cannots: [cannot] });
    expect(screen.getByText("Everything that was chosen has an answer.")).toBeDefined();
    expect(screen.getByRole("region", { name: "What we cannot do" }).textContent).toContain(
      "No money.",
    );
  });

  it("PRO-4 says so where nothing was chosen yet", () => {
    show(page, PromisesPage, { stations: [] });
    expect(screen.getByText(/Nothing was chosen yet/)).toBeDefined();
  });

  it("OUT-1 asks the round that is due, shows what I chose, and sends what I choose now", async () => {
    const judged = [{ change: "gone", months: 1, judgement: "same" }];
    const { user, sent } = show(page, PromisesPage, {
      mine: { ...mine, stations: { calendar: { judgements: judged } } },
    });
    const ask = within(screen.getByRole("group", { name: "How is it for you?" }));
    expect(ask.getByRole("radio", { name: "The same" })).toHaveProperty("checked", true);
    expect(screen.getByText("We ask you again on 14 August 2026.")).toBeDefined();
    await user.click(ask.getByRole("radio", { name: "Better" }));
    expect(sent).toEqual([
      { kind: "judge", station: "calendar", change: "gone", answer: "better", months: 1 },
    ]);
  });

  it("OUT-1 takes a story, also when the gathering has closed", async () => {
    const closed = { ...room, gathering: { ...room.gathering, state: "closed" as const } };
    const { user, sent } = show(page, PromisesPage, { room: closed });
    await user.click(screen.getByText("Tell what changed for you"));
    await user.type(screen.getByLabelText("What changed for you?"), "I sleep better.");
    await user.click(screen.getByRole("button", { name: "Tell it" }));
    expect(sent[0]).toMatchObject({
      kind: "tell-what-changed",
      change: "gone",
      words: "I sleep better.",
      permission: "room",
    });
    expect(screen.getByText("Mae’n well.").getAttribute("lang")).toBe("cy");
  });

  it("OUT-1 a story that is being told is there again when the page is", async () => {
    const first = show();
    await first.user.click(screen.getByText("Tell what changed for you"));
    await first.user.type(screen.getByLabelText("What changed for you?"), "I sleep");
    first.unmount();
    show();
    expect(screen.getByLabelText("What changed for you?")).toHaveProperty("value", "I sleep");
  });

  it("OUT-2 has the team's own view in a column of its own", () => {
    show();
    const own = screen.getByRole("region", { name: "What the team thinks" });
    expect(own.textContent).toContain("Worse");
    expect(own.textContent).toContain("It is not counted with what people say.");
    expect(own.textContent).not.toMatch(/\d/);
    const people = screen.getByRole("region", { name: "What people say" });
    expect(people.textContent).toContain("Worse: nobody.");
  });

  it("OUT-3 says how many were asked, in each round, in a sentence and in a table", () => {
    show();
    expect(
      screen.getByText(
        "33 people were asked. 22 people judged it. Better: 12. The same: 4. Worse: nobody. Don’t know: 6.",
      ),
    ).toBeDefined();
    expect(
      screen.getByText(
        "31 people were asked. 2 people judged it. From 5 people on, you see what they say.",
      ),
    ).toBeDefined();
    const table = within(screen.getByRole("table", { name: "Asked after 1 month" }));
    expect(table.getByRole("row", { name: "Better 12" })).toBeDefined();
    expect(table.getByRole("row", { name: "Worse nobody" })).toBeDefined();
  });

  it("OUT-3 asks nobody about what came from another gathering", () => {
    const elsewhere = { ...gone, elsewhere: true };
    show({ promises: [{ ...kept, changes: [elsewhere] }], cannots: [] });
    expect(screen.queryByRole("group", { name: "How is it for you?" })).toBeNull();
    expect(screen.getByText(/came from another gathering/)).toBeDefined();
  });

  it("has no problem that axe knows, on the page, at the host's and on the big screen", async () => {
    const others = states.filter((state) => state !== "kept").map((state) => promise(state));
    const all = { promises: [...others, kept], cannots: [] };
    for (const Part of [PromisesPage, PromisesHost, PromisesScreen]) {
      const { container, unmount } = show(all, Part);
      const { violations } = await axe.run(container, {
        rules: { "color-contrast": { enabled: false }, "heading-order": { enabled: false } },
      });
      expect(violations.map(({ id }) => id)).toEqual([]);
      unmount();
    }
  });
});

describe("the host's part", () => {
  const makes = () =>
    within(
      screen.getByRole("heading", { name: "Make a promise" }).closest("section") as HTMLElement,
    );

  it("PRO-1 makes a promise: what, which team, by when, what it answers", async () => {
    const { user, sent } = show({ promises: [], cannots: [] }, PromisesHost);
    await user.type(makes().getByLabelText("What will you do?"), "We will send a photo.");
    await user.type(makes().getByLabelText("Which team?"), "The rota team");
    await user.type(makes().getByLabelText("By when?"), "2099-06-30");
    await user.click(makes().getByRole("checkbox", { name: "People want the same few faces." }));
    await user.click(makes().getByRole("button", { name: "Make a promise" }));
    expect(sent).toMatchObject([
      {
        kind: "make-promise",
        station: "calendar",
        words: "We will send a photo.",
        team: "The rota team",
        by: "2099-06-30",
        answers: ["i01"],
      },
    ]);
    expect(makes().getByLabelText("What will you do?")).toHaveProperty("value", "");
  });

  it("PRO-1 says all that is missing in one place, and loses nothing", async () => {
    const first = show({ promises: [], cannots: [] }, PromisesHost);
    await first.user.type(makes().getByLabelText("What will you do?"), "We will send a photo.");
    await first.user.click(makes().getByRole("button", { name: "Make a promise" }));
    const alert = within(screen.getByRole("alert"));
    expect(alert.getByRole("link", { name: "Write which team will do it." })).toBeDefined();
    expect(
      alert.getByRole("link", { name: "Choose the last day, such as 31 July." }),
    ).toBeDefined();
    expect(first.sent).toEqual([]);
    await first.user.type(makes().getByLabelText("By when?"), "2020-01-01");
    await first.user.type(makes().getByLabelText("Which team?"), "The rota team");
    await first.user.click(makes().getByRole("button", { name: "Make a promise" }));
    expect(
      within(screen.getByRole("alert")).getByText(
        "That day has passed. Choose today or a later day.",
      ),
    ).toBeDefined();
    first.unmount();
    show({ promises: [], cannots: [] }, PromisesHost);
    expect(makes().getByLabelText("What will you do?")).toHaveProperty(
      "value",
      "We will send a photo.",
    );
  });

  it("PRO-1 what was ticked and is gone since is no answer any more, and nobody must untick it", async () => {
    const answers = { words: "We will.", team: "A team", by: "2099-06-30", answers: "i01 gone" };
    localStorage.setItem(
      "parlour.draft.7KM4TRB.calendar.promise.new.mags",
      JSON.stringify({ ...answers, begun: "yes", permission: "room", at: Date.now() }),
    );
    const { user, sent } = show({ promises: [], cannots: [] }, PromisesHost);
    await user.click(makes().getByRole("button", { name: "Make a promise" }));
    expect(sent).toMatchObject([{ kind: "make-promise", answers: ["i01"] }]);
  });

  it("PRO-2 late and cannot do are not sent without a why", async () => {
    const { user, sent } = show({ promises: [promise("on-the-way")], cannots: [] }, PromisesHost);
    await user.click(screen.getByRole("button", { name: "Say how it stands" }));
    const sheet = within(screen.getByRole("dialog"));
    await user.click(sheet.getByRole("button", { name: "Say this to everybody" }));
    expect(sheet.getByRole("alert").textContent).toBe("Choose how it stands.");
    await user.click(sheet.getByRole("radio", { name: "Late" }));
    await user.click(sheet.getByRole("button", { name: "Say this to everybody" }));
    expect(sheet.getByRole("alert").textContent).toMatch(/Say why/);
    expect(sent).toEqual([]);
    await user.type(sheet.getByLabelText("Why?"), "The printer is away.");
    await user.click(sheet.getByRole("button", { name: "Say this to everybody" }));
    expect(sent).toMatchObject([
      { kind: "move-promise", promise: "on-the-way", state: "late", why: "The printer is away." },
    ]);
  });

  it("PRO-3 changes a promise from what it says now, and keeps what it answers", async () => {
    const { user, sent } = show(
      { promises: [promise("promised", { answers: ["i03", "gone-by-now"] })], cannots: [] },
      PromisesHost,
    );
    await user.click(screen.getByRole("button", { name: "Change the promise" }));
    const sheet = within(screen.getByRole("dialog"));
    const words = sheet.getByLabelText("What will you do?");
    expect(words).toHaveProperty("value", "It is promised.");
    await user.clear(words);
    await user.type(words, "We will try.");
    await user.click(sheet.getByRole("button", { name: "Say it like this from now on" }));
    expect(sent).toMatchObject([
      {
        kind: "change-promise",
        promise: "promised",
        words: "We will try.",
        by: "2026-07-31",
        answers: ["i03", "gone-by-now"],
      },
    ]);
  });

  it("PRO-4 has what waits first, with a promise or a we-cannot for each", async () => {
    const { user, sent } = show(page, PromisesHost);
    expect(screen.getByText("1 thing waits for an answer.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Say that we can’t, and why" }));
    const sheet = within(screen.getByRole("dialog"));
    await user.click(sheet.getByRole("button", { name: "Say this to everybody" }));
    expect(sheet.getByRole("alert").textContent).toBe("Write something first.");
    await user.type(sheet.getByLabelText("Why can it not be done?"), "No money.");
    await user.click(sheet.getByRole("button", { name: "Say this to everybody" }));
    expect(sent).toMatchObject([{ kind: "say-we-cannot", answers: ["i01"], words: "No money." }]);
    await user.click(screen.getByRole("button", { name: "Make a promise for this" }));
    const form = within(screen.getByRole("dialog"));
    expect(form.getByRole("checkbox", { name: "People want the same few faces." })).toHaveProperty(
      "checked",
      true,
    );
  });

  it("OUT-2 says what changed with a view of its own", async () => {
    const { user, sent } = show({ promises: [promise("kept")], cannots: [] }, PromisesHost);
    await user.click(screen.getByRole("button", { name: "Say what changed" }));
    const sheet = within(screen.getByRole("dialog"));
    await user.type(sheet.getByLabelText("What changed?"), "Three questions are gone.");
    await user.click(sheet.getByRole("button", { name: "Say this to everybody" }));
    expect(sheet.getByRole("alert").textContent).toBe("Choose how you see it yourselves.");
    await user.click(sheet.getByRole("radio", { name: "Better" }));
    await user.click(sheet.getByRole("button", { name: "Say this to everybody" }));
    expect(sent).toMatchObject([
      {
        kind: "say-what-changed",
        promise: "kept",
        words: "Three questions are gone.",
        ours: "better",
      },
    ]);
  });
});

describe("the big screen", () => {
  it("shows one promise at a time, turned by hand, and what changed", async () => {
    const { user } = show({ promises: [promise("late"), kept], cannots: [] }, PromisesScreen);
    expect(screen.getByText("It is late.")).toBeDefined();
    expect(screen.queryByText("It is kept.")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByText("It is kept.")).toBeDefined();
    expect(screen.getByText(/33 people were asked/)).toBeDefined();
  });

  it("shows what changed on the next picture where there is no room for both", async () => {
    const long = { ...gone, words: "It is a little better. ".repeat(10) };
    const { user } = show(
      { promises: [{ ...kept, changes: [long] }], cannots: [] },
      PromisesScreen,
    );
    expect(screen.getByText("It is kept.")).toBeDefined();
    expect(screen.queryByText(/33 people were asked/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.queryByText("It is kept.")).toBeNull();
    expect(screen.getByText(/33 people were asked/)).toBeDefined();
  });
});
