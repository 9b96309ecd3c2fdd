import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const wideTarget = 48;
const anyTarget = 44;
const gap = 8;

/** Everything that field-guide.md 4 says of one screen as it stands, in both looks and however it is shown. */
export async function everybodyCan(page: Page, screen: string): Promise<void> {
  for (const look of ["day", "evening"] as const) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset.look = wanted;
    }, look);
    expect(await axe(page), `${screen}, ${look}: axe`).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.dataset.look = "day";
  });
  expect(await smallTargets(page), `${screen}: targets too small or too near`).toEqual([]);
  expect(await unnamedLanguage(page), `${screen}: dir=auto on what people wrote`).toEqual([]);
  expect(await moving(page), `${screen}: moves, though less movement is wished for`).toEqual([]);
  // The big screen is one picture for a whole hall, and nobody's own style sheet: its words are on each phone too.
  if (!page.url().endsWith("/screen")) await spaced(page, screen);
  await small(page, screen);
}

export async function axe(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .options({
      runOnly: { type: "tag", values: tags },
      rules: { "color-contrast-enhanced": { enabled: true } },
    })
    .analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/**
 * Everything that can be pressed and is smaller than it should be, or nearer to the next than 8 px.
 * Links in the middle of a sentence are as high as the sentence (WCAG 2.5.8); what lies over the page,
 * such as a bar at its foot, is not beside what it covers.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ wideTarget, anyTarget, gap }) => {
      const sheets = Array.from(document.querySelectorAll("dialog[open]"));
      const top: Element = sheets.at(-1) ?? document.body;
      const pressable = "a[href], button, input, textarea, summary";
      const boxes: { name: string; box: DOMRect; face: Element; layer: Element }[] = [];
      const wrong: string[] = [];
      for (const element of Array.from(top.querySelectorAll(pressable))) {
        const picked = element.matches("input[type=radio], input[type=checkbox]");
        const face = picked ? (element.closest("label") ?? element) : element;
        const box = face.getBoundingClientRect();
        const unseen = !face.checkVisibility() || box.width <= 1 || box.bottom < 0;
        if (unseen || element.closest(".vh, .vh-until-used") || inSentence(element)) continue;
        const said = face.textContent || element.getAttribute("aria-label") || "";
        const name = `${element.tagName.toLowerCase()} “${said.trim().slice(0, 40)}”`;
        const least = element.matches(".btn:not(.quiet)") ? wideTarget : anyTarget;
        if (box.height < least - 0.5 || box.width < anyTarget - 0.5) {
          wrong.push(`${name} is ${Math.round(box.width)}×${Math.round(box.height)}`);
        }
        boxes.push({ name, box, face, layer: layerOf(face) });
      }
      boxes.forEach((one, at) => {
        for (const other of boxes.slice(at + 1)) {
          const within = one.face.contains(other.face) || other.face.contains(one.face);
          if (within || one.layer !== other.layer) continue;
          const across = Math.max(other.box.left - one.box.right, one.box.left - other.box.right);
          const down = Math.max(other.box.top - one.box.bottom, one.box.top - other.box.bottom);
          const near = Math.max(across, down);
          if (near < gap - 0.5) wrong.push(`${one.name} is ${near.toFixed(1)} px from ${other.name}`);
        }
      });
      return wrong;

      function inSentence(element: Element): boolean {
        const inline = getComputedStyle(element).display === "inline";
        const around = element.parentElement?.textContent ?? "";
        return inline && around.trim() !== (element.textContent ?? "").trim();
      }

      function layerOf(element: Element): Element {
        for (let at: Element | null = element; at; at = at.parentElement) {
          if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
        }
        return top;
      }
    },
    { wideTarget, anyTarget, gap },
  );
}

/** Every card, group name and badge that people wrote says its own direction, and its language when it has another. */
function unnamedLanguage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const languages: Readonly<Record<string, string>> = {
      "دعوني أختار": "ar",
      "Gadewch i mi ddewis": "cy",
      "Same person each morning": "",
      "People we know": "",
    };
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wrong: string[] = [];
    while (words.nextNode()) {
      const text = words.currentNode.textContent ?? "";
      const around = words.currentNode.parentElement;
      const lang = languages[text.trim()];
      // Lines that only name a card for those who cannot see it are ours, and hold it as a quotation.
      if (lang === undefined || !around || around.closest(".vh")) continue;
      const saysLang = lang === "" || around.closest("[lang]")?.getAttribute("lang") === lang;
      if (!around.closest("[dir=auto]") || !saysLang) wrong.push(around.outerHTML.slice(0, 120));
    }
    return wrong;
  });
}

/** With reduced motion nothing has a transition or an animation that lasts. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("body *")).flatMap((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const lasts = (durations: string) =>
        durations.split(",").some((duration) => Number.parseFloat(duration) > 0.001);
      const moves =
        lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration));
      return moves ? [element.className.toString()] : [];
    }),
  );
}

/** WCAG 1.4.12: more space between letters, words, lines and paragraphs, and nothing is cut off. */
export async function spaced(page: Page, screen: string) {
  const before = await cutOff(page);
  const sheet = await page.evaluateHandle(() => {
    const more = new CSSStyleSheet();
    more.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, more];
    return more;
  });
  expect(await cutOff(page), `${screen}: with more space something is cut off`).toEqual(before);
  expect(await sideways(page), `${screen}: with more space the page scrolls sideways`).toBe(0);
  await sheet.evaluate((more) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== more);
  });
}

/** Words that stand outside the box that hides what is outside it. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hiding = Array.from(document.querySelectorAll("body *")).filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = /hidden|clip/.test(`${overflowX} ${overflowY}`);
      return hides && element.checkVisibility() && element.clientWidth > 1;
    });
    return hiding.flatMap((box) => {
      const { right, bottom } = box.getBoundingClientRect();
      const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const cut: string[] = [];
      while (words.nextNode()) {
        const text = words.currentNode;
        if ((text.textContent ?? "").trim() === "" || text.parentElement?.closest(".vh")) continue;
        const place = document.createRange();
        place.selectNodeContents(text);
        const seen = place.getBoundingClientRect();
        if (seen.width > 0 && (seen.right > right + 1 || seen.bottom > bottom + 1)) {
          cut.push(text.textContent ?? "");
        }
      }
      return cut;
    });
  });
}

/** 320 px wide, and a laptop at 400 %: nobody scrolls sideways. */
export async function small(page: Page, screen: string) {
  const was = page.viewportSize();
  for (const size of [
    { width: 320, height: 700 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(size);
    expect(await sideways(page), `${screen}: sideways at ${size.width}×${size.height}`).toBe(0);
  }
  if (was) await page.setViewportSize(was);
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
