import { useState } from "react";
import { say } from "../words/say.ts";
import { announce } from "./announcer.ts";
import { Button } from "./Button.tsx";
import { ReadAloud } from "./ReadAloud.tsx";

/** Three words to keep, with every way of keeping them that this device has. */
export function ThreeWords({ words }: { words: readonly string[] }) {
  const [copied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(words.join(" "));
      setCopied(true);
      announce(say("keep.copied"));
    } catch {
      announce(say("keep.not-copied"));
    }
  }

  return (
    <>
      <ul className="three">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      <div className="row noprint">
        <ReadAloud words={[words.join(", ")]} always label={say("aloud.read-these")} />
        {"clipboard" in navigator && (
          <Button kind="quiet" onClick={copy}>
            {say(copied ? "keep.copied" : "keep.copy")}
          </Button>
        )}
        <Button kind="quiet" onClick={() => print()}>
          {say("keep.print")}
        </Button>
      </div>
    </>
  );
}
