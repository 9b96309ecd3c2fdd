import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isWindow, isWindowNews, openStatements } from "./perspectives.ts";

/** The window, for the room's list of stations. */
export const perspectivesStation: Station = aStation({
  kind: "perspectives",
  drawing: "window",
  usual: () => ({
    about: say("perspectives.usual.about"),
    name: say("perspectives.usual.name"),
    question: say("perspectives.usual.question"),
    help: say("perspectives.usual.help"),
  }),
  settings: () => [
    {
      name: "statements",
      kind: "list",
      label: say("perspectives.setting.statements"),
      help: say("perspectives.setting.statements-help"),
      charactersMax: 140,
      countMax: 500,
    },
    { name: "own", kind: "truth", label: say("perspectives.setting.own"), usual: true },
  ],
  isPage: isWindow,
  isNews: isWindowNews,
  hear,
  open: openStatements,
  Page: late(() => import("./PerspectivesPage.tsx")),
  Host: late(() => import("./PerspectivesHost.tsx"), null),
  Screen: late(() => import("./PerspectivesScreen.tsx"), null),
});
