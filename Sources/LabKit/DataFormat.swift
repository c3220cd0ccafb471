/// The form of a file of data.
public enum DataFormat: String, Sendable, CaseIterable {
    /// One running text.
    case text
    /// An example a line; empty lines do not count.
    case lines
    /// A row a line, its fields between commas; a field in double quotes may hold commas, and quotes written twice (RFC
    /// 4180, but for line ends in a field).
    case csv
    /// A row a line, its fields between tabs.
    case tsv
}
