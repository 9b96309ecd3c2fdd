import { useId } from "react";
import { say } from "../../words/say.ts";
import { ChoicePicture } from "./ChoicePicture.tsx";
import { mixed, type Picture } from "./checkIn.ts";

/** More drawings than this are too small to see; then each stands once, beside how many it stands for. */
const drawnMax = 60;

/** Everybody together, in a mixed order; and the same in words. */
export function MixedPicture({ picture }: { picture: Picture }) {
  const heading = useId();
  const all = mixed(picture);
  return (
    <section className="mixed" aria-labelledby={heading}>
      <h2 id={heading}>{say(`checkin.picture.${picture.ask}`)}</h2>
      {all.length <= drawnMax && (
        <div className="mixed-all" aria-hidden="true">
          {all.map((choice, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are nobody's, and never change places.
            <ChoicePicture key={at} choice={choice} />
          ))}
        </div>
      )}
      <ul className="mixed-words">
        {picture.parts.map(({ choice, people }) => (
          <li key={choice}>
            <ChoicePicture choice={choice} />
            <span>
              {say(`checkin.choice.${choice}`)}: <strong>{people}</strong>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
