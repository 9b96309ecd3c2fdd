import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isPromises, isPromisesNews, openHere } from "./promises.ts";

/** What we will do and what changed, for the room's list of stations. */
export const promisesStation: Station = aStation({
  kind: "promises",
  drawing: "calendar",
  usual: () => ({
    about: say("promises.usual.about"),
    name: say("promises.usual.name"),
    question: say("promises.usual.question"),
    help: say("promises.usual.help"),
  }),
  isPage: isPromises,
  isNews: isPromisesNews,
  hear,
  open: openHere,
  Page: late(() => import("./PromisesPage.tsx")),
  Host: late(() => import("./PromisesHost.tsx"), null),
  Screen: late(() => import("./PromisesScreen.tsx"), null),
});
