import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { pretendInside } from "../../room/pretend.ts";
import type { StationView } from "../../room/wire.ts";
import ShowHost from "./ShowHost.tsx";
import ShowPage from "./ShowPage.tsx";
import ShowScreen from "./ShowScreen.tsx";
import type { Shelf, Shown } from "./show.ts";

vi.mock("../../furniture/picture/makeReady.ts", () => ({
  makeReady: async () => ({
    kind: "ready",
    ready: { bytes: new Uint8Array([1, 2, 3]), type: "image/jpeg", width: 4, height: 3 },
  }),
}));

const cake: Shown = {
  thing: "t1",
  words: "A cake with too much icing.",
  picture: { width: 640, height: 480 },
  by: "Mo",
};
const bricks: Shown = { thing: "t2", words: { text: "Tŷ o frics.", lang: "cy" } };

function view(things: readonly Shown[]): StationView<Shelf> {
  return {
    station: "shelf",
    kind: "show",
    name: "The shelf",
    question: "Build a good day.",
    help: "",
    opening: "open",
    page: { things },
  };
}

function open(things: readonly Shown[], Part = ShowPage) {
  URL.createObjectURL = () => "blob:a";
  URL.revokeObjectURL = () => {};
  const inside = pretendInside({});
  const shown = render(
    <InsideStill inside={inside}>
      <Part view={view(things)} />
    </InsideStill>,
  );
  return { ...inside, ...shown, user: userEvent.setup() };
}

async function takesAPhoto(user: ReturnType<typeof userEvent.setup>) {
  const file = new File(["x"], "cake.jpg", { type: "image/jpeg" });
  await user.upload(screen.getByLabelText("Choose a picture"), file);
  await screen.findByRole("group", { name: "Is anyone’s face in it?" });
}

describe("the shelf", () => {
  test("what is being written is kept when the tab closes, and gone once it is given", async () => {
    const first = open([]);
    await first.user.click(screen.getByLabelText("In words alone"));
    await first.user.type(screen.getByLabelText("What is it?"), "A bus pass.");
    first.unmount();
    const again = open([]);
    expect(screen.getByLabelText("What is it?")).toHaveProperty("value", "A bus pass.");
    await again.user.click(screen.getByRole("button", { name: "Put it on the shelf" }));
    expect(again.sent).toMatchObject([{ kind: "put-on-shelf", words: "A bus pass." }]);
    again.unmount();
    open([]);
    expect(screen.queryByDisplayValue("A bus pass.")).toBeNull();
  });

  test("SHO_1 asks if anyone’s face is in it, and waits until they said yes", async () => {
    const { user, sent } = open([]);
    await takesAPhoto(user);
    await user.type(screen.getByLabelText("What is in the picture?"), "A cake");
    await user.click(screen.getByRole("radio", { name: "Yes, and I have not asked" }));
    expect(screen.getByText(/Ask them first/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Put it on the shelf" }));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole("radio", { name: "Nobody’s face is in it" }));
    await user.click(screen.getByRole("button", { name: "Put it on the shelf" }));
    expect(sent[0]).toMatchObject({
      kind: "put-on-shelf",
      words: "A cake",
      picture: "an-upload",
      permission: "room",
    });
  });

  test("SHO_3 a photo is not given without its maker’s words", async () => {
    const { user, sent } = open([]);
    await takesAPhoto(user);
    await user.click(screen.getByRole("radio", { name: "Nobody’s face is in it" }));
    await user.click(screen.getByRole("button", { name: "Put it on the shelf" }));
    expect(screen.getByRole("alert").textContent).toMatch(/Say what is in the photo/);
    expect(sent).toEqual([]);
  });

  test("SHO_3 words may stand alone", async () => {
    const { user, sent } = open([]);
    await user.click(screen.getByRole("radio", { name: "In words alone" }));
    await user.type(screen.getByLabelText("What is it?"), "A clock without hands.");
    await user.click(screen.getByRole("button", { name: "Put it on the shelf" }));
    expect(sent[0]).toMatchObject({ words: "A clock without hands." });
    expect(sent[0]).not.toHaveProperty("picture");
  });

  test("SHO_3 the maker’s words are what the photo says to whoever cannot see it", () => {
    open([cake, bricks]);
    expect(screen.getByRole("img", { name: "A cake with too much icing." })).toBeDefined();
    expect(screen.getByText("Tŷ o frics.").closest("[lang]")?.getAttribute("lang")).toBe("cy");
  });

  test("the big screen shows one thing after another, by hand", async () => {
    const { user } = open([cake, bricks], ShowScreen);
    expect(screen.getByRole("img", { name: "A cake with too much icing." })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByText("Tŷ o frics.")).toBeDefined();
  });

  test("the host sees how many and never who, and turns one over only with a reason", async () => {
    const { user, sent } = open([cake], ShowHost);
    expect(screen.getByText("There is 1 thing.")).toBeDefined();
    expect(screen.queryByText("Mo")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Turn something over" }));
    await user.click(screen.getByRole("button", { name: "Turn this one over" }));
    expect(screen.getByRole("button", { name: "Turn it over" })).toHaveProperty("disabled", true);
    await user.click(screen.getAllByRole("radio")[0] as HTMLElement);
    expect(sent, "a reason can be changed before it is said").toEqual([]);
    await user.click(screen.getByRole("button", { name: "Turn it over" }));
    expect(sent[0]).toMatchObject({ kind: "hide", contribution: "t1" });
  });

  test("the page has no problem that axe knows", async () => {
    const { container } = open([cake, bricks, { thing: "t3", hidden: "threat" }]);
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
