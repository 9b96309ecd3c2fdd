import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { pretendInside, pretendServer } from "../../room/pretend.ts";
import { NewsByMail } from "./NewsByMail.tsx";

function show(answer: { status: number; body?: unknown }) {
  const asked = pretendServer({ "GET /mail": answer });
  const inside = pretendInside();
  const { container } = render(
    <InsideStill inside={inside}>
      <main>
        <h1>The host’s table</h1>
        <NewsByMail />
      </main>
    </InsideStill>,
  );
  return { ...inside, asked, container };
}

describe("news by e-mail, for a host", () => {
  it("is not there in a house that sends no mail", async () => {
    const { asked, container } = show({ status: 404 });
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(container.textContent).not.toMatch(/mail/i);
  });

  it("is off until a host lets people leave an address", async () => {
    const { sent, container } = show({ status: 200, body: { offered: false } });
    await userEvent.click(
      await screen.findByRole("button", { name: "Let people leave an address" }),
    );
    expect(sent).toEqual([{ kind: "offer-mail" }]);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it("says since when mails wait and why, and that nothing else does", async () => {
    show({ status: 200, body: { offered: true, since: 1_795_000_000_000, why: "unreachable" } });
    const said = await screen.findByRole("status");
    expect(said.textContent).toMatch(/Mails wait since .* the mail server cannot be reached\./);
    expect(said.textContent).toMatch(/Nothing else waits for it/);
  });

  it("is stopped with every address", async () => {
    const { sent } = show({ status: 200, body: { offered: true } });
    await userEvent.click(await screen.findByRole("button", { name: /forget all addresses/ }));
    expect(sent).toEqual([{ kind: "offer-mail-no-more" }]);
  });
});
