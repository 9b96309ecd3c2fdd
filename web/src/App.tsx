import { Component, type ReactNode } from "react";
import { TypeACode } from "./features/doorstep/TypeACode.tsx";
import { Announcer } from "./furniture/Announcer.tsx";
import { Button, GoButton } from "./furniture/Button.tsx";
import { late } from "./furniture/late.tsx";
import { Page, Title } from "./furniture/Page.tsx";
import { Gathering } from "./Gathering.tsx";
import { useWay } from "./room/way.ts";
import { say, useLang } from "./words/say.ts";

const HostDoor = late(() => import("./features/host/HostDoor.tsx"));
const YearPage = late(() => import("./features/year/YearPage.tsx"));
const TourPage = late(() => import("./features/tour/TourPage.tsx"));
const BigScreen = late(() => import("./features/screen/BigScreen.tsx"));

/** Which page is at which address. */
export function App() {
  const lang = useLang();
  const way = useWay();
  return (
    <Mended key={lang}>
      <Announcer />
      <PageAt way={way} />
    </Mended>
  );
}

function PageAt({ way }: { way: string }) {
  const [, first, code, ...rest] = way.split("/");
  if (way === "/") return <TypeACode />;
  if (way === "/host") return <HostDoor />;
  if (way === "/screen") return <BigScreen />;
  if (first === "year" && code) return <YearPage key={code} ticket={decodeURIComponent(code)} />;
  if (first === "t" && code) return <TourPage key={code} code={decodeURIComponent(code)} />;
  if (first === "g" && code) {
    return <Gathering key={code} code={decodeURIComponent(code)} rest={rest} />;
  }
  return <NothingHere />;
}

export function NothingHere() {
  return (
    <Page title={say("page.not-here.title")}>
      <Title>{say("page.not-here.title")}</Title>
      <p>{say("page.not-here.say")}</p>
      <GoButton to="/">{say("page.type-a-code")}</GoButton>
    </Page>
  );
}

/** When something of ours breaks, people read a sentence and not a white page. */
class Mended extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Page title={say("page.went-wrong.title")}>
        <Title>{say("page.went-wrong.title")}</Title>
        <p>{say("page.went-wrong.say")}</p>
        <Button onClick={() => location.reload()}>{say("page.try-again")}</Button>
      </Page>
    );
  }
}
