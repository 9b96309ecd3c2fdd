package org.parlour.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.Media.PHOTO;
import static org.parlour.testing.Media.SAID;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.kernel.YoursChanged;
import org.parlour.stories.Meaning.Mattered;
import org.parlour.stories.Meaning.Question;
import org.parlour.stories.StoriesCommand.AnswerChoice;
import org.parlour.stories.StoriesCommand.ChooseStory;
import org.parlour.stories.StoriesCommand.SayWhatItMeans;
import org.parlour.stories.StoriesCommand.SayWhereHelpIs;
import org.parlour.stories.StoriesCommand.TellStory;
import org.parlour.stories.StoriesCommand.TheseAreMyWords;
import org.parlour.stories.StoriesCommand.WriteDown;
import org.parlour.stories.StoriesEvent.ChairLaidOut;
import org.parlour.stories.StoriesEvent.ChoiceAnswered;
import org.parlour.stories.StoriesEvent.DraftWritten;
import org.parlour.stories.StoriesEvent.HelpSaid;
import org.parlour.stories.StoriesEvent.MeaningSaid;
import org.parlour.stories.StoriesEvent.StoryBrought;
import org.parlour.stories.StoriesEvent.StoryChosen;
import org.parlour.stories.StoriesEvent.StoryTold;
import org.parlour.stories.StoriesEvent.WordsOwned;
import org.parlour.stories.StoriesMine.Asked;
import org.parlour.stories.StoriesMine.MyChoice;
import org.parlour.stories.StoriesMine.MyStory;
import org.parlour.stories.StoriesRefusal.ChoiceNotThere;
import org.parlour.stories.StoriesRefusal.InWordsAlready;
import org.parlour.stories.StoriesRefusal.StoryNotThere;
import org.parlour.stories.StoriesRefusal.TellerOnly;
import org.parlour.stories.StoriesRefusal.TellerUnknown;
import org.parlour.stories.StoriesView.ChoiceView;
import org.parlour.stories.StoriesView.StoryView;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.StationStory;

class TellStoryTest {

  static final ContributionId DOOR = new ContributionId(new UUID(0, 1));
  static final ContributionId CAT = new ContributionId(new UUID(0, 2));
  static final ContributionId CHOICE = new ContributionId(new UUID(0, 3));
  static final Words RED = Words.of("I said red. We painted it together.");
  private static final Words HOME = Words.of("It made a home.");
  private static final Words TABLE = Words.of("The table by the window");
  private static final Words TYPED = new Words("Mae'r gath yn iawn.", "cy");
  private static final SecretHash SECRET = SecretHash.of("canal teapot marigold");

  static final StoriesEvent LAID_OUT = new ChairLaidOut(Words.of("116 123"), Words.of("Ruth"));
  static final StoriesEvent DOOR_TOLD =
      new StoryTold(
          DOOR,
          Provenance.of(BEA, Permission.SHARE),
          Words.of("The red door"),
          RED,
          null,
          null,
          null);
  private static final StoriesEvent CAT_SAID =
      new StoryTold(CAT, Provenance.of(BEA, Permission.SHARE), null, null, null, null, SAID);
  private static final StoriesEvent DOOR_CHOSEN =
      new StoryChosen(CHOICE, Provenance.of(MO, Permission.SHARE), DOOR, TABLE, HOME);

  private static StationStory<Armchair, StoriesCommand, StoriesEvent, StoriesExport> given(
      StoriesEvent... history) {
    var story = new StationStory<>(new StoriesStation());
    List.of(history).forEach(story::apply);
    return story;
  }

  private static StoryView seen(StationStory<?, ?, ?, ?> story) {
    return ((StoriesView) story.seen()).stories().getFirst();
  }

  static TellStory tell(ContributionId story, Words words, Permission permission) {
    return new TellStory(story, null, words, null, null, null, permission, null);
  }

  private static SayWhatItMeans proud(@Nullable String secret) {
    return new SayWhatItMeans(
        DOOR, 50, Words.of("proud"), Words.of("landlords"), 30, 60, 10, List.of(), secret);
  }

  private static final MeaningSaid PROUD =
      MeaningSaid.of(
          DOOR,
          new Meaning(
              50, Words.of("proud"), Words.of("landlords"), new Mattered(30, 60, 10), List.of()));

  // ---- telling

