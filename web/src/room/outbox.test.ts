import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reply } from "./door.ts";
import { inSendingOrder, type Outbox, type OutboxPlan, openOutbox } from "./outbox.ts";
import { memoryShelf, openShelf, type Shelf, type Waiting } from "./shelf.ts";
import type { Sent } from "./uploads.ts";
import type { Command } from "./wire.ts";

/** A server that answers in ways a test decides, and remembers what it was asked. */
class Server {
  readonly batches: { id: string; kind: string; [field: string]: unknown }[][] = [];
  answer: (batch: Server["batches"][number]) => Reply = accepted;

  post = async (commands: readonly object[]): Promise<Reply> => {
    const batch = structuredClone(commands) as Server["batches"][number];
    this.batches.push(batch);
    return this.answer(batch);
  };

  get kinds() {
    return this.batches.flat().map(({ kind }) => kind);
  }
}

function accepted(batch: readonly { id: string }[]): Reply {
  const body = batch.map(({ id }, at) => ({ id, outcome: "accepted", seq: at + 1 }));
  return { kind: "answered", status: 200, body };
}

const unreachable = (): Reply => ({ kind: "unreachable" });

function problem(status: number, more: object = {}, retryAfterSeconds?: number): Reply {
  return {
    kind: "problem",
    status,
    problem: { type: "urn:parlour:x", title: "x", status, ...more },
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

const pin = (card: string, words = "Let me get it wrong sometimes."): Command => ({
  kind: "pin-card",
  station: "table",
  card,
  words,
  permission: "room",
});
const takeBack = (contribution: string): Command => ({ kind: "take-back", contribution });

describe("the outbox", () => {
  let server: Server;
  let shelf: Shelf;
  const open: Outbox[] = [];

  function anOutbox(more: Partial<OutboxPlan> = {}): Outbox {
    const outbox = openOutbox({
      code: "7KM4TRB",
      shelf: Promise.resolve(shelf),
      post: server.post,
      luck: () => 0.5,
      ...more,
    });
    open.push(outbox);
    return outbox;
  }

  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 5 });
    server = new Server();
    shelf = memoryShelf();
  });

  afterEach(() => {
    for (const outbox of open.splice(0)) outbox.stop();
    vi.useRealTimers();
  });

  it("says when what an earlier visit left here has been answered", async () => {
    server.answer = unreachable;
    const earlier = anOutbox();
    void earlier.send(pin("a"));
    await vi.waitFor(() => expect(server.batches).toHaveLength(1));
    earlier.stop();
    server.answer = accepted;
    const onAnswered = vi.fn();
    anOutbox({ onAnswered });
    await vi.waitFor(() => expect(onAnswered).toHaveBeenCalledOnce());
  });

  it("sends a command and gives the answer", async () => {
    const outbox = anOutbox();
    expect(await outbox.send(pin("a"))).toEqual({ kind: "done", seq: 1 });
    expect(outbox.snapshot().waiting).toEqual([]);
    expect(await shelf.waiting("7KM4TRB")).toEqual([]);
  });

  it("keeps a command on the phone before it is sent", async () => {
    server.answer = unreachable;
    const outbox = anOutbox();
    void outbox.send(pin("a"));
    await vi.waitFor(async () => expect(await shelf.waiting("7KM4TRB")).toHaveLength(1));
    await vi.waitFor(() => expect(outbox.snapshot().trouble).toBe("no-internet"));
    expect(outbox.snapshot().waiting[0]?.state).toBe("waiting");
  });

  it("sends the same command with the same id until it is answered", async () => {
    server.answer = unreachable;
    const outbox = anOutbox();
    const answer = outbox.send(pin("a"));
    await vi.waitFor(() => expect(server.batches.length).toBeGreaterThan(0));
    server.answer = accepted;
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await answer).toEqual({ kind: "done", seq: 1 });
    expect(new Set(server.batches.flat().map(({ id }) => id)).size).toBe(1);
  });

  it("sends what an earlier tab left behind", async () => {
    server.answer = unreachable;
    const before = anOutbox();
    void before.send(pin("a"));
    await vi.waitFor(async () => expect(await shelf.waiting("7KM4TRB")).toHaveLength(1));
    before.stop();
    server.answer = accepted;
    const after = anOutbox();
    await vi.waitFor(() => expect(after.snapshot().waiting).toEqual([]));
    expect(server.kinds).toContain("pin-card");
  });

  it("sends what came while it was offline in one batch, in order", async () => {
    server.answer = unreachable;
    const outbox = anOutbox();
    const answers = ["a", "b", "c"].map((card) => outbox.send(pin(card)));
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toHaveLength(3));
    await vi.waitFor(() => expect(outbox.snapshot().trouble).toBe("no-internet"));
    server.batches.length = 0;
    server.answer = accepted;
    globalThis.dispatchEvent(new Event("online"));
    await Promise.all(answers);
    expect(server.batches.map((batch) => batch.map(({ card }) => card))).toEqual([["a", "b", "c"]]);
  });

  it("waits as long as a busy server says", async () => {
    server.answer = () => problem(429, {}, 7);
    const outbox = anOutbox();
    const answer = outbox.send(pin("a"));
    await vi.waitFor(() => expect(outbox.snapshot().trouble).toBe("busy"));
    server.answer = accepted;
    await vi.advanceTimersByTimeAsync(6_500);
    expect(server.batches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await answer).toEqual({ kind: "done", seq: 1 });
  });

  it("sets the one aside that the server cannot read, keeps it, and goes on", async () => {
    server.answer = unreachable;
    const outbox = anOutbox();
    const answers = ["a", "b", "c"].map((card) => outbox.send(pin(card)));
    await vi.waitFor(() => expect(outbox.snapshot().trouble).toBe("no-internet"));
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toHaveLength(3));
    server.answer = (batch) => {
      const bad = batch.findIndex(({ card }) => card === "b");
      return bad < 0 ? accepted(batch) : problem(400, { index: bad });
    };
    globalThis.dispatchEvent(new Event("online"));
    const [a, b, c] = await Promise.all(answers);
    expect(a?.kind).toBe("done");
    expect(b?.kind).toBe("set-aside");
    expect(c?.kind).toBe("done");
    expect(outbox.snapshot().waiting.map(({ command, state }) => [command.card, state])).toEqual([
      ["b", "set-aside"],
    ]);
  });

  it("finds the one that is too large by itself", async () => {
    server.answer = unreachable;
    const outbox = anOutbox();
    const answers = ["a", "b", "c", "d"].map((card) => outbox.send(pin(card)));
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toHaveLength(4));
    await vi.waitFor(() => expect(outbox.snapshot().trouble).toBe("no-internet"));
    server.answer = (batch) =>
      batch.some(({ card }) => card === "c") ? problem(413) : accepted(batch);
    globalThis.dispatchEvent(new Event("online"));
    const kinds = (await Promise.all(answers)).map(({ kind }) => kind);
    expect(kinds).toEqual(["done", "done", "set-aside", "done"]);
  });

  it("keeps the words of a refused card, and forgets a refused dot", async () => {
    server.answer = (batch) => ({
      kind: "answered",
      status: 200,
      body: batch.map(({ id }) => ({ id, outcome: "refused", reason: { key: "room.closed" } })),
    });
    const outbox = anOutbox();
    expect(await outbox.send(pin("a"))).toEqual({
      kind: "refused",
      reason: { key: "room.closed" },
    });
    await outbox.send({ kind: "place-dot", station: "table", group: "g" });
    expect(outbox.snapshot().waiting.map(({ command }) => command.kind)).toEqual(["pin-card"]);
    server.answer = accepted;
    const [kept] = outbox.snapshot().waiting;
    await outbox.again(kept?.id ?? "");
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toEqual([]));
  });

  it("lets a take-back overtake everything else", async () => {
    server.answer = unreachable;
    const outbox = anOutbox();
    void outbox.send(pin("a"));
    void outbox.send(pin("b"));
    void outbox.send(takeBack("long-ago"));
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toHaveLength(3));
    expect(outbox.snapshot().waiting.map(({ command }) => command.kind)).toEqual([
      "take-back",
      "pin-card",
      "pin-card",
    ]);
  });

  it("does not send a card at all that was taken back before it left the phone", async () => {
    let answerNow: (reply: Reply) => void = () => {};
    const outbox = openOutbox({
      code: "7KM4TRB",
      shelf: Promise.resolve(shelf),
      luck: () => 0.5,
      post: (batch) => {
        void server.post(batch);
        return new Promise((resolve) => {
          answerNow = resolve;
        });
      },
    });
    open.push(outbox);
    void outbox.send({ kind: "place-dot", station: "table", group: "g" });
    await vi.waitFor(() => expect(server.batches).toHaveLength(1));
    const pinned = outbox.send(pin("a"));
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toHaveLength(2));
    expect(await outbox.send(takeBack("a"))).toEqual({ kind: "nothing-new" });
    expect(await pinned).toEqual({ kind: "nothing-new" });
    answerNow(accepted(server.batches[0] ?? []));
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toEqual([]));
    expect(server.kinds).toEqual(["place-dot"]);
  });

  it("sends the take-back after a card that may have arrived", async () => {
    server.answer = unreachable;
    const outbox = anOutbox();
    void outbox.send(pin("a"));
    await vi.waitFor(() => expect(outbox.snapshot().waiting[0]?.tried).toBe(true));
    void outbox.send(pin("b"));
    const taken = outbox.send(takeBack("a"));
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toHaveLength(3));
    server.batches.length = 0;
    server.answer = accepted;
    globalThis.dispatchEvent(new Event("online"));
    await taken;
    expect(server.kinds).toEqual(["pin-card", "take-back", "pin-card"]);
  });

  it("says which badge speaks, as it was when the command was given", async () => {
    let badge = "mags";
    const outbox = anOutbox({ badge: () => badge });
    const answer = outbox.send(pin("a"));
    badge = "bea";
    await answer;
    expect(server.batches[0]?.[0]?.badge).toBe("mags");
  });

  it("says so when the door does not know us any more, and keeps everything", async () => {
    server.answer = () => problem(404);
    const outbox = anOutbox();
    void outbox.send(pin("a"));
    await vi.waitFor(() => expect(outbox.snapshot().trouble).toBe("not-inside"));
    expect(outbox.snapshot().waiting).toHaveLength(1);
  });
});

