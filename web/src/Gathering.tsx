import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Doorstep } from "./features/doorstep/Doorstep.tsx";
import { NotFound, TryLater } from "./features/doorstep/NotFound.tsx";
import { Button } from "./furniture/Button.tsx";
import { late } from "./furniture/late.tsx";
import { Moment, Page, Title } from "./furniture/Page.tsx";
import { chosenBadge, type Found, lookAt } from "./room/badges.ts";
import { amHost, useAmHost } from "./room/hosts.ts";
import { useInside } from "./room/inside.tsx";
import { goInstead, meanToGo, ways } from "./room/way.ts";
import type { Doorstep as DoorstepWords } from "./room/wire.ts";
import { stations } from "./stations.ts";
import { say } from "./words/say.ts";

const BadgeTable = late(() => import("./features/badge/BadgeTable.tsx"), <Moment />, "first");
const ComeBack = late(() => import("./features/badge/ComeBack.tsx"), <Moment />, "first");
const InsideRoom = late(() => import("./room/InsideRoom.tsx"));
const RoomPage = late(() => import("./features/room/RoomPage.tsx"));
const LogPage = late(() => import("./features/room/LogPage.tsx"));
const EasyPage = late(() => import("./features/report/EasyPage.tsx"));
const BigPicture = late(() => import("./features/report/BigPicture.tsx"));
const ReportPage = late(() => import("./features/report/ReportPage.tsx"));
const MinutesPage = late(() => import("./features/minutes/MinutesPage.tsx"));
const PostPage = late(() => import("./features/post/PostPage.tsx"));
const EarlierPage = late(() => import("./features/tour/EarlierPage.tsx"));
const WhereItWent = late(() => import("./features/things/WhereItWent.tsx"));
const MyThings = late(() => import("./features/things/MyThings.tsx"));
const Poster = late(() => import("./features/host/Poster.tsx"));
const HostTable = late(() => import("./features/host/HostTable.tsx"));

const pages = {
  badge: BadgeTable,
  back: ComeBack,
  room: RoomPage,
  log: LogPage,
  earlier: EarlierPage,
  things: MyThings,
  host: HostTable,
  poster: Poster,
};

interface Props {
  readonly code: string;
  /** What follows the code in the address. */
  readonly rest: readonly string[];
}

/** Everything that belongs to one gathering: its doorstep, its badge table, its room. */
export function Gathering({ code, rest }: Props) {
  const [found, setFound] = useState<Found>();
  const [turn, setTurn] = useState(0);
  const [first] = rest;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another look.
  useEffect(() => {
    let current = true;
    void lookAt(code).then((next) => {
      if (current) setFound(next);
    });
    return () => {
      current = false;
    };
  }, [code, turn]);

  useEffect(() => {
    // The badge table is the next tap for nearly everybody.
    if (found?.kind === "found" && !found.doorstep.inside) BadgeTable.fetch();
  }, [found]);

  useEffect(() => {
    InsideRoom.fetch();
    for (const [name, page] of Object.entries(pages)) if (name === first) page.fetch();
  }, [first]);

  const lookAgain = useCallback(() => setTurn((before) => before + 1), []);

  /** We hold a badge from this moment on; the server is asked only to be sure. */
  const comeIn = useCallback(() => {
    setFound((before) =>
      before?.kind === "found"
        ? { ...before, doorstep: { ...before.doorstep, inside: true } }
        : before,
    );
    setTurn((before) => before + 1);
  }, []);

  if (!found) return <Moment />;
  if (found.kind === "not-found") return <NotFound code={code} />;
  if (found.kind === "later") return <TryLater why={found.why} onAgain={lookAgain} />;
  const { doorstep } = found;
  switch (first) {
    case undefined:
      return <Doorstep doorstep={doorstep} onInside={comeIn} />;
    case "report":
      return <ReportPage code={doorstep.code} />;
    case "easy":
      return <EasyPage code={doorstep.code} />;
    case "picture":
      return <BigPicture code={doorstep.code} />;
    case "minutes":
      return <MinutesPage code={doorstep.code} />;
    case "post":
      return <PostPage code={doorstep.code} />;
    case "badge":
      return <BadgeTable doorstep={doorstep} onInside={comeIn} />;
    case "back":
      return <ComeBack doorstep={doorstep} onInside={comeIn} />;
    default:
      return (
        <Inner
          doorstep={doorstep}
          toStation={first === "at" ? rest[1] : undefined}
          onShut={lookAgain}
        >
          <InnerPage rest={rest} tour={doorstep.tour} onBadges={lookAgain} />
        </Inner>
      );
  }
}

