import Foundation
import Testing

/// Files under Tests/Fixtures/Figures.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/Figures")

    /// Compares with a figure that somebody has looked at. With `WORKBOOK_UPDATE_GOLDENS` set the figure is
    /// written instead, to be looked at before it is committed.
    static func expect(
        _ text: String, golden name: String, location: SourceLocation = #_sourceLocation
    ) {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["WORKBOOK_UPDATE_GOLDENS"] != nil {
            try? Data(text.utf8).write(to: file)
            return
        }
        guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record(
                "no golden figure \(name): run once with WORKBOOK_UPDATE_GOLDENS=1", sourceLocation: location)
            return
        }
        guard golden != text else { return }
        let (wanted, now) = (golden.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
        let first = zip(wanted, now).enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            """
            \(name) differs at line \((first?.offset ?? 0) + 1):
              golden: \(first?.element.0 ?? "(\(wanted.count) lines)")
              now:    \(first?.element.1 ?? "(\(now.count) lines)")
            """, sourceLocation: location)
    }
}
