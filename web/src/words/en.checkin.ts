/** English for check-in and check-out. */
export const enCheckIn = {
  // When a host puts one into the room
  "checkin.usual.about": "Weather pictures, to arrive or to leave",
  "checkin.usual.name": "The kettle",
  "checkin.usual.question": "How are you arriving today?",
  "checkin.usual.help": "One picture. Nobody sees whose it is.",

  // Refusals and the log
  "checkin.already-looking": "We are looking at the picture now. Choosing is over.",
  "checkin.not-asked-here": "That is not asked here.",
  "checkin.log.looked-together": "A host ended the choosing and showed the picture.",
  "checkin.log.asked-again": "A host let people choose again.",

  // Where we are
  "checkin.now.choosing": "{station}. Everybody is choosing.",
  "checkin.now.looking": "{station}. We look together.",

  // What is asked
  "checkin.ask.weather": "Which weather is it for you?",
  "checkin.ask.how-equal": "How equal did it feel?",
  "checkin.ask.said-it": "Did you say what you came to say?",
  "checkin.choice.sunny": "Sunny",
  "checkin.choice.a-bit-cloudy": "A bit cloudy",
  "checkin.choice.rainy": "Rainy",
  "checkin.choice.stormy": "Stormy",
  "checkin.choice.foggy": "Foggy",
  "checkin.choice.not-at-all": "Not at all",
  "checkin.choice.a-little": "A little",
  "checkin.choice.halfway": "Halfway",
  "checkin.choice.mostly": "Mostly",
  "checkin.choice.completely": "Completely",
  "checkin.choice.yes": "Yes",
  "checkin.choice.partly": "Partly",
  "checkin.choice.no": "No",
  "checkin.choice.rather-not": "I would rather not say",
  "checkin.secret": "Only you see what you chose. You can change it until we look together.",
  "checkin.chosen": "You chose: {choice}.",
  "checkin.chosen-saved": "You chose: {choice}. It is saved on this phone.",
  "checkin.five":
    "We look at one picture of everybody. It takes five people or more. It never shows who.",
  "checkin.answered": {
    zero: "Nobody has chosen yet.",
    one: "1 person has chosen.",
    other: "{n} people have chosen.",
  },

  // The picture
  "checkin.picture.weather": "The weather here",
  "checkin.picture.how-equal": "How equal it felt",
  "checkin.picture.said-it": "Did people say what they came to say?",
  "checkin.none": "There is no picture. Fewer than five people chose.",
  "checkin.none.say": "That is fine. You can still tell each other.",
  "checkin.mixed": "The order is mixed. It does not say who.",
  "checkin.stays":
    "A new picture needs five people who chose otherwise. Until then this one stays.",
  "checkin.before": "This is the picture from before. You can choose again now.",

  // Own words
  "checkin.own-words": "Or in your own words",
  "checkin.own-words.help": "If you like. Everybody here can read it.",
  "checkin.own-words.label": "Your own words",
  "checkin.own-words.give": "Add my words",
  "checkin.own-words.empty": "Write something first, or leave it.",
  "checkin.own-words.too-long": "Make it 140 letters or fewer. We never cut your words.",
  "checkin.own-words.mine": "What I said",
  "checkin.words": "In our own words",
  "checkin.by": "{name} said this.",

  // The host
  "checkin.host.choosing": "Choosing",
  "checkin.host.looking": "Looking together",
  "checkin.host.steps": "Steps of this station",
  "checkin.host.look": "End choosing and show the picture",
  "checkin.host.ask-again": "Let people choose again",
  "checkin.host.looked": "The picture is shown now. The log says so.",
  "checkin.host.asked": "People can choose again. The log says so.",
  "checkin.host.never-who": "You see how many, never who. You see the picture when everybody does.",
  "checkin.host.note": "No hurry. Nobody has to choose. Say your own weather too, with a badge.",
  "checkin.host.note-looking": "Ask what people notice. Do not ask anybody which one is theirs.",
  "checkin.host.turn-over": "Turn words over",
  "checkin.host.choose": "Choose words to turn over",

  // The big screen
  "checkin.screen.choose": "Choose on your phone, or say nothing.",
  "checkin.screen.look": "This is us, just now.",

  "checkin.setting.when": "When do people stand here?",
  "checkin.setting.in": "When they arrive",
  "checkin.setting.out": "When they go home",
  "checkin.setting.words": "They may say it in their own words, too",
} as const;
