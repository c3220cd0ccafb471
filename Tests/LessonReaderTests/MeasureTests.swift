import Foundation
import LessonMarkup
import LessonReader
import Terminal
import Testing

/// No line over the measure: running text keeps to it, tables to the window, and what must not be broken moves
/// under the window.
struct MeasureTests {
    private func check(_ document: Document, _ width: Int, _ name: String) {
        let pager = LayoutOptions.pager(Capabilities(isOutputTerminal: true, colours: .truecolor))
        for options in [pager, .printed(Capabilities())] {
            for line in LessonLayout(document, width: width, options: options).lines
            where !line.isPannable {
                let isTable =
                    if case .table = document.blocks[line.block].kind { true } else { false }
                let most = isTable ? width : min(width, options.measure)
                #expect(line.content.width <= most, "\(name) at \(width): \(line.content.plain)")
            }
        }
    }

    @Test(arguments: 20...120)
    func lessonsKeepToTheMeasure(_ width: Int) {
        check(Fixture.lesson, width, "fixture")
        for lesson in Fixture.someLessonsOfTheCourse {
            check(Document(parsing: lesson.text), width, lesson.name)
        }
    }

    @Test(
        .enabled(
            if: SpecificationTests.specification != nil,
            "set WORKBOOK_COMMONMARK to the path of CommonMark 0.30's spec.json to read its examples"))
    func examplesOfTheSpecificationKeepToTheMeasure() throws {
        struct Example: Decodable { var markdown: String }
        let path = try #require(SpecificationTests.specification)
        let examples = try JSONDecoder().decode(
            [Example].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        for (index, example) in examples.enumerated() {
            let document = Document(parsing: "\n" + example.markdown)
            for width in [20, 24, 33, 47, 60, 80, 93, 120] { check(document, width, "example \(index + 1)") }
        }
    }
}
