import {
  type HideReason,
  isHideReason,
  isThing,
  isWords,
  textOf,
  type Words,
} from "../../room/wire.ts";

/** The playlist as every page knows it: its shapes, and how news changes it. No React here. */

export const songCharactersMax = 140;

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
}

export type PlaylistNews =
  | { readonly kind: "laid-out"; readonly playlist: Playlist }
  | { readonly kind: "song-shown"; readonly song: Song }
  | { readonly kind: "song-gone"; readonly contribution: string }
  | ({ readonly kind: "ordered" } & Order)
  | { readonly kind: "seconds-turned"; readonly seconds: boolean };

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
    allOf(what.songs, isSong)
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
