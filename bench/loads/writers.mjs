// One writer for each kind of server, saying the same thing.

import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { io } from "socket.io-client";
import WebSocket from "ws";
import * as Y from "yjs";
import { Line, request } from "../http.mjs";
import { Ids } from "../ids.mjs";
import { mark } from "../listeners.mjs";

const LINES = 200;

/** The piece of news that everybody hears: the one Parlour makes of a card, so that all carry the same. */
function news(station, number) {
  return [
    {
      station,
      kind: "card-shown",
      card: { card: station, group: null, rank: 1024 + number, words: words(number), paint: "butter" },
    },
  ];
}

function words(number) {
  return `${mark(number)} A ramp at the side door`;
}

export const writers = { parlour, "socket.io": socketIo, hocuspocus };

async function parlour({ port, code, station, cookies }) {
  const idle = [];
  const ids = new Ids();
  for (let n = 0; n < LINES; n++) {
    const line = new Line(port);
    await line.ready;
    idle.push(line);
  }
  const answers = [];
  return {
    answers,
    async write(number) {
      const line = idle.pop();
      if (!line) throw new Error(`${LINES} cards are on their way and none is answered.`);
      const command = { id: ids.text(), station, kind: "pin-card", card: ids.text(), words: words(number) };
      const body = [{ ...command, permission: "room", paint: "butter" }];
      const began = performance.now();
      const answer = await line.send(
        request(port, "POST", `/api/gatherings/${code}/commands`, { cookie: cookies[0], body }),
      );
      answers.push(performance.now() - began);
      idle.push(line);
      if (answer.status !== 200 || !answer.body.includes("accepted")) {
        throw new Error(`A card was answered ${answer.status}: ${answer.body}`);
      }
    },
  };
}

async function socketIo({ port, station }) {
  const socket = io(`http://127.0.0.1:${port}`, { transports: ["websocket"] });
  await new Promise((done, wrong) => socket.once("connect", done).once("connect_error", wrong));
  return {
    answers: [],
    async write(number) {
      socket.emit("news", "room", news(station, number));
    },
  };
}

async function hocuspocus({ port, station }) {
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `ws://127.0.0.1:${port}`,
    WebSocketPolyfill: WebSocket,
  });
  const document = new Y.Doc();
  await new Promise((done) => {
    const provider = new HocuspocusProvider({
      websocketProvider,
      name: "room",
      document,
      awareness: null,
      onSynced: done,
    });
    provider.attach();
  });
  const list = document.getArray("news");
  return {
    answers: [],
    async write(number) {
      list.push(news(station, number));
    },
  };
}
