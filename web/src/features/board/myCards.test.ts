import { describe, expect, test } from "vitest";
import type { Nameless, Waiting } from "../../room/shelf.ts";
import type { Command, MyThing } from "../../room/wire.ts";
import type { Board } from "./board.ts";
import { myCards } from "./myCards.ts";

const station = "the-big-table";
const board: Board = {
  step: "writing",
  endsAt: null,
  waiting: 0,
  dotsEach: 0,
  groups: [],
  cards: [],
};

function waiting(id: string, command: Command, more: Partial<Waiting> = {}): Waiting {
  return {
    id,
    code: "7KM4TRB",
    order: 1,
    at: 1,
    state: "waiting",
    tried: false,
    command: { station, ...command },
    ...more,
  };
}

function pin(card: string, words: string): Command {
  return { kind: "pin-card", card, words, permission: "room", paint: "sky" };
}

function thing(contribution: string, words: string): MyThing {
  return { contribution, station, kind: "card", words, permission: "room", state: "face-down" };
}

const nothing = { station, board, things: [], waiting: [], nameless: [], badge: "mags" };

describe("my cards", () => {
  test("a card that has not left this phone is saved on this phone", () => {
    const cards = myCards({ ...nothing, waiting: [waiting("w1", pin("c1", "Wait for me"))] });
    expect(cards).toMatchObject([{ card: "c1", where: "saved", words: "Wait for me" }]);
  });

  test("a card that both the phone and the server know is told of once, as the server knows it", () => {
    const cards = myCards({
      ...nothing,
      waiting: [waiting("w1", pin("c1", "Wait for me"))],
      things: [thing("c1", "Wait for me")],
    });
    expect(cards).toMatchObject([{ card: "c1", where: "face-down" }]);
  });

  test("a refused card is still here, with the reason", () => {
    const reason = { key: "room.closed" };
    const cards = myCards({
      ...nothing,
      waiting: [waiting("w1", pin("c1", "Wait"), { state: "refused", reason })],
    });
    expect(cards).toMatchObject([{ where: "refused", reason, words: "Wait", waiting: "w1" }]);
  });

  test("words of a card that is being taken back are hidden at once", () => {
    const cards = myCards({
      ...nothing,
      things: [thing("c1", "Wait for me")],
      waiting: [waiting("w1", { kind: "take-back", contribution: "c1" })],
    });
    expect(cards[0]?.where).toBe("taking-back");
    expect(JSON.stringify(cards)).not.toContain("Wait for me");
  });

  test("new words that are on their way are shown as mine", () => {
    const cards = myCards({
      ...nothing,
      things: [thing("c1", "Wait")],
      waiting: [waiting("w1", { kind: "amend-card", card: "c1", words: "Wait for me" })],
    });
    expect(cards).toMatchObject([{ words: "Wait for me", rewording: true }]);
  });

  test("a nameless card is known to this phone alone, with its three words", () => {
    const kept: Nameless = {
      contribution: "c1",
      code: "7KM4TRB",
      station,
      secret: "canal teapot marigold",
      at: 1,
      words: "I am afraid of him",
    };
    expect(myCards({ ...nothing, nameless: [kept] })).toMatchObject([
      { card: "c1", where: "face-down", secret: "canal teapot marigold" },
    ]);
    expect(myCards({ ...nothing, nameless: [{ ...kept, takenBack: true }] })).toMatchObject([
      { where: "taken-back" },
    ]);
  });

  test("on a shared tablet nobody sees what another badge is still sending", () => {
    const other = waiting("w1", { ...pin("c1", "Mo's words"), badge: "mo" });
    expect(myCards({ ...nothing, waiting: [other] })).toEqual([]);
  });

  test("cards of other stations are not here", () => {
    const away = { ...thing("c1", "Elsewhere"), station: "the-window" };
    expect(myCards({ ...nothing, things: [away] })).toEqual([]);
  });
});
