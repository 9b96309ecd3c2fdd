import { enBoard } from "./en.board.ts";
import { enCheckers } from "./en.checkers.ts";
import { enCheckIn } from "./en.checkin.ts";
import { enFeedback } from "./en.feedback.ts";
import { enHanddrawn } from "./en.handdrawn.ts";
import { enInsights } from "./en.insights.ts";
import { enKeys } from "./en.keys.ts";
import { enListening } from "./en.listening.ts";
import { enLookingBack } from "./en.lookingback.ts";
import { enMatters } from "./en.matters.ts";
import { enMedia } from "./en.media.ts";
import { enMinutes } from "./en.minutes.ts";
import { enPaper } from "./en.paper.ts";
import { enPerspectives } from "./en.perspectives.ts";
import { enPlaylist } from "./en.playlist.ts";
import { enPost } from "./en.post.ts";
import { enPromises } from "./en.promises.ts";
import { enQuestions } from "./en.questions.ts";
import { enShow } from "./en.show.ts";
import { enStories } from "./en.stories.ts";
import { enTours } from "./en.tours.ts";
import { enYear } from "./en.year.ts";

/** English for what is in the room, or comes of it. It is fetched after the first pages: nobody waits for it at the door. */
export const enOfTheRoom = {
  ...enBoard,
  ...enTours,
  ...enYear,
  ...enPerspectives,
  ...enStories,
  ...enShow,
  ...enPost,
  ...enPromises,
  ...enQuestions,
  ...enFeedback,
  ...enHanddrawn,
  ...enInsights,
  ...enKeys,
  ...enListening,
  ...enLookingBack,
  ...enMatters,
  ...enMedia,
  ...enMinutes,
  ...enCheckers,
  ...enCheckIn,
  ...enPlaylist,
  ...enPaper,
} as const;
