import { useEffect, useState } from "react";
import { Page, Title } from "../../furniture/Page.tsx";
import { TakeBackSheet } from "../../furniture/things/TakeBackSheet.tsx";
import { ThingCard } from "../../furniture/things/ThingCard.tsx";
import { type Thing, useThings } from "../../furniture/things/things.ts";
import { WhoSeesSheet } from "../../furniture/things/WhoSeesSheet.tsx";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { HearNews } from "./HearNews.tsx";
import { MyBadge } from "./MyBadge.tsx";
import { NewsOfMine } from "./NewsOfMine.tsx";
import { TakeHome } from "./TakeHome.tsx";
import "../../furniture/things/things.css";

/** Everything I gave here: where it is, who can see it, and the way to take it back. */
export default function MyThings({ onBadges }: { onBadges: () => void }) {
  const { code, mine, room, refreshMine } = useInside();
  const things = useThings();
  const [taking, setTaking] = useState<Thing>();
  const [showing, setShowing] = useState<Thing>();
  useEffect(refreshMine, [refreshMine]);
  return (
    <Page title={say("things.title")} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <Title>{say("things.title")}</Title>
      <NewsOfMine things={things} />
      {room.gathering.state === "closed" && <TakeHome things={things} />}
      {things.length === 0 ? (
        <p className="soft">{say("things.none")}</p>
      ) : (
        <ul className="things">
          {things.map((thing) => (
            <ThingCard
              key={thing.id}
              thing={thing}
              onTakeBack={() => setTaking(thing)}
              onWhoSees={() => setShowing(thing)}
            />
          ))}
        </ul>
      )}
      {mine && <HearNews />}
      {mine && <MyBadge badge={mine.badge} onBadges={onBadges} />}
      {room.gathering.state !== "closed" && things.length > 0 && <TakeHome things={things} />}
      {taking && <TakeBackSheet thing={taking} onClose={() => setTaking(undefined)} />}
      {showing && <WhoSeesSheet thing={showing} onClose={() => setShowing(undefined)} />}
    </Page>
  );
}
