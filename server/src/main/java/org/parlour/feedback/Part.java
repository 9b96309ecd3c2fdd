package org.parlour.feedback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parlour.feedback.FeedbackEvent.ThoughtBrought;
import org.parlour.feedback.FeedbackEvent.ThoughtGiven;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// One hand's part of a thought: how it began, or what somebody added.
final class Part {

  final ContributionId id;
  final ThoughtId thought;
  final boolean begins;
  final @Nullable Words words;
  final @Nullable Voice voice;
  final @Nullable Marks strokes;
  final @Nullable Picture picture;
  final @Nullable Words described;
  final @Nullable BadgeId author;
  final boolean nameless;
  final @Nullable BadgeName broughtBy;
  final boolean fromHosts;

  /// The day it was given. The hour is nobody's business.
  final LocalDate day;

  /// Whether its author lets others see it, who come after.
  boolean shared;

  boolean hidden;

  Part(ThoughtGiven given, LocalDate day) {
    this(
        given.contribution(),
        given.thought(),
        given.begins(),
        given.words(),
        given.voice(),
        given.strokes(),
        given.picture(),
        given.described(),
        given.provenance(),
        null,
        false,
        day);
  }

  Part(ThoughtBrought brought, LocalDate day) {
    this(
        brought.contribution(),
        brought.thought(),
        brought.begins(),
        brought.words(),
        null,
        brought.strokes(),
        null,
        brought.described(),
        brought.provenance(),
        brought.by(),
        brought.fromHosts(),
        day);
  }

  private Part(
      ContributionId id,
      ThoughtId thought,
      boolean begins,
      @Nullable Words words,
      @Nullable Voice voice,
      @Nullable Marks strokes,
      @Nullable Picture picture,
      @Nullable Words described,
      Provenance from,
      @Nullable BadgeName broughtBy,
      boolean fromHosts,
      LocalDate day) {
    this.id = id;
    this.thought = thought;
    this.begins = begins;
    this.words = words;
    this.voice = voice;
    this.strokes = strokes;
    this.picture = picture;
    this.described = described;
    this.author = from.author();
    this.nameless = from.permission() == Permission.NAMELESS;
    this.broughtBy = broughtBy;
    this.fromHosts = fromHosts;
    this.day = day;
    this.shared = from.permission().leavesTheRoom();
  }

  /// Whether whoever comes next can see or hear it.
  boolean shown() {
    return shared && !hidden;
  }
}