describe("an outbox with pictures and voices", () => {
  let server: Server;
  let shelf: Shelf;
  let arrives: Sent;
  const up: string[] = [];
  const open: Outbox[] = [];
  const bytes = new Uint8Array([1, 2, 3]);

  function anOutbox(): Outbox {
    const outbox = openOutbox({
      code: "7KM4TRB",
      shelf: Promise.resolve(shelf),
      post: server.post,
      luck: () => 0.5,
      sendBytes: async ({ upload }) => {
        up.push(upload);
        return arrives;
      },
    });
    open.push(outbox);
    return outbox;
  }

  async function tell(outbox: Outbox, contribution: string) {
    const voice = await outbox.keepBytes("voice", bytes);
    const command: Command = {
      kind: "tell",
      station: "s",
      contribution,
      voice,
      permission: "room",
    };
    return { voice, answer: outbox.send(command) };
  }

  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 5 });
    server = new Server();
    shelf = memoryShelf();
    arrives = { kind: "arrived" };
    up.length = 0;
  });

  afterEach(() => {
    for (const outbox of open.splice(0)) outbox.stop();
    vi.useRealTimers();
  });

  it("sends the bytes first, then the command, and forgets both", async () => {
    const outbox = anOutbox();
    const { voice, answer } = await tell(outbox, "a");
    expect(await answer).toEqual({ kind: "done", seq: 1 });
    expect(up).toEqual([voice]);
    expect(server.batches[0]?.[0]?.voice).toBe(voice);
    expect(await shelf.bytes(voice)).toBeUndefined();
  });

  it("keeps both on this phone while there is no internet, and across a reload", async () => {
    arrives = { kind: "unreachable" };
    const before = anOutbox();
    const { voice } = await tell(before, "a");
    await vi.waitFor(() => expect(before.snapshot().trouble).toBe("no-internet"));
    expect(server.batches).toEqual([]);
    before.stop();
    arrives = { kind: "arrived" };
    const after = anOutbox();
    await vi.waitFor(() => expect(server.kinds).toEqual(["tell"]));
    expect(up).toContain(voice);
    await vi.waitFor(() => expect(after.snapshot().waiting).toEqual([]));
  });

  it("does not let words wait for a voice, except what is about the same thing", async () => {
    arrives = { kind: "unreachable" };
    const outbox = anOutbox();
    await tell(outbox, "a");
    void outbox.send({ kind: "reword", station: "s", contribution: "a", words: "Better" });
    await outbox.send(pin("b"));
    expect(server.kinds).toEqual(["pin-card"]);
    arrives = { kind: "arrived" };
    globalThis.dispatchEvent(new Event("online"));
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toEqual([]));
    expect(server.kinds).toEqual(["pin-card", "tell", "reword"]);
  });

  it("never sends what was taken back before it left this phone", async () => {
    arrives = { kind: "unreachable" };
    const outbox = anOutbox();
    const { voice, answer } = await tell(outbox, "a");
    expect(await outbox.send(takeBack("a"))).toEqual({ kind: "nothing-new" });
    expect(await answer).toEqual({ kind: "nothing-new" });
    expect(await shelf.bytes(voice)).toBeUndefined();
    expect(server.batches).toEqual([]);
  });

  it("sets aside what the server cannot use, and keeps it to look at", async () => {
    const problem = { type: "urn:parlour:bad-upload", title: "", status: 422, reason: "heic" };
    arrives = { kind: "unusable", problem };
    const outbox = anOutbox();
    const { voice, answer } = await tell(outbox, "a");
    expect(await answer).toEqual({ kind: "set-aside", problem });
    expect(await shelf.bytes(voice)).toBeDefined();
    const [kept] = outbox.snapshot().waiting;
    await outbox.letGo(kept?.id ?? "");
    expect(await shelf.bytes(voice)).toBeUndefined();
  });

  it("sends the bytes once more when the server has them no longer, but not for ever", async () => {
    server.answer = (batch) => ({
      kind: "answered",
      status: 200,
      body: batch.map(({ id }) => ({
        id,
        outcome: "refused",
        reason: { key: "room.not-arrived" },
      })),
    });
    const outbox = anOutbox();
    const { answer } = await tell(outbox, "a");
    expect(await answer).toEqual({ kind: "refused", reason: { key: "room.not-arrived" } });
    expect(up).toHaveLength(3);
    server.answer = accepted;
    await outbox.again(outbox.snapshot().waiting[0]?.id ?? "");
    await vi.waitFor(() => expect(outbox.snapshot().waiting).toEqual([]));
  });

  it("sweeps bytes that no command names after a day, and not before", async () => {
    const old = { code: "7KM4TRB", is: "picture", bytes } as const;
    await shelf.keepBytes({ ...old, upload: "old", at: Date.now() - 25 * 3600 * 1000 });
    await shelf.keepBytes({ ...old, upload: "new", at: Date.now() });
    anOutbox();
    await vi.waitFor(async () => expect(await shelf.bytes("old")).toBeUndefined());
    expect(await shelf.bytes("new")).toBeDefined();
  });
});

