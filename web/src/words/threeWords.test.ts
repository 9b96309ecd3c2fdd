import { describe, expect, it } from "vitest";
import { newSecret, secretHash, threeWordList, tidySecret } from "../room/nameless.ts";

describe("the list of words for three words", () => {
  it("has exactly 2,048 different lower-case words of three to eight letters", async () => {
    const words = await threeWordList();
    expect(words).toHaveLength(2048);
    expect(new Set(words).size).toBe(2048);
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it("has nothing on it that would hurt to be handed", async () => {
    const words = new Set(await threeWordList());
    const hurtful = ["abuse", "kill", "gun", "kidnap", "victim", "crime", "die", "dose", "fat"];
    expect(
      [...hurtful, "ugly", "slave", "sick", "poverty"].filter((word) => words.has(word)),
    ).toEqual([]);
  });
});

describe("a secret", () => {
  it("is three words of the list", async () => {
    const words = new Set(await threeWordList());
    const secret = (await newSecret()).split(" ");
    expect(secret).toHaveLength(3);
    expect(secret.every((word) => words.has(word))).toBe(true);
  });

  it("has the SHA-256 that the server reckons, however it is typed", () => {
    // printf 'canal teapot marigold' | sha256sum
    const hash = "3ffe0a53e4cfbc374319919af9599994c66aeb7a05978cd7743740ee01f7df12";
    expect(secretHash("canal teapot marigold")).toBe(hash);
    expect(secretHash(" Canal, teapot  MARIGOLD ")).toBe(hash);
    expect(tidySecret("Canal-Teapot_Marigold")).toBe("canal teapot marigold");
  });
});
