import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside, room } from "../../room/pretend.ts";
import type { StationView } from "../../room/wire.ts";
import StoriesHost from "./StoriesHost.tsx";
import StoriesPage from "./StoriesPage.tsx";
import StoriesScreen from "./StoriesScreen.tsx";
import type { Armchair, Story } from "./stories.ts";

const door: Story = {
  story: "s1",
  title: "The red door",
  words: "I said red. We painted it together.",
  by: "Baz",
  asks: true,
  meaning: {
    pace: 50,
    feeling: "Proud",
    shouldHear: "landlords",
    mattered: { listenedTo: 30, havingChoice: 60, feelingSafe: 10 },
    noneFit: [],
  },
};
const cat: Story = { story: "s2", title: "The cat", voice: { seconds: 61 }, asks: true };
const nameless: Story = { story: "s3", words: { text: "Ni ddywedais i ddim.", lang: "cy" } };
const choice = { choice: "c1", by: "The table by the window", why: "It made a home." };

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {} }));
});

function view(stories: readonly Story[], more: Partial<Armchair> = {}): StationView<Armchair> {
  return {
    station: "chair",
    kind: "stories",
    name: "The armchair",
    question: "Tell us about a time that mattered.",
    help: "",
    opening: "open",
    page: { stories, ...more },
  };
}

