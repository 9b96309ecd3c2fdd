package org.parlour.report;

import org.parlour.print.Pdf;

/// How our paper looks: the room by day.
final class PrintStyle {

  private PrintStyle() {}

  /// A format: `%s` is how a page's number is said.
  static final String REPORT =
      """
      @page { size: A4; margin: 22mm 22mm 24mm;
        @bottom-right { content: "%1$s " counter(page); font: 16px FAMILIES; color: #54443a; } }
      body { margin: 0; font: 19px/1.5 FAMILIES; color: #2a211c; }
      .top { margin: 0 0 22px; padding: 22px 26px 18px; background: #fbe7b4; border-radius: 10px 22px 12px 20px; }
      h1 { margin: 0 0 14px; padding-bottom: 10px; font-size: 36px; line-height: 1.2; border-bottom: 3px solid #2a211c; }
      h2 { margin: 34px 0 12px; font-size: 28px; line-height: 1.25; page-break-after: avoid; }
      h2.drawn { margin-top: 0; page-break-before: always; }
      h3 { margin: 22px 0 10px; font-size: 24px; line-height: 1.3; page-break-after: avoid; }
      p { margin: 0 0 6px; }
      ul, ol { margin: 0 0 12px; padding-left: 34px; }
      li { margin-bottom: 6px; }
      ol.made > li { margin-bottom: 22px; page-break-inside: avoid; }
      ul.looking-back { padding-left: 0; list-style: none; }
      ul.looking-back > li { margin-bottom: 16px; page-break-inside: avoid; }
      ol.words { padding-left: 46px; }
      ol.words > li { margin-bottom: 16px; page-break-inside: avoid; }
      .page-one { padding: 12px 16px 8px 38px; border: 2px solid #2a211c; background: #fffdf8;
        border-radius: 10px 22px 12px 20px; }
      .says { font-size: 24px; font-weight: 700; line-height: 1.3; }
      .quote { padding: 8px 14px; border: 1px solid #7d695b; background: #fff0c2; border-radius: 6px 14px 8px 14px; }
      .soft, .pointers { color: #54443a; }
      .pointers { font-size: 16px; }
      a { color: #0c5452; }
      """
          .replace("FAMILIES", Pdf.families());

  /// A format, like the other.
  static final String EASY =
      """
      @page { size: A4; margin: 20mm 20mm 24mm;
        @bottom-right { content: "%1$s " counter(page); font: 19px FAMILIES; color: #54443a; } }
      body { margin: 0; font: 24px/1.5 FAMILIES; color: #2a211c; }
      h1 { margin: 0 0 14px; padding-bottom: 10px; font-size: 40px; line-height: 1.2; border-bottom: 3px solid #2a211c; }
      h2 { margin: 26px 0 12px; font-size: 30px; line-height: 1.25; page-break-after: avoid; }
      p { margin: 0 0 12px; }
      .note { padding: 10px 16px; background: #fbe7b4; border-radius: 10px 22px 12px 20px; }
      .block { display: table; width: 100%%; margin: 0 0 18px; page-break-inside: avoid; }
      .pic, .says { display: table-cell; vertical-align: top; }
      .pic { width: 165px; }
      .quote { padding: 8px 14px; border: 1px solid #7d695b; background: #fff0c2; border-radius: 6px 14px 8px 14px; }
      """
          .replace("FAMILIES", Pdf.families());
}
