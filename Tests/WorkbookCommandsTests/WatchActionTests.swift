import Foundation
import Testing

@testable import WorkbookCommands

/// One table of the keys of `watch`.
struct WatchActionTests {
    @Test func noKeyHasTwoActions() {
        let keys = WatchAction.allCases.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test(arguments: [true, false]) func theLineBelowAReportFitsANarrowWindow(hasPassed: Bool) {
        #expect(WatchAction.line(hasPassed: hasPassed).count <= 40)
        #expect(WatchAction.line(hasPassed: hasPassed).contains(hasPassed ? "n next" : "h hint"))
    }

    @Test func theREADMENamesWhatTheKeysAreFor() throws {
        let readme = try String(contentsOfFile: "\(ScratchFolder.repository)/README.md", encoding: .utf8)
        let row = try #require(readme.split(separator: "\n").first { $0.hasPrefix("| `workbook watch` |") })
        for action in [WatchAction.hint, .solution, .goOn, .list] {
            #expect(row.contains(action.words), "\(action)")
        }
    }
}
