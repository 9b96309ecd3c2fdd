import { knock, type Reply } from "./door.ts";
import { newId } from "./ids.ts";
import { type Is, type KeptBytes, memoryShelf, type Shelf, type Waiting } from "./shelf.ts";
import { sendUp } from "./uploads.ts";
import { type Command, isReason, isThing, type Problem, type Reason } from "./wire.ts";

/**
 * What became of a command. `nothing-new` is as good as `done`: it had been done before. `set-aside`
 * means that the server could not read it; it is kept and shown.
 */
export type Answer =
  | { readonly kind: "done"; readonly seq: number }
  | { readonly kind: "nothing-new" }
  | { readonly kind: "refused"; readonly reason: Reason }
  | { readonly kind: "set-aside"; readonly problem: Problem };

/** Why commands are waiting, when they wait longer than a moment. */
export type Trouble = "no-internet" | "busy" | "not-inside" | null;

export interface OutboxView {
  /** In the order in which they will be sent; refused and set-aside ones among them. */
  readonly waiting: readonly Waiting[];
  readonly trouble: Trouble;
  /** False where the browser keeps nothing when the tab is closed. */
  readonly lasting: boolean;
}

export interface Outbox {
  /** Keeps the command on this phone and sends it as soon as it can. Asking twice is asking once. */
  send(command: Command): Promise<Answer>;
  /**
   * Keeps a picture or voice on this phone. Name what it gives in the command: `picture` or `voice`.
   * The bytes travel by themselves, and the command after them.
   */
  keepBytes(is: Is, bytes: Uint8Array): Promise<string>;
  /** Forgets something that was refused or set aside. */
  letGo(id: string): Promise<void>;
  /**
   * Sends something that was refused or set aside once more.
   *
   * @param late the station has closed meanwhile, and this is given to the host all the same
   */
  again(id: string, late?: boolean): Promise<void>;
  subscribe(listener: () => void): () => void;
  snapshot(): OutboxView;
  stop(): void;
}

export interface OutboxPlan {
  readonly code: string;
  readonly shelf?: Promise<Shelf>;
  /** Which of this device's badges speaks, when it holds several. */
  readonly badge?: () => string | undefined;
  readonly post?: (commands: readonly object[]) => Promise<Reply>;
  readonly sendBytes?: typeof sendUp;
  /**
   * Something has been answered: by the server or through another tab, and also what an earlier visit left here. Called
   * before it leaves what waits, so that it is never in neither place.
   *
   * @param done those that were not refused
   */
  readonly onAnswered?: (done: readonly Waiting[]) => void;
  /** 0 up to 1. */
  readonly luck?: () => number;
}

export const batchCommandsMax = 100;
export const batchCharactersMax = 200_000;
const backoffMillisecondsMax = 30_000;
const otherTabMilliseconds = 5_000;
const brokenServerTriesMax = 5;
const resentMax = 2;
/** Bytes that no command names were begun and left. */
const unnamedBytesKeptMilliseconds = 24 * 60 * 60 * 1000;

/**
 * The commands of one gathering, kept on this phone until the server has answered them.
 *
 * They go in order, in batches. A take-back overtakes everything but the making of the thing it
 * takes back. Every command has an id, so sending one twice is harmless, and two open tabs may both
 * send: a tab waits a little before it sends what another tab has just written.
 *
 * A command that names a picture or a voice waits until their bytes have arrived, and with it whatever
 * else is about the same thing. Everything else goes on meanwhile: words do not wait for pictures.
 */
