import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { doorstep, pretendServer } from "../../room/pretend.ts";
import { rememberedWords } from "../../room/threeWords.ts";
import { Doorstep } from "./Doorstep.tsx";
import { TypeACode } from "./TypeACode.tsx";

beforeEach(() => history.replaceState(null, "", "/g/7KM4TRB"));

describe("the doorstep", () => {
  it("says who asks, what can change and what cannot, before anybody comes in", () => {
    render(<Doorstep doorstep={doorstep} onInside={() => {}} />);
    const can = screen.getByRole("region", { name: "What can change" });
    expect(
      within(can)
        .getAllByRole("listitem")
        .map((line) => line.textContent),
    ).toEqual(["The evening rota.", "The yearly form."]);
    expect(screen.getByRole("region", { name: "What cannot change" })).toHaveProperty(
      "textContent",
      "What cannot changeThe law about who gets support.",
    );
    expect(screen.getByRole("heading", { name: "Who asks" })).toBeDefined();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(doorstep.question);
  });

  it("lets people look round with one tap: a badge without a name", async () => {
    const asked = pretendServer({
      "POST /badges": { status: 201, body: { badge: "b", words: ["hill", "bench", "cup"] } },
    });
    const onInside = vi.fn();
    render(<Doorstep doorstep={doorstep} onInside={onInside} />);
    await userEvent.click(screen.getByRole("button", { name: "Just look round" }));
    await waitFor(() => expect(location.pathname).toBe("/g/7KM4TRB/room"));
    expect(asked).toEqual([{ method: "POST", path: "/badges", body: {} }]);
    expect(onInside).toHaveBeenCalledOnce();
    expect(rememberedWords("b")).toEqual(["hill", "bench", "cup"]);
  });

  it("brings people who hold a badge straight back in", async () => {
    render(<Doorstep doorstep={{ ...doorstep, inside: true }} onInside={() => {}} />);
    await userEvent.click(screen.getAllByRole("link", { name: "Go back in" })[0] ?? document.body);
    expect(location.pathname).toBe("/g/7KM4TRB/room");
  });

  it("tells people who come too late that their three words still work", () => {
    render(<Doorstep doorstep={{ ...doorstep, state: "closed" }} onInside={() => {}} />);
    expect(screen.queryByRole("link", { name: "Come in" })).toBeNull();
    expect(screen.getByText(/This gathering has closed/)).toBeDefined();
    expect(screen.getByRole("link", { name: "Use your three words" })).toBeDefined();
  });
});

describe("typing a code", () => {
  it("finds the door however the code is typed", async () => {
    history.replaceState(null, "", "/");
    const asked = pretendServer({ "GET ": { status: 200, body: doorstep } });
    render(<TypeACode />);
    await userEvent.type(screen.getByLabelText("Your code"), "7km-4trb{Enter}");
    await waitFor(() => expect(location.pathname).toBe("/g/7KM4TRB"));
    expect(asked[0]?.path).toBe("");
  });

  it("says at the top and at the field when there is no such room, and takes the focus there", async () => {
    history.replaceState(null, "", "/");
    pretendServer({});
    render(<TypeACode />);
    await userEvent.type(screen.getByLabelText("Your code"), "ZZZZZZZ{Enter}");
    const summary = await screen.findByRole("alert");
    expect(within(summary).getByRole("heading", { name: "There is a problem" })).toBeDefined();
    expect(document.activeElement).toBe(summary);
    expect(screen.getByLabelText("Your code").getAttribute("aria-invalid")).toBe("true");
  });

  it("takes the ticket of a QR code out of the address", async () => {
    history.replaceState(null, "", "/#ticket-of-128-bits");
    const asked = pretendServer({
      "GET /gatherings/ticket-of-128-bits": { status: 200, body: doorstep },
    });
    render(<TypeACode />);
    await waitFor(() => expect(location.pathname).toBe("/g/7KM4TRB"));
    expect(location.hash).toBe("");
    expect(asked).toHaveLength(1);
  });
});
