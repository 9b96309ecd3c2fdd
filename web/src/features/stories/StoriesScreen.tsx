import { useState } from "react";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { VoicePlayer, voiceOf } from "../../furniture/voice/VoicePlayer.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { langOf, textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { type Armchair, type Choice, linesOf, pagesOf, type Story } from "./stories.ts";
import "./stories.css";

/** One leaf of one chosen story. A long story has several, and a long reason has one of its own. */
interface Leaf {
  readonly key: string;
  readonly story: Story;
  readonly words?: Words;
  readonly why?: Words;
}

/** What fits beside the buttons at the foot. */
const footCharactersMax = 100;

/** Under so few the armchair has room to stand. */
const fewLines = 3;

/** Chosen stories, one by one and large. They turn only by hand: whoever reads aloud sets the pace. */
export default function StoriesScreen({ view }: StationProps<Armchair>) {
  const { question, page } = view;
  const leaves = page.stories.filter(isChosen).flatMap(leavesOf);
  const [key, setKey] = useState(leaves[0]?.key);
  const at = Math.max(
    0,
    leaves.findIndex((leaf) => leaf.key === key),
  );
  const leaf = leaves[at];
  return (
    <div className="big-stories">
      <div className="big-head">
        <p className="big-now">{say("stories.screen.now")}</p>
        <h1 dir="auto">
          {leaf?.story.title === undefined ? (
            question
          ) : (
            <Says words={leaf.story.title} as="span" className="" />
          )}
        </h1>
      </div>
      <div className="big-leaf">
        {leaf === undefined ? (
          <div className="big-empty">
            <Drawing name="armchair" />
            <p>{say("stories.screen.none")}</p>
          </div>
        ) : (
          <OnLeaf leaf={leaf} />
        )}
      </div>
      <div className="big-foot">
        <div className="big-why">{leaf && <Why story={leaf.story} />}</div>
        {leaves.length > 1 && (
          <div className="big-controls">
            <button type="button" disabled={at === 0} onClick={() => setKey(leaves[at - 1]?.key)}>
              {say("screen.before")}
            </button>
            <button
              type="button"
              disabled={at >= leaves.length - 1}
              onClick={() => setKey(leaves[at + 1]?.key)}
            >
              {say("screen.next")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function OnLeaf({ leaf: { story, words, why } }: { leaf: Leaf }) {
  const { code } = useInside();
  if (why !== undefined) {
    return (
      <>
        <p>{say("stories.chosen")}</p>
        <Says words={why} />
      </>
    );
  }
  return (
    <>
      {words !== undefined && (
        <Card paint="butter" tape={tapeFor(story.story)}>
          <Says words={words} />
        </Card>
      )}
      {words !== undefined && linesOf(textOf(words)) <= fewLines && (
        <div className="big-chair">
          <Drawing name="armchair" />
        </div>
      )}
      {story.picture && (
        <PictureFrame
          code={code}
          contribution={story.story}
          picture={story.picture}
          described={story.described}
        />
      )}
      {story.voice && (
        <VoicePlayer address={voiceOf(code, story.story)} seconds={story.voice.seconds} />
      )}
    </>
  );
}

function Why({ story }: { story: Story }) {
  const [choice] = story.chosen ?? [];
  return choice === undefined ? null : (
    <>
      {!isLong(choice) && <Says words={choice.why} className="" />}
      <p>
        {say("stories.chosen-by")} <Says words={choice.by} as="span" className="" />
      </p>
    </>
  );
}

function isLong({ why }: Choice): boolean {
  return textOf(why).length > footCharactersMax;
}

function isChosen(story: Story): boolean {
  return story.hidden === undefined && (story.chosen ?? []).length > 0;
}

function leavesOf(story: Story): readonly Leaf[] {
  const [choice] = story.chosen ?? [];
  const reason =
    choice !== undefined && isLong(choice)
      ? [{ key: `${story.story} why`, story, why: choice.why }]
      : [];
  return [...tellingOf(story), ...reason];
}

function tellingOf(story: Story): readonly Leaf[] {
  if (story.words === undefined) return [{ key: story.story, story }];
  const lang = langOf(story.words);
  return pagesOf(textOf(story.words)).map((text, at) => ({
    key: `${story.story} ${at}`,
    story,
    words: lang === undefined ? text : { text, lang },
  }));
}
