import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside, pretendServer, room } from "../../room/pretend.ts";
import type { MyThing, StationView } from "../../room/wire.ts";
import LookingBackHost from "./LookingBackHost.tsx";
import LookingBackPage from "./LookingBackPage.tsx";
import LookingBackScreen from "./LookingBackScreen.tsx";
import { type LookingBack, openReflections, type Reflection } from "./lookingBack.ts";
import { lookingBackStation } from "./station.ts";

const happy: Reflection = { contribution: "r1", words: "I go home happy.", by: "Bea" };
const tooMuch: Reflection = {
  contribution: "r2",
  words: { text: "Siaradais ormod.", lang: "cy" },
  asHost: true,
};
const turned: Reflection = { contribution: "r3", hidden: "threat" };
const ofMine: MyThing = {
  contribution: "r2",
  station: "bench",
  kind: "reflection",
  words: "Siaradais ormod.",
  permission: "share",
  state: "on-the-board",
  at: 1,
};

function view(
  said: readonly Reflection[],
  opening: StationView["opening"] = "open",
): StationView<LookingBack> {
  return {
    station: "bench",
    kind: "lookingback",
    name: "The bench",
    question: "What do you take from it?",
    help: "",
    opening,
    page: { said },
  };
}

interface Setting {
  readonly host?: boolean;
  readonly things?: readonly MyThing[];
  readonly Part?: typeof LookingBackPage;
  readonly opening?: StationView["opening"];
}

async function open(said: readonly Reflection[], setting: Setting = {}) {
  const { host = false, things = [], Part = LookingBackPage } = setting;
  pretendServer(host ? { "GET /hosts/me": { status: 200, body: { gatherings: [] } } } : {});
  const inside = pretendInside({ mine: { ...mine, things } });
  const shown = render(
    <InsideStill inside={inside}>
      <Part view={view(said, setting.opening)} />
    </InsideStill>,
  );
  await screen.findAllByText(/./);
  return { ...inside, ...shown, user: userEvent.setup() };
}

const asAHost = { name: "I say this as a host" };

