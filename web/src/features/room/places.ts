import { type DrawingName, sizeOf } from "../../furniture/drawings.ts";

/** Where one thing stands in the picture, in units of a room 1280 wide. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The paper tag, from the thing's own corner, and how wide it may grow. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number };
}

export const roomWidth = 1280;
export const roomHeight = 772;
export const floorRowHeight = 236;

/** Where each piece of furniture stands when it has the room to itself. */
const homes: Partial<Record<DrawingName, Place>> = {
  table: { x: 448, y: 484, width: 388, label: { x: 70, y: 140, width: 262 } },
  letterbox: { x: 56, y: 152, width: 148, label: { x: -24, y: -76, width: 240 } },
  window: { x: 252, y: 30, width: 210, label: { x: 24, y: 218, width: 202 } },
  armchair: { x: 1034, y: 352, width: 212, label: { x: 24, y: 208, width: 205 } },
  shelf: { x: 690, y: 44, width: 260, label: { x: 48, y: 160, width: 198 } },
  notice: { x: 546, y: 6, width: 84, label: { x: -68, y: 90, width: 220 } },
  record: { x: 494, y: 280, width: 188, label: { x: 14, y: -70, width: 192 } },
  kettle: { x: 300, y: 334, width: 100, label: { x: -30, y: 168, width: 224 } },
  easel: { x: 742, y: 296, width: 170, label: { x: 160, y: 28, width: 144 } },
  form: { x: 888, y: 574, width: 120, label: { x: 130, y: 84, width: 240 } },
  calendar: { x: 984, y: 56, width: 128, label: { x: -24, y: 138, width: 176 } },
  chairs: { x: 52, y: 574, width: 236, label: { x: -4, y: -94, width: 192 } },
};

/** Free places for a second of a kind: along the wall first, then nearer. */
const spare: readonly DrawingName[] = [
  "easel",
  "record",
  "chairs",
  "form",
  "shelf",
  "kettle",
  "armchair",
  "window",
  "letterbox",
];

/** Furniture that makes a room of a hall, from the first to be put there to the last. */
const decorative: readonly DrawingName[] = ["window", "letterbox", "armchair", "shelf", "kettle"];
const piecesWanted = 6;

export interface Furnished {
  /** A place for each station, in the same order. */
  readonly places: readonly Place[];
  /** Furniture that is only there for the room's sake. */
  readonly decor: readonly { readonly drawing: DrawingName; readonly place: Place }[];
  /** How tall the picture is: more stations make the floor deeper. */
  readonly height: number;
}

/**
 * Furnishes a room. Every station stands at its own furniture's place; a second of its kind takes
 * the next free place, and when the walls are full the floor grows by rows of four. Few stations
 * are not lonely: the rest of the furniture is there too, without labels.
 */
export function furnish(drawings: readonly DrawingName[]): Furnished {
  const taken = new Set<DrawingName>();
  const homeOf = drawings.map((drawing) => {
    if (!homes[drawing] || taken.has(drawing)) return undefined;
    taken.add(drawing);
    return homes[drawing];
  });
  let onFloor = 0;
  const places = homeOf.map((home, at) => {
    const drawing = drawings[at];
    if (home || !drawing) return home ?? floorPlace(onFloor++, 1);
    const [wide, tall] = sizeOf(drawing);
    const free = spare.find((other) => !taken.has(other));
    const place = free && homes[free];
    if (!free || !place) return floorPlace(onFloor++, wide / tall);
    taken.add(free);
    return asGuestAt(place, wide / tall);
  });
  const decor = decorative
    .filter((drawing) => !taken.has(drawing))
    .slice(0, Math.max(0, piecesWanted - drawings.length))
    .flatMap((drawing) => {
      const place = homes[drawing];
      return place ? [{ drawing, place }] : [];
    });
  const rows = Math.ceil(onFloor / 4);
  return { places, decor, height: roomHeight + rows * floorRowHeight };
}

const guestSide = 150;

/** Something else where a shelf would hang: it fits in a square there. */
function asGuestAt(place: Place, wideness: number): Place {
  return { ...place, width: Math.min(place.width, guestSide, guestSide * wideness) };
}

function floorPlace(index: number, wideness: number): Place {
  const column = index % 4;
  const row = Math.floor(index / 4);
  return {
    x: 40 + column * 312,
    y: roomHeight + 8 + row * floorRowHeight,
    width: Math.min(140, guestSide * wideness),
    label: { x: 146, y: 40, width: 150 },
  };
}
