import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isPaper, isPaperNews } from "./paper.ts";

/** Pass the paper, for the room's list of stations. */
export const paperStation: Station = aStation({
  kind: "paper",
  drawing: "easel",
  usual: () => ({
    about: say("paper.usual.about"),
    name: say("paper.usual.name"),
    question: say("paper.usual.question"),
    help: say("paper.usual.help"),
  }),
  isPage: isPaper,
  isNews: isPaperNews,
  hear,
  Page: late(() => import("./PaperPage.tsx")),
  Host: late(() => import("./PaperHost.tsx"), null),
  Screen: late(() => import("./PaperScreen.tsx"), null),
});
