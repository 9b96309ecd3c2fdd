import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { go } from "../room/way.ts";

export type ButtonKind = "main" | "quiet" | "plain";

interface Look {
  /** One main button per screen. */
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
}

type ButtonProps = Look & ComponentProps<"button">;

export function Button({ kind = "main", wide, className, type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={classes(kind, wide, className)} />;
}

interface GoProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
  readonly onGo?: () => void;
}

/** A link to another page of Parlour. */
export function Go({ to, children, className, current, onGo }: GoProps) {
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onGo?.();
    go(to);
  }
  return (
    <a href={to} className={className} onClick={follow} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}

/** A link that looks like a button. */
export function GoButton({ kind = "main", wide, className, ...rest }: Look & GoProps) {
  return <Go {...rest} className={classes(kind, wide, className)} />;
}

function classes(kind: ButtonKind, wide?: boolean, more?: string): string {
  const look = kind === "plain" ? "plain" : kind === "quiet" ? "btn quiet" : "btn";
  return [look, wide ? "wide" : "", more ?? ""].filter(Boolean).join(" ");
}
