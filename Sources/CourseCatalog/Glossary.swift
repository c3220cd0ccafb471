import Diagnostics
import LessonMarkup
import Synchronization

/// What `lessons/glossary.md` says: the terms of a course, each with its meaning.
///
///     ## hidden state
///     The numbers that a recurrent network hands on from one step to the next.
package struct Glossary: Sendable {
    /// One term and what it means.
    package struct Term: Sendable, Equatable {
        /// As it stands in the file: "hidden state".
        package var name: String
        /// The heading's line in the file.
        package var line: Int
        package var meaning: [Block]

        /// What it is asked for by on a command line: "hidden-state".
        package var id: String { Glossary.id(of: name) }
    }

    /// How messages name the file.
    package static let file = "lessons/glossary.md"

    /// In the order of the file, none twice.
    package private(set) var terms: [Term] = []
    /// What is wrong with the file.
    package private(set) var diagnostics: [Diagnostic] = []

    /// A course without the file.
    package init() {}

    /// Reads the file of the course in a folder. Without one there are no terms, and nothing is wrong.
    package init(root: String, macros: MacroScope?) {
        let path = "\(root)/\(Self.file)"
        guard FileKind(of: path) != .missing else {
            self.init()
            return
        }
        do throws(Diagnostic) {
            self.init(parsing: try TextFile.read(path, within: root, as: Self.file), macros: macros)
        } catch {
            self.init()
            diagnostics = [error]
        }
    }

    /// Takes the text of a glossary apart: a heading of the second level begins a term.
    package init(parsing text: String, macros: MacroScope? = nil) {
        for block in Document(parsing: text, macros: macros).blocks {
            if case .heading(level: 2, let content) = block.kind {
                let name = content.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                terms.append(Term(name: name, line: block.lines.lowerBound, meaning: []))
            } else if !terms.isEmpty {
                terms[terms.count - 1].meaning.append(block)
            }
        }
        var lines: [String: Int] = [:]
        for term in terms {
            if let first = lines[term.id] {
                report(term.line, "`\(term.name)` stands here a second time, after line \(first)", "Keep one")
            } else {
                lines[term.id] = term.line
            }
            if term.id.isEmpty {
                report(term.line, "a term has no name", "Write it behind the `##`")
            } else if term.meaning.isEmpty {
                report(term.line, "`\(term.name)` has no meaning", "Say it in a sentence or two below")
            }
        }
        terms = terms.filter { lines[$0.id] == $0.line && !$0.id.isEmpty && !$0.meaning.isEmpty }
    }

    private mutating func report(_ line: Int, _ message: String, _ fix: String) {
        diagnostics.append(Diagnostic(.error, file: Self.file, line: line, message: message, fix: fix))
    }

    /// The term of a name, in any case, with dashes or blanks, in the singular or the plural.
    package func term(_ name: String) -> Term? {
        let wanted = Self.id(of: name)
        return terms.first { $0.id == wanted } ?? terms.first { TermText.forms(of: $0.name).contains(wanted) }
    }

    /// The name nearest to a mistyped one, for a message; nil when none is near.
    package func nearest(to name: String) -> String? {
        Diagnostic.nearest(to: Self.id(of: name), among: terms.map(\.id))
    }

    /// The terms that a text uses, in the order of their first uses.
    package func terms(in text: String) -> [Term] {
        let text = TermText(text)
        return terms.compactMap { term in text.firstUse(of: term.name).map { (term, $0) } }
            .sorted { $0.1 < $1.1 }.map(\.0)
    }

    static func id(of name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

/// A text in which terms are looked for: its words in small letters, between dashes.
package struct TermText: Sendable {
    private let words: String

    package init(_ text: String) {
        words = "-\(Glossary.id(of: text))-"
    }

    /// Where a term is first used, in the singular or the plural; nil where it is not. Only good for comparing.
    package func firstUse(of name: String) -> Int? {
        Self.forms(of: name).compactMap { form in
            words.firstRange(of: "-\(form)-").map {
                words.utf8.distance(from: words.startIndex, to: $0.lowerBound)
            }
        }.min()
    }

    /// "hidden-state" and "hidden-states"; "perplexity" and "perplexities".
    static func forms(of name: String) -> [String] {
        let id = Glossary.id(of: name)
        var forms = [id, id + "s", id + "es"]
        if id.hasSuffix("y") { forms.append(id.dropLast() + "ies") }
        return forms
    }
}
