/** English for people who check easy words, of a report and of a year. */
export const enCheckers = {
  "checkers.not-yet": "Not checked yet.",
  "checkers.not-yet-say": "People with learning disabilities have not read this yet.",
  "checkers.checked-by": "Checked by:",
  "checkers.somebody": "Somebody who does not want to be named",
  "checkers.paid": ", paid for it",
  "checkers.not-paid": ", not paid for it",

  // For hosts
  "checkers.who": "Who checked the easy words?",
  "checkers.who-say":
    "Pay two people with learning disabilities to read it. Name them if they wish.",
  "checkers.change": "When a word of it changes, it must be checked again.",
  "checkers.name": "The name of somebody who read it",
  "checkers.name-help": "Leave it empty for somebody who does not want to be named.",
  "checkers.paid-ask": "Were they paid for it?",
  "checkers.paid-help": "Only if they wish to say so.",
  "checkers.paid-pick.unsaid": "They do not say",
  "checkers.paid-pick.paid": "Yes",
  "checkers.paid-pick.not-paid": "No",
  "checkers.agreed": "They read all of it as it is now, and said yes to standing there",
  "checkers.ask-first": "Ask them first, and tick that they said yes.",
  "checkers.add": "Add them",
  "checkers.added": "They stand there now.",
  "checkers.before": "{name} checked it before it changed.",
  "checkers.somebody-before": "Somebody without a name checked it before it changed.",
  "checkers.forget": "Take the name away: {name}",
  "checkers.forget-somebody": "Take away somebody without a name",
  "checkers.forgotten": "The name is gone.",
  "checkers.read-it": "Read the easy words",
  "checkers.one-more": "One more person must check it before it says so.",

  "room.log.easy-words-checked": "A host said who checked the report’s easy words.",
  "room.log.checker-forgotten": "A host took away the name of somebody who checked the easy words.",

  "problem.changed-since": "It says something else by now. Let them read it again first.",
} as const;
