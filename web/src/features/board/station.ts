import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hearKnown, isBoard, isBoardNews, openCards } from "./board.ts";

/** The pinpoint board, for the room's list of stations. */
export const boardStation: Station = aStation({
  kind: "pinpoint",
  drawing: "table",
  usual: () => ({
    about: say("board.usual.about"),
    name: say("board.usual.name"),
    question: say("board.usual.question"),
    help: say("board.usual.help"),
  }),
  settings: () => [
    {
      name: "writingMinutes",
      kind: "whole",
      label: say("board.setting.minutes"),
      help: say("board.setting.minutes-help"),
      usual: 0,
      min: 0,
      max: 120,
    },
  ],
  isPage: isBoard,
  isNews: isBoardNews,
  hear: hearKnown,
  open: openCards,
  Page: late(() => import("./BoardPage.tsx")),
  Host: late(() => import("./BoardHost.tsx"), null),
  Screen: late(() => import("./BoardScreen.tsx"), null),
});