export function openOutbox(plan: OutboxPlan): Outbox {
  const { code } = plan;
  const luck = plan.luck ?? Math.random;
  const sendBytes = plan.sendBytes ?? sendUp;
  const post =
    plan.post ?? ((body) => knock(`/gatherings/${code}/commands`, { method: "POST", body }));
  let shelf: Shelf = memoryShelf();
  let waiting: Waiting[] = [];
  let trouble: Trouble = null;
  let view: OutboxView = { waiting, trouble, lasting: true };
  let lastOrder = 0;
  let sending = false;
  let sendingBytes = false;
  /** Words may get through where a picture does not. */
  let bytesUnreachable = false;
  let stopped = false;
  let backoffs = 0;
  let brokenTries = 0;
  let batchMax = batchCommandsMax;
  const wakes = new Set<() => void>();
  const unkept = new Map<string, KeptBytes>();
  const listeners = new Set<() => void>();
  const answered = new Map<string, (answer: Answer) => void>();
  const notBefore = new Map<string, number>();
  const tabs =
    "BroadcastChannel" in globalThis ? new BroadcastChannel(`parlour-${code}`) : undefined;

  const ready = (plan.shelf ?? Promise.resolve(shelf)).then(async (opened) => {
    shelf = opened;
    await readShelf();
    await sweepBytes();
  });

  function tell() {
    view = { waiting: inSendingOrder(waiting), trouble, lasting: shelf.lasting };
    for (const listener of listeners) listener();
  }

  function changeTrouble(now: Trouble) {
    if (trouble === now) return;
    trouble = now;
    tell();
  }

  /** Takes in what the shelf has and this tab has not: from before, or from another tab. */
  async function readShelf(waitMilliseconds = 0) {
    const kept = await shelf.waiting(code);
    const known = new Set(waiting.map((one) => one.id));
    const others = kept.filter((one) => !known.has(one.id));
    for (const one of others) {
      if (waitMilliseconds > 0) notBefore.set(one.id, Date.now() + waitMilliseconds);
    }
    if (others.length > 0) waiting = [...waiting, ...others].sort((a, b) => a.order - b.order);
    tell();
    sendEverything();
  }

  function sendEverything() {
    void sendAll();
    void sendAllBytes();
  }

  async function keep(changed: readonly Waiting[]) {
    const byId = new Map(changed.map((one) => [one.id, one]));
    waiting = waiting.map((one) => byId.get(one.id) ?? one);
    try {
      await shelf.keep(changed);
    } catch {
      // A full disk must not stop people: it stays in this tab, and is sent from here.
    }
  }

  async function drop(ids: readonly string[]) {
    const gone = new Set(ids);
    const bytes = waiting
      .filter((one) => gone.has(one.id))
      .flatMap(({ command }) => named(command));
    waiting = waiting.filter((one) => !gone.has(one.id));
    for (const id of ids) notBefore.delete(id);
    try {
      await shelf.drop(ids);
      for (const upload of bytes) unkept.delete(upload);
      if (bytes.length > 0) await shelf.dropBytes(bytes);
    } catch {
      // Sent again after a restart, it changes nothing.
    }
  }

  function settle(id: string, answer: Answer) {
    answered.get(id)?.(answer);
    answered.delete(id);
    if (!stopped) tabs?.postMessage({ kind: "answered", id, answer });
  }

  async function send(command: Command): Promise<Answer> {
    const badge = command.badge ?? plan.badge?.();
    await ready;
    if (command.kind === "take-back" && (await neverLeftThisPhone(command))) {
      return { kind: "nothing-new" };
    }
    lastOrder = Math.max(lastOrder + 1, Date.now());
    const one: Waiting = {
      id: newId(),
      code,
      order: lastOrder,
      at: Date.now(),
      command: badge === undefined ? command : { ...command, badge },
      state: "waiting",
      tried: false,
    };
    const answer = new Promise<Answer>((resolve) => answered.set(one.id, resolve));
    waiting = [...waiting, one];
    tell();
    await keep([one]);
    tabs?.postMessage({ kind: "kept" });
    sendEverything();
    return answer;
  }

  async function keepBytes(is: Is, bytes: Uint8Array): Promise<string> {
    await ready;
    const kept: KeptBytes = { upload: newId(), code, is, at: Date.now(), bytes };
    try {
      await shelf.keepBytes(kept);
    } catch {
      unkept.set(kept.upload, kept); // A full disk must not stop people: it is sent from this tab.
    }
    return kept.upload;
  }

  async function sweepBytes() {
    const wanted = new Set(waiting.flatMap(({ command }) => named(command)));
    try {
      const left = (await shelf.uploads(code)).filter(
        ({ upload, at }) => !wanted.has(upload) && at < Date.now() - unnamedBytesKeptMilliseconds,
      );
      if (left.length > 0) await shelf.dropBytes(left.map(({ upload }) => upload));
    } catch {
      // Next time.
    }
  }

  async function sendAllBytes() {
    if (sendingBytes || stopped) return;
    sendingBytes = true;
    try {
      while (!stopped) {
        const next = inSendingOrder(waiting).find(lacksBytes);
        if (!next) break;
        const early = (notBefore.get(next.id) ?? 0) - Date.now();
        const waitMilliseconds = early > 0 ? early : await sendBytesOf(next);
        if (waitMilliseconds > 0) await pause(waitMilliseconds);
      }
    } finally {
      sendingBytes = false;
    }
  }

  /** Gives how long to wait before the next try, in milliseconds. */
  async function sendBytesOf(one: Waiting): Promise<number> {
    for (const upload of named(one.command)) {
      const kept = unkept.get(upload) ?? (await shelf.bytes(upload).catch(() => undefined));
      if (!kept) continue; // Perhaps it has arrived. If not, the server refuses, and says why.
      bytesUnreachable = false;
      const sent = await sendBytes(kept, one.command.badge, () => stopped || !isWaiting(one.id));
      switch (sent.kind) {
        case "arrived":
          continue;
        case "stopped":
          return 0;
        case "unreachable":
          bytesUnreachable = true;
          changeTrouble("no-internet");
          return backoff();
        case "busy":
          changeTrouble("busy");
          return sent.milliseconds ?? backoff();
        case "not-inside":
          changeTrouble("not-inside");
          return 10_000 + luck() * 10_000;
        case "unusable":
          return setAside(one, sent.problem);
      }
    }
    if (isWaiting(one.id)) {
      await keep([{ ...one, sent: true }]);
      tell();
      void sendAll();
    }
    return 0;
  }

  function isWaiting(id: string): boolean {
    return waiting.some((one) => one.id === id);
  }

  /**
   * Taking back something that only this phone has: nothing needs to be sent, and what waited for it
   * is forgotten at once. Otherwise its unsent rewordings are.
   */
  async function neverLeftThisPhone(takeBack: Command): Promise<boolean> {
    const about = waiting.filter((one) => thingOf(one.command) === takeBack.contribution);
    if (about.length === 0) return false;
    const here = about.filter((one) => !one.tried || one.state !== "waiting");
    await drop(here.map((one) => one.id));
    for (const one of here) settle(one.id, { kind: "nothing-new" });
    tell();
    return here.length === about.length && here.some((one) => makes(one.command));
  }

  function nextBatch(): Waiting[] {
    const now = Date.now();
    const batch: Waiting[] = [];
    const held = new Set<unknown>();
    let characters = 0;
    for (const one of inSendingOrder(waiting)) {
      if (one.state !== "waiting") continue;
      const thing = thingOf(one.command);
      if (lacksBytes(one) || (thing !== undefined && held.has(thing))) {
        held.add(thing);
        continue;
      }
      if ((notBefore.get(one.id) ?? 0) > now) break;
      characters += JSON.stringify(one.command).length;
      if (batch.length > 0 && characters > batchCharactersMax) break;
      batch.push(one);
      if (batch.length === batchMax) break;
    }
    return batch;
  }

  async function sendAll() {
    if (sending || stopped) return;
    sending = true;
    try {
      while (!stopped) {
        const batch = nextBatch();
        if (batch.length === 0) {
          const later = waiting.find((one) => one.state === "waiting" && notBefore.has(one.id));
          if (!later) break;
          await pause(Math.max(50, (notBefore.get(later.id) ?? 0) - Date.now()));
          continue;
        }
        const waitMilliseconds = await sendBatch(batch);
        if (waitMilliseconds > 0) await pause(waitMilliseconds);
      }
    } finally {
      sending = false;
    }
  }

  /** Gives how long to wait before the next batch, in milliseconds. */
  async function sendBatch(batch: Waiting[]): Promise<number> {
    const untried = batch.filter((one) => !one.tried);
    if (untried.length > 0) await keep(untried.map((one) => ({ ...one, tried: true })));
    const reply = await post(batch.map((one) => ({ id: one.id, ...one.command })));
    if (stopped) return 0;
    switch (reply.kind) {
      case "unreachable":
        changeTrouble("no-internet");
        return backoff();
      case "answered":
        return hearOutcomes(batch, reply.body);
      case "problem":
        return hearProblem(batch, reply);
    }
  }

  async function hearOutcomes(batch: Waiting[], body: unknown): Promise<number> {
    const outcomes = new Map<string, Record<string, unknown>>();
    for (const outcome of Array.isArray(body) ? body : []) {
      if (isThing(outcome) && typeof outcome.id === "string") outcomes.set(outcome.id, outcome);
    }
    const finished: { id: string; answer: Answer }[] = [];
    const refused: Waiting[] = [];
    const again: Waiting[] = [];
    for (const one of batch) {
      const outcome = outcomes.get(one.id);
      if (!outcome) continue;
      const answer = answerOf(outcome);
      if (!answer) continue;
      if (mustBeSentAgain(one, answer)) {
        again.push({ ...one, sent: false, resent: (one.resent ?? 0) + 1 });
        continue;
      }
      finished.push({ id: one.id, answer });
      if (answer.kind === "refused" && carriesWords(one.command)) {
        refused.push({ ...one, state: "refused", tried: true, reason: answer.reason });
      }
    }
    const done = finished.filter(({ answer }) => isDone(answer)).map(({ id }) => id);
    if (finished.length > 0) plan.onAnswered?.(batch.filter(({ id }) => done.includes(id)));
    const keptIds = new Set(refused.map((one) => one.id));
    await drop(finished.map(({ id }) => id).filter((id) => !keptIds.has(id)));
    if (refused.length > 0) await keep(refused);
    if (again.length > 0) await keep(again);
    backoffs = 0;
    brokenTries = 0;
    batchMax = batchCommandsMax;
    trouble = null;
    tell();
    for (const { id, answer } of finished) settle(id, answer);
    if (again.length > 0) void sendAllBytes();
    return finished.length + again.length === 0 ? backoff() : 0;
  }

  async function hearProblem(
    batch: Waiting[],
    reply: Extract<Reply, { kind: "problem" }>,
  ): Promise<number> {
    const { status, problem } = reply;
    if (status === 429 || status === 503) {
      changeTrouble("busy");
      const seconds = reply.retryAfterSeconds;
      return seconds === undefined ? backoff() : seconds * 1000 + luck() * 1000;
    }
    if (status === 400 || status === 413 || status === 422) {
      const culprit = problem.index === undefined ? undefined : batch[problem.index];
      if (culprit) return setAside(culprit, problem);
      const only = batch[0];
      if (batch.length === 1 && only) return setAside(only, problem);
      batchMax = Math.max(1, Math.floor(batch.length / 2));
      return 0;
    }
    if (status === 401 || status === 403 || status === 404) {
      changeTrouble("not-inside");
      return 10_000 + luck() * 10_000;
    }
    changeTrouble("busy");
    brokenTries += 1;
    const only = batch[0];
    if (batch.length === 1 && only && brokenTries >= brokenServerTriesMax) {
      brokenTries = 0;
      return setAside(only, problem);
    }
    if (brokenTries >= 2) batchMax = 1;
    return backoff();
  }

  async function setAside(one: Waiting, problem: Problem): Promise<number> {
    await keep([{ ...one, state: "set-aside", tried: true, problem }]);
    batchMax = batchCommandsMax;
    tell();
    settle(one.id, { kind: "set-aside", problem });
    return 0;
  }

  function backoff(): number {
    const most = Math.min(backoffMillisecondsMax, 1000 * 2 ** backoffs);
    backoffs += 1;
    return most / 2 + (luck() * most) / 2;
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      function wake() {
        clearTimeout(timer);
        wakes.delete(wake);
        resolve();
      }
      const timer = setTimeout(wake, milliseconds);
      wakes.add(wake);
    });
  }

  function wakeAll() {
    for (const wake of [...wakes]) wake();
  }

  function lineIsBack() {
    if (trouble === "no-internet" || bytesUnreachable) {
      backoffs = 0;
      wakeAll();
    }
  }

  function lineIsGone() {
    changeTrouble("no-internet");
  }

  function pageIsBack() {
    if (document.visibilityState === "visible") lineIsBack();
  }

  function hearTab(message: MessageEvent<unknown>) {
    const said = message.data;
    if (!isThing(said)) return;
    if (said.kind === "kept") void readShelf(otherTabMilliseconds);
    if (said.kind === "answered" && typeof said.id === "string" && isAnswer(said.answer)) {
      const { id, answer } = said;
      answered.get(id)?.(answer);
      answered.delete(id);
      plan.onAnswered?.(waiting.filter((one) => one.id === id && isDone(answer)));
      waiting = waiting.filter((one) => one.id !== id);
      tell();
      if (answer.kind === "refused" || answer.kind === "set-aside") void readShelf();
    }
  }

  globalThis.addEventListener?.("online", lineIsBack);
  globalThis.addEventListener?.("offline", lineIsGone);
  globalThis.document?.addEventListener("visibilitychange", pageIsBack);
  tabs?.addEventListener("message", hearTab);

  return {
    send,
    keepBytes,
    async letGo(id) {
      await drop([id]);
      tell();
    },
    async again(id, late = false) {
      const one = waiting.find((kept) => kept.id === id);
      if (!one) return;
      const { reason: _reason, problem: _problem, sent: _sent, resent: _resent, ...rest } = one;
      const command = late ? { ...rest.command, late } : rest.command;
      // Its first id was never accepted, so it may keep it.
      await keep([{ ...rest, command, state: "waiting" }]);
      tell();
      sendEverything();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => view,
    stop() {
      stopped = true;
      wakeAll();
      tabs?.close();
      globalThis.removeEventListener?.("online", lineIsBack);
      globalThis.removeEventListener?.("offline", lineIsGone);
      globalThis.document?.removeEventListener("visibilitychange", pageIsBack);
    },
  };
}

