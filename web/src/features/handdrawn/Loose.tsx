import { Button } from "../../furniture/Button.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import { seen, type Wall } from "./handdrawn.ts";

interface Props {
  readonly station: string;
  readonly page: Wall;
  readonly closed: boolean;
}

/** What was said of parts that lie on no photo now. Its maker, or whoever took the new photo, puts it there. */
export function Loose({ station, page, closed }: Props) {
  const { mine } = useInside();
  const { why, ask } = useAsking();
  const parts = seen(page.loose);
  if (parts.length === 0) return null;
  const made = new Set(mine?.things.map(({ contribution }) => contribution));
  const newest = page.photos.findLast(({ hidden }) => hidden === undefined);
  return (
    <section className="stack" aria-labelledby="loose">
      <h2 id="loose">{say("handdrawn.loose")}</h2>
      <Why>{why}</Why>
      <ul className="found-things">
        {parts.map((part) => (
          <li key={part.contribution} className="stack">
            <Says words={part.words} />
            {!closed &&
              newest !== undefined &&
              (made.has(part.contribution) || made.has(newest.contribution)) && (
                <div>
                  <Button
                    kind="quiet"
                    onClick={() => {
                      const { contribution, left, top, width, height } = part;
                      const frame = { left, top, width, height };
                      const photo = newest.contribution;
                      void ask({
                        kind: "place-part",
                        station,
                        part: contribution,
                        photo,
                        ...frame,
                      });
                    }}
                  >
                    {say("handdrawn.put-on-new")}
                  </Button>
                </div>
              )}
          </li>
        ))}
      </ul>
    </section>
  );
}
