import { useEffect, useState } from "react";
import { langOf, textOf, type Words } from "../room/wire.ts";
import { say } from "../words/say.ts";
import { Button } from "./Button.tsx";
import { useChoices } from "./choices.ts";
import { Icon } from "./Drawing.tsx";

interface Props {
  readonly words: readonly Words[];
  /** Shown even when somebody did not ask for reading aloud in Choices. */
  readonly always?: boolean;
  readonly label?: string;
}

/** Whether this device has a voice of its own. Voices that live elsewhere would hear the words. */
export function hasVoice(): boolean {
  return "speechSynthesis" in globalThis;
}

/** Reads words aloud with the device's own voice. */
export function ReadAloud({ words, always = false, label }: Props) {
  const { readAloud } = useChoices();
  const [reading, setReading] = useState(false);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (!hasVoice() || !(readAloud || always)) return null;

  function read() {
    speechSynthesis.cancel();
    if (reading) {
      setReading(false);
      return;
    }
    words.forEach((part, place) => {
      const spoken = new SpeechSynthesisUtterance(textOf(part));
      spoken.lang = langOf(part) ?? document.documentElement.lang;
      const near = speechSynthesis
        .getVoices()
        .find((voice) => voice.localService && voice.lang.startsWith(spoken.lang.slice(0, 2)));
      if (near) spoken.voice = near;
      if (place === words.length - 1) spoken.addEventListener("end", () => setReading(false));
      spoken.addEventListener("error", () => setReading(false));
      speechSynthesis.speak(spoken);
    });
    setReading(true);
  }

  return (
    <Button kind="quiet" onClick={read}>
      <Icon name="aloud" />
      {reading ? say("aloud.stop") : (label ?? say("aloud.read"))}
    </Button>
  );
}
