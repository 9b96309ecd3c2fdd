import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
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
  const heading = useRef<HTMLHeadingElement>(null);
  const leaving = useRef(false);
  const id = useId();

  // Closed before it is taken away, so that the focus goes back to where it was.
  useLayoutEffect(() => {
    const dialog = sheet.current;
    if (!dialog) return;
    leaving.current = false;
    if (!dialog.open) dialog.showModal();
    return () => {
      leaving.current = true;
      dialog.close();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another sheet.
  useEffect(() => heading.current?.focus(), [title]);

  return (
    <dialog
      ref={sheet}
      className="over"
      aria-labelledby={id}
      onClose={() => {
        if (!leaving.current) onClose();
      }}
    >
      <div className="stack">
        <h2 id={id} ref={heading} tabIndex={-1}>
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
