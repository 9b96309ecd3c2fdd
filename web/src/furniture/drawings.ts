import drawingsUrl from "./drawings.svg?url";
import stickersUrl from "./stickers.svg?url";

/** The drawings, and the width and height of each in its own units. */
const sizes = {
  table: [380, 230],
  easel: [220, 300],
  armchair: [250, 240],
  lamp: [150, 330],
  chairs: [320, 200],
  window: [260, 260],
  form: [220, 230],
  letterbox: [170, 340],
  record: [250, 230],
  shelf: [320, 190],
  kettle: [190, 200],
  notice: [220, 240],
  calendar: [220, 220],
  jar: [160, 210],
  bench: [300, 205],
  plant: [120, 220],
  bag: [110, 180],
  door: [420, 560],
  bell: [64, 64],
  glasses: [64, 64],
  hook: [64, 64],
  tick: [32, 32],
  cross: [32, 32],
  phone: [40, 40],
  pinned: [40, 40],
  dot: [48, 48],
  pencil: [48, 48],
  camera: [48, 48],
  voice: [48, 48],
  word: [48, 48],
  wave: [120, 36],
  arrow: [60, 32],
  underline: [300, 12],
  lampsmall: [64, 64],
  aloud: [48, 48],
  "d-house": [200, 160],
  "d-dance": [200, 160],
  "d-sun": [200, 160],
  "w-sunny": [64, 64],
  "w-a-bit-cloudy": [64, 64],
  "w-rainy": [64, 64],
  "w-stormy": [64, 64],
  "w-foggy": [64, 64],
} as const;

export type DrawingName = keyof typeof sizes;

export function sizeOf(drawing: DrawingName): readonly [width: number, height: number] {
  return sizes[drawing];
}

const hung = new Map<string, Promise<void>>();

/** Hangs the drawings in the page, once. Until they are there, the words do. */
export function hangDrawings(): Promise<void> {
  return hang(drawingsUrl);
}

/** Hangs the stickers in the page, once: only pages with badges need them. */
export function hangStickers(): Promise<void> {
  return hang(stickersUrl);
}

function hang(url: string): Promise<void> {
  const before = hung.get(url);
  if (before) return before;
  const hanging = fetchDrawing(url).then((drawn) => {
    if (typeof drawn === "string") {
      if (drawn === "unreachable") hung.delete(url);
      return;
    }
    drawn.setAttribute("class", "sprite");
    drawn.setAttribute("aria-hidden", "true");
    document.body.append(drawn);
  });
  hung.set(url, hanging);
  return hanging;
}

/**
 * A drawing from the server, for this page. Fetched as a document, not as text: with Trusted Types nothing may be
 * turned into markup here.
 */
export function fetchDrawing(url: string): Promise<Element | "none" | "unreachable"> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.overrideMimeType("image/svg+xml");
    request.addEventListener("load", () => {
      const drawn = request.status < 300 ? request.responseXML?.documentElement : undefined;
      resolve(drawn?.localName === "svg" ? document.importNode(drawn, true) : "none");
    });
    request.addEventListener("error", () => resolve("unreachable"));
    request.send();
  });
}
