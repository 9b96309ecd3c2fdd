import { useEffect, useMemo, useState } from "react";
import { useInside } from "../../room/inside.tsx";
import type { Nameless, Waiting } from "../../room/shelf.ts";
import type {
  Command,
  HideReason,
  Mine,
  Paint,
  Permission,
  PictureView,
  Reason,
  VoiceView,
  Words,
} from "../../room/wire.ts";

export type ThingState =
  | "saved"
  | "on-the-board"
  | "face-down"
  | "hidden"
  | "taking-back"
  | "taken-back"
  | "refused"
  | "set-aside";

/** What somebody wrote on paper and I typed in: mine to take back, and not mine otherwise. */
export const paperCard = "paper-card";

/** One thing that I made, from wherever it is known: the server, this phone, or only its secret. */
export interface Thing {
  readonly id: string;
  readonly station: string | null;
  readonly kind: string;
  readonly words?: Words | undefined;
  readonly strokes?: string | undefined;
  readonly described?: Words | undefined;
  readonly paint: Paint;
  readonly picture?: PictureView | undefined;
  readonly voice?: VoiceView | undefined;
  /** The picture's bytes wait on this phone under this name. */
  readonly keptPicture?: string | undefined;
  /** So does the voice's. */
  readonly keptVoice?: string | undefined;
  readonly permission: Permission;
  readonly state: ThingState;
  readonly hidden?: HideReason | undefined;
  readonly refused?: Reason | undefined;
  /** Only nameless things have one. */
  readonly secret?: string | undefined;
  /** What waits in the outbox, for things that were refused or set aside. */
  readonly outboxId?: string | undefined;
  readonly at: number;
}

/** Everything that is mine here, newest first. */
export function useThings(): readonly Thing[] {
  const { code, mine, waiting, shelf } = useInside();
  const [nameless, setNameless] = useState<readonly Nameless[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever leaves the outbox may be nameless.
  useEffect(() => {
    let current = true;
    void shelf
      .then((opened) => opened.nameless(code))
      .then((kept) => {
        if (current) setNameless(kept);
      });
    return () => {
      current = false;
    };
  }, [shelf, code, waiting.waiting]);

  return useMemo(() => gather(mine, waiting.waiting, nameless), [mine, waiting.waiting, nameless]);
}

/** What the server knows, what still waits here, and what only this phone remembers. */
export function gather(
  mine: Mine | undefined,
  waiting: readonly Waiting[],
  nameless: readonly Nameless[],
): readonly Thing[] {
  const things = new Map<string, Thing>();
  for (const thing of mine?.things ?? []) {
    if (thing.kind === "badge") continue;
    things.set(thing.contribution, {
      id: thing.contribution,
      station: thing.station,
      kind: thing.kind,
      words: thing.words,
      strokes: thing.strokes,
      described: thing.described,
      paint: thing.paint ?? "butter",
      picture: thing.picture,
      voice: thing.voice,
      permission: thing.permission,
      state: thing.state,
      hidden: thing.reason,
      at: thing.at ?? 0,
    });
  }
  for (const kept of nameless) {
    things.set(kept.contribution, {
      id: kept.contribution,
      station: kept.station,
      kind: kept.onPaper ? paperCard : "card",
      words: kept.words,
      strokes: kept.strokes,
      paint: "butter",
      permission: "nameless",
      state: kept.takenBack ? "taken-back" : "on-the-board",
      secret: kept.secret,
      at: kept.at,
    });
  }
  for (const one of waiting) hearWaiting(things, one);
  return [...things.values()].sort((a, b) => b.at - a.at);
}

function hearWaiting(things: Map<string, Thing>, one: Waiting) {
  const { command } = one;
  const about = textOf(command.card) ?? textOf(command.contribution);
  if (about === undefined) return;
  const known = things.get(about);
  if (command.kind === "take-back") {
    if (known && known.state !== "taken-back") {
      things.set(about, {
        ...known,
        words: undefined,
        strokes: undefined,
        picture: undefined,
        voice: undefined,
        state: "taking-back",
      });
    }
    return;
  }
  if (command.kind === "change-permission" && known && isPermission(command.permission)) {
    things.set(about, { ...known, permission: command.permission });
    return;
  }
  if (!isPermission(command.permission)) return;
  const state = one.state === "waiting" ? "saved" : one.state;
  things.set(about, {
    id: about,
    station: command.station ?? null,
    kind: command.kind === "type-in-card" ? paperCard : "card",
    words: wordsOf(command.words) ?? wordsOf(command.title),
    strokes: textOf(command.strokes),
    described: wordsOf(command.described) ?? under(command),
    paint: isPaint(command.paint) ? command.paint : "butter",
    picture: known?.picture,
    voice: known?.voice,
    keptPicture: textOf(command.picture),
    keptVoice: textOf(command.voice),
    permission: command.permission,
    secret: known?.secret,
    // Asked twice, the server may have it already.
    state: known && one.state === "waiting" && !known.secret ? known.state : state,
    refused: one.reason,
    outboxId: one.state === "waiting" ? undefined : one.id,
    at: one.at,
  });
}

/** What stands under a title: who made it, and why somebody chose it. */
function under({ artist, why }: Command): string | undefined {
  const lines = [wordsOf(artist), wordsOf(why)].flatMap((words) =>
    words === undefined ? [] : [typeof words === "string" ? words : words.text],
  );
  return lines.length === 0 ? undefined : lines.join("\n");
}

function textOf(what: unknown): string | undefined {
  return typeof what === "string" ? what : undefined;
}

function wordsOf(what: unknown): Words | undefined {
  if (typeof what === "string") return what === "" ? undefined : what;
  if (typeof what !== "object" || what === null || !("text" in what) || !("lang" in what)) {
    return undefined;
  }
  const { text, lang } = what;
  return typeof text === "string" && typeof lang === "string" ? { text, lang } : undefined;
}

function isPermission(what: unknown): what is Permission {
  return what === "room" || what === "share" || what === "share-badge" || what === "nameless";
}

function isPaint(what: unknown): what is Paint {
  return (
    what === "butter" ||
    what === "blush" ||
    what === "mint" ||
    what === "sky" ||
    what === "lilac" ||
    what === "oat"
  );
}
