package org.parlour.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.SettingNotRight;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.questions.QuestionsCommand.GiveReason;
import org.parlour.questions.QuestionsCommand.LiftSupport;
import org.parlour.questions.QuestionsCommand.MarkQuestion;
import org.parlour.questions.QuestionsCommand.NewQuestion;
import org.parlour.questions.QuestionsCommand.PutQuestions;
import org.parlour.questions.QuestionsCommand.RewordQuestion;
import org.parlour.questions.QuestionsCommand.SayHowItFelt;
import org.parlour.questions.QuestionsCommand.SayWhyAsked;
import org.parlour.questions.QuestionsCommand.SupportWording;
import org.parlour.questions.QuestionsCommand.UnmarkQuestion;
import org.parlour.questions.QuestionsCommand.UnsayHowItFelt;
import org.parlour.questions.QuestionsCommand.WarnBefore;
import org.parlour.questions.QuestionsEvent.FormLaidOut;
import org.parlour.questions.QuestionsEvent.HowItFeltSaid;
import org.parlour.questions.QuestionsEvent.HowItFeltUnsaid;
import org.parlour.questions.QuestionsEvent.MarksBrought;
import org.parlour.questions.QuestionsEvent.QuestionMarked;
import org.parlour.questions.QuestionsEvent.QuestionPut;
import org.parlour.questions.QuestionsEvent.QuestionReworded;
import org.parlour.questions.QuestionsEvent.QuestionUnmarked;
import org.parlour.questions.QuestionsEvent.QuestionsPut;
import org.parlour.questions.QuestionsEvent.ReasonGiven;
import org.parlour.questions.QuestionsEvent.SupportBrought;
import org.parlour.questions.QuestionsEvent.SupportLifted;
import org.parlour.questions.QuestionsEvent.WarningSet;
import org.parlour.questions.QuestionsEvent.WhyAskedSaid;
import org.parlour.questions.QuestionsEvent.WordingSupported;
import org.parlour.questions.QuestionsRefusal.FormFull;
import org.parlour.questions.QuestionsRefusal.QuestionNotThere;
import org.parlour.questions.QuestionsRefusal.WordingNotThere;
import org.parlour.questions.QuestionsView.Amount;
import org.parlour.questions.QuestionsView.Counts;
import org.parlour.questions.QuestionsView.Marked;
import org.parlour.questions.QuestionsView.QuestionView;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.StationStory;

class ReviewFormTest {

  static final ContributionId WASH = new ContributionId(new UUID(8, 1));
  static final ContributionId HOBBIES = new ContributionId(new UUID(8, 2));
  static final ContributionId SAID = new ContributionId(new UUID(0, 1));
  private static final Words WORDS = new Words("Beth hoffech chi gael help gyda fo?", "cy");
  static final QuestionsEvent WASH_PUT = put(WASH, "Is hygiene maintained? Y / N");
  static final QuestionsEvent HOBBIES_PUT = put(HOBBIES, "What are your hobbies?");
  static final QuestionsEvent LAID_OUT = new FormLaidOut();
  private static final QuestionsEvent REWORDED =
      new QuestionReworded(SAID, WASH, Provenance.of(BEA, Permission.SHARE_BADGE), WORDS, null);

  private static QuestionsEvent put(ContributionId question, String words) {
    return new QuestionPut(
        question, Provenance.imported(Permission.SHARE), Words.of(words), false, null);
  }

  private static StationStory<Form, QuestionsCommand, QuestionsEvent, QuestionsExport> given(
      QuestionsEvent... history) {
    var story = new StationStory<>(new QuestionsStation());
    List.of(WASH_PUT, HOBBIES_PUT, LAID_OUT).forEach(story::apply);
    List.of(history).forEach(story::apply);
    return story;
  }

  private static BadgeId person(int n) {
    return new BadgeId(new UUID(1, n));
  }

  private static QuestionView wash(
      StationStory<Form, QuestionsCommand, QuestionsEvent, QuestionsExport> story) {
    return ((QuestionsView) story.seen()).questions().getFirst();
  }

