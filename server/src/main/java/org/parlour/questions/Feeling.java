package org.parlour.questions;

/// How it felt to be asked a question, without answering it: five faces from best to worst, or
/// nothing said.
public enum Feeling {
  GOOD,
  FINE,
  UNSURE,
  UNEASY,
  BAD,
  RATHER_NOT_SAY
}
