import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, test } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside, room } from "../../room/pretend.ts";
import { aStation } from "../../room/station.tsx";
import type { Mine, StationView } from "../../room/wire.ts";
import MattersHost from "./MattersHost.tsx";
import MattersPage from "./MattersPage.tsx";
import MattersScreen from "./MattersScreen.tsx";
import type { Jar, OptionId, Result } from "./matters.ts";

const id = (name: string) => name as OptionId;

const gathering: Jar = {
  shares: "money",
  total: 100,
  ballot: "approve",
  step: "gathering-options",
  people: 0,
  options: [
    { option: id("bus"), words: "A minibus on Fridays", cost: 60, standsOn: ["i1"], by: "Mo" },
    {
      option: id("bench"),
      words: { text: "Mainc hanner ffordd", lang: "cy" },
      cost: 30,
      standsOn: [],
    },
    { option: id("lamp"), words: "A lamp at the corner", cost: 20, standsOn: [], fromHosts: true },
    { option: id("gone"), hidden: "threat", standsOn: [] },
  ],
};
const choosing: Jar = { ...gathering, step: "choosing", people: 12 };
const points: Jar = { ...choosing, ballot: "points" };
const result: Result = {
  chosen: [
    { option: id("bench"), people: 9, nothingElse: 6, why: "shares" },
    { option: id("lamp"), people: 5, nothingElse: 0, why: "left-over" },
  ],
  byCounting: [id("bus"), id("bench")],
  spent: 50,
  people: 28,
  withOne: 25,
  countingWithOne: 19,
  notes: [],
};
const shown: Jar = { ...choosing, step: "shown", people: 28, result };

/** Stands in for What we heard: its sentences lie open in the room. */
const insights = aStation<{ heard: string }, never>({
  kind: "insights",
  drawing: "window",
  usual: () => ({ about: "", name: "", question: "", help: "" }),
  isPage: (what): what is { heard: string } => typeof what === "object",
  isNews: (_): _ is never => false,
  hear: (page) => page,
  open: () => [{ contribution: "i1", words: "We cannot get up the hill." }],
  Page: () => null,
});

function view(page: Jar): StationView<Jar> {
  return {
    station: "jar",
    kind: "matters",
    name: "The jar",
    question: "What matters most?",
    help: "Choose in secret.",
    opening: "open",
    page,
  };
}

interface Around {
  readonly heard?: boolean;
  readonly mine?: Mine;
  readonly refused?: string;
}

function open(page: Jar, around: Around = {}, Part = MattersPage) {
  const heard = {
    station: "heard",
    kind: "insights",
    name: "What we heard",
    question: "",
    help: "",
    opening: "open",
    page: {},
  } as const;
  const { heard: there = true } = around;
  const inside = pretendInside({
    room: { ...room, stations: there ? [heard] : [] },
    stations: [insights],
    ...(around.mine ? { mine: around.mine } : {}),
  });
  const { refused } = around;
  if (refused !== undefined) {
    inside.outbox.send = async (command) => {
      inside.sent.push(command);
      return { kind: "refused", reason: { key: refused } };
    };
  }
  const part = render(
    <InsideStill inside={inside}>
      <Part view={view(page)} />
    </InsideStill>,
  );
  return { ...inside, ...part, user: userEvent.setup() };
}

afterEach(() => localStorage.clear());

describe("what is shared out", () => {
  test.each([gathering, choosing, shown])(
    "PRI_1 it and the total are on top of each step",
    (jar) => {
      open(jar);
      expect(screen.getByText("We share out £100.")).toBeDefined();
    },
  );

  test("PRI_1 hours and places are called what they are", () => {
    const { unmount } = open({ ...gathering, shares: "hours", total: 10 });
    expect(screen.getByText("We share out 10 hours.")).toBeDefined();
    unmount();
    open({ ...gathering, shares: "places", total: 1 });
    expect(screen.getByText("We share out 1 place.")).toBeDefined();
    expect(screen.queryByLabelText("What does it cost, in pounds?")).toBeNull();
  });
});

