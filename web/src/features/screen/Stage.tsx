import { type ReactNode, useEffect, useRef, useState } from "react";
import { Drawing } from "../../furniture/Drawing.tsx";
import { spokenCode } from "../../room/badges.ts";
import { lettersIn } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import type { Station } from "../../room/station.tsx";
import { langOf, type StationView, textOf } from "../../room/wire.ts";
import { stations } from "../../stations.ts";
import { say } from "../../words/say.ts";
import "./screen.css";

type Picture = "as-it-is" | "welcome" | "phones-down";

/** A question of more letters than this is written smaller, so that all of it is there. */
const longLetters = 60;

/** How long the controls stay in sight after somebody has touched this screen. */
const controlsMilliseconds = 6_000;

/** Sixteen by nine, whatever the projector; always the day look; and it keeps its picture when the line is down. */
export default function Stage() {
  const { room, connected } = useInside();
  const [chosen, setChosen] = useState<Picture>("as-it-is");
  const touched = useTouched();
  useDayLook();
  useEffect(() => {
    document.title = say("page.title", { page: room.gathering.title });
  }, [room.gathering.title]);

  const { state } = room.gathering;
  const asking = state === "closed" ? undefined : room.stations.find(hasTheScreen);
  const view = asking ?? room.stations.find((station) => station.station === room.lampOn);
  const station = kindOf(view);
  const shown = chosen === "as-it-is" && (state === "open" || asking !== undefined);
  const atStation = shown ? view : undefined;
  return (
    <main className={touched ? "stage touched" : "stage"}>
      <div className="bigpic">
        {chosen === "phones-down" || (chosen === "as-it-is" && room.phonesDown) ? (
          <PhonesDown />
        ) : state === "closed" && chosen === "as-it-is" ? (
          <ThankYou>{view !== undefined && station?.showScreen(view)}</ThankYou>
        ) : atStation !== undefined && station !== undefined ? (
          <>
            {station.showScreen(atStation)}
            <ComeIn />
          </>
        ) : (
          <Welcome />
        )}
        <p className="catching-up" role="status">
          {connected ? "" : say("screen.catching-up")}
        </p>
        <Controls chosen={chosen} onChoose={setChosen} />
      </div>
    </main>
  );
}

function kindOf(view: StationView | undefined): Station | undefined {
  return stations.find(({ kind }) => kind === view?.kind);
}

function hasTheScreen(view: StationView): boolean {
  return kindOf(view)?.hasTheScreen(view) ?? false;
}

/** The way in, in a corner, for whoever comes late. */
function ComeIn() {
  const { room } = useInside();
  return (
    <aside className="comein">
      <p>
        {say("screen.come-in")}
        <br />
        <strong>{spokenCode(room.gathering.code)}</strong>
      </p>
      <QrCode />
    </aside>
  );
}

function QrCode() {
  const { code } = useInside();
  const [there, setThere] = useState(true);
  return there ? (
    <img
      className="bigqr"
      src={`/api/gatherings/${code}/qr.svg`}
      alt={say("screen.qr")}
      onError={() => setThere(false)}
    />
  ) : null;
}

/** The first thing people see in the hall: the question, and how to come in. */
function Welcome() {
  const { room } = useInside();
  const { gathering, here } = room;
  return (
    <div className="welcome">
      <Lamplight />
      <div className="welcome-words">
        <p className="big-now">{say("screen.hello")}</p>
        <h1 dir="auto">{gathering.question || gathering.title}</h1>
        {gathering.state === "draft" ? (
          <p>{say("screen.not-open")}</p>
        ) : (
          <div className="welcome-in">
            <QrCode />
            <div>
              <p>{say("screen.point")}</p>
              <p>
                {say("screen.or-type")} <strong>{location.host}</strong>
              </p>
              <p className="bigcode">{spokenCode(gathering.code)}</p>
            </div>
          </div>
        )}
      </div>
      <div className="welcome-floor">
        <p>{say("screen.no-phone")}</p>
        {here > 0 && <p>{say("screen.here", { n: here })}</p>}
      </div>
    </div>
  );
}

