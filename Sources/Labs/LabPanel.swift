/// Something that a lab's program shows beside its curves.
package struct LabPanel: Sendable, Equatable {
    /// What is shown.
    package enum Content: Sendable, Equatable {
        case text(String)
        case table(columns: [String], rows: [[String]])
        /// Numbers from 0 to 1, row by row.
        case heatMap(rows: [String], columns: [String], values: [[Float]])
    }

    /// What stands above it; a later panel of one title takes the place of the one before.
    package var title: String
    package var content: Content
}
