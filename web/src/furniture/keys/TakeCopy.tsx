import { say } from "../../words/say.ts";
import { useKeys } from "./useKeys.ts";

interface Props {
  readonly href: string;
  readonly children: string;
}

/** A copy of people's words for a host: to be had with one key while nobody holds the second, and else with two. */
export function TakeCopy({ href, children }: Props) {
  return useKeys().mayTake ? (
    <a className="btn quiet" href={href} download>
      {children}
    </a>
  ) : (
    <p className="note">{say("host.keys.first")}</p>
  );
}
