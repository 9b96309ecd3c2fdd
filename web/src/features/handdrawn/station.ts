import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isWall, isWallNews, openParts } from "./handdrawn.ts";

/** The drawn poster, for the room's list of stations. */
export const handdrawnStation: Station = aStation({
  kind: "handdrawn",
  drawing: "notice",
  usual: () => ({
    about: say("handdrawn.usual.about"),
    name: say("handdrawn.usual.name"),
    question: say("handdrawn.usual.question"),
    help: say("handdrawn.usual.help"),
  }),
  isPage: isWall,
  isNews: isWallNews,
  hear,
  open: openParts,
  Page: late(() => import("./HanddrawnPage.tsx")),
  Host: late(() => import("./HanddrawnHost.tsx"), null),
  Screen: late(() => import("./HanddrawnScreen.tsx"), null),
});
