import { useEffect, useState, useSyncExternalStore } from "react";
import type { Shelf } from "../../room/shelf.ts";
import { say } from "../../words/say.ts";
import { announce } from "../announcer.ts";
import { Button } from "../Button.tsx";
import { Icon } from "../Drawing.tsx";
import { joined, openRecorder, type Recorder, voiceMillisecondsMax } from "./recorder.ts";
import { VoicePlayer } from "./VoicePlayer.tsx";
import "./voice.css";

/** A voice that lies on this phone, ready to be sent. */
export interface Recorded {
  /** For `outbox.keepBytes("voice", bytes)`. */
  readonly bytes: Uint8Array;
  readonly seconds: number;
  /** Call it once the outbox has the bytes. */
  readonly forget: () => Promise<void>;
}

interface Props {
  /** Where it is recorded, such as a station's id: one recording is under way in each place. */
  readonly place: string;
  readonly shelf: Promise<Shelf>;
  /** Hears what there is to send whenever it changes; `undefined` while there is nothing or it goes on. */
  readonly onRecorded: (recorded: Recorded | undefined) => void;
  readonly onWordsInstead?: () => void;
  readonly onDrawingInstead?: () => void;
}

const lampSteps = 10;

/**
 * One big button to say something. Everything said is on this phone within a second, whatever happens
 * then; a lamp fills slowly, and no clock counts down.
 */
export function VoiceRecorder({ place, shelf, ...rest }: Props) {
  const [recorder, setRecorder] = useState<Recorder>();
  useEffect(() => {
    const opened = openRecorder(place, shelf);
    setRecorder(opened);
    return () => opened.close();
  }, [place, shelf]);
  return recorder ? <Opened recorder={recorder} {...rest} /> : null;
}

type OpenedProps = Omit<Props, "place" | "shelf"> & { readonly recorder: Recorder };

function Opened({ recorder, onRecorded, onWordsInstead, onDrawingInstead }: OpenedProps) {
  const view = useSyncExternalStore(recorder.subscribe, recorder.snapshot);
  const [runs, setRuns] = useState<readonly Uint8Array[]>([]);
  const { state, milliseconds } = view;

  useEffect(() => {
    let current = true;
    if (state !== "stopped") {
      setRuns([]);
      onRecorded(undefined);
      return;
    }
    void recorder.runs().then((recorded) => {
      if (!current) return;
      setRuns(recorded);
      onRecorded({
        bytes: joined(recorded),
        seconds: secondsOf(milliseconds),
        forget: recorder.forget,
      });
    });
    return () => {
      current = false;
    };
  }, [recorder, state, milliseconds, onRecorded]);

  const told = toldIn(view);
  useEffect(() => {
    if (told) announce(told);
  }, [told]);

  if (state === "opening") return null;
  if (state === "cannot") {
    return (
      <div className="voice-cannot sunk stack">
        <h3>{say("voice.cannot.title")}</h3>
        <p>
          {say(`voice.cannot.${view.why ?? "missing"}`)} {say("voice.cannot.instead")}
        </p>
        <div className="row">
          {onWordsInstead && (
            <Button kind="quiet" onClick={onWordsInstead}>
              <Icon name="word" /> {say("voice.words-instead")}
            </Button>
          )}
          {onDrawingInstead && (
            <Button kind="quiet" onClick={onDrawingInstead}>
              <Icon name="pencil" /> {say("voice.drawing-instead")}
            </Button>
          )}
          {view.why !== "plain-http" && (
            <Button kind="plain" onClick={() => void recorder.start()}>
              {say("page.try-again")}
            </Button>
          )}
        </div>
      </div>
    );
  }

  const recording = state === "recording";
  return (
    <div className="voice-recorder stack">
      {!view.full && (
        <button
          type="button"
          className={recording ? "voice-button recording" : "voice-button"}
          disabled={state === "asking"}
          onClick={() => void (recording ? recorder.stop() : recorder.start())}
        >
          <Icon name="voice" />
          {say(recording ? "voice.pause" : state === "stopped" ? "voice.go-on" : "voice.record")}
        </button>
      )}
      {milliseconds > 0 || recording ? <Lamp milliseconds={milliseconds} /> : null}
      {told ? <p className="middle">{told}</p> : <Before />}
      {state === "stopped" && runs.length > 0 && (
        <>
          <h3>{say("voice.listen-first")}</h3>
          <VoicePlayer sounds={runs} seconds={secondsOf(milliseconds)} />
          <Button kind="plain" onClick={() => void recorder.forget()}>
            {say("voice.start-over")}
          </Button>
        </>
      )}
    </div>
  );
}

function Before() {
  return (
    <p className="soft middle">
      {say("voice.known")} {say("voice.only-here")}
    </p>
  );
}

/** Fills while somebody speaks. It says no number of seconds, to the eye or to the ear. */
function Lamp({ milliseconds }: { milliseconds: number }) {
  const n = Math.min(lampSteps, Math.floor((milliseconds / voiceMillisecondsMax) * lampSteps));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot be drawn as ten lamps.
    <div
      className="voice-lamp"
      role="meter"
      aria-label={say("voice.lamp")}
      aria-valuemin={0}
      aria-valuemax={lampSteps}
      aria-valuenow={n}
      aria-valuetext={say("voice.lamp-value", { n })}
    >
      {Array.from({ length: lampSteps }, (_, step) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a lamp never change places.
        <i key={step} className={step < n ? "lit-up" : ""} />
      ))}
    </div>
  );
}

function toldIn(view: ReturnType<Recorder["snapshot"]>): string | undefined {
  if (view.state === "recording") return say("voice.recording");
  if (view.state !== "stopped") return undefined;
  if (view.full) return say("voice.full");
  if (view.interrupted) return say("voice.interrupted");
  return say(view.found ? "voice.found" : "voice.paused");
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 1000));
}
