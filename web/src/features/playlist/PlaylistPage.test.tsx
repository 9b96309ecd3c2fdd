import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside } from "../../room/pretend.ts";
import PlaylistHost from "./PlaylistHost.tsx";
import PlaylistPage from "./PlaylistPage.tsx";
import PlaylistScreen from "./PlaylistScreen.tsx";
import type { Playlist } from "./playlist.ts";
import { playlistStation } from "./station.ts";

vi.mock("../../furniture/picture/makeReady.ts", () => ({
  makeReady: async () => ({
    kind: "ready",
    ready: { bytes: new Uint8Array([1, 2, 3]), type: "image/jpeg", width: 4, height: 3 },
  }),
}));

const birds = {
  contribution: "birds",
  title: "Three Little Birds",
  artist: "Bob Marley and the Wailers",
  why: "The choir sang it.",
} as const;
const lan = {
  contribution: "lan",
  title: { text: "Calon Lân", lang: "cy" },
  artist: "Traditional",
  by: "Gwen",
} as const;
const page: Playlist = {
  seed: "0b5c1f0e-8a53-4d55-9a53-3d1f5c7a9e01",
  seconds: false,
  songsEach: 3,
  playing: null,
  played: [],
  next: ["lan", "birds"],
  songs: [birds, lan],
};

beforeEach(() => {
  localStorage.clear();
  URL.createObjectURL = () => "blob:a";
  URL.revokeObjectURL = () => {};
});

function show(Part: typeof PlaylistPage, change: Partial<Playlist> = {}, songs: string[] = []) {
  const inside = pretendInside({ mine: { ...mine, stations: { record: { songs } } } });
  const view = {
    station: "record",
    kind: "playlist",
    name: "The record player",
    question: "Which song should we hear today?",
    help: "One song from each of us first.",
    opening: "open",
    page: { ...page, ...change },
  } as const;
  render(
    <InsideStill inside={inside}>
      <Part view={view} />
    </InsideStill>,
  );
  return inside;
}

function write(form: HTMLElement, label: string, value: string) {
  fireEvent.change(within(form).getByLabelText(label), { target: { value } });
}

describe("a playlist", () => {
  it("PLA-1 takes a title, an artist and a reason, and needs no account", async () => {
    const inside = show(PlaylistPage);
    const form = screen.getByRole("form", { name: "Add a song" });
    write(form, "Name of the song", "Proud");
    write(form, "Who sings or plays it?", "Heather Small");
    write(form, "Why this song?", "What have you done");
    await userEvent.click(within(form).getByLabelText("Anyone. No name on it."));
    await userEvent.click(within(form).getByRole("button", { name: "Put it on the playlist" }));
    expect(inside.sent).toMatchObject([
      {
        kind: "offer-song",
        station: "record",
        title: "Proud",
        artist: "Heather Small",
        why: "What have you done",
        permission: "share",
      },
    ]);
    expect(within(form).getByLabelText<HTMLInputElement>("Name of the song").value).toBe("");
  });

  it("PLA-1 the reason may be left out; title and artist may not, and it says so once", async () => {
    const inside = show(PlaylistPage);
    const form = screen.getByRole("form", { name: "Add a song" });
    await userEvent.click(within(form).getByRole("button", { name: "Put it on the playlist" }));
    const summary = within(form).getByRole("alert");
    expect(within(summary).getAllByRole("link")).toHaveLength(2);
    expect(inside.sent).toEqual([]);
    write(form, "Name of the song", "Proud");
    write(form, "Who sings or plays it?", "Somebody");
    await userEvent.click(within(form).getByRole("button", { name: "Put it on the playlist" }));
    expect(inside.sent).toHaveLength(1);
    expect(inside.sent[0]).not.toHaveProperty("why");
  });

  it("is never nameless: one song each needs to know whose it is", () => {
    show(PlaylistPage);
    expect(screen.queryByLabelText("Nobody can ever know it was me.")).toBeNull();
  });

  it("PLA-2 whoever has a song waits for seconds, and knows why", () => {
    show(PlaylistPage, {}, ["birds"]);
    expect(screen.queryByRole("form")).toBeNull();
    expect(screen.getByText("Your song is on it. Everybody has one song first.")).toBeDefined();
  });

  it("PLA-2 with seconds open they may add another", () => {
    show(PlaylistPage, { seconds: true }, ["birds"]);
    expect(screen.getByRole("form", { name: "Add another song" })).toBeDefined();
  });

  it("shows the order, each song in its own language, and the luck behind it", async () => {
    show(PlaylistPage);
    const next = screen.getByRole("region", { name: "Coming up" });
    expect(
      within(next)
        .getAllByRole("listitem")
        .map((song) => song.textContent),
    ).toEqual([
      "Calon Lânby TraditionalGwen chose this.",
      "Three Little Birdsby Bob Marley and the WailersThe choir sang it.",
    ]);
    expect(within(next).getByText("Calon Lân").getAttribute("lang")).toBe("cy");
    expect(screen.getByText(/0b5c1f0e/)).toBeDefined();
    expect((await axe.run(document.body)).violations).toEqual([]);
  });

  it("PLA-3 a song that a host turned over shows the reason, and not the song", () => {
    const hidden = { contribution: "birds", hidden: "hate" } as const;
    show(PlaylistPage, { songs: [hidden, lan] });
    expect(screen.getByText("A host turned this song over. Reason: hate.")).toBeDefined();
    expect(screen.queryByText("Three Little Birds")).toBeNull();
  });
});

