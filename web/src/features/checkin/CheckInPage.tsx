import { Page } from "../../furniture/Page.tsx";
import { StationTop } from "../../furniture/StationTop.tsx";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { ChoosePart } from "./ChoosePart.tsx";
import { asksOf, type CheckIn } from "./checkIn.ts";
import { MixedPicture } from "./MixedPicture.tsx";
import { AllWords, SayInWords } from "./OwnWordsPart.tsx";
import "./checkin.css";

/** Check-in or check-out: choose, say it in words, and look at all of it together. */
export default function CheckInPage({ view }: StationProps<CheckIn>) {
  const { code, room } = useInside();
  const { station, page, question, name, help, opening } = view;
  const takes = room.gathering.state !== "closed" && opening === "open";
  return (
    <Page title={name} back={{ to: ways(code).room, label: say("page.the-room") }} width="whole">
      <StationTop
        now={say(page.open ? "checkin.now.choosing" : "checkin.now.looking", { station: name })}
        question={question}
        help={page.open ? help : ""}
      />
      <div className="page stack-l">
        {page.open && takes ? (
          <>
            <p>{say("checkin.secret")}</p>
            {asksOf(page.when).map((ask) => (
              <ChoosePart key={ask} station={station} ask={ask} />
            ))}
            <p className="note">{say("checkin.five")}</p>
            <p className="soft">{say("checkin.answered", { n: page.answered })}</p>
          </>
        ) : null}
        {page.open && page.pictures.length > 0 && <p className="soft">{say("checkin.before")}</p>}
        <Pictures page={page} />
        {page.ownWords && takes && <SayInWords station={station} />}
        <ThingsHere station={station} title={say("checkin.own-words.mine")} />
        <AllWords words={page.words} />
      </div>
    </Page>
  );
}

function Pictures({ page }: { page: CheckIn }) {
  if (page.pictures.length === 0) {
    return page.open ? null : (
      <div className="sheet stack">
        <p>
          <strong>{say("checkin.none")}</strong>
        </p>
        <p>{say("checkin.none.say")}</p>
      </div>
    );
  }
  return (
    <>
      {page.pictures.map((picture) => (
        <MixedPicture key={picture.ask} picture={picture} />
      ))}
      <p className="soft">
        {say("checkin.mixed")} {!page.open && say("checkin.stays")}
      </p>
    </>
  );
}
