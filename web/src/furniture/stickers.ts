import type { Key } from "../words/say.ts";

/** Stickers for a badge, in the order in which they lie on the table. */
const stickers = {
  cup: "sticker.cup",
  cat: "sticker.cat",
  door: "sticker.door",
  toast: "sticker.toast",
  disco: "sticker.disco",
  bus: "sticker.bus",
  boat: "sticker.boat",
  scarf: "sticker.scarf",
  daff: "sticker.daff",
  cake: "sticker.cake",
  hand: "sticker.hand",
  chair: "sticker.chair",
  ear: "sticker.ear",
  dog: "sticker.dog",
  moon: "sticker.moon",
  record: "sticker.record",
  hand1: "sticker.hand1",
  hand2: "sticker.hand2",
  hand3: "sticker.hand3",
  hand5: "sticker.hand5",
  cane: "sticker.cane",
  frame: "sticker.frame",
  powerchair: "sticker.powerchair",
  talker: "sticker.talker",
  phones: "sticker.phones",
  glasses: "sticker.glasses",
  crescent: "sticker.crescent",
  cross: "sticker.cross",
  diya: "sticker.diya",
  khanda: "sticker.khanda",
  om: "sticker.om",
  star: "sticker.star",
  wheel: "sticker.wheel",
  candle: "sticker.candle",
  apple: "sticker.apple",
  bowl: "sticker.bowl",
  chips: "sticker.chips",
  lolly: "sticker.lolly",
  samosa: "sticker.samosa",
  fish: "sticker.fish",
  hedgehog: "sticker.hedgehog",
  horse: "sticker.horse",
  robin: "sticker.robin",
  snail: "sticker.snail",
  kettle: "sticker.kettle",
  ball: "sticker.ball",
  book: "sticker.book",
  guitar: "sticker.guitar",
  plant: "sticker.plant",
  rainbow: "sticker.rainbow",
  umbrella: "sticker.umbrella",
} as const satisfies Record<string, Key>;

export type StickerId = keyof typeof stickers;

export const stickersMax = 5;

/** The first table, and the drawers below it. */
export const stickerDrawers: readonly {
  readonly key: Key;
  readonly stickers: readonly StickerId[];
}[] = [
  { key: "stickers.people", stickers: ["hand1", "hand2", "hand3", "hand5"] },
  {
    key: "stickers.equipment",
    stickers: ["cane", "frame", "powerchair", "talker", "phones", "glasses"],
  },
  {
    key: "stickers.faiths",
    stickers: ["crescent", "cross", "diya", "khanda", "om", "star", "wheel", "candle"],
  },
  { key: "stickers.food", stickers: ["apple", "bowl", "chips", "lolly", "samosa"] },
  { key: "stickers.animals", stickers: ["fish", "hedgehog", "horse", "robin", "snail"] },
  {
    key: "stickers.things",
    stickers: ["kettle", "ball", "book", "guitar", "plant", "rainbow", "umbrella"],
  },
];

export const firstStickers: readonly StickerId[] = [
  "cup",
  "cat",
  "door",
  "toast",
  "disco",
  "bus",
  "boat",
  "scarf",
  "daff",
  "cake",
  "hand",
  "chair",
  "ear",
  "dog",
  "moon",
  "record",
];

export function isSticker(id: string): id is StickerId {
  return Object.hasOwn(stickers, id);
}

export function stickerKey(sticker: StickerId): Key {
  return stickers[sticker];
}