describe("the host's part", () => {
  it("plays the next song, stops, and says what was played", async () => {
    const inside = show(PlaylistHost, { playing: "birds", next: ["lan"] });
    await userEvent.click(screen.getByRole("button", { name: "Play the next song" }));
    await userEvent.click(screen.getByRole("button", { name: "Nothing is playing" }));
    await userEvent.click(screen.getByRole("button", { name: "It was played" }));
    await userEvent.click(screen.getByRole("button", { name: "Open seconds" }));
    expect(inside.sent).toEqual([
      { kind: "now-playing", station: "record", song: "lan" },
      { kind: "now-playing", station: "record", song: null },
      { kind: "mark-played", station: "record", song: "lan", played: true },
      { kind: "open-seconds", station: "record" },
    ]);
  });

  it("PLA-1 PLA-3 takes the playlist home, and turns a song over with a reason", async () => {
    const inside = show(PlaylistHost);
    expect(screen.getByRole("link", { name: "As text" }).getAttribute("href")).toBe(
      "/api/gatherings/7KM4TRB/at/record/files/playlist.txt",
    );
    await userEvent.click(screen.getByRole("button", { name: "Turn a song over" }));
    const sheet = screen.getByRole("dialog", { name: "Turn a song over" });
    const [first] = within(sheet).getAllByRole("button", { name: "Turn this one over" });
    await userEvent.click(first ?? document.body);
    await userEvent.click(screen.getByLabelText("hate"));
    await userEvent.click(screen.getByRole("button", { name: "Turn it over" }));
    expect(inside.sent).toEqual([{ kind: "hide", contribution: "lan", reason: "hate" }]);
  });
});

