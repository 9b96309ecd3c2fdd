// Hocuspocus as it comes, with nothing stored. Its own `listen` may listen on every interface; its
// http server, taken by the hand, listens on loopback and nowhere else.
//
// With "together" as first argument the news of 20 ms share a write, as in Parlour. As it comes,
// only what is said within one turn of the event loop does.

import { Server } from "@hocuspocus/server";

const together = process.argv[2] === "together" ? { flushDelay: 20 } : {};
const server = new Server({ quiet: true, stopOnSignals: false, ...together });
server.httpServer.listen(0, "127.0.0.1", () => console.log(`listening on ${server.address.port}`));
