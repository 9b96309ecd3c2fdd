/// What may leave a room as tables, for people who count: CSV, JSON and a workbook, with a
/// description of each column. Nothing here decides what may leave; it is told.
///
/// Start at [org.parlour.tables.RoomTables].
@NullMarked
package org.parlour.tables;

import org.jspecify.annotations.NullMarked;
