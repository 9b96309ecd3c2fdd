import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, test } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside, room } from "../../room/pretend.ts";
import { aStation, type OpenThing } from "../../room/station.tsx";
import MyThings from "./MyThings.tsx";
import WhereItWent from "./WhereItWent.tsx";

function Nothing() {
  return null;
}

/** A station on whose page these things lie open. */
function aPlace(kind: string, things: readonly OpenThing[]) {
  return aStation({
    kind,
    drawing: "table",
    usual: () => ({ about: "", name: "", question: "", help: "" }),
    isPage: (what): what is object => typeof what === "object",
    isNews: (what): what is never => what === null,
    hear: (page) => page,
    open: () => things,
    Page: Nothing,
  });
}

const card: OpenThing = {
  contribution: "c1",
  words: "Not being asked the same thing by five people.",
};
const sentence: OpenThing = {
  contribution: "i1",
  words: "Forms ask about bodies and problems.",
  is: "insight",
  from: ["c1", "c2"],
  stands: "From 2 things people made.",
};
const promise: OpenThing = {
  contribution: "p1",
  words: "We will take three questions off the yearly form.",
  is: "promise",
  from: ["i1"],
  stands: "Kept.",
};
const change: OpenThing = {
  contribution: "x1",
  words: "Three questions are gone.",
  is: "change",
  from: ["p1"],
};

function standing(...made: readonly OpenThing[]) {
  const places = [
    aPlace("pinpoint", [card, { contribution: "c2", words: "I am not a body." }]),
    aPlace(
      "insights",
      made.filter(({ is }) => is === "insight"),
    ),
    aPlace(
      "handdrawn",
      made.filter(({ is }) => is === "drawn"),
    ),
    aPlace(
      "promises",
      made.filter(({ is }) => is === "promise" || is === "change"),
    ),
  ];
  return pretendInside({
    stations: places,
    room: {
      ...room,
      stations: places.map(({ kind }) => ({
        station: kind,
        kind,
        name: kind === "pinpoint" ? "The big table" : kind,
        question: "",
        help: "",
        opening: "open",
        page: {},
      })),
    },
    mine: {
      ...mine,
      things: [
        {
          contribution: "c1",
          station: "pinpoint",
          kind: "card",
          words: card.words,
          permission: "share",
          state: "on-the-board",
          at: 1,
        },
      ] as never,
    },
  });
}

