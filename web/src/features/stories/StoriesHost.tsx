import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Field } from "../../furniture/Field.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { Says } from "../../furniture/Says.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { type Command, textOf } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Armchair, helpCharactersMax, type Story } from "./stories.ts";
import "./stories.css";
import { Why } from "../../furniture/Why.tsx";

/** How it is going at the armchair: how many, never who. And where help is, after a hard story. */
export default function StoriesHost({ view }: StationProps<Armchair>) {
  const { outbox } = useInside();
  const { stories } = view.page;
  const heading = useId();
  const [why, setWhy] = useState<string>();

  async function ask(command: Command, done: string) {
    const answer = await outbox.send(command);
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
    if (answer.kind !== "refused") announce(done);
  }

  const chosen = stories.filter((story) => (story.chosen ?? []).length > 0).length;
  const unwritten = stories.filter(({ voice, words }) => voice && words === undefined).length;
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <p>{say("stories.host.stories", { n: stories.length })}</p>
      {unwritten > 0 && <p>{say("stories.host.unwritten", { n: unwritten })}</p>}
      <p>{say("stories.host.chosen", { n: chosen })}</p>
      <p className="soft">{say("stories.host.never-who")}</p>
      <Why>{why}</Why>
      <WhereHelpIs key={helpKey(view.page)} view={view} onSay={ask} />
      {stories.length > 0 && (
        <TurnOver
          title={say("stories.host.turn-over")}
          choose={say("stories.host.turn-over")}
          things={stories.map((story) => ({
            id: story.story,
            hidden: story.hidden !== undefined,
            shown: <StoryName story={story} />,
          }))}
        />
      )}
    </section>
  );
}

/** What a story is known by: its title, or how it begins. */
function StoryName({ story }: { story: Story }) {
  const words = story.title ?? story.words ?? story.described;
  if (story.hidden !== undefined) {
    return <LiesFaceDown reason={story.hidden} />;
  }
  return words === undefined ? (
    <p>{say("stories.host.a-voice")}</p>
  ) : (
    <Says words={words} className="plainly story-name" />
  );
}

function helpKey({ helpline, someone }: Armchair): string {
  return JSON.stringify([helpline, someone]);
}

interface HelpProps {
  readonly view: StationProps<Armchair>["view"];
  readonly onSay: (command: Command, done: string) => Promise<void>;
}

/** STO-6: whom to talk to here, and a helpline. Shown on the calm page, after a hard story. */
function WhereHelpIs({ view, onSay }: HelpProps) {
  const { station, page } = view;
  const [someone, setSomeone] = useState(page.someone === undefined ? "" : textOf(page.someone));
  const [helpline, setHelpline] = useState(
    page.helpline === undefined ? "" : textOf(page.helpline),
  );
  return (
    <div className="sunk stack">
      <h3>{say("stories.host.help")}</h3>
      <Field
        label={say("stories.host.someone")}
        help={say("stories.host.someone-help")}
        dir="auto"
        maxLength={helpCharactersMax}
        value={someone}
        onChange={({ currentTarget }) => setSomeone(currentTarget.value)}
      />
      <Field
        label={say("stories.host.helpline")}
        help={say("stories.host.helpline-help")}
        dir="auto"
        maxLength={helpCharactersMax}
        value={helpline}
        onChange={({ currentTarget }) => setHelpline(currentTarget.value)}
      />
      <Button
        kind="quiet"
        onClick={() =>
          void onSay(
            {
              kind: "say-where-help-is",
              station,
              ...(someone.trim() === "" ? {} : { someone: wordsOf(someone) }),
              ...(helpline.trim() === "" ? {} : { helpline: wordsOf(helpline) }),
            },
            say("stories.log.help-said"),
          )
        }
      >
        {say("stories.host.help-keep")}
      </Button>
    </div>
  );
}
