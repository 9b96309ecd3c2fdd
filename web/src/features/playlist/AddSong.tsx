import { type FormEvent, useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { Field } from "../../furniture/Field.tsx";
import { permissionKeys } from "../../furniture/PermissionPicks.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { type FieldProblem, ProblemSummary } from "../../furniture/ProblemSummary.tsx";
import { give, lettersIn, wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import { songCharactersMax } from "./playlist.ts";

const empty = { title: "", artist: "", why: "" };
/** Not nameless: one song each needs to know whose it is. */
const permissions = ["room", "share", "share-badge"] as const;

interface Props {
  readonly station: string;
  readonly second: boolean;
}

/** A song: its name, who plays it, and why. No account, and nothing that plays here. */
export function AddSong({ station, second }: Props) {
  const inside = useInside();
  const [draft, change] = useDraft(station, empty);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const id = useId();

  async function put(event: FormEvent) {
    event.preventDefault();
    const wrong = problemsWith(draft, id);
    setProblems(wrong);
    if (wrong.length > 0) return;
    const content = {
      kind: "offer-song",
      title: wordsOf(draft.title),
      artist: wordsOf(draft.artist),
      ...(draft.why.trim() === "" ? {} : { why: wordsOf(draft.why) }),
    };
    await give(inside, { station, permission: draft.permission, content });
    change(emptyDraft(empty));
    announce(say("state.saved"));
  }

  function problemOf(field: string): string | undefined {
    return problems.find((problem) => problem.field === `${id}-${field}`)?.words;
  }

  return (
    <form className="stack" onSubmit={put} aria-labelledby={`${id}-add`}>
      <h2 id={`${id}-add`}>{say(second ? "playlist.add-second" : "playlist.add")}</h2>
      <ProblemSummary problems={problems} />
      <Field
        id={`${id}-title`}
        label={say("playlist.title")}
        problem={problemOf("title")}
        dir="auto"
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Field
        id={`${id}-artist`}
        label={say("playlist.artist")}
        help={say("playlist.artist.help")}
        problem={problemOf("artist")}
        dir="auto"
        value={draft.artist}
        onChange={(event) => change({ artist: event.target.value })}
      />
      <Field
        id={`${id}-why`}
        label={say("playlist.why")}
        help={say("playlist.why.help")}
        problem={problemOf("why")}
        dir="auto"
        value={draft.why}
        onChange={(event) => change({ why: event.target.value })}
      />
      <Picks
        legend={say("permission.ask")}
        help={say("playlist.who-sees")}
        value={draft.permission}
        onPick={(permission) => change({ permission })}
        picks={permissions.map((value) => ({ value, label: say(permissionKeys[value]) }))}
      />
      <Button type="submit" wide>
        {say("playlist.put-on")}
      </Button>
      <p className="soft">
        {say("playlist.no-account")} {say("board.take-back-any-time")}
      </p>
    </form>
  );
}

function problemsWith(
  draft: Readonly<Record<keyof typeof empty, string>>,
  id: string,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (draft.title.trim() === "") {
    problems.push({ field: `${id}-title`, words: say("playlist.title-needed") });
  }
  if (draft.artist.trim() === "") {
    problems.push({ field: `${id}-artist`, words: say("playlist.artist-needed") });
  }
  for (const field of ["title", "artist", "why"] as const) {
    if (lettersIn(draft[field].trim()) > songCharactersMax) {
      problems.push({ field: `${id}-${field}`, words: say("playlist.too-long") });
    }
  }
  return problems;
}
