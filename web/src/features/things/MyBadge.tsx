import { useId, useState } from "react";
import { BadgeFace } from "../../furniture/BadgeFace.tsx";
import { Button, GoButton } from "../../furniture/Button.tsx";
import { ThreeWords } from "../../furniture/ThreeWords.tsx";
import { Why } from "../../furniture/Why.tsx";
import { chooseBadge, handBack } from "../../room/badges.ts";
import { useInside } from "../../room/inside.tsx";
import { forgetSeen } from "../../room/lastTime.ts";
import { forgetWords, rememberedWords } from "../../room/threeWords.ts";
import { goInstead, ways } from "../../room/way.ts";
import type { Badge } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { useBadgesHere } from "./badgesHere.ts";

interface Props {
  readonly badge: Badge;
  /** The badges of this device have changed. */
  readonly onBadges: () => void;
}

/** My badge, its three words, and the other badges on a shared tablet. */
export function MyBadge({ badge, onBadges }: Props) {
  const { code, waiting } = useInside();
  const heading = useId();
  const held = useBadgesHere(code) ?? [];
  const [stuckHere, setStuckHere] = useState(false);
  const words = rememberedWords(badge.badge);
  const others = held.filter((one) => one.badge !== badge.badge);
  const unsent = waiting.waiting.some(({ state }) => state === "waiting");

  function speakAs(other: string) {
    chooseBadge(code, other);
    onBadges();
  }

  async function giveBack() {
    if (unsent || !(await handBack(code, badge.badge))) {
      setStuckHere(true);
      return;
    }
    forgetWords(badge.badge);
    forgetSeen(code);
    const next = others.at(-1);
    if (next) chooseBadge(code, next.badge);
    onBadges();
    goInstead(ways(code).doorstep);
  }

  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("my-badge.title")}</h2>
      <BadgeFace name={badge.name ?? ""} stickers={badge.stickers} doodle={badge.doodle} />
      {words.length === 3 && (
        <details className="sheet">
          <summary>{say("my-badge.words")}</summary>
          <div className="stack">
            <p>{say("keep.say")}</p>
            <ThreeWords words={words} />
          </div>
        </details>
      )}
      <details className="sheet">
        <summary>{say("my-badge.shared")}</summary>
        <div className="stack">
          {others.length > 0 && (
            <ul className="stack">
              {others.map((other) => (
                <li key={other.badge}>
                  <Button kind="quiet" wide onClick={() => speakAs(other.badge)}>
                    {say("my-badge.speak-as", { name: other.name ?? say("my-badge.somebody") })}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <GoButton kind="quiet" wide to={ways(code).badge}>
            {say("doorstep.another-badge")}
          </GoButton>
          <Button kind="quiet" wide onClick={giveBack}>
            {say("my-badge.hand-back")}
          </Button>
          <p className="soft">{say("my-badge.hand-back-say")}</p>
          <Why>{stuckHere && say(unsent ? "my-badge.unsent" : "my-badge.not-now")}</Why>
        </div>
      </details>
    </section>
  );
}
