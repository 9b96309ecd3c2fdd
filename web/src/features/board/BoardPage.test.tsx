import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { goTo, group, me, pin, Table } from "./atTheTable.tsx";
import BoardPage from "./BoardPage.tsx";
import type { Board } from "./board.ts";

const bench = pin("c1", "A bench halfway up");
const lift = pin("c2", "The lift is broken again");
const tea = pin("c3", "She knows how I have my tea.");
const welsh = pin("c4", { text: "Dw i eisiau siarad Cymraeg.", lang: "cy" });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("min-width"),
    addEventListener() {},
    removeEventListener() {},
  }));
});

function open(table: Table) {
  return table.open((view) => <BoardPage view={view} />);
}

/** A wall with two groups, two loose cards, and one card of mine. */
function aWall(step: Board["step"] = "sorting"): Table {
  const table = new Table()
    .given("bea", bench, lift, welsh)
    .given(me, tea)
    .given("bea", goTo("sorting"))
    .given("bea", ...group("g1", "Getting around", "c1"), ...group("g2", "In the kitchen"));
  return step === "sorting" ? table : table.given("bea", goTo(step));
}

/** The words on the cards of one pile, in order. */
function pile(name: RegExp): string[] {
  const part = screen.getByRole("region", { name });
  return within(part)
    .queryAllByRole("listitem")
    .map((card) => within(card).getAllByRole("button")[0]?.textContent ?? "");
}

function card(words: string) {
  return screen.getByRole("button", { name: words });
}

describe("writing", () => {
  test("a card is safe on this phone at once, and says when it is on the board", async () => {
    const user = userEvent.setup();
    const table = new Table();
    table.online = false;
    open(table);
    await user.type(screen.getByLabelText("One idea on this card"), "Wait for me");
    await user.click(screen.getByRole("button", { name: "Put it on the board" }));
    expect(screen.getByText("Saved on this phone")).toBeDefined();
    expect(screen.getByText("Wait for me")).toBeDefined();
    expect(table.sent).toMatchObject([
      { kind: "pin-card", words: "Wait for me", permission: "room" },
    ]);
  });

  test("a card on the board lies face down, and only I read it", async () => {
    const user = userEvent.setup();
    open(new Table().given("bea", bench));
    await user.type(screen.getByLabelText("One idea on this card"), "Wait for me");
    await user.click(screen.getByRole("button", { name: "Put it on the board" }));
    expect(await screen.findByText("On the board, face down")).toBeDefined();
    expect(screen.queryByText("A bench halfway up")).toBeNull();
    expect(screen.getByLabelText<HTMLTextAreaElement>("One idea on this card").value).toBe("");
  });

  test("words are never cut: a card that is too long warns, and waits", async () => {
    const table = new Table();
    open(table);
    const field = screen.getByLabelText<HTMLTextAreaElement>("One idea on this card");
    fireEvent.change(field, { target: { value: "a".repeat(121) } });
    expect(screen.getByText(/Half a sentence is fine. Only 19 letters left/)).toBeDefined();
    fireEvent.change(field, { target: { value: "👋".repeat(150) } });
    expect(field.value).toBe("👋".repeat(150));
    expect(screen.getAllByText(/^10 letters too many/)).toHaveLength(2);
    fireEvent.click(screen.getByRole("button", { name: "Put it on the board" }));
    expect(screen.getByRole("alert").textContent).toMatch(/We never cut your words/);
    expect(table.sent).toEqual([]);
    expect(field.getAttribute("maxlength")).toBeNull();
  });

  test("who can see it is asked in the words of the field guide, and the safest is chosen", () => {
    open(new Table());
    const question = screen.getByRole("group", { name: "Who can see this?" });
    const answers = within(question).getAllByRole<HTMLInputElement>("radio");
    expect(answers.map((answer) => answer.closest("label")?.textContent)).toEqual([
      "Just people here.",
      "Anyone. No name on it.",
      "Anyone, with my badge name.",
      "Nobody can ever know it was me.",
    ]);
    expect(answers.map((answer) => answer.checked)).toEqual([true, false, false, false]);
  });

  test("a nameless card gives three words to keep, and the server only their hash", async () => {
    const user = userEvent.setup();
    const table = new Table();
    open(table);
    await user.type(screen.getByLabelText("One idea on this card"), "I am afraid of him");
    await user.click(screen.getByRole("radio", { name: "Nobody can ever know it was me." }));
    await user.click(screen.getByRole("button", { name: "Put it on the board" }));
    const kept = await screen.findByRole("dialog", { name: "Keep these 3 words" });
    const words = within(kept)
      .getAllByRole("listitem")
      .map((word) => word.textContent);
    expect(words).toHaveLength(3);
    const [sent] = table.sent;
    expect(sent).toMatchObject({ permission: "nameless" });
    expect(sent?.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(sent)).not.toContain(words.join(" "));
  });

  test("a half-written card is still there after the page was closed", async () => {
    const user = userEvent.setup();
    const table = new Table();
    const page = open(table);
    await user.type(screen.getByLabelText("One idea on this card"), "Half a sen");
    page.unmount();
    open(table);
    expect(screen.getByLabelText<HTMLTextAreaElement>("One idea on this card").value).toBe(
      "Half a sen",
    );
  });

  test("taking back asks once, and then the words are gone", async () => {
    const user = userEvent.setup();
    const table = new Table().given(me, tea);
    open(table);
    await user.click(screen.getByRole("button", { name: "Take it back" }));
    expect(table.sent).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Yes, take it back" }));
    await waitFor(() =>
      expect(screen.getAllByText("You took this card back. Its words are gone.").length).toBe(2),
    );
    expect(screen.queryByText("She knows how I have my tea.")).toBeNull();
  });

  test("my words can be changed by me, and by nobody else", async () => {
    const user = userEvent.setup();
    const table = new Table().given(me, tea);
    open(table);
    await user.click(screen.getByRole("button", { name: "Change my words" }));
    const field = screen.getByLabelText("Your new words");
    await user.clear(field);
    await user.type(field, "She knows my tea.");
    await user.click(screen.getByRole("button", { name: "Keep my new words" }));
    expect(await screen.findByText("She knows my tea.")).toBeDefined();
    expect(table.sent).toMatchObject([{ kind: "amend-card", card: "c3" }]);
  });

  test("somebody who draws without a pen can put a doodle on the board by keys alone", async () => {
    const user = userEvent.setup();
    const table = new Table();
    open(table);
    screen.getByRole("radio", { name: "Words" }).focus();
    await user.keyboard("{ArrowRight}");
    screen.getByRole("radio", { name: "Draw" }).focus();
    await user.keyboard("{ArrowRight}");
    screen.getByRole("button", { name: "Row 3, place 3" }).focus();
    await user.keyboard("{ArrowUp}{Enter}15{Enter}");
    await user.type(screen.getByLabelText("What is it?"), "Two eyes");
    screen.getByRole("button", { name: "Put it on the board" }).focus();
    await user.keyboard("{Enter}");
    expect(table.sent).toMatchObject([{ kind: "draw-card", described: "Two eyes" }]);
    expect(await screen.findByRole("img", { name: "Two eyes" })).toBeDefined();
  });
});

