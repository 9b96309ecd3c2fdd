/** English for the shelf. */
export const enShow = {
  "show.usual.about": "Show and tell: things and photos",
  "show.usual.name": "The shelf",
  "show.usual.question": "Show us something that belongs to a good day.",
  "show.usual.help": "Take a photo of the thing, or tell us in words.",
  "show.shelf-is-full": "There are {n} things here. That is enough for anybody.",

  "show.put-something": "Put something on the shelf",
  "show.how": "How do you want to show it?",
  "show.how.photo": "A photo, with words",
  "show.how.words": "In words alone",
  "show.words": "What is it?",
  "show.words-help": "Say what it looks like, and why it is here.",
  "show.no-photo": "There is no photo yet that can be shown. Words alone are fine too.",
  "show.no-description": "Say what is in the photo. Not everybody can see it.",
  "show.put": "Put it on the shelf",
  "show.saved": "Saved on this phone. It goes on the shelf.",
  "show.on-the-shelf": "On the shelf",
  "show.none": "Nothing stands on the shelf yet.",
  "show.mine": "What I put here",

  "show.host.things": {
    zero: "Nothing stands on the shelf yet.",
    one: "There is 1 thing.",
    other: "There are {n} things.",
  },
  "show.host.turn-over": "Turn something over",
  "show.screen.now": "On the shelf",
  "show.screen.foot": "Put something beside it, with your phone or with a helper.",
} as const;
