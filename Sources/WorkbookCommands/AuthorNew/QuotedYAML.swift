import Foundation

/// Text as YAML reads it back, whatever is in it: a title may hold a colon or a quote.
struct QuotedYAML: CustomStringConvertible {
    let description: String

    init(_ text: String) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        description = String(decoding: (try? encoder.encode(text)) ?? Data("\"\"".utf8), as: UTF8.self)
    }
}
