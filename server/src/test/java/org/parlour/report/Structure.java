package org.parlour.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/// What a PDF is read aloud as: its headings, lists and figures in order.
final class Structure {

  private Structure() {}

  static List<String> of(PDDocument document) {
    var found = new ArrayList<String>();
    walk(document.getDocumentCatalog().getStructureTreeRoot(), found);
    return found;
  }

  private static void walk(PDStructureNode node, List<String> found) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        var says = element.getAlternateDescription();
        found.add(element.getStructureType() + (says == null ? "" : ": " + says));
        walk(element, found);
      }
    }
  }
}
