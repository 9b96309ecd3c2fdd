package org.parlour.files;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.perspectives.map.PerspectiveMap;
import org.parlour.perspectives.map.PerspectiveMap.Group;
import org.parlour.perspectives.map.PerspectiveMap.Person;
import org.parlour.perspectives.map.PerspectiveMap.Representative;
import org.parlour.perspectives.map.PerspectiveMap.Stability;
import org.parlour.perspectives.map.PerspectiveMap.Statement;
import org.parlour.perspectives.map.PerspectiveMap.Tally;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes a map as JSON. Scripts read it, so its names stay.
///
/// It holds everybody's place and group under the ids of the votes file, so it is as private as
/// that file. What is not known is null: the group of somebody who is in none, a stability not
/// measured.
///
/// Numbers are passed on more readily than files of votes, so what a group too small to be listed
/// said cannot be reckoned from them. Where there is one, every number that its people are counted
/// in together with others is null.
public final class MapJson {

  /// Whoever opened a file closes it.
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final PerspectiveMap map;
  private final JsonGenerator json;

  private MapJson(PerspectiveMap map, JsonGenerator json) {
    this.map = map;
    this.json = json;
  }

  /// Writes it as one object with a line end.
  public static void write(PerspectiveMap map, Writer out) {
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new MapJson(map, json).write();
      json.writeRaw('\n');
    }
  }

  private void write() {
    json.writeStartObject();
    json.writeStringProperty("method", map.method().key());
    json.writeNumberProperty("n", map.peopleVoting());
    json.writeNumberProperty("m", map.statementsVotedOn());
    json.writeNumberProperty("counted", map.counted());
    json.writeNumberProperty("k", map.groups().size());
    json.writeObjectPropertyStart("silhouettes");
    map.silhouettes().forEach((k, value) -> json.writeNumberProperty(k.toString(), value));
    json.writeEndObject();
    json.writeArrayPropertyStart("participants");
    map.people().forEach(this::person);
    json.writeEndArray();
    json.writeArrayPropertyStart("groups");
    map.groups().forEach(this::group);
    json.writeEndArray();
    json.writeArrayPropertyStart("statements");
    map.statements().forEach(this::statement);
    json.writeEndArray();
    json.writeObjectPropertyStart("representative");
    map.groups().forEach(this::representative);
    json.writeEndObject();
    json.writeObjectPropertyStart("consensus");
    ids("agree", map.consensus().agree());
    ids("disagree", map.consensus().disagree());
    json.writeEndObject();
    stability(map.stability());
    json.writeNumberProperty("yesSaying", map.yesSaying());
    json.writeEndObject();
  }

  private void person(Person person) {
    json.writeStartObject();
    json.writeStringProperty("id", person.id());
    json.writeNumberProperty("x", person.x());
    json.writeNumberProperty("y", person.y());
    if (person.group() < 0) {
      json.writeNullProperty("group");
    } else {
      json.writeStringProperty("group", map.groups().get(person.group()).letter());
    }
    numberOrNull("confidence", person.confidence());
    json.writeEndObject();
  }

  private void group(Group group) {
    json.writeStartObject();
    json.writeStringProperty("letter", group.letter());
    json.writeNumberProperty("size", group.size());
    json.writeEndObject();
  }

  private void statement(Statement statement) {
    json.writeStartObject();
    json.writeStringProperty("id", statement.id());
    json.writeNumberProperty("x", statement.x());
    json.writeNumberProperty("y", statement.y());
    var told = map.told(statement);
    numberOrNull("agrees", told.map(Tally::agrees).orElse(null));
    numberOrNull("disagrees", told.map(Tally::disagrees).orElse(null));
    numberOrNull("seen", told.map(Tally::seen).orElse(null));
    numberOfAll("gic", statement.gic());
    numberOfAll("lowestCommon", statement.lowestCommon());
    numberOfAll("priority", statement.priority());
    json.writeEndObject();
  }

  private void representative(Group group) {
    json.writeArrayPropertyStart(group.letter());
    for (Representative says : group.representative()) {
      json.writeStartObject();
      json.writeStringProperty("id", says.id());
      json.writeStringProperty(
          "direction",
          switch (says.direction()) {
            case AGREE -> "agree";
            case DISAGREE -> "disagree";
            case PASS -> "pass";
          });
      json.writeNumberProperty("n", says.n());
      json.writeNumberProperty("p", says.p());
      json.writeNumberProperty("z", says.z());
      numberOfAll("ratio", says.ratio()); // To all other groups, so they are in it.
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void ids(String name, List<String> statements) {
    json.writeArrayPropertyStart(name);
    statements.forEach(json::writeString);
    json.writeEndArray();
  }

  private void stability(@Nullable Stability known) {
    if (known == null) {
      json.writeNullProperty("stability");
      return;
    }
    json.writeObjectPropertyStart("stability");
    json.writeNumberProperty("people", known.people());
    json.writeNumberProperty("votes", known.votes());
    json.writeStringProperty("words", known.words());
    json.writeEndObject();
  }

  private void numberOfAll(String name, double number) {
    numberOrNull(name, map.hasUnlistedGroup() ? null : Double.valueOf(number));
  }

  private void numberOrNull(String name, @Nullable Double number) {
    if (number == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, number);
    }
  }

  private void numberOrNull(String name, @Nullable Integer number) {
    if (number == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, number);
    }
  }
}
