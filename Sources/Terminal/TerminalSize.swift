/// The size of a terminal in character cells.
package struct TerminalSize: Sendable, Equatable {
    package var columns: Int
    package var rows: Int

    /// Sizes below 1×1 are raised to it, so that no arithmetic downstream has to fear zero.
    package init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
    }
}
