import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DrawingName, sizeOf } from "../../furniture/drawings.ts";
import { furnish, type Place, roomHeight, roomWidth } from "./places.ts";

const furniture: readonly DrawingName[] = [
  "table",
  "easel",
  "armchair",
  "window",
  "form",
  "record",
  "shelf",
  "kettle",
  "letterbox",
  "chairs",
  "calendar",
];
const rooms = fc.array(fc.constantFrom(...furniture), { minLength: 1, maxLength: 14 });
const spot = ({ x, y }: Place) => `${x},${y}`;

describe("furnishing a room", () => {
  it("gives each station a place of its own, from one to fourteen", () => {
    fc.assert(
      fc.property(rooms, (drawings) => {
        const { places, decor } = furnish(drawings);
        const spots = [...places, ...decor.map(({ place }) => place)].map(spot);
        expect(new Set(spots).size).toBe(drawings.length + decor.length);
      }),
    );
  });

  it("keeps everything inside the picture", () => {
    fc.assert(
      fc.property(rooms, (drawings) => {
        const { places, height } = furnish(drawings);
        places.forEach((place, at) => {
          const [width, tall] = sizeOf(drawings[at] ?? "table");
          expect(place.x).toBeGreaterThanOrEqual(0);
          expect(place.x + place.width).toBeLessThanOrEqual(roomWidth);
          expect(place.x + place.label.x).toBeGreaterThanOrEqual(0);
          expect(place.y + (place.width * tall) / width).toBeLessThanOrEqual(height + 60);
        });
      }),
    );
  });

  it("does not leave a few stations lonely: the rest of the room is there too", () => {
    const { decor, height } = furnish(["table"]);
    expect(decor.map(({ drawing }) => drawing)).toEqual([
      "window",
      "letterbox",
      "armchair",
      "shelf",
      "kettle",
    ]);
    expect(height).toBe(roomHeight);
  });

  it("puts the furniture of eleven stations where it belongs, and nothing else", () => {
    const { places, decor } = furnish(furniture);
    expect(decor).toEqual([]);
    expect(places[0]).toMatchObject({ x: 448, y: 484 });
  });

  it("makes the floor deeper for more", () => {
    expect(furnish([...furniture, "table", "table"]).height).toBeGreaterThan(roomHeight);
  });
});
