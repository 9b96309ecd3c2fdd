package org.parlour.paper;

/// What the paper is meant for. Either way somebody may draw, place stamps, or say it in words.
public enum Mode {
  DRAWING,
  WORDS
}