  @Test
  void a_story_is_told_once_however_often_a_phone_says_so() {
    given(LAID_OUT)
        .when(MO, tell(DOOR, RED, Permission.ROOM))
        .then(new StoryTold(DOOR, Provenance.of(MO, Permission.ROOM), null, RED, null, null, null));
    given(LAID_OUT, DOOR_TOLD).when(BEA, tell(DOOR, RED, Permission.SHARE)).thenNothingNew();
  }

  @Test
  void ALL_2_words_a_voice_and_a_picture_count_the_same() {
    var story = given(LAID_OUT, DOOR_TOLD, CAT_SAID);
    story.apply(
        new StoryTold(
            CHOICE,
            Provenance.of(MO, Permission.ROOM),
            null,
            null,
            PHOTO,
            Words.of("A red door"),
            null));
    assertThat(((StoriesView) story.seen()).stories())
        .extracting(StoryView::story)
        .containsExactly(DOOR, CAT, CHOICE);
    var station = new StoriesStation();
    assertThat(station.picture(story.state(), CHOICE)).contains(PHOTO);
    assertThat(station.voice(story.state(), CAT)).contains(SAID);
    assertThat(station.myThing(story.state(), CAT).voice()).isEqualTo(SAID);
    assertThat(station.myThing(story.state(), CHOICE).described())
        .isEqualTo(Words.of("A red door"));
  }

  @Test
  void a_nameless_story_has_no_teller_that_anybody_knows() {
    given(LAID_OUT)
        .when(MO, new TellStory(DOOR, null, RED, null, null, null, Permission.NAMELESS, SECRET))
        .then(new StoryTold(DOOR, Provenance.nameless(SECRET), null, RED, null, null, null));
  }

  // ---- what it means

  @Test
  void STO_1_the_teller_says_what_it_means_and_everybody_sees_that_they_said_it() {
    var story = given(LAID_OUT, DOOR_TOLD);
    story.when(BEA, proud(null)).then(PROUD);
    story.apply(PROUD);
    assertThat(seen(story).meaning())
        .isEqualTo(
            new Meaning(
                50, Words.of("proud"), Words.of("landlords"), new Mattered(30, 60, 10), List.of()));
    story.when(BEA, proud(null)).thenNothingNew();
  }

  @Test
  void STO_1_any_question_may_be_left_out_or_answered_with_none_of_these_fit() {
    var story = given(LAID_OUT, DOOR_TOLD);
    var none = List.of(Question.FEELING, Question.MATTERED);
    story
        .when(BEA, new SayWhatItMeans(DOOR, null, null, null, null, null, null, none, null))
        .then(MeaningSaid.of(DOOR, new Meaning(null, null, null, null, none)));
    given(LAID_OUT)
        .when(BEA, proud(null))
        .thenRefused(new StoryNotThere()); // After telling, not before.
  }

  @Test
  void STO_3_nobody_but_the_teller_says_what_a_story_means() {
    given(LAID_OUT, DOOR_TOLD).when(MO, proud(null)).thenRefused(new TellerOnly());
    given(LAID_OUT, DOOR_TOLD).when(MO, proud("canal teapot")).thenRefused(new TellerOnly());
  }

  @Test
  void STO_3_no_other_command_says_what_a_story_means() {
    assertThat(Kinds.family(StoriesCommand.class).keySet())
        .containsExactlyInAnyOrder(
            "tell-story",
            "say-what-it-means",
            "write-down",
            "these-are-my-words",
            "choose-story",
            "answer-choice",
            "say-where-help-is");
    assertThat(Kinds.family(StoriesEvent.class).values())
        .filteredOn(event -> List.of(event.getRecordComponents()).toString().contains("feeling"))
        .containsExactly(MeaningSaid.class);
  }

  @Test
  void STO_3_whoever_holds_the_secret_of_a_nameless_story_is_its_teller() {
    var nameless = new StoryTold(DOOR, Provenance.nameless(SECRET), null, RED, null, null, null);
    given(LAID_OUT, nameless).when(MO, proud("canal teapot marigold")).then(PROUD);
    given(LAID_OUT, nameless).when(MO, proud("canal teapot rose")).thenRefused(new TellerOnly());
    given(LAID_OUT, nameless).when(MO, proud(null)).thenRefused(new TellerOnly());
  }

  // ---- being chosen