describe("the order of sending", () => {
  const one = (order: number, command: Command): Waiting => ({
    id: `${order}`,
    code: "x",
    order,
    at: order,
    command,
    state: "waiting",
    tried: true,
  });

  it("never takes something back before it is made, and keeps all other order", () => {
    const cards = fc.constantFrom("a", "b", "c");
    const commands = fc.array(
      fc.oneof(
        cards.map((card) => pin(card)),
        cards.map(takeBack),
        cards.map((card): Command => ({ kind: "place", card, group: null })),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(commands, (list) => {
        const sent = inSendingOrder(list.map((command, at) => one(at + 1, command)));
        expect(sent).toHaveLength(list.length);
        const others = sent.filter(({ command }) => command.kind !== "take-back");
        expect(others.map(({ order }) => order)).toEqual(
          [...others.map(({ order }) => order)].sort((a, b) => a - b),
        );
        for (const { command, order } of sent) {
          if (command.kind !== "take-back") continue;
          const maker = sent.find(
            (made) =>
              made.command.kind === "pin-card" && made.command.card === command.contribution,
          );
          if (!maker || maker.order > order) continue;
          const places = sent.map((each) => each.order);
          expect(places.indexOf(order)).toBeGreaterThan(places.indexOf(maker.order));
        }
      }),
    );
  });
});

describe.each([
  ["in IndexedDB", openShelf],
  ["in memory", async () => memoryShelf()],
])("a shelf %s", (_, opened) => {
  it("gives back what was kept for one gathering, until it is dropped", async () => {
    const shelf = await opened();
    const kept = (id: string, code: string): Waiting => ({
      id,
      code,
      order: 1,
      at: 1,
      command: pin(id),
      state: "waiting",
      tried: false,
    });
    await shelf.keep([kept("a", "one"), kept("b", "one"), kept("c", "two")]);
    await shelf.keep([{ ...kept("b", "one"), tried: true }]);
    await shelf.drop(["a"]);
    expect((await shelf.waiting("one")).map(({ id, tried }) => [id, tried])).toEqual([["b", true]]);
    await shelf.keepNameless({
      contribution: "n",
      code: "one",
      station: null,
      secret: "x y z",
      at: 1,
    });
    expect((await shelf.nameless("one")).map(({ secret }) => secret)).toEqual(["x y z"]);
    expect(await shelf.nameless("two")).toEqual([]);
  });

  it("gives back bytes and sounds until they are dropped", async () => {
    const shelf = await opened();
    const bytes = new Uint8Array([1, 2, 3]);
    await shelf.keepBytes({ upload: "u", code: "one", is: "picture", at: 7, bytes });
    expect([...((await shelf.bytes("u"))?.bytes ?? [])]).toEqual([1, 2, 3]);
    expect((await shelf.uploads("one")).map(({ upload, at }) => [upload, at])).toEqual([["u", 7]]);
    expect(await shelf.uploads("two")).toEqual([]);
    await shelf.dropBytes(["u"]);
    expect(await shelf.bytes("u")).toBeUndefined();
    const part = { place: "chair", run: 1, part: 0, at: 1, milliseconds: 900, bytes };
    await shelf.keepSound(part);
    await shelf.keepSound({ ...part, part: 1 });
    await shelf.keepSound({ ...part, place: "table" });
    expect((await shelf.sound("chair")).map((one) => one.part)).toEqual([0, 1]);
    await shelf.dropSound("chair");
    expect(await shelf.sound("chair")).toEqual([]);
    expect(await shelf.sound("table")).toHaveLength(1);
    await shelf.dropSound("table");
  });
});
