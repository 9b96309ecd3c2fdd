/** What the server may refuse where we say what we heard, and what it writes into the log about it. */
export const insightsRefusals = [
  "insights.insight-not-there",
  "insights.no-source",
  "insights.source-not-there",
  "insights.not-your-sentence",
  "insights.not-from-your-words",
  "insights.no-other-view",
  "insights.too-many-insights",
  "insights.too-many-sources",
] as const;

export const insightsLog = ["insights.log.both-printed"] as const;
