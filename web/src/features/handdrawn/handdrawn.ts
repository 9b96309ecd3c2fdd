import type { DrawnPart } from "../../furniture/picture/DrawnPoster.tsx";
import type { OpenThing } from "../../room/station.tsx";
import {
  type HideReason,
  isPictureView,
  isThing,
  isWords,
  type Mine,
  type PictureView,
  type Words,
} from "../../room/wire.ts";

/** The drawn poster as every page knows it: its shapes, and how news changes it. No React here. */

export const wholeCharactersMax = 600;
export const partCharactersMax = 280;
export const sourcesMax = 20;

/** A part of a photo, in thousandths of its width and height. */
export interface Part {
  readonly contribution: string;
  /** Absent when a host turned it over. */
  readonly words?: Words;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly from?: readonly string[];
  readonly by?: string;
  readonly hidden?: HideReason;
}

export interface Photo {
  readonly contribution: string;
  /** Absent when a host turned it over. */
  readonly described?: Words;
  /** Absent for one that came with an import, too. */
  readonly picture?: PictureView;
  /** In the order in which they are read. */
  readonly parts: readonly Part[];
  readonly by?: string;
  readonly hidden?: HideReason;
}

export interface Wall {
  readonly photos: readonly Photo[];
  /** Parts that wait for another photo. */
  readonly loose: readonly Part[];
}

export type WallNews =
  | { readonly kind: "laid-out"; readonly wall: Wall }
  | { readonly kind: "photo-stands"; readonly photo: Photo }
  | { readonly kind: "photo-gone"; readonly photo: string }
  | { readonly kind: "part-gone"; readonly part: string }
  | { readonly kind: "loose-told"; readonly loose: readonly Part[] };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(wall: Wall, news: WallNews): Wall {
  switch (news.kind) {
    case "laid-out":
      return news.wall;
    case "photo-stands":
      return stands(wall, news.photo);
    case "photo-gone": {
      const gone = wall.photos.find(({ contribution }) => contribution === news.photo);
      return gone === undefined
        ? wall
        : {
            photos: wall.photos.filter((one) => one !== gone),
            loose: [...without(wall.loose, ...gone.parts), ...gone.parts],
          };
    }
    case "part-gone": {
      const gone = { contribution: news.part };
      return {
        photos: wall.photos.map((photo) => ({ ...photo, parts: without(photo.parts, gone) })),
        loose: without(wall.loose, gone),
      };
    }
    case "loose-told":
      return { ...wall, loose: news.loose };
  }
}

function stands(wall: Wall, photo: Photo): Wall {
  const known = wall.photos.some(({ contribution }) => contribution === photo.contribution);
  return {
    photos: known
      ? wall.photos.map((one) => (one.contribution === photo.contribution ? photo : one))
      : [...wall.photos, photo],
    loose: without(wall.loose, ...photo.parts),
  };
}

function without(
  parts: readonly Part[],
  ...gone: readonly { readonly contribution: string }[]
): readonly Part[] {
  return parts.filter((part) =>
    gone.every(({ contribution }) => contribution !== part.contribution),
  );
}

export function isWall(what: unknown): what is Wall {
  return (
    isThing(what) &&
    Array.isArray(what.photos) &&
    what.photos.every(isPhoto) &&
    Array.isArray(what.loose) &&
    what.loose.every(isPart)
  );
}

export function isWallNews(what: unknown): what is WallNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isWall(what.wall);
    case "photo-stands":
      return isPhoto(what.photo);
    case "photo-gone":
      return typeof what.photo === "string";
    case "part-gone":
      return typeof what.part === "string";
    case "loose-told":
      return Array.isArray(what.loose) && what.loose.every(isPart);
    default:
      return false;
  }
}

function isPhoto(what: unknown): what is Photo {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    (what.described === undefined || isWords(what.described)) &&
    (what.picture === undefined || isPictureView(what.picture)) &&
    Array.isArray(what.parts) &&
    what.parts.every(isPart)
  );
}

function isPart(what: unknown): what is Part {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    (what.words === undefined || isWords(what.words)) &&
    [what.left, what.top, what.width, what.height].every((length) => typeof length === "number")
  );
}

/** What is not turned over, for the poster and its list. */
export function seen(parts: readonly Part[]): readonly (Part & DrawnPart)[] {
  return parts.filter((part): part is Part & DrawnPart => part.words !== undefined);
}

/** The parts, for whoever looks where their words went: a photo of them is no new words. */
export function openParts({ photos }: Wall): readonly OpenThing[] {
  return photos.flatMap(({ parts }) =>
    seen(parts).map(({ contribution, words, from, by }) => ({
      contribution,
      words,
      by,
      is: "drawn" as const,
      from,
    })),
  );
}

// ---- what is mine

/** Whether my photo is gone because of something on it, and I have taken no other. */
export function isPhotoLost(mine: Mine | undefined, station: string): boolean {
  const kept: unknown = mine?.stations[station];
  return isThing(kept) && kept.photoLost === true;
}
