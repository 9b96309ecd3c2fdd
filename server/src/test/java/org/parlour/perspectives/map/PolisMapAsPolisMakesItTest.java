package org.parlour.perspectives.map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.PerspectiveMap.Representative;
import org.parlour.perspectives.map.PerspectiveMap.Statement;
import tools.jackson.databind.JsonNode;

/// The comparison method against what Pol.is itself found in three real conversations.
class PolisMapAsPolisMakesItTest {

  private static final MapSettings SETTINGS = MapSettings.usual().withCores(2);

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void the_same_people_are_counted_and_grouped(String name) {
    var conversation = Conversation.read(name);
    var map = new PolisMap().map(conversation.votes(), SETTINGS);
    var counted = texts(conversation.polis().get("in_conversation"));
    assertThat(counted).containsExactlyInAnyOrderElementsOf(peopleIn(map, of -> of >= 0));
    assertThat(groups(map)).isEqualTo(publishedGroups(conversation.polis()));
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void everybody_stands_where_polis_puts_them(String name) {
    var conversation = Conversation.read(name);
    var map = new PolisMap().map(conversation.votes(), SETTINGS);
    var people = map.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    var ids = texts(conversation.polis().get("participants"));
    for (int axis = 0; axis < 2; axis++) {
      int along = axis;
      var published = numbers(conversation.polis().get("projection"), axis);
      var own =
          ids.stream()
              .map(id ->
                  along == 0
                      ? requireNonNull(people.get(id)).x()
                      : requireNonNull(people.get(id)).y())
              .toList();
      double sign = dot(published, own) < 0 ? -1 : 1;
      for (int n = 0; n < ids.size(); n++) {
        assertThat(sign * own.get(n)).as(ids.get(n)).isCloseTo(published.get(n), within(1e-4));
      }
      var components = doubles(conversation.polis().get("components").get(axis));
      var loadings = new HashMap<String, Statement>();
      map.statements().forEach(statement -> loadings.put(statement.id(), statement));
      var axes =
          texts(conversation.polis().get("statements")).stream()
              .map(id ->
                  along == 0
                      ? requireNonNull(loadings.get(id)).x()
                      : requireNonNull(loadings.get(id)).y())
              .toList();
      double cosine =
          dot(components, axes) / Math.sqrt(dot(components, components) * dot(axes, axes));
      assertThat(Math.abs(cosine)).isGreaterThanOrEqualTo(0.9999);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void silhouettes_and_shared_statements_are_the_same(String name) {
    var conversation = Conversation.read(name);
    var map = new PolisMap().map(conversation.votes(), SETTINGS);
    var polis = conversation.polis();
    var silhouettes = new TreeMap<Integer, Double>();
    polis
        .get("silhouette")
        .properties()
        .forEach(k -> silhouettes.put(Integer.valueOf(k.getKey()), k.getValue().asDouble()));
    assertThat(map.silhouettes().keySet()).isEqualTo(silhouettes.keySet());
    silhouettes.forEach((k, value) ->
        assertThat(requireNonNull(map.silhouettes().get(k))).isCloseTo(value, within(1e-6)));
    assertThat(map.consensus().agree()).isEqualTo(statements(polis.get("consensus").get("agree")));
    assertThat(map.consensus().disagree())
        .isEqualTo(statements(polis.get("consensus").get("disagree")));
    for (var statement : map.statements()) {
      assertThat(statement.gic())
          .as("group-informed consensus of %s", statement.id())
          .isCloseTo(
              polis.get("group_informed_consensus").get(statement.id()).asDouble(), within(1e-6));
      double priority = polis.get("priority").get(statement.id()).asDouble();
      assertThat(statement.priority())
          .as("priority of %s", statement.id())
          .isCloseTo(priority, within(1e-4 * priority + 1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void each_group_is_described_by_the_same_statements(String name) {
    var conversation = Conversation.read(name);
    var map = new PolisMap().map(conversation.votes(), SETTINGS);
    for (var published : conversation.polis().get("groups")) {
      var members = new HashSet<>(texts(published.get("members")));
      int group =
          map.people().stream()
              .filter(person -> members.contains(person.id()))
              .findFirst()
              .orElseThrow()
              .group();
      var own = map.groups().get(group).representative();
      var theirs = conversation.polis().get("repness").get(published.get("id").asString());
      assertThat(own.stream().map(Representative::id).toList()).isEqualTo(statements(theirs));
      for (int n = 0; n < own.size(); n++) {
        var one = own.get(n);
        var other = theirs.get(n);
        assertThat(one.direction() == Vote.AGREE ? "agree" : "disagree")
            .isEqualTo(other.get("direction").asString());
        assertThat(one.n()).isEqualTo(other.get("n_success").asInt());
        assertThat(one.seen()).isEqualTo(other.get("n_trials").asInt());
        assertThat(one.p()).isCloseTo(other.get("p").asDouble(), within(1e-6));
        assertThat(one.z()).isCloseTo(other.get("p_test").asDouble(), within(1e-6));
        assertThat(one.ratio()).isCloseTo(other.get("rep").asDouble(), within(1e-6));
        assertThat(one.ratioZ()).isCloseTo(other.get("rep_test").asDouble(), within(1e-6));
      }
    }
  }

  static Set<Set<String>> groups(PerspectiveMap map) {
    Map<Integer, Set<String>> members = new HashMap<>();
    map.people().stream()
        .filter(person -> person.group() >= 0)
        .forEach(person ->
            members.computeIfAbsent(person.group(), of -> new HashSet<>()).add(person.id()));
    return new HashSet<>(members.values());
  }

  private static Set<String> peopleIn(PerspectiveMap map, java.util.function.IntPredicate inGroup) {
    return map.people().stream()
        .filter(person -> inGroup.test(person.group()))
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  private static Set<Set<String>> publishedGroups(JsonNode polis) {
    Set<Set<String>> groups = new HashSet<>();
    polis.get("groups").forEach(group -> groups.add(new HashSet<>(texts(group.get("members")))));
    return groups;
  }

  static List<String> texts(JsonNode nodes) {
    var texts = new ArrayList<String>();
    nodes.forEach(node -> texts.add(node.asString()));
    return texts;
  }

  private static List<String> statements(JsonNode nodes) {
    var ids = new ArrayList<String>();
    nodes.forEach(node -> ids.add(node.get("statement").asString()));
    return ids;
  }

  static List<Double> doubles(JsonNode nodes) {
    var numbers = new ArrayList<Double>();
    nodes.forEach(node -> numbers.add(node.asDouble()));
    return numbers;
  }

  static List<Double> numbers(JsonNode pairs, int axis) {
    var numbers = new ArrayList<Double>();
    pairs.forEach(pair -> numbers.add(pair.get(axis).asDouble()));
    return numbers;
  }

  static double dot(List<Double> one, List<Double> other) {
    double sum = 0;
    for (int n = 0; n < one.size(); n++) {
      sum += one.get(n) * other.get(n);
    }
    return sum;
  }
}
