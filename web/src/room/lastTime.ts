/** For each of my things, marks of what I have seen come of it. Never words, and nothing on the server: when people look is their own. */
export type Seen = Readonly<Record<string, readonly string[]>>;

/** What this phone has shown of where words went, in this gathering. */
export function seenLastTime(code: string): Seen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(code)) ?? "{}");
    return isSeen(kept) ? kept : {};
  } catch {
    return {};
  }
}

export function rememberSeen(code: string, thing: string, marks: readonly string[]): void {
  try {
    const seen = { ...seenLastTime(code), [thing]: marks };
    localStorage.setItem(key(code), JSON.stringify(seen));
  } catch {
    // Then it is news once more.
  }
}

/** Whoever takes this phone next learns nothing of it. */
export function forgetSeen(code: string): void {
  try {
    localStorage.removeItem(key(code));
  } catch {
    // There was nothing to forget.
  }
}

function isSeen(what: unknown): what is Seen {
  return (
    typeof what === "object" &&
    what !== null &&
    Object.values(what).every(
      (marks) => Array.isArray(marks) && marks.every((mark) => typeof mark === "string"),
    )
  );
}

function key(code: string): string {
  return `parlour.seen.${code}`;
}
