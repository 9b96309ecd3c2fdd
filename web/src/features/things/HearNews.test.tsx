import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import type { MyPost } from "../../room/post.ts";
import { mine, pretendInside, pretendServer } from "../../room/pretend.ts";
import { HearNews } from "./HearNews.tsx";

function show(post: MyPost = {}) {
  const inside = pretendInside({ mine: { ...mine, post } });
  const { container } = render(
    <InsideStill inside={inside}>
      <main>
        <h1>My things</h1>
        <HearNews />
      </main>
    </InsideStill>,
  );
  return { ...inside, container };
}

describe("a web feed of my things", () => {
  it("has an address that only I know: the server is sent its hash", async () => {
    const { sent, container } = show();
    await userEvent.click(screen.getByRole("button", { name: "Make an address for it" }));
    const address = await screen.findByLabelText<HTMLInputElement>("The address of your web feed");
    const ticket = address.value.split("/news/")[1] ?? "";
    expect(ticket).toMatch(/^[0-9a-f]{32}$/);
    expect(sent).toEqual([{ kind: "make-feed", ticket: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(JSON.stringify(sent)).not.toContain(ticket);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it("is stopped with one button", async () => {
    const { sent } = show({ feed: true });
    expect(screen.getByText(/We do not keep its address/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Stop it" }));
    expect(sent).toEqual([{ kind: "stop-feed" }]);
  });

  it("never has the same address twice", async () => {
    const { sent } = show();
    await userEvent.click(screen.getByRole("button", { name: "Make an address for it" }));
    await userEvent.click(screen.getByRole("button", { name: "Make another address" }));
    expect(new Set(sent.map(({ ticket }) => ticket)).size).toBe(2);
  });

  it("says nothing about e-mail where the house or the host does not offer it", () => {
    const { container } = show();
    expect(container.textContent).not.toMatch(/mail/i);
  });
});

describe("news by e-mail", () => {
  it("is offered only where mine says so, and sends the address through a door of its own", async () => {
    const asked = pretendServer({ "POST /mail": { status: 204 } });
    const { sent, container } = show({ mail: "none" });
    expect(screen.getByText(/No host sees it/)).toBeDefined();
    expect((await axe.run(container)).violations).toEqual([]);
    await userEvent.type(screen.getByLabelText("Your e-mail address"), " mo@example.org");
    await userEvent.click(screen.getByRole("button", { name: "Write to me" }));
    expect(await screen.findByText(/Open that mail within 7 days/)).toBeDefined();
    expect(asked).toMatchObject([
      { path: "/mail?badge=mags", body: { address: "mo@example.org" } },
    ]);
    expect(sent).toEqual([]);
  });

  it("says beside the field what is wrong with an address, and sends nothing", async () => {
    const asked = pretendServer({});
    show({ mail: "none" });
    const field = screen.getByLabelText("Your e-mail address");
    await userEvent.type(field, "mo at home");
    await userEvent.click(screen.getByRole("button", { name: "Write to me" }));
    expect(screen.getByText(/does not look like an e-mail address/)).toBeDefined();
    expect(document.activeElement).toBe(field);
    expect(asked).toEqual([]);
  });

  it("says when an address was asked too often", async () => {
    pretendServer({ "POST /mail": { status: 429, body: { type: "urn:parlour:too-fast" } } });
    show({ mail: "none" });
    await userEvent.type(screen.getByLabelText("Your e-mail address"), "mo@example.org");
    await userEvent.click(screen.getByRole("button", { name: "Write to me" }));
    expect(await screen.findByText(/moment/)).toBeDefined();
  });

  it("says that there was no such address, and lets me leave another", () => {
    show({ mail: "refused" });
    expect(screen.getByText(/There was no such address/)).toBeDefined();
    expect(screen.getByLabelText("Your e-mail address")).toBeDefined();
  });

  it("is stopped with one button", async () => {
    const { sent } = show({ mail: "confirmed" });
    expect(screen.queryByLabelText("Your e-mail address")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Stop these mails" }));
    expect(sent).toEqual([{ kind: "stop-mail" }]);
  });
});
