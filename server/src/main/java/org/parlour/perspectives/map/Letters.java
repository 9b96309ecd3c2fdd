package org.parlour.perspectives.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlour.perspectives.map.PerspectiveMap.Person;

/// What the groups of a map are called, so that people find theirs again: a group keeps the letter
/// of the group most of its people were in before, and one that is new gets a letter that is free.
final class Letters {

  private Letters() {}

  /// For each group of the fresh map its letter.
  static List<String> of(PerspectiveMap last, PerspectiveMap fresh) {
    int k = Math.max(last.groups().size(), fresh.groups().size());
    Map<String, Integer> before = new HashMap<>();
    last.people().forEach((Person person) -> before.put(person.id(), person.group()));
    var stayed =
        fresh.people().stream()
            .filter(person -> person.group() >= 0 && before.getOrDefault(person.id(), -1) >= 0)
            .toList();
    int[] old = stayed.stream().mapToInt(person -> before.getOrDefault(person.id(), -1)).toArray();
    int[] now = stayed.stream().mapToInt(Person::group).toArray();
    int[] called = Matching.of(old, now, k);
    boolean[] isKept = new boolean[k];
    for (int n = 0; n < now.length; n++) {
      isKept[now[n]] |= called[now[n]] == old[n];
    }
    Set<String> taken = new HashSet<>();
    for (int group = 0; group < fresh.groups().size(); group++) {
      if (isKept[group]) {
        taken.add(last.groups().get(called[group]).letter());
      }
    }
    var letters = new ArrayList<String>();
    for (int group = 0; group < fresh.groups().size(); group++) {
      letters.add(isKept[group] ? last.groups().get(called[group]).letter() : free(taken));
    }
    return letters;
  }

  private static String free(Set<String> taken) {
    char letter = 'A';
    while (!taken.add(String.valueOf(letter))) {
      letter++;
    }
    return String.valueOf(letter);
  }
}
