package org.parlour.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.parlour.gathering.Doorstep;
import org.parlour.gathering.RoomView;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Id;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Live.Addressed;
import org.parlour.kernel.Live.Page;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Refusal;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.UploadId;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;
import org.parlour.live.LiveHub;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/// How everything looks on the wire. Ids are UUID text, enums are in kebab case, times are epoch
/// milliseconds, words are a string (or an object when their language is known), and what is not
/// there is left out.
public final class WireJson implements LiveHub.Encoder {

  private final JsonMapper mapper = mapper();

  JsonMapper json() {
    return mapper;
  }

  /// Reads what somebody sent.
  ///
  /// @throws Problem if a text in it is none: half of a character can be neither stored nor shown
  JsonNode read(byte[] bytes) {
    var node = mapper.readTree(bytes);
    if (!isWhole(node)) {
      throw Problem.malformedJson("A text holds half of a character: an unpaired surrogate.");
    }
    return node;
  }

  private static boolean isWhole(JsonNode node) {
    return node.isString()
        ? isWhole(node.stringValue())
        : node.valueStream().allMatch(WireJson::isWhole);
  }

  private static boolean isWhole(String text) {
    for (int n = 0; n < text.length(); n++) {
      if (Character.isSurrogate(text.charAt(n))) {
        boolean pair =
            n + 1 < text.length() && Character.isSurrogatePair(text.charAt(n), text.charAt(n + 1));
        if (!pair) {
          return false;
        }
        n++;
      }
    }
    return true;
  }

  byte[] bytes(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  @Override
  public byte[] room(Page page) {
    return bytes(page.view());
  }

  @Override
  public byte[] news(List<Addressed> news) {
    var array = mapper.createArrayNode();
    news.forEach(one -> array.add(newsNode(one)));
    return mapper.writeValueAsBytes(array);
  }

  private ObjectNode newsNode(Addressed addressed) {
    var node = mapper.createObjectNode();
    if (addressed.station() != null) {
      node.put("station", addressed.station().toString());
    }
    node.put("kind", Kinds.of(addressed.news().getClass()));
    node.setAll((ObjectNode) mapper.<JsonNode>valueToTree(addressed.news()));
    return node;
  }

  /// A refusal's key and details: `{"key":"board.dots-spent","dotsEach":4}`.
  ObjectNode refusal(Refusal refusal) {
    var node = mapper.createObjectNode();
    node.put("key", key(refusal.getClass()));
    node.setAll((ObjectNode) mapper.<JsonNode>valueToTree(refusal));
    return node;
  }

  /// The key under which the pages keep the sentence for a refusal. People know the gathering as
  /// "the room".
  static String key(Class<?> refusal) {
    var feature = refusal.getPackageName().replaceAll(".*\\.", "");
    return (feature.equals("gathering") ? "room" : feature) + "." + Kinds.of(refusal);
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(shapes())
        .annotationIntrospector(new WireRules())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .changeDefaultPropertyInclusion(_ -> leftOutWhenNull())
        .addMixIn(RoomView.class, RoomForm.class)
        .build();
  }

  /// Whether it is open, its state says already.
  interface RoomForm {
    @JsonIgnoreProperties("open")
    Doorstep gathering();
  }

  private static JsonInclude.Value leftOutWhenNull() {
    return JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
  }

  /// Enums in kebab case, and what [Wire] says of a component.
  private static final class WireRules extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated component) {
      if (component.hasAnnotation(Wire.EvenNull.class)) {
        return always(JsonInclude.Include.ALWAYS);
      }
      if (component.hasAnnotation(Wire.UnlessUsual.class)) {
        return always(JsonInclude.Include.NON_DEFAULT);
      }
      return super.findPropertyInclusion(config, component);
    }

    private static JsonInclude.Value always(JsonInclude.Include include) {
      return JsonInclude.Value.construct(include, include);
    }

