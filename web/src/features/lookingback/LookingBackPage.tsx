import { useState } from "react";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { GiveWords } from "../../furniture/GiveWords.tsx";
import { Page } from "../../furniture/Page.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useAmHost } from "../../room/hosts.ts";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { AsHost } from "./AsHost.tsx";
import { type LookingBack, type Reflection, reflectionCharactersMax } from "./lookingBack.ts";
import { Reword } from "./Reword.tsx";
import { Said } from "./Said.tsx";
import "./lookingback.css";

/** A bench to look back from: what I take from it, and what others do. */
export default function LookingBackPage({ view }: StationProps<LookingBack>) {
  const { code, room } = useInside();
  const host = useAmHost() === true;
  const { station, page } = view;
  const writing = room.gathering.state !== "closed" && view.opening === "open";
  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <StationHead view={view} />
      {writing && (
        <section className="sunk stack" aria-labelledby="look-back">
          <h2 id="look-back">{say("lookingback.say-yours")}</h2>
          <LookBack station={station} host={host} />
        </section>
      )}
      <div className="said-here">
        <ThingsHere
          station={station}
          title={say("lookingback.mine")}
          also={(thing) =>
            writing && (
              <Reword
                station={station}
                thing={thing}
                host={host}
                asHost={page.said.some(
                  ({ contribution, asHost }) => contribution === thing.id && asHost === true,
                )}
              />
            )
          }
        />
      </div>
      <section className="stack" aria-labelledby="from-people">
        <h2 id="from-people">{say("lookingback.from-people")}</h2>
        {page.said.length === 0 ? (
          <p>{say("lookingback.none")}</p>
        ) : (
          <ul className="reflections">
            {page.said.toReversed().map((reflection) => (
              <OneReflection key={reflection.contribution} reflection={reflection} />
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}

/** For everybody the same; whoever is a host here may say so, for these words alone. */
function LookBack({ station, host }: { station: string; host: boolean }) {
  const [asHost, setAsHost] = useState(false);
  return (
    <GiveWords
      station={station}
      kind="look-back"
      label={say("lookingback.words")}
      help={say("lookingback.in-the-report")}
      button={say("lookingback.give")}
      saved={say("lookingback.saved")}
      charactersMax={reflectionCharactersMax}
      also={{ asHost: host && asHost }}
      onGiven={() => setAsHost(false)}
    >
      {host && <AsHost checked={asHost} onTick={setAsHost} />}
    </GiveWords>
  );
}

function OneReflection({ reflection }: { reflection: Reflection }) {
  const { contribution, words } = reflection;
  return words === undefined ? (
    <Card as="li" look="hidden">
      <Said reflection={reflection} />
    </Card>
  ) : (
    <Card as="li" paint="oat" tape={tapeFor(contribution)}>
      <Said reflection={reflection} />
      <ReadAloud words={[words]} />
    </Card>
  );
}
