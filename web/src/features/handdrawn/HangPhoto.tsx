import { type FormEvent, useCallback, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { type Picked, PicturePicker } from "../../furniture/picture/PicturePicker.tsx";
import { Why } from "../../furniture/Why.tsx";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import type { Permission } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";
import { wholeCharactersMax } from "./handdrawn.ts";

/** A photo of the whole poster, with what it shows. Without a description it is not hung. */
export function HangPhoto({ station, onDone }: { station: string; onDone: () => void }) {
  const { outbox } = useInside();
  const [round, setRound] = useState(0);
  const [picked, setPicked] = useState<Picked>();
  const [permission, setPermission] = useState<Permission>("room");
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const hearPicked = useCallback((now: Picked | undefined) => setPicked(now), []);

  async function hang(event: FormEvent) {
    event.preventDefault();
    const wrong = problemWith(picked);
    setProblem(wrong === undefined ? undefined : say(wrong));
    if (wrong !== undefined || picked === undefined) {
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    const picture = await outbox.keepBytes("picture", picked.bytes);
    const command = { kind: "hang-photo", station, contribution: newId(), picture, permission };
    void outbox.send({ ...command, described: wordsOf(picked.described) }).then((answer) => {
      if (answer.kind === "refused") setProblem(sayRefusal(answer.reason));
    });
    announce(say("handdrawn.saved"));
    setPicked(undefined);
    setPermission("room");
    setRound(round + 1);
    onDone();
  }

  return (
    <form className="sunk stack" ref={form} onSubmit={hang} aria-labelledby="hang">
      <h2 id="hang">{say("handdrawn.hang")}</h2>
      <p>{say("handdrawn.hang-help")}</p>
      <PicturePicker
        key={round}
        onPicture={hearPicked}
        asksAboutFaces
        asks={say("handdrawn.whole")}
        charactersMax={wholeCharactersMax}
      />
      <Why>{problem}</Why>
      {picked !== undefined && (
        <PermissionPicks value={permission} onPick={setPermission} nameless={false} />
      )}
      <div>
        <Button type="submit">{say("handdrawn.hang-it")}</Button>
      </div>
    </form>
  );
}

function problemWith(picked: Picked | undefined): Key | undefined {
  if (picked === undefined) return "handdrawn.no-photo";
  if (picked.described.trim() === "") return "handdrawn.no-description";
  return lettersIn(picked.described.trim()) > wholeCharactersMax ? "give.too-long" : undefined;
}
