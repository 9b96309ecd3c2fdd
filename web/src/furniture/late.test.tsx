import { act, render, screen } from "@testing-library/react";
import { type ReactNode, useLayoutEffect } from "react";
import { expect, it, vi } from "vitest";
import { late } from "./late.tsx";

function Kettle({ words }: { words: string }) {
  return <p>{words}</p>;
}

function OnceDrawn({ happens, children }: { happens: () => void; children: ReactNode }) {
  useLayoutEffect(happens, [happens]);
  return children;
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
  const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const Part = late(async () => {
    if (!navigator.onLine) throw new Error("No internet.");
    return { default: Kettle };
  });
  render(<Part words="The kettle is on." />);
  await act(async () => {});
  expect(screen.getByRole("status").textContent).toMatch(/^No internet just now/);
  online.mockReturnValue(true);
  dispatchEvent(new Event("online"));
  expect(await screen.findByText("The kettle is on.")).toBeDefined();
  online.mockRestore();
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
