import LessonReader
import Terminal
import Testing

struct FigureLookTests {
    /// Where lines cross, the one drawn later must not take the other's marks for its own.
    @Test(arguments: ["gradient-flow", "gate-curves", "cell-explorer", "state-trajectory"])
    func everyMarkHasTheColourOfItsLine(_ kind: String) throws {
        let rows = FigureExamples.figure(kind).rows(width: 76, options: LayoutOptions())
        var roles: [Character: Set<Style.Role>] = [:]
        for row in rows.prefix(while: { !$0.isEmpty }) {
            for span in row.spans {
                for character in span.text where "●▲■◆".contains(character) {
                    roles[character, default: []].insert(span.style.role)
                }
            }
        }
        #expect(roles.count >= 2)
        for (mark, roles) in roles { #expect(roles.count == 1, "\(mark) is \(roles)") }
        #expect(Set(roles.values.flatMap { $0 }).count == roles.count)
    }

    @Test func theNamesOfBothAxesStandAboveOrElseAtTheFoot() {
        func rows(_ width: Int) -> [String] {
            FigureExamples.figure("gradient-flow").rows(width: width, options: LayoutOptions())
                .map(\.plain)
        }
        #expect(rows(76)[0].hasPrefix("norm by steps back"))
        #expect(rows(40)[0].hasPrefix("norm   ●"))
        #expect(rows(40).contains { $0.trimmingPrefix { $0 == " " } == "steps back" })
    }

    @Test func theChosenLineOfTheOutlineIsOneBar() throws {
        let terminal = ScriptedTerminal(columns: 60, rows: 12, keys: [.character("o")])
        let capabilities = Capabilities(isInputTerminal: true, isOutputTerminal: true, colours: .truecolor)
        var pager = Pager(Fixture.lesson, title: "t", capabilities: capabilities)
        _ = try pager.run(on: terminal)
        #expect(Set(terminal.screen.cells[0].map(\.look)).count == 1)
        #expect(terminal.screen.cells[0][0].look.attributes.contains(.reverse))
    }
}
