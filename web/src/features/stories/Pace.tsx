import { Button } from "../../furniture/Button.tsx";
import { say } from "../../words/say.ts";
import { paceOf } from "./stories.ts";

interface Props {
  readonly value: number | undefined;
  readonly onChange: (pace: number) => void;
}

const ends = [
  [30, "stories.pace.too-slow"],
  [50, "stories.pace.right"],
  [70, "stories.pace.too-fast"],
] as const;

/** A slider from too slow to too fast, and three buttons that say the same. Nothing is chosen beforehand. */
export function Pace({ value, onChange }: Props) {
  return (
    <div className="stack">
      <label className="pace">
        {say("stories.pace.slider")}
        <input
          type="range"
          className={value === undefined ? "unmoved" : undefined}
          min={0}
          max={100}
          step={5}
          value={value ?? 50}
          aria-valuetext={
            value === undefined ? say("stories.not-answered") : say(`stories.pace.${paceOf(value)}`)
          }
          onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
        />
      </label>
      <div className="pace-ends">
        {ends.map(([pace, key]) => (
          <Button
            key={key}
            kind="quiet"
            aria-pressed={value !== undefined && paceOf(value) === paceOf(pace)}
            onClick={() => onChange(pace)}
          >
            {say(key)}
          </Button>
        ))}
      </div>
      <p role="status">
        {value === undefined ? say("stories.not-answered") : say(`stories.pace.${paceOf(value)}`)}
      </p>
    </div>
  );
}
