import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import type { Shown } from "./show.ts";

/** A thing as it was brought: its photo above its maker's words, or the words alone; or that it is turned over. */
export function OnThing({ thing }: { thing: Shown }) {
  const { code } = useInside();
  if (thing.words === undefined) {
    return (
      <p className="meta onback">
        {say("state.hidden")}{" "}
        {thing.hidden && say("state.hidden-reason", { reason: say(`reason.${thing.hidden}`) })}
      </p>
    );
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
