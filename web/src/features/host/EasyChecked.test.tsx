import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { pretendInside, pretendServer } from "../../room/pretend.ts";
import { EasyChecked } from "./EasyChecked.tsx";

const easy = { read: "ab12", checkers: [] };

async function open(
  body: object = easy,
  named: { status: number; body?: unknown } = { status: 204 },
) {
  const asked = pretendServer({
    "GET /easy": { status: 200, body },
    "POST /easy/checkers": named,
  });
  const inside = pretendInside();
  const shown = render(
    <InsideStill inside={inside}>
      <EasyChecked />
    </InsideStill>,
  );
  await screen.findByRole("heading", { name: "Who checked the easy words?" });
  return { ...shown, ...inside, asked, user: userEvent.setup() };
}

const agreed = { name: /said yes to standing there/ };
const add = { name: "Add them" };

describe("who checked the easy words, at the host’s table", () => {
  test("ANN_3 nobody stands there without their yes", async () => {
    const { user, asked } = await open();
    await user.type(screen.getByLabelText("The name of somebody who read it"), "Gwen P");
    await user.click(screen.getByRole("button", add));
    expect(screen.getByRole("alert").textContent).toBe(
      "Ask them first, and tick that they said yes.",
    );
    expect(asked.some(({ method }) => method === "POST")).toBe(false);
    await user.click(screen.getByRole("checkbox", agreed));
    await user.click(screen.getByRole("button", add));
    expect(asked.findLast(({ method }) => method === "POST")).toMatchObject({
      path: "/easy/checkers",
      body: { name: "Gwen P", agreed: true, read: "ab12" },
    });
    expect(screen.getByRole("checkbox", agreed), "the next one is asked anew").toHaveProperty(
      "checked",
      false,
    );
  });

  test("ANN_3 named, and paid, only if they wish to say so", async () => {
    const { user, asked } = await open();
    await user.click(screen.getByRole("checkbox", agreed));
    await user.click(screen.getByRole("button", add));
    expect(asked.findLast(({ method }) => method === "POST")?.body).toEqual({
      agreed: true,
      read: "ab12",
    });
    await user.click(screen.getByRole("checkbox", agreed));
    await user.click(screen.getByRole("radio", { name: "Yes" }));
    await user.click(screen.getByRole("button", add));
    expect(asked.findLast(({ method }) => method === "POST")?.body).toEqual({
      agreed: true,
      read: "ab12",
      paid: "paid",
    });
  });

  test("ANN_3 a name is taken away like everything else that is taken back", async () => {
    const { user, sent } = await open({
      ...easy,
      checkers: [{ checker: "k1", name: "Gwen P", now: true }, { checker: "k2" }],
    });
    expect(screen.getByText(/One more person must check it/)).toBeDefined();
    expect(screen.getByText("Somebody without a name checked it before it changed.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Take the name away: Gwen P" }));
    expect(sent).toMatchObject([{ kind: "take-back", contribution: "k1" }]);
  });

  test("ANN_3 when it has changed meanwhile, nobody is said to have read it", async () => {
    const { user } = await open(easy, {
      status: 409,
      body: { type: "urn:parlour:changed-since", title: "", status: 409 },
    });
    await user.click(screen.getByRole("checkbox", agreed));
    await user.click(screen.getByRole("button", add));
    expect((await screen.findByRole("alert")).textContent).toContain(
      "It says something else by now.",
    );
  });

  test("4 axe finds nothing", async () => {
    const { container } = await open({
      ...easy,
      checkers: [{ checker: "k1", name: "Gwen P", paid: "not-paid", now: true }],
    });
    expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([]);
  });
});
