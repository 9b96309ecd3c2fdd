import { type KeyboardEvent, type PointerEvent, useId } from "react";
import { Picks } from "../../furniture/Picks.tsx";
import { say } from "../../words/say.ts";
import {
  amountOf,
  amounts,
  type Corner,
  cornerAt,
  corners,
  type Mattered,
  matteredAt,
  moved,
  placeOf,
  shareOf,
  withAmount,
} from "./stories.ts";

interface Props {
  readonly value: Mattered | undefined;
  readonly onChange: (mattered: Mattered) => void;
}

const [topX, topY] = cornerAt.listenedTo;
const [leftX, leftY] = cornerAt.havingChoice;
const [rightX, rightY] = cornerAt.feelingSafe;
const outline = `M${topX} ${topY}L${rightX} ${rightY}L${leftX} ${leftY}Z`;

/**
 * What mattered most: a tap in the triangle, the arrow keys, or three plain answers. All say the same, and each
 * shows what the others said.
 */
export function Triangle({ value, onChange }: Props) {
  const help = useId();

  function tap(event: PointerEvent<HTMLDivElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0) return;
    onChange(
      matteredAt(
        ((event.clientX - box.left) / box.width) * 200,
        ((event.clientY - box.top) / box.height) * 184,
      ),
    );
  }

  function onKey(event: KeyboardEvent) {
    const { key } = event;
    if (key === "ArrowUp" || key === "ArrowDown" || key === "ArrowLeft" || key === "ArrowRight") {
      event.preventDefault();
      onChange(moved(value, key));
    }
  }

  return (
    <div className="stack">
      <p className="soft" id={help}>
        {say("stories.triangle.help")}
      </p>
      <div className="triangle">
        <p className="corner above">{say("stories.corner.listenedTo")}</p>
        <div
          role="slider"
          tabIndex={0}
          className="triangle-field"
          aria-label={say("stories.triangle.name")}
          aria-describedby={help}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={value === undefined ? 0 : shareOf(value, "listenedTo")}
          aria-valuetext={sayMattered(value)}
          onPointerDown={tap}
          onKeyDown={onKey}
        >
          <svg viewBox="0 0 200 184" aria-hidden="true">
            <path className="triangle-ground l" d={outline} />
            {value !== undefined && (
              <circle
                className="triangle-point"
                cx={placeOf(value)[0]}
                cy={placeOf(value)[1]}
                r="13"
              />
            )}
          </svg>
        </div>
        <div className="row spread">
          <p className="corner">{say("stories.corner.havingChoice")}</p>
          <p className="corner">{say("stories.corner.feelingSafe")}</p>
        </div>
      </div>
      <p>{say("stories.triangle.or-plainly")}</p>
      <div className="plain-corners">
        {corners.map((corner) => (
          <Picks
            key={corner}
            legend={say(`stories.corner.${corner}`)}
            value={value === undefined ? undefined : amountOf(value, corner)}
            onPick={(amount) => onChange(withAmount(value, corner, amount))}
            picks={amounts.map((amount) => ({
              value: amount,
              label: say(`stories.amount.${amount}`),
            }))}
          />
        ))}
      </div>
    </div>
  );
}

/** In plain answers, for the ear and for the page. */
export function sayMattered(mattered: Mattered | undefined): string {
  if (mattered === undefined) return say("stories.triangle.nothing-yet");
  return corners.map((corner: Corner) => sayCorner(mattered, corner)).join(" ");
}

function sayCorner(mattered: Mattered, corner: Corner): string {
  return say("stories.mattered.one", {
    corner: say(`stories.corner.${corner}`),
    amount: say(`stories.amount.${amountOf(mattered, corner)}`).toLowerCase(),
  });
}
