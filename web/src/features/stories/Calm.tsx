import { useEffect, useRef, useState } from "react";
import { Button, GoButton } from "../../furniture/Button.tsx";
import { Card } from "../../furniture/Card.tsx";
import { Says } from "../../furniture/Says.tsx";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { langOf, textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Armchair } from "./stories.ts";

interface Props {
  readonly chair: Armchair;
  readonly onClose: () => void;
}

/** After a hard story, told or heard. Nothing to do here, and nothing that cheers. Nobody hears that somebody was here. */
export function Calm({ chair, onClose }: Props) {
  const { code } = useInside();
  const [holding, setHolding] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="calm stack-l" aria-labelledby="calm">
      <div className="stack">
        <h2 id="calm" ref={heading} tabIndex={-1}>
          {say("stories.calm.title")}
        </h2>
        <p>{say("stories.calm.say")}</p>
      </div>
      <div className="stack">
        <h3>{say("stories.calm.someone")}</h3>
        {chair.someone === undefined ? (
          <p>{say("stories.calm.any-host")}</p>
        ) : (
          <Says words={chair.someone} />
        )}
        {holding ? (
          <Card paint="sky">
            <p className="hold-up">{say("stories.calm.card")}</p>
          </Card>
        ) : (
          <Button kind="quiet" onClick={() => setHolding(true)}>
            {say("stories.calm.show-card")}
          </Button>
        )}
      </div>
      {chair.helpline !== undefined && (
        <div className="stack">
          <h3>{say("stories.calm.helpline")}</h3>
          <Helpline words={chair.helpline} />
        </div>
      )}
      <div className="row">
        <Button kind="quiet" onClick={onClose}>
          {say("stories.calm.back")}
        </Button>
        <GoButton kind="plain" to={ways(code).room}>
          {say("page.the-room")}
        </GoButton>
      </div>
    </section>
  );
}

/** Three digits or more, with a space between some of them. The brackets keep them when a text is split. */
const number = /(\+?\d(?: ?\d){2,})/u;

/** A helpline as a host wrote it. A number in it is called with one tap. */
function Helpline({ words }: { words: Words }) {
  return (
    <p className="says" dir="auto" lang={langOf(words)}>
      {textOf(words)
        .split(number)
        .map((part, at) =>
          number.test(part) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
            <a key={at} href={`tel:${part.replaceAll(" ", "")}`}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
    </p>
  );
}
