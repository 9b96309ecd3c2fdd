import { useCallback, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Icon } from "../../furniture/Drawing.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { Field, LongField } from "../../furniture/Field.tsx";
import { KeepTheseWords } from "../../furniture/KeepTheseWords.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { type Picked, PicturePicker } from "../../furniture/picture/PicturePicker.tsx";
import { type Recorded, VoiceRecorder } from "../../furniture/voice/VoiceRecorder.tsx";
import { Why } from "../../furniture/Why.tsx";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { keepNameless } from "../../room/nameless.ts";
import type { Words } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";
import { shortCharactersMax, storyCharactersMax } from "./stories.ts";

const nothing = { title: "", words: "" };

type How = "words" | "voice" | "picture";

const hows = [
  ["words", "word"],
  ["voice", "voice"],
  ["picture", "camera"],
] as const;

interface Given {
  readonly story: string;
  /** Of a nameless story: it shows that I told it. */
  readonly secret?: string;
}

interface Props {
  readonly station: string;
  readonly onGiven: (given: Given) => void;
}

/** Telling: in words, with a voice, or with a picture. All three count the same. */
export function TellStory({ station, onGiven }: Props) {
  const { code, outbox, shelf } = useInside();
  const [draft, change] = useDraft(station, nothing);
  const { title, words, permission } = draft;
  const [how, setHow] = useState<How>("words");
  const [picked, setPicked] = useState<Picked>();
  const [recorded, setRecorded] = useState<Recorded>();
  const [problem, setProblem] = useState<string>();
  const [given, setGiven] = useState<Given & { secret: string }>();
  const form = useRef<HTMLFormElement>(null);
  const hearRecorded = useCallback((now: Recorded | undefined) => setRecorded(now), []);
  const hearPicked = useCallback((now: Picked | undefined) => setPicked(now), []);

  async function made(): Promise<Record<string, unknown>> {
    if (how === "voice" && recorded) {
      const voice = await outbox.keepBytes("voice", recorded.bytes);
      await recorded.forget();
      return { voice };
    }
    if (how === "picture" && picked) {
      const picture = await outbox.keepBytes("picture", picked.bytes);
      return { picture, described: wordsOf(picked.described) };
    }
    return { words: wordsOf(words) };
  }

  async function give() {
    const wrong = problemWith(how, words, picked, recorded);
    setProblem(wrong === undefined ? undefined : say(wrong));
    if (wrong !== undefined) {
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    const contribution = newId();
    let hash: { secretHash?: string } = {};
    let secret: string | undefined;
    if (permission === "nameless") {
      const told: Words =
        how === "words" ? wordsOf(words) : wordsOf(title) || say("stories.a-story");
      const kept = await keepNameless(await shelf, { contribution, code, station, words: told });
      hash = { secretHash: kept.hash };
      secret = kept.secret;
    }
    const command = {
      kind: "tell-story",
      station,
      contribution,
      ...(title.trim() === "" ? {} : { title: wordsOf(title) }),
      ...(await made()),
      permission,
      ...hash,
    };
    void outbox.send(command).then((answer) => {
      if (answer.kind === "refused") setProblem(sayRefusal(answer.reason));
    });
    announce(say("stories.told.saved"));
    change(emptyDraft(nothing));
    if (secret === undefined) onGiven({ story: contribution });
    else setGiven({ story: contribution, secret });
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
        legend={say("stories.tell.how")}
        value={how}
        onPick={(next) => {
          setHow(next);
          setProblem(undefined);
        }}
        picks={hows.map(([value, icon]) => ({
          value,
          label: (
            <>
              <Icon name={icon} />
              {say(`stories.tell.${value}`)}
            </>
          ),
        }))}
      />
      <Field
        label={say("stories.tell.title")}
        help={say("stories.tell.title-help")}
        dir="auto"
        maxLength={shortCharactersMax}
        value={title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      {how === "words" && (
        <LongField
          label={say("stories.tell.label")}
          help={say("stories.tell.others")}
          problem={problem}
          dir="auto"
          rows={8}
          value={words}
          onChange={({ currentTarget }) => {
            change({ words: currentTarget.value });
            setProblem(undefined);
          }}
        />
      )}
      {how === "voice" && (
        <>
          <p className="soft">{say("stories.tell.others")}</p>
          <VoiceRecorder
            place={station}
            shelf={shelf}
            onRecorded={hearRecorded}
            onWordsInstead={() => setHow("words")}
          />
        </>
      )}
      {how === "picture" && <PicturePicker onPicture={hearPicked} asksAboutFaces />}
      <Why>{how !== "words" && problem && problem}</Why>
      <PermissionPicks value={permission} onPick={(next) => change({ permission: next })} />
      <div>
        <Button type="submit">{say("stories.tell.give")}</Button>
      </div>
      <p className="soft">{say("take-back.how")}</p>
      {given !== undefined && (
        <KeepTheseWords secret={given.secret} onClose={() => onGiven(given)} />
      )}
    </form>
  );
}

function problemWith(
  how: How,
  words: string,
  picked: Picked | undefined,
  recorded: Recorded | undefined,
): Key | undefined {
  switch (how) {
    case "words":
      if (words.trim() === "") return "give.empty";
      return lettersIn(words.trim()) > storyCharactersMax ? "give.too-long" : undefined;
    case "voice":
      return recorded === undefined ? "stories.tell.no-voice" : undefined;
    case "picture":
      if (picked === undefined) return "stories.tell.no-picture";
      return picked.described.trim() === "" ? "stories.tell.no-description" : undefined;
  }
}
