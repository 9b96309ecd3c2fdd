import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { hearKnown, isBoard, isBoardNews } from "./board.ts";

/** The pinpoint board, for the room's list of stations. */
export const boardStation: Station = aStation({
  kind: "pinpoint",
  drawing: "table",
  isPage: isBoard,
  isNews: isBoardNews,
  hear: hearKnown,
  Page: late(() => import("./BoardPage.tsx")),
  Host: late(() => import("./BoardHost.tsx"), null),
  Screen: late(() => import("./BoardScreen.tsx"), null),
});