  @Test
  void STO_4_a_story_is_shown_as_chosen_only_after_its_tellers_yes_with_who_and_why() {
    var station = new StoriesStation();
    var story = given(LAID_OUT, DOOR_TOLD);
    story
        .when(MO, new ChooseStory(CHOICE, DOOR, TABLE, HOME, Permission.SHARE))
        .then((StoryChosen) DOOR_CHOSEN);
    var told = story.apply(DOOR_CHOSEN);
    assertThat(told.news()).hasOnlyElementsOfType(YoursChanged.class);
    assertThat(seen(story).chosen()).isEmpty();
    assertThat(story.export().stories().getFirst().chosen()).isEmpty();
    assertThat(station.mine(story.state(), BEA).asked())
        .containsExactly(new Asked(CHOICE, DOOR, TABLE, HOME, null));
    assertThat(station.mine(story.state(), MO).asked()).isEmpty();
    assertThat(station.myThing(story.state(), CHOICE).onTheBoard()).isFalse();

    story.when(BEA, new AnswerChoice(CHOICE, true)).andSo();
    assertThat(seen(story).chosen()).containsExactly(new ChoiceView(CHOICE, TABLE, HOME));
    assertThat(station.mine(story.state(), MO).choices())
        .containsExactly(new MyChoice(CHOICE, DOOR, true));
    assertThat(station.myThing(story.state(), CHOICE).onTheBoard()).isTrue();
  }

  @Test
  void STO_4_the_teller_can_say_no_at_once_or_later() {
    var story = given(LAID_OUT, DOOR_TOLD, DOOR_CHOSEN);
    story.when(BEA, new AnswerChoice(CHOICE, false)).then(new ChoiceAnswered(CHOICE, false));
    story.apply(new ChoiceAnswered(CHOICE, true));
    var told = story.apply(new ChoiceAnswered(CHOICE, false));
    assertThat(told.forget()).isTrue();
    assertThat(seen(story).chosen()).isEmpty();
    story.when(BEA, new AnswerChoice(CHOICE, false)).thenNothingNew();
  }

  @Test
  void STO_4_nobody_but_the_teller_says_yes() {
    given(LAID_OUT, DOOR_TOLD, DOOR_CHOSEN)
        .when(MO, new AnswerChoice(CHOICE, true))
        .thenRefused(new TellerOnly());
    given(LAID_OUT, DOOR_TOLD)
        .when(BEA, new AnswerChoice(CHOICE, true))
        .thenRefused(new ChoiceNotThere());
  }

  @Test
  void STO_4_where_nobody_can_be_asked_nothing_is_chosen() {
    var nameless = new StoryTold(DOOR, Provenance.nameless(SECRET), null, RED, null, null, null);
    var choose = new ChooseStory(CHOICE, DOOR, TABLE, HOME, Permission.ROOM);
    var story = given(LAID_OUT, nameless);
    story.when(MO, choose).thenRefused(new TellerUnknown());
    assertThat(seen(story).asks()).isFalse();
    given(LAID_OUT).when(MO, choose).thenRefused(new StoryNotThere());
  }

  @Test
  void STO_4_whoever_chooses_their_own_story_has_said_yes() {
    given(LAID_OUT, DOOR_TOLD)
        .when(BEA, new ChooseStory(CHOICE, DOOR, TABLE, HOME, Permission.ROOM))
        .then(
            new StoryChosen(CHOICE, Provenance.of(BEA, Permission.ROOM), DOOR, TABLE, HOME),
            new ChoiceAnswered(CHOICE, true));
  }

  @Test
  void a_choice_that_is_taken_back_is_gone_and_the_story_stays() {
    var story = given(LAID_OUT, DOOR_TOLD, DOOR_CHOSEN, new ChoiceAnswered(CHOICE, true));
    var told = new StoriesStation().takenBack(story.state(), CHOICE);
    assertThat(told.forget()).isTrue();
    assertThat(seen(story).chosen()).isEmpty();
    assertThat(seen(story).words()).isEqualTo(RED);
  }

  // ---- a voice and its words

