import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { gather } from "../../furniture/things/things.ts";
import { type Inside, InsideStill } from "../../room/inside.tsx";
import { doorstep, mine, pretendInside, pretendServer, room } from "../../room/pretend.ts";
import { memoryShelf, type Waiting } from "../../room/shelf.ts";
import type { MyThing } from "../../room/wire.ts";
import MyThings from "./MyThings.tsx";
import { wordsToTakeHome } from "./TakeHome.tsx";

const card: MyThing = {
  contribution: "c1",
  station: "table",
  kind: "card",
  words: "Let me get it wrong sometimes.",
  permission: "room",
  state: "on-the-board",
  at: 1_747_000_000_000,
};

const waits = (command: Waiting["command"], state: Waiting["state"] = "waiting"): Waiting => ({
  id: `w-${command.kind}`,
  code: "7KM4TRB",
  order: 1,
  at: 1_747_000_000_001,
  command,
  state,
  tried: false,
});

function show(change: Partial<Inside> = {}) {
  pretendServer({ "GET /badges": { status: 200, body: [] } });
  const inside = pretendInside({ mine: { ...mine, things: [card] }, ...change });
  render(
    <InsideStill inside={inside}>
      <MyThings onBadges={() => {}} />
    </InsideStill>,
  );
  return inside;
}

describe("My things", () => {
  it("says of each thing where it is and who can see it", () => {
    show();
    expect(screen.getByText(/Let me get it wrong sometimes/)).toBeDefined();
    expect(screen.getByText("On the board")).toBeDefined();
    expect(screen.getByText("The big table. Just people here.")).toBeDefined();
  });

  it("asks once, and then takes it back", async () => {
    const inside = show();
    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
    const sheet = screen.getByRole("dialog", { name: "Take this back?" });
    expect(inside.sent).toEqual([]);
    await userEvent.click(within(sheet).getByRole("button", { name: "Yes, take it back" }));
    expect(inside.sent).toEqual([{ kind: "take-back", contribution: "c1" }]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("changes nothing for somebody who thinks again", async () => {
    const inside = show();
    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
    await userEvent.click(screen.getByRole("button", { name: "No, leave it there" }));
    expect(inside.sent).toEqual([]);
  });

  it("asks on a sheet of its own before more people can see something", async () => {
    const inside = show();
    await userEvent.click(screen.getByRole("button", { name: "Change who can see it" }));
    await userEvent.click(screen.getByLabelText("Anyone. No name on it."));
    await userEvent.click(screen.getByRole("button", { name: "That is what I want" }));
    expect(inside.sent).toEqual([]);
    const asking = screen.getByRole("dialog", { name: "Let more people see this?" });
    await userEvent.click(within(asking).getByRole("button", { name: "Yes, let them see it" }));
    expect(inside.sent).toEqual([
      { kind: "change-permission", contribution: "c1", permission: "share" },
    ]);
  });

  it("lets fewer people see something without asking again", async () => {
    const inside = show({ mine: { ...mine, things: [{ ...card, permission: "share-badge" }] } });
    await userEvent.click(screen.getByRole("button", { name: "Change who can see it" }));
    await userEvent.click(screen.getByLabelText("Just people here."));
    await userEvent.click(screen.getByRole("button", { name: "That is what I want" }));
    expect(inside.sent).toEqual([
      { kind: "change-permission", contribution: "c1", permission: "room" },
    ]);
  });

  it("never offers nameless for something that has a name already", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Change who can see it" }));
    expect(screen.queryByLabelText("Nobody can ever know it was me.")).toBeNull();
  });

  it("takes a nameless thing back with its secret, and forgets its words", async () => {
    const shelf = memoryShelf();
    await shelf.keepNameless({
      contribution: "n1",
      code: "7KM4TRB",
      station: "table",
      secret: "canal teapot marigold",
      at: 5,
      words: "I was frightened.",
    });
    const inside = show({ mine, shelf: Promise.resolve(shelf) });
    await screen.findByText("I was frightened.");
    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
    await userEvent.click(screen.getByRole("button", { name: "Yes, take it back" }));
    expect(inside.sent).toEqual([
      { kind: "take-back", contribution: "n1", secret: "canal teapot marigold" },
    ]);
    expect((await shelf.nameless("7KM4TRB"))[0]).not.toHaveProperty("words");
  });

  it("offers the words to take home first when the gathering has closed", () => {
    show({ room: { ...room, gathering: { ...doorstep, state: "closed" } } });
    const headings = screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);
    expect(headings[0]).toBe("Take your words home");
  });
});

describe("gathering what is mine", () => {
  it("hides the words at once when something is being taken back", () => {
    const [thing] = gather(
      { ...mine, things: [card] },
      [waits({ kind: "take-back", contribution: "c1" })],
      [],
    );
    expect(thing).toMatchObject({ id: "c1", state: "taking-back", words: undefined });
  });

  it("shows what only this phone has", () => {
    const pinned = {
      kind: "pin-card",
      station: "table",
      card: "c9",
      words: "Ask me first.",
      permission: "room",
    };
    expect(gather(mine, [waits(pinned)], [])).toMatchObject([
      { id: "c9", state: "saved", words: "Ask me first." },
    ]);
    expect(gather(mine, [waits(pinned, "refused")], [])).toMatchObject([{ state: "refused" }]);
  });

  it("does not go back to “saved” for a card that the server has already", () => {
    const again = {
      kind: "pin-card",
      card: "c1",
      words: "x",
      permission: "room",
      station: "table",
    };
    expect(gather({ ...mine, things: [card] }, [waits(again)], [])).toMatchObject([
      { id: "c1", state: "on-the-board" },
    ]);
  });
});

describe("the words to take home", () => {
  it("have what I made and who can see it, and nothing that I took back", () => {
    const things = gather(
      {
        ...mine,
        things: [card, { ...card, contribution: "c2", words: "Gone.", state: "taken-back" }],
      },
      [],
      [],
    );
    const text = wordsToTakeHome(doorstep, things);
    expect(text).toContain("Let me get it wrong sometimes.\n  11 May. Just people here.");
    expect(text).not.toContain("Gone.");
  });
});
