/**
 * Tells a drawing hand from a resting one. Touch events come in, and what to do with each stroke comes out; no clock
 * and no page, so that every rule can be tried.
 *
 * 1. The first pen that comes near turns pen mode on, before its first stroke.
 * 2. In pen mode touch never draws: one finger moves the page.
 * 3. A touch stroke that began less than half a second before a pen came down was a palm: it is withdrawn.
 * 4. A second finger within 120 ms of the first is a pinch: the first stroke is dropped.
 * 5. A contact wider than 30 pixels is a palm when a smaller one follows.
 * 6. "Draw with a finger again" leaves pen mode until the pen draws again.
 */

export interface Contact {
  readonly id: number;
  readonly by: "pen" | "touch" | "mouse";
  /** How wide the contact is, in CSS pixels. */
  readonly widthPixels: number;
  readonly atMs: number;
}

export interface Hand {
  readonly penMode: boolean;
  /** The person asked to draw with a finger; a hovering pen does not undo that, a drawing one does. */
  readonly fingerWanted: boolean;
  /** The contact that is drawing now. */
  readonly drawing: Contact | undefined;
  /** Touches that are down and do not draw. */
  readonly resting: readonly number[];
  /** The touch that moves the page, in pen mode. */
  readonly scrolling: number | undefined;
  /** When the last touch stroke began, drawn or still being drawn. */
  readonly touchBeganMs: number | undefined;
}

export const handAtRest: Hand = {
  penMode: false,
  fingerWanted: false,
  drawing: undefined,
  resting: [],
  scrolling: undefined,
  touchBeganMs: undefined,
};

/** What the pad does next. `withdraw` takes back a touch stroke that is already on the paper. */
export type Ask = "begin" | "drop" | "withdraw";

export interface Felt {
  readonly hand: Hand;
  readonly asks: readonly Ask[];
}

export const pinchMs = 120;
export const palmBeforePenMs = 500;
export const palmWidthPixels = 30;

/** A pen is somewhere over the page. */
export function penNear(hand: Hand): Hand {
  return hand.penMode || hand.fingerWanted ? hand : { ...hand, penMode: true };
}

export function fingerAgain(hand: Hand): Hand {
  return { ...hand, penMode: false, fingerWanted: true, scrolling: undefined };
}

/** Something touched the paper. */
export function down(hand: Hand, contact: Contact): Felt {
  if (contact.by === "pen") {
    return penDown(hand, contact);
  }
  if (contact.by === "touch" && hand.penMode) {
    const scrolling = hand.scrolling ?? contact.id;
    return { hand: { ...hand, scrolling }, asks: [] };
  }
  const other = hand.drawing;
  if (other !== undefined) {
    return secondContact(hand, other, contact);
  }
  if (hand.resting.length > 0 && contact.by === "touch") {
    return { hand: { ...hand, resting: [...hand.resting, contact.id] }, asks: [] };
  }
  return { hand: begun(hand, contact), asks: ["begin"] };
}

/** Whatever this contact was, it has left the paper. */
export function up(hand: Hand, id: number): Hand {
  return {
    ...hand,
    drawing: hand.drawing?.id === id ? undefined : hand.drawing,
    scrolling: hand.scrolling === id ? undefined : hand.scrolling,
    resting: hand.resting.filter((resting) => resting !== id),
  };
}

function penDown(hand: Hand, contact: Contact): Felt {
  const asks: Ask[] = [];
  const palm = hand.drawing?.by === "touch" ? hand.drawing : undefined;
  const recent =
    hand.touchBeganMs !== undefined && contact.atMs - hand.touchBeganMs < palmBeforePenMs;
  if (palm !== undefined) {
    asks.push("drop");
  } else if (recent) {
    asks.push("withdraw");
  }
  asks.push("begin");
  return {
    hand: {
      ...hand,
      penMode: true,
      fingerWanted: false,
      drawing: contact,
      resting: palm === undefined ? hand.resting : [...hand.resting, palm.id],
      touchBeganMs: undefined,
    },
    asks,
  };
}

function secondContact(hand: Hand, first: Contact, second: Contact): Felt {
  const bothTouch = first.by === "touch" && second.by === "touch";
  if (bothTouch && first.widthPixels > palmWidthPixels && second.widthPixels < first.widthPixels) {
    const rested = { ...hand, resting: [...hand.resting, first.id] };
    return { hand: begun(rested, second), asks: ["drop", "begin"] };
  }
  if (bothTouch && second.atMs - first.atMs <= pinchMs) {
    return {
      hand: {
        ...hand,
        drawing: undefined,
        resting: [...hand.resting, first.id, second.id],
        touchBeganMs: undefined,
      },
      asks: ["drop"],
    };
  }
  return { hand: { ...hand, resting: [...hand.resting, second.id] }, asks: [] };
}

function begun(hand: Hand, contact: Contact): Hand {
  return {
    ...hand,
    drawing: contact,
    touchBeganMs: contact.by === "touch" ? contact.atMs : hand.touchBeganMs,
  };
}
