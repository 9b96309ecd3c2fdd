import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { type Keys, type MyKeys, mayTake } from "../../room/keys.ts";
import { mine, pretendInside, room } from "../../room/pretend.ts";
import { AskedOfHolder } from "./AskedOfHolder.tsx";
import { TakeCopy } from "./TakeCopy.tsx";
import { TwoKeys } from "./TwoKeys.tsx";

const keys: Keys = {
  holder: "o1",
  offers: [
    { offer: "o1", name: "Mo", trusted: 3 },
    { offer: "o2", trusted: 1 },
  ],
  asks: [{ ask: "a1", reason: "For the council.", at: 1_000, answer: "waits" }],
};

const nothing: MyKeys = { holds: false, trusts: [] };

function show(
  what: React.ReactNode,
  its: Keys | undefined,
  my: MyKeys | undefined = nothing,
  badge = true,
) {
  const inside = pretendInside({
    room: its ? { ...room, keys: its } : room,
    mine: badge ? { ...mine, keys: my } : undefined,
  });
  const shown = render(<InsideStill inside={inside}>{what}</InsideStill>);
  return { ...shown, sent: inside.sent, user: userEvent.setup() };
}

describe("two keys, where the log is", () => {
  test("they say who holds the second key, how many trust whom, and never who", () => {
    show(<TwoKeys />, keys);
    expect(screen.getByText(/^Mo holds the second key\./)).toBeDefined();
    expect(screen.getByText("3 people trust them with it.")).toBeDefined();
    expect(screen.getByText("Somebody who shows no name, number 2")).toBeDefined();
    const asked = within(screen.getByRole("list", { name: "When hosts asked" }));
    expect(asked.getByText("For the council.")).toBeDefined();
    expect(asked.getByText(/Not answered yet\./)).toBeDefined();
  });

  test("nobody holds it at first, and hosts take copies alone", () => {
    show(<TwoKeys />, undefined);
    expect(screen.getByText(/^Nobody holds the second key yet/)).toBeDefined();
    expect(screen.getByText("Nobody has said yet that they can.")).toBeDefined();
  });

  test("whoever offers is asked by itself whether the name shows, and may go back", async () => {
    const { user, sent } = show(<TwoKeys />, undefined);
    await user.click(screen.getByRole("button", { name: "I can hold the second key" }));
    await user.click(screen.getByRole("button", { name: "I would rather not hold it" }));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole("button", { name: "I can hold the second key" }));
    await user.click(screen.getByRole("button", { name: "No, without my name" }));
    expect(sent).toEqual([{ kind: "offer-second-key", offer: expect.any(String), named: false }]);
  });

  test("trust is given and taken back with the same button, by its own name", async () => {
    const { user, sent } = show(<TwoKeys />, keys, { holds: false, trusts: ["o1"] });
    await user.click(
      screen.getByRole("button", { name: "I do not trust them with it any more: Mo" }),
    );
    await user.click(
      screen.getByRole("button", {
        name: "I trust them with it: Somebody who shows no name, number 2",
      }),
    );
    expect(sent).toEqual([
      { kind: "trust-no-more", offer: "o1" },
      { kind: "trust-with-key", offer: "o2" },
    ]);
  });

  test("a host without a badge reads it all, and has no say", () => {
    show(<TwoKeys />, keys, undefined, false);
    expect(screen.getByText(/^Mo holds the second key\./)).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("4 axe finds nothing", async () => {
    const { container } = show(<TwoKeys />, keys, { offer: "o1", holds: true, trusts: ["o1"] });
    expect((await axe.run(container)).violations).toEqual([]);
  });
});

describe("whoever holds the second key", () => {
  const holds: MyKeys = { offer: "o1", holds: true, trusts: [] };

  test("is told that a host asks and why, and both answers are alike", async () => {
    const { user, sent } = show(<AskedOfHolder />, keys, holds);
    expect(
      screen.getByRole("heading", { name: "A host asks for everybody’s words" }),
    ).toBeDefined();
    expect(screen.getByText("For the council.")).toBeDefined();
    const yes = screen.getByRole("button", { name: "Yes, for 24 hours" });
    const no = screen.getByRole("button", { name: "No" });
    expect(yes.className).toBe(no.className);
    await user.click(no);
    await user.click(yes);
    expect(sent).toEqual([
      { kind: "answer-ask", ask: "a1", yes: false },
      { kind: "answer-ask", ask: "a1", yes: true },
    ]);
  });

  test("can say no after a yes, for as long as it lasts", async () => {
    const said: Keys = {
      ...keys,
      asks: [{ ask: "a1", reason: "For the council.", at: 1_000, answer: "yes" }],
      openUntil: Date.now() + 60_000,
    };
    const { user, sent } = show(<AskedOfHolder />, said, holds);
    await user.click(screen.getByRole("button", { name: "No, after all" }));
    expect(sent).toEqual([{ kind: "answer-ask", ask: "a1", yes: false }]);
  });

  test("alone is asked", () => {
    const { container } = show(<AskedOfHolder />, keys);
    expect(container.textContent).toBe("");
  });
});

describe("a copy of everybody’s words", () => {
  test("is a link while nobody holds the second key, and after a yes", () => {
    show(<TakeCopy href="/x">Take it</TakeCopy>, undefined);
    expect(screen.getByRole("link", { name: "Take it" })).toBeDefined();
    expect(mayTake({ ...keys, openUntil: 10 }, 9)).toBe(true);
  });

  test("is none before the yes, nor when it is over, and says what to do", () => {
    show(<TakeCopy href="/x">Take it</TakeCopy>, keys);
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByText(/Ask for it on the host’s table\.$/)).toBeDefined();
    expect(mayTake({ ...keys, openUntil: 10 }, 10)).toBe(false);
  });
});
