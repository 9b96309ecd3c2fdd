import { useCallback, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { type Picked, PicturePicker } from "../../furniture/picture/PicturePicker.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { Why } from "../../furniture/Why.tsx";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import type { Words } from "../../room/wire.ts";
import { type Key, say } from "../../words/say.ts";
import { describedCharactersMax, type Song } from "./playlist.ts";
import { SongLines } from "./SongLines.tsx";

/** What an opening names of a picture. */
interface Named {
  readonly contribution: string;
  readonly picture: string;
  readonly described: Words;
}

interface Props {
  readonly song: Song;
  /** Asks the house for it. */
  readonly onOpen: (rest: { readonly song: string } & Partial<Named>) => void;
  readonly onClose: () => void;
}

/** A song for the big screen, alone or with a picture beside it. There is no picture without words. */
export function OpenWith({ song, onOpen, onClose }: Props) {
  const { mine, outbox } = useInside();
  const [beside, setBeside] = useState<"nothing" | "picture">("nothing");
  const [picked, setPicked] = useState<Picked>();
  const [problem, setProblem] = useState<Key>();
  const hearPicked = useCallback((now: Picked | undefined) => setPicked(now), []);

  async function show() {
    const wrong = beside === "picture" ? problemWith(picked) : undefined;
    setProblem(wrong);
    if (wrong !== undefined) return;
    onOpen({ song: song.contribution, ...(beside === "picture" ? await named(picked) : {}) });
    onClose();
  }

  async function named(what: Picked | undefined): Promise<Partial<Named>> {
    if (what === undefined) return {};
    announce(say("playlist.host.picture-saved"));
    return {
      contribution: newId(),
      picture: await outbox.keepBytes("picture", what.bytes),
      described: wordsOf(what.described),
    };
  }

  return (
    <Sheet title={say("playlist.host.open-title")} onClose={onClose} closing={null}>
      <SongLines song={song} />
      <p>{say("playlist.host.open-say")}</p>
      {mine === undefined ? (
        <p className="note">{say("playlist.host.open-badge")}</p>
      ) : (
        <Picks
          legend={say("playlist.host.open-beside")}
          value={beside}
          onPick={(next) => {
            setBeside(next);
            setPicked(undefined);
            setProblem(undefined);
          }}
          picks={(["nothing", "picture"] as const).map((value) => ({
            value,
            label: say(`playlist.host.beside.${value}`),
          }))}
        />
      )}
      {beside === "picture" && <PicturePicker onPicture={hearPicked} asksAboutFaces />}
      <Why>{problem && say(problem)}</Why>
      <Button wide onClick={show}>
        {say("playlist.host.open-show")}
      </Button>
      <Button kind="quiet" wide onClick={onClose}>
        {say("board.never-mind")}
      </Button>
    </Sheet>
  );
}

function problemWith(picked: Picked | undefined): Key | undefined {
  if (picked === undefined) return "playlist.host.no-picture";
  if (picked.described.trim() === "") return "playlist.host.no-description";
  return lettersIn(picked.described.trim()) > describedCharactersMax
    ? "playlist.host.long-description"
    : undefined;
}
