import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import { type Inside, InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside, pretendServer, room } from "../../room/pretend.ts";
import FeedbackHost from "./FeedbackHost.tsx";
import FeedbackPage from "./FeedbackPage.tsx";
import type { Corner } from "./feedback.ts";

const corner: Corner = {
  given: 3,
  thoughts: [
    {
      thought: "ramp",
      beginning: { part: "p1", words: "The ramp is too steep.", by: "Mo" },
      added: [{ part: "p2", words: { text: "Ac yn y gaeaf mae'n rhewi.", lang: "cy" } }],
      carried: true,
    },
    { thought: "bell", beginning: { part: "p3", words: "Nobody hears the bell." } },
  ],
};

function cornerOf(inside: Inside, page = corner, Part = FeedbackPage) {
  const view = {
    station: "corner",
    kind: "feedback",
    name: "The letterbox",
    question: "How was it for you?",
    help: "",
    opening: "open",
    page,
  } as const;
  return (
    <InsideStill inside={inside}>
      <Part view={view} />
    </InsideStill>
  );
}

function asking(next: readonly string[]) {
  return pretendInside({ mine: { ...mine, stations: { corner: { answers: {}, next } } } });
}

beforeEach(() => localStorage.clear());

describe("the corner", () => {
  it("takes a thought, and then asks about a few of others, one after another", async () => {
    const inside = asking(["bell", "ramp"]);
    render(cornerOf(inside));
    expect(screen.queryByText("Nobody hears the bell.")).toBeNull();
    await userEvent.type(screen.getByLabelText("Your words"), "The door is heavy.");
    await userEvent.click(screen.getByRole("button", { name: "Put it in" }));
    expect(inside.sent).toMatchObject([
      { kind: "give-thought", begins: true, words: "The door is heavy.", permission: "room" },
    ]);
    await screen.findByRole("heading", { name: "What somebody else said (1 of 2)" });
    const like = screen.getByRole("group", { name: "Is it like that for you?" });
    await userEvent.click(within(like).getByLabelText("Partly"));
    expect(inside.sent[1]).toMatchObject({
      kind: "say-if-like-that",
      thought: "bell",
      like: "partly",
    });
    await userEvent.click(screen.getByRole("button", { name: "Next" }));
    expect(document.activeElement?.textContent).toBe("What somebody else said (2 of 2)");
  });

  it("POS-2 takes what is missing in a report also when everything else is over", () => {
    const closed = (asksUntil: number) => {
      const gathering = { ...room.gathering, state: "closed", report: true, asksUntil } as const;
      return pretendInside({ room: { ...room, gathering } });
    };
    const { unmount } = render(cornerOf(closed(Date.now() + 60_000)));
    expect(screen.getByRole("button", { name: "Put it in" })).toBeDefined();
    unmount();
    render(cornerOf(closed(Date.now() - 60_000)));
    expect(screen.queryByRole("button", { name: "Put it in" })).toBeNull();
  });

  it("lets somebody add to a thought, as their own part", async () => {
    const inside = asking(["bell"]);
    render(cornerOf(inside));
    await userEvent.click(screen.getByRole("button", { name: "Just read what others said" }));
    await userEvent.click(screen.getByRole("button", { name: "Add to it" }));
    await userEvent.type(screen.getByLabelText("What you want to add"), "Nor do I.");
    await userEvent.click(screen.getByRole("button", { name: "Add it" }));
    expect(inside.sent).toMatchObject([
      { kind: "give-thought", thought: "bell", begins: false, words: "Nor do I." },
    ]);
  });

  it("asks about the same ones while somebody reads, whatever the room asks next meanwhile", async () => {
    const { rerender } = render(cornerOf(asking(["bell"])));
    await userEvent.click(screen.getByRole("button", { name: "Just read what others said" }));
    rerender(cornerOf(asking(["ramp"])));
    screen.getByRole("heading", { name: "What somebody else said (1 of 1)" });
    screen.getByText("Nobody hears the bell.");
  });

  it("asks about what came since I came in", async () => {
    const { rerender } = render(cornerOf(asking([])));
    await userEvent.click(screen.getByRole("button", { name: "Just read what others said" }));
    screen.getByRole("heading", { name: "There is nothing from others just now" });
    rerender(cornerOf(asking(["bell"])));
    screen.getByText("Nobody hears the bell.");
  });

  it("shows what was taken along, and says when nobody said anything yet", async () => {
    render(cornerOf(asking([])));
    const heard = screen.getByRole("region", { name: "What we heard so far" });
    within(heard).getByText("The ramp is too steep.");
    expect(within(heard).getByText("Ac yn y gaeaf mae'n rhewi.").lang).toBe("cy");
    await userEvent.click(screen.getByRole("button", { name: "Just read what others said" }));
    screen.getByRole("heading", { name: "There is nothing from others just now" });
  });

  it("says what is missing, and gives nothing", async () => {
    const inside = asking([]);
    render(cornerOf(inside));
    await userEvent.click(screen.getByRole("button", { name: "Put it in" }));
    screen.getByText("Write something first.", { exact: false });
    await userEvent.click(screen.getByLabelText("Draw it"));
    await userEvent.click(screen.getByRole("button", { name: "Put it in" }));
    screen.getByText("The paper is still empty.");
    expect(inside.sent).toEqual([]);
  });

  it("everybody can use it", async () => {
    const { container } = render(cornerOf(asking(["bell"])));
    expect((await axe.run(container)).violations).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Just read what others said" }));
    expect((await axe.run(container)).violations).toEqual([]);
  });
});

describe("the corner's week", () => {
  const inside = asking([]);

  function pretendHosts() {
    const day = new Date(inside.room.now).toISOString().slice(0, 10);
    pretendServer({
      "GET /at/corner/hosts": {
        status: 200,
        body: {
          thoughts: [
            {
              thought: "ramp",
              asks: true,
              parts: [
                { part: { part: "p1", words: "The ramp is too steep." }, day, shared: true },
                { part: { part: "p2", words: "And icy." }, day, shared: false },
              ],
            },
            {
              thought: "turned-over",
              parts: [{ part: { part: "p5", hidden: "hate" }, day, shared: true }],
            },
            {
              thought: "old",
              parts: [
                { part: { part: "p4", words: "Long ago." }, day: "1969-01-01", shared: true },
              ],
            },
          ],
          sites: ["https://www.example.org"],
        },
      },
    });
  }

  it("shows what is new, also what is only for the people who ask, and takes a thought along", async () => {
    pretendHosts();
    const { container } = render(cornerOf(inside, corner, FeedbackHost));
    await screen.findByText("The ramp is too steep.");
    screen.getByText("And icy.");
    expect(screen.queryByText("Long ago.")).toBeNull();
    screen.getByText(/Only the people who ask see it/);
    expect(screen.getAllByRole("button", { name: /^Take along/ })).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Take along to What we heard" }));
    expect(inside.sent).toMatchObject([{ kind: "carry-thought", thought: "ramp" }]);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it("gives what to put into a page elsewhere, only for sites that are named", async () => {
    pretendHosts();
    render(cornerOf(inside, corner, FeedbackHost));
    const frame = await screen.findByLabelText("What to put into the page there");
    expect(frame).toHaveProperty("value", expect.stringContaining(`/embed/${inside.code}/corner`));
    await userEvent.type(screen.getByLabelText("Address of the site"), "https://b.example");
    await userEvent.click(screen.getByRole("button", { name: "Let it show the corner" }));
    expect(inside.sent.at(-1)).toMatchObject({ kind: "allow-site", site: "https://b.example" });
  });
});
