package org.parlour.perspectives.map;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parlour.perspectives.map.PerspectiveMap.GroupsFound;

/// The method of the house: an ideal-point model in which a missing vote is missing
/// ([IdealPoints]), drawn with its strongest difference along x ([Picture]), and groups that do not
/// depend on who came first ([OrderFreeGroups]).
///
/// People and statements are put in order of their ids before anything is added up, and every
/// random start is drawn from the seed. So the same votes give the same map, to the last bit, in
/// whatever order they came, on however many cores, and whatever map was made before: a map is
/// always made from all votes.
public final class ClearMap implements PerspectiveMethod {

  @Override
  public PerspectiveMap map(Votes votes, MapSettings settings, Progress progress) {
    try (var crew = new Crew(settings.cores())) {
      return new Making(votes, settings, progress, crew).map();
    }
  }

  /// People and statements that take part in the fit, in the order of their ids.
  static final class Part {
    /// Counted people.
    final int[] rows;

    /// Visible statements that counted people answered.
    final int[] columns;

    private Part(int[] rows, int[] columns) {
      this.rows = rows;
      this.columns = columns;
    }

    static Part of(Votes votes, boolean[] counted) {
      int[] rows = Arrays.stream(votes.rowsById).filter(row -> counted[row]).toArray();
      boolean[] answered = new boolean[votes.statements().size()];
      for (int row : rows) {
        for (int cell = votes.rowStart[row]; cell < votes.rowStart[row + 1]; cell++) {
          answered[votes.column[cell]] = true;
        }
      }
      int[] columns =
          Arrays.stream(votes.columnsById)
              .filter(column -> answered[column] && !votes.offTheMap(column))
              .toArray();
      return new Part(rows, columns);
    }
  }

  private static final class Making {
    private final Votes votes;
    private final MapSettings settings;
    private final Progress progress;
    private final Crew crew;
    private final Description.Finding finding = new Description.Finding();
    private SortedMap<Integer, Double> silhouettes = new TreeMap<>();

    Making(Votes votes, MapSettings settings, Progress progress, Crew crew) {
      this.votes = votes;
      this.settings = settings;
      this.progress = progress;
      this.crew = crew;
    }

    PerspectiveMap map() {
      progress.reached(Progress.Step.COUNTING, 0);
      int people = votes.people().size();
      finding.counted = Counted.of(votes, settings);
      finding.columnOrder = votes.columnsById;
      finding.group = new int[people];
      Arrays.fill(finding.group, -1);
      finding.places = new double[2 * people];
      finding.discs = new double[3 * people];
      finding.loadings = new double[2 * votes.statements().size()];
      progress.reached(Progress.Step.AXES, 0);
      finding.extremities = extremities();
      var part = Part.of(votes, finding.counted);
      var cells = Cells.of(votes, part.rows, part.columns);
      boolean differ = cells.columns() > 1 && cells.peopleDiffer();
      double[] places = new double[2 * cells.rows()];
      if (differ) {
        places = draw(part, cells);
        finding.yesSaying = YesSaying.of(votes, part.rows, part.columns, places);
      }
      progress.reached(Progress.Step.GROUPING, 0);
      group(part, cells, places, differ);
      progress.reached(Progress.Step.DESCRIBING, 0);
      return Description.of(MapMethod.CLEAR, votes, finding, silhouettes);
    }

    private double[] extremities() {
      int[] visible =
          Arrays.stream(finding.columnOrder).filter(column -> !votes.offTheMap(column)).toArray();
      return PolisAxes.of(votes, votes.rowsById, visible, crew).extremities();
    }

    private double[] draw(Part part, Cells cells) {
      var points = IdealPoints.fit(cells, IdealPoints.Shape.OF_THE_MAP, crew, progress);
      var picture = new Picture(points);
      finding.strengths = picture.strengths;
      for (int n = 0; n < part.columns.length; n++) {
        finding.loadings[2 * part.columns[n]] = picture.loadings[2 * n];
        finding.loadings[2 * part.columns[n] + 1] = picture.loadings[2 * n + 1];
      }
      put(part.rows, picture.places, picture.discsOf(points));
      int[] others = Arrays.stream(votes.rowsById).filter(row -> !finding.counted[row]).toArray();
      var placed = points.place(Cells.of(votes, others, part.columns));
      put(others, picture.placesOf(placed), picture.discsOf(placed));
      return picture.places;
    }

    private void put(int[] rows, double[] places, double[] discs) {
      for (int n = 0; n < rows.length; n++) {
        System.arraycopy(places, 2 * n, finding.places, 2 * rows[n], 2);
        System.arraycopy(discs, 3 * n, finding.discs, 3 * rows[n], 3);
      }
    }

    private void group(Part part, Cells cells, double[] places, boolean differ) {
      if (isTooFew(cells)) {
        finding.found = GroupsFound.TOO_FEW;
        return;
      }
      int[] group = new int[part.rows.length];
      finding.found = GroupsFound.ALIKE;
      finding.groups = 1;
      if (differ) {
        var groups = new OrderFreeGroups(places, settings.seed(), crew);
        group = groups.best(settings.groupsMax());
        silhouettes = groups.silhouettes;
        finding.groups = Arrays.stream(group).max().orElse(0) + 1;
        finding.found = finding.groups > 1 ? GroupsFound.SEVERAL : GroupsFound.ONE;
      }
      for (int n = 0; n < group.length; n++) {
        finding.group[part.rows[n]] = group[n];
      }
    }

    private boolean isTooFew(Cells cells) {
      int answered = 0;
      for (int column = 0; column < cells.columns(); column++) {
        answered += cells.byColumn().size(column) >= MapSettings.VOTES_PER_STATEMENT_MIN ? 1 : 0;
      }
      return cells.rows() == 0
          || cells.rows() < settings.peopleMin()
          || answered < settings.statementsMin();
    }
  }
}