describe("putting something forward", () => {
  test("an option has words, a cost and what it stands on", async () => {
    const { user, sent } = open(gathering);
    await user.type(screen.getByLabelText("What should happen?"), "A swing");
    await user.type(screen.getByLabelText("What does it cost, in pounds?"), "1,500");
    await user.click(screen.getByText("What does it stand on?", { selector: "summary" }));
    await user.click(screen.getByRole("checkbox", { name: "We cannot get up the hill." }));
    await user.click(screen.getByRole("button", { name: "Put it forward" }));
    expect(sent).toMatchObject([
      { kind: "put-forward", words: "A swing", cost: 1500, standsOn: ["i1"], permission: "room" },
    ]);
  });

  test.each(["0", "-5", "some", ""])(
    "a cost of %s gets one sentence with an example, and nothing is lost",
    async (cost) => {
      const { user, sent } = open(gathering);
      await user.type(screen.getByLabelText("What should happen?"), "A swing");
      const field = screen.getByLabelText("What does it cost, in pounds?");
      if (cost !== "") await user.type(field, cost);
      await user.click(screen.getByRole("button", { name: "Put it forward" }));
      expect(screen.getByText(/whole number, 1 or more. For example £300/)).toBeDefined();
      expect(document.activeElement).toBe(field);
      expect(screen.getByDisplayValue("A swing")).toBeDefined();
      expect(sent).toEqual([]);
    },
  );

  test("what is being written is kept when the tab closes", async () => {
    const first = open(gathering);
    await first.user.type(screen.getByLabelText("What should happen?"), "A swing");
    first.unmount();
    open(gathering);
    expect(screen.getByDisplayValue("A swing")).toBeDefined();
  });

  test("without anything heard an option can stand alone, and the page says so", async () => {
    const { user } = open(gathering, { heard: false });
    await user.click(screen.getByText("What does it stand on?", { selector: "summary" }));
    expect(screen.getByText(/An option can stand alone/)).toBeDefined();
    expect(screen.getByText("These words are not to be seen just now.")).toBeDefined();
  });

  test("an option shows what it costs, what it stands on, and its own language", () => {
    open(gathering);
    expect(screen.getByText("It costs £60.")).toBeDefined();
    expect(screen.getByText("We cannot get up the hill.", { selector: "q" })).toBeDefined();
    expect(screen.getByText("Mainc hanner ffordd").getAttribute("lang")).toBe("cy");
    expect(screen.getByText("Mo")).toBeDefined();
  });

  test("what costs more than there is says that it cannot be chosen", () => {
    open({ ...gathering, total: 50 });
    expect(screen.getByText(/It costs £60. That is more than there is/)).toBeDefined();
  });

  test("only whoever put it forward can say another cost", async () => {
    const things: Mine["things"] = [
      {
        contribution: "bus",
        station: "jar",
        kind: "option",
        permission: "room",
        state: "on-the-board",
        at: 1,
      },
    ];
    const { user, sent } = open(gathering, { mine: { ...mine, things } });
    await user.click(screen.getByRole("button", { name: /Say another cost for: A minibus/ }));
    expect(screen.queryByRole("button", { name: /Say another cost for: A lamp/ })).toBeNull();
    const sheet = within(screen.getByRole("dialog", { name: "Say another cost" }));
    const field = sheet.getByLabelText("What does it cost, in pounds?");
    await user.clear(field);
    await user.type(field, "50");
    await user.click(sheet.getByRole("button", { name: "Keep this" }));
    expect(sent).toEqual([{ kind: "change-cost", station: "jar", option: "bus", cost: 50 }]);
  });
});