  @Test
  void QUE_1_no_command_can_carry_an_answer() {
    var withWords =
        Kinds.family(QuestionsCommand.class).values().stream()
            .filter(Command.Say.class::isAssignableFrom)
            .filter(command ->
                Arrays.stream(command.getRecordComponents())
                    .anyMatch(part ->
                        SealedContent.class.isAssignableFrom(part.getType())
                            || part.getType() == String.class))
            .map(Kinds::of);
    assertThat(withWords).containsExactlyInAnyOrder("give-reason", "reword-question");
    assertThat(Kinds.family(QuestionsCommand.class).keySet())
        .noneMatch(kind -> kind.contains("answer"));
    assertThat(Kinds.family(QuestionsEvent.class).keySet())
        .noneMatch(kind -> kind.contains("answer"));
  }

  @Test
  void QUE_2_a_question_may_carry_several_marks_of_one_person() {
    given()
        .when(MO, new MarkQuestion(WASH, Mark.UNCLEAR))
        .andSo()
        .when(MO, new MarkQuestion(WASH, Mark.HURTFUL))
        .then(new QuestionMarked(WASH, MO, Mark.HURTFUL));
  }

  @Test
  void QUE_2_a_mark_can_be_lifted_again() {
    var story =
        given(new QuestionMarked(WASH, MO, Mark.UNCLEAR), new QuestionMarked(WASH, MO, Mark.KEEP));
    story
        .when(MO, new UnmarkQuestion(WASH, Mark.UNCLEAR))
        .then(new QuestionUnmarked(WASH, MO, Mark.UNCLEAR));
    story.andSo().when(MO, new UnmarkQuestion(WASH, Mark.UNCLEAR)).thenNothingNew();
    assertThat(new QuestionsStation().mine(story.state(), MO).marks())
        .isEqualTo(Map.of(WASH, List.of(Mark.KEEP)));
  }

  @Test
  void QUE_2_the_same_mark_sent_twice_counts_once() {
    given(new QuestionMarked(WASH, MO, Mark.KEEP))
        .when(MO, new MarkQuestion(WASH, Mark.KEEP))
        .thenNothingNew();
  }

  @Test
  void QUE_2_no_number_of_fewer_than_five_people_is_on_any_page() {
    var story = given();
    for (int n = 0; n < 4; n++) {
      var told = story.apply(new QuestionMarked(WASH, person(n), Mark.HURTFUL));
      assertThat(told.news()).isEmpty();
    }
    assertThat(wash(story).counts()).isEqualTo(Counts.NONE);
    assertThat(story.export().questions().getFirst().marks()).isEmpty();
    story.apply(new QuestionMarked(WASH, person(4), Mark.KEEP));
    assertThat(wash(story).counts().people()).isEqualTo(5);
    assertThat(wash(story).counts().marks()).isEmpty();
    story.apply(new QuestionMarked(WASH, person(4), Mark.HURTFUL));
    assertThat(wash(story).counts().marks()).containsExactly(new Marked(Mark.HURTFUL, 5));
  }

  @Test
  void QUE_2_a_reason_is_given_in_words_under_its_permission() {
    var hash = SecretHash.of("canal teapot marigold");
    given()
        .when(MO, new GiveReason(SAID, WASH, WORDS, Permission.ROOM, null))
        .then(new ReasonGiven(SAID, WASH, Provenance.of(MO, Permission.ROOM), WORDS, null));
    given()
        .when(MO, new GiveReason(SAID, WASH, WORDS, Permission.NAMELESS, hash))
        .then(new ReasonGiven(SAID, WASH, Provenance.nameless(hash), WORDS, null));
    given(REWORDED)
        .when(MO, new GiveReason(SAID, WASH, WORDS, Permission.ROOM, null))
        .thenNothingNew();
  }

  @Test
  void QUE_2_the_forms_owner_says_why_it_asks_or_nobody_could_say() {
    given()
        .whenHost(new SayWhyAsked(WASH, WORDS))
        .andSo()
        .whenHost(new SayWhyAsked(WASH, null))
        .then(new WhyAskedSaid(WASH, null));
    assertThat(wash(given(new WhyAskedSaid(WASH, WORDS))).whyAsked()).isEqualTo(WORDS);
    given().whenHost(new SayWhyAsked(WASH, null)).thenNothingNew();
    given().whenHost(new SayWhyAsked(SAID, WORDS)).thenRefused(new QuestionNotThere());
  }

