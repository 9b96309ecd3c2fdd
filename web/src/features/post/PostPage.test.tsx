import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import { pretendServer } from "../../room/pretend.ts";
import PostPage from "./PostPage.tsx";

beforeEach(() => history.replaceState(null, "", "/g/7KM4TRB/post#a-ticket"));

const looks = (state: string) => ({
  "POST /mail/look": { status: 200, body: { state } },
  "POST /mail/confirm": { status: 204 },
  "POST /mail/stop": { status: 204 },
});

describe("the page of a letter", () => {
  it("asks whether it was me before anything is sent", async () => {
    const asked = pretendServer(looks("asked"));
    const { container } = render(<PostPage code="7KM4TRB" />);
    await userEvent.click(await screen.findByRole("button", { name: "Yes, write to me" }));
    expect(await screen.findByText(/Thank you/)).toBeDefined();
    expect(asked.map(({ path, body }) => [path, body])).toEqual([
      ["/mail/look", { ticket: "a-ticket" }],
      ["/mail/confirm", { ticket: "a-ticket" }],
    ]);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it("forgets an address that somebody else left", async () => {
    const asked = pretendServer(looks("asked"));
    render(<PostPage code="7KM4TRB" />);
    await userEvent.click(await screen.findByRole("button", { name: "No, forget my address" }));
    expect(await screen.findByText(/Your address is gone/)).toBeDefined();
    expect(asked.at(-1)?.path).toBe("/mail/stop");
    expect(screen.queryByRole("button", { name: /mails|forget/ })).toBeNull();
  });

  it("stops mails with one button", async () => {
    const asked = pretendServer(looks("confirmed"));
    render(<PostPage code="7KM4TRB" />);
    await userEvent.click(await screen.findByRole("button", { name: "Stop these mails" }));
    expect(await screen.findByText(/Your address is gone/)).toBeDefined();
    expect(asked.at(-1)?.path).toBe("/mail/stop");
  });

  it("says so at an address without a ticket", async () => {
    history.replaceState(null, "", "/g/7KM4TRB/post");
    const asked = pretendServer({});
    render(<PostPage code="7KM4TRB" />);
    expect(await screen.findByText(/nothing to answer any more/)).toBeDefined();
    expect(asked).toEqual([]);
  });

  it("says that there is nothing to answer for an old letter", async () => {
    pretendServer({});
    render(<PostPage code="7KM4TRB" />);
    expect(await screen.findByText(/nothing to answer any more/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Stop these mails" })).toBeNull();
  });

  it("says what to do when the house cannot be reached", async () => {
    pretendServer({ "POST /mail/look": { status: 503 } });
    render(<PostPage code="7KM4TRB" />);
    expect((await screen.findByRole("alert")).textContent).toMatch(/Try again/);
    expect(screen.queryByText(/nothing to answer/)).toBeNull();
    pretendServer(looks("confirmed"));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("button", { name: "Stop these mails" })).toBeDefined();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
