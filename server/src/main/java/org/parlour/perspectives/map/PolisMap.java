package org.parlour.perspectives.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parlour.perspectives.map.PerspectiveMap.GroupsFound;
import org.parlour.perspectives.map.PerspectiveMap.Strengths;

/// The method of Pol.is, kept for comparison: principal components of the votes ([PolisAxes]), at
/// most a hundred small clusters of people close together, and k-means groups of those
/// ([PolisClusters]), as many as give the best [Silhouette].
///
/// [#map] makes every map from nothing. [#after] makes one the way a running Pol.is does: from the
/// clusters of the map before, and with a new number of groups only once it was best four times in
/// a row. What comes out then depends on everything that came before.
///
/// C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, Polis: Scaling Deliberation by
/// Mapping High Dimensional Opinion Spaces, 2021. Written from the description, without its code.
public final class PolisMap implements PerspectiveMethod {

  private static final int BASE_CLUSTERS = 100;
  private static final int BASE_STEPS = 101;
  private static final int GROUP_STEPS = 21;
  private static final int PLACES_PER_GROUP = 12;

  /// So many times in a row another number of groups must be best before it is taken.
  private static final int PATIENCE = 4;

  /// A map, and what the next one begins with.
  public record Made(PerspectiveMap map, Memory memory) {}

  /// What a running Pol.is remembers from map to map.
  public static final class Memory {
    private final List<List<String>> base;
    private final Map<Integer, List<List<Integer>>> groups;
    private final List<Integer> baseIds;
    private final Map<Integer, List<Integer>> groupIds;
    private final int lastBest;
    private final int times;
    private final int taken;

    private Memory(
        List<List<String>> base,
        List<Integer> baseIds,
        Map<Integer, List<List<Integer>>> groups,
        Map<Integer, List<Integer>> groupIds,
        int lastBest,
        int times,
        int taken) {
      this.base = base;
      this.baseIds = baseIds;
      this.groups = groups;
      this.groupIds = groupIds;
      this.lastBest = lastBest;
      this.times = times;
      this.taken = taken;
    }
  }

  @Override
  public PerspectiveMap map(Votes votes, MapSettings settings, Progress progress) {
    return after(null, votes, settings, progress).map();
  }

  /// Makes the map that a running Pol.is would show after an earlier one.
  ///
  /// @param memory of the earlier one; null for the first
  public Made after(@Nullable Memory memory, Votes votes, MapSettings settings, Progress progress) {
    return new Making(memory, votes, settings, progress).made();
  }

  /// The group of each row in so many groups, from nothing; -1 for somebody who is not counted, and
  /// empty when everybody stands in one place.
  static int[] split(Votes votes, int k, MapSettings settings, Progress progress) {
    return new Making(null, votes, settings, progress).split(k);
  }

  private static final class Making {
    private final @Nullable Memory memory;
    private final Votes votes;
    private final MapSettings settings;
    private final Progress progress;
    private final Description.Finding finding = new Description.Finding();
    private final TreeMap<Integer, Double> silhouettes = new TreeMap<>();
    private final Map<Integer, List<PolisClusters.Cluster>> candidates = new HashMap<>();
    private int[] countedRows = new int[0];
    private double[] countedPlaces = new double[0];
    private List<PolisClusters.Cluster> base = List.of();

    Making(@Nullable Memory memory, Votes votes, MapSettings settings, Progress progress) {
      this.memory = memory;
      this.votes = votes;
      this.settings = settings;
      this.progress = progress;
    }

    Made made() {
      place();
      findCandidates();
      var remembered = choose();
      progress.reached(Progress.Step.DESCRIBING, 0);
      return new Made(Description.of(MapMethod.POLIS, votes, finding, silhouettes), remembered);
    }

    int[] split(int k) {
      place();
      if (base.size() < 2) {
        return new int[0];
      }
      return rowsIn(candidate(k));
    }

    private void place() {
      progress.reached(Progress.Step.COUNTING, 0);
      finding.counted = Counted.of(votes, settings);
      finding.columnOrder = IntStream.range(0, votes.statements().size()).toArray();
      progress.reached(Progress.Step.AXES, 0);
      findPlaces();
      progress.reached(Progress.Step.GROUPING, 0);
      findBase();
    }

    private void findPlaces() {
      int[] rows = IntStream.range(0, votes.people().size()).toArray();
      int[] visible =
          Arrays.stream(finding.columnOrder).filter(column -> !votes.offTheMap(column)).toArray();
      PolisAxes axes;
      try (var crew = new Crew(settings.cores())) {
        axes = PolisAxes.of(votes, rows, visible, crew);
      }
      finding.places = axes.places(votes);
      finding.extremities = axes.extremities();
      finding.loadings = new double[2 * votes.statements().size()];
      double scale = 1 / Math.sqrt(Math.max(1, visible.length));
      for (int n = 0; n < visible.length; n++) {
        finding.loadings[2 * visible[n]] = axes.axes[0][n];
        finding.loadings[2 * visible[n] + 1] = axes.axes[1][n];
      }
      finding.strengths = new Strengths(scale, scale); // Each axis has length 1.
      countedRows = Arrays.stream(rows).filter(row -> finding.counted[row]).toArray();
      countedPlaces = new double[2 * countedRows.length];
      for (int n = 0; n < countedRows.length; n++) {
        countedPlaces[2 * n] = finding.places[2 * countedRows[n]];
        countedPlaces[2 * n + 1] = finding.places[2 * countedRows[n] + 1];
      }
      finding.yesSaying = YesSaying.of(votes, countedRows, visible, countedPlaces);
    }

