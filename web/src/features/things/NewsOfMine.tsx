import { GoButton } from "../../furniture/Button.tsx";
import { Says } from "../../furniture/Says.tsx";
import { sayNews, useNewsOf } from "../../furniture/things/news.ts";
import type { Thing } from "../../furniture/things/things.ts";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";

/** What came of my things since this phone last showed it, before everything else. */
export function NewsOfMine({ things }: { things: readonly Thing[] }) {
  const { code, room } = useInside();
  const news = useNewsOf(things.map(({ id }) => id));
  const told = things.flatMap((thing) => {
    const one = news.get(thing.id);
    return one ? [{ thing, sentences: sayNews(one) }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section className="sunk stack" aria-labelledby="news">
      <h2 id="news">{say("news.title")}</h2>
      <ul className="news-of-mine">
        {told.map(({ thing, sentences }) => (
          <li key={thing.id} className="stack">
            {thing.words === undefined ? (
              <p className="soft" dir="auto">
                {room.stations.find(({ station }) => station === thing.station)?.name}
              </p>
            ) : (
              <Says words={thing.words} className="meta" />
            )}
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <div>
              <GoButton kind="quiet" to={ways(code).thing(thing.id)}>
                {say("news.see")}
              </GoButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
