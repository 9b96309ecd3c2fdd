import { lazy, Suspense, useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { BadgeFace, Sticker } from "../../furniture/BadgeFace.tsx";
import { Button } from "../../furniture/Button.tsx";
import { encode, type Mark } from "../../furniture/drawing/strokes.ts";
import { Field } from "../../furniture/Field.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { type FieldProblem, ProblemSummary } from "../../furniture/ProblemSummary.tsx";
import {
  firstStickers,
  type StickerId,
  stickerDrawers,
  stickerKey,
  stickersMax,
} from "../../furniture/stickers.ts";
import { makeBadge, type NewBadge } from "../../room/badges.ts";
import { go, wayIn, ways } from "../../room/way.ts";
import type { Doorstep } from "../../room/wire.ts";
import { sayNotMade } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { KeepWords } from "./KeepWords.tsx";
import "./badge-table.css";

const DoodlePad = lazy(async () => ({
  default: (await import("../../furniture/drawing/DoodlePad.tsx")).DoodlePad,
}));

const nameCodePointsMax = 40;

interface Props {
  readonly doorstep: Doorstep;
  readonly onInside: () => void;
}

/** A table with stickers and pens. Any name or none; nothing here has to be done. */
export default function BadgeTable({ doorstep, onInside }: Props) {
  const { code } = doorstep;
  const [name, setName] = useState("");
  const [stuck, setStuck] = useState<readonly StickerId[]>([]);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<readonly string[]>();
  const to = ways(code);
  const doodle = marks.length > 0 ? encode(marks) : undefined;

  function stick(sticker: StickerId, on: boolean) {
    if (on && stuck.length >= stickersMax) {
      announce(say("badge.stickers-full"));
      return;
    }
    setStuck(on ? [...stuck, sticker] : stuck.filter((one) => one !== sticker));
  }

  async function putOn() {
    const tidy = name.trim();
    if ([...tidy].length > nameCodePointsMax) {
      setProblems([{ field: "name", words: say("badge.name-long") }]);
      return;
    }
    await make({
      ...(tidy === "" ? {} : { name: tidy }),
      stickers: stuck,
      ...(doodle === undefined ? {} : { doodle }),
    });
  }

  async function make(badge: NewBadge) {
    setBusy(true);
    const made = await makeBadge(code, badge);
    setBusy(false);
    if (made.kind === "not-made") {
      setProblems([{ words: sayNotMade(made.why) }]);
      return;
    }
    onInside();
    if (badge.stickers === undefined) go(wayIn(code));
    else setWords(made.words);
  }

  if (words) return <KeepWords words={words} code={code} />;
  const back = { to: to.doorstep, label: say("page.the-doorstep") };
  return (
    <Page title={say("badge.title")} back={back}>
      <ProblemSummary problems={problems} />
      <Title>{say("badge.title")}</Title>
      <section aria-label={say("badge.so-far")}>
        <BadgeFace name={name.trim()} stickers={stuck} doodle={doodle} />
      </section>
      <Field
        id="name"
        label={say("badge.name")}
        help={say("badge.name-help")}
        value={name}
        onChange={(typing) => setName(typing.target.value)}
        autoComplete="off"
        dir="auto"
        problem={problems.find(({ field }) => field === "name")?.words}
      />
      <fieldset className="sticker-table">
        <legend>{say("badge.stick")}</legend>
        <p className="soft">{say("badge.stickers-left", { n: stuck.length })}</p>
        <Stickers stickers={firstStickers} stuck={stuck} onStick={stick} />
        <details>
          <summary>{say("badge.more-stickers")}</summary>
          <div className="stack">
            {stickerDrawers.map(({ key, stickers }) => (
              <fieldset key={key}>
                <legend className="drawer">{say(key)}</legend>
                <Stickers stickers={stickers} stuck={stuck} onStick={stick} />
              </fieldset>
            ))}
          </div>
        </details>
      </fieldset>
      <DoodleTable marks={marks} onMarks={setMarks} />
      <div className="stack">
        <Button wide onClick={putOn} disabled={busy}>
          {say("badge.put-on")}
        </Button>
        <p className="middle">
          <Button kind="plain" onClick={() => make({})} disabled={busy}>
            {say("badge.just-look")}
          </Button>
        </p>
      </div>
    </Page>
  );
}

interface StickersProps {
  readonly stickers: readonly StickerId[];
  readonly stuck: readonly StickerId[];
  readonly onStick: (sticker: StickerId, on: boolean) => void;
}

function Stickers({ stickers, stuck, onStick }: StickersProps) {
  return (
    <div className="stickers">
      {stickers.map((sticker) => (
        <label className="sticker" key={sticker}>
          <input
            type="checkbox"
            checked={stuck.includes(sticker)}
            onChange={(tap) => onStick(sticker, tap.target.checked)}
          />
          <span>
            <Sticker sticker={sticker} />
            <span className="vh">{say(stickerKey(sticker))}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

interface DoodleTableProps {
  readonly marks: readonly Mark[];
  readonly onMarks: (marks: readonly Mark[]) => void;
}

function DoodleTable({ marks, onMarks }: DoodleTableProps) {
  const [open, setOpen] = useState(false);
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="stack">
      <div>
        <h2 id={heading}>{say("badge.doodle")}</h2>
        <p className="soft">{say("badge.doodle-help")}</p>
      </div>
      {open ? (
        <Suspense fallback={<p role="status">{say("page.a-moment")}</p>}>
          <DoodlePad marks={marks} onMarks={onMarks} />
        </Suspense>
      ) : (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {say("badge.doodle-start")}
        </Button>
      )}
    </section>
  );
}
