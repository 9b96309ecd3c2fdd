import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, test } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { pretendInside, pretendServer } from "../../room/pretend.ts";
import EarlierPage from "./EarlierPage.tsx";
import TourPage from "./TourPage.tsx";
import type { Earlier, Tour } from "./tour.ts";

const tour: Tour = {
  code: "T5RPKMW",
  name: "Good Days on the road",
  question: "What makes support feel right?",
  stops: [
    { title: "Fernley Library", whenAndWhere: "Two weeks ago", report: "FRNHBRY" },
    { title: "Millbrook Hall", report: "7KM4TRB" },
    { title: "Kestrel Farm" },
  ],
  heard: [
    {
      sentences: [
        {
          sentence: "i1",
          words: "A good day has people in it who know us.",
          from: [{ contribution: "c1", words: "Pat comes on Tuesdays." }],
          report: "FRNHBRY",
        },
        {
          sentence: "i2",
          words: "The same few faces matter.",
          from: [{ contribution: "c2", words: "Not a new face every week." }],
          report: "7KM4TRB",
        },
      ],
      at: [0, 1],
    },
    {
      sentences: [{ sentence: "i3", words: "The bus comes too late.", from: [] }],
      at: [],
      others: true,
    },
  ],
};

/** As its host reads it. */
const hosted: Tour = {
  ...tour,
  host: true,
  heard: tour.heard.map((alike, n) => ({
    ...alike,
    sentences: alike.sentences.map((one, m) => ({ ...one, stop: `stop-${n}-${m}` })),
  })),
};

async function open(body: unknown = tour, status = 200) {
  const asked = pretendServer({
    "GET /tours/T5RPKMW": { status, body },
    "POST /tours/T5RPKMW/together": { status: 204 },
    "POST /tours/T5RPKMW/apart": { status: 204 },
  });
  const shown = render(<TourPage code="T5RPKMW" />);
  await screen.findByRole("heading", { level: 1 });
  return { ...shown, asked, user: userEvent.setup() };
}

describe("a tour", () => {
  test("TOU-1 the one question stands on top", async () => {
    await open();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain(tour.question);
  });

  test("TOU-3 places stand in the order of travelling, and beside none stands a number", async () => {
    await open();
    const road = screen.getByRole("region", { name: "Where we went" });
    const places = within(road).getAllByRole("heading", { level: 3 });
    expect(places.map(({ textContent }) => textContent)).toEqual([
      "Fernley Library",
      "Millbrook Hall",
      "Kestrel Farm",
    ]);
    expect(road.textContent).not.toMatch(/\d/);
  });

  test("TOU-4 each sentence says where it was heard, and small places stand without a name", async () => {
    await open();
    const heard = within(screen.getByRole("region", { name: "What we heard on the way" }));
    const [both, small] = heard.getAllByText(/^Heard at/);
    expect(both?.textContent).toBe("Heard at Fernley Library and Millbrook Hall.");
    expect(small?.textContent).toBe("Heard at other stops.");
    expect(screen.getByText(/we do not name the place/)).toBeDefined();
    expect(
      heard.getByRole("link", { name: "Millbrook Hall" }).getAttribute("href"),
      "into the report, down to the exact words",
    ).toBe("/g/7KM4TRB/report");
  });

  test("TOU-4 a sentence opens down to the words it comes from", async () => {
    const { user } = await open();
    await user.click(screen.getAllByText(/^What it comes from/)[0] as HTMLElement);
    expect(await screen.findByText("Pat comes on Tuesdays.")).toBeDefined();
  });

  test("TOU-4 what waits is said", async () => {
    await open({ ...tour, heard: [], waits: true });
    expect(screen.getByText(/waits for more stops/)).toBeDefined();
  });

  test("TOU-4 only hosts put sentences together", async () => {
    await open();
    expect(screen.queryByRole("button", { name: "Another stop said the same" })).toBeNull();
  });

  test("TOU-4 hosts put sentences together by keys alone, and it is said", async () => {
    const { user, asked } = await open(hosted);
    const same = screen.getAllByRole("button", { name: "Another stop said the same" });
    same[2]?.focus();
    await user.keyboard("{Enter}");
    expect(screen.getByText(/^Now choose the sentence/)).toBeDefined();
    await user.click(
      screen.getAllByRole("button", { name: "This one says the same" })[1] as HTMLElement,
    );
    expect(asked.find(({ method }) => method === "POST")?.body).toEqual({
      one: { stop: "stop-1-0", sentence: "i3" },
      other: { stop: "stop-0-1", sentence: "i2" },
    });
  });

  test("TOU-4 a host lets a sentence stand alone again", async () => {
    const { user, asked } = await open(hosted);
    await user.click(
      screen.getAllByRole("button", { name: "Let it stand alone" })[1] as HTMLElement,
    );
    expect(asked.find(({ method }) => method === "POST")?.body).toEqual({
      stop: "stop-0-1",
      sentence: "i2",
    });
  });

  test("a code that opens nothing says so", async () => {
    await open({}, 404);
    expect(screen.getByText("There is no tour with that code.")).toBeDefined();
  });

  test.each(["day", "evening"])("4 axe finds nothing, by %s", async (look) => {
    document.documentElement.dataset.look = look;
    const { container } = await open(hosted);
    expect((await axe.run(container)).violations).toEqual([]);
    delete document.documentElement.dataset.look;
  });
});

const earlier: Earlier = {
  tour: "T5RPKMW",
  given: true,
  stops: [
    {
      title: "Fernley Library",
      whenAndWhere: "Two weeks ago",
      heard: [{ sentence: "i1", words: "We come and go when we want to.", from: [] }],
      given: [{ contribution: "c1", words: "My own front door key." }],
    },
    { heard: [], given: [{ contribution: "c2", words: "The bus comes too late." }] },
  ],
};

async function openEarlier(body: unknown) {
  const asked = pretendServer({ "GET /earlier-stops": { status: 200, body } });
  const shown = render(
    <InsideStill inside={pretendInside()}>
      <EarlierPage />
    </InsideStill>,
  );
  await screen.findByRole("heading", { level: 1 });
  return { ...shown, asked };
}

describe("what earlier stops said", () => {
  beforeEach(() => localStorage.clear());

  test("TOU-2 before giving something of one’s own there is one sentence why not yet", async () => {
    await openEarlier({ tour: "T5RPKMW", given: false, stops: [] });
    expect(screen.getByText(/^Add something of your own first/)).toBeDefined();
    expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
  });

  test("TOU-2 afterwards their words are there, and the badge that speaks is named", async () => {
    const { asked } = await openEarlier(earlier);
    expect(screen.getByRole("heading", { level: 2, name: "Fernley Library" })).toBeDefined();
    expect(screen.getByText("My own front door key.")).toBeDefined();
    expect(screen.getByRole("heading", { level: 2, name: "Other stops" })).toBeDefined();
    expect(asked.at(-1)?.path).toBe("/earlier-stops?badge=mags");
  });

  test("4 axe finds nothing", async () => {
    const { container } = await openEarlier(earlier);
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
