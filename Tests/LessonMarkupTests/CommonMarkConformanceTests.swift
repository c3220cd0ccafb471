import Foundation
import LessonMarkup
import Testing

/// The specification's own examples. They are not part of this repository: set WORKBOOK_COMMONMARK to
/// the path of https://spec.commonmark.org/0.30/spec.json to run them.
@Suite struct CommonMarkConformanceTests {
    static let specification = ProcessInfo.processInfo.environment["WORKBOOK_COMMONMARK"]

    struct Example: Decodable, CustomTestStringConvertible {
        var markdown: String
        var html: String
        var example: Int
        var section: String
        var testDescription: String { "\(section) \(example)" }
    }

    @Test(
        .enabled(
            if: specification != nil,
            "set WORKBOOK_COMMONMARK to the path of CommonMark 0.30's spec.json to read its examples"))
    func noWordOfTheSpecificationIsLost() throws {
        let path = try #require(Self.specification)
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let examples = try JSONDecoder().decode([Example].self, from: data)
        #expect(examples.count == 652)
        for example in examples {
            // An empty first line keeps a thematic break from being read as front matter.
            let document = Document(parsing: "\n" + example.markdown)
            let shown = document.blocks.plainText
            var missing = words(of: visibleText(of: example.html))
            for word in words(of: shown) {
                if let index = missing.firstIndex(of: word) { missing.remove(at: index) }
            }
            #expect(
                missing.isEmpty, "\(example.section) \(example.example): \(example.markdown) gave \(shown)")
        }
    }

    /// The text between the tags of HTML, and the alternative texts of images.
    private func visibleText(of html: String) -> String {
        var text = html.replacing(#/<img [^>]*?alt="([^"]*)"[^>]*>/#) { " \($0.output.1) " }
        text.replace(#/(?s)<!--.*?-->/#, with: " ")
        text.replace(#/<[\/!?a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/#, with: "")
        for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: reference, with: character)
        }
        return text
    }

    private func words(of text: String) -> [Substring] {
        text.split { !($0.isLetter || $0.isNumber) }
    }
}
