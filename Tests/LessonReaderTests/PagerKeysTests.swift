import Foundation
import Terminal
import Testing

@testable import LessonReader

/// One table of keys: what it obeys, what the help lists, and what the README lists.
struct PagerKeysTests {
    @Test func everyActionHasAKeyAndNoKeyHasTwo() {
        let keys = PagerAction.allCases.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        for action in PagerAction.allCases {
            #expect(!action.keys.isEmpty && action.shownCount <= action.keys.count)
            for key in action.keys { #expect(PagerAction(key) == action) }
        }
    }

    @Test func theHelpListsEveryAction() {
        let listed = Set(PagerAction.lines.flatMap(\.actions))
        #expect(listed == Set(PagerAction.allCases))
        let label = { (action: PagerAction) in PagerAction.lines.first { $0.actions.contains(action) }?.label
        }
        #expect(label(.lineOn) == "j k Down Up")
        #expect(label(.leave) == "q Ctrl-C")
        #expect(label(.pageOn) == "Space f PgDn")
    }

    @Test func theREADMEListsTheSameKeysInTheSameWords() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let start = try #require(readme.range(of: "| On a page | |\n|---|---|\n"))
        let rows = readme[start.upperBound...].prefix { _ in true }.split(
            separator: "\n", omittingEmptySubsequences: false
        ).prefix { $0.hasPrefix("|") }
        let expected = PagerAction.lines.map { line in
            let keys = line.label.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
            return "| \(keys) | \(line.words) |"
        }
        #expect(rows.map(String.init) == expected)
    }

    @Test func aKeyThatNobodyCarriesOutSaysSo() throws {
        for action in PagerAction.allCases where action.offer != nil && action != .readNotes {
            #expect(action.refusal != nil, "\(action)")
        }
    }
}
