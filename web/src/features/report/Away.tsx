interface Props {
  readonly code: string;
  /** Its name at the gathering's door. */
  readonly file: string;
  readonly label: string;
}

/** Something to take away, as a file. */
export function Away({ code, file, label }: Props) {
  return (
    <a
      className="btn quiet"
      href={`/api/gatherings/${code}/${file}`}
      download={`parlour-${code}-${file}`}
    >
      {label}
    </a>
  );
}
