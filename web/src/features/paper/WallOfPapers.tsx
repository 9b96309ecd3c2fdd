import { type FormEvent, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Field, LongField } from "../../furniture/Field.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { langOf, textOf } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { keepPermission, readPermission, wordsHere } from "./myMark.ts";
import {
  nameCharactersMax,
  type Paper,
  type PaperMine,
  type Proposal,
  type Sheet,
  saidCharactersMax,
} from "./paper.ts";
import { Replay } from "./Replay.tsx";
import { SheetPicture } from "./SheetPicture.tsx";

interface Props {
  readonly station: string;
  readonly page: Paper;
  readonly mine: PaperMine;
}

/** All papers, open: looking at them, naming them together, and how it felt. */
export function WallOfPapers({ station, page, mine }: Props) {
  const { table, sheets } = page;
  const { room } = useInside();
  const open = room.gathering.state === "open";
  const naming = open && (table.step === "name" || table.step === "wall") && mine.seated;
  return (
    <>
      <div className="paper-wall">
        {sheets.length === 0 ? (
          <p className="page">{say("paper.wall.empty")}</p>
        ) : (
          <ul>
            {sheets.map((sheet) => (
              <li key={sheet.paper}>
                <OnTheWall station={station} sheet={sheet} mine={mine} naming={naming} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="page stack-l">
        {table.step === "name" && <p className="note">{say("paper.name.rule")}</p>}
        <Felt station={station} page={page} open={open} />
      </div>
    </>
  );
}

interface OnTheWallProps {
  readonly station: string;
  readonly sheet: Sheet;
  readonly mine: PaperMine;
  readonly naming: boolean;
}

function OnTheWall({ station, sheet, mine, naming }: OnTheWallProps) {
  const [again, setAgain] = useState(false);
  const number = { n: sheet.number };
  return (
    <article className="stack" aria-label={say("paper.sheet", number)}>
      <SheetPicture layers={sheet.layers} />
      <h2 dir="auto" lang={sheet.name === null ? undefined : langOf(sheet.name)}>
        {sheet.name === null ? say("paper.not-named") : textOf(sheet.name)}
      </h2>
      <Makers sheet={sheet} />
      <div className="row">
        <Button kind="quiet" onClick={() => setAgain(true)}>
          {say("paper.replay")}
        </Button>
      </div>
      {naming && sheet.name === null && <Naming station={station} sheet={sheet} mine={mine} />}
      <MineOnIt station={station} sheet={sheet} mine={mine} />
      {again && <Replay sheet={sheet} onClose={() => setAgain(false)} />}
    </article>
  );
}

/** Only those who wanted their name beside it. */
function Makers({ sheet }: { sheet: Sheet }) {
  const names = [...new Set(sheet.layers.flatMap(({ by }) => (by === undefined ? [] : [by])))];
  return names.length === 0 ? null : (
    <p className="soft" dir="auto">
      {say("paper.by", { names: names.join(", ") })}
    </p>
  );
}

function Naming({ station, sheet, mine }: Omit<OnTheWallProps, "naming">) {
  const { code, outbox } = useInside();
  const [text, setText] = useState("");
  const [why, setWhy] = useState<string>();
  const [writing, setWriting] = useState(false);

  async function propose(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "") return;
    const answer = await outbox.send({
      station,
      kind: "name-paper",
      contribution: newId(),
      paper: sheet.paper,
      words: wordsHere(text),
      permission: readPermission(code, station),
    });
    if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
    else {
      setText("");
      setWhy(undefined);
      setWriting(false);
      announce(say("paper.name.proposed"));
    }
  }

  return (
    <div className="stack">
      {(sheet.proposals ?? []).map((proposal) => (
        <YesTo key={proposal.name} station={station} proposal={proposal} mine={mine} />
      ))}
      {!writing && (
        <Button kind="quiet" onClick={() => setWriting(true)}>
          {say("paper.name.begin")}
        </Button>
      )}
      {writing && (
        <form className="stack" onSubmit={propose}>
          <Field
            label={say("paper.name")}
            dir="auto"
            maxLength={nameCharactersMax}
            value={text}
            problem={why}
            autoFocus
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" kind="quiet" disabled={text.trim() === ""}>
            {say("paper.name.propose")}
          </Button>
        </form>
      )}
    </div>
  );
}

interface YesToProps {
  readonly station: string;
  readonly proposal: Proposal;
  readonly mine: PaperMine;
}

function YesTo({ station, proposal, mine }: YesToProps) {
  const { outbox } = useInside();
  const yes = mine.agreed.includes(proposal.name);
  return (
    <div className="paper-name">
      <Says words={proposal.words} />
      <Button
        kind="quiet"
        aria-pressed={yes}
        onClick={() =>
          void outbox.send({ station, kind: "agree-to-name", name: proposal.name, yes: !yes })
        }
      >
        {say(yes ? "paper.name.said-yes" : "paper.name.yes", { name: textOf(proposal.words) })}
      </Button>
    </div>
  );
}

/** Whether people may see that a mark is mine. Nobody else can say so. */
function MineOnIt({ station, sheet, mine }: Omit<OnTheWallProps, "naming">) {
  const { outbox } = useInside();
  const own = mine.layers.filter(({ paper }) => paper === sheet.paper);
  return own.map(({ contribution, shown }) => (
    <Tick
      key={contribution}
      label={say("paper.show-mine")}
      checked={shown}
      onTick={(now) => void outbox.send({ station, kind: "show-mine", contribution, shown: now })}
    />
  ));
}

interface FeltProps {
  readonly station: string;
  readonly page: Paper;
  readonly open: boolean;
}

function Felt({ station, page, open }: FeltProps) {
  const { code, outbox } = useInside();
  const [text, setText] = useState("");
  const [permission, setPermission] = useState(() => readPermission(code, station));
  const [why, setWhy] = useState<string>();

  async function tell(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "") return;
    announce(say("state.saved"));
    const words = wordsHere(text);
    setText("");
    const answer = await outbox.send({
      station,
      kind: "feel",
      contribution: newId(),
      words,
      permission,
    });
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
  }

  return (
    <section className="stack" aria-label={say("paper.felt")}>
      <h2>{say("paper.felt")}</h2>
      {page.feelings.length > 0 && (
        <ul className="paper-felt">
          {page.feelings.map(({ contribution, words, by }) => (
            <li key={contribution}>
              <Says words={words} />
              {by !== undefined && (
                <p className="soft" dir="auto">
                  {by}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <form className="stack" onSubmit={tell}>
          <LongField
            label={say("paper.felt.ask")}
            dir="auto"
            maxLength={saidCharactersMax}
            value={text}
            problem={why}
            onChange={(event) => setText(event.target.value)}
          />
          <PermissionPicks
            nameless={false}
            value={permission}
            onPick={(picked) => {
              setPermission(picked);
              keepPermission(code, station, picked);
            }}
          />
          <Button type="submit" wide disabled={text.trim() === ""}>
            {say("paper.felt.put")}
          </Button>
        </form>
      )}
    </section>
  );
}
