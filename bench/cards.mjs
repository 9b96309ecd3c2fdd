// Requests that pin cards, made once and used again with new ids written into them.

import { request } from "./http.mjs";
import { Ids } from "./ids.mjs";

const ID = "00000000-0000-4000-8000-000000000000";
const SENTENCES = [
  "A ramp at the side door would help my mother",
  "Somewhere to sit near the bus stop",
  "Please print the form in large letters",
  "Ring me, do not write to me",
  "A quiet hour on Saturday mornings",
  "The same person on the phone twice",
];

/** A request that pins `count` cards, as many times as one likes. */
export function cardRequest(port, { code, station }, cookie, count, ids = new Ids()) {
  const body = Array.from({ length: count }, (_, n) => ({
    id: ID,
    station,
    kind: "pin-card",
    card: ID,
    words: SENTENCES[n % SENTENCES.length],
    permission: "share",
    paint: "butter",
  }));
  const bytes = request(port, "POST", `/api/gatherings/${code}/commands`, { cookie, body });
  const places = [];
  for (let at = bytes.indexOf(ID); at >= 0; at = bytes.indexOf(ID, at + 1)) places.push(at);
  return () => {
    for (const place of places) ids.write(bytes, place);
    return bytes;
  };
}