describe("looking back", () => {
  test("anybody says what they take from it, for just the people here unless they say otherwise", async () => {
    const { user, sent } = await open([]);
    await user.type(screen.getByLabelText("What do you take from it?"), "I go home happy.");
    await user.click(screen.getByRole("button", { name: "Put it down" }));
    expect(sent).toMatchObject([
      { kind: "look-back", words: "I go home happy.", asHost: false, permission: "room" },
    ]);
  });

  test("ARR_3 only hosts are asked whether they say it as a host, and never ticked beforehand", async () => {
    const first = await open([]);
    await first.user.type(screen.getByLabelText("What do you take from it?"), "Quiet.");
    expect(screen.queryByRole("checkbox", asAHost)).toBeNull();
    first.unmount();
    localStorage.clear();
    const { user, sent } = await open([], { host: true });
    await user.type(screen.getByLabelText("What do you take from it?"), "I talked too much.");
    const tick = await screen.findByRole("checkbox", asAHost);
    expect(tick).toHaveProperty("checked", false);
    await user.click(tick);
    await user.click(screen.getByRole("button", { name: "Put it down" }));
    expect(sent).toMatchObject([{ kind: "look-back", asHost: true }]);
    await user.type(screen.getByLabelText("What do you take from it?"), "And more.");
    expect(
      await screen.findByRole("checkbox", asAHost),
      "it was for those words alone",
    ).toHaveProperty("checked", false);
  });

  test("ARR_3 the words say that a host looks back, and nobody else’s do", async () => {
    await open([happy, tooMuch, turned]);
    const said = within(
      screen.getByRole("region", { name: "What people take from it" }),
    ).getAllByRole("listitem");
    const [hidden, aHosts, beas] = said;
    expect(aHosts?.textContent).toContain("A host looks back");
    expect(beas?.textContent).not.toContain("A host looks back");
    expect(beas?.textContent).toContain("Bea");
    expect(hidden?.textContent).toContain("A host turned this over.");
    expect(screen.getByText("Siaradais ormod.").closest("[lang]")?.getAttribute("lang")).toBe("cy");
  });

  test("what I said can be said in other words, and still as a host", async () => {
    const { user, sent } = await open([tooMuch], { host: true, things: [ofMine] });
    await user.click(screen.getByRole("button", { name: "Say it in other words" }));
    const words = screen.getByLabelText("My other words");
    expect(words).toHaveProperty("value", "Siaradais ormod.");
    await user.clear(words);
    await user.click(screen.getByRole("button", { name: "Keep these words" }));
    expect(sent, "nothing is not other words").toEqual([]);
    await user.type(words, "Gwrandewais.");
    await user.click(screen.getByRole("button", { name: "Keep these words" }));
    expect(sent).toMatchObject([
      { kind: "reword-reflection", reflection: "r2", words: "Gwrandewais.", asHost: true },
    ]);
    expect(screen.queryByLabelText("My other words")).toBeNull();
  });

  test("ARR_3 other words without the host’s cookie are no host’s, and the page says so", async () => {
    const { user, sent } = await open([tooMuch], { things: [ofMine] });
    await user.click(screen.getByRole("button", { name: "Say it in other words" }));
    expect(screen.getByText(/It will not say “A host looks back”/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Keep these words" }));
    expect(sent).toMatchObject([{ kind: "reword-reflection", asHost: false }]);
  });

  test("when it is closed, people read and take back, and write nothing new", async () => {
    await open([happy, tooMuch], { things: [ofMine], opening: "shut" });
    expect(screen.queryByRole("button", { name: "Put it down" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Say it in other words" })).toBeNull();
    expect(screen.getByRole("button", { name: "Take it back" })).toBeDefined();
    expect(screen.getByText("I go home happy.")).toBeDefined();
  });

  test("among mine it says that it stands in the report, and not that nobody used it", async () => {
    const station = view([tooMuch]);
    pretendServer({});
    const inside = pretendInside({
      mine: { ...mine, things: [ofMine] },
      stations: [lookingBackStation],
      room: { ...room, stations: [station, { ...station, station: "wall", kind: "insights" }] },
    });
    render(
      <InsideStill inside={inside}>
        <LookingBackPage view={station} />
      </InsideStill>,
    );
    expect(await screen.findByText("It stands in the report, as you said it.")).toBeDefined();
    expect(screen.queryByText("Not used yet.", { exact: false })).toBeNull();
  });

  test("What we heard finds it, and that a host said it", () => {
    expect(openReflections({ said: [happy, tooMuch, turned] })).toMatchObject([
      { contribution: "r1", words: "I go home happy.", by: "Bea" },
      { contribution: "r2", stands: "A host looks back" },
    ]);
  });

  test("the host sees how many and never who, and turns one over only with a reason", async () => {
    const { user, sent } = await open([tooMuch], { host: true, Part: LookingBackHost });
    expect(screen.getByText("There is 1 thing that somebody takes from it.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Turn something over" }));
    await user.click(screen.getByRole("button", { name: "Turn this one over" }));
    await user.click(screen.getAllByRole("radio")[0] as HTMLElement);
    await user.click(screen.getByRole("button", { name: "Turn it over" }));
    expect(sent).toMatchObject([{ kind: "hide", contribution: "r2" }]);
  });

  test("the big screen shows one after another, by hand", async () => {
    const { user } = await open([happy, tooMuch], { Part: LookingBackScreen });
    expect(screen.getByText("I go home happy.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByText("A host looks back")).toBeDefined();
  });

  test("4 axe finds nothing, with everything open", async () => {
    const { container, user } = await open([happy, tooMuch, turned], {
      host: true,
      things: [ofMine],
    });
    await user.type(screen.getByLabelText("What do you take from it?"), "Quiet.");
    await user.click(screen.getByRole("button", { name: "Say it in other words" }));
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
