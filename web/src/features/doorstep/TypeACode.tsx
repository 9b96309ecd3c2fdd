import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Field } from "../../furniture/Field.tsx";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { type FieldProblem, ProblemSummary } from "../../furniture/ProblemSummary.tsx";
import { type Found, lookAt } from "../../room/badges.ts";
import { go, goInstead, takeFragment, ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import "./doorstep.css";

/** The street outside: type a code, or arrive with the ticket of a QR code after the `#`, and perhaps a station. */
export function TypeACode() {
  const [typed, setTyped] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [[ticket = "", station]] = useState(() => takeFragment().split("/"));
  const [looking, setLooking] = useState(ticket !== "");

  useEffect(() => {
    if (ticket === "") return;
    void lookAt(ticket).then((found) => {
      if (found.kind === "found") {
        const to = ways(found.doorstep.code);
        goInstead(station === undefined ? to.doorstep : to.station(station));
      } else {
        setLooking(false);
        setProblems([{ field: "code", words: whyNot(found) }]);
      }
    });
  }, [ticket, station]);

  async function find(event: FormEvent) {
    event.preventDefault();
    const code = typed.replace(/[\s-]/g, "").toUpperCase();
    if (code === "") {
      setProblems([{ field: "code", words: say("code.empty") }]);
      return;
    }
    const found = await lookAt(code);
    if (found.kind === "found") go(ways(found.doorstep.code).doorstep);
    else setProblems([{ field: "code", words: whyNot(found) }]);
  }

  if (looking) return <Moment />;
  return (
    <Page
      title={say("code.title")}
      above={
        <div className="doorstep">
          <Drawing name="door" />
        </div>
      }
    >
      <ProblemSummary problems={problems} />
      <Title>{say("code.title")}</Title>
      <p>{say("code.hello")}</p>
      <form className="stack" onSubmit={find} noValidate>
        <Field
          id="code"
          label={say("code.label")}
          help={say("code.help")}
          value={typed}
          onChange={(typing) => setTyped(typing.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          problem={problems[0]?.words}
        />
        <Button type="submit" wide>
          {say("code.find")}
        </Button>
      </form>
      <p className="soft">{say("code.no-code")}</p>
    </Page>
  );
}

function whyNot(found: Exclude<Found, { kind: "found" }>): string {
  if (found.kind === "not-found") return say("code.not-found");
  return say(found.why === "no-internet" ? "code.no-internet" : "code.busy");
}
