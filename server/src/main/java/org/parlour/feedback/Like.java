package org.parlour.feedback;

/// What somebody says to "is it like that for you?".
public enum Like {
  YES,
  PARTLY,
  NO
}
