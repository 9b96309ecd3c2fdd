package org.parlour.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.feedback.FeedbackExport.ExportedPart;
import org.parlour.feedback.FeedbackExport.ExportedThought;
import org.parlour.feedback.FeedbackHosts.HostPart;
import org.parlour.feedback.FeedbackHosts.HostThought;
import org.parlour.feedback.FeedbackView.PartView;
import org.parlour.feedback.FeedbackView.ThoughtView;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Embedded;
import org.parlour.kernel.Embedded.Quote;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Surroundings;

/// What each of those who look at the corner sees of it.
final class FeedbackProjection {

  /// How many earlier thoughts somebody is asked about, and how many another site shows.
  private static final int A_FEW = 3;

  private static final Comparator<Thought> LEAST_ANSWERED =
      Comparator.comparingInt(Thought::answered);

  private FeedbackProjection() {}

  static FeedbackView view(Corner corner, Surroundings gathering) {
    return new FeedbackView(
        corner.given(),
        corner.thoughts().stream()
            .map(thought -> thought(thought, gathering))
            .filter(Objects::nonNull)
            .toList());
  }

  /// A thought for everybody; null while nobody but the people who ask may see any of it.
  static @Nullable ThoughtView thought(Thought thought, Surroundings gathering) {
    if (thought.parts.stream().noneMatch(part -> part.shared)) {
      return null;
    }
    var beginning = thought.beginning();
    return new ThoughtView(
        thought.id,
        beginning == null || !beginning.shared ? null : part(beginning, gathering),
        thought.parts.stream()
            .filter(part -> part.shared && !part.begins)
            .map(part -> part(part, gathering))
            .toList(),
        thought.asks() ? thought.told() : null,
        thought.isCarried());
  }

  private static PartView part(Part part, Surroundings gathering) {
    var hidden = gathering.hidden(part.id);
    return hidden == null
        ? new PartView(
            part.id,
            part.words,
            part.voice,
            part.strokes,
            part.picture,
            part.described,
            nameOn(part, gathering),
            part.fromHosts,
            null)
        : new PartView(part.id, null, null, null, null, null, null, part.fromHosts, hidden);
  }

  private static @Nullable BadgeName nameOn(Part part, Surroundings gathering) {
    return part.broughtBy == null ? gathering.nameToShow(part.id) : part.broughtBy;
  }

  static FeedbackHosts forHosts(Corner corner, Surroundings gathering) {
    return new FeedbackHosts(
        corner.thoughts().stream()
            .map(thought ->
                new HostThought(
                    thought.id,
                    thought.parts.stream()
                        .map(part ->
                            new HostPart(part(part, gathering), part.day.toString(), part.shared))
                        .toList(),
                    thought.asks() ? thought.told() : null,
                    thought.asks(),
                    thought.isCarried()))
            .toList(),
        List.copyOf(corner.sites()));
  }

  static FeedbackMine mine(Corner corner, BadgeId badge) {
    var answers = new HashMap<ThoughtId, Like>();
    var next = new ArrayList<Thought>();
    for (var thought : corner.thoughts()) {
      var answer = thought.answerOf(badge);
      if (answer != null) {
        answers.put(thought.id, answer);
      } else if (thought.asks() && !thought.isFrom(badge)) {
        next.add(thought);
      }
    }
    // Among those answered alike, each badge is asked about others first.
    next.sort(LEAST_ANSWERED.thenComparingInt(thought -> Objects.hash(badge, thought.id)));
    return new FeedbackMine(
        answers, next.stream().limit(A_FEW).map(thought -> thought.id).toList());
  }

  static Embedded embedded(Corner corner, Surroundings gathering) {
    return new Embedded(
        List.copyOf(corner.sites()),
        corner.thoughts().stream()
            .filter(Thought::asks)
            .sorted(LEAST_ANSWERED)
            .flatMap(thought -> quote(thought, gathering))
            .limit(A_FEW)
            .toList());
  }

  /// Only words travel to other sites; pictures and voices are given to nobody without a badge.
  private static Stream<Quote> quote(Thought thought, Surroundings gathering) {
    var beginning = thought.beginning();
    if (beginning == null || beginning.words == null) {
      return Stream.empty();
    }
    var added =
        thought.parts.stream()
            .filter(part -> !part.begins && part.shown())
            .map(part -> part.words)
            .filter(Objects::nonNull)
            .toList();
    return Stream.of(new Quote(beginning.words, nameOn(beginning, gathering), added));
  }

  /// The thoughts, oldest first, each with what others added. What was added to a beginning that
  /// nobody else may see stands by itself.
  static Arrangement arranged(Corner corner) {
    return Arrangement.list(corner.thoughts().stream().flatMap(FeedbackProjection::laid).toList());
  }

  private static Stream<Laid> laid(Thought thought) {
    var added =
        thought.parts.stream()
            .filter(part -> part.shown() && !part.begins)
            .map(part -> new Laid(part.id));
    var beginning = thought.beginning();
    return beginning == null || !beginning.shown()
        ? added
        : Stream.of(
            new Laid(
                beginning.id,
                List.of(),
                Arrangement.stands(beginning.fromHosts, answers(thought)),
                added.toList()));
  }

  private static List<Sentence> answers(Thought thought) {
    var told = thought.told();
    return told == null
        ? List.of()
        : List.of(
            new Sentence(
                "minutes.says.like-that",
                Map.of("yes", told.yes(), "partly", told.partly(), "no", told.no())));
  }

  static FeedbackExport export(Corner corner, Surroundings gathering) {
    return new FeedbackExport(
        corner.eachDay(),
        corner.thoughts().stream()
            .map(thought ->
                new ExportedThought(thought.id, thought.isCarried(), exported(thought, gathering)))
            .filter(thought -> !thought.parts().isEmpty())
            .toList());
  }

  private static List<ExportedPart> exported(Thought thought, Surroundings gathering) {
    return thought.parts.stream()
        .filter(Part::shown)
        .filter(part -> part.words != null || part.described != null)
        .map(part ->
            new ExportedPart(
                part.id,
                part.begins,
                part.words,
                part.strokes,
                part.described,
                gathering.permissionElsewhere(part.id),
                nameOn(part, gathering),
                part.fromHosts))
        .toList();
  }
}
