import { useCallback, useMemo, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Icon } from "../../furniture/Drawing.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { DoodlePad } from "../../furniture/drawing/DoodlePad.tsx";
import { decode, encode } from "../../furniture/drawing/strokes.ts";
import { Field, LongField } from "../../furniture/Field.tsx";
import { KeepTheseWords } from "../../furniture/KeepTheseWords.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { type Picked, PicturePicker } from "../../furniture/picture/PicturePicker.tsx";
import { type Recorded, VoiceRecorder } from "../../furniture/voice/VoiceRecorder.tsx";
import { Why } from "../../furniture/Why.tsx";
import { give, lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import type { Command } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";
import { describedCharactersMax, thoughtCharactersMax } from "./feedback.ts";

type How = "words" | "voice" | "doodle" | "picture";

const hows = [
  ["words", "word"],
  ["voice", "voice"],
  ["doodle", "pencil"],
  ["picture", "camera"],
] as const;

const nothing = { words: "", strokes: "", described: "" };

interface Props {
  readonly station: string;
  /** The thought it adds to; without it, a thought of its own begins. */
  readonly to?: string;
  readonly onGiven: () => void;
}

/** In words, with a voice, drawn, or as a picture: all four count the same. */
export function GiveThought({ station, to, onGiven }: Props) {
  const inside = useInside();
  const { outbox, shelf } = inside;
  const place = to === undefined ? station : `${station}.${to}`;
  const [draft, change] = useDraft(place, nothing);
  const [how, setHow] = useState<How>(draft.strokes === "" ? "words" : "doodle");
  const [picked, setPicked] = useState<Picked>();
  const [recorded, setRecorded] = useState<Recorded>();
  const [problem, setProblem] = useState<string>();
  const [secret, setSecret] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what lies on the paper when it is laid out.
  const marks = useMemo(() => decode(draft.strokes) ?? [], [how]);
  const hearRecorded = useCallback((now: Recorded | undefined) => setRecorded(now), []);
  const hearPicked = useCallback((now: Picked | undefined) => setPicked(now), []);

  const isSomething = {
    words: draft.words.trim() !== "",
    voice: recorded !== undefined,
    doodle: draft.strokes !== "",
    picture: picked !== undefined,
  }[how];

  function wrong(): Key | undefined {
    switch (how) {
      case "words":
        if (draft.words.trim() === "") return "give.empty";
        return lettersIn(draft.words.trim()) > thoughtCharactersMax ? "give.too-long" : undefined;
      case "voice":
        return recorded === undefined ? "feedback.no-voice" : undefined;
      case "doodle":
        return draft.strokes === "" ? "feedback.no-doodle" : undefined;
      case "picture":
        if (picked === undefined) return "feedback.no-picture";
        return picked.described.trim() === "" ? "feedback.no-description" : undefined;
    }
  }

  /** What is given, and the words by which whoever gave it namelessly knows it again. */
  async function made(): Promise<Partial<Command>> {
    if (how === "voice" && recorded) {
      const voice = await outbox.keepBytes("voice", recorded.bytes);
      await recorded.forget();
      return { voice };
    }
    if (how === "doodle") {
      return { strokes: draft.strokes, described: wordsOf(draft.described) };
    }
    if (how === "picture" && picked) {
      const picture = await outbox.keepBytes("picture", picked.bytes);
      return { picture, described: wordsOf(picked.described) };
    }
    return { words: wordsOf(draft.words) };
  }

  async function put() {
    const key = wrong();
    setProblem(key === undefined ? undefined : say(key));
    if (key !== undefined) {
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    const content = {
      kind: "give-thought",
      thought: to ?? newId(),
      begins: to === undefined,
      ...(await made()),
    };
    const given = await give(inside, { station, permission: draft.permission, content });
    void given.answer.then((answer) => {
      if (answer.kind === "refused") announce(sayRefusal(answer.reason));
    });
    announce(say("feedback.saved"));
    change(emptyDraft(nothing));
    if (given.secret === undefined) onGiven();
    else setSecret(given.secret);
  }

  return (
    <form
      className="stack"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <Picks
        legend={say(to === undefined ? "feedback.how" : "feedback.how-add")}
        value={how}
        onPick={(next) => {
          setHow(next);
          setPicked(undefined);
          setRecorded(undefined);
          setProblem(undefined);
        }}
        picks={hows.map(([value, icon]) => ({
          value,
          label: (
            <>
              <Icon name={icon} />
              {say(`feedback.how.${value}`)}
            </>
          ),
        }))}
      />
      {how === "words" && (
        <LongField
          label={say(to === undefined ? "feedback.words" : "feedback.words-add")}
          problem={problem}
          dir="auto"
          rows={4}
          value={draft.words}
          onChange={({ currentTarget }) => {
            change({ words: currentTarget.value });
            setProblem(undefined);
          }}
        />
      )}
      {how === "voice" && (
        <VoiceRecorder
          place={place}
          shelf={shelf}
          onRecorded={hearRecorded}
          onWordsInstead={() => setHow("words")}
          onDrawingInstead={() => setHow("doodle")}
        />
      )}
      {how === "doodle" && (
        <>
          <DoodlePad
            marks={marks}
            onMarks={(drawn) => change({ strokes: drawn.length === 0 ? "" : encode(drawn) })}
          />
          <Field
            label={say("feedback.described")}
            help={say("feedback.described-help")}
            dir="auto"
            maxLength={describedCharactersMax}
            value={draft.described}
            onChange={({ currentTarget }) => change({ described: currentTarget.value })}
          />
        </>
      )}
      {how === "picture" && <PicturePicker onPicture={hearPicked} asksAboutFaces />}
      <Why>{how !== "words" && problem && problem}</Why>
      {isSomething && (
        <>
          <PermissionPicks
            value={draft.permission}
            onPick={(permission) => change({ permission })}
          />
          <p className="soft">{say("feedback.room-means")}</p>
        </>
      )}
      <div>
        <Button type="submit" wide>
          {say(to === undefined ? "feedback.give" : "feedback.give-add")}
        </Button>
      </div>
      {secret !== undefined && <KeepTheseWords secret={secret} onClose={onGiven} />}
    </form>
  );
}
