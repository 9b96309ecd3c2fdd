import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isLookingBack, isLookingBackNews, openReflections } from "./lookingBack.ts";

/** Where people look back, for the room's list of stations. */
export const lookingBackStation: Station = aStation({
  kind: "lookingback",
  drawing: "bench",
  usual: () => ({
    about: say("lookingback.usual.about"),
    name: say("lookingback.usual.name"),
    question: say("lookingback.usual.question"),
    help: say("lookingback.usual.help"),
  }),
  isPage: isLookingBack,
  isNews: isLookingBackNews,
  hear,
  open: openReflections,
  Page: late(() => import("./LookingBackPage.tsx")),
  Host: late(() => import("./LookingBackHost.tsx"), null),
  Screen: late(() => import("./LookingBackScreen.tsx"), null),
});
