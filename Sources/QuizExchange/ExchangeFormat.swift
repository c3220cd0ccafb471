import Diagnostics

/// One format of questions: what it is called, how it is read, how it is written. A new one has a file of its own, and a
/// line in ``ExchangeFormatName``.
package protocol ExchangeFormat: Sendable {
    /// How people name it.
    var title: String { get }
    /// Writes questions, and says what of them has no place.
    func write(_ questions: [ExchangedQuestion]) -> ExportedQuiz
    /// Reads questions out of one text or, for a package, several.
    ///
    /// - Throws: a `Diagnostic` where nothing of the file can be understood; what is wrong with a single question is among
    ///   the result's diagnostics.
    func read(_ texts: [ExchangeText]) throws(Diagnostic) -> ImportedQuiz
}

/// The formats by the names they have on a command line.
package enum ExchangeFormatName: String, Sendable, CaseIterable {
    case gift, aiken, moodle, qti

    /// The format of this name.
    package var format: any ExchangeFormat {
        switch self {
        case .gift: GIFTFormat()
        case .aiken: AikenFormat()
        case .moodle: MoodleXMLFormat()
        case .qti: QTIFormat()
        }
    }
}

/// A text that is read from, and how messages name it.
package struct ExchangeText: Sendable, Equatable {
    package var file: String
    package var text: String

    package init(file: String, text: String) {
        self.file = file
        self.text = text
    }
}

/// What became of questions in a format.
package struct ExportedQuiz: Sendable {
    /// One file, or a package's files with their names; the manifest first.
    package var files: [ExchangeText]
    package var losses: [ExchangeLoss]
}

/// What was found in a file of a format.
package struct ImportedQuiz: Sendable {
    package var questions: [ExchangedQuestion] = []
    package var losses: [ExchangeLoss] = []
    /// Questions that could not be understood at all.
    package var diagnostics: [Diagnostic] = []

    /// The most questions that one import takes.
    static let mostQuestions = 2000
    /// The longest question, in bytes; pictures and programs of that length belong in files of their own.
    static let longestQuestion = 128 << 10

    /// What is said of a question that is longer.
    static func tooLong(file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: line,
            message: "the question that begins here is longer than \(longestQuestion >> 10) KB",
            fix: "Shorten it, or close the one before it; a picture belongs in a file of its own")
    }
}
