import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import {
  aLaptop,
  aPhone,
  aScreenLink,
  command,
  type Gathering,
  knock,
  somebody,
  theBigScreen,
  theHost,
} from "./gathering.ts";
import { finger, type Hand, keys, mouse } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { axe, everybodyCan } from "./looks.ts";
import { answerAt, aPencilDrawing, choosesPhoto } from "./photo.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;

/** An open gathering with the recipe that passes papers. */
async function anEasel(browser: Browser, hosted: Hosted): Promise<Gathering> {
  const host = await theHost(browser, hosted);
  const made = (await knock(host, "/api/gatherings", {
    recipe: "pass-the-paper",
    title: "Tuesday club",
    question: "Draw a face together.",
    canChange: "What we do on Tuesdays.",
    cannotChange: "The room.",
    whoAsks: "The Tuesday club",
  })) as { code: string; stations: { id: string }[] };
  const { code } = made;
  await knock(host, `/api/gatherings/${code}/open`, {});
  return { origin: hosted.house.origin, code, board: made.stations[0]?.id ?? "", host };
}

function start(at: Gathering): Promise<void> {
  return command(at.host, at, { kind: "start" });
}

async function sitsDown(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole("button", { name: "Sit down" }));
  await expect(page.getByText("You have a seat.")).toBeVisible();
}

/** A line over the paper, as a mouse draws it. */
async function draws(page: Page): Promise<void> {
  const paper = page.getByRole("img", { name: "Your paper" });
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  if (box === null) throw new Error("There is no paper.");
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6, { steps: 6 });
  await page.mouse.up();
}

/** A stamp on the paper, by keys alone. */
async function stamps(page: Page): Promise<void> {
  const way = page.getByRole("radio", { name: "Stamps" });
  await way.focus();
  await page.keyboard.press("Space");
  await keys.press(page.getByRole("button", { name: "Row 3, place 3" }));
}

async function passes(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole("button", { name: "Pass to the right" }));
}

function inHands(page: Page, round: number) {
  return expect(page.getByText(`Paper ${round} of 3 in your hands.`, { exact: false })).toBeVisible();
}

async function three(browser: Browser, at: Gathering, on: BrowserContextOptions) {
  return Promise.all(["Mo", "Bea", "Gwen"].map((name) => somebody(browser, at, name, on)));
}

test("three people pass papers: by mouse, by keys, and one without a line in the middle", async ({
  browser,
  hosted,
}) => {
  test.setTimeout(120_000);
  const at = await anEasel(browser, hosted);
  const [mo, bea, gwen] = (await three(browser, at, aLaptop)) as [Page, Page, Page];
  await sitsDown(mo, mouse);
  await sitsDown(bea, keys);
  await sitsDown(gwen, mouse);
  await start(at);
  for (const page of [mo, bea, gwen]) await inHands(page, 1);

  await draws(mo);
  await stamps(bea);
  await draws(gwen);
  for (const page of [mo, bea, gwen]) await expect(page.getByText("On the paper")).toBeVisible();
  await passes(mo, mouse);
  await passes(bea, keys);
  await passes(gwen, mouse);
  for (const page of [mo, bea, gwen]) await inHands(page, 2);
  await expect(mo.getByText("1 person drew before you.", { exact: false })).toBeVisible();

  // Gwen's line goes. What she draws is kept on her phone, and the host lets the papers go on.
  await gwen.context().setOffline(true);
  await draws(gwen);
  await expect(gwen.getByText("Saved on this phone")).toBeVisible();
  await draws(mo);
  await stamps(bea);
  await passes(mo, mouse);
  await passes(bea, keys);
  await command(at.host, at, { kind: "move-on", step: "grace" });
  await inHands(mo, 3);
  await inHands(bea, 3);
  await draws(mo);
  await stamps(bea);
  await expect(mo.getByText("On the paper")).toBeVisible();
  await gwen.context().setOffline(false);
  await inHands(gwen, 3);
  await passes(mo, mouse);
  await passes(bea, keys);
  await passes(gwen, mouse);

  for (const page of [mo, bea, gwen]) {
    await expect(page.getByRole("heading", { name: "What shall we call them?" })).toBeVisible();
  }
  const sheets = (await page(at, mo)).sheets;
  expect(sheets).toHaveLength(3);
  const hands = sheets.map(({ layers }) => layers.length);
  expect(hands.reduce((all, n) => all + n, 0), "no ink is lost").toBe(8);
});

