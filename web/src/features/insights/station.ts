import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isPoster, isPosterNews, openInsights } from "./insights.ts";

/** What we heard, for the room's list of stations. */
export const insightsStation: Station = aStation({
  kind: "insights",
  drawing: "notice",
  usual: () => ({
    about: say("insights.usual.about"),
    name: say("insights.usual.name"),
    question: say("insights.usual.question"),
    help: say("insights.usual.help"),
  }),
  isPage: isPoster,
  isNews: isPosterNews,
  hear,
  open: openInsights,
  Page: late(() => import("./InsightsPage.tsx")),
  Host: late(() => import("./InsightsHost.tsx"), null),
  Screen: late(() => import("./InsightsScreen.tsx"), null),
});
