/** Why something was not done, in one sentence that is also heard; nothing while all is well. */
export function Why({ children: why }: { children: string | undefined | null | false }) {
  return why ? (
    <p role="alert" className="wrong">
      {why}
    </p>
  ) : null;
}
