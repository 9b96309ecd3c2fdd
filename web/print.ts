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
      put("OFL-noto.txt", await readFile("node_modules/@fontsource/noto-sans/LICENSE"));
      for (const [name, file] of Object.entries(letters)) {
        put(`${name}.ttf`, await decompress(await readFile(`${file}.woff2`)));
      }
    },
  };
}
