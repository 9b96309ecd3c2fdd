import { isProblem, type Problem } from "./wire.ts";

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

/** Fetches a file to be kept. Never throws, like `knock`. */
export async function fetchFile(
  path: string,
): Promise<{ readonly kind: "file"; readonly file: Blob } | Reply> {
  try {
    const response = await fetch(`/api${path}`, { credentials: "same-origin", cache: "no-store" });
    return response.ok ? { kind: "file", file: await response.blob() } : await read(response);
  } catch {
    return { kind: "unreachable" };
  }
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
