import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hearAll, type Live, listen } from "./live.ts";
import { aStation } from "./station.tsx";
import { isThing, type News, type RoomView } from "./wire.ts";

interface Count {
  readonly counted: number;
}

/** The smallest station there can be: it knows one number. */
const counter = aStation<Count, { kind: "counted"; counted: number }>({
  kind: "counter",
  drawing: "kettle",
  usual: () => ({ about: "Counting", name: "The kettle", question: "", help: "" }),
  isPage: (what): what is Count => isThing(what) && typeof what.counted === "number",
  isNews: (what): what is { kind: "counted"; counted: number } =>
    isThing(what) && what.kind === "counted" && typeof what.counted === "number",
  hear: (_, { counted }) => ({ counted }),
  Page: () => null,
});

const room: RoomView = {
  seq: 12,
  now: 1_000_000,
  gathering: {
    id: "g",
    code: "7KM4TRB",
    title: "Good Days at Millbrook Hall",
    question: "What makes support feel right?",
    canChange: "The evening rota.",
    cannotChange: "The law.",
    state: "open",
  },
  here: 31,
  stations: [
    {
      station: "k",
      kind: "counter",
      name: "The kettle",
      question: "",
      help: "",
      opening: "open",
      page: { counted: 1 },
    },
    {
      station: "m",
      kind: "music",
      name: "The record player",
      question: "",
      help: "",
      opening: "open",
      page: {},
    },
  ],
  lampOn: null,
  log: [],
};

const heard = (...news: News[]) => hearAll(room, news, [counter]);
describe("phones down", () => {
  it("is heard, changed, and over", () => {
    const phonesDown = { question: "What made you laugh?" };
    const down = heard({ kind: "phones-turned", phonesDown });
    expect(down?.phonesDown).toEqual(phonesDown);
    expect(heard({ kind: "phones-turned", phonesDown: {} })?.phonesDown).toEqual({});
    const up = heard(
      { kind: "phones-turned", phonesDown },
      { kind: "phones-turned", phonesDown: null },
    );
    expect(up).toEqual(room);
    expect(heard({ kind: "phones-turned", phonesDown: 7 })).toBeUndefined();
  });
});

describe("the second key", () => {
  it("is heard as a whole, and gone when nobody offers it any more", () => {
    const keys = { offers: [{ offer: "o1", trusted: 2 }], asks: [], holder: "o1" };
    expect(heard({ kind: "keys-told", keys })?.keys).toEqual(keys);
    expect(heard({ kind: "keys-told", keys }, { kind: "keys-told", keys: null })).toEqual(room);
    expect(heard({ kind: "keys-told", keys: { offers: 7 } })).toBeUndefined();
  });
});

describe("a host who arranges the room", () => {
  const view = {
    station: "n",
    kind: "counter",
    name: "Tea",
    question: "",
    help: "",
    page: { counted: 0 },
  };

  it("puts something new into it, which is shown and heard of from then on", () => {
    const after = heard(
      { kind: "station-shown", view: { ...view, opening: "open" } },
      { kind: "counted", station: "n", counted: 4 },
      { kind: "station-turned", of: "n", opening: "later" },
    );
    expect(after?.stations.map(({ station, opening }) => `${station} ${opening}`)).toEqual([
      "k open",
      "m open",
      "n later",
    ]);
    expect(after?.stations.at(2)?.page).toEqual({ counted: 4 });
  });

  it("closes and moves what is there", () => {
    const after = heard(
      { kind: "station-turned", of: "m", opening: "shut" },
      { kind: "stations-ordered", stations: ["m", "k"] },
    );
    expect(after?.stations.map(({ station }) => station)).toEqual(["m", "k"]);
    expect(after?.stations.at(0)?.opening).toBe("shut");
  });

  it("makes a page fetch the room when it does not know what was moved", () => {
    expect(heard({ kind: "stations-ordered", stations: ["m"] })).toBeUndefined();
  });

  it("has nothing private on the way", () => {
    expect(heard({ kind: "yours-changed", station: "k", withinMillis: 0 })).toBe(room);
  });
});

const line = { seq: 13, at: 5, sentence: { key: "room.log.opened" } };

