/// What files of data a lab takes, as its `lab.md` declares it.
package struct LabData: Sendable, Equatable {
    /// The form of a file; the names are LabKit's.
    package enum Format: String, Sendable, CaseIterable {
        case text, lines, csv, tsv

        /// Whether it has rows of fields.
        package var isTable: Bool { self == .csv || self == .tsv }
    }

    /// In the order written, none twice.
    package var formats: [Format]
    /// What the columns of a table are called; empty where the author named none.
    package var columns: [String]
    /// What stands in such a file, in a sentence.
    package var about: String

    /// What a lab takes.
    package init(formats: [Format], columns: [String], about: String) {
        self.formats = formats
        self.columns = columns
        self.about = about
    }

    /// The form of a file by the end of its name: a table by `.csv` or `.tsv`, else the first form that is no table, or the
    /// one form there is. Nil where the lab does not take such a file.
    package func format(ofFile name: String) -> Format? {
        let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last.map {
            $0.lowercased()
        }
        if let table = ending.flatMap(Format.init(rawValue:)), table.isTable {
            return formats.contains(table) ? table : nil
        }
        return formats.first { !$0.isTable } ?? (formats.count == 1 && ending == nil ? formats[0] : nil)
    }
}