  @Test
  void QUE_3_new_words_stand_beside_each_other_and_replace_none() {
    var other = new ContributionId(new UUID(0, 2));
    var story = given(REWORDED);
    story.when(MO, new RewordQuestion(other, WASH, WORDS, Permission.SHARE, null)).andSo();
    assertThat(wash(story).words()).isEqualTo(Words.of("Is hygiene maintained? Y / N"));
    assertThat(wash(story).wordings()).hasSize(2);
  }

  @Test
  void QUE_3_support_is_given_and_lifted_by_a_tap() {
    given(REWORDED).when(MO, new SupportWording(SAID)).then(new WordingSupported(SAID, MO));
    var supported = given(REWORDED, new WordingSupported(SAID, MO));
    supported.when(MO, new SupportWording(SAID)).thenNothingNew();
    supported.when(MO, new LiftSupport(SAID)).then(new SupportLifted(SAID, MO));
    given(REWORDED).when(MO, new LiftSupport(SAID)).thenNothingNew();
    given().when(MO, new SupportWording(SAID)).thenRefused(new WordingNotThere());
  }

  @Test
  void QUE_3_a_page_hears_of_agreement_and_of_its_end() {
    var story = given(REWORDED, new QuestionMarked(WASH, MO, Mark.HURTFUL));
    story.apply(new WordingSupported(SAID, BEA));
    assertThat(wash(story).counts().supports()).isEmpty();
    assertThat(story.apply(new WordingSupported(SAID, MO)).news()).hasSize(1);
    assertThat(wash(story).counts().supports().getFirst().agreed()).isTrue();
    assertThat(wash(story).counts().supports().getFirst().people()).isNull();
    assertThat(story.apply(new QuestionMarked(WASH, BEA, Mark.KEEP)).news()).isEmpty();
    story.apply(new SupportLifted(SAID, MO));
    assertThat(wash(story).counts().supports()).isEmpty();
  }

  @Test
  void QUE_4_only_what_may_leave_the_room_does() {
    var reason = new ContributionId(new UUID(0, 3));
    var secret = new ContributionId(new UUID(0, 4));
    var story =
        given(
            REWORDED,
            new ReasonGiven(reason, WASH, Provenance.of(MO, Permission.ROOM), WORDS, null),
            new ReasonGiven(secret, WASH, Provenance.of(MO, Permission.SHARE), WORDS, null));
    var question = story.export().questions().getFirst();
    assertThat(question.reasons()).extracting("contribution").containsExactly(secret);
    assertThat(question.wordings()).extracting("contribution").containsExactly(SAID);
    story.hall().hide(secret, HideReason.PRIVATE_INFORMATION);
    assertThat(story.export().questions().getFirst().reasons()).isEmpty();
  }

  @Test
  void how_it_felt_is_a_mixed_picture_from_five_people_on() {
    var story = given(new HowItFeltSaid(WASH, person(9), Feeling.RATHER_NOT_SAY));
    for (int n = 0; n < 4; n++) {
      assertThat(story.apply(new HowItFeltSaid(WASH, person(n), Feeling.BAD)).news()).isEmpty();
    }
    assertThat(wash(story).counts().felt()).isEmpty();
    story.apply(new HowItFeltSaid(WASH, person(4), Feeling.GOOD));
    assertThat(wash(story).counts().felt())
        .containsExactly(Amount.SOME, Amount.NONE, Amount.NONE, Amount.NONE, Amount.MANY);
    story.apply(new HowItFeltUnsaid(WASH, person(4)));
    assertThat(wash(story).counts().felt()).isEmpty();
  }

  @Test
  void how_it_felt_can_be_said_again_and_unsaid() {
    var story = given(new HowItFeltSaid(WASH, MO, Feeling.BAD));
    story.when(MO, new SayHowItFelt(WASH, Feeling.BAD)).thenNothingNew();
    story
        .when(MO, new SayHowItFelt(WASH, Feeling.UNSURE))
        .then(new HowItFeltSaid(WASH, MO, Feeling.UNSURE));
    story.when(MO, new UnsayHowItFelt(WASH)).then(new HowItFeltUnsaid(WASH, MO));
    story.when(BEA, new UnsayHowItFelt(WASH)).thenNothingNew();
  }

