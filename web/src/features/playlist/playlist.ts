import {
  type HideReason,
  isHideReason,
  isPictureView,
  isThing,
  isWords,
  type PictureView,
  textOf,
  type Words,
} from "../../room/wire.ts";

/** The playlist as every page knows it: its shapes, and how news changes it. No React here. */

export const songCharactersMax = 140;
export const describedCharactersMax = 280;

export interface Song {
  readonly contribution: string;
  /** Absent when a host turned it over, and then so is the rest. */
  readonly title?: Words;
  readonly artist?: Words;
  readonly why?: Words;
  readonly by?: string;
  readonly fromHosts?: boolean;
  readonly hidden?: HideReason;
}

/** A picture that a host put beside a song, with the words that are the picture for whoever cannot see it. */
export interface Beside {
  readonly contribution: string;
  readonly picture: PictureView;
  readonly described: Words;
}

/** What the gathering opens with. */
interface OpensWith {
  readonly song: string;
  readonly beside?: Beside;
}

interface Order {
  readonly playing: string | null;
  /** The oldest first. */
  readonly played: readonly string[];
  readonly next: readonly string[];
}

export interface Playlist extends Order {
  /** With it anybody can work the order out again. */
  readonly seed: string;
  readonly seconds: boolean;
  readonly songsEach: number;
  /** In the order of their ids. */
  readonly songs: readonly Song[];
  readonly opensWith?: OpensWith;
}

export type PlaylistNews =
  | { readonly kind: "laid-out"; readonly playlist: Playlist }
  | { readonly kind: "song-shown"; readonly song: Song }
  | { readonly kind: "song-gone"; readonly contribution: string }
  | ({ readonly kind: "ordered" } & Order)
  | { readonly kind: "seconds-turned"; readonly seconds: boolean }
  | { readonly kind: "we-open-with"; readonly opensWith: OpensWith | null };

export function hear(page: Playlist, news: PlaylistNews): Playlist {
  switch (news.kind) {
    case "laid-out":
      return news.playlist;
    case "song-shown":
      return {
        ...page,
        songs: [...without(page.songs, news.song.contribution), news.song].sort((one, other) =>
          one.contribution < other.contribution ? -1 : 1,
        ),
      };
    case "song-gone":
      return { ...page, songs: without(page.songs, news.contribution) };
    case "ordered": {
      const { playing, played, next } = news;
      return { ...page, playing, played, next };
    }
    case "seconds-turned":
      return { ...page, seconds: news.seconds };
    case "we-open-with": {
      const { opensWith: _before, ...rest } = page;
      return news.opensWith === null ? rest : { ...rest, opensWith: news.opensWith };
    }
  }
}

function without(songs: readonly Song[], contribution: string): readonly Song[] {
  return songs.filter((song) => song.contribution !== contribution);
}

/** The songs with these ids, in that order. */
export function songsIn(page: Playlist, ids: readonly string[]): readonly Song[] {
  const byId = new Map(page.songs.map((song) => [song.contribution, song]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export function playingIn(page: Playlist): Song | undefined {
  return page.songs.find((song) => song.contribution === page.playing);
}

/** The song that the gathering opens with. */
export function opensWithIn(page: Playlist): Song | undefined {
  return page.songs.find((song) => song.contribution === page.opensWith?.song);
}

/** What would be played next: nothing that a host turned over. */
export function nextIn(page: Playlist): Song | undefined {
  return songsIn(page, page.next).find((song) => song.hidden === undefined);
}

/** Whether I may add a song now: one each, and then seconds. */
export function mayAdd(page: Playlist, mine: number): "yes" | "wait" | "full" {
  if (mine >= page.songsEach) return "full";
  return mine === 0 || page.seconds ? "yes" : "wait";
}

export function nameOf(song: Song): string {
  return song.title === undefined ? "" : textOf(song.title);
}

export function isPlaylist(what: unknown): what is Playlist {
  return (
    isThing(what) &&
    typeof what.seed === "string" &&
    typeof what.seconds === "boolean" &&
    typeof what.songsEach === "number" &&
    isOrder(what) &&
    allOf(what.songs, isSong) &&
    (what.opensWith === undefined || isOpensWith(what.opensWith))
  );
}

export function isPlaylistNews(what: unknown): what is PlaylistNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isPlaylist(what.playlist);
    case "song-shown":
      return isSong(what.song);
    case "song-gone":
      return typeof what.contribution === "string";
    case "ordered":
      return isOrder(what);
    case "seconds-turned":
      return typeof what.seconds === "boolean";
    case "we-open-with":
      return what.opensWith === null || isOpensWith(what.opensWith);
    default:
      return false;
  }
}

function isOrder(what: unknown): what is Order {
  return (
    isThing(what) &&
    (what.playing === null || typeof what.playing === "string") &&
    allOf(what.played, isText) &&
    allOf(what.next, isText)
  );
}

function isOpensWith(what: unknown): what is OpensWith {
  return (
    isThing(what) &&
    typeof what.song === "string" &&
    (what.beside === undefined || isBeside(what.beside))
  );
}

function isBeside(what: unknown): what is Beside {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    isPictureView(what.picture) &&
    isWords(what.described)
  );
}

function isSong(what: unknown): what is Song {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    [what.title, what.artist, what.why].every((words) => words === undefined || isWords(words)) &&
    (what.by === undefined || typeof what.by === "string") &&
    (what.hidden === undefined || isHideReason(what.hidden))
  );
}

function isText(what: unknown): boolean {
  return typeof what === "string";
}

function allOf(value: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}
