package org.parlour.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.How;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.Arrangement.Part;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Hanging;
import org.parlour.kernel.Permission;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperExport.ExportedFeeling;
import org.parlour.paper.PaperExport.ExportedLayer;
import org.parlour.paper.PaperExport.ExportedSheet;
import org.parlour.paper.PaperMine.MarkSoFar;
import org.parlour.paper.PaperMine.MyLayer;
import org.parlour.paper.PaperMine.PaperInHand;
import org.parlour.paper.PaperView.FeelingView;
import org.parlour.paper.PaperView.LayerView;
import org.parlour.paper.PaperView.ProposalView;
import org.parlour.paper.PaperView.SheetView;
import org.parlour.paper.PaperView.TableView;
import org.parlour.paper.Sheet.Layer;
import org.parlour.paper.Table.Feeling;

/// Turns the paper table into what people may see of it.
final class PaperProjection {

  private PaperProjection() {}

  static PaperView view(Table table, Surroundings gathering) {
    boolean open = table.step().showsPapers();
    return new PaperView(
        table(table),
        open
            ? table.sheets().stream()
                .filter(sheet -> !sheet.isEmpty())
                .map(sheet -> sheet(sheet, gathering))
                .toList()
            : List.of(),
        open
            ? table.feelings().stream()
                .filter(feeling -> !feeling.hidden)
                .map(feeling -> feeling(feeling, gathering))
                .toList()
            : List.of());
  }

  static TableView table(Table table) {
    var laid = table.laid();
    return new TableView(
        laid.mode(),
        laid.pace(),
        table.patience(),
        table.step(),
        table.clock().standsStill(),
        !table.pauseAsked().isEmpty(),
        !table.goOnAsked().isEmpty(),
        table.round(),
        table.step() == Step.OPEN ? laid.rounds() : table.rounds(),
        table.prompt(),
        table.clock().ends(),
        (int) table.clock().length().toSeconds(),
        laid.drawSeconds(),
        (int) table.seatsTaken(),
        table.papers(),
        table.papersResting());
  }

  static SheetView sheet(Sheet sheet, Surroundings gathering) {
    return new SheetView(
        sheet.id,
        sheet.number,
        nameWords(sheet),
        proposals(sheet),
        sheet.layers().stream()
            .filter(Layer::isToBeSeen)
            .map(layer -> layer(layer, nameOf(layer, gathering)))
            .toList());
  }

  static @Nullable Words nameWords(Sheet sheet) {
    var name = name(sheet);
    return name == null ? null : name.words;
  }

  /// What it might be called, for as long as it is not named.
  static List<ProposalView> proposals(Sheet sheet) {
    return name(sheet) != null
        ? List.of()
        : sheet.names().stream()
            .filter(proposed -> !proposed.hidden)
            .map(proposed -> new ProposalView(proposed.id, proposed.words))
            .toList();
  }

  private static Sheet.@Nullable Name name(Sheet sheet) {
    var name = sheet.name();
    return name == null || name.hidden ? null : name;
  }

  private static LayerView layer(Layer layer, @Nullable BadgeName by) {
    return new LayerView(
        layer.id, layer.round, layer.strokes, layer.words, layer.picture, layer.described, by);
  }

  /// Who made it is the maker's to say: for everywhere with the permission, for this room with
  /// `show-mine`.
  private static @Nullable BadgeName nameOf(Layer layer, Surroundings gathering) {
    if (layer.broughtBy != null) {
      return layer.broughtBy;
    }
    return layer.shown && layer.seat != null
        ? gathering.nameOf(layer.seat)
        : gathering.nameToShow(layer.id);
  }

  static FeelingView feeling(Feeling feeling, Surroundings gathering) {
    return new FeelingView(feeling.id, feeling.words, nameOf(feeling, gathering));
  }

  private static @Nullable BadgeName nameOf(Feeling feeling, Surroundings gathering) {
    return feeling.broughtBy != null ? feeling.broughtBy : gathering.nameToShow(feeling.id);
  }

  // ---- how the papers lie

  /// The papers in the order in which they were begun, layer upon layer; then how it felt.
  static Arrangement arranged(Table table) {
    if (!table.step().showsPapers()) {
      return Arrangement.nothing();
    }
    var parts = new ArrayList<Part>();
    for (var sheet : table.sheets()) {
      parts.add(paper(sheet));
    }
    parts.add(
        new Part(
            How.LIST,
            null,
            List.of(new Sentence("minutes.says.how-it-felt", Map.of())),
            table.feelings().stream().map(feeling -> new Laid(feeling.id)).toList()));
    return new Arrangement(List.of(), parts);
  }

