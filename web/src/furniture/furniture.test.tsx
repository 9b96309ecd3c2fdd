import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Announcer } from "./Announcer.tsx";
import { announce, overhear } from "./announcer.ts";
import { Choices } from "./Choices.tsx";
import { choose, rememberChoices } from "./choices.ts";
import { Page, Title } from "./Page.tsx";
import { PermissionPicks, widens } from "./PermissionPicks.tsx";
import { Says } from "./Says.tsx";

describe("what is only heard", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const heard = () => document.querySelector("[aria-live]")?.textContent;

  it("says my own doing at once, and the same words twice", () => {
    render(<Announcer />);
    act(() => announce("On the board"));
    expect(heard()).toBe("On the board");
    act(() => announce("On the board"));
    expect(heard()).toBe("On the board\u00a0");
  });

  it("adds up what others do, and says it once in ten seconds", () => {
    render(<Announcer />);
    act(() => {
      overhear("host.cards", 2);
      vi.advanceTimersByTime(0);
    });
    expect(heard()).toBe("2 cards lie on the board.");
    act(() => {
      overhear("host.cards", 3);
      overhear("host.cards", 4);
      overhear("host.groups", 1);
      vi.advanceTimersByTime(9_000);
    });
    expect(heard()).toBe("2 cards lie on the board.");
    act(() => vi.advanceTimersByTime(1_000));
    expect(heard()).toBe("7 cards lie on the board. There is 1 group.");
  });
});

describe("Choices", () => {
  afterEach(() => choose({ look: "day", size: "usual", plain: false }));

  it("are seen at once and remembered on this device", async () => {
    render(<Choices onClose={() => {}} />);
    await userEvent.click(screen.getByLabelText(/Evening/));
    await userEvent.click(screen.getByLabelText("Biggest"));
    const page = document.documentElement.dataset;
    expect([page.look, page.size]).toEqual(["evening", "biggest"]);
    page.look = "day";
    rememberChoices();
    expect(page.look).toBe("evening");
  });

  it("survive a memory that holds nonsense", () => {
    localStorage.setItem("parlour.choices", '{"look":"disco","size":7}');
    rememberChoices();
    expect(document.documentElement.dataset.look).toBe("day");
  });
});

describe("a page", () => {
  it("has a skip link first, its title, and help in the same place", () => {
    render(
      <Page title="My things">
        <Title>My things</Title>
      </Page>,
    );
    expect(screen.getAllByRole("link")[0]?.textContent).toBe("Skip to the page");
    expect(document.title).toBe("My things · Parlour");
    const bar = screen.getByRole("navigation", { name: "Your things and help" });
    expect([...bar.querySelectorAll("button")].map((each) => each.textContent)).toEqual([
      "Choices",
      "Help me",
    ]);
  });

  it("opens Help me, and puts it away again", async () => {
    render(
      <Page title="x">
        <Title>x</Title>
      </Page>,
    );
    const help = screen.getByRole("button", { name: "Help me" });
    await userEvent.click(help);
    expect(screen.getByRole("dialog", { name: "Help me" })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

function Asking() {
  const [permission, setPermission] = useState<"room" | "share" | "share-badge" | "nameless">(
    "room",
  );
  return <PermissionPicks value={permission} onPick={setPermission} />;
}

describe("who can see this?", () => {
  it("has the safest chosen, and the words are ours", async () => {
    render(<Asking />);
    const group = screen.getByRole("group", { name: "Who can see this?" });
    expect(group.querySelectorAll("input")).toHaveLength(4);
    const safest = screen.getByLabelText<HTMLInputElement>("Just people here.");
    expect(safest.checked).toBe(true);
    await userEvent.click(screen.getByLabelText("Nobody can ever know it was me."));
    expect(safest.checked).toBe(false);
  });

  it("knows what widens", () => {
    expect(widens("room", "share")).toBe(true);
    expect(widens("share", "share-badge")).toBe(true);
    expect(widens("share-badge", "share")).toBe(false);
    expect(widens("share", "room")).toBe(false);
  });
});

it("shows somebody's words in their language and direction, exactly", () => {
  render(<Says words={{ text: "أريد أن  أختار", lang: "ar" }} />);
  const words = screen.getByText(/أريد/);
  expect([words.getAttribute("lang"), words.getAttribute("dir")]).toEqual(["ar", "auto"]);
  expect(words.textContent).toBe("أريد أن  أختار");
});