function open(
  stories: readonly Story[],
  { mine: own = {}, chair = {} }: { mine?: object; chair?: Partial<Armchair> } = {},
) {
  const inside = pretendInside({
    room,
    mine: { ...mine, stations: { chair: { stories: [], asked: [], choices: [], ...own } } },
  });
  const shown = render(
    <InsideStill inside={inside}>
      <StoriesPage view={view(stories, chair)} />
    </InsideStill>,
  );
  return { ...inside, ...shown, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;

async function go(user: User, part: string) {
  await user.click(screen.getByRole("radio", { name: part }));
}

async function press(user: User, name: string | RegExp) {
  await user.click(screen.getByRole("button", { name }));
}

async function tells(user: User, words = "They asked what colour.") {
  await go(user, "Tell a story");
  await press(user, "I have read this");
  await user.type(screen.getByLabelText("What happened?"), words);
  await press(user, "Tell this story");
  await screen.findByRole("heading", { name: "How did it feel?" });
}

describe("telling", () => {
  test("what may follow stands before the first story, and not before the second", async () => {
    const { user, unmount } = open([]);
    await go(user, "Tell a story");
    expect(screen.getByText(/the host may have to tell someone/)).toBeDefined();
    expect(screen.queryByLabelText("What happened?")).toBeNull();
    await press(user, "I have read this");
    expect(screen.getByLabelText("What happened?")).toBeDefined();
    unmount();
    const again = open([door], { mine: { stories: [{ story: "s1", drafts: [] }] } });
    await go(again.user, "Tell a story");
    expect(screen.getByLabelText("What happened?")).toBeDefined();
  });

  test("ALL_2 a story is written, said or shown, and the safest permission is chosen", async () => {
    const { user, sent } = open([]);
    await tells(user);
    expect(sent[0]).toMatchObject({
      kind: "tell-story",
      words: "They asked what colour.",
      permission: "room",
    });
    expect(sent[0]).not.toHaveProperty("title");
  });

  test("a half-written story is still there after the page was closed", async () => {
    const { user, unmount } = open([]);
    await go(user, "Tell a story");
    await press(user, "I have read this");
    await user.type(screen.getByLabelText("What happened?"), "When I moved");
    unmount();
    const again = open([]);
    await go(again.user, "Tell a story");
    await press(again.user, "I have read this");
    expect(screen.getByLabelText<HTMLTextAreaElement>("What happened?").value).toBe("When I moved");
  });

  test("nothing empty is sent, and it says what to do", async () => {
    const { user, sent } = open([]);
    await go(user, "Tell a story");
    await press(user, "I have read this");
    await press(user, "Tell this story");
    expect(screen.getByLabelText("What happened?").getAttribute("aria-invalid")).toBe("true");
    await user.click(screen.getByRole("radio", { name: "Show a picture" }));
    await press(user, "Tell this story");
    expect(screen.getByRole("alert").textContent).toMatch(/no picture yet/);
    expect(sent).toEqual([]);
  });
});

describe("what it means", () => {
  test("STO_1 after telling: a feeling, the pace, who should hear it, and what mattered", async () => {
    const { user, sent } = open([]);
    await tells(user);
    await user.click(screen.getByRole("radio", { name: "Proud" }));
    await press(user, "Next");
    fireEvent.change(screen.getByRole("slider"), { target: { value: "75" } });
    expect(screen.getByText("Too fast", { selector: "p" })).toBeDefined();
    await press(user, "Next");
    await user.type(screen.getByLabelText("Or say who"), "landlords");
    await press(user, "Next");
    for (const [corner, amount] of [
      ["Being listened to", "A bit"],
      ["Having a choice", "Most"],
    ] as const) {
      const group = screen.getByRole("group", { name: corner });
      await user.click(within(group).getByRole("radio", { name: amount }));
    }
    await press(user, "That is what it means");
    expect(sent[1]).toMatchObject({
      kind: "say-what-it-means",
      feeling: "Proud",
      pace: 75,
      shouldHear: "landlords",
      listenedTo: 25,
      havingChoice: 60,
      feelingSafe: 0,
      noneFit: [],
    });
    expect(sent[1]?.contribution).toBe(sent[0]?.contribution);
  });

  test("STO_1 nothing is answered beforehand, and none of the answers need fit", async () => {
    const { user, sent } = open([]);
    await tells(user);
    await user.click(screen.getByRole("checkbox", { name: "None of these fit" }));
    expect(screen.queryByRole("radio", { name: "Proud" })).toBeNull();
    await press(user, "Next");
    expect(screen.getByRole("slider").getAttribute("aria-valuetext")).toBe("Not answered yet.");
    await press(user, "That is enough");
    expect(sent[1]).toEqual({
      kind: "say-what-it-means",
      station: "chair",
      contribution: sent[0]?.contribution,
      noneFit: ["feeling"],
    });
  });

  test("STO_2 the triangle goes by arrow keys, and the plain answers say the same", async () => {
    const { user, sent } = open([]);
    await tells(user);
    for (let n = 0; n < 3; n += 1) await press(user, "Next");
    const triangle = screen.getByRole("slider", { name: "What mattered most, in a triangle" });
    triangle.focus();
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}{ArrowLeft}");
    expect(triangle.getAttribute("aria-valuetext")).toMatch(/Being listened to: most/);
    const top = screen.getByRole("group", { name: "Being listened to" });
    expect(within(top).getByRole<HTMLInputElement>("radio", { name: "Most" }).checked).toBe(true);
    await user.click(within(top).getByRole("radio", { name: "Not" }));
    expect(triangle.getAttribute("aria-valuetext")).toMatch(/Being listened to: not/);
    await press(user, "That is what it means");
    expect(sent[1]).toMatchObject({ listenedTo: 0, havingChoice: 25, feelingSafe: 0 });
  });

  test("STO_3 a listener finds nothing to tag a story with", async () => {
    open([door]);
    expect(screen.queryByRole("button", { name: /what it means/ })).toBeNull();
    expect(screen.queryByRole("slider")).toBeNull();
    expect(screen.getByText("The teller says what it means")).toBeDefined();
  });

  test("STO_6 after a hard story comes a calm page, with someone here and the host’s helpline", async () => {
    const { user, sent } = open([], { chair: { helpline: "116 123", someone: "Ask for Ruth." } });
    await tells(user);
    await user.click(screen.getByRole("radio", { name: "Sad" }));
    await press(user, "That is enough");
    const heading = await screen.findByRole("heading", { name: "Take all the time you need." });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByRole("heading", { name: "Talk to someone here" })).toBeDefined();
    expect(screen.getByText("Ask for Ruth.")).toBeDefined();
    expect(screen.getByText("116 123")).toBeDefined();
    await press(user, "Show a card instead of speaking");
    expect(screen.getByText(/I would like to talk to someone/)).toBeDefined();
    expect(sent).toHaveLength(2); // Nobody hears that somebody was here.
  });
});

