import { type ComponentProps, type ReactNode, useId } from "react";

interface Common {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong with it, in the same words as in the summary. */
  readonly problem?: string | undefined;
}

type FieldProps = Common & ComponentProps<"input">;

export function Field({ label, help, problem, id, ...rest }: FieldProps) {
  return (
    <Labelled id={id} label={label} help={help} problem={problem}>
      {(field) => <input {...rest} {...field} />}
    </Labelled>
  );
}

type LongFieldProps = Common & ComponentProps<"textarea">;

export function LongField({ label, help, problem, id, ...rest }: LongFieldProps) {
  return (
    <Labelled id={id} label={label} help={help} problem={problem}>
      {(field) => <textarea {...rest} {...field} />}
    </Labelled>
  );
}

/** What every field has, so that its label, its help and what is wrong with it are read out with it. */
interface Told {
  readonly id: string;
  readonly className: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface LabelledProps extends Common {
  readonly id: string | undefined;
  readonly children: (field: Told) => ReactNode;
}

function Labelled({ id: given, label, help, problem, children }: LabelledProps) {
  const own = useId();
  const id = given ?? own;
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
      {children({
        id,
        className: "field",
        "aria-describedby": describedBy(id, help, problem),
        "aria-invalid": problem ? true : undefined,
      })}
    </div>
  );
}

function describedBy(id: string, help: ReactNode, problem: string | undefined): string | undefined {
  const parts = [help ? `${id}-help` : "", problem ? `${id}-problem` : ""].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : undefined;
}
