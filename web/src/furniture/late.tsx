import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { knock } from "../room/door.ts";
import { wordsAreThere, wordsOfTheRoom } from "../words/say.ts";
import { Moment } from "./Page.tsx";

interface Late<P> {
  (props: P): ReactNode;
  /** Begins to fetch it, so that it is there when it is wanted. */
  readonly fetch: () => void;
}

interface State {
  /** It was there when it was drawn. */
  readonly there: boolean;
  /** There is no line to fetch it over just now. */
  readonly waits?: boolean;
  readonly lost?: unknown;
}

const againMilliseconds = 2_000;
/** Tried so often while the house answers, something is wrong that waiting does not mend. */
const triesMax = 3;

/**
 * A part of Parlour that is fetched when it is first wanted. Unlike React's `lazy`, what has come
 * already is shown at once, and one slow part does not take the whole page away with it.
 *
 * @param fetchPart gives the part; when it cannot be had, the page says that something broke
 * @param meanwhile what stands there until then: a whole page that says so, or nothing for a small part
 * @param words which sentences it says: all, or only those of the first pages, which are there from the beginning
 */
export function late<P extends object>(
  fetchPart: () => Promise<{ default: ComponentType<P> }>,
  meanwhile: ReactNode = <Moment />,
  words: "all" | "first" = "all",
): Late<P> {
  let Part: ComponentType<P> | undefined;
  let coming: Promise<void> | undefined;

  function fetch(): Promise<void> {
    coming ??= withWords(fetchPart(), words).then(
      (part) => {
        Part = part.default;
      },
      (lost: unknown) => {
        coming = undefined;
        throw lost;
      },
    );
    return coming;
  }

  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, at the top of a file.
  function LatePart(props: P) {
    // Asked for while it is drawn: what comes between the drawing and its effect must be drawn too.
    const [state, setState] = useState<State>({ there: Part !== undefined });
    const { there } = state;
    useEffect(() => {
      if (there) return;
      let current = true;
      void patiently(fetch, () => current && setState({ there: false, waits: true })).then(
        () => current && setState({ there: true }),
        (lost: unknown) => current && setState({ there: false, lost }),
      );
      return () => {
        current = false;
      };
    }, [there]);
    if ("lost" in state) throw state.lost;
    if (Part) return <Part {...props} />;
    return state.waits && meanwhile !== null ? <Moment waits /> : meanwhile;
  }

  return Object.assign(LatePart, { fetch: () => void fetch().catch(() => {}) });
}

function withWords<T>(part: Promise<T>, words: "all" | "first"): Promise<T> {
  return words === "first" || wordsAreThere()
    ? part
    : Promise.all([part, wordsOfTheRoom()]).then(([one]) => one);
}

/**
 * Without a line it waits for one, however long that takes. A phone does not know whether its wifi leads anywhere, so
 * the house is asked.
 */
async function patiently(fetch: () => Promise<void>, onWait: () => void): Promise<void> {
  let tries = 0;
  while (true) {
    try {
      return await fetch();
    } catch (lost) {
      const { kind } = await knock("/health");
      if (kind === "unreachable") onWait();
      else if (++tries === triesMax) throw lost;
      await lineOrLater();
    }
  }
}

/** Ends when the phone says that it is online again, and in any case soon. */
function lineOrLater(): Promise<void> {
  return new Promise((done) => {
    const later = setTimeout(over, againMilliseconds);
    function over() {
      clearTimeout(later);
      removeEventListener("online", over);
      done();
    }
    addEventListener("online", over);
  });
}
