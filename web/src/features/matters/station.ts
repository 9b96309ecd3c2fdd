import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isJar, isJarNews, openOptions } from "./matters.ts";

/** The jar, for the room's list of stations. */
export const mattersStation: Station = aStation({
  kind: "matters",
  drawing: "jar",
  usual: () => ({
    about: say("matters.usual.about"),
    name: say("matters.usual.name"),
    question: say("matters.usual.question"),
    help: say("matters.usual.help"),
  }),
  settings: () => [
    {
      name: "shares",
      kind: "one-of",
      label: say("matters.setting.shares"),
      picks: (["money", "hours", "places"] as const).map((value) => ({
        value,
        label: say(`matters.setting.shares.${value}`),
      })),
    },
    {
      name: "total",
      kind: "whole",
      label: say("matters.setting.total"),
      help: say("matters.setting.total-help"),
      usual: 1000,
      min: 1,
      max: 10_000_000,
    },
    {
      name: "ballot",
      kind: "one-of",
      label: say("matters.setting.ballot"),
      picks: (["approve", "points"] as const).map((value) => ({
        value,
        label: say(`matters.setting.ballot.${value}`),
      })),
    },
  ],
  isPage: isJar,
  isNews: isJarNews,
  hear,
  open: openOptions,
  Page: late(() => import("./MattersPage.tsx")),
  Host: late(() => import("./MattersHost.tsx"), null),
  Screen: late(() => import("./MattersScreen.tsx"), null),
});
