import { act, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { RoomView } from "../../room/wire.ts";
import BigScreen from "./BigScreen.tsx";

/** A line that the test speaks into. */
class Line extends EventTarget {
  static last: Line | undefined;
  static readonly CLOSED = 2;
  readyState = 1;
  constructor() {
    super();
    Line.last = this;
  }
  close() {}
  tell(kind: string, data: unknown, id = "1") {
    act(() => {
      this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data), lastEventId: id }));
    });
  }
}

const table = "the-big-table";

function room(step: string, more: Partial<RoomView> = {}): RoomView {
  return {
    seq: 1,
    now: Date.now(),
    gathering: {
      id: "g",
      code: "7KM4TRB",
      title: "Good Days",
      question: "What makes support feel right?",
      canChange: "",
      cannotChange: "",
      state: "open",
    },
    here: 31,
    stations: [
      {
        station: table,
        kind: "pinpoint",
        name: "The big table",
        question: "What makes support feel right?",
        help: "",
        opening: "open",
        page: {
          step,
          endsAt: null,
          waiting: 7,
          dotsEach: step === "dots" ? 3 : 0,
          groups: [{ group: "g1", rank: 1, name: "In the kitchen", dots: null }],
          cards:
            step === "writing"
              ? []
              : Array.from({ length: 8 }, (_, at) => ({
                  card: `c${at}`,
                  group: null,
                  rank: at,
                  words: `Card number ${at}`,
                  paint: "oat",
                })),
        },
      },
    ],
    lampOn: table,
    log: [],
    ...more,
  };
}

async function aScreen(view: RoomView) {
  render(<BigScreen />);
  await vi.waitFor(() => expect(Line.last).toBeDefined());
  Line.last?.tell("room", view);
}

beforeEach(() => {
  Line.last = undefined;
  sessionStorage.clear();
  vi.stubGlobal("EventSource", Line);
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal(
    "fetch",
    vi.fn(async (url: string) =>
      url.endsWith("/screens/session")
        ? Response.json({ code: "7KM4TRB" })
        : Response.json({}, { status: 404 }),
    ),
  );
  history.replaceState(null, "", "/screen#a-token");
});

describe("the big screen", () => {
  test("changes the token for a cookie once, and leaves no secret in the address", async () => {
    await aScreen(room("writing"));
    expect(location.hash).toBe("");
    expect(fetch).toHaveBeenCalledWith(
      "/api/screens/session",
      expect.objectContaining({ body: JSON.stringify({ screen: "a-token" }) }),
    );
  });

  test("is quiet while people write: the question and the code, no names and no numbers", async () => {
    await aScreen(room("writing"));
    expect(await screen.findByText("What makes support feel right?")).toBeDefined();
    expect(screen.getByText("7KM-4TRB")).toBeDefined();
    expect(screen.getByRole("img", { name: /QR code/ }).getAttribute("src")).toBe(
      "/api/gatherings/7KM4TRB/qr.svg",
    );
    expect(screen.queryByText(/7 cards|31/)).toBeNull();
  });

  test("shows six cards at a time, and the next ones after twelve seconds", async () => {
    await aScreen(room("turned-over"));
    expect(await screen.findByText("Card number 0")).toBeDefined();
    expect(screen.queryByText("Card number 6")).toBeNull();
    vi.useFakeTimers();
    try {
      act(() => screen.getByRole("button", { name: "Next" }).click());
      expect(screen.getByText("Card number 6")).toBeDefined();
      act(() => vi.advanceTimersByTime(12_000));
      expect(screen.getByText("Card number 0")).toBeDefined();
      act(() => screen.getByRole("button", { name: "Hold this picture" }).click());
      act(() => vi.advanceTimersByTime(60_000));
      expect(screen.getByText("Card number 0")).toBeDefined();
    } finally {
      vi.useRealTimers();
    }
  });

  test("turns only by hand where less movement is wanted", async () => {
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    await aScreen(room("turned-over"));
    expect(await screen.findByRole("button", { name: "Go on by itself" })).toBeDefined();
  });

  test("keeps its picture while the line is down, and says that it is catching up", async () => {
    await aScreen(room("turned-over"));
    await screen.findByText("Card number 0");
    act(() => {
      Line.last?.dispatchEvent(new Event("error"));
    });
    expect(screen.getByText("Catching up…")).toBeDefined();
    expect(screen.getByText("Card number 0")).toBeDefined();
  });

  test("tells nobody where the dots lie before the board closes", async () => {
    await aScreen(room("dots"));
    expect(await screen.findByText("Your dots are secret.")).toBeDefined();
    expect(screen.getByText("In the kitchen")).toBeDefined();
    expect(screen.queryByText(/^\d+ dots?$/)).toBeNull();
  });

  test("says welcome when the lamp is on nothing, and counts people only there", async () => {
    await aScreen(room("writing", { lampOn: null }));
    expect(await screen.findByText("31 people are here.")).toBeDefined();
    expect(screen.getByText("No phone? Ask for paper.")).toBeDefined();
  });

  test("can ask for phones down", async () => {
    await aScreen(room("turned-over"));
    await screen.findByText("Card number 0");
    act(() => screen.getByRole("button", { name: "Phones down" }).click());
    expect(screen.getByText("Phones down for a while. Turn to somebody.")).toBeDefined();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "What brought you here today?",
    );
    expect(screen.queryByText("Card number 0")).toBeNull();
  });

  test("shows the host’s question and a lamp while phones are down, and counts nothing", async () => {
    const question = { text: "Beth wnaeth i chi chwerthin?", lang: "cy" };
    await aScreen(room("turned-over", { phonesDown: { question } }));
    const asked = await screen.findByRole("heading", { level: 1 });
    expect(asked.textContent).toBe("Beth wnaeth i chi chwerthin?");
    expect(asked.getAttribute("lang")).toBe("cy");
    expect(screen.getByRole("main").textContent).not.toMatch(/[0-9]/);
    Line.last?.tell("news", [{ kind: "phones-turned", phonesDown: null }], "2");
    expect(await screen.findByText("Card number 0")).toBeDefined();
  });

  test("a link that does not work any more says whom to ask", async () => {
    vi.stubGlobal("fetch", async () =>
      Response.json({ type: "urn:parlour:not-found", title: "", status: 404 }, { status: 404 }),
    );
    render(<BigScreen />);
    expect(await screen.findByText("Ask a host for a new link for the big screen.")).toBeDefined();
  });
});
