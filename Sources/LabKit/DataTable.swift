/// A file of data in one of the forms that a lab takes, each line checked.
public struct DataTable: Sendable {
    /// What stands in a line: one field for `text` and `lines`, all fields of a row for `csv` and `tsv`. Empty lines are
    /// left out, but not of a text.
    public let rows: [[String]]
    /// The number of the line that each row stands in, from 1.
    public let lines: [Int]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - columns: what the fields of a row are called; a first row of these names is left out, and every row has as many.
    ///     Empty where every row has as many fields as the first.
    /// - Throws: a problem with the line that is to blame.
    public init(_ file: DataFile, as format: DataFormat, columns: [String] = []) throws(DataFile.Problem) {
        var rows: [[String]] = []
        var lines: [Int] = []
        for (index, line) in file.lines.enumerated() {
            let number = index + 1
            guard line.utf8.count <= DataFile.longestLine || format == .text else {
                throw DataFile.Problem(
                    "the line has \(line.utf8.count) bytes, and \(DataFile.longestLine) are the most",
                    line: number)
            }
            if format != .text, line.allSatisfy(\.isWhitespace) { continue }
            let row = try Self.fields(of: line, format, number)
            if format == .csv || format == .tsv {
                let isHeading = row.map { $0.lowercased() } == columns.map { $0.lowercased() }
                if rows.isEmpty, isHeading { continue }
                let wanted = columns.isEmpty ? rows.first?.count ?? row.count : columns.count
                guard row.count == wanted else {
                    let names = columns.isEmpty ? "" : ": \(columns.joined(separator: ", "))"
                    throw DataFile.Problem(
                        "the line has \(row.count) field\(row.count == 1 ? "" : "s") and should have \(wanted)\(names)",
                        line: number)
                }
            }
            rows.append(row)
            lines.append(number)
        }
        guard !rows.isEmpty else { throw DataFile.Problem("the data has no line with anything in it") }
        self.rows = rows
        self.lines = lines
    }

    private static func fields(
        of line: Substring, _ format: DataFormat, _ number: Int
    ) throws(DataFile.Problem) -> [String] {
        switch format {
        case .text, .lines: return [String(line)]
        case .tsv: return line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        case .csv: break
        }
        var fields: [String] = []
        var field = ""
        var isQuoted = false
        var characters = line[...]
        while let next = characters.popFirst() {
            switch next {
            case "\"" where isQuoted && characters.first == "\"":
                field.append(next)
                characters.removeFirst()
            case "\"" where isQuoted:
                isQuoted = false
                guard characters.first == nil || characters.first == "," else {
                    throw DataFile.Problem(
                        "something follows a closing quote; write quotes in a field twice", line: number)
                }
            case "\"" where field.isEmpty: isQuoted = true
            case "," where !isQuoted:
                fields.append(field)
                field = ""
            default: field.append(next)
            }
        }
        guard !isQuoted else { throw DataFile.Problem("a quote is opened and not closed", line: number) }
        return fields + [field]
    }
}
