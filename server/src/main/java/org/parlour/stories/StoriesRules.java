package org.parlour.stories;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Provenance;
import org.parlour.stories.Armchair.Story;
import org.parlour.stories.Meaning.Mattered;
import org.parlour.stories.StoriesCommand.AnswerChoice;
import org.parlour.stories.StoriesCommand.ChooseStory;
import org.parlour.stories.StoriesCommand.SayWhatItMeans;
import org.parlour.stories.StoriesCommand.SayWhereHelpIs;
import org.parlour.stories.StoriesCommand.TellStory;
import org.parlour.stories.StoriesCommand.TheseAreMyWords;
import org.parlour.stories.StoriesCommand.WriteDown;
import org.parlour.stories.StoriesEvent.ChoiceAnswered;
import org.parlour.stories.StoriesEvent.DraftWritten;
import org.parlour.stories.StoriesEvent.HelpSaid;
import org.parlour.stories.StoriesEvent.MeaningSaid;
import org.parlour.stories.StoriesEvent.StoryChosen;
import org.parlour.stories.StoriesEvent.StoryTold;
import org.parlour.stories.StoriesEvent.WordsOwned;
import org.parlour.stories.StoriesRefusal.ChairFull;
import org.parlour.stories.StoriesRefusal.ChoiceNotThere;
import org.parlour.stories.StoriesRefusal.InWordsAlready;
import org.parlour.stories.StoriesRefusal.StoryNotThere;
import org.parlour.stories.StoriesRefusal.TellerOnly;
import org.parlour.stories.StoriesRefusal.TellerUnknown;

/// The rules of the armchair, one method per command. No clock, no store, no luck.
final class StoriesRules {

  static final int STORIES_MAX = 500;

  /// Each choice asks its teller something, so there is an end to it.
  static final int CHOICES_MAX = 1_000;

  private final Armchair chair;
  private final Asking asking;

  private StoriesRules(Armchair chair, Asking asking) {
    this.chair = chair;
    this.asking = asking;
  }

  static Decision<StoriesEvent> decide(Armchair chair, StoriesCommand command, Asking asking) {
    var rules = new StoriesRules(chair, asking);
    return switch (command) {
      case TellStory tell -> rules.tell(tell);
      case SayWhatItMeans say -> rules.sayWhatItMeans(say);
      case WriteDown write -> rules.writeDown(write);
      case TheseAreMyWords own -> rules.theseAreMyWords(own);
      case ChooseStory choose -> rules.choose(choose);
      case AnswerChoice answer -> rules.answerChoice(answer);
      case SayWhereHelpIs say -> rules.sayWhereHelpIs(say);
    };
  }

  private Decision<StoriesEvent> tell(TellStory tell) {
    if (isKnown(tell.contribution())) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (chair.stories().size() >= STORIES_MAX) {
      return refuse(new ChairFull(STORIES_MAX));
    }
    var provenance = asking.gives(tell.permission(), tell.secretHash());
    return accept(
        new StoryTold(
            tell.contribution(),
            provenance,
            tell.title(),
            tell.words(),
            tell.picture(),
            tell.described(),
            tell.voice()));
  }

  private boolean isKnown(ContributionId id) {
    return chair.story(id) != null || chair.choice(id) != null;
  }

  private Decision<StoriesEvent> sayWhatItMeans(SayWhatItMeans say) {
    var story = chair.story(say.contribution());
    if (story == null) {
      return refuse(new StoryNotThere());
    }
    if (!isTeller(story, say.secret())) {
      return refuse(new TellerOnly());
    }
    var mattered = Mattered.of(say.listenedTo(), say.havingChoice(), say.feelingSafe());
    var meaning = new Meaning(say.pace(), say.feeling(), say.shouldHear(), mattered, say.noneFit());
    return meaning.equals(story.meaning)
        ? nothingNew()
        : accept(MeaningSaid.of(say.contribution(), meaning));
  }

  private Decision<StoriesEvent> writeDown(WriteDown write) {
    var story = chair.story(write.contribution());
    if (story == null || story.hidden) {
      return refuse(new StoryNotThere());
    }
    if (story.voice == null) {
      return refuse(new InWordsAlready());
    }
    return write.words().equals(story.drafts.get(asking.by()))
        ? nothingNew()
        : accept(new DraftWritten(write.contribution(), asking.by(), write.words()));
  }

  private Decision<StoriesEvent> theseAreMyWords(TheseAreMyWords own) {
    var story = chair.story(own.contribution());
    if (story == null) {
      return refuse(new StoryNotThere());
    }
    if (!isTeller(story, own.secret())) {
      return refuse(new TellerOnly());
    }
    if (story.voice == null) {
      return refuse(new InWordsAlready());
    }
    return own.words().equals(story.words)
        ? nothingNew()
        : accept(new WordsOwned(own.contribution(), own.words()));
  }

  private Decision<StoriesEvent> choose(ChooseStory choose) {
    if (isKnown(choose.contribution())) {
      return nothingNew();
    }
    var story = chair.story(choose.story());
    if (story == null || story.hidden) {
      return refuse(new StoryNotThere());
    }
    if (story.teller == null) {
      return refuse(new TellerUnknown());
    }
    if (chair.choices().size() >= CHOICES_MAX) {
      return refuse(new ChairFull(CHOICES_MAX));
    }
    var chosen =
        new StoryChosen(
            choose.contribution(),
            Provenance.of(asking.by(), choose.permission()),
            choose.story(),
            choose.chosenBy(),
            choose.words());
    // Whoever chooses their own story has said yes by that.
    return story.teller.equals(asking.by())
        ? accept(List.of(chosen, new ChoiceAnswered(choose.contribution(), true)))
        : accept(chosen);
  }

  private Decision<StoriesEvent> answerChoice(AnswerChoice answer) {
    var choice = chair.choice(answer.choice());
    var story = choice == null ? null : chair.story(choice.story);
    if (choice == null || story == null) {
      return refuse(new ChoiceNotThere());
    }
    if (!isTeller(story, null)) {
      return refuse(new TellerOnly());
    }
    return Objects.equals(choice.answer, answer.yes())
        ? nothingNew()
        : accept(new ChoiceAnswered(answer.choice(), answer.yes()));
  }

  private Decision<StoriesEvent> sayWhereHelpIs(SayWhereHelpIs say) {
    boolean same =
        Objects.equals(say.helpline(), chair.helpline())
            && Objects.equals(say.someone(), chair.someone());
    return same ? nothingNew() : accept(new HelpSaid(say.helpline(), say.someone()));
  }

  private boolean isTeller(Story story, @Nullable String secret) {
    return story.isToldBy(asking.by(), secret);
  }
}
