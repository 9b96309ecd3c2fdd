import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isCorner, isCornerNews, openParts } from "./feedback.ts";

/** The feedback corner, for the room's list of stations. */
export const feedbackStation: Station = aStation({
  kind: "feedback",
  drawing: "letterbox",
  usual: () => ({
    about: say("feedback.usual.about"),
    name: say("feedback.usual.name"),
    question: say("feedback.usual.question"),
    help: say("feedback.usual.help"),
  }),
  settings: () => [
    {
      name: "eachDay",
      kind: "whole",
      label: say("feedback.setting.each-day"),
      usual: 10,
      min: 1,
      max: 100,
    },
  ],
  isPage: isCorner,
  isNews: isCornerNews,
  hear,
  open: openParts,
  Page: late(() => import("./FeedbackPage.tsx")),
  Host: late(() => import("./FeedbackHost.tsx"), null),
  Screen: late(() => import("./FeedbackScreen.tsx"), null),
});
