import { useState } from "react";
import { GoButton } from "../../furniture/Button.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Tally } from "../../furniture/Tally.tsx";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { linesOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { type Board, type Pile, wallOf } from "./board.ts";
import { FoldedCards } from "./Dots.tsx";
import { nameOf } from "./moves.ts";

/** What we made, and where the dots lie: in sentences and tally marks, in the order of the wall. No first prize. */
export function Closed({ board }: { board: Board }) {
  const { code, room } = useInside();
  const [order, setOrder] = useState<"wall" | "dots">("wall");
  const wall = wallOf(board);
  const piles = order === "wall" ? wall.piles : mostDotsFirst(wall.piles);
  const { afterwards } = room.gathering;
  return (
    <div className="page stack-l">
      <div className="stack">
        <p className="thanks">{say("board.thank-you")}</p>
        <p>{say("board.thank-you.say")}</p>
      </div>
      {wall.piles.length > 1 && (
        <Picks
          legend={say("board.order")}
          value={order}
          onPick={setOrder}
          picks={[
            { value: "wall", label: say("board.order.wall") },
            { value: "dots", label: say("board.order.dots") },
          ]}
        />
      )}
      <ul className="stack">
        {piles.map((pile) => {
          const name = nameOf(wall, pile.group.group) ?? "";
          const dots = pile.group.dots ?? 0;
          return (
            <li className="sheet stack result" key={pile.group.group}>
              <h2
                dir="auto"
                lang={typeof pile.group.name === "object" ? pile.group.name?.lang : undefined}
              >
                {name}
              </h2>
              <Tally n={dots} />
              <p>{dots === 0 ? say("board.no-dots") : say("board.group-dots", { n: dots })}</p>
              <FoldedCards cards={pile.cards} name={name} code={code} />
            </li>
          );
        })}
        {wall.alone.length > 0 && (
          <li className="sheet stack result">
            <h2>{say(wall.piles.length === 0 ? "board.alone-all" : "board.alone")}</h2>
            <p>{say("board.alone.say")}</p>
            <FoldedCards cards={wall.alone} name={say("board.alone")} code={code} />
          </li>
        )}
      </ul>
      <section className="stack">
        <h2>{say("board.where-next")}</h2>
        {afterwards !== undefined &&
          linesOf(afterwards).map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
        <p>{say("board.where-next.say")}</p>
        <GoButton to={ways(code).things} wide>
          {say("board.my-things")}
        </GoButton>
      </section>
    </div>
  );
}

function mostDotsFirst(piles: readonly Pile[]): readonly Pile[] {
  return [...piles].sort((one, other) => (other.group.dots ?? 0) - (one.group.dots ?? 0));
}
