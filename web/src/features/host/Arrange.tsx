import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button, GoButton } from "../../furniture/Button.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Field } from "../../furniture/Field.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useAsking as useRoomsAsking } from "../../room/asking.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import type { Command, StationView } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { type Chosen, readSettings, Settings } from "./Settings.tsx";

/** Asks, and keeps why it was not done until the next asking. */
export function useAsking() {
  const { why, ask } = useRoomsAsking();
  return {
    why,
    async ask(command: Command, done: string) {
      const accepted = await ask(command);
      if (accepted) announce(done);
      return accepted;
    },
  };
}

/** What stands in the room, and in which order: open it, close it, move it, put something new beside it. */
export function Arrange() {
  const { room } = useInside();
  const { why, ask } = useAsking();
  return (
    <section className="sheet stack" aria-labelledby="arrange">
      <h2 id="arrange">{say("host.arrange")}</h2>
      <p className="soft">{say("host.arrange-say")}</p>
      <ol className="arrange">
        {room.stations.map((view, at) => (
          <Row key={view.station} view={view} at={at} ask={ask} />
        ))}
      </ol>
      <Why>{why}</Why>
      <PutNew />
    </section>
  );
}

interface RowProps {
  readonly view: StationView;
  readonly at: number;
  readonly ask: (command: Command, done: string) => Promise<boolean>;
}

function Row({ view, at, ask }: RowProps) {
  const { room, code, stations } = useInside();
  const { station, name, opening } = view;
  const kind = stations.find((one) => one.kind === view.kind);
  const isOpen = opening === "open";
  const words = { station: name };
  const now = isOpen ? say("host.is-open") : say(`room.now.${opening}`);
  const orderMoved = say("room.log.station-moved");
  function move(after: StationView | undefined) {
    void ask({ kind: "move-station", of: station, after: after?.station ?? null }, orderMoved);
  }
  return (
    <li className={isOpen ? undefined : "unpainted"}>
      <div className="pic">{kind && <Drawing name={kind.drawing} />}</div>
      <div className="stack">
        <p>
          <strong dir="auto">{name}</strong> <span className="soft">{now}</span>
          {room.lampOn === station && <span className="lit">{say("host.lamp-is-here")}</span>}
        </p>
        <div className="row">
          <Button
            kind="quiet"
            onClick={() => {
              const next = isOpen ? "shut-station" : "open-station";
              void ask(
                { kind: next, of: station },
                say("host.is-now", {
                  station: name,
                  opening: say(isOpen ? "room.now.shut" : "host.is-open"),
                }),
              );
            }}
          >
            {say(isOpen ? "host.shut-it" : "host.open-it", words)}
          </Button>
          <GoButton kind="quiet" to={ways(code).hostOf(station)}>
            {say("host.look-after", words)}
          </GoButton>
          {at > 0 && (
            <Button kind="plain" onClick={() => move(room.stations[at - 2])}>
              {say("host.earlier", words)}
            </Button>
          )}
          {at < room.stations.length - 1 && (
            <Button kind="plain" onClick={() => move(room.stations[at + 1])}>
              {say("host.further", words)}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** Puts another station into the room. What it asks and what it is called can be the usual. */
function PutNew() {
  const { stations } = useInside();
  const { why, ask } = useAsking();
  const heading = useId();
  const [kind, setKind] = useState<string>();
  const [name, setName] = useState("");
  const [question, setQuestion] = useState("");
  const [choices, setChoices] = useState<Chosen>({});
  const [wrong, setWrong] = useState<string>();
  const chosen = stations.find((one) => one.kind === kind);

  function choose(next: string) {
    const usual = stations.find((one) => one.kind === next)?.usual();
    setKind(next);
    setName(usual?.name ?? "");
    setQuestion(usual?.question ?? "");
    setChoices({});
    setWrong(undefined);
  }

  async function put() {
    if (!chosen) return;
    const usual = chosen.usual();
    const read = readSettings(chosen.settings(), choices);
    setWrong("wrong" in read ? read.wrong : undefined);
    if ("wrong" in read) return;
    const command = {
      kind: "place-station",
      placed: newId(),
      stationKind: chosen.kind,
      name: name.trim() || usual.name,
      question: question.trim() || usual.question,
      help: usual.help,
      ...(Object.keys(read.settings).length === 0 ? {} : { settings: read.settings }),
    };
    if (await ask(command, say("host.was-put", { station: command.name }))) setKind(undefined);
  }

  return (
    <section className="sunk stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("host.put-new")}</h3>
      <p className="soft">{say("host.put-new-say")}</p>
      <Picks
        legend={say("host.put-which")}
        value={kind}
        onPick={choose}
        picks={stations.map((one) => ({ value: one.kind, label: one.usual().about }))}
      />
      {chosen && (
        <>
          <Field
            label={say("host.put-name")}
            value={name}
            maxLength={60}
            onChange={(typed) => setName(typed.target.value)}
          />
          <Field
            label={say("host.put-question")}
            value={question}
            maxLength={280}
            onChange={(typed) => setQuestion(typed.target.value)}
          />
          {chosen.settings().length > 0 && (
            <Settings settings={chosen.settings()} chosen={choices} onChoose={setChoices} />
          )}
          <Why>{wrong}</Why>
          <div>
            <Button onClick={put}>{say("host.put")}</Button>
          </div>
        </>
      )}
      <Why>{why}</Why>
    </section>
  );
}
