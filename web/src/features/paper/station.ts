import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isPaper, isPaperNews, openMarks } from "./paper.ts";

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
  settings: () => [
    {
      name: "mode",
      kind: "one-of",
      label: say("paper.setting.mode"),
      picks: [
        { value: "drawing", label: say("paper.setting.drawing") },
        { value: "words", label: say("paper.setting.words") },
      ],
    },
    {
      name: "pace",
      kind: "one-of",
      label: say("paper.setting.pace"),
      help: say("paper.setting.pace-help"),
      picks: [
        { value: "one-line", label: say("paper.setting.one-line") },
        { value: "together", label: say("paper.setting.together") },
      ],
    },
    {
      name: "seconds",
      kind: "whole",
      label: say("paper.setting.seconds"),
      usual: 15,
      min: 3,
      max: 60,
    },
    {
      name: "prompts",
      kind: "list",
      label: say("paper.setting.prompts"),
      help: say("paper.setting.prompts-help"),
      charactersMax: 140,
      countMax: 20,
    },
  ],
  isPage: isPaper,
  isNews: isPaperNews,
  hear,
  open: openMarks,
  Page: late(() => import("./PaperPage.tsx")),
  Host: late(() => import("./PaperHost.tsx"), null),
  Screen: late(() => import("./PaperScreen.tsx"), null),
});
