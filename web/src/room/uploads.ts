import { knock, type Reply } from "./door.ts";
import type { KeptBytes } from "./shelf.ts";
import { isThing, type Problem } from "./wire.ts";

/** What became of sending bytes. */
export type Sent =
  | { readonly kind: "arrived" }
  | { readonly kind: "stopped" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "busy"; readonly milliseconds?: number }
  | { readonly kind: "not-inside" }
  | { readonly kind: "unusable"; readonly problem: Problem };

/**
 * What is cut off in the middle of a part is sent again, so a part must get through before a bad line is gone once more:
 * each try begins small, and parts grow only while they go up quickly.
 */
export const firstPartBytes = 16 * 1024;
const partBytesMin = 8 * 1024;
const partBytesMax = 128 * 1024;
const quickMilliseconds = 1_000;
const slowMilliseconds = 3_000;
const answersMax = 5_000;

/**
 * Sends a picture or voice part by part, and goes on where an earlier try stopped: the server says how
 * much it has. Sent twice, or by two tabs at once, it arrives once.
 *
 * @param stopped asked between two parts
 */
export async function sendUp(
  kept: KeptBytes,
  badge: string | undefined,
  stopped: () => boolean,
  ask: typeof knock = knock,
  now: () => number = () => performance.now(),
): Promise<Sent> {
  const speaking = badge === undefined ? "" : `badge=${encodeURIComponent(badge)}`;
  const path = `/gatherings/${kept.code}/uploads/${kept.upload}`;
  let arrived = 0;
  let finished = false;
  let partBytes = firstPartBytes;
  for (let answers = 0; answers < answersMax; answers++) {
    if (stopped()) return { kind: "stopped" };
    const began = now();
    const ending = finished || arrived >= kept.bytes.length;
    const reply = ending
      ? await ask(`${path}?${speaking}`, {
          method: "POST",
          body: { is: kept.is, bytes: kept.bytes.length },
        })
      : await ask(`${path}?from=${arrived}&${speaking}`, {
          method: "PUT",
          contentType: "application/octet-stream",
          body: kept.bytes.slice(arrived, arrived + partBytes),
        });
    const outcome = hear(reply);
    if (outcome.kind !== "place") return outcome;
    if (ending && outcome.arrived === undefined) return { kind: "arrived" };
    if (outcome.arrived === undefined) return { kind: "busy" };
    finished = outcome.finished;
    arrived = outcome.arrived;
    partBytes = nextPartBytes(partBytes, now() - began);
  }
  return { kind: "busy" };
}

function nextPartBytes(bytes: number, tookMilliseconds: number): number {
  if (tookMilliseconds < quickMilliseconds) return Math.min(partBytesMax, bytes * 2);
  return tookMilliseconds > slowMilliseconds ? Math.max(partBytesMin, bytes / 2) : bytes;
}

type Heard =
  | Exclude<Sent, { kind: "arrived" | "stopped" }>
  | {
      readonly kind: "place";
      /** `undefined` in the answer to the end. */
      readonly arrived: number | undefined;
      readonly finished: boolean;
    };

function hear(reply: Reply): Heard {
  switch (reply.kind) {
    case "unreachable":
      return { kind: "unreachable" };
    case "answered": {
      const { body } = reply;
      const arrived = isThing(body) && typeof body.arrived === "number" ? body.arrived : undefined;
      return { kind: "place", arrived, finished: isThing(body) && body.finished === true };
    }
    case "problem":
      return hearProblem(reply);
  }
}

function hearProblem(reply: Extract<Reply, { kind: "problem" }>): Heard {
  const { status, problem, retryAfterSeconds } = reply;
  if (status === 409 && problem.arrived !== undefined) {
    return { kind: "place", arrived: problem.arrived, finished: false };
  }
  if (status === 400 || status === 409 || status === 413 || status === 415 || status === 422) {
    return { kind: "unusable", problem };
  }
  if (status === 401 || status === 403 || status === 404) return { kind: "not-inside" };
  return retryAfterSeconds === undefined
    ? { kind: "busy" }
    : { kind: "busy", milliseconds: retryAfterSeconds * 1000 };
}
