import { Button, GoButton } from "../../furniture/Button.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { spokenCode } from "../../room/badges.ts";
import { say } from "../../words/say.ts";
import "./doorstep.css";

/** No room has this code; or one has, and is not for strangers. Both look alike. */
export function NotFound({ code }: { code: string }) {
  return (
    <Page title={say("not-found.title")} above={<ClosedDoor />}>
      <Title>{say("not-found.title")}</Title>
      <p>{say("not-found.say", { code: spokenCode(code) })}</p>
      <p>{say("not-found.perhaps")}</p>
      <GoButton to="/" wide>
        {say("page.type-a-code")}
      </GoButton>
    </Page>
  );
}

export function TryLater({ why, onAgain }: { why: "no-internet" | "busy"; onAgain: () => void }) {
  return (
    <Page title={say("later.title")} above={<ClosedDoor />}>
      <Title>{say("later.title")}</Title>
      <p>{say(why === "no-internet" ? "later.no-internet" : "later.busy")}</p>
      <Button wide onClick={onAgain}>
        {say("page.try-again")}
      </Button>
    </Page>
  );
}

function ClosedDoor() {
  return (
    <div className="doorstep shut">
      <Drawing name="letterbox" />
    </div>
  );
}