test("PAS-4 a name needs everybody's yes, and letting go can be talked about", async ({
  browser,
  hosted,
}) => {
  const at = await anEasel(browser, hosted);
  const [mo, bea] = (await three(browser, at, aPhone)) as [Page, Page];
  await sitsDown(mo, finger);
  await sitsDown(bea, finger);
  await start(at);
  await mo.getByText("Paper 1 of 2", { exact: false }).waitFor();
  await draws(mo);
  await expect(mo.getByText("On the paper")).toBeVisible();
  await command(at.host, at, { kind: "move-on", step: "name" });
  await finger.press(mo.getByRole("button", { name: "I know a name" }));
  await finger.write(mo.getByLabel("A name for this paper"), "Auntie Pam");
  await finger.press(mo.getByRole("button", { name: "Say this name" }));
  await expect(mo.getByText("You said yes")).toBeVisible();
  await expect(mo.getByRole("heading", { name: "Not named yet" })).toBeVisible();
  await finger.press(bea.getByRole("button", { name: "Yes to Auntie Pam" }));
  for (const page of [mo, bea]) {
    await expect(page.getByRole("heading", { name: "Auntie Pam" })).toBeVisible();
  }
  await finger.write(bea.getByLabel("In your own words"), "Odd at first, then nice");
  await finger.press(bea.getByRole("button", { name: "Say it" }));
  await expect(mo.getByText("Odd at first, then nice")).toBeVisible();
  await finger.press(mo.getByRole("button", { name: "See how it grew" }));
  await expect(mo.getByRole("dialog").getByText("1 of 1")).toBeVisible();
});

test("PAS-2 a photo of real paper goes from hand to hand like ink, and is gone everywhere when it is taken back", async ({
  browser,
  hosted,
}) => {
  test.setTimeout(120_000);
  const at = await anEasel(browser, hosted);
  const screen = await theBigScreen(browser, await aScreenLink(at));
  const [mo, bea, gwen] = (await three(browser, at, calm)) as [Page, Page, Page];
  for (const page of [mo, bea, gwen]) await sitsDown(page, finger);
  await start(at);
  for (const page of [mo, bea, gwen]) await inHands(page, 1);

  // By touch: the pencil drawing is Mo's mark. She takes it off once, and lays it again.
  await finger.press(mo.getByRole("button", { name: "I draw on real paper" }));
  await choosesPhoto(mo, await aPencilDrawing(mo), finger);
  await finger.write(mo.getByLabel("What did you draw?"), "A face with kind eyes");
  await everybodyCan(mo, "a photo that is not laid yet");
  await finger.press(mo.getByRole("button", { name: "Put it on the paper" }));
  await finger.press(mo.getByRole("button", { name: "Take the photo off" }));
  await finger.press(mo.getByRole("button", { name: "I draw on real paper" }));
  await choosesPhoto(mo, await aPencilDrawing(mo), finger);
  await finger.write(mo.getByLabel("What did you draw?"), "A face with kind eyes");
  await finger.press(mo.getByRole("button", { name: "Put it on the paper" }));
  await expect(mo.getByText("On the paper")).toBeVisible();
  await everybodyCan(mo, "a photo on the paper");
  for (const page of [bea, gwen]) await draws(page);
  for (const page of [mo, bea, gwen]) await passes(page, finger);

  // The next hands see it under their pen; the other pair of hands may not fetch it.
  for (const page of [mo, bea, gwen]) await inHands(page, 2);
  const photo = (page: Page) => page.locator("image.paper-photo");
  await expect.poll(async () => (await photo(bea).count()) + (await photo(gwen).count())).toBe(1);
  const next = (await photo(bea).count()) > 0 ? bea : gwen;
  const other = next === bea ? gwen : bea;
  const address = (await photo(next).getAttribute("href")) ?? "";
  expect(await answerAt(next, address)).toBe(200);
  expect(await answerAt(other, address), "it is in other hands").toBe(404);
  expect(await answerAt(mo, address), "its maker may always see it").toBe(200);
  await draws(next);
  await everybodyCan(next, "drawing over a photo");

  await command(at.host, at, { kind: "move-on", step: "name" });
  for (const page of [mo, other, screen]) {
    await expect(page.getByRole("img", { name: /A face with kind eyes/ })).toBeVisible();
  }
  await everybodyCan(mo, "the wall with a photo");
  await everybodyCan(screen, "big screen, the wall with a photo");
  expect(await answerAt(other, address), "the papers lie open").toBe(200);
  await finger.press(mo.getByRole("link", { name: "The room" }));
  await finger.press(mo.getByRole("link", { name: "My things" }));
  await finger.press(mo.getByRole("button", { name: "Take it back" }).first());
  await finger.press(mo.getByRole("button", { name: "Yes, take it back" }));
  for (const page of [other, screen]) {
    await expect(page.getByRole("img", { name: /A face with kind eyes/ })).toHaveCount(0);
  }
  expect(await answerAt(other, address), "nobody can fetch it any more").toBe(404);
});

