import { expect, type Locator, type Page } from "@playwright/test";
import type { Hand } from "./hands.ts";

/** What the camera of a phone writes into its photos, beside the picture. */
export const camera = "Millbrook Phone";

interface Photo {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A photo as phones make them: a teapot, and inside the file which camera it was and where it stood. */
export async function aPhoto(page: Page): Promise<Photo> {
  return taken(page, "teapot.jpg", [
    { fill: "#cfe0d8", path: "M0 0H1200V640H0Z" },
    { fill: "#b98a5a", path: "M0 640H1200V900H0Z" },
    { fill: "#a03c24", path: "M340 470Q340 300 560 300T780 470Q780 700 560 700T340 470Z" },
    { fill: "#7d2b18", path: "M480 300Q560 230 640 300ZM540 250a22 22 0 1 0 44 0a22 22 0 1 0 -44 0Z" },
    { fill: "#a03c24", path: "M760 520Q880 500 930 360L980 380Q930 600 760 620Z" },
    { stroke: "#a03c24", width: 40, path: "M350 400Q200 400 220 520T370 600" },
  ]);
}

/** A pencil drawing on a real sheet, photographed by the light of a yellow lamp on the left. */
export async function aPencilDrawing(page: Page): Promise<Photo> {
  return taken(page, "face.jpg", [
    { fill: "lamp", path: "M0 0H1200V900H0Z" },
    { stroke: "#4a4540", width: 7, path: "M600 120Q850 130 860 420T600 790Q350 760 340 420T600 120" },
    { stroke: "#4a4540", width: 7, path: "M470 380q40 -40 80 0M650 380q40 -40 80 0M600 400q-40 130 20 140" },
    { stroke: "#8a3b2c", width: 9, path: "M500 640q100 70 200 -10" },
  ]);
}

interface Painted {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly path: string;
}

async function taken(page: Page, name: string, painted: readonly Painted[]): Promise<Photo> {
  const drawn = await page.evaluate((shapes) => {
    const canvas = document.createElement("canvas");
    canvas.width = 1200;
    canvas.height = 900;
    const paper = canvas.getContext("2d");
    if (!paper) throw new Error("This browser cannot draw.");
    const lamp = paper.createRadialGradient(200, 300, 50, 200, 300, 1200);
    lamp.addColorStop(0, "#f3e6c4");
    lamp.addColorStop(1, "#a08a66");
    for (const { fill, stroke, width = 1, path } of shapes) {
      paper.fillStyle = fill === "lamp" ? lamp : (fill ?? "transparent");
      paper.fill(new Path2D(path));
      paper.strokeStyle = stroke ?? "transparent";
      paper.lineWidth = width;
      paper.stroke(new Path2D(path));
    }
    return canvas.toDataURL("image/jpeg", 0.9).replace(/^.*,/, "");
  }, painted);
  const jpeg = Buffer.from(drawn, "base64");
  const buffer = Buffer.concat([jpeg.subarray(0, 2), cameraNotes(), jpeg.subarray(2)]);
  return { name, mimeType: "image/jpeg", buffer };
}

/** Exif 2.3: an APP1 segment with the maker of the camera, and a latitude of 51° 30' N. */
function cameraNotes(): Buffer {
  const entry = (tag: number, kind: number, count: number, value: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt16BE(tag, 0);
    head.writeUInt16BE(kind, 2);
    head.writeUInt32BE(count, 4);
    return Buffer.concat([head, value]);
  };
  const number = (value: number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(value);
    return four;
  };
  const [ascii, long, rational] = [2, 4, 5];
  const make = Buffer.from(`${camera}\0`);
  const firstEnds = 8 + 2 + 2 * 12 + 4;
  const placeBegins = firstEnds + make.length;
  const placeEnds = placeBegins + 2 + 2 * 12 + 4;
  const tiff = Buffer.concat([
    Buffer.from("MM\0*"),
    number(8),
    Buffer.from([0, 2]),
    entry(0x010f, ascii, make.length, number(firstEnds)),
    entry(0x8825, long, 1, number(placeBegins)),
    number(0),
    make,
    Buffer.from([0, 2]),
    entry(0x0001, ascii, 2, Buffer.from("N\0\0\0")),
    entry(0x0002, rational, 3, number(placeEnds)),
    number(0),
    ...[51, 1, 30, 1, 0, 1].map(number),
  ]);
  const told = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  const segment = Buffer.from([0xff, 0xe1, 0, 0]);
  segment.writeUInt16BE(told.length + 2, 2);
  return Buffer.concat([segment, told]);
}

/** Presses the button that opens the phone's own pictures, and takes this one. */
export async function choosesPhoto(page: Page, photo: Photo, hand: Hand): Promise<void> {
  const pictures = page.waitForEvent("filechooser");
  await hand.press(page.getByLabel("Choose a picture"));
  await (await pictures).setFiles(photo);
  await expect(page.getByText("Where and when it was taken is not sent.")).toBeVisible();
}

/** What the house says to this page when it asks for a picture: its HTTP status. */
export function answerAt(page: Page, address: string | null): Promise<number> {
  return page.evaluate(
    async (from) => (await fetch(from ?? "", { cache: "no-store" })).status,
    address,
  );
}

/** Waits until this picture has come there, and is more than its frame. */
export async function isShown(place: Page | Locator, described: string): Promise<void> {
  const picture = place.getByRole("img", { name: described });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(100);
}
