package org.redress.routing.rule.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;

/** The rows of a sheet below its headings, each as the nested fields of a written rule. Empty rows are left out. */
final class SheetRows {

    private static final Pattern BETWEEN = Pattern.compile("[,，;；、\\n]");

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> codes;

    SheetRows(List<Row> all, Map<String, String> codes) {
        this.codes = codes;
        if (all.isEmpty()) {
            throw Problem.invalid(List.of(FieldError.of("rules", "required")));
        }
        readHeadings(all.get(0));
        all.stream()
                .skip(1)
                .filter(row -> row.stream().anyMatch(cell -> !text(cell).isEmpty()))
                .forEach(rows::add);
    }

    /** Columns may stand in any order and may be missing; one that is none of ours is an error, not a remark. */
    private void readHeadings(Row headings) {
        var errors = new ArrayList<FieldError>();
        headings.stream().filter(cell -> !text(cell).isEmpty()).forEach(cell -> {
            var column = Column.headed(text(cell));
            if (column.isEmpty() || places.put(column.get(), cell.getColumnIndex()) != null) {
                errors.add(FieldError.of(cell.getAddress().toString(), "unknown-heading", text(cell)));
            }
        });
        for (var needed : List.of(Column.ID, Column.ORDER, Column.ZH, Column.EN, Column.LEAD)) {
            if (!places.containsKey(needed)) {
                errors.add(FieldError.of(
                        "1", "missing-heading", needed.heading(Locale.CHINESE), needed.heading(Locale.ENGLISH)));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    int size() {
        return rows.size();
    }

    /** Where a field stands, such as {@code Q7}; only its row where the sheet has no such column. */
    String cell(int position, String field) {
        var row = rows.get(position).getRowNum();
        return places.entrySet().stream()
                .filter(place -> isPartOf(place.getKey().field(), field)
                        || isPartOf(field, place.getKey().field()))
                .filter(place -> !field.isEmpty())
                .findFirst()
                .map(place -> letters(place.getValue()) + row)
                .orElse(String.valueOf(row));
    }

    /** Errors may be told of a part of what one cell holds, or of what several hold together. */
    private static boolean isPartOf(String part, String whole) {
        return part.equals(whole) || part.startsWith(whole + ".") || part.startsWith(whole + "[");
    }

    private static String letters(int column) {
        var name = new StringBuilder();
        for (var left = column; left >= 0; left = left / 26 - 1) {
            name.insert(0, (char) ('A' + left % 26));
        }
        return name.toString();
    }

    Map<String, Object> content(int position) {
        var content = new LinkedHashMap<String, Object>();
        places.forEach((column, place) -> {
            var text = rows.get(position)
                    .getOptionalCell(place)
                    .map(SheetRows::text)
                    .orElse("");
            if (!text.isEmpty()) {
                put(content, column, text);
            }
        });
        return content;
    }

    @SuppressWarnings("unchecked") // only maps are put under a name that is not the last
    private void put(Map<String, Object> content, Column column, String text) {
        var names = column.field().split("\\.", -1);
        var target = content;
        for (var i = 0; i < names.length - 1; i++) {
            target =
                    (Map<String, Object>) target.computeIfAbsent(names[i], name -> new LinkedHashMap<String, Object>());
        }
        target.put(names[names.length - 1], value(column, text));
    }

    private Object value(Column column, String text) {
        return column.holdsSeveral()
                ? BETWEEN.splitAsStream(text)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(part -> code(column, part))
                        .toList()
                : code(column, text);
    }

    private String code(Column column, String text) {
        return column.holdsEntries() ? codes.getOrDefault(text, text) : text;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            return format != null && format.contains("y")
                    ? cell.asDate().toLocalDate().toString()
                    : plain(cell.asNumber());
        }
        return cell.getText().strip();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
