import type { Sentence } from "../../room/wire.ts";
import { sayDate, sayIfKnown } from "../../words/say.ts";

/** How a thing stands. What a newer server says is left out rather than said wrongly. */
export function sayStands({ key, values = {} }: Sentence): string {
  const { state, by } = values;
  return (
    sayIfKnown(key, {
      ...values,
      ...(typeof state === "string" && { state: sayIfKnown(`promises.state.${state}`) ?? state }),
      ...(typeof by === "string" && { by: sayDate(by) }),
    }) ?? ""
  );
}
