import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Drawing, Icon } from "../../furniture/Drawing.tsx";
import { DoodlePad } from "../../furniture/drawing/DoodlePad.tsx";
import { encode, type Mark } from "../../furniture/drawing/strokes.ts";
import type { Picked } from "../../furniture/picture/PicturePicker.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useInside } from "../../room/inside.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { myMark, readPermission, wordsHere } from "./myMark.ts";
import { PhotoOfIt } from "./PhotoOfIt.tsx";
import { type InHand, type PaperMine, saidCharactersMax, type Table } from "./paper.ts";
import { Ink, SaidOnIt, SheetPicture } from "./SheetPicture.tsx";
import { TimeLeft } from "./TimeLeft.tsx";

interface Props {
  readonly station: string;
  readonly table: Table;
  readonly mine: PaperMine;
  readonly hand: InHand;
}

/** One turn with the paper in my hands: look, think, add one thing, let it go. */
export function Turn({ station, table, mine, hand }: Props) {
  const inside = useInside();
  const { code, outbox, unheard } = inside;
  const mark = myMark(station, hand, inside);
  const [first] = useState(mark);
  const [marks, setMarks] = useState(first.marks);
  const [said, setSaid] = useState(first.words);
  const [saying, setSaying] = useState(table.mode === "words" || first.words !== "");
  const [photographing, setPhotographing] = useState(false);
  const [why, setWhy] = useState<string>();
  const penIsAway = table.step === "look" || table.step === "think";
  const passing =
    mine.done ||
    unheard.some(
      ({ command }) =>
        command.kind === "done" && command.station === station && command.round === hand.round,
    );
  usePassWhenSent(station, table, hand, mark.waits || passing);

  const ask = (kind: string) => void outbox.send({ station, kind, round: hand.round });

  function put(drawn: readonly Mark[], text: string) {
    setWhy(undefined);
    const strokes = drawn.length === 0 ? {} : { strokes: encode(drawn) };
    const spoken =
      text.trim() === ""
        ? {}
        : drawn.length === 0
          ? { words: wordsHere(text) }
          : { described: wordsHere(text) };
    send("mark", { ...strokes, ...spoken });
  }

  function send(kind: "mark" | "lay-photo", what: object) {
    void outbox
      .send({
        station,
        kind,
        contribution: mark.contribution,
        paper: hand.paper,
        round: hand.round,
        permission: mine.helped ? "room" : readPermission(code, station),
        helped: mine.helped,
        ...what,
      })
      .then((answer) => {
        if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
      });
  }

  async function layPhoto({ bytes, described }: Picked) {
    setWhy(undefined);
    const picture = await outbox.keepBytes("picture", bytes);
    send("lay-photo", { picture, ...(described.trim() && { described: wordsHere(described) }) });
    setPhotographing(false);
    announce(say("paper.photo.put"));
  }

  function takePhotoOff() {
    void outbox.send({ kind: "take-back", contribution: mark.contribution });
    announce(say("paper.photo.is-off"));
  }

  function draw(drawn: readonly Mark[]) {
    setMarks(drawn);
    put(drawn, said);
  }

  function speak(text: string) {
    setSaid(text);
    put(marks, text);
    announce(say("paper.said.put"));
  }

  const state = (
    <p className="paper-saved" role="status">
      {(marks.length > 0 || said !== "" || mark.photo) && (
        <>
          <Drawing name={mark.waits ? "phone" : "pinned"} className="icon" />
          <strong>{say(mark.waits ? "state.saved" : "paper.on-the-paper")}</strong>
        </>
      )}
    </p>
  );
  const letGo = (
    <div className="stack">
      {state}
      <Why>{why}</Why>
      <TimeLeft table={table} />
      {passing ? (
        <div className="note stack">
          <p>{say(table.round < table.rounds ? "paper.passed-on" : "paper.passed-last")}</p>
          <Button kind="quiet" wide onClick={() => ask("not-done")}>
            {say("paper.not-yet")}
          </Button>
        </div>
      ) : (
        <Button wide onClick={() => ask("done")}>
          {say(penIsAway ? "paper.ready" : "paper.pass")} <Icon name="arrow" />
        </Button>
      )}
      <p className="soft">{say(table.endsAt === null ? "paper.waits" : "paper.after")}</p>
      <Rounds table={table} />
      <Longer station={station} table={table} round={hand.round} />
    </div>
  );

  if (penIsAway) {
    return (
      <>
        <div className="paper-desk">
          <SheetPicture layers={hand.layers} />
        </div>
        <div className="page stack-l">{letGo}</div>
      </>
    );
  }
  if (mark.photo || photographing) {
    return (
      <>
        <div className="paper-desk">
          {mark.photo || hand.layers.length > 0 ? (
            <SheetPicture layers={mark.photo ? [...hand.layers, mark.photo] : hand.layers} />
          ) : (
            <EmptySheet />
          )}
        </div>
        <div className="page stack-l">
          {!mark.photo && (
            <PhotoOfIt
              onPut={(photo) => void layPhoto(photo)}
              onDraw={() => setPhotographing(false)}
            />
          )}
          {letGo}
          {mark.photo && (
            <Button kind="quiet" wide onClick={takePhotoOff}>
              {say("paper.photo.off")}
            </Button>
          )}
        </div>
      </>
    );
  }
  const photo = marks.length === 0 && said === "" && (
    <Button kind="quiet" wide onClick={() => setPhotographing(true)}>
      <Icon name="camera" /> {say("paper.photo")}
    </Button>
  );
  return (
    <div className="paper-turn">
      {table.mode === "drawing" ? (
        <DoodlePad marks={first.marks} under={<Ink layers={hand.layers} />} onMarks={draw}>
          <div className="page stack-l">
            <SaidOnIt layers={hand.layers} />
            {letGo}
            {!saying && (
              <Button kind="quiet" wide onClick={() => setSaying(true)}>
                <Icon name="word" /> {say("paper.say-it")}
              </Button>
            )}
            {saying && <SayIt text={said} described={marks.length > 0} onSay={speak} />}
            {photo}
          </div>
        </DoodlePad>
      ) : (
        <>
          <div className="paper-desk">
            {hand.layers.length === 0 ? <EmptySheet /> : <SheetPicture layers={hand.layers} />}
          </div>
          <div className="page stack-l">
            <SayIt text={said} described={false} onSay={speak} />
            {photo}
            {letGo}
          </div>
        </>
      )}
    </div>
  );
}

