import { useEffect, useId, useRef, useState } from "react";
import type { Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { Button } from "../Button.tsx";
import { Icon } from "../Drawing.tsx";
import { Says } from "../Says.tsx";
import "./voice.css";

interface Props {
  /** Where the server has it: `voiceOf(code, contribution)`. */
  readonly address?: string;
  /** Or the sound itself, from this phone: one file, or several to be played one after another. */
  readonly sounds?: readonly Uint8Array[];
  readonly seconds: number;
  /** What is said, for people who read: `null` if nobody wrote it down yet. Leave it out where it stands already. */
  readonly words?: Words | null | undefined;
}

const speeds = [
  [0.75, "voice.speed.slow"],
  [1, "voice.speed.usual"],
  [1.25, "voice.speed.quick"],
  [1.5, "voice.speed.quicker"],
] as const;
const stepSeconds = 5;

/** The address of a voice in a room. */
export function voiceOf(code: string, contribution: string): string {
  return `/api/gatherings/${code}/things/${contribution}/voice`;
}

/** Plays a voice, as fast as somebody likes, with its words beside it. */
export function VoicePlayer({ address, sounds, seconds, words }: Props) {
  const audio = useRef<HTMLAudioElement>(null);
  const speedName = useId();
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(1);
  const [broken, setBroken] = useState(false);
  const [file, setFile] = useState(0);
  const here = useObjectUrls(sounds);
  const source = address ?? here[file];
  const severalFiles = (sounds?.length ?? 0) > 1;

  useEffect(() => {
    if (audio.current) audio.current.playbackRate = speed;
  }, [speed]);

  // The next file of an interrupted recording goes on by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another file begins to play by itself.
  useEffect(() => {
    if (file > 0) void play();
  }, [file]);

  async function play() {
    const player = audio.current;
    if (!player) return;
    player.playbackRate = speed;
    try {
      await player.play();
      setBroken(false);
    } catch (stopped) {
      const pausedAgain = stopped instanceof DOMException && stopped.name === "AbortError";
      if (!pausedAgain) setBroken(true);
    }
  }

  function ended() {
    setPlaying(false);
    if (file + 1 < (sounds?.length ?? 0)) setFile(file + 1);
    else {
      setFile(0);
      setAt(0);
    }
  }

  function go(to: number) {
    if (audio.current) audio.current.currentTime = to;
    setAt(to);
  }

  return (
    <div className="voice-player">
      {/* biome-ignore lint/a11y/useMediaCaption: its words stand beside it. */}
      <audio
        ref={audio}
        src={source}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
        onEnded={ended}
        onError={() => setBroken(true)}
      />
      <div className="voice-controls">
        <Button
          kind="quiet"
          className="voice-play"
          onClick={() => void (playing ? audio.current?.pause() : play())}
        >
          <Icon name={playing ? "voice" : "aloud"} />
          {say(playing ? "voice.stop-playing" : "voice.play")}
        </Button>
        {!severalFiles && (
          <input
            type="range"
            className="voice-place"
            min={0}
            max={seconds}
            step={stepSeconds}
            value={Math.min(seconds, at)}
            aria-label={say("voice.place")}
            aria-valuetext={say("voice.place-value", { at: clock(at), all: clock(seconds) })}
            onChange={(event) => go(Number(event.currentTarget.value))}
          />
        )}
        <span className="voice-clock" aria-hidden="true">
          {severalFiles ? clock(seconds) : `${clock(at)} / ${clock(seconds)}`}
        </span>
      </div>
      <fieldset className="voice-speeds">
        <legend className="small">{say("voice.speed")}</legend>
        <div className="row">
          {speeds.map(([rate, key]) => (
            <label className="pick" key={rate}>
              <input
                type="radio"
                name={speedName}
                checked={rate === speed}
                onChange={() => setSpeed(rate)}
              />
              <span className="face">{say(key)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {broken && <p role="alert">{say("voice.cannot-play")}</p>}
      {words === null && <p className="soft">{say("voice.no-words")}</p>}
      {words != null && <Says words={words} />}
    </div>
  );
}

/** Minutes and seconds, as a player shows them. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function useObjectUrls(sounds: readonly Uint8Array[] | undefined): readonly string[] {
  const [urls, setUrls] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = (sounds ?? []).map((sound) =>
      URL.createObjectURL(new Blob([new Uint8Array(sound)], { type: typeOf(sound) })),
    );
    setUrls(made);
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [sounds]);
  return urls;
}

/** WebM begins with a number of its own; everything else we record is MP4. */
function typeOf(sound: Uint8Array): string {
  return sound[0] === 0x1a && sound[1] === 0x45 ? "audio/webm" : "audio/mp4";
}
