import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside } from "../../room/pretend.ts";
import type { StationView } from "../../room/wire.ts";
import ListeningHost from "./ListeningHost.tsx";
import ListeningPage from "./ListeningPage.tsx";
import ListeningScreen from "./ListeningScreen.tsx";
import { type Chairs, type Circle, type CircleId, fullness } from "./listening.ts";

const id = (name: string) => name as CircleId;
const speaking: Circle = {
  circle: id("lamp"),
  number: 1,
  chairs: [1, 2, 3],
  phase: "speaking",
  turn: 4,
  speaking: 2,
  began: 1_000_000,
  endsAt: 1_120_000,
};
const sitting: Circle = {
  circle: id("lamp"),
  number: 1,
  chairs: [1, 2, 3],
  phase: "sitting-down",
  turn: 0,
};
const chairs = (circle: Circle): Chairs => ({ minutesEach: 2, circles: [circle], cards: [] });

const viewOf = (page: Chairs): StationView<Chairs> => ({
  station: "chairs",
  kind: "listening",
  name: "Two chairs",
  question: "What do you want people here to understand?",
  help: "",
  opening: "open",
  page,
});

function show(page: Chairs, own: Readonly<Record<string, unknown>> = {}) {
  const inside = pretendInside({ mine: { ...mine, stations: { chairs: own } } });
  render(
    <InsideStill inside={inside}>
      <ListeningPage view={viewOf(page)} />
    </InsideStill>,
  );
  return inside;
}

const sits = (chair: number, more = {}) => ({
  circle: "lamp",
  chair,
  twice: false,
  mayAdd: false,
  ...more,
});

describe("the listening round", () => {
  it("takes a chair in a circle, or opens a new one", async () => {
    const inside = show(chairs(sitting));
    expect(screen.getByText(/about 2 minutes/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Sit down in circle 1" }));
    await userEvent.click(screen.getByRole("button", { name: "Open a new circle" }));
    expect(inside.sent[0]).toEqual({ station: "chairs", kind: "sit-down", circle: "lamp" });
    expect(inside.sent[1]).toMatchObject({ kind: "open-circle" });
  });

  it("is begun by anybody who sits there", async () => {
    const inside = show(chairs(sitting), sits(3));
    await userEvent.click(screen.getByRole("button", { name: "Begin the round" }));
    expect(inside.sent).toEqual([{ station: "chairs", kind: "begin-round", circle: "lamp" }]);
  });

  it("LIS-1 gives more time at a tap, to whoever speaks, and asks nothing", async () => {
    const inside = show(chairs(speaking), sits(2));
    await userEvent.click(screen.getByRole("button", { name: "I need longer" }));
    expect(inside.sent).toEqual([
      { station: "chairs", kind: "need-longer", circle: "lamp", turn: 4 },
    ]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("LIS-1 lets somebody say privately that they need twice the time", async () => {
    const inside = show(chairs(sitting), sits(3));
    await userEvent.click(screen.getByRole("checkbox", { name: "Give me twice the time" }));
    expect(inside.sent).toEqual([{ station: "chairs", kind: "ask-for-twice", twice: true }]);
    expect(screen.getByText("Nobody else can see this. You need not say why.")).toBeDefined();
  });

  it("LIS-2 says that silence is a turn, and takes a pass", async () => {
    const inside = show(chairs(speaking), sits(2));
    expect(screen.getByText("You can be silent. That is your turn too.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Not now. Ask me at the end." }));
    await userEvent.click(screen.getByRole("button", { name: "I have finished" }));
    expect(inside.sent.map(({ kind }) => kind)).toEqual(["pass-turn", "end-turn"]);
  });

  it("LIS-2 gives whoever listens nothing to press but that somebody has left", () => {
    show(chairs(speaking), sits(1));
    expect(screen.getByText("Listen. Somebody else has their turn.")).toBeDefined();
    expect(screen.queryByRole("button", { name: "I have finished" })).toBeNull();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("LIS-3 takes one card afterwards, and none before", async () => {
    const inside = show(chairs({ ...sitting, phase: "over" }), sits(1, { mayAdd: true }));
    await userEvent.type(screen.getByRole("textbox"), "Wait for me.");
    await userEvent.click(screen.getByRole("button", { name: "Put it with the others" }));
    expect(inside.sent[0]).toMatchObject({
      kind: "add-card",
      words: "Wait for me.",
      permission: "room",
    });
  });

  it("LIS-4 shows the time as a lamp that fills: no numbers, no sound", () => {
    show(chairs(speaking), sits(2));
    const turn = document.querySelector(".turn");
    expect(turn?.querySelector(".filling")).not.toBeNull();
    expect(turn?.textContent).not.toMatch(/\d/);
    expect(document.querySelector("audio")).toBeNull();
    expect(fullness(speaking, 1_000_000)).toBe(0);
    expect(fullness(speaking, 1_060_000)).toBe(0.5);
    expect(fullness(speaking, 9_000_000)).toBe(1);
    expect(fullness(sitting, 1_000_000)).toBeUndefined();
  });

  it("says to the host how many circles there are, and never who needs time", async () => {
    const inside = pretendInside();
    render(
      <InsideStill inside={inside}>
        <ListeningHost view={viewOf(chairs(sitting))} />
      </InsideStill>,
    );
    expect(screen.getByText("There is 1 circle.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Begin where enough people sit" }));
    expect(inside.sent).toEqual([{ kind: "begin-everywhere", station: "chairs" }]);
  });

  it("shows a quiet lamp and the question on the big screen", () => {
    render(<ListeningScreen view={viewOf(chairs(speaking))} />);
    expect(
      screen.getByRole("heading", { name: "What do you want people here to understand?" }),
    ).toBeDefined();
    expect(document.querySelector(".filling")).not.toBeNull();
  });
});

describe("LIS-3 nothing is recorded, ever", () => {
  const sources: Readonly<Record<string, string>> = import.meta.glob(
    ["./*.{ts,tsx}", "!./*.test.tsx"],
    { query: "?raw", import: "default", eager: true },
  );
  const built: Readonly<Record<string, string>> = import.meta.glob(
    "../../../dist/assets/Listening*.js",
    { query: "?raw", import: "default", eager: true },
  );
  const ears =
    /getUserMedia|mediaDevices|MediaRecorder|MediaStream|AudioContext|AudioWorklet|SpeechRecognition|speechSynthesis|SpeechSynthesis|new Audio|<audio|VoiceRecorder|ReadAloud|furniture\/voice/i;

  it.each(Object.entries(sources))("by %s", (_, source) => {
    expect(source).not.toMatch(ears);
  });

  it("by the built page, where it is built", () => {
    expect(Object.keys(sources).length).toBeGreaterThanOrEqual(6);
    for (const source of Object.values(built)) expect(source).not.toMatch(ears);
  });
});
