package org.parlour.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.questions.Feeling;
import org.parlour.questions.Mark;
import org.parlour.questions.QuestionsCommand.GiveReason;
import org.parlour.questions.QuestionsCommand.MarkQuestion;
import org.parlour.questions.QuestionsCommand.NewQuestion;
import org.parlour.questions.QuestionsCommand.PutQuestions;
import org.parlour.questions.QuestionsCommand.RewordQuestion;
import org.parlour.questions.QuestionsCommand.SayHowItFelt;
import org.parlour.questions.QuestionsCommand.SayWhyAsked;
import org.parlour.questions.QuestionsCommand.SupportWording;
import org.parlour.questions.QuestionsStation;
import tools.jackson.databind.JsonNode;

/// The form: its ten questions are marked as the file says, and most have new words by now.
final class TheForm implements Part {

  private static final long SEED = 10;
  private static final List<Feeling> FEELINGS = List.of(Feeling.values());

  /// The fourth of them nobody could explain, and these people are warned of.
  private static final List<Integer> INTIMATE = List.of(1, 2, 3);

  private static final int NOBODY_COULD_SAY = 3;

  @Override
  public StationPlan plan(JsonNode content) {
    return new StationPlan(
        new StationKind(QuestionsStation.KIND),
        Words.of("The form"),
        Words.of("Should it ask you this?"),
        Words.of("Mark the questions. Do not answer them."),
        StationSettings.of(Map.of()),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var review = content.path("question_review");
    var form = new ArrayList<NewQuestion>();
    for (int n = 0; n < review.size(); n++) {
      var words = Afternoon.words(review.get(n), "text");
      form.add(new NewQuestion(id(), words, INTIMATE.contains(n)));
    }
    afternoon.host(new PutQuestions(form));
    var luck = new SplittableRandom(SEED);
    for (int n = 0; n < form.size(); n++) {
      var question = form.get(n).question();
      if (n != NOBODY_COULD_SAY) {
        afternoon.host(
            new SayWhyAsked(question, Afternoon.words(review.get(n), "why_the_form_asks")));
      }
      mark(afternoon, question, review.get(n));
      feel(afternoon, question, review.get(n), luck);
    }
    say(afternoon, form.get(1).question(), "Yes or no does not say how I wash.");
    say(afternoon, form.get(3).question(), "Nobody could tell us what it is for.");
    say(afternoon, form.get(5).question(), "I am not a risk to staff.");
  }

  private static ContributionId id() {
    return new ContributionId(UUID.randomUUID());
  }

  /// Different people for each mark, so far as there are enough; some set several.
  private static void mark(Afternoon afternoon, ContributionId question, JsonNode one) {
    int next = 0;
    for (var mark : Mark.values()) {
      int people = one.path("demo_marks").path(mark.name().toLowerCase(Locale.ROOT)).intValue(0);
      for (int n = 0; n < people; n++) {
        afternoon.say(afternoon.person(next++), new MarkQuestion(question, mark));
      }
    }
    var words = Afternoon.words(one, "demo_rewrite");
    if (!words.text().isEmpty()) {
      var wording = id();
      afternoon.say(
          afternoon.person(4),
          new RewordQuestion(wording, question, words, Permission.SHARE, null));
      int supporters = Math.max(1, Math.min(next, afternoon.people()) * 3 / 4);
      for (int n = 0; n < supporters; n++) {
        int from = Math.min(next, afternoon.people()) - 1;
        afternoon.say(afternoon.person(from - n), new SupportWording(wording));
      }
    }
  }

  /// The more people marked it too personal or hurtful, the worse it felt.
  private static void feel(
      Afternoon afternoon, ContributionId question, JsonNode one, SplittableRandom luck) {
    var marks = one.path("demo_marks");
    int bad = marks.path("too_personal").intValue(0) + marks.path("hurtful").intValue(0);
    int worst = bad > 15 ? 5 : bad > 6 ? 4 : 3;
    int best = bad > 15 ? 2 : bad > 6 ? 1 : 0;
    for (int n = 0; n < afternoon.people() / 2; n++) {
      var feeling = FEELINGS.get(luck.nextInt(best, worst));
      afternoon.say(afternoon.person(2 * n), new SayHowItFelt(question, feeling));
    }
  }

  private static void say(Afternoon afternoon, ContributionId question, String reason) {
    afternoon.say(
        afternoon.person(7),
        new GiveReason(id(), question, Words.of(reason), Permission.SHARE, null));
  }
}
