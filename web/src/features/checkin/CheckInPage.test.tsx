import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside } from "../../room/pretend.ts";
import CheckInHost from "./CheckInHost.tsx";
import CheckInPage from "./CheckInPage.tsx";
import CheckInScreen from "./CheckInScreen.tsx";
import type { CheckIn } from "./checkIn.ts";

const choosing: CheckIn = {
  when: "in",
  ownWords: true,
  open: true,
  answered: 3,
  pictures: [],
  words: [],
};
const looking: CheckIn = {
  ...choosing,
  open: false,
  answered: 6,
  pictures: [
    {
      ask: "weather",
      parts: [
        { choice: "sunny", people: 4 },
        { choice: "stormy", people: 2 },
      ],
    },
  ],
};

beforeEach(() => localStorage.clear());

function show(Part: typeof CheckInPage, page: CheckIn, answers: readonly object[] = []) {
  const inside = pretendInside({ mine: { ...mine, stations: { kettle: { answers } } } });
  const view = {
    station: "kettle",
    kind: "check-in",
    name: "The kettle",
    question: "How are you arriving today?",
    help: "Only the picture of everybody is shown.",
    opening: "open",
    page,
  } as const;
  render(
    <InsideStill inside={inside}>
      <Part view={view} />
    </InsideStill>,
  );
  return inside;
}

describe("choosing", () => {
  it("offers five kinds of weather, and not to say", () => {
    show(CheckInPage, choosing);
    const part = screen.getByRole("region", { name: "Which weather is it for you?" });
    expect(
      within(part)
        .getAllByRole("button")
        .map((button) => button.textContent),
    ).toEqual(["Sunny", "A bit cloudy", "Rainy", "Stormy", "Foggy", "I would rather not say"]);
    expect(screen.queryByRole("region", { name: "How equal did it feel?" })).toBeNull();
  });

  it("sends one tap, shows mine as pressed, and lets me choose again", async () => {
    const inside = show(CheckInPage, choosing, [{ ask: "weather", choice: "foggy" }]);
    const foggy = screen.getByRole("button", { name: "Foggy" });
    expect(foggy.getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText("You chose: Foggy.")).toBeDefined();
    await userEvent.click(foggy);
    expect(inside.sent).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "I would rather not say" }));
    expect(inside.sent).toEqual([
      { station: "kettle", kind: "answer", ask: "weather", choice: "rather-not" },
    ]);
  });

  it("asks people who leave how equal it felt, and whether they said it", async () => {
    const inside = show(CheckInPage, { ...choosing, when: "out" });
    const equal = screen.getByRole("region", { name: "How equal did it feel?" });
    await userEvent.click(within(equal).getByRole("button", { name: "Halfway" }));
    const said = screen.getByRole("region", { name: "Did you say what you came to say?" });
    await userEvent.click(within(said).getByRole("button", { name: "Partly" }));
    expect(inside.sent).toEqual([
      { station: "kettle", kind: "answer", ask: "how-equal", choice: "halfway" },
      { station: "kettle", kind: "answer", ask: "said-it", choice: "partly" },
    ]);
  });

  it("takes own words like anything else that is given, and keeps a draft", async () => {
    const inside = show(CheckInPage, choosing);
    const form = screen.getByRole("form", { name: "Or in your own words" });
    await userEvent.click(within(form).getByRole("button", { name: "Add my words" }));
    expect(within(form).getByText("Write something first, or leave it.")).toBeDefined();
    await userEvent.type(within(form).getByLabelText("Your own words"), "Tired, and glad");
    expect(localStorage.length).toBe(1);
    await userEvent.click(within(form).getByLabelText("Anyone. No name on it."));
    await userEvent.click(within(form).getByRole("button", { name: "Add my words" }));
    expect(inside.sent).toMatchObject([
      { kind: "say-words", station: "kettle", words: "Tired, and glad", permission: "share" },
    ]);
    expect(localStorage.length).toBe(0);
  });

  it("shows a picture of nobody yet", async () => {
    show(CheckInPage, choosing);
    expect(screen.getByText("3 people have chosen.")).toBeDefined();
    expect(screen.queryByRole("region", { name: "The weather here" })).toBeNull();
    expect((await axe.run(document.body)).violations).toEqual([]);
  });
});

describe("looking together", () => {
  it("CHK-1 shows how many, mixed, and nothing to choose", async () => {
    show(CheckInPage, looking, [{ ask: "weather", choice: "stormy" }]);
    const picture = screen.getByRole("region", { name: "The weather here" });
    expect(
      within(picture)
        .getAllByRole("listitem")
        .map((part) => part.textContent),
    ).toEqual(["Sunny: 4", "Stormy: 2"]);
    expect(screen.queryByRole("button", { name: "Stormy" })).toBeNull();
    expect((await axe.run(document.body)).violations).toEqual([]);
  });

  it("CHK-1 says kindly why there is no picture", () => {
    show(CheckInPage, { ...looking, pictures: [] });
    expect(screen.getByText("There is no picture. Fewer than five people chose.")).toBeDefined();
  });

  it("shows on the big screen what all may see", () => {
    show(CheckInScreen, looking);
    expect(screen.getByText("This is us, just now.")).toBeDefined();
    expect(screen.getByRole("region", { name: "The weather here" })).toBeDefined();
  });
});

describe("the host's part", () => {
  it("ends the choosing and begins it again, and shows how many, never who", async () => {
    const inside = show(CheckInHost, choosing);
    expect(screen.getByText(/3 people have chosen/)).toBeDefined();
    await userEvent.click(
      screen.getByRole("button", { name: "End choosing and show the picture" }),
    );
    expect(inside.sent).toEqual([{ kind: "look-together", station: "kettle" }]);
  });

  it("turns words over with a reason", async () => {
    const words = [{ contribution: "w1", words: "Somebody's name" }];
    const inside = show(CheckInHost, { ...looking, words });
    expect(screen.queryByText("Somebody's name")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Choose words to turn over" }));
    await userEvent.click(screen.getByRole("button", { name: "Turn this one over" }));
    await userEvent.click(screen.getByLabelText("private information about somebody"));
    await userEvent.click(screen.getByRole("button", { name: "Turn it over" }));
    expect(inside.sent).toEqual([
      { kind: "hide", contribution: "w1", reason: "private-information" },
    ]);
  });
});
