/** A lampshade that fills from below with lamp yellow: time without numbers. `full` goes from 0 to 1. */
export function FillingLamp({ full }: { full: number }) {
  const top = 35 - 28 * Math.max(0, Math.min(1, full));
  const inset = ((35 - top) / 28) * 13;
  return (
    <svg className="icon filling" viewBox="0 0 64 64" aria-hidden="true">
      <path className="p-paper" d="M22.8 8.5L41.7 7.5L54.8 35.2L10.2 35.6Z" />
      <path
        className="p-lamp"
        d={`M${10.2 + inset} ${top}L${54.8 - inset} ${top}L54.8 35.2L10.2 35.6Z`}
      />
      <path
        className="l"
        d="M22.8 8.5Q32.2 7.8 41.7 7.5Q48.1 21.4 54.8 35.2Q32.5 35 10.2 35.6Q16.4 22 22.8 8.5Z"
      />
      <path className="l" d="M32.2 35.4Q32.6 45.6 32.7 55.7" />
      <path className="l" d="M20.6 57.5Q32.1 57.1 43.5 56.4" />
    </svg>
  );
}
