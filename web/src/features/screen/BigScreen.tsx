import { lazy, Suspense, useEffect, useState } from "react";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { knock } from "../../room/door.ts";
import InsideRoom from "../../room/InsideRoom.tsx";
import { takeFragment } from "../../room/way.ts";
import { isThing } from "../../room/wire.ts";
import { stations } from "../../stations.ts";
import { say } from "../../words/say.ts";

const Stage = lazy(() => import("./Stage.tsx"));

const remembered = "parlour.screen";
const againMilliseconds = 4_000;

type Door =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly code: string }
  | { readonly kind: "gone" };

/** The big screen: it may look and never speak, so it can be left alone with a hall. */
export default function BigScreen() {
  const door = useScreenDoor();
  switch (door.kind) {
    case "opening":
      return <Moment />;
    case "gone":
      return (
        <Page title={say("screen.title")}>
          <Title>{say("screen.gone.title")}</Title>
          <p>{say("screen.gone.say")}</p>
        </Page>
      );
    case "open":
      return (
        <InsideRoom code={door.code} stations={stations} waiting={<Moment />}>
          <Suspense fallback={<Moment />}>
            <Stage />
          </Suspense>
        </InsideRoom>
      );
  }
}

/** Changes the token of the link into a cookie, once. After that the address holds no secret. */
function useScreenDoor(): Door {
  const [door, setDoor] = useState<Door>({ kind: "opening" });
  useEffect(() => {
    const token = takeFragment();
    const known = readCode();
    if (token === "" && known !== undefined) {
      setDoor({ kind: "open", code: known });
      return;
    }
    if (token === "") {
      setDoor({ kind: "gone" });
      return;
    }
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function open() {
      const reply = await knock("/screens/session", { method: "POST", body: { screen: token } });
      if (!current) return;
      if (reply.kind === "answered" && isThing(reply.body) && typeof reply.body.code === "string") {
        keepCode(reply.body.code);
        setDoor({ kind: "open", code: reply.body.code });
      } else if (reply.kind === "problem" && (reply.status === 404 || reply.status === 400)) {
        setDoor({ kind: "gone" });
      } else {
        timer = setTimeout(open, againMilliseconds);
      }
    }
    void open();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, []);
  return door;
}

function readCode(): string | undefined {
  try {
    return sessionStorage.getItem(remembered) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepCode(code: string) {
  try {
    sessionStorage.setItem(remembered, code);
  } catch {
    // After a reload this screen needs its link again.
  }
}