    @Override
    public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
      return KebabCaseStrategy.class;
    }
  }

  private static SimpleModule shapes() {
    var module = new SimpleModule("parlour");
    module.addSerializer(Id.class, writing(Id::toString));
    module.addSerializer(StationKind.class, writing(StationKind::slug));
    module.addSerializer(Marks.class, writing(Marks::base64));
    module.addSerializer(BadgeName.class, writing(BadgeName::text));
    module.addSerializer(SecretHash.class, writing(SecretHash::toString));
    module.addSerializer(Words.class, new WordsWriter());
    module.addSerializer(Instant.class, new InstantWriter());
    module.setDeserializers(new IdsOfAnyKind());
    module.addSerializer(Picture.class, new PictureWriter());
    module.addSerializer(Voice.class, new VoiceWriter());
    module.addDeserializer(Picture.class, arrived(Picture.class, Picture.gone()));
    module.addDeserializer(Voice.class, arrived(Voice.class, Voice.gone()));
    module.addDeserializer(StationKind.class, reading(StationKind::new));
    module.addDeserializer(Marks.class, reading(Marks::parse));
    module.addDeserializer(BadgeName.class, reading(BadgeName::new));
    module.addDeserializer(SecretHash.class, reading(SecretHash::parse));
    module.addDeserializer(Words.class, new WordsReader());
    module.addDeserializer(StationSettings.class, new SettingsReader());
    return module;
  }

  /// Every id is read from the text of its UUID, whichever station it belongs to.
  private static final class IdsOfAnyKind extends SimpleDeserializers {
    private static final long serialVersionUID = 1;

    @Override
    public ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      var known = super.findBeanDeserializer(type, config, description);
      return known != null || !type.isTypeOrSubTypeOf(Id.class)
          ? known
          : reading(IdsOfAnyKind.maker(type.getRawClass()));
    }

    private static Function<String, Object> maker(Class<?> id) {
      try {
        var constructor = id.getConstructor(UUID.class);
        return text -> {
          try {
            return constructor.newInstance(UUID.fromString(text));
          } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
          }
        };
      } catch (NoSuchMethodException wrong) {
        throw new IllegalStateException(id + " is not a record of one UUID.", wrong);
      }
    }
  }

  private static <T> ValueSerializer<T> writing(Function<T, String> text) {
    return new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator json, SerializationContext context) {
        json.writeString(text.apply(value));
      }
    };
  }

  private static <T> ValueDeserializer<T> reading(Function<String, T> value) {
    return new ValueDeserializer<>() {
      @Override
      public T deserialize(JsonParser json, DeserializationContext context) {
        return value.apply(json.getString());
      }
    };
  }

  /// What a command names by the id of its upload. If it is not here, it reads as gone: whether
  /// that matters is judged by the room, which may have heard the command before.
  private static <T extends SealedContent> ValueDeserializer<T> arrived(Class<T> type, T gone) {
    return new ValueDeserializer<>() {
      @Override
      public T deserialize(JsonParser json, DeserializationContext context) {
        if (!(context.getAttribute(Arrivals.class) instanceof Arrivals arrivals)) {
          throw new IllegalArgumentException("Pictures and voices come in uploads only.");
        }
        return arrivals
            .made(new UploadId(UUID.fromString(json.getString())))
            .filter(type::isInstance)
            .map(type::cast)
            .orElse(gone);
      }
    };
  }

  /// How large it is, and never where it lies: a page builds its address from the contribution.
  private static final class PictureWriter extends ValueSerializer<Picture> {
    @Override
    public void serialize(Picture picture, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeNumberProperty("width", picture.width());
      json.writeNumberProperty("height", picture.height());
      json.writeEndObject();
    }
  }

  private static final class VoiceWriter extends ValueSerializer<Voice> {
    @Override
    public void serialize(Voice voice, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeNumberProperty("seconds", voice.seconds());
      json.writeEndObject();
    }
  }

  private static final class InstantWriter extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
      json.writeNumber(value.toEpochMilli());
    }
  }

  private static final class WordsWriter extends ValueSerializer<Words> {
    @Override
    public void serialize(Words words, JsonGenerator json, SerializationContext context) {
      if (words.language() == null) {
        json.writeString(words.text());
        return;
      }
      json.writeStartObject();
      json.writeStringProperty("text", words.text());
      json.writeStringProperty("lang", words.language());
      json.writeEndObject();
    }
  }

  private static final class SettingsReader extends ValueDeserializer<StationSettings> {
    @Override
    public StationSettings deserialize(JsonParser json, DeserializationContext context) {
      var values = new HashMap<String, Object>();
      var tree = context.readTree(json);
      for (var one : tree.properties()) {
        values.put(one.getKey(), value(one.getValue()));
      }
      return StationSettings.of(values);
    }

    private static Object value(JsonNode node) {
      return switch (node.getNodeType()) {
        case NUMBER -> node.isInt() ? (Object) node.intValue() : node.doubleValue();
        case BOOLEAN -> node.booleanValue();
        case ARRAY -> node.valueStream().map(SettingsReader::value).toList();
        default -> node.asString("");
      };
    }
  }

  private static final class WordsReader extends ValueDeserializer<Words> {
    @Override
    public Words deserialize(JsonParser json, DeserializationContext context) {
      var node = context.readTree(json);
      return node.isString()
          ? Words.of(node.stringValue())
          : new Words(node.path("text").stringValue(""), node.path("lang").stringValue(null));
    }
  }
}
