import type { StationProps } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { ChoicePicture } from "./ChoicePicture.tsx";
import { type CheckIn, choices } from "./checkIn.ts";
import { MixedPicture } from "./MixedPicture.tsx";
import "./checkin.css";

/** For the hall: the weather to choose from, and then the picture of everybody. No names. */
export default function CheckInScreen({ view }: StationProps<CheckIn>) {
  const { page, question } = view;
  return (
    <div className="big-checkin">
      <div className="big-checkin-head">
        <p className="big-now">
          {say(page.open ? "checkin.screen.choose" : "checkin.screen.look")}
        </p>
        <h1 dir="auto">{question}</h1>
      </div>
      {page.open ? (
        <ul className="big-choices">
          {choices.weather.map((choice) => (
            <li key={choice}>
              <ChoicePicture choice={choice} />
              <p>{say(`checkin.choice.${choice}`)}</p>
            </li>
          ))}
        </ul>
      ) : page.pictures.length === 0 ? (
        <div>
          <p>{say("checkin.none")}</p>
          <p>{say("checkin.none.say")}</p>
        </div>
      ) : (
        <div className="big-pictures">
          {page.pictures.map((picture) => (
            <MixedPicture key={picture.ask} picture={picture} />
          ))}
        </div>
      )}
      <p className="big-foot-line">
        {page.open ? say("checkin.answered", { n: page.answered }) : say("checkin.mixed")}
      </p>
    </div>
  );
}