test("4 everybody can pass papers", async ({ browser, hosted }) => {
  test.setTimeout(180_000);
  const at = await anEasel(browser, hosted);
  const link = (await knock(at.host, `/api/gatherings/${at.code}/screens`, {})) as { link: string };
  const screen = await theBigScreen(browser, new URL(link.link, at.origin).href);
  const [mo, bea] = (await three(browser, at, calm)) as [Page, Page];
  await everybodyCan(mo, "before sitting down");
  await sitsDown(mo, finger);
  await sitsDown(bea, finger);
  await everybodyCan(mo, "seated");
  expect(await axe(screen), "big screen, sitting down").toEqual([]);
  await start(at);
  await mo.getByText("Paper 1 of 2", { exact: false }).waitFor();
  await everybodyCan(mo, "a turn, by pen");
  await mo.getByRole("radio", { name: "Stamps" }).check();
  await everybodyCan(mo, "a turn, by stamps");
  await mo.getByRole("button", { name: "Say it in words" }).click();
  await everybodyCan(mo, "a turn, in words");
  await mo.getByRole("button", { name: "Row 2, place 2" }).click();
  await passes(mo, finger);
  await mo.getByText("You have passed.", { exact: false }).waitFor();
  await everybodyCan(mo, "passed");
  expect(await axe(screen), "big screen, a round").toEqual([]);
  await command(at.host, at, { kind: "move-on", step: "name" });
  await mo.getByRole("heading", { name: "What shall we call them?" }).waitFor();
  await mo.getByRole("button", { name: "I know a name" }).click();
  await everybodyCan(mo, "naming");
  expect(await axe(screen), "big screen, the wall").toEqual([]);
  await at.host.goto(`${at.origin}/g/${at.code}/host`);
  await at.host.getByRole("button", { name: "Hang them on the wall" }).waitFor();
  await everybodyCan(at.host, "the host");
});

interface Seen {
  readonly sheets: readonly { readonly layers: readonly unknown[] }[];
}

/** The table as a page that opens now is shown it. */
async function page(at: Gathering, on: Page): Promise<Seen> {
  return on.evaluate(
    ([code, station]) =>
      new Promise<Seen>((seen) => {
        const live = new EventSource(`/api/gatherings/${code}/live?${Math.random()}`);
        live.addEventListener("room", (event) => {
          live.close();
          const room = JSON.parse((event as MessageEvent<string>).data);
          seen(room.stations.find((one: { station: string }) => one.station === station).page);
        });
      }),
    [at.code, at.board] as const,
  );
}

