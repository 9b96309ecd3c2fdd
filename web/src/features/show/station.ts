import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isShelf, isShelfNews, openThings } from "./show.ts";

/** The shelf, for the room's list of stations. */
export const showStation: Station = aStation({
  kind: "show",
  drawing: "shelf",
  usual: () => ({
    about: say("show.usual.about"),
    name: say("show.usual.name"),
    question: say("show.usual.question"),
    help: say("show.usual.help"),
  }),
  isPage: isShelf,
  isNews: isShelfNews,
  hear,
  open: openThings,
  Page: late(() => import("./ShowPage.tsx")),
  Host: late(() => import("./ShowHost.tsx"), null),
  Screen: late(() => import("./ShowScreen.tsx"), null),
});
