import { type ComponentProps, type ReactNode, useId } from "react";

interface Common {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong with it, in the same words as in the summary. */
  readonly problem?: string | undefined;
}

type FieldProps = Common & ComponentProps<"input">;

export function Field({ label, help, problem, id, ...rest }: FieldProps) {
  const own = useId();
  const field = id ?? own;
  return (
    <Labelled id={field} label={label} help={help} problem={problem}>
      <input
        {...rest}
        id={field}
        className="field"
        aria-describedby={describedBy(field, help, problem)}
        aria-invalid={problem ? true : undefined}
      />
    </Labelled>
  );
}

type LongFieldProps = Common & ComponentProps<"textarea">;

export function LongField({ label, help, problem, id, ...rest }: LongFieldProps) {
  const own = useId();
  const field = id ?? own;
  return (
    <Labelled id={field} label={label} help={help} problem={problem}>
      <textarea
        {...rest}
        id={field}
        className="field"
        aria-describedby={describedBy(field, help, problem)}
        aria-invalid={problem ? true : undefined}
      />
    </Labelled>
  );
}

function Labelled({
  id,
  label,
  help,
  problem,
  children,
}: Common & { id: string; children: ReactNode }) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className="soft" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p className="wrong" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}

function describedBy(id: string, help: ReactNode, problem: string | undefined): string | undefined {
  const parts = [help ? `${id}-help` : "", problem ? `${id}-problem` : ""].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : undefined;
}
