import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type Inside, InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside } from "../../room/pretend.ts";
import type { StationView } from "../../room/wire.ts";
import QuestionsHost from "./QuestionsHost.tsx";
import QuestionsPage from "./QuestionsPage.tsx";
import QuestionsScreen from "./QuestionsScreen.tsx";
import type { Form, Question, ThingId } from "./questions.ts";

const id = (name: string) => name as ThingId;
const nothing = { marks: [], felt: [], supports: [] };

const wash: Question = {
  question: id("wash"),
  words: "Is personal hygiene maintained? Y / N",
  whyAsked: "The law asks about it.",
  counts: {
    people: 22,
    marks: [
      { mark: "keep", people: 5 },
      { mark: "hurtful", people: 7 },
    ],
    felt: ["none", "some", "none", "many", "some"],
    supports: [{ wording: id("help"), people: 15, agreed: true }],
  },
  reasons: [{ contribution: id("r1"), words: "Yes or no is not how I wash.", by: "Mags" }],
  wordings: [
    { contribution: id("help"), words: "What would you like help with?" },
    { contribution: id("own"), words: "How do you wash?" },
  ],
};
const partner: Question = {
  question: id("partner"),
  words: "Give details of your partner.",
  intimate: true,
  counts: nothing,
  reasons: [],
  wordings: [],
};
const form: Form = { questions: [wash, partner] };

const viewOf = (page: Form): StationView<Form> => ({
  station: "form",
  kind: "questions",
  name: "The form",
  question: "Should it ask you this?",
  help: "",
  opening: "open",
  page,
});

function show(page = form, change: Partial<Inside> = {}) {
  const inside = pretendInside(change);
  render(
    <InsideStill inside={inside}>
      <QuestionsPage view={viewOf(page)} />
    </InsideStill>,
  );
  return inside;
}

const inTheirShoes = () => screen.getByRole("radio", { name: /In their shoes/ });

