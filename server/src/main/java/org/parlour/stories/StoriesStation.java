package org.parlour.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;
import org.parlour.kernel.YoursChanged;
import org.parlour.stories.Armchair.Choice;
import org.parlour.stories.Armchair.Story;
import org.parlour.stories.StoriesEvent.ChairLaidOut;
import org.parlour.stories.StoriesEvent.ChoiceAnswered;
import org.parlour.stories.StoriesEvent.DraftWritten;
import org.parlour.stories.StoriesEvent.HelpSaid;
import org.parlour.stories.StoriesEvent.MeaningSaid;
import org.parlour.stories.StoriesEvent.StoryBrought;
import org.parlour.stories.StoriesEvent.StoryChosen;
import org.parlour.stories.StoriesEvent.StoryTold;
import org.parlour.stories.StoriesEvent.WordsOwned;
import org.parlour.stories.StoriesExport.ExportedChoice;
import org.parlour.stories.StoriesExport.ExportedStory;
import org.parlour.stories.StoriesMine.Asked;
import org.parlour.stories.StoriesMine.MyChoice;
import org.parlour.stories.StoriesMine.MyStory;
import org.parlour.stories.StoriesNews.ChoiceGone;
import org.parlour.stories.StoriesNews.HelpIs;
import org.parlour.stories.StoriesNews.LaidOut;
import org.parlour.stories.StoriesNews.StoryGone;
import org.parlour.stories.StoriesNews.StoryShown;
import org.parlour.stories.StoriesView.ChoiceView;
import org.parlour.stories.StoriesView.StoryView;

