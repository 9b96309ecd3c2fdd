import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Field } from "../../furniture/Field.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { type Command, type HideReason, hideReasons, textOf } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Armchair, helpCharactersMax, type Story } from "./stories.ts";

/** How it is going at the armchair: how many, never who. And where help is, after a hard story. */
export default function StoriesHost({ view }: StationProps<Armchair>) {
  const { outbox } = useInside();
  const { stories } = view.page;
  const heading = useId();
  const [hiding, setHiding] = useState<Story>();
  const [why, setWhy] = useState<string>();

  async function ask(command: Command, done: string) {
    const answer = await outbox.send(command);
    setHiding(undefined);
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
      {why && (
        <p role="alert" className="wrong">
          {why}
        </p>
      )}
      <WhereHelpIs key={helpKey(view.page)} view={view} onSay={ask} />
      <h3>{say("stories.host.all")}</h3>
      <ul className="stack">
        {stories.map((story) => (
          <li key={story.story} className="gathering-row">
            {story.hidden === undefined ? (
              <StoryName story={story} />
            ) : (
              <span className="soft">
                {say("stories.host.turned-over")}{" "}
                {say("state.hidden-reason", { reason: say(`reason.${story.hidden}`) })}
              </span>
            )}
            {story.hidden === undefined ? (
              <Button kind="plain" onClick={() => setHiding(story)}>
                {say("stories.host.turn-over")}
              </Button>
            ) : (
              <Button
                kind="plain"
                onClick={() =>
                  void ask(
                    { kind: "show-again", contribution: story.story },
                    say("room.log.shown-again"),
                  )
                }
              >
                {say("host.show-again")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hiding && (
        <Sheet title={say("stories.host.turn-over-ask")} onClose={() => setHiding(undefined)}>
          <StoryName story={hiding} />
          <Picks
            legend={say("stories.host.reason")}
            value={undefined}
            onPick={(reason: HideReason) =>
              void ask(
                { kind: "hide", contribution: hiding.story, reason },
                say("stories.host.turned-over"),
              )
            }
            picks={hideReasons.map((reason) => ({ value: reason, label: say(`reason.${reason}`) }))}
          />
        </Sheet>
      )}
    </section>
  );
}

/** What a story is known by: its title, or how it begins. */
function StoryName({ story }: { story: Story }) {
  const words = story.title ?? story.words ?? story.described;
  return words === undefined ? (
    <span>{say("stories.host.a-voice")}</span>
  ) : (
    <Says words={words} as="span" className="plainly story-name" />
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
        maxLength={helpCharactersMax}
        value={someone}
        onChange={({ currentTarget }) => setSomeone(currentTarget.value)}
      />
      <Field
        label={say("stories.host.helpline")}
        help={say("stories.host.helpline-help")}
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
