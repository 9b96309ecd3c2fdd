import { hasRoomFor, type Mark } from "./strokes.ts";

/** A sheet somebody is drawing on, and every sheet it was before: undo goes all the way back. */
export interface Paper {
  readonly marks: readonly Mark[];
  readonly before: readonly (readonly Mark[])[];
  readonly after: readonly (readonly Mark[])[];
  /** The last marks did not fit any more. */
  readonly full: boolean;
}

export type PaperStep =
  | { readonly kind: "add"; readonly marks: readonly Mark[] }
  | { readonly kind: "back" }
  | { readonly kind: "forward" }
  | { readonly kind: "clear" }
  /** The last stroke was a palm: it never was. */
  | { readonly kind: "withdraw" };

export function paperWith(marks: readonly Mark[]): Paper {
  return { marks, before: [], after: [], full: false };
}

export function step(paper: Paper, asked: PaperStep): Paper {
  switch (asked.kind) {
    case "add":
      return hasRoomFor(paper.marks, asked.marks)
        ? changed(paper, [...paper.marks, ...asked.marks])
        : { ...paper, full: true };
    case "clear":
      return paper.marks.length === 0 ? paper : changed(paper, []);
    case "back":
    case "withdraw": {
      const earlier = paper.before.at(-1);
      return earlier === undefined
        ? paper
        : {
            marks: earlier,
            before: paper.before.slice(0, -1),
            after: asked.kind === "back" ? [...paper.after, paper.marks] : paper.after,
            full: false,
          };
    }
    case "forward": {
      const later = paper.after.at(-1);
      return later === undefined
        ? paper
        : {
            marks: later,
            before: [...paper.before, paper.marks],
            after: paper.after.slice(0, -1),
            full: false,
          };
    }
  }
}

function changed(paper: Paper, marks: readonly Mark[]): Paper {
  return { marks, before: [...paper.before, paper.marks], after: [], full: false };
}
