package org.parlour;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parlour.gathering.DoorAct;
import org.parlour.gathering.GatheringCommand;
import org.parlour.gathering.GatheringEvent;
import org.parlour.kernel.Command;
import org.parlour.kernel.Event;
import org.parlour.kernel.Id;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationKind;

/// The map in ARCHITECTURE.md, as rules that fail. Each rule says why in its `because`.
class HouseRulesTest {

  private static final JavaClasses PARLOUR =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.parlour");

  /// One of each kind of station, as it stands in the house.
  private static final List<Station<?, ?, ?, ?>> STATIONS =
      PARLOUR.stream()
          .filter(type -> type.isAssignableTo(Station.class) && !type.isInterface())
          .<Station<?, ?, ?, ?>>map(HouseRulesTest::made)
          .toList();

  private static Station<?, ?, ?, ?> made(JavaClass type) {
    try {
      return (Station<?, ?, ?, ?>) type.reflect().getConstructor().newInstance();
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  @Test
  void only_the_doors_know_the_web_and_only_the_journal_knows_sql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..web..", "..live..", "..main..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.vertx..")
        .because("rules must be testable in microseconds, and outlive every framework")
        .check(PARLOUR);
    noClasses()
        .that()
        .resideOutsideOfPackages("..journal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..", "org.postgresql..", "com.zaxxer..")
        .because("what is stored, and how, is the journal's business alone")
        .check(PARLOUR);
    noClasses()
        .that()
        .resideOutsideOfPackages("..mail..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
        .because("a house that sends no letters loads nothing of it")
        .check(PARLOUR);
  }

  @Test
  void stations_never_see_each_other_nor_the_gathering() {
    assertThat(STATIONS).isNotEmpty();
    for (var station : STATIONS) {
      var own = station.getClass().getPackageName();
      noClasses()
          .that()
          .resideInAPackage(own + "..")
          .should()
          .dependOnClassesThat(
              describe(
                  "live elsewhere in the house than the kernel and the plain reckoning of shares",
                  type ->
                      type.getPackageName().startsWith("org.parlour.")
                          && !type.getPackageName().equals("org.parlour.kernel")
                          && !type.getPackageName().equals("org.parlour.priorities")
                          && !type.getPackageName().startsWith(own)))
          .because("somebody new adds a station by touching its two folders and one list")
          .check(PARLOUR);
    }
  }

  @Test
  void the_kernel_knows_nobody() {
    noClasses()
        .that()
        .resideInAPackage("org.parlour.kernel")
        .should()
        .dependOnClassesThat(
            describe(
                "are not the kernel's own, Java's or JSpecify's",
                type ->
                    !type.getPackageName().equals("org.parlour.kernel")
                        && !type.getPackageName().startsWith("java")
                        && !type.getPackageName().startsWith("org.jspecify")
                        && !type.isPrimitive()
                        && !type.isArray()))
        .because("arrows point inwards")
        .check(PARLOUR);
  }

  @Test
  void fair_shares_are_plain_java() {
    noClasses()
        .that()
        .resideInAPackage("..priorities..")
        .should()
        .dependOnClassesThat(
            describe(
                "are not their own, Java's or JSpecify's",
                type ->
                    !type.getPackageName().equals("org.parlour.priorities")
                        && !type.getPackageName().startsWith("java.")
                        && !type.getPackageName().startsWith("org.jspecify")
                        && !type.isPrimitive()
                        && !type.isArray()))
        .because("whoever doubts a result should need nothing but Java to count again")
        .check(PARLOUR);
    noClasses()
        .that()
        .resideInAPackage("..priorities..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.time..", "java.io..", "java.nio.file..", "java.util.random..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .because("the same ballots give the same result, whenever and wherever they are counted")
        .check(PARLOUR);
  }

  @Test
  void what_strangers_send_is_read_by_plain_java_that_keeps_nothing() {
    noClasses()
        .that()
        .resideInAPackage("org.parlour.media")
        .should()
        .dependOnClassesThat(
            describe(
                "are not its own, the kernel's, Java's or JSpecify's",
                type ->
                    !type.getPackageName().equals("org.parlour.media")
                        && !type.getPackageName().equals("org.parlour.kernel")
                        && !type.getPackageName().startsWith("java")
                        && !type.getPackageName().startsWith("org.jspecify")
                        && !type.isPrimitive()
                        && !type.isArray()))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..")
        .because("whatever is hidden in a picture finds no file and no network there")
        .check(PARLOUR);
  }

  @Test
  void only_the_command_line_reads_and_writes_files_for_people() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..files..", "..cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.parlour.files..")
        .because("what a file looks like is no business of what is counted, or of a room")
        .check(PARLOUR);
  }

  @Test
  void the_journal_and_the_live_room_know_only_the_kernel() {
    noClasses()
        .that()
        .resideInAnyPackage("..journal..", "..live..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..gathering..", "..web..", "..hosts..", "..cli..", "..main..")
        .because("they implement the kernel's ports, and no feature is worth a change in them")
        .check(PARLOUR);
  }

  @Test
  void the_mathematics_knows_nobody_and_no_clock() {
    noClasses()
        .that()
        .resideInAPackage("org.parlour.perspectives.map")
        .should()
        .dependOnClassesThat(
            describe(
                "are not its own, plain Java's or JSpecify's, or tell the time",
                type ->
                    type.getPackageName().startsWith("java.time")
                        || !(type.getPackageName().equals("org.parlour.perspectives.map")
                            || type.getPackageName().startsWith("java.")
                            || type.getPackageName().startsWith("org.jspecify")
                            || type.isPrimitive()
                            || type.isArray())))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .because("the same votes must give the same map, anywhere, at any time")
        .check(PARLOUR);
  }

  @Test
  void features_do_not_go_round_in_circles() {
    slices().matching("org.parlour.(*)..").should().beFreeOfCycles().check(PARLOUR);
  }

  @Test
  void the_clock_is_handed_in() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..demo..", "..main..")
        .should()
        .callMethod(Instant.class, "now")
        .because("tests must be able to say what time it is")
        .check(PARLOUR);
  }

  @Test
  void no_shell_no_java_serialization_no_xml() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.xml..")
        .because("what people send is never run, and never turned into objects of its own choice")
        .check(PARLOUR);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parlour.print")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.w3c.dom..")
        .because("the only XML that is read is a page that the house wrote itself, to be printed")
        .check(PARLOUR);
  }

  @Test
  void events_are_records() {
    classes()
        .that(describe("are events", HouseRulesTest::isAnEvent))
        .should()
        .beRecords()
        .because("a stored fact has no behaviour and no identity but its contents")
        .check(PARLOUR);
  }

  private static boolean isAnEvent(JavaClass type) {
    return type.isAssignableTo(Event.class) && !type.isInterface();
  }

  @Test
  void no_event_component_is_a_string() {
    events()
        .forEach(event ->
            assertThat(
                    Arrays.stream(event.getRecordComponents()).map(RecordComponent::getGenericType))
                .as(
                    "%s: ids, enums, numbers and sealed types only, so that nobody's words slip"
                        + " past the seal",
                    event.getSimpleName())
                .allMatch(HouseRulesTest::maySeal));
  }

  private static boolean maySeal(Type type) {
    return switch (type) {
      case ParameterizedType list ->
          list.getRawType() == List.class && maySeal(list.getActualTypeArguments()[0]);
      case Class<?> plain ->
          plain.isPrimitive()
              || plain.isEnum()
              || Number.class.isAssignableFrom(plain)
              || Id.class.isAssignableFrom(plain)
              || SealedContent.class.isAssignableFrom(plain)
              || plain == Provenance.class
              || plain == SecretHash.class
              || plain == StationKind.class;
      default -> false;
    };
  }

  @Test
  void every_host_power_writes_a_sentence_that_everybody_can_read() {
    var sentences =
        Map.ofEntries(
            entry("move-on", "moved-on"),
            entry("extend", "extended"),
            entry("look-together", "looked-together"),
            entry("ask-again", "asked-again"),
            entry("open-seconds", "seconds-opened"),
            entry("now-playing", "playing-now"),
            entry("mark-played", "marked-played"),
            entry("open-with", "opened-with"),
            entry("end-opening", "opening-ended"),
            entry("hide", "hidden"),
            entry("show-again", "shown-again"),
            entry("move-lamp", "lamp-moved"),
            entry("put-phones-down", "phones-put-down"),
            entry("take-phones-up", "phones-taken-up"),
            entry("open-doors", "doors-opened"),
            entry("close-doors", "doors-closed"),
            entry("light-screen", "screen-lit"),
            entry("take-export", "export-taken"),
            entry("bring-in", "list-brought"),
            entry("place-station", "station-added"),
            entry("open-station", "station-opened"),
            entry("shut-station", "station-shut"),
            entry("move-station", "station-moved"),
            entry("start", "started"),
            entry("set-pace", "pace-set"),
            entry("pause", "paused"),
            entry("go-on", "went-on"),
            entry("say-where-help-is", "help-said"),
            entry("ask-for-words", "words-asked"),
            entry("put-together", "sentence-put-together"),
            entry("take-apart", "sentence-taken-apart"),
            entry("name-checker", "easy-words-checked"),
            entry("tell-year", "year-told"),
            entry("take-year-down", "year-taken-down"),
            entry("offer-mail", "mail-offered"),
            entry("offer-mail-no-more", "mail-offered-no-more"),
            entry("publish-report", "report-published"),
            entry("take-report-down", "report-taken-down"),
            entry("print-both", "both-printed"),
            entry("put-questions", "questions-put"),
            entry("warn-before", "warning-set"),
            entry("say-why-asked", "why-asked-said"),
            entry("put-options", "options-put"),
            entry("say-what-it-costs", "cost-said"),
            entry("begin-everywhere", "begun-everywhere"),
            entry("carry-thought", "thought-carried"),
            entry("put-thought-back", "thought-put-back"),
            entry("allow-site", "site-allowed"),
            entry("forbid-site", "site-forbidden"),
            entry("make-promise", "host-acted"),
            entry("change-promise", "host-acted"),
            entry("move-promise", "host-acted"),
            entry("say-we-cannot", "host-acted"),
            entry("say-what-changed", "host-acted"));
    var powers =
        Stream.concat(commands(), Stream.of(DoorAct.class))
            .flatMap(family -> Kinds.family(family).values().stream())
            .filter(Command.HostPower.class::isAssignableFrom)
            .toList();
    var logged = events().filter(PowerUsed.class::isAssignableFrom).map(Kinds::of).toList();
    assertThat(powers).isNotEmpty();
    for (var power : powers) {
      assertThat(sentences)
          .as("the event of the host power %s", Kinds.of(power))
          .containsKey(Kinds.of(power));
      assertThat(logged).contains(sentences.get(Kinds.of(power)));
    }
  }

  @Test
  void no_command_changes_somebody_elses_words() {
    var withWords =
        commands()
            .flatMap(family -> Kinds.family(family).values().stream())
            .filter(command ->
                Arrays.stream(command.getRecordComponents())
                    .anyMatch(part -> SealedContent.class.isAssignableFrom(part.getType())))
            .map(Kinds::of);
    // Each of these gives something of one's own, or rewords it; BoardRules refuses others' cards,
    // PaperRules others' marks, and LookingBackRules what others take from it.
    assertThat(withWords)
        .containsExactlyInAnyOrder(
            "place-station",
            "put-phones-down",
            "ask-for-words",
            "pin-card",
            "draw-card",
            "type-in-card",
            "amend-card",
            "name-group",
            "offer-statement",
            "say-words",
            "offer-song",
            "open-with",
            "mark",
            "lay-photo",
            "name-paper",
            "feel",
            "tell-story",
            "say-what-it-means",
            "write-down",
            "these-are-my-words",
            "choose-story",
            "say-where-help-is",
            "put-on-shelf",
            "hang-photo",
            "describe-photo",
            "mark-part",
            "reword-part",
            "give-reason",
            "reword-question",
            "say-why-asked",
            "put-forward",
            "add-card",
            "give-thought",
            "look-back",
            "reword-reflection",
            "write-insight",
            "reword-insight",
            "answer-insight",
            "allow-site",
            "forbid-site",
            "make-promise",
            "change-promise",
            "move-promise",
            "say-we-cannot",
            "say-what-changed",
            "tell-what-changed");
  }

  private static Stream<Class<? extends Event>> events() {
    return Stream.concat(Stream.of(GatheringEvent.class), STATIONS.stream().map(Station::events))
        .flatMap(family -> Kinds.family(family).values().stream());
  }

  private static Stream<Class<? extends Command>> commands() {
    return Stream.concat(
        Stream.of(GatheringCommand.class), STATIONS.stream().map(Station::commands));
  }

  @Test
  void no_dumping_grounds() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..helper..",
            "..misc..",
            "..model..",
            "..dto..",
            "..impl..")
        .orShould()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Base|Data|Info)")
        .because("a name that fits anything says nothing; say what the thing is for")
        .check(PARLOUR);
  }
}
