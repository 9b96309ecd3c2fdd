import { useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Picks, Tick } from "../../furniture/Picks.tsx";
import { useInside } from "../../room/inside.tsx";
import { type Key, say } from "../../words/say.ts";
import { keepPermission, readPermission } from "./myMark.ts";
import { type PaperMine, type Patience, patiences, type Table } from "./paper.ts";

const timeKeys: Readonly<Record<Patience, Key>> = {
  x1: "paper.time.x1",
  x2: "paper.time.x2",
  x5: "paper.time.x5",
  x10: "paper.time.x10",
  none: "paper.time.none",
};

interface Props {
  readonly station: string;
  readonly table: Table;
  readonly mine: PaperMine;
}

/** Before the papers go round: taking a seat, how much time, and who may see it. */
export function Seating({ station, table, mine }: Props) {
  const { code, outbox, room } = useInside();
  const [helped, setHelped] = useState(mine.helped);
  const [permission, setPermission] = useState(() => readPermission(code, station));
  const ask = (kind: string, more: object = {}) => void outbox.send({ station, kind, ...more });
  const closed = room.gathering.state === "closed";

  if (!mine.seated) {
    return (
      <section className="stack" aria-label={say("paper.seat")}>
        <p>{say("paper.how")}</p>
        <p className="soft">{say("paper.seats", { n: table.seats })}</p>
        {!closed && (
          <>
            <Tick label={say("paper.helped")} checked={helped} onTick={setHelped} />
            <Button wide onClick={() => ask("sit-down", { helped })}>
              {say("paper.sit-down")}
            </Button>
          </>
        )}
        <p className="soft">{say("paper.just-look")}</p>
      </section>
    );
  }
  return (
    <section className="stack-l" aria-label={say("paper.seat")}>
      <div className="stack">
        <p>
          <strong>{say("paper.you-sit")}</strong> {say("paper.seats", { n: table.seats })}
        </p>
        <p>{say("paper.host-starts")}</p>
        <Button kind="quiet" onClick={() => ask("stand-up")}>
          {say("paper.stand-up")}
        </Button>
      </div>
      {table.pace === "together" ? (
        <Picks
          legend={say("paper.time")}
          help={say("paper.time.private")}
          value={mine.time}
          onPick={(time) => ask("choose-time", { time })}
          picks={patiences.map((value) => ({ value, label: say(timeKeys[value]) }))}
        />
      ) : (
        <p className="soft">{say("paper.no-clock")}</p>
      )}
      <PermissionPicks
        nameless={false}
        value={permission}
        onPick={(picked) => {
          setPermission(picked);
          keepPermission(code, station, picked);
        }}
      />
    </section>
  );
}
