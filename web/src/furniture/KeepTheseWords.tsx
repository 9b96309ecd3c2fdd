import { say } from "../words/say.ts";
import { Sheet } from "./Sheet.tsx";

interface Props {
  readonly secret: string;
  readonly onClose: () => void;
  /** Somebody else wrote it on paper, and keeps the words there. */
  readonly onPaper?: boolean;
}

/** The three words of a nameless thing, once, so that they can be kept. */
export function KeepTheseWords({ secret, onClose, onPaper = false }: Props) {
  return (
    <Sheet
      title={say(onPaper ? "board.paper.keep.title" : "board.nameless.title")}
      onClose={onClose}
      closing={say(onPaper ? "board.paper.kept" : "board.nameless.kept")}
    >
      <ul className="three">
        {secret.split(" ").map((word) => (
          <li key={word} lang="en">
            {word}
          </li>
        ))}
      </ul>
      <p>
        {onPaper && say("board.paper.keep.say")} {say("board.nameless.say")}
      </p>
      <p className="soft">{say(onPaper ? "board.paper.keep.how" : "board.nameless.phone")}</p>
    </Sheet>
  );
}
