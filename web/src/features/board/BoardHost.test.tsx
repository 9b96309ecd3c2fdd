import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { pretendInside, room } from "../../room/pretend.ts";
import BoardHost from "./BoardHost.tsx";
import { type Board, isBoard } from "./board.ts";

const page: unknown = {
  step: "sorting",
  endsAt: null,
  waiting: 0,
  dotsEach: 0,
  groups: [{ group: "g1", rank: 1, name: null, dots: null }],
  cards: [
    { card: "c1", group: "g1", rank: 1, words: "Ask me first.", paint: "butter" },
    { card: "c2", group: null, rank: 2, words: "15 minutes is not a visit.", paint: "sky" },
  ],
};

function show() {
  const inside = pretendInside();
  const [view] = room.stations;
  if (!view || !isBoard(page)) throw new Error("The story needs a board.");
  const board: Board = page;
  render(
    <InsideStill inside={inside}>
      <BoardHost view={{ ...view, page: board }} />
    </InsideStill>,
  );
  return inside;
}

describe("the host's part of a board", () => {
  it("says where the board is, and how many, never who", () => {
    show();
    const steps = screen.getByRole("list", { name: "Steps of the board" });
    expect(within(steps).getByText("Sorting").closest("li")?.getAttribute("aria-current")).toBe(
      "step",
    );
    const going = screen.getByRole("region", { name: "How it is going" });
    expect(going.textContent).toContain("2 cards lie on the board. There is 1 group.");
    expect(going.textContent).toContain("1 card is on its own. It can stay there.");
    expect(screen.queryByText("Ask me first.")).toBeNull();
  });

  it("goes on, goes back, and gives more time", async () => {
    const inside = show();
    await userEvent.click(screen.getByRole("button", { name: "Go on to dots" }));
    await userEvent.click(screen.getByRole("button", { name: "Back to turned over" }));
    await userEvent.click(screen.getByRole("button", { name: "5 minutes longer" }));
    expect(inside.sent).toEqual([
      { kind: "move-on", step: "dots", station: "table" },
      { kind: "move-on", step: "turned-over", station: "table" },
      { kind: "extend", seconds: 300, station: "table" },
    ]);
  });

  it("does not turn a card over without a reason", async () => {
    const inside = show();
    await userEvent.click(screen.getByRole("button", { name: "Choose a card" }));
    await userEvent.click(
      screen.getAllByRole("button", { name: "Turn this one over" })[0] ?? document.body,
    );
    const yes = screen.getByRole("button", { name: "Turn it over" });
    expect(yes).toHaveProperty("disabled", true);
    await userEvent.click(screen.getByLabelText("private information about somebody"));
    await userEvent.click(yes);
    expect(inside.sent).toEqual([
      { kind: "hide", contribution: "c1", reason: "private-information" },
    ]);
  });
});
