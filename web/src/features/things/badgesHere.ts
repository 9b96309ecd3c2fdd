import { useEffect, useState } from "react";
import { badgesHere } from "../../room/badges.ts";
import type { Badge } from "../../room/wire.ts";

/** The badges on this device, for shared tablets. `undefined` until known. */
export function useBadgesHere(code: string): readonly Badge[] | undefined {
  const [badges, setBadges] = useState<readonly Badge[]>();
  useEffect(() => {
    let current = true;
    void badgesHere(code).then((held) => {
      if (current) setBadges(held);
    });
    return () => {
      current = false;
    };
  }, [code]);
  return badges;
}
