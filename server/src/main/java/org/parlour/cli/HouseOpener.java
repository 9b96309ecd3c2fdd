package org.parlour.cli;

import java.nio.file.Path;
import org.parlour.web.Settings;

/// Opens a house on a data folder.
public interface HouseOpener {

  OpenHouse open(Path data, Settings settings);
}