function EmptySheet() {
  return (
    <div className="paper-sheet">
      <p className="soft">{say("paper.empty")}</p>
    </div>
  );
}

/** In the last moment the phone says it is ready as soon as it holds nothing back. */
function usePassWhenSent(station: string, table: Table, hand: InHand, busy: boolean) {
  const { outbox } = useInside();
  const { step } = table;
  const { round } = hand;
  useEffect(() => {
    if (step === "grace" && !busy) void outbox.send({ station, kind: "done", round });
  }, [step, busy, outbox, station, round]);
}

interface SayItProps {
  readonly text: string;
  /** Something is drawn already, so these words say what it is. */
  readonly described: boolean;
  readonly onSay: (text: string) => void;
}

/** Adding something by saying it, which counts the same. */
function SayIt({ text, described, onSay }: SayItProps) {
  const [draft, setDraft] = useState(text);
  const id = useId();
  function put(event: FormEvent) {
    event.preventDefault();
    onSay(draft);
  }
  return (
    <form className="stack" onSubmit={put}>
      <div className="labelled">
        <label htmlFor={id}>{say(described ? "paper.say-what" : "paper.say-one")}</label>
        <textarea
          id={id}
          className="field"
          dir="auto"
          rows={3}
          maxLength={saidCharactersMax}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      </div>
      <Button type="submit" kind="quiet" wide disabled={draft === text}>
        {say("paper.put-on")}
      </Button>
    </form>
  );
}

/** Which round this is, as papers on the table: the lamp is on one of them. */
function Rounds({ table }: { table: Table }) {
  return (
    <div className="paper-rounds" aria-hidden="true">
      {Array.from({ length: table.rounds }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rounds have no names.
        <span key={at} className={at + 1 === table.round ? "now" : undefined} />
      ))}
    </div>
  );
}

interface LongerProps {
  readonly station: string;
  readonly table: Table;
  readonly round: number;
}

/** More time, for anybody, as often as they like: by its button, or by the space key wherever nothing is typed. */
function Longer({ station, table, round }: LongerProps) {
  const { outbox } = useInside();
  const clock = table.endsAt !== null;
  const ask = useRef(() => {});
  ask.current = () => {
    void outbox.send({ station, kind: "more-time", round });
    announce(say("paper.longer.said"));
  };
  useEffect(() => {
    if (!clock) return;
    function key(event: KeyboardEvent) {
      const busy =
        event.target instanceof Element &&
        event.target.closest("button, a, input, textarea, select, summary, dialog") !== null;
      if (event.key !== " " || event.repeat || busy) return;
      event.preventDefault();
      ask.current();
    }
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, [clock]);
  return (
    <div className="row">
      {clock && (
        <Button kind="quiet" onClick={() => ask.current()} aria-keyshortcuts="Space">
          {say("paper.longer")}
        </Button>
      )}
      <Button
        kind="plain"
        onClick={() => {
          void outbox.send({ station, kind: "ask-pause" });
          announce(say("paper.pause.asked"));
        }}
      >
        {say("paper.pause.ask")}
      </Button>
    </div>
  );
}
