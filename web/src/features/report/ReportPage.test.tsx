import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { pretendServer } from "../../room/pretend.ts";
import ReportPage from "./ReportPage.tsx";
import { isOneSided, type Report } from "./report.ts";

const report: Report = {
  edition: 2,
  lost: 1,
  out: true,
  now: Date.UTC(2026, 7, 1, 12),
  title: "Good Days at Millbrook Hall",
  question: "What makes support feel right?",
  counts: {
    given: 60,
    stayHere: 3,
    notUsed: 14,
    takenBack: 1,
    people: 25,
    peopleInIt: 12,
    raised: 2,
    settled: 1,
    promises: { kept: 1, onTheWay: 0, late: 2, broken: 0 },
  },
  things: [
    {
      contribution: "i1",
      at: "What we heard",
      is: "insight",
      words: "Forms ask about bodies and problems.",
      from: ["c1", "c2"],
      stands: [
        { key: "insights.from", values: { n: 2 } },
        { key: "insights.right", values: { n: 12 } },
        { key: "insights.sung-by", values: { n: 3 } },
      ],
    },
    {
      contribution: "p1",
      at: "The calendar",
      is: "promise",
      words: "We will take three questions off the yearly form.",
      from: ["i1"],
      stands: [{ key: "promises.report.stands", values: { state: "kept", by: "2026-07-31" } }],
    },
    { contribution: "x1", at: "The calendar", is: "change", words: "They are gone.", from: ["p1"] },
    { contribution: "c1", at: "The big table", words: "I am not a body." },
    { contribution: "c2", at: "The big table", words: { text: "Nid corff ydw i.", lang: "cy" } },
  ],
  lookingBack: [
    {
      contribution: "l1",
      at: "The bench",
      words: "I talked too much in the morning.",
      stands: [{ key: "lookingback.as-host" }],
    },
    { contribution: "l2", at: "The bench", words: "I go home happy.", by: "Mo" },
  ],
};

const drawn = [
  {
    contribution: "d1",
    described: "A hill, drawn by us.",
    picture: { width: 1200, height: 900 },
    parts: [
      {
        contribution: "d2",
        words: "A body with a big cross.",
        left: 0,
        top: 0,
        width: 400,
        height: 300,
        from: ["c1"],
      },
      { contribution: "d3", words: "A border.", left: 0, top: 800, width: 1000, height: 200 },
    ],
  },
];

async function open(body: unknown = report, status = 200) {
  pretendServer({ "GET /report": { status, body } });
  const shown = render(<ReportPage code="7KM4TRB" />);
  await screen.findByRole("heading", { level: 1 });
  return { ...shown, user: userEvent.setup() };
}

