import LabKit
import NumericCore

extension Translator {
    /// Shows what it writes of a date that somebody typed, and where it looked.
    func show(_ text: String, on run: LabRun) {
        guard !text.isEmpty, text.count <= 40 else {
            run.fail("give a date of 1 to 40 characters, such as 3 March 1998")
        }
        guard let dates = Dates(typed: [text]) else {
            run.fail(
                "`\(text)` has characters that no date of this lab has; give one such as 3 March 1998, 03/03/98 or Mar 3, 1998"
            )
        }
        run.show("what it writes", text: Dates.text(translate(dates).ids[0]))
        showMap(of: text, on: run)
    }

    /// Shows where it looks for each character that it writes of a date.
    func showMap(of text: String, on run: LabRun) {
        guard let dates = Dates(typed: [text]) else { return }
        let (ids, looks) = translate(dates)
        run.show(
            "where it looks in “\(text)” for each character it writes",
            rows: ids[0].map { String(Dates.written[$0]) },
            columns: text.map { $0 == " " ? "·" : String($0) },
            values: looks.map { $0.slice(axis: 0, at: 0).scalars })
    }
}
