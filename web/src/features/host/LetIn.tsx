import { useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Why } from "../../furniture/Why.tsx";
import { spokenCode } from "../../room/badges.ts";
import { screenLink } from "../../room/hosts.ts";
import { say } from "../../words/say.ts";

/** How people come in: the picture to point a phone at, the code to type, and the big screen. */
export function LetIn({ code }: { code: string }) {
  const [screen, setScreen] = useState<string>();
  const [problem, setProblem] = useState(false);

  async function make() {
    const answer = await screenLink(code);
    setProblem(answer.kind === "not-done");
    if (answer.kind === "done") setScreen(answer.value.link);
  }

  return (
    <section className="sheet stack" aria-labelledby="let-in">
      <h2 id="let-in">{say("host.let-in")}</h2>
      <div className="let-in">
        <img
          className="qr"
          src={`/api/gatherings/${code}/qr.svg`}
          alt={say("host.qr")}
          width="180"
          height="180"
        />
        <div>
          <p>{say("host.or-type", { address: location.host })}</p>
          <p className="code">{spokenCode(code)}</p>
        </div>
      </div>
      {screen === undefined ? (
        <div>
          <Button kind="quiet" onClick={make}>
            {say("host.make-screen")}
          </Button>
        </div>
      ) : (
        <p>
          <a className="btn" href={screen} target="_blank" rel="noreferrer">
            {say("host.go-screen")}
          </a>
        </p>
      )}
      <p className="soft">{say("host.screen-say")}</p>
      <Why>{problem && say("host.not-now")}</Why>
    </section>
  );
}