describe("choosing", () => {
  test("PRI_2 a person ticks any number and puts the whole ballot into the jar", async () => {
    const { user, sent } = open(choosing);
    await user.click(screen.getByRole("checkbox", { name: "I want this: A minibus on Fridays" }));
    await user.click(screen.getByRole("checkbox", { name: /I want this: A lamp/ }));
    expect(screen.getByText("You have ticked 2.")).toBeDefined();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Put my choice in the jar" }));
    expect(sent).toEqual([{ kind: "choose", station: "jar", options: ["bus", "lamp"] }]);
  });

  test("PRI_2 what lies in the jar is ticked, and can be changed or taken out", async () => {
    const lies = { ...mine, stations: { jar: { chosen: ["bench"] } } };
    const { user, sent } = open(choosing, { mine: lies });
    expect(screen.getByText(/Your choice is in the jar/)).toBeDefined();
    await user.click(screen.getByRole("checkbox", { name: /A minibus/ }));
    expect(screen.getByText(/What is in the jar is as before/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Change what is in the jar" }));
    await user.click(screen.getByRole("button", { name: "Take my choice out" }));
    expect(sent).toMatchObject([
      { kind: "choose", options: ["bench", "bus"] },
      { kind: "take-choice-out" },
    ]);
  });

  test("PRI_2 points are laid by buttons, ten and no more, and the buttons stay", async () => {
    const { user, sent } = open(points);
    const more = screen.getByRole("button", { name: "One point more: A minibus on Fridays" });
    more.focus();
    for (let n = 0; n < 11; n += 1) await user.keyboard("{Enter}");
    expect(screen.getAllByText("All your points are laid.")).toHaveLength(1);
    expect(screen.getByText(/Take one away somewhere else first/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: /One point less: A minibus/ }));
    expect(screen.getByText("You have 1 point left.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: /One point less: A lamp/ }));
    expect(screen.getByText("There is no point here to take away.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Put my choice in the jar" }));
    expect(sent).toEqual([{ kind: "choose", station: "jar", options: Array(9).fill("bus") }]);
  });

  test("PRI_3 only how many have chosen is on the page", () => {
    open(choosing);
    expect(screen.getByText("12 people have chosen.")).toBeDefined();
    expect(screen.queryByText(/Chosen by/)).toBeNull();
  });

  test("a jar that was opened meanwhile says so, and what was ticked is still there", async () => {
    const refused = "matters.choosing-is-over";
    const first = open(choosing, { refused });
    await first.user.click(screen.getByRole("checkbox", { name: /A minibus/ }));
    await first.user.click(screen.getByRole("button", { name: "Put my choice in the jar" }));
    expect(screen.getByRole("alert").textContent).toMatch(/The jar is open now/);
    expect(screen.getByRole("checkbox", { name: /A minibus/ })).toHaveProperty("checked", true);
    first.unmount();
    open(shown);
    const yours = within(screen.getByRole("region", { name: "What you chose" }));
    expect(yours.getByText(/they were not in the jar when it was opened/)).toBeDefined();
    expect(yours.getByText("A minibus on Fridays")).toBeDefined();
  });
});

describe("what was chosen", () => {
  test("PRI_2 each says in one sentence who chose it", () => {
    open(shown);
    const chosen = within(screen.getByRole("region", { name: "What was chosen" }));
    expect(chosen.getByText("Chosen by 9 people, 6 of whom got nothing else.")).toBeDefined();
    expect(
      chosen.getByText("Chosen by 5 people. It fitted into what was left at the end."),
    ).toBeDefined();
    expect(
      chosen.getByText(/25 of 28 people have at least one of their choices. £50 is given, £50/),
    ).toBeDefined();
  });

  test("PRI_2 the picture is also said in sentences and as a table", () => {
    open(shown);
    expect(
      screen.getByText(
        /With equal shares, £50 of £100 goes to: “Mainc hanner ffordd” \(1\), “A lamp/,
      ),
    ).toBeDefined();
    expect(screen.getByText(/£90 of £100 would go to: “A minibus on Fridays” \(3\)/)).toBeDefined();
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toContain(
      "A minibus on Fridays£60Not chosen.Chosen.",
    );
  });

  test("PRI_2 what differs from simple counting is named", () => {
    open(shown);
    const counting = within(
      screen.getByRole("region", { name: "What simple counting would have chosen" }),
    );
    expect(counting.getAllByRole("listitem").map((one) => one.textContent)).toEqual([
      "A lamp at the corner",
      "A minibus on Fridays",
    ]);
  });

  test("with fewer than five no number is there, and the page says why", () => {
    const { people: _, withOne: __, countingWithOne: ___, ...few } = result;
    const without = few.chosen.map(({ option, why }) => ({ option, why }));
    open({ ...shown, people: 3, result: { ...few, chosen: without } });
    expect(screen.getByText(/Fewer than 5 people chose/)).toBeDefined();
    expect(screen.queryByText(/Chosen by \d|people have/)).toBeNull();
  });

  test("what was worked out again says so", () => {
    open({ ...shown, result: { ...result, again: true } });
    expect(screen.getByText(/So this was worked out again/)).toBeDefined();
  });
});

describe("the host", () => {
  test("PRI_3 hears how many have chosen, and nothing of what", async () => {
    const { user, sent } = open(choosing, {}, MattersHost);
    expect(screen.getByText("12 people have chosen.")).toBeDefined();
    expect(screen.queryByRole("table")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Open the jar for everybody" }));
    await user.click(screen.getByRole("button", { name: "Go back to gathering" }));
    expect(sent).toMatchObject([
      { kind: "move-on", step: "shown" },
      { kind: "move-on", step: "gathering-options" },
    ]);
  });

  test("brings options, one on each line, and hears which line is wrong", async () => {
    const { user, sent } = open(gathering, {}, MattersHost);
    const field = screen.getByLabelText("One on each line");
    await user.type(field, "A swing; 15\nA slide");
    await user.click(screen.getByRole("button", { name: "Put them forward" }));
    expect(screen.getByText(/In line 2 there is no cost/)).toBeDefined();
    expect(sent).toEqual([]);
    await user.type(field, "; 40");
    await user.click(screen.getByRole("button", { name: "Put them forward" }));
    expect(sent).toMatchObject([
      {
        kind: "put-options",
        options: [
          { words: "A swing", cost: 15 },
          { words: "A slide", cost: 40 },
        ],
      },
    ]);
  });

  test("says what an option without a cost takes", async () => {
    const bare = { option: id("bare"), words: "A shed", standsOn: [], fromHosts: true };
    const jar = { ...gathering, options: [bare] };
    const { user, sent } = open(jar, {}, MattersHost);
    await user.type(screen.getByLabelText("What does it take: A shed"), "0");
    await user.click(screen.getByRole("button", { name: "Keep this" }));
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText("What does it take: A shed"), "{Backspace}70");
    await user.click(screen.getByRole("button", { name: "Keep this" }));
    expect(sent).toEqual([{ kind: "say-what-it-costs", station: "jar", option: "bare", cost: 70 }]);
  });

  test("takes the choices along as a file only where there are numbers", () => {
    const { unmount } = open(shown, {}, MattersHost);
    expect(screen.getByRole("link", { name: /The choices as a file/ })).toBeDefined();
    unmount();
    open(choosing, {}, MattersHost);
    expect(screen.queryByRole("link", { name: /The choices as a file/ })).toBeNull();
  });
});

test("the big screen says what is shared out, then what was chosen", () => {
  const { unmount } = open(choosing, {}, MattersScreen);
  expect(screen.getByText("We share out £100.")).toBeDefined();
  expect(screen.getByText("£60")).toBeDefined();
  expect(screen.getByText("12 people have chosen.")).toBeDefined();
  unmount();
  open(shown, {}, MattersScreen);
  expect(screen.getByText("Chosen by 9 people, 6 of whom got nothing else.")).toBeDefined();
});

test.each([gathering, choosing, points, shown])(
  "the page has no problem that axe knows",
  async (jar) => {
    const { container } = open(jar);
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  },
);