describe("the curtain", () => {
  test("hides the others' cards from somebody who has not added one", async () => {
    const user = userEvent.setup();
    open(new Table().given("bea", bench, goTo("turned-over")));
    expect(screen.queryByText("A bench halfway up")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show me the others’ cards" }));
    expect(screen.getByText("A bench halfway up")).toBeDefined();
  });

  test("is open for whoever has added a card", () => {
    open(new Table().given("bea", bench).given(me, tea).given("bea", goTo("turned-over")));
    expect(screen.getByText("A bench halfway up")).toBeDefined();
  });
});

describe("sorting", () => {
  test("two taps move a card, without any dragging", async () => {
    const table = aWall();
    open(table);
    fireEvent.click(card("The lift is broken again"));
    fireEvent.click(screen.getByRole("button", { name: "Put it here Getting around" }));
    await waitFor(() =>
      expect(pile(/Getting around/)).toEqual(["A bench halfway up", "The lift is broken again"]),
    );
    expect(table.sent).toEqual([
      { station: "the-big-table", kind: "place", card: "c2", group: "g1", after: "c1" },
    ]);
  });

  test("keys move a card: M, the first letters, Enter; and the focus stays with the card", async () => {
    const user = userEvent.setup();
    open(aWall());
    card("The lift is broken again").focus();
    await user.keyboard("m");
    const list = screen.getByRole("dialog", { name: "Put with…" });
    await user.keyboard("kit");
    expect(within(list).queryByRole("button", { name: "Getting around" })).toBeNull();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(pile(/In the kitchen/)).toEqual(["The lift is broken again"]));
    expect(document.activeElement).toBe(card("The lift is broken again"));
  });

  test("Escape leaves the card where it was", async () => {
    const user = userEvent.setup();
    const table = aWall();
    open(table);
    card("The lift is broken again").focus();
    await user.keyboard("{Enter}{Escape}");
    expect(card("The lift is broken again").getAttribute("aria-pressed")).toBe("false");
    expect(table.sent).toEqual([]);
  });

  test("a card can begin a new group, and the move can be undone", async () => {
    const user = userEvent.setup();
    open(aWall());
    const before = pile(/On its own/);
    await user.click(card("The lift is broken again"));
    await user.click(screen.getByRole("button", { name: "A new group" }));
    await waitFor(() => expect(pile(/Not named yet/)).toEqual(["The lift is broken again"]));
    await user.click(screen.getByRole("button", { name: "Undo my last move" }));
    await waitFor(() => expect(pile(/On its own/)).toEqual(before));
    expect(screen.queryByRole("region", { name: /Not named yet/ })).toBeNull();
  });

  test("what others move waits until I want to see it, and takes no focus", async () => {
    const user = userEvent.setup();
    const table = aWall();
    open(table);
    card("The lift is broken again").focus();
    const before = pile(/On its own/);
    table.others({ kind: "place", card: "c4", group: "g1", after: null }, pin("c9", "Me too"));
    expect(pile(/On its own/)).toEqual(before);
    expect(document.activeElement).toBe(card("The lift is broken again"));
    expect(screen.getByText("Others moved 1 card. 1 new card.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Show" }));
    expect(pile(/Getting around/)).toContain("Dw i eisiau siarad Cymraeg.");
    expect(pile(/On its own/)).toContain("Me too");
    expect(screen.getByText("Moved just now")).toBeDefined();
  });

  test("words that are taken back or turned over never wait", () => {
    const table = aWall();
    open(table);
    table.others({ kind: "hide", contribution: "c1", reason: "private-information" });
    expect(screen.queryByText("A bench halfway up")).toBeNull();
    expect(screen.getByText(/Reason: private information about somebody/)).toBeDefined();
    expect(screen.getByRole("link", { name: "Read the log" }).getAttribute("href")).toBe(
      "/g/7KM4TRB/log",
    );
    table.others({ kind: "take-back", contribution: "c2" });
    expect(screen.queryByText("The lift is broken again")).toBeNull();
  });

  test("my own card can be held in place, and others cannot put it elsewhere", async () => {
    const user = userEvent.setup();
    const table = aWall();
    open(table);
    await user.click(card("She knows how I have my tea."));
    await user.click(screen.getByRole("button", { name: "Hold it here" }));
    expect(await screen.findByText("Held here by the person who made it.")).toBeDefined();
    expect(table.sent).toMatchObject([{ kind: "hold-card", card: "c3" }]);
  });

  test("a card held by somebody else says so instead of moving", async () => {
    const user = userEvent.setup();
    open(aWall().given("bea", { kind: "hold-card", card: "c2" }));
    await user.click(card("The lift is broken again"));
    expect(screen.queryByRole("button", { name: /^Put it here/ })).toBeNull();
    expect(
      screen.getByText("The person who made this card wants it to stay where it is."),
    ).toBeDefined();
  });

  test("a group is named by people; we only offer the words of a card in it", async () => {
    const user = userEvent.setup();
    const table = aWall().given("bea", ...group("g3", null, "c2"));
    open(table);
    await user.click(screen.getByRole("button", { name: "Name this group" }));
    const sheet = screen.getByRole("dialog", { name: "Name this group" });
    expect(within(sheet).getByLabelText<HTMLInputElement>("What do you call it?").value).toBe("");
    await user.click(within(sheet).getByRole("button", { name: "The lift is broken again" }));
    await user.click(within(sheet).getByRole("button", { name: "Keep this name" }));
    expect(await screen.findByRole("region", { name: "The lift is broken again" })).toBeDefined();
  });

  test("joining two groups can be undone, with the name and the cards", async () => {
    const user = userEvent.setup();
    open(aWall());
    await user.click(screen.getByRole("button", { name: "Change this group: Getting around" }));
    const sheet = screen.getByRole("dialog", { name: "Change this group" });
    fireEvent.click(within(sheet).getByText("Join it with another group"));
    await user.click(within(sheet).getByRole("button", { name: "In the kitchen" }));
    await waitFor(() => expect(pile(/In the kitchen/)).toEqual(["A bench halfway up"]));
    await user.click(screen.getByRole("button", { name: "Undo my last move" }));
    await waitFor(() => expect(pile(/Getting around/)).toEqual(["A bench halfway up"]));
    expect(pile(/In the kitchen/)).toEqual([]);
  });

  test("everybody's words keep their language and their direction", () => {
    open(aWall());
    const words = screen.getByText("Dw i eisiau siarad Cymraeg.");
    expect(words.getAttribute("lang")).toBe("cy");
    for (const said of document.querySelectorAll(".says")) {
      expect(said.getAttribute("dir") ?? said.closest(".hidden")).toBeTruthy();
    }
  });

  test("a lifted card says so when somebody else moves it too, and stays in the hand", () => {
    const table = aWall();
    open(table);
    fireEvent.click(card("The lift is broken again"));
    table.others({ kind: "place", card: "c2", group: "g2", after: null });
    expect(card("The lift is broken again").getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText(/Somebody else moved “The lift is broken again” too/)).toBeDefined();
  });

  test("cards can be read one by one", async () => {
    const user = userEvent.setup();
    open(aWall());
    await user.click(screen.getByRole("button", { name: "Read one by one" }));
    const sheet = screen.getByRole("dialog", { name: "Card 1 of 4" });
    expect(within(sheet).getByText("A bench halfway up")).toBeDefined();
    await user.click(within(sheet).getByRole("button", { name: "Next card" }));
    expect(screen.getByRole("dialog", { name: "Card 2 of 4" })).toBeDefined();
  });
});

