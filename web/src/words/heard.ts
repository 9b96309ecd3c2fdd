import type { NotMade } from "../room/badges.ts";
import { problemKind } from "../room/door.ts";
import type { Problem } from "../room/wire.ts";
import { boardLog, boardRefusals } from "./heard.board.ts";
import { checkInLog, checkInRefusals } from "./heard.checkin.ts";
import { feedbackLog, feedbackRefusals } from "./heard.feedback.ts";
import { handdrawnRefusals } from "./heard.handdrawn.ts";
import { insightsLog, insightsRefusals } from "./heard.insights.ts";
import { keysLog, keysRefusals } from "./heard.keys.ts";
import { listeningLog, listeningRefusals } from "./heard.listening.ts";
import { lookingBackRefusals } from "./heard.lookingback.ts";
import { mattersLog, mattersRefusals } from "./heard.matters.ts";
import { paperLog, paperRefusals } from "./heard.paper.ts";
import { perspectivesRefusals } from "./heard.perspectives.ts";
import { playlistLog, playlistRefusals } from "./heard.playlist.ts";
import { promisesLog, promisesRefusals } from "./heard.promises.ts";
import { questionsLog, questionsRefusals } from "./heard.questions.ts";
import { showRefusals } from "./heard.show.ts";
import { storiesLog, storiesRefusals } from "./heard.stories.ts";
import { type Key, say, sayIfKnown, type Values } from "./say.ts";

/** The refusals that the server knows. A test finds a sentence for each; one of the server's holds the lists to it. */
const roomRefusals = [
  "room.badge-needed",
  "room.hosts-only",
  "room.closed",
  "room.not-yours",
  "room.not-there",
  "room.only-when-giving",
  "room.shows-what-stays",
  "room.only-its-writer",
  "room.full",
  "room.secret-wrong",
  "room.station-not-open",
  "room.setting-not-right",
  "room.not-arrived",
] as const;

/** The sentences of the log. */
const roomLog = [
  "room.log.opened",
  "room.log.closed",
  "room.log.hidden",
  "room.log.shown-again",
  "room.log.hosts-took-back",
  "room.log.report-published",
  "room.log.report-taken-down",
  "room.log.put-together",
  "room.log.taken-apart",
  "room.log.easy-words-checked",
  "room.log.checker-forgotten",
  "room.log.year-told",
  "room.log.year-taken-down",
  "room.log.exported",
  "room.log.screen-made",
  "room.log.brought-in",
  "room.log.lamp-moved",
  "room.log.lamp-put-out",
  "room.log.phones-put-down",
  "room.log.phones-taken-up",
  "room.log.station-added",
  "room.log.station-opened",
  "room.log.station-shut",
  "room.log.station-moved",
  "room.log.mail-offered",
  "room.log.mail-offered-no-more",
] as const;

/** Every station's own stand in a file of its own. */
export const refusalKeys = [
  ...roomRefusals,
  ...boardRefusals,
  ...checkInRefusals,
  ...feedbackRefusals,
  ...handdrawnRefusals,
  ...insightsRefusals,
  ...keysRefusals,
  ...listeningRefusals,
  ...lookingBackRefusals,
  ...mattersRefusals,
  ...paperRefusals,
  ...perspectivesRefusals,
  ...playlistRefusals,
  ...promisesRefusals,
  ...questionsRefusals,
  ...storiesRefusals,
  ...showRefusals,
] as const;
export const logKeys = [
  ...roomLog,
  ...boardLog,
  ...checkInLog,
  ...feedbackLog,
  ...listeningLog,
  ...insightsLog,
  ...keysLog,
  ...mattersLog,
  ...paperLog,
  ...playlistLog,
  ...promisesLog,
  ...questionsLog,
  ...storiesLog,
] as const;

/** Why the server could not do what a page asked of it. */
export const problemKeys = [
  "problem.malformed-json",
  "problem.not-valid",
  "problem.unknown-kind",
  "problem.unknown-field",
  "problem.not-found",
  "problem.wrong-origin",
  "problem.wrong-type",
  "problem.too-large",
  "problem.too-fast",
  "problem.closed",
  "problem.full",
  "problem.shelf-full",
  "problem.second-key",
  "problem.wrong-place",
  "problem.changed-since",
  "problem.bad-upload",
  "problem.bad-file",
  "problem.cannot-save-now",
  "problem.put-aside",
  "problem.ours",
] as const;

interface Keyed {
  readonly key: string;
  readonly [detail: string]: unknown;
}

/** A refusal as a sentence for the person who tapped. */
export function sayRefusal(reason: Keyed): string {
  return sayIfKnown(reason.key, plain(reason.key, reason)) ?? say("room.not-done");
}

/** Why something did not work, in our own words; the server's are for programs. */
export function sayProblem(problem: Problem | undefined): string {
  const closer = problem?.reason && sayIfKnown(`upload.${problem.reason}`);
  return (
    closer || ((problem && sayIfKnown(`problem.${problemKind(problem)}`)) ?? say("host.not-now"))
  );
}

/** Why pictures and voices cannot be used; the server says only which. */
export const uploadKeys = [
  "upload.not-a-picture",
  "upload.heic",
  "upload.avif",
  "upload.webp",
  "upload.picture-cut-off",
  "upload.picture-damaged",
  "upload.too-many-pixels",
  "upload.not-a-voice",
  "upload.voice-cut-off",
  "upload.voice-damaged",
  "upload.voice-too-long",
  "upload.nothing-to-hear",
] as const;

/** A line of the log. */
export function sayLogLine(sentence: { key: string; values?: Values }): string {
  const values = plain(sentence.key, sentence.values ?? {});
  return sayIfKnown(sentence.key, values) ?? say("room.log.something");
}

/** Details as words: reasons, and what a station calls its steps, in our language; the one number as `n`. */
function plain(key: string, details: Readonly<Record<string, unknown>>): Values {
  const values: Record<string, string | number> = {};
  const [feature] = key.split(".");
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === "number") {
      values[name] = value;
      values.n = name === "seconds" ? Math.max(1, Math.round(value / 60)) : value;
    }
    if (typeof value === "string") {
      values[name] =
        sayIfKnown(`reason.${value}`) ?? sayIfKnown(`${feature}.${name}.${value}`) ?? value;
    }
  }
  return values;
}

const notMadeKeys: Readonly<Record<NotMade, Key>> = {
  "no-internet": "code.no-internet",
  busy: "code.busy",
  closed: "doorstep.closed",
  full: "problem.full",
  "not-found": "code.not-found",
  "wrong-words": "back.wrong",
};

/** Why there is no badge now, and what to do. */
export function sayNotMade(why: NotMade): string {
  return say(notMadeKeys[why]);
}
