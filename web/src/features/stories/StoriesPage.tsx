import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Page } from "../../furniture/Page.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { Calm } from "./Calm.tsx";
import { Listen } from "./Listen.tsx";
import { MyStories } from "./MyStories.tsx";
import { SayMeaning } from "./SayMeaning.tsx";
import { type Armchair, readMine } from "./stories.ts";
import { TellStory } from "./TellStory.tsx";
import "./stories.css";

type Part = "listen" | "tell" | "mine";

/** The armchair: listen to one story at a time, tell one, and say what yours means. */
export default function StoriesPage({ view }: StationProps<Armchair>) {
  const { code, mine: all } = useInside();
  const { station, page: chair } = view;
  const [part, setPart] = useState<Part>("listen");
  const [calm, setCalm] = useState(false);
  const parts = useRef<HTMLDivElement>(null);
  useAfterwards(calm, () => parts.current?.querySelector("h2")?.focus());
  const mine = useMemo(() => readMine(all?.stations[station]), [all, station]);
  const toAnswer = mine.asked.filter(({ yes }) => yes === undefined).length;
  const toRead = mine.stories.filter(({ drafts }) => drafts.length > 0).length;
  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <StationHead view={view} />
      {calm && <Calm chair={chair} onClose={() => setCalm(false)} />}
      {/* Under the calm page everything stays as it was, so that people come back to where they were. */}
      <div ref={parts} className="stack-l" hidden={calm}>
        <Picks
          legend={say("stories.parts")}
          value={part}
          onPick={setPart}
          picks={(["listen", "tell", "mine"] as const).map((one) => ({
            value: one,
            label: say(`stories.part.${one}`),
          }))}
        />
        <div role="status">
          {toAnswer + toRead > 0 && part !== "mine" && (
            <p className="note">
              {toAnswer > 0 && say("stories.somebody-asks")}{" "}
              {toRead > 0 && say("stories.somebody-typed")}
            </p>
          )}
        </div>
        {part === "listen" && (
          <Listen station={station} chair={chair} mine={mine} onHard={() => setCalm(true)} />
        )}
        {part === "tell" && (
          <Tell
            station={station}
            hasTold={mine.stories.length > 0}
            onHard={() => setCalm(true)}
            onListen={() => setPart("listen")}
          />
        )}
        {part === "mine" && (
          <MyStories station={station} chair={chair} mine={mine} onHard={() => setCalm(true)} />
        )}
      </div>
    </Page>
  );
}

/** Does something each time when this is over. */
function useAfterwards(going: boolean, then: () => void) {
  const was = useRef(going);
  useEffect(() => {
    if (was.current && !going) then();
    was.current = going;
  });
}

interface TellProps {
  readonly station: string;
  readonly hasTold: boolean;
  readonly onHard: () => void;
  readonly onListen: () => void;
}

type Step =
  | { readonly at: "before" }
  | { readonly at: "telling" }
  | { readonly at: "meaning"; readonly story: string; readonly secret?: string }
  | { readonly at: "after" };

/** What may follow from telling stands before the first story; what it means is asked after each. */
function Tell({ station, hasTold, onHard, onListen }: TellProps) {
  const { room } = useInside();
  const [step, setStep] = useState<Step>({ at: hasTold ? "telling" : "before" });
  if (room.gathering.state === "closed") return <p>{say("room.closed")}</p>;
  switch (step.at) {
    case "before":
      return (
        <section className="stack" aria-labelledby="before">
          <h2 id="before">{say("stories.danger.title")}</h2>
          <p className="note danger-note">{say("stories.danger.say")}</p>
          <p>{say("stories.danger.yours")}</p>
          <div>
            <Button onClick={() => setStep({ at: "telling" })}>{say("stories.danger.read")}</Button>
          </div>
        </section>
      );
    case "telling":
      return (
        <section className="stack" aria-labelledby="telling">
          <h2 id="telling">{say("stories.tell.heading")}</h2>
          <TellStory station={station} onGiven={(given) => setStep({ at: "meaning", ...given })} />
        </section>
      );
    case "meaning":
      return (
        <>
          <p role="status">{say("stories.told.saved")}</p>
          <SayMeaning
            station={station}
            story={step.story}
            secret={step.secret}
            onDone={(hard) => {
              setStep({ at: "after" });
              if (hard) onHard();
            }}
          />
        </>
      );
    case "after":
      return (
        <section className="stack" aria-labelledby="after">
          <h2 id="after" tabIndex={-1}>
            {say("stories.after.title")}
          </h2>
          <p>{say("stories.after.say")}</p>
          <div className="row">
            <Button kind="quiet" onClick={onHard}>
              {say("stories.after.hard")}
            </Button>
            <Button kind="quiet" onClick={onListen}>
              {say("stories.after.listen")}
            </Button>
            <Button kind="plain" onClick={() => setStep({ at: "telling" })}>
              {say("stories.after.another")}
            </Button>
          </div>
        </section>
      );
  }
}
