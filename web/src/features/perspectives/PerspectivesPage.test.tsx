import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { type Inside, InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside } from "../../room/pretend.ts";
import type { Waiting } from "../../room/shelf.ts";
import PerspectivesPage from "./PerspectivesPage.tsx";
import type { Stance, StatementId, Window } from "./perspectives.ts";

const visits = "visits" as StatementId;
const hours = "hours" as StatementId;
const titles = "titles" as StatementId;

const page: Window = {
  ownStatements: true,
  statements: [
    { statement: visits, words: "Fifteen minute visits should stop.", fromHosts: true },
    { statement: hours, words: "Staff need regular hours.", fromHosts: true },
    { statement: titles, words: "Job titles get in the way.", fromHosts: false },
  ],
  seen: { picture: "too-early", people: 0, shared: [], groups: [], differ: [], tallies: [] },
};

function windowOf(inside: Inside) {
  const view = {
    station: "window",
    kind: "perspectives",
    name: "The window",
    question: "What do you think?",
    help: "",
    opening: "open",
    page,
  } as const;
  return (
    <InsideStill inside={inside}>
      <PerspectivesPage view={view} />
    </InsideStill>
  );
}

function asking(next: readonly StatementId[], more: Partial<Inside> = {}) {
  return pretendInside({
    mine: { ...mine, stations: { window: { answers: {}, next, sure: false } } },
    ...more,
  });
}

function sent(statement: StatementId, stance: Stance): Waiting {
  return {
    id: `${statement} ${stance}`,
    code: "7KM4TRB",
    order: 1,
    at: 1,
    command: { kind: "answer-statement", station: "window", statement, stance },
    state: "waiting",
    tried: true,
  };
}

const statementNow = (words: string) =>
  screen.getByRole("heading", { level: 2, name: `The statement: ${words}` });

describe("the window", () => {
  it("PER-1 what somebody reads stays until they have answered it, whatever comes meanwhile", async () => {
    const { rerender } = render(windowOf(asking([visits, hours])));
    statementNow("Fifteen minute visits should stop.");
    const inside = asking([titles, hours, visits]);
    rerender(windowOf(inside));
    statementNow("Fifteen minute visits should stop.");
    await userEvent.click(screen.getByRole("button", { name: /^Agree/ }));
    expect(inside.sent).toMatchObject([{ kind: "answer-statement", statement: visits }]);
  });

  it("PER-1 the next one is asked as soon as one is answered, before the room has said so", () => {
    const { rerender } = render(windowOf(asking([visits, hours])));
    rerender(windowOf(asking([visits, hours], { unheard: [sent(visits, "agree")] })));
    statementNow("Staff need regular hours.");
  });

  it("asks again what was undone", async () => {
    const { rerender } = render(windowOf(asking([visits, hours])));
    await userEvent.click(screen.getByRole("button", { name: /^Disagree/ }));
    rerender(windowOf(asking([visits, hours], { unheard: [sent(visits, "disagree")] })));
    statementNow("Staff need regular hours.");
    await userEvent.click(screen.getByRole("button", { name: "Undo that" }));
    rerender(windowOf(asking([hours, visits])));
    statementNow("Fifteen minute visits should stop.");
  });

  it("everybody can use it", async () => {
    const { container } = render(windowOf(asking([visits, hours])));
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
