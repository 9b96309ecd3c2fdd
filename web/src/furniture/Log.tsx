import { useMaybeInside } from "../room/inside.tsx";
import type { LogLine, Sentence, StationView } from "../room/wire.ts";
import { sayLogLine } from "../words/heard.ts";
import { say, sayDay, sayTime } from "../words/say.ts";

interface Props {
  readonly lines: readonly LogLine[];
  /** Only so many of the newest. */
  readonly most?: number;
}

/** The log of host powers, newest first. */
export function Log({ lines, most }: Props) {
  const stations = useMaybeInside()?.room.stations ?? [];
  if (lines.length === 0) return <p className="soft">{say("log.empty")}</p>;
  const newest = [...lines].sort((a, b) => b.seq - a.seq).slice(0, most);
  const today = new Date().toDateString();
  return (
    <ol className="log">
      {newest.map((line) => (
        <li key={line.seq}>
          <time dateTime={new Date(line.at).toISOString()}>
            {new Date(line.at).toDateString() === today ? null : (
              <span className="day">{sayDay(line.at)} </span>
            )}
            {sayTime(line.at)}
          </time>
          <span>{sayLogLine(named(line.sentence, stations))}</span>
        </li>
      ))}
    </ol>
  );
}

/** The log names a station by its id; people know it by its name. */
function named(sentence: Sentence, stations: readonly StationView[]): Sentence {
  const name = stations.find(({ station }) => station === sentence.values?.station)?.name;
  return name === undefined
    ? sentence
    : { ...sentence, values: { ...sentence.values, station: name } };
}
