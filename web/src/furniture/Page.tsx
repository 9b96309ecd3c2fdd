import { type ReactNode, useEffect, useRef, useState } from "react";
import { useMaybeInside } from "../room/inside.tsx";
import { useWay } from "../room/way.ts";
import type { PhonesDown } from "../room/wire.ts";
import { say } from "../words/say.ts";
import { Go } from "./Button.tsx";
import { Choices } from "./Choices.tsx";
import { Drawing, Icon } from "./Drawing.tsx";
import { HelpMe } from "./HelpMe.tsx";
import { Says } from "./Says.tsx";

interface PageProps {
  /** What the browser calls this page. */
  readonly title: string;
  /** The page above this one, on the left of the bar. */
  readonly back?: { readonly to: string; readonly label: string };
  /** Between the bar and the page, for pictures. */
  readonly above?: ReactNode;
  /** `column` is one column of reading width; `whole` leaves the width to the page. */
  readonly width?: "column" | "whole";
  readonly children: ReactNode;
}

/** A page: skip link, bar, and the one main part. A new page takes the focus to its heading. */
export function Page({ title, back, above, width = "column", children }: PageProps) {
  const way = useWay();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = say("page.title", { page: title });
  }, [title]);
  useEffect(() => {
    if (firstWay === undefined || way !== firstWay) {
      main.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    }
    firstWay = way === firstWay ? firstWay : "";
  }, [way]);
  return (
    <>
      <a className="skip" href="#main">
        {say("page.skip")}
      </a>
      <TopBar {...(back ? { back } : {})} />
      <LineStrip />
      <ShutStrip />
      <RoomLines />
      {above}
      <main id="main" ref={main} className={width === "column" ? "page stack-l" : undefined}>
        {children}
      </main>
    </>
  );
}

/** The page that the browser opened: it has read its title already, so the focus stays. */
let firstWay: string | undefined = globalThis.location?.pathname;

interface TitleProps {
  readonly children: ReactNode;
  readonly id?: string;
  readonly lang?: string | undefined;
}

/** The heading of the page, with one stroke of the pen under it. */
export function Title({ children, id, lang }: TitleProps) {
  return (
    <h1 className="inked" id={id} tabIndex={-1} dir="auto" lang={lang}>
      {children}
      <svg preserveAspectRatio="none" viewBox="0 0 300 12" aria-hidden="true">
        <use href="#underline" />
      </svg>
    </h1>
  );
}

function TopBar({ back }: { back?: { to: string; label: string } }) {
  const [open, setOpen] = useState<"choices" | "help">();
  return (
    <header className="top">
      {back ? (
        <Go to={back.to} className="back">
          {back.label}
        </Go>
      ) : (
        <Go to="/">
          <Icon name="lampsmall" />
          {say("page.parlour")}
        </Go>
      )}
      <nav aria-label={say("page.things-and-help")}>
        <button type="button" onClick={() => setOpen("choices")}>
          <Icon name="glasses" />
          {say("page.choices")}
        </button>
        <button type="button" onClick={() => setOpen("help")}>
          <Icon name="bell" />
          {say("page.help-me")}
        </button>
      </nav>
      {open === "choices" && <Choices onClose={() => setOpen(undefined)} />}
      {open === "help" && <HelpMe onClose={() => setOpen(undefined)} />}
    </header>
  );
}

/** What is the matter with the line, when something is. Never red: nobody did wrong. */
function LineStrip() {
  const inside = useMaybeInside();
  if (!inside) return null;
  const { trouble, lasting } = inside.waiting;
  const words =
    trouble === "no-internet" || !inside.connected
      ? say(lasting ? "line.no-internet" : "line.no-internet-not-lasting")
      : trouble === "busy"
        ? say("line.busy")
        : trouble === "not-inside"
          ? say("line.not-inside")
          : lasting
            ? undefined
            : say("line.not-lasting");
  return (
    <div role="status">
      {words !== undefined && (
        <div className="offline">
          <Drawing name="phone" className="icon" />
          <span>{words}</span>
        </div>
      )}
    </div>
  );
}

/** Said on every page of a station that a host has closed. */
function ShutStrip() {
  const inside = useMaybeInside();
  const [, , , at, station] = useWay().split("/");
  const view = inside?.room.stations.find((one) => one.station === station);
  if (at !== "at" || view?.opening !== "shut") return null;
  return (
    <div className="offline">
      <span>{say("room.shut-say")}</span>
    </div>
  );
}

/** What the room says to everybody just now, on every page. It takes no focus, and nobody has to do anything. */
function RoomLines() {
  const inside = useMaybeInside();
  if (!inside) return null;
  const { room, stations } = inside;
  const lines = room.stations.flatMap((view) => {
    const line = stations.find(({ kind }) => kind === view.kind)?.line(view);
    return room.gathering.state === "closed" || line === undefined
      ? []
      : [{ station: view.station, line }];
  });
  return (
    <div role="status">
      {room.phonesDown && <PhonesDownLine {...room.phonesDown} />}
      {lines.map(({ station, line }) => (
        <p key={station} className="room-line" dir="auto">
          {line}
        </p>
      ))}
    </div>
  );
}

/** For whoever cannot turn to somebody, everything goes on underneath. */
function PhonesDownLine({ question }: PhonesDown) {
  return (
    <div className="room-line">
      <p>
        <strong>{say("room.phones-down")}</strong>
      </p>
      <Says words={question ?? say("room.phones-down.question")} className="room-line-question" />
      <p>{say("room.phones-down.or")}</p>
    </div>
  );
}

/** While something is on its way. Quiet for a moment, so that it does not flicker. */
export function Moment({ waits = false }: { waits?: boolean }) {
  return (
    <main id="main" className="page moment">
      <p role="status">{say(waits ? "page.waits" : "page.a-moment")}</p>
    </main>
  );
}
