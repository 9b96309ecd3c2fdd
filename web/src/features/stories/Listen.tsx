import { useEffect, useId, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Field, LongField } from "../../furniture/Field.tsx";
import { GiveWords } from "../../furniture/GiveWords.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { Chosen, Means, OnStory } from "./OnStory.tsx";
import {
  type Armchair,
  type MyStories,
  reasonCharactersMax,
  type Story,
  shortCharactersMax,
  storyCharactersMax,
} from "./stories.ts";

interface Props {
  readonly station: string;
  readonly chair: Armchair;
  readonly mine: MyStories;
  readonly onHard: () => void;
}

/** One story at a time. Nothing moves on by itself, and nothing is counted. */
export function Listen({ station, chair, mine, onHard }: Props) {
  const shown = chair.stories.filter((story) => story.hidden === undefined);
  const [id, setId] = useState(shown[0]?.story);
  const heading = useRef<HTMLHeadingElement>(null);
  const turned = useRef(false);
  const at = Math.max(
    0,
    shown.findIndex(({ story }) => story === id),
  );
  const story = shown[at];
  const gone = id !== undefined && story?.story !== id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another story is another page.
  useEffect(() => {
    if (turned.current) heading.current?.focus();
  }, [id]);

  function turn(by: number) {
    turned.current = true;
    setId(shown[at + by]?.story);
  }

  if (story === undefined) return <p>{say("stories.none")}</p>;
  return (
    <section className="stack" aria-labelledby="story">
      <p className="soft">{say("stories.one-of", { at: at + 1, n: shown.length })}</p>
      {gone && <p role="status">{say("stories.gone")}</p>}
      <h2 id="story" ref={heading} tabIndex={-1}>
        {story.title === undefined ? (
          say("stories.without-title")
        ) : (
          <Says words={story.title} as="span" className="" />
        )}
      </h2>
      <Card paint="oat" tape={tapeFor(story.story)} className="on-story">
        <OnStory story={story} />
      </Card>
      {story.words !== undefined && (
        <ReadAloud key={`${story.story} aloud`} words={[story.words]} always />
      )}
      {story.meaning && <Means meaning={story.meaning} />}
      <Chosen story={story} />
      {shown.length > 1 && (
        <nav className="row spread" aria-label={say("stories.other-stories")}>
          <Button kind="quiet" disabled={at === 0} onClick={() => turn(-1)}>
            {say("stories.before")}
          </Button>
          <Button disabled={at >= shown.length - 1} onClick={() => turn(1)}>
            {say("stories.next-story")}
          </Button>
        </nav>
      )}
      <Around key={story.story} station={station} story={story} mine={mine} onHard={onHard} />
    </section>
  );
}

interface AroundProps {
  readonly station: string;
  readonly story: Story;
  readonly mine: MyStories;
  readonly onHard: () => void;
}

/** What a listener may do: say why everybody should hear it, write down a voice, or rest. */
function Around({ station, story, mine, onHard }: AroundProps) {
  const { room } = useInside();
  const [open, setOpen] = useState<"choose" | "write">();
  const closed = room.gathering.state === "closed";
  const chosen = mine.choices.some((one) => one.story === story.story);
  const isVoice = story.voice !== undefined && story.words === undefined;
  return (
    <>
      <div className="row">
        {story.asks && !chosen && !closed && (
          <Button
            kind="quiet"
            aria-expanded={open === "choose"}
            onClick={() => setOpen(open === "choose" ? undefined : "choose")}
          >
            {say("stories.choose")}
          </Button>
        )}
        {isVoice && !closed && (
          <Button
            kind="quiet"
            aria-expanded={open === "write"}
            onClick={() => setOpen(open === "write" ? undefined : "write")}
          >
            {say("stories.write-down")}
          </Button>
        )}
        <Button kind="plain" onClick={onHard}>
          {say("stories.hard-to-hear")}
        </Button>
      </div>
      {chosen && <p className="soft">{say("stories.you-asked")}</p>}
      {!story.asks && <p className="soft">{say("stories.nobody-to-ask")}</p>}
      {open === "choose" && (
        <Choose station={station} story={story} onDone={() => setOpen(undefined)} />
      )}
      {open === "write" && (
        <WriteDown station={station} story={story} onDone={() => setOpen(undefined)} />
      )}
    </>
  );
}

interface DoProps {
  readonly station: string;
  readonly story: Story;
  readonly onDone: () => void;
}

/** STO-4: a reason, and who chooses. The teller is asked before anybody sees it. */
function Choose({ station, story, onDone }: DoProps) {
  const { mine } = useInside();
  const heading = useId();
  const [by, setBy] = useState(mine?.badge.name ?? "");
  return (
    <section className="sunk stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("stories.choose.title")}</h3>
      <p>{say("stories.choose.asks-first")}</p>
      <Field
        label={say("stories.choose.by")}
        help={say("stories.choose.by-help")}
        dir="auto"
        maxLength={shortCharactersMax}
        value={by}
        onChange={({ currentTarget }) => setBy(currentTarget.value)}
      />
      <GiveWords
        station={station}
        kind="choose-story"
        label={say("stories.choose.why")}
        button={say("stories.choose.ask")}
        saved={say("stories.choose.saved")}
        charactersMax={reasonCharactersMax}
        nameless={false}
        about={story.story}
        also={{ story: story.story, chosenBy: wordsOf(by) || say("stories.somebody-here") }}
        onGiven={onDone}
      />
    </section>
  );
}

/** STO-5: typed words of a voice are a draft. Its teller alone sees them, and says whether they are theirs. */
function WriteDown({ station, story, onDone }: DoProps) {
  const { outbox } = useInside();
  const heading = useId();
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState<string>();

  async function give() {
    if (words.trim() === "") {
      setProblem(say("give.empty"));
      return;
    }
    const answer = await outbox.send({
      kind: "write-down",
      station,
      contribution: story.story,
      words: wordsOf(words),
    });
    if (answer.kind === "refused") setProblem(sayRefusal(answer.reason));
    else {
      announce(say("stories.write-down.saved"));
      onDone();
    }
  }

  return (
    <section className="sunk stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("stories.write-down.title")}</h3>
      <LongField
        label={say("stories.write-down.label")}
        help={say("stories.write-down.help")}
        problem={problem}
        dir="auto"
        maxLength={storyCharactersMax}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <Button kind="quiet" onClick={() => void give()}>
        {say("stories.write-down.give")}
      </Button>
    </section>
  );
}
