package org.redress.routing.rule.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.routing.rule.model.Rule;
import org.redress.routing.rule.written.Leniently;
import org.redress.routing.rule.written.WrittenRule;
import org.redress.routing.rule.written.WrittenRules;

/** Rules as a spreadsheet, the way offices keep them: one row for each rule. What is wrong is named by its cell. */
public final class RulesSheet {

    private static final int WIDTH = 18;
    private static final int MOST_ROWS = 5_000;

    private RulesSheet() {}

    /**
     * @param note what was changed and why, for which a sheet has no place
     * @param codes codes of the directory by the names that people write instead
     * @throws Problem naming row and column of all that is wrong
     */
    public static List<Rule> read(byte[] file, String note, Map<String, String> codes) {
        try {
            Unpacked.refuseIfTooLarge(file);
            return rules(file, note, codes);
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // the reader of spreadsheets fails in many ways at a file that is none
            throw Problem.invalid(List.of(FieldError.of("", "no-spreadsheet")));
        }
    }

    private static List<Rule> rules(byte[] file, String note, Map<String, String> codes) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            var sheet = new SheetRows(rows.limit(MOST_ROWS + 1L).toList(), codes);
            if (sheet.size() >= MOST_ROWS) {
                throw Problem.invalid(List.of(FieldError.of("rules", "too-many", MOST_ROWS)));
            }
            var rules = new ArrayList<WrittenRule>();
            for (var i = 0; i < sheet.size(); i++) {
                var position = i;
                rules.add(Leniently.read(sheet.content(i), WrittenRule.class, field -> sheet.cell(position, field)));
            }
            return new WrittenRules(note, rules).toModel(sheet::cell);
        }
    }

    /** Headed in the reader's language; fit to be changed and read again. */
    public static byte[] write(WrittenRules rules, Locale locale) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Redress", "1.0")) {
            var sheet = book.newWorksheet(Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "规则" : "Rules");
            for (var column : Column.values()) {
                sheet.value(0, column.position(), column.heading(locale));
                sheet.style(0, column.position()).bold().set();
                sheet.width(column.position(), WIDTH);
            }
            sheet.freezePane(1, 1);
            var row = 1;
            for (var rule : rules.rules()) {
                write(rule, sheet, row++);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    private static void write(WrittenRule rule, Worksheet sheet, int row) {
        var fields = Leniently.fields(rule);
        for (var column : Column.values()) {
            var value = fields.get(column.field());
            if (value instanceof Number number) {
                sheet.value(row, column.position(), number);
            } else if (value != null) {
                sheet.value(row, column.position(), value.toString());
            }
        }
    }
}
