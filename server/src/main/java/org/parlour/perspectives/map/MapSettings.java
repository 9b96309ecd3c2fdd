package org.parlour.perspectives.map;

import java.util.Set;

/// What may be chosen about a map. Everything else is part of its method.
///
/// @param votesEach how many statements somebody must have answered to be counted, where there are
///   so many
/// @param countedMin when fewer than this many people are counted, those who answered most are
///   counted too, until there are so many
/// @param groupsMax the most groups that are looked for, at least 2
/// @param peopleMin with fewer people counted, [ClearMap] finds no groups
/// @param statementsMin with fewer statements that at least [#VOTES_PER_STATEMENT_MIN] people
///   answered, [ClearMap] finds no groups
/// @param alreadyCounted ids of people who were counted in an earlier map of the same conversation:
///   they stay counted
/// @param seed where the luck of random starts and resamples comes from
/// @param cores how many threads may work at once, at least 1; changes the time, never the result
public record MapSettings(
    int votesEach,
    int countedMin,
    int groupsMax,
    int peopleMin,
    int statementsMin,
    Set<String> alreadyCounted,
    long seed,
    int cores) {

  /// A statement with fewer votes says too little to look for groups by.
  public static final int VOTES_PER_STATEMENT_MIN = 5;

  public MapSettings {
    alreadyCounted = Set.copyOf(alreadyCounted);
  }

  /// What a map is made with when nobody chose anything, on all cores of this machine.
  public static MapSettings usual() {
    return new MapSettings(7, 15, 5, 8, 5, Set.of(), 1, Runtime.getRuntime().availableProcessors());
  }

  /// These settings with luck from another seed.
  public MapSettings withSeed(long other) {
    return new MapSettings(
        votesEach, countedMin, groupsMax, peopleMin, statementsMin, alreadyCounted, other, cores);
  }

  /// These settings with another number of threads.
  public MapSettings withCores(int other) {
    return new MapSettings(
        votesEach, countedMin, groupsMax, peopleMin, statementsMin, alreadyCounted, seed, other);
  }

  /// These settings with another number of people who are counted although they answered few.
  public MapSettings withCountedMin(int other) {
    return new MapSettings(
        votesEach, other, groupsMax, peopleMin, statementsMin, alreadyCounted, seed, cores);
  }

  /// These settings for a later map of a conversation in which these people were counted before.
  public MapSettings withAlreadyCounted(Set<String> people) {
    return new MapSettings(
        votesEach, countedMin, groupsMax, peopleMin, statementsMin, people, seed, cores);
  }

  /// These settings, looking for groups however few people and statements there are.
  public MapSettings howeverFew() {
    return new MapSettings(votesEach, countedMin, groupsMax, 0, 0, alreadyCounted, seed, cores);
  }
}