describe("listening", () => {
  test("one story at a time, and nothing goes on by itself", async () => {
    const { user } = open([door, cat, nameless]);
    expect(screen.getByRole("heading", { name: "The red door" })).toBeDefined();
    expect(screen.queryByText("The cat")).toBeNull();
    await press(user, "Next story");
    expect(screen.getByRole("button", { name: "Play the voice" })).toBeDefined();
    expect(document.activeElement?.textContent).toBe("The cat");
    await press(user, "Next story");
    expect(screen.getByText("Ni ddywedais i ddim.").closest("[lang]")?.getAttribute("lang")).toBe(
      "cy",
    );
  });

  test("what a host turned over is not among them", () => {
    open([{ story: "s9", hidden: "threat" }]);
    expect(screen.getByText(/Nobody has told a story yet/)).toBeDefined();
  });

  test("STO_4 choosing needs a reason and says who; the teller is asked first", async () => {
    const { user, sent } = open([door]);
    await press(user, "Everybody should hear this");
    expect(screen.getByText(/We ask the teller first/)).toBeDefined();
    await press(user, "Ask the teller");
    expect(sent).toEqual([]);
    await user.clear(screen.getByLabelText("Who chooses it?"));
    await user.type(screen.getByLabelText("Who chooses it?"), "Mo and Bea");
    await user.type(screen.getByLabelText("Why should everybody hear it?"), "It made a home.");
    expect(screen.queryByRole("radio", { name: "Nobody can ever know it was me." })).toBeNull();
    await press(user, "Ask the teller");
    expect(sent[0]).toMatchObject({
      kind: "choose-story",
      story: "s1",
      chosenBy: "Mo and Bea",
      words: "It made a home.",
      permission: "room",
    });
  });

  test("STO_4 where nobody can be asked, nobody can choose, and it says why", () => {
    open([nameless]);
    expect(screen.queryByRole("button", { name: "Everybody should hear this" })).toBeNull();
    expect(screen.getByText(/Nobody can ask its teller/)).toBeDefined();
  });

  test("STO_5 what a listener writes down goes to the teller and to nobody else", async () => {
    const { user, sent } = open([cat]);
    await press(user, "Write down what it says");
    await user.type(screen.getByLabelText("What the voice says"), "The cat is fine.");
    await press(user, "Give it to the teller");
    expect(sent[0]).toMatchObject({
      kind: "write-down",
      contribution: "s2",
      words: "The cat is fine.",
    });
  });

  test("STO_6 who hears something hard finds the same calm page", async () => {
    const { user } = open([door]);
    await press(user, "That was hard to hear");
    expect(screen.getByText("Go to any host. You need not say why.")).toBeDefined();
    await press(user, "Back to the armchair");
    expect(screen.getByRole("heading", { name: "The red door" })).toBeDefined();
  });

  test("STO_6 the number of a helpline is called with one tap", async () => {
    const { user } = open([door], { chair: { helpline: "Samaritans, 116 123, day and night." } });
    await press(user, "That was hard to hear");
    const call = screen.getByRole("link", { name: "116 123" });
    expect(call.getAttribute("href")).toBe("tel:116123");
    expect(call.parentElement?.textContent).toBe("Samaritans, 116 123, day and night.");
  });

  test("STO_6 after the calm page people are where they were before it", async () => {
    const { user } = open([cat, door]);
    await press(user, "Next story");
    await press(user, "That was hard to hear");
    expect(screen.queryByRole("heading", { name: "The red door" })).toBeNull();
    await press(user, "Back to the armchair");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "The red door" }));
  });

  test("STO_6 whoever told something hard is not asked for another story at once", async () => {
    const { user } = open([]);
    await tells(user);
    await user.click(screen.getByRole("radio", { name: "Sad" }));
    await press(user, "That is enough");
    await press(user, "Back to the armchair");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Thank you." }));
    expect(screen.queryByLabelText("What happened?")).toBeNull();
  });
});

