package org.parlour.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.DoorAct.BringIn;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.gathering.GatheringExport;
import org.parlour.gathering.GatheringExport.ExportedGathering;
import org.parlour.gathering.GatheringExport.ExportedMedia;
import org.parlour.gathering.Opening;
import org.parlour.gathering.Reception.NewGathering;
import org.parlour.gathering.Rooms.Plan;
import org.parlour.kernel.Blob;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.HostId;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Words;
import org.parlour.tables.Csv;
import org.parlour.tables.Zipping;
import org.parlour.web.Problem.BadLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Files out and in: what may leave the room, and lists and exports that come in, whole or not at
/// all.
final class FileDoors {

  static final long FILE_BYTES_MAX = 32L * 1024 * 1024;

  private static final long UNPACKED_BYTES_MAX = 256L * 1024 * 1024;
  private static final int ZIP_ENTRIES_MAX = 1_000;
  private static final String EXPORT_FILE = "export.json";
  private static final String LIST_RECIPE = "pinpoint";

  private final DoorKit kit;

  FileDoors(DoorKit kit) {
    this.kit = kit;
  }

  static boolean takes(@Nullable String type) {
    return type != null
        && (type.startsWith("application/json")
            || type.startsWith("text/csv")
            || type.startsWith("application/zip"));
  }

  Reply exportJson(Visit visit) {
    return Reply.json(200, kit.wire().bytes(export(visit, visit.gatheringOfHost())));
  }

  /// The forms of the gathering as a table; nothing here where there is no form.
  Reply exportForm(Visit visit) {
    var gathering = visit.gatheringOfHost();
    boolean hasForm =
        kit.rooms().stations(gathering.gathering()).join().values().stream()
            .anyMatch(kind -> kind.slug().equals(FormTable.FORM));
    if (!hasForm) {
      throw Problem.notFound();
    }
    var table = FormTable.of(kit.wire().json().valueToTree(export(visit, gathering)));
    return Reply.of("text/csv; charset=utf-8", table)
        .with("Content-Disposition", "attachment; filename=\"parlour-form.csv\"")
        .with("Cache-Control", "no-store");
  }

  /// Poured out file by file: pictures and voices may be more than there is memory for.
  void exportZip(Visit visit) {
    var gathering = visit.gatheringOfHost();
    var export = export(visit, gathering);
    var response =
        visit
            .context()
            .response()
            .setChunked(true)
            .putHeader("Cache-Control", "no-store")
            .putHeader("Content-Type", "application/zip")
            .putHeader("Content-Disposition", "attachment; filename=\"parlour-export.zip\"");
    var zip = new Zipping(new Pouring(response));
    try {
      zip.put(EXPORT_FILE, kit.wire().bytes(export));
      zip.put("cards.csv", cards(export));
      zip.put("README.txt", COLUMNS.getBytes(StandardCharsets.UTF_8));
      for (var media : kit.rooms().exportedMedia(gathering.gathering()).join()) {
        putMedia(zip, gathering.gathering(), media);
      }
      zip.close();
    } catch (IOException gone) {
      response.reset(); // Closed, half a zip would look like a whole one.
    } catch (RuntimeException broken) {
      response.reset();
      throw broken; // Whoever reads the log must hear of it.
    }
  }

  private void putMedia(Zipping zip, GatheringId gathering, ExportedMedia media)
      throws IOException {
    if (media.picture() != null) {
      put(zip, gathering, "pictures/" + media.contribution(), media.picture().whole());
    }
    if (media.voice() != null) {
      put(zip, gathering, "voices/" + media.contribution(), media.voice().sound());
    }
  }

  /// What was taken back a moment ago is left out.
  private void put(Zipping zip, GatheringId gathering, String name, Blob blob) throws IOException {
    var bytes = kit.blobs().readAll(gathering, blob);
    if (bytes.isPresent()) {
      zip.put(name + "." + blob.type().ending(), bytes.get());
    }
  }