describe("the report", () => {
  test("ARR_3 a host’s reflection stands in it among all others, and says that a host looks back", async () => {
    await open();
    const said = within(screen.getByRole("region", { name: "Looking back" })).getAllByRole(
      "listitem",
    );
    expect(said.map(({ textContent }) => textContent)).toEqual([
      "I talked too much in the morning.A host looks back",
      "I go home happy.Mo",
    ]);
    for (const one of said) expect(one.querySelector("q")).not.toBeNull();
  });

  test("without anybody who looks back there is nothing to say about it", async () => {
    const { lookingBack: _none, ...rest } = report;
    await open(rest);
    expect(screen.queryByText("Looking back")).toBeNull();
  });

  test("what is nearest to people’s lives comes first, and each says how it stands", async () => {
    await open();
    const parts = screen
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent);
    expect(parts).toEqual([
      "What changed",
      "So we will…",
      "What we heard",
      "Looking back",
      "Not in this picture",
      "Take it home",
      "Is something wrong? Do you want your words back?",
    ]);
    expect(screen.getByText("Kept. By 31 July 2026.")).toBeDefined();
    expect(
      screen.getByText(/From 2 things people made. 12 said “that’s right”/),
      "what a newer server says is left out",
    ).toBeDefined();
  });

  test("from a change down to the exact words, by keys alone", async () => {
    const { user } = await open();
    const changed = within(screen.getByRole("region", { name: "What changed" }));
    for (const left of ["They are gone.", "We will take", "Forms ask"]) {
      const summaries = await changed.findAllByText(/^What it comes from/);
      const last = summaries.at(-1) as HTMLElement;
      last.focus();
      await user.click(last);
      expect(changed.getAllByText(new RegExp(left)).length).toBeGreaterThan(0);
    }
    expect(await changed.findByText("I am not a body.")).toBeDefined();
    expect(changed.getByText("Nid corff ydw i.").getAttribute("lang")).toBe("cy");
  });

  test("its number, what was taken back, and whose words are in it stand on top", async () => {
    await open();
    expect(screen.getByText(/^Edition 2. It is as things stand on/)).toBeDefined();
    expect(screen.getByText("1 thing was taken back since the first edition.")).toBeDefined();
    expect(screen.getByText("Words of 12 of 25 people are in it.")).toBeDefined();
    expect(screen.getByText(/Who is missing\?$/)).toBeDefined();
    expect(screen.getByText("1 promise is kept. 2 are late.")).toBeDefined();
    expect(
      screen.getByText("2 times somebody said “that is not what I meant”. 1 is settled."),
    ).toBeDefined();
  });

  test("it warns when fewer than six of ten people have words in it", () => {
    const counts = { ...report.counts, people: 10 };
    expect(isOneSided({ ...counts, peopleInIt: 5 })).toBe(true);
    expect(isOneSided({ ...counts, peopleInIt: 6 })).toBe(false);
  });

  test("a few people are not counted", async () => {
    const { people: _people, peopleInIt: _in, ...few } = report.counts;
    await open({ ...report, counts: few });
    expect(screen.getByText("Words of a few people are in it.")).toBeDefined();
  });

  test("what people drew together hangs there, with its name", async () => {
    const strokes = btoa(String.fromCharCode(0, 1, 1, 2, 100, 100, 20, 20));
    await open({ ...report, hangs: [{ name: "Captain", layers: [strokes, strokes] }] });
    const hung = within(screen.getByRole("region", { name: "Drawn together" }));
    const drawn = hung.getByRole("img", { name: "Drawn by 2 people together." });
    expect(drawn.querySelectorAll("path")).toHaveLength(2);
    expect(hung.getByText("Captain")).toBeDefined();
  });

  test("POS-1 POS-3 a poster drawn by hand hangs there: the whole, then its parts down to the exact words", async () => {
    const { user, container } = await open({ ...report, drawn });
    const hung = within(screen.getByRole("region", { name: "The poster, drawn by hand" }));
    const picture = hung.getByRole("img", { name: "A hill, drawn by us." });
    expect(picture.getAttribute("src")).toBe("/api/gatherings/7KM4TRB/report/pictures/d1");
    const [first, second] = hung.getAllByRole("listitem");
    expect(picture.compareDocumentPosition(first as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(within(second as HTMLElement).getByText(/comes from no words/)).toBeDefined();
    await user.click(hung.getByText("From 1 thing people made"));
    expect(await hung.findByText("I am not a body.")).toBeDefined();
    const [show] = hung.getAllByRole("button", { name: "Show me where" });
    (show as HTMLElement).focus();
    await user.keyboard("{Enter}");
    expect(container.querySelectorAll(".drawn-frame.pointed")).toHaveLength(1);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  test("POS-2 for fourteen days people can say what is missing", async () => {
    await open({ ...report, missing: { at: "box", until: Date.UTC(2026, 7, 15, 12) } });
    expect(screen.getByText("We ask until 15 August.")).toBeDefined();
    expect(screen.getByRole("link", { name: "Say what is missing" }).getAttribute("href")).toBe(
      "/g/7KM4TRB/at/box",
    );
  });

  test("before it is published there is none, and the way back", async () => {
    await open({}, 404);
    expect(screen.getByText("There is no report yet.")).toBeDefined();
    expect(screen.getByRole("link", { name: "The doorstep" })).toBeDefined();
  });

  test("everybody takes the tables, or reads why they are not to be had now", async () => {
    URL.createObjectURL = () => "blob:tables";
    const { user } = await open();
    const tooFast = { type: "urn:parlour:too-fast", title: "One breath", status: 429 };
    pretendServer({ "GET /data.zip": { status: 429, body: tooFast } });
    const kept: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      kept.push(this.download);
    });
    const take = screen.getByRole("button", { name: "Take the data: tables for a spreadsheet" });
    await user.click(take);
    expect((await screen.findByRole("alert")).textContent).toBe(
      "That was a lot at once. Nothing is lost. Try again in a moment.",
    );
    const asked = pretendServer({ "GET /data.zip": { status: 200, body: {} } });
    await user.click(take);
    await vi.waitFor(() => expect(kept).toEqual(["parlour-tables.zip"]));
    expect(asked.map(({ path }) => path)).toEqual(["/data.zip"]);
    expect(screen.queryByRole("alert")).toBeNull();
    click.mockRestore();
  });

  test("everybody can follow it in a feed reader", async () => {
    await open();
    const link = screen.getByRole("link", { name: "Follow it in a feed reader" });
    expect(link.getAttribute("href")).toBe("/api/gatherings/7KM4TRB/report/feed");
  });

  test("4 axe finds nothing", async () => {
    const { container } = await open();
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
