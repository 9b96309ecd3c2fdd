package org.parlour.gathering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The recipes of this house: what stands in a room when a gathering begins. Parlour brings a few;
/// hosts put their own beside them, as YAML files in the data folder's `recipes`.
public final class Recipes {

  private static final List<String> BROUGHT =
      List.of(
          "pinpoint",
          "pass-the-paper",
          "story-circle",
          "feedback-corner",
          "tour-stop",
          "listening-round",
          "form-walk-through",
          "choose-together",
          "words-to-change",
          "get-together",
          "blank");

  private final Map<String, Recipe> byId = new LinkedHashMap<>();

  /// Reads all recipes.
  ///
  /// @param own a folder of the house's own recipes; may not exist
  /// @throws IllegalArgumentException naming the file and what is wrong with it
  public Recipes(Path own) {
    var yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    for (var id : BROUGHT) {
      add(yaml, "recipes/" + id + ".yaml", brought(id));
    }
    for (var file : filesIn(own)) {
      add(yaml, file.toString(), text(file));
    }
  }

  /// One recipe.
  public record Recipe(String id, String title, String about, List<RecipeStation> stations) {

    public Recipe {
      Objects.requireNonNull(id);
      Objects.requireNonNull(title);
      Objects.requireNonNull(about);
      stations = List.copyOf(stations);
    }

    /// What to place, for a gathering that asks this question.
    public List<StationPlan> plans(Words question) {
      return stations.stream().map(station -> station.plan(question)).toList();
    }
  }

  /// One station of a recipe.
  ///
  /// @param question its own question; the gathering's when it has none
  /// @param later true when it opens later
  /// @param settings what the station makes of it
  public record RecipeStation(
      String kind,
      String name,
      String help,
      @Nullable String question,
      boolean later,
      @Nullable Map<String, Object> settings) {

    public RecipeStation {
      Objects.requireNonNull(name);
      Objects.requireNonNull(help);
    }

    StationPlan plan(Words asked) {
      return new StationPlan(
          new StationKind(kind),
          Words.of(name),
          question == null ? asked : Words.of(question),
          Words.of(help),
          settings == null ? StationSettings.none() : StationSettings.of(settings),
          later);
    }
  }

  public Optional<Recipe> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<Recipe> all() {
    return List.copyOf(byId.values());
  }

  private void add(YAMLMapper yaml, String file, String text) {
    try {
      var recipe = yaml.readValue(text, Recipe.class);
      byId.put(recipe.id(), recipe);
    } catch (JacksonException | NullPointerException wrong) {
      throw new IllegalArgumentException(
          "The recipe " + file + " cannot be read. Compare it with one that Parlour brings.",
          wrong);
    }
  }

  private static String brought(String id) {
    try (InputStream file = Recipes.class.getResourceAsStream("/recipes/" + id + ".yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
