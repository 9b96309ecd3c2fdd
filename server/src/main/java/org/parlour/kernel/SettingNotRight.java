package org.parlour.kernel;

/// A setting of a station that the station does not have, or whose value does not fit.
public final class SettingNotRight extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String setting;

  public SettingNotRight(String setting) {
    super("The setting \"" + setting + "\" is not one of this station, or its value does not fit.");
    this.setting = setting;
  }

  /// Its name.
  public String setting() {
    return setting;
  }
}
