import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isForm, isFormNews, openSaid } from "./questions.ts";

/** The form, for the room's list of stations. */
export const questionsStation: Station = aStation({
  kind: "questions",
  drawing: "form",
  usual: () => ({
    about: say("questions.usual.about"),
    name: say("questions.usual.name"),
    question: say("questions.usual.question"),
    help: say("questions.usual.help"),
  }),
  isPage: isForm,
  isNews: isFormNews,
  hear,
  open: openSaid,
  Page: late(() => import("./QuestionsPage.tsx")),
  Host: late(() => import("./QuestionsHost.tsx"), null),
  Screen: late(() => import("./QuestionsScreen.tsx"), null),
});
