/** What the server may refuse where promises are kept, and what it writes into the log. */
export const promisesRefusals = [
  "promises.promise-not-there",
  "promises.change-not-there",
  "promises.answered-not-there",
  "promises.nothing-answered",
  "promises.date-in-the-past",
  "promises.new-date-first",
  "promises.why-needed",
  "promises.nothing-done-yet",
  "promises.not-asked-yet",
  "promises.asked-elsewhere",
  "promises.enough-there",
] as const;

export const promisesLog = [
  "promises.log.made",
  "promises.log.changed",
  "promises.log.promised",
  "promises.log.on-the-way",
  "promises.log.kept",
  "promises.log.late",
  "promises.log.cannot-do",
  "promises.log.said-we-cannot",
  "promises.log.said-what-changed",
] as const;
