import { say } from "../words/say.ts";
import { Sheet } from "./Sheet.tsx";

/** The three words of a nameless thing, once, so that they can be kept. */
export function KeepTheseWords({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Sheet
      title={say("board.nameless.title")}
      onClose={onClose}
      closing={say("board.nameless.kept")}
    >
      <ul className="three">
        {secret.split(" ").map((word) => (
          <li key={word} lang="en">
            {word}
          </li>
        ))}
      </ul>
      <p>{say("board.nameless.say")}</p>
      <p className="soft">{say("board.nameless.phone")}</p>
    </Sheet>
  );
}
