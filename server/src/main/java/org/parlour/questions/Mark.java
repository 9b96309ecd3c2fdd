package org.parlour.questions;

/// What somebody thinks of a question. One person may set several on the same question.
public enum Mark {
  KEEP,
  UNCLEAR,
  TOO_PERSONAL,
  NOT_NEEDED,
  HURTFUL
}
