import { type ReactNode, useEffect, useId, useRef } from "react";
import { say } from "../words/say.ts";
import { Button } from "./Button.tsx";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What the last button says; `null` when the sheet brings its own buttons. */
  readonly closing?: string | null;
}

/** A sheet of paper laid over the page. Escape, or its last button, puts it away. */
export function Sheet({ title, onClose, children, closing }: Props) {
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = sheet.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog ref={sheet} className="over" aria-labelledby={heading} onClose={onClose}>
      <div className="stack">
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
        {closing !== null && (
          <Button wide onClick={() => sheet.current?.close()}>
            {closing ?? say("page.close")}
          </Button>
        )}
      </div>
    </dialog>
  );
}