describe("dots", () => {
  test("a dot is put on and taken off with one tap, and the pot says how many are left", async () => {
    const user = userEvent.setup();
    open(aWall("dots"));
    const dot = screen.getByRole("button", { name: "Dot on Getting around" });
    expect(dot.getAttribute("aria-pressed")).toBe("false");
    expect(screen.getByText("2 dots left")).toBeDefined();
    await user.click(dot);
    await waitFor(() => expect(dot.getAttribute("aria-pressed")).toBe("true"));
    expect(screen.getByText("1 dot left")).toBeDefined();
    await user.click(dot);
    await waitFor(() => expect(dot.getAttribute("aria-pressed")).toBe("false"));
  });

  test("when all are used, a tap says what to do and sends nothing", async () => {
    const user = userEvent.setup();
    const table = aWall().given("bea", ...group("g3", "Third"), goTo("dots"));
    table.given(me, { kind: "place-dot", group: "g1" }, { kind: "place-dot", group: "g2" });
    open(table);
    await user.click(screen.getByRole("button", { name: "Dot on Third" }));
    expect(
      screen.getAllByText("All your dots are used. Take one back to move it.").length,
    ).toBeGreaterThan(0);
    expect(table.sent).toEqual([]);
  });

  test("nobody sees how many dots lie anywhere", () => {
    const table = aWall("dots").given("bea", { kind: "place-dot", group: "g1" });
    open(table);
    expect(table.page.groups.every((each) => each.dots === null)).toBe(true);
    expect(screen.queryByText(/dots? lies? here/)).toBeNull();
  });

  test("a dot tapped without internet is pressed and says where it is", async () => {
    const user = userEvent.setup();
    const table = aWall("dots");
    table.online = false;
    open(table);
    await user.click(screen.getByRole("button", { name: "Dot on Getting around" }));
    expect(
      screen.getByRole("button", { name: "Dot on Getting around" }).getAttribute("aria-pressed"),
    ).toBe("true");
    expect(screen.getByText("Saved on this phone")).toBeDefined();
  });
});

