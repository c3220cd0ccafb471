import Foundation

/// Reads questions off a terminal and answers them.
final class QuizTaker {
    private let terminal: LearnersTerminal
    /// How much was written when something was last typed.
    private var answered = 0

    init(_ terminal: LearnersTerminal) {
        self.terminal = terminal
    }

    /// Everything since the last question began, unwrapped.
    private var text: String {
        let whole = Self.plain(terminal.transcript)
        let start = whole.ranges(of: "Question ").last?.lowerBound ?? whole.startIndex
        return String(whole[start...])
    }

    /// Waits until a question and its prompt are there.
    func question(_ phrase: String) throws {
        try terminal.wait(until: "the question `\(phrase)`") {
            LearnersTerminal.unwrapped(text).contains(phrase) && Self.prompt(in: terminal.transcript) != nil
        }
    }

    /// Waits for a prompt that came after the last one returned; nil when a phrase comes in its place.
    func nextPrompt(orUntil phrase: String) throws -> String? {
        var prompt: String?
        try terminal.wait(until: "a prompt or `\(phrase)`") {
            prompt = Self.prompt(in: String(decoding: terminal.bytes[answered...], as: UTF8.self))
            return prompt != nil || terminal.transcript.contains(phrase)
        }
        answered = terminal.bytes.count
        return prompt
    }

    /// Types an answer and waits for a phrase of what is said to it.
    func answer(_ typed: String, untilShown phrase: String) throws {
        terminal.type(typed + "\r")
        try terminal.wait(until: "`\(phrase)` after the answer `\(typed)`") {
            LearnersTerminal.unwrapped(terminal.transcript).contains(phrase)
        }
    }

    /// The letter before a choice.
    func letter(of choice: String) throws -> String {
        try Self.letter(of: choice, in: text)
    }

    static func letter(of choice: String, in text: String) throws -> String {
        for line in text.split(whereSeparator: \.isNewline) where line.contains(choice) {
            if let letter = line.firstMatch(of: /^[ *]*([a-z])[) *]+/) { return String(letter.1) }
        }
        throw DrivingError("no letter before `\(choice)` in:\n\(text)")
    }

    /// The right answer to the question about the two matrices, worked out from the numbers it shows.
    func matrixNumbers() throws -> Int {
        try Self.matrixNumbers(in: text)
    }

    static func matrixNumbers(in text: String) throws -> Int {
        guard
            let match = LearnersTerminal.unwrapped(text).firstMatch(
                of: /reads (\d+) numbers and keeps (\d+)/),
            let inputs = Int(match.1), let units = Int(match.2)
        else { throw DrivingError("no numbers in:\n\(text)") }
        return units * (inputs + units)
    }

    /// The prompt at the end of what was written; nil when there is none.
    static func prompt(in written: String) -> String? {
        guard let last = plain(written).split(separator: "\r\n", omittingEmptySubsequences: false).last,
            last.hasPrefix("Type ") && last.hasSuffix(": ") || last.hasPrefix("Enter goes on")
        else { return nil }
        return String(last)
    }

    /// Text without its escape sequences.
    static func plain(_ written: String) -> String {
        written.replacing(/\x1B\[[0-9;?]*[a-zA-Z]/, with: "")
    }
}
