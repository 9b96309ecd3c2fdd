/** English for where people look back. */
export const enLookingBack = {
  "lookingback.usual.about": "Looking back: what people take from it",
  "lookingback.usual.name": "The bench",
  "lookingback.usual.question": "What do you take from it?",
  "lookingback.usual.help": "A sentence or two, in your own words. Nobody has to.",

  "lookingback.only-hosts-say-so":
    "Only hosts who are signed in can say it as a host. Say it without the tick.",
  "lookingback.reflection-not-there": "Those words are not here any more.",
  "lookingback.not-your-reflection": "Somebody else wrote that. Only they can change it.",
  "lookingback.reflection-turned-over":
    "A host turned it over. You can change it when it is shown again.",
  "lookingback.enough-said": "There are {max} here. No more fit on the bench.",

  "lookingback.say-yours": "Look back",
  "lookingback.words": "What do you take from it?",
  "lookingback.in-the-report": "If you let anyone see it, it stands in the report as you say it.",
  "lookingback.give": "Put it down",
  "lookingback.saved": "Saved on this phone. It goes to the others.",
  "lookingback.i-am-host": "I say this as a host",
  "lookingback.i-am-host-say": "“A host looks back” will stand beside it. Without a name too.",
  "lookingback.as-host": "A host looks back",
  "lookingback.from-people": "What people take from it",
  "lookingback.none": "Nobody has looked back yet.",
  "lookingback.mine": "What I said here",
  "lookingback.reword": "Say it in other words",
  "lookingback.other-words": "My other words",
  "lookingback.no-host-here":
    "You are not signed in as a host here. It will not say “A host looks back”.",
  "lookingback.keep": "Keep these words",
  "lookingback.kept": "Your words are on their way.",

  "lookingback.host.said": {
    zero: "Nobody has looked back yet.",
    one: "There is 1 thing that somebody takes from it.",
    other: "There are {n} things that people take from it.",
  },
  "lookingback.host.turn-over": "Turn something over",
  "lookingback.screen.foot": "Say yours, with your phone or with a helper.",
} as const;
