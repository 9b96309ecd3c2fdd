import { useId } from "react";
import { Button } from "../../furniture/Button.tsx";
import { keepFile } from "../../furniture/keepFile.ts";
import { permissionKeys } from "../../furniture/PermissionPicks.tsx";
import type { Thing } from "../../furniture/things/things.ts";
import { useInside } from "../../room/inside.tsx";
import { type GatheringWords, textOf } from "../../room/wire.ts";
import { say, sayDay } from "../../words/say.ts";

/** People leave with their own words, on paper or in a file. */
export function TakeHome({ things }: { things: readonly Thing[] }) {
  const heading = useId();
  const { room } = useInside();

  function save() {
    const file = new Blob([wordsToTakeHome(room.gathering, things)], {
      type: "text/plain;charset=utf-8",
    });
    keepFile(file, `${say("home.file")}.txt`);
  }

  return (
    <section className="sunk stack noprint" aria-labelledby={heading}>
      <h2 id={heading}>{say("home.title")}</h2>
      <p>{say("home.say")}</p>
      <div className="row">
        <Button kind="quiet" onClick={save}>
          {say("home.save")}
        </Button>
        <Button kind="quiet" onClick={() => print()}>
          {say("home.print")}
        </Button>
      </div>
    </section>
  );
}

/** My words as plain text, with what I said about who can see each. */
export function wordsToTakeHome(gathering: GatheringWords, things: readonly Thing[]): string {
  const mine = things.filter(({ state }) => state !== "taken-back" && state !== "taking-back");
  return [
    gathering.title,
    gathering.question,
    ...(gathering.whenAndWhere ? [gathering.whenAndWhere] : []),
    "",
    say("home.my-words"),
    "",
    ...mine.flatMap((thing) => [
      thing.words === undefined
        ? say("home.drawing", {
            described: thing.described === undefined ? "" : textOf(thing.described),
          })
        : textOf(thing.words),
      `  ${sayDay(thing.at)}. ${say(permissionKeys[thing.permission])}`,
      ...(thing.secret === undefined ? [] : [`  ${say("things.secret", { words: thing.secret })}`]),
      "",
    ]),
    say("help.words.say"),
    say("take-back.how"),
    "",
  ].join("\n");
}
