/** From here on tally marks are harder to read than the number beside them. */
const tallyMax = 60;
const strokeStep = 9;
const bundleStep = 5 * strokeStep + 10;

/** Tally marks: four strokes and one across, as on paper. The sentence beside them says the number. */
export function Tally({ n }: { n: number }) {
  if (n < 1 || n > tallyMax) return null;
  const bundles = Array.from({ length: Math.ceil(n / 5) }, (_, bundle) => bundle);
  return (
    <div className="tally">
      {bundles.map((bundle) => {
        const strokes = Math.min(5, n - bundle * 5);
        return (
          <svg key={bundle} aria-hidden="true" viewBox={`0 0 ${bundleStep - 10} 30`}>
            {[0, 1, 2, 3].slice(0, strokes).map((stroke) => (
              <path
                key={stroke}
                className="l"
                d={`M${6 + stroke * strokeStep} ${3 + (stroke % 2)}q1.5 12 ${stroke % 2 === 0 ? -1 : 1} 23`}
              />
            ))}
            {strokes === 5 && <path className="l" d="M1 24Q20 14 42 6" />}
          </svg>
        );
      })}
    </div>
  );
}