  private static Part paper(Sheet sheet) {
    var name = name(sheet);
    return new Part(
        How.PAPER,
        name == null ? null : name.id,
        List.of(new Sentence("minutes.says.paper", Map.of("n", sheet.number))),
        sheet.layers().stream()
            .filter(Layer::isToBeSeen)
            .map(layer -> new Laid(layer.id))
            .toList());
  }

  // ---- what one badge sees

  static PaperMine mine(Table table, BadgeId badge) {
    var seat = table.seat(badge);
    return new PaperMine(
        seat != null,
        seat != null && seat.helped,
        seat == null ? Patience.X1 : seat.time,
        seat != null && seat.done,
        inHand(table, badge),
        table.layers().stream()
            .filter(layer -> badge.equals(layer.seat))
            .map(layer -> new MyLayer(layer.id, layer.paper, layer.shown))
            .toList(),
        table.sheets().stream()
            .flatMap(sheet -> sheet.names().stream())
            .filter(name -> name.hasYesOf(badge))
            .map(name -> name.id)
            .toList());
  }

  private static @Nullable PaperInHand inHand(Table table, BadgeId badge) {
    var sheet = table.inHandsOf(badge);
    if (sheet == null) {
      return null;
    }
    var own = sheet.layerOf(badge);
    return new PaperInHand(
        sheet.id,
        table.round(),
        sheet.layers().stream()
            .filter(layer -> layer.isToBeSeen() && layer.round < table.round())
            .map(layer -> layer(layer, null))
            .toList(),
        own == null
            ? null
            : new MarkSoFar(own.id, own.strokes, own.words, own.picture, own.described));
  }

  // ---- what may leave the room

  static PaperExport export(Table table, Surroundings gathering) {
    var laid = table.laid();
    boolean open = table.step().showsPapers();
    return new PaperExport(
        laid.mode(),
        laid.pace(),
        laid.prompts(),
        laid.rounds(),
        laid.lookSeconds(),
        laid.thinkSeconds(),
        laid.firstSeconds(),
        laid.drawSeconds(),
        open ? table.step() : Step.OPEN,
        open
            ? table.sheets().stream()
                .map(sheet -> exported(sheet, gathering))
                .filter(sheet -> !sheet.layers().isEmpty())
                .toList()
            : List.of(),
        open
            ? table.feelings().stream()
                .filter(feeling -> !feeling.hidden && gathering.mayLeave(feeling.id))
                .map(feeling -> exported(feeling, gathering))
                .toList()
            : List.of());
  }

  /// Papers that may leave as they are: a face without its eyes would be another one.
  static List<Hanging> hangs(Table table, Surroundings gathering) {
    return table.step().showsPapers()
        ? table.sheets().stream()
            .filter(sheet -> mayLeaveWhole(sheet, gathering))
            .map(sheet -> hanging(sheet, gathering))
            .filter(hanging -> hanging.layers().size() > 1)
            .toList()
        : List.of();
  }

  private static boolean mayLeaveWhole(Sheet sheet, Surroundings gathering) {
    return sheet.layers().stream()
        .filter(layer -> layer.strokes != null)
        .allMatch(layer -> layer.isToBeSeen() && gathering.mayLeave(layer.id));
  }

  private static Hanging hanging(Sheet sheet, Surroundings gathering) {
    var name = name(sheet);
    return new Hanging(
        name != null && gathering.mayLeave(name.id) ? name.words : null,
        sheet.layers().stream().map(layer -> layer.strokes).filter(Objects::nonNull).toList());
  }

  private static ExportedSheet exported(Sheet sheet, Surroundings gathering) {
    var layers =
        sheet.layers().stream()
            .filter(layer -> layer.isToBeSeen() && gathering.mayLeave(layer.id))
            .filter(layer -> layer.picture == null || layer.described != null)
            .map(layer -> exported(layer, gathering))
            .toList();
    var name = name(sheet);
    if (name == null || !gathering.mayLeave(name.id)) {
      return new ExportedSheet(sheet.id, null, null, null, layers);
    }
    return new ExportedSheet(sheet.id, name.id, name.words, permission(name.id, gathering), layers);
  }

  /// What was shown to this room only does not leave it.
  private static ExportedLayer exported(Layer layer, Surroundings gathering) {
    return new ExportedLayer(
        layer.id,
        layer.round,
        layer.strokes,
        layer.words,
        layer.described,
        permission(layer.id, gathering),
        layer.broughtBy != null ? layer.broughtBy : gathering.nameToShow(layer.id));
  }

  private static ExportedFeeling exported(Feeling feeling, Surroundings gathering) {
    return new ExportedFeeling(
        feeling.id, feeling.words, permission(feeling.id, gathering), nameOf(feeling, gathering));
  }

  private static Permission permission(ContributionId contribution, Surroundings gathering) {
    return gathering.provenance(contribution).permission();
  }
}