describe("when it is closed", () => {
  test("dots are told in sentences, in the order of the wall until somebody chooses another", async () => {
    const user = userEvent.setup();
    open(
      aWall("dots").given("bea", { kind: "place-dot", group: "g2" }).given("bea", goTo("closed")),
    );
    const names = () =>
      screen
        .getAllByRole("heading", { level: 2 })
        .map((heading) => heading.textContent)
        .slice(0, 2);
    expect(names()).toEqual(["Getting around", "In the kitchen"]);
    expect(screen.getByText("1 dot lies here.")).toBeDefined();
    expect(screen.getByText("No dots lie here. The words count all the same.")).toBeDefined();
    await user.click(screen.getByRole("radio", { name: "Most dots first" }));
    expect(names()).toEqual(["In the kitchen", "Getting around"]);
  });
});

describe("everybody can use it", () => {
  test.each([
    ["writing", () => new Table().given(me, tea)],
    ["behind the curtain", () => new Table().given("bea", bench, goTo("turned-over"))],
    ["sorting", () => aWall()],
    ["dots", () => aWall("dots")],
    ["closed", () => aWall("closed")],
  ])("axe finds nothing wrong while %s", async (_, table) => {
    open(table());
    await act(async () => {});
    const found = await axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    });
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test("axe finds nothing wrong with a card in the hand, or with the list of groups", async () => {
    const user = userEvent.setup();
    open(aWall());
    await user.click(card("The lift is broken again"));
    await user.keyboard("m");
    const found = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
