import { GoButton } from "../../furniture/Button.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { ThreeWords } from "../../furniture/ThreeWords.tsx";
import { spokenCode } from "../../room/badges.ts";
import { wayIn } from "../../room/way.ts";
import { say } from "../../words/say.ts";

/** The only way back without this phone. */
export function KeepWords({ words, code }: { words: readonly string[]; code: string }) {
  return (
    <Page title={say("keep.title")}>
      <Title>{say("keep.title")}</Title>
      <p>{say("keep.say")}</p>
      <section className="sheet stack" aria-label={say("keep.title")}>
        <ThreeWords words={words} />
        <p className="soft">{say("keep.with-code", { code: spokenCode(code) })}</p>
      </section>
      <p className="soft">{say("keep.also-in-things")}</p>
      <GoButton wide to={wayIn(code)}>
        {say("keep.done")}
      </GoButton>
    </Page>
  );
}
