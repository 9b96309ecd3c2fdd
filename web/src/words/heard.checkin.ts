/** What the server may refuse at a check-in, and what it writes into the log about one. */
export const checkInRefusals = ["checkin.already-looking", "checkin.not-asked-here"] as const;

export const checkInLog = ["checkin.log.looked-together", "checkin.log.asked-again"] as const;
