import type { OpenThing } from "../../room/station.tsx";
import {
  type HideReason,
  isPictureView,
  isThing,
  isWords,
  type PictureView,
  type Words,
} from "../../room/wire.ts";

/** The shelf as every page knows it: its shapes, and how news changes it. No React here. */

export const thingCharactersMax = 280;

export interface Shown {
  readonly thing: string;
  /** What it is, and what its photo shows. Absent when a host turned it over. */
  readonly words?: Words;
  readonly picture?: PictureView;
  readonly by?: string;
  readonly fromHosts?: boolean;
  readonly hidden?: HideReason;
}

export interface Shelf {
  readonly things: readonly Shown[];
}

export type ShelfNews =
  | { readonly kind: "laid-out"; readonly shelf: Shelf }
  | { readonly kind: "thing-stands"; readonly thing: Shown }
  | { readonly kind: "thing-gone"; readonly thing: string };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(shelf: Shelf, news: ShelfNews): Shelf {
  switch (news.kind) {
    case "laid-out":
      return news.shelf;
    case "thing-stands": {
      const { thing } = news;
      const known = shelf.things.some((one) => one.thing === thing.thing);
      return {
        things: known
          ? shelf.things.map((one) => (one.thing === thing.thing ? thing : one))
          : [...shelf.things, thing],
      };
    }
    case "thing-gone":
      return { things: shelf.things.filter(({ thing }) => thing !== news.thing) };
  }
}

export function isShelf(what: unknown): what is Shelf {
  return isThing(what) && Array.isArray(what.things) && what.things.every(isShown);
}

export function isShelfNews(what: unknown): what is ShelfNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isShelf(what.shelf);
    case "thing-stands":
      return isShown(what.thing);
    case "thing-gone":
      return typeof what.thing === "string";
    default:
      return false;
  }
}

function isShown(what: unknown): what is Shown {
  return (
    isThing(what) &&
    typeof what.thing === "string" &&
    (what.words === undefined || isWords(what.words)) &&
    (what.picture === undefined || isPictureView(what.picture)) &&
    (what.by === undefined || typeof what.by === "string")
  );
}

export function openThings({ things }: Shelf): readonly OpenThing[] {
  return things.flatMap(({ thing, words, picture, by }) =>
    words === undefined ? [] : { contribution: thing, words, picture, described: words, by },
  );
}
