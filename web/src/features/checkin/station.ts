import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isCheckIn, isCheckInNews, openWords } from "./checkIn.ts";

/** Check-in and check-out, for the room's list of stations. */
export const checkInStation: Station = aStation({
  kind: "check-in",
  drawing: "kettle",
  usual: () => ({
    about: say("checkin.usual.about"),
    name: say("checkin.usual.name"),
    question: say("checkin.usual.question"),
    help: say("checkin.usual.help"),
  }),
  settings: () => [
    {
      name: "when",
      kind: "one-of",
      label: say("checkin.setting.when"),
      picks: [
        { value: "in", label: say("checkin.setting.in") },
        { value: "out", label: say("checkin.setting.out") },
      ],
    },
    { name: "ownWords", kind: "truth", label: say("checkin.setting.words"), usual: true },
  ],
  isPage: isCheckIn,
  isNews: isCheckInNews,
  hear,
  open: openWords,
  Page: late(() => import("./CheckInPage.tsx")),
  Host: late(() => import("./CheckInHost.tsx"), null),
  Screen: late(() => import("./CheckInScreen.tsx"), null),
});
