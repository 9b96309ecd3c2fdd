import { useCallback, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { LongField } from "../../furniture/Field.tsx";
import { KeepTheseWords } from "../../furniture/KeepTheseWords.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { type Picked, PicturePicker } from "../../furniture/picture/PicturePicker.tsx";
import { Why } from "../../furniture/Why.tsx";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { keepNameless } from "../../room/nameless.ts";
import { sayRefusal } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";
import { thingCharactersMax } from "./show.ts";

type How = "photo" | "words";

const nothing = { words: "" };

/** A photo with its maker's words, or the words alone. There is no photo without words (SHO-3). */
export function PutOnShelf({ station }: { station: string }) {
  const { code, outbox, shelf } = useInside();
  const [round, setRound] = useState(0);
  const [picked, setPicked] = useState<Picked>();
  const [draft, change] = useDraft(station, nothing);
  const { words, permission } = draft;
  const [how, setHow] = useState<How>(words === "" ? "photo" : "words");
  const [problem, setProblem] = useState<string>();
  const [secret, setSecret] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const something = how === "photo" ? picked !== undefined : words.trim() !== "";
  const hearPicked = useCallback((now: Picked | undefined) => setPicked(now), []);

  async function give() {
    const text = how === "photo" ? (picked?.described ?? "") : words;
    const wrong = problemWith(how, picked, text);
    setProblem(wrong === undefined ? undefined : say(wrong));
    if (wrong !== undefined) {
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    const contribution = newId();
    const said = wordsOf(text);
    let hash: { secretHash?: string } = {};
    if (permission === "nameless") {
      const made = await keepNameless(await shelf, { contribution, code, station, words: said });
      hash = { secretHash: made.hash };
      setSecret(made.secret);
    }
    const photo =
      how === "photo" && picked ? { picture: await outbox.keepBytes("picture", picked.bytes) } : {};
    const command = { kind: "put-on-shelf", station, contribution, words: said, ...photo };
    void outbox.send({ ...command, permission, ...hash }).then((answer) => {
      if (answer.kind === "refused") setProblem(sayRefusal(answer.reason));
    });
    announce(say("show.saved"));
    change(emptyDraft(nothing));
    setPicked(undefined);
    setRound(round + 1);
  }

  return (
    <form
      className="stack"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <Picks
        legend={say("show.how")}
        value={how}
        onPick={(next) => {
          setHow(next);
          setPicked(undefined);
          setProblem(undefined);
        }}
        picks={(["photo", "words"] as const).map((value) => ({
          value,
          label: say(`show.how.${value}`),
        }))}
      />
      {how === "photo" ? (
        <PicturePicker key={round} onPicture={hearPicked} asksAboutFaces />
      ) : (
        <LongField
          label={say("show.words")}
          help={say("show.words-help")}
          dir="auto"
          rows={3}
          maxLength={thingCharactersMax}
          value={words}
          onChange={({ currentTarget }) => change({ words: currentTarget.value })}
        />
      )}
      <Why>{problem}</Why>
      {something && (
        <PermissionPicks value={permission} onPick={(next) => change({ permission: next })} />
      )}
      <div>
        <Button type="submit">{say("show.put")}</Button>
      </div>
      {secret !== undefined && (
        <KeepTheseWords secret={secret} onClose={() => setSecret(undefined)} />
      )}
    </form>
  );
}

function problemWith(how: How, picked: Picked | undefined, text: string): Key | undefined {
  if (how === "photo" && picked === undefined) return "show.no-photo";
  if (text.trim() === "") return how === "photo" ? "show.no-description" : "give.empty";
  return lettersIn(text.trim()) > thingCharactersMax ? "give.too-long" : undefined;
}