  @Test
  void STO_5_what_somebody_writes_down_is_a_draft_that_only_the_teller_sees() {
    var station = new StoriesStation();
    var story = given(LAID_OUT, CAT_SAID);
    story.when(MO, new WriteDown(CAT, TYPED)).then(new DraftWritten(CAT, MO, TYPED));
    var told = story.apply(new DraftWritten(CAT, MO, TYPED));
    assertThat(told.news()).hasOnlyElementsOfType(YoursChanged.class);
    assertThat(seen(story).words()).isNull();
    assertThat(story.export().stories()).isEmpty();
    assertThat(station.mine(story.state(), BEA).stories())
        .containsExactly(new MyStory(CAT, List.of(TYPED)));
    assertThat(station.mine(story.state(), MO).stories()).isEmpty();
    story.when(MO, new WriteDown(CAT, TYPED)).thenNothingNew();
  }

  @Test
  void STO_5_they_are_the_tellers_words_when_the_teller_says_so() {
    var story = given(LAID_OUT, CAT_SAID, new DraftWritten(CAT, MO, TYPED));
    story.when(MO, new TheseAreMyWords(CAT, TYPED, null)).thenRefused(new TellerOnly());
    story.when(BEA, new TheseAreMyWords(CAT, TYPED, null)).then(new WordsOwned(CAT, TYPED));
    story.apply(new WordsOwned(CAT, TYPED));
    assertThat(seen(story).words()).isEqualTo(TYPED);
    assertThat(seen(story).voice()).isEqualTo(SAID);
    story.when(BEA, new TheseAreMyWords(CAT, TYPED, null)).thenNothingNew();
  }

  @Test
  void STO_5_a_story_in_words_is_never_reworded() {
    var story = given(LAID_OUT, DOOR_TOLD);
    story.when(MO, new WriteDown(DOOR, TYPED)).thenRefused(new InWordsAlready());
    story.when(BEA, new TheseAreMyWords(DOOR, TYPED, null)).thenRefused(new InWordsAlready());
  }

  // ---- help

  @Test
  void STO_6_a_host_writes_where_help_is_and_the_log_says_so() {
    var story = given(LAID_OUT);
    var help = new SayWhereHelpIs(Words.of("Call 111"), null);
    var said = new HelpSaid(Words.of("Call 111"), null);
    story.whenHost(help).then(said);
    assertThat(said.sentence().key()).isEqualTo("stories.log.help-said");
    story.apply(said);
    var page = (StoriesView) story.seen();
    assertThat(page.helpline()).isEqualTo(Words.of("Call 111"));
    assertThat(page.someone()).isNull();
    story.whenHost(help).thenNothingNew();
  }

  // ---- turned over

  @Test
  void a_story_that_a_host_turned_over_is_nowhere_to_be_read_heard_or_chosen() {
    var story = given(LAID_OUT, DOOR_TOLD, PROUD, DOOR_CHOSEN, new ChoiceAnswered(CHOICE, true));
    story.hall().hide(DOOR, HideReason.PRIVATE_INFORMATION);
    var told = new StoriesStation().hidden(story.state(), DOOR, true, story.hall());
    assertThat(told.forget()).isTrue();
    var view = seen(story);
    assertThat(view.hidden()).isEqualTo(HideReason.PRIVATE_INFORMATION);
    assertThat(view.words()).isNull();
    assertThat(view.meaning()).isNull();
    assertThat(view.chosen()).isEmpty();
    assertThat(story.export().stories()).isEmpty();
    story
        .when(MO, new ChooseStory(CAT, DOOR, TABLE, HOME, Permission.ROOM))
        .thenRefused(new StoryNotThere());
  }

  @Test
  void every_event_of_an_armchair_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        StoriesEvent.class,
        List.of(
            LAID_OUT,
            new StoryTold(
                DOOR, Provenance.nameless(SECRET), TABLE, TYPED, PHOTO, Words.of("A door"), SAID),
            new StoryBrought(
                DOOR,
                Provenance.imported(Permission.SHARE),
                TABLE,
                RED,
                Words.of("A door"),
                new BadgeName("Mo"),
                true),
            new MeaningSaid(
                DOOR,
                List.of(Question.FEELING, Question.PACE, Question.MATTERED),
                List.of(Question.SHOULD_HEAR),
                50,
                Words.of("proud"),
                TYPED,
                30,
                60,
                10),
            new DraftWritten(CAT, MO, TYPED),
            new WordsOwned(CAT, TYPED),
            DOOR_CHOSEN,
            new ChoiceAnswered(CHOICE, true),
            new HelpSaid(Words.of("Call 111"), Words.of("Ruth"))));
  }
}
