import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { hear, isCheckIn, isCheckInNews } from "./checkIn.ts";

/** Check-in and check-out, for the room's list of stations. */
export const checkInStation: Station = aStation({
  kind: "check-in",
  drawing: "kettle",
  isPage: isCheckIn,
  isNews: isCheckInNews,
  hear,
  Page: late(() => import("./CheckInPage.tsx")),
  Host: late(() => import("./CheckInHost.tsx"), null),
  Screen: late(() => import("./CheckInScreen.tsx"), null),
});