/** At the end: what was made, if there is a station under the lamp, and always a thank-you. */
function ThankYou({ children }: { children: ReactNode }) {
  if (children) return children;
  return (
    <div className="quiet">
      <Lamplight />
      <h1>{say("screen.thank-you")}</h1>
      <p>{say("screen.thank-you.say")}</p>
      <p>{say("screen.thank-you.where")}</p>
    </div>
  );
}

/** One question and a quiet lamp. No clock and no count, so that people look at each other. */
function PhonesDown() {
  const { phonesDown } = useInside().room;
  const question = phonesDown?.question ?? say("room.phones-down.question");
  const long = lettersIn(textOf(question)) > longLetters;
  return (
    <div className="quiet talk">
      <Lamplight />
      <p>{say("room.phones-down")}</p>
      <h1 dir="auto" lang={langOf(question)} className={long ? "long" : undefined}>
        {textOf(question)}
      </h1>
    </div>
  );
}

/** The corner with the lamp: flat light, a chair, a plant. Decoration, and nothing that moves. */
function Lamplight() {
  return (
    <div className="lamplight" aria-hidden="true">
      <svg viewBox="0 0 1920 1080" aria-hidden="true">
        <circle className="p-glow" cx="1765" cy="370" r="640" />
        <circle className="p-glow2" cx="1765" cy="370" r="400" />
        <rect className="floor-fill" y="910" width="1920" height="170" />
        <path className="l" d="M0 910H1920" />
        <path
          className="l floor-boards"
          d="M1240 968H1920M1240 1030H1920M1420 910V968M1760 910V968M1560 968V1030M1380 1030V1080M1700 1030V1080"
        />
        <ellipse className="p-glow2" cx="1730" cy="1000" rx="230" ry="46" />
      </svg>
      <div className="stands lamp">
        <Drawing name="lamp" />
      </div>
      <div className="stands plant">
        <Drawing name="plant" />
      </div>
      <div className="stands armchair">
        <Drawing name="armchair" />
      </div>
    </div>
  );
}

interface ControlsProps {
  readonly chosen: Picture;
  readonly onChoose: (picture: Picture) => void;
}

/** For whoever stands at the screen. They hide when nobody touches it, and come back with the Tab key. */
function Controls({ chosen, onChoose }: ControlsProps) {
  function either(picture: Picture) {
    onChoose(chosen === picture ? "as-it-is" : picture);
  }
  return (
    <nav className="big-controls screen-controls" aria-label={say("screen.controls")}>
      <button type="button" aria-pressed={chosen === "welcome"} onClick={() => either("welcome")}>
        {say("screen.welcome")}
      </button>
      <button
        type="button"
        aria-pressed={chosen === "phones-down"}
        onClick={() => either("phones-down")}
      >
        {say("screen.phones-down")}
      </button>
      <button type="button" onClick={() => void fillScreen()}>
        {say("screen.full")}
      </button>
    </nav>
  );
}

/** Where the browser allows it, the screen also stays awake. */
async function fillScreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
    await navigator.wakeLock?.request("screen");
  } catch {
    // It is shown in its window, then.
  }
}

/** A projector washes out dark pages, so big screens have the day look unless the host asks otherwise. */
function useDayLook() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const { look } = dataset;
    dataset.look = "day";
    return () => {
      if (look !== undefined) dataset.look = look;
    };
  }, []);
}

function useTouched(): boolean {
  const [touched, setTouched] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    function touch() {
      setTouched(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setTouched(false), controlsMilliseconds);
    }
    touch();
    addEventListener("pointermove", touch);
    addEventListener("pointerdown", touch);
    addEventListener("keydown", touch);
    return () => {
      clearTimeout(timer.current);
      removeEventListener("pointermove", touch);
      removeEventListener("pointerdown", touch);
      removeEventListener("keydown", touch);
    };
  }, []);
  return touched;
}
