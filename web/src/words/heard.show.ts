/** What the server may refuse at the shelf. */
export const showRefusals = ["show.shelf-is-full"] as const;
