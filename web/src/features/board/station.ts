import { lazy } from "react";
import { aStation, type Station } from "../../room/station.tsx";
import { hearKnown, isBoard, isBoardNews } from "./board.ts";

/** The pinpoint board, for the room's list of stations. */
export const boardStation: Station = aStation({
  kind: "pinpoint",
  drawing: "table",
  isPage: isBoard,
  isNews: isBoardNews,
  hear: hearKnown,
  Page: lazy(() => import("./BoardPage.tsx")),
  Host: lazy(() => import("./BoardHost.tsx")),
  Screen: lazy(() => import("./BoardScreen.tsx")),
});
