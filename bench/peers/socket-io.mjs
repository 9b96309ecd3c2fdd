// socket.io as its own guide shows it: one room, everything said in it goes to everybody in it.

import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http, { transports: ["websocket"] });
io.on("connection", (socket) => {
  socket.on("join", (room, done) => {
    socket.join(room);
    done();
  });
  socket.on("news", (room, news) => io.to(room).emit("news", news));
});
http.listen(0, "127.0.0.1", () => console.log(`listening on ${http.address().port}`));
