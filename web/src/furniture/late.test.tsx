import { act, render, screen } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { expect, it } from "vitest";
import { late } from "./late.tsx";

function Kettle({ words }: { words: string }) {
  return <p>{words}</p>;
}

function AfterDrawing({ then }: { then: () => void }) {
  useLayoutEffect(then, [then]);
  return null;
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

it("shows what came between the drawing of the page and the moment after it", async () => {
  let come = () => {};
  const Part = late(
    () =>
      ({
        // biome-ignore lint/suspicious/noThenProperty: a promise that is kept at exactly the wrong moment.
        then: (take: (part: { default: typeof Kettle }) => void) =>
          new Promise<void>((done) => {
            come = () => {
              take({ default: Kettle });
              done();
            };
          }),
      }) as unknown as Promise<{ default: typeof Kettle }>,
    <p>Wait</p>,
  );
  Part.fetch();
  render(
    <>
      <Part words="The kettle is on." />
      <AfterDrawing then={() => come()} />
    </>,
  );
  expect(await screen.findByText("The kettle is on.")).toBeDefined();
});
