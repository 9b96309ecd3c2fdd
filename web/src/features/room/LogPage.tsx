import { TwoKeys } from "../../furniture/keys/TwoKeys.tsx";
import { Log } from "../../furniture/Log.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";

/** Every power that a host has used, one plain sentence each. Everybody can read it. */
export default function LogPage() {
  const { room, code } = useInside();
  return (
    <Page title={say("log.title")} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <Title>{say("log.title")}</Title>
      <p>{say("log.about")}</p>
      <TwoKeys />
      <h2>{say("log.lines")}</h2>
      <Log lines={room.log} />
    </Page>
  );
}
