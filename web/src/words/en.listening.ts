/** English for the listening round. */
export const enListening = {
  "listening.usual.about": "A listening round in small circles",
  "listening.usual.name": "Two chairs",
  "listening.usual.question": "What do you want people here to understand?",
  "listening.usual.help": "Speak when it is your turn. Then listen.",

  // Refusals and the log
  "listening.circle-not-there": "That circle is not there any more.",
  "listening.sitting-elsewhere": "You sit in another circle. Get up there first.",
  "listening.not-in-this-circle": "You do not sit in this circle.",
  "listening.circle-taken": "{n} people sit there. There is no chair left.",
  "listening.round-going-on": "They are speaking already. Wait, or open another circle.",
  "listening.too-few-chairs-taken": "It takes {n} people to begin.",
  "listening.not-your-turn": "It is somebody else’s turn.",
  "listening.still-here": "They are still here. Let them take their time.",
  "listening.no-card-now": "A card comes after listening, and one is enough.",
  "listening.chairs-all-out": "There are {n} circles. There are no more chairs.",
  "listening.log.begun": {
    one: "A host began the listening round in 1 circle.",
    other: "A host began the listening round in {n} circles.",
  },

  // Taking a chair
  "listening.nothing-kept": "Nothing is recorded. What is said stays in the circle.",
  "listening.take-a-chair": "Take a chair",
  "listening.how": "3 to 6 people. One speaks, the others listen.",
  "listening.minutes": {
    one: "Everybody has the same time: about 1 minute.",
    other: "Everybody has the same time: about {n} minutes.",
  },
  "listening.no-clock": "There is no clock. Take the time you need.",
  "listening.circle": "Circle {number}",
  "listening.people-sit": { one: "1 person sits here.", other: "{n} people sit here." },
  "listening.sit-down": "Sit down",
  "listening.sit-down-in": "Sit down in circle {number}",
  "listening.open-circle": "Open a new circle",
  "listening.three-first": "You can begin when 3 people sit here.",
  "listening.begin": "Begin the round",
  "listening.begin-again": "Go round once more",
  "listening.get-up": "Get up and leave the circle",

  // A turn
  "listening.your-turn": "It is your turn",
  "listening.listen": "Listen. Somebody else has their turn.",
  "listening.silence-is-fine": "You can be silent. That is your turn too.",
  "listening.i-am-done": "I have finished",
  "listening.longer": "I need longer",
  "listening.pass": "Not now. Ask me at the end.",
  "listening.no-fixing": "Do not interrupt. You need not mend anything.",
  "listening.have-left": "They have left. Go on.",
  "listening.over": "Everybody has had their turn. Thank you.",

  // Time, and the card afterwards
  "listening.time": "Your time",
  "listening.only-you": "Nobody else can see this. You need not say why.",
  "listening.twice": "Give me twice the time",
  "listening.one-card": "One card of your own, if you like",
  "listening.own-only": "Write what you think yourself. Leave out what others said.",
  "listening.card.label": "What should people here understand?",
  "listening.card.put": "Put it with the others",
  "listening.card.saved": "Saved on this phone. It goes with the others.",
  "listening.cards": "What people wrote afterwards",

  // The host's part and the big screen
  "listening.host.circles": {
    zero: "There is no circle yet.",
    one: "There is 1 circle.",
    other: "There are {n} circles.",
  },
  "listening.host.speaking": {
    zero: "Nobody is speaking yet.",
    one: "People speak in 1 circle.",
    other: "People speak in {n} circles.",
  },
  "listening.host.over": {
    zero: "No circle has finished.",
    one: "1 circle has finished.",
    other: "{n} circles have finished.",
  },
  "listening.host.never-who": "You see how many. Who sits where is not shown.",
  "listening.host.begin": "Begin where enough people sit",
  "listening.host.begun": "It begins. The log says so.",
  "listening.host.turn-over": "Turn a card over",
  "listening.screen.now": "A listening round",
  "listening.screen.listen": "One speaks. The others listen.",
  "listening.screen.sit": "Take a chair. 3 to 6 people make a circle.",

  "listening.setting.minutes": "Minutes for each person",
  "listening.setting.minutes-help": "0 is no clock. Everybody can have longer.",
} as const;
