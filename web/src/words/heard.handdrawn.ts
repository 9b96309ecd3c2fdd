/** What the server may refuse at the drawn poster. */
export const handdrawnRefusals = [
  "handdrawn.too-many-photos",
  "handdrawn.too-many-parts",
  "handdrawn.too-many-sources",
  "handdrawn.photo-not-there",
  "handdrawn.part-not-there",
  "handdrawn.source-not-there",
  "handdrawn.no-source",
  "handdrawn.either-or",
  "handdrawn.over-the-edge",
  "handdrawn.stays-in-the-room",
  "handdrawn.not-your-photo",
  "handdrawn.not-your-part",
] as const;
