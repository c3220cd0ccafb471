import Diagnostics

/// Something a format has no place for, or another program judges otherwise.
package struct ExchangeLoss: Sendable, Equatable {
    /// What part of a question it is about.
    package enum Aspect: String, Sendable, Equatable, Hashable, CaseIterable, Comparable {
        /// The whole question is left out.
        case question
        /// Numbers are drawn afresh at each asking; one draw is kept.
        case draws
        case id
        /// What kind of question it is, or how the right answer is told.
        case answer
        case mistakes, feedback, explanation
        /// The points of a full answer to an open question.
        case points
        case tolerance, unit
        /// What it is about, and which questions ask the same.
        case tags
        /// How a text is set: emphasis, tables, lines.
        case markup
        /// Weights, orders, time limits and the like, for which a quiz has no place.
        case settings
        /// It comes back whole, but another program judges or shows it otherwise.
        case elsewhere

        package static func < (left: Aspect, right: Aspect) -> Bool { left.rawValue < right.rawValue }
    }

    package var aspect: Aspect
    /// The question; nil for something about the whole file.
    package var question: String?
    /// Its line, counted from 1, in the file that is read from.
    package var line: Int?
    /// What is lost, without a full stop.
    package var message: String
    /// What can be done about it, without a full stop.
    package var fix: String

    package init(
        _ aspect: Aspect, of question: String? = nil, line: Int? = nil, _ message: String, fix: String
    ) {
        self.aspect = aspect
        self.question = question
        self.line = line
        self.message = message
        self.fix = fix
    }

    /// As a warning about a file.
    package func diagnostic(file: String) -> Diagnostic {
        let name = question.map { "`\($0)`: " } ?? ""
        return Diagnostic(.warning, file: file, line: line, message: name + message, fix: fix)
    }
}
