import { Says } from "../../furniture/Says.tsx";
import { type Turnable, TurnOver } from "../../furniture/TurnOver.tsx";
import { say } from "../../words/say.ts";
import type { Layer, Paper } from "./paper.ts";
import { SheetPicture } from "./SheetPicture.tsx";

/** One mark on a paper, a name for it, or what somebody felt: a host turns over one thing, and not the whole paper. */
export function ToTurnOver({ page }: { page: Paper }) {
  const { sheets, feelings } = page;
  const things: Turnable[] = [
    ...sheets.flatMap(({ number, layers, proposals = [] }) => [
      ...layers.map((layer) => ({
        id: layer.contribution,
        hidden: false,
        shown: <OnPaper number={number} layer={layer} />,
      })),
      ...proposals.map(({ name, words }) => ({
        id: name,
        hidden: false,
        shown: <Called number={number} words={words} />,
      })),
    ]),
    ...feelings.map(({ contribution, words }) => ({
      id: contribution,
      hidden: false,
      shown: <Says words={words} />,
    })),
  ];
  return things.length === 0 ? null : (
    <div>
      <TurnOver
        title={say("paper.host.turn-over")}
        choose={say("paper.host.turn-over")}
        things={things}
      />
    </div>
  );
}

function OnPaper({ number, layer }: { number: number; layer: Layer }) {
  return (
    <div className="turn-over-layer">
      <p className="meta">{say("paper.host.mark-on", { n: number, round: layer.round })}</p>
      <SheetPicture layers={[layer]} />
    </div>
  );
}

function Called({ number, words }: { number: number; words: Paper["feelings"][number]["words"] }) {
  return (
    <>
      <p className="meta">{say("paper.host.name-for", { n: number })}</p>
      <Says words={words} />
    </>
  );
}
