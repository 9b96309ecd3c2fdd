import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isArmchair, isArmchairNews, openStories } from "./stories.ts";

/** The armchair, for the room's list of stations. */
export const storiesStation: Station = aStation({
  kind: "stories",
  drawing: "armchair",
  usual: () => ({
    about: say("stories.usual.about"),
    name: say("stories.usual.name"),
    question: say("stories.usual.question"),
    help: say("stories.usual.help"),
  }),
  isPage: isArmchair,
  isNews: isArmchairNews,
  hear,
  open: openStories,
  Page: late(() => import("./StoriesPage.tsx")),
  Host: late(() => import("./StoriesHost.tsx"), null),
  Screen: late(() => import("./StoriesScreen.tsx"), null),
});
