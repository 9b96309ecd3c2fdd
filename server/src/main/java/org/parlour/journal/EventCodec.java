package org.parlour.journal;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Blob;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.UnreadableEvent;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/// Turns events into what is stored, and back.
///
/// An event's stored kind is its feature and its record, `board.card-pinned`; its payload is its
/// components as JSON, in which every piece of sealed content is `{"sealed":"…"}`: encrypted by
/// itself, bound to its envelope and its place in the payload.
///
/// Reading is strict. What it does not understand to the last component is an [UnreadableEvent],
/// because a fact that is half understood would be folded into a lie.
public final class EventCodec {

  private static final String SEALED = "sealed";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private record Stored(String kind, RecordShape shape) {}

  /// Sealed content on its way to being opened, with the place it was sealed for: a lift may have
  /// moved it since.
  private record Closed(String path, String base64) {}

  /// A payload, lifted to a version that is read as it is.
  record Form(String kind, int version, ObjectNode payload) {}

  /// An event that is understood but not opened yet.
  ///
  /// @param key the key that opens it; null if there is nothing to open
  record Unopened(StoredEvent row, Form form, Event event, @Nullable KeyName key) {}

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<Class<?>, Stored> byRecord = new HashMap<>();
  private final Map<String, RecordShape> byKind = new HashMap<>();
  private final Map<String, Lift> lifts = new HashMap<>();

  /// Knows all events of these sealed families.
  ///
  /// @throws IllegalArgumentException if two records share a stored kind, or a component cannot be
  ///   stored
  public EventCodec(List<Class<? extends Event>> families) {
    this(families, Lift.ALL);
  }

  EventCodec(List<Class<? extends Event>> families, List<Lift> lifts) {
    families.forEach(family -> Kinds.family(family).values().forEach(this::learn));
    lifts.forEach(lift -> this.lifts.put(lift.kind() + " " + lift.from(), lift));
  }

  private void learn(Class<?> record) {
    var packageName = record.getPackageName();
    var feature = packageName.substring(packageName.lastIndexOf('.') + 1);
    var kind = feature + "." + Kinds.of(record);
    var shape = new RecordShape(record);
    byRecord.put(record, new Stored(kind, shape));
    if (byKind.put(kind, shape) != null) {
      throw new IllegalArgumentException("Two events are called " + kind + ".");
    }
  }

  /// The stored name of an event's kind, for example `board.card-pinned`.
  public String kindOf(Event event) {
    return stored(event).kind();
  }

  private Stored stored(Event event) {
    var stored = byRecord.get(event.getClass());
    if (stored == null) {
      throw new IllegalStateException("No family was given that has " + event.getClass());
    }
    return stored;
  }

  /// The key an event needs to be stored; none if it gives nothing and seals nothing.
  Optional<KeyName> keyFor(GatheringId gathering, Event event) {
    return event instanceof Event.Gives || stored(event).shape().seals()
        ? Optional.of(KeyName.of(gathering, event))
        : Optional.empty();
  }

  /// The blobs that an event names, wherever in it they stand.
  List<Blob> blobsIn(Event event) {
    var shape = stored(event).shape();
    if (!shape.seals()) {
      return List.of();
    }
    var blobs = new LinkedHashSet<Blob>();
    Nodes.replaceIn(
        shape.write(event),
        (_, node) -> {
          if (node instanceof POJONode carried) {
            blobs.addAll(blobsOf((SealedContent) carried.getPojo()));
          }
          return null;
        });
    return List.copyOf(blobs);
  }

  private static List<Blob> blobsOf(SealedContent content) {
    return switch (content) {
      case Picture(_, _, _, _, var gone) when gone -> List.of();
      case Picture(var whole, var small, _, _, _) -> List.of(whole, small);
      case Voice(_, _, var gone) when gone -> List.of();
      case Voice(var sound, _, _) -> List.of(sound);
      case Words _, BadgeName _, Marks _ -> List.of();
    };
  }

  /// Makes the row to store.
  ///
  /// @param key the key of [#keyFor]; null if there is none
  StoredEvent store(GatheringId gathering, Recorded recorded, @Nullable ContentKey key, Seal seal) {
    var stored = stored(recorded.event());
    var envelope =
        new StoredEvent(
            gathering,
            recorded.seq(),
            recorded.command(),
            recorded.station(),
            stored.kind(),
            recorded.event().version(),
            recorded.at().toEpochMilli(),
            new byte[0]);
    var payload = stored.shape().write(recorded.event());
    Nodes.replaceIn(payload, (path, node) -> closed(path, node, envelope, key, seal));
    return envelope.with(json.writeValueAsBytes(payload));
  }

