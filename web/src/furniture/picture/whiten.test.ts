import { describe, expect, it } from "vitest";
import { whiten } from "./whiten.ts";

const width = 320;
const height = 240;

/** A yellowish sheet in the light of a lamp on its left, with a dark line down the middle. */
function aSheet(): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const x = at % width;
    const light = 230 - (x / width) * 90;
    const drawn = x >= 156 && x < 162;
    pixels.set(drawn ? [40, 38, 34, 255] : [light, light * 0.95, light * 0.8, 255], at * 4);
  }
  return pixels;
}

function pixel(pixels: Uint8ClampedArray, x: number, y: number): number[] {
  return [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

describe("a photo of a drawing", () => {
  it("has white paper wherever the lamp stands, and keeps what is drawn", () => {
    const pixels = aSheet();
    whiten(pixels, width, height);
    for (const x of [4, 60, 140, 180, 250, 316]) {
      for (const colour of pixel(pixels, x, 120)) expect(colour).toBeGreaterThan(236);
    }
    for (const colour of pixel(pixels, 158, 120)) expect(colour).toBeLessThan(70);
  });

  it("does not make a dark table white", () => {
    const pixels = new Uint8ClampedArray(width * height * 4).fill(30);
    whiten(pixels, width, height);
    expect(pixel(pixels, 100, 100)[0]).toBeLessThan(90);
  });

  it("does not take a large dark shape for paper", () => {
    const pixels = aSheet();
    for (let y = 90; y < 130; y += 1) {
      for (let x = 200; x < 240; x += 1) pixels.set([50, 50, 50], (y * width + x) * 4);
    }
    whiten(pixels, width, height);
    expect(pixel(pixels, 220, 110)[0]).toBeLessThan(110);
  });

  it("takes any size", () => {
    const one = new Uint8ClampedArray([200, 200, 180, 255]);
    whiten(one, 1, 1);
    expect([...one]).toEqual([255, 255, 255, 255]);
  });
});
