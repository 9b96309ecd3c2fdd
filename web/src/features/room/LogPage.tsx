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
      <Log lines={room.log} />
    </Page>
  );
}
