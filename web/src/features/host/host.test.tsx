import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fileKind } from "../../room/hosts.ts";
import { InsideStill } from "../../room/inside.tsx";
import { doorstep, pretendInside, pretendServer, room } from "../../room/pretend.ts";
import type { RoomView } from "../../room/wire.ts";
import { stations } from "../../stations.ts";
import { BringIn } from "./BringIn.tsx";
import HostDoor from "./HostDoor.tsx";
import HostTable from "./HostTable.tsx";
import { NewGatheringForm } from "./NewGatheringForm.tsx";

function aboutOf(kind: string): string {
  return stations.find((one) => one.kind === kind)?.usual().about ?? "";
}

const host = {
  "GET /hosts/me": {
    status: 200,
    body: {
      host: true,
      gatherings: [{ id: "g", code: "7KM4TRB", title: "Good Days", state: "open" }],
    },
  },
};

beforeEach(() => history.replaceState(null, "", "/host"));

describe("the hosts' door", () => {
  it("takes the code out of the address, and shows the host's gatherings", async () => {
    history.replaceState(null, "", "/host#once-only");
    const asked = pretendServer({ "POST /hosts/session": { status: 204 }, ...host });
    render(<HostDoor />);
    expect(await screen.findByRole("link", { name: "Good Days" })).toBeDefined();
    expect(asked[0]).toEqual({
      method: "POST",
      path: "/hosts/session",
      body: { code: "once-only" },
    });
    expect(location.hash).toBe("");
  });

  it("shows a gathering that is put aside, by its code, and says what to do", async () => {
    history.replaceState(null, "", "/host");
    const aside = { id: "h", code: "8BCDFGH", state: "put-aside" };
    pretendServer({
      "GET /hosts/me": { status: 200, body: { host: true, gatherings: [aside] } },
    });
    render(<HostDoor />);
    const row = (await screen.findByText("8BC-DFGH")).closest("li");
    expect(row?.textContent).toContain("Ask whoever runs Parlour here.");
  });

  it("says what to do when the link has been used", async () => {
    history.replaceState(null, "", "/host#used");
    pretendServer({});
    render(<HostDoor />);
    expect((await screen.findByRole("alert")).textContent).toContain("That link has been used");
  });
});

describe("phones down, at the host’s table", () => {
  function table(change: Partial<typeof room> = {}) {
    pretendServer(host);
    const inside = pretendInside({ room: { ...room, ...change } });
    render(
      <InsideStill inside={inside}>
        <HostTable />
      </InsideStill>,
    );
    return inside;
  }

  it("asks the host’s question, or the usual one when nothing is written", async () => {
    const { sent } = table();
    const field = await screen.findByLabelText("What can people talk about?");
    await userEvent.click(screen.getByRole("button", { name: "Ask for phones down" }));
    await userEvent.type(field, "What made you laugh?");
    await userEvent.click(screen.getByRole("button", { name: "Ask for phones down" }));
    expect(sent).toEqual([
      { kind: "put-phones-down" },
      { kind: "put-phones-down", question: "What made you laugh?" },
    ]);
  });

  it("never cuts a question that is too long", async () => {
    const { sent } = table();
    const field = await screen.findByLabelText("What can people talk about?");
    await userEvent.click(field);
    await userEvent.paste("a".repeat(141));
    await userEvent.click(screen.getByRole("button", { name: "Ask for phones down" }));
    expect(screen.getByText(/Make it 140 letters or fewer/)).toBeDefined();
    expect(sent).toEqual([]);
  });

  it("ends it", async () => {
    const { sent } = table({ phonesDown: { question: "What made you laugh?" } });
    await userEvent.click(await screen.findByRole("button", { name: "Phones can come up again" }));
    expect(sent).toEqual([{ kind: "take-phones-up" }]);
  });
});

describe("a new gathering", () => {
  it("is not made before what can and cannot change is written", async () => {
    const asked = pretendServer({ "GET /recipes": { status: 200, body: [] } });
    render(<NewGatheringForm onMade={() => {}} onLeave={() => {}} />);
    await userEvent.type(screen.getByLabelText("The question"), "What is a good day?");
    await userEvent.type(screen.getByLabelText("The name of the gathering"), "Good Days");
    await userEvent.click(screen.getByRole("button", { name: "Make it" }));
    const summary = screen.getByRole("alert");
    expect(
      within(summary)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href")),
    ).toEqual(["#canChange", "#cannotChange"]);
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
  });

  it("sends only what was written", async () => {
    const asked = pretendServer({
      "GET /recipes": { status: 200, body: [{ id: "pinpoint", title: "Board", about: "" }] },
      "POST /gatherings": { status: 201, body: { id: "g", code: "7KM4TRB", stations: [] } },
    });
    const onMade = vi.fn();
    render(<NewGatheringForm onMade={onMade} onLeave={() => {}} />);
    await userEvent.type(screen.getByLabelText("What can change"), "The rota.");
    await userEvent.type(screen.getByLabelText("What cannot change"), "The law.");
    await userEvent.type(screen.getByLabelText("The question"), "What is a good day?");
    await userEvent.type(screen.getByLabelText("The name of the gathering"), " Good Days ");
    await userEvent.click(screen.getByRole("button", { name: "Make it" }));
    await waitFor(() => expect(onMade).toHaveBeenCalledWith("7KM4TRB"));
    expect(asked.at(-1)?.body).toEqual({
      recipe: "pinpoint",
      title: "Good Days",
      question: "What is a good day?",
      canChange: "The rota.",
      cannotChange: "The law.",
    });
  });
});

