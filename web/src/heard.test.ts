import { describe, expect, it, vi } from "vitest";
import type { Board } from "./features/board/board.ts";
import { listen } from "./room/live.ts";
import type { News, RoomView } from "./room/wire.ts";
import { stations } from "./stations.ts";

/** What the server told a page that opened, and the room it shows a page that opens at the end. */
interface Story {
  readonly room: RoomView;
  readonly news: readonly { readonly id: number; readonly data: readonly News[] }[];
  readonly page: RoomView;
}

/** Made by the server, and held to it there: see its `HeardStoriesTest`. */
const stories = import.meta.glob<Story>("../../server/src/test/golden/heard/*.json", {
  eager: true,
  import: "default",
});

class PretendSource extends EventTarget {
  readonly readyState = 1;
  close() {}
  tell(kind: string, id: number, data: unknown) {
    const event = { data: JSON.stringify(data), lastEventId: String(id) };
    this.dispatchEvent(new MessageEvent(kind, event));
  }
}

/** What a page shows that heard the room and then the news. */
function heard({ room }: Story, news: Story["news"]) {
  vi.stubGlobal("EventSource", { CLOSED: 2 });
  const source = new PretendSource();
  const live = listen({
    code: room.gathering.code,
    stations,
    open: () => source as unknown as EventSource,
  });
  source.tell("room", room.seq, room);
  for (const { id, data } of news) source.tell("news", id, data);
  live.stop();
  return inOrder(live.snapshot().room);
}

/** A board's lists come in no order, and when a page was told is not on it. */
function inOrder(room: RoomView | undefined) {
  return (
    room && {
      ...room,
      now: 0,
      stations: room.stations.map((view) => ({ ...view, page: inNoOrder(view.page) })),
    }
  );
}

/** Only a board's lists come in no order. */
function inNoOrder(page: unknown) {
  return page !== null && typeof page === "object" && "groups" in page
    ? boardInOrder(page as Board)
    : page;
}

function boardInOrder(board: Board): Board {
  const by =
    <T>(idOf: (each: T) => string) =>
    (one: T, other: T) =>
      idOf(one) < idOf(other) ? -1 : 1;
  return {
    ...board,
    groups: [...board.groups].sort(by((group) => group.group)),
    cards: [...board.cards].sort(by((card) => card.card)),
  };
}

describe("a page that hears the server's own news", () => {
  it.each(Object.entries(stories))("comes to the room that the server shows: %s", (_, story) => {
    expect(heard(story, story.news)).toStrictEqual(inOrder(story.page));
  });

  it.each(Object.entries(stories))(
    "may hear any part of it again, from wherever its line broke: %s",
    (_, story) => {
      for (let from = 0; from < story.news.length; from += 1) {
        const again = [...story.news, ...story.news.slice(from)];
        expect(heard(story, again)).toStrictEqual(inOrder(story.page));
      }
    },
  );

  it("has stories to hear", () => {
    expect(Object.keys(stories).length).toBeGreaterThanOrEqual(8);
  });
});
