import { type ChangeEvent, useEffect, useId, useRef, useState } from "react";
import { type Key, say } from "../../words/say.ts";
import { announce } from "../announcer.ts";
import { Button } from "../Button.tsx";
import { Icon } from "../Drawing.tsx";
import { LongField } from "../Field.tsx";
import { Picks } from "../Picks.tsx";
import { makeReady, type Of, type Ready } from "./makeReady.ts";
import { useObjectUrl } from "./PictureFrame.tsx";
import "./picture.css";

/** A picture somebody means to give. */
export interface Picked {
  /** For `outbox.keepBytes("picture", bytes)`. */
  readonly bytes: Uint8Array;
  /** What is in it, in its maker's words; may be empty. */
  readonly described: string;
}

type Face = "nobody" | "said-yes" | "not-asked";
const faces: readonly Face[] = ["nobody", "said-yes", "not-asked"];

interface Props {
  /** Hears the picture whenever it changes; `undefined` while there is none that may be given. */
  readonly onPicture: (picked: Picked | undefined) => void;
  /** Whether to ask if anyone’s face is in it, and if they said yes. */
  readonly asksAboutFaces?: boolean;
  readonly of?: Of;
  /** What is asked for its description. */
  readonly asks?: string;
  readonly charactersMax?: number;
}

/** Takes or chooses a picture, shows what will be sent, and asks what is in it. */
export function PicturePicker({
  onPicture,
  asksAboutFaces = false,
  of = "photo",
  asks = say("picture.describe"),
  charactersMax = 280,
}: Props) {
  const [ready, setReady] = useState<Ready>();
  const [working, setWorking] = useState(false);
  const [wrong, setWrong] = useState<Key>();
  const [face, setFace] = useState<Face>();
  const [described, setDescribed] = useState("");
  const preview = useObjectUrl(ready?.bytes, ready?.type);
  const choosing = useRef(0);
  const facesAreFine = !asksAboutFaces || face === "nobody" || face === "said-yes";

  useEffect(() => {
    onPicture(ready && facesAreFine ? { bytes: ready.bytes, described } : undefined);
  }, [ready, facesAreFine, described, onPicture]);

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const [file] = currentTarget.files ?? [];
    currentTarget.value = ""; // So that the same one can be chosen again.
    if (!file) return;
    choosing.current += 1;
    const mine = choosing.current;
    setWorking(true);
    setWrong(undefined);
    announce(say("picture.working"));
    const made = await makeReady(file, of);
    if (mine !== choosing.current) return;
    setWorking(false);
    setFace(undefined);
    if (made.kind === "ready") {
      setReady(made.ready);
      announce(say("picture.this-is-sent"));
    } else {
      setReady(undefined);
      setWrong(made.why);
    }
  }

  function takeAway() {
    choosing.current += 1;
    setReady(undefined);
    setFace(undefined);
    setDescribed("");
  }

  return (
    <div className="picture-picker stack">
      <div className="row">
        <FileButton label={say("picture.take")} camera onChoose={choose} />
        <FileButton label={say("picture.choose")} onChoose={choose} />
      </div>
      {working && <p role="status">{say("picture.working")}</p>}
      {wrong && (
        <p className="wrong" role="alert">
          {say(wrong)}
        </p>
      )}
      {ready && (
        <>
          <figure className="picture-frame">
            {preview && <img src={preview} alt={described || say("picture.no-description")} />}
            <figcaption>
              {say("picture.this-is-sent")}. {say("picture.place-removed")}
            </figcaption>
          </figure>
          {asksAboutFaces && (
            <Picks
              legend={say("picture.face")}
              value={face}
              onPick={setFace}
              picks={faces.map((value) => ({ value, label: say(`picture.face.${value}`) }))}
            />
          )}
          {asksAboutFaces && face === "not-asked" && (
            <p className="note" role="status">
              {say("picture.face.ask-first")}
            </p>
          )}
          <LongField
            label={asks}
            help={say("picture.describe-help")}
            value={described}
            maxLength={charactersMax}
            onChange={({ currentTarget }) => setDescribed(currentTarget.value)}
          />
          <Button kind="plain" onClick={takeAway}>
            {say("picture.take-away")}
          </Button>
        </>
      )}
    </div>
  );
}

interface FileButtonProps {
  readonly label: string;
  /** Opens the camera at once, where there is one. Works on plain http, too. */
  readonly camera?: boolean;
  readonly onChoose: (event: ChangeEvent<HTMLInputElement>) => void;
}

function FileButton({ label, camera = false, onChoose }: FileButtonProps) {
  const id = useId();
  return (
    <span className="file-button">
      <input
        id={id}
        type="file"
        accept="image/*"
        {...(camera ? { capture: "environment" as const } : {})}
        onChange={onChoose}
      />
      <label htmlFor={id} className="btn quiet">
        {camera && <Icon name="camera" />}
        {label}
      </label>
    </span>
  );
}