describe("the opening", () => {
  const picture = { width: 640, height: 480 };
  const beside = { contribution: "choir", picture, described: "The choir, laughing." };
  const opensWith = { song: "lan", beside };

  async function opensWithLan() {
    const inside = show(PlaylistHost);
    const [first] = screen.getAllByRole("button", { name: "Open with this" });
    await userEvent.click(first ?? document.body);
    return { ...inside, sheet: screen.getByRole("dialog", { name: "Open with this song" }) };
  }

  it("a host opens with a song alone, without a player", async () => {
    const { sent, sheet } = await opensWithLan();
    expect(within(sheet).getByText("Calon Lân")).toBeDefined();
    await userEvent.click(within(sheet).getByRole("button", { name: "Show it on the big screen" }));
    expect(sent).toEqual([{ kind: "open-with", station: "record", song: "lan" }]);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.querySelector("audio, video, iframe")).toBeNull();
  });

  it("SHO_1 SHO_3 a picture goes beside it only with words, and after the question about faces", async () => {
    const { sent, sheet } = await opensWithLan();
    await userEvent.click(within(sheet).getByRole("radio", { name: "A picture" }));
    const put = within(sheet).getByRole("button", { name: "Show it on the big screen" });
    await userEvent.click(put);
    expect(within(sheet).getByRole("alert").textContent).toMatch(/Take or choose a picture/);
    const file = new File(["x"], "choir.jpg", { type: "image/jpeg" });
    await userEvent.upload(within(sheet).getByLabelText("Choose a picture"), file);
    await userEvent.click(
      await within(sheet).findByRole("radio", { name: "Yes, and they said yes" }),
    );
    await userEvent.click(put);
    expect(within(sheet).getByRole("alert").textContent).toMatch(/Say what is in the picture/);
    expect(sent).toEqual([]);
    await userEvent.type(within(sheet).getByLabelText("What is in the picture?"), "The choir");
    await userEvent.click(put);
    expect(sent).toMatchObject([
      { kind: "open-with", song: "lan", picture: "an-upload", described: "The choir" },
    ]);
    expect(sent[0]).toHaveProperty("contribution");
  });

  it("a host ends it", async () => {
    const { sent } = show(PlaylistHost, { opensWith });
    expect(screen.getByText("We open with Calon Lân.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "End the opening" }));
    expect(sent).toEqual([{ kind: "end-opening", station: "record" }]);
  });

  it("is large on the big screen: a welcome, title, artist, and a name only where it may stand", () => {
    show(PlaylistScreen, { opensWith, playing: "birds" });
    expect(screen.getByText("Welcome. We open with a song.")).toBeDefined();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Calon Lân");
    expect(screen.getByText("Traditional")).toBeDefined();
    expect(screen.getByText("Gwen chose this.")).toBeDefined();
    expect(screen.getByRole("img", { name: "The choir, laughing." })).toBeDefined();
    expect(screen.queryByText("Three Little Birds")).toBeNull();
  });

  it("shows no name where its author did not share one", () => {
    show(PlaylistScreen, { opensWith: { song: "birds" } });
    expect(screen.queryByText(/chose this/)).toBeNull();
  });

  it("is on the playlist’s page too, for whoever cannot see the big screen", async () => {
    show(PlaylistPage, { opensWith });
    const opening = screen.getByRole("region", { name: "We open with" });
    expect(within(opening).getByText("Calon Lân")).toBeDefined();
    expect(within(opening).getByRole("img", { name: "The choir, laughing." })).toBeDefined();
    expect((await axe.run(document.body)).violations).toEqual([]);
  });

  it("is a quiet line for every page of the room, and has the big screen, until it ends", () => {
    const view = {
      station: "record",
      kind: "playlist",
      name: "",
      question: "",
      help: "",
      opening: "open",
    } as const;
    const open = { ...view, page: { ...page, opensWith } };
    expect(playlistStation.line(open)).toBe("We open with Calon Lân.");
    expect(playlistStation.hasTheScreen(open)).toBe(true);
    expect(playlistStation.line({ ...view, page })).toBeUndefined();
    expect(playlistStation.hasTheScreen({ ...view, page })).toBe(false);
  });
});

describe("the big screen", () => {
  it("shows title, artist and why of what plays, and what comes", () => {
    show(PlaylistScreen, { playing: "birds", next: ["lan"] });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Three Little Birds");
    expect(screen.getByText("Bob Marley and the Wailers")).toBeDefined();
    expect(screen.getByText("The choir sang it.")).toBeDefined();
    expect(screen.getByText("Next: Calon Lân")).toBeDefined();
  });

  it("asks for songs while nothing plays", () => {
    show(PlaylistScreen);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "Which song should we hear today?",
    );
  });
});
