import type { Key } from "../../words/say.ts";
import { whiten } from "./whiten.ts";

export const pictureBytesMax = 12 * 1024 * 1024;
/** A drawing keeps its lines in fewer pixels, and there are many on the way at once when papers pass. */
const longestPixels = { photo: 2_048, drawing: 1_280 };
const quality = 0.86;

/** A picture ready to be sent. */
export interface Ready {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** Of a drawing on real paper, the paper becomes white. */
export type Of = "photo" | "drawing";

export type ReadyOrNot =
  | { readonly kind: "ready"; readonly ready: Ready }
  | { readonly kind: "not"; readonly why: Key };

/**
 * Draws a picture afresh on this phone: upright, no larger than it needs to be, and without the place
 * and the time that cameras write into it. Whatever the browser can show, it can make ready, also kinds
 * that the server does not take. The server does the same again.
 */
export async function makeReady(file: Blob, of: Of = "photo"): Promise<ReadyOrNot> {
  const drawn = await draw(file, of).catch(() => undefined);
  if (drawn) return { kind: "ready", ready: drawn };
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const other = otherKind(head);
  if (other) return { kind: "not", why: other };
  if (!isTaken(head)) return { kind: "not", why: "upload.not-a-picture" };
  if (file.size > pictureBytesMax) return { kind: "not", why: "picture.too-large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { kind: "ready", ready: { bytes, type: file.type } };
}

async function draw(file: Blob, of: Of): Promise<Ready | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longestPixels[of] / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext("2d");
  if (!paper) return undefined;
  // What can be seen through stands on white, as paper is.
  paper.fillStyle = "#ffffff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.imageSmoothingQuality = "high";
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  if (of === "drawing") {
    const seen = paper.getImageData(0, 0, canvas.width, canvas.height);
    whiten(seen.data, canvas.width, canvas.height);
    paper.putImageData(seen, 0, 0);
  }
  const made = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, "image/jpeg", quality),
  );
  if (!made || made.size === 0 || made.size > pictureBytesMax) return undefined;
  return { bytes: new Uint8Array(await made.arrayBuffer()), type: "image/jpeg" };
}

/** What the server takes, by how it begins: JPEG, PNG, GIF. */
function isTaken(head: Uint8Array): boolean {
  const text = textOf(head);
  return (
    text.startsWith("\u00ff\u00d8\u00ff") || text.startsWith("\u0089PNG") || text.startsWith("GIF8")
  );
}

function otherKind(head: Uint8Array): Key | undefined {
  const text = textOf(head);
  const brand = text.slice(8, 12);
  if (text.startsWith("RIFF") && brand === "WEBP") return "upload.webp";
  if (text.slice(4, 8) !== "ftyp") return undefined;
  if (brand.startsWith("avi")) return "upload.avif";
  return /^(hei|hev|mif1|msf1)/.test(brand) ? "upload.heic" : undefined;
}

function textOf(head: Uint8Array): string {
  return String.fromCharCode(...head);
}
