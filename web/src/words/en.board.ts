/** English for the board and the big screen. */
export const enBoard = {
  "board.not-in-this-step": "The board is not at that step now.",
  "board.card-not-there": "That card is not on the board any more.",
  "board.group-not-there": "That group is not on the board any more.",
  "board.group-not-empty": "There are still cards in that group.",
  "board.dots-spent": {
    one: "Your dot is used. Take it back to move it.",
    other: "All your dots are used. Take one back to move it.",
  },
  "board.card-held": "The person who made this card wants it to stay where it is.",
  "board.log.moved-on": "A host went on to {step}.",
  "board.log.extended": {
    one: "A host gave 1 minute more.",
    other: "A host gave {n} minutes more.",
  },
} as const;