/** What people need first comes first. */
const soonMilliseconds = 2_000;

interface InnerProps {
  readonly doorstep: DoorstepWords;
  readonly toStation: string | undefined;
  readonly onShut: () => void;
  readonly children: ReactNode;
}

/** Lets people with a badge in, and hosts. Everybody else is led to the doorstep. */
function Inner({ doorstep, toStation, onShut, children }: InnerProps) {
  const { code, inside } = doorstep;
  const [host, setHost] = useState<boolean>();

  useEffect(() => {
    if (inside) return;
    let current = true;
    void amHost().then((answer) => {
      if (!current) return;
      setHost(answer);
      if (answer) return;
      if (toStation !== undefined) meanToGo(code, toStation);
      goInstead(ways(code).doorstep);
    });
    return () => {
      current = false;
    };
  }, [inside, code, toStation]);

  useEffect(() => {
    if (!inside) return;
    // They are wanted when the line is gone: to look what is safe, and to take something back.
    const soon = setTimeout(() => {
      for (const page of [RoomPage, MyThings, WhereItWent, LogPage]) page.fetch();
    }, soonMilliseconds);
    return () => clearTimeout(soon);
  }, [inside]);

  if (!inside && !host) return <Moment />;
  return (
    <InsideRoom
      key={chosenBadge(code) ?? ""}
      code={code}
      stations={stations}
      onShut={onShut}
      waiting={<Moment />}
    >
      {children}
    </InsideRoom>
  );
}

interface InnerPageProps {
  readonly rest: readonly string[];
  readonly tour: string | undefined;
  readonly onBadges: () => void;
}

function InnerPage({ rest, tour, onBadges }: InnerPageProps) {
  const [first, second] = rest;
  switch (first) {
    case "things":
      return second === undefined ? (
        <MyThings onBadges={onBadges} />
      ) : (
        <WhereItWent thing={second} />
      );
    case "log":
      return <LogPage />;
    case "earlier":
      return <EarlierPage />;
    case "host":
      return <HostTable station={second} />;
    case "poster":
      return <Poster station={second ?? ""} />;
    case "at":
      return <StationPage station={second ?? ""} />;
    default:
      return <RoomPage tour={tour} />;
  }
}

function StationPage({ station }: { station: string }) {
  const { room, code } = useInside();
  const view = room.stations.find((one) => one.station === station);
  const known = stations.find(({ kind }) => kind === view?.kind);
  const host = useAmHost();
  const [looking, setLooking] = useState(false);
  if (view?.opening === "later" && !looking) {
    return (
      <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
        <Title>{view.name}</Title>
        <p>{say("room.now.later")}</p>
        <p>{say("room.later-say")}</p>
        {host && (
          <div>
            <Button kind="quiet" onClick={() => setLooking(true)}>
              {say("room.later-look")}
            </Button>
          </div>
        )}
      </Page>
    );
  }
  const page = view && known?.showPage(view);
  if (page) return page;
  return (
    <Page
      title={say("station.unknown")}
      back={{ to: ways(code).room, label: say("page.the-room") }}
    >
      <Title>{say("station.unknown")}</Title>
      <p>{say("station.unknown.say")}</p>
    </Page>
  );
}
