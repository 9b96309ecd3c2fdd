import { isProblem, isThing, type Problem } from "./wire.ts";

/** What came back from the server, or that nothing did. */
export type Reply =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly body: unknown;
      readonly etag?: string;
    }
  | {
      readonly kind: "problem";
      readonly status: number;
      readonly problem: Problem;
      readonly retryAfterSeconds?: number;
    }
  | { readonly kind: "unreachable" };

export interface Knock {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON, unless `contentType` says otherwise. */
  readonly body?: unknown;
  readonly contentType?: string;
  readonly etag?: string;
  readonly signal?: AbortSignal;
}

/** Asks the server for one thing. Never throws: a dead line is an answer too. */
export async function knock(
  path: string,
  { method = "GET", ...with_ }: Knock = {},
): Promise<Reply> {
  const headers = new Headers({ Accept: "application/json" });
  const change = method !== "GET";
  if (change) headers.set("Content-Type", with_.contentType ?? "application/json");
  if (with_.etag) headers.set("If-None-Match", with_.etag);
  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      body: change ? bodyOf(with_) : null,
      signal: with_.signal ?? null,
    });
    return await read(response);
  } catch {
    return { kind: "unreachable" };
  }
}

function bodyOf({ body, contentType }: Knock): BodyInit {
  if (contentType && (body instanceof Blob || typeof body === "string")) return body;
  if (contentType && body instanceof Uint8Array) return new Blob([new Uint8Array(body)]);
  return JSON.stringify(body ?? {});
}

/** How far something is that is being made while somebody waits: sheets of a PDF. */
export interface HowFar {
  readonly done: number;
  readonly of: number;
}

export type Fetched = { readonly kind: "file"; readonly file: Blob } | Reply;

/**
 * Fetches a file to be kept. Never throws, like `knock`.
 *
 * @param hear how far it is, where the server says so while it makes the file
 */
export async function fetchFile(path: string, hear?: (far: HowFar) => void): Promise<Fetched> {
  try {
    const response = await fetch(`/api${path}`, { credentials: "same-origin", cache: "no-store" });
    if (!response.ok) return await read(response);
    const made = response.headers.get("Content-Type") === making && response.body;
    const file = made ? await watch(made, hear) : await response.blob();
    return file ? { kind: "file", file } : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

const making = "application/vnd.parlour.making";
const newLine = 10;

/** Lines that say how far it is, one that says how many bytes it has, and these. Nothing when it ends before: that is half a file. */
async function watch(
  body: ReadableStream<Uint8Array>,
  hear?: (far: HowFar) => void,
): Promise<Blob | undefined> {
  const reader = body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let head = new Uint8Array();
  let bytes: number | undefined;
  let got = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    let piece = new Uint8Array(next.value);
    while (bytes === undefined && piece.length > 0) {
      const end = piece.indexOf(newLine);
      head = joined(head, end < 0 ? piece : piece.subarray(0, end));
      piece = end < 0 ? new Uint8Array() : piece.subarray(end + 1);
      if (end < 0) continue;
      const line: unknown = JSON.parse(new TextDecoder().decode(head));
      head = new Uint8Array();
      if (isThing(line) && typeof line.bytes === "number") bytes = line.bytes;
      else if (isHowFar(line)) hear?.(line);
    }
    if (piece.length > 0) parts.push(piece);
    got += piece.length;
  }
  return got === bytes ? new Blob(parts) : undefined;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function isHowFar(what: unknown): what is HowFar {
  return isThing(what) && typeof what.done === "number" && typeof what.of === "number";
}

async function read(response: Response): Promise<Reply> {
  const type = response.headers.get("Content-Type") ?? "";
  const body: unknown = type.includes("json")
    ? await response.json().catch(() => undefined)
    : await response.text();
  if (response.ok || response.status === 304) {
    const etag = response.headers.get("ETag");
    return { kind: "answered", status: response.status, body, ...(etag ? { etag } : {}) };
  }
  const after = retryAfterSeconds(response.headers.get("Retry-After"));
  return {
    kind: "problem",
    status: response.status,
    problem: isProblem(body)
      ? body
      : { type: "about:blank", title: response.statusText, status: response.status },
    ...(after === undefined ? {} : { retryAfterSeconds: after }),
  };
}

function retryAfterSeconds(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** The last part of a problem's type: `too-fast` of `urn:parlour:too-fast`. */
export function problemKind(problem: Problem): string {
  return problem.type.slice(problem.type.lastIndexOf(":") + 1);
}