describe("a room that hears news", () => {
  it("keeps the gathering's own things right", () => {
    const next = heard(
      { kind: "people-here", here: 32 },
      { kind: "lamp-moved", lampOn: "k" },
      { kind: "log-written", line },
      { kind: "gathering-closed" },
    );
    expect(next).toMatchObject({
      here: 32,
      lampOn: "k",
      log: [line],
      gathering: { state: "closed" },
    });
    expect(next && hearAll(next, [{ kind: "lamp-moved", lampOn: null }], [])?.lampOn).toBe(null);
  });

  it("lets the station fold its own", () => {
    expect(heard({ station: "k", kind: "counted", counted: 7 })?.stations[0]?.page).toEqual({
      counted: 7,
    });
  });

  it("is not changed by hearing the same thing twice", () => {
    const news: News[] = [
      { kind: "log-written", line },
      { station: "k", kind: "counted", counted: 7 },
      { kind: "people-here", here: 5 },
    ];
    expect(heard(...news, ...news)).toEqual(heard(...news));
  });

  it("wants the whole room again after news it has never heard of", () => {
    expect(heard({ kind: "it-rained" })).toBeUndefined();
    expect(heard({ station: "k", kind: "boiled" })).toBeUndefined();
    expect(heard({ station: "nobody-knows", kind: "counted", counted: 1 })).toBeUndefined();
  });

  it("lets news of a station pass that this page cannot show", () => {
    expect(heard({ station: "m", kind: "played", song: "x" })).toEqual(room);
  });
});

class PretendSource extends EventTarget {
  readyState = 1;
  closed = false;
  close() {
    this.closed = true;
    this.readyState = 2;
  }
  tell(kind: string, data: unknown, lastEventId = "") {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data), lastEventId }));
  }
}

describe("the line to the server", () => {
  const sources: PretendSource[] = [];
  let live: Live;
  const onShut = vi.fn();
  const newest = () => sources.at(-1) ?? new PretendSource();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("EventSource", { CLOSED: 2 });
    sources.length = 0;
    onShut.mockClear();
    live = listen({
      code: "7KM4TRB",
      stations: [counter],
      luck: () => 1,
      onShut,
      open: () => {
        const source = new PretendSource();
        sources.push(source);
        return source as unknown as EventSource;
      },
    });
  });
  afterEach(() => {
    live.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("has no room until one is told, and then keeps it right", () => {
    expect(live.snapshot().room).toBeUndefined();
    newest().tell("room", room, "12");
    newest().tell("news", [{ kind: "people-here", here: 40 }], "13");
    expect(live.snapshot()).toMatchObject({ connected: true, room: { here: 40, seq: 13 } });
  });

  it("tells those who overhear after it has folded", () => {
    newest().tell("room", room);
    const said: unknown[] = [];
    live.overhear((news) => said.push([news.kind, live.snapshot().room?.here]));
    newest().tell("news", [{ kind: "people-here", here: 40 }]);
    expect(said).toEqual([["people-here", 40]]);
  });

  it("opens a fresh line when it hears the unheard-of, and keeps the old room meanwhile", () => {
    newest().tell("room", room);
    newest().tell("news", [{ kind: "it-rained" }]);
    expect(sources[0]?.closed).toBe(true);
    vi.advanceTimersByTime(500);
    expect(sources).toHaveLength(2);
    expect(live.snapshot().room?.here).toBe(31);
    newest().tell("room", { ...room, here: 50 });
    expect(live.snapshot().room?.here).toBe(50);
  });

  it("leaves a line alone that the browser mends itself", () => {
    newest().tell("room", room);
    newest().readyState = 0;
    newest().dispatchEvent(new Event("error"));
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(1);
    expect(live.snapshot().connected).toBe(false);
  });

  it("tries again, less and less often, when the door was shut", () => {
    for (let times = 0; times < 4; times += 1) {
      newest().readyState = 2;
      newest().dispatchEvent(new Event("error"));
      vi.advanceTimersByTime(500 * 2 ** times);
      expect(sources).toHaveLength(times + 2);
    }
    expect(onShut).toHaveBeenCalledTimes(4);
  });
});
