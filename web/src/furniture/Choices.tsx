import { languages, say } from "../words/say.ts";
import { choose, useChoices } from "./choices.ts";
import { Picks, Tick } from "./Picks.tsx";
import { hasVoice } from "./ReadAloud.tsx";
import { Sheet } from "./Sheet.tsx";

/** How the page looks and sounds, for this device. Every choice is seen at once. */
export function Choices({ onClose }: { onClose: () => void }) {
  const chosen = useChoices();
  return (
    <Sheet title={say("choices.title")} onClose={onClose} closing={say("choices.done")}>
      <p className="soft">{say("choices.about")}</p>
      <Picks
        legend={say("choices.size")}
        value={chosen.size}
        onPick={(size) => choose({ size })}
        picks={[
          { value: "usual", label: say("choices.size.usual") },
          { value: "bigger", label: <span className="bigger">{say("choices.size.bigger")}</span> },
          {
            value: "biggest",
            label: <span className="biggest">{say("choices.size.biggest")}</span>,
          },
        ]}
      />
      <Picks
        legend={say("choices.spacing")}
        value={chosen.spacing}
        onPick={(spacing) => choose({ spacing })}
        picks={[
          { value: "usual", label: say("choices.spacing.usual") },
          { value: "wider", label: <span className="wider">{say("choices.spacing.wider")}</span> },
        ]}
      />
      <Picks
        legend={say("choices.look")}
        value={chosen.look}
        onPick={(look) => choose({ look })}
        picks={[
          { value: "day", label: say("choices.look.day") },
          { value: "evening", label: say("choices.look.evening") },
        ]}
      />
      {languages.length > 1 && (
        <Picks
          legend={say("choices.language")}
          value={chosen.lang}
          onPick={(lang) => choose({ lang })}
          picks={languages.map(({ lang, name }) => ({
            value: lang,
            label: <span lang={lang}>{name}</span>,
          }))}
        />
      )}
      <fieldset>
        <legend>{say("choices.also")}</legend>
        <div className="picks">
          {hasVoice() && (
            <Tick
              label={say("choices.read-aloud")}
              checked={chosen.readAloud}
              onTick={(readAloud) => choose({ readAloud })}
            />
          )}
          <Tick
            label={say("choices.less-movement")}
            checked={chosen.lessMovement}
            onTick={(lessMovement) => choose({ lessMovement })}
          />
          <Tick
            label={say("choices.plain")}
            checked={chosen.plain}
            onTick={(plain) => choose({ plain })}
          />
        </div>
      </fieldset>
    </Sheet>
  );
}
