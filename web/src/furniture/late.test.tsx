import { act, render, screen } from "@testing-library/react";
import { Component, type ReactNode, useLayoutEffect } from "react";
import { expect, it, vi } from "vitest";
import { pretendServer } from "../room/pretend.ts";
import { late } from "./late.tsx";

function Kettle({ words }: { words: string }) {
  return <p>{words}</p>;
}

function OnceDrawn({ happens, children }: { happens: () => void; children: ReactNode }) {
  useLayoutEffect(happens, [happens]);
  return children;
}

class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? <p>Broken.</p> : this.props.children;
  }
}

it("says that it is coming, and then is there", async () => {
  const Part = late(async () => ({ default: Kettle }));
  render(<Part words="The kettle is on." />);
  expect(screen.getByRole("status").textContent).toBe("One moment…");
  expect(await screen.findByText("The kettle is on.")).toBeDefined();
});

it("is shown at once when it has come before", async () => {
  const Part = late(async () => ({ default: Kettle }));
  Part.fetch();
  await act(async () => {});
  render(<Part words="The kettle is on." />);
  expect(screen.getByText("The kettle is on.")).toBeDefined();
});

it("is shown when it comes between the drawing of the page and its effect", async () => {
  let arrive = () => {};
  const coming = {
    // biome-ignore lint/suspicious/noThenProperty: a promise that is kept at the moment we choose.
    then: (kept: (part: { default: typeof Kettle }) => void) =>
      new Promise<void>((done) => {
        arrive = () => {
          kept({ default: Kettle });
          done();
        };
      }),
  };
  const Part = late(() => coming as unknown as Promise<{ default: typeof Kettle }>);
  Part.fetch();
  render(
    <OnceDrawn happens={arrive}>
      <Part words="The kettle is on." />
    </OnceDrawn>,
  );
  expect(await screen.findByText("The kettle is on.")).toBeDefined();
});

it("waits for a line when there is none, and nothing breaks", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("No line.")));
  let line = false;
  const Part = late(async () => {
    if (!line) throw new TypeError("No line.");
    return { default: Kettle };
  });
  render(<Part words="The kettle is on." />);
  await vi.waitFor(() =>
    expect(screen.getByRole("status").textContent).toMatch(/^No internet just now/),
  );
  line = true;
  dispatchEvent(new Event("online"));
  expect(await screen.findByText("The kettle is on.")).toBeDefined();
  vi.unstubAllGlobals();
});

it("breaks when the house answers and the part is nowhere to be had", async () => {
  pretendServer({ "GET /health": { status: 200, body: { ready: true } } });
  const Part = late<object>(() => Promise.reject(new TypeError("Gone.")));
  const quiet = vi.spyOn(console, "error").mockImplementation(() => {});
  render(
    <Broken>
      <Part />
    </Broken>,
  );
  for (let tries = 0; tries < 3; tries++) {
    await act(async () => {
      await new Promise((done) => setTimeout(done, 20));
      dispatchEvent(new Event("online"));
    });
  }
  expect(await screen.findByText("Broken.")).toBeDefined();
  quiet.mockRestore();
});

it("is asked for again when the line was down the first time", async () => {
  let tries = 0;
  const Part = late(async () => {
    tries += 1;
    if (tries === 1) throw new Error("No internet.");
    return { default: Kettle };
  }, null);
  Part.fetch();
  await act(async () => {});
  render(<Part words="The kettle is on." />);
  expect(await screen.findByText("The kettle is on.")).toBeDefined();
});
