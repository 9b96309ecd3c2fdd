import { useCallback, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { type Picked, PicturePicker } from "../../furniture/picture/PicturePicker.tsx";
import { say } from "../../words/say.ts";
import { saidCharactersMax } from "./paper.ts";

interface Props {
  readonly onPut: (photo: Picked) => void;
  readonly onDraw: () => void;
}

/** A drawing on real paper, for whoever likes a pencil better: its photo is their mark. */
export function PhotoOfIt({ onPut, onDraw }: Props) {
  const [picked, setPicked] = useState<Picked>();
  const hear = useCallback((now: Picked | undefined) => setPicked(now), []);
  return (
    <section className="stack" aria-label={say("paper.photo")}>
      <p>{say("paper.photo.how")}</p>
      <PicturePicker
        of="drawing"
        asks={say("paper.say-what")}
        charactersMax={saidCharactersMax}
        onPicture={hear}
      />
      {picked && (
        <Button wide onClick={() => onPut(picked)}>
          {say("paper.put-on")}
        </Button>
      )}
      <Button kind="quiet" wide onClick={onDraw}>
        {say("paper.photo.here")}
      </Button>
    </section>
  );
}