describe("where did my words go?", () => {
  test("what was drawn from it on a poster is there, and the way to it", () => {
    const drawn: OpenThing = {
      contribution: "d1",
      words: "Five clocks.",
      is: "drawn",
      from: ["c1"],
    };
    const other: OpenThing = { contribution: "d2", words: "A cat.", is: "drawn", from: ["c2"] };
    render(
      <InsideStill inside={standing(sentence, drawn, other)}>
        <WhereItWent thing="c1" />
      </InsideStill>,
    );
    const step = screen.getByRole("heading", { name: "On a poster, drawn by hand" }).closest("li");
    const there = within(step as HTMLElement);
    expect(there.getByText("Five clocks.")).toBeDefined();
    expect(there.queryByText("A cat.")).toBeNull();
    expect(there.getByRole("link").getAttribute("href")).toBe("/g/7KM4TRB/at/handdrawn");
  });

  test("from a card up to a change, one step after another", () => {
    render(
      <InsideStill inside={standing(sentence, promise, change)}>
        <WhereItWent thing="c1" />
      </InsideStill>,
    );
    const steps = screen
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(steps).toEqual(["What you gave", "What we heard", "So we will…", "What changed"]);
    for (const words of [sentence.words, promise.words, change.words, "Kept."]) {
      expect(screen.getByText(String(words))).toBeDefined();
    }
  });

  test("and from a change down to a card", async () => {
    const user = userEvent.setup();
    const { container } = render(
      <InsideStill inside={standing(sentence, promise, change)}>
        <WhereItWent thing="c1" />
      </InsideStill>,
    );
    const last = within(container.querySelector(".went > li:last-child") as HTMLElement);
    await user.click(last.getByText("What it comes from: 1 thing"));
    await user.click((await last.findAllByText("What it comes from: 1 thing"))[1] as HTMLElement);
    await user.click(await last.findByText("What it comes from: 2 things"));
    expect(await last.findByText("I am not a body.")).toBeDefined();
  });

  test("what nobody has used yet says so, and nothing is promised for it", () => {
    render(
      <InsideStill inside={standing()}>
        <WhereItWent thing="c1" />
      </InsideStill>,
    );
    expect(screen.getByText(/Not used yet/)).toBeDefined();
    expect(screen.getByText("Nobody has promised anything yet.")).toBeDefined();
  });

  test("each of my things leads there", () => {
    const { unmount } = render(
      <InsideStill inside={standing(sentence)}>
        <MyThings onBadges={() => {}} />
      </InsideStill>,
    );
    expect(screen.getByText("It is in 1 sentence of what we heard.")).toBeDefined();
    const link = screen.getByRole("link", { name: "Where did my words go?" });
    expect(link.getAttribute("href")).toBe("/g/7KM4TRB/things/c1");
    unmount();
    render(
      <InsideStill inside={standing()}>
        <MyThings onBadges={() => {}} />
      </InsideStill>,
    );
    expect(screen.getByText("Not used yet.")).toBeDefined();
  });

  describe("news since last time", () => {
    beforeEach(() => localStorage.clear());

    function look(...made: readonly OpenThing[]) {
      const inside = standing(...made);
      const shown = render(
        <InsideStill inside={inside}>
          <WhereItWent thing="c1" />
        </InsideStill>,
      );
      const said = shown.container.querySelector(".note")?.textContent ?? "";
      const marked = shown.queryAllByText("New").length;
      shown.unmount();
      return { said, marked };
    }

    function myThings(...made: readonly OpenThing[]) {
      const inside = standing(...made);
      const shown = render(
        <InsideStill inside={inside}>
          <MyThings onBadges={() => {}} />
        </InsideStill>,
      );
      return shown;
    }

    test("comes first, from what changed down, and is old once it was looked at", () => {
      const { unmount } = myThings(sentence, promise, change);
      const news = screen.getByRole("region", { name: "News since last time" });
      const first = screen.getAllByRole("heading", { level: 2 })[0];
      expect(first?.textContent).toBe("News since last time");
      expect([...news.querySelectorAll("p")].map((said) => said.textContent)).toEqual([
        card.words,
        "Something changed because of it.",
        "Something was promised because of it.",
        "It is in a sentence of what we heard.",
      ]);
      unmount();
      expect(look(sentence, promise, change).marked).toBe(3);
      expect(look(sentence, promise, change)).toEqual({ said: "", marked: 0 });
      myThings(sentence, promise, change);
      expect(screen.queryByRole("region", { name: "News since last time" })).toBeNull();
    });

    test("a promise that stands differently is news; one more answer to a sentence is not", () => {
      look(sentence, { ...promise, stands: "On the way." });
      const answered = { ...sentence, stands: "From 2 things people made. 1 has answered." };
      expect(look(answered, { ...promise, stands: "On the way." }).marked).toBe(0);
      expect(look(answered, promise)).toEqual({
        said: expect.stringContaining("A promise that comes from it stands differently now."),
        marked: 1,
      });
    });

    test("what was taken back is said once, without saying what it was", () => {
      look(sentence);
      const gone = look();
      expect(gone.said).toContain("Something that came from it is not there any more.");
      expect(look().said).toBe("");
    });

    test("none of anybody's words is kept on this phone for it", () => {
      look(sentence, { ...promise, stands: "Late. Why: The bus did not come." });
      const kept = JSON.stringify({ ...localStorage });
      expect(kept).toContain("p1");
      expect(kept).not.toMatch(/bus|Late|three questions|bodies/);
    });
  });

  test("4 axe finds nothing", async () => {
    const { container } = render(
      <InsideStill inside={standing(sentence, promise, change)}>
        <WhereItWent thing="c1" />
      </InsideStill>,
    );
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