describe("the form", () => {
  it("QUE-1 has no box for an answer: only for reasons and for new words", () => {
    show();
    const boxes = screen.getAllByRole("textbox");
    expect(boxes.map((box) => box.getAttribute("id"))).toHaveLength(2);
    expect(screen.getByRole("textbox", { name: "Why do you think so?" })).toBeDefined();
    expect(screen.getByRole("textbox", { name: "How would you ask it?" })).toBeDefined();
  });

  it("QUE-1 has no box at all where people are asked a question", async () => {
    show();
    await userEvent.click(inTheirShoes());
    expect(screen.getByText("Is personal hygiene maintained? Y / N")).toBeDefined();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("spinbutton")).toBeNull();
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("QUE-2 takes several marks, and each can be lifted again", async () => {
    const inside = show(form, {
      mine: { ...mine, stations: { form: { marks: { wash: ["keep"] }, felt: {}, supports: [] } } },
    });
    const marks = screen.getByRole("group", { name: "What do you think of this question?" });
    await userEvent.click(within(marks).getByRole("checkbox", { name: "Hurtful" }));
    await userEvent.click(within(marks).getByRole("checkbox", { name: "Unclear" }));
    await userEvent.click(within(marks).getByRole("checkbox", { name: "Keep it" }));
    expect(inside.sent).toEqual([
      { kind: "mark-question", station: "form", question: "wash", mark: "hurtful" },
      { kind: "mark-question", station: "form", question: "wash", mark: "unclear" },
      { kind: "unmark-question", station: "form", question: "wash", mark: "keep" },
    ]);
  });

  it("QUE-2 says numbers from five people on, and nothing of fewer", async () => {
    show();
    expect(screen.getByText("22 people marked it. Hurtful: 7. Keep it: 5.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    await userEvent.click(screen.getByRole("button", { name: "I want to read it" }));
    expect(screen.getByText("Numbers are shown from five people on.")).toBeDefined();
  });

  it("QUE-2 says why they ask, or that nobody could say", async () => {
    show();
    expect(screen.getByText("The law asks about it.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    await userEvent.click(screen.getByRole("button", { name: "I want to read it" }));
    expect(screen.getByText("Nobody could say")).toBeDefined();
  });

  it("QUE-2 takes a reason with who can see it", async () => {
    const inside = show();
    await userEvent.type(screen.getByLabelText("Why do you think so?"), "It is not one thing.");
    await userEvent.click(screen.getByRole("radio", { name: "Anyone. No name on it." }));
    await userEvent.click(screen.getByRole("button", { name: "Put it beside the question" }));
    expect(inside.sent[0]).toMatchObject({
      kind: "give-reason",
      question: "wash",
      words: "It is not one thing.",
      permission: "share",
    });
  });

  it("QUE-3 shows versions side by side, and supports one by a tap", async () => {
    const inside = show();
    const list = screen.getByRole("region", { name: "Better words" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(2);
    expect(within(list).getByText("Agreed")).toBeDefined();
    expect(within(list).getByText("15 people would use these.")).toBeDefined();
    await userEvent.click(
      screen.getByRole("button", { name: "I would use these: How do you wash?" }),
    );
    expect(inside.sent).toEqual([{ kind: "support-wording", station: "form", wording: "own" }]);
  });

  it("QUE-4 says that the law may require the topic, not the words", () => {
    show();
    expect(screen.getByText("The law may require this topic, not these words.")).toBeDefined();
  });

  it("warns before an intimate question, on every way to it", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    expect(screen.queryByText("Give details of your partner.")).toBeNull();
    await userEvent.click(screen.getByRole("radio", { name: "The whole form" }));
    expect(screen.queryByText("Give details of your partner.")).toBeNull();
    await userEvent.click(inTheirShoes());
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    expect(screen.queryByText("Give details of your partner.")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "I want to read it" }));
    expect(screen.getByText("Give details of your partner.")).toBeDefined();
  });

  it("takes how a question felt, and shows the mixed picture in words", async () => {
    const inside = show();
    await userEvent.click(inTheirShoes());
    await userEvent.click(screen.getByRole("radio", { name: "Uneasy" }));
    expect(inside.sent).toEqual([
      { kind: "say-how-it-felt", station: "form", question: "wash", feeling: "uneasy" },
    ]);
    expect(screen.getByText("Many: Uneasy. Some: All right, Bad.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    await userEvent.click(screen.getByRole("button", { name: "I want to read it" }));
    expect(screen.getByText("The picture is shown when five people have said.")).toBeDefined();
  });

  it("leads the focus to the next question's heading", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Next question" }));
    expect(document.activeElement?.textContent).toBe("Question 2 of 2");
  });
});

describe("the form's owner", () => {
  function host(page = form) {
    const inside = pretendInside();
    render(
      <InsideStill inside={inside}>
        <QuestionsHost view={viewOf(page)} />
      </InsideStill>,
    );
    return inside;
  }

  it("pastes a form, one question on each line", async () => {
    const inside = host();
    await userEvent.type(
      screen.getByLabelText("The questions of the form"),
      "What is your name?{Enter}{Enter}How old are you?",
    );
    expect(screen.getByText("2 questions.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Put them into the form" }));
    expect(inside.sent[0]).toMatchObject({
      kind: "put-questions",
      questions: [{ words: "What is your name?" }, { words: "How old are you?" }],
    });
  });

  it("reads a form from a CSV file", async () => {
    host();
    const file = new File(['no,question\n1,"Name, and age?"\n'], "form.csv", { type: "text/csv" });
    await userEvent.upload(screen.getByLabelText("Or read them from a CSV file"), file);
    expect(await screen.findByDisplayValue("Name, and age?")).toBeDefined();
  });

  it("QUE-2 says why a question is asked, or that nobody could say", async () => {
    const inside = host();
    const [first] = screen.getAllByRole("button", { name: "Say why it is asked" });
    if (first) await userEvent.click(first);
    await userEvent.click(screen.getByRole("button", { name: "Nobody could say" }));
    expect(inside.sent).toEqual([{ kind: "say-why-asked", station: "form", question: "wash" }]);
  });

  it("QUE-4 takes the form along as a table", () => {
    host();
    const link = screen.getByRole("link", { name: "The form as a table" });
    expect(link.getAttribute("href")).toBe("/api/gatherings/7KM4TRB/form.csv");
    expect(screen.getByText("The law may require this topic, not these words.")).toBeDefined();
  });

  it("has people warned, and turns a thing over only for a reason", async () => {
    const inside = host();
    const [warn] = screen.getAllByRole("checkbox", { name: "Warn people before this question" });
    if (warn) await userEvent.click(warn);
    const [over] = screen.getAllByRole("button", { name: "Turn something over" });
    if (over) await userEvent.click(over);
    const [one] = screen.getAllByRole("button", { name: "Turn this one over" });
    if (one) await userEvent.click(one);
    await userEvent.click(screen.getByRole("radio", { name: "a threat" }));
    await userEvent.click(screen.getByRole("radio", { name: "hate" }));
    await userEvent.click(screen.getByRole("button", { name: "Turn it over" }));
    expect(inside.sent).toEqual([
      { kind: "warn-before", station: "form", question: "wash", intimate: true },
      { kind: "hide", contribution: "wash", reason: "hate" },
    ]);
  });
});

describe("the form on the big screen", () => {
  it("shows what is agreed, and no intimate question", () => {
    render(<QuestionsScreen view={viewOf(form)} />);
    expect(screen.getByText("What would you like help with?")).toBeDefined();
    expect(screen.queryByText("Give details of your partner.")).toBeNull();
  });

  it("shows as many questions as it has room for, and long ones alone", () => {
    const long = (name: string): Question => ({
      ...partner,
      question: id(name),
      words: `${name} ${"and so on ".repeat(25)}`,
      intimate: false,
    });
    render(<QuestionsScreen view={viewOf({ questions: [long("First"), long("Second")] })} />);
    expect(screen.getByText(/^First/)).toBeDefined();
    expect(screen.queryByText(/^Second/)).toBeNull();
  });
});
