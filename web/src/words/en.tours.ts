/** English for tours: several gatherings with the same question. */
export const enTours = {
  // What everybody reads
  "tour.page": "A tour",
  "tour.none": "There is no tour with that code.",
  "tour.asked": "The same question, at every stop.",
  "tour.road": "Where we went",
  "tour.no-stops": "We have not set out yet.",
  "tour.read-report": "Read what we heard there",
  "tour.heard": "What we heard on the way",
  "tour.nothing-heard": "Nothing is published yet. It comes with the first report.",
  "tour.heard-at": "Heard at",
  "tour.other-stops": "other stops",
  "tour.and": "and",
  "tour.same": "The same, in other words",
  "tour.waits": "Some stops were very small. What we heard there waits for more stops.",
  "tour.why-other": "Where few people came, we do not name the place. It would nearly say who.",

  // What hosts do there
  "tour.host.same": "Another stop said the same",
  "tour.host.which": "Now choose the sentence that says the same.",
  "tour.host.this-one": "This one says the same",
  "tour.host.never-mind": "Never mind",
  "tour.host.alone": "Let it stand alone",
  "tour.host.together": "They stand together now. The logs of the stops say so.",
  "tour.host.apart": "It stands alone now. The logs of the stops say so.",

  // At a later stop
  "earlier.title": "What earlier stops said",
  "earlier.before": "Add something of your own first. Then you can read what others said.",
  "earlier.why": "So nobody's words come before yours.",
  "earlier.none": "Nobody has published anything before this stop.",
  "earlier.waits": "An earlier stop was very small. Its words wait for more stops.",
  "earlier.others": "Other stops",
  "earlier.heard": "What people heard there",
  "earlier.given": "What people gave there",
  "earlier.tour": "The whole tour",

  // On the host's own page
  "host.tours": "Your tours",
  "host.tours.say": "A tour asks the same question at several places.",
  "host.tours.begin": "Begin a tour",
  "host.tours.name": "What is the tour called?",
  "host.tours.name-needed": "Give the tour a name.",
  "host.tours.question": "What do you ask at every stop?",
  "host.tours.question-help": "It is the same at every stop. It cannot be changed later.",
  "host.tours.question-needed": "Write the question that every stop asks.",
  "host.tours.stop": "Make the next stop",
  "host.tours.look": "Its page for everybody",
  "new.stop": "The next stop",
  "new.stop-asks": "Every stop of this tour asks:",

  "room.log.put-together": "A host put a sentence beside one of another stop. They say the same.",
  "room.log.taken-apart": "A host let a sentence stand alone again, away from another stop’s.",
} as const;
