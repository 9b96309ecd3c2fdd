import { useState } from "react";
import { useInside } from "../room/inside.tsx";
import type { Command } from "../room/wire.ts";
import { sayRefusal } from "../words/heard.ts";

/** Asks, and keeps why it was not done until the next asking. */
export function useAsking() {
  const { outbox } = useInside();
  const [why, setWhy] = useState<string>();
  async function ask(command: Command): Promise<boolean> {
    const answer = await outbox.send(command);
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
    return answer.kind !== "refused";
  }
  return { why, ask };
}
