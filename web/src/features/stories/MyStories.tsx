import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button, Go } from "../../furniture/Button.tsx";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { LongField } from "../../furniture/Field.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Why } from "../../furniture/Why.tsx";
import { wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { textOf, type Words } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { Chosen, Means, OnStory } from "./OnStory.tsx";
import { SayMeaning } from "./SayMeaning.tsx";
import {
  type Armchair,
  type Asked,
  type MyStories as Mine,
  type Story,
  storyCharactersMax,
} from "./stories.ts";

interface Props {
  readonly station: string;
  readonly chair: Armchair;
  readonly mine: Mine;
  readonly onHard: () => void;
}

/** What I told, and what only its teller may do with it. */
export function MyStories({ station, chair, mine, onHard }: Props) {
  const { code } = useInside();
  const told = mine.stories.flatMap(({ story, drafts }) => {
    const found = chair.stories.find((one) => one.story === story);
    return found === undefined ? [] : [{ story: found, drafts }];
  });
  if (told.length === 0) return <p>{say("stories.mine.none")}</p>;
  return (
    <ul className="stack-l">
      {told.map(({ story, drafts }) => (
        <li key={story.story} className="stack">
          <OneOfMine
            station={station}
            story={story}
            drafts={drafts}
            asked={mine.asked.filter((one) => one.story === story.story)}
            onHard={onHard}
          />
        </li>
      ))}
      <li>
        <Go to={ways(code).things}>{say("things.title")}</Go>
      </li>
    </ul>
  );
}

interface OneProps {
  readonly station: string;
  readonly story: Story;
  readonly drafts: readonly Words[];
  readonly asked: readonly Asked[];
  readonly onHard: () => void;
}

function OneOfMine({ station, story, drafts, asked, onHard }: OneProps) {
  const heading = useId();
  const [meaning, setMeaning] = useState(false);
  if (story.hidden !== undefined) {
    return (
      <Card look="hidden">
        <LiesFaceDown reason={story.hidden} className="meta" />
      </Card>
    );
  }
  return (
    <>
      <h2 id={heading} tabIndex={-1}>
        {story.title === undefined ? (
          say("stories.without-title")
        ) : (
          <Says words={story.title} as="span" className="" />
        )}
      </h2>
      {asked.map((one) => (
        <MayItBeChosen key={one.choice} station={station} asked={one} />
      ))}
      <Card paint="oat" tape={tapeFor(story.story)} className="on-story" labelledBy={heading}>
        <OnStory story={story} />
      </Card>
      {story.voice && <AreTheseMyWords station={station} story={story} drafts={drafts} />}
      <Chosen story={story} />
      {meaning ? (
        <SayMeaning
          station={station}
          story={story.story}
          begin={story.meaning}
          onDone={(hard) => {
            setMeaning(false);
            if (hard) onHard();
          }}
        />
      ) : (
        <>
          {story.meaning && <Means meaning={story.meaning} />}
          <div>
            <Button kind="quiet" onClick={() => setMeaning(true)}>
              {say(story.meaning ? "stories.meaning.again" : "stories.meaning.begin")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** STO-4: the teller is asked first, may say no, and may change their mind at any time. */
function MayItBeChosen({ station, asked }: { station: string; asked: Asked }) {
  const { outbox } = useInside();
  const heading = useId();
  const [why, setWhy] = useState<string>();

  async function answer(yes: boolean) {
    const heard = await outbox.send({ kind: "answer-choice", station, choice: asked.choice, yes });
    setWhy(heard.kind === "refused" ? sayRefusal(heard.reason) : undefined);
    if (heard.kind !== "refused") announce(say(yes ? "stories.said-yes" : "stories.said-no"));
  }

  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("stories.may-it")}</h3>
      <Says words={asked.why} />
      <p className="soft">
        {say("stories.asked-by")} <Says words={asked.by} as="span" className="" />
      </p>
      {asked.yes === undefined ? (
        <p>{say("stories.may-it.say")}</p>
      ) : (
        <p role="status">{say(asked.yes ? "stories.said-yes" : "stories.said-no")}</p>
      )}
      <Why>{why}</Why>
      <div className="row">
        {asked.yes !== true && (
          <Button kind="quiet" onClick={() => void answer(true)}>
            {say("stories.may-it.yes")}
          </Button>
        )}
        {asked.yes !== false && (
          <Button kind="quiet" onClick={() => void answer(false)}>
            {say("stories.may-it.no")}
          </Button>
        )}
      </div>
    </section>
  );
}

interface WordsProps {
  readonly station: string;
  readonly story: Story;
  readonly drafts: readonly Words[];
}

/** STO-5: whatever anybody typed, it is a draft until the teller says that these are their words. */
function AreTheseMyWords({ station, story, drafts }: WordsProps) {
  const { outbox } = useInside();
  const heading = useId();
  const [typed, setTyped] = useState<string>();
  const [why, setWhy] = useState<string>();
  const [open, setOpen] = useState(false);
  const begun = drafts[0] ?? story.words;
  const words = typed ?? (begun === undefined ? "" : textOf(begun));

  async function own() {
    if (words.trim() === "") {
      setWhy(say("give.empty"));
      return;
    }
    const answer = await outbox.send({
      kind: "these-are-my-words",
      station,
      contribution: story.story,
      words: wordsOf(words),
    });
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
    if (answer.kind !== "refused") {
      announce(say("stories.words.saved"));
      setOpen(false);
    }
  }

  if (story.words !== undefined && drafts.length === 0 && !open) {
    return (
      <div>
        <Button kind="plain" onClick={() => setOpen(true)}>
          {say("stories.words.change")}
        </Button>
      </div>
    );
  }
  return (
    <section className="sunk stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("stories.words.title")}</h3>
      {drafts.length > 1 && (
        <ul className="stack">
          {drafts.map((draft, at) => (
            <li key={textOf(draft)}>
              <Button kind="quiet" onClick={() => setTyped(textOf(draft))}>
                {say("stories.words.take-draft", { n: at + 1 })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <LongField
        label={say("stories.words.label")}
        help={say(drafts.length > 0 ? "stories.words.somebody-typed" : "stories.words.only-you")}
        problem={why}
        dir="auto"
        rows={6}
        maxLength={storyCharactersMax}
        value={words}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button kind="quiet" onClick={() => void own()}>
        {say("stories.words.yes")}
      </Button>
    </section>
  );
}