/// The armchair, as the room sees it: stories to tell and to listen to.
public final class StoriesStation
    implements Station<Armchair, StoriesCommand, StoriesEvent, StoriesExport> {

  /// The slug of this kind of station.
  public static final String KIND = "stories";

  private static final int HELP_CODE_POINTS_MAX = 140;

  /// Over how long the pages spread their asking what is new for them.
  private static final int ASKED_MILLIS = 2_500;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<StoriesCommand> commands() {
    return StoriesCommand.class;
  }

  @Override
  public Class<StoriesEvent> events() {
    return StoriesEvent.class;
  }

  @Override
  public Class<StoriesExport> exported() {
    return StoriesExport.class;
  }

  @Override
  public Armchair begin() {
    return new Armchair();
  }

  @Override
  public List<StoriesEvent> layOut(StationPlan plan) {
    var settings = plan.settings();
    settings.knowOnly("helpline", "someone");
    return List.of(
        new ChairLaidOut(
            settings.words("helpline", HELP_CODE_POINTS_MAX),
            settings.words("someone", HELP_CODE_POINTS_MAX)));
  }

  @Override
  public Decision<StoriesEvent> decide(
      Armchair chair, StoriesCommand command, Asking asking, Surroundings gathering) {
    return StoriesRules.decide(chair, command, asking);
  }

  @Override
  public Told apply(Armchair chair, StoriesEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case ChairLaidOut(var helpline, var someone) -> {
        chair.sayWhereHelpIs(helpline, someone);
        yield Told.of(new LaidOut(view(chair, gathering)));
      }
      case HelpSaid(var helpline, var someone) -> {
        chair.sayWhereHelpIs(helpline, someone);
        yield Told.of(new HelpIs(helpline, someone));
      }
      case StoryTold told -> add(chair, new Story(told), gathering);
      case StoryBrought brought -> add(chair, new Story(brought), gathering);
      case MeaningSaid said -> mean(chair, said, gathering);
      case DraftWritten(var id, var by, var words) -> {
        var story = chair.story(id);
        if (story == null) {
          yield Told.nothing();
        }
        story.drafts.put(by, words);
        yield Told.of(new YoursChanged(ASKED_MILLIS)); // A draft is for its teller alone.
      }
      case WordsOwned(var id, var words) -> own(chair, id, words, gathering);
      case StoryChosen chosen -> {
        chair.add(new Choice(chosen));
        yield Told.of(new YoursChanged(ASKED_MILLIS)); // First the teller is asked.
      }
      case ChoiceAnswered(var id, var yes) -> answer(chair, id, yes, gathering);
    };
  }

  private static Told add(Armchair chair, Story story, Surroundings gathering) {
    chair.add(story);
    return Told.of(shown(chair, story, gathering));
  }

  private static Told mean(Armchair chair, MeaningSaid said, Surroundings gathering) {
    var story = chair.story(said.contribution());
    if (story == null) {
      return Told.nothing();
    }
    boolean anew = story.meaning != null;
    story.meaning = said.meaning();
    var told = Told.of(shown(chair, story, gathering));
    return anew ? told.forgettingWhatWas() : told;
  }

  private static Told own(Armchair chair, ContributionId id, Words words, Surroundings gathering) {
    var story = chair.story(id);
    if (story == null) {
      return Told.nothing();
    }
    boolean anew = story.words != null;
    story.words = words;
    story.drafts.clear();
    var told = Told.of(shown(chair, story, gathering), new YoursChanged(ASKED_MILLIS));
    return anew ? told.forgettingWhatWas() : told;
  }

  private static Told answer(
      Armchair chair, ContributionId id, boolean yes, Surroundings gathering) {
    var choice = chair.choice(id);
    if (choice == null) {
      return Told.nothing();
    }
    boolean wasShown = choice.saidYes();
    choice.answer = yes;
    var story = chair.story(choice.story);
    if (story == null || (!yes && !wasShown)) {
      return Told.of(new YoursChanged(ASKED_MILLIS));
    }
    var told = Told.of(shown(chair, story, gathering), new YoursChanged(ASKED_MILLIS));
    return yes ? told : told.forgettingWhatWas();
  }

  @Override
  public Told takenBack(Armchair chair, ContributionId contribution) {
    if (chair.removeStory(contribution)) {
      return Told.of(new StoryGone(contribution), new YoursChanged(ASKED_MILLIS))
          .forgettingWhatWas();
    }
    var choice = chair.removeChoice(contribution);
    if (choice == null) {
      return Told.nothing();
    }
    var asked = new YoursChanged(ASKED_MILLIS);
    return choice.saidYes()
        ? Told.of(new ChoiceGone(contribution), asked).forgettingWhatWas()
        : Told.of(asked);
  }

  @Override
  public Told hidden(
      Armchair chair, ContributionId contribution, boolean hidden, Surroundings gathering) {
    var story = chair.story(contribution);
    if (story != null) {
      story.hidden = hidden;
    }
    return Station.super.hidden(chair, contribution, hidden, gathering);
  }

  @Override
  public Told toldAgain(Armchair chair, ContributionId contribution, Surroundings gathering) {
    var choice = chair.choice(contribution);
    var story = chair.story(choice == null ? contribution : choice.story);
    return story == null ? Told.nothing() : Told.of(shown(chair, story, gathering));
  }

  private static StoryShown shown(Armchair chair, Story story, Surroundings gathering) {
    return new StoryShown(storyView(chair, story, gathering));
  }

  @Override
  public Arrangement arranged(Armchair chair, List<ContributionId> given, Surroundings gathering) {
    return StoriesArranged.of(chair);
  }

  @Override
  public StoriesView view(Armchair chair, Surroundings gathering) {
    return new StoriesView(
        chair.helpline(),
        chair.someone(),
        chair.stories().stream().map(story -> storyView(chair, story, gathering)).toList());
  }

  private static StoryView storyView(Armchair chair, Story story, Surroundings gathering) {
    var hidden = gathering.hidden(story.id);
    if (hidden != null) {
      return new StoryView(
          story.id,
          null,
          null,
          null,
          null,
          null,
          null,
          story.fromHosts,
          false,
          null,
          List.of(),
          hidden);
    }
    return new StoryView(
        story.id,
        story.title,
        story.words,
        story.picture,
        story.described,
        story.voice,
        story.broughtBy == null ? gathering.nameToShow(story.id) : story.broughtBy,
        story.fromHosts,
        story.teller != null,
        story.meaning,
        chair.chosen(story.id).stream()
            .filter(choice -> gathering.hidden(choice.id) == null)
            .map(choice -> new ChoiceView(choice.id, choice.by, choice.why))
            .toList(),
        null);
  }

  @Override
  public StoriesMine mine(Armchair chair, BadgeId badge) {
    var stories = new ArrayList<MyStory>();
    for (var story : chair.stories()) {
      if (badge.equals(story.teller)) {
        stories.add(new MyStory(story.id, List.copyOf(story.drafts.values())));
      }
    }
    var asked = new ArrayList<Asked>();
    var choices = new ArrayList<MyChoice>();
    for (var choice : chair.choices()) {
      var story = chair.story(choice.story);
      if (story == null) {
        continue;
      }
      if (badge.equals(story.teller)) {
        asked.add(new Asked(choice.id, story.id, choice.by, choice.why, choice.answer));
      }
      if (badge.equals(choice.author)) {
        choices.add(new MyChoice(choice.id, story.id, choice.answer));
      }
    }
    return new StoriesMine(stories, asked, choices);
  }

  @Override
  public boolean canBeHeard(Armchair chair, ContributionId contribution) {
    return chair.story(contribution) != null;
  }

  @Override
  public MyThing myThing(Armchair chair, ContributionId contribution) {
    var choice = chair.choice(contribution);
    if (choice != null) {
      boolean seen = choice.saidYes() && chair.story(choice.story) != null;
      return new MyThing("choice", choice.why, null, null, null, seen);
    }
    var story = chair.story(contribution);
    return story == null
        ? new MyThing("story", null, null, null, null, false)
        : new MyThing(
            "story",
            story.words == null ? story.title : story.words,
            null,
            story.described,
            null,
            story.picture,
            story.voice,
            true);
  }

  @Override
  public Optional<Picture> picture(Armchair chair, ContributionId contribution) {
    return Optional.ofNullable(chair.story(contribution)).map(story -> story.picture);
  }

  @Override
  public Optional<Voice> voice(Armchair chair, ContributionId contribution) {
    return Optional.ofNullable(chair.story(contribution)).map(story -> story.voice);
  }

  @Override
  public StoriesExport export(Armchair chair, Surroundings gathering) {
    return new StoriesExport(
        chair.helpline(),
        chair.someone(),
        chair.stories().stream()
            .filter(story -> gathering.mayLeave(story.id))
            .filter(story -> story.words != null || story.described != null)
            .map(story -> exported(chair, story, gathering))
            .toList());
  }

  private static ExportedStory exported(Armchair chair, Story story, Surroundings gathering) {
    return new ExportedStory(
        story.id,
        story.title,
        story.words,
        story.described,
        gathering.permissionElsewhere(story.id),
        story.broughtBy == null ? gathering.nameToShow(story.id) : story.broughtBy,
        story.fromHosts,
        story.meaning,
        chair.chosen(story.id).stream()
            .filter(choice -> gathering.mayLeave(choice.id))
            .map(choice ->
                new ExportedChoice(
                    choice.id, choice.by, choice.why, gathering.permissionElsewhere(choice.id)))
            .toList());
  }

  @Override
  public List<StoriesEvent> bring(StoriesExport exported) {
    var events = new ArrayList<StoriesEvent>();
    events.add(new ChairLaidOut(exported.helpline(), exported.someone()));
    for (var one : exported.stories()) {
      events.add(
          new StoryBrought(
              one.story(),
              Provenance.imported(one.permission()),
              one.title(),
              one.words(),
              one.described(),
              one.by(),
              one.fromHosts()));
      var meaning = one.meaning();
      if (meaning != null) {
        events.add(MeaningSaid.of(one.story(), meaning));
      }
      for (var choice : one.chosen()) {
        events.add(
            new StoryChosen(
                choice.choice(),
                Provenance.imported(choice.permission()),
                one.story(),
                choice.by(),
                choice.why()));
        events.add(new ChoiceAnswered(choice.choice(), true));
      }
    }
    return events;
  }

  @Override
  public List<StoriesEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream()
        .<StoriesEvent>map(entry ->
            new StoryBrought(
                entry.getKey(),
                Provenance.imported(Permission.SHARE),
                null,
                entry.getValue(),
                null,
                null,
                true))
        .toList();
  }
}