  /// One of a station's own files. The log says that it was taken, before it is.
  Reply stationFile(Visit visit) {
    var entry = visit.gatheringOfHost();
    var gathering = entry.gathering();
    var name = String.valueOf(visit.context().pathParam("file"));
    var file =
        kit.rooms().files(gathering, visit.station()).join().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(Problem::notFound);
    visit.takesWords(entry);
    var bytes =
        file.body() instanceof String text
            ? text.getBytes(StandardCharsets.UTF_8)
            : kit.wire().bytes(file.body());
    return Reply.of(file.type(), bytes)
        .with("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
  }

  private static final String COLUMNS =
      """
      What is in this folder

      export.json  everything that may leave the room, in the form that Parlour brings in again
      cards.csv    the same cards as a table
        station    the name of the station
        group      the name of the group; empty for cards on their own
        words      the exact words; empty for a drawing
        described  what a drawing shows, in its maker's words
        permission share (anyone, no name on it) or share-badge (anyone, with the badge name)
        by         the badge name, where its author chose to show it
      pictures     pictures that may leave the room, each under the id of what it belongs to
      voices       voices that may leave the room, likewise
      A cell that begins with = + - or @ has a ' before it, so that no spreadsheet runs it.
      """;

  /// The log says that it was taken, before it is.
  private GatheringExport export(Visit visit, Entry gathering) {
    visit.takesWords(gathering);
    return kit.rooms().export(gathering.gathering()).join();
  }

  private byte[] cards(GatheringExport export) {
    var rows = new ArrayList<List<String>>();
    for (var station : export.stations()) {
      JsonNode page = kit.wire().json().valueToTree(station.page());
      var names = groupNames(page);
      for (var card : page.path("cards")) {
        rows.add(
            List.of(
                station.name().text(),
                names.getOrDefault(card.path("group").stringValue(""), ""),
                text(card.path("words")),
                text(card.path("described")),
                card.path("permission").stringValue(""),
                card.path("by").stringValue("")));
      }
    }
    return Csv.of(List.of("station", "group", "words", "described", "permission", "by"), rows);
  }

  private static Map<String, String> groupNames(JsonNode page) {
    var names = new LinkedHashMap<String, String>();
    page.path("groups")
        .forEach(group -> names.put(group.path("group").stringValue(""), text(group.path("name"))));
    return names;
  }

  private static String text(JsonNode words) {
    return words.isObject() ? words.path("text").stringValue("") : words.stringValue("");
  }

  Reply bringIn(Visit visit) {
    var host = visit.needsHost();
    var type = String.valueOf(visit.context().request().getHeader("Content-Type"));
    var named = visit.query("name");
    var file = named == null ? "the file" : named;
    if (type.startsWith("text/csv")) {
      return bringList(visit, host, file);
    }
    var bytes = type.startsWith("application/zip") ? unzip(file, visit.bytes()) : visit.bytes();
    return bringExport(host, file, bytes);
  }

  private Reply bringList(Visit visit, HostId host, String file) {
    boolean all = "bring-in".equals(visit.query("moderated-out"));
    var list = CardList.read(file, visit.bytes(), all);
    var into = visit.query("into");
    return into == null ? listAsGathering(visit, host, file, list) : listInto(host, into, list);
  }

  private Reply listAsGathering(Visit visit, HostId host, String file, CardList list) {
    var title = or(visit.query("title"), file.replaceAll("\\.[A-Za-z]+$", ""));
    var question = Words.of(or(visit.query("question"), title));
    var made =
        new GatheringMade(
            Words.of(title), question, Words.of(""), Words.of(""), null, null, null, null);
    var recipe = kit.recipes().byId(LIST_RECIPE).orElseThrow();
    var gathering = kit.reception().make(host, made, recipe.plans(question));
    bring(gathering.id(), gathering.stations().getFirst().id(), list);
    return brought(
        201, gathering.id().toString(), gathering.code(), list.texts().size(), list.leftOut());
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null || given.isBlank() ? otherwise : given;
  }

  private Reply listInto(HostId host, String code, CardList list) {
    var gathering =
        kit.register()
            .byCode(code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""))
            .filter(entry -> entry.host().equals(host))
            .orElseThrow(Problem::notFound);
    var board =
        kit.rooms().stations(gathering.gathering()).join().entrySet().stream()
            .filter(station -> station.getValue().slug().equals(LIST_RECIPE))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> Problem.notValid("That gathering has no pinpoint board."));
    bring(gathering.gathering(), board, list);
    return brought(
        200,
        gathering.gathering().toString(),
        gathering.code(),
        list.texts().size(),
        list.leftOut());
  }

  private void bring(GatheringId gathering, StationId station, CardList list) {
    var cards = new LinkedHashMap<ContributionId, Words>();
    list.texts().forEach(text -> cards.put(new ContributionId(UUID.randomUUID()), Words.of(text)));
    kit.rooms().act(gathering, new BringIn(station, cards, list.leftOut())).join();
  }

  private Reply brought(int status, String id, String code, int cards, int leftOut) {
    return Reply.json(
        status,
        kit.wire().bytes(Map.of("id", id, "code", code, "cards", cards, "leftOut", leftOut)));
  }

  private Reply bringExport(HostId host, String file, byte[] bytes) {
    var tree = parse(file, bytes);
    check(file, "Export", tree);
    var made = made(file, tree.path("gathering"));
    var plans = new ArrayList<Plan>();
    int cards = 0;
    for (var station : tree.path("stations")) {
      plans.add(plan(file, station));
      cards += station.path("page").path("cards").size();
    }
    NewGathering gathering = kit.reception().begin(host, made, plans);
    return brought(201, gathering.id().toString(), gathering.code(), cards, 0);
  }

  private void check(String file, String schema, JsonNode node) {
    try {
      kit.contract().check(schema, node);
    } catch (Problem wrong) {
      throw bad(file, 1, null, wrong.detail());
    }
  }

  private JsonNode parse(String file, byte[] bytes) {
    try {
      return kit.wire().read(bytes);
    } catch (JacksonException malformed) {
      var at = malformed.getLocation();
      throw bad(
          file,
          at == null ? 1 : at.getLineNr(),
          at == null ? null : (long) at.getColumnNr(),
          "the JSON goes wrong here");
    }
  }

  private GatheringMade made(String file, JsonNode node) {
    var exported = read(file, node, ExportedGathering.class);
    return new GatheringMade(
        exported.title(),
        exported.question(),
        exported.canChange(),
        exported.cannotChange(),
        exported.whoAsks(),
        exported.whenAndWhere(),
        exported.afterwards(),
        exported.welcome());
  }

  private Plan plan(String file, JsonNode node) {
    var kind = new StationKind(node.path("kind").stringValue(""));
    var station = kit.stations().of(kind);
    if (station == null) {
      throw bad(file, 1, null, "it has a station of a kind that this house does not have");
    }
    check(file, Contract.exportOf(kind.slug()), node.path("page"));
    var placed =
        new StationPlaced(
            new StationId(UUID.randomUUID()),
            kind,
            read(file, node.path("name"), Words.class),
            read(file, node.path("question"), Words.class),
            read(file, node.path("help"), Words.class));
    var opening = read(file, node.path("opening"), Opening.class);
    return new Plan(
        placed, bring(file, station, node.path("page")), opening == null ? Opening.OPEN : opening);
  }

  private <X> List<? extends Event> bring(String file, Station<?, ?, ?, X> station, JsonNode page) {
    try {
      return station.bring(read(file, page, station.exported()));
    } catch (IllegalArgumentException wrong) {
      throw bad(file, 1, null, String.valueOf(wrong.getMessage()));
    }
  }

  private <T> T read(String file, JsonNode node, Class<T> type) {
    try {
      return kit.wire().json().treeToValue(node, type);
    } catch (JacksonException wrong) {
      throw bad(file, 1, null, "something in it is not as Parlour writes it");
    }
  }

  private static Problem bad(String file, long line, @Nullable Long column, String what) {
    return Problem.badFile(
        file + " line " + line + ": " + what + ". Nothing was brought in.",
        List.of(new BadLine(file, line, column, what)));
  }

  /// Takes the one file that matters out of a zip, and never more than there is room for.
  private static byte[] unzip(String file, byte[] bytes) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry;
      for (int n = 0; (entry = zip.getNextEntry()) != null; n++) {
        if (n >= ZIP_ENTRIES_MAX) {
          throw bad(file, 1, null, "the zip has more than " + ZIP_ENTRIES_MAX + " files");
        }
        if (entry.getName().equals(EXPORT_FILE)) {
          return readAtMost(file, zip);
        }
      }
    } catch (IOException _) {
      throw bad(file, 1, null, "the zip is damaged");
    }
    throw bad(file, 1, null, "there is no " + EXPORT_FILE + " in the zip");
  }

  private static byte[] readAtMost(String file, ZipInputStream zip) throws IOException {
    var bytes = zip.readNBytes((int) UNPACKED_BYTES_MAX);
    if (zip.read() >= 0) {
      throw bad(file, 1, null, EXPORT_FILE + " is larger than " + UNPACKED_BYTES_MAX + " bytes");
    }
    return bytes;
  }
}