describe("my stories", () => {
  const own = {
    stories: [
      { story: "s1", drafts: [] },
      { story: "s2", drafts: ["The cat is fein."] },
    ],
    asked: [{ ...choice, story: "s1" }],
  };

  test("STO_4 the teller sees who asks and why, and says no", async () => {
    const { user, sent } = open([door, cat], { mine: own });
    expect(screen.getByText(/Somebody asks you something/)).toBeDefined();
    await go(user, "My stories");
    expect(screen.getByText("It made a home.")).toBeDefined();
    expect(screen.getByText("The table by the window")).toBeDefined();
    await press(user, "No, leave it where it is");
    expect(sent[0]).toMatchObject({ kind: "answer-choice", choice: "c1", yes: false });
  });

  test("STO_5 a draft is put right and owned by its teller alone", async () => {
    const { user, sent } = open([cat], { mine: { ...own, asked: [] } });
    await go(user, "My stories");
    const field = screen.getByLabelText<HTMLTextAreaElement>("What I said, in words");
    expect(field.value).toBe("The cat is fein.");
    await user.clear(field);
    await user.type(field, "The cat is fine.");
    await press(user, "Yes, those are my words");
    expect(sent[0]).toMatchObject({
      kind: "these-are-my-words",
      contribution: "s2",
      words: "The cat is fine.",
    });
  });
});

describe("around it", () => {
  test("the host sees how many and never who, and writes where help is", async () => {
    const user = userEvent.setup();
    const inside = pretendInside({});
    render(
      <InsideStill inside={inside}>
        <StoriesHost view={view([{ ...door, chosen: [choice] }, cat])} />
      </InsideStill>,
    );
    expect(screen.getByText("There are 2 stories.")).toBeDefined();
    expect(screen.getByText("1 voice has no words beside it yet.")).toBeDefined();
    expect(screen.queryByText("Baz")).toBeNull();
    await user.type(screen.getByLabelText("A helpline"), "116 123");
    await press(user, "Keep this");
    expect(inside.sent[0]).toEqual({
      kind: "say-where-help-is",
      station: "chair",
      helpline: "116 123",
    });
  });

  test("the host turns a story over for a reason that can be changed before it is said", async () => {
    const user = userEvent.setup();
    const inside = pretendInside({});
    render(
      <InsideStill inside={inside}>
        <StoriesHost view={view([door])} />
      </InsideStill>,
    );
    await press(user, "Turn a story over");
    await press(user, "Turn this one over");
    await user.click(screen.getByRole("radio", { name: "a threat" }));
    await user.click(screen.getByRole("radio", { name: "hate" }));
    expect(inside.sent).toEqual([]);
    await press(user, "Turn it over");
    expect(inside.sent).toEqual([{ kind: "hide", contribution: "s1", reason: "hate" }]);
  });

  test("a long reason has a leaf of its own on the big screen, so that nothing is cut", async () => {
    const user = userEvent.setup();
    const why = "Because it says what all of us meant. ".repeat(7).trim();
    render(
      <InsideStill inside={pretendInside({})}>
        <StoriesScreen view={view([{ ...door, chosen: [{ ...choice, why }] }])} />
      </InsideStill>,
    );
    expect(screen.queryByText(why)).toBeNull();
    await press(user, "Next");
    expect(screen.getByText(why)).toBeDefined();
    expect(screen.getByText("The table by the window")).toBeDefined();
  });

  test("the big screen shows chosen stories only, one by one, with who chose and why", async () => {
    const user = userEvent.setup();
    const long = { ...door, words: "A sentence of some length. ".repeat(30), chosen: [choice] };
    render(
      <InsideStill inside={pretendInside({})}>
        <StoriesScreen view={view([long, nameless])} />
      </InsideStill>,
    );
    expect(screen.getByRole("heading", { name: "The red door" })).toBeDefined();
    expect(screen.getByText("It made a home.")).toBeDefined();
    expect(screen.queryByText("Ni ddywedais i ddim.")).toBeNull();
    const first = screen.getAllByText(/A sentence of some length/)[0]?.textContent;
    await press(user, "Next");
    expect(screen.getAllByText(/A sentence of some length/)[0]?.textContent).not.toBe("");
    expect(first?.length).toBeLessThanOrEqual(420);
  });

  test("the pages have no problem that axe knows", async () => {
    const { user, container } = open([door], { chair: { helpline: "116 123" } });
    await tells(user);
    for (let n = 0; n < 3; n += 1) await press(user, "Next");
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
});