    private void findBase() {
      double[] alike = new double[countedRows.length];
      Arrays.fill(alike, 1);
      var last = memory == null ? List.<PolisClusters.Cluster>of() : lastBase(memory);
      base = PolisClusters.of(countedPlaces, alike, BASE_CLUSTERS, BASE_STEPS, last);
    }

    private List<PolisClusters.Cluster> lastBase(Memory memory) {
      var at = new HashMap<String, Integer>();
      for (int n = 0; n < countedRows.length; n++) {
        at.put(votes.people().get(countedRows[n]), n);
      }
      var last = new ArrayList<PolisClusters.Cluster>();
      for (int n = 0; n < memory.base.size(); n++) {
        var members = memory.base.get(n).stream().filter(at::containsKey).map(at::get).toList();
        last.add(new PolisClusters.Cluster(memory.baseIds.get(n), 0, 0, members));
      }
      return last;
    }

    private void findCandidates() {
      double[] centres = centres();
      int most = Math.min(settings.groupsMax(), 2 + base.size() / PLACES_PER_GROUP);
      for (int k = 2; k <= most && base.size() >= 2; k++) {
        var clusters = candidate(k);
        candidates.put(k, clusters);
        int[] membership = PolisClusters.memberships(clusters, base.size());
        silhouettes.put(k, Silhouette.of(centres, membership)[0]);
      }
    }

    private List<PolisClusters.Cluster> candidate(int k) {
      double[] weights = base.stream().mapToDouble(one -> one.members().size()).toArray();
      var last = memory == null ? List.<PolisClusters.Cluster>of() : lastGroups(memory, k);
      return PolisClusters.of(centres(), weights, k, GROUP_STEPS, last);
    }

    private double[] centres() {
      return base.stream().flatMapToDouble(one -> DoubleStream.of(one.x(), one.y())).toArray();
    }

    private List<PolisClusters.Cluster> lastGroups(Memory memory, int k) {
      var at = new HashMap<Integer, Integer>();
      for (int n = 0; n < base.size(); n++) {
        at.put(base.get(n).id(), n);
      }
      var groups = memory.groups.getOrDefault(k, List.of());
      var ids = memory.groupIds.getOrDefault(k, List.of());
      var last = new ArrayList<PolisClusters.Cluster>();
      for (int n = 0; n < groups.size(); n++) {
        var members = groups.get(n).stream().filter(at::containsKey).map(at::get).toList();
        last.add(new PolisClusters.Cluster(ids.get(n), 0, 0, members));
      }
      return last;
    }

    private Memory choose() {
      int best = 0;
      for (var entry : silhouettes.entrySet()) {
        if (best == 0 || entry.getValue() >= silhouettes.getOrDefault(best, 0.0)) {
          best = entry.getKey();
        }
      }
      int times = memory != null && memory.lastBest == best ? memory.times + 1 : 1;
      int taken =
          memory == null || times >= PATIENCE || !candidates.containsKey(memory.taken)
              ? best
              : memory.taken;
      var groups = candidates.get(taken);
      if (groups == null) {
        finding.group = new int[votes.people().size()];
        Arrays.fill(finding.group, -1);
        finding.groups = countedRows.length == 0 ? 0 : 1;
        finding.found = countedRows.length == 0 ? GroupsFound.TOO_FEW : GroupsFound.ALIKE;
        Arrays.stream(countedRows).forEach(row -> finding.group[row] = 0);
      } else {
        finding.groups = groups.size();
        finding.found = GroupsFound.SEVERAL;
        finding.group = rowsIn(groups);
      }
      return remember(best, times, taken);
    }

    private int[] rowsIn(List<PolisClusters.Cluster> groups) {
      int[] ofBase = PolisClusters.memberships(groups, base.size());
      int[] ofPlace = PolisClusters.memberships(base, countedRows.length);
      int[] group = new int[votes.people().size()];
      Arrays.fill(group, -1);
      for (int n = 0; n < countedRows.length; n++) {
        group[countedRows[n]] = ofBase[ofPlace[n]];
      }
      return group;
    }

    private Memory remember(int best, int times, int taken) {
      var members =
          base.stream()
              .map(cluster ->
                  cluster.members().stream()
                      .map(member -> votes.people().get(countedRows[member]))
                      .toList())
              .toList();
      var groups = new HashMap<Integer, List<List<Integer>>>();
      var ids = new HashMap<Integer, List<Integer>>();
      candidates.forEach((k, clusters) -> {
        ids.put(k, clusters.stream().map(PolisClusters.Cluster::id).toList());
        groups.put(
            k,
            clusters.stream()
                .map(cluster -> cluster.members().stream().map(n -> base.get(n).id()).toList())
                .toList());
      });
      var baseIds = base.stream().map(PolisClusters.Cluster::id).toList();
      return new Memory(members, baseIds, groups, ids, best, times, taken);
    }
  }
}
