import { Field, LongField } from "../../furniture/Field.tsx";
import { Picks, Tick } from "../../furniture/Picks.tsx";
import { lettersIn } from "../../room/giving.ts";
import type { Setting } from "../../room/station.tsx";
import { linesOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";

/** What a host has chosen so far, as it stands in the form. What is not there is as usual. */
export type Chosen = Readonly<Record<string, string | boolean>>;

interface Props {
  readonly settings: readonly Setting[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** What else a host can choose about a new station. All of it has a good default. */
export function Settings({ settings, chosen, onChoose }: Props) {
  return (
    <details className="sheet">
      <summary>{say("host.put-more")}</summary>
      <div className="stack">
        {settings.map((setting) => (
          <OneSetting
            key={setting.name}
            setting={setting}
            value={chosen[setting.name]}
            onValue={(value) => onChoose({ ...chosen, [setting.name]: value })}
          />
        ))}
      </div>
    </details>
  );
}

interface OneProps {
  readonly setting: Setting;
  readonly value: string | boolean | undefined;
  readonly onValue: (value: string | boolean) => void;
}

function OneSetting({ setting, value, onValue }: OneProps) {
  const { label, help } = setting;
  switch (setting.kind) {
    case "truth":
      return (
        <Tick
          label={label}
          checked={typeof value === "boolean" ? value : setting.usual}
          onTick={onValue}
        />
      );
    case "one-of":
      return (
        <Picks
          legend={label}
          {...(help === undefined ? {} : { help })}
          value={typeof value === "string" ? value : setting.picks[0]?.value}
          onPick={onValue}
          picks={setting.picks}
        />
      );
    case "whole":
      return (
        <Field
          label={label}
          help={help}
          inputMode="numeric"
          autoComplete="off"
          value={typeof value === "string" ? value : String(setting.usual)}
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
        />
      );
    case "list":
      return (
        <LongField
          label={label}
          help={help}
          dir="auto"
          rows={5}
          value={typeof value === "string" ? value : ""}
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
        />
      );
  }
}

/** The settings as the server takes them, or the sentence that says what is wrong. */
export function readSettings(
  settings: readonly Setting[],
  chosen: Chosen,
): { readonly settings: Readonly<Record<string, unknown>> } | { readonly wrong: string } {
  const read: Record<string, unknown> = {};
  for (const setting of settings) {
    const value = chosen[setting.name];
    if (value === undefined) continue;
    const wrong = wrongWith(setting, value);
    if (wrong !== undefined) return { wrong };
    read[setting.name] = asSent(setting, value);
  }
  return { settings: read };
}

function wrongWith(setting: Setting, value: string | boolean): string | undefined {
  const text = String(value).trim();
  const { label } = setting;
  if (setting.kind === "whole") {
    const { min, max } = setting;
    const fits = /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
    return fits ? undefined : say("host.put-number", { label, min, max });
  }
  if (setting.kind === "list") {
    const lines = linesOf(text);
    const { countMax: count, charactersMax: letters } = setting;
    const fits = lines.length <= count && lines.every((line) => lettersIn(line) <= letters);
    return fits ? undefined : say("host.put-lines", { label, count, letters });
  }
  return undefined;
}

function asSent(setting: Setting, value: string | boolean): unknown {
  switch (setting.kind) {
    case "whole":
      return Number(value);
    case "list":
      return linesOf(String(value));
    default:
      return value;
  }
}
