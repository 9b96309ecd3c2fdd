import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { mine, pretendInside } from "../../room/pretend.ts";
import PlaylistHost from "./PlaylistHost.tsx";
import PlaylistPage from "./PlaylistPage.tsx";
import PlaylistScreen from "./PlaylistScreen.tsx";
import type { Playlist } from "./playlist.ts";

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

beforeEach(() => localStorage.clear());

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
