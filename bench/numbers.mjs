// Figures, and how they are said.

/** The value below which a share of the sorted values lies. */
export function quantile(sorted, share) {
  return sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** p50, p95, p99 and the greatest of some values, in any order. */
export function quantiles(values) {
  const sorted = Float64Array.from(values).sort();
  return {
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    max: quantile(sorted, 1),
    count: sorted.length,
  };
}

export function median(values) {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

/** A number with the digits that mean something. */
export function say(value) {
  if (!Number.isFinite(value)) return "?";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-GB");
  return Number(value.toPrecision(2)).toString();
}

/** "3.1 (2.9 to 3.4)": the median of several runs, and how far they lay apart. */
export function spread(values) {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return values.length === 1 ? say(values[0]) : `${say(median(values))} (${say(least)} to ${say(most)})`;
}

/**
 * One line of the table.
 *
 * @param budget null for figures that stand beside another one and have no budget of their own
 */
export function figure(what, measured, unit, budget = null) {
  return { what, measured: `${measured} ${unit}`.trim(), budget: budget?.said ?? "", verdict: verdict(budget) };
}

function verdict(budget) {
  if (budget === null) return "";
  return budget.kept ? "within" : "short of";
}

export function atMost(limit, value, unit) {
  return { said: `≤ ${say(limit)} ${unit}`.trim(), kept: value <= limit };
}

export function atLeast(limit, value, unit) {
  return { said: `≥ ${say(limit)} ${unit}`.trim(), kept: value >= limit };
}

/** Rows as a Markdown table that can also be read in a terminal. */
export function table(rows) {
  const heads = { bench: "Bench", what: "What", measured: "Measured", budget: "Budget", verdict: "" };
  const all = [heads, ...rows];
  const keys = Object.keys(heads);
  const widths = keys.map((key) => Math.max(3, ...all.map((row) => row[key].length)));
  const line = (row) => `| ${keys.map((key, n) => row[key].padEnd(widths[n])).join(" | ")} |`;
  return [line(heads), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join("\n");
}