  private static @Nullable JsonNode closed(
      String path, JsonNode node, StoredEvent envelope, @Nullable ContentKey key, Seal seal) {
    if (!(node instanceof POJONode carried)) {
      return null;
    }
    if (key == null) {
      throw new IllegalStateException(envelope.kind() + " has something to seal, and no key.");
    }
    var content = ContentKind.write((SealedContent) carried.getPojo());
    var sealed = seal.close(content, key, envelope.placeOf(path));
    return JSON.objectNode().put(SEALED, Base64.getEncoder().encodeToString(sealed));
  }

  /// Understands a row, all but what is sealed in it.
  ///
  /// @throws UnreadableEvent if it cannot be understood
  Unopened read(StoredEvent row) {
    try {
      var payload = object(json.readTree(row.payload()));
      var sealed = new boolean[1];
      Nodes.replaceIn(
          payload,
          (path, node) -> {
            var closed = asClosed(path, node);
            sealed[0] |= closed != null;
            return closed;
          });
      var current = lifted(row.kind(), row.version(), payload);
      var event = readAs(current, EventCodec::unopened);
      var key = sealed[0] ? KeyName.of(row.gathering(), event) : null;
      return new Unopened(row, current, event, key);
    } catch (IllegalArgumentException | JacksonException broken) {
      throw unreadable(row, broken);
    }
  }

  private static @Nullable JsonNode asClosed(String path, JsonNode node) {
    var sealed = node.size() == 1 ? node.get(SEALED) : null;
    return sealed != null && sealed.isString()
        ? new POJONode(new Closed(path, sealed.stringValue()))
        : null;
  }

  /// Opens what is sealed.
  ///
  /// @param key the key of [Unopened#key]; null if it is gone, and then what it sealed reads as
  ///   taken back
  /// @throws UnreadableEvent if a seal is broken
  Recorded open(Unopened unopened, @Nullable ContentKey key, Seal seal) {
    var row = unopened.row();
    try {
      var event =
          key == null
              ? unopened.event()
              : readAs(unopened.form(), (node, kind) -> opened(node, kind, row, key, seal));
      return new Recorded(
          row.seq(), row.command(), row.station(), Instant.ofEpochMilli(row.at()), event);
    } catch (IllegalArgumentException broken) {
      throw unreadable(row, broken);
    }
  }

  private static SealedContent opened(
      JsonNode node, ContentKind kind, StoredEvent row, ContentKey key, Seal seal) {
    var closed = closedIn(node);
    var sealed = Base64.getDecoder().decode(closed.base64());
    return kind.read(seal.open(sealed, key, row.placeOf(closed.path())));
  }

  private static SealedContent unopened(JsonNode node, ContentKind kind) {
    closedIn(node);
    return kind.gone();
  }

  /// What was not sealed is not believed: anybody who can write to the file could have put it
  /// there.
  private static Closed closedIn(JsonNode node) {
    if (node instanceof POJONode carried && carried.getPojo() instanceof Closed closed) {
      return closed;
    }
    throw new IllegalArgumentException("something stands unsealed that must be sealed");
  }

  /// An event in the clear, `{"kind", "version", "payload"}`, as golden files keep it.
  public String toPlain(Event event) {
    var stored = stored(event);
    var payload = stored.shape().write(event);
    Nodes.replaceIn(
        payload,
        (_, node) ->
            node instanceof POJONode carried
                ? PlainContent.write((SealedContent) carried.getPojo())
                : null);
    var golden = JSON.objectNode().put("kind", stored.kind()).put("version", event.version());
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(golden.set("payload", payload));
  }

  /// Reads what [#toPlain] wrote, or an older Parlour's did.
  ///
  /// @throws IllegalArgumentException if it cannot be understood
  public Event fromPlain(String plain) {
    var golden = object(json.readTree(plain));
    var form =
        lifted(
            golden.path("kind").asString(),
            golden.path("version").asInt(),
            object(golden.path("payload")));
    return readAs(form, PlainContent::read);
  }

  private Form lifted(String kind, int version, ObjectNode payload) {
    var form = new Form(kind, version, payload);
    for (var lift = liftOf(form); lift != null; lift = liftOf(form)) {
      form = new Form(kind, form.version() + 1, lift.change().apply(form.payload()));
    }
    return form;
  }

  private @Nullable Lift liftOf(Form form) {
    return lifts.get(form.kind() + " " + form.version());
  }

  private Event readAs(Form form, ContentReader contents) {
    var shape = byKind.get(form.kind());
    if (shape == null) {
      throw new IllegalArgumentException("this Parlour does not know the kind " + form.kind());
    }
    var event = (Event) shape.read(form.payload(), contents);
    if (event.version() != form.version()) {
      throw new IllegalArgumentException(
          "this Parlour does not know version " + form.version() + " of " + form.kind());
    }
    return event;
  }

  private static ObjectNode object(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("its payload is not an object");
  }

  private static UnreadableEvent unreadable(StoredEvent row, RuntimeException broken) {
    var why = broken instanceof JacksonException ? "its payload is not JSON" : broken.getMessage();
    return new UnreadableEvent(row.gathering(), row.seq(), why + ".", broken);
  }
}
