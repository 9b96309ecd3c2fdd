import { useEffect } from "react";
import { say } from "../words/say.ts";
import { Doodle } from "./drawing/Doodle.tsx";
import { hangStickers } from "./drawings.ts";
import { isSticker, type StickerId, stickerKey } from "./stickers.ts";
import "./badge.css";

interface Props {
  readonly name: string;
  readonly stickers: readonly string[];
  readonly doodle?: string | undefined;
}

/** A badge as it hangs on somebody. */
export function BadgeFace({ name, stickers, doodle }: Props) {
  return (
    <div className="badge">
      <span className="pin" aria-hidden="true" />
      {name === "" ? (
        <p className="called nobody">{say("badge.no-name")}</p>
      ) : (
        <>
          <p className="callme">{say("badge.call-me")}</p>
          <p className="called" dir="auto">
            {name}
          </p>
        </>
      )}
      {stickers.length > 0 && (
        <div className="stuck">
          {stickers.filter(isSticker).map((sticker) => (
            <Sticker key={sticker} sticker={sticker} named />
          ))}
        </div>
      )}
      {doodle !== undefined && (
        <div className="doodled-on">
          <Doodle strokes={doodle} described={say("badge.my-doodle")} />
        </div>
      )}
    </div>
  );
}

export function Sticker({ sticker, named = false }: { sticker: StickerId; named?: boolean }) {
  useEffect(() => {
    void hangStickers();
  }, []);
  const drawn = <use href={`#s-${sticker}`} />;
  return named ? (
    <svg viewBox="0 0 64 64" role="img" aria-label={say(stickerKey(sticker))}>
      {drawn}
    </svg>
  ) : (
    <svg viewBox="0 0 64 64" aria-hidden="true">
      {drawn}
    </svg>
  );
}
