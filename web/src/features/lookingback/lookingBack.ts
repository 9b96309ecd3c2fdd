import type { OpenThing } from "../../room/station.tsx";
import { everyOne, type HideReason, isThing, isWords, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";

/** Where people look back, as every page knows it: its shapes, and how news changes it. No React here. */

export const reflectionCharactersMax = 600;

export interface Reflection {
  readonly contribution: string;
  /** Absent when a host turned it over. */
  readonly words?: Words;
  readonly by?: string;
  /** A host says it, and wants that said. */
  readonly asHost?: boolean;
  readonly fromHosts?: boolean;
  readonly hidden?: HideReason;
}

export interface LookingBack {
  /** Oldest first. */
  readonly said: readonly Reflection[];
}

export type LookingBackNews =
  | { readonly kind: "laid-out"; readonly page: LookingBack }
  | { readonly kind: "reflection-shown"; readonly reflection: Reflection }
  | { readonly kind: "reflection-gone"; readonly contribution: string };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(page: LookingBack, news: LookingBackNews): LookingBack {
  switch (news.kind) {
    case "laid-out":
      return news.page;
    case "reflection-shown": {
      const { reflection } = news;
      const isIt = ({ contribution }: Reflection) => contribution === reflection.contribution;
      return {
        said: page.said.some(isIt)
          ? page.said.map((one) => (isIt(one) ? reflection : one))
          : [...page.said, reflection],
      };
    }
    case "reflection-gone":
      return {
        said: page.said.filter(({ contribution }) => contribution !== news.contribution),
      };
  }
}

export function isLookingBack(what: unknown): what is LookingBack {
  return isThing(what) && everyOne(what.said, isReflection);
}

export function isLookingBackNews(what: unknown): what is LookingBackNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isLookingBack(what.page);
    case "reflection-shown":
      return isReflection(what.reflection);
    case "reflection-gone":
      return typeof what.contribution === "string";
    default:
      return false;
  }
}

function isReflection(what: unknown): what is Reflection {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    (what.words === undefined || isWords(what.words)) &&
    (what.by === undefined || typeof what.by === "string")
  );
}

export function openReflections({ said }: LookingBack): readonly OpenThing[] {
  return said.flatMap(({ contribution, words, by, asHost }) =>
    words === undefined
      ? []
      : [
          {
            contribution,
            words,
            by,
            asGiven: true,
            stands: asHost === true ? say("lookingback.as-host") : undefined,
          },
        ],
  );
}
