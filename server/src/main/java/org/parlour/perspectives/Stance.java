package org.parlour.perspectives;

/// What somebody says to a statement. Passing is an answer; silence is none.
public enum Stance {
  AGREE,
  DISAGREE,
  PASS
}
