package org.parlour.stories;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Words;

/// What a story means, as its teller says it. Whatever is null was not answered.
///
/// @param pace from 0, too slow, to 100, too fast
/// @param noneFit the questions to which none of the answers fit
public record Meaning(
    @Nullable Integer pace,
    @Nullable Words feeling,
    @Nullable Words shouldHear,
    @Nullable Mattered mattered,
    List<Question> noneFit) {

  public Meaning {
    noneFit = List.copyOf(noneFit);
  }

  /// The questions that have an answer.
  List<Question> answered() {
    var answered = new ArrayList<Question>();
    for (var question : Question.values()) {
      if (answer(question) != null) {
        answered.add(question);
      }
    }
    return answered;
  }

  private @Nullable Object answer(Question question) {
    return switch (question) {
      case FEELING -> feeling;
      case PACE -> pace;
      case SHOULD_HEAR -> shouldHear;
      case MATTERED -> mattered;
    };
  }

  /// What mattered, in parts of any whole. All three are good.
  public record Mattered(int listenedTo, int havingChoice, int feelingSafe) {

    static @Nullable Mattered of(
        @Nullable Integer listenedTo,
        @Nullable Integer havingChoice,
        @Nullable Integer feelingSafe) {
      return listenedTo == null || havingChoice == null || feelingSafe == null
          ? null
          : new Mattered(listenedTo, havingChoice, feelingSafe);
    }
  }

  /// The questions that are asked after telling.
  public enum Question {
    FEELING,
    PACE,
    SHOULD_HEAR,
    MATTERED
  }
}
