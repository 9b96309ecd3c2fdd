import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { hear, isPaper, isPaperNews } from "./paper.ts";

/** Pass the paper, for the room's list of stations. */
export const paperStation: Station = aStation({
  kind: "paper",
  drawing: "easel",
  isPage: isPaper,
  isNews: isPaperNews,
  hear,
  Page: late(() => import("./PaperPage.tsx")),
  Host: late(() => import("./PaperHost.tsx"), null),
  Screen: late(() => import("./PaperScreen.tsx"), null),
});
