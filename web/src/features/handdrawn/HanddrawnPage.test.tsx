import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside, room } from "../../room/pretend.ts";
import { aStation } from "../../room/station.tsx";
import type { Mine, StationView } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import HanddrawnHost from "./HanddrawnHost.tsx";
import HanddrawnPage from "./HanddrawnPage.tsx";
import HanddrawnScreen from "./HanddrawnScreen.tsx";
import type { Part, Photo, Wall } from "./handdrawn.ts";

vi.mock("../../furniture/picture/makeReady.ts", () => ({
  makeReady: async () => ({
    kind: "ready",
    ready: { bytes: new Uint8Array([1, 2, 3]), type: "image/jpeg", width: 4, height: 3 },
  }),
}));

const hill: Part = {
  contribution: "hill",
  words: "A steep hill.",
  left: 0,
  top: 0,
  width: 500,
  height: 400,
  from: ["card"],
};
const border: Part = {
  contribution: "border",
  words: { text: "Blodau.", lang: "cy" },
  left: 0,
  top: 800,
  width: 1000,
  height: 200,
};
const poster: Photo = {
  contribution: "photo",
  described: "A hill with a kettle at the top.",
  picture: { width: 1200, height: 900 },
  parts: [hill, border],
  by: "Mo",
};

/** A board on which one card lies open. */
const board = aStation<{ words: string }, never>({
  kind: "pinpoint",
  drawing: "table",
  usual: () => ({ about: "", name: "", question: "", help: "" }),
  isPage: (what): what is { words: string } => what !== undefined,
  isNews: (_what): _what is never => false,
  hear: (page) => page,
  open: () => [{ contribution: "card", words: "The hill is too steep." }],
  Page: () => null,
});

function view(page: Wall): StationView<Wall> {
  return {
    station: "wall",
    kind: "handdrawn",
    name: "The drawn poster",
    question: "What did we draw?",
    help: "",
    opening: "open",
    page,
  };
}

function mineWith(...things: readonly string[]): Mine {
  return {
    ...mine,
    things: things.map((contribution) => ({
      contribution,
      station: "wall",
      kind: "drawn-part",
      permission: "room",
      state: "on-the-board",
      words: "Mine.",
    })) as unknown as Mine["things"],
  };
}

function open(page: Partial<Wall> = {}, Part = HanddrawnPage, change: Partial<Mine> = {}) {
  URL.createObjectURL = () => "blob:a";
  URL.revokeObjectURL = () => {};
  const inside = pretendInside({ stations: [board], room, mine: { ...mine, ...change } });
  const shown = render(
    <InsideStill inside={inside}>
      <Part view={view({ photos: [poster], loose: [], ...page })} />
    </InsideStill>,
  );
  return { ...inside, ...shown, user: userEvent.setup() };
}

async function picks(user: ReturnType<typeof userEvent.setup>) {
  const file = new File(["x"], "poster.jpg", { type: "image/jpeg" });
  await user.upload(screen.getByLabelText("Choose a picture"), file);
  await user.click(await screen.findByRole("radio", { name: "Nobody’s face is in it" }));
}

