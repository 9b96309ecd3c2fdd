package org.parlour.perspectives.map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parlour.perspectives.map.PolisMapAsPolisMakesItTest.numbers;
import static org.parlour.perspectives.map.PolisMapAsPolisMakesItTest.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.PerspectiveMap.Statement;

/// The method of the house against its prototype, which was written by somebody else in another
/// language, on three real conversations.
class ClearMapAgainstItsReferenceTest {

  private static final MapSettings SETTINGS = MapSettings.usual().withCores(2);

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void people_and_statements_lie_where_the_prototype_puts_them(String name) {
    var conversation = Conversation.read(name);
    var map = new ClearMap().map(conversation.votes(), SETTINGS);
    Map<String, Person> people =
        map.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    Map<String, Statement> statements =
        map.statements().stream().collect(Collectors.toMap(Statement::id, Function.identity()));
    var clear = conversation.clear();
    var ids = texts(clear.get("participants"));
    var statementIds = texts(clear.get("statements"));
    assertThat(map.counted()).isEqualTo(ids.size());
    for (int axis = 0; axis < 2; axis++) {
      int along = axis;
      double flip =
          assertAlike(
              ids.stream()
                  .map(id ->
                      along == 0
                          ? requireNonNull(people.get(id)).x()
                          : requireNonNull(people.get(id)).y())
                  .toList(),
              numbers(clear.get("coordinates"), axis));
      double sameFlip =
          assertAlike(
              statementIds.stream()
                  .map(id ->
                      along == 0
                          ? requireNonNull(statements.get(id)).x()
                          : requireNonNull(statements.get(id)).y())
                  .toList(),
              numbers(clear.get("statement_loadings"), axis));
      assertThat(sameFlip).isEqualTo(flip);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Conversation.LONDON, Conversation.BREXIT, Conversation.BIODIVERSITY})
  void people_are_grouped_as_the_prototype_groups_them(String name) {
    var conversation = Conversation.read(name);
    var map = new ClearMap().map(conversation.votes(), SETTINGS);
    var clear = conversation.clear();
    var ids = texts(clear.get("participants"));
    int[] theirs = texts(clear.get("groups")).stream().mapToInt(Integer::parseInt).toArray();
    var people = new HashMap<String, Person>();
    map.people().forEach(person -> people.put(person.id(), person));
    int[] own = ids.stream().mapToInt(id -> requireNonNull(people.get(id)).group()).toArray();
    int k = clear.get("k").asInt();
    assertThat(map.groups()).hasSize(k);
    assertThat(AgreementIndex.of(own, k, theirs, k)).isGreaterThanOrEqualTo(0.95);
    assertThat(inertia(own, k, ids, people))
        .isLessThanOrEqualTo(1.001 * inertia(theirs, k, ids, people));
    assertThat(map.silhouettes())
        .hasEntrySatisfying(
            k,
            found ->
                assertThat(found)
                    .isCloseTo(
                        clear.get("silhouette").get(Integer.toString(k)).asDouble(),
                        within(0.001)));
  }

  private static double assertAlike(List<Double> own, List<Double> theirs) {
    double flip = PolisMapAsPolisMakesItTest.dot(own, theirs) < 0 ? -1 : 1;
    for (int n = 0; n < own.size(); n++) {
      assertThat(flip * own.get(n)).isCloseTo(theirs.get(n), within(0.05));
    }
    return flip;
  }

  private static double inertia(int[] group, int k, List<String> ids, Map<String, Person> people) {
    double[] squares = new double[k];
    double[] xs = new double[k];
    double[] ys = new double[k];
    int[] size = new int[k];
    for (int n = 0; n < group.length; n++) {
      var person = requireNonNull(people.get(ids.get(n)));
      squares[group[n]] += person.x() * person.x() + person.y() * person.y();
      xs[group[n]] += person.x();
      ys[group[n]] += person.y();
      size[group[n]]++;
    }
    double inertia = 0;
    for (int n = 0; n < k; n++) {
      inertia += squares[n] - (xs[n] * xs[n] + ys[n] * ys[n]) / size[n];
    }
    return inertia;
  }
}
