import { boardStation } from "./features/board/station.ts";
import { checkInStation } from "./features/checkin/station.ts";
import { feedbackStation } from "./features/feedback/station.ts";
import { handdrawnStation } from "./features/handdrawn/station.ts";
import { insightsStation } from "./features/insights/station.ts";
import { listeningStation } from "./features/listening/station.ts";
import { lookingBackStation } from "./features/lookingback/station.ts";
import { mattersStation } from "./features/matters/station.ts";
import { paperStation } from "./features/paper/station.ts";
import { perspectivesStation } from "./features/perspectives/station.ts";
import { playlistStation } from "./features/playlist/station.ts";
import { promisesStation } from "./features/promises/station.ts";
import { questionsStation } from "./features/questions/station.ts";
import { showStation } from "./features/show/station.ts";
import { storiesStation } from "./features/stories/station.ts";
import type { Station } from "./room/station.tsx";

/**
 * The stations a gathering can have. Nothing else in the page knows them all: to add one, write its
 * folder in `features/` and a line here.
 */
export const stations: readonly Station[] = [
  boardStation,
  checkInStation,
  feedbackStation,
  handdrawnStation,
  insightsStation,
  listeningStation,
  lookingBackStation,
  mattersStation,
  paperStation,
  perspectivesStation,
  playlistStation,
  promisesStation,
  questionsStation,
  storiesStation,
  showStation,
];
