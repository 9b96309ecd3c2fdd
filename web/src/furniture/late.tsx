import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { Moment } from "./Page.tsx";

interface Late<P> {
  (props: P): ReactNode;
  /** Begins to fetch it, so that it is there when it is wanted. */
  readonly fetch: () => void;
}

interface State {
  /** It was there when it was drawn. */
  readonly there: boolean;
  readonly lost?: unknown;
}

/** How long to wait before it is asked for again. After that, something is wrong that waiting does not mend. */
const patienceMilliseconds = [1_000, 3_000, 9_000];

/**
 * A part of Parlour that is fetched when it is first wanted. Unlike React's `lazy`, what has come
 * already is shown at once, and one slow part does not take the whole page away with it.
 *
 * @param fetchPart gives the part; when it cannot be had, the page says that something broke
 * @param meanwhile what stands there until then: a whole page that says so, or nothing for a small part
 */
export function late<P extends object>(
  fetchPart: () => Promise<{ default: ComponentType<P> }>,
  meanwhile: ReactNode = <Moment />,
): Late<P> {
  let Part: ComponentType<P> | undefined;
  let coming: Promise<void> | undefined;

  function fetch(): Promise<void> {
    coming ??= fetchPart().then(
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
      void patiently(fetch).then(
        () => current && setState({ there: true }),
        (lost: unknown) => current && setState({ there: false, lost }),
      );
      return () => {
        current = false;
      };
    }, [there]);
    if ("lost" in state) throw state.lost;
    return Part ? <Part {...props} /> : meanwhile;
  }

  return Object.assign(LatePart, { fetch: () => void fetch().catch(() => {}) });
}

/** Without a line it waits for one, however long that takes; with a bad one it tries a few times. */
async function patiently(fetch: () => Promise<void>): Promise<void> {
  for (let tried = 0; ; tried++) {
    try {
      return await fetch();
    } catch (lost) {
      const milliseconds = patienceMilliseconds[tried];
      if (!navigator.onLine) {
        await new Promise((back) => addEventListener("online", back, { once: true }));
        tried = -1;
      } else if (milliseconds === undefined) {
        throw lost;
      } else {
        await new Promise((done) => setTimeout(done, milliseconds));
      }
    }
  }
}
