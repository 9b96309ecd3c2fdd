import { isThing, isWords, type Words } from "../../room/wire.ts";
import { type Made, wayToChange } from "./open.ts";

/** What everything begins with that is made of a gathering for whoever may read its report. */
export interface Edition {
  readonly edition: number;
  readonly out: boolean;
  readonly now: number;
  readonly title: Words;
  readonly question: Words;
  readonly whenAndWhere?: Words;
}

export function isEdition(what: unknown): what is Edition & Record<string, unknown> {
  return (
    isThing(what) &&
    typeof what.edition === "number" &&
    typeof what.out === "boolean" &&
    typeof what.now === "number" &&
    isWords(what.title) &&
    isWords(what.question)
  );
}

/** One thing in it: its id, perhaps words, and what it is if it was made of others. */
export function isInEdition(
  what: unknown,
): what is { readonly contribution: string; readonly words?: Words; readonly is?: Made } & Record<
  string,
  unknown
> {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    (what.words === undefined || isWords(what.words)) &&
    (what.is === undefined || wayToChange.some((made) => made === what.is))
  );
}
