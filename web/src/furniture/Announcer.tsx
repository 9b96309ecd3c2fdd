import { useSyncExternalStore } from "react";
import { announcements } from "./announcer.ts";

/** The one live region of the page. Everything that is only heard, is heard from here. */
export function Announcer() {
  const words = useSyncExternalStore(announcements.subscribe, announcements.snapshot);
  return (
    <div className="vh" aria-live="polite" aria-atomic="true">
      {words}
    </div>
  );
}
