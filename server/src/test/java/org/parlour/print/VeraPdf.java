package org.parlour.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What the referee of PDF/UA says of a PDF.
public final class VeraPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /// What it does not let pass, each once; empty for PDF/UA-1.
  public static List<String> complaints(byte[] pdf) {
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      var result = validator.validate(parser);
      if (result.isCompliant()) {
        return List.of();
      }
      return result.getTestAssertions().stream()
          .map(failed -> failed.getRuleId() + ": " + failed.getMessage())
          .distinct()
          .toList();
    } catch (VeraPDFException | java.io.IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
