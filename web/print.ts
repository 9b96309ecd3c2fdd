import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";
import { decompress } from "wawoff2";
import { penUnits } from "./src/furniture/drawing/ink.ts";
import { stamps, stampUnits } from "./src/furniture/drawing/stamps.ts";
import { languages } from "./src/words/say.ts";

const atkinson = "node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next";
const noto = (script: string) => `node_modules/@fontsource/noto-sans/files/noto-sans-${script}-400-normal`;
const notoOf = (script: string) =>
  `node_modules/@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-400-normal`;

/** What paper is set in: the pages' own letters, and those of other scripts that people write here. */
const letters: Readonly<Record<string, string>> = {
  "latin-400": `${atkinson}-latin-400-normal`,
  "latin-700": `${atkinson}-latin-700-normal`,
  "latin-ext-400": `${atkinson}-latin-ext-400-normal`,
  "latin-ext-700": `${atkinson}-latin-ext-700-normal`,
  cyrillic: noto("cyrillic"),
  "cyrillic-ext": noto("cyrillic-ext"),
  greek: noto("greek"),
  "greek-ext": noto("greek-ext"),
  vietnamese: noto("vietnamese"),
  arabic: "src/furniture/fonts/noto-naskh-arabic-arabic-400-normal",
  hebrew: notoOf("hebrew"),
  devanagari: notoOf("devanagari"),
  gurmukhi: notoOf("gurmukhi"),
  bengali: notoOf("bengali"),
  gujarati: notoOf("gujarati"),
  tamil: notoOf("tamil"),
  emoji: "node_modules/@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal",
};

/** Drawings beside the words of the easy edition. */
const pictures = ["table", "notice", "jar", "calendar", "door", "bench", "bag", "bell", "pencil"];

/** The house's drawings by day, with their colours in them: print knows no style sheet of ours. */
async function drawn(): Promise<Record<string, { viewBox: string; svg: string }>> {
  const sheet =
    (await readFile("src/furniture/tokens.css", "utf8")) +
    (await readFile("src/furniture/parlour.css", "utf8"));
  const sprite = await readFile("src/furniture/drawings.svg", "utf8");
  const valueOf = (name: string) => sheet.match(new RegExp(`--${name}:\\s*(#\\w+)`))?.[1] ?? "none";
  const paint = (mark: string) => sheet.match(new RegExp(`\\.${mark} \\{\\s*fill: var\\(--([\\w-]+)\\)`))?.[1];
  return Object.fromEntries(
    pictures.map((name) => {
      const symbol = sprite.match(
        new RegExp(`<symbol id="${name}" viewBox="([^"]+)"[^>]*>(.*?)</symbol>`, "s"),
      );
      if (symbol === null) throw new Error(`There is no drawing ${name}.`);
      const [, viewBox = "", inside = ""] = symbol;
      const line = Number(viewBox.split(" ")[2]) / 52;
      const svg = inside.replaceAll(/class="([\w-]+)"/g, (_, mark: string) =>
        mark === "l"
          ? `fill="none" stroke="${valueOf("ink")}" stroke-width="${line}" stroke-linecap="round" stroke-linejoin="round"`
          : `fill="${valueOf(paint(mark) ?? mark)}"`,
      );
      return [name, { viewBox, svg }];
    }),
  );
}

/**
 * What the server prints with, beside the pages in `dist/print`: their words, so that a sentence is written in one
 * place for screen and paper, their letters as printing wants them, and the pictures of their stamps.
 */
export function print(): Plugin {
  return {
    name: "parlour-print",
    apply: "build",
    async generateBundle() {
      const put = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: "asset", fileName: `print/${fileName}`, source });
      for (const language of languages) {
        put(`words.${language.lang}.json`, JSON.stringify(await language.words()));
      }
      put("drawing.json", JSON.stringify({ penUnits, stampUnits, stamps: stamps.map(({ path }) => path) }));
      put("pictures.json", JSON.stringify(await drawn()));
      put("OFL-noto.txt", await readFile("node_modules/@fontsource/noto-sans/LICENSE"));
      for (const [name, file] of Object.entries(letters)) {
        put(`${name}.ttf`, await decompress(await readFile(`${file}.woff2`)));
      }
    },
  };
}
