import { describe, expect, it } from "vitest";
import type { Knock, Reply } from "./door.ts";
import type { KeptBytes } from "./shelf.ts";
import { firstPartBytes, sendUp } from "./uploads.ts";

const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
const kept: KeptBytes = { upload: "u", code: "7KM4TRB", is: "voice", at: 1, bytes };

/** A server that takes parts as ours does, and forgets or stumbles when a test says so. */
class Server {
  readonly asked: string[] = [];
  readonly here: number[] = [];
  finished = false;
  stumble: (asked: number) => Reply | undefined = () => undefined;

  ask = async (path: string, { method, body }: Knock = {}): Promise<Reply> => {
    this.asked.push(`${method} ${path}`);
    const stumbled = this.stumble(this.asked.length);
    if (stumbled) return stumbled;
    if (method === "POST") return this.#finish(body);
    const from = Number(/from=(\d+)/.exec(path)?.[1]);
    const part = body instanceof Uint8Array ? body : new Uint8Array();
    if (from === this.here.length) for (const one of part) this.here.push(one);
    return this.here.length >= from + part.length ? this.#says(200) : this.#says(409);
  };

  #finish(body: unknown): Reply {
    const { bytes: wanted } = body as { bytes: number };
    if (wanted !== this.here.length) return this.#says(409);
    this.finished = true;
    return { kind: "answered", status: 200, body: { voice: { seconds: 3 } } };
  }

  #says(status: number): Reply {
    const arrived = this.here.length;
    return status === 200
      ? { kind: "answered", status, body: { arrived, finished: false } }
      : { kind: "problem", status, problem: { type: "x:wrong-place", title: "", status, arrived } };
  }
}

const problem = (status: number, retryAfterSeconds?: number): Reply => ({
  kind: "problem",
  status,
  problem: { type: "urn:parlour:x", title: "x", status },
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});
const never = () => false;

describe("sending bytes", () => {
  it("sends them part by part and then says that this was all", async () => {
    const server = new Server();
    expect(await sendUp(kept, "mo", never, server.ask)).toEqual({ kind: "arrived" });
    expect(server.here).toEqual([...bytes]);
    expect(server.asked).toEqual([
      "PUT /gatherings/7KM4TRB/uploads/u?from=0&badge=mo",
      ...[1, 3, 7, 15].map(
        (parts) => `PUT /gatherings/7KM4TRB/uploads/u?from=${parts * firstPartBytes}&badge=mo`,
      ),
      "POST /gatherings/7KM4TRB/uploads/u?badge=mo",
    ]);
  });

  it("gets through on a line that is gone again before a large part would be up", async () => {
    const server = new Server();
    let clock = 0;
    const bytesPerMillisecond = 12;
    const there = 8_000;
    let upSince = 0;
    // Whatever is under way when the line goes is lost, and the phone tries again when it is back.
    const line: typeof server.ask = async (path, knock) => {
      const bytes = knock?.body instanceof Uint8Array ? knock.body.length : 0;
      clock += 500 + bytes / bytesPerMillisecond;
      if (clock - upSince > there) return { kind: "unreachable" };
      return server.ask(path, knock);
    };
    let tries = 0;
    for (let sent = "unreachable"; sent !== "arrived" && tries < 10; tries++) {
      upSince = clock;
      sent = (await sendUp(kept, undefined, never, line, () => clock)).kind;
    }
    expect(server.finished).toBe(true);
    expect(server.here).toEqual([...bytes]);
  });

  it("goes on where an earlier try stopped", async () => {
    const server = new Server();
    server.stumble = (asked) => (asked === 3 ? { kind: "unreachable" } : undefined);
    expect(await sendUp(kept, undefined, never, server.ask)).toEqual({ kind: "unreachable" });
    const stoppedAt = server.here.length;
    server.stumble = () => undefined;
    server.asked.length = 0;
    expect(await sendUp(kept, undefined, never, server.ask)).toEqual({ kind: "arrived" });
    expect(server.here).toEqual([...bytes]);
    expect(server.asked[1], "from where it stopped").toContain(`from=${stoppedAt}&`);
  });

  it("begins again when the server has forgotten everything", async () => {
    const server = new Server();
    server.stumble = (asked) => {
      if (asked === 3) server.here.length = 0;
      return undefined;
    };
    expect(await sendUp(kept, undefined, never, server.ask)).toEqual({ kind: "arrived" });
    expect(server.here).toEqual([...bytes]);
  });

  it.each([
    [problem(429, 5), { kind: "busy", milliseconds: 5_000 }],
    [problem(503), { kind: "busy" }],
    [problem(500), { kind: "busy" }],
    [problem(404), { kind: "not-inside" }],
    [{ kind: "unreachable" } as const, { kind: "unreachable" }],
  ])("says why it did not work: %j", async (reply, sent) => {
    expect(await sendUp(kept, undefined, never, async () => reply)).toEqual(sent);
  });

  it("gives up on what the server cannot use", async () => {
    const server = new Server();
    const unusable: Reply = {
      kind: "problem",
      status: 422,
      problem: { type: "urn:parlour:bad-upload", title: "", status: 422, reason: "heic" },
    };
    server.stumble = (asked) => (asked === 4 ? unusable : undefined);
    const sent = await sendUp(kept, undefined, never, server.ask);
    expect(sent.kind === "unusable" && sent.problem.reason).toBe("heic");
  });

  it("stops between two parts when it is told to", async () => {
    const server = new Server();
    const sent = await sendUp(kept, undefined, () => server.asked.length > 0, server.ask);
    expect(sent).toEqual({ kind: "stopped" });
    expect(server.asked).toHaveLength(1);
  });
});
