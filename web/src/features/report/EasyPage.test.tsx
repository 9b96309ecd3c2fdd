import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { pretendServer } from "../../room/pretend.ts";
import EasyPage from "./EasyPage.tsx";

const easy = {
  edition: 2,
  out: true,
  question: "What makes support feel right?",
  longSentences: 1,
  checkers: [],
  blocks: [
    {
      picture: "table",
      heading: { key: "report.easy.what" },
      lines: [{ ours: { key: "report.easy.came-together" } }],
    },
    {
      picture: "calendar",
      heading: { key: "report.easy.promise" },
      lines: [
        { theirs: { text: "Byddwn yn anfon llun.", lang: "cy" } },
        { ours: { key: "report.easy.state.late" } },
      ],
    },
    {
      picture: "bench",
      heading: { key: "report.easy.looking-back" },
      lines: [
        { theirs: "I go home happy.", quoted: true },
        { ours: { key: "lookingback.as-host" } },
      ],
    },
  ],
};

async function open(status = 200, body: object = easy) {
  pretendServer({ "GET /easy": { status, body } });
  const shown = render(<EasyPage code="7KM4TRB" />);
  await screen.findByRole("heading", { level: 1 });
  return shown;
}

describe("the report in easy words", () => {
  test("what people take home stands in quotation marks, and says when a host looks back", async () => {
    await open();
    expect(screen.getByRole("heading", { name: "What people take home" })).toBeDefined();
    expect(screen.getByText("I go home happy.").localName).toBe("q");
    expect(screen.getByText("A host looks back")).toBeDefined();
  });

  test("ANN_3 is not checked yet until people are named who read it", async () => {
    await open();
    expect(screen.getByText("Not checked yet.")).toBeDefined();
    expect(screen.queryByText("Checked by:")).toBeNull();
  });

  test("ANN_3 says who checked it: named and paid only if they wish to say so", async () => {
    const { container } = await open(200, {
      ...easy,
      checked: true,
      checkers: [
        { checker: "k1", name: "Gwen P", paid: "paid", now: true },
        { checker: "k2", now: true },
        { checker: "k3", name: "Ray" },
      ],
    });
    expect(screen.queryByText("Not checked yet.")).toBeNull();
    const names = within(screen.getByText("Checked by:").parentElement as HTMLElement);
    expect(names.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Gwen P, paid for it",
      "Somebody who does not want to be named",
    ]);
    expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([]);
  });

  test("says which words are long", async () => {
    await open();
    expect(screen.getByText(/A computer counted the words. 1 sentence is long/)).toBeDefined();
  });

  test("a picture stands beside people’s own words, in their language, and how it stands", async () => {
    const { container } = await open();
    expect(container.querySelectorAll(".easy-block svg")).toHaveLength(3);
    expect(screen.getByText("Byddwn yn anfon llun.").getAttribute("lang")).toBe("cy");
    expect(screen.getByText("We are late. We are sorry.")).toBeDefined();
  });

  test("before the report is published there is none", async () => {
    await open(404);
    expect(screen.getByText("There is no report yet.")).toBeDefined();
  });

  test("axe finds nothing", async () => {
    const { container } = await open();
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
