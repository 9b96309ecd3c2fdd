import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { doorstep, pretendServer } from "../../room/pretend.ts";
import BadgeTable from "./BadgeTable.tsx";
import ComeBack from "./ComeBack.tsx";

const made = { status: 201, body: { badge: "b1", words: ["canal", "teapot", "marigold"] } };

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/g/7KM4TRB/badge");
});

describe("the badge table", () => {
  it("shows the badge as it is made", async () => {
    render(<BadgeTable doorstep={doorstep} onInside={() => {}} />);
    const badge = screen.getByRole("region", { name: "Your badge so far" });
    expect(within(badge).getByText("No name. That is fine.")).toBeDefined();
    await userEvent.type(screen.getByLabelText("What shall we call you?"), "Mags");
    await userEvent.click(screen.getByRole("checkbox", { name: "a cup of tea" }));
    expect(within(badge).getByText("Mags")).toBeDefined();
    expect(within(badge).getByRole("img", { name: "a cup of tea" })).toBeDefined();
  });

  it("holds five stickers and no more", async () => {
    render(<BadgeTable doorstep={doorstep} onInside={() => {}} />);
    const names = ["a cat", "toast", "a bus", "a moon", "a record", "cake"];
    for (const name of names) await userEvent.click(screen.getByRole("checkbox", { name }));
    expect(screen.getByText("Up to five. You have 5.")).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "cake" }).checked).toBe(false);
  }, 20_000);

  it("has assistive kit, skin tones and faiths among its stickers", () => {
    render(<BadgeTable doorstep={doorstep} onInside={() => {}} />);
    for (const name of ["a white cane", "a hearing aid", "a light hand", "a khanda"]) {
      expect(screen.getByRole("checkbox", { name, hidden: true })).toBeDefined();
    }
  });

  it("makes a badge with nothing on it, and then shows the three words to keep", async () => {
    const asked = pretendServer({ "POST /badges": made });
    const onInside = vi.fn();
    render(<BadgeTable doorstep={doorstep} onInside={onInside} />);
    await userEvent.click(screen.getByRole("button", { name: "Put my badge on" }));
    expect(await screen.findByRole("heading", { name: "Keep these three words" })).toBeDefined();
    expect(screen.getAllByRole("listitem").map((word) => word.textContent)).toEqual([
      "canal",
      "teapot",
      "marigold",
    ]);
    expect(asked[0]?.body).toEqual({ stickers: [] });
    expect(onInside).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole("link", { name: "I have kept them" }));
    expect(location.pathname).toBe("/g/7KM4TRB/room");
  });

  it("goes straight in when somebody only wants to look", async () => {
    pretendServer({ "POST /badges": made });
    render(<BadgeTable doorstep={doorstep} onInside={() => {}} />);
    await userEvent.click(screen.getByRole("button", { name: /just to look/ }));
    await waitFor(() => expect(location.pathname).toBe("/g/7KM4TRB/room"));
  });

  it("keeps what was made when the door is busy, and says so", async () => {
    pretendServer({ "POST /badges": { status: 503 } });
    render(<BadgeTable doorstep={doorstep} onInside={() => {}} />);
    await userEvent.type(screen.getByLabelText("What shall we call you?"), "Mags");
    await userEvent.click(screen.getByRole("button", { name: "Put my badge on" }));
    expect((await screen.findByRole("alert")).textContent).toContain("busy at the door");
    expect(screen.getByLabelText<HTMLInputElement>("What shall we call you?").value).toBe("Mags");
  });
});

describe("coming back with three words", () => {
  it("takes them however they are typed", async () => {
    const asked = pretendServer({ "POST /badges/return": { status: 200, body: { badge: "b1" } } });
    render(<ComeBack doorstep={doorstep} onInside={() => {}} />);
    await userEvent.type(
      screen.getByLabelText("Your three words"),
      "Canal, TEAPOT marigold{Enter}",
    );
    await waitFor(() => expect(location.pathname).toBe("/g/7KM4TRB/room"));
    expect(asked[0]?.body).toEqual({ words: ["canal", "teapot", "marigold"] });
  });

  it("says kindly when no badge has them", async () => {
    pretendServer({});
    render(<ComeBack doorstep={doorstep} onInside={() => {}} />);
    await userEvent.type(screen.getByLabelText("Your three words"), "one two three{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("Look at each word again");
  });
});
