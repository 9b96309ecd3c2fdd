import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";
import { wordsOfTheRoom } from "./words/say.ts";

await wordsOfTheRoom();

afterEach(cleanup);

// jsdom does not open dialogs: the attribute is all that our pages need of it.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event("close"));
};
globalThis.scrollTo = () => {};
