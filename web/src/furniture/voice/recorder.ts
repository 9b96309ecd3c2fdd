import type { Shelf, SoundPart } from "../../room/shelf.ts";

export const voiceMillisecondsMax = 179_000;
const chunkMilliseconds = 1_000;
/** Speech needs no more, and three minutes of it are less than a megabyte. */
const bitsPerSecond = 32_000;
const forms = ["audio/webm;codecs=opus", "audio/mp4;codecs=mp4a.40.2", "audio/mp4"] as const;

/** Why nothing can be recorded here. */
export type CannotRecord = "plain-http" | "refused" | "missing" | "busy";

export interface RecorderView {
  readonly state: "opening" | "empty" | "asking" | "recording" | "stopped" | "cannot";
  readonly milliseconds: number;
  /** It was not the person who stopped it: a call, a lock, another app. */
  readonly interrupted: boolean;
  /** It was here when the page opened. */
  readonly found: boolean;
  readonly full: boolean;
  readonly why?: CannotRecord;
}

export interface Recorder {
  subscribe(listener: () => void): () => void;
  snapshot(): RecorderView;
  /** Called inside the tap: only then may a page ask for the microphone and for a screen that stays on. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Everything recorded so far, in the order in which it was said. Each run is a file of its own. */
  runs(): Promise<Uint8Array[]>;
  forget(): Promise<void>;
  close(): void;
}

/**
 * Records a voice, second by second, into this phone. Whatever stops it, what was said until then is
 * kept: a call, a locked screen, a reload. Afterwards people can send it or say more.
 *
 * @param place where it is recorded; one recording is under way in each
 */
export function openRecorder(place: string, shelved: Promise<Shelf>): Recorder {
  const listeners = new Set<() => void>();
  let view: RecorderView = {
    state: "opening",
    milliseconds: 0,
    interrupted: false,
    found: false,
    full: false,
  };
  let media: MediaRecorder | undefined;
  let run = 0;
  let part = 0;
  let last = 0;
  let lock: WakeLockSentinel | undefined;
  let closed = false;
  /** Chunks are written one after another, and before anybody reads them. */
  let writing: Promise<unknown> = Promise.resolve();

  function change(now: Partial<RecorderView>) {
    view = { ...view, ...now };
    for (const listener of listeners) listener();
  }

  const opened = shelved.then(async (shelf) => {
    const parts = await shelf.sound(place);
    run = parts.reduce((most, each) => Math.max(most, each.run), 0);
    const milliseconds = lengthOf(parts);
    change({
      state: parts.length > 0 ? "stopped" : "empty",
      milliseconds,
      found: parts.length > 0,
      full: milliseconds >= voiceMillisecondsMax,
    });
    return shelf;
  });

  async function start() {
    if (media || view.full) return;
    const form = formHere();
    if (!form) return change({ state: "cannot", why: "plain-http" });
    change({ state: "asking", interrupted: false, found: false });
    const screen = keepScreenOn();
    let sound: MediaStream;
    try {
      sound = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, channelCount: 1 },
      });
    } catch (refused) {
      void screen.then((held) => held?.release());
      return change({ state: "cannot", why: whyNot(refused) });
    }
    lock = await screen;
    if (closed) return letGo(sound);
    await opened;
    run += 1;
    part = 0;
    record(sound, form);
  }

  function record(sound: MediaStream, form: string) {
    const recorder = new MediaRecorder(sound, {
      mimeType: form,
      audioBitsPerSecond: bitsPerSecond,
    });
    media = recorder;
    last = performance.now();
    recorder.addEventListener("dataavailable", ({ data }) => keep(data));
    recorder.addEventListener("pause", interrupt);
    recorder.addEventListener("error", interrupt);
    recorder.addEventListener("stop", () => {
      letGo(sound);
      media = undefined;
      void writing.then(() => change({ state: "stopped" }));
    });
    for (const track of sound.getAudioTracks()) {
      track.addEventListener("mute", interrupt);
      track.addEventListener("ended", interrupt);
    }
    recorder.start(chunkMilliseconds);
    change({ state: "recording" });
  }

  function keep(data: Blob) {
    const now = performance.now();
    const milliseconds = Math.round(now - last);
    last = now;
    if (data.size === 0) return;
    const one = { place, run, part, at: Date.now(), milliseconds };
    part += 1;
    writing = writing.then(async () => {
      const bytes = new Uint8Array(await data.arrayBuffer());
      await (await opened).keepSound({ ...one, bytes });
      const total = view.milliseconds + milliseconds;
      change({ milliseconds: total, full: total >= voiceMillisecondsMax });
      if (view.full) stopMedia();
    });
  }

  function stopMedia() {
    if (media && media.state !== "inactive") media.stop();
  }

  function interrupt() {
    if (view.state !== "recording") return;
    change({ interrupted: true });
    stopMedia();
  }

  function pageIsHidden() {
    if (document.visibilityState === "hidden") interrupt();
  }

  function letGo(sound: MediaStream) {
    for (const track of sound.getTracks()) track.stop();
    void lock?.release().catch(() => {});
    lock = undefined;
  }

  document.addEventListener("visibilitychange", pageIsHidden);
  globalThis.addEventListener("pagehide", interrupt);

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => view,
    start,
    async stop() {
      const recorder = media;
      if (recorder && recorder.state !== "inactive") {
        const ended = new Promise((resolve) => recorder.addEventListener("stop", resolve));
        recorder.stop();
        await ended;
      }
      await writing;
    },
    async runs() {
      await writing;
      return filesOf(await (await opened).sound(place));
    },
    async forget() {
      await (await opened).dropSound(place);
      run = 0;
      change({ state: "empty", milliseconds: 0, interrupted: false, found: false, full: false });
    },
    close() {
      closed = true;
      stopMedia();
      document.removeEventListener("visibilitychange", pageIsHidden);
      globalThis.removeEventListener("pagehide", interrupt);
    },
  };
}

function lengthOf(parts: readonly SoundPart[]): number {
  return parts.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

function filesOf(parts: readonly SoundPart[]): Uint8Array[] {
  const runs = new Map<number, SoundPart[]>();
  for (const one of parts) runs.set(one.run, [...(runs.get(one.run) ?? []), one]);
  return [...runs]
    .sort(([a], [b]) => a - b)
    .map(([, many]) => joined(many.sort((a, b) => a.part - b.part).map(({ bytes }) => bytes)));
}

/** One after another. The server makes one sound of the files of several runs. */
export function joined(many: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(many.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of many) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

/** What this browser can record of what the server takes; `undefined` where it can record nothing. */
export function formHere(): string | undefined {
  if (!("MediaRecorder" in globalThis) || !navigator.mediaDevices?.getUserMedia) return undefined;
  return forms.find((form) => MediaRecorder.isTypeSupported(form));
}

function whyNot(refused: unknown): CannotRecord {
  const name = refused instanceof Error || refused instanceof DOMException ? refused.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "missing";
}

function keepScreenOn(): Promise<WakeLockSentinel | undefined> {
  const asked = "wakeLock" in navigator ? navigator.wakeLock.request("screen") : undefined;
  return asked ? asked.catch(() => undefined) : Promise.resolve(undefined);
}
