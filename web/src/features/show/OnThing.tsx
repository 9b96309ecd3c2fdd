import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { useInside } from "../../room/inside.tsx";
import type { Shown } from "./show.ts";

/** A thing as it was brought: its photo above its maker's words, or the words alone; or that it is turned over. */
export function OnThing({ thing }: { thing: Shown }) {
  const { code } = useInside();
  if (thing.words === undefined) {
    return <LiesFaceDown reason={thing.hidden} className="meta onback" />;
  }
  return thing.picture ? (
    <PictureFrame
      code={code}
      contribution={thing.thing}
      picture={thing.picture}
      described={thing.words}
    />
  ) : (
    <Says words={thing.words} />
  );
}
