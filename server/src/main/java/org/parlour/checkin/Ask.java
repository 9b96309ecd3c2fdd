package org.parlour.checkin;

import java.util.List;

/// One thing that is asked with pictures or steps to choose from.
public enum Ask {
  /// The station's own question, answered with weather.
  WEATHER,
  /// How equal did it feel?
  HOW_EQUAL,
  /// Did you say what you came to say?
  SAID_IT;

  /// What can be seen in its picture, in the order in which it is offered.
  List<Choice> choices() {
    return switch (this) {
      case WEATHER ->
          List.of(Choice.SUNNY, Choice.A_BIT_CLOUDY, Choice.RAINY, Choice.STORMY, Choice.FOGGY);
      case HOW_EQUAL ->
          List.of(
              Choice.NOT_AT_ALL, Choice.A_LITTLE, Choice.HALFWAY, Choice.MOSTLY, Choice.COMPLETELY);
      case SAID_IT -> List.of(Choice.YES, Choice.PARTLY, Choice.NO);
    };
  }

  /// "I would rather not say" is always an answer, and is in no picture.
  boolean takes(Choice choice) {
    return choice == Choice.RATHER_NOT || choices().contains(choice);
  }
}
