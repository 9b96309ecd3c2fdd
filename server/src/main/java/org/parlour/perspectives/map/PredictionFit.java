package org.parlour.perspectives.map;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Guesses what somebody would say to a statement they have not answered: to order what they are
/// shown and to measure maps by, never to be shown as anybody's vote.
///
/// The model of the map with a third dimension and with how readily each person agrees
/// ([IdealPoints]). It guesses better than the map and groups worse, because much of what it knows
/// about people is how readily they agree.
public final class PredictionFit {

  private final Votes votes;
  private final int[] rowPlace;
  private final int[] columnPlace;
  private final IdealPoints points;

  private PredictionFit(Votes votes, ClearMap.Part part, IdealPoints points) {
    this.votes = votes;
    this.points = points;
    this.rowPlace = placesOf(part.rows, votes.people().size());
    this.columnPlace = placesOf(part.columns, votes.statements().size());
  }

  private static int[] placesOf(int[] chosen, int size) {
    int[] places = new int[size];
    Arrays.fill(places, -1);
    for (int n = 0; n < chosen.length; n++) {
      places[chosen[n]] = n;
    }
    return places;
  }

  /// Fits to these votes.
  public static PredictionFit of(Votes votes, MapSettings settings) {
    return of(votes, settings, IdealPoints.Shape.OF_PREDICTION);
  }

  static PredictionFit of(Votes votes, MapSettings settings, IdealPoints.Shape shape) {
    var part = ClearMap.Part.of(votes, Counted.of(votes, settings));
    try (var crew = new Crew(settings.cores())) {
      var cells = Cells.of(votes, part.rows, part.columns);
      return new PredictionFit(
          votes, part, IdealPoints.fit(cells, shape, crew, Progress.UNWATCHED));
    }
  }

  /// How likely this person is to agree rather than disagree, 0 to 1; empty for somebody who is not
  /// counted or a statement that is not on the map.
  public OptionalDouble agreeing(String person, String statement) {
    int row = votes.row(person);
    int column = votes.column(statement);
    return row < 0 || column < 0 || rowPlace[row] < 0 || columnPlace[column] < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(points.agreeing(rowPlace[row], columnPlace[column]));
  }
}
