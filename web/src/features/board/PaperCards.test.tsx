import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { Inside } from "../../room/inside.tsx";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside } from "../../room/pretend.ts";
import type { MyThing } from "../../room/wire.ts";
import { myCards } from "./myCards.ts";
import { PaperCards } from "./PaperCards.tsx";
import { PretendBoard } from "./pretend.ts";

function open(change: Partial<Inside> = {}) {
  const inside = pretendInside(change);
  render(
    <InsideStill inside={inside}>
      <PaperCards station="table" takes />
    </InsideStill>,
  );
  return { ...inside, user: userEvent.setup() };
}

async function atTheForm() {
  const inside = open();
  await inside.user.click(screen.getByRole("button", { name: "Type in cards from paper" }));
  return { ...inside, sheet: within(screen.getByRole("dialog", { name: "A card from paper" })) };
}

const put = { name: "Put it on the board" };

describe("ALL-5 cards from paper", () => {
  it("are typed in one after another, and each is asked afresh who can see it", async () => {
    const { user, sent, sheet } = await atTheForm();
    await user.type(sheet.getByLabelText("What is on the card"), "A bench halfway up");
    await user.click(sheet.getByRole("radio", { name: "Anyone. No name on it." }));
    await user.click(sheet.getByRole("button", put));
    const words = sheet.getByLabelText<HTMLTextAreaElement>("What is on the card");
    expect(words.value).toBe("");
    expect(document.activeElement).toBe(words);
    const room = sheet.getByRole<HTMLInputElement>("radio", { name: "Just people here." });
    expect(room.checked).toBe(true);
    await user.type(words, "Tea first");
    await user.click(sheet.getByRole("button", put));
    expect(sent).toMatchObject([
      { kind: "type-in-card", station: "table", words: "A bench halfway up", permission: "share" },
      { kind: "type-in-card", station: "table", words: "Tea first", permission: "room" },
    ]);
    expect(sent[0]?.card).not.toBe(sent[1]?.card);
  });

  it("say plainly that the tick on the paper is what counts, and have no problem that axe knows", async () => {
    const { sheet } = await atTheForm();
    expect(sheet.getByText(/Only what its writer ticked on the card/)).toBeDefined();
    expect(sheet.queryByText("Anyone, with my badge name.")).toBeNull();
    expect((await axe.run(screen.getByRole("dialog"))).violations).toEqual([]);
  });

  it("show the name on the paper, which must be there, and never the helper’s", async () => {
    const { user, sent, sheet } = await atTheForm();
    await user.type(sheet.getByLabelText("What is on the card"), "Tea first");
    await user.click(sheet.getByRole("radio", { name: "Anyone, with the name on the card." }));
    await user.click(sheet.getByRole("button", put));
    expect(sheet.getByText("Write the name that is on the card.")).toBeDefined();
    expect(sent).toEqual([]);
    await user.type(sheet.getByLabelText("The name on the card"), "Elsie");
    await user.click(sheet.getByRole("button", put));
    expect(sent).toMatchObject([{ permission: "share-badge", name: "Elsie" }]);
  });

  it("without a name to show carry none", async () => {
    const { user, sent, sheet } = await atTheForm();
    await user.type(sheet.getByLabelText("What is on the card"), "Tea first");
    await user.click(sheet.getByRole("radio", { name: "Anyone, with the name on the card." }));
    await user.type(sheet.getByLabelText("The name on the card"), "Elsie");
    await user.click(sheet.getByRole("radio", { name: "Just people here." }));
    await user.click(sheet.getByRole("button", put));
    expect(sent[0]).not.toHaveProperty("name");
  });

  it("give three words to whoever wrote a nameless one", async () => {
    const { user, sent, sheet, shelf } = await atTheForm();
    await user.type(sheet.getByLabelText("What is on the card"), "Tea first");
    await user.click(sheet.getByRole("radio", { name: "Nobody can ever know who wrote it." }));
    await user.click(sheet.getByRole("button", put));
    await screen.findByRole("dialog", { name: "Write these 3 words on their card" });
    expect(sent[0]).toHaveProperty("secretHash");
    const [kept] = await (await shelf).nameless("7KM4TRB");
    expect(kept?.onPaper).toBe(true);
    expect(
      myCards({
        station: "table",
        board: new PretendBoard().view(),
        things: [],
        waiting: [],
        nameless: kept ? [kept] : [],
        badge: "mags",
      }),
      "it is not among the helper’s own cards",
    ).toEqual([]);
  });

  it("are 140 letters at most, like all cards, and never cut", async () => {
    const { user, sent, sheet } = await atTheForm();
    await user.click(sheet.getByLabelText("What is on the card"));
    await user.paste("a".repeat(141));
    await user.click(sheet.getByRole("button", put));
    expect(sheet.getByText("Make it 140 letters or fewer. We never cut your words.")).toBeDefined();
    expect(sent).toEqual([]);
  });

  it("can be taken back, kept closer, and never opened wider by whoever typed them in", async () => {
    const thing: MyThing = {
      contribution: "c1",
      station: "table",
      kind: "paper-card",
      words: "Tea first",
      permission: "share",
      state: "on-the-board",
    };
    const { user, sent } = open({ mine: { ...mine, things: [thing] } });
    expect(
      screen.getByText("You typed this in for somebody. Your name is never on it."),
    ).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Change who can see it" }));
    const sheet = within(screen.getByRole("dialog"));
    expect(sheet.queryByRole("radio", { name: "Anyone, with the name on the card." })).toBeNull();
    await user.click(sheet.getByRole("radio", { name: "Just people here." }));
    await user.click(sheet.getByRole("button", { name: "That is what I want" }));
    await user.click(screen.getByRole("button", { name: "Take it back" }));
    await user.click(screen.getByRole("button", { name: "Yes, take it back" }));
    expect(sent).toMatchObject([
      { kind: "change-permission", contribution: "c1", permission: "room" },
      { kind: "take-back", contribution: "c1" },
    ]);
  });
});