describe("the host's table", () => {
  const show = async (change: Parameters<typeof pretendInside>[0] = {}) => {
    const inside = pretendInside(change);
    render(
      <InsideStill inside={inside}>
        <HostTable />
      </InsideStill>,
    );
    await screen.findByRole("heading", { level: 1 });
    return inside;
  };

  it("asks a host to walk in as a person before opening", async () => {
    pretendServer({ ...host, "POST /open": { status: 204 } });
    const draft = { ...room, gathering: { ...doorstep, state: "draft" as const } };
    await show({ room: draft, mine: undefined });
    const before = await screen.findByRole("region", { name: "Before you open" });
    expect(within(before).getByRole("link", { name: "Make a badge" })).toBeDefined();
    expect(within(before).getByRole("button", { name: "Open the room" })).toBeDefined();
  });

  it("opens, closes and moves what stands in the room", async () => {
    pretendServer(host);
    const inside = await show();
    const arrange = await screen.findByRole("region", { name: "The room" });
    const table = within(arrange);
    await userEvent.click(table.getByRole("button", { name: "Close The big table" }));
    await userEvent.click(table.getByRole("button", { name: "Move The big table down" }));
    expect(inside.sent.map(({ kind }) => kind)).toEqual(["shut-station", "move-station"]);
    expect(table.queryByRole("button", { name: "Move The big table up" })).toBeNull();
  });

  it("puts something new into the room, with the usual name and question", async () => {
    pretendServer(host);
    const inside = await show({ stations });
    await userEvent.click(await screen.findByLabelText("Cards on a table, sorted together"));
    await userEvent.click(screen.getByRole("button", { name: "Put it into the room" }));
    expect(inside.sent.at(-1)).toMatchObject({
      kind: "place-station",
      stationKind: "pinpoint",
      name: "The big table",
    });
  });

  it("POS-2 hangs a letterbox before it publishes, where none hangs yet", async () => {
    pretendServer(host);
    const inside = await show({ stations });
    expect(screen.getByText(/A letterbox is hung for it/)).toBeDefined();
    await userEvent.click(await screen.findByRole("button", { name: "Publish it" }));
    await vi.waitFor(() =>
      expect(inside.sent).toMatchObject([
        {
          kind: "place-station",
          stationKind: "feedback",
          name: "The letterbox",
          question: "What is missing in the report?",
        },
        { kind: "open-station" },
        { kind: "publish-report" },
      ]),
    );
    expect(inside.sent[1]?.of).toBe(inside.sent[0]?.placed);
  });

  it("lets a host choose more about it, and says which choice cannot be", async () => {
    pretendServer(host);
    const inside = await show({ stations });
    await userEvent.click(await screen.findByLabelText(aboutOf("perspectives")));
    const own = screen.getByLabelText("People may add their own");
    expect(own).toHaveProperty("checked", true);
    await userEvent.click(own);
    await userEvent.type(
      screen.getByLabelText("Statements to begin with"),
      "Staff need regular hours.{Enter}{Enter}Visits should be long.",
    );
    await userEvent.click(screen.getByRole("button", { name: "Put it into the room" }));
    expect(inside.sent.at(-1)).toMatchObject({
      settings: { own: false, statements: ["Staff need regular hours.", "Visits should be long."] },
    });

    const before = inside.sent.length;
    await userEvent.click(await screen.findByLabelText(aboutOf("playlist")));
    const songs = screen.getByLabelText("Songs for each person, in the end");
    await userEvent.clear(songs);
    await userEvent.type(songs, "many");
    await userEvent.click(screen.getByRole("button", { name: "Put it into the room" }));
    screen.getByText(/a whole number from 1 to 10, please/);
    expect(inside.sent).toHaveLength(before);
  });

  it("shows what was turned over, and shows it again to all when a host says so", async () => {
    const asked = pretendServer({
      ...host,
      "GET /turned-over": {
        status: 200,
        body: [
          { contribution: "c1", station: "table", kind: "card", words: "Mr Fell", reason: "hate" },
        ],
      },
    });
    const inside = await show();
    expect(
      asked.some(({ path }) => path.endsWith("/turned-over")),
      "not before it is opened",
    ).toBe(false);
    await userEvent.click(screen.getByText("Turned over"));
    await screen.findByText("Mr Fell");
    await userEvent.click(screen.getByRole("button", { name: "Show it again" }));
    expect(inside.sent).toEqual([{ kind: "show-again", contribution: "c1" }]);
    expect(screen.queryByText("Mr Fell")).toBeNull();
    screen.getByText("Nothing is turned over just now.");
  });

  it("moves the lamp", async () => {
    pretendServer(host);
    const inside = await show();
    await userEvent.click(await screen.findByLabelText("The big table"));
    await userEvent.click(screen.getByLabelText("Nowhere just now"));
    expect(inside.sent).toEqual([
      { kind: "move-lamp", to: "table" },
      { kind: "move-lamp", to: null },
    ]);
  });

  it("closes the room only after asking", async () => {
    const asked = pretendServer({ ...host, "POST /close": { status: 204 } });
    await show();
    await userEvent.click(await screen.findByRole("button", { name: "Close the room" }));
    expect(asked.some(({ path }) => path === "/close")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Yes, close it" }));
    await waitFor(() => expect(asked.some(({ path }) => path === "/close")).toBe(true));
  });

  it("is for hosts", async () => {
    pretendServer({});
    await show();
    expect(await screen.findByText("Only a host can do that.")).toBeDefined();
  });
});

describe("bringing in a file", () => {
  it("says where the file is wrong, and that nothing changed", async () => {
    pretendServer({
      "POST /gatherings/import": {
        status: 422,
        body: {
          type: "urn:parlour:bad-file",
          title: "Bad file",
          status: 422,
          detail: "A card has no words.",
          problems: [{ file: "cards.csv", line: 3, column: 2, detail: "No words here." }],
        },
      },
    });
    render(<BringIn into="7KM4TRB" />);
    const file = new File(["words\n"], "cards.csv", { type: "text/csv" });
    await userEvent.upload(screen.getByLabelText("The file"), file);
    await userEvent.click(screen.getByRole("button", { name: "Bring it in" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Nothing came in, and nothing changed.");
    expect(alert.textContent).toContain("cards.csv, line 3, column 2: No words here.");
  });

  it("knows a file by its ending", () => {
    expect(["a.CSV", "b.zip", "c.json", "d"].map(fileKind)).toEqual([
      "text/csv",
      "application/zip",
      "application/json",
      "text/csv",
    ]);
  });
});

describe("a copy, at the host’s table", () => {
  const keys = { holder: "o1", offers: [{ offer: "o1", name: "Mo", trusted: 2 }], asks: [] };

  function table(its: RoomView["keys"]) {
    pretendServer(host);
    const inside = pretendInside({ room: its ? { ...room, keys: its } : room });
    render(
      <InsideStill inside={inside}>
        <HostTable />
      </InsideStill>,
    );
    return inside;
  }

  it("is taken alone while nobody holds the second key, and says so", async () => {
    table(undefined);
    expect(await screen.findByRole("link", { name: "Files in a zip" })).toBeDefined();
    expect(screen.getByText(/^Nobody holds the second key\./)).toBeDefined();
  });

  it("is asked for with a reason, and never without", async () => {
    const { sent } = table(keys);
    const ask = await screen.findByRole("button", { name: "Ask for everybody’s words" });
    expect(screen.queryByRole("link", { name: "Files in a zip" })).toBeNull();
    await userEvent.click(ask);
    expect(sent).toEqual([]);
    const why = screen.getByLabelText("Why do you need everybody’s words?");
    expect(why.getAttribute("aria-invalid")).toBe("true");
    await userEvent.type(why, "For the council.");
    await userEvent.click(ask);
    expect(sent).toEqual([
      { kind: "ask-for-words", ask: expect.any(String), reason: "For the council." },
    ]);
  });

  it("waits for the answer, and is there after a yes", async () => {
    const asked = { ask: "a1", reason: "For the council.", at: 1_000 };
    table({ ...keys, asks: [{ ...asked, answer: "waits" }] });
    expect(await screen.findByText(/^You asked\./)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Ask for everybody’s words" })).toBeNull();
    table({
      ...keys,
      asks: [{ ...asked, answer: "yes" }],
      openUntil: Date.now() + 60_000,
    });
    expect(await screen.findByRole("link", { name: "Files in a zip" })).toBeDefined();
  });
});
