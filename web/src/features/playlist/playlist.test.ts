import { describe, expect, it } from "vitest";
import {
  hear,
  isPlaylist,
  isPlaylistNews,
  mayAdd,
  nextIn,
  opensWithIn,
  type Playlist,
  type PlaylistNews,
  songsIn,
} from "./playlist.ts";

const page: Playlist = {
  seed: "luck",
  seconds: false,
  songsEach: 2,
  playing: null,
  played: [],
  next: [],
  songs: [],
};
const birds = { contribution: "b", title: "Three Little Birds", artist: "Bob Marley" } as const;
const sun = { contribution: "a", title: "Here Comes the Sun", artist: "The Beatles" } as const;

describe("a page of a playlist", () => {
  it("hears everything, and hearing it again changes nothing", () => {
    const news: PlaylistNews[] = [
      { kind: "song-shown", song: birds },
      { kind: "song-shown", song: sun },
      { kind: "ordered", playing: "b", played: [], next: ["a"] },
      { kind: "seconds-turned", seconds: true },
      { kind: "we-open-with", opensWith: { song: "b" } },
      { kind: "song-gone", contribution: "a" },
      { kind: "ordered", playing: "b", played: [], next: [] },
    ];
    const heard = news.reduce(hear, page);
    expect(heard).toEqual({
      ...page,
      seconds: true,
      playing: "b",
      songs: [birds],
      opensWith: { song: "b" },
    });
    expect(news.reduce(hear, heard)).toEqual(heard);
    expect(hear(page, { kind: "laid-out", playlist: heard })).toBe(heard);
  });

  it("opens with a song until it hears that it does not", () => {
    const picture = { width: 4, height: 3 };
    const beside = { contribution: "p", picture, described: "A choir." };
    const open = { ...page, songs: [birds], opensWith: { song: "b", beside } };
    expect(opensWithIn(open)).toBe(birds);
    expect(isPlaylist(open)).toBe(true);
    expect(isPlaylist({ ...open, opensWith: { song: "b", beside: { picture } } })).toBe(false);
    const over = hear(open, { kind: "we-open-with", opensWith: null });
    expect(over).toEqual({ ...page, songs: [birds] });
    expect(opensWithIn(over)).toBeUndefined();
  });

  it("knows what it can show", () => {
    expect(isPlaylist({ ...page, songs: [birds] })).toBe(true);
    expect(isPlaylist({ ...page, next: [1] })).toBe(false);
    expect(isPlaylistNews({ kind: "song-shown", song: birds })).toBe(true);
    expect(isPlaylistNews({ kind: "danced" })).toBe(false);
  });

  it("PLA-3 does not offer what a host turned over as the next song", () => {
    const hidden = { contribution: "a", hidden: "hate" } as const;
    const both = { ...page, songs: [hidden, birds], next: ["a", "b"] };
    expect(nextIn(both)).toBe(birds);
    expect(songsIn(both, ["b", "gone"])).toEqual([birds]);
  });
});

describe("PLA-2 one each before seconds", () => {
  it("lets everybody add one, then wait, then add more until all have as many as they may", () => {
    expect(mayAdd(page, 0)).toBe("yes");
    expect(mayAdd(page, 1)).toBe("wait");
    expect(mayAdd({ ...page, seconds: true }, 1)).toBe("yes");
    expect(mayAdd({ ...page, seconds: true }, 2)).toBe("full");
    expect(mayAdd({ ...page, songsEach: 1 }, 1)).toBe("full");
  });
});