describe("the drawn poster", () => {
  test("a photo without a description is not hung", async () => {
    const { user, sent } = open({ photos: [] });
    await user.click(screen.getByRole("button", { name: "Hang it up" }));
    expect(screen.getByRole("alert").textContent).toMatch(/no photo yet/);
    await picks(user);
    await user.click(screen.getByRole("button", { name: "Hang it up" }));
    expect(screen.getByRole("alert").textContent).toMatch(/Say what the poster shows/);
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText("What does the whole poster show?"), "A hill.");
    expect(screen.queryByRole("radio", { name: /Nobody can ever know/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Hang it up" }));
    expect(sent).toMatchObject([
      { kind: "hang-photo", described: "A hill.", picture: "an-upload", permission: "room" },
    ]);
  });

  test("POS-1 it is read as a whole, and then part by part, each down to the exact words", async () => {
    const { user } = open();
    const hung = screen.getByRole("article", { name: "A hill with a kettle at the top." });
    const picture = within(hung).getByRole("img", { name: "A hill with a kettle at the top." });
    const [first, second] = within(hung).getAllByRole("listitem");
    expect(picture.compareDocumentPosition(first as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(within(first as HTMLElement).getByText("A steep hill.")).toBeDefined();
    const welsh = within(second as HTMLElement).getByText("Blodau.");
    expect(welsh.closest("[lang]")?.getAttribute("lang")).toBe("cy");
    expect(within(second as HTMLElement).getByText(/comes from no words/)).toBeDefined();
    await user.click(within(hung).getByText("From 1 thing people made"));
    expect(await within(hung).findByText("The hill is too steep.")).toBeDefined();
  });

  test("a part in the list is shown on the picture, and the other way round", async () => {
    const { user, container } = open();
    const [show] = screen.getAllByRole("button", { name: "Show me where" });
    (show as HTMLElement).focus();
    await user.keyboard("{Enter}");
    expect(show?.getAttribute("aria-pressed")).toBe("true");
    expect(container.querySelectorAll(".drawn-frame.pointed")).toHaveLength(1);
    const touched = container.querySelector(".drawn-touch") as HTMLElement;
    touched.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 1000);
    fireEvent.click(touched, { clientX: 500, clientY: 900 });
    const [, below] = screen.getAllByRole("button", { name: "Show me where" });
    expect(below?.getAttribute("aria-pressed")).toBe("true");
    expect(show?.getAttribute("aria-pressed")).toBe("false");
    await user.click(screen.getByRole("button", { name: "Look at it larger" }));
    expect(screen.getByRole("group", { name: "Look at it larger" }).tabIndex).toBe(0);
  });

  test("a part is marked by keys alone: where it is, what is drawn there, whose words it came from", async () => {
    const { user, sent } = open();
    screen.getByRole("button", { name: "Say what a part of it is" }).focus();
    await user.keyboard("{Enter}");
    const form = within(screen.getByRole("form", { name: "Say what a part of it is" }));
    const put = form.getByRole("button", { name: "Put it on the poster" });
    await user.click(put);
    expect(form.getByRole("alert").textContent).toMatch(/where on the poster/);
    form.getByRole("radio", { name: "Top left" }).focus();
    await user.keyboard(" ");
    expect(form.getByText("It covers: Top left.")).toBeDefined();
    for (const name of ["Bigger", "Bigger", "To the right"]) {
      form.getByRole("button", { name }).focus();
      await user.keyboard("{Enter}");
    }
    await user.click(put);
    expect(form.getByRole("alert").textContent).toMatch(/Say what is drawn here/);
    await user.type(form.getByLabelText("What is drawn here?"), "A bench.");
    await user.click(put);
    expect(form.getByRole("alert").textContent).toMatch(/Gather the words/);
    await user.type(form.getByLabelText("Look for words"), "steep");
    form.getByRole("button", { name: "Gather this" }).focus();
    await user.keyboard("{Enter}");
    put.focus();
    await user.keyboard("{Enter}");
    expect(sent).toMatchObject([
      {
        kind: "mark-part",
        photo: "photo",
        words: "A bench.",
        from: ["card"],
        drawnForThis: false,
        permission: "room",
        top: 0,
        width: 493,
        height: 493,
      },
    ]);
  });

  test("a part is marked by a finger, and may come from no words if it says so", async () => {
    const { user, sent, container } = open();
    await user.click(screen.getByRole("button", { name: "Say what a part of it is" }));
    const sheet = container.querySelector(".where-sheet") as HTMLElement;
    sheet.getBoundingClientRect = () => new DOMRect(0, 0, 500, 500);
    fireEvent.pointerDown(sheet, { clientX: 50, clientY: 50 });
    fireEvent.pointerMove(sheet, { clientX: 200, clientY: 100 });
    fireEvent.pointerUp(sheet, { clientX: 250, clientY: 150 });
    await user.type(screen.getByLabelText("What is drawn here?"), "Flowers.");
    await user.click(screen.getByRole("checkbox", { name: /drawn for this poster/ }));
    await user.click(screen.getByRole("button", { name: "Put it on the poster" }));
    const [marked] = sent;
    expect(marked).toMatchObject({ left: 100, top: 100, width: 400, height: 200 });
    expect(marked).toMatchObject({ from: [], drawnForThis: true });
  });

  test("its maker changes a part; whoever took the photo moves it and takes it off, and rewords nothing", async () => {
    const strangers = open();
    expect(screen.queryByText("Change this part")).toBeNull();
    strangers.unmount();
    const maker = open({}, HanddrawnPage, mineWith("hill"));
    await maker.user.click(screen.getByText("Change this part"));
    await maker.user.click(screen.getByRole("button", { name: "Say it in other words" }));
    await maker.user.clear(screen.getByLabelText("What is drawn here?"));
    await maker.user.type(screen.getByLabelText("What is drawn here?"), "A slope.");
    await maker.user.click(screen.getByRole("button", { name: "Keep it like that" }));
    expect(maker.sent).toMatchObject([{ kind: "reword-part", part: "hill", words: "A slope." }]);
    maker.unmount();
    const { user, sent } = open({}, HanddrawnPage, mineWith("photo"));
    const [tools] = screen.getAllByText("Change this part");
    await user.click(tools as HTMLElement);
    expect(screen.queryByRole("button", { name: "Say it in other words" })).toBeNull();
    await user.click(
      screen.getAllByRole("button", { name: "Move it, or change its size" })[0] as HTMLElement,
    );
    await user.click(screen.getByRole("button", { name: "Down" }));
    await user.click(screen.getByRole("button", { name: "Keep it like that" }));
    await user.click(
      screen.getAllByRole("button", { name: "Take it off the picture" })[0] as HTMLElement,
    );
    expect(sent).toMatchObject([
      { kind: "place-part", part: "hill", photo: "photo", left: 0, top: 80 },
      { kind: "take-off-part", part: "hill" },
    ]);
  });

  test("when the photo is gone its maker reads why, and the other parts wait for the next one", async () => {
    const { user, sent } = open(
      { photos: [poster], loose: [{ ...hill, contribution: "mine" }] },
      HanddrawnPage,
      {
        ...mineWith("mine"),
        stations: { wall: { photoLost: true } },
      },
    );
    expect(screen.getByText(say("handdrawn.photo-lost"))).toBeDefined();
    const loose = within(screen.getByRole("region", { name: "Waiting for the next photo" }));
    await user.click(loose.getByRole("button", { name: "Put it on the newest photo" }));
    expect(sent).toMatchObject([
      {
        kind: "place-part",
        part: "mine",
        photo: "photo",
        left: 0,
        top: 0,
        width: 500,
        height: 400,
      },
    ]);
  });

  test("my things say why a photo and a part of it are gone", () => {
    const things = ["drawn-poster-lost", "drawn-part-lost"].map((kind, at) => ({
      contribution: `lost${at}`,
      station: "wall",
      kind,
      permission: "room",
      state: "taken-back",
    })) as unknown as Mine["things"];
    open({ photos: [] }, HanddrawnPage, { things });
    expect(screen.getByText(say("handdrawn.photo-lost"))).toBeDefined();
    expect(screen.getByText(say("handdrawn.part-lost"))).toBeDefined();
  });

  test("the big screen shows it whole, and then one part after another", async () => {
    const { user } = open({}, HanddrawnScreen);
    expect(screen.getByText("A hill with a kettle at the top.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByText("A steep hill.")).toBeDefined();
  });

  test("the host sees how much and never who, and turns a part over only with a reason", async () => {
    const { user } = open({}, HanddrawnHost);
    expect(screen.getByText("People said what 2 parts are.")).toBeDefined();
    expect(screen.queryByText("Mo")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Turn something over" }));
    expect(screen.getAllByRole("button", { name: "Turn this one over" })).toHaveLength(3);
  });

  test("the page has no problem that axe knows", async () => {
    const turned: Photo = { contribution: "over", parts: [], hidden: "threat" };
    const { container, user } = open(
      { photos: [poster, turned], loose: [{ ...hill, contribution: "mine" }] },
      HanddrawnPage,
      mineWith("photo", "mine"),
    );
    await user.click(screen.getByRole("button", { name: "Say what a part of it is" }));
    await user.click(screen.getByRole("radio", { name: "Middle" }));
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }, 20_000);
});
