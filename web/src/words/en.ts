import { enBoard } from "./en.board.ts";

/** English. Plain words, one idea in a sentence, no more than fifteen words. */
export const en = {
  // Every page
  "page.parlour": "Parlour",
  "page.title": "{page} · Parlour",
  "page.skip": "Skip to the page",
  "page.things-and-help": "Your things and help",
  "page.choices": "Choices",
  "page.help-me": "Help me",
  "page.the-room": "The room",
  "page.the-doorstep": "The doorstep",
  "page.close": "Close",
  "page.a-moment": "One moment…",
  "page.there-is-a-problem": "There is a problem",
  "page.not-here.title": "There is nothing at this address",
  "page.not-here.say": "Perhaps the address is old. You can type your code instead.",
  "page.type-a-code": "Type a code",
  "page.went-wrong.title": "Something of ours broke",
  "page.went-wrong.say": "It was not you. Your words are safe on this phone.",
  "page.try-again": "Try again",

  // The line to the server
  "line.no-internet": "No internet just now. Your words are safe on this phone.",
  "line.no-internet-not-lasting":
    "No internet just now. Keep this page open: this phone does not keep things.",
  "line.busy": "It is busy just now. Your words are safe. We try again by ourselves.",
  "line.not-inside": "Your badge is not known here now. Your words are safe on this phone.",
  "line.not-lasting": "This window keeps nothing when you close it. Leave it open.",
  "line.old": "The line is down. You may see old things.",

  // Where a thing is
  "state.saved": "Saved on this phone",
  "state.sending": "Sending",
  "state.on-the-board": "On the board",
  "state.face-down": "On the board, face down",
  "state.taken-back": "You took this back. Its words are gone.",
  "state.taking-back": "Being taken back. Its words are hidden here already.",
  "state.hidden": "A host turned this over.",
  "state.hidden-reason": "Reason: {reason}.",
  "state.refused": "We could not put this on the board.",
  "state.still-here": "It is still on this phone.",
  "state.set-aside": "The server could not read this.",

  "reason.private-information": "private information about somebody",
  "reason.threat": "a threat",
  "reason.hate": "hate",
  "reason.asked-by-author": "the person who made it asked",

  // Who can see this?
  "permission.ask": "Who can see this?",
  "permission.room": "Just people here.",
  "permission.share": "Anyone. No name on it.",
  "permission.share-badge": "Anyone, with my badge name.",
  "permission.nameless": "Nobody can ever know it was me.",

  // Choices
  "choices.title": "Choices",
  "choices.about": "They stay on this phone. Nobody else sees them.",
  "choices.size": "Size of words",
  "choices.size.usual": "Usual",
  "choices.size.bigger": "Bigger",
  "choices.size.biggest": "Biggest",
  "choices.spacing": "Space between words",
  "choices.spacing.usual": "Usual",
  "choices.spacing.wider": "More space",
  "choices.look": "Look",
  "choices.look.day": "Day: dark words on light paper",
  "choices.look.evening": "Evening: light words on dark",
  "choices.read-aloud": "Show buttons that read words to me",
  "choices.less-movement": "Less movement",
  "choices.plain": "Plain background, and lists instead of pictures",
  "choices.language": "Language",
  "choices.also": "Also",
  "choices.done": "That is good",

  // Help me
  "help.title": "Help me",
  "help.what.title": "What is this?",
  "help.what.say":
    "A room for people who want to change something together. You can add words or drawings. Or just look.",
  "help.who.title": "Who is here?",
  "help.who.asks": "These people ask the question:",
  "help.who.host": "A host is near you in the hall. You can ask them anything.",
  "help.calm.title": "Too much just now?",
  "help.calm.say":
    "Put the phone down. Breathe out slowly. There is no clock on you. Nothing goes on without you that you cannot see later.",
  "help.leave.title": "How do I leave?",
  "help.leave.say": "Close this page at any time. You do not need to tell anybody.",
  "help.take-back.title": "How do I take something back?",
  "help.take-back.say": "Open My things. Find the thing. Press “Take it back”.",
  "help.words.title": "What happens to my words?",
  "help.words.say": "You say who can see each thing. Nobody can change your words.",
  "help.say-no": "You can say no. Nothing bad will happen. Your support will not change.",

  // Reading aloud
  "aloud.read": "Read it to me",
  "aloud.read-these": "Read them to me",
  "aloud.stop": "Stop reading",

  // Refusals and log lines of the room
  "room.badge-needed": "You need a badge to do that. You can make one at any time.",
  "room.hosts-only": "Only a host can do that.",
  "room.closed": "The gathering is closed now.",
  "room.not-yours": "Somebody else made that, so only they can change it.",
  "room.not-there": "That is not there any more.",
  "room.no-widening": "That would let more people see it. Choose it yourself first.",
  "room.secret-wrong": "Those three words do not fit this thing.",
  "room.not-done": "That could not be done just now.",
  "room.log.opened": "A host opened the room. What can change was written first.",
  "room.log.closed": "A host closed the room.",
  "room.log.hidden": "A host turned one thing over. Reason: {reason}.",
  "room.log.shown-again": "A host turned one thing face up again.",
  "room.log.exported": "A host took a copy of what may be shared.",
  "room.log.screen-made": "A host made a link for a big screen.",
  "room.log.brought-in": {
    one: "A host brought in 1 card. It says: from the hosts.",
    other: "A host brought in {n} cards. They say: from the hosts.",
  },
  "room.log.lamp-moved": "A host moved the lamp.",
  "room.log.something": "A host used a power.",
  ...enBoard,
} as const;
