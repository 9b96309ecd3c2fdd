import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { VoicePlayer, voiceOf } from "../../furniture/voice/VoicePlayer.tsx";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import { type Meaning, paceOf, type Story } from "./stories.ts";
import { sayMattered } from "./Triangle.tsx";

/** A story as it was told: its words, its voice or its picture. */
export function OnStory({ story }: { story: Story }) {
  const { code } = useInside();
  return (
    <>
      {story.picture && (
        <PictureFrame
          code={code}
          contribution={story.story}
          picture={story.picture}
          described={story.described}
        />
      )}
      {story.voice && (
        <VoicePlayer
          address={voiceOf(code, story.story)}
          seconds={story.voice.seconds}
          words={story.words === undefined ? null : undefined}
        />
      )}
      {story.words !== undefined && <Says words={story.words} className="says told" />}
      {story.picture === undefined && story.described !== undefined && (
        <Says words={story.described} className="says told" />
      )}
      {story.fromHosts && <p className="meta">{say("room.from-hosts")}</p>}
      {story.by !== undefined && (
        <p className="meta" dir="auto">
          {story.by}
        </p>
      )}
    </>
  );
}

/** What its teller says it means, in their own answers. */
export function Means({ meaning }: { meaning: Meaning }) {
  const { feeling, pace, shouldHear, mattered } = meaning;
  if (!feeling && pace === undefined && !shouldHear && !mattered) return null;
  return (
    <section className="meaning-said" aria-label={say("stories.teller-says")}>
      <p>
        <strong>{say("stories.teller-says")}</strong>
      </p>
      <dl>
        {feeling !== undefined && (
          <>
            <dt>{say("stories.means.feeling")}</dt>
            <dd>
              <Says words={feeling} as="span" className="" />
            </dd>
          </>
        )}
        {pace !== undefined && (
          <>
            <dt>{say("stories.means.pace")}</dt>
            <dd>{say(`stories.pace.${paceOf(pace)}`)}</dd>
          </>
        )}
        {shouldHear !== undefined && (
          <>
            <dt>{say("stories.means.should-hear")}</dt>
            <dd>
              <Says words={shouldHear} as="span" className="" />
            </dd>
          </>
        )}
        {mattered !== undefined && (
          <>
            <dt>{say("stories.means.mattered")}</dt>
            <dd>{sayMattered(mattered)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Who chose it, and why. Only with its teller's yes. */
export function Chosen({ story }: { story: Story }) {
  return (
    <>
      {story.chosen?.map(({ choice, by, why }) => (
        <section key={choice} className="note" aria-label={say("stories.chosen")}>
          <p>
            <strong>{say("stories.chosen")}</strong>
          </p>
          <Says words={why} className="" />
          <p className="soft">
            {say("stories.chosen-by")} <Says words={by} as="span" className="" />
          </p>
        </section>
      ))}
    </>
  );
}
