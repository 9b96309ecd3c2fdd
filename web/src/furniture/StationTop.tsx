import { Title } from "./Page.tsx";

interface Props {
  /** Where we are, in our words. */
  readonly now: string;
  readonly question: string;
  readonly help?: string;
}

/** On top of a station's page: where we are, and its question. */
export function StationTop({ now, question, help = "" }: Props) {
  return (
    <div className="station-top">
      <div>
        <p className="soft">{now}</p>
        <Title>{question}</Title>
        {help !== "" && (
          <p className="soft" dir="auto">
            {help}
          </p>
        )}
      </div>
    </div>
  );
}
