import { useEffect, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { Why } from "../../furniture/Why.tsx";
import type { Reply } from "../../room/door.ts";
import { askWithTicket, type LetterAct } from "../../room/post.ts";
import { ways } from "../../room/way.ts";
import { isThing } from "../../room/wire.ts";
import { type Key, say } from "../../words/say.ts";

/** What there is to answer: whether the address is right, or only to stop. */
type Standing = "asked" | "confirmed" | "gone";

/** Where a letter leads: whoever has it says yes, or stops it. Nobody needs a badge for that. */
export default function PostPage({ code }: { code: string }) {
  // It stays in the address, or a page that is loaded again would know nothing of the letter.
  const [ticket] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const [turn, setTurn] = useState(0);
  const [standing, setStanding] = useState<Standing>();
  const [done, setDone] = useState<Key>();
  const [later, setLater] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another look.
  useEffect(() => {
    let current = true;
    if (ticket === "") return setStanding("gone");
    void askWithTicket(code, "look", ticket).then((reply) => {
      if (current) setStanding(standingIn(reply));
      if (current) setLater(isLater(reply));
    });
    return () => {
      current = false;
    };
  }, [code, ticket, turn]);

  async function answer(act: LetterAct, then: Standing, thanks: Key) {
    const reply = await askWithTicket(code, act, ticket);
    setLater(isLater(reply));
    if (isLater(reply)) return;
    setStanding(reply.kind === "answered" ? then : "gone");
    if (reply.kind !== "answered") return;
    setDone(thanks);
    announce(say(thanks));
  }

  if (!standing && !later) return <Moment />;
  const stop = () => answer("stop", "gone", "post.mail-stopped");
  return (
    <Page title={say("post.letter")} back={{ to: ways(code).doorstep, label: say("report.back") }}>
      <Title>{say("post.letter")}</Title>
      {standing && <p>{say(done ?? sayings[standing])}</p>}
      {standing && standing !== "gone" && <p>{say("post.mail-say")}</p>}
      <div className="row">
        {standing === "asked" && (
          <Button onClick={() => answer("confirm", "confirmed", "post.letter-thanks")}>
            {say("post.letter-yes")}
          </Button>
        )}
        {standing && standing !== "gone" && (
          <Button kind="quiet" onClick={stop}>
            {say(standing === "asked" ? "post.letter-no" : "post.mail-stop")}
          </Button>
        )}
        {!standing && (
          <Button kind="quiet" onClick={() => setTurn((before) => before + 1)}>
            {say("page.try-again")}
          </Button>
        )}
      </div>
      <Why>{later && say("post.letter-later")}</Why>
    </Page>
  );
}

const sayings: Readonly<Record<Standing, Key>> = {
  asked: "post.letter-asked",
  confirmed: "post.letter-confirmed",
  gone: "post.letter-gone",
};

/** Perhaps it is there: the line or the house was not. */
function isLater(reply: Reply): boolean {
  return reply.kind === "unreachable" || (reply.kind === "problem" && reply.status !== 404);
}

function standingIn(reply: Reply): Standing | undefined {
  if (reply.kind === "answered" && isThing(reply.body)) {
    return reply.body.state === "asked" ? "asked" : "confirmed";
  }
  return isLater(reply) ? undefined : "gone";
}