  @Test
  void a_host_puts_questions_and_asking_twice_puts_them_once() {
    var more = new NewQuestion(SAID, WORDS, true);
    var story = given();
    story
        .whenHost(new PutQuestions(List.of(more)))
        .then(
            new QuestionPut(SAID, Provenance.imported(Permission.SHARE), WORDS, true, null),
            new QuestionsPut(1));
    story.andSo().whenHost(new PutQuestions(List.of(more))).thenNothingNew();
  }

  @Test
  void a_form_ends_somewhere() {
    var story = given();
    for (int n = 2; n < QuestionsRules.QUESTIONS_MAX; n++) {
      story.apply(put(new ContributionId(new UUID(9, n)), "Question " + n));
    }
    story
        .whenHost(new PutQuestions(List.of(new NewQuestion(SAID, WORDS, false))))
        .thenRefused(new FormFull(QuestionsRules.QUESTIONS_MAX));
  }

  @Test
  void a_host_has_people_warned_before_an_intimate_question() {
    var story = given();
    story.whenHost(new WarnBefore(WASH, true)).then(new WarningSet(WASH, true));
    story.andSo().whenHost(new WarnBefore(WASH, true)).thenNothingNew();
    assertThat(wash(story).intimate()).isTrue();
  }

  @Test
  void a_form_comes_as_a_setting_one_question_on_each_line() {
    var station = new QuestionsStation();
    assertThat(station.layOut(plan(Map.of("questions", List.of("Name?", " ", "Age?"))))).hasSize(3);
    assertThatThrownBy(() -> station.layOut(plan(Map.of("answers", List.of("Mo")))))
        .isInstanceOf(SettingNotRight.class);
  }

  private static StationPlan plan(Map<String, Object> settings) {
    return new StationPlan(
        new StationKind(QuestionsStation.KIND),
        Words.of("The form"),
        Words.of("Should it ask you this?"),
        Words.of(""),
        StationSettings.of(settings),
        false);
  }

  @Test
  void nothing_of_a_hidden_question_is_on_any_page() {
    var story = given(REWORDED, new WhyAskedSaid(WASH, WORDS));
    story.hall().hide(WASH, HideReason.HATE);
    var told = new QuestionsStation().hidden(story.state(), WASH, true, story.hall());
    assertThat(told.forget()).isTrue();
    var seen = wash(story);
    assertThat(seen.words()).isNull();
    assertThat(seen.whyAsked()).isNull();
    assertThat(seen.wordings()).isEmpty();
    story.when(MO, new MarkQuestion(WASH, Mark.KEEP)).thenRefused(new QuestionNotThere());
    story.when(MO, new SupportWording(SAID)).thenRefused(new WordingNotThere());
  }

  @Test
  void every_event_of_a_form_can_be_read_as_it_was_written() {
    var nameless = Provenance.nameless(SecretHash.of("a b c"));
    GoldenEvents.check(
        QuestionsEvent.class,
        List.of(
            LAID_OUT,
            new QuestionPut(WASH, Provenance.imported(Permission.SHARE), WORDS, true, WORDS),
            new QuestionsPut(10),
            new WarningSet(WASH, true),
            new WhyAskedSaid(WASH, WORDS),
            new QuestionMarked(WASH, MO, Mark.TOO_PERSONAL),
            new QuestionUnmarked(WASH, MO, Mark.NOT_NEEDED),
            new ReasonGiven(SAID, WASH, nameless, WORDS, null),
            new QuestionReworded(
                SAID,
                WASH,
                Provenance.imported(Permission.SHARE_BADGE),
                WORDS,
                new BadgeName("Bea")),
            new WordingSupported(SAID, MO),
            new SupportLifted(SAID, MO),
            new HowItFeltSaid(WASH, MO, Feeling.UNEASY),
            new HowItFeltUnsaid(WASH, MO),
            new MarksBrought(WASH, 22, 5, 6, 7, 8, 9),
            new SupportBrought(SAID, 7, true)));
  }
}