function isDone({ kind }: Answer): boolean {
  return kind === "done" || kind === "nothing-new";
}

/** Take-backs first, but never before the making of the thing they take back. */
export function inSendingOrder(waiting: readonly Waiting[]): Waiting[] {
  const makers = new Map<unknown, number>();
  for (const one of waiting) {
    if (makes(one.command) && one.state === "waiting") makers.set(thingOf(one.command), one.order);
  }
  const turn = (one: Waiting): number =>
    one.command.kind === "take-back" ? (makers.get(one.command.contribution) ?? -1) : one.order;
  return [...waiting].sort((a, b) => turn(a) - turn(b) || a.order - b.order);
}

function makes(command: Command): boolean {
  return (
    typeof thingOf(command) === "string" &&
    typeof command.permission === "string" &&
    command.kind !== "change-permission"
  );
}

/** What a command is about: a board's card, or whatever else somebody made. */
function thingOf(command: Command): unknown {
  return command.card ?? (command.kind === "take-back" ? undefined : command.contribution);
}

/** What people made is kept when it was refused; a tap is not. */
function carriesWords(command: Command): boolean {
  return makes(command) || "words" in command || "strokes" in command || named(command).length > 0;
}

/** The uploads that a command names. */
export function named(command: Command): string[] {
  return [command.picture, command.voice].filter((upload) => typeof upload === "string");
}

function lacksBytes(one: Waiting): boolean {
  return one.state === "waiting" && one.sent !== true && named(one.command).length > 0;
}

/** The server had the bytes, but so long ago that it has them no longer; this phone still does. */
function mustBeSentAgain(one: Waiting, answer: Answer): boolean {
  return (
    answer.kind === "refused" &&
    answer.reason.key === "room.not-arrived" &&
    named(one.command).length > 0 &&
    (one.resent ?? 0) < resentMax
  );
}

function answerOf(outcome: Record<string, unknown>): Answer | undefined {
  switch (outcome.outcome) {
    case "accepted":
      return { kind: "done", seq: typeof outcome.seq === "number" ? outcome.seq : 0 };
    case "nothing-new":
      return { kind: "nothing-new" };
    case "refused":
      return {
        kind: "refused",
        reason: isReason(outcome.reason) ? outcome.reason : { key: "room.not-done" },
      };
    default:
      return undefined;
  }
}

function isAnswer(what: unknown): what is Answer {
  return (
    isThing(what) &&
    (what.kind === "done" ||
      what.kind === "nothing-new" ||
      what.kind === "refused" ||
      what.kind === "set-aside")
  );
}
