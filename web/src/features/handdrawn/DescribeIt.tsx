import { type FormEvent, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { LongField } from "../../furniture/Field.tsx";
import { useAsking } from "../../room/asking.ts";
import { wordsOf } from "../../room/giving.ts";
import { type Command, textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { partCharactersMax, wholeCharactersMax } from "./handdrawn.ts";

interface Props {
  readonly label: string;
  readonly words: Words;
  readonly ofPart?: boolean;
  readonly command: (words: Words) => Command;
  readonly onDone: () => void;
}

/** Other words of mine for what I described. */
export function DescribeIt({ label, words, ofPart = false, command, onDone }: Props) {
  const [text, setText] = useState(textOf(words));
  const [empty, setEmpty] = useState(false);
  const { why, ask } = useAsking();

  async function change(event: FormEvent) {
    event.preventDefault();
    setEmpty(text.trim() === "");
    if (text.trim() !== "" && (await ask(command(wordsOf(text))))) onDone();
  }

  return (
    <form className="stack" onSubmit={change}>
      <LongField
        label={label}
        problem={empty ? say("give.empty") : why}
        dir="auto"
        rows={3}
        maxLength={ofPart ? partCharactersMax : wholeCharactersMax}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">{say("handdrawn.keep")}</Button>
        <Button kind="quiet" onClick={onDone}>
          {say("insights.later")}
        </Button>
      </div>
    </form>
  );
}
