package org.parlour.promises;

/// How things are since something changed. Field guide, OUT-1.
public enum Judgement {
  BETTER,
  SAME,
  WORSE,
  DONT_KNOW
}
