import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { Moment } from "./Page.tsx";

interface Late<P> {
  (props: P): ReactNode;
  /** Begins to fetch it, so that it is there when it is wanted. */
  readonly fetch: () => void;
}

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
    const [state, setState] = useState<{ readonly lost?: unknown }>();
    const [wasThere] = useState(Part !== undefined);
    useEffect(() => {
      // It may have come since this was drawn: on a slow phone there is time for that. So the
      // question is what was drawn, not what is there by now.
      if (!wasThere)
        void fetch().then(
          () => setState({}),
          (lost: unknown) => setState({ lost }),
        );
    }, [wasThere]);
    if (state && "lost" in state) throw state.lost;
    return Part ? <Part {...props} /> : meanwhile;
  }

  return Object.assign(LatePart, { fetch: () => void fetch().catch(() => {}) });
}
