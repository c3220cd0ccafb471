import Figures
import Terminal
import Testing

struct FigureLookTests {
    /// Where lines cross, the one drawn later must not take the other's marks for its own.
    @Test(arguments: [FigureKind.gradientFlow, .gateCurves, .cellExplorer, .stateTrajectory])
    func everyMarkHasTheColourOfItsLine(_ kind: FigureKind) throws {
        let rows = FigureExamples.figure(kind).rows(width: 76, style: .braille)
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
            FigureExamples.figure(.gradientFlow).rows(width: width, style: .braille)
                .map(\.plain)
        }
        #expect(rows(76)[0].hasPrefix("norm by steps back"))
        #expect(rows(40)[0].hasPrefix("norm   ●"))
        #expect(rows(40).contains { $0.trimmingPrefix { $0 == " " } == "steps back" })
    }
}
