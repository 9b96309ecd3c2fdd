import { everyOne, isThing, isWords, maybe, type Words } from "../../room/wire.ts";

/** People with learning disabilities who read easy words: their shapes. No React here. */

export const paids = ["paid", "not-paid"] as const;
export type Paid = (typeof paids)[number];

export interface Checker {
  readonly checker: string;
  /** Absent for somebody who does not want to be named. */
  readonly name?: Words;
  /** Absent where they do not wish to say so. */
  readonly paid?: Paid;
  /** Whether they read what it says now. */
  readonly now?: boolean;
}

export interface Checked {
  /** Whether enough people read what it says now. */
  readonly checked?: boolean;
  /** For everybody those who read it as it is now; for hosts all of them. */
  readonly checkers: readonly Checker[];
  /** For hosts: what stands for all that it says now. */
  readonly read?: string;
}

/** What a host says of somebody who read it. */
export interface NewChecker {
  readonly name?: string;
  readonly paid?: Paid;
  readonly agreed: true;
  readonly read: string;
}

export function isChecked(what: unknown): what is Checked {
  return (
    isThing(what) &&
    everyOne(what.checkers, isChecker) &&
    maybe(what.checked, (checked) => typeof checked === "boolean") &&
    maybe(what.read, (read) => typeof read === "string")
  );
}

function isChecker(what: unknown): what is Checker {
  return (
    isThing(what) &&
    typeof what.checker === "string" &&
    maybe(what.name, isWords) &&
    maybe(what.paid, (paid) => paids.some((one) => one === paid))
  );
}
