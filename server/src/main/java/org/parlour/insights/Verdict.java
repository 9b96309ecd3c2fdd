package org.parlour.insights;

/// What somebody says to a sentence that was made of their words. Saying nothing is not among them.
public enum Verdict {
  THAT_IS_RIGHT,
  NEARLY,
  NOT_WHAT_I_MEANT
}
