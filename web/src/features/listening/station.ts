import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isChairs, isChairsNews, openCards } from "./listening.ts";

/** The two chairs, for the room's list of stations. */
export const listeningStation: Station = aStation({
  kind: "listening",
  drawing: "chairs",
  usual: () => ({
    about: say("listening.usual.about"),
    name: say("listening.usual.name"),
    question: say("listening.usual.question"),
    help: say("listening.usual.help"),
  }),
  settings: () => [
    {
      name: "minutesEach",
      kind: "whole",
      label: say("listening.setting.minutes"),
      help: say("listening.setting.minutes-help"),
      usual: 2,
      min: 0,
      max: 10,
    },
  ],
  isPage: isChairs,
  isNews: isChairsNews,
  hear,
  open: openCards,
  Page: late(() => import("./ListeningPage.tsx")),
  Host: late(() => import("./ListeningHost.tsx"), null),
  Screen: late(() => import("./ListeningScreen.tsx"), null),
});
